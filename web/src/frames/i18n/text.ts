// Texts by key, with `{name}` holes, in the buyer's language. English is built in; every other
// language is a file of its own that is loaded when it is spoken.

import { signal } from '@preact/signals';
import { en, type TextKey } from './en.ts';
import { nearest, regional } from './locales.ts';

const KEYS = Object.keys(en) as TextKey[];
const RTL = ['ar'];

const texts = signal<Partial<Record<TextKey, string>>>({});
/** The language that is spoken, as `Intl` takes it. */
export const language = signal('en');

let asked = 0;

/**
 * Speaks a locale from when its texts are here. What the page knows already is not loaded again;
 * when several are asked for, the last one counts. `rtl`: the page around runs from the right.
 */
export async function speak(locale: string, rtl = false): Promise<void> {
  const turn = ++asked;
  const spoken = nearest(locale, navigator.languages);
  const loaded = await load(spoken);
  if (turn !== asked) return;
  texts.value = loaded;
  language.value = regional(locale, navigator.languages, spoken);
  const root = document.documentElement;
  root.lang = language.value;
  root.dir = rtl || RTL.includes(spoken) ? 'rtl' : 'ltr';
}

export function t(key: TextKey, holes: Record<string, string | number> = {}): string {
  const text: string = texts.value[key] ?? en[key];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name] ?? ''));
}

async function load(spoken: string): Promise<Partial<Record<TextKey, string>>> {
  const file = ONFILE_LOCALES[spoken];
  if (!file) return {};
  try {
    const address = new URL(file, import.meta.url).href;
    const { default: values } = (await import(address)) as { default: string[] };
    return Object.fromEntries(KEYS.map((key, index) => [key, values[index]])) as Record<TextKey, string>;
  } catch {
    console.warn(`The texts of ${spoken} could not be loaded; English is shown.`);
    return {};
  }
}
