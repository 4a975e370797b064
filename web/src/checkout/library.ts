// The shop's library, as this page uses it: what any shop does with a Checkout Session, and what only
// the page itself can say.

import type {
  StripeCheckoutConfirmResult, StripeCheckoutContact, StripeCheckoutLineItem, StripeCheckoutLoadActionsSuccess, StripeCheckoutSession,
} from '@stripe/stripe-js';
import type { Client } from '../shared/protocol.ts';
import { makeActions } from '../stripe/checkout/actions.ts';
import { Checkout } from '../stripe/checkout/checkout.ts';
import { confirm, type PageSays } from '../stripe/checkout/confirm.ts';
import { makeCheckoutElements } from '../stripe/checkout/elements.ts';
import { readOptions } from '../stripe/checkout/options.ts';
import { makeController } from '../stripe/controller.ts';
import type { PublicElement } from '../stripe/element.ts';

export type Contact = StripeCheckoutContact;
export type LineItem = StripeCheckoutLineItem;
export type Session = StripeCheckoutSession;
export type Says = PageSays;

export interface Library {
  actions: StripeCheckoutLoadActionsSuccess;
  onChange(handler: (session: Session) => void): void;
  paymentElement(options: unknown): PublicElement;
  confirm(args: unknown, says: Says): Promise<StripeCheckoutConfirmResult>;
}

export async function begin(client: Client, clientSecret: string): Promise<Library> {
  const context = { client, controller: makeController(client), confirming: new Set<string>() };
  const checkout = new Checkout(context, readOptions({ clientSecret }, 'Checkout'));
  await checkout.load();
  const elements = makeCheckoutElements({ living: checkout.living, around: checkout.around });
  return {
    actions: makeActions(checkout),
    onChange: (handler) => checkout.emitter.on('change', (session) => handler(session as Session)),
    paymentElement: (options) => elements.createPaymentElement(options) as PublicElement,
    confirm: (args, says) => confirm(checkout, args, says),
  };
}
