// Whoever holds a card or an account that was typed: the Element's own frame, or the controller, which
// gathers a card's parts from their frames. Either way the number never comes here.

import type { Intent } from '../shared/protocol.ts';
import type { Element } from './element.ts';
import { kindOf } from './element-types.ts';
import { partsBeside } from './elements.ts';
import { IntegrationError } from './integration-error.ts';
import type { Context } from './stripe.ts';

/** Calls an operation that needs the card: `confirm`, `createPaymentMethod`, `createToken`. */
export type CallWithCard = <T = Intent>(op: string, args: Record<string, unknown>) => Promise<T>;

export function cardIn(context: Context, element: Element, where: string): CallWithCard {
  usable(context, element, where);
  if (!kindOf(element.type).part) return (op, args) => element.keep(element.call(op, args));
  const fields = partsBeside(element).map((part) => part.frameName());
  return (op, args) => context.controller.call(op, { ...args, fields });
}

/** The frame of a security code alone. */
export function codeIn(context: Context, element: Element, where: string): string {
  usable(context, element, where);
  if (element.type === 'cardCvc') return element.frameName();
  throw new IntegrationError(`Invalid value for ${where}: a cardCvc Element is needed. You specified: an Element of type ${element.type}.`);
}

function usable(context: Context, element: Element, where: string): void {
  if (element.owner !== context.client) {
    throw new IntegrationError('Please use the same instance of `Stripe` you used to create this Element to create your Source or Token');
  }
  if (!element.mounted()) throw new IntegrationError(notMounted(where));
}

const notMounted = (where: string): string =>
  `Invalid value for ${where}: We could not retrieve data from the specified Element. Please make sure the Element you are attempting to use is still mounted.`;
