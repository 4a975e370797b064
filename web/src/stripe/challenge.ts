// The issuer's challenge in a dialog over the page.

import type { Client, Intent } from '../shared/protocol.ts';
import { inDialog } from './dialog.ts';

/** Shows the challenge of an intent's next action; gives the intent as it is afterwards. */
export function challenge(client: Client, intent: Intent, url: string): Promise<Intent> {
  return inDialog('challenge', '3D Secure authentication', (frame) =>
    frame.call<Intent>('challenge', { client, url, kind: intent.object, clientSecret: intent.client_secret }));
}
