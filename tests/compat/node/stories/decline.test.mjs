// The bank says no: that is a fact on the payment, and another card may follow.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, eventTypes, refused } from './client.mjs';

const RETURN_URL = 'https://example.com/';

story('after a decline the same payment takes another card', async ({ url }) => {
  const stripe = client(url);
  const intent = await stripe.paymentIntents.create({
    amount: 1999, currency: 'usd', automatic_payment_methods: { enabled: true },
  });
  const error = await refused(stripe.paymentIntents.confirm(intent.id, {
    payment_method: 'pm_card_visa_chargeDeclined', return_url: RETURN_URL,
  }), 'StripeCardError');
  assert.equal(error.statusCode, 402);
  assert.equal(error.code, 'card_declined');
  assert.equal(error.decline_code, 'generic_decline');
  assert.equal(error.message, 'Your card was declined.');
  assert.equal(error.payment_intent.id, intent.id);
  assert.match(error.charge, /^ch_/);
  assert.match(error.requestId, /^req_/);

  const failed = await stripe.charges.retrieve(error.charge);
  assert.equal(failed.status, 'failed');
  assert.equal(failed.outcome.type, 'issuer_declined');
  const open = await stripe.paymentIntents.retrieve(intent.id);
  assert.equal(open.status, 'requires_payment_method');
  assert.equal(open.last_payment_error.decline_code, 'generic_decline');

  const paid = await stripe.paymentIntents.confirm(intent.id, {
    payment_method: 'pm_card_mastercard', return_url: RETURN_URL,
  });
  assert.equal(paid.status, 'succeeded');
  assert.equal(paid.last_payment_error, null);
  const charges = await stripe.charges.list({ payment_intent: intent.id });
  assert.deepEqual(charges.data.map((charge) => charge.status), ['succeeded', 'failed']);
  assert.deepEqual(await eventTypes(stripe), [
    'payment_intent.created', 'charge.failed', 'payment_intent.payment_failed',
    'charge.succeeded', 'payment_intent.succeeded',
  ]);
});

const DECLINES = [
  ['4000000000009995', 'card_declined', 'insufficient_funds'],
  ['4000000000009987', 'card_declined', 'lost_card'],
  // The client shows an absent decline code as an empty one.
  ['4000000000000069', 'expired_card', ''],
  ['4000000000000127', 'incorrect_cvc', 'incorrect_cvc'],
  ['4000000000000119', 'processing_error', 'processing_error'],
];

story('each declining number declines with its own code', async ({ url }) => {
  const stripe = client(url);
  for (const [number, code, declineCode] of DECLINES) {
    const error = await refused(stripe.paymentIntents.create({
      amount: 1999, currency: 'usd', confirm: true,
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      payment_method_data: { type: 'card', card: { number, exp_month: 3, exp_year: 2033, cvc: '123' } },
    }), 'StripeCardError');
    assert.deepEqual([error.code, error.payment_intent.last_payment_error.code], [code, code], number);
    assert.equal(error.decline_code, declineCode, number);
  }
});

story('what cannot be read is refused with the name of the parameter', async ({ url }) => {
  const stripe = client(url);
  const payments = stripe.paymentIntents;
  const cases = [
    [() => payments.create({ amount: 'much', currency: 'usd' }), 'parameter_invalid_integer', 'amount'],
    [() => payments.create({ amount: 100, currency: 'usd', colour: 'red' }), 'parameter_unknown', 'colour'],
    [() => payments.create({ amount: 100 }), 'parameter_missing', 'currency'],
    [() => stripe.customers.retrieve('cus_nobody'), 'resource_missing', 'id'],
  ];
  for (const [ask, code, parameter] of cases) {
    const error = await refused(ask(), 'StripeInvalidRequestError');
    assert.deepEqual([error.code, error.param], [code, parameter], error.message);
  }
  const stranger = stripe.balance.retrieve({}, { apiKey: 'sk_test_0000000000000000' });
  assert.equal((await refused(stranger, 'StripeAuthenticationError')).statusCode, 401);
});
