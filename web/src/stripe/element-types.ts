// Every type of Element that can be created: its frame and the options it takes. A new Element is a
// new line here and a new document in `src/frames`.

import type { FrameKind } from '../shared/protocol.ts';

export interface Kind {
  frame: FrameKind;
  /** What screen readers, and other people's tests, call the frame. */
  title: string;
  options: readonly string[];
  /** Whether its state shows as classes of the container. */
  classes?: true;
  /** Whether `confirmPayment({elements})` takes what was entered here. */
  confirms?: true;
  /** The last release train that has it. */
  last?: string;
}

export const ELEMENT_TYPES = {
  payment: {
    frame: 'payment',
    title: 'Secure payment input frame',
    options: [
      'layout', 'defaultValues', 'business', 'paymentMethodOrder', 'fields', 'readOnly', 'terms', 'wallets', 'apple',
      'applePay', 'fraudPrevention',
    ],
    confirms: true,
  },
  card: {
    frame: 'card',
    title: 'Secure card payment input frame',
    options: [
      'classes', 'style', 'value', 'hidePostalCode', 'iconStyle', 'hideIcon', 'disabled', 'disableLink', 'preferredNetwork',
      'placeholder',
    ],
    classes: true,
  },
  iban: {
    frame: 'iban',
    title: 'Secure IBAN input frame',
    options: ['classes', 'style', 'supportedCountries', 'placeholderCountry', 'iconStyle', 'hideIcon', 'disabled'],
    classes: true,
  },
  auBankAccount: {
    frame: 'auBankAccount',
    title: 'Secure BECS Direct Debit input frame',
    options: ['classes', 'style', 'iconStyle', 'hideIcon', 'disabled'],
    classes: true,
  },
  idealBank: {
    frame: 'idealBank',
    title: 'Secure iDEAL bank selection frame',
    options: ['classes', 'style', 'value', 'hideIcon', 'iconStyle', 'disabled'],
    classes: true,
    last: 'basil',
  },
} as const satisfies Record<string, Kind>;

export const kindOf = (type: ElementType): Kind => ELEMENT_TYPES[type];

export type ElementType = keyof typeof ELEMENT_TYPES;

export function isElementType(type: unknown): type is ElementType {
  return typeof type === 'string' && Object.hasOwn(ELEMENT_TYPES, type);
}
