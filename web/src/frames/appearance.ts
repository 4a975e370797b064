// What the page may say about looks: a theme and variables, set through the object model. Nothing
// of it is ever joined into a style sheet's text.

import type { Appearance } from '../shared/protocol.ts';

/** Values that fetch something, or end the declaration they stand in, are no colours or lengths. */
const REFUSED = /url\(|image-set\(|[@{};<]/i;

export function wear(appearance: Appearance = {}): void {
  const root = document.documentElement;
  const theme = appearance.theme ?? 'stripe';
  root.dataset.theme = theme;
  root.style.cssText = '';
  for (const [name, value] of Object.entries(appearance.variables ?? {})) {
    if (/^[a-zA-Z]+\d*$/.test(name) && typeof value === 'string' && !REFUSED.test(value)) root.style.setProperty(`--${name}`, value);
  }
}
