// What the server says about the payment that an Element is for: the intent, the methods on offer,
// the buyer's saved ones.

import type { ElementsOptions, Intent, PlainError } from '../shared/protocol.ts';
import type { Api } from './api.ts';

export interface SavedMethod {
  id: string;
  type: string;
  billing_details: Record<string, unknown>;
  card?: { brand: string; last4: string; exp_month: number; exp_year: number };
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
  /** Whether the intent itself saves the method, whatever the buyer ticks. */
  saves: boolean;
  /** The same for methods of which the intent says it apart. */
  savesBy?: Record<string, boolean>;
  /** Whether a customer session says what is saved. */
  ofCustomer?: boolean;
  /** Whether the intent and the customer session both say what a saved method is used for. */
  saidTwice?: boolean;
  /** How an account in the United States is proved. */
  verification?: string;
  asksCodeAgain: boolean;
}

export async function retrieveSession(api: Api, options: ElementsOptions): Promise<Session> {
  const answer = await api.get<Answer>('/v1/elements/sessions', {
    ...asked(options),
    customer_session_client_secret: options.customerSessionClientSecret,
  });
  const { payment_intent: payment, setup_intent: setup, ordered_payment_method_types: ordered } = answer.payment_method_preference;
  const intent = payment ?? setup;
  if (intent && (intent.status === 'succeeded' || intent.status === 'canceled')) throw ended(intent);
  const element = answer.customer?.customer_session.components.payment_element;
  const features = element?.enabled ? element.features : null;
  const allowed = options.allowedPaymentMethodTypes;
  const excluded = options.excludedPaymentMethodTypes ?? [];
  const byType = intent?.payment_method_options ?? {};
  const usage = payment?.setup_future_usage ?? options.setupFutureUsage;
  return {
    types: ordered.filter((type) => (!allowed || allowed.includes(type)) && !excluded.includes(type)),
    saved: answer.customer?.payment_methods ?? [],
    canSave: features?.payment_method_save === 'enabled',
    saveUsage: features?.payment_method_save_usage ?? null,
    canRemove: features?.payment_method_remove === 'enabled',
    saves: !!setup || options.mode === 'setup' || options.mode === 'subscription' || !!usage,
    savesBy: Object.fromEntries(
      Object.entries(byType).flatMap(([type, { setup_future_usage: own }]) => (own === undefined || setup ? [] : [[type, own !== null && own !== 'none']])),
    ),
    ofCustomer: features !== null,
    saidTwice: !!payment && !!usage && !!features?.payment_method_save_usage,
    verification: byType.us_bank_account?.verification_method,
    asksCodeAgain: payment?.payment_method_options?.card?.require_cvc_recollection === true,
  };
}

function asked(options: ElementsOptions): Record<string, unknown> {
  if (options.clientSecret) {
    const type = options.clientSecret.startsWith('seti_') ? 'setup_intent' : 'payment_intent';
    return { type, client_secret: options.clientSecret };
  }
  const { mode, amount, currency } = options;
  const setup = mode === 'setup' || (mode === 'subscription' && !amount);
  // A subscription's first payment is one that keeps its method.
  const usage = options.setupFutureUsage ?? (mode === 'subscription' ? 'off_session' : undefined);
  const deferred = {
    mode: setup ? 'setup' : 'payment', amount: setup ? undefined : amount, currency, setup_future_usage: usage,
    capture_method: setup ? undefined : options.captureMethod, payment_method_types: options.paymentMethodTypes,
    payment_method_configuration: options.paymentMethodConfiguration,
  };
  return { type: 'deferred_intent', deferred_intent: deferred };
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
