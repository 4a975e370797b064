// Every type of Element that can be created: its frame and the options it takes. A new Element is a
// new line here and a new document in `src/frames`.

import type { FrameKind } from '../shared/protocol.ts';

export interface Kind {
  frame: FrameKind;
  /** What screen readers, and other people's tests, call the frame. */
  title: string;
  options: readonly string[];
  /** How high it is at first, in pixels, where it is not one line: what comes then shifts nothing. */
  height?: number;
  /** Whether its state shows as classes of the container. */
  classes?: true;
  /** Whether `confirmPayment({elements})` takes what was entered here. */
  confirms?: true;
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
    height: 225.5,
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
} as const satisfies Record<string, Kind>;

export const kindOf = (type: ElementType): Kind => ELEMENT_TYPES[type];

export type ElementType = keyof typeof ELEMENT_TYPES;

export function isElementType(type: unknown): type is ElementType {
  return typeof type === 'string' && Object.hasOwn(ELEMENT_TYPES, type);
}
