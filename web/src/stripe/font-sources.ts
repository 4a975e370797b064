// Addresses of fonts are the page's own: a frame would read a relative one as its server's.

import { isObject } from './integration-error.ts';

export function absoluteFonts(fonts: unknown): unknown[] | undefined {
  if (!Array.isArray(fonts)) return undefined;
  return fonts.map((font) => {
    if (!isObject(font) || typeof font.src !== 'string') return font;
    const src = font.src.replace(/url\(\s*(["']?)(.*?)\1\s*\)/g, (_, _quote, address: string) => `url("${new URL(address, document.baseURI).href}")`);
    return { ...font, src };
  });
}
