// What the server says about the payment that an Element is for: the intent, the methods on offer,
// the buyer's saved ones.

import type { ElementsOptions, Intent, PlainError } from '../shared/protocol.ts';
import type { Api } from './api.ts';
import { isCheckout, retrievePage } from './checkout/page.ts';

export interface SavedMethod {
  id: string;
  type: string;
  billing_details: Record<string, unknown>;
  card?: {
    brand: string; last4: string; exp_month: number; exp_year: number; funding?: string;
    networks?: { available: string[]; preferred: string | null } | null;
  };
  [field: string]: unknown;
}

interface Answer {
  payment_method_preference: {
    ordered_payment_method_types: string[];
    payment_intent?: Intent & Terms;
    setup_intent?: Intent & Terms;
  };
  customer: {
    customer_session: { components: { payment_element: { enabled: boolean; features: Features | null } } };
    default_payment_method: string | null;
    payment_methods: SavedMethod[];
  } | null;
}

interface Terms {
  setup_future_usage?: string | null;
  payment_method_options?: Record<string, Options> | null;
}

interface Options {
  require_cvc_recollection?: boolean;
  setup_future_usage?: string | null;
  verification_method?: string;
}

interface Features {
  payment_method_save: string;
  payment_method_save_usage: string | null;
  payment_method_remove: string;
  payment_method_redisplay: string;
}

export interface Session {
  types: string[];
  saved: SavedMethod[];
  canSave: boolean;
  /** How a method may be used that the buyer lets us save. */
  saveUsage: string | null;
  canRemove: boolean;
  /** Whether the buyer may mend what is on file, a card's expiry say. */
  canUpdate: boolean;
  /** Whether the intent itself saves the method, whatever the buyer ticks. */
  saves: boolean;
  /** The same for methods of which the intent says it apart. */
  savesBy?: Record<string, boolean>;
  /** Whether a customer session says what is saved. */
  ofCustomer?: boolean;
  /** Whether the payment and the customer session both say what a saved method is used for. */
  saidTwice?: boolean;
  /** How an account in the United States is proved. */
  verification?: string;
  asksCodeAgain: boolean;
  /** Whether the server decides what becomes of the method, by what the buyer ticked. */
  checkout: boolean;
  /** Whether the buyer has to agree to the terms of service. */
  asksConsent: boolean;
  /** The seller's own words for it. */
  consentText?: string;
}

export async function retrieveSession(api: Api, options: ElementsOptions): Promise<Session> {
  if (isCheckout(options.clientSecret)) return ofCheckout(api, options.clientSecret, options);
  const answer = await api.get<Answer>('/v1/elements/sessions', {
    ...asked(options),
    customer_session_client_secret: options.customerSessionClientSecret,
  });
  const { payment_intent: payment, setup_intent: setup, ordered_payment_method_types: ordered } = answer.payment_method_preference;
  const intent = payment ?? setup;
  if (intent && (intent.status === 'succeeded' || intent.status === 'canceled')) throw ended(intent);
  const element = answer.customer?.customer_session.components.payment_element;
  const features = element?.enabled ? element.features : null;
  const excluded = options.excludedPaymentMethodTypes ?? [];
  const byType: Record<string, Options> = (intent ?? { payment_method_options: options.paymentMethodOptions }).payment_method_options ?? {};
  const usage = payment?.setup_future_usage ?? options.setupFutureUsage;
  return {
    types: ordered.filter((type) => !excluded.includes(type)),
    saved: answer.customer?.payment_methods ?? [],
    canSave: features?.payment_method_save === 'enabled',
    saveUsage: features?.payment_method_save_usage ?? null,
    canRemove: features?.payment_method_remove === 'enabled',
    canUpdate: features !== null,
    saves: !!setup || options.mode === 'setup' || options.mode === 'subscription' || !!usage,
    savesBy: Object.fromEntries(
      Object.entries(byType).flatMap(([type, { setup_future_usage: own }]) => (own === undefined || setup ? [] : [[type, own !== null && own !== 'none']])),
    ),
    ofCustomer: features !== null,
    saidTwice: !setup && options.mode !== 'setup' && !!usage && !!features?.payment_method_save_usage,
    verification: byType.us_bank_account?.verification_method,
    asksCodeAgain: !setup && byType.card?.require_cvc_recollection === true,
    checkout: false,
    asksConsent: false,
  };
}

async function ofCheckout(api: Api, clientSecret: string, { savedPaymentMethod: leaves }: ElementsOptions): Promise<Session> {
  const page = await retrievePage(api, clientSecret);
  if (page.status !== 'open') {
    const message = `This Checkout Session is ${page.status} and cannot be used to initialize Elements.`;
    throw { type: 'invalid_request_error', message } satisfies PlainError;
  }
  const hidesTerms = page.consent_collection?.payment_method_reuse_agreement?.position === 'hidden';
  return {
    types: page.payment_method_types,
    saved: leaves?.redisplay ? (page.customer?.payment_methods ?? []) : [],
    canSave: leaves?.save === true && page.customer_managed_saved_payment_methods_offer_save.enabled,
    saveUsage: null,
    canRemove: page.customer?.can_detach_payment_method === true,
    canUpdate: false,
    saves: page.server_built_elements_session_params.deferred_intent.setup_future_usage !== null && !hidesTerms,
    asksCodeAgain: false,
    checkout: true,
    asksConsent: page.consent_collection?.terms_of_service === 'required',
    consentText: page.custom_text.terms_of_service_acceptance?.message,
  };
}

function asked(options: ElementsOptions): Record<string, unknown> {
  if (options.clientSecret) {
    const type = options.clientSecret.startsWith('seti_') ? 'setup_intent' : 'payment_intent';
    return { type, client_secret: options.clientSecret };
  }
  const { mode, amount, currency } = options;
  const setup = mode === 'setup' || (mode === 'subscription' && !amount);
  return {
    type: 'deferred_intent',
    deferred_intent: {
      mode: setup ? 'setup' : 'payment', amount: setup ? undefined : amount, currency,
      // A subscription's first payment is one that keeps its method.
      setup_future_usage: options.setupFutureUsage ?? (mode === 'subscription' ? 'off_session' : undefined),
      capture_method: setup ? undefined : options.captureMethod,
      on_behalf_of: options.onBehalfOf,
      payment_method_types: options.allowedPaymentMethodTypes ?? options.paymentMethodTypes,
      payment_method_configuration: options.paymentMethodConfiguration,
      payment_method_options: beyondCode(options.paymentMethodOptions),
    },
  };
}

/** Asking for the code again is the form's own affair; what else there is, the server judges. */
function beyondCode({ card, ...others }: Record<string, Record<string, unknown> | undefined> = {}): Record<string, unknown> | undefined {
  const { require_cvc_recollection: _, ...rest } = card ?? {};
  const left = { ...others, ...(Object.keys(rest).length > 0 ? { card: rest } : {}) };
  return Object.keys(left).length > 0 ? left : undefined;
}

function ended(intent: Intent): PlainError {
  const noun = intent.object === 'payment_intent' ? 'PaymentIntent' : 'SetupIntent';
  return {
    type: 'invalid_request_error',
    code: `${intent.object}_unexpected_state`,
    message: `This ${noun} is in a terminal state and cannot be used to initialize Elements.`,
    [intent.object]: intent,
  };
}
