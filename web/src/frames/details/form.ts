// What a form of details is to its document.

import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { TextKey } from '../i18n/en.ts';
import type { FieldState } from '../ui/field-state.ts';

export interface DetailsForm {
  /** What screen readers call it. */
  title: TextKey;
  View: () => ComponentChildren;
  /** The fields that count, in the order in which they are shown. */
  shown: ReadonlySignal<FieldState[]>;
  /** The payload of `change`. */
  change: ReadonlySignal<{ empty: boolean; [field: string]: unknown }>;
  /** What the page may read. */
  value: () => unknown;
  update: (changed: Record<string, unknown>) => void;
  clear: () => void;
}
