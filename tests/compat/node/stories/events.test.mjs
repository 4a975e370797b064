// What happened is told once, in order, and a change says what was there before.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { authorize, fail, redirect } from './challenge.mjs';
import { client, eventTypes, refused } from './client.mjs';

const RETURN_URL = 'https://example.com/';
const PAYMENT = {
  amount: 1000, currency: 'usd', confirm: true, payment_method: 'pm_card_visa', return_url: RETURN_URL,
};

/** The newest event of this type. */
async function newest(stripe, type) {
  const { data: [event] } = await stripe.events.list({ type, limit: 1 });
  assert.ok(event, `no ${type}`);
  return event;
}

/** What happens between two looks at the list, oldest first. */
async function during(stripe, happening) {
  const before = (await eventTypes(stripe)).length;
  await happening();
  return (await eventTypes(stripe)).slice(before);
}

story('a payment, its settlement and its refund', async ({ url, advance }) => {
  const stripe = client(url);
  let paid;
  assert.deepEqual(await during(stripe, async () => { paid = await stripe.paymentIntents.create(PAYMENT); }), [
    'payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded',
  ]);
  assert.deepEqual(await during(stripe, () => advance(1)), ['charge.updated']);
  const settled = await newest(stripe, 'charge.updated');
  assert.equal(settled.data.previous_attributes.balance_transaction, null);
  assert.match(settled.data.object.balance_transaction, /^txn_/);

  let refund;
  const types = await during(stripe, async () => {
    refund = await stripe.refunds.create({ payment_intent: paid.id, amount: 400 });
  });
  assert.deepEqual(types, ['refund.created', 'charge.refunded']);
  const refunded = await newest(stripe, 'charge.refunded');
  assert.equal(refunded.data.object.amount_refunded, 400);
  assert.equal(refunded.data.previous_attributes.amount_refunded, 0);
  assert.ok(!('previous_attributes' in (await newest(stripe, 'refund.created')).data));

  const updated = await during(stripe, () => stripe.refunds.update(refund.id, { metadata: { why: 'cold feet' } }));
  assert.deepEqual(updated.sort(), ['charge.refund.updated', 'refund.updated']);
  assert.deepEqual((await newest(stripe, 'refund.updated')).data.previous_attributes, { metadata: { why: null } });
});

story('authentication asked for off session, then given', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create();
  let setup;
  assert.deepEqual(await during(stripe, async () => {
    setup = await stripe.setupIntents.create({
      customer: customer.id, confirm: true, return_url: RETURN_URL, payment_method: 'pm_card_authenticationRequired',
    });
  }), ['setup_intent.created', 'setup_intent.requires_action']);
  assert.deepEqual(await during(stripe, () => authorize(redirect(setup))), [
    'payment_method.attached', 'setup_intent.succeeded',
  ]);
  const method = (await stripe.setupIntents.retrieve(setup.id)).payment_method;

  let intent;
  const declined = await during(stripe, async () => {
    const error = await refused(stripe.paymentIntents.create({
      amount: 1000, currency: 'usd', customer: customer.id, payment_method: method, off_session: true, confirm: true,
    }), 'StripeCardError');
    intent = error.payment_intent;
  });
  assert.deepEqual(declined, ['payment_intent.created', 'charge.failed', 'payment_intent.payment_failed']);
  const failed = await newest(stripe, 'payment_intent.payment_failed');
  assert.equal(failed.data.object.id, intent.id);
  assert.equal(failed.data.object.last_payment_error.code, 'authentication_required');

  assert.deepEqual(await during(stripe, async () => {
    intent = await stripe.paymentIntents.confirm(intent.id, { payment_method: method, return_url: RETURN_URL });
  }), ['payment_intent.requires_action']);
  assert.deepEqual(await during(stripe, () => authorize(redirect(intent))), [
    'charge.succeeded', 'payment_intent.succeeded',
  ]);
});

story('an authentication that fails, a hold that is let go', async ({ url }) => {
  const stripe = client(url);
  const asked = await stripe.paymentIntents.create({ ...PAYMENT, payment_method: 'pm_card_authenticationRequired' });
  assert.deepEqual(await during(stripe, () => fail(redirect(asked))), ['payment_intent.payment_failed']);
  const held = await stripe.paymentIntents.create({ ...PAYMENT, capture_method: 'manual' });
  const types = await during(stripe, () => stripe.paymentIntents.cancel(held.id));
  assert.equal(types.at(-1), 'payment_intent.canceled');
  assert.equal((await newest(stripe, 'payment_intent.canceled')).data.object.amount_capturable, 0);
});

story('a saved card is changed and taken back', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create({ email: 'ada@example.com', metadata: { colour: 'blue' } });
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
  await stripe.paymentMethods.update(method.id, { allow_redisplay: 'always', card: { exp_month: 11, exp_year: 2040 } });
  const updated = await newest(stripe, 'payment_method.updated');
  assert.deepEqual(updated.data.previous_attributes, {
    allow_redisplay: method.allow_redisplay, card: { exp_month: method.card.exp_month, exp_year: method.card.exp_year },
  });
  await stripe.paymentMethods.detach(method.id);
  const detached = await newest(stripe, 'payment_method.detached');
  assert.deepEqual(detached.data.previous_attributes, { customer: customer.id });
  assert.equal(detached.data.object.customer, null);
  await stripe.customers.update(customer.id, { email: 'ada@example.org', metadata: { size: 'L' } });
  const changed = await newest(stripe, 'customer.updated');
  assert.deepEqual(changed.data.previous_attributes, { email: 'ada@example.com', metadata: { size: null } });
  await stripe.customers.del(customer.id);
  const deleted = await newest(stripe, 'customer.deleted');
  assert.equal(deleted.data.object.email, 'ada@example.org');
  assert.ok(!('deleted' in deleted.data.object));
});

story('an event names the request that caused it, if one did', async ({ url, advance }) => {
  const stripe = client(url);
  const paid = await stripe.paymentIntents.create(PAYMENT, { idempotencyKey: 'order-7' });
  const created = await newest(stripe, 'payment_intent.created');
  assert.deepEqual(created.request, { id: paid.lastResponse.requestId, idempotency_key: 'order-7' });
  assert.equal(created.livemode, false);
  assert.equal(created.pending_webhooks, 0);
  assert.equal(created.data.object.client_secret, paid.client_secret);
  await advance(1);
  assert.deepEqual((await newest(stripe, 'charge.updated')).request, { id: null, idempotency_key: null });
});
