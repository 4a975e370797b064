// What a group of Elements may be told: each option acts in a frame, or is refused here by name.

import { checkLooks } from './appearance.ts';
import { IntegrationError, isObject, needArray, needOneOf, warnUnknown } from './integration-error.ts';
import { since } from './train.ts';

/** What is said of a payment before its intent exists. */
const DEFERRED = [
  'amount', 'setupFutureUsage', 'captureMethod', 'onBehalfOf', 'paymentMethodTypes', 'allowedPaymentMethodTypes',
  'excludedPaymentMethodTypes', 'paymentMethodConfiguration', 'paymentMethodOptions',
];
/** The same in the API's spelling, which the library takes, too. */
const API_SPELLING: Record<string, string> = {
  setup_future_usage: 'setupFutureUsage', capture_method: 'captureMethod', on_behalf_of: 'onBehalfOf',
  payment_method_types: 'paymentMethodTypes', payment_method_configuration: 'paymentMethodConfiguration',
  payment_method_options: 'paymentMethodOptions',
};
const NOT_BUILT = ['externalPaymentMethodTypes', 'customPaymentMethods', 'customerOptions', 'syncAddressCheckbox', 'adaptivePricing'];

export const KNOWN = [
  'locale', 'fonts', 'appearance', 'clientSecret', 'customerSessionClientSecret', 'loader', 'mode', 'currency', 'paymentMethodCreation',
  ...DEFERRED, ...Object.keys(API_SPELLING), ...NOT_BUILT,
];

type Options = Record<string, unknown>;

/** One spelling for each option. */
export function spelt(options: Options): Options {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [API_SPELLING[name] ?? name, value]));
}

export function checkGroup(given: Options, where: string): void {
  checkLooks(given, where);
  const options = spelt(given);
  const { clientSecret, mode } = options;
  for (const name of NOT_BUILT) {
    if (options[name] !== undefined && !isEmpty(options[name])) {
      throw new IntegrationError(`Invalid value for elements(): ${name} is not supported by this server yet.`);
    }
  }
  if (clientSecret !== undefined && mode !== undefined) {
    throw new IntegrationError('Invalid value for elements(): you can only specify one of `clientSecret` and `mode`.');
  }
  if (clientSecret !== undefined && (typeof clientSecret !== 'string' || !/^(pi|seti|cs)_\w+_secret_\w+/.test(clientSecret))) {
    throw new IntegrationError(
      'Invalid value for elements(): clientSecret should be a client secret of the form ${id}_secret_${secret}. ' +
        `You specified: ${String(clientSecret)}.`,
    );
  }
  if (since('endive') && options.paymentMethodTypes !== undefined) {
    throw new IntegrationError('Invalid value for elements(): paymentMethodTypes is no longer supported. Use allowedPaymentMethodTypes instead.');
  }
  if (mode !== undefined) checkDeferred(options);
  // The intent says all this itself; here it would act on nothing.
  else warnUnknown(Object.fromEntries(DEFERRED.flatMap((name) => (options[name] === undefined ? [] : [[name, true]]))), [], 'elements()');
}

function checkDeferred({ mode, amount, currency, ...options }: Options): void {
  const where = (name: string) => `elements(): ${name}`;
  needOneOf(mode, ['payment', 'setup', 'subscription'], where('mode'));
  if (typeof currency !== 'string' && (mode !== 'setup' || currency !== undefined)) {
    throw new IntegrationError(`Invalid value for elements(): currency should be specified when mode is ${String(mode)}.`);
  }
  if (mode !== 'setup' && !Number.isInteger(amount)) {
    throw new IntegrationError(
      `Invalid value for elements(): amount should be an integer when mode is ${String(mode)}. You specified: ${String(amount)}.`,
    );
  }
  if (options.setupFutureUsage != null) needOneOf(options.setupFutureUsage, ['off_session', 'on_session'], where('setupFutureUsage'));
  if (options.captureMethod !== undefined) {
    needOneOf(options.captureMethod, ['manual', 'automatic', 'automatic_async'], where('captureMethod'));
  }
  if (options.paymentMethodCreation !== undefined) needOneOf(options.paymentMethodCreation, ['manual'], where('paymentMethodCreation'));
  for (const name of ['paymentMethodTypes', 'allowedPaymentMethodTypes', 'excludedPaymentMethodTypes']) {
    if (options[name] !== undefined) needArray(options[name], where(name));
  }
}

const isEmpty = (value: unknown): boolean => (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0);
