// The part of the library that only pages with a checkout load: the entry of a script of its own.

import type { Element } from '../element.ts';
import type { Emitter } from '../emitter.ts';
import type { Context } from '../stripe.ts';
import { Checkout } from './checkout.ts';
import type { CheckoutOptions } from './options.ts';

export { makeActions, makeFormActions } from './actions.ts';

export function begin(context: Context, options: CheckoutOptions, emitter: Emitter, living: Element[]): Checkout {
  return new Checkout(context, options, emitter, living);
}
