// Texts by key, with `{name}` holes, in the language of the page.

import { nearest, regional } from '../../frames/i18n/locales.ts';
import { en, type Key, type Texts } from './en.ts';

const KEYS = Object.keys(en) as Key[];
const RIGHT_TO_LEFT = ['ar'];

let texts: Texts = en;

/**
 * Speaks what is asked for, or else the first language of the browser's that is here. `rtl`: the page
 * around runs from the right.
 */
export async function speak(asked: string | null, rtl = false): Promise<string> {
  const locale = asked ?? 'auto';
  const spoken = nearest(locale, navigator.languages);
  texts = (await load(spoken)) ?? en;
  const language = texts === en ? 'en' : regional(locale, navigator.languages, spoken);
  document.documentElement.lang = language;
  document.documentElement.dir = rtl || (texts !== en && RIGHT_TO_LEFT.includes(spoken)) ? 'rtl' : 'ltr';
  return language;
}

export function t(key: Key, holes: Record<string, string | number> = {}): string {
  return texts[key].replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name] ?? ''));
}

async function load(spoken: string): Promise<Texts | null> {
  const file = ONFILE_CHECKOUT_LOCALES[spoken];
  if (!file) return null;
  try {
    const { default: values } = (await import(new URL(file, import.meta.url).href)) as { default: string[] };
    return Object.fromEntries(KEYS.map((key, index) => [key, values[index]])) as Texts;
  } catch {
    console.warn(`The texts of ${spoken} could not be loaded; English is shown.`);
    return null;
  }
}
