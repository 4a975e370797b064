// What the single-line Elements of banks have in common: they say what becomes of them, and confirm
// intents with what was entered.

import { effect, type Signal, signal } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import type { Operations, Tell } from '../../shared/channel.ts';
import type { ConfirmArgs, ElementInit, ElementsOptions, Intent, PlainError } from '../../shared/protocol.ts';
import { Api } from '../api.ts';
import type { Fields } from '../bank/fields.ts';
import { dress } from '../card-element/style.ts';
import type { Shown } from '../card/format.ts';
import { merged } from '../form.ts';
import { loadFonts } from '../fonts.ts';
import type { TextKey } from '../i18n/en.ts';
import { reportFocus, reportHeight, reportTitle, speakLanguage, spoken } from '../page.ts';
import { serve } from '../port.ts';
import type { FieldState } from '../ui/field-state.ts';
import './line.css';

export interface Line {
  type: string;
  fields: Fields;
  /** The method's own part: goes to the API and nowhere else. */
  own(): Record<string, unknown>;
  /** What the API is told of a token that stands for it; not every account can be one. */
  token?(): Record<string, unknown>;
  /** What `change` says beside the state. */
  says(): Record<string, unknown>;
  view(options: Record<string, unknown>): ComponentChildren;
}

const root = document.getElementById('root') as HTMLElement;

export function serveLine(title: TextKey, make: (options: Signal<Record<string, unknown>>) => Line): void {
  serve((tell) => {
    let api: Api;
    const options: Signal<Record<string, unknown>> = signal({});
    let line: Line;

    const checked = (): Line => {
      const error = line.fields.check(true);
      if (error) throw error;
      return line;
    };
    const method = (more: Record<string, unknown>) => merged(more, { type: line.type, ...checked().own() });

    return {
      async init(init: ElementInit) {
        options.value = init.options;
        speakLanguage(init.client.locale, init.rtl);
        reportTitle(tell, title);
        loadFonts(init.elements.fonts);
        api = new Api(init.client);
        line = make(options);
        dress(init.options.style);
        await spoken();
        const View = () => <form autocomplete="off" noValidate onSubmit={(event) => event.preventDefault()}>{line.view(options.value)}</form>;
        render(<View />, root);
        reportHeight(root, tell);
        reportFocus(tell);
        reportChange(line, tell);
      },
      update({ options: changed }: { options: Record<string, unknown> }) {
        options.value = { ...options.value, ...changed };
        dress(options.value.style);
      },
      updateElements: ({ locale }: ElementsOptions) => void (locale && speakLanguage(locale)),
      fonts: loadFonts,
      refetch: () => undefined,
      confirm({ kind, clientSecret, params }: ConfirmArgs): Promise<Intent> {
        const data = method((params.payment_method_data ?? {}) as Record<string, unknown>);
        return api.confirm(kind, clientSecret, { ...params, payment_method_data: data });
      },
      createPaymentMethod: ({ params }: { params: Record<string, unknown> }) => api.post('/v1/payment_methods', method(params)),
      createToken({ params }: { params: Record<string, unknown> }) {
        const account = checked().token?.();
        if (!account) throw { type: 'invalid_request_error', message: `Tokens are not made of ${line.type}: create a PaymentMethod instead.` } satisfies PlainError;
        return api.post('/v1/tokens', { bank_account: { ...params, ...account } });
      },
      focus: () => line.fields.focus(),
      blur: () => (document.activeElement as HTMLElement | null)?.blur(),
      clear: () => line.fields.clear(),
    } satisfies Operations;
  });
}

function reportChange({ fields, says }: Line, tell: Tell): void {
  let last = '';
  let begun = false;
  effect(() => {
    const error = fields.visibleError();
    const change = { empty: fields.empty.value, complete: fields.complete.value, error, ...says() };
    tell('state', { complete: change.complete, empty: change.empty, invalid: !!error, focus: fields.focused() });
    const payload = JSON.stringify(change);
    if (begun && payload !== last) tell('change', change);
    begun = true;
    last = payload;
  });
}

interface InputProps {
  state: FieldState;
  name: string;
  label: string;
  placeholder: string;
  numeric?: boolean;
  format: (typed: string, caret: number) => Shown;
  disabled: boolean;
}

/** How a field of a `style` is called that is in this state. */
export function marks(state: FieldState): string {
  const complete = !state.empty.value && !state.error.value;
  return `${state.empty.value ? ' is-empty' : ''}${state.visibleError.value ? ' is-invalid' : ''}${complete ? ' is-complete' : ''}`;
}

export function LineInput({ state, name, label, placeholder, numeric, format, disabled }: InputProps) {
  function typed(input: HTMLInputElement): void {
    const shown = format(input.value, input.selectionStart ?? input.value.length);
    state.type(shown.text);
    input.value = shown.text;
    if (document.activeElement === input) input.setSelectionRange(shown.caret, shown.caret);
  }
  return (
    <input
      ref={(node) => void (state.input = node)} class={`CardInput${marks(state)}`} data-field={name} name={name} type="text" dir="ltr"
      inputMode={numeric ? 'numeric' : 'text'} autocomplete="off" autocapitalize="characters" spellcheck={false} placeholder={placeholder}
      aria-label={label} aria-invalid={state.visibleError.value ? 'true' : 'false'} disabled={disabled} value={state.value.value}
      onInput={(event) => typed(event.currentTarget)}
      onFocus={() => void (state.focused.value = true)}
      onBlur={() => state.leave()}
    />
  );
}
