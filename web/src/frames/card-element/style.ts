// The `style` option of single fields: states and their properties, set through the object model.

import { PageSheet, record } from '../sheet.ts';

const PROPERTIES = [
  'backgroundColor', 'color', 'fontFamily', 'fontSize', 'fontSmoothing', 'fontStyle', 'fontVariant', 'fontWeight', 'letterSpacing',
  'lineHeight', 'padding', 'textAlign', 'textDecoration', 'textShadow', 'textTransform', '--icon-color',
];
const PSEUDO: Record<string, string> = {
  ':hover': ':hover', ':focus': ':focus', '::placeholder': '::placeholder', '::selection': '::selection',
  ':-webkit-autofill': ':autofill', ':disabled': ':disabled',
};
const STATES: Record<string, string> = { base: '', complete: '.is-complete', empty: '.is-empty', invalid: '.is-invalid' };

const sheet = new PageSheet((name) => PROPERTIES.includes(name));

export function dress(style: unknown): void {
  sheet.clear();
  for (const [state, mark] of Object.entries(STATES)) {
    const rules = record(record(style)[state]);
    sheet.add(`.CardInput${mark}`, plain(rules));
    // The icon stands beside the fields, and has the state of all of them.
    if (rules.iconColor !== undefined) sheet.add(`.Line${mark}`, { '--icon-color': rules.iconColor });
    for (const [pseudo, selector] of Object.entries(PSEUDO)) {
      if (rules[pseudo] !== undefined) sheet.add(`.CardInput${mark}${selector}`, plain(record(rules[pseudo])));
    }
  }
}

/** Weights are often numbers. `::-ms-clear` is of a browser that is no more. */
function plain(rules: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(rules).filter(([name]) => name !== 'iconColor' && !name.startsWith(':'));
  return Object.fromEntries(kept.map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]));
}
