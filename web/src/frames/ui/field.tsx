// A labelled input with its error beneath, as every method's form uses it.

import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TextKey } from '../i18n/en.ts';
import { t } from '../i18n/text.ts';
import type { Shown } from '../card/format.ts';
import { announce } from './announce.ts';
import type { FieldState } from './field-state.ts';

interface Props {
  state: FieldState;
  /** `name` of the input; its id follows from it. Other people's tests look for both. */
  name: string;
  label: string;
  placeholder?: string;
  /** Whether the placeholder, which says how to write it, is part of what the field is called. */
  hint?: boolean;
  autocomplete?: string;
  inputMode?: 'numeric' | 'text' | 'email' | 'tel';
  required?: boolean;
  format?: (typed: string, caret: number, before: string, forward: boolean) => Shown;
  icon?: ComponentChildren;
  disabled?: boolean;
  half?: boolean;
}

let prefix = 'payment';

/** Other people's tests know the inputs of each release train by its ids. */
export const nameInputs = (train: string): void => void (prefix = train === 'acacia' ? 'Field' : 'payment');

export const inputId = (name: string): string => `${prefix}-${name}Input`;

export function Field({ state, name, label, placeholder, hint, autocomplete, inputMode, format, icon, disabled, half, required = true }: Props) {
  const id = inputId(name);
  const error = state.visibleError.value;
  const empty = state.empty.value;
  const focused = state.focused.value;

  function typed(input: HTMLInputElement, event: Event): void {
    if (!format) return state.type(input.value);
    const shown = format(input.value, input.selectionStart ?? input.value.length, state.value.value, isForward(event));
    state.type(shown.text);
    // Written at once: the framework would put the caret at the end.
    input.value = shown.text;
    if (document.activeElement === input) input.setSelectionRange(shown.caret, shown.caret);
  }

  return (
    <div class={half ? 'Field Field--half' : 'Field'} data-field={name}>
      <div class="FieldBox">
        <label class={classes('Label', { empty, invalid: !!error, focused, floating: focused || !empty, resting: empty && !focused })} for={id}>
          {label}{hint ? <span class="visually-hidden"> {placeholder}</span> : null}
        </label>
        <div class="InputBox">
          <input
            ref={(node) => void (state.input = node)}
            class={classes('Input', { empty, invalid: !!error })}
            id={id} name={name} type="text" dir={inputMode === 'numeric' ? 'ltr' : undefined}
            inputMode={inputMode} autocomplete={autocomplete} placeholder={placeholder} disabled={disabled}
            autocorrect="off" autocapitalize="none" spellcheck={false} enterkeyhint="next"
            aria-required={required} aria-invalid={error ? 'true' : 'false'} aria-describedby={error ? `Field-${name}Error` : undefined}
            value={state.value.value}
            onInput={(event) => typed(event.currentTarget, event)}
            onFocus={() => void (state.focused.value = true)}
            onBlur={() => state.leave()}
          />
          {icon ? <span class="InputIcon">{icon}</span> : null}
        </div>
      </div>
      <FieldError name={name} error={error} holes={state.holes(state.value.value)} />
    </div>
  );
}

interface SelectProps {
  state: FieldState;
  name: string;
  label: string;
  autocomplete?: string;
  options: readonly { code: string; name: string }[];
  disabled?: boolean;
  half?: boolean;
}

export function Select({ state, name, label, autocomplete, options, disabled, half }: SelectProps) {
  const id = inputId(name);
  const error = state.visibleError.value;
  return (
    <div class={half ? 'Field Field--half' : 'Field'} data-field={name}>
      <div class="FieldBox">
        <label class={classes('Label', { focused: state.focused.value, floating: true })} for={id}>{label}</label>
        <div class="InputBox">
          <select
            ref={(node) => void (state.input = node)}
            class={classes('Input Input--select', { invalid: !!error })} id={id} name={name} autocomplete={autocomplete} disabled={disabled}
            value={state.value.value} aria-invalid={error ? 'true' : undefined} aria-describedby={error ? `Field-${name}Error` : undefined}
            onChange={(event) => state.type(event.currentTarget.value)}
            onFocus={() => void (state.focused.value = true)}
            onBlur={() => state.leave()}
          >
            {options.map(({ code, name: shown }) => <option key={code} value={code}>{shown}</option>)}
          </select>
          <svg class="SelectArrow" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
          </svg>
        </div>
      </div>
      <FieldError name={name} error={error} />
    </div>
  );
}

function FieldError({ name, error, holes }: { name: string; error: string | null; holes?: Record<string, string> }) {
  const text = error ? t(`error.${error}` as TextKey, holes) : null;
  useEffect(() => {
    if (text) announce(text);
  }, [error]);
  return text ? <p class="Error" id={`Field-${name}Error`}>{text}</p> : null;
}

/** Whether a key deleted what is after the caret. */
export const isForward = (event: Event): boolean => event instanceof InputEvent && event.inputType === 'deleteContentForward';

/** `Input Input--empty`, as appearance rules name them. */
export function classes(base: string, states: Record<string, boolean>): string {
  const [part] = base.split(' ');
  return [base, ...Object.keys(states).filter((state) => states[state]).map((state) => `${part}--${state}`)].join(' ');
}
