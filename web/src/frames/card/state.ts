// A card as it is being entered. The one place in the browser that holds its number and code.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PlainError } from '../../shared/protocol.ts';
import type { TextKey } from '../i18n/en.ts';
import { t } from '../i18n/text.ts';
import { FieldState } from '../ui/field-state.ts';
import { type Brand, brandOf } from './brand.ts';
import { networksOf } from './networks.ts';
import { type CardError, cvcError, expiryError, expiryParts, isFull, numberError, postalError } from './validate.ts';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What the form asks for beside the card itself. */
export interface Asks {
  country(): boolean;
  name?(): boolean;
  /** Whether a country's cards are asked for a postal code. */
  postal(country: string): boolean;
  /** The networks that the page prefers, where the card leaves a choice. */
  networks?(): readonly string[];
}

export class CardState {
  readonly number = new FieldState<CardError>((text) => numberError(digitsOf(text)), (text) => isFull(digitsOf(text)));
  readonly brand: ReadonlySignal<Brand> = computed(() => brandOf(digitsOf(this.number.value.value)));
  readonly expiry = new FieldState<CardError>((text) => expiryError(text, new Date()), (text) => digitsOf(text).length >= 4);
  readonly cvc = new FieldState<CardError>((text) => cvcError(text, this.brand.value));
  readonly name = new FieldState<CardError>((text) => (text.trim() ? null : 'incomplete_name'));
  readonly country = new FieldState<CardError>(() => null);
  readonly postal = new FieldState<CardError>((text) => postalError(this.country.value.value, text));
  readonly asksCountry = computed(() => this.asks.country());
  readonly asksName = computed(() => this.asks.name?.() === true);
  readonly asksPostal = computed(() => this.asks.postal(this.country.value.value));

  /** The networks among which the card leaves a choice, and the one that the buyer chose. */
  readonly networks = computed(() => networksOf(digitsOf(this.number.value.value)));
  readonly chosenNetwork = signal<string | null>(null);
  readonly network = computed<string | null>(() => {
    const open = this.networks.value;
    const chosen = this.chosenNetwork.value;
    if (chosen !== null && open.includes(chosen)) return chosen;
    return this.asks.networks?.().find((name) => open.includes(name)) ?? null;
  });

  constructor(private readonly asks: Asks) {}

  /** The fields that count, in the order in which they are shown. */
  readonly fields = computed(() => [
    this.number, this.expiry, this.cvc, ...(this.asksName.value ? [this.name] : []), ...(this.asksPostal.value ? [this.postal] : []),
  ]);
  readonly complete = computed(() => this.fields.value.every((field) => !field.error.value));
  readonly empty = computed(() => this.fields.value.every((field) => field.empty.value));

  /** Shows what is wrong, moves the focus there, and says the first of it. */
  check(focus: boolean): PlainError | null {
    const wrong = this.fields.value.filter((field) => field.error.value);
    for (const field of wrong) field.reveal();
    const [first] = wrong;
    const code = first?.error.value;
    if (!first || !code) return null;
    if (focus) first.input?.focus();
    return { type: 'validation_error', code, message: t(`error.${code}` as TextKey) };
  }

  /** `payment_method_data[card]`: goes to the API and nowhere else. */
  card(): Record<string, unknown> {
    return { ...this.numberPart(), ...this.expiryPart(), cvc: this.cvc.value.value };
  }

  numberPart(): Record<string, unknown> {
    const network = this.network.value;
    return { number: digitsOf(this.number.value.value), ...(network ? { networks: { preferred: network } } : {}) };
  }

  expiryPart(): Record<string, unknown> {
    return expiryParts(this.expiry.value.value, new Date());
  }

  address(): Record<string, string> {
    return {
      ...(this.asksCountry.value ? { country: this.country.value.value } : {}),
      ...(this.asksPostal.value ? { postal_code: this.postal.value.value } : {}),
    };
  }

  clear(): void {
    for (const field of [this.number, this.expiry, this.cvc, this.name, this.postal]) field.clear();
    this.chosenNetwork.value = null;
  }
}
