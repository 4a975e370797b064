// A field's value and when its error is shown: never while the buyer types it the first time, but on
// leaving and on submit; once shown, it goes the moment it is mended.

import { computed, type ReadonlySignal, signal } from '@preact/signals';

export class FieldState<Code extends string = string> {
  readonly value = signal('');
  readonly focused = signal(false);
  private readonly shown = signal(false);
  /** What the server has said no to. */
  private readonly refused = signal<{ value: string; code: Code } | null>(null);
  readonly error: ReadonlySignal<Code | null>;
  readonly visibleError: ReadonlySignal<Code | null>;
  readonly empty: ReadonlySignal<boolean>;
  input: HTMLInputElement | HTMLSelectElement | null = null;

  /** `certain` says of a wrong value that no more typing will mend it. */
  constructor(
    check: (value: string) => Code | null,
    certain: (value: string) => boolean = () => false,
    /** What fills the holes of an error's text. */
    readonly holes: (value: string) => Record<string, string> = () => ({}),
  ) {
    this.error = computed(() => {
      const refused = this.refused.value;
      return refused?.value === this.value.value ? refused.code : check(this.value.value);
    });
    this.empty = computed(() => this.value.value === '');
    this.visibleError = computed(() => {
      const error = this.error.value;
      return error && (this.shown.value || certain(this.value.value)) ? error : null;
    });
  }

  type(value: string): void {
    this.value.value = value;
    if (!this.error.value) this.shown.value = false;
  }

  leave(): void {
    this.focused.value = false;
    // Passing by an empty field is no mistake yet.
    if (!this.empty.value && this.error.value) this.shown.value = true;
  }

  reveal(): void {
    this.shown.value = true;
  }

  /** The server says no to what stands here now. */
  refuse(code: Code): void {
    this.refused.value = { value: this.value.value, code };
    this.shown.value = true;
  }

  clear(): void {
    this.value.value = '';
    this.shown.value = false;
  }
}
