// An e-mail address: what is left of Link where there is no Link.

import { computed, signal } from '@preact/signals';
import { t } from '../i18n/text.ts';
import { record } from '../sheet.ts';
import { FieldState } from '../ui/field-state.ts';
import { Field } from '../ui/field.tsx';
import type { DetailsForm } from './form.ts';

const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);

export function emailForm(given: Record<string, unknown>): DetailsForm {
  const email = new FieldState((text) => (text.trim() === '' ? 'incomplete_email' : isAddress(text.trim()) ? null : 'email_invalid'));
  const { email: known } = record(given.defaultValues);
  if (typeof known === 'string') email.value.value = known;
  const change = computed(() => ({
    empty: email.empty.value, complete: !email.error.value, value: { email: email.value.value.trim() },
  }));
  const View = () => (
    <form class="Form" autocomplete="on" noValidate onSubmit={(event) => event.preventDefault()}>
      <Field state={email} name="email" label={t('email.label')} autocomplete="email" inputMode="email" disabled={given.readOnly === true} />
    </form>
  );
  return { title: 'frame.email', View, shown: signal([email]), change, value: () => change.value, update: () => undefined, clear: () => email.clear() };
}
