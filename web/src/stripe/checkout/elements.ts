// The Elements of a checkout, or its form: one function to create and one to get each, as the types name them.

import type { Appearance } from '../../shared/protocol.ts';
import { type Element, makeElement, type PublicElement, type Surroundings } from '../element.ts';
import type { ElementType } from '../element-types.ts';
import { checkLooks } from '../appearance.ts';
import type { FontSources } from '../font-sources.ts';
import { IntegrationError, needObject } from '../integration-error.ts';
import type { CheckoutOptions } from './options.ts';

type Create = (options?: unknown) => PublicElement;
type Get = () => PublicElement | null;

/** The types of these Elements, by the names that a checkout has for them. */
const TYPES = {
  Payment: 'payment', BillingAddress: 'address', ShippingAddress: 'address', ContactDetails: 'contactDetails', ExpressCheckout: 'expressCheckout',
  CurrencySelector: 'currencySelector', TaxId: 'taxId', Terms: 'terms', LinkSignup: 'linkSignup',
} as const satisfies Record<string, ElementType>;
const MODES: Record<string, string> = { BillingAddressElement: 'billing', ShippingAddressElement: 'shipping' };

type Name = keyof typeof TYPES;
type Selector = { [name in 'createCurrencySelectorElement' | 'getCurrencySelectorElement']: name extends `create${string}` ? Create : Get };
export interface PublicForm extends PublicElement {
  setView(index: number): Promise<void>;
}
export type CheckoutForms = Selector & { createForm(options?: unknown): PublicForm; getForm(): PublicForm | null };
export type CheckoutElements = { [name in Name as `create${name}Element`]: Create } & { [name in Name as `get${name}Element`]: Get };

/** The Elements that live in one checkout. */
export interface Shell {
  living: Element[];
  around: Surroundings;
  fonts: FontSources;
}

export function makeCheckoutElements(shell: Omit<Shell, 'fonts'>): CheckoutElements {
  return makers(shell, Object.entries(TYPES).map(([name, type]) => [`${name}Element`, type])) as CheckoutElements;
}

export function makeCheckoutForm(shell: Shell): CheckoutForms {
  return makers(shell, [['Form', 'checkoutForm'], ['CurrencySelectorElement', 'currencySelector']]) as CheckoutForms;
}

function makers({ living, around }: Omit<Shell, 'fonts'>, types: [string, ElementType][]) {
  const made = new Map<string, PublicElement>();

  function create(name: string, type: ElementType, given: unknown): PublicElement {
    if (made.has(name)) throw new IntegrationError(`Can only create one ${name.replace('Element', ' Element')}.`);
    const options = given === undefined ? {} : needObject(given, `create${name}()`);
    const mode = MODES[name];
    const element = makeElement(type, mode ? { ...options, mode } : options, around);
    living.push(element);
    const { api } = element;
    const { destroy } = api;
    api.destroy = () => {
      destroy();
      made.delete(name);
    };
    if (type === 'checkoutForm') (api as PublicForm).setView = (index) => element.call('setView', index);
    made.set(name, api);
    return api;
  }

  const all = types.flatMap(([name, type]) => [
    [`create${name}`, (options?: unknown) => create(name, type, options)],
    [`get${name}`, () => made.get(name) ?? null],
  ]);
  return Object.fromEntries(all);
}

export function changeAppearance({ living }: Shell, options: CheckoutOptions, appearance: unknown): void {
  checkLooks({ appearance: needObject(appearance, 'changeAppearance()') }, 'changeAppearance()');
  options.appearance = appearance as Appearance;
  tell(living, 'wear', options.appearance);
}

export function loadFonts({ living, fonts }: Shell, options: CheckoutOptions, given: unknown): void {
  if (!Array.isArray(given)) throw new IntegrationError('Invalid value for loadFonts(): value should be an array of fonts.');
  options.fonts.push(...given);
  fonts.use(options.fonts);
  tell(living, 'fonts', fonts.faces());
}

/** One that is not ready yet is told by its `init`. */
export function tell(living: Element[], op: string, args: unknown): void {
  for (const element of living) if (element.mounted()) void element.call(op, args).catch(() => undefined);
}
