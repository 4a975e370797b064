// Customer sessions and ephemeral keys: made by the server's client, used by a browser or an app.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { PUBLISHABLE_KEY } from '../server.mjs';
import { client, refused } from './client.mjs';

// As the guide on saving during a payment has it.
const components = {
  payment_element: {
    enabled: true,
    features: {
      payment_method_redisplay: 'enabled',
      payment_method_save: 'enabled',
      payment_method_save_usage: 'off_session',
      payment_method_remove: 'enabled',
    },
  },
};

/** A call of a browser or an app, which the types of the server's client do not describe. */
async function call(direct, key, method, path, form = {}) {
  const body = new URLSearchParams(form);
  const url = method === 'GET' ? `${direct}${path}?${body}` : `${direct}${path}`;
  const response = await fetch(url, {
    method, headers: { authorization: `Bearer ${key}` }, body: method === 'GET' ? undefined : body,
  });
  return { status: response.status, answer: await response.json() };
}

for (const named of ['customer', 'customer_account']) {
  story(`a browser shows and removes what is saved: ${named}`, async ({ url, direct, advance }) => {
    const stripe = client(url);
    const owner = named === 'customer'
      ? await stripe.customers.create({})
      : await stripe.v2.core.accounts.create({ configuration: { customer: {} } });
    const method = await stripe.paymentMethods.attach('pm_card_visa', { [named]: owner.id });
    await stripe.paymentMethods.update(method.id, { allow_redisplay: 'always' });
    await stripe.paymentMethods.attach('pm_card_mastercard', { [named]: owner.id });
    const intent = await stripe.paymentIntents.create({
      amount: 1099, currency: 'usd', automatic_payment_methods: { enabled: true }, [named]: owner.id,
    });
    const session = await stripe.customerSessions.create({ [named]: owner.id, components });
    assert.equal(session[named], owner.id);
    assert.equal(session.customer, method.customer);
    assert.match(session.client_secret, /^cuss_secret_/);
    assert.equal(session.expires_at, session.created + 1800);
    const { features } = session.components.payment_element;
    assert.deepEqual(features, {
      ...components.payment_element.features,
      payment_method_allow_redisplay_filters: ['always'],
      payment_method_redisplay_limit: 3,
    });
    assert.equal(Object.keys(session.components).length, 7);

    const secret = { customer_session_client_secret: session.client_secret };
    const drawn = { type: 'payment_intent', client_secret: intent.client_secret, ...secret };
    const elements = await call(direct, PUBLISHABLE_KEY, 'GET', '/v1/elements/sessions', drawn);
    const { customer, payment_method_preference: preference } = elements.answer;
    assert.deepEqual(customer.payment_methods.map((it) => it.id), [method.id]);
    assert.deepEqual(customer.customer_session.components.payment_element, { enabled: true, features });
    assert.equal(preference.payment_intent.setup_future_usage, null);

    const detach = `/v1/payment_methods/${method.id}/detach`;
    const bare = await call(direct, PUBLISHABLE_KEY, 'POST', detach);
    assert.equal(bare.status, 401);
    const { answer: detached } = await call(direct, PUBLISHABLE_KEY, 'POST', detach, secret);
    assert.equal(detached.customer, null);
    await advance(1800);
    const expired = await call(direct, PUBLISHABLE_KEY, 'GET', '/v1/payment_methods', secret);
    assert.equal(expired.status, 400);
  });
}

story('a session is refused without customer, component or a sane limit', async ({ url }) => {
  const stripe = client(url);
  const { id: customer } = await stripe.customers.create({});
  const { create } = stripe.customerSessions;
  const of = (params) => refused(create.call(stripe.customerSessions, params), 'StripeInvalidRequestError');
  assert.equal((await of({ components })).param, 'customer');
  assert.equal((await of({ customer })).param, 'components');
  assert.equal((await of({ customer: 'cus_none', components })).code, 'resource_missing');
  const none = { payment_element: { enabled: false } };
  assert.match((await of({ customer, components: none })).message, /At least 1 component/);
  const many = { payment_element: { enabled: true, features: { payment_method_redisplay_limit: 11 } } };
  assert.match((await of({ customer, components: many })).param, /payment_method_redisplay_limit/);
});

story('an app with an ephemeral key keeps its customer’s methods', async ({ url, direct, advance }) => {
  const stripe = client(url);
  const { id: customer } = await stripe.customers.create({});
  const saved = await stripe.paymentMethods.attach('pm_card_visa', { customer });
  const key = await stripe.ephemeralKeys.create({ customer }, { apiVersion: '2020-08-27' });
  assert.equal(key.expires, key.created + 3600);
  const list = (secret) => call(direct, secret, 'GET', '/v1/payment_methods', { customer, type: 'card' });
  assert.deepEqual((await list(key.secret)).answer.data.map((it) => it.id), [saved.id]);
  const other = await stripe.ephemeralKeys.create({ customer }, { apiVersion: '2020-08-27' });
  const ended = await stripe.ephemeralKeys.del(other.id);
  assert.equal(ended.id, other.id);
  assert.equal((await list(other.secret)).status, 401);
  await advance(3600);
  assert.equal((await list(key.secret)).answer.error.code, 'api_key_expired');
});
