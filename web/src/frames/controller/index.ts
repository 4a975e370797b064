// The document for calls that need no form: what the page hands in itself.

import type { Operations } from '../../shared/channel.ts';
import type { CheckoutView, Client, ConfirmArgs, Intent, IntentKind } from '../../shared/protocol.ts';
import { Api } from '../api.ts';
import { confirmPage, type Page, retrievePage, updatePage } from '../checkout/page.ts';
import { viewOf } from '../checkout/view.ts';
import { serve } from '../port.ts';

interface OnCheckout {
  clientSecret: string;
  params: Record<string, unknown>;
}

serve(() => {
  let api: Api;
  let locale = 'auto';
  const view = (page: Page): CheckoutView => viewOf(page, locale);
  return {
    init({ client }: { client: Client }) {
      api = new Api(client);
      locale = client.locale;
    },
    retrieve: ({ kind, clientSecret }: { kind: IntentKind; clientSecret: string }) => api.retrieve(kind, clientSecret),
    confirm: ({ kind, clientSecret, params }: ConfirmArgs) => api.confirm(kind, clientSecret, params),
    post: ({ path, params }: { path: string; params: Record<string, unknown> }) => api.post(path, params),
    get: ({ path }: { path: string }) => api.get(path),
    retrieveCheckout: async ({ clientSecret }: OnCheckout) => view(await retrievePage(api, clientSecret)),
    updateCheckout: async ({ clientSecret, params }: OnCheckout) => view(await updatePage(api, clientSecret, params)),
    confirmCheckout: ({ clientSecret, params }: OnCheckout): Promise<Intent> => confirmPage(api, clientSecret, params),
  } satisfies Operations;
});
