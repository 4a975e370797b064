// BECS Direct Debit in the Payment Element: name, email, the branch and the account; and the Direct
// Debit Request.

import { AuBankAccountState } from '../bank/accounts.ts';
import { AU_NUMBER_DIGITS } from '../bank/domestic.ts';
import { Fields } from '../bank/fields.ts';
import { formatBsb, formatDigits } from '../bank/format.ts';
import { BankIcon } from '../bank/icons.tsx';
import { t } from '../i18n/text.ts';
import { Field } from '../ui/field.tsx';
import { ContactOf } from './contact.tsx';
import type { Method, Surroundings } from './method.ts';
import { SaveAndTerms } from './save.tsx';

const TYPE = 'au_becs_debit';

export function auBecsDebitMethod(around: Surroundings): Method {
  const account = new AuBankAccountState();
  const contact = new ContactOf(around, TYPE, () => ({ name: true, email: true }));
  const fields = new Fields(() => [...contact.fields(), account.bsb, account.number]);
  return {
    type: TYPE,
    title: () => t('au_becs_debit.method'),
    icon: () => <BankIcon type={TYPE} />,
    form() {
      const disabled = around.options.value.readOnly;
      return (
        <>
          <div class="Form">
            {contact.form(disabled)}
            <Field
              half state={account.bsb} name="au_bsb" label={t('au_bsb.label')} placeholder="000-000" autocomplete="off" inputMode="numeric"
              format={formatBsb} disabled={disabled}
            />
            <Field
              half state={account.number} name="au_bank_account_number" label={t('account_number.label')} placeholder="000123456" autocomplete="off"
              inputMode="numeric" format={formatDigits(AU_NUMBER_DIGITS)} disabled={disabled}
            />
          </div>
          <p class="Hint" role="status">{account.bankName.value ?? ''}</p>
          <SaveAndTerms around={around} type={TYPE} />
        </>
      );
    },
    complete: fields.complete,
    empty: fields.empty,
    check: (focus) => fields.check(focus),
    data: () => ({ own: account.own(), billing_details: contact.details() }),
    passed: () => contact.passed(),
    refused({ param }) {
      if (param?.endsWith('au_becs_debit[account_number]')) account.number.refuse('invalid_au_bank_account_number_testmode');
      if (param?.endsWith('au_becs_debit[bsb_number]')) account.bsb.refuse('invalid_au_bank_account_bsb');
    },
    focus: () => fields.focus(),
    clear: () => fields.clear(),
  };
}
