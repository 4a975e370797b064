// What the loader and a frame say to each other. Both sides are built together; a frame of another
// build refuses (see `Hello.build`).
//
// One message goes through `window.postMessage`: the hello, with a port, to our own origin alone.
// Everything else goes over the port. Downwards: `{id, op, args}`; upwards: `{id, ok}` or
// `{id, error}` for each of them, and `{event, data}` in between. Nothing that goes upwards holds a
// card number, a security code or an account number.

import type { StripeCheckoutSession } from '@stripe/stripe-js';

/** The first message, and the only one that is not sent over a port. */
export interface Hello {
  onfile: 'hello';
  build: string;
}

/** A call downwards. */
export interface Request {
  id: number;
  op: string;
  args: unknown;
}

/** What comes upwards. */
export type Upward =
  | { id: number; ok: unknown }
  | { id: number; error: PlainError }
  | { event: string; data: unknown };

/** An error as the API writes it: the same shape reaches the merchant's page. */
export interface PlainError {
  type: string;
  message?: string;
  code?: string;
  param?: string;
  [field: string]: unknown;
}

/** The documents that are shown in frames. */
export type FrameKind =
  | 'payment' | 'card' | 'field' | 'details' | 'iban' | 'auBankAccount' | 'idealBank' | 'controller' | 'challenge' | 'linkAccount'
  | 'checkout' | 'checkoutForm';

/** Who is asking, and in which language: part of every `init`. */
export interface Client {
  key: string;
  account?: string;
  /** The version of the API that answers are asked for in; the account's, unless the page says so. */
  apiVersion?: string;
  /** How often a call is made again that the network or the server let down. */
  retries?: number;
  locale: string;
  train: string;
}

export type IntentKind = 'payment_intent' | 'setup_intent';

/** An intent as the API answers a publishable key; only what we read ourselves is named. */
export interface Intent {
  id: string;
  object: IntentKind;
  client_secret: string;
  status: string;
  next_action: NextAction | null;
  last_payment_error?: PlainError | null;
  last_setup_error?: PlainError | null;
  [field: string]: unknown;
}

export interface NextAction {
  type: string;
  redirect_to_url?: { url: string; return_url: string | null };
  use_stripe_sdk?: { type: string; stripe_js: string };
  [field: string]: unknown;
}

/** What the merchant's page knows of the intent that Elements are for. */
export interface ElementsOptions {
  clientSecret?: string;
  mode?: 'payment' | 'setup' | 'subscription';
  amount?: number;
  currency?: string;
  setupFutureUsage?: string | null;
  captureMethod?: string;
  onBehalfOf?: string;
  /** What older trains call the next. */
  paymentMethodTypes?: string[];
  allowedPaymentMethodTypes?: string[];
  excludedPaymentMethodTypes?: string[];
  paymentMethodConfiguration?: string;
  paymentMethodOptions?: Record<string, { require_cvc_recollection?: boolean; setup_future_usage?: string | null; verification_method?: string }>;
  customerSessionClientSecret?: string;
  appearance?: Appearance;
  fonts?: unknown[];
  locale?: string;
  loader?: 'auto' | 'always' | 'never';
  /** Whether an Element beside the payment asks for the billing address. */
  billedBeside?: boolean;
  /** Of a Checkout Session: what the page leaves to the Payment Element. */
  savedPaymentMethod?: { save: boolean; redisplay: boolean };
}

export interface Appearance {
  theme?: string;
  variables?: Record<string, string>;
  rules?: Record<string, Record<string, string>>;
  labels?: string;
  inputs?: string;
  disableAnimations?: boolean;
}

/** `init` of a frame that shows an Element. */
export interface ElementInit {
  /** Which Element it is: some documents show several. */
  type: string;
  client: Client;
  elements: ElementsOptions;
  options: Record<string, unknown>;
  /** Whether the page around runs from the right. */
  rtl?: boolean;
  /** The room that is kept for it until it is ready, in pixels. */
  height?: number;
}

/** `collect`: whose account is linked, and for which intent. */
export interface CollectArgs {
  client: Client;
  kind: IntentKind;
  clientSecret: string;
  billing: Record<string, unknown>;
  expand?: unknown;
}

/** `confirm`: everything but what the buyer typed. */
export interface ConfirmArgs {
  kind: IntentKind;
  clientSecret: string;
  /** What the merchant's page adds, in the API's names. */
  params: Record<string, unknown>;
  /** Names of the frames that hold a card in parts. Only the controller takes them. */
  fields?: string[];
  /** Name of the frame that holds the security code of a saved card. Only the controller takes it. */
  code?: string;
}

/** What a checkout answers with by itself, by key of `i18n/en.ts`. */
export const CHECKOUT_TEXTS = [
  'error.incomplete_email', 'checkout.email_invalid', 'checkout.choose', 'checkout.not_completed', 'checkout.no_shipping', 'checkout.not_shipped',
  'checkout.update_failed', 'checkout.no_promotions', 'checkout.no_promotion', 'checkout.no_shipping_options', 'checkout.no_tax_ids',
  'checkout.no_optional_items', 'checkout.unexpected',
] as const;

/** A Checkout Session as the merchant's page is told of it. */
export interface CheckoutView {
  session: StripeCheckoutSession;
  uiMode: string;
  /** In the buyer's language: the page itself loads none. */
  texts: Record<(typeof CHECKOUT_TEXTS)[number], string>;
  /** Where the buyer goes afterwards, if the session itself says so. */
  returnUrl: string | null;
  /** Whether the seller gave the e-mail address, which the buyer then does not change. */
  emailKnown: boolean;
  phoneRequired: boolean;
  /** The countries that are shipped to; nothing where no address is asked for. */
  shipsTo: string[] | null;
  /** Whether only the seller's server says where goods go. */
  shippingByServer: boolean;
}

/** `confirmCheckout`: everything but what the buyer typed, in the API's names. */
export interface CheckoutConfirmArgs {
  clientSecret: string;
  params: Record<string, unknown>;
  /** What the page knows of the buyer, for a new method. */
  billing: Record<string, unknown>;
}
