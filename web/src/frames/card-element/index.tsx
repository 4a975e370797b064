// The card Element: number, expiry, code and postal code on one line.

import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import type { Operations } from '../../shared/channel.ts';
import type { ConfirmArgs, ElementInit, ElementsOptions, Intent } from '../../shared/protocol.ts';
import { Api } from '../api.ts';
import { likelyCountry } from '../card/countries.ts';
import { formatCode, formatExpiry, formatNumber } from '../card/format.ts';
import { CardState } from '../card/state.ts';
import { loadFonts } from '../fonts.ts';
import { merged } from '../form.ts';
import { t } from '../i18n/text.ts';
import { reportFocus, reportHeight, reportTitle, speakLanguage, spoken } from '../page.ts';
import { serve } from '../port.ts';
import { Input, marks } from './input.tsx';
import { BrandAndNetwork } from '../card/network.tsx';
import { type CardOptions, read } from './options.ts';
import { reportChange, reportNetworks } from './report.ts';
import { dress } from './style.ts';
import './card.css';

const root = document.getElementById('root') as HTMLElement;

serve((tell) => {
  let api: Api;
  let state: CardState;
  const given = signal<Record<string, unknown>>({});
  const options = computed(() => read('card', given.value));

  function wear(changed: Record<string, unknown>): void {
    const before = options.value.postalCode;
    given.value = { ...given.value, ...changed };
    dress(given.value.style);
    const { postalCode } = options.value;
    if (postalCode !== undefined && postalCode !== before) state.postal.type(postalCode);
  }
  const checked = (): CardState => {
    const error = state.check(true);
    if (error) throw error;
    return state;
  };
  /** What the page says of the buyer counts; the postal code that was typed here comes first. */
  const method = (more: Record<string, unknown>) => {
    const postal = state.asksPostal.value ? { billing_details: { address: { postal_code: state.postal.value.value } } } : {};
    return merged(merged({ type: 'card', card: state.card() }, more), postal);
  };

  return {
    async init(init: ElementInit) {
      const language = speakLanguage(init.client.locale, init.rtl);
      reportTitle(tell, 'frame.card');
      api = new Api(init.client);
      state = new CardState({ country: () => false, postal: () => options.value.asksPostal, networks: () => options.value.networks });
      state.country.value.value = likelyCountry(language);
      loadFonts(init.elements.fonts);
      wear(init.options);
      await spoken();
      const show = () => <Line state={state} options={options.value} />;
      render(<Shown show={show} />, root);
      reportHeight(root, tell);
      reportFocus(tell);
      reportNetworks(state, tell);
      reportChange(root, state.fields, () => ({ brand: state.brand.value.name, value: { postalCode: state.postal.value.value } }), tell);
    },
    update: ({ options: changed }: { options: Record<string, unknown> }) => wear(changed),
    updateElements: ({ locale }: ElementsOptions) => void (locale && speakLanguage(locale)),
    fonts: loadFonts,
    refetch: () => undefined,
    confirm({ kind, clientSecret, params }: ConfirmArgs): Promise<Intent> {
      checked();
      const data = method((params.payment_method_data ?? {}) as Record<string, unknown>);
      return api.confirm(kind, clientSecret, { ...params, payment_method_data: data });
    },
    createPaymentMethod({ params }: { params: Record<string, unknown> }) {
      checked();
      return api.post('/v1/payment_methods', method(params));
    },
    createToken({ params }: { params: Record<string, unknown> }) {
      const card = checked();
      const postal = card.asksPostal.value ? { address_zip: card.postal.value.value } : {};
      return api.post('/v1/tokens', { card: { ...params, ...card.card(), ...postal } });
    },
    focus: () => state.number.input?.focus(),
    blur: () => (document.activeElement as HTMLElement | null)?.blur(),
    clear: () => state.clear(),
  } satisfies Operations;
});

/** Reads signals while it is drawn, so that it is drawn again when they change. */
const Shown = ({ show }: { show: () => preact.ComponentChild }) => <>{show()}</>;

function Line({ state, options }: { state: CardState; options: CardOptions }) {
  const { disabled } = options;
  const brand = state.brand.value;
  const us = state.country.value.value === 'US';
  const invalid = state.fields.value.some((field) => field.visibleError.value !== null);
  /** The buyer types on; only what is already there is not jumped into. */
  const on = (next: 'expiry' | 'cvc' | 'postal') => () => {
    if (state[next].empty.value) state[next].input?.focus();
  };
  return (
    <form class={`Line${marks(state.empty.value, invalid, state.complete.value)}`} autocomplete="on" noValidate onSubmit={(event) => event.preventDefault()}>
      {options.icon ? <BrandAndNetwork state={state} solid={options.solid} disabled={disabled} /> : null}
      <Input state={state.number} name="cardnumber" stable="cardNumber" label={t('card.number.label')} placeholder={t('card.number.label')} autocomplete="cc-number"
        format={formatNumber} disabled={disabled} full={on('expiry')} />
      <Input state={state.expiry} name="exp-date" stable="cardExpiry" label={t('card.expiry.label')} placeholder={t('card.expiry.placeholder')} autocomplete="cc-exp"
        format={formatExpiry} disabled={disabled} full={on('cvc')} />
      <Input state={state.cvc} name="cvc" stable="cardCvc" label={t('card.cvc.label')} placeholder={t('card.cvc.placeholder')} autocomplete="cc-csc"
        format={(typed, caret) => formatCode(typed, caret, brand.name === 'unknown' ? 4 : brand.cvc)} disabled={disabled}
        full={() => state.cvc.value.value.length === brand.cvc && state.asksPostal.value && on('postal')()} />
      {state.asksPostal.value ? (
        <Input state={state.postal} name="postal" stable="postalCode" label={t(us ? 'zip.label' : 'postal.label')} placeholder={us ? 'ZIP' : t('postal.label')} autocomplete="postal-code"
          format={(typed, caret) => ({ text: typed, caret })} disabled={disabled} />
      ) : null}
    </form>
  );
}
