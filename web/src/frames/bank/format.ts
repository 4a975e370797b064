// What a field for an account shows for what was typed, and where the caret goes: beside the same
// character.

import type { Shown } from '../card/format.ts';

interface Grouping {
  /** What is taken of the text; the rest is dropped. */
  keeps: RegExp;
  longest: number;
  gapAt(index: number): boolean;
  gap: string;
}

function grouped(typed: string, caret: number, { keeps, longest, gapAt, gap }: Grouping): Shown {
  const kept = (text: string) => [...text.toUpperCase()].filter((one) => keeps.test(one)).slice(0, longest);
  const before = kept(typed.slice(0, caret)).length;
  let text = '';
  let place = 0;
  kept(typed).forEach((one, index) => {
    if (gapAt(index)) text += gap;
    text += one;
    if (index + 1 === before) place = text.length;
  });
  return { text, caret: place };
}

export const formatIban = (longest: (text: string) => number) => (typed: string, caret: number): Shown =>
  grouped(typed, caret, { keeps: /[A-Z0-9]/, longest: longest(typed), gapAt: (index) => index > 0 && index % 4 === 0, gap: ' ' });

export const formatBsb = (typed: string, caret: number): Shown =>
  grouped(typed, caret, { keeps: /\d/, longest: 6, gapAt: (index) => index === 3, gap: '-' });

export const formatDigits = (longest: number) => (typed: string, caret: number): Shown =>
  grouped(typed, caret, { keeps: /\d/, longest, gapAt: () => false, gap: '' });
