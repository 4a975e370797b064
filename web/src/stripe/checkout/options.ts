// What a page may say when it begins a checkout, read and checked.

import type { StripeCheckoutContact } from '@stripe/stripe-js';
import type { Appearance } from '../../shared/protocol.ts';
import { IntegrationError, isObject, needObject, warnUnknown } from '../integration-error.ts';
import { since } from '../train.ts';

const KNOWN = ['clientSecret', 'elementsOptions', 'adaptivePricing', 'defaultValues'];
const ELEMENTS = ['appearance', 'loader', 'fonts', 'savedPaymentMethod', 'syncAddressCheckbox'];
const DEFAULTS = ['billingAddress', 'shippingAddress', 'email', 'phoneNumber'];

/** What the buyer said so far, or the page for him. `null` is said, too: that there is none. */
export interface Said {
  email?: string | null;
  phoneNumber?: string | null;
  billingAddress?: StripeCheckoutContact | null;
  shippingAddress?: StripeCheckoutContact | null;
}

export interface CheckoutOptions {
  clientSecret: Promise<string>;
  appearance?: Appearance;
  fonts: unknown[];
  savedPaymentMethod: { save: boolean; redisplay: boolean };
  defaults: Said;
}

export function readOptions(given: unknown, where: string): CheckoutOptions {
  const options = needObject(given, where);
  warnUnknown(options, KNOWN, where);
  const elements = options.elementsOptions === undefined ? {} : needObject(options.elementsOptions, `${where}: elementsOptions`);
  warnUnknown(elements, ELEMENTS, `${where}: elementsOptions`);
  if (elements.syncAddressCheckbox !== undefined && elements.syncAddressCheckbox !== 'none') {
    console.warn(`${where}: syncAddressCheckbox does nothing, since there are no two address Elements to keep in step.`);
  }
  const saved = elements.savedPaymentMethod === undefined ? {} : needObject(elements.savedPaymentMethod, `${where}: savedPaymentMethod`);
  warnUnknown(saved, ['enableSave', 'enableRedisplay'], `${where}: savedPaymentMethod`);
  return {
    clientSecret: secretOf(options.clientSecret, where),
    appearance: elements.appearance as Appearance | undefined,
    fonts: Array.isArray(elements.fonts) ? elements.fonts : [],
    savedPaymentMethod: {
      save: isAuto(saved.enableSave, 'enableSave', where),
      redisplay: isAuto(saved.enableRedisplay, 'enableRedisplay', where),
    },
    defaults: defaultsOf(options.defaultValues, where),
  };
}

/** Since clover methods are saved and shown again unless the page says otherwise. */
function isAuto(value: unknown, name: string, where: string): boolean {
  if (value === undefined) return since('clover');
  if (value === 'auto' || value === 'never') return value === 'auto';
  throw new IntegrationError(
    `Invalid value for ${where}: ${name} should be one of the following strings: auto, never. You specified: ${String(value)}.`,
  );
}

function secretOf(given: unknown, where: string): Promise<string> {
  const checked = (value: unknown): string => {
    if (typeof value === 'string' && /^cs_\w+_secret_\S+$/.test(value)) return value;
    throw new IntegrationError(
      `Invalid value for ${where}: clientSecret should be a client secret of the form \${id}_secret_\${secret}. You specified: ${String(value)}.`,
    );
  };
  const comes = isObject(given) && typeof given.then === 'function';
  const secret = comes ? Promise.resolve(given as unknown as Promise<unknown>).then(checked) : Promise.resolve(checked(given));
  // Whoever waits for it hears of it; a page that never asks is not told that nobody listened.
  secret.catch(() => undefined);
  return secret;
}

function defaultsOf(given: unknown, where: string): Said {
  const values = given === undefined ? {} : needObject(given, `${where}: defaultValues`);
  warnUnknown(values, DEFAULTS, `${where}: defaultValues`);
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
