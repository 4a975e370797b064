// One session on this page: what the buyer has said so far, and what becomes of it. The payment
// itself is the library's, which this page uses as a shop would.

import { signal } from '@preact/signals';
import type { Client } from '../shared/protocol.ts';
import { Buyer, elementOptions } from './buyer.ts';
import { t } from './i18n/text.ts';
import { begin, type Library, type LineItem, type Session } from './library.ts';
import { type Page, readPage } from './page.ts';

/** Where the page is, and what it therefore leaves to others. */
export interface Surroundings {
  /** The session is complete; whether the buyer goes on from here is `page.redirect_on_completion`'s. */
  completed(page: Page): void;
  /** The seller's word on a change of what is bought. */
  mayBuy(items: LineItem[]): Promise<{ type: 'accept' } | { type: 'reject'; errorMessage?: string }>;
  /** What happens, for those who count it. */
  noted(eventType: string, details: Record<string, unknown>): void;
}

export class CheckoutState {
  readonly phase = signal<'open' | 'done' | 'expired'>('open');
  readonly session = signal<Session | null>(null);
  readonly paying = signal(false);
  readonly changing = signal(false);
  readonly problem = signal('');
  readonly buyer: Buyer;
  /** Whether the buyer is sent on from here once the session is complete. */
  readonly goesOn: boolean;
  private chosen = 'card';
  private library: Library | null = null;

  constructor(
    public page: Page,
    readonly language: string,
    private readonly client: Client,
    private readonly clientSecret: string,
    private readonly around: Surroundings,
  ) {
    this.buyer = new Buyer(page);
    this.goesOn = page.ui_mode.startsWith('hosted') || page.redirect_on_completion === 'always';
    this.phase.value = page.status === 'complete' ? 'done' : page.status;
  }

  /** Everything there is to know before the page is shown. */
  async begin(): Promise<void> {
    if (this.phase.value !== 'open') return;
    const library = await begin(this.client, this.clientSecret);
    this.library = library;
    this.session.value = library.actions.getSession();
    this.problem.value = this.session.value.lastPaymentError?.message ?? '';
    library.onChange((session) => void (this.session.value = session));
    // Who goes back from a bank's page may find this one as it was left, and nothing comes any more.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      this.paying.value = false;
      void this.look().catch(() => undefined);
    });
    const left = this.page.expires_at * 1000 - Date.now();
    // Timers count in 31 bits; sessions live for a day at most.
    setTimeout(() => void this.look().catch(() => undefined), Math.max(0, left) + 1000);
    this.around.noted('checkoutRendered', this.bought());
  }

  mount(place: HTMLElement): void {
    if (!this.library) return;
    const element = this.library.paymentElement(elementOptions(this.buyer));
    element.on('change', (event) => void (this.chosen = (event as { value: { type: string } }).value.type));
    element.mount(place);
  }

  /** Buys so many of something. */
  async count(id: string, quantity: number): Promise<void> {
    const actions = this.library?.actions;
    const items = this.session.value?.lineItems;
    if (!actions || !items || this.changing.value) return;
    this.changing.value = true;
    this.problem.value = '';
    try {
      const verdict = await this.around.mayBuy(items.map((item) => (item.id === id ? { ...item, quantity } : item)));
      if (verdict.type === 'reject') {
        this.problem.value = verdict.errorMessage ?? t('error.any');
        return;
      }
      const result = await actions.updateLineItemQuantity({ lineItem: id, quantity });
      if (result.type === 'error') this.problem.value = (result.error as { message: string }).message;
      else this.around.noted('lineItemChange', this.bought());
    } finally {
      this.changing.value = false;
    }
  }

  async pay(): Promise<void> {
    if (!this.library || this.paying.value) return;
    this.problem.value = '';
    if (!this.buyer.check(this.buyer.fields())) return;
    this.paying.value = true;
    const paid = { ...this.bought(), paymentMethodType: this.chosen };
    try {
      const result = await this.library.confirm({ redirect: 'if_required', ...this.buyer.said() }, this.buyer.says());
      if (result.type === 'success') {
        this.around.noted('checkoutSubmitted', paid);
        return await this.finish();
      }
      this.problem.value = result.error.message;
      const failureReason = result.error.code === 'paymentFailed' ? 'unexpected' : 'api_error';
      this.around.noted('checkoutSubmitFailed', { ...paid, failureReason });
      await this.look();
    } catch (error) {
      this.problem.value = t('error.any');
      console.error(error);
    } finally {
      this.paying.value = false;
    }
  }

  /** Looks whether the session still waits: another page, or time, may have ended it. */
  private async look(): Promise<void> {
    this.page = await readPage(this.client, this.clientSecret);
    if (this.page.status === 'expired') this.phase.value = 'expired';
    if (this.page.status === 'complete') this.end();
  }

  private async finish(): Promise<void> {
    this.page = await readPage(this.client, this.clientSecret);
    this.end();
  }

  private end(): void {
    if (this.phase.value === 'done') return;
    this.phase.value = 'done';
    this.around.completed(this.page);
  }

  private bought(): Record<string, unknown> {
    const session = this.session.value;
    const items = session?.lineItems.map(({ priceId, quantity, total }) => ({ price: priceId, quantity, amount: total.minorUnitsAmount }));
    return { items, currency: session?.currency, amount: session?.total.total.minorUnitsAmount };
  }
}
