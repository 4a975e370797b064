// Texts by key, with `{name}` holes, in the language of the page; what it lacks stays English.

import { nearest, regional } from '../../frames/i18n/locales.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Key, type Texts } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { ptBr } from './pt-br.ts';
import { zhHk } from './zh-hk.ts';
import { zhTw } from './zh-tw.ts';
import { zh } from './zh.ts';

const LANGUAGES: Record<string, Texts> = { ar, de, en, es, fr, it, ja, nl, 'pt-BR': ptBr, zh, 'zh-HK': zhHk, 'zh-TW': zhTw };
const RIGHT_TO_LEFT = ['ar'];

let texts: Texts = en;

/** Speaks what the session asks for, or else the first language of the browser's that is here. */
export function speak(asked: string | null): string {
  const locale = asked ?? 'auto';
  const spoken = nearest(locale, navigator.languages);
  texts = LANGUAGES[spoken] ?? en;
  const language = regional(locale, navigator.languages, spoken);
  document.documentElement.lang = language;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(spoken) ? 'rtl' : 'ltr';
  return language;
}

export function t(key: Key, holes: Record<string, string | number> = {}): string {
  const text: string = texts[key] ?? en[key];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name] ?? ''));
}
