// A person and where he lives: which parts of an address its country has, and what is still missing.

import { computed } from '@preact/signals';
import { regionOf } from '../frames/details/regions.ts';
import { FieldState } from '../frames/ui/field-state.ts';
import type { Contact } from './library.ts';

export type Fault = 'required' | 'email' | 'phone' | 'postal';

export const required = (value: string): Fault | null => (value.trim() ? null : 'required');

export class AddressState {
  readonly name = new FieldState<Fault>(required);
  readonly country = new FieldState<Fault>(required);
  readonly line1 = new FieldState<Fault>(required);
  readonly line2 = new FieldState<Fault>(() => null);
  readonly city = new FieldState<Fault>((value) => (this.region.value.city ? required(value) : null));
  readonly state = new FieldState<Fault>((value) => (this.region.value.state ? required(value) : null));
  readonly postal = new FieldState<Fault>((value) => {
    const { postal } = this.region.value;
    return postal ? (required(value) ?? (postal.test(value.trim()) ? null : 'postal')) : null;
  });
  readonly region = computed(() => regionOf(this.country.value.value));

  constructor(country: string) {
    this.country.type(country);
  }

  /** Elsewhere other states are to be chosen. */
  move(country: string): void {
    this.country.type(country);
    this.state.clear();
  }

  fields(): FieldState<Fault>[] {
    return [this.name, this.country, this.line1, this.line2, this.city, this.state, this.postal];
  }

  /** Begins with an address that somebody knows. */
  fill({ name, address }: Contact): void {
    this.country.type(address.country);
    const fields = [
      [this.name, name], [this.line1, address.line1], [this.line2, address.line2], [this.city, address.city], [this.state, address.state], [this.postal, address.postal_code],
    ] as const;
    for (const [field, text] of fields) field.type(text ?? '');
  }

  value(): Contact {
    const said = (field: FieldState<Fault>, has: unknown = true) => (has && field.value.value.trim() ? field.value.value.trim() : null);
    const { city, state, postal } = this.region.value;
    return {
      name: said(this.name),
      address: {
        country: this.country.value.value,
        line1: said(this.line1), line2: said(this.line2), city: said(this.city, city), state: said(this.state, state), postal_code: said(this.postal, postal),
      },
    };
  }
}
