// Thin events arrive at a destination; the library verifies them, and fetches what they are about.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { receiver } from '../receiver.mjs';
import { client, refused } from './client.mjs';

const SECRET = 'webhook_endpoint.signing_secret';

function thin(url, events, more = {}) {
  return {
    name: 'mine', type: 'webhook_endpoint', event_payload: 'thin', enabled_events: events,
    webhook_endpoint: { url }, include: [SECRET, 'webhook_endpoint.url'], ...more,
  };
}

story('a thin event is verified and fetched as the guide does it', async ({ url }) => {
  const stripe = client(url);
  const hook = await receiver();
  try {
    const made = await stripe.v2.core.eventDestinations.create(
      thin(hook.url, ['v1.customer.created', 'v2.core.account.created']),
    );
    const secret = made.webhook_endpoint.signing_secret;
    assert.match(secret, /^whsec_[A-Za-z0-9]{32}$/);
    const customer = await stripe.customers.create({ name: 'Zoë' }, { idempotencyKey: 'k' });
    const first = await hook.next();
    const signature = first.headers['stripe-signature'];
    const told = stripe.parseEventNotification(first.body, signature, secret);
    assert.equal(told.type, 'v1.customer.created');
    assert.equal(told.reason.request.idempotency_key, 'k');
    assert.equal((await told.fetchRelatedObject()).name, 'Zoë');
    const event = await told.fetchEvent();
    assert.equal(event.id, told.id);
    const snapshot = await stripe.events.retrieve(event.snapshot_event);
    assert.equal(snapshot.data.object.id, customer.id);
    assert.throws(() => stripe.parseEventNotification(first.body, signature, 'whsec_other'));
    assert.throws(() => stripe.webhooks.constructEvent(first.body, signature, secret));

    const account = await stripe.v2.core.accounts.create({ display_name: 'Jenny' });
    const second = await hook.event((it) => it.type === 'v2.core.account.created');
    const opened = stripe.parseEventNotification(
      second.body, second.headers['stripe-signature'], secret,
    );
    assert.equal((await opened.fetchRelatedObject()).id, account.id);
    const whole = await opened.fetchEvent();
    assert.equal(whole.related_object.url, `/v2/core/accounts/${account.id}`);
  } finally { hook.stop(); }
});

story('a handler of the library is called with what it asked for', async ({ url }) => {
  const stripe = client(url);
  const hook = await receiver();
  try {
    const made = await stripe.v2.core.eventDestinations.create(thin(hook.url, ['*']));
    const handler = stripe.notificationHandler(made.webhook_endpoint.signing_secret, (event) => {
      throw new Error(`nobody asked for ${event.type}`);
    });
    const seen = [];
    handler.on('v2.core.event_destination.ping', async (event) => {
      seen.push((await event.fetchRelatedObject()).id);
    });
    const ping = await stripe.v2.core.eventDestinations.ping(made.id);
    const { body, headers } = await hook.next();
    assert.equal(JSON.parse(body).id, ping.id);
    await handler.handle(body, headers['stripe-signature']);
    assert.deepEqual(seen, [made.id]);
  } finally { hook.stop(); }
});

story('a destination is made, changed, listed and deleted', async ({ url }) => {
  const stripe = client(url);
  const { eventDestinations } = stripe.v2.core;
  const made = await eventDestinations.create({
    name: 'snapshots', description: 'd', type: 'webhook_endpoint', event_payload: 'snapshot',
    enabled_events: ['charge.succeeded'], snapshot_api_version: '2024-06-20',
    metadata: { a: 'b' }, webhook_endpoint: { url: 'https://example.com/hook' },
  });
  assert.deepEqual(made.webhook_endpoint, {});
  const include = ['webhook_endpoint.url'];
  const changed = await eventDestinations.update(made.id, { name: 'ours', metadata: { a: null }, include });
  assert.equal(changed.webhook_endpoint.url, 'https://example.com/hook');
  assert.deepEqual(await eventDestinations.retrieve(made.id, { include }), changed);
  assert.equal((await eventDestinations.disable(made.id)).status_details.disabled.reason, 'user');
  const off = await refused(eventDestinations.ping(made.id), 'StripeInvalidRequestError');
  assert.match(off.message, /disabled/);
  assert.equal((await eventDestinations.enable(made.id)).status, 'enabled');
  for (let at = 0; at < 3; at += 1) await eventDestinations.create(thin('https://example.com/hook', ['*']));
  const listed = [];
  for await (const each of eventDestinations.list({ limit: 2 })) listed.push(each.id);
  assert.equal(listed.length, 4);
  assert.equal((await eventDestinations.del(made.id)).id, made.id);
  await assert.rejects(eventDestinations.retrieve(made.id), { code: 'not_found' });
});

story('events are listed by type and by object', async ({ url }) => {
  const stripe = client(url);
  const price = await stripe.prices.create({
    currency: 'usd', unit_amount: 1000, product_data: { name: 'Tea' },
  });
  await stripe.prices.update(price.id, { active: false, lookup_key: 'tea', tax_behavior: 'inclusive' });
  await stripe.products.update(price.product, { active: false });
  const types = async (filter) => {
    const found = [];
    for await (const event of stripe.v2.core.events.list({ limit: 2, ...filter })) found.push(event.type);
    return found.sort();
  };
  assert.deepEqual(await types({ object_id: price.id }), [
    'v1.price.created', 'v1.price.deactivated', 'v1.price.lookup_key_changed',
    'v1.price.tax_behavior_changed', 'v1.price.updated',
  ]);
  assert.deepEqual(await types({ types: ['v1.product.deactivated', 'v1.product.updated'] }), [
    'v1.product.deactivated', 'v1.product.updated',
  ]);
  assert.deepEqual(await types({ created: { gt: '2100-01-01T00:00:00Z' } }), []);
});
