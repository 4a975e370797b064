// What is refused, by the class the client makes of it, with the code, the parameter and the words.
//
// Integrations match on these words, so they are compared whole.
import assert from 'node:assert/strict';
import Stripe from 'stripe';
import { story } from '../harness.mjs';
import { PUBLISHABLE_KEY, SECRET_KEY } from '../server.mjs';
import { client, refused } from './client.mjs';

const CARD_ONLY = { automatic_payment_methods: { enabled: true, allow_redirects: 'never' } };

/** Each call is refused as invalid, with this code, parameter and message. */
async function allRefused(cases) {
  for (const [call, code, param, message] of cases) {
    const error = await refused(call(), 'StripeInvalidRequestError');
    assert.deepEqual([error.message, error.code, error.param], [message, code, param]);
    assert.match(error.requestId, /^req_/);
    assert.equal(error.rawType, 'invalid_request_error');
    const page = code && `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`;
    assert.equal(error.doc_url, page);
  }
}

story('what cannot be read is refused by name', async ({ url }) => {
  const { customers, paymentIntents, paymentMethods } = client(url);
  await allRefused([
    [() => paymentIntents.create({ amount: 100 }), 'parameter_missing', 'currency', 'Missing required param: currency.'],
    [() => paymentIntents.create({ amount: 'abc', currency: 'usd' }), 'parameter_invalid_integer', 'amount', 'Invalid integer: abc'],
    [() => customers.create({ wat: 1 }), 'parameter_unknown', 'wat', 'Received unknown parameter: wat'],
    [() => customers.create({ invoice_settings: { nope: 1 } }), 'parameter_unknown', 'invoice_settings[nope]',
      'Received unknown parameter: invoice_settings[nope]'],
    [() => customers.create({ tax_exempt: 'maybe' }), undefined, 'tax_exempt',
      'Invalid tax_exempt: must be one of none, reverse, or exempt'],
    [() => paymentMethods.attach('pm_card_visa', {}), 'parameter_missing', undefined,
      'Must provide customer or customer_account.'],
    [() => customers.list({ starting_after: 'cus_a', ending_before: 'cus_b' }), undefined, undefined,
      'Received both starting_after and ending_before parameters. Please pass in only one.'],
    [() => customers.list({ expand: ['data.application'] }), undefined, undefined,
      "This property cannot be expanded because it doesn't exist: application."],
  ]);
});

story('what does not exist is named', async ({ url }) => {
  const { charges, customers, paymentIntents, paymentMethods, setupIntents } = client(url);
  const missing = (noun, id) => `No such ${noun}: '${id}'`;
  const cases = [
    [() => customers.retrieve('cus_x'), 'id', missing('customer', 'cus_x'), 404],
    [() => charges.retrieve('ch_x'), 'id', missing('charge', 'ch_x'), 404],
    [() => paymentIntents.retrieve('pi_x'), 'intent', missing('payment_intent', 'pi_x'), 404],
    [() => setupIntents.retrieve('seti_x'), 'intent', missing('setupintent', 'seti_x'), 404],
    [() => paymentMethods.retrieve('pm_x'), 'payment_method', missing('PaymentMethod', 'pm_x'), 404],
    // The same id in a body or a query is a mistake of the request, not of the address.
    [() => paymentIntents.create({ amount: 100, currency: 'usd', customer: 'cus_x' }), 'customer', missing('customer', 'cus_x'), 400],
    [() => paymentMethods.list({ customer: 'cus_x', type: 'card' }), 'customer', missing('customer', 'cus_x'), 400],
    [() => customers.list({ starting_after: 'cus_x' }), 'starting_after', missing('customer', 'cus_x'), 400],
  ];
  for (const [call, param, message, status] of cases) {
    await allRefused([[call, 'resource_missing', param, message]]);
    assert.equal((await refused(call(), 'StripeInvalidRequestError')).statusCode, status, message);
  }
});

story('a payment says why its state forbids it, and shows itself', async ({ url }) => {
  const stripe = client(url);
  const unexpected = 'payment_intent_unexpected_state';
  const open = await stripe.paymentIntents.create({ ...CARD_ONLY, amount: 1000, currency: 'usd' });
  const paid = await stripe.paymentIntents.create({
    ...CARD_ONLY, amount: 1000, currency: 'usd', confirm: true, payment_method: 'pm_card_visa',
  });
  const { cancel, capture, confirm, update } = bound(stripe.paymentIntents);
  const cases = [
    [() => confirm(paid.id), undefined,
      'You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.'],
    [() => confirm(open.id), undefined,
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken."],
    [() => capture(open.id), undefined,
      'This PaymentIntent could not be captured because it has a status of requires_payment_method. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.'],
    [() => cancel(paid.id), undefined,
      'You cannot cancel this PaymentIntent because it has a status of succeeded. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_reauthorization, requires_confirmation, requires_action, expired, processing.'],
    [() => update(paid.id, { amount: 2000 }), 'amount',
      "This PaymentIntent's amount could not be updated because it has a status of succeeded. You may only update the amount of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action."],
  ];
  for (const [call, param, message] of cases) {
    await allRefused([[call, unexpected, param, message]]);
    const error = await refused(call(), 'StripeInvalidRequestError');
    assert.equal(error.payment_intent.object, 'payment_intent');
    assert.equal(error.headers['stripe-should-retry'], 'false');
  }
});

story("somebody else's card is refused", async ({ url }) => {
  const stripe = client(url);
  const [owner, other] = [await stripe.customers.create(), await stripe.customers.create()];
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: owner.id });
  const pay = (more) => stripe.paymentIntents.create({
    ...CARD_ONLY, amount: 1000, currency: 'usd', confirm: true, payment_method: method.id, ...more,
  });
  await allRefused([
    [() => pay({ customer: other.id }), undefined, 'payment_method',
      `The PaymentMethod ${method.id} does not belong to the Customer you supplied ${other.id}. Please use this PaymentMethod with the Customer that it belongs to instead.`],
    [() => pay({}), 'parameter_missing', 'source',
      `The \`payment_method\` parameter supplied ${method.id} belongs to the Customer ${owner.id}. Please include the Customer in the \`customer\` parameter on the PaymentIntent.`],
    [() => stripe.paymentMethods.attach(method.id, { customer: other.id }), undefined, undefined,
      'The payment method you provided has already been attached to a customer.'],
  ]);
});

story('keys, addresses and connections have classes of their own', async ({ url }) => {
  const stripe = client(url);
  const wrong = await refused(client(url).balance.retrieve({}, { apiKey: 'sk_test_wrong000000000000' }), 'StripeAuthenticationError');
  assert.match(wrong.message, /^Invalid API Key provided: sk_test_\*+0000$/);
  const publishable = await refused(stripe.balance.retrieve({}, { apiKey: PUBLISHABLE_KEY }), 'StripeAuthenticationError');
  assert.equal(publishable.code, 'secret_key_required');
  assert.match(publishable.message, /^This API call cannot be made with a publishable API key\./);

  const nowhere = await refused(stripe.rawRequest('GET', '/v1/nowhere'), 'StripeInvalidRequestError');
  assert.equal(nowhere.statusCode, 404);
  assert.match(nowhere.message, /^Unrecognized request URL \(GET: \/v1\/nowhere\)\. /);

  const versioned = client(url, { apiVersion: 'yesterday' });
  assert.match((await refused(versioned.balance.retrieve(), 'StripeInvalidRequestError')).message, /^Invalid Stripe API version: yesterday/);

  const key = { idempotencyKey: 'once' };
  await stripe.customers.create({ name: 'Ada' }, key);
  const reused = await refused(stripe.customers.create({ name: 'Bob' }, key), 'StripeIdempotencyError');
  assert.equal(reused.message, "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than 'once' if you meant to execute a different request.");

  const deaf = new Stripe(SECRET_KEY, { protocol: 'http', host: '127.0.0.1', port: 1, maxNetworkRetries: 0 });
  await refused(deaf.balance.retrieve(), 'StripeConnectionError');
});

/** A resource's methods, to be called without it. */
function bound(resource) {
  return new Proxy(resource, { get: (target, name) => target[name].bind(target) });
}
