// What the page is told of fields without an Element around them: the state for the container's
// classes, `change`, and that a card leaves a choice of networks.

import { effect, type ReadonlySignal } from '@preact/signals';
import type { Tell } from '../../shared/channel.ts';
import type { CardState } from '../card/state.ts';
import { t } from '../i18n/text.ts';
import type { TextKey } from '../i18n/en.ts';
import type { FieldState } from '../ui/field-state.ts';

/** `more` is what the Element says beside what every one says. */
export function reportChange(root: HTMLElement, fields: ReadonlySignal<FieldState[]>, more: () => Record<string, unknown>, tell: Tell): void {
  let last = '';
  let begun = false;
  effect(() => {
    const all = fields.value;
    const code = all.map((field) => field.visibleError.value).find((error) => error !== null);
    const error = code ? { type: 'validation_error', code, message: t(`error.${code}` as TextKey) } : undefined;
    const empty = all.every((field) => field.empty.value);
    const complete = all.every((field) => !field.error.value);
    const focus = all.some((field) => field.focused.value);
    tell('state', { complete, empty, invalid: !!error, focus, webkitAutofill: root.querySelector('input:autofill') !== null });
    const change = { empty, complete, error, ...more() };
    const payload = JSON.stringify(change);
    // Unlike the Payment Element, a single field says nothing of itself until it is touched.
    if (begun && payload !== last) tell('change', change);
    begun = true;
    last = payload;
  });
}

export function reportNetworks(state: CardState, tell: Tell): void {
  let before = 0;
  effect(() => {
    const count = state.networks.value.length;
    if (count !== before) tell('networkschange', {});
    before = count;
  });
}
