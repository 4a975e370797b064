// Every payment method that the Payment Element has a form for, by the API's name of it.

import { auBecsDebitMethod } from './au-becs-debit.tsx';
import { cardMethod } from './card.tsx';
import type { MakeMethod } from './method.ts';
import { redirectMethod } from './redirect.tsx';
import { sepaDebitMethod } from './sepa-debit.tsx';
import { usBankAccountMethod } from './us-bank-account.tsx';

export const METHODS: Record<string, MakeMethod> = {
  au_becs_debit: auBecsDebitMethod,
  bancontact: redirectMethod('bancontact'),
  card: cardMethod,
  giropay: redirectMethod('giropay'),
  ideal: redirectMethod('ideal'),
  sepa_debit: sepaDebitMethod,
  sofort: redirectMethod('sofort'),
  us_bank_account: usBankAccountMethod,
};
