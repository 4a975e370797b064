// Texts by key, with `{name}` holes, in the language of the page; what it lacks stays English.

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
  const wanted = asked && asked !== 'auto' ? [asked] : [...navigator.languages];
  const spoken = wanted.find((tag) => known(tag)) ?? 'en';
  const language = known(spoken) ?? 'en';
  texts = LANGUAGES[language] ?? en;
  document.documentElement.lang = spoken;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
  return spoken;
}

/** The language here that is nearest to a tag: the same, or what its region or script reads. */
function known(tag: string): string | undefined {
  if (LANGUAGES[tag]) return tag;
  const { language, script, region } = new Intl.Locale(tag).maximize();
  if (language === 'zh') return script === 'Hans' ? 'zh' : region === 'HK' || region === 'MO' ? 'zh-HK' : 'zh-TW';
  if (language === 'pt') return 'pt-BR';
  return LANGUAGES[language] ? language : undefined;
}

export function t(key: Key, holes: Record<string, string | number> = {}): string {
  const text: string = texts[key] ?? en[key];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name] ?? ''));
}
