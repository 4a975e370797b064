// The Payment Element's options, read: what the page may leave out has its default here.

import type { Country } from '../card/countries.ts';

export type Hides = 'auto' | 'never';
export type Terms = 'auto' | 'always' | 'never';

export interface Layout {
  type: 'tabs' | 'accordion';
  defaultCollapsed?: boolean;
  radios: 'auto' | 'always' | 'never' | 'if_multiple';
  spaced: boolean;
  visible: number;
  logoAtEnd: boolean;
}

/** Which of the buyer's details the page does not want asked, since it says them itself. */
export interface BillingFields {
  /** Always: asked for beside a card, too. */
  name: Hides | 'always';
  email: Hides;
  country: Hides;
  postalCode: Hides;
  line1: Hides;
}

export interface PaymentOptions {
  layout: Layout;
  order: string[];
  business?: string;
  readOnly: boolean;
  billing: Record<string, unknown>;
  /** Networks that the page prefers, of cards that leave a choice. */
  networks: string[];
  /** For a method, by the API's name of it. */
  terms(type: string): Terms;
  fields(type: string): BillingFields;
}

export type { Country };

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const hides = (value: unknown): Hides => (value === 'never' ? 'never' : 'auto');

/** Since basil methods stand in an accordion unless the page says otherwise; before, in tabs. */
const TABS_BY_DEFAULT = ['v3', 'acacia'];

export function read(options: Record<string, unknown>, train: string): PaymentOptions {
  const given = typeof options.layout === 'string' ? { type: options.layout } : record(options.layout);
  const usual = TABS_BY_DEFAULT.includes(train) ? 'tabs' : 'accordion';
  const radios = given.radios === true ? 'always' : given.radios === false ? 'never' : given.radios;
  const terms = record(options.terms);
  const fields = record(options.fields);
  const defaults = record(options.defaultValues);
  return {
    layout: {
      type: given.type === 'tabs' || given.type === 'accordion' ? given.type : usual,
      defaultCollapsed: typeof given.defaultCollapsed === 'boolean' ? given.defaultCollapsed : undefined,
      radios: radios === 'always' || radios === 'never' || radios === 'if_multiple' ? radios : 'auto',
      spaced: given.spacedAccordionItems === true,
      visible: typeof given.visibleAccordionItemsCount === 'number' ? given.visibleAccordionItemsCount : 5,
      logoAtEnd: given.paymentMethodLogoPosition === 'end',
    },
    order: Array.isArray(options.paymentMethodOrder) ? options.paymentMethodOrder.map(String) : [],
    business: typeof record(options.business).name === 'string' ? String(record(options.business).name) : undefined,
    readOnly: options.readOnly === true,
    billing: record(defaults.billingDetails),
    networks: [record(defaults.card).network ?? []].flat().map(String),
    terms: (type) => termsOf(terms[camel(type)]),
    // What is said of one method counts before what is said of all.
    fields: (type) => billingFields(record(fields[camel(type)]).billingDetails ?? fields.billingDetails),
  };
}

function billingFields(given: unknown): BillingFields {
  const every = given === 'never' ? 'never' : undefined;
  const fields = record(given);
  const address = fields.address === 'never' ? 'never' : undefined;
  const inside = record(fields.address);
  return {
    name: fields.name === 'always' ? 'always' : hides(every ?? fields.name),
    email: hides(every ?? fields.email),
    country: hides(every ?? address ?? inside.country),
    postalCode: hides(every ?? address ?? inside.postalCode),
    line1: hides(every ?? address ?? inside.line1),
  };
}

const camel = (type: string): string => type.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function termsOf(value: unknown): Terms {
  return value === 'always' || value === 'never' ? value : 'auto';
}
