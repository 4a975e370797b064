// `confirmPayment` and `confirmSetup`: checks what the page says, lets the frame confirm, follows
// the next action, and leaves for the return URL or answers.

import type { ConfirmArgs, Intent, IntentKind, PlainError } from '../shared/protocol.ts';
import { additionsOf, withAdditions } from './additions.ts';
import type { Element } from './element.ts';
import { type Group, groupOf } from './elements.ts';
import { GONE, isGone } from './frame.ts';
import { IntegrationError, isObject, needObject, warnUnknown } from './integration-error.ts';
import { follow, type Outcome } from './next-action.ts';
import { leave, returnUrl } from './return-url.ts';
import type { Context } from './stripe.ts';

const KNOWN = ['elements', 'clientSecret', 'confirmParams', 'redirect'];
const CONFIRM_PARAMS = [
  'return_url', 'shipping', 'payment_method', 'payment_method_data', 'payment_method_options', 'receipt_email', 'mandate_data',
  'confirmation_token', 'setup_future_usage', 'expand', 'save_payment_method', 'use_stripe_sdk', 'radar_options',
];

export type Confirmed = { error: PlainError } | { paymentIntent: Intent } | { setupIntent: Intent };

export async function confirm(context: Context, kind: IntentKind, given: unknown): Promise<Confirmed> {
  const name = kind === 'payment_intent' ? 'stripe.confirmPayment()' : 'stripe.confirmSetup()';
  const options = needObject(given, name);
  warnUnknown(options, KNOWN, name);
  const params = options.confirmParams === undefined ? {} : needObject(options.confirmParams, `${name}: confirmParams`);
  warnUnknown(params, CONFIRM_PARAMS, `${name}: confirmParams`);
  const group = options.elements === undefined ? undefined : groupOf(options.elements);
  const ifRequired = redirectOf(options.redirect, params.return_url, name);
  if (!group && (options.elements !== undefined || options.clientSecret === undefined)) {
    throw new IntegrationError(`Invalid value for ${name}: elements should be an Elements instance, or a clientSecret should be given.`);
  }
  const clientSecret = secretOf(group, options.clientSecret, kind, name);
  const paying = group?.paying();
  if (group && !paying) {
    throw new IntegrationError(
      `Invalid value for ${name}: elements should have a mounted Payment Element or Express Checkout Element.`,
    );
  }
  if (context.confirming.has(clientSecret)) {
    throw new IntegrationError(`${name} is already running for this intent. Wait for it before you call it again.`);
  }
  context.confirming.add(clientSecret);
  try {
    const outcome = await run(context, group, paying, { kind, clientSecret, params })
      .then((intent) => follow(paying?.client() ?? context.client, intent))
      .catch(refused);
    if (outcome.intent && !ifRequired) return await leave(returnUrl(String(params.return_url), outcome.intent));
    return answered(outcome);
  } finally {
    context.confirming.delete(clientSecret);
  }
}

async function run(context: Context, group: Group | undefined, paying: Element | undefined, args: ConfirmArgs): Promise<Intent> {
  if (!group || !paying) return context.controller.call<Intent>('confirm', args);
  const params = withAdditions(args.params, await additionsOf(group), args.kind === 'payment_intent');
  return outlived(context, args, paying.keep(paying.call<Intent>('confirm', { ...args, params })));
}

/** The Element may go before the answer comes. Its request goes on without it, and the intent says how it ended. */
export function outlived(context: Context, { kind, clientSecret }: ConfirmArgs, answer: Promise<Intent>): Promise<Intent> {
  return answer.catch((thrown) => {
    if (!isGone(thrown)) throw thrown;
    return context.controller.call<Intent>('settled', { kind, clientSecret, otherwise: GONE });
  });
}

/** What the API or a form said no to becomes the result; a mistake of the page is thrown on. */
export function refused(thrown: unknown): Outcome {
  if (thrown instanceof Error || !isObject(thrown)) throw thrown;
  if (thrown.type === 'integration_error') throw new IntegrationError(String(thrown.message));
  return { error: thrown as PlainError };
}

export function answered({ intent, error }: Outcome): Confirmed {
  if (!intent) return { error: error ?? { type: 'api_error', message: 'An unexpected error occurred.' } };
  return intent.object === 'payment_intent' ? { paymentIntent: intent } : { setupIntent: intent };
}

function redirectOf(redirect: unknown, url: unknown, name: string): boolean {
  if (redirect !== undefined && redirect !== 'always' && redirect !== 'if_required') {
    throw new IntegrationError(
      `Invalid value for ${name}: redirect should be one of the following strings: always, if_required. You specified: ${String(redirect)}.`,
    );
  }
  if (redirect !== 'if_required' && typeof url !== 'string') {
    throw new IntegrationError(
      `${name}: the \`confirmParams.return_url\` argument is required unless passing \`redirect: 'if_required'\`.`,
    );
  }
  return redirect === 'if_required';
}

function secretOf(group: Group | undefined, given: unknown, kind: IntentKind, name: string): string {
  const prefix = kind === 'payment_intent' ? 'pi_' : 'seti_';
  const secret = group?.options.clientSecret ?? given;
  if (group?.options.mode && given !== undefined && !group.submitted) {
    throw new IntegrationError(
      `elements.submit() must be called before ${name}. Call elements.submit() as soon as your customer presses pay, prior to any asynchronous work.`,
    );
  }
  if (typeof secret !== 'string' || !secret.startsWith(prefix) || !secret.includes('_secret_')) {
    throw new IntegrationError(
      `Invalid value for ${name}: clientSecret should be a client secret of the form \${id}_secret_\${secret}. You specified: ${String(secret)}.`,
    );
  }
  return secret;
}
