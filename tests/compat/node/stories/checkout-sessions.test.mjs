// A purchase as a shop's server describes it: Checkout Sessions with the secret key.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, eventTypes, refused } from './client.mjs';

async function tea(stripe) {
  return stripe.prices.create({ currency: 'usd', unit_amount: 1000, product_data: { name: 'Tea' } });
}

story('a session in elements, from its creation to its expiry', async ({ url }) => {
  const stripe = client(url);
  const price = await tea(stripe);
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    ui_mode: 'elements',
    line_items: [
      { price: price.id, quantity: 2, adjustable_quantity: { enabled: true, maximum: 5 } },
      { price_data: { currency: 'usd', unit_amount: 250, product_data: { name: 'Milk' } }, quantity: 1 },
    ],
    customer_creation: 'always',
    saved_payment_method_options: { payment_method_save: 'enabled' },
    metadata: { order: '7' },
    expand: ['line_items'],
  });
  assert.deepEqual([session.amount_total, session.currency], [2250, 'usd']);
  assert.deepEqual([session.status, session.payment_status, session.payment_intent], ['open', 'unpaid', null]);
  assert.match(session.client_secret, /^cs_test_[A-Za-z0-9]+_secret_[A-Za-z0-9]+$/);
  assert.deepEqual(session.line_items.data.map((item) => item.description), ['Tea', 'Milk']);
  const [first, second] = session.line_items.data;
  const changed = await stripe.checkout.sessions.update(session.id, {
    line_items: [{ id: first.id, quantity: 3 }, { id: second.id }],
    metadata: { order: '' },
  });
  assert.deepEqual([changed.amount_total, changed.metadata], [3250, {}]);
  const items = await stripe.checkout.sessions.listLineItems(session.id, { limit: 1 });
  assert.deepEqual([items.data[0].quantity, items.has_more], [3, true]);
  const expired = await stripe.checkout.sessions.expire(session.id);
  assert.equal(expired.status, 'expired');
  const again = await refused(stripe.checkout.sessions.expire(session.id), 'StripeInvalidRequestError');
  assert.equal(
    again.message,
    'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of `expired`.',
  );
  const told = await eventTypes(stripe);
  assert.deepEqual(told.slice(-1), ['checkout.session.expired']);
});

story('sessions are found by what is known of them', async ({ url }) => {
  const stripe = client(url);
  const price = await tea(stripe);
  const customer = await stripe.customers.create({ email: 'ada@example.com' });
  const base = { mode: 'payment', line_items: [{ price: price.id, quantity: 1 }] };
  const hosted = await stripe.checkout.sessions.create({
    ...base, customer: customer.id, success_url: 'https://shop.example/{CHECKOUT_SESSION_ID}',
  });
  assert.ok(hosted.url.startsWith('http'));
  assert.equal(hosted.client_secret, null);
  const setup = await stripe.checkout.sessions.create({ mode: 'setup', ui_mode: 'elements', currency: 'usd' });
  const ids = async (filter) => (await stripe.checkout.sessions.list(filter)).data.map((it) => it.id);
  assert.deepEqual(await ids({}), [setup.id, hosted.id]);
  assert.deepEqual(await ids({ customer: customer.id }), [hosted.id]);
  assert.deepEqual(await ids({ customer_details: { email: 'ada@example.com' } }), [hosted.id]);
  assert.deepEqual(await ids({ status: 'expired' }), []);
  const shown = await stripe.checkout.sessions.retrieve(hosted.id, { expand: ['customer', 'line_items.data.price.product'] });
  assert.equal(shown.customer.email, 'ada@example.com');
  assert.equal(shown.line_items.data[0].price.product.name, 'Tea');
});

story('what a purchase cannot be', async ({ url }) => {
  const stripe = client(url);
  const price = await tea(stripe);
  const base = { mode: 'payment', line_items: [{ price: price.id, quantity: 1 }] };
  const former = await refused(stripe.checkout.sessions.create({ ...base, ui_mode: 'custom' }), 'StripeInvalidRequestError');
  assert.equal(former.param, 'ui_mode');
  const recurring = await stripe.prices.create({ currency: 'usd', unit_amount: 5, product: price.product, recurring: { interval: 'month' } });
  const subscribed = await refused(
    stripe.checkout.sessions.create({ ...base, ui_mode: 'elements', line_items: [{ price: recurring.id, quantity: 1 }] }),
    'StripeInvalidRequestError',
  );
  assert.equal(subscribed.param, 'line_items[0][price]');
});
