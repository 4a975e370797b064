// What every visible frame does with its page: says its height, tells when the focus comes and goes,
// and speaks its language.

import { effect } from '@preact/signals';
import type { Tell } from '../shared/channel.ts';
import type { TextKey } from './i18n/en.ts';
import { speak, t } from './i18n/text.ts';

/** Reports the height of the content whenever it changes; gives what reports it at once. */
export function reportHeight(content: Element, tell: Tell): () => void {
  let last = -1;
  const report = () => {
    const height = Math.ceil(content.getBoundingClientRect().height * 2) / 2;
    if (Math.abs(height - last) < 0.5) return;
    last = height;
    tell('resize', { height });
  };
  new ResizeObserver(report).observe(content);
  return report;
}

/** `focus` and `blur` when the Element's border is crossed, not from field to field. */
export function reportFocus(tell: Tell): void {
  let inside = false;
  document.addEventListener('focusin', () => {
    if (!inside) tell('focus', {});
    inside = true;
  });
  document.addEventListener('focusout', (event) => {
    if (event.relatedTarget) return;
    inside = false;
    tell('blur', {});
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tell('escape', {});
  });
}

let speaking: Promise<void> = Promise.resolve();
let rtlAround = false;

/** Begins to speak the page's language; says which country's buyers the locale means. */
export function speakLanguage(locale: string, rtl = rtlAround): string {
  rtlAround = rtl;
  speaking = speak(locale, rtl);
  return locale === 'auto' ? (navigator.languages[0] ?? 'en') : locale;
}

/** Until the texts are here: what is shown before is English. */
export const spoken = (): Promise<void> => speaking;

/** What screen readers call the frame, in every language that it comes to speak. */
export function reportTitle(tell: Tell, key: TextKey): void {
  effect(() => tell('title', { title: t(key) }));
}
