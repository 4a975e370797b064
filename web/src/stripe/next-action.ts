// What an intent waits for, done: a challenge in a dialog, or a way to another page.

import type { Client, Intent, PlainError } from '../shared/protocol.ts';
import { challenge } from './challenge.ts';
import { outside } from './outside.ts';
import { leave } from './return-url.ts';

export interface Outcome {
  intent?: Intent;
  error?: PlainError;
}

/** Follows the intent until nothing is left for the buyer to do. */
export async function follow(client: Client, intent: Intent): Promise<Outcome> {
  const action = intent.next_action;
  if (intent.status !== 'requires_action' || !action) return { intent };
  if (action.type === 'redirect_to_url' && action.redirect_to_url) return leave(action.redirect_to_url.url);
  if (action.type === 'use_stripe_sdk' && action.use_stripe_sdk) {
    const after = await (outside.challenge ?? challenge)(client, intent, action.use_stripe_sdk.stripe_js);
    const error = after.last_payment_error ?? after.last_setup_error;
    if (after.status === 'requires_payment_method' && error) {
      return { error: { ...error, [after.object]: after } };
    }
    return follow(client, after);
  }
  // Shown elsewhere (a voucher, an instruction): the page finds it in the intent.
  return { intent };
}
