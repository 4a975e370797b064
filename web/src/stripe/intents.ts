// Intents without a Payment Element: read them, do what they wait for, confirm them with a card.

import type { ConfirmArgs, Intent, IntentKind } from '../shared/protocol.ts';
import { cardIn, codeIn } from './card.ts';
import { answered, type Confirmed, outlived, refused } from './confirm.ts';
import { elementOf } from './elements.ts';
import { IntegrationError, isObject, needObject, warnUnknown } from './integration-error.ts';
import { follow, type Outcome } from './next-action.ts';
import type { Context } from './stripe.ts';

const PREFIX: Record<IntentKind, string> = { payment_intent: 'pi_', setup_intent: 'seti_' };
const NOUN: Record<IntentKind, string> = { payment_intent: 'PaymentIntent', setup_intent: 'SetupIntent' };

export function needSecret(secret: unknown, kind: IntentKind, where: string): string {
  if (typeof secret === 'string' && secret.startsWith(PREFIX[kind]) && secret.includes('_secret_')) return secret;
  throw new IntegrationError(
    `Invalid value for ${where}: ${kind} client_secret should be a client secret of the form \${id}_secret_\${secret}. You specified: ${String(secret)}.`,
  );
}

export async function retrieve(context: Context, kind: IntentKind, given: unknown): Promise<Confirmed> {
  const where = `stripe.retrieve${NOUN[kind]}()`;
  return answered(await read(context, kind, needSecret(given, kind, where)));
}

function read(context: Context, kind: IntentKind, clientSecret: string): Promise<Outcome> {
  return context.controller.call<Intent>('retrieve', { kind, clientSecret }).then((intent) => ({ intent }), refused);
}

export async function handleNextAction(context: Context, given: unknown, name = 'handleNextAction'): Promise<Confirmed> {
  const secret = name === 'handleCardAction' ? given : needObject(given, `stripe.${name}()`).clientSecret;
  const kind = String(secret).startsWith(PREFIX.setup_intent) ? 'setup_intent' : 'payment_intent';
  const { intent, error } = await read(context, kind, needSecret(secret, kind, `stripe.${name}()`));
  if (!intent) return answered({ error });
  if (intent.status !== 'requires_action') {
    throw new IntegrationError(`${name}: The ${NOUN[kind]} supplied is not in the requires_action state.`);
  }
  return answered(await follow(context.client, intent).catch(refused));
}

const CARD_DATA = ['payment_method', 'shipping', 'return_url', 'receipt_email', 'setup_future_usage', 'payment_method_options'];

/** `confirmCardPayment` and `confirmCardSetup`: with a saved method's id, a token, or a card Element. */
export async function confirmCard(
  context: Context, kind: IntentKind, secret: unknown, given: unknown, options: unknown,
): Promise<Confirmed> {
  const where = kind === 'payment_intent' ? 'stripe.confirmCardPayment()' : 'stripe.confirmCardSetup()';
  const clientSecret = needSecret(secret, kind, `${where} intent secret`);
  const { payment_method: method, ...params } = given === undefined ? {} : needObject(given, where);
  warnUnknown(params, CARD_DATA, where);
  const args = (more: Record<string, unknown>): ConfirmArgs => ({ kind, clientSecret, params: { ...params, ...more } });
  let confirming: Promise<Intent>;
  let client = context.client;
  if (isObject(method)) {
    const { card, billing_details, metadata } = method;
    const element = elementOf(card);
    if (element) {
      client = element.client();
      const asked = args({ payment_method_data: { billing_details, metadata } });
      confirming = outlived(context, asked, cardIn(context, element, where)('confirm', { ...asked }));
    } else if (isObject(card) && typeof card.token === 'string') {
      confirming = context.controller.call('confirm', args({ payment_method_data: { type: 'card', card, billing_details, metadata } }));
    } else {
      throw new IntegrationError(
        `Invalid value for ${where}: payment_method.card should be an object or element. You specified: ${String(card)}.`,
      );
    }
  } else {
    const asked = args(typeof method === 'string' ? { payment_method: method } : {});
    confirming = context.controller.call('confirm', withCode(context, asked, where));
  }
  const handles = !isObject(options) || options.handleActions !== false;
  const outcome = await confirming.then((intent) => (handles ? follow(client, intent) : { intent })).catch(refused);
  return answered(outcome);
}

/** A saved card's security code may be typed again, in an Element of its own. */
function withCode(context: Context, args: ConfirmArgs, where: string): ConfirmArgs {
  const { payment_method_options: options, ...params } = args.params;
  const card = isObject(options) ? options.card : undefined;
  const element = isObject(card) ? elementOf(card.cvc) : undefined;
  if (!isObject(options) || !isObject(card) || !element) return args;
  const { cvc: _, ...rest } = card;
  return { ...args, params: { ...params, payment_method_options: { ...options, card: rest } }, code: codeIn(context, element, where) };
}
