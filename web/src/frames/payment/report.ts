// What the page is told while the buyer goes on: what is chosen, which card it is, what is on offer.

import { effect } from '@preact/signals';
import type { Tell } from '../../shared/channel.ts';
import type { CardState } from '../card/state.ts';
import type { PaymentState } from './state.ts';

/** Tells an event when what it says is another thing than before; `first` also what it says at first. */
function report(tell: Tell, event: string, say: () => Record<string, unknown> | null, first: boolean): void {
  let last: string | undefined;
  effect(() => {
    const said = say();
    const payload = JSON.stringify(said);
    const changed = last === undefined ? first : payload !== last;
    if (changed && said !== null) tell(event, said);
    last = payload;
  });
}

export function reportChanges(state: PaymentState, tell: Tell): void {
  report(tell, 'change', () => state.change.value, true);
  report(tell, 'carddetailschange', () => cardDetails(state), false);
  report(tell, 'availablepaymentmethodschange', () => ({
    paymentMethods: Object.fromEntries(state.methods.value.map(({ type }) => [type, { available: true }])),
  }), false);
}

/** A card's brands are in its first digits; how it is funded only its issuer knows, and has said of saved ones. */
function cardDetails(state: PaymentState): Record<string, unknown> | null {
  const saved = state.chosen.value;
  if (saved?.card) {
    const { brand, networks, funding } = saved.card;
    return { loading: false, details: { brands: networks?.available ?? [brand], funding: funding ?? null } };
  }
  const card = saved ? null : state.method.value?.card;
  return { loading: false, details: card ? { brands: brandsOf(card), funding: null } : undefined };
}

function brandsOf(card: CardState): string[] | null {
  const networks = card.networks.value;
  if (networks.length > 0) return [...networks];
  const { name } = card.brand.value;
  return name === 'unknown' ? null : [name];
}
