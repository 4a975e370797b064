// `initCheckoutElementsSdk`, and `initCheckout` as the older trains have it. Makes no frame and calls
// nobody until the session or an Element is asked for.

import type { StripeCheckoutLoadActionsResult, StripeCheckoutSession } from '@stripe/stripe-js';
import type { Handler } from '../emitter.ts';
import { checkHandler } from '../element.ts';
import { IntegrationError, needObject } from '../integration-error.ts';
import type { Context } from '../stripe.ts';
import { since } from '../train.ts';
import { makeActions } from './actions.ts';
import { Checkout } from './checkout.ts';
import { changeAppearance, type CheckoutElements, loadFonts, makeCheckoutElements } from './elements.ts';
import { readOptions } from './options.ts';

export interface CheckoutSdk extends CheckoutElements {
  on(event: 'change', handler: (session: StripeCheckoutSession) => void): void;
  loadActions(): Promise<StripeCheckoutLoadActionsResult>;
  changeAppearance(appearance: unknown): void;
  loadFonts(fonts: unknown): void;
}

export function initCheckoutElementsSdk(context: Context, given: unknown, where = 'stripe.initCheckoutElementsSdk()'): CheckoutSdk {
  const checkout = new Checkout(context, readOptions(given, where));
  async function load(): Promise<StripeCheckoutLoadActionsResult> {
    try {
      await checkout.load();
      return { type: 'success', actions: makeActions(checkout) };
    } catch (thrown) {
      const { message } = thrown as { message?: unknown };
      return { type: 'error', error: { message: typeof message === 'string' ? message : 'The Checkout Session could not be loaded.', code: null } };
    }
  }

  return {
    on(event, handler) {
      checkHandler(event, handler);
      if (event !== 'change') throw new IntegrationError(`Invalid value for on(): event should be change. You specified: ${String(event)}.`);
      checkout.emitter.on(event, handler as Handler);
    },
    loadActions: load,
    changeAppearance: (appearance) => changeAppearance(checkout, appearance),
    loadFonts: (fonts) => loadFonts(checkout, fonts),
    ...makeCheckoutElements(checkout),
  };
}

/** Before clover: a promise of everything at once, with `session()` instead of `getSession()`. */
async function initAtOnce(context: Context, given: unknown) {
  const where = 'stripe.initCheckout()';
  const { fetchClientSecret, ...options } = needObject(given, where);
  if (typeof fetchClientSecret !== 'function') {
    throw new IntegrationError(`Invalid value for ${where}: fetchClientSecret should be a function that returns a promise of the client secret.`);
  }
  const sdk = initCheckoutElementsSdk(context, { ...options, clientSecret: Promise.resolve(fetchClientSecret()) }, where);
  const loaded = await sdk.loadActions();
  if (loaded.type === 'error') throw new IntegrationError(loaded.error.message);
  const { loadActions: _, ...elements } = sdk;
  const { getSession, ...actions } = loaded.actions;
  return { ...actions, ...elements, session: getSession };
}

export function initCheckout(context: Context, given: unknown) {
  if (since('dahlia')) throw new IntegrationError('stripe.initCheckout() has been renamed: use stripe.initCheckoutElementsSdk().');
  return since('clover') ? initCheckoutElementsSdk(context, given, 'stripe.initCheckout()') : initAtOnce(context, given);
}

/** Beta of the service; its pages are told that it is not here, by name. */
export function initCheckoutFormSdk(): never {
  throw new IntegrationError('stripe.initCheckoutFormSdk() is not supported yet. Use stripe.initCheckoutElementsSdk() with ui_mode "elements".');
}
