// One part of a card in a frame of its own. This document may call nobody: what is typed here leaves
// it only when the controller, a document of our own origin, asks for it.

import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import type { Operations } from '../../shared/channel.ts';
import type { ElementInit, ElementsOptions, PlainError } from '../../shared/protocol.ts';
import { byName } from '../card/brand.ts';
import { formatCode, formatExpiry, formatNumber } from '../card/format.ts';
import { CardState } from '../card/state.ts';
import { cvcError } from '../card/validate.ts';
import { loadFonts } from '../fonts.ts';
import { t } from '../i18n/text.ts';
import type { TextKey } from '../i18n/en.ts';
import { reportFocus, reportHeight, reportTitle, speakLanguage, spoken } from '../page.ts';
import { serve } from '../port.ts';
import { FieldState } from '../ui/field-state.ts';
import { Input, marks } from './input.tsx';
import { BrandAndNetwork } from '../card/network.tsx';
import { read } from './options.ts';
import { reportChange, reportNetworks } from './report.ts';
import { dress } from './style.ts';
import './card.css';

/** What the controller asks. */
export interface CardField {
  /** Shows what is wrong. */
  check(): PlainError | null;
  focus(): void;
  data(): Record<string, unknown>;
}

type Part = 'number' | 'expiry' | 'cvc';
const PARTS: Record<string, Part> = { cardNumber: 'number', cardExpiry: 'expiry', cardCvc: 'cvc' };
const root = document.getElementById('root') as HTMLElement;

serve((tell) => {
  const given = signal<Record<string, unknown>>({});
  /** The brand of the number, which is typed elsewhere. */
  const brand = signal(byName('unknown'));
  let type = '';
  const options = computed(() => read(type, given.value));
  const card = new CardState({ country: () => false, postal: () => false, networks: () => options.value.networks });
  const code = new FieldState((text) => (brand.value.name === 'unknown' && text.length === 4 ? null : cvcError(text, brand.value)));
  const states = { number: card.number, expiry: card.expiry, cvc: code };
  const data = { number: () => card.numberPart(), expiry: () => card.expiryPart(), cvc: () => ({ cvc: code.value.value }) };

  function view(part: Part) {
    const { placeholder, disabled, icon, solid } = options.value;
    const state: FieldState = states[part];
    const mark = marks(state.empty.value, state.visibleError.value !== null, !state.empty.value && !state.error.value);
    const longest = brand.value.name === 'unknown' ? 4 : brand.value.cvc;
    const own = {
      number: <Input state={state} name="cardnumber" stable="cardNumber" label={t('card.number.label')} autocomplete="cc-number"
        placeholder={placeholder ?? t('card.number.placeholder')} format={formatNumber} disabled={disabled} />,
      expiry: <Input state={state} name="exp-date" stable="cardExpiry" label={t('card.expiry.label')} autocomplete="cc-exp"
        placeholder={placeholder ?? t('card.expiry.placeholder')} format={formatExpiry} disabled={disabled} />,
      cvc: <Input state={state} name="cvc" stable="cardCvc" label={t('card.cvc.label')} autocomplete="cc-csc"
        placeholder={placeholder ?? t('card.cvc.placeholder')} format={(typed, caret) => formatCode(typed, caret, longest)} disabled={disabled} />,
    };
    return (
      <form class={`Line${mark}`} autocomplete="on" noValidate onSubmit={(event) => event.preventDefault()}>
        {part === 'number' && (icon || card.networks.value.length > 0) ? <BrandAndNetwork state={card} solid={solid} disabled={disabled} /> : null}
        {own[part]}
      </form>
    );
  }

  return {
    async init(init: ElementInit) {
      type = init.type;
      const part = PARTS[type] ?? 'number';
      const state: FieldState = states[part];
      speakLanguage(init.client.locale, init.rtl);
      reportTitle(tell, `frame.${part}`);
      loadFonts(init.elements.fonts);
      given.value = init.options;
      dress(given.value.style);
      await spoken();
      const Shown = () => view(part);
      render(<Shown />, root);
      reportHeight(root, tell);
      reportFocus(tell);
      if (part === 'number') reportNetworks(card, tell);
      reportChange(root, signal([state]), () => (part === 'number' ? { brand: card.brand.value.name } : {}), tell);
      window.onfileCardField = {
        check() {
          const error = state.error.value;
          if (!error) return null;
          state.reveal();
          return { type: 'validation_error', code: error, message: t(`error.${error}` as TextKey) };
        },
        focus: () => state.input?.focus(),
        data: data[part],
      };
    },
    update({ options: changed }: { options: Record<string, unknown> }) {
      given.value = { ...given.value, ...changed };
      dress(given.value.style);
    },
    brand: ({ brand: name }: { brand: string }) => void (brand.value = byName(name)),
    updateElements: ({ locale }: ElementsOptions) => void (locale && speakLanguage(locale)),
    fonts: loadFonts,
    refetch: () => undefined,
    focus: () => states[PARTS[type] ?? 'number'].input?.focus(),
    blur: () => (document.activeElement as HTMLElement | null)?.blur(),
    clear: () => (type === 'cardCvc' ? code.clear() : card.clear()),
  } satisfies Operations;
});
