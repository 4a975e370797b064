// The page's fonts, as a frame can take them: faces with addresses that mean the same everywhere.
// A style sheet (`cssSrc`) is read here, since it may be the page's own, and only its faces are kept.

import { isObject } from './integration-error.ts';

export interface FontSources {
  /** What is known by now. Style sheets are asked for when this is first asked: a page may make more of these than it shows. */
  faces(): Record<string, unknown>[];
  /** Replaces what was asked for. */
  use(fonts: unknown): void;
}

/** `arrived` is called when a style sheet has brought faces. */
export function makeFontSources(arrived: () => void): FontSources {
  let known: Record<string, unknown>[] = [];
  let sheets: string[] = [];

  function start(): void {
    const asked = sheets;
    sheets = [];
    for (const sheet of asked) {
      void read(sheet).then((faces) => {
        if (faces.length === 0) return;
        known = [...known, ...faces];
        arrived();
      });
    }
  }

  return {
    faces() {
      start();
      return known;
    },
    use(fonts) {
      const list = (Array.isArray(fonts) ? fonts : []).filter(isObject);
      known = list.filter((font) => font.cssSrc === undefined).map((font) => absolute(font, document.baseURI));
      sheets = list.flatMap(({ cssSrc }) => (typeof cssSrc === 'string' ? [cssSrc] : []));
    },
  };
}

function absolute(font: Record<string, unknown>, base: string): Record<string, unknown> {
  if (typeof font.src !== 'string') return font;
  const src = font.src.replace(/url\(\s*(["']?)(.*?)\1\s*\)/g, (_, _quote, address: string) => `url("${new URL(address, base).href}")`);
  return { ...font, src };
}

const DESCRIPTORS: Record<string, string> = {
  'font-family': 'family', src: 'src', 'font-weight': 'weight', 'font-style': 'style', 'font-display': 'display', 'unicode-range': 'unicodeRange',
};

async function read(address: string): Promise<Record<string, unknown>[]> {
  const url = new URL(address, document.baseURI).href;
  try {
    const answer = await fetch(url, { credentials: 'omit' });
    if (!answer.ok) throw answer;
    return faces(await answer.text(), url);
  } catch {
    console.warn(`[Stripe.js] Failed to load the fonts of ${url}. A content security policy without its host in connect-src may be why.`);
    return [];
  }
}

function faces(css: string, url: string): Record<string, unknown>[] {
  const plain = css.replace(/\/\*[^]*?\*\//g, '');
  return [...plain.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body = '']) => {
    const font: Record<string, unknown> = {};
    // A semicolon inside brackets or quotes ends nothing: data URLs have them.
    for (const [, name = '', value = ''] of body.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])+)/g)) {
      const descriptor = DESCRIPTORS[name.toLowerCase()];
      if (descriptor) font[descriptor] = descriptor === 'family' ? value.trim().replace(/^(["'])(.*)\1$/, '$2') : value.trim();
    }
    return absolute(font, url);
  });
}
