// What Checkout inside a shop's page is called: one name in older trains, another since dahlia.

import type { Client } from '../shared/protocol.ts';
import type * as Embedded from './embedded-checkout.ts';
import { IntegrationError } from './integration-error.ts';
import { loadPart } from './part.ts';
import { since } from './train.ts';

/** The name that a train does not have leads to the one that it has. */
export function createEmbeddedCheckout(
  client: Client, given: unknown, name: 'createEmbeddedCheckoutPage' | 'initEmbeddedCheckout',
): Promise<Embedded.EmbeddedCheckout> {
  const renamed = since('dahlia') ? 'createEmbeddedCheckoutPage' : 'initEmbeddedCheckout';
  if (name !== renamed) throw new IntegrationError(`stripe.${name}() is not available in this version of Stripe.js. Please use stripe.${renamed}() instead.`);
  return loadPart<typeof Embedded>(ONFILE_EMBEDDED_CHECKOUT).then(({ begin }) => begin(client, given, `stripe.${name}()`));
}
