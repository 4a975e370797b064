// What can be made in a browser: payment methods, tokens, confirmation tokens.

import type { PlainError } from '../shared/protocol.ts';
import { refused } from './confirm.ts';
import { additionsOf, withAdditions, withBilling } from './additions.ts';
import { cardIn, codeIn } from './card.ts';
import type { Element } from './element.ts';
import { elementOf, type Group, groupOf } from './elements.ts';
import { IntegrationError, isObject, needObject } from './integration-error.ts';
import type { Context } from './stripe.ts';

type Made<Name extends string> = { [name in Name]?: Record<string, unknown> } & { error?: PlainError };

async function made<Name extends string>(name: Name, work: Promise<unknown>): Promise<Made<Name>> {
  try {
    return { [name]: await work } as Made<Name>;
  } catch (thrown) {
    return { error: refused(thrown).error } as Made<Name>;
  }
}

/** The mounted Element of a group that holds what is made of it. */
function payingOf(elements: unknown, where: string): { group: Group; paying: Element } {
  const group = groupOf(elements);
  const paying = group?.paying();
  if (!group || !paying) {
    throw new IntegrationError(
      `Invalid value for ${where}: elements should have a mounted Payment Element or Express Checkout Element.`,
    );
  }
  if (!group.submitted) {
    throw new IntegrationError(
      `elements.submit() must be called before ${where}. Call elements.submit() as soon as your customer presses pay, prior to any asynchronous work.`,
    );
  }
  return { group, paying };
}

export async function createPaymentMethod(context: Context, given: unknown, older?: unknown, more?: unknown): Promise<Made<'paymentMethod'>> {
  const where = 'stripe.createPaymentMethod()';
  // The first form of this call: a type, an Element, and the rest.
  const asked = typeof given === 'string' ? { type: given, [given]: older, ...(isObject(more) ? more : {}) } : needObject(given, where);
  if (asked.elements !== undefined) {
    const params = asked.params === undefined ? {} : needObject(asked.params, `${where}: params`);
    const { group, paying } = payingOf(asked.elements, where);
    return made('paymentMethod', additionsOf(group).then((more) => paying.call('createPaymentMethod', withBilling(params, more))));
  }
  if (typeof asked.type !== 'string') throw new IntegrationError(`Invalid value for ${where}: type should be a string.`);
  const element = elementOf(asked[asked.type]);
  if (!element) return made('paymentMethod', context.controller.call('post', { path: '/v1/payment_methods', params: asked }));
  const { [asked.type]: _, ...params } = asked;
  return made('paymentMethod', cardIn(context, element, where)('createPaymentMethod', { params }));
}

const TOKENS = ['pii', 'bank_account', 'account', 'person', 'cvc_update'];

export async function createToken(context: Context, given: unknown, data: unknown): Promise<Made<'token'>> {
  const where = 'stripe.createToken()';
  const element = elementOf(given);
  if (element) return made('token', cardIn(context, element, where)('createToken', { params: isObject(data) ? data : {} }));
  if (typeof given !== 'string' || !TOKENS.includes(given)) {
    throw new IntegrationError(
      `You must provide a Stripe Element or a valid token type to create a Token.`,
    );
  }
  const typed = given === 'cvc_update' ? elementOf(data) : undefined;
  if (typed) return made('token', context.controller.call('createToken', { code: codeIn(context, typed, where) }));
  return made('token', context.controller.call('post', { path: '/v1/tokens', params: { [given]: data } }));
}

/** The server gives an id, and nothing else: it judges no payment by where its buyer was. */
export async function createRadarSession(context: Context): Promise<Made<'radarSession'>> {
  return made('radarSession', context.controller.call('post', { path: '/v1/radar/session', params: {} }));
}

export async function createConfirmationToken(given: unknown): Promise<Made<'confirmationToken'>> {
  const where = 'stripe.createConfirmationToken()';
  const asked = needObject(given, where);
  const params = asked.params === undefined ? {} : needObject(asked.params, `${where}: params`);
  const { group, paying } = payingOf(asked.elements, where);
  const work = additionsOf(group).then((more) => paying.call('createConfirmationToken', withAdditions(params, more, true)));
  return made('confirmationToken', work);
}
