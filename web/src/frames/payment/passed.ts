// Billing details that the page had hidden, since it says them itself: it has to say them then.

import type { PlainError } from '../../shared/protocol.ts';
import type { PaymentState } from './state.ts';

type Details = Record<string, unknown> | undefined;

/** `data` is what the page passes, which stands at `where` of the call's parameters. */
export function needPassed(state: PaymentState, data: unknown, call: string, where: string): void {
  const passed = (data as Details)?.billing_details as Details;
  for (const path of state.passed()) {
    const said = path.split('.').reduce<unknown>((part, name) => (part as Details)?.[name], passed);
    const known = path.split('.').reduce<unknown>((part, name) => (part as Details)?.[name], state.options.value.billing);
    if (typeof (said ?? known) === 'string') continue;
    throw {
      type: 'integration_error',
      message:
        `You specified "never" for fields.billing_details.${path} when creating the payment Element, but did not pass ` +
        `${where}billing_details.${path} when calling ${call}. If you opt out of collecting data via the payment Element using the ` +
        `fields option, the data must be passed in when calling ${call}.`,
    } satisfies PlainError;
  }
}
