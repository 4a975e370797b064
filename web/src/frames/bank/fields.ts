// Several fields that are one form: whether they are filled in, and what is wrong with them.

import { computed, type ReadonlySignal } from '@preact/signals';
import type { PlainError } from '../../shared/protocol.ts';
import type { TextKey } from '../i18n/en.ts';
import { t } from '../i18n/text.ts';
import type { FieldState } from '../ui/field-state.ts';

export class Fields {
  readonly complete: ReadonlySignal<boolean>;
  readonly empty: ReadonlySignal<boolean>;

  /** `shown` is every field that counts now, in the order in which the buyer sees them. */
  constructor(private readonly shown: () => FieldState[]) {
    this.complete = computed(() => this.shown().every((field) => !field.error.value));
    this.empty = computed(() => this.shown().every((field) => field.empty.value));
  }

  /** Shows what is wrong, moves the focus there, and says the first of it. */
  check(focus: boolean): PlainError | null {
    const wrong = this.shown().filter((field) => field.error.value);
    for (const field of wrong) field.reveal();
    const [first] = wrong;
    if (!first) return null;
    if (focus) first.input?.focus();
    return errorOf(first, first.error.value);
  }

  /** The first error that the buyer sees. */
  visibleError(): PlainError | undefined {
    const field = this.shown().find((one) => one.visibleError.value);
    return (field && errorOf(field, field.visibleError.value)) ?? undefined;
  }

  focused(): boolean {
    return this.shown().some((field) => field.focused.value);
  }

  focus(): void {
    this.shown()[0]?.input?.focus();
  }

  clear(): void {
    for (const field of this.shown()) field.clear();
  }
}

function errorOf(field: FieldState, code: string | null): PlainError | null {
  if (!code) return null;
  return { type: 'validation_error', code, message: t(`error.${code}` as TextKey, field.holes(field.value.value)) };
}
