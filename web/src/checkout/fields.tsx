// The page's own inputs, which hold no card.

import { useSignal } from '@preact/signals';
import { countries } from '../frames/card/countries.ts';
import type { FieldState } from '../frames/ui/field-state.ts';
import { classes } from '../frames/ui/field.tsx';
import type { AddressState, Fault } from './address.ts';
import { t } from './i18n/text.ts';
import type { Contact } from './library.ts';

interface Props {
  state: FieldState<Fault>;
  id: string;
  label: string;
  autocomplete: string;
  type?: 'text' | 'email' | 'tel';
  placeholder?: string;
  disabled?: boolean;
  optional?: boolean;
  half?: boolean;
}

export function Text({ state, id, label, autocomplete, type = 'text', placeholder, disabled, optional, half }: Props) {
  const error = state.visibleError.value;
  const empty = state.empty.value;
  const focused = state.focused.value;
  return (
    <div class={half ? 'Field Field--half' : 'Field'}>
      <div class="FieldBox">
        <label class={classes('Label', { empty, invalid: !!error, focused, floating: focused || !empty, resting: empty && !focused })} for={id}>{label}</label>
        <div class="InputBox">
          <input
            ref={(node) => void (state.input = node)} class={classes('Input', { empty, invalid: !!error })} id={id} name={id} type={type as 'text'}
            autocomplete={autocomplete} placeholder={placeholder} readOnly={disabled} required={!optional} value={state.value.value}
            aria-invalid={!!error} aria-describedby={error ? `${id}-error` : undefined}
            onInput={(event) => state.type(event.currentTarget.value)} onFocus={() => void (state.focused.value = true)} onBlur={() => state.leave()}
          />
        </div>
      </div>
      <Fault id={id} error={error} />
    </div>
  );
}

function Fault({ id, error }: { id: string; error: Fault | null }) {
  return error ? <p class="Error" id={`${id}-error`} role="alert">{t(`error.${error}`)}</p> : null;
}

interface Options {
  id: string;
  label: string;
  autocomplete?: string;
  /** What is chosen, or where that stands. */
  value?: string;
  state?: FieldState<Fault>;
  all: readonly { code: string; name: string }[];
  choose(code: string): void;
}

function Select({ id, label, autocomplete, value, state, all, choose }: Options) {
  const error = state?.visibleError.value ?? null;
  return (
    <div class="Field">
      <div class="FieldBox">
        <label class="Label Label--floating" for={id}>{label}</label>
        <div class="InputBox">
          <select
            ref={(node) => void (state && (state.input = node))} class={classes('Input Input--select', { invalid: !!error })} id={id} name={id}
            autocomplete={autocomplete} value={value ?? state?.value.value} aria-invalid={!!error} aria-describedby={error ? `${id}-error` : undefined}
            onChange={(event) => choose(event.currentTarget.value)} onBlur={() => state?.leave()}
          >
            {all.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
          <svg class="SelectArrow" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
          </svg>
        </div>
      </div>
      <Fault id={id} error={error} />
    </div>
  );
}

/** An address to choose. */
export interface Choice {
  contact: Contact;
  /** What tells it from the others. */
  label: string;
}

interface AddressProps {
  state: AddressState;
  /** Before every id, and the section that browsers fill in. */
  kind: 'shipping' | 'billing';
  language: string;
  /** The countries on offer; all of them without. */
  only?: string[] | undefined;
  contacts?: Choice[] | undefined;
}

const NEW = '';

export function Address({ state, kind, language, only, contacts = [] }: AddressProps) {
  const id = (name: string) => `${kind}${name}`;
  const fill = (name: string) => `${kind} ${name}`;
  const choices = countries(language).filter(({ code }) => !only || only.includes(code));
  const known = contacts.filter(({ contact }) => !only || only.includes(contact.address.country));
  const begun = known.findIndex(({ contact }) => contact.address.line1 === state.line1.value.value && contact.name === state.name.value.value);
  const chosen = useSignal(begun < 0 ? NEW : String(begun));
  const country = state.country.value.value;
  const { city, postal, state: area, states } = state.region.value;
  function choose(code: string): void {
    chosen.value = code;
    const one = known[Number(code)];
    state.fill(code !== NEW && one ? one.contact : { address: { country } });
  }
  return (
    <div class="Form">
      {known.length > 0 ? (
        <Select
          id={id('Contact')} label={t('address.saved')} value={chosen.value} choose={choose}
          all={[{ code: NEW, name: t('address.new') }, ...known.map(({ label }, index) => ({ code: String(index), name: label }))]}
        />
      ) : null}
      <Text state={state.name} id={id('Name')} label={t('name')} autocomplete={fill('name')} />
      <Select id={id('Country')} label={t('country')} autocomplete={fill('country')} state={state.country} all={choices} choose={(code) => state.move(code)} />
      <Text state={state.line1} id={id('AddressLine1')} label={t('line1')} placeholder={t('line1.hint')} autocomplete={fill('address-line1')} />
      <Text state={state.line2} id={id('AddressLine2')} label={t('line2.optional')} autocomplete={fill('address-line2')} optional />
      {city ? <Text state={state.city} id={id('Locality')} label={t('city')} autocomplete={fill('address-level2')} half={!!postal} /> : null}
      {postal ? <Text state={state.postal} id={id('PostalCode')} label={t(country === 'US' ? 'zip' : 'postal')} autocomplete={fill('postal-code')} half={!!city} /> : null}
      {area && states.length > 0 ? (
        <Select
          id={id('AdministrativeArea')} label={t('state')} autocomplete={fill('address-level1')} state={state.state} choose={(code) => state.state.type(code)}
          all={[{ code: '', name: '' }, ...states]}
        />
      ) : null}
      {area && states.length === 0 ? <Text state={state.state} id={id('AdministrativeArea')} label={t('state')} autocomplete={fill('address-level1')} /> : null}
    </div>
  );
}
