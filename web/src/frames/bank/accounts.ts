// Accounts as they are being entered. With `card/state.ts` the only places in the browser that hold
// what is typed into a secret field.

import { computed, signal } from '@preact/signals';
import { FieldState } from '../ui/field-state.ts';
import {
  AU_NUMBER_DIGITS, auNumberError, BSB_DIGITS, branchOf, bsbError, ROUTING_DIGITS, routingError, type UsError, usNumberError,
} from './domestic.ts';
import { Fields } from './fields.ts';
import { compact, countryOf, ibanError, ibanIsCertain } from './iban.ts';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

export class IbanState {
  readonly iban = new FieldState(ibanError, ibanIsCertain, (text) => ({ country: countryOf(text) }));
  /** The country, once the text says one that there is. */
  readonly country = computed(() => {
    const country = countryOf(this.iban.value.value);
    return country.length === 2 && !ibanError(this.iban.value.value)?.startsWith('invalid_iban_') ? country : '';
  });

  /** `payment_method_data[sepa_debit]`: goes to the API and nowhere else. */
  own(): { sepa_debit: { iban: string } } {
    return { sepa_debit: { iban: compact(this.iban.value.value) } };
  }
}

export class AuBankAccountState {
  readonly bsb = new FieldState(bsbError, (text) => digitsOf(text).length === BSB_DIGITS);
  readonly number = new FieldState(auNumberError, (text) => digitsOf(text).length === AU_NUMBER_DIGITS);
  readonly bankName = computed(() => branchOf(this.bsb.value.value));

  own(): Record<string, unknown> {
    return { au_becs_debit: { bsb_number: digitsOf(this.bsb.value.value), account_number: digitsOf(this.number.value.value) } };
  }
}

/** An account in the United States: linked at its bank, or typed. */
export class UsBankAccountState {
  readonly manual = signal(false);
  /** Whether the buyer is at the bank. */
  readonly linking = signal(false);
  /** Whether it was said that an account is missing. */
  readonly missing = signal(false);
  readonly linked = signal<LinkedAccount | null>(null);
  readonly routing = new FieldState(routingError, (text) => digitsOf(text).length === ROUTING_DIGITS);
  readonly number = new FieldState<UsError>(usNumberError);
  readonly again = new FieldState((text) =>
    usNumberError(text) ?? (digitsOf(text) === digitsOf(this.number.value.value) ? null : 'mismatched_us_account_number' as const));
  readonly holder = new FieldState(() => null);
  readonly type = new FieldState(() => null);
  readonly typed = new Fields(() => [this.routing, this.number, this.again]);

  constructor() {
    this.holder.value.value = 'individual';
    this.type.value.value = 'checking';
  }

  own(): Record<string, unknown> {
    const linked = this.linked.value;
    if (linked) return { us_bank_account: { financial_connections_account: linked.id, account_holder_type: this.holder.value.value } };
    return {
      us_bank_account: {
        routing_number: digitsOf(this.routing.value.value), account_number: digitsOf(this.number.value.value),
        account_holder_type: this.holder.value.value, account_type: this.type.value.value,
      },
    };
  }
}

/** An account at the test bank, by the name that the bank gives it. */
export interface LinkedAccount {
  id: string;
  bank: string;
  last4: string;
}
