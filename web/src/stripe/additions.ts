// What other Elements of a group add to a payment: the buyer's address and e-mail address. None of it
// is secret, and what the page itself says comes before it.

import type { PlainError } from '../shared/protocol.ts';
import type { Element } from './element.ts';
import { kindOf } from './element-types.ts';
import type { Group } from './elements.ts';
import { isObject } from './integration-error.ts';

type Params = Record<string, unknown>;

interface Value {
  value: { name?: string; phone?: string; email?: string; address?: Record<string, unknown> };
}

export interface Additions {
  shipping?: Params;
  billing: Params;
}

/** What they hold; throws what is missing in them, after they have shown it. */
export async function additionsOf(group: Group): Promise<Additions> {
  const additions: Additions = { billing: {} };
  for (const element of group.adding()) {
    const { error } = await element.call<{ error?: PlainError }>('submit');
    if (error) throw error;
    const { value } = await element.call<Value>('value');
    const { name, phone, address, email } = value;
    if (isShipping(element)) additions.shipping = { name, phone, address };
    else Object.assign(additions.billing, defined({ name, phone, address, email }));
  }
  return additions;
}

/** Whether it asks where the goods go, not whom to bill. */
export const isShipping = (element: Element): boolean =>
  kindOf(element.type).adds === 'shipping' || element.options().mode === 'shipping';

/** Parameters of a method that is made. */
export function withBilling(params: Params, { billing }: Additions): Params {
  if (Object.keys(billing).length === 0) return params;
  const said = isObject(params.billing_details) ? params.billing_details : {};
  return { ...params, billing_details: { ...billing, ...said } };
}

/** Parameters of a confirmation. Only payments are shipped. */
export function withAdditions(params: Params, additions: Additions, ships: boolean): Params {
  const data = isObject(params.payment_method_data) ? params.payment_method_data : {};
  const billed = withBilling(data, additions);
  return {
    ...(ships && additions.shipping ? { shipping: additions.shipping } : {}),
    ...params,
    ...(Object.keys(billed).length > 0 ? { payment_method_data: billed } : {}),
  };
}

const defined = (given: Params): Params => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
