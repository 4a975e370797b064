// The bank wants to see the customer: off session that is a refusal, on session a detour.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { authorize, fail, redirect } from './challenge.mjs';
import { client, eventTypes, refused } from './client.mjs';

const RETURN_URL = 'https://example.com/order/123/complete';

/** A customer with a saved card whose bank asks every time. */
async function savedDemandingCard(stripe) {
  const customer = await stripe.customers.create();
  const setup = await stripe.setupIntents.create({
    customer: customer.id, confirm: true, return_url: RETURN_URL,
    payment_method: 'pm_card_authenticationRequired',
  });
  await authorize(redirect(setup));
  const done = await stripe.setupIntents.retrieve(setup.id);
  assert.equal(done.status, 'succeeded');
  return { customer: customer.id, method: done.payment_method };
}

story('authentication required off session is recovered on the same payment', async ({ url }) => {
  const stripe = client(url);
  const { customer, method } = await savedDemandingCard(stripe);
  const error = await refused(stripe.paymentIntents.create({
    amount: 1099, currency: 'usd', customer, payment_method: method, off_session: true, confirm: true,
  }), 'StripeCardError');
  assert.equal(error.statusCode, 402);
  assert.equal(error.code, 'authentication_required');
  assert.equal(error.decline_code, 'authentication_required');
  assert.equal(error.payment_method.id, method);
  assert.equal(error.payment_intent.status, 'requires_payment_method');
  assert.equal(error.message, 'Your card was declined. This transaction requires authentication.');
  assert.equal(error.doc_url, 'https://stripe.com/docs/error-codes/authentication-required');
  const { last_payment_error: last, payment_method: kept } = error.payment_intent;
  assert.deepEqual([last.type, last.code, last.decline_code], ['card_error', error.code, error.decline_code]);
  assert.deepEqual([last.message, last.payment_method.id, kept], [error.message, method, null]);
  // The intent has lost the card, the customer has not.
  assert.equal(error.payment_method.customer, customer);

  // The customer comes back: the same payment, the same card, now on session.
  const intent = await stripe.paymentIntents.confirm(error.payment_intent.id, {
    payment_method: method, return_url: RETURN_URL,
  });
  const back = await authorize(redirect(intent));
  assert.equal(back.origin + back.pathname, RETURN_URL);
  assert.equal(back.searchParams.get('payment_intent'), intent.id);
  assert.equal(back.searchParams.get('payment_intent_client_secret'), intent.client_secret);
  assert.equal(back.searchParams.get('redirect_status'), 'succeeded');

  const paid = await stripe.paymentIntents.retrieve(intent.id, { expand: ['latest_charge'] });
  assert.equal(paid.status, 'succeeded');
  assert.equal(paid.latest_charge.paid, true);
  assert.ok(paid.latest_charge.payment_method_details.card.three_d_secure);
  const saved = await stripe.paymentMethods.list({ customer, type: 'card' });
  assert.deepEqual(saved.data.map((each) => each.id), [method]);
  const types = await eventTypes(stripe);
  assert.ok(types.includes('payment_intent.payment_failed') && types.includes('payment_intent.requires_action'));
  assert.equal(types.at(-1), 'payment_intent.succeeded');
});

story('an authentication that fails leaves the payment open for another card', async ({ url }) => {
  const stripe = client(url);
  const intent = await stripe.paymentIntents.create({
    amount: 2000, currency: 'usd', confirm: true, return_url: RETURN_URL,
    payment_method: 'pm_card_authenticationRequired',
    automatic_payment_methods: { enabled: true },
  });
  const page = redirect(intent);
  const back = await fail(page);
  assert.equal(back.searchParams.get('redirect_status'), 'failed');
  const failed = await stripe.paymentIntents.retrieve(intent.id);
  assert.equal(failed.status, 'requires_payment_method');
  assert.equal(failed.last_payment_error.code, 'payment_intent_authentication_failure');
  assert.equal((await fetch(page)).status, 410);
  const paid = await stripe.paymentIntents.confirm(intent.id, {
    payment_method: 'pm_card_visa', return_url: RETURN_URL,
  });
  assert.equal(paid.status, 'succeeded');
});

story('a payment that must not ask is declined instead', async ({ url }) => {
  const stripe = client(url);
  const error = await refused(stripe.paymentIntents.create({
    amount: 2000, currency: 'usd', confirm: true, error_on_requires_action: true,
    payment_method: 'pm_card_authenticationRequired',
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  }), 'StripeCardError');
  assert.equal(error.code, 'authentication_required');
});
