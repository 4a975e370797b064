// Money is held, taken in part, given back, disputed; and it adds up.
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
  const rest = await stripe.refunds.create({ charge: charge.id, metadata: { why: 'rest' } });
  assert.equal(rest.amount, 700);
  assert.equal((await stripe.charges.retrieve(charge.id)).refunded, true);
  const error = await refused(stripe.refunds.create({ payment_intent: paid.id }), 'StripeInvalidRequestError');
  assert.equal(error.code, 'charge_already_refunded');
  const refunds = await stripe.refunds.list({ payment_intent: paid.id });
  assert.deepEqual(refunds.data.map((refund) => refund.id), [rest.id, part.id]);
  assert.equal((await stripe.refunds.update(part.id, { metadata: { a: 'b' } })).metadata.a, 'b');
  const types = await eventTypes(stripe);
  assert.equal(types.filter((type) => type === 'charge.refunded').length, 2);
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

story('a dispute is answered with evidence', async ({ url, advance }) => {
  const stripe = client(url);
  const paid = await stripe.paymentIntents.create({
    ...CARD_ONLY, amount: 1000, currency: 'usd', confirm: true, payment_method: 'pm_card_createDispute',
  });
  const [dispute] = (await stripe.disputes.list({ payment_intent: paid.id })).data;
  assert.deepEqual([dispute.status, dispute.amount], ['needs_response', 1000]);
  const sent = await stripe.disputes.update(dispute.id, {
    evidence: { uncategorized_text: 'winning_evidence' }, submit: true,
  });
  assert.equal(sent.status, 'under_review');
  await advance(60);
  const judged = await stripe.disputes.retrieve(dispute.id);
  assert.equal(judged.status, 'won');
  const types = await eventTypes(stripe);
  assert.ok(types.includes('charge.dispute.funds_withdrawn'), types.join());
  assert.ok(types.includes('charge.dispute.closed'), types.join());
});
