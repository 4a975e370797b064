// Events arrive at an endpoint, and the library verifies who sent them.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { receiver } from '../receiver.mjs';
import { client } from './client.mjs';

story('an event is verified as the guide does it', async ({ url }) => {
  const stripe = client(url);
  const hook = await receiver();
  try {
    const endpoint = await stripe.webhookEndpoints.create({
      url: hook.url, enabled_events: ['customer.created', 'payment_intent.succeeded'],
    });
    assert.match(endpoint.secret, /^whsec_[A-Za-z0-9]{32}$/);
    const customer = await stripe.customers.create({ name: 'Zoë' });
    const { body, headers } = await hook.next();
    const signature = headers['stripe-signature'];
    const event = stripe.webhooks.constructEvent(body, signature, endpoint.secret);
    assert.equal(event.type, 'customer.created');
    assert.equal(event.data.object.id, customer.id);
    assert.equal(event.data.object.name, 'Zoë');
    const wrong = () => stripe.webhooks.constructEvent(body, signature, 'whsec_other');
    assert.throws(wrong, { type: 'StripeSignatureVerificationError' });
    const altered = body.toString().replace('Zoë', 'Zoe');
    assert.throws(() => stripe.webhooks.constructEvent(altered, signature, endpoint.secret));
  } finally { hook.stop(); }
});

story('an endpoint is made, changed, listed and deleted', async ({ url }) => {
  const stripe = client(url);
  const made = await stripe.webhookEndpoints.create({
    url: 'https://example.com/hook', enabled_events: ['*'], description: 'mine',
    metadata: { a: 'b' }, api_version: '2024-06-20', connect: false,
  });
  assert.equal(made.api_version, '2024-06-20');
  assert.equal(made.status, 'enabled');
  const changed = await stripe.webhookEndpoints.update(made.id, {
    disabled: true, enabled_events: ['charge.failed'], description: '', metadata: '',
  });
  assert.equal(changed.status, 'disabled');
  assert.equal(changed.secret, undefined);
  assert.deepEqual(await stripe.webhookEndpoints.retrieve(made.id), changed);
  const listed = await stripe.webhookEndpoints.list({ limit: 3 });
  assert.deepEqual(listed.data.map((each) => each.id), [made.id]);
  assert.equal((await stripe.webhookEndpoints.del(made.id)).deleted, true);
  await assert.rejects(stripe.webhookEndpoints.retrieve(made.id), { code: 'resource_missing' });
});
