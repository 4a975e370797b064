// Where the buyer goes after a payment, and what the page there is told.

import type { Intent } from '../shared/protocol.ts';
import { outside } from './outside.ts';

export function returnUrl(url: string, intent: Intent): string {
  const back = new URL(url, location.href);
  const failed = intent.status === 'requires_payment_method' || intent.status === 'canceled';
  back.searchParams.set(intent.object, intent.id);
  back.searchParams.set(`${intent.object}_client_secret`, intent.client_secret);
  // A debit is certain days later, an account with small deposits in it not even proved.
  const pending = intent.status === 'processing' || intent.next_action?.type === 'verify_with_microdeposits';
  back.searchParams.set('redirect_status', failed ? 'failed' : pending ? 'pending' : 'succeeded');
  return back.href;
}

/** Leaves the page. What waits for this waits for a page that is going away. */
export function leave(url: string): Promise<never> {
  outside.leave(url);
  return new Promise(() => undefined);
}
