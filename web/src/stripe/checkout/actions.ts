// What a page can do with a loaded checkout. Own functions that need no `this`, since wrappers spread
// them. Answers are results; what is thrown is a mistake of the page.

import type { StripeCheckoutFormLoadActionsSuccess, StripeCheckoutLoadActionsSuccess, StripeCheckoutSession } from '@stripe/stripe-js';
import type { CheckoutView, PlainError } from '../../shared/protocol.ts';
import type { Element } from '../element.ts';
import { IntegrationError, needObject, needString } from '../integration-error.ts';
import { type Checkout, plainError } from './checkout.ts';
import { confirm } from './confirm.ts';
import { contactOf, type Said, textOf } from './said.ts';

type Success = { type: 'success'; session: StripeCheckoutSession };
type Failure = { type: 'error'; error: { message: string; code: null } };

const failure = (message: string): Failure => ({ type: 'error', error: { message, code: null } });

function nameOf(element: Element) {
  if (element.type === 'address') return element.options().mode === 'shipping' ? 'shippingAddress' : 'billingAddress';
  return element.type === 'contactDetails' || element.type === 'checkoutForm' ? element.type : 'payment';
}

export function makeActions(checkout: Checkout): StripeCheckoutLoadActionsSuccess {
  const success = (): Success => ({ type: 'success', session: checkout.session() });
  const text = (key: keyof CheckoutView['texts']): string => checkout.viewed().texts[key];
  const said = (thrown: unknown): Failure => failure(plainError(thrown).message ?? text('checkout.unexpected'));

  /** What the buyer says is kept here until it goes along with the confirmation. */
  function say(words: Said): Success {
    open();
    checkout.said = { ...checkout.said, ...words };
    checkout.changed();
    return success();
  }

  function open(): void {
    const { type } = checkout.viewed().session.status;
    if (type !== 'open') throw new IntegrationError(`This Checkout Session is ${type}, and cannot be changed any more.`);
  }

  /** For what this server's sessions do not have. */
  function missing(name: string, what: keyof CheckoutView['texts']): Promise<Failure> {
    console.warn(`${name}: ${text(what)}`);
    return Promise.resolve(failure(text(what)));
  }

  return {
    getSession: () => checkout.session(),
    confirm: (args?: unknown) => confirm(checkout, args),

    async updateEmail(email: unknown) {
      const typed = textOf(email, 'updateEmail()');
      if (checkout.viewed().emailKnown) {
        throw new IntegrationError('updateEmail(): the Checkout Session was created with an email address, which cannot be changed here.');
      }
      if (typed !== null && !/^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(typed)) {
        // Still being typed, or beyond mending.
        const incomplete = /^[^@\s]*(@[^@\s]*)?$/.test(typed);
        return incomplete
          ? { type: 'error', error: { message: text('error.incomplete_email'), code: 'incompleteEmail' } }
          : { type: 'error', error: { message: text('checkout.email_invalid'), code: 'invalidEmail' } };
      }
      return say({ email: typed });
    },
    updatePhoneNumber: async (phoneNumber: unknown) => say({ phoneNumber: textOf(phoneNumber, 'updatePhoneNumber()') }),
    updateBillingAddress: async (contact: unknown) => say({ billingAddress: contactOf(contact, 'updateBillingAddress()') }),
    async updateShippingAddress(contact: unknown) {
      const shippingAddress = contactOf(contact, 'updateShippingAddress()');
      const { shipsTo, shippingByServer } = checkout.viewed();
      if (shippingByServer) {
        throw new IntegrationError('updateShippingAddress(): permissions.update_shipping_details of the Checkout Session is server_only. Use runServerUpdate().');
      }
      if (!shipsTo) return failure(text('checkout.no_shipping'));
      if (shippingAddress && !shipsTo.includes(shippingAddress.address.country)) {
        return failure(text('checkout.not_shipped'));
      }
      return say({ shippingAddress });
    },
    async updateIndividualName() {
      throw new IntegrationError('updateIndividualName(): the Checkout Session does not collect names.');
    },
    async updateBusinessName() {
      throw new IntegrationError('updateBusinessName(): the Checkout Session does not collect names.');
    },

    async updateLineItemQuantity(args: unknown) {
      const { lineItem, quantity } = needObject(args, 'updateLineItemQuantity()');
      const id = needString(lineItem, 'updateLineItemQuantity(): lineItem');
      if (!Number.isInteger(quantity)) {
        throw new IntegrationError(`Invalid value for updateLineItemQuantity(): quantity should be an integer. You specified: ${String(quantity)}.`);
      }
      return checkout.inTurn(() => checkout.update({ line_items: [{ id, quantity }] })).then(success, said);
    },
    async runServerUpdate(work: unknown) {
      if (typeof work !== 'function') throw new IntegrationError('Invalid value for runServerUpdate(): value should be a function that returns a promise.');
      return checkout.inTurn(async (): Promise<Success | Failure> => {
        try {
          await (work as () => unknown)();
        } catch (thrown) {
          return failure(thrown instanceof Error ? thrown.message : text('checkout.update_failed'));
        }
        return Promise.all([checkout.refresh(), checkout.tell('refetch')]).then(success, said);
      });
    },
    async validateElements() {
      const asking = checkout.asking();
      if (asking.length === 0) {
        return { type: 'error', error: { code: 'no_elements', message: 'No Element is mounted that could be validated.', validation_errors: [] } };
      }
      const validation_errors: { message: string; element: ReturnType<typeof nameOf> }[] = [];
      for (const element of asking) {
        const { error } = await element.call<{ error?: PlainError }>('submit');
        if (error) validation_errors.push({ message: error.message ?? '', element: nameOf(element) });
      }
      const [first] = validation_errors;
      return first ? { type: 'error', error: { code: 'validation_error', message: first.message, validation_errors } } : success();
    },

    applyPromotionCode: (code: unknown) => {
      needString(code, 'applyPromotionCode()');
      return missing('applyPromotionCode()', 'checkout.no_promotions');
    },
    removePromotionCode: () => missing('removePromotionCode()', 'checkout.no_promotion'),
    updateShippingOption: (id: unknown) => {
      needString(id, 'updateShippingOption()');
      return missing('updateShippingOption()', 'checkout.no_shipping_options');
    },
    updateTaxIdInfo: () => missing('updateTaxIdInfo()', 'checkout.no_tax_ids'),
    addOptionalLineItem: (price: unknown) => {
      needString(price, 'addOptionalLineItem()');
      return missing('addOptionalLineItem()', 'checkout.no_optional_items');
    },
    removeOptionalLineItem: (price: unknown) => {
      needString(price, 'removeOptionalLineItem()');
      return missing('removeOptionalLineItem()', 'checkout.no_optional_items');
    },
  };
}

/** With a form: what the buyer says there is not said by the page. */
export function makeFormActions(checkout: Checkout): StripeCheckoutFormLoadActionsSuccess {
  const {
    updateEmail, updatePhoneNumber, updateIndividualName, updateBusinessName, updateShippingAddress, updateBillingAddress, updateTaxIdInfo, ...actions
  } = makeActions(checkout);
  return actions;
}
