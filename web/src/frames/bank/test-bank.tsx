// The test network's bank in the United States: its holder chooses an account and links it, or the
// bank says no. The accounts are those of the test methods, by the same names; their numbers are not
// here.

import { useSignal } from '@preact/signals';
import { t } from '../i18n/text.ts';
import type { LinkedAccount } from './accounts.ts';
import { BankIcon } from './icons.tsx';

const BANK = 'STRIPE TEST BANK';

/** Names of the accounts, and the last digits of their numbers. */
const ACCOUNTS: [string, string][] = [
  ['success', '6789'], ['accountClosed', '1113'], ['noAccount', '1116'], ['insufficientFunds', '2227'], ['debitNotAuthorized', '3335'],
  ['invalidCurrency', '4440'], ['riskLevelHighest', '4954'], ['dispute', '5559'], ['processing', '0009'], ['weeklyLimitExceeded', '7771'],
  ['tokenizedAccountNumberDeactivated', '8885'],
];

interface Props {
  link(account: LinkedAccount): void;
  cancel(): void;
}

export function TestBank({ link, cancel }: Props) {
  const chosen = useSignal('success');
  const failed = useSignal(false);
  const last4 = ACCOUNTS.find(([name]) => name === chosen.value)?.[1] ?? '';
  return (
    <div class="Bank" role="group" aria-label={t('bank.test')} data-testid="test-institution-accounts">
      <p class="BankTitle"><BankIcon type="us_bank_account" /> {t('bank.test')}</p>
      <p class="Hint">{t('bank.test.choose')}</p>
      <div class="BankAccounts">
        {ACCOUNTS.map(([name, digits]) => (
          <label key={name} class="BankAccount">
            <input type="radio" name="bank-account" value={name} checked={chosen.value === name} onChange={() => void (chosen.value = name)} />
            <span>{name}</span><span class="BankDigits">•••• {digits}</span>
          </label>
        ))}
      </div>
      {failed.value ? <p class="Error" role="alert">{t('bank.failed')}</p> : null}
      <div class="BankButtons">
        <button type="button" class="Action Action--primary" id="bank-link" onClick={() => link({ id: `fca_usBankAccount_${chosen.value}`, bank: BANK, last4 })}>
          {t('bank.link')}
        </button>
        <button type="button" class="Action" id="bank-fail" onClick={() => void (failed.value = true)}>{t('bank.fail')}</button>
        <button type="button" class="Action" id="bank-cancel" onClick={cancel}>{t('bank.cancel')}</button>
      </div>
    </div>
  );
}
