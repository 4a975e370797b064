// A card is saved while it is charged, and charged again later without its owner.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, eventTypes } from './client.mjs';

story('a card saved during a payment is charged again off session', async ({ url, advance }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create({ email: 'ada@example.com', metadata: { order: '7' } });
  const intent = await stripe.paymentIntents.create({
    amount: 1099,
    currency: 'usd',
    customer: customer.id,
    automatic_payment_methods: { enabled: true },
    setup_future_usage: 'off_session',
  });
  assert.equal(intent.status, 'requires_payment_method');
  assert.deepEqual(intent.automatic_payment_methods, { allow_redirects: 'always', enabled: true });

  const paid = await stripe.paymentIntents.confirm(intent.id, {
    payment_method: 'pm_card_visa',
    return_url: 'https://example.com/order/123/complete',
    expand: ['latest_charge', 'payment_method'],
  });
  assert.equal(paid.status, 'succeeded');
  assert.equal(paid.amount_received, 1099);
  assert.equal(paid.payment_method.customer, customer.id);
  assert.equal(paid.latest_charge.payment_method_details.card.last4, '4242');

  const saved = await stripe.customers.listPaymentMethods(customer.id, { type: 'card' });
  assert.deepEqual(saved.data.map((method) => method.id), [paid.payment_method.id]);

  const later = await stripe.paymentIntents.create({
    amount: 2500,
    currency: 'usd',
    customer: customer.id,
    payment_method: saved.data[0].id,
    off_session: true,
    confirm: true,
  });
  assert.equal(later.status, 'succeeded');
  assert.deepEqual(await eventTypes(stripe), [
    'customer.created',
    'payment_intent.created', 'charge.succeeded', 'payment_method.attached', 'payment_intent.succeeded',
    'payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded',
  ]);

  // The network captures a moment later; then the money is in the balance.
  await advance(60);
  const settled = await stripe.paymentIntents.retrieve(intent.id, {
    expand: ['latest_charge.balance_transaction'],
  });
  assert.equal(settled.latest_charge.balance_transaction.amount, 1099);
  assert.equal((await eventTypes(stripe)).at(-1), 'charge.updated');
});

story('without setup_future_usage a card is used up by one payment', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create();
  const card = { type: 'card', card: { number: '4242424242424242', exp_month: 12, exp_year: 2034, cvc: '123' } };
  const method = await stripe.paymentMethods.create(card);
  assert.equal(method.card.checks.cvc_check, 'unchecked');
  const payment = {
    amount: 500, currency: 'eur', customer: customer.id, payment_method: method.id, confirm: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  };
  assert.equal((await stripe.paymentIntents.create(payment)).status, 'succeeded');
  await assert.rejects(stripe.paymentIntents.create(payment), /may not be used again/);
  assert.equal((await stripe.paymentMethods.retrieve(method.id)).customer, null);
});

story('the setting for cards alone saves a card as well', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create();
  const intent = await stripe.paymentIntents.create({
    amount: 1099, currency: 'usd', customer: customer.id,
    automatic_payment_methods: { enabled: true },
    payment_method_options: { card: { setup_future_usage: 'off_session' } },
  });
  assert.equal(intent.payment_method_options.card.setup_future_usage, 'off_session');
  const paid = await stripe.paymentIntents.confirm(intent.id, {
    payment_method: 'pm_card_mastercard', return_url: 'https://example.com/',
  });
  const method = await stripe.paymentMethods.retrieve(paid.payment_method);
  assert.equal(method.customer, customer.id);
  assert.equal(method.card.brand, 'mastercard');
});
