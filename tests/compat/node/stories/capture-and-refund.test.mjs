// Money is held, taken, given back; and it adds up.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, eventTypes, refused } from './client.mjs';

const DAY = 24 * 60 * 60;
const CARD_ONLY = { automatic_payment_methods: { enabled: true, allow_redirects: 'never' } };

function hold(stripe, amount) {
  return stripe.paymentIntents.create({
    ...CARD_ONLY, amount, currency: 'usd', confirm: true, capture_method: 'manual', payment_method: 'pm_card_visa',
  });
}

story('a held amount is captured whole, and not more than that', async ({ url }) => {
  const stripe = client(url);
  const held = await hold(stripe, 1000);
  const error = await refused(stripe.paymentIntents.capture(held.id, { amount_to_capture: 1001 }), 'StripeInvalidRequestError');
  assert.equal(error.code, 'amount_too_large');
  assert.match(error.message, /^The payment could not be captured because the requested capture amount is greater than/);
  const captured = await stripe.paymentIntents.capture(held.id);
  assert.deepEqual([captured.status, captured.amount_received, captured.amount_capturable], ['succeeded', 1000, 0]);
  const charge = await stripe.charges.retrieve(captured.latest_charge);
  assert.deepEqual([charge.captured, charge.amount_captured, charge.amount_refunded], [true, 1000, 0]);
});

story('a held amount is captured in part and the rest released', async ({ url }) => {
  const stripe = client(url);
  const held = await hold(stripe, 1000);
  assert.equal(held.status, 'requires_capture');
  assert.equal(held.amount_capturable, 1000);
  const captured = await stripe.paymentIntents.capture(held.id, { amount_to_capture: 700, expand: ['latest_charge'] });
  assert.equal(captured.status, 'succeeded');
  assert.deepEqual([captured.amount_received, captured.amount_capturable], [700, 0]);
  assert.equal(captured.latest_charge.amount_captured, 700);
  const error = await refused(stripe.paymentIntents.capture(held.id), 'StripeInvalidRequestError');
  assert.equal(error.code, 'payment_intent_unexpected_state');
  assert.equal(error.message, 'The remaining amount on this PaymentIntent could not be captured because the remainder of the authorized amount has been released.');
  assert.equal(error.payment_intent.id, held.id);
  assert.deepEqual((await eventTypes(stripe)).slice(0, 5), [
    'payment_intent.created', 'charge.succeeded', 'payment_intent.amount_capturable_updated',
    'charge.captured', 'payment_intent.succeeded',
  ]);
});

story('a hold is released by cancelling it, and by seven days', async ({ url, advance }) => {
  const stripe = client(url);
  const first = await hold(stripe, 1000);
  const canceled = await stripe.paymentIntents.cancel(first.id, { cancellation_reason: 'requested_by_customer' });
  assert.equal(canceled.status, 'canceled');
  assert.equal(canceled.amount_capturable, 0);
  const error = await refused(stripe.paymentIntents.cancel(first.id), 'StripeInvalidRequestError');
  assert.equal(error.code, 'payment_intent_unexpected_state');
  assert.match(error.message, /^You cannot cancel this PaymentIntent because it has a status of canceled\./);
  const second = await hold(stripe, 1000);
  await advance(7 * DAY + 1);
  const expired = await stripe.paymentIntents.retrieve(second.id);
  assert.deepEqual([expired.status, expired.cancellation_reason], ['canceled', 'automatic']);
  const types = await eventTypes(stripe);
  assert.ok(types.includes('charge.expired') && types.at(-1) === 'payment_intent.canceled', types.join());
});

story('a payment is refunded in part, then whole, and not beyond', async ({ url }) => {
  const stripe = client(url);
  const paid = await stripe.paymentIntents.create({
    ...CARD_ONLY, amount: 1000, currency: 'usd', confirm: true, payment_method: 'pm_card_visa',
  });
  const part = await stripe.refunds.create({ payment_intent: paid.id, amount: 300, reason: 'requested_by_customer' });
  assert.deepEqual([part.status, part.amount, part.payment_intent], ['succeeded', 300, paid.id]);
  const charge = await stripe.charges.retrieve(paid.latest_charge);
  assert.deepEqual([charge.amount_refunded, charge.refunded], [300, false]);
  const greedy = await refused(stripe.refunds.create({ charge: charge.id, amount: 701 }), 'StripeInvalidRequestError');
  assert.equal(greedy.message, 'Refund amount ($7.01) is greater than unrefunded amount on charge ($7.00)');
  assert.deepEqual([greedy.code, greedy.param], [undefined, 'amount']);
  const rest = await stripe.refunds.create({ charge: charge.id, metadata: { why: 'rest' } });
  assert.equal(rest.amount, 700);
  assert.equal((await stripe.charges.retrieve(charge.id)).refunded, true);
  const error = await refused(stripe.refunds.create({ payment_intent: paid.id }), 'StripeInvalidRequestError');
  assert.equal(error.code, 'charge_already_refunded');
  assert.equal(error.message, `Charge ${charge.id} has already been refunded.`);
  const refunds = await stripe.refunds.list({ payment_intent: paid.id });
  assert.deepEqual(refunds.data.map((refund) => refund.id), [rest.id, part.id]);
  assert.equal((await stripe.refunds.retrieve(part.id, { expand: ['charge', 'balance_transaction'] })).charge.id, charge.id);
  assert.equal((await stripe.refunds.update(part.id, { metadata: { a: 'b' } })).metadata.a, 'b');
  const types = await eventTypes(stripe);
  assert.equal(types.filter((type) => type === 'charge.refunded').length, 2);
});

story('a refund without an amount gives everything back', async ({ url }) => {
  const stripe = client(url);
  const paid = await stripe.paymentIntents.create({
    ...CARD_ONLY, amount: 1000, currency: 'usd', confirm: true, payment_method: 'pm_card_visa',
  });
  const refund = await stripe.refunds.create({ payment_intent: paid.id, expand: ['charge', 'payment_intent'] });
  assert.deepEqual([refund.amount, refund.status, refund.charge.refunded], [1000, 'succeeded', true]);
  assert.equal(refund.payment_intent.status, 'succeeded');
});

story('a refund that waits succeeds later, and one that fails says so', async ({ url, advance }) => {
  const stripe = client(url);
  const outcomes = [['4000000000007726', 'pending', 'succeeded'], ['4000000000005126', 'succeeded', 'failed']];
  for (const [number, first, last] of outcomes) {
    const paid = await stripe.paymentIntents.create({
      ...CARD_ONLY, amount: 1000, currency: 'usd', confirm: true,
      payment_method_data: { type: 'card', card: { number, exp_month: 3, exp_year: 2033, cvc: '123' } },
    });
    const refund = await stripe.refunds.create({ payment_intent: paid.id });
    assert.equal(refund.status, first, number);
    const canceled = await refused(stripe.refunds.cancel(refund.id), 'StripeInvalidRequestError');
    assert.ok(canceled.message, number);
    await advance(24 * 60 * 60);
    assert.equal((await stripe.refunds.retrieve(refund.id)).status, last, number);
  }
});

story('every movement of money is in the balance', async ({ url }) => {
  const stripe = client(url);
  const paid = await stripe.paymentIntents.create({
    ...CARD_ONLY, amount: 1000, currency: 'usd', confirm: true, payment_method: 'pm_card_bypassPending',
  });
  await stripe.refunds.create({ payment_intent: paid.id, amount: 400 });
  const movements = await stripe.balanceTransactions.list({ limit: 10 });
  const sum = movements.data.reduce((total, movement) => total + movement.net, 0);
  const balance = await stripe.balance.retrieve();
  const held = [...balance.available, ...balance.pending].reduce((total, part) => total + part.amount, 0);
  assert.equal(sum, held);
  const one = await stripe.balanceTransactions.retrieve(movements.data[0].id, { expand: ['source'] });
  assert.ok(['charge', 'refund'].includes(one.source.object));
});
