// Every kind of card through every kind of answer, so that the types have something to be compared with.
//
// What an answer must hold is the SDK's types' to say (`check-recordings.mjs`); here it is only asked for.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { authorize, fail, redirect } from './challenge.mjs';
import { client, refused } from './client.mjs';

const RETURN_URL = 'https://example.com/';
const PAYMENT = { amount: 5000, currency: 'usd', confirm: true, return_url: RETURN_URL };
const WHOLE = ['latest_charge.balance_transaction', 'latest_charge.refunds', 'customer', 'payment_method'];

const PAYING = [
  'pm_card_amex', 'pm_card_diners', 'pm_card_discover', 'pm_card_jcb', 'pm_card_unionpay',
  'pm_card_mastercard_prepaid', 'pm_card_mastercard_debit_eftposAuCoBranded', 'pm_card_visa_cartesBancaires',
  'pm_card_visa_debit', 'pm_card_de', 'pm_card_br', 'pm_card_in', 'pm_card_jp', 'pm_card_riskLevelElevated',
  'pm_card_bypassPending', 'pm_card_avsFail', 'pm_card_cvcCheckFail', 'pm_card_threeDSecureOptional',
  'pm_card_amex_threeDSecureNotSupported',
];
const DECLINING = [
  'pm_card_visa_chargeDeclined', 'pm_card_visa_chargeDeclinedInsufficientFunds', 'pm_card_visa_chargeDeclinedLostCard',
  'pm_card_visa_chargeDeclinedStolenCard', 'pm_card_chargeDeclinedExpiredCard', 'pm_card_chargeDeclinedIncorrectCvc',
  'pm_card_chargeDeclinedProcessingError', 'pm_card_visa_chargeDeclinedVelocityLimitExceeded', 'pm_card_radarBlock',
  'pm_card_chargeCustomerFail',
];
const DISPUTED = [
  'pm_card_createDispute', 'pm_card_createDisputeInquiry', 'pm_card_createDisputeProductNotReceived',
  'pm_card_createMultipleDisputes', 'pm_card_createIssuerFraudRecord',
];

story('cards that pay', async ({ url, advance }) => {
  const stripe = client(url);
  for (const payment_method of PAYING) {
    const customer = await stripe.customers.create();
    const paid = await stripe.paymentIntents.create({
      ...PAYMENT, payment_method, customer: customer.id, setup_future_usage: 'off_session', expand: WHOLE,
    });
    assert.equal(paid.status, 'succeeded', payment_method);
    const saved = await stripe.customers.retrievePaymentMethod(customer.id, paid.payment_method.id);
    assert.equal(saved.id, paid.payment_method.id);
  }
  await advance(60);
  const settled = await stripe.charges.list({ limit: 100, expand: ['data.balance_transaction', 'data.payment_intent', 'data.customer'] });
  assert.equal(settled.data.length, PAYING.length);
  assert.ok(settled.data.every((charge) => charge.balance_transaction.net <= 5000));
});

story('cards that are declined', async ({ url }) => {
  const stripe = client(url);
  for (const payment_method of DECLINING) {
    const error = await refused(stripe.paymentIntents.create({ ...PAYMENT, payment_method }), 'StripeCardError');
    assert.equal(error.payment_intent.status, 'requires_payment_method', payment_method);
    const setup = stripe.setupIntents.create({ confirm: true, return_url: RETURN_URL, payment_method, expand: ['latest_attempt'] });
    await setup.catch((caught) => assert.equal(caught.type, 'StripeCardError', payment_method));
  }
  const setups = await stripe.setupIntents.list({ limit: 100, expand: ['data.latest_attempt'] });
  assert.equal(setups.data.length, DECLINING.length);
});

story('cards that are authenticated, or are not', async ({ url }) => {
  const stripe = client(url);
  for (const press of [authorize, fail]) {
    const options = { card: { request_three_d_secure: 'any' } };
    const payment = await stripe.paymentIntents.create({
      ...PAYMENT, payment_method: 'pm_card_threeDSecureOptional', payment_method_options: options,
    });
    await press(redirect(payment));
    await stripe.paymentIntents.retrieve(payment.id, { expand: WHOLE });
    const setup = await stripe.setupIntents.create({
      confirm: true, return_url: RETURN_URL, payment_method: 'pm_card_authenticationRequiredOnSetup',
    });
    await press(redirect(setup));
    const attempts = await stripe.setupAttempts.list({ setup_intent: setup.id, expand: ['data.setup_intent'] });
    assert.equal(attempts.data.length, 1);
  }
  const embedded = await stripe.paymentIntents.create({
    amount: 5000, currency: 'usd', confirm: true, use_stripe_sdk: true, payment_method: 'pm_card_threeDSecure2Required',
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  });
  assert.equal(embedded.next_action.type, 'use_stripe_sdk');
});

story('cards that are disputed', async ({ url }) => {
  const stripe = client(url);
  for (const payment_method of DISPUTED) {
    const paid = await stripe.paymentIntents.create({ ...PAYMENT, payment_method });
    await stripe.disputes.list({ payment_intent: paid.id, expand: ['data.charge', 'data.payment_intent'] });
  }
  assert.equal((await stripe.balanceTransactions.list({ limit: 100, expand: ['data.source'] })).has_more, false);
  assert.equal((await stripe.balance.retrieve()).object, 'balance');
});

story('what a payment can be told', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create();
  const held = await stripe.paymentIntents.create({
    amount: 5000, currency: 'usd', confirm: true, payment_method: 'pm_card_visa', customer: customer.id,
    confirmation_method: 'manual', capture_method: 'manual', off_session: false, return_url: RETURN_URL,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
  });
  assert.equal(held.status, 'requires_capture');
  await refused(stripe.paymentIntents.incrementAuthorization(held.id, { amount: 6000 }), 'StripeInvalidRequestError');
  await refused(stripe.paymentIntents.verifyMicrodeposits(held.id), 'StripeInvalidRequestError');
  const setup = await stripe.setupIntents.create({
    customer: customer.id, confirm: true, return_url: RETURN_URL, payment_method: 'pm_card_visa',
    mandate_data: { customer_acceptance: { type: 'online', online: { ip_address: '192.0.2.1', user_agent: 'compat' } } },
  });
  await refused(stripe.setupIntents.verifyMicrodeposits(setup.id), 'StripeInvalidRequestError');
  // A card needs no mandate, and gets none.
  assert.equal(setup.mandate, null);
  assert.equal((await refused(stripe.mandates.retrieve('mandate_x'), 'StripeInvalidRequestError')).message, "No such mandate: 'mandate_x'");
});
