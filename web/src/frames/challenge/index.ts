// The document in the dialog: holds the issuer's page in a frame of its own, and looks at the intent
// whenever that page has gone on. The issuer's page needs to know nothing of us.

import type { Operations } from '../../shared/channel.ts';
import type { Client, Intent, IntentKind } from '../../shared/protocol.ts';
import { Api } from '../api.ts';
import { inLanguage } from '../i18n/errors.ts';
import { language, speak, t } from '../i18n/text.ts';
import { serve } from '../port.ts';
import './challenge.css';

interface Args {
  client: Client;
  url: string;
  kind: IntentKind;
  clientSecret: string;
}

/** Who has not answered by then has left. As long as issuers wait for a buyer in a browser. */
const PATIENCE_MS = 10 * 60_000;

serve((tell) => {
  let cancel: () => void = () => undefined;
  return {
    async challenge({ client, url, kind, clientSecret }: Args): Promise<Intent> {
      const api = new Api(client);
      await speak(client.locale);
      tell('title', { title: t('challenge.title') });
      document.getElementById('close')?.setAttribute('aria-label', t('challenge.close'));
      return new Promise<Intent>((resolve, reject) => {
        const page = new URL(url, location.href);
        // Our own issuer speaks what the dialog speaks; others are asked by their address as it is.
        if (page.origin === location.origin) page.searchParams.set('locale', language.value);
        const look = async () => {
          const intent = await api.retrieve(kind, clientSecret);
          if (intent.status !== 'requires_action') resolve(spoken(intent));
        };
        const frame = document.createElement('iframe');
        frame.id = 'challengeFrame';
        frame.name = 'stripe-challenge-frame';
        frame.title = t('challenge.title');
        frame.addEventListener('load', () => void look().catch(reject));
        // The buyer closed the dialog: the same to the issuer as saying no.
        cancel = () => {
          if (page.origin !== location.origin) return;
          void fetch(`${page.pathname}/fail`, { method: 'POST', credentials: 'omit' }).then(look).catch(reject);
        };
        setTimeout(() => cancel(), PATIENCE_MS);
        frame.src = page.href;
        document.getElementById('close')?.addEventListener('click', () => cancel());
        document.body.append(frame);
      });
    },
    cancel: () => cancel(),
  } satisfies Operations;
});

/** Why it failed, in the buyer's language; the rest of the intent is as the API wrote it. */
function spoken(intent: Intent): Intent {
  const { last_payment_error: payment, last_setup_error: setup } = intent;
  return {
    ...intent,
    ...(payment ? { last_payment_error: inLanguage(payment) } : {}),
    ...(setup ? { last_setup_error: inLanguage(setup) } : {}),
  };
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.getElementById('close')?.click();
});
