// A card that its owner took back is of no use to anybody.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, eventTypes, refused } from './client.mjs';

story('a detached card is refused for good', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create();
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
  assert.equal(method.customer, customer.id);
  const described = await stripe.paymentMethods.update(method.id, {
    billing_details: { name: 'Ada' }, metadata: { colour: 'blue' }, allow_redisplay: 'always',
  });
  assert.equal(described.billing_details.name, 'Ada');
  assert.equal(described.allow_redisplay, 'always');

  const detached = await stripe.paymentMethods.detach(method.id);
  assert.equal(detached.customer, null);
  assert.equal((await stripe.customers.listPaymentMethods(customer.id)).data.length, 0);
  const charge = refused(stripe.paymentIntents.create({
    amount: 1099, currency: 'usd', customer: customer.id, payment_method: method.id,
    off_session: true, confirm: true,
  }), 'StripeInvalidRequestError');
  assert.equal((await charge).message, 'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.');
  const again = refused(
    stripe.paymentMethods.attach(method.id, { customer: customer.id }), 'StripeInvalidRequestError',
  );
  assert.equal((await again).message, 'This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.');
  const twice = await refused(stripe.paymentMethods.detach(method.id), 'StripeInvalidRequestError');
  assert.equal(twice.message, 'The payment method you provided is not attached to a customer so detachment is impossible.');
  assert.deepEqual(await eventTypes(stripe), [
    'customer.created', 'payment_method.attached', 'payment_method.updated', 'payment_method.detached',
  ]);
});

story("another customer's card is refused", async ({ url }) => {
  const stripe = client(url);
  const [owner, other] = [await stripe.customers.create(), await stripe.customers.create()];
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: owner.id });
  await refused(stripe.paymentIntents.create({
    amount: 1099, currency: 'usd', customer: other.id, payment_method: method.id,
    off_session: true, confirm: true,
  }), 'StripeInvalidRequestError');
});

story('a customer who is deleted takes the cards along', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create({ email: 'gone@example.com' });
  await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
  assert.deepEqual(await stripe.customers.del(customer.id).then(plain), {
    id: customer.id, object: 'customer', deleted: true,
  });
  assert.equal((await stripe.customers.retrieve(customer.id)).deleted, true);
  assert.equal((await stripe.customers.list({ email: 'gone@example.com' })).data.length, 0);
  await refused(stripe.customers.update(customer.id, { name: 'x' }), 'StripeInvalidRequestError');
});

function plain(object) {
  return JSON.parse(JSON.stringify(object));
}
