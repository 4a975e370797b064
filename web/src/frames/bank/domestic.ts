// Accounts that a bank's code and a number name: in Australia and in the United States.

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The branches that the test network has. Every other one is a real bank's, and has no test accounts. */
const BRANCHES: Record<string, string> = { '000000': 'STRIPE TEST BANK' };

export const branchOf = (bsb: string): string | undefined => BRANCHES[digitsOf(bsb)];

export const BSB_DIGITS = 6;

export function bsbError(text: string): 'incomplete_au_bank_account_bsb' | 'invalid_au_bank_account_bsb' | null {
  if (digitsOf(text).length < BSB_DIGITS) return 'incomplete_au_bank_account_bsb';
  return branchOf(text) === undefined ? 'invalid_au_bank_account_bsb' : null;
}

export const AU_NUMBER_DIGITS = 9;

/** The second is the server's to say, which has the test accounts. */
export type AuNumberError = 'incomplete_au_bank_account_number' | 'invalid_au_bank_account_number_testmode';

export const auNumberError = (text: string): AuNumberError | null =>
  digitsOf(text).length < 5 ? 'incomplete_au_bank_account_number' : null;

export const ROUTING_DIGITS = 9;

/** Codes of accounts in the United States: `[U]`, no public code or issue names the original's. */
export type UsError =
  | 'incomplete_us_routing_number' | 'invalid_us_routing_number' | 'incomplete_us_account_number' | 'mismatched_us_account_number'
  | 'invalid_us_account_number' | 'incomplete_us_bank_account';

export function routingError(text: string): UsError | null {
  const digits = digitsOf(text);
  if (digits.length < ROUTING_DIGITS) return 'incomplete_us_routing_number';
  // The check digit of the American Bankers Association.
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * ([3, 7, 1][index % 3] ?? 0), 0);
  return sum % 10 === 0 ? null : 'invalid_us_routing_number';
}

export const US_NUMBER_DIGITS = 17;

export const usNumberError = (text: string): UsError | null => (digitsOf(text).length < 4 ? 'incomplete_us_account_number' : null);
