// A saved method in a line: whose it is by name, how its number ends, and its mark.

import { BankIcon } from '../bank/icons.tsx';
import { byName } from '../card/brand.ts';
import { BrandIcon } from '../card/icons.tsx';
import type { TextKey } from '../i18n/en.ts';
import { t } from '../i18n/text.ts';
import type { SavedMethod } from '../session.ts';

export function describe(method: SavedMethod) {
  if (method.card) {
    const brand = byName(method.card.brand);
    return { title: brand.title, last4: method.card.last4, icon: <BrandIcon brand={brand.name} /> };
  }
  const account = (method[method.type] ?? {}) as { last4?: string; bank_name?: string };
  const title = account.bank_name ?? t(`${method.type}.method` as TextKey);
  return { title, last4: account.last4 ?? '', icon: <BankIcon type={method.type} /> };
}
