// Amounts as the buyer reads them, in the language of the page.

import type { StripeCheckoutAmount } from '@stripe/stripe-js';

// Source: <https://docs.stripe.com/currencies#zero-decimal>.
const NO_DECIMALS = ['bif', 'clp', 'djf', 'gnf', 'jpy', 'kmf', 'krw', 'mga', 'pyg', 'rwf', 'vnd', 'vuv', 'xaf', 'xof', 'xpf'];
const THREE_DECIMALS = ['bhd', 'jod', 'kwd', 'omr', 'tnd'];
/** Written in hundredths for old clients' sake, and always whole. */
const WHOLE = ['isk', 'ugx'];

export function decimals(currency: string): number {
  if (NO_DECIMALS.includes(currency)) return 0;
  return THREE_DECIMALS.includes(currency) ? 3 : 2;
}

export type Amounts = (minorUnits: number) => StripeCheckoutAmount;

export function amountsIn(currency: string, locale: string): Amounts {
  const places = decimals(currency);
  const shown = WHOLE.includes(currency) ? 0 : places;
  const format = new Intl.NumberFormat(locale === 'auto' ? undefined : locale, {
    style: 'currency', currency, minimumFractionDigits: shown, maximumFractionDigits: shown,
  });
  return (minorUnits) => {
    // As text: what is divided is not always what was meant.
    const digits = String(Math.abs(minorUnits)).padStart(places + 1, '0');
    const number = `${minorUnits < 0 ? '-' : ''}${digits.slice(0, digits.length - places)}${places ? `.${digits.slice(-places)}` : ''}`;
    return { minorUnitsAmount: minorUnits, amount: format.format(number as Intl.StringNumericLiteral) };
  };
}
