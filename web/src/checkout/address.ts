// A person and where he lives: which parts of an address its country has, and what is still missing.

import { computed, type ReadonlySignal } from '@preact/signals';
import { FieldState } from '../frames/ui/field-state.ts';
import type { Contact } from './library.ts';

export type Fault = 'required' | 'email' | 'phone';

/** Countries whose addresses name a state or province. */
const WITH_STATE = 'AE AR AU BR CA CL CN CO EG ES HK ID IE IN IT JP KR MX MY NG PE PH RU TH TW US VE VN ZA'.split(' ');
/** Countries without postal codes. Source: the Universal Postal Union's addressing guides. */
const WITHOUT_POSTAL = 'AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GD GH GM GN GQ GY HK JM KI KM KN LC ML MO MR MW NR NU PA QA RW SB SC SL SR ST SY TD TF TG TK TL TO TT TV UG VU YE ZW'.split(' ');

export const required = (value: string): Fault | null => (value.trim() ? null : 'required');

export class AddressState {
  readonly name = new FieldState<Fault>(required);
  readonly country: FieldState<Fault>;
  readonly line1 = new FieldState<Fault>(required);
  readonly line2 = new FieldState<Fault>(() => null);
  readonly city = new FieldState<Fault>(required);
  readonly state = new FieldState<Fault>((value) => (this.hasState.value ? required(value) : null));
  readonly postal = new FieldState<Fault>((value) => (this.hasPostal.value ? required(value) : null));
  readonly hasState: ReadonlySignal<boolean>;
  readonly hasPostal: ReadonlySignal<boolean>;

  constructor(country: string) {
    this.country = new FieldState<Fault>(required);
    this.country.type(country);
    this.hasState = computed(() => WITH_STATE.includes(this.country.value.value));
    this.hasPostal = computed(() => !WITHOUT_POSTAL.includes(this.country.value.value));
  }

  fields(): FieldState<Fault>[] {
    return [this.name, this.country, this.line1, this.line2, this.city, this.state, this.postal];
  }

  /** Begins with an address that somebody knows. */
  fill({ name, address }: Contact): void {
    this.country.type(address.country);
    const fields = [[this.name, name], [this.line1, address.line1], [this.line2, address.line2], [this.city, address.city], [this.state, address.state], [this.postal, address.postal_code]] as const;
    for (const [field, text] of fields) field.type(text ?? '');
  }

  value(): Contact {
    const said = (field: FieldState<Fault>, has = true) => (has && field.value.value.trim() ? field.value.value.trim() : null);
    return {
      name: said(this.name),
      address: {
        country: this.country.value.value,
        line1: said(this.line1), line2: said(this.line2), city: said(this.city),
        state: said(this.state, this.hasState.value), postal_code: said(this.postal, this.hasPostal.value),
      },
    };
  }
}
