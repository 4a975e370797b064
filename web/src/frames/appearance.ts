// What the page may say about looks: a theme, variables, and rules for the parts that have a name.

import type { Appearance } from '../shared/protocol.ts';
import { isPlainValue, PageSheet } from './sheet.ts';

/** Names that variables had before. */
const RENAMED: Record<string, string> = {
  spacingGridRow: 'gridRowSpacing', spacingGridColumn: 'gridColumnSpacing',
};

const PARTS = [
  'Input', 'Label', 'Error', 'Tab', 'TabIcon', 'TabLabel', 'AccordionItem', 'RadioIcon', 'RadioIconOuter', 'RadioIconInner',
  'Checkbox', 'CheckboxInput', 'CheckboxLabel', 'TermsText', 'Action',
];
const STATES = 'selected|checked|invalid|empty|focused';
const PSEUDO = 'hover|focus|active|disabled|autofill|focus-visible|:placeholder|:selection';
const SELECTOR = new RegExp(`^\\.(${PARTS.join('|')})(--(${STATES}))?(:(${PSEUDO}))*$`);

const PROPERTIES =
  /^(background(Color)?|border\w*|boxShadow|color|fill(Opacity)?|stroke(Width|Opacity)?|r|font(Family|Size|Style|Variant|Weight|Smoothing)|letterSpacing|lineHeight|margin\w*|padding\w*|opacity|outline\w*|text(Align|Decoration|Shadow|Transform)|transition|webkitTextFillColor|height|width)$/;

const sheet = new PageSheet((name) => PROPERTIES.test(name));

export function wear(appearance: Appearance = {}): void {
  const root = document.documentElement;
  root.dataset.theme = appearance.theme ?? 'stripe';
  root.dataset.still = String(appearance.disableAnimations === true);
  root.style.cssText = '';
  for (const [name, value] of Object.entries(appearance.variables ?? {})) {
    if (/^[a-zA-Z]+\d*$/.test(name) && isPlainValue(value)) root.style.setProperty(`--${RENAMED[name] ?? name}`, value);
  }
  sheet.clear();
  for (const [selectors, rules] of Object.entries(appearance.rules ?? {})) {
    const all = selectors.split(',').map((selector) => selector.trim());
    if (all.every((selector) => SELECTOR.test(selector))) sheet.add(all.join(','), rules);
    else console.warn(`${selectors} is not a supported selector of appearance.rules.`);
  }
  for (const [name, value, ours] of [['labels', appearance.labels, 'above'], ['inputs', appearance.inputs, 'spaced']] as const) {
    if (value !== undefined && value !== ours && value !== 'auto') console.warn(`appearance.${name}: ${value} is shown as ${ours}.`);
  }
}
