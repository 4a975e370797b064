// A Checkout Session in the shape that the official types give it. What this server's sessions do not
// have (discounts, taxes, shipping rates, recurring items) is said as the types say that there is none.

import type {
  StripeCheckoutContact, StripeCheckoutLineItem, StripeCheckoutSavedPaymentMethod, StripeCheckoutSession, StripeCheckoutStatus,
} from '@stripe/stripe-js';
import { CHECKOUT_TEXTS, type CheckoutView } from '../../shared/protocol.ts';
import { inLanguage } from '../i18n/errors.ts';
import { t } from '../i18n/text.ts';
import type { SavedMethod } from '../session.ts';
import { type Amounts, amountsIn, decimals } from './amount.ts';
import type { Address, Item, Page } from './page.ts';

export function viewOf(page: Page, locale: string): CheckoutView {
  return {
    session: sessionOf(page, locale),
    uiMode: page.ui_mode,
    texts: Object.fromEntries(CHECKOUT_TEXTS.map((key) => [key, t(key)])) as CheckoutView['texts'],
    returnUrl: page.return_url,
    emailKnown: page.customer_email !== null,
    phoneRequired: page.phone_number_collection.enabled,
    shipsTo: page.shipping_address_collection?.allowed_countries ?? null,
    shippingByServer: page.permissions?.update_shipping_details === 'server_only',
  };
}

function sessionOf(page: Page, locale: string): StripeCheckoutSession {
  // A setup may name no currency; its amounts are nothing in any.
  const currency = page.currency ?? 'usd';
  const amount = amountsIn(currency, locale);
  const zero = amount(0);
  const details = page.customer_details;
  const items = page.line_item_group?.line_items.data ?? [];
  const failed = (page.payment_intent ?? page.setup_intent)?.last_payment_error ?? page.setup_intent?.last_setup_error;
  return {
    billingAddress: contact(details?.name ?? null, details?.address ?? null),
    businessName: null,
    nameCollection: null,
    canConfirm: page.status === 'open',
    currency,
    currencyOptions: null,
    discountAmounts: null,
    email: details?.email ?? page.customer_email ?? page.customer?.email ?? null,
    id: page.session_id,
    lastPaymentError: failed && page.status === 'open' ? { message: inLanguage(failed).message ?? '' } : null,
    lineItems: items.map((item) => lineItem(item, items.length, amount)),
    livemode: page.livemode,
    minorUnitsAmountDivisor: 10 ** decimals(currency),
    phoneNumber: details?.phone ?? null,
    recurring: null,
    savedPaymentMethods: page.customer ? page.customer.payment_methods.flatMap(savedMethod) : null,
    shipping: null,
    shippingAddress: contact(page.shipping_details?.name ?? null, page.shipping_details?.address ?? null),
    shippingOptions: [],
    status: statusOf(page),
    surcharge: null,
    tax: { status: 'ready' },
    taxAmounts: null,
    taxIdInfo: null,
    total: {
      appliedBalance: zero,
      balanceAppliedToNextInvoice: false,
      discount: zero,
      shippingRate: zero,
      subtotal: amount(page.total_summary.subtotal),
      surcharge: zero,
      taxExclusive: zero,
      taxInclusive: zero,
      total: amount(page.total_summary.total),
    },
    optionalItems: null,
  };
}

function statusOf(page: Page): StripeCheckoutStatus {
  return page.status === 'complete' ? { type: 'complete', paymentStatus: page.payment_status } : { type: page.status };
}

function contact(name: string | null, address: Address | null): StripeCheckoutContact | null {
  return address?.country ? { name, address: { ...address, country: address.country } } : null;
}

function lineItem(item: Item, count: number, amount: Amounts): StripeCheckoutLineItem {
  const { price, product_data: product, quantity, adjustable_quantity: adjustable, amount_discount, amount_subtotal, amount_tax, amount_total } = item;
  const transform = price?.transform_quantity ?? null;
  // Prices may be finer than their currency's minor unit.
  const each = Number(item.unit_amount_decimal);
  return {
    id: item.id,
    name: item.description,
    discount: amount(amount_discount),
    subtotal: amount(amount_subtotal),
    total: amount(amount_total),
    taxExclusive: amount(amount_tax),
    taxInclusive: amount(0),
    unitAmount: amount(Math.round(each)),
    unitAmountDecimal: Number.isInteger(each) ? null : amount(each),
    description: product.description,
    quantity,
    unitLabel: product.unit_label,
    discountAmounts: null,
    taxAmounts: null,
    recurring: null,
    adjustableQuantity: adjustable?.enabled ? { maximum: adjustable.maximum ?? 99, minimum: adjustable.minimum ?? 0 } : null,
    images: product.images,
    priceId: price?.id ?? '',
    isRemovable: adjustable?.enabled === true && (adjustable.minimum ?? 0) === 0 && count > 1,
    pricing: null,
    transformQuantity: transform && {
      divideBy: transform.divide_by,
      round: transform.round,
      packageCount: transform.round === 'up' ? Math.ceil(quantity / transform.divide_by) : Math.floor(quantity / transform.divide_by),
    },
  };
}

/** The types know cards alone, and pages read their digits. */
function savedMethod({ id, type, card, billing_details }: SavedMethod): StripeCheckoutSavedPaymentMethod[] {
  if (type !== 'card' || !card) return [];
  const { brand, exp_month: expMonth, exp_year: expYear, last4 } = card;
  return [{ id, type, card: { brand, expMonth, expYear, last4 }, billingDetails: billing_details }];
}
