// The shop's library, as our own pages use it: what any shop does with a Checkout Session, and what
// only a page of ours can say.

import type {
  StripeCheckoutConfirmResult, StripeCheckoutContact, StripeCheckoutLineItem, StripeCheckoutLoadActionsSuccess, StripeCheckoutSession,
} from '@stripe/stripe-js';
import type { Appearance, Client, ElementsOptions, Intent, PlainError } from '../shared/protocol.ts';
import { makeActions } from '../stripe/checkout/actions.ts';
import { Checkout } from '../stripe/checkout/checkout.ts';
import { billingOf, confirm, type PageSays, wordsOf } from '../stripe/checkout/confirm.ts';
import { makeCheckoutElements } from '../stripe/checkout/elements.ts';
import { type CheckoutOptions, readOptions } from '../stripe/checkout/options.ts';
import type { Said } from '../stripe/checkout/said.ts';
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
  /** What is wrong in the Payment Element, shown where it is. */
  check(): Promise<PlainError | undefined>;
  /** Pays as the page around has it: that follows the intent, too. */
  pay(said: Said, says: Says, around: { params: Record<string, unknown>; billing: Record<string, unknown> }): Promise<Intent>;
  /** Shows what was changed behind us. */
  refresh(): Promise<void>;
  wear(appearance: Appearance): void;
  fonts(faces: unknown[]): void;
}

/** How the page around wants its Elements. */
export type Wishes = Pick<ElementsOptions, 'appearance' | 'loader' | 'fonts' | 'savedPaymentMethod'>;

export async function begin(client: Client, clientSecret: string, wishes: Wishes = {}): Promise<Library> {
  const context = { client, controller: makeController(client), confirming: new Set<string>() };
  const options: CheckoutOptions = { ...readOptions({ clientSecret }, 'Checkout'), ...asked(wishes) };
  const checkout = new Checkout(context, options);
  await checkout.load();
  const elements = makeCheckoutElements({ living: checkout.living, around: checkout.around });
  const tell = (op: string, args?: unknown) => void checkout.tell(op, args);
  return {
    actions: makeActions(checkout),
    onChange: (handler) => checkout.emitter.on('change', (session) => handler(session as Session)),
    paymentElement: (given) => elements.createPaymentElement(given) as PublicElement,
    confirm: (args, says) => confirm(checkout, args, says),
    check: async () => (await checkout.paying()?.call<{ error?: PlainError }>('submit'))?.error,
    pay(said, says, { params, billing }) {
      const element = checkout.paying();
      if (!element) throw { type: 'api_error', message: 'The form is not ready yet.' } satisfies PlainError;
      const known = billingOf(said, checkout.session().email);
      return element.call<Intent>('confirmCheckout', { clientSecret, params: { ...wordsOf(said), ...says, ...params }, billing: { ...known, ...billing } });
    },
    refresh: async () => void (await Promise.all([checkout.refresh(), checkout.tell('refetch')])),
    wear(appearance) {
      options.appearance = appearance;
      tell('wear', appearance);
    },
    fonts(faces) {
      options.faces = () => faces as Record<string, unknown>[];
      tell('fonts', faces);
    },
  };
}

function asked({ fonts, savedPaymentMethod, ...looks }: Wishes): Partial<CheckoutOptions> {
  return {
    ...looks,
    ...(fonts ? { faces: () => fonts as Record<string, unknown>[] } : {}),
    ...(savedPaymentMethod ? { savedPaymentMethod } : {}),
  };
}
