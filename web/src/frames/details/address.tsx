// The address Element: the fields of the chosen country, what is missing in them, and their value.

import { computed, signal } from '@preact/signals';
import { countries, likelyCountry } from '../card/countries.ts';
import { t } from '../i18n/text.ts';
import { record } from '../sheet.ts';
import { FieldState } from '../ui/field-state.ts';
import { Field, Select } from '../ui/field.tsx';
import type { DetailsForm } from './form.ts';
import { isPoBox, regionOf } from './regions.ts';

type Given = Record<string, unknown>;
type Code = 'incomplete_name' | 'incomplete_line1' | 'po_box' | 'incomplete_city' | 'incomplete_state' | 'incomplete_zip' | 'incomplete_phone';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const blank = (value: string): boolean => value.trim() === '';

export function addressForm(type: string, first: Given, language: string): DetailsForm {
  const given = signal(first);
  const mode = type === 'shippingAddress' ? 'shipping' : text(first.mode);
  const fields = computed(() => record(given.value.fields));
  const display = computed(() => text(record(given.value.display).name) || 'full');
  const asksName = computed(() => fields.value.name !== 'never');
  const asksPhone = computed(() => fields.value.phone === 'always');
  const phoneRequired = computed(() => record(record(given.value.validation).phone).required !== 'never');
  const allowed = computed(() => {
    const only = given.value.allowedCountries;
    const all = countries(language);
    const some = Array.isArray(only) ? all.filter(({ code }) => only.includes(code)) : all;
    return some.length > 0 ? some : all;
  });
  /** Which of the page's own contacts is chosen, if not a new address. */
  const contact = signal('');
  const contacts = computed(() => (Array.isArray(given.value.contacts) ? given.value.contacts.map(record) : []));

  const need = (code: Code, asked: () => boolean = () => true) => (value: string): Code | null => (asked() && blank(value) ? code : null);
  const country = new FieldState<Code>(() => null);
  const region = computed(() => regionOf(country.value.value));
  const split = computed(() => display.value === 'split');
  const state = {
    name: new FieldState<Code>(need('incomplete_name', () => !split.value)),
    firstName: new FieldState<Code>(need('incomplete_name')),
    lastName: new FieldState<Code>(need('incomplete_name')),
    line1: new FieldState<Code>((value) => (blank(value) ? 'incomplete_line1' : given.value.blockPoBox === true && isPoBox(value) ? 'po_box' : null)),
    line2: new FieldState<Code>(() => null),
    city: new FieldState<Code>(need('incomplete_city')),
    state: new FieldState<Code>(need('incomplete_state')),
    postal: new FieldState<Code>((value) => (region.value.postal?.test(value.trim()) ? null : 'incomplete_zip')),
    phone: new FieldState<Code>((value) => (phoneRequired.value || !blank(value) ? (value.replace(/\D/g, '').length < 5 ? 'incomplete_phone' : null) : null)),
  };

  function fill(values: Given): void {
    const { line1, line2, city, state: area, postal_code: postal, country: code } = record(values.address);
    const known = allowed.value;
    const likely = text(code) || country.value.value || likelyCountry(language);
    country.value.value = known.some((one) => one.code === likely) ? likely : (known[0]?.code ?? likely);
    const all = { name: values.name, firstName: values.firstName, lastName: values.lastName, line1, line2, city, state: area, postal, phone: values.phone };
    for (const [name, value] of Object.entries(all)) state[name as keyof typeof state].value.value = text(value);
  }
  // Of the page's own contacts the first is chosen, unless the page says what stands there.
  if (contacts.value.length > 0 && !first.defaultValues) choose('0');
  else fill(record(first.defaultValues));

  /** The buyer's other address, where this one may be the same: `null` until that is known. */
  const other = computed(() => given.value.sameAs);
  const offersSame = computed(() => other.value !== undefined && other.value !== false);
  const ticked = signal(!record(first.defaultValues).address);
  const same = computed(() => offersSame.value && ticked.value);

  const shown = computed(() => {
    const { city, state: area, postal } = region.value;
    if (same.value) return [];
    return [
      ...(asksName.value ? (split.value ? [state.firstName, state.lastName] : [state.name]) : []),
      state.line1, state.line2, ...(city ? [state.city] : []), ...(area ? [state.state] : []), ...(postal ? [state.postal] : []),
      ...(asksPhone.value ? [state.phone] : []),
    ];
  });
  const value = (field: FieldState<Code>): string => (shown.value.includes(field) ? field.value.value.trim() : '');

  const change = computed(() => {
    if (same.value) {
      const { name, address } = record(other.value);
      return { elementMode: mode, empty: false, complete: !!address, isNewAddress: false, value: { name: text(name), address: record(address) } };
    }
    const names = split.value ? { firstName: value(state.firstName), lastName: value(state.lastName) } : {};
    return {
      elementMode: mode,
      empty: shown.value.every((field) => field.empty.value),
      complete: shown.value.every((field) => !field.error.value),
      isNewAddress: contact.value === '',
      value: {
        name: split.value ? `${value(state.firstName)} ${value(state.lastName)}`.trim() : value(state.name),
        ...names,
        address: {
          line1: value(state.line1), line2: value(state.line2) || null, city: value(state.city), state: value(state.state),
          postal_code: value(state.postal), country: country.value.value,
        },
        ...(asksPhone.value ? { phone: value(state.phone) } : {}),
      },
    };
  });

  function choose(index: string): void {
    contact.value = index;
    fill(index === '' ? {} : (contacts.value[Number(index)] ?? {}));
  }

  function View() {
    return (
      <form class="Form" autocomplete="on" noValidate onSubmit={(event) => event.preventDefault()}>
        {offersSame.value ? (
          <label class="Checkbox">
            <input class="CheckboxInput" type="checkbox" name="sameAddress" checked={same.value} onChange={() => void (ticked.value = !ticked.value)} />
            <span class="CheckboxLabel">{t(mode === 'shipping' ? 'address.same.shipping' : 'address.same.billing')}</span>
          </label>
        ) : null}
        {same.value ? null : <Fields />}
      </form>
    );
  }

  function Fields() {
    const { city, state: area, states, postal } = region.value;
    const us = country.value.value === 'US';
    const areaProps = area ? { state: state.state, name: 'administrativeArea', label: t(`address.${area}`), autocomplete: `${mode} address-level1`, half: !!postal } : null;
    return (
      <>
        {contacts.value.length > 0 ? (
          <div class="Field">
            <label class="Label" for="contact">{t('address.contact')}</label>
            <select class="Input Input--select" id="contact" name="contact" value={contact.value} onChange={(event) => choose(event.currentTarget.value)}>
              <option value="">{t('address.new')}</option>
              {contacts.value.map((one, index) => <option key={index} value={String(index)}>{text(one.name)}, {text(record(one.address).line1)}</option>)}
            </select>
          </div>
        ) : null}
        {asksName.value && !split.value ? (
          <Field state={state.name} name="name" label={t(display.value === 'organization' ? 'address.organization' : 'address.name')} autocomplete={`${mode} name`} />
        ) : null}
        {asksName.value && split.value ? (
          <>
            <Field half state={state.firstName} name="firstName" label={t('address.first_name')} autocomplete={`${mode} given-name`} />
            <Field half state={state.lastName} name="lastName" label={t('address.last_name')} autocomplete={`${mode} family-name`} />
          </>
        ) : null}
        <Select state={country} name="country" label={t('country.label')} autocomplete={`${mode} country`} options={allowed.value} />
        <Field state={state.line1} name="addressLine1" label={t('address.line1')} autocomplete={`${mode} address-line1`} />
        <Field state={state.line2} name="addressLine2" label={t('address.line2')} autocomplete={`${mode} address-line2`} required={false} />
        {city ? <Field state={state.city} name="locality" label={t(`address.${city}`)} autocomplete={`${mode} address-level2`} /> : null}
        {areaProps && states.length === 0 ? <Field {...areaProps} /> : null}
        {areaProps && states.length > 0 ? <Select {...areaProps} options={[{ code: '', name: '' }, ...states]} /> : null}
        {postal ? (
          <Field half={!!area} state={state.postal} name="postalCode" label={t(us ? 'zip.label' : 'postal.label')} autocomplete={`${mode} postal-code`} />
        ) : null}
        {asksPhone.value ? <Field state={state.phone} name="phone" label={t('address.phone')} autocomplete={`${mode} tel`} inputMode="tel" required={phoneRequired.value} /> : null}
      </>
    );
  }

  return {
    title: 'frame.address', View, shown, change,
    value: () => {
      const { complete, isNewAddress, value: entered } = change.value;
      return { complete, isNewAddress, value: entered };
    },
    update: (changed) => void (given.value = { ...given.value, ...changed }),
    clear() {
      contact.value = '';
      for (const field of shown.value) field.clear();
    },
  };
}
