// Card brands: which one the first digits say, how its numbers are grouped and how long they are.

export interface Brand {
  name: string;
  title: string;
  lengths: readonly number[];
  /** Digits after which a space is shown. */
  gaps: readonly number[];
  cvc: number;
  /** Whether the last digit is a check on the others. */
  checked: boolean;
}

const FOURS = [4, 8, 12];

const brand = (name: string, title: string, more: Partial<Brand> = {}): Brand => ({
  name, title, lengths: [16], gaps: FOURS, cvc: 3, checked: true, ...more,
});

export const UNKNOWN = brand('unknown', 'Card');

const BRANDS = [
  brand('visa', 'Visa'),
  brand('mastercard', 'Mastercard'),
  brand('amex', 'American Express', { lengths: [15], gaps: [4, 10], cvc: 4 }),
  brand('discover', 'Discover'),
  brand('diners', 'Diners Club', { lengths: [14, 16], gaps: [4, 10] }),
  brand('jcb', 'JCB'),
  // Some of its ranges carry no check digit, and the first digits do not tell which.
  brand('unionpay', 'UnionPay', { lengths: [16, 17, 18, 19], checked: false }),
];

/** Prefixes as ranges of equal length; the first match counts. */
const RANGES: readonly [from: number, to: number, name: string][] = [
  [34, 34, 'amex'], [37, 37, 'amex'],
  [4, 4, 'visa'],
  [51, 55, 'mastercard'], [2221, 2720, 'mastercard'],
  [6011, 6011, 'discover'], [644, 649, 'discover'], [65, 65, 'discover'],
  [300, 305, 'diners'], [3095, 3095, 'diners'], [36, 36, 'diners'], [38, 39, 'diners'],
  [3528, 3589, 'jcb'],
  [62, 62, 'unionpay'], [81, 81, 'unionpay'],
];

export function byName(name: string): Brand {
  return BRANDS.find((it) => it.name === name) ?? UNKNOWN;
}

/** The brand that digits begin like. */
export function brandOf(digits: string): Brand {
  for (const [from, to, name] of RANGES) {
    const length = String(from).length;
    const start = Number(digits.slice(0, length));
    if (digits.length >= length && start >= from && start <= to) return byName(name);
  }
  return UNKNOWN;
}

export const longest = (it: Brand): number => Math.max(...it.lengths);

/** Fourteen digits are grouped as Diners Club prints them, sixteen as everybody. */
export function gapsOf(it: Brand, digits: string): readonly number[] {
  return it.name === 'diners' && digits.length > 14 ? FOURS : it.gaps;
}

export function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
