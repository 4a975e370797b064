// IBANs of the countries whose accounts the SEPA schemes debit.

/** Lengths by country. Source: the SWIFT IBAN registry, release 98. */
const LENGTHS: Record<string, number> = Object.fromEntries(
  ('AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 ' +
    'MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 VA22')
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Longer than any of them. */
const LONGEST = 34;

/** An IBAN of these is taken with its holder's address only, as the server does. */
const WITH_ADDRESS = ['AD', 'CH', 'GB', 'GI', 'MC', 'PM', 'SM', 'VA'];

export type IbanError = 'incomplete_iban' | 'invalid_iban' | 'invalid_iban_start' | 'invalid_iban_country_code';

export const compact = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();

export const countryOf = (text: string): string => compact(text).slice(0, 2);

export const needsAddress = (text: string): boolean => WITH_ADDRESS.includes(countryOf(text));

export const ibanLength = (text: string): number => LENGTHS[countryOf(text)] ?? LONGEST;

export function ibanError(text: string): IbanError | null {
  const iban = compact(text);
  if (/^.?\d/.test(iban)) return 'invalid_iban_start';
  if (iban.length < 2) return 'incomplete_iban';
  if (!Object.hasOwn(LENGTHS, iban.slice(0, 2))) return 'invalid_iban_country_code';
  if (iban.length < ibanLength(iban)) return 'incomplete_iban';
  return remainder(iban) === 1 ? null : 'invalid_iban';
}

/** Whether more typing cannot mend it. */
export function ibanIsCertain(text: string): boolean {
  const error = ibanError(text);
  return error === 'invalid_iban' || error === 'invalid_iban_start' || error === 'invalid_iban_country_code';
}

/** Modulo 97 of ISO 13616: the first four characters go to the end, letters count from ten. */
function remainder(iban: string): number {
  let rest = 0;
  for (const one of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of String(Number.parseInt(one, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest;
}
