// What the server says of a session beyond what the library shows a shop: what the page has to ask
// for, and where it leads.

import { Api } from '../frames/api.ts';
import { type Page as Shown, retrievePage } from '../frames/checkout/page.ts';
import type { Client } from '../shared/protocol.ts';

export interface Page extends Shown {
  locale: string | null;
  expires_at: number;
  cancel_url: string | null;
  redirect_on_completion: 'always' | 'if_required' | 'never' | null;
  submit_type: 'auto' | 'book' | 'donate' | 'pay' | null;
  billing_address_collection: 'auto' | 'required' | null;
  consent_collection: {
    payment_method_reuse_agreement: { position: 'auto' | 'hidden' } | null;
    promotions: 'auto' | 'none' | null;
    terms_of_service: 'none' | 'required' | null;
  } | null;
}

export const readPage = (client: Client, clientSecret: string): Promise<Page> =>
  retrievePage(new Api(client), clientSecret) as Promise<Page>;
