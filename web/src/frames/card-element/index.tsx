// The card Element: number, expiry, code and postal code on one line.

import { effect, type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import type { Operations, Tell } from '../../shared/channel.ts';
import type { ConfirmArgs, ElementInit, ElementsOptions, Intent } from '../../shared/protocol.ts';
import { Api } from '../api.ts';
import { likelyCountry } from '../card/countries.ts';
import { formatCode, formatExpiry, formatNumber, type Shown } from '../card/format.ts';
import { BrandIcon } from '../card/icons.tsx';
import { CardState } from '../card/state.ts';
import { loadFonts } from '../fonts.ts';
import { merged } from '../form.ts';
import { t } from '../i18n/text.ts';
import type { TextKey } from '../i18n/en.ts';
import { reportFocus, reportHeight, reportTitle, speakLanguage, spoken } from '../page.ts';
import { serve } from '../port.ts';
import type { FieldState } from '../ui/field-state.ts';
import { dress } from './style.ts';
import './card.css';

const root = document.getElementById('root') as HTMLElement;

serve((tell) => {
  let api: Api;
  let state: CardState;
  const options: Signal<Record<string, unknown>> = signal({});

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
      options.value = init.options;
      const language = speakLanguage(init.client.locale, init.rtl);
      reportTitle(tell, 'frame.card');
      loadFonts(init.elements.fonts);
      await spoken();
      api = new Api(init.client);
      state = new CardState({ country: false, postal: () => options.value.hidePostalCode !== true });
      state.country.value.value = likelyCountry(language);
      dress(init.options.style);
      render(<Line state={state} options={options} />, root);
      reportHeight(root, tell);
      reportFocus(tell);
      reportChange(state, tell);
    },
    update({ options: changed }: { options: Record<string, unknown> }) {
      options.value = { ...options.value, ...changed };
      dress(options.value.style);
    },
    updateElements: ({ locale }: ElementsOptions) => void (locale && speakLanguage(locale)),
    fonts: loadFonts,
    refetch: () => undefined,
    confirm({ kind, clientSecret, params }: ConfirmArgs): Promise<Intent> {
      checked();
      const data = method((params.payment_method_data ?? {}) as Record<string, unknown>);
      return api.confirm(kind, clientSecret, { ...params, payment_method_data: data });
    },
    createPaymentMethod(params: Record<string, unknown>) {
      checked();
      return api.post('/v1/payment_methods', method(params));
    },
    createToken(params: Record<string, unknown>) {
      const card = checked();
      const postal = card.asksPostal.value ? { address_zip: card.postal.value.value } : {};
      return api.post('/v1/tokens', { card: { ...params, ...card.card(), ...postal } });
    },
    focus: () => state.number.input?.focus(),
    blur: () => (document.activeElement as HTMLElement | null)?.blur(),
    clear: () => state.clear(),
  } satisfies Operations;
});

function reportChange(state: CardState, tell: Tell): void {
  let last = '';
  let begun = false;
  effect(() => {
    const fields = state.fields.value;
    const code = fields.map((field) => field.visibleError.value).find((error) => error !== null);
    const error = code ? { type: 'validation_error', code, message: t(`error.${code}` as TextKey) } : undefined;
    const change = {
      empty: state.empty.value, complete: state.complete.value, brand: state.brand.value.name, error,
      value: { postalCode: state.postal.value.value },
    };
    tell('state', { complete: change.complete, empty: change.empty, invalid: !!error, focus: fields.some((field) => field.focused.value) });
    const payload = JSON.stringify(change);
    // Unlike the Payment Element, a single field says nothing of itself until it is touched.
    if (begun && payload !== last) tell('change', change);
    begun = true;
    last = payload;
  });
}

function Line({ state, options }: { state: CardState; options: Signal<Record<string, unknown>> }) {
  const brand = state.brand.value;
  const disabled = options.value.disabled === true;
  const us = state.country.value.value === 'US';
  return (
    <form autocomplete="on" noValidate onSubmit={(event) => event.preventDefault()}>
      {options.value.hideIcon === true ? null : <BrandIcon brand={brand.name} />}
      <Input state={state.number} name="cardnumber" stable="cardNumber" label={t('card.number.label')} placeholder={t('card.number.label')} autocomplete="cc-number" format={formatNumber} disabled={disabled} />
      <Input state={state.expiry} name="exp-date" stable="cardExpiry" label={t('card.expiry.label')} placeholder={t('card.expiry.placeholder')} autocomplete="cc-exp" format={formatExpiry} disabled={disabled} />
      <Input state={state.cvc} name="cvc" stable="cardCvc" label={t('card.cvc.label')} placeholder={t('card.cvc.placeholder')} autocomplete="cc-csc"
        format={(typed, caret) => formatCode(typed, caret, brand.name === 'unknown' ? 4 : brand.cvc)} disabled={disabled} />
      {state.asksPostal.value ? (
        <Input state={state.postal} name="postal" stable="postalCode" label={t(us ? 'zip.label' : 'postal.label')} placeholder={us ? 'ZIP' : t('postal.label')} autocomplete="postal-code"
          format={(typed, caret) => ({ text: typed, caret })} disabled={disabled} />
      ) : null}
    </form>
  );
}

interface InputProps {
  state: FieldState;
  name: string;
  stable: string;
  label: string;
  placeholder: string;
  autocomplete: string;
  format: (typed: string, caret: number, before: string) => Shown;
  disabled: boolean;
}

function Input({ state, name, stable, label, placeholder, autocomplete, format, disabled }: InputProps) {
  const invalid = state.visibleError.value !== null;
  const complete = !state.empty.value && !state.error.value;
  const marks = `${state.empty.value ? ' is-empty' : ''}${invalid ? ' is-invalid' : ''}${complete ? ' is-complete' : ''}`;
  function typed(input: HTMLInputElement): void {
    const shown = format(input.value, input.selectionStart ?? input.value.length, state.value.value);
    state.type(shown.text);
    input.value = shown.text;
    if (document.activeElement === input) input.setSelectionRange(shown.caret, shown.caret);
  }
  return (
    <input
      ref={(node) => void (state.input = node)} class={`CardInput${marks}`} data-field={name} data-elements-stable-field-name={stable}
      name={name} type="text" dir="ltr" inputMode={name === 'postal' ? undefined : 'numeric'} autocomplete={autocomplete} placeholder={placeholder}
      aria-label={label} aria-invalid={invalid ? 'true' : 'false'} spellcheck={false} disabled={disabled} value={state.value.value}
      onInput={(event) => typed(event.currentTarget)}
      onFocus={() => void (state.focused.value = true)}
      onBlur={() => state.leave()}
    />
  );
}
