// A buyer pays by bank transfer: what is sent waits in the customer's cash, and pays from there.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, eventTypes, refused } from './client.mjs';

/** How each currency is sent. */
const TRANSFERS = {
  eur: { type: 'eu_bank_transfer', eu_bank_transfer: { country: 'DE' } },
  gbp: { type: 'gb_bank_transfer' },
  jpy: { type: 'jp_bank_transfer' },
  mxn: { type: 'mx_bank_transfer' },
  usd: { type: 'us_bank_transfer', requested_address_types: ['aba', 'swift'] },
};

function pay(stripe, customer, currency, amount) {
  return stripe.paymentIntents.create({
    amount, currency, customer, confirm: true, return_url: 'https://example.com',
    allowed_payment_method_types: ['customer_balance'],
    payment_method_data: { type: 'customer_balance' },
    payment_method_options: { customer_balance: { funding_type: 'bank_transfer', bank_transfer: TRANSFERS[currency] } },
  });
}

story('a transfer in each currency is asked for, comes in two parts, and is refunded to the cash', async ({ url }) => {
  const stripe = client(url);
  for (const currency of Object.keys(TRANSFERS)) {
    const customer = await stripe.customers.create();
    const waiting = await pay(stripe, customer.id, currency, 5000);
    assert.deepEqual([waiting.status, waiting.next_action.type], ['requires_action', 'display_bank_transfer_instructions']);
    const told = waiting.next_action.display_bank_transfer_instructions;
    assert.deepEqual([told.amount_remaining, told.currency, told.type], [5000, currency, TRANSFERS[currency].type]);
    const sent = { amount: 3000, currency, reference: told.reference };
    await stripe.testHelpers.customers.fundCashBalance(customer.id, sent);
    const partly = await stripe.paymentIntents.retrieve(waiting.id);
    assert.equal(partly.next_action.display_bank_transfer_instructions.amount_remaining, 2000);
    await stripe.testHelpers.customers.fundCashBalance(customer.id, sent);
    const paid = await stripe.paymentIntents.retrieve(waiting.id, { expand: ['latest_charge', 'payment_method'] });
    assert.deepEqual([paid.status, paid.amount_received, paid.next_action], ['succeeded', 5000, null]);
    assert.deepEqual(paid.latest_charge.payment_method_details, { customer_balance: {}, type: 'customer_balance' });
    assert.match(paid.latest_charge.id, /^py_/);
    assert.equal(paid.payment_method.type, 'customer_balance');
    const refund = await stripe.refunds.create({ payment_intent: waiting.id, amount: 1500 });
    assert.equal(refund.status, 'succeeded');
    const cash = await stripe.customers.retrieveCashBalance(customer.id);
    assert.deepEqual(cash.available, { [currency]: 2500 });
    const moved = await stripe.customers.listCashBalanceTransactions(customer.id, { expand: ['data.refunded_from_payment.refund'] });
    assert.deepEqual(moved.data.map((it) => [it.type, it.net_amount, it.ending_balance]), [
      ['refunded_from_payment', 1500, 2500], ['applied_to_payment', -2000, 1000], ['funded', 3000, 3000],
      ['applied_to_payment', -3000, 0], ['funded', 3000, 3000],
    ]);
    assert.equal(moved.data[0].refunded_from_payment.refund.id, refund.id);
    assert.equal(moved.data[1].applied_to_payment.payment_intent, waiting.id);
  }
  const types = await eventTypes(stripe);
  assert.equal(types.filter((type) => type === 'payment_intent.partially_funded').length, 5);
  assert.equal(types.filter((type) => type === 'payment_intent.succeeded').length, 5);
});

story('a seller who reconciles applies cash by his own word, and a canceled payment gives it back', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create({ cash_balance: { settings: { reconciliation_mode: 'manual' } } });
  await stripe.testHelpers.customers.fundCashBalance(customer.id, { amount: 4000, currency: 'usd' });
  const waiting = await pay(stripe, customer.id, 'usd', 5000);
  const apply = (amount) => stripe.paymentIntents.applyCustomerBalance(waiting.id, { amount, currency: 'usd' });
  const error = await refused(apply(4500), 'StripeInvalidRequestError');
  assert.deepEqual([error.param, error.payment_intent.id], ['amount', waiting.id]);
  const partly = await apply(2500);
  assert.equal(partly.next_action.display_bank_transfer_instructions.amount_remaining, 2500);
  const canceled = await stripe.paymentIntents.cancel(waiting.id);
  assert.equal(canceled.status, 'canceled');
  const cash = await stripe.customers.retrieveCashBalance(customer.id);
  assert.deepEqual(cash.available, { usd: 4000 });
  const [back] = (await stripe.customers.listCashBalanceTransactions(customer.id, { limit: 1 })).data;
  assert.deepEqual([back.type, back.net_amount, back.unapplied_from_payment.payment_intent], ['unapplied_from_payment', 2500, waiting.id]);
});
