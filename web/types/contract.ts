// Our object against the official package's types. What is not here yet is named, and the list may
// only become shorter: a name that has been built must leave it, or this file does not compile.

import type { Stripe, StripeCheckoutElementsSdk, StripeCheckoutForm, StripeCheckoutFormSdk, StripeElements } from '@stripe/stripe-js';
import type { PublicForm } from '../src/stripe/checkout/elements.ts';
import type { CheckoutFormSdk, CheckoutSdk } from '../src/stripe/checkout/sdk.ts';
import type { PublicElement } from '../src/stripe/element.ts';
import type { PublicElements } from '../src/stripe/elements.ts';
import type { makeStripe } from '../src/stripe/stripe.ts';

type Ours = ReturnType<typeof makeStripe>;

type Missing =
  | `confirm${
      | 'AcssDebit' | 'Alipay' | 'Billie' | 'Blik' | 'Boleto' | 'Cashapp'
      | 'CustomerBalance' | 'Eps' | 'Fpx' | 'GrabPay' | 'Klarna' | 'Konbini' | 'Mobilepay' | 'Multibanco'
      | 'Oxxo' | 'P24' | 'PayByBank' | 'PayNow' | 'PayPal' | 'Pix' | 'PromptPay' | 'Twint' | 'WechatPay'
      | 'Affirm' | 'AfterpayClearpay'}Payment`
  | `confirm${
      | 'AcssDebit' | 'BacsDebit' | 'Blik' | 'Cashapp' | 'AmazonPay' | 'PayPal'}Setup`
  | 'processOrder' | 'retrieveOrder' | 'verifyIdentity'
  | 'collectFinancialConnectionsAccounts' | 'createEphemeralKeyNonce' | 'initializePricing';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Holds<T extends true> = T;

/** Every name of theirs is built or named as missing, and nothing is both. */
export type Complete = Holds<Same<Exclude<keyof Stripe, keyof Ours>, Missing>>;

/** Each of our functions takes whatever theirs is called with. */
type Takes = { [name in keyof Ours & keyof Stripe]: Parameters<Stripe[name]> extends Parameters<Ours[name]> ? true : name }[keyof Ours &
  keyof Stripe];
export type Calls = Holds<Same<Takes, true>>;

/** A group has all that theirs has, and an Element what any Element has. */
export type Groups = Holds<Same<Exclude<keyof StripeElements, keyof PublicElements>, never>>;
type Basic = 'on' | 'once' | 'off' | 'mount' | 'unmount' | 'destroy' | 'update' | 'focus' | 'blur' | 'clear' | 'collapse' | 'getValue';
export type Element = Holds<Same<keyof PublicElement, Basic>>;

/** A checkout has all that theirs has, and nothing else. Its actions and its session are made as their types. */
export type Checkouts = Holds<Same<keyof StripeCheckoutElementsSdk, keyof CheckoutSdk>>;
export type LoadActions = Holds<Same<ReturnType<StripeCheckoutElementsSdk['loadActions']>, ReturnType<CheckoutSdk['loadActions']>>>;

/** And so has one with a form, which has all that any Element has, and its views. */
export type CheckoutForms = Holds<Same<keyof StripeCheckoutFormSdk, keyof CheckoutFormSdk>>;
export type LoadFormActions = Holds<Same<ReturnType<StripeCheckoutFormSdk['loadActions']>, ReturnType<CheckoutFormSdk['loadActions']>>>;
export type Form = Holds<Same<Exclude<keyof StripeCheckoutForm, keyof PublicForm>, never>>;
