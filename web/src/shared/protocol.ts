// What the loader and a frame say to each other. Both sides are built together; a frame of another
// build refuses (see `Hello.build`).
//
// One message goes through `window.postMessage`: the hello, with a port, to our own origin alone.
// Everything else goes over the port. Downwards: `{id, op, args}`; upwards: `{id, ok}` or
// `{id, error}` for each of them, and `{event, data}` in between. Nothing that goes upwards holds a
// card number, a security code or an account number.

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
  | 'payment' | 'card' | 'iban' | 'auBankAccount' | 'idealBank' | 'controller' | 'challenge' | 'linkAccount';

/** Who is asking, and in which language: part of every `init`. */
export interface Client {
  key: string;
  account?: string;
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
  paymentMethodTypes?: string[];
  allowedPaymentMethodTypes?: string[];
  excludedPaymentMethodTypes?: string[];
  paymentMethodConfiguration?: string;
  customerSessionClientSecret?: string;
  appearance?: Appearance;
  fonts?: unknown[];
  loader?: 'auto' | 'always' | 'never';
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
  client: Client;
  elements: ElementsOptions;
  options: Record<string, unknown>;
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
}
