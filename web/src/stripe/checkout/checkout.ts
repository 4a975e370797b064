// One checkout: the session as the server last showed it, what the buyer said since, and the Elements
// that pay for it. Calls that change the session are made one after the other.

import type { StripeCheckoutSession } from '@stripe/stripe-js';
import type { CheckoutView, ElementsOptions, PlainError } from '../../shared/protocol.ts';
import type { Element, Surroundings } from '../element.ts';
import { kindOf } from '../element-types.ts';
import { Emitter } from '../emitter.ts';
import { isObject } from '../integration-error.ts';
import type { Context } from '../stripe.ts';
import { since } from '../train.ts';
import { filled, isBilling, saidIn, saidInForm } from './details.ts';
import type { CheckoutOptions } from './options.ts';
import { SameAddress } from './same-address.ts';
import { defaultsOf, type Said } from './said.ts';

export class Checkout {
  readonly around: Surroundings;
  said: Said = {};
  confirming = false;
  private view: CheckoutView | undefined;
  private shown: StripeCheckoutSession | undefined;
  private pending = 0;
  private last: Promise<unknown> = Promise.resolve();
  private readonly same = new SameAddress(this);
  private loading: Promise<void> | undefined;
  /** What the Elements that ask for something say of themselves. */
  private readonly complete = new Map<Element, boolean>();

  constructor(
    readonly context: Context,
    readonly options: CheckoutOptions,
    readonly emitter = new Emitter(),
    readonly living: Element[] = [],
  ) {
    this.around = {
      client: () => context.client,
      owner: context.client,
      options: (element) => this.group(element),
      filled: (element, given) => filled(element, given, this),
      heard: (element, event, detail) => this.hear(element, event, detail),
      moved: (element) => {
        if (kindOf(element.type).adds) void this.paying()?.call('beside', this.living.some(isBilling)).catch(() => undefined);
      },
      gone: (element) => {
        const place = this.living.indexOf(element);
        if (place >= 0) this.living.splice(place, 1);
        this.complete.delete(element);
        this.changed();
      },
    };
  }

  /** Loads the session; the same promise for all who ask until it fails. */
  load(): Promise<void> {
    this.loading ??= this.first().catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  private async first(): Promise<void> {
    this.said = { ...defaultsOf(this.options.defaultValues), ...this.said };
    this.take(await this.ask('retrieveCheckout'));
    this.fits();
    // What the session knows already is not up to the page.
    const known = this.viewed().session;
    if (known.email !== null) delete this.said.email;
    if (known.phoneNumber !== null) delete this.said.phoneNumber;
    if (known.billingAddress !== null) delete this.said.billingAddress;
    if (known.shippingAddress !== null || !this.viewed().shipsTo || this.viewed().shippingByServer) delete this.said.shippingAddress;
    this.changed();
  }

  /** A form is for sessions that are made for one, and for no others. */
  private fits(): void {
    const { ui } = this.options;
    const { uiMode } = this.viewed();
    if (!ui || (ui === 'form') === (uiMode === 'form')) return;
    const other = ui === 'form' ? 'initCheckoutElementsSdk()' : 'initCheckoutFormSdk()';
    throw { type: 'invalid_request_error', message: `This Checkout Session was created with ui_mode ${uiMode}. Use stripe.${other}.` } satisfies PlainError;
  }

  viewed(): CheckoutView {
    if (!this.view) throw new Error('The Checkout Session is not loaded yet.');
    return this.view;
  }

  session(): StripeCheckoutSession {
    return (this.shown ??= { ...this.viewed().session, ...this.said, canConfirm: this.canConfirm() });
  }

  /** The mounted Element that holds what is confirmed. */
  paying(): Element | undefined {
    return this.living.find((element) => kindOf(element.type).confirms && element.mounted());
  }

  /** The mounted Elements that ask the buyer for something; the Payment Element is the last to be checked. */
  asking(): Element[] {
    const asks = this.living.filter((element) => element.mounted() && kindOf(element.type).adds);
    const paying = this.paying();
    return paying ? [...asks, paying] : asks;
  }

  async refresh(): Promise<void> {
    this.take(await this.ask('retrieveCheckout'));
    this.changed();
  }

  /** Changes the session on the server, and tells the Elements. */
  async update(params: Record<string, unknown>): Promise<void> {
    this.take(await this.ask('updateCheckout', params));
    this.changed();
    await this.tell('refetch');
  }

  /** Runs what changes the session after all that was asked for before. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.pending += 1;
    if (this.pending === 1 && since('endive')) this.changed();
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.pending -= 1;
      if (this.pending === 0) this.changed();
    }
  }

  /** For a page that was left in the middle and is shown again: what it waited for does not come. */
  async begin(): Promise<void> {
    this.last = Promise.resolve();
    this.pending = 0;
    this.confirming = false;
    await this.refresh().catch(() => undefined);
  }

  /** Calls every mounted Element; one that cannot follow says so itself. */
  async tell(op: string, args?: unknown): Promise<void> {
    const calls = this.living.filter((one) => one.mounted()).map((one) => one.call(op, args).catch(() => undefined));
    await Promise.all(calls);
  }

  /** A form waits for what becomes of it. */
  settled(complete: boolean): void {
    for (const one of this.living) if (one.type === 'checkoutForm' && one.mounted()) void one.call('settled', { complete }).catch(() => undefined);
  }

  changed(): void {
    if (!this.view) return;
    const before = this.shown;
    this.shown = undefined;
    const after = this.session();
    this.same.follow();
    if (before && JSON.stringify(before) === JSON.stringify(after)) this.shown = before;
    else if (before) this.emitter.emit('change', after);
  }

  private async ask(op: string, params: Record<string, unknown> = {}): Promise<CheckoutView> {
    const clientSecret = await this.options.clientSecret;
    return this.context.controller.call<CheckoutView>(op, { clientSecret, params });
  }

  private take(view: CheckoutView): void {
    this.view = view;
  }

  private hear(element: Element, event: string, detail: Record<string, unknown>): void {
    if (event === 'ready') this.same.began(element);
    if (event === 'change') {
      this.complete.set(element, detail.complete === true);
      // What is half typed is nobody's address yet; what was said before stands until then. A Payment
      // Element may be complete before the session is loaded.
      if (detail.complete === true && kindOf(element.type).adds) this.said = { ...this.said, ...saidIn(element, detail.value, this.viewed()) };
      if (element.type === 'checkoutForm') this.said = { ...this.said, ...saidInForm(detail, this.viewed()) };
    }
    if (event === 'savedpaymentmethodremove' && detail.success === true) void this.refresh().catch(() => undefined);
    this.changed();
  }

  private canConfirm(): boolean {
    const { session, phoneRequired, shipsTo } = this.viewed();
    const { phoneNumber, shippingAddress } = { ...session, ...this.said };
    const knows = !(phoneRequired && !phoneNumber) && !(shipsTo && !shippingAddress);
    const idle = !this.confirming && (this.pending === 0 || !since('endive'));
    return session.status.type === 'open' && knows && idle && this.asking().every((element) => this.complete.get(element));
  }

  private async group(element: Element): Promise<ElementsOptions> {
    const { clientSecret, appearance, loader, faces, savedPaymentMethod } = this.options;
    // A form of the buyer's details begins with what is known of him.
    if (kindOf(element.type).adds || element.type === 'checkoutForm') await this.load();
    const billedBeside = this.living.some(isBilling);
    return { clientSecret: await clientSecret, appearance, loader, fonts: faces(), savedPaymentMethod, billedBeside };
  }
}

/** What an error says to the buyer. Mistakes of the page, and of ours, are thrown on. */
export function plainError(thrown: unknown): PlainError {
  if (thrown instanceof Error || !isObject(thrown)) throw thrown;
  return thrown as PlainError;
}
