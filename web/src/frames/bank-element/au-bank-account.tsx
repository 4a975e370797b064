// The Element for Australian accounts: branch and number on one line.

import { AuBankAccountState } from '../bank/accounts.ts';
import { AU_NUMBER_DIGITS } from '../bank/domestic.ts';
import { Fields } from '../bank/fields.ts';
import { formatBsb, formatDigits } from '../bank/format.ts';
import { BankIcon } from '../bank/icons.tsx';
import { t } from '../i18n/text.ts';
import { LineInput, serveLine } from './line.tsx';

serveLine('frame.becs', () => {
  const account = new AuBankAccountState();
  return {
    type: 'au_becs_debit',
    fields: new Fields(() => [account.bsb, account.number]),
    own: () => account.own(),
    says: () => ({ bankName: account.bankName.value, branchName: undefined }),
    view: (options) => (
      <>
        {options.hideIcon === true ? null : <BankIcon type="" />}
        <LineInput state={account.bsb} name="au_bsb" label={t('au_bsb.label')} placeholder="000-000" numeric format={formatBsb} disabled={options.disabled === true} />
        <LineInput
          state={account.number} name="au_bank_account_number" label={t('account_number.label')} placeholder={t('account_number.label')} numeric
          format={formatDigits(AU_NUMBER_DIGITS)} disabled={options.disabled === true}
        />
        {account.bankName.value ? <span class="BankName" role="status">{account.bankName.value}</span> : null}
      </>
    ),
  };
});
