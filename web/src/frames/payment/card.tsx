// Cards in the Payment Element.

import { likelyCountry } from '../card/countries.ts';
import { CardForm } from '../card/form.tsx';
import { BrandIcon } from '../card/icons.tsx';
import { CardState } from '../card/state.ts';
import { t } from '../i18n/text.ts';
import type { Method, Surroundings } from './method.ts';
import { SaveAndTerms } from './save.tsx';

/** Since clover only the United States' cards are asked for a postal code. */
const OLDER = ['v3', 'acacia', 'basil'];
const OLDER_COUNTRIES = ['US', 'CA', 'GB', 'PR'];

export function cardMethod(around: Surroundings): Method {
  const { billing, fields } = around.options.value;
  const { country, postalCode, name } = fields('card');
  const asking = OLDER.includes(around.train) ? OLDER_COUNTRIES : ['US'];
  const state = new CardState({
    country: country !== 'never',
    name: name === 'always',
    postal: (code) => country !== 'never' && postalCode !== 'never' && asking.includes(code),
  });
  const address = (billing.address ?? {}) as Record<string, string | undefined>;
  state.country.value.value = address.country ?? likelyCountry(around.language);
  state.postal.value.value = address.postal_code ?? '';
  state.name.value.value = typeof billing.name === 'string' ? billing.name : '';
  return {
    type: 'card',
    title: () => t('card.method'),
    icon: () => <BrandIcon brand="unknown" />,
    form: () => (
      <>
        <CardForm state={state} disabled={around.options.value.readOnly} />
        <SaveAndTerms around={around} type="card" />
      </>
    ),
    complete: state.complete,
    empty: state.empty,
    check: (focus) => state.check(focus),
    data: () => ({ own: { card: state.card() }, billing_details: { ...(state.asksName ? { name: state.name.value.value.trim() } : {}), address: state.address() } }),
    passed: () => (around.options.value.fields('card').country === 'never' ? ['address.country'] : []),
    focus: () => state.number.input?.focus(),
    clear: () => state.clear(),
  };
}
