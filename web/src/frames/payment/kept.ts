// Which methods the buyer can let us save, and which take a mandate. Both are rules of the methods,
// whatever their forms look like.

import type { Session } from '../session.ts';

/** Methods with a box of their own; the others are saved only by what the intent says. */
const WITH_BOX = ['card', 'us_bank_account', 'sepa_debit', 'au_becs_debit'];

/** Accounts that are debited under a mandate, whether or not they are kept. */
const DEBITS = ['us_bank_account', 'sepa_debit', 'au_becs_debit'];

/** Banks' pages that leave a SEPA debit behind when they are kept. */
const BECOME_DEBITS = ['bancontact', 'ideal', 'sofort'];

export const isDebit = (type: string): boolean => DEBITS.includes(type);

export const hasBox = (type: string, session: Session): boolean => session.canSave && WITH_BOX.includes(type);

/** Whether the intent keeps the method, whatever the buyer ticks. */
export const isKept = (type: string, session: Session): boolean => session.savesBy?.[type] ?? session.saves;

/** Whether a confirmation needs the buyer's agreement to debits. */
export const needsMandate = (type: string, session: Session): boolean =>
  DEBITS.includes(type) || (BECOME_DEBITS.includes(type) && isKept(type, session));

/**
 * The agreement, given here and now: the server knows where from. Sent by a form that has shown the
 * mandate's text.
 */
export const AGREED = { customer_acceptance: { type: 'online', online: { infer_from_client: true } } };
