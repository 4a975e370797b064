// A Checkout Session as the server shows it to its buyer, and the calls on it. Only what we read
// ourselves is named.

import type { Intent } from '../../shared/protocol.ts';
import type { Api } from '../api.ts';
import type { SavedMethod } from '../session.ts';

export interface Address {
  city: string | null;
  country: string | null;
  line1: string | null;
  line2: string | null;
  postal_code: string | null;
  state: string | null;
}

export interface Item {
  id: string;
  description: string;
  quantity: number;
  adjustable_quantity: { enabled: boolean; maximum: number | null; minimum: number | null } | null;
  amount_discount: number;
  amount_subtotal: number;
  amount_tax: number;
  amount_total: number;
  price: {
    id: string;
    transform_quantity: { divide_by: number; round: 'up' | 'down' } | null;
  } | null;
  product_data: { description: string | null; images: string[]; unit_label: string | null };
  /** In the session's currency, and its minor unit. */
  unit_amount_decimal: string;
}

export interface Page {
  session_id: string;
  status: 'open' | 'complete' | 'expired';
  payment_status: 'paid' | 'unpaid' | 'no_payment_required';
  mode: 'payment' | 'setup';
  ui_mode: string;
  livemode: boolean;
  currency: string | null;
  return_url: string | null;
  customer: { email: string | null; payment_methods: SavedMethod[]; can_detach_payment_method: boolean } | null;
  customer_email: string | null;
  customer_details: { email: string | null; name: string | null; phone: string | null; address: Address | null } | null;
  customer_managed_saved_payment_methods_offer_save: { enabled: boolean };
  line_item_group: { line_items: { data: Item[] } } | null;
  total_summary: { subtotal: number; total: number };
  payment_intent: Intent | null;
  setup_intent: Intent | null;
  payment_method_types: string[];
  custom_text: Record<'after_submit' | 'shipping_address' | 'submit' | 'terms_of_service_acceptance', { message: string } | null>;
  consent_collection: {
    payment_method_reuse_agreement: { position: string } | null;
    terms_of_service: 'none' | 'required' | null;
  } | null;
  permissions: { update_shipping_details: 'client_only' | 'server_only' | null } | null;
  phone_number_collection: { enabled: boolean };
  shipping_address_collection: { allowed_countries: string[] } | null;
  shipping_details: { name: string | null; address: Address | null } | null;
  server_built_elements_session_params: { deferred_intent: { setup_future_usage: string | null } };
}

export const isCheckout = (clientSecret: string | undefined): clientSecret is string => clientSecret?.startsWith('cs_') === true;

const path = (clientSecret: string, verb = ''): string =>
  `/v1/payment_pages/${encodeURIComponent(clientSecret.split('_secret_')[0] ?? '')}${verb}`;

const asked = (clientSecret: string) => ({ client_secret: clientSecret, expand: ['payment_intent', 'setup_intent'] });

export const retrievePage = (api: Api, clientSecret: string): Promise<Page> => api.get<Page>(path(clientSecret), asked(clientSecret));

export const updatePage = (api: Api, clientSecret: string, params: Record<string, unknown>): Promise<Page> =>
  api.post<Page>(path(clientSecret), { ...params, ...asked(clientSecret) });

export async function confirmPage(api: Api, clientSecret: string, params: Record<string, unknown>): Promise<Intent> {
  return intentOf(await api.post<Page>(path(clientSecret, '/confirm'), { ...params, use_stripe_sdk: true, ...asked(clientSecret) }));
}

/** Until the buyer has confirmed once there is no intent; what is waited for is the same. */
const NOT_YET: Intent = { object: 'payment_intent', id: '', client_secret: '', status: 'requires_payment_method', next_action: null };

export const intentOf = (page: Page): Intent => page.payment_intent ?? page.setup_intent ?? NOT_YET;

export const detachMethod = (api: Api, clientSecret: string, method: string): Promise<Page> =>
  api.post<Page>(path(clientSecret, '/detach_payment_method'), { payment_method: method, client_secret: clientSecret });
