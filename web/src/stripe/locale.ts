// The locales that a page may ask for. A frame shows the nearest language that it has texts of.

import { isObject } from './integration-error.ts';

const LOCALES =
  'ar bg cs da de el en en-AU en-CA en-NZ en-GB es es-ES es-419 et fi fil fr fr-CA fr-FR he hu hr id it it-IT ja ko lt lv ms mt nb nl no pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW'.split(' ');

/** The locale of some options, or nothing where they leave it to the browser. */
export function localeOf(options: unknown, where: string): string | undefined {
  const asked = isObject(options) ? options.locale : undefined;
  if (asked === undefined || asked === null || asked === 'auto') return undefined;
  if (typeof asked === 'string' && LOCALES.includes(asked)) return asked;
  console.warn(`[Stripe.js] ${where}: "${String(asked)}" is not a supported locale; the browser's is used, as with "auto".`);
  return undefined;
}
