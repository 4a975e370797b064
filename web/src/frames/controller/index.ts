// The document for calls that need no form: what the page hands in itself.

import type { Operations } from '../../shared/channel.ts';
import type { Client, ConfirmArgs, IntentKind } from '../../shared/protocol.ts';
import { Api } from '../api.ts';
import { speak } from '../i18n/text.ts';
import { serve } from '../port.ts';

serve(() => {
  let api: Api;
  return {
    async init({ client }: { client: Client }) {
      api = new Api(client);
      await speak(client.locale);
    },
    retrieve: ({ kind, clientSecret }: { kind: IntentKind; clientSecret: string }) => api.retrieve(kind, clientSecret),
    confirm: ({ kind, clientSecret, params }: ConfirmArgs) => api.confirm(kind, clientSecret, params),
    post: ({ path, params }: { path: string; params: Record<string, unknown> }) => api.post(path, params),
    get: ({ path }: { path: string }) => api.get(path),
  } satisfies Operations;
});
