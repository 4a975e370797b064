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
  const { billing } = around.options.value;
  const fields = () => around.options.value.fields('card');
  const asking = OLDER.includes(around.train) ? OLDER_COUNTRIES : ['US'];
  const country = () => fields().country !== 'never' && !around.billedBeside.value;
  const state = new CardState({
    country,
    name: () => fields().name === 'always',
    postal: (code) => country() && fields().postalCode !== 'never' && asking.includes(code),
    networks: () => around.options.value.networks,
  });
  const address = (billing.address ?? {}) as Record<string, string | undefined>;
  state.country.value.value = address.country ?? likelyCountry(around.language);
  state.postal.value.value = address.postal_code ?? '';
  state.name.value.value = typeof billing.name === 'string' ? billing.name : '';
  return {
    type: 'card',
    card: state,
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
    data: () => ({ own: { card: state.card() }, billing_details: { ...(state.asksName.value ? { name: state.name.value.value.trim() } : {}), address: state.address() } }),
    passed: () => (fields().country === 'never' ? ['address.country'] : []),
    focus: () => state.number.input?.focus(),
    clear: () => state.clear(),
  };
}
