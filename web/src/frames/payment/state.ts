// The Payment Element's state: what is on offer, what is chosen, and what becomes of it.

import { computed, type Signal, signal } from '@preact/signals';
import type { Client, ElementInit, ElementsOptions, PlainError } from '../../shared/protocol.ts';
import { Api } from '../api.ts';
import { byName } from '../card/brand.ts';
import { cvcError } from '../card/validate.ts';
import { detachMethod } from '../checkout/page.ts';
import { merged } from '../form.ts';
import { t } from '../i18n/text.ts';
import { retrieveSession, type SavedMethod, type Session } from '../session.ts';
import { FieldState } from '../ui/field-state.ts';
import { makeContact } from './contact.tsx';
import { AGREED, hasBox, isDebit, isKept, needsMandate } from './kept.ts';
import { Consent } from './consent.tsx';
import type { Method, Surroundings } from './method.ts';
import { METHODS } from './methods.ts';
import { type PaymentOptions, read } from './options.ts';

export class PaymentState {
  readonly api: Api;
  readonly options: Signal<PaymentOptions>;
  readonly session: Signal<Session>;
  readonly methods: Signal<Method[]>;
  /** The chosen saved method's id, or nothing: then a new one is entered. */
  readonly savedId: Signal<string | null>;
  /** The type whose form is open, or nothing: all are closed. */
  readonly type: Signal<string | null>;
  readonly save = signal(false);
  readonly billedBeside = signal(false);
  readonly around: Surroundings;
  readonly consent = new Consent();
  /** The security code of a saved card, where the intent wants it again. */
  readonly code = new FieldState((text) => (this.chosen.value?.card ? cvcError(text, byName(this.chosen.value.card.brand)) : null));

  private constructor(
    readonly client: Client,
    public elements: ElementsOptions,
    private given: Record<string, unknown>,
    session: Session,
    readonly language: string,
  ) {
    this.api = new Api(client);
    this.options = signal(read(given, client.train));
    this.session = signal(session);
    this.billedBeside.value = elements.billedBeside === true;
    this.around = {
      options: this.options, session: this.session, language, train: client.train, save: this.save, billedBeside: this.billedBeside,
      contact: makeContact(this.options.value.billing),
    };
    this.methods = signal([]);
    this.arrange();
    this.savedId = signal(this.usable()[0]?.id ?? null);
    this.type = signal(this.opened());
  }

  static async begin({ client, elements, options }: ElementInit, language: string): Promise<PaymentState> {
    const session = await retrieveSession(new Api(client), elements);
    if (session.saidTwice && !UNTIL_CLOVER.includes(client.train)) throw saidTwice();
    const state = new PaymentState(client, elements, options, session, language);
    if (state.methods.value.length === 0 && session.saved.length === 0) throw nothingOffered();
    return state;
  }

  readonly chosen = computed<SavedMethod | null>(
    () => this.session.value.saved.find((method) => method.id === this.savedId.value) ?? null,
  );
  readonly method = computed<Method | null>(
    () => this.methods.value.find((method) => method.type === this.type.value) ?? null,
  );
  readonly asksCode = computed(() => !!this.chosen.value?.card && this.session.value.asksCodeAgain);

  /** The payload of `change`. */
  readonly change = computed(() => {
    const saved = this.chosen.value;
    const method = this.method.value;
    const agrees = !this.session.value.asksConsent || this.consent.agreed.value;
    if (saved) {
      const { id, type, billing_details } = saved;
      const complete = agrees && (!this.asksCode.value || !this.code.error.value);
      return { empty: false, complete, collapsed: false, value: { type, payment_method: { id, type, billing_details } } };
    }
    const type = method?.type ?? this.methods.value[0]?.type ?? '';
    return {
      empty: method?.empty.value ?? true,
      complete: agrees && (method?.complete.value ?? false),
      collapsed: method === null,
      value: { type, ...(hasBox(type, this.session.value) ? { savePaymentMethod: this.save.value } : {}) },
    };
  });

  /** What is wrong, shown where it is. */
  check(focus: boolean): PlainError | null {
    return this.checkMethod(focus) ?? (this.session.value.asksConsent ? this.consent.check(focus) : null);
  }

  private checkMethod(focus: boolean): PlainError | null {
    if (this.asksCode.value) {
      const code = this.code.error.value;
      if (!code) return null;
      this.code.reveal();
      if (focus) this.code.input?.focus();
      return { type: 'validation_error', code, message: t(`error.${code}`) };
    }
    if (this.chosen.value) return null;
    return (
      this.method.value?.check(focus) ??
      (this.method.value ? null : {
        type: 'validation_error',
        code: 'incomplete_payment_details',
        message: t('error.incomplete_payment_details'),
      })
    );
  }

  /** What confirms an intent with the choice: parameters in the API's names. */
  async confirmation(): Promise<Record<string, unknown>> {
    const saved = this.chosen.value;
    if (saved) {
      if (!this.asksCode.value) return { payment_method: saved.id, ...(isDebit(saved.type) ? { mandate_data: AGREED } : {}) };
      const token = await this.api.post<{ id: string }>('/v1/tokens', { cvc_update: { cvc: this.code.value.value } });
      return { payment_method: saved.id, payment_method_options: { card: { cvc_token: token.id } } };
    }
    const method = this.method.value;
    const session = this.session.value;
    const kept = method !== null && isKept(method.type, session);
    // Saved without a word on what for: for the buyer's next visit. `[U]`
    const usage = this.ticked() && !kept ? (session.saveUsage ?? 'on_session') : null;
    return {
      payment_method_data: this.data(),
      ...(usage ? { setup_future_usage: usage } : {}),
      ...(method && needsMandate(method.type, session) ? { mandate_data: AGREED } : {}),
    };
  }

  private ticked(): boolean {
    const method = this.method.value;
    return this.save.value && method !== null && hasBox(method.type, this.session.value);
  }

  /** Billing details that the page has to pass, since it had them hidden. */
  passed(): string[] {
    return this.chosen.value ? [] : (this.method.value?.passed() ?? []);
  }

  /** A new method's `payment_method_data`. */
  data(): Record<string, unknown> {
    const method = this.method.value;
    if (!method) return {};
    const { own, billing_details } = method.data();
    const known = this.options.value.billing;
    const address = { ...(known.address as object), ...(billing_details.address as object) };
    return {
      type: method.type,
      ...own,
      billing_details: { ...known, ...billing_details, address },
      ...(this.session.value.ofCustomer ? { allow_redisplay: this.allowRedisplay(method.type) } : {}),
    };
  }

  /**
   * What confirms a Checkout Session with the choice. A saved method is not saved again, whatever the
   * page asks for; of a new one the page's word counts, and without it the box.
   */
  checkout(params: Record<string, unknown>, billing: Record<string, unknown>): Record<string, unknown> {
    const { save_payment_method: asked, ...words } = params;
    const given = merged(words, this.session.value.asksConsent ? { consent: { terms_of_service: 'accepted' } } : {});
    const saved = this.chosen.value;
    if (saved) return { ...given, payment_method: saved.id };
    const ticked = this.session.value.canSave ? this.save.value : undefined;
    return {
      ...given,
      payment_method_data: merged(this.data(), { billing_details: billing }),
      save_payment_method: asked ?? ticked,
    };
  }

  /** What the buyer ticked, and what the intent does anyhow. */
  private allowRedisplay(type: string): string {
    if (this.ticked()) return 'always';
    return isKept(type, this.session.value) ? 'limited' : 'unspecified';
  }

  /** What the server says no to is shown where it was entered; what is on file no more is not offered again. */
  async tried<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      const refused = error as PlainError;
      if (!this.chosen.value) this.method.value?.refused?.(refused);
      else if (refused.type === 'invalid_request_error') await this.refetch().catch(() => undefined);
      throw error;
    }
  }

  choose(savedId: string | null, type: string | null = this.type.value): void {
    this.savedId.value = savedId;
    this.type.value = savedId === null && type === null ? this.opened(true) : type;
    this.code.clear();
  }

  /** All methods are closed, where there are several to choose from. */
  collapse(): void {
    if (this.methods.value.length > 1) this.type.value = null;
  }

  /** Takes a saved method away from the customer; the row goes only when the server has done so. */
  async remove(id: string): Promise<SavedMethod> {
    const removed = await this.detach(id);
    this.session.value = { ...this.session.value, saved: this.session.value.saved.filter((method) => method.id !== id) };
    if (this.savedId.value === id) this.choose(this.usable()[0]?.id ?? null, this.opened(true));
    return removed;
  }

  private async detach(id: string): Promise<SavedMethod> {
    const { clientSecret = '', customerSessionClientSecret } = this.elements;
    if (this.session.value.checkout) {
      const removed = this.session.value.saved.find((method) => method.id === id) as SavedMethod;
      await detachMethod(this.api, clientSecret, id);
      return removed;
    }
    return this.api.post<SavedMethod>(`/v1/payment_methods/${encodeURIComponent(id)}/detach`, {
      customer_session_client_secret: customerSessionClientSecret,
    });
  }

  /** Changes a saved method; it is shown anew only when the server has done so. */
  async revise(id: string, changed: Record<string, unknown>): Promise<SavedMethod> {
    const { customerSessionClientSecret } = this.elements;
    const method = await this.api.post<SavedMethod>(`/v1/payment_methods/${encodeURIComponent(id)}`, {
      ...changed, customer_session_client_secret: customerSessionClientSecret,
    });
    const saved = this.session.value.saved.map((one) => (one.id === id ? { ...one, ...method } : one));
    this.session.value = { ...this.session.value, saved };
    return method;
  }

  /** What the page has changed counts from now on, less what only a new Element can have. */
  update(options: Record<string, unknown>): void {
    this.given = { ...this.given, ...options };
    const { logoAtEnd, defaultCollapsed } = this.options.value.layout;
    const next = read(this.given, this.client.train);
    this.options.value = { ...next, layout: { ...next.layout, logoAtEnd, defaultCollapsed } };
    this.arrange();
  }

  refetch(): Promise<void> {
    return this.updateElements(this.elements);
  }

  /** The page changed what the payment is: what was typed stays. */
  async updateElements(elements: ElementsOptions): Promise<void> {
    this.elements = elements;
    this.session.value = await retrieveSession(this.api, elements);
    this.arrange();
    if (this.savedId.value !== null && this.chosen.value === null) this.choose(this.usable()[0]?.id ?? null, this.opened(true));
  }

  /** The methods in the page's order, each as it was filled in before. */
  private arrange(): void {
    const { order } = this.options.value;
    const rank = (type: string) => (order.includes(type) ? order.indexOf(type) : order.length);
    const types = [...this.session.value.types].sort((a, b) => rank(a) - rank(b));
    const known = new Map(this.methods.value.map((method) => [method.type, method]));
    this.methods.value = types.flatMap((type) => known.get(type) ?? METHODS[type]?.(this.around) ?? []);
  }

  private usable(): SavedMethod[] {
    return this.session.value.saved.filter((method) => !isExpired(method, new Date()));
  }

  /** One method is open from the start; of several none, unless the page wants it so. */
  private opened(wanted = false): string | null {
    const [first] = this.methods.value;
    const { type, defaultCollapsed } = this.options.value.layout;
    const collapsed = type === 'accordion' && (defaultCollapsed ?? this.methods.value.length > 1);
    return first && (wanted || this.methods.value.length === 1 || !collapsed) ? first.type : null;
  }
}

/**
 * Trains in which the intent and the customer session may both say it; the intent's word then counts,
 * `[U]`. Source of the end: <https://docs.stripe.com/changelog/dahlia/2026-03-25/elements-pmo-sfu-customer-session-conflict>.
 */
const UNTIL_CLOVER = ['v3', 'acacia', 'basil', 'clover'];

/** The service's own sentence is not public. `[U]` */
function saidTwice(): PlainError {
  return {
    type: 'integration_error',
    message: 'You can only specify one of `payment_method_save_usage` on the CustomerSession and `setup_future_usage` on the PaymentIntent.',
  };
}

/** Neither a method that this Element has a form for, nor one on file. */
function nothingOffered(): PlainError {
  return {
    type: 'invalid_request_error',
    message: 'None of the payment method types of this payment can be shown here. Check its payment_method_types, its currency, and the payment method configuration.',
  };
}

export function isExpired(method: SavedMethod, today: Date): boolean {
  const card = method.card;
  if (!card) return false;
  const year = today.getFullYear();
  return card.exp_year < year || (card.exp_year === year && card.exp_month < today.getMonth() + 1);
}
