// The box in one address Element of a checkout that takes the buyer's other address: shown where both
// are, and told of the other one as it changes.

import type { Element } from '../element.ts';
import type { Checkout } from './checkout.ts';

export class SameAddress {
  private told = '';
  private holder: Element | undefined;

  constructor(private readonly checkout: Checkout) {}

  /** One that has begun, or begun anew, knows nothing yet. */
  began(element: Element): void {
    if (element === this.holder) this.holder = undefined;
  }

  /** Tells the Element that has the box what it has to know now. */
  follow(): void {
    const { syncAddressCheckbox: where } = this.checkout.options;
    if (where === 'none') return;
    const holder = this.of(where);
    if (holder !== this.holder) this.told = '';
    this.holder = holder;
    if (!holder) return;
    const sameAs = this.of(where === 'billing' ? 'shipping' : 'billing') ? this.other(where) : false;
    const told = JSON.stringify(sameAs);
    if (told === this.told) return;
    this.told = told;
    void holder.call('update', { options: { sameAs } }).catch(() => undefined);
  }

  private of(mode: string): Element | undefined {
    return this.checkout.living.find((element) => element.type === 'address' && element.options().mode === mode && element.mounted());
  }

  /** The other address, unless nothing is sent there. */
  private other(where: 'billing' | 'shipping') {
    const { shippingAddress, billingAddress } = this.checkout.session();
    if (where === 'billing') return shippingAddress;
    const { shipsTo } = this.checkout.viewed();
    return billingAddress && shipsTo && !shipsTo.includes(billingAddress.address.country) ? false : billingAddress;
  }
}
