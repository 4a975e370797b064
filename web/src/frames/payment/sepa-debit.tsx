// SEPA Direct Debit in the Payment Element: name, email, IBAN, for some countries an address; and the
// mandate.

import { IbanState } from '../bank/accounts.ts';
import { Fields } from '../bank/fields.ts';
import { countryOf, ibanLength, needsAddress } from '../bank/iban.ts';
import { formatIban } from '../bank/format.ts';
import { BankIcon } from '../bank/icons.tsx';
import { countries } from '../card/countries.ts';
import { language, t } from '../i18n/text.ts';
import { Field, Select } from '../ui/field.tsx';
import { FieldState } from '../ui/field-state.ts';
import { ContactOf } from './contact.tsx';
import type { Method, Surroundings } from './method.ts';
import { SaveAndTerms } from './save.tsx';

const TYPE = 'sepa_debit';

export function sepaDebitMethod(around: Surroundings): Method {
  const account = new IbanState();
  const contact = new ContactOf(around, TYPE, () => ({ name: true, email: true }));
  const known = (around.options.value.billing.address ?? {}) as Record<string, string | undefined>;
  const country = new FieldState(() => null);
  const line1 = new FieldState((text) => (text.trim() ? null : 'incomplete_address'));
  country.value.value = known.country ?? '';
  line1.value.value = known.line1 ?? '';
  const outside = () => needsAddress(account.iban.value.value);
  const hides = () => around.options.value.fields(TYPE);
  const asks = () => outside() && !around.billedBeside.value;
  const shows = () => ({ country: asks() && hides().country === 'auto', line1: asks() && hides().line1 === 'auto' });
  const fields = new Fields(() => [...contact.fields(), account.iban, ...(shows().line1 ? [line1] : [])]);
  // Where the account is, is the likeliest place of its holder.
  const livesIn = () => country.value.value || countryOf(account.iban.value.value);
  return {
    type: TYPE,
    title: () => t('sepa_debit.method'),
    icon: () => <BankIcon type={TYPE} />,
    form() {
      const disabled = around.options.value.readOnly;
      if (country.value.value === '' && outside()) country.value.value = livesIn();
      return (
        <>
          <div class="Form">
            {contact.form(disabled)}
            <Field
              state={account.iban} name="iban" label={t('iban.label')} placeholder={t('iban.placeholder')} autocomplete="off"
              format={formatIban(ibanLength)} disabled={disabled}
            />
            {shows().country ? (
              <Select state={country} name="country" label={t('country.label')} autocomplete="billing country" options={countries(language.value)} disabled={disabled} />
            ) : null}
            {shows().line1 ? (
              <Field state={line1} name="addressLine1" label={t('address.line1.label')} autocomplete="billing address-line1" disabled={disabled} />
            ) : null}
          </div>
          <SaveAndTerms around={around} type={TYPE} />
        </>
      );
    },
    complete: fields.complete,
    empty: fields.empty,
    check: (focus) => fields.check(focus),
    data() {
      const { country: asksCountry, line1: asksLine } = shows();
      const address = { ...(asksCountry ? { country: livesIn() } : {}), ...(asksLine ? { line1: line1.value.value.trim() } : {}) };
      return { own: account.own(), billing_details: { ...contact.details(), address } };
    },
    passed: () => [
      ...contact.passed(),
      ...(outside() && hides().line1 === 'never' ? ['address.line1'] : []),
      ...(outside() && hides().country === 'never' ? ['address.country'] : []),
    ],
    refused({ param }) {
      if (param?.endsWith('sepa_debit[iban]')) account.iban.refuse('invalid_iban');
    },
    focus: () => fields.focus(),
    clear: () => fields.clear(),
  };
}
