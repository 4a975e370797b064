// The document for calls that need no form, or whose form is in other frames: what the page hands in
// itself, and cards that are typed in parts.

import type { Operations } from '../../shared/channel.ts';
import type { CheckoutView, Client, ConfirmArgs, Intent, IntentKind, PlainError } from '../../shared/protocol.ts';
import { Api } from '../api.ts';
import { confirmPage, intentOf, type Page, retrievePage, updatePage } from '../checkout/page.ts';
import { viewOf } from '../checkout/view.ts';
import { merged } from '../form.ts';
import { speak } from '../i18n/text.ts';
import { serve } from '../port.ts';
import { gather } from './gather.ts';
import { settled } from './settled.ts';

interface FromFields {
  params: Record<string, unknown>;
  fields: string[];
}

interface OnCheckout {
  clientSecret: string;
  params: Record<string, unknown>;
}

serve(() => {
  let api: Api;
  let locale = 'auto';
  const view = (page: Page): CheckoutView => viewOf(page, locale);

  async function codeToken(code: string): Promise<{ id: string }> {
    return api.post<{ id: string }>('/v1/tokens', { cvc_update: gather([code]) });
  }

  return {
    async init({ client }: { client: Client }) {
      api = new Api(client);
      locale = client.locale;
      await speak(client.locale);
    },
    retrieve: ({ kind, clientSecret }: { kind: IntentKind; clientSecret: string }) => api.retrieve(kind, clientSecret),
    settled: ({ kind, clientSecret, otherwise }: { kind: IntentKind; clientSecret: string; otherwise: PlainError }) =>
      settled(() => api.retrieve(kind, clientSecret), otherwise),
    async confirm({ kind, clientSecret, params, fields, code }: ConfirmArgs) {
      const typed = fields ? { payment_method_data: { type: 'card', card: gather(fields) } } : {};
      const proof = code ? { payment_method_options: { card: { cvc_token: (await codeToken(code)).id } } } : {};
      return api.confirm(kind, clientSecret, merged(merged(params, typed), proof));
    },
    createPaymentMethod: ({ params, fields }: FromFields) => api.post('/v1/payment_methods', merged(params, { type: 'card', card: gather(fields) })),
    createToken: ({ params, fields, code }: FromFields & { code?: string }) =>
      code ? codeToken(code) : api.post('/v1/tokens', { card: { ...params, ...gather(fields) } }),
    post: ({ path, params }: { path: string; params: Record<string, unknown> }) => api.post(path, params),
    get: ({ path }: { path: string }) => api.get(path),
    retrieveCheckout: async ({ clientSecret }: OnCheckout) => view(await retrievePage(api, clientSecret)),
    updateCheckout: async ({ clientSecret, params }: OnCheckout) => view(await updatePage(api, clientSecret, params)),
    settledCheckout: ({ clientSecret, otherwise }: OnCheckout & { otherwise: PlainError }) =>
      settled(async () => intentOf(await retrievePage(api, clientSecret)), otherwise),
    confirmCheckout: ({ clientSecret, params }: OnCheckout): Promise<Intent> => confirmPage(api, clientSecret, params),
  } satisfies Operations;
});
