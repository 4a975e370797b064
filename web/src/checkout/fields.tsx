// The page's own inputs, which hold no card.

import { countries } from '../frames/card/countries.ts';
import type { FieldState } from '../frames/ui/field-state.ts';
import { classes } from '../frames/ui/field.tsx';
import type { AddressState, Fault } from './address.ts';
import { t } from './i18n/text.ts';

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
  return (
    <div class={half ? 'Field Field--half' : 'Field'}>
      <label class="Label" for={id}>{label}</label>
      <input
        ref={(node) => void (state.input = node)} class={classes('Input', { invalid: !!error })} id={id} name={id} type={type as 'text'}
        autocomplete={autocomplete} placeholder={placeholder} readOnly={disabled} required={!optional} value={state.value.value}
        aria-invalid={!!error} aria-describedby={error ? `${id}-error` : undefined}
        onInput={(event) => state.type(event.currentTarget.value)} onBlur={() => state.leave()}
      />
      <Fault id={id} error={error} />
    </div>
  );
}

function Fault({ id, error }: { id: string; error: Fault | null }) {
  return error ? <p class="Error" id={`${id}-error`} role="alert">{t(`error.${error}`)}</p> : null;
}

interface AddressProps {
  state: AddressState;
  /** Before every id, and the section that browsers fill in. */
  kind: 'shipping' | 'billing';
  language: string;
  /** The countries on offer; all of them without. */
  only?: string[] | undefined;
}

export function Address({ state, kind, language, only }: AddressProps) {
  const id = (name: string) => `${kind}${name}`;
  const fill = (name: string) => `${kind} ${name}`;
  const choices = countries(language).filter(({ code }) => !only || only.includes(code));
  const country = state.country.value.value;
  return (
    <div class="Form">
      <Text state={state.name} id={id('Name')} label={t('name')} autocomplete={fill('name')} />
      <div class="Field">
        <label class="Label" for={id('Country')}>{t('country')}</label>
        <div class="InputBox">
          <select
            class="Input Input--select" id={id('Country')} name={id('Country')} autocomplete={fill('country')} value={country}
            onChange={(event) => state.country.type(event.currentTarget.value)}
          >
            {choices.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
          <svg class="SelectArrow" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
          </svg>
        </div>
      </div>
      <Text state={state.line1} id={id('AddressLine1')} label={t('line1')} placeholder={t('line1.hint')} autocomplete={fill('address-line1')} />
      <Text state={state.line2} id={id('AddressLine2')} label={t('line2.optional')} autocomplete={fill('address-line2')} optional />
      <Text state={state.city} id={id('Locality')} label={t('city')} autocomplete={fill('address-level2')} half={state.hasPostal.value} />
      {state.hasPostal.value ? (
        <Text state={state.postal} id={id('PostalCode')} label={t(country === 'US' ? 'zip' : 'postal')} autocomplete={fill('postal-code')} half />
      ) : null}
      {state.hasState.value ? (
        <Text state={state.state} id={id('AdministrativeArea')} label={t('state')} autocomplete={fill('address-level1')} />
      ) : null}
    </div>
  );
}
