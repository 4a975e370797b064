// The page's own fonts. One that does not come delays nothing: text is shown in the next of its list.

import { record } from './sheet.ts';

export function loadFonts(fonts: readonly unknown[] = []): void {
  for (const font of fonts.map(record)) {
    if (typeof font.family !== 'string' || typeof font.src !== 'string') {
      console.warn('A font needs family and src here; style sheets by cssSrc are not read.');
      continue;
    }
    const { style, weight, display, unicodeRange } = font as Record<string, string | undefined>;
    const face = new FontFace(font.family, font.src, { style, weight, display: (display ?? 'swap') as FontDisplay, unicodeRange });
    document.fonts.add(face);
    face.load().catch(() => console.warn(`The font ${String(font.family)} could not be loaded.`));
  }
}
