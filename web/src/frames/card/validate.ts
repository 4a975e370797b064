// What is wrong with a card's parts, as codes. `null` is right.

import { type Brand, brandOf, longest, luhn } from './brand.ts';

export type CardError =
  | 'incomplete_number' | 'invalid_number'
  | 'incomplete_expiry' | 'invalid_expiry_month' | 'invalid_expiry_month_past' | 'invalid_expiry_year'
  | 'invalid_expiry_year_past'
  | 'incomplete_cvc' | 'incomplete_name' | 'incomplete_zip';

/** Cards are issued for some years; one that outlives this is a typing mistake. */
const MOST_YEARS = 50;

export function numberError(digits: string): CardError | null {
  const brand = brandOf(digits);
  if (!brand.lengths.includes(digits.length)) return 'incomplete_number';
  return brand.checked && !luhn(digits) ? 'invalid_number' : null;
}

/** Whether more digits could follow: only then can an error wait for the buyer to leave the field. */
export const isFull = (digits: string): boolean => digits.length >= longest(brandOf(digits));

export function expiryError(text: string, today: Date): CardError | null {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 2) return 'incomplete_expiry';
  const month = Number(digits.slice(0, 2));
  if (month < 1 || month > 12) return 'invalid_expiry_month';
  if (digits.length !== 4 && digits.length !== 6) return 'incomplete_expiry';
  const year = fullYear(digits.slice(2), today);
  const thisYear = today.getFullYear();
  if (year < thisYear) return 'invalid_expiry_year_past';
  if (year > thisYear + MOST_YEARS) return 'invalid_expiry_year';
  if (year === thisYear && month < today.getMonth() + 1) return 'invalid_expiry_month_past';
  return null;
}

/** `26` is of this century, unless that is more than fifty years away from now on either side. */
export function fullYear(year: string, today: Date): number {
  if (year.length === 4) return Number(year);
  const century = Math.floor(today.getFullYear() / 100) * 100;
  return century + Number(year);
}

/** An expiry that is right, in the API's names. */
export function expiryParts(text: string, today: Date): { exp_month: string; exp_year: string } {
  const digits = text.replace(/\D/g, '');
  return { exp_month: String(Number(digits.slice(0, 2))), exp_year: String(fullYear(digits.slice(2), today)) };
}

/** American Express prints four digits; its three-digit code on the back is taken, too. */
export function cvcError(code: string, brand: Brand): CardError | null {
  return code.length === brand.cvc || (brand.name === 'amex' && code.length === 3) ? null : 'incomplete_cvc';
}

const US_ZIP = /^\d{5}(-?\d{4})?$/;

export function postalError(country: string, text: string): CardError | null {
  const right = country === 'US' ? US_ZIP.test(text.trim()) : text.trim() !== '';
  return right ? null : 'incomplete_zip';
}
