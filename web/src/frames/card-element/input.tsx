// One input of a card, without a border of its own: as the single line has several of, and the parts
// of a card one each.

import type { Shown } from '../card/format.ts';
import { isForward } from '../ui/field.tsx';
import type { FieldState } from '../ui/field-state.ts';

interface InputProps {
  state: FieldState;
  name: string;
  /** A name that stays, by which other people's tests find it. */
  stable: string;
  label: string;
  placeholder: string;
  autocomplete: string;
  format: (typed: string, caret: number, before: string, forward: boolean) => Shown;
  disabled: boolean;
  /** Called when typing has completed it, and no more can follow. */
  full?: () => void;
}

export function Input({ state, name, stable, label, placeholder, autocomplete, format, disabled, full }: InputProps) {
  const invalid = state.visibleError.value !== null;
  const complete = !state.empty.value && !state.error.value;
  function typed(input: HTMLInputElement, event: Event): void {
    const before = state.value.value;
    const shown = format(input.value, input.selectionStart ?? input.value.length, before, isForward(event));
    state.type(shown.text);
    // Written at once: the framework would put the caret at the end.
    input.value = shown.text;
    if (document.activeElement !== input) return;
    input.setSelectionRange(shown.caret, shown.caret);
    if (shown.text.length > before.length && shown.caret === shown.text.length && !state.error.value) full?.();
  }
  return (
    <input
      ref={(node) => void (state.input = node)} class={`CardInput${marks(state.empty.value, invalid, complete)}`} data-field={name}
      data-elements-stable-field-name={stable} name={name} type="text" dir="ltr" inputMode={name === 'postal' ? undefined : 'numeric'}
      autocomplete={autocomplete} placeholder={placeholder} aria-label={label} aria-invalid={invalid ? 'true' : 'false'} spellcheck={false}
      disabled={disabled} value={state.value.value}
      onInput={(event) => typed(event.currentTarget, event)}
      onFocus={() => void (state.focused.value = true)}
      onBlur={() => state.leave()}
    />
  );
}

export const marks = (empty: boolean, invalid: boolean, complete: boolean): string =>
  `${empty ? ' is-empty' : ''}${invalid ? ' is-invalid' : ''}${complete ? ' is-complete' : ''}`;
