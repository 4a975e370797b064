// The Stripe CLI as it comes from npm: plain commands, and what it listens to.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import Stripe from 'stripe';
import { startRecorded } from '../harness.mjs';
import { receiver } from '../receiver.mjs';
import { SECRET_KEY } from '../server.mjs';
import { commandLine } from './command-line.mjs';

let server;
let cli;
before(async () => {
  server = await startRecorded('cli');
  cli = commandLine(server);
});
after(async () => {
  cli.remove();
  await server.stop();
});
let failed = false;
afterEach(() => {
  if (failed) console.error(server.tail());
  failed = false;
});

/** Runs `stripe …`; resolves to what it printed. */
async function stripe(...words) {
  failed = true;
  const out = await cli.run(words);
  failed = false;
  return out;
}

/** The same, for a command that prints an object. */
async function object(...words) {
  const out = await stripe(...words);
  const answer = JSON.parse(out);
  failed ||= Boolean(answer.error);
  assert.equal(answer.error, undefined, out);
  return answer;
}

describe('commands', () => {
  test('customers create, get by id, update, delete', async () => {
    const made = await object('customers', 'create', '--email', 'ada@example.com', '-d', 'metadata[order]=7');
    assert.equal(made.metadata.order, '7');
    assert.equal((await object('get', made.id)).email, 'ada@example.com');
    assert.equal((await object('customers', 'update', made.id, '--name', 'Ada Lovelace')).name, 'Ada Lovelace');
    assert.equal((await object('customers', 'list', '--limit', '1')).data.length, 1);
    assert.equal((await object('delete', `/v1/customers/${made.id}`, '-c')).deleted, true);
  });

  test('post and get of any path', async () => {
    const words = ['-d', 'amount=1099', '-d', 'currency=usd', '-d', 'payment_method_types[]=card',
      '-d', 'payment_method_options[card][setup_future_usage]=off_session'];
    const intent = await object('post', '/v1/payment_intents', ...words);
    assert.equal(intent.payment_method_options.card.setup_future_usage, 'off_session');
    const confirmed = await object('payment_intents', 'confirm', intent.id, '--payment-method', 'pm_card_visa');
    assert.equal(confirmed.status, 'succeeded');
    assert.equal((await object('get', '/v1/payment_intents', '--limit', '3')).data[0].id, intent.id);
  });

  test('an idempotency key and a version', async () => {
    const words = ['post', '/v1/customers', '-d', 'name=Once', '-i', 'once', '-v', '2026-10-28.endive'];
    assert.equal((await object(...words)).id, (await object(...words)).id);
  });

  test('accounts of the second API', async () => {
    const made = await object('v2', 'core', 'accounts', 'create', '--contact-email', 'ada@example.com');
    assert.equal(made.object, 'v2.core.account');
    const body = '{"display_name": "Ada", "configuration": {"customer": {}}}';
    assert.equal((await object('post', `/v2/core/accounts/${made.id}`, '-d', body)).display_name, 'Ada');
    const listed = await object('v2', 'core', 'accounts', 'list');
    assert.equal(listed.data[0].contact_email, 'ada@example.com');
    assert.equal((await object('v2', 'core', 'accounts', 'close', made.id)).closed, true);
  });

  test('checkout sessions create, list_line_items, expire', async () => {
    const price = await object('prices', 'create', '--currency', 'usd', '--unit-amount', '1000', '-d', 'product_data[name]=Tea');
    const made = await object(
      'checkout', 'sessions', 'create', '--mode', 'payment', '--ui-mode', 'elements',
      '-d', `line_items[0][price]=${price.id}`, '-d', 'line_items[0][quantity]=2',
    );
    assert.equal(made.amount_total, 2000);
    const items = await object('checkout', 'sessions', 'list_line_items', made.id);
    assert.equal(items.data[0].price.id, price.id);
    assert.equal((await object('checkout', 'sessions', 'expire', made.id)).status, 'expired');
  });

  test('setup_intents create with the usage of the guide', async () => {
    assert.equal((await object('setup_intents', 'create', '--usage', 'on_session')).usage, 'on_session');
  });
});

describe('listening', () => {
  const READY = /Ready!.*webhook signing secret is (whsec_\w+)/s;
  const stripeNode = new Stripe(SECRET_KEY);

  test('stripe listen forwards what happens, signed', async () => {
    const hook = await receiver();
    const listening = await cli.running(READY, 'listen', '--all-snapshot', '--forward-to', hook.url);
    try {
      const secret = listening.first[1];
      const made = await object('customers', 'create', '--name', 'Ada');
      const { body, headers } = await hook.next();
      const event = stripeNode.webhooks.constructEvent(body, headers['stripe-signature'], secret);
      assert.equal(event.data.object.id, made.id);
      assert.equal(headers['user-agent'], 'Stripe/1.0 (+https://stripe.com/docs/webhooks)');
      await listening.said(new RegExp(`<--\\s+\\[200\\] POST ${hook.url}`));

      await stripe('events', 'resend', event.id);
      const again = await hook.next();
      assert.equal(JSON.parse(again.body).id, event.id);
      // The same secret for the same machine.
      assert.equal((await stripe('listen', '--print-secret')).trim(), secret);
    } finally { await listening.end(); hook.stop(); }
  });

  test('stripe listen forwards thin events, signed', async () => {
    const hook = await receiver();
    const listening = await cli.running(READY, 'listen', '--all-thin', '--forward-to', hook.url);
    try {
      const made = await object('customers', 'create', '--name', 'Thin');
      const { body, headers } = await hook.next();
      const told = stripeNode.parseEventNotification(
        body, headers['stripe-signature'], listening.first[1],
      );
      assert.equal(told.type, 'v1.customer.created');
      assert.equal(told.related_object.id, made.id);
    } finally { await listening.end(); hook.stop(); }
  });

  test('stripe events resend to an endpoint', async () => {
    const hook = await receiver();
    try {
      const endpoint = await object('webhook_endpoints', 'create', '--url', hook.url, '--enabled-events', 'customer.created');
      await object('customers', 'create', '--name', 'Grace');
      const first = await hook.next();
      const { id } = JSON.parse(first.body);
      await stripe('events', 'resend', id, '--webhook-endpoint', endpoint.id);
      const again = await hook.next();
      assert.equal(JSON.parse(again.body).id, id);
      stripeNode.webhooks.constructEvent(again.body, again.headers['stripe-signature'], endpoint.secret);
      await object('delete', `/v1/webhook_endpoints/${endpoint.id}`, '-c');
    } finally { hook.stop(); }
  });

  test('stripe logs tail shows requests that pass its filter', async () => {
    const tailing = await cli.running(/Ready!/, 'logs', 'tail', '--filter-status-code', '404');
    try {
      await object('customers', 'create', '--name', 'Ada');
      await stripe('get', '/v1/customers/cus_nobody');
      const [line] = await tailing.said(/\[404\] GET \/v1\/customers\/cus_nobody[^\n]*/);
      assert.match(line, /req_/);
    } finally { await tailing.end(); }
  });
});
