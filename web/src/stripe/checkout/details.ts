// What Elements that ask for the buyer's details have to do with the session: they begin with what is
// known, and what is entered in them is said of the buyer.

import type { StripeCheckoutContact } from '@stripe/stripe-js';
import type { CheckoutView } from '../../shared/protocol.ts';
import type { Element } from '../element.ts';
import { kindOf } from '../element-types.ts';
import { IntegrationError, isObject } from '../integration-error.ts';
import type { Checkout } from './checkout.ts';
import type { Said } from './said.ts';

interface Entered {
  name?: string;
  phone?: string;
  email?: string;
  address?: Record<string, unknown>;
}

const isShipping = (element: Element): boolean => element.options().mode === 'shipping';
/** Whether it is the form of a billing address: where one is on the page, nobody else asks for it. */
export const isBilling = (element: Element): boolean => element.options().mode === 'billing' && element.mounted();

/** The options of an Element, with what the session and the other Elements know. */
export function filled(element: Element, options: Record<string, unknown>, checkout: Checkout): Record<string, unknown> {
  const { adds } = kindOf(element.type);
  if (element.type === 'checkoutForm') return { ...options, defaultValues: knownOf(checkout) };
  if (!adds) return options;
  const view = checkout.viewed();
  const known = { ...view.session, ...checkout.said };
  if (adds === 'email') return { ...options, defaultValues: { email: known.email ?? undefined }, readOnly: view.emailKnown };
  if (isShipping(element) && !view.shipsTo) {
    throw new IntegrationError('createShippingAddressElement(): the Checkout Session does not collect a shipping address.');
  }
  const contact = isShipping(element) ? known.shippingAddress : known.billingAddress;
  return {
    ...options,
    ...(isShipping(element) ? { allowedCountries: view.shipsTo } : {}),
    ...(contact ? { defaultValues: { name: contact.name ?? undefined, phone: known.phoneNumber ?? undefined, address: contact.address } } : {}),
  };
}

function knownOf(checkout: Checkout): Said {
  const { email, phoneNumber, billingAddress, shippingAddress } = checkout.session();
  return { email, phoneNumber, billingAddress, shippingAddress };
}

/** What was entered, in the session's words. */
export function saidIn(element: Element, value: unknown, view: CheckoutView): Said {
  const { adds } = kindOf(element.type);
  if (!adds || !isObject(value)) return {};
  const { name, phone, email, address } = value as Entered;
  // There the page hears what was entered, and tells its server.
  if (isShipping(element) && view.shippingByServer) return {};
  if (adds === 'email') return view.emailKnown ? {} : { email: email ?? null };
  const contact: StripeCheckoutContact = { name: name || null, address: lines(address ?? {}) };
  return {
    ...(isShipping(element) ? { shippingAddress: contact } : { billingAddress: contact }),
    ...(phone ? { phoneNumber: phone } : {}),
  };
}

interface InForm {
  customerDetails: { email?: string; phone?: string };
  shippingAddress?: Entered;
  billingAddress?: Entered;
}

/** The same for a form, part by part: what is half typed is not said yet. */
export function saidInForm({ value, status }: Record<string, unknown>, view: CheckoutView): Said {
  const { customerDetails: { email, phone }, shippingAddress, billingAddress } = value as InForm;
  const complete = (part: keyof InForm): boolean => (status as Record<string, { complete: boolean }>)[part]?.complete === true;
  const contact = ({ name, address }: Entered): StripeCheckoutContact => ({ name: name || null, address: lines(address ?? {}) });
  return {
    ...(complete('customerDetails') && !view.emailKnown ? { email } : {}),
    ...(complete('customerDetails') && phone ? { phoneNumber: phone } : {}),
    ...(shippingAddress && complete('shippingAddress') ? { shippingAddress: contact(shippingAddress) } : {}),
    ...(billingAddress && complete('billingAddress') ? { billingAddress: contact(billingAddress) } : {}),
  };
}

function lines(address: Record<string, unknown>): StripeCheckoutContact['address'] {
  const line = (name: string) => (typeof address[name] === 'string' && address[name] !== '' ? address[name] : null);
  return { country: line('country') ?? '', line1: line('line1'), line2: line('line2'), city: line('city'), postal_code: line('postal_code'), state: line('state') };
}
