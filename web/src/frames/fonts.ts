// The page's own fonts. One that does not come delays nothing: text is shown in the next of its list.

import { record } from './sheet.ts';

const loaded = new Set<string>();

/** Loads what is not loaded yet. */
export function loadFonts(fonts: readonly unknown[] = []): void {
  for (const font of fonts.map(record)) {
    const key = JSON.stringify(font);
    if (loaded.has(key)) continue;
    loaded.add(key);
    if (typeof font.family !== 'string' || typeof font.src !== 'string') {
      console.warn('[Stripe.js] stripe.elements(): a font needs a family and a src, or a cssSrc.');
      continue;
    }
    const { style, weight, display, unicodeRange } = font as Record<string, string | undefined>;
    try {
      const face = new FontFace(font.family, font.src, { style, weight, display: (display ?? 'swap') as FontDisplay, unicodeRange });
      document.fonts.add(face);
      face.load().catch(() => console.warn(`[Stripe.js] The font ${String(font.family)} could not be loaded.`));
    } catch {
      console.warn(`[Stripe.js] The font ${String(font.family)} has a descriptor that the browser does not know.`);
    }
  }
}
