// The Stripe CLI as it comes from npm: plain commands, and every event it can trigger within our scope.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import Stripe from 'stripe';
import { startRecorded } from '../harness.mjs';
import { receiver } from '../receiver.mjs';
import { SECRET_KEY } from '../server.mjs';

const SHIM = new URL('../node_modules/@stripe/cli/bin/shim.js', import.meta.url).pathname;

/** What `stripe trigger` offers of what this server does. */
const EVENTS = [
  'balance.available', 'cash_balance.funds_available',
  'charge.captured', 'charge.dispute.closed', 'charge.dispute.created', 'charge.dispute.updated',
  'charge.failed', 'charge.refund.updated', 'charge.refunded', 'charge.succeeded',
  'checkout.session.async_payment_failed', 'checkout.session.async_payment_succeeded',
  'checkout.session.completed', 'checkout.session.expired',
  'customer.created', 'customer.deleted', 'customer.source.created', 'customer.source.updated', 'customer.updated',
  'customer_cash_balance_transaction.created',
  'payment_intent.amount_capturable_updated', 'payment_intent.canceled', 'payment_intent.created',
  'payment_intent.payment_failed', 'payment_intent.processing', 'payment_intent.requires_action', 'payment_intent.succeeded',
  'payment_method.attached', 'payment_method.detached', 'payment_method.updated',
  'price.created', 'price.updated', 'product.created', 'product.deleted', 'product.updated',
  'setup_intent.canceled', 'setup_intent.created', 'setup_intent.requires_action',
  'setup_intent.setup_failed', 'setup_intent.succeeded',
];

/** The families in which every event counts, and those of their events that are not triggered here. */
const FAMILIES = /^(charge|checkout|customer|customer_cash_balance_transaction|payment_intent|payment_method|price|product|setup_intent)\./;
const LEFT_OUT = [
  // Discounts and subscriptions are out of scope.
  'customer.discount.created', 'customer.discount.deleted', 'customer.discount.updated',
  'customer.subscription.created', 'customer.subscription.deleted', 'customer.subscription.paused',
  'customer.subscription.trial_will_end', 'customer.subscription.updated',
  // Payments by bank transfer.
  'payment_intent.partially_funded',
];

let server;
let home;
before(async () => {
  server = await startRecorded('cli');
  // The CLI keeps its settings where nobody else's are.
  home = mkdtempSync(join(tmpdir(), 'onfile-cli-'));
});
after(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});
let failed = false;
afterEach(() => {
  if (failed) console.error(server.tail());
  failed = false;
});

/** Runs `stripe …`; resolves to what it printed, and fails when it did. */
async function stripe(...words) {
  const options = ['--api-base', server.url, '--api-key', SECRET_KEY, '--color', 'off'];
  const child = spawn(process.execPath, [SHIM, ...words, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, STRIPE_CLI_TELEMETRY_OPTOUT: '1' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (bytes) => { out += bytes; });
  child.stderr.on('data', (bytes) => { err += bytes; });
  const code = await new Promise((resolve) => child.on('close', resolve));
  failed ||= code !== 0;
  assert.equal(code, 0, `stripe ${words.join(' ')} ended with ${code}\n${out}\n${err}`);
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

/** Starts `stripe …` and waits until it has said something; `said` waits for more, `end` ends it. */
async function running(ready, ...words) {
  const options = ['--api-base', server.url, '--api-key', SECRET_KEY, '--color', 'off'];
  const child = spawn(process.execPath, [SHIM, ...words, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the program behind the shim ends with it.
    detached: true,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, STRIPE_CLI_TELEMETRY_OPTOUT: '1' },
  });
  let text = '';
  const waiting = new Set();
  const hear = (bytes) => {
    text += bytes;
    waiting.forEach((look) => look());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const said = (pattern) => new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`it did not say ${pattern}:\n${text}`)), 30_000);
    const look = () => {
      const match = pattern.exec(text);
      if (!match) return;
      clearTimeout(timer);
      waiting.delete(look);
      resolve(match);
    };
    waiting.add(look);
    look();
  });
  const end = () => new Promise((resolve) => {
    child.on('close', resolve);
    process.kill(-child.pid, 'SIGTERM');
  });
  try {
    return { first: await said(ready), said, end };
  } catch (error) {
    await end();
    throw error;
  }
}

describe('listening', () => {
  const READY = /Ready!.*webhook signing secret is (whsec_\w+)/s;
  const stripeNode = new Stripe(SECRET_KEY);

  test('stripe listen forwards what happens, signed', async () => {
    const hook = await receiver();
    const listening = await running(READY, 'listen', '--all-snapshot', '--forward-to', hook.url);
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
    const listening = await running(READY, 'listen', '--all-thin', '--forward-to', hook.url);
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
    const tailing = await running(/Ready!/, 'logs', 'tail', '--filter-status-code', '404');
    try {
      await object('customers', 'create', '--name', 'Ada');
      await stripe('get', '/v1/customers/cus_nobody');
      const [line] = await tailing.said(/\[404\] GET \/v1\/customers\/cus_nobody[^\n]*/);
      assert.match(line, /req_/);
    } finally { await tailing.end(); }
  });
});

describe('stripe trigger', () => {
  test('what it offers of these families is triggered, or left out by name', async () => {
    const help = await stripe('trigger', '--help');
    const offered = help.match(/^  [a-z0-9_]+\.[a-z_.]+$/gm).map((line) => line.trim());
    const ours = offered.filter((type) => FAMILIES.test(type));
    assert.ok(ours.includes('charge.captured'), help);
    assert.deepEqual(ours.filter((type) => ![...EVENTS, ...LEFT_OUT].includes(type)), []);
    assert.deepEqual([...EVENTS, ...LEFT_OUT].filter((type) => !offered.includes(type)), []);
  });

  for (const type of EVENTS) {
    test(type, async () => {
      const newest = async () => (await events(type))[0]?.id;
      const before = await newest();
      const said = await stripe('trigger', type);
      assert.match(said, /Trigger succeeded/);
      if (type.includes('.async_payment_')) await pass(180);
      const now = await newest();
      failed ||= !now || now === before;
      assert.ok(now && now !== before, `no ${type} came of it:\n${said}`);
    });
  }
});

// Lets time pass: banks take theirs.
async function pass(seconds) {
  const response = await fetch(`${server.url}/_onfile/clock/advance`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET_KEY}` },
    body: new URLSearchParams({ seconds }),
  });
  assert.equal(response.status, 200);
}

async function events(type) {
  const response = await fetch(`${server.url}/v1/events?type=${type}&limit=100`, {
    headers: { authorization: `Bearer ${SECRET_KEY}` },
  });
  return (await response.json()).data;
}
