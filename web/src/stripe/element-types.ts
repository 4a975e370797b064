// Every type of Element that can be created: its frame and the options it takes. A new Element is a
// new line here and a new document, or a part of one, in `src/frames`.

import type { FrameKind } from '../shared/protocol.ts';
import { checkAddress, checkCard, checkForm, checkMessaging, checkModeOfAddress, checkPayment, checkTaxId } from './element-options.ts';

export interface Kind {
  frame: FrameKind;
  /** What screen readers, and other people's tests, call the frame. */
  title: string;
  options: readonly string[];
  /** Throws where an option has a value that it cannot have. */
  check?: (options: Record<string, unknown>) => void;
  /** Whether it is more than one line, and room is kept for it from the start. */
  reserves?: true;
  /** The room that is kept for it where that is always the same, in pixels. */
  height?: number;
  /** Whether its state shows as classes of the container. */
  classes?: true;
  /** Whether `confirmPayment({elements})` takes what was entered here. */
  confirms?: true;
  /** Whether `elements.create` makes one, and not only what names it. */
  group?: false;
  /** The last release train that has it. */
  last?: string;
  /** Which part of a card is entered here; the group's parts are one card. */
  part?: 'number' | 'expiry' | 'cvc';
  /** Whether the page may read what was entered. */
  value?: true;
  /** What `submit` checks, and `confirm` adds, beside the payment method. */
  adds?: 'shipping' | 'billing' | 'email';
  /** Types of which no group has one beside this. */
  excludes?: readonly string[];
}

const FIELD = ['classes', 'style', 'disabled'];
const PARTS = ['cardNumber', 'cardExpiry', 'cardCvc'];
const ADDRESS = ['allowedCountries', 'autocomplete', 'blockPoBox', 'contacts', 'defaultValues', 'fields', 'validation', 'display'];

export const ELEMENT_TYPES = {
  payment: {
    frame: 'payment',
    title: 'Secure payment input frame',
    options: [
      'layout', 'defaultValues', 'business', 'paymentMethodOrder', 'fields', 'readOnly', 'terms', 'wallets', 'walletOptions', 'applePay',
    ],
    check: checkPayment,
    confirms: true,
    reserves: true,
  },
  checkoutForm: {
    frame: 'checkoutForm', title: 'Secure payment form frame', options: ['layout', 'contacts', 'expressCheckout', 'features'], check: checkForm,
    confirms: true, value: true, height: 420, group: false,
  },
  card: {
    frame: 'card',
    title: 'Secure card payment input frame',
    options: [...FIELD, 'value', 'hidePostalCode', 'iconStyle', 'hideIcon', 'disableLink', 'preferredNetwork'],
    check: checkCard,
    classes: true,
    excludes: PARTS,
  },
  cardNumber: {
    frame: 'field',
    title: 'Secure card number input frame',
    options: [...FIELD, 'placeholder', 'showIcon', 'iconStyle', 'disableLink', 'preferredNetwork'],
    check: checkCard,
    classes: true,
    part: 'number',
    excludes: ['card'],
  },
  cardExpiry: {
    frame: 'field', title: 'Secure expiration date input frame', options: [...FIELD, 'placeholder'], check: checkCard, classes: true,
    part: 'expiry', excludes: ['card'],
  },
  cardCvc: {
    frame: 'field', title: 'Secure CVC input frame', options: [...FIELD, 'placeholder'], check: checkCard, classes: true, part: 'cvc',
    excludes: ['card'],
  },
  address: {
    frame: 'details', title: 'Secure address input frame', options: ['mode', ...ADDRESS], check: checkModeOfAddress, value: true, adds: 'billing',
  },
  shippingAddress: {
    frame: 'details', title: 'Secure address input frame', options: ADDRESS, check: checkAddress, value: true, adds: 'shipping',
  },
  linkAuthentication: { frame: 'details', title: 'Secure email input frame', options: ['defaultValues'], adds: 'email' },
  contactDetails: { frame: 'details', title: 'Secure email input frame', options: ['defaultValues'], adds: 'email' },
  taxId: {
    frame: 'details', title: 'Secure tax ID input frame', value: true, check: checkTaxId,
    options: ['visibility', 'fields', 'validation', 'verification', 'defaultValues'],
  },
  // These show nothing: what they would offer is not part of this server, and they say so when asked.
  currencySelector: { frame: 'details', title: 'Secure currency selector', options: [] },
  terms: { frame: 'details', title: 'Secure terms frame', options: [] },
  linkSignup: { frame: 'details', title: 'Secure Link sign-up frame', options: ['defaultValues'] },
  expressCheckout: {
    frame: 'details',
    title: 'Secure express checkout frame',
    options: [
      'allowedShippingCountries', 'applePay', 'billingAddressRequired', 'business', 'buttonHeight', 'buttonTheme', 'buttonType',
      'emailRequired', 'layout', 'lineItems', 'paymentMethodOrder', 'paymentMethods', 'phoneNumberRequired', 'shippingAddressRequired',
      'shippingRates', 'wallets',
    ],
  },
  paymentRequestButton: { frame: 'details', title: 'Secure express checkout frame', options: ['paymentRequest', ...FIELD], last: 'dahlia' },
  paymentMethodMessaging: {
    frame: 'details',
    title: 'Payment method messaging',
    options: ['amount', 'currency', 'paymentMethodTypes', 'paymentMethodOrder', 'paymentMethods', 'countryCode', 'logoColor', 'metaData'],
    check: checkMessaging,
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

/** The parts of a card in the order in which mistakes in them are pointed out. */
export const CARD_PARTS = PARTS as readonly ElementType[];
