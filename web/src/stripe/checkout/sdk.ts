// `initCheckoutElementsSdk`, `initCheckoutFormSdk`, and `initCheckout` as the older trains have it. What answers at once is
// here; the rest is a script of its own, which is loaded when the session or an Element is asked for.

import type { StripeCheckoutFormLoadActionsResult, StripeCheckoutLoadActionsResult, StripeCheckoutSession } from '@stripe/stripe-js';
import { checkHandler, type Element, type Surroundings } from '../element.ts';
import { Emitter, type Handler } from '../emitter.ts';
import { makeFontSources } from '../font-sources.ts';
import { IntegrationError, needObject } from '../integration-error.ts';
import { loadPart } from '../part.ts';
import type { Context } from '../stripe.ts';
import { since } from '../train.ts';
import type { Checkout } from './checkout.ts';
import { changeAppearance, type CheckoutElements, type CheckoutForms, loadFonts, makeCheckoutElements, makeCheckoutForm, type Shell, tell } from './elements.ts';
import { type CheckoutOptions, readOptions } from './options.ts';
import type * as Part from './part.ts';

interface Sdk {
  on(event: 'change', handler: (session: StripeCheckoutSession) => void): void;
  changeAppearance(appearance: unknown): void;
  loadFonts(fonts: unknown): void;
}
export interface CheckoutSdk extends Sdk, CheckoutElements {
  loadActions(): Promise<StripeCheckoutLoadActionsResult>;
}
export interface CheckoutFormSdk extends Sdk, CheckoutForms {
  loadActions(): Promise<StripeCheckoutFormLoadActionsResult>;
}

export function initCheckoutElementsSdk(context: Context, given: unknown, where = 'stripe.initCheckoutElementsSdk()'): CheckoutSdk {
  const { shell, load, ...sdk } = begin(context, readOptions(given, where, 'elements'));
  return { ...sdk, loadActions: () => load('makeActions'), ...makeCheckoutElements(shell) };
}

export function initCheckoutFormSdk(context: Context, given: unknown): CheckoutFormSdk {
  const { shell, load, ...sdk } = begin(context, readOptions(given, 'stripe.initCheckoutFormSdk()', 'form'));
  return { ...sdk, loadActions: () => load('makeFormActions'), ...makeCheckoutForm(shell) };
}

/** What both have. */
function begin(context: Context, options: CheckoutOptions) {
  const emitter = new Emitter();
  const living: Element[] = [];
  let checkout: Checkout | undefined;

  async function begun(): Promise<Checkout> {
    const part = await loadPart<typeof Part>(ONFILE_CHECKOUT);
    return (checkout ??= part.begin(context, options, emitter, living));
  }

  const around: Surroundings = {
    client: () => context.client,
    owner: context.client,
    // Nothing is asked of an Element before it has its options, so whoever hears it is there by then.
    options: async (element) => (await begun()).around.options(element),
    filled: (element, own) => checkout?.around.filled?.(element, own) ?? own,
    heard: (element, event, detail) => checkout?.around.heard(element, event, detail),
    moved: (element) => checkout?.around.moved?.(element),
    gone: (element) => {
      living.splice(living.indexOf(element), 1);
      checkout?.around.gone(element);
    },
  };
  const fonts = makeFontSources(() => tell(living, 'fonts', fonts.faces()));
  fonts.use(options.fonts);
  options.faces = () => fonts.faces();
  const shell: Shell = { living, around, fonts };

  async function load<Make extends 'makeActions' | 'makeFormActions'>(make: Make) {
    try {
      const loaded = await begun();
      await loaded.load();
      const part = await loadPart<typeof Part>(ONFILE_CHECKOUT);
      return { type: 'success' as const, actions: part[make](loaded) as ReturnType<typeof Part[Make]> };
    } catch (thrown) {
      const { message } = thrown as { message?: unknown };
      const error = { message: typeof message === 'string' ? message : 'The Checkout Session could not be loaded.', code: null };
      return { type: 'error' as const, error };
    }
  }

  return {
    shell,
    load,
    on(event: unknown, handler: unknown) {
      checkHandler(event, handler);
      if (event !== 'change') throw new IntegrationError(`Invalid value for on(): event should be change. You specified: ${String(event)}.`);
      emitter.on(event, handler as Handler);
    },
    changeAppearance: (appearance: unknown) => changeAppearance(shell, options, appearance),
    loadFonts: (given: unknown) => loadFonts(shell, options, given),
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
