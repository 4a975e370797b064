// What a field shows for what was typed, and where the caret goes: beside the same digit.

import { brandOf, gapsOf, longest } from './brand.ts';

export interface Shown {
  text: string;
  caret: number;
}

/** Input methods for Chinese and Japanese write digits of another width. */
export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/** How what was there was deleted: `before` is what was shown, `forward` that the key was Delete. */
export function formatNumber(typed: string, caret: number, before = '', forward = false): Shown {
  const kept = digitsOf(typed);
  const count = digitsOf(typed.slice(0, caret)).length;
  // Only the space went, which would come back at once: the buyer means the digit beside it.
  const stuck = before === `${typed.slice(0, caret)} ${typed.slice(caret)}`;
  const cut = stuck ? (forward ? count : count - 1) : kept.length;
  const all = kept.slice(0, cut) + kept.slice(cut + 1);
  const brand = brandOf(all);
  const digits = all.slice(0, longest(brand));
  const gaps = gapsOf(brand, digits);
  return spaced(digits, Math.min(stuck && !forward ? cut : count, digits.length), (index) => gaps.includes(index), ' ');
}

function spaced(digits: string, before: number, gapAt: (index: number) => boolean, gap: string): Shown {
  let text = '';
  let caret = 0;
  for (let index = 0; index < digits.length; index += 1) {
    if (gapAt(index)) text += gap;
    text += digits[index];
    if (index + 1 === before) caret = text.length;
  }
  return { text, caret };
}

/**
 * Months and years as they are typed: `5` is May, `1/` January, `12/2034` comes from autofill.
 * `before` is what was shown, so that the slash can be deleted.
 */
export function formatExpiry(typed: string, caret: number, before: string): Shown {
  const deleting = typed.length < before.length;
  let digits = digitsOf(typed);
  let count = digitsOf(typed.slice(0, caret)).length;
  const slash = /^\s*(\d)\s*\//.test(typed);
  if (slash || (/^[2-9]/.test(digits) && !deleting)) {
    digits = `0${digits}`;
    count += 1;
  }
  // A year of four digits, as browsers fill it in.
  if (digits.length === 6 && digits.slice(2, 4) === '20') {
    digits = digits.slice(0, 2) + digits.slice(4);
    count = Math.min(count, 4);
  }
  digits = digits.slice(0, digits.slice(2, 4) === '20' && typed.replace(/\s/g, '').length > 5 ? 6 : 4);
  count = Math.min(count, digits.length);
  const month = digits.slice(0, 2);
  const year = digits.slice(2);
  const open = month.length === 2 && (year !== '' || !deleting);
  const text = open ? `${month} / ${year}` : month;
  const shown = count < 2 || !open ? count : count + 3;
  return { text, caret: Math.min(shown, text.length) };
}

export function formatCode(typed: string, caret: number, length: number): Shown {
  const digits = digitsOf(typed).slice(0, length);
  return { text: digits, caret: Math.min(digitsOf(typed.slice(0, caret)).length, digits.length) };
}
