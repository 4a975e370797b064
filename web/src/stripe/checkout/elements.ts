// The Elements of a checkout: one function to create and one to get each, as the types name them.

import type { Appearance } from '../../shared/protocol.ts';
import { makeElement, type PublicElement } from '../element.ts';
import { absoluteFonts } from '../font-sources.ts';
import { IntegrationError, needObject } from '../integration-error.ts';
import type { Checkout } from './checkout.ts';
import { makeEmptyElement } from './empty-element.ts';

type Create = (options?: unknown) => PublicElement;
type Get = () => PublicElement | null;

/** What shows nothing where there is nothing to show: no wallet, no Link, no second currency, no tax ID. */
const EMPTY = { ExpressCheckout: 'expressCheckout', CurrencySelector: 'currencySelector', TaxId: 'taxId', LinkSignup: 'linkSignup' } as const;
/** What would have to ask for something, and is not built. */
const UNBUILT = ['BillingAddress', 'ShippingAddress', 'ContactDetails', 'Terms'] as const;

type Name = 'Payment' | keyof typeof EMPTY | (typeof UNBUILT)[number];
export type CheckoutElements = { [name in Name as `create${name}Element`]: Create } & { [name in Name as `get${name}Element`]: Get };

export function makeCheckoutElements(checkout: Checkout): CheckoutElements {
  const made = new Map<string, PublicElement>();

  function once(name: string, make: () => PublicElement): PublicElement {
    if (made.has(name)) throw new IntegrationError(`Can only create one ${name} Element.`);
    const element = make();
    made.set(name, element);
    const { destroy } = element;
    element.destroy = () => {
      destroy();
      made.delete(name);
    };
    return element;
  }

  function payment(options: unknown): PublicElement {
    const element = makeElement('payment', options === undefined ? {} : needObject(options, 'createPaymentElement()'), checkout.around);
    checkout.living.push(element);
    return element.api;
  }

  const makers: Record<string, (options: unknown) => PublicElement> = { Payment: payment };
  for (const [name, type] of Object.entries(EMPTY)) makers[name] = () => makeEmptyElement(type);
  for (const name of UNBUILT) {
    makers[name] = () => {
      throw new IntegrationError(`create${name}Element(): this Element is not supported yet.`);
    };
  }
  const all = Object.entries(makers).flatMap(([name, make]) => [
    [`create${name}Element`, (options?: unknown) => once(name, () => make(options))],
    [`get${name}Element`, () => made.get(name) ?? null],
  ]);
  return Object.fromEntries(all) as CheckoutElements;
}

export function changeAppearance(checkout: Checkout, appearance: unknown): void {
  checkout.options.appearance = needObject(appearance, 'changeAppearance()') as Appearance;
  void checkout.tell('wear', checkout.options.appearance);
}

export function loadFonts(checkout: Checkout, fonts: unknown): void {
  if (!Array.isArray(fonts)) throw new IntegrationError('Invalid value for loadFonts(): value should be an array of fonts.');
  checkout.options.fonts.push(...fonts);
  void checkout.tell('loadFonts', absoluteFonts(fonts));
}
