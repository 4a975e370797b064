// Texts by key, with `{name}` holes. Other languages replace `texts`; what they lack stays English.

import { signal } from '@preact/signals';
import { en, type TextKey } from './en.ts';

const texts = signal<Partial<Record<TextKey, string>>>({});

export function speak(translated: Partial<Record<TextKey, string>>): void {
  texts.value = translated;
}

export function t(key: TextKey, holes: Record<string, string | number> = {}): string {
  const text: string = texts.value[key] ?? en[key];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name] ?? ''));
}
