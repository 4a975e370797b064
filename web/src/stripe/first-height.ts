// How high an Element is before its frame can say so. What comes beneath moves as soon as this is
// wrong: so it is as high as it was the last time in this tab, or what the page has said of it.

import type { ElementsOptions } from '../shared/protocol.ts';
import { CARD_FORM, PANEL_END, rows, TABS, VISIBLE_ROWS } from '../shared/heights.ts';
import { isObject } from './integration-error.ts';
import { since } from './train.ts';

type Options = Record<string, unknown>;

export interface FirstHeight {
  px: number;
  /** The frame has said how high it is at first. */
  remember(px: number): void;
}

export function firstHeight(container: HTMLElement, options: Options, elements: ElementsOptions): FirstHeight {
  const { clientSecret, customerSessionClientSecret, mode, currency, locale, appearance } = elements;
  const looks = [appearance?.theme, appearance?.inputs, appearance?.labels];
  const about = [container.clientWidth, options.layout, clientSecret?.split('_')[0] ?? mode, currency, !!customerSessionClientSecret, locale, looks];
  const key = `onfile.height ${JSON.stringify(about)}`;
  return {
    px: Number(kept((storage) => storage.getItem(key))) || guess(options, elements),
    // In a place that is not shown nothing has a height.
    remember: (px) => void (px > 0 && kept((storage) => storage.setItem(key, String(px)))),
  };
}

/** Pages may be without storage; they then have no memory. */
function kept<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}

/** Without a list of methods it is a card's form. */
function guess({ layout: given }: Options, { allowedPaymentMethodTypes: allowed, paymentMethodTypes: older }: ElementsOptions): number {
  const count = (allowed ?? older ?? []).length;
  if (count < 2) return CARD_FORM;
  const layout: Options = isObject(given) ? given : { type: given };
  if ((layout.type ?? (since('basil') ? 'accordion' : 'tabs')) === 'tabs') return TABS + CARD_FORM;
  const most = Number(layout.visibleAccordionItemsCount ?? VISIBLE_ROWS) || count;
  const closed = rows(Math.min(count, most + 1), layout.spacedAccordionItems === true);
  return closed + (layout.defaultCollapsed === false ? CARD_FORM + PANEL_END : 0);
}
