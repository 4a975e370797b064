// What the buyer says of himself: who he is, where goods and the bill go, and what he agrees to.

import { signal } from '@preact/signals';
import { likelyCountry } from '../frames/card/countries.ts';
import { FieldState } from '../frames/ui/field-state.ts';
import { AddressState, type Fault, required } from './address.ts';
import type { Contact, Says } from './library.ts';
import type { Page } from './page.ts';

/** What somebody says for the buyer, who may still say otherwise. */
export interface Known {
  email?: string | null;
  phoneNumber?: string | null;
  billingAddress?: Contact | null;
  shippingAddress?: Contact | null;
}

/** What the Payment Element beside it asks for, and how: whoever came here to pay sees where to type at once. */
export const elementOptions = ({ billing }: Buyer) => ({
  layout: { type: 'accordion', defaultCollapsed: false }, fields: { billingDetails: billing ? { address: 'never' } : { name: 'always' } },
});

const email = (value: string): Fault | null => required(value) ?? (/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value.trim()) ? null : 'email');
const phone = (value: string): Fault | null => required(value) ?? (value.replace(/\D/g, '').length >= 6 ? null : 'phone');

export class Buyer {
  readonly email = new FieldState<Fault>(email);
  readonly phone: FieldState<Fault>;
  readonly shipping: AddressState | null;
  readonly billing: AddressState | null;
  readonly sameAddress = signal(true);
  readonly promotions = signal(false);
  /** Who sells knows the address, and the buyer does not change it. */
  readonly emailKnown: boolean;
  readonly asksPhone: boolean;
  readonly asksPromotions: boolean;
  /** The countries that are shipped to; all of them where nobody says. */
  readonly shipsTo: string[] | undefined;

  constructor(page: Page, known: Known = {}) {
    const country = likelyCountry(navigator.language);
    this.shipsTo = page.shipping_address_collection?.allowed_countries;
    // Where the seller's server alone says it, nobody is asked here.
    const byServer = page.permissions?.update_shipping_details === 'server_only';
    const first = this.shipsTo?.includes(country) ? country : (this.shipsTo?.[0] ?? country);
    this.shipping = this.shipsTo && !byServer ? new AddressState(first) : null;
    this.billing = page.billing_address_collection === 'required' ? new AddressState(country) : null;
    this.asksPhone = page.phone_number_collection.enabled;
    this.phone = new FieldState<Fault>(this.asksPhone ? phone : () => null);
    this.asksPromotions = page.consent_collection?.promotions === 'auto';
    this.emailKnown = !!(page.customer_email ?? page.customer?.email);
    this.email.type(page.customer_email ?? page.customer?.email ?? known.email ?? page.customer_details?.email ?? '');
    this.phone.type(known.phoneNumber ?? page.customer_details?.phone ?? '');
    if (known.shippingAddress && this.mayShipTo(known.shippingAddress)) this.shipping?.fill(known.shippingAddress);
    if (known.billingAddress) {
      this.billing?.fill(known.billingAddress);
      // Two that are known are two, unless they are the same.
      this.sameAddress.value = JSON.stringify(known.billingAddress) === JSON.stringify(known.shippingAddress);
    }
  }

  mayShipTo({ address }: Contact): boolean {
    return !this.shipsTo || this.shipsTo.includes(address.country);
  }

  /** The address of the bill, where it is not that of the goods. */
  ownBilling(): AddressState | null {
    return this.shipping && this.sameAddress.value ? null : this.billing;
  }

  /** Shows what is missing, if anything is, and goes there. */
  check(fields: FieldState<Fault>[]): boolean {
    for (const field of fields) field.reveal();
    const wrong = fields.find((field) => field.error.value);
    wrong?.input?.focus();
    return !wrong;
  }

  contactFields = (): FieldState<Fault>[] => [this.email, this.phone];
  shippingFields = (): FieldState<Fault>[] => this.shipping?.fields() ?? [];
  billingFields = (): FieldState<Fault>[] => this.ownBilling()?.fields() ?? [];
  fields = (): FieldState<Fault>[] => [...this.contactFields(), ...this.shippingFields(), ...this.billingFields()];

  /** The bill goes where the goods go, or to an address of its own. */
  billingAddress(): Contact | undefined {
    return this.billing ? (this.ownBilling() ?? this.shipping)?.value() : undefined;
  }

  /** In the library's words. */
  said(): Known {
    const billingAddress = this.billingAddress();
    return {
      ...(this.emailKnown ? {} : { email: this.email.value.value.trim() }),
      ...(this.asksPhone ? { phoneNumber: this.phone.value.value.trim() } : {}),
      ...(this.shipping ? { shippingAddress: this.shipping.value() } : {}),
      ...(billingAddress ? { billingAddress } : {}),
    };
  }

  /** What only our own page lets him say. */
  says(): Says {
    return this.asksPromotions ? { consent: { promotions: this.promotions.value ? 'opt_in' : 'opt_out' } } : {};
  }
}
