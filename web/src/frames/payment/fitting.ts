// Whether what is about to be confirmed is what the page promised: the details that it said it would
// pass itself, and the intent that it drew the Element for.

import type { ElementsOptions, Intent, PlainError } from '../../shared/protocol.ts';
import { record } from '../sheet.ts';
import type { PaymentState } from './state.ts';

/** Names of the fields that a page can hide, where the API has them. */
const HIDEABLE = [['country', ['address', 'country']], ['postalCode', ['address', 'postal_code']], ['name', ['name']], ['email', ['email']]] as const;

/** A field that is hidden and that no one has filled. What a method never asks for is not missed. */
export function missing(state: PaymentState, body: Record<string, unknown>): PlainError | null {
  if (state.chosen.value) return null;
  const billing = record(record(body.payment_method_data).billing_details);
  for (const [option, path] of HIDEABLE) {
    const value = path.reduce<unknown>((within, name) => record(within)[name], billing);
    const hidden = state.options.value[option] === 'never';
    if (!hidden || typeof value === 'string' || !asked(state, option)) continue;
    const name = path.join('.');
    return {
      type: 'integration_error',
      message:
        `You specified "never" for fields.billing_details.${name} when creating the payment Element, but did not pass ` +
        `confirmParams.payment_method_data.billing_details.${name} when calling stripe.confirmPayment or stripe.confirmSetup. ` +
        'If you opt out of collecting data via the payment Element using the fields option, the data must be passed at confirm-time.',
    };
  }
  return null;
}

/** Which of these a method asks for unless they are hidden. */
const ASKED: Record<string, readonly string[]> = { card: ['country'] };

const asked = (state: PaymentState, option: string): boolean => ASKED[state.method.value?.type ?? '']?.includes(option) === true;

/** `automatic` and its faster kind promise the buyer the same. */
const isManual = (method: unknown): boolean => method === 'manual';

/** How the intent differs from what the group of Elements was told. `[U]`: the exact code is not public. */
export function mismatch(elements: ElementsOptions, intent: Intent): PlainError | null {
  if ((elements.mode === 'setup') !== (intent.object === 'setup_intent')) {
    return differs(intent, 'mode', intent.object === 'setup_intent' ? 'setup' : 'payment', elements.mode);
  }
  if (intent.object === 'setup_intent') return null;
  const expected = { amount: elements.amount, currency: elements.currency?.toLowerCase() };
  for (const [name, value] of Object.entries(expected)) if (intent[name] !== value) return differs(intent, name, intent[name], value);
  const wanted = elements.captureMethod ?? 'automatic';
  if (isManual(wanted) !== isManual(intent.capture_method)) return differs(intent, 'capture_method', intent.capture_method, wanted);
  return null;
}

function differs(intent: Intent, name: string, given: unknown, expected: unknown): PlainError {
  const noun = intent.object === 'payment_intent' ? 'Payment Intent' : 'Setup Intent';
  return {
    type: 'invalid_request_error',
    message:
      `The ${name} provided (${String(given)}) does not match the expected ${name} (${String(expected)}). ` +
      `Try confirming with a ${noun} that is configured to use the same parameters as Stripe Elements.`,
    [intent.object]: intent,
  };
}
