// What leads out of the page that holds the library. A Checkout page of ours in a shop's page is such
// a page, too, and leaves both to the shop's.

import type { Client, Intent } from '../shared/protocol.ts';

export const outside: {
  /** Goes to another page. */
  leave(url: string): void;
  /** Shows the issuer's challenge; without one, the library's own dialog does. */
  challenge?(client: Client, intent: Intent, url: string): Promise<Intent>;
} = { leave: (url) => location.assign(url) };
