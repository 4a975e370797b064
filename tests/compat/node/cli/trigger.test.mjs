// Every event within our scope that the Stripe CLI can trigger: it happens, and arrives verified by
// Stripe's own clients for Node.js and for Python.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startRecorded } from '../harness.mjs';
import { receiver } from '../receiver.mjs';
import { client } from '../stories/client.mjs';
import { commandLine } from './command-line.mjs';
import { pythonReceiver } from './python-receiver.mjs';

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
  'test_helpers.test_clock.advancing', 'test_helpers.test_clock.created',
  'test_helpers.test_clock.deleted', 'test_helpers.test_clock.ready',
];

/** What does not happen at once, but so many seconds later: banks take their time, and so do clocks. */
const LATER = {
  'checkout.session.async_payment_failed': 180,
  'checkout.session.async_payment_succeeded': 180,
  'test_helpers.test_clock.ready': 1,
};

/** The families in which every event counts, and those of their events that are not triggered here. */
const FAMILIES = /^(balance|cash_balance|charge|checkout|customer|customer_cash_balance_transaction|payment_intent|payment_method|price|product|setup_intent|test_helpers)\./;
const LEFT_OUT = [
  // Discounts and subscriptions are out of scope.
  'customer.discount.created', 'customer.discount.deleted', 'customer.discount.updated',
  'customer.subscription.created', 'customer.subscription.deleted', 'customer.subscription.paused',
  'customer.subscription.trial_will_end', 'customer.subscription.updated',
  // Payments by bank transfer.
  'payment_intent.partially_funded',
];

/** How many at once: most of a trigger's time is spent starting the CLI. */
const AT_ONCE = 4;

let server;
let cli;
let python;
before(async () => {
  server = await startRecorded('trigger');
  cli = commandLine(server);
  python = pythonReceiver(server);
});
after(async () => {
  await python.stop();
  cli.remove();
  await server.stop();
});

test('what it offers of these families is triggered, or left out by name', async () => {
  const help = await cli.run(['trigger', '--help']);
  const offered = help.match(/^  [a-z0-9_]+\.[a-z_.]+$/gm).map((line) => line.trim());
  const ours = offered.filter((type) => FAMILIES.test(type));
  assert.ok(ours.includes('charge.captured'), help);
  assert.deepEqual(ours.filter((type) => ![...EVENTS, ...LEFT_OUT].includes(type)), []);
  assert.deepEqual([...EVENTS, ...LEFT_OUT].filter((type) => !offered.includes(type)), []);
});

describe('stripe trigger', { concurrency: AT_ONCE }, () => {
  for (const type of EVENTS) {
    test(type, async () => {
      // An account of its own, so that no other trigger can be what made the event.
      const key = await server.account();
      const stripe = client(server.url, {}, key);
      const hook = await receiver();
      try {
        const { secret } = await stripe.webhookEndpoints.create({ url: hook.url, enabled_events: [type] });
        await python.endpoint(key, type);
        const said = await cli.run(['trigger', type], key);
        assert.match(said, /Trigger succeeded/);
        if (LATER[type]) await server.advance(LATER[type]);
        const { body, headers } = await hook.next();
        const event = stripe.webhooks.constructEvent(body, headers['stripe-signature'], secret);
        assert.equal(event.type, type);
        await python.verified(event);
      } catch (error) {
        console.error(server.tail());
        throw error;
      } finally { hook.stop(); }
    });
  }
});
