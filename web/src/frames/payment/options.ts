// The Payment Element's options, read: what the page may leave out has its default here.

import type { Country } from '../card/countries.ts';

type Never = 'auto' | 'never' | 'if_required';

export interface Layout {
  type: 'tabs' | 'accordion';
  defaultCollapsed?: boolean;
  radios: 'auto' | 'always' | 'never' | 'if_multiple';
  spaced: boolean;
  visible: number;
}

export interface PaymentOptions {
  layout: Layout;
  order: string[];
  business?: string;
  readOnly: boolean;
  cardTerms: 'auto' | 'always' | 'never';
  billing: Record<string, unknown>;
  country: 'auto' | 'never';
  postalCode: 'auto' | 'never';
  name: 'auto' | 'never' | 'always';
  email: 'auto' | 'never';
}

export type { Country };

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const hides = (value: unknown): 'auto' | 'never' => ((value as Never) === 'never' ? 'never' : 'auto');

/** Since basil methods stand in an accordion unless the page says otherwise; before, in tabs. */
const TABS_BY_DEFAULT = ['v3', 'acacia'];

export function read(options: Record<string, unknown>, train: string): PaymentOptions {
  const given = typeof options.layout === 'string' ? { type: options.layout } : record(options.layout);
  const usual = TABS_BY_DEFAULT.includes(train) ? 'tabs' : 'accordion';
  const billingFields = record(options.fields).billingDetails;
  const fields = record(billingFields);
  const address = record(fields.address);
  const every = billingFields === 'never' ? 'never' : undefined;
  const radios = given.radios === true ? 'always' : given.radios === false ? 'never' : given.radios;
  return {
    layout: {
      type: given.type === 'tabs' || given.type === 'accordion' ? given.type : usual,
      defaultCollapsed: typeof given.defaultCollapsed === 'boolean' ? given.defaultCollapsed : undefined,
      radios: radios === 'always' || radios === 'never' || radios === 'if_multiple' ? radios : 'auto',
      spaced: given.spacedAccordionItems === true,
      visible: typeof given.visibleAccordionItemsCount === 'number' ? given.visibleAccordionItemsCount : 5,
    },
    order: Array.isArray(options.paymentMethodOrder) ? options.paymentMethodOrder.map(String) : [],
    business: typeof record(options.business).name === 'string' ? String(record(options.business).name) : undefined,
    readOnly: options.readOnly === true,
    cardTerms: termsOf(record(options.terms).card),
    billing: record(record(options.defaultValues).billingDetails),
    country: hides(every ?? (fields.address === 'never' ? 'never' : address.country)),
    postalCode: hides(every ?? (fields.address === 'never' ? 'never' : address.postalCode)),
    name: fields.name === 'always' ? 'always' : hides(every ?? fields.name),
    email: hides(every ?? fields.email),
  };
}

function termsOf(value: unknown): 'auto' | 'always' | 'never' {
  return value === 'always' || value === 'never' ? value : 'auto';
}
