// A card is saved without a payment, and charged later.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { authorize, redirect } from './challenge.mjs';
import { client, eventTypes, refused } from './client.mjs';

const RETURN_URL = 'https://example.com/cards?from=shop';

story('a card set up without a payment is charged off session', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create({ name: 'Ada Lovelace' });
  const setup = await stripe.setupIntents.create({ customer: customer.id });
  assert.equal(setup.usage, 'off_session');
  const done = await stripe.setupIntents.confirm(setup.id, {
    payment_method: 'pm_card_visa', return_url: RETURN_URL, expand: ['latest_attempt', 'payment_method'],
  });
  assert.equal(done.status, 'succeeded');
  assert.equal(done.latest_attempt.status, 'succeeded');
  assert.equal(done.payment_method.customer, customer.id);
  const paid = await stripe.paymentIntents.create({
    amount: 4200, currency: 'usd', customer: customer.id, payment_method: done.payment_method.id,
    off_session: true, confirm: true,
  });
  assert.equal(paid.status, 'succeeded');
  assert.deepEqual(await eventTypes(stripe), [
    'customer.created', 'setup_intent.created', 'payment_method.attached', 'setup_intent.succeeded',
    'payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded',
  ]);
  const attempts = await stripe.setupAttempts.list({ setup_intent: setup.id });
  assert.equal(attempts.data.length, 1);
});

story('a card that asks for authentication on setup needs none afterwards', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create();
  const setup = await stripe.setupIntents.create({
    customer: customer.id, confirm: true, return_url: RETURN_URL,
    payment_method_data: {
      type: 'card', card: { number: '4000002500003155', exp_month: 1, exp_year: 2035, cvc: '314' },
      billing_details: { name: 'Ada Lovelace', address: { postal_code: '10115', country: 'DE' } },
    },
  });
  const back = await authorize(redirect(setup));
  assert.equal(back.origin + back.pathname, 'https://example.com/cards');
  assert.equal(back.searchParams.get('from'), 'shop');
  assert.equal(back.searchParams.get('setup_intent'), setup.id);
  assert.equal(back.searchParams.get('setup_intent_client_secret'), setup.client_secret);
  assert.equal(back.searchParams.get('redirect_status'), 'succeeded');

  const done = await stripe.setupIntents.retrieve(setup.id);
  assert.equal(done.status, 'succeeded');
  const paid = await stripe.paymentIntents.create({
    amount: 900, currency: 'eur', customer: customer.id, payment_method: done.payment_method,
    off_session: true, confirm: true,
  });
  assert.equal(paid.status, 'succeeded');
});

story('a card that is declined on setup is not saved', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create();
  const error = await refused(stripe.setupIntents.create({
    customer: customer.id, confirm: true, return_url: RETURN_URL,
    payment_method_data: {
      type: 'card', card: { number: '4000000000009995', exp_month: 1, exp_year: 2035, cvc: '314' },
    },
  }), 'StripeCardError');
  assert.equal(error.code, 'card_declined');
  assert.equal(error.decline_code, 'insufficient_funds');
  assert.equal(error.setup_intent.status, 'requires_payment_method');
  assert.equal(error.setup_intent.last_setup_error.code, 'card_declined');
  assert.equal((await stripe.paymentMethods.list({ customer: customer.id, type: 'card' })).data.length, 0);
});

story('a setup can be canceled, and is then of no use', async ({ url }) => {
  const stripe = client(url);
  const setup = await stripe.setupIntents.create({ usage: 'on_session' });
  assert.equal(setup.usage, 'on_session');
  const updated = await stripe.setupIntents.update(setup.id, { description: 'for later', metadata: { a: 'b' } });
  assert.equal(updated.metadata.a, 'b');
  const canceled = await stripe.setupIntents.cancel(setup.id, { cancellation_reason: 'abandoned' });
  assert.equal(canceled.status, 'canceled');
  const error = await refused(
    stripe.setupIntents.confirm(setup.id, { payment_method: 'pm_card_visa', return_url: RETURN_URL }),
    'StripeInvalidRequestError',
  );
  assert.equal(error.code, 'setup_intent_unexpected_state');
});
