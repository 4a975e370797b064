// What a payment method is to the Payment Element: a name, an icon, and a form that can be checked
// and sent. A new method is a file beside `card.tsx` and a line in `methods.ts`.

import type { ComponentChildren } from 'preact';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { PlainError } from '../../shared/protocol.ts';
import type { CardState } from '../card/state.ts';
import type { Session } from '../session.ts';
import type { Contact } from './contact.tsx';
import type { PaymentOptions } from './options.ts';

export interface Surroundings {
  options: ReadonlySignal<PaymentOptions>;
  session: ReadonlySignal<Session>;
  language: string;
  train: string;
  /** Whether the buyer lets us save the method. */
  save: Signal<boolean>;
  /** Whether an Element beside this one asks for the billing address. */
  billedBeside: ReadonlySignal<boolean>;
  /** Who pays: typed once, whichever method is chosen in the end. */
  contact: Contact;
}

export interface Method {
  type: string;
  /** Where it is a card: what is known of it already. */
  card?: CardState;
  title(): string;
  icon(): ComponentChildren;
  form(): ComponentChildren;
  complete: ReadonlySignal<boolean>;
  empty: ReadonlySignal<boolean>;
  /** Shows what is missing and says the first of it. */
  check(focus: boolean): PlainError | null;
  /** What the API is told beside `type`: the method's own part, and the billing details. */
  data(): { own: Record<string, unknown>; billing_details: Record<string, unknown> };
  /** Billing details that the method needs, by path, and that the page has said it passes itself. */
  passed(): string[];
  /** The server says no to what was sent: shown where it was entered, if it is known where. */
  refused?(error: PlainError): void;
  focus(): void;
  clear(): void;
}

export type MakeMethod = (around: Surroundings) => Method;
