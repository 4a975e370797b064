// What the buyer has said in a shop's form so far, in the words in which the shop hears of it.

import { computed, type Signal, signal } from '@preact/signals';
import type { FieldState } from '../../frames/ui/field-state.ts';
import type { PlainError } from '../../shared/protocol.ts';
import type { Fault } from '../address.ts';
import type { Buyer } from '../buyer.ts';
import { t } from '../i18n/text.ts';
import type { Contact, Library, Session } from '../library.ts';
import type { Page } from '../page.ts';

/** What the Payment Element says of itself. */
export interface Payment {
  complete: boolean;
  empty: boolean;
  collapsed: boolean;
  value: { type: string; [field: string]: unknown };
}

/** The parts of the form that a buyer goes through one after the other where there is little room. */
export type ViewName = 'contact' | 'shipping' | 'payment';

const named = ({ name, address }: Contact) => ({ name: name ?? '', address });

const UNTOUCHED: Payment = { complete: false, empty: true, collapsed: false, value: { type: 'card' } };

export class FormState {
  readonly session: Signal<Session>;
  readonly payment = signal<Payment>(UNTOUCHED);
  readonly paying = signal(false);
  readonly checking = signal(false);
  readonly over = signal(false);
  readonly layout = signal<'expanded' | 'compact'>('expanded');
  readonly views: ViewName[];
  readonly view = signal(0);

  constructor(
    readonly page: Page,
    readonly buyer: Buyer,
    readonly library: Library,
    readonly language: string,
  ) {
    this.session = signal(library.actions.getSession());
    this.views = buyer.shipping ? ['contact', 'shipping', 'payment'] : ['contact', 'payment'];
    library.onChange((session) => void (this.session.value = session));
  }

  readonly value = computed(() => {
    const { buyer } = this;
    const billing = buyer.billingAddress();
    const phone = buyer.phone.value.value.trim();
    return {
      customerDetails: { email: buyer.email.value.value.trim(), ...(phone ? { phone } : {}) },
      ...(buyer.shipping ? { shippingAddress: named(buyer.shipping.value()) } : {}),
      ...(billing ? { billingAddress: named(billing) } : {}),
      payment: { ...this.payment.value.value, collapsed: this.payment.value.collapsed },
    };
  });

  readonly status = computed(() => {
    const { buyer } = this;
    const { complete, empty } = this.payment.value;
    return {
      customerDetails: this.standing(buyer.contactFields()),
      ...(buyer.shipping ? { shippingAddress: this.standing(buyer.shippingFields()) } : {}),
      ...(buyer.billing ? { billingAddress: this.standing((buyer.ownBilling() ?? buyer.shipping ?? buyer.billing).fields()) } : {}),
      payment: { complete, empty },
    };
  });

  /** The payload of `change`. */
  readonly change = computed(() => {
    const parts = Object.values(this.status.value);
    return {
      complete: parts.every(({ complete }) => complete),
      empty: parts.every(({ empty }) => empty),
      value: this.value.value,
      status: this.status.value,
      ...(this.layout.value === 'compact' ? { views: this.shownViews() } : {}),
    };
  });

  /** A country stands there from the start, which says nothing of the buyer. */
  private standing(fields: FieldState<Fault>[]): { complete: boolean; empty: boolean } {
    const { shipping, billing } = this.buyer;
    const typed = fields.filter((field) => field !== shipping?.country && field !== billing?.country);
    return { complete: fields.every((field) => !field.error.value), empty: typed.every((field) => field.empty.value) };
  }

  private shownViews() {
    return this.views.map((name, index) => ({ label: t(name), canNavigate: this.reaches(index), active: index === this.view.value }));
  }

  /** The fields of a view, less those in the Payment Element. */
  fieldsOf(view: ViewName | undefined): FieldState<Fault>[] {
    if (view === 'contact') return this.buyer.contactFields();
    return view === 'shipping' ? this.buyer.shippingFields() : this.buyer.billingFields();
  }

  /** Whether what comes before is complete. */
  reaches(index: number): boolean {
    return index >= 0 && index < this.views.length && this.views.slice(0, index).every((view) => this.standing(this.fieldsOf(view)).complete);
  }

  /** Goes there, or says that it cannot be done yet. */
  go(index: number): void {
    if (!this.reaches(index)) throw { type: 'invalid_request_error', message: `setView(): view ${index} cannot be navigated to.` } satisfies PlainError;
    this.view.value = index;
  }

  /** From a view to the next, once nothing is missing in it. */
  next(): void {
    if (this.buyer.check(this.fieldsOf(this.views[this.view.value]))) this.view.value += 1;
  }

  /** What is wrong, shown where it is. */
  async check(): Promise<PlainError | undefined> {
    const wrong = this.views.findIndex((view) => !this.standing(this.fieldsOf(view)).complete);
    if (wrong >= 0) this.view.value = wrong;
    if (!this.buyer.check(this.buyer.fields())) return { type: 'validation_error', code: 'incomplete_details', message: t('error.missing') };
    this.view.value = this.views.length - 1;
    return this.library.check();
  }
}
