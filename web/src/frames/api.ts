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
    const retries = this.client.retries ?? 0;
    // A call that may come twice is told apart from two calls by its key.
    const headers = this.headers();
    if (retries > 0 && init.method === 'POST') headers['Idempotency-Key'] = unique();
    const request: RequestInit = { ...init, credentials: 'omit', headers };
    let answer: Response | null = null;
    for (let tried = 0; ; tried += 1) {
      answer = await fetch(path, request).catch(() => null);
      if ((answer && !mayRetry(answer)) || tried >= retries) break;
      await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MS * 2 ** tried));
    }
    if (!answer) throw unreachable();
    const body = (await answer.json().catch(() => ({}))) as { error?: PlainError };
    if (!answer.ok) throw body.error ? inLanguage(body.error) : unreachable();
    return body as T;
  }

  private headers(): Record<string, string> {
    const { key, account, apiVersion } = this.client;
    return {
      Authorization: `Bearer ${key}`,
      ...(account ? { 'Stripe-Account': account } : {}),
      ...(apiVersion ? { 'Stripe-Version': apiVersion } : {}),
    };
  }
}

const FIRST_WAIT_MS = 250;

/** Also where the page's address is no secure one, in which browsers make no UUIDs. */
const unique = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join('-');

/** The server's own word on it, where it has one. */
function mayRetry(answer: Response): boolean {
  const said = answer.headers.get('Stripe-Should-Retry');
  return said ? said === 'true' : answer.status === 429 || answer.status >= 500;
}

const unreachable = (): PlainError => ({ type: 'api_connection_error', message: t('api.unreachable') });

function intentPath(kind: IntentKind, clientSecret: string): string {
  return `/v1/${kind}s/${encodeURIComponent(clientSecret.split('_secret_')[0] ?? '')}`;
}
