// What the page may say about looks: a theme, variables, and rules for the parts that have a name.
// Its sentences are printed as the original prints them, since people search for them.

import type { Appearance } from '../shared/protocol.ts';
import { addContrast } from './contrast.ts';
import { isSelector, PROPERTIES } from './rules.ts';
import { isPlainValue, PageSheet } from './sheet.ts';
import { INERT, RENAMED, VARIABLES } from './variables.ts';

const WHERE = '[Stripe.js] stripe.elements():';

const sheet = new PageSheet((name) => PROPERTIES.test(name), WHERE);

/** Dresses the document. What is worn already goes; what the buyer typed stays. */
export function wear(appearance: Appearance = {}): void {
  const root = document.documentElement;
  const { theme = 'stripe', labels = 'auto', inputs = 'spaced', disableAnimations } = appearance;
  root.dataset.theme = theme === 'minimal' ? 'none' : theme;
  root.dataset.inputs = inputs;
  root.dataset.labels = labels === 'auto' ? (inputs === 'condensed' ? 'floating' : 'above') : labels;
  root.dataset.still = String(disableAnimations === true);
  root.style.cssText = '';
  for (const [name, value] of Object.entries(appearance.variables ?? {})) setVariable(root, name, value);
  addContrast(root);
  sheet.clear();
  for (const [selectors, rules] of Object.entries(appearance.rules ?? {})) {
    const all = selectors.split(',').map((selector) => selector.trim());
    const wrong = all.find((selector) => !isSelector(selector));
    if (wrong === undefined) sheet.add(all.join(','), rules);
    else console.warn(`${WHERE} invalid selector "${selectors}"; "${wrong}" is not a supported selector.`);
  }
}

function setVariable(root: HTMLElement, given: string, value: unknown): void {
  const name = RENAMED[given] ?? given;
  if (INERT.includes(name)) return console.warn(`${WHERE} variable "${given}": nothing here is drawn with it.`);
  if (!VARIABLES.includes(name)) return console.warn(`${WHERE} invalid variable "${given}"; "${given}" is not a supported variable.`);
  const refers = /\b(var|calc|min|max|clamp)\(/.test(String(value));
  const wrong = !isPlainValue(value) || (/color/i.test(name) && !refers && !CSS.supports('color', value));
  if (wrong) return console.warn(`${WHERE} invalid value for variable "${given}": "${String(value)}".`);
  root.style.setProperty(`--${name}`, asCss(name, value));
}

/** How the property of browsers calls it. */
const SMOOTH: Record<string, string> = { always: 'antialiased', never: 'none' };

function asCss(name: string, value: string): string {
  if (name === 'fontSmooth') return SMOOTH[value] ?? value;
  // A list of shadows takes no `none`, and ours stand in one.
  return /BoxShadow$/.test(name) && value.trim() === 'none' ? '0 0 #0000' : value;
}
