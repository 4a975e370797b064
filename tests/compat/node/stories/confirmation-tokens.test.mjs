// Payments that are finished on the server: a browser collects, its token is carried over, and the
// server's client confirms with it.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { PUBLISHABLE_KEY } from '../server.mjs';
import { client, refused } from './client.mjs';

const card = { number: '4242424242424242', exp_month: 12, exp_year: 2034, cvc: '123' };
const automatic_payment_methods = { enabled: true };

story('a token of a test confirms a payment once', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create();
  const token = await stripe.testHelpers.confirmationTokens.create({
    payment_method_data: { type: 'card', card, billing_details: { name: 'Ada' }, metadata: { order: '7' } },
    return_url: 'https://example.com/order/7',
    setup_future_usage: 'off_session',
    shipping: { name: 'Ada', address: { line1: '12 St James Square', country: 'GB' } },
  });
  assert.match(token.id, /^ctoken_/);
  assert.equal(token.expires_at, token.created + 12 * 60 * 60);
  assert.equal(token.payment_method_preview.card.last4, '4242');
  assert.equal(token.payment_method_preview.billing_details.name, 'Ada');
  assert.equal(token.use_stripe_sdk, true);

  const paid = await stripe.paymentIntents.create({
    amount: 1099, currency: 'usd', customer: customer.id, automatic_payment_methods,
    confirm: true, confirmation_token: token.id, expand: ['payment_method', 'latest_charge'],
  });
  assert.equal(paid.status, 'succeeded');
  assert.equal(paid.setup_future_usage, 'off_session');
  assert.equal(paid.shipping.address.line1, '12 St James Square');
  assert.equal(paid.payment_method.customer, customer.id);
  assert.deepEqual(paid.payment_method.metadata, { order: '7' });
  assert.equal(paid.latest_charge.payment_method_details.card.checks.cvc_check, 'pass');

  const used = await stripe.confirmationTokens.retrieve(token.id);
  assert.equal(used.payment_intent, paid.id);
  assert.equal(used.setup_intent, null);
  assert.equal(used.expires_at, null);

  const next = await stripe.paymentIntents.create({ amount: 500, currency: 'usd', automatic_payment_methods });
  const again = stripe.paymentIntents.confirm(next.id, { confirmation_token: token.id });
  const error = await refused(again, 'StripeInvalidRequestError');
  assert.match(error.message, /already been used to confirm a previous PaymentIntent/);
  const update = await refused(
    stripe.paymentIntents.create({ amount: 500, currency: 'usd', confirmation_token: token.id }),
    'StripeInvalidRequestError',
  );
  assert.equal(update.param, 'confirmation_token');
});

story('a token of a browser sets a card up', async ({ url, direct, advance }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create();
  const collect = async () => {
    const fields = Object.entries(card).map(([name, value]) => [`payment_method_data[card][${name}]`, value]);
    const body = new URLSearchParams([
      ['payment_method_data[type]', 'card'], ...fields, ['return_url', 'https://example.com/done'],
      ['mandate_data[customer_acceptance][type]', 'online'],
      ['mandate_data[customer_acceptance][online][infer_from_client]', 'true'],
    ]);
    const headers = { authorization: `Bearer ${PUBLISHABLE_KEY}` };
    const response = await fetch(`${direct}/v1/confirmation_tokens`, { method: 'POST', headers, body });
    const token = await response.json();
    assert.equal(response.status, 200, JSON.stringify(token));
    return token;
  };
  const token = await collect();
  assert.equal(token.payment_method_preview.card.brand, 'visa');
  assert.equal(token.payment_method_preview.card.fingerprint, undefined);
  const seen = await stripe.confirmationTokens.retrieve(token.id);
  assert.equal(seen.mandate_data.customer_acceptance.type, 'online');

  const intent = await stripe.setupIntents.create({ customer: customer.id, automatic_payment_methods });
  const done = await stripe.setupIntents.confirm(intent.id, { confirmation_token: token.id });
  assert.equal(done.status, 'succeeded');
  assert.equal((await stripe.confirmationTokens.retrieve(token.id)).setup_intent, intent.id);
  const { data } = await stripe.customers.listPaymentMethods(customer.id);
  assert.deepEqual(data.map((method) => method.id), [done.payment_method]);

  const late = await collect();
  await advance(12 * 60 * 60);
  const other = await stripe.setupIntents.create({ customer: customer.id, automatic_payment_methods });
  const expired = await refused(
    stripe.setupIntents.confirm(other.id, { confirmation_token: late.id }),
    'StripeInvalidRequestError',
  );
  assert.match(expired.message, /has expired/);
});
