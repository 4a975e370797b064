// What a page can do with a loaded checkout. Own functions that need no `this`, since wrappers spread
// them. Answers are results; what is thrown is a mistake of the page.

import type { StripeCheckoutLoadActionsSuccess, StripeCheckoutSession } from '@stripe/stripe-js';
import type { PlainError } from '../../shared/protocol.ts';
import type { Element } from '../element.ts';
import { IntegrationError, needObject, needString } from '../integration-error.ts';
import { type Checkout, plainError } from './checkout.ts';
import { confirm } from './confirm.ts';
import { contactOf, type Said, textOf } from './said.ts';

type Success = { type: 'success'; session: StripeCheckoutSession };
type Failure = { type: 'error'; error: { message: string; code: null } };

const failure = (message: string): Failure => ({ type: 'error', error: { message, code: null } });
const said = (thrown: unknown): Failure => failure(plainError(thrown).message ?? 'An unexpected error occurred.');

function nameOf(element: Element) {
  if (element.type === 'address') return element.options().mode === 'shipping' ? 'shippingAddress' : 'billingAddress';
  return element.type === 'contactDetails' ? 'contactDetails' : 'payment';
}

export function makeActions(checkout: Checkout): StripeCheckoutLoadActionsSuccess {
  const success = (): Success => ({ type: 'success', session: checkout.session() });

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
  function missing(name: string, what: string): Promise<Failure> {
    console.warn(`${name}: ${what}`);
    return Promise.resolve(failure(what));
  }

  return {
    getSession: () => checkout.session(),
    confirm: (args?: unknown) => confirm(checkout, args),

    async updateEmail(email: unknown) {
      const text = textOf(email, 'updateEmail()');
      if (checkout.viewed().emailKnown) {
        throw new IntegrationError('updateEmail(): the Checkout Session was created with an email address, which cannot be changed here.');
      }
      if (text !== null && !/^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(text)) {
        // Still being typed, or beyond mending.
        const incomplete = /^[^@\s]*(@[^@\s]*)?$/.test(text);
        return incomplete
          ? { type: 'error', error: { message: 'Your email is incomplete.', code: 'incompleteEmail' } }
          : { type: 'error', error: { message: 'Your email is invalid.', code: 'invalidEmail' } };
      }
      return say({ email: text });
    },
    updatePhoneNumber: async (phoneNumber: unknown) => say({ phoneNumber: textOf(phoneNumber, 'updatePhoneNumber()') }),
    updateBillingAddress: async (contact: unknown) => say({ billingAddress: contactOf(contact, 'updateBillingAddress()') }),
    async updateShippingAddress(contact: unknown) {
      const shippingAddress = contactOf(contact, 'updateShippingAddress()');
      const { shipsTo, shippingByServer } = checkout.viewed();
      if (shippingByServer) {
        throw new IntegrationError('updateShippingAddress(): permissions.update_shipping_details of the Checkout Session is server_only. Use runServerUpdate().');
      }
      if (!shipsTo) return failure('This Checkout Session does not collect a shipping address.');
      if (shippingAddress && !shipsTo.includes(shippingAddress.address.country)) {
        return failure('The country is not among those that are shipped to.');
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
          return failure(thrown instanceof Error ? thrown.message : 'The update on the server failed.');
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
      return missing('applyPromotionCode()', 'Promotion codes are not enabled for this Checkout Session.');
    },
    removePromotionCode: () => missing('removePromotionCode()', 'No promotion code is applied to this Checkout Session.'),
    updateShippingOption: (id: unknown) => {
      needString(id, 'updateShippingOption()');
      return missing('updateShippingOption()', 'This Checkout Session has no shipping options.');
    },
    updateTaxIdInfo: () => missing('updateTaxIdInfo()', 'This Checkout Session does not collect tax IDs.'),
    addOptionalLineItem: (price: unknown) => {
      needString(price, 'addOptionalLineItem()');
      return missing('addOptionalLineItem()', 'This Checkout Session has no optional items.');
    },
    removeOptionalLineItem: (price: unknown) => {
      needString(price, 'removeOptionalLineItem()');
      return missing('removeOptionalLineItem()', 'This Checkout Session has no optional items.');
    },
  };
}
