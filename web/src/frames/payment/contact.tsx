// Who pays: the name and the address that the schemes ask for. One state for all methods, so that
// nothing is typed twice.

import { t } from '../i18n/text.ts';
import { Field } from '../ui/field.tsx';
import { FieldState } from '../ui/field-state.ts';
import type { Surroundings } from './method.ts';
import type { Hides } from './options.ts';

/** As strict as the server is; a letter box is proved by writing to it. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export interface Contact {
  name: FieldState;
  email: FieldState;
}

export function makeContact(billing: Record<string, unknown>): Contact {
  const name = new FieldState((text) => (text.trim() ? null : 'incomplete_name'));
  const email = new FieldState((text) => (!text.trim() ? 'incomplete_email' : EMAIL.test(text.trim()) ? null : 'email_invalid'));
  if (typeof billing.name === 'string') name.value.value = billing.name;
  if (typeof billing.email === 'string') email.value.value = billing.email;
  return { name, email };
}

/** What a method asks of the buyer. */
export interface Asked {
  name: boolean;
  email: boolean;
}

const shown = (asked: boolean, hides: Hides | 'always'): boolean => asked && hides !== 'never';

/** The part of the buyer's details that one method shows, sends and needs. */
export class ContactOf {
  constructor(
    private readonly around: Surroundings,
    private readonly type: string,
    private readonly asked: () => Asked,
  ) {}

  private shows(): Asked {
    const { name, email } = this.around.options.value.fields(this.type);
    const asked = this.asked();
    return { name: shown(asked.name, name), email: shown(asked.email, email) };
  }

  fields(): FieldState[] {
    const { name, email } = this.shows();
    const { contact } = this.around;
    return [...(name ? [contact.name] : []), ...(email ? [contact.email] : [])];
  }

  details(): Record<string, string> {
    const { name, email } = this.shows();
    const { contact } = this.around;
    return {
      ...(name ? { name: contact.name.value.value.trim() } : {}),
      ...(email ? { email: contact.email.value.value.trim() } : {}),
    };
  }

  passed(): string[] {
    const asked = this.asked();
    const shows = this.shows();
    return (['name', 'email'] as const).filter((part) => asked[part] && !shows[part]);
  }

  form(disabled: boolean) {
    const { name, email } = this.shows();
    const { contact } = this.around;
    return (
      <>
        {name ? (
          <Field state={contact.name} name="name" label={t('name.label')} placeholder={t('name.placeholder')} autocomplete="billing name" disabled={disabled} />
        ) : null}
        {email ? (
          <Field
            state={contact.email} name="email" label={t('email.label')} placeholder={t('email.placeholder')} autocomplete="billing email" inputMode="email"
            disabled={disabled}
          />
        ) : null}
      </>
    );
  }
}
