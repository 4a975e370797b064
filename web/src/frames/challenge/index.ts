// The document in the dialog: holds the issuer's page in a frame of its own, and looks at the intent
// whenever that page has gone on. The issuer's page needs to know nothing of us.

import type { Operations } from '../../shared/channel.ts';
import type { Client, Intent, IntentKind } from '../../shared/protocol.ts';
import { Api } from '../api.ts';
import { serve } from '../port.ts';
import './challenge.css';

interface Args {
  client: Client;
  url: string;
  kind: IntentKind;
  clientSecret: string;
}

serve(() => {
  let cancel: () => void = () => undefined;
  return {
    challenge: ({ client, url, kind, clientSecret }: Args) =>
      new Promise<Intent>((resolve, reject) => {
        const api = new Api(client);
        const page = new URL(url, location.href);
        const look = async () => {
          const intent = await api.retrieve(kind, clientSecret);
          if (intent.status !== 'requires_action') resolve(intent);
        };
        const frame = document.createElement('iframe');
        frame.id = 'challengeFrame';
        frame.name = 'stripe-challenge-frame';
        frame.title = '3D Secure authentication';
        frame.addEventListener('load', () => void look().catch(reject));
        // The buyer closed the dialog: the same to the issuer as saying no.
        cancel = () => {
          if (page.origin !== location.origin) return;
          void fetch(`${page.pathname}/fail`, { method: 'POST', credentials: 'omit' }).then(look).catch(reject);
        };
        frame.src = page.href;
        document.getElementById('close')?.addEventListener('click', () => cancel());
        document.body.append(frame);
      }),
    cancel: () => cancel(),
  } satisfies Operations;
});

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.getElementById('close')?.click();
});
