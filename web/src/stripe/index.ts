// The loader's entry: one global function, callable with and without `new`.

import { makeStripe } from './stripe.ts';
import { version } from './train.ts';

function Stripe(key: unknown, options?: unknown) {
  return makeStripe(key, options);
}
Stripe.version = version;

// A second script tag must not replace what the page already uses.
const page = window as unknown as { Stripe?: typeof Stripe };
page.Stripe ??= Stripe;
