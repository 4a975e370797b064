// What a page says of the buyer, read and checked.

import type { StripeCheckoutContact } from '@stripe/stripe-js';
import { IntegrationError, needObject, warnUnknown } from '../integration-error.ts';

/** What the buyer said so far, or the page for him. `null` is said, too: that there is none. */
export interface Said {
  email?: string | null;
  phoneNumber?: string | null;
  billingAddress?: StripeCheckoutContact | null;
  shippingAddress?: StripeCheckoutContact | null;
}

/** What the page says of the buyer from the start. */
export function defaultsOf(given: unknown): Said {
  const where = 'defaultValues';
  const values = given === undefined ? {} : needObject(given, where);
  warnUnknown(values, ['billingAddress', 'shippingAddress', 'email', 'phoneNumber'], where);
  return saidBy(values, where);
}

/** `defaultValues`, or the same names among others. */
export function saidBy(values: Record<string, unknown>, where: string): Said {
  return {
    ...(values.email === undefined ? {} : { email: textOf(values.email, `${where}: email`) }),
    ...(values.phoneNumber === undefined ? {} : { phoneNumber: textOf(values.phoneNumber, `${where}: phoneNumber`) }),
    ...(values.billingAddress === undefined ? {} : { billingAddress: contactOf(values.billingAddress, `${where}: billingAddress`) }),
    ...(values.shippingAddress === undefined ? {} : { shippingAddress: contactOf(values.shippingAddress, `${where}: shippingAddress`) }),
  };
}

/** A text, or `null` for none. */
export function textOf(value: unknown, where: string): string | null {
  if (value === null || typeof value === 'string') return value;
  throw new IntegrationError(`Invalid value for ${where}: value should be a string. You specified: ${String(value)}.`);
}

/** An address with a name, or `null` for none. */
export function contactOf(value: unknown, where: string): StripeCheckoutContact | null {
  if (value === null) return null;
  const { name, address } = needObject(value, where);
  const lines = needObject(address, `${where}: address`);
  if (typeof lines.country !== 'string' || !/^[A-Z]{2}$/.test(lines.country)) {
    throw new IntegrationError(
      `Invalid value for ${where}: address.country should be a two-letter country code. You specified: ${String(lines.country)}.`,
    );
  }
  const line = (key: string) => textOf(lines[key] ?? null, `${where}: address.${key}`);
  return {
    name: textOf(name ?? null, `${where}: name`),
    address: {
      country: lines.country, line1: line('line1'), line2: line('line2'), city: line('city'), postal_code: line('postal_code'), state: line('state'),
    },
  };
}
