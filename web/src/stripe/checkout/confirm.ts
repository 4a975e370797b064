// `actions.confirm()`: pays with what the Payment Element holds or with a saved method, follows the
// next action, and leaves for the return URL or answers with the session.

import type { StripeCheckoutConfirmResult, StripeCheckoutContact } from '@stripe/stripe-js';
import type { CheckoutView, Intent, PlainError } from '../../shared/protocol.ts';
import { refused } from '../confirm.ts';
import { GONE, isGone } from '../frame.ts';
import { IntegrationError, needObject, warnUnknown } from '../integration-error.ts';
import { follow } from '../next-action.ts';
import { leave } from '../return-url.ts';
import type { Checkout } from './checkout.ts';
import { type Said, saidBy, textOf } from './said.ts';

const WHERE = 'confirm()';
const KNOWN = [
  'returnUrl', 'redirect', 'paymentMethod', 'savePaymentMethod', 'email', 'phoneNumber', 'billingAddress', 'shippingAddress',
  'expressCheckoutConfirmEvent', 'formConfirmEvent', 'onRequiresApproval',
];

interface Asked {
  returnUrl: string | null;
  leaves: boolean;
  /** `null` says that the buyer has chosen none. */
  paymentMethod?: string | null;
  save?: boolean;
  said: Said;
}

/** What our own page lets the buyer say, and a shop's does not. */
export interface PageSays {
  consent?: Record<string, string>;
}

export async function confirm(checkout: Checkout, given: unknown, ours: PageSays = {}): Promise<StripeCheckoutConfirmResult> {
  const asked = read(checkout, given);
  if (checkout.confirming) throw new IntegrationError(`${WHERE} is already running for this session. Wait for it before you call it again.`);
  checkout.confirming = true;
  checkout.changed();
  const back = (event: PageTransitionEvent): void => void (event.persisted && checkout.begin());
  addEventListener('pageshow', back);
  try {
    const result = await checkout.inTurn(() => pay(checkout, asked, ours));
    checkout.settled(result.type === 'success');
    if (result.type === 'success' && asked.leaves) await leave(asked.returnUrl as string);
    return result;
  } catch (error) {
    checkout.settled(false);
    throw error;
  } finally {
    removeEventListener('pageshow', back);
    checkout.confirming = false;
    checkout.changed();
  }
}

async function pay(checkout: Checkout, asked: Asked, ours: PageSays): Promise<StripeCheckoutConfirmResult> {
  const { client, controller } = checkout.context;
  const { session, texts } = checkout.viewed();
  const clientSecret = await checkout.options.clientSecret;
  for (const element of checkout.asking()) {
    // The Payment Element is asked when it confirms; with another method it is not asked at all.
    const { error } = element === checkout.paying() ? {} : await element.call<{ error?: PlainError }>('submit');
    if (error) return failed(error, texts);
  }
  const said = { ...checkout.said, ...asked.said };
  const params = {
    ...wordsOf(said),
    ...ours,
    expected_amount: session.total.total.minorUnitsAmount,
    return_url: checkout.viewed().returnUrl === null ? asked.returnUrl : undefined,
  };
  const paying = checkout.paying();
  let confirming: Promise<Intent>;
  if (asked.paymentMethod) {
    const isSaved = session.savedPaymentMethods?.some((method) => method.id === asked.paymentMethod);
    const save_payment_method = isSaved ? undefined : asked.save;
    confirming = controller.call('confirmCheckout', {
      clientSecret, params: { ...params, payment_method: asked.paymentMethod, save_payment_method },
    });
  } else if (paying) {
    const billing = billingOf(said, session.email);
    const args = { clientSecret, params: { ...params, save_payment_method: asked.save }, billing };
    // The Element may go before the answer comes. Its request goes on without it.
    confirming = paying.keep(paying.call<Intent>('confirmCheckout', args)).catch((thrown) => {
      if (!isGone(thrown)) throw thrown;
      return controller.call<Intent>('settledCheckout', { clientSecret, otherwise: GONE });
    });
  } else if (asked.paymentMethod === null) {
    return failed({ type: 'validation_error', message: texts['checkout.choose'] }, texts);
  } else {
    throw new IntegrationError(`Invalid value for ${WHERE}: a Payment Element should be mounted, or paymentMethod should be given.`);
  }
  const { error, intent } = await confirming.then((it) => follow(client, it)).catch(refused);
  await checkout.refresh();
  if (error) return failed(error, texts);
  // Only what the session was completed with is paid for it: it may cost something else by now.
  if (checkout.viewed().session.status.type !== 'complete' && intent?.status !== 'requires_action') {
    return failed({ type: 'api_error', message: texts['checkout.not_completed'] }, texts);
  }
  return { type: 'success', session: checkout.session() };
}

function failed(error: PlainError, texts: CheckoutView['texts']): StripeCheckoutConfirmResult {
  const message = error.message ?? texts['checkout.unexpected'];
  const isPayment = error.type === 'card_error' || 'payment_intent' in error || 'setup_intent' in error;
  if (!isPayment) return { type: 'error', error: { message, code: null } };
  const declineCode = typeof error.decline_code === 'string' ? error.decline_code : null;
  return { type: 'error', error: { message, code: 'paymentFailed', paymentFailed: { declineCode } } };
}

function read(checkout: Checkout, given: unknown): Asked {
  const args = given === undefined ? {} : needObject(given, WHERE);
  warnUnknown(args, KNOWN, WHERE);
  if (args.expressCheckoutConfirmEvent !== undefined) {
    throw new IntegrationError(`${WHERE}: expressCheckoutConfirmEvent comes from an Express Checkout Element that confirms, and this server has none.`);
  }
  if (args.formConfirmEvent !== undefined && needObject(args.formConfirmEvent, `${WHERE}: formConfirmEvent`).source !== 'checkout-form-pay-button') {
    throw new IntegrationError(`Invalid value for ${WHERE}: formConfirmEvent should be the event of a mounted checkout form.`);
  }
  const { redirect, returnUrl, paymentMethod, savePaymentMethod: save } = args;
  if (redirect !== undefined && redirect !== 'always' && redirect !== 'if_required') {
    throw new IntegrationError(
      `Invalid value for ${WHERE}: redirect should be one of the following strings: always, if_required. You specified: ${String(redirect)}.`,
    );
  }
  if (save !== undefined && typeof save !== 'boolean') {
    throw new IntegrationError(`Invalid value for ${WHERE}: savePaymentMethod should be a boolean. You specified: ${String(save)}.`);
  }
  const known = checkout.viewed().returnUrl;
  if (known !== null && returnUrl !== undefined) {
    throw new IntegrationError(`${WHERE}: returnUrl cannot be given, since the Checkout Session has a return_url.`);
  }
  const url = known ?? textOf(returnUrl ?? null, `${WHERE}: returnUrl`);
  if (url === null && redirect !== 'if_required') {
    console.warn(`${WHERE}: neither the Checkout Session nor this call has a return URL, so the buyer stays on this page.`);
  }
  return {
    returnUrl: url?.replaceAll('{CHECKOUT_SESSION_ID}', checkout.viewed().session.id) ?? null,
    leaves: url !== null && redirect !== 'if_required',
    paymentMethod: paymentMethod === undefined ? undefined : textOf(paymentMethod, `${WHERE}: paymentMethod`),
    save,
    said: saidBy(args, WHERE),
  };
}

/** What the buyer said, in the API's names. */
export function wordsOf({ email, phoneNumber, billingAddress, shippingAddress }: Said): Record<string, unknown> {
  return {
    email: email ?? undefined,
    phone: phoneNumber ?? undefined,
    name: billingAddress?.name ?? undefined,
    billing_address: billingAddress ? linesOf(billingAddress) : undefined,
    shipping: shippingAddress ? { name: shippingAddress.name ?? undefined, address: linesOf(shippingAddress) } : undefined,
  };
}

/** The same for the billing details of a new method. */
export function billingOf({ email, phoneNumber, billingAddress }: Said, known: string | null): Record<string, unknown> {
  return {
    email: email ?? known ?? undefined,
    phone: phoneNumber ?? undefined,
    name: billingAddress?.name ?? undefined,
    address: billingAddress ? linesOf(billingAddress) : undefined,
  };
}

function linesOf({ address }: StripeCheckoutContact): Record<string, string> {
  return Object.fromEntries(Object.entries(address).filter((line): line is [string, string] => typeof line[1] === 'string'));
}
