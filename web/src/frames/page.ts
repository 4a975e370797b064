// What every visible frame does with its page: says its height, tells when the focus comes and goes,
// and speaks its language.

import type { Tell } from '../shared/channel.ts';

/** Reports the height of the content whenever it changes. */
export function reportHeight(content: Element, tell: Tell): void {
  let last = -1;
  new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height * 2) / 2;
    if (Math.abs(height - last) < 0.5) return;
    last = height;
    tell('resize', { height });
  }).observe(content);
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

const RTL = ['ar', 'he'];

export function speakLanguage(locale: string): string {
  const language = locale === 'auto' ? (navigator.languages[0] ?? 'en') : locale;
  document.documentElement.lang = 'en';
  document.documentElement.dir = RTL.includes(document.documentElement.lang) ? 'rtl' : 'ltr';
  return language;
}
