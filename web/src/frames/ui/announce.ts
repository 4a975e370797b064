// What screen readers say of errors: one sentence, however many fields turn out to be wrong at once.

import { t } from '../i18n/text.ts';

let region: HTMLElement | undefined;
let waiting: string[] = [];

export function announce(message: string): void {
  if (waiting.push(message) > 1) return;
  region ??= document.body.appendChild(Object.assign(document.createElement('p'), { className: 'visually-hidden', role: 'alert' }));
  region.textContent = '';
  setTimeout(() => {
    const [first = ''] = waiting;
    if (region) region.textContent = waiting.length === 1 ? first : t('errors.several', { count: waiting.length, message: first });
    waiting = [];
  });
}
