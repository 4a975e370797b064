// What Elements' options may be. A value that would act on nothing is a mistake of the page, and said
// so at once; unknown names are warned of elsewhere.

import { IntegrationError, isObject, needArray, needBoolean, needObject, needOneOf, needString } from './integration-error.ts';
import { since } from './train.ts';

type Options = Record<string, unknown>;

const CARD_NETWORKS = [
  'accel', 'amex', 'carnet', 'cartes_bancaires', 'diners', 'discover', 'eftpos_au', 'elo', 'girocard', 'interac', 'jcb', 'mastercard',
  'nyce', 'pulse', 'rupay', 'star', 'unionpay', 'visa',
];

const at = (name: string): string => `create(): ${name}`;

function each(options: Options, names: readonly string[], check: (value: unknown, where: string) => void): void {
  for (const name of names) if (options[name] !== undefined) check(options[name], at(name));
}

export function checkCard(options: Options): void {
  each(options, ['classes', 'style', 'value'], needObject);
  each(options, ['disabled', 'hideIcon', 'hidePostalCode', 'showIcon', 'disableLink'], needBoolean);
  each(options, ['placeholder'], (value, where) => value !== '' && needString(value, where));
  each(options, ['iconStyle'], (value, where) => needOneOf(value, ['default', 'solid'], where));
  each(options, ['preferredNetwork'], (value, where) => {
    for (const network of needArray(value, where)) needOneOf(network, CARD_NETWORKS, where);
  });
}

const WALLETS = ['applePay', 'googlePay', 'link'];
const TERMS = [
  'applePay', 'auBecsDebit', 'bancontact', 'card', 'cashapp', 'googlePay', 'ideal', 'klarna', 'paypal', 'sepaDebit', 'sofort',
  'usBankAccount',
];

/** Dots were turned on and off by booleans until dahlia. */
function checkLayout(given: unknown): void {
  const { type, radios, paymentMethodLogoPosition: logo } = isObject(given) ? given : { type: given };
  if (type !== undefined) needOneOf(type, ['tabs', 'accordion', 'auto'], at('layout.type'));
  if (radios !== undefined && (typeof radios !== 'boolean' || since('dahlia'))) {
    needOneOf(radios, ['auto', 'always', 'never', 'if_multiple'], at('layout.radios'));
  }
  if (logo !== undefined) needOneOf(logo, ['start', 'end'], at('layout.paymentMethodLogoPosition'));
}

export function checkPayment(options: Options): void {
  checkLayout(options.layout);
  each(options, ['defaultValues', 'business', 'fields', 'terms', 'wallets', 'walletOptions', 'applePay'], needObject);
  each(options, ['readOnly'], needBoolean);
  each(options, ['paymentMethodOrder'], needArray);
  const { wallets, terms } = options;
  // A wallet that is not shut out is shown where it can be: here nowhere, since this server has none.
  if (isObject(wallets)) choices(wallets, WALLETS, ['auto', 'never'], 'wallets');
  if (isObject(terms)) choices(terms, TERMS, ['auto', 'always', 'never'], 'terms');
}

function choices(given: Options, names: readonly string[], values: readonly string[], where: string): void {
  for (const [name, value] of Object.entries(given)) {
    if (!names.includes(name)) console.warn(`Unrecognized create() parameter: ${where}.${name} is not a recognized parameter.`);
    else if (value !== undefined) needOneOf(value, values, at(`${where}.${name}`));
  }
}

export function checkModeOfAddress(options: Options): void {
  needOneOf(options.mode, ['shipping', 'billing'], at('mode'));
  checkAddress(options);
}

export function checkAddress(options: Options): void {
  each(options, ['defaultValues', 'fields', 'validation', 'display', 'autocomplete'], needObject);
  each(options, ['blockPoBox'], needBoolean);
  each(options, ['allowedCountries'], (value, where) => value !== null && needArray(value, where));
  each(options, ['contacts'], needArray);
  if (isObject(options.fields)) {
    if (options.fields.phone !== undefined) needOneOf(options.fields.phone, ['always', 'never', 'auto'], at('fields.phone'));
    if (options.fields.name !== undefined) needOneOf(options.fields.name, ['never', 'auto'], at('fields.name'));
  }
  if (isObject(options.display) && options.display.name !== undefined) {
    needOneOf(options.display.name, ['full', 'split', 'organization'], at('display.name'));
  }
  if (isObject(options.autocomplete) && options.autocomplete.mode === 'google_maps_api') {
    throw new IntegrationError(`Invalid value for ${at('autocomplete.mode')}: google_maps_api is not supported by this server yet.`);
  }
}

/** Wallets and promotion codes are not part of this server, so none is shown, whatever is said of them. */
export function checkForm(options: Options): void {
  each(options, ['layout'], (value, where) => needOneOf(value, ['expanded', 'compact'], where));
  each(options, ['contacts'], needArray);
  each(options, ['expressCheckout', 'features'], needObject);
}

export function checkMessaging(options: Options): void {
  if (!Number.isInteger(options.amount)) throw new IntegrationError(`Invalid value for ${at('amount')}: amount should be an integer.`);
  needString(options.currency, at('currency'));
}

/** `auto` shows it where tax ids are collected by themselves: no payment of this server does that. */
export function checkTaxId(options: Options): void {
  each(options, ['visibility'], (value, where) => needOneOf(value, ['always', 'never', 'auto'], where));
  each(options, ['fields', 'validation', 'verification', 'defaultValues'], needObject);
}
