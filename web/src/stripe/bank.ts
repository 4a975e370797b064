// Intents confirmed with methods at banks: by a method's id, by what the page says of a new one, or by
// an Element that holds the account. With linking accounts a part of the library, which only pages load
// that make such calls.

import type { ConfirmArgs, Intent, IntentKind } from '../shared/protocol.ts';
import type { cardIn } from './card.ts';
import { answered, type Confirmed, refused } from './confirm.ts';
import type { elementOf } from './elements.ts';
import { IntegrationError, isObject, needObject, warnUnknown } from './integration-error.ts';
import { needSecret } from './intents.ts';
import { follow } from './next-action.ts';
import type { Context } from './stripe.ts';

export { collectBankAccount, collectBankAccountToken } from './collect.ts';

/** What of the library itself a part has to be given: it knows which Elements there are. */
export interface Library {
  elementOf: typeof elementOf;
  cardIn: typeof cardIn;
}

/** What the methods differ in. */
interface Bank {
  type: string;
  /** Whether what is said of a new method has a part of its own. */
  own: boolean;
  /** Whether a confirmation is an agreement to debits. */
  agrees: boolean;
}

export const BANKS = {
  AuBecsDebit: { type: 'au_becs_debit', own: true, agrees: true },
  Bancontact: { type: 'bancontact', own: false, agrees: true },
  Giropay: { type: 'giropay', own: false, agrees: false },
  Ideal: { type: 'ideal', own: false, agrees: true },
  SepaDebit: { type: 'sepa_debit', own: true, agrees: true },
  Sofort: { type: 'sofort', own: true, agrees: true },
  UsBankAccount: { type: 'us_bank_account', own: true, agrees: true },
} as const satisfies Record<string, Bank>;

const DATA = [
  'payment_method', 'mandate_data', 'return_url', 'receipt_email', 'setup_future_usage', 'shipping',
  'payment_method_options', 'expand',
];

/** The buyer agrees here and now: the server knows where from. */
const AGREED = { customer_acceptance: { type: 'online', online: { infer_from_client: true } } };

export async function confirmBank(
  library: Library, context: Context, kind: IntentKind, name: keyof typeof BANKS, secret: unknown, given: unknown, options: unknown,
): Promise<Confirmed> {
  const where = `stripe.confirm${name}${kind === 'payment_intent' ? 'Payment' : 'Setup'}()`;
  const bank: Bank = BANKS[name];
  const clientSecret = needSecret(secret, kind, `${where} intent secret`);
  const { payment_method: method, ...data } = given === undefined ? {} : needObject(given, where);
  warnUnknown(data, DATA, where);
  const params = bank.agrees ? { mandate_data: AGREED, ...data } : data;
  const args = (more: Record<string, unknown>): ConfirmArgs => ({ kind, clientSecret, params: { ...params, ...more } });
  let confirming: Promise<Intent>;
  if (isObject(method)) {
    const { [bank.type]: own, ...rest } = method;
    warnUnknown(rest, ['billing_details', 'metadata', 'allow_redisplay', 'type'], `${where}: payment_method`);
    const element = library.elementOf(own);
    if (element) {
      confirming = library.cardIn(context, element, where)('confirm', { ...args({ payment_method_data: { ...rest, type: bank.type } }) });
    } else {
      if (bank.own && !isObject(own)) {
        throw new IntegrationError(
          `Invalid value for ${where}: payment_method.${bank.type} should be an object or element. You specified: ${String(own)}.`,
        );
      }
      // A part without members says nothing.
      const part = isObject(own) && Object.keys(own).length > 0 ? { [bank.type]: own } : {};
      confirming = context.controller.call('confirm', args({ payment_method_data: { ...rest, type: bank.type, ...part } }));
    }
  } else {
    if (method !== undefined && typeof method !== 'string') {
      throw new IntegrationError(`Invalid value for ${where}: payment_method should be a string or object. You specified: ${String(method)}.`);
    }
    confirming = context.controller.call('confirm', args(method === undefined ? {} : { payment_method: method }));
  }
  const handles = !isObject(options) || options.handleActions !== false;
  const outcome = await confirming.then((intent) => (handles ? follow(context.client, intent) : { intent })).catch(refused);
  return answered(outcome);
}

/** `verifyMicrodepositsForPayment` and `…ForSetup`. */
export async function verifyMicrodeposits(context: Context, kind: IntentKind, secret: unknown, given: unknown): Promise<Confirmed> {
  const where = `stripe.verifyMicrodepositsFor${kind === 'payment_intent' ? 'Payment' : 'Setup'}()`;
  const clientSecret = needSecret(secret, kind, `${where} intent secret`);
  const said = given === undefined ? {} : needObject(given, where);
  warnUnknown(said, ['amounts', 'descriptor_code'], where);
  const path = `/v1/${kind}s/${encodeURIComponent(clientSecret.split('_secret_')[0] ?? '')}/verify_microdeposits`;
  const verifying = context.controller.call<Intent>('post', { path, params: { ...said, client_secret: clientSecret } });
  return answered(await verifying.then((intent) => ({ intent }), refused));
}
