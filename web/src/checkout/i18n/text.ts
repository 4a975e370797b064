// Texts by key, with `{name}` holes, in the language of the page; what it lacks stays English.

import { de } from './de.ts';
import { en, type Key, type Texts } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

const LANGUAGES: Record<string, Texts> = { de, en, es, fr, ja, zh };

let texts: Texts = en;

/** Speaks what the session asks for, or else the first language of the browser's that is here. */
export function speak(asked: string | null): string {
  const wanted = asked && asked !== 'auto' ? [asked] : [...navigator.languages];
  const spoken = wanted.find((tag) => known(tag)) ?? 'en';
  texts = LANGUAGES[known(spoken) ?? 'en'] ?? en;
  return spoken;
}

/** Traditional characters are not what is written here, so those who read them are shown English. */
function known(tag: string): string | undefined {
  const { language, script } = new Intl.Locale(tag).maximize();
  return script !== 'Hant' && LANGUAGES[language] ? language : undefined;
}

export function t(key: Key, holes: Record<string, string | number> = {}): string {
  const text: string = texts[key] ?? en[key];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name] ?? ''));
}
