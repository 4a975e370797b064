// Calls to the API, from a document of the API's own origin. What the API says no to is thrown as
// the error it answers.

import type { Client, Intent, IntentKind, PlainError } from '../shared/protocol.ts';
import { form } from './form.ts';
import { inLanguage } from './i18n/errors.ts';
import { t } from './i18n/text.ts';

export class Api {
  constructor(private client: Client) {}

  get<T>(path: string, params: Record<string, unknown> = {}): Promise<T> {
    const query = form(params).toString();
    return this.send<T>(query ? `${path}?${query}` : path, { method: 'GET' });
  }

  post<T>(path: string, params: Record<string, unknown> = {}): Promise<T> {
    // The buyer may close the page meanwhile; a payment that was begun is still sent.
    return this.send<T>(path, { method: 'POST', body: form(params), keepalive: true });
  }

  retrieve(kind: IntentKind, clientSecret: string): Promise<Intent> {
    return this.get<Intent>(intentPath(kind, clientSecret), { client_secret: clientSecret });
  }

  confirm(kind: IntentKind, clientSecret: string, params: Record<string, unknown>): Promise<Intent> {
    const body = { ...params, use_stripe_sdk: true, client_secret: clientSecret };
    return this.post<Intent>(`${intentPath(kind, clientSecret)}/confirm`, body);
  }

  private async send<T>(path: string, init: RequestInit): Promise<T> {
    let answer: Response;
    try {
      answer = await fetch(path, { ...init, credentials: 'omit', headers: this.headers() });
    } catch {
      throw unreachable();
    }
    const body = (await answer.json().catch(() => ({}))) as { error?: PlainError };
    if (!answer.ok) throw body.error ? inLanguage(body.error) : unreachable();
    return body as T;
  }

  private headers(): Record<string, string> {
    const { key, account } = this.client;
    return { Authorization: `Bearer ${key}`, ...(account ? { 'Stripe-Account': account } : {}) };
  }
}

const unreachable = (): PlainError => ({ type: 'api_connection_error', message: t('api.unreachable') });

function intentPath(kind: IntentKind, clientSecret: string): string {
  return `/v1/${kind}s/${encodeURIComponent(clientSecret.split('_secret_')[0] ?? '')}`;
}
