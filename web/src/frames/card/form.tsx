// The card's form in the Payment Element.

import { language, t } from '../i18n/text.ts';
import { Field, Select } from '../ui/field.tsx';
import { countries } from './countries.ts';
import { formatCode, formatExpiry, formatNumber } from './format.ts';
import { BrandIcon, CodeIcon } from './icons.tsx';
import { BrandAndNetwork } from './network.tsx';
import type { CardState } from './state.ts';

const SHOWN_BRANDS = ['visa', 'mastercard', 'amex', 'discover'];

export function CardForm({ state, disabled }: { state: CardState; disabled: boolean }) {
  const brand = state.brand.value;
  const postal = state.asksPostal.value;
  return (
    <div class="Form">
      <Field
        state={state.number} name="number" label={t('card.number.label')} placeholder={t('card.number.placeholder')}
        autocomplete="billing cc-number" inputMode="numeric" format={formatNumber} disabled={disabled}
        icon={brand.name === 'unknown' ? <Brands /> : <BrandAndNetwork state={state} disabled={disabled} />}
      />
      <Field
        half state={state.expiry} name="expiry" label={t('card.expiry.label')} hint placeholder={t('card.expiry.placeholder')}
        autocomplete="billing cc-exp" inputMode="numeric" format={formatExpiry} disabled={disabled}
      />
      <Field
        half state={state.cvc} name="cvc" label={t('card.cvc.label')} placeholder={t('card.cvc.placeholder')}
        autocomplete="billing cc-csc" inputMode="numeric" disabled={disabled}
        format={(typed, caret) => formatCode(typed, caret, brand.name === 'unknown' ? 4 : brand.cvc)}
        icon={<CodeIcon front={brand.name === 'amex'} />}
      />
      {state.asksName.value ? (
        <Field state={state.name} name="name" label={t('card.name.label')} autocomplete="billing cc-name" disabled={disabled} />
      ) : null}
      {state.asksCountry.value ? (
        <Select
          half={postal} state={state.country} name="country" label={t('country.label')} autocomplete="billing country"
          options={countries(language.value)} disabled={disabled}
        />
      ) : null}
      {postal ? (
        <Field
          half state={state.postal} name="postalCode" autocomplete="billing postal-code" disabled={disabled}
          label={t(state.country.value.value === 'US' ? 'zip.label' : 'postal.label')}
          placeholder={state.country.value.value === 'US' ? t('zip.placeholder') : ''}
        />
      ) : null}
      <p class="visually-hidden" role="status">{brand.name === 'unknown' ? '' : t('card.recognised', { brand: brand.title })}</p>
    </div>
  );
}

const Brands = () => <span class="Brands">{SHOWN_BRANDS.map((name) => <BrandIcon key={name} brand={name} />)}</span>;
