// The object that `Stripe(key)` gives: plain, with own functions that need no `this`. Whatever the
// official packages copy, spread or bind keeps working.

import type { Client, IntentKind } from '../shared/protocol.ts';
import type * as Bank from './bank.ts';
import { cardIn } from './card.ts';
import { initCheckout, initCheckoutElementsSdk, initCheckoutFormSdk } from './checkout/sdk.ts';
import { confirm } from './confirm.ts';
import { type Controller, makeController } from './controller.ts';
import { createConfirmationToken, createPaymentMethod, createRadarSession, createToken } from './create.ts';
import { elementOf, makeElements } from './elements.ts';
import { createEmbeddedCheckout } from './embedded-checkout-names.ts';
import { confirmCard, handleNextAction, retrieve } from './intents.ts';
import { IntegrationError, isObject, needArray, needString, warnUnknown } from './integration-error.ts';
import { localeOf } from './locale.ts';
import { loadPart } from './part.ts';
import { paymentRequest } from './payment-request.ts';

const OPTIONS = ['apiVersion', 'betas', 'locale', 'stripeAccount', 'maxNetworkRetries', 'developerTools', 'advancedFraudSignals'];

/** What belongs to one `Stripe(key)`. */
export interface Context {
  client: Client;
  controller: Controller;
  /** Client secrets of intents whose confirmation is running. */
  confirming: Set<string>;
}

export function makeStripe(key: unknown, given: unknown) {
  const client = clientOf(key, given);
  const context: Context = { client, controller: makeController(client), confirming: new Set() };
  return {
    elements: (options?: unknown) => makeElements(client, options),
    confirmPayment: (options: unknown) => confirm(context, 'payment_intent', options),
    confirmSetup: (options: unknown) => confirm(context, 'setup_intent', options),
    retrievePaymentIntent: (secret: unknown) => retrieve(context, 'payment_intent', secret),
    retrieveSetupIntent: (secret: unknown) => retrieve(context, 'setup_intent', secret),
    handleNextAction: (options: unknown) => handleNextAction(context, options),
    handleCardAction: (secret: unknown) => handleNextAction(context, secret, 'handleCardAction'),
    confirmCardPayment: (secret: unknown, data?: unknown, options?: unknown) =>
      confirmCard(context, 'payment_intent', secret, data, options),
    confirmCardSetup: (secret: unknown, data?: unknown, options?: unknown) =>
      confirmCard(context, 'setup_intent', secret, data, options),
    ...banks(context),
    collectBankAccountForPayment: (options: unknown) => atBank((it) => it.collectBankAccount(context, 'payment_intent', options)),
    collectBankAccountForSetup: (options: unknown) => atBank((it) => it.collectBankAccount(context, 'setup_intent', options)),
    collectBankAccountToken: (options: unknown) => atBank((it) => it.collectBankAccountToken(options)),
    createPaymentMethod: (given: unknown, element?: unknown, data?: unknown) =>
      createPaymentMethod(context, given, element, data),
    createToken: (given: unknown, data?: unknown) => createToken(context, given, data),
    createConfirmationToken,
    initCheckoutElementsSdk: (options: unknown) => initCheckoutElementsSdk(context, options),
    initCheckoutFormSdk: (options: unknown) => initCheckoutFormSdk(context, options),
    initCheckout: (options: unknown) => initCheckout(context, options),
    createEmbeddedCheckoutPage: (options: unknown) => createEmbeddedCheckout(client, options, 'createEmbeddedCheckoutPage'),
    initEmbeddedCheckout: (options: unknown) => createEmbeddedCheckout(client, options, 'initEmbeddedCheckout'),
    paymentRequest,
    createRadarSession: () => createRadarSession(context),
    _registerWrapper: (_wrapper: unknown) => undefined,
    registerAppInfo: (_info: unknown) => undefined,
  };
}

const atBank = <T>(call: (part: typeof Bank) => Promise<T>): Promise<T> => loadPart<typeof Bank>(ONFILE_BANK).then(call);

/** The calls of methods at banks. giropay is paid with and never kept. */
function banks(context: Context) {
  const confirms = (kind: IntentKind, name: keyof typeof Bank.BANKS) => (secret: unknown, data?: unknown, options?: unknown) =>
    atBank((it) => it.confirmBank({ elementOf, cardIn }, context, kind, name, secret, data, options));
  const verifies = (kind: IntentKind) => (secret: unknown, data?: unknown) => atBank((it) => it.verifyMicrodeposits(context, kind, secret, data));
  return {
    confirmAuBecsDebitPayment: confirms('payment_intent', 'AuBecsDebit'),
    confirmAuBecsDebitSetup: confirms('setup_intent', 'AuBecsDebit'),
    confirmBancontactPayment: confirms('payment_intent', 'Bancontact'),
    confirmBancontactSetup: confirms('setup_intent', 'Bancontact'),
    confirmGiropayPayment: confirms('payment_intent', 'Giropay'),
    confirmIdealPayment: confirms('payment_intent', 'Ideal'),
    confirmIdealSetup: confirms('setup_intent', 'Ideal'),
    confirmSepaDebitPayment: confirms('payment_intent', 'SepaDebit'),
    confirmSepaDebitSetup: confirms('setup_intent', 'SepaDebit'),
    confirmSofortPayment: confirms('payment_intent', 'Sofort'),
    confirmSofortSetup: confirms('setup_intent', 'Sofort'),
    confirmUsBankAccountPayment: confirms('payment_intent', 'UsBankAccount'),
    confirmUsBankAccountSetup: confirms('setup_intent', 'UsBankAccount'),
    verifyMicrodepositsForPayment: verifies('payment_intent'),
    verifyMicrodepositsForSetup: verifies('setup_intent'),
  };
}

function clientOf(key: unknown, given: unknown): Client {
  if (typeof key !== 'string' || key.trim() === '') {
    throw new IntegrationError('Please call Stripe() with your publishable key. You used an empty string.');
  }
  if (/^[sr]k_/.test(key)) {
    throw new IntegrationError(
      'You should not use your secret key with Stripe.js.\n        Please pass a publishable key instead.',
    );
  }
  if (key.startsWith('pk_live_')) {
    throw new IntegrationError('This is a test server, which takes no live keys. Use one that begins with pk_test_.');
  }
  if (!key.startsWith('pk_')) {
    throw new IntegrationError('Invalid value for Stripe(): a publishable key begins with pk_.');
  }
  const options = isObject(given) ? given : {};
  warnUnknown(options, OPTIONS, 'Stripe()');
  const text = (name: string): string | undefined =>
    options[name] === undefined ? undefined : needString(options[name], `Stripe(): ${name}`);
  const retries = options.maxNetworkRetries;
  if (retries !== undefined && (!Number.isInteger(retries) || Number(retries) < 0 || Number(retries) > MOST_RETRIES)) {
    throw new IntegrationError(
      `Invalid value for Stripe(): maxNetworkRetries should be an integer from 0 to ${MOST_RETRIES}. You specified: ${String(retries)}.`,
    );
  }
  for (const beta of options.betas === undefined ? [] : needArray(options.betas, 'Stripe(): betas')) {
    console.warn(`Stripe(): the beta ${String(beta)} is not supported by this server.`);
  }
  // `developerTools` and `advancedFraudSignals` turn off what this library does not have.
  return {
    key, account: text('stripeAccount'), apiVersion: text('apiVersion'), retries: retries as number | undefined, train: ONFILE_TRAIN,
    locale: localeOf(options, 'Stripe()') ?? 'auto',
  };
}

const MOST_RETRIES = 5;
