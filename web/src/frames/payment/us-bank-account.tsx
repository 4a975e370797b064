// ACH Direct Debit in the Payment Element: name and email, then the account, which its holder links at
// the bank, or types. What is typed is proved afterwards, by what is paid into the account.

import { computed } from '@preact/signals';
import { UsBankAccountState } from '../bank/accounts.ts';
import { ROUTING_DIGITS, US_NUMBER_DIGITS } from '../bank/domestic.ts';
import { Fields } from '../bank/fields.ts';
import { formatDigits } from '../bank/format.ts';
import { BankIcon } from '../bank/icons.tsx';
import { TestBank } from '../bank/test-bank.tsx';
import { t } from '../i18n/text.ts';
import { Field, Select } from '../ui/field.tsx';
import { ContactOf } from './contact.tsx';
import type { Method, Surroundings } from './method.ts';
import { SaveAndTerms } from './save.tsx';

const TYPE = 'us_bank_account';

export function usBankAccountMethod(around: Surroundings): Method {
  const account = new UsBankAccountState();
  const contact = new ContactOf(around, TYPE, () => ({ name: true, email: true }));
  const fields = new Fields(() => contact.fields());
  const verification = () => around.session.value.verification ?? 'automatic';
  const typed = () => account.linked.value === null && (account.manual.value || verification() === 'microdeposits');
  const missing = () => ({ type: 'validation_error', code: 'incomplete_us_bank_account', message: t('error.incomplete_us_bank_account') });
  return {
    type: TYPE,
    title: () => t('us_bank_account.method'),
    icon: () => <BankIcon type={TYPE} />,
    form() {
      const disabled = around.options.value.readOnly;
      return (
        <>
          <div class="Form">{contact.form(disabled)}</div>
          <Account state={account} typed={typed()} verification={verification()} disabled={disabled} />
          <SaveAndTerms around={around} type={TYPE} />
        </>
      );
    },
    complete: computed(() => fields.complete.value && (typed() ? account.typed.complete.value : account.linked.value !== null)),
    empty: computed(() => fields.empty.value && account.linked.value === null && account.typed.empty.value),
    check(focus) {
      const wrong = fields.check(focus);
      if (wrong) return wrong;
      if (typed()) return account.typed.check(focus);
      account.missing.value = account.linked.value === null;
      return account.missing.value ? missing() : null;
    },
    data: () => ({ own: account.own(), billing_details: contact.details() }),
    passed: () => contact.passed(),
    refused({ param }) {
      if (param?.endsWith('us_bank_account[routing_number]')) account.routing.refuse('invalid_us_routing_number');
      if (param?.endsWith('us_bank_account[account_number]')) account.number.refuse('invalid_us_account_number');
    },
    focus: () => fields.focus(),
    clear() {
      fields.clear();
      account.typed.clear();
      account.linked.value = null;
    },
  };
}

interface Props {
  state: UsBankAccountState;
  typed: boolean;
  verification: string;
  disabled: boolean;
}

function Account({ state, typed, verification, disabled }: Props) {
  const linked = state.linked.value;
  if (linked) {
    return (
      <p class="Linked" data-testid="linked-account">
        <BankIcon type={TYPE} />
        <span>{linked.bank} •••• {linked.last4}</span>
        <button type="button" class="Action" aria-label={t('bank.unlink')} disabled={disabled} onClick={() => void (state.linked.value = null)}>×</button>
      </p>
    );
  }
  if (typed) return <Manual state={state} disabled={disabled} mayLink={verification !== 'microdeposits'} />;
  if (state.linking.value) {
    return (
      <TestBank
        link={(account) => {
          state.linked.value = account;
          state.linking.value = state.missing.value = false;
        }}
        cancel={() => void (state.linking.value = false)}
      />
    );
  }
  return (
    <>
      <div class="BankButtons">
        <button type="button" class="Action Action--bank" data-testid="featured-institution-default" disabled={disabled} onClick={() => void (state.linking.value = true)}>
          <BankIcon type={TYPE} /> {t('bank.test')}
        </button>
        {verification === 'instant' ? null : (
          <button type="button" class="Action" data-testid="manual-entry" disabled={disabled} onClick={() => void (state.manual.value = true)}>{t('bank.manual')}</button>
        )}
      </div>
      {state.missing.value ? <p class="Error" role="alert">{t('error.incomplete_us_bank_account')}</p> : null}
    </>
  );
}

function Manual({ state, disabled, mayLink }: { state: UsBankAccountState; disabled: boolean; mayLink: boolean }) {
  const digits = { autocomplete: 'off', inputMode: 'numeric' as const, disabled };
  return (
    <div class="Form Form--below">
      <Field {...digits} state={state.routing} name="routingNumber" label={t('routing_number.label')} placeholder="110000000" format={formatDigits(ROUTING_DIGITS)} />
      <Field {...digits} state={state.number} name="accountNumber" label={t('account_number.label')} placeholder="000123456789" format={formatDigits(US_NUMBER_DIGITS)} />
      <Field {...digits} state={state.again} name="confirmAccountNumber" label={t('account_number.again')} format={formatDigits(US_NUMBER_DIGITS)} />
      <Select half state={state.holder} name="accountHolderType" label={t('account_holder.label')} disabled={disabled}
        options={[{ code: 'individual', name: t('account_holder.individual') }, { code: 'company', name: t('account_holder.company') }]} />
      <Select half state={state.type} name="accountType" label={t('account_type.label')} disabled={disabled}
        options={[{ code: 'checking', name: t('account_type.checking') }, { code: 'savings', name: t('account_type.savings') }]} />
      <p class="Hint">{t('bank.microdeposits')}</p>
      {mayLink ? <button type="button" class="Action" onClick={() => void (state.manual.value = false)}>{t('bank.instead')}</button> : null}
    </div>
  );
}
