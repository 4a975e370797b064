// Whether what is about to be confirmed is what the page promised: the details that it said it would
// pass itself, and the intent that it drew the Element for.

import type { ElementsOptions, Intent, PlainError } from '../../shared/protocol.ts';
import { record } from '../sheet.ts';
import type { PaymentState } from './state.ts';

/** A field that is hidden and that no one has filled, of those that the method needs. */
export function missing(
  state: PaymentState, body: Record<string, unknown>, call = 'stripe.confirmPayment or stripe.confirmSetup', where = 'confirmParams.payment_method_data.',
): PlainError | null {
  const billing = record(record(body.payment_method_data).billing_details);
  for (const name of state.passed()) {
    const value = name.split('.').reduce<unknown>((within, part) => record(within)[part], billing);
    if (typeof value === 'string') continue;
    return {
      type: 'integration_error',
      message:
        `You specified "never" for fields.billing_details.${name} when creating the payment Element, but did not pass ` +
        `${where}billing_details.${name} when calling ${call}. ` +
        'If you opt out of collecting data via the payment Element using the fields option, the data must be passed at confirm-time.',
    };
  }
  return null;
}

/** `automatic` and its faster kind promise the buyer the same. */
const isManual = (method: unknown): boolean => method === 'manual';

/**
 * How the intent differs from what the group of Elements was told. The sentence is as integrators report
 * it; `[U]`: its code and its second half are not public.
 */
export function mismatch(elements: ElementsOptions, intent: Intent): PlainError | null {
  if ((elements.mode === 'setup') !== (intent.object === 'setup_intent')) {
    return differs(intent, 'mode', intent.object === 'setup_intent' ? 'setup' : 'payment', elements.mode);
  }
  if (intent.object === 'setup_intent') return null;
  const expected = {
    amount: elements.amount, currency: elements.currency?.toLowerCase(),
    // A subscription's first payment is made elsewhere, and says for itself what is kept.
    ...(elements.mode === 'payment' ? { setup_future_usage: elements.setupFutureUsage ?? null } : {}),
  };
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
      `The provided ${name} (${String(given)}) does not match the expected ${name} (${String(expected)}). ` +
      `Try confirming with a ${noun} that is configured to use the same parameters as Stripe Elements.`,
    [intent.object]: intent,
  };
}
