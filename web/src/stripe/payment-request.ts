// `paymentRequest`: wallets, as pages asked for them before the Express Checkout Element. This server has
// none, and the object says so in the way that every such page is made for: nothing can be paid with.

import { IntegrationError, needObject } from './integration-error.ts';

export function paymentRequest(given: unknown) {
  needObject(given, 'stripe.paymentRequest()');
  const request = {
    canMakePayment: async () => null,
    isShowing: () => false,
    show(): void {
      throw new IntegrationError('You can only show the payment sheet where canMakePayment() has found something to pay with.');
    },
    abort: () => undefined,
    update: (_options: unknown) => undefined,
    // Nothing is ever shown, so nothing happens that could be told.
    on: () => request,
    once: () => request,
    off: () => request,
  };
  return request;
}
