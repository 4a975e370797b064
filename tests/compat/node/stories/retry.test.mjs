// The network breaks at the worst moment; the client asks again, and nothing happens twice.
import assert from 'node:assert/strict';
import net from 'node:net';
import { story } from '../harness.mjs';
import { client, refused } from './client.mjs';

/** A proxy that swallows the first answer: the server has done its work, the client never hears. */
async function startDropper(target) {
  const { hostname, port } = new URL(target);
  const sockets = new Set();
  let dropped = false;
  const proxy = net.createServer((socket) => {
    const onward = net.connect(Number(port), hostname);
    for (const [one, other] of [[socket, onward], [onward, socket]]) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
    socket.on('data', (bytes) => onward.write(bytes));
    onward.on('data', (bytes) => {
      if (dropped) {
        socket.write(bytes);
      } else {
        dropped = true;
        socket.resetAndDestroy();
      }
    });
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    wasUsed: () => dropped,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

const PAYMENT = {
  amount: 1099, currency: 'usd', confirm: true, payment_method: 'pm_card_visa',
  automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
};

story('a payment whose answer was lost is made once', async ({ url }) => {
  const dropper = await startDropper(url);
  try {
    const paid = await client(dropper.url).paymentIntents.create(PAYMENT);
    assert.ok(dropper.wasUsed());
    assert.equal(paid.status, 'succeeded');
    assert.equal(paid.lastResponse.headers['idempotent-replayed'], 'true');
    const stripe = client(url);
    assert.deepEqual((await stripe.paymentIntents.list()).data.map((each) => each.id), [paid.id]);
    assert.equal((await stripe.charges.list()).data.length, 1);
  } finally {
    await dropper.stop();
  }
});

story('a customer whose answer was lost is made once', async ({ url }) => {
  const dropper = await startDropper(url);
  try {
    const made = await client(dropper.url).customers.create({ name: 'Ada' });
    assert.ok(dropper.wasUsed());
    assert.deepEqual((await client(url).customers.list()).data.map((each) => each.id), [made.id]);
  } finally {
    await dropper.stop();
  }
});

story('a key answers alike for a day, and for one request only', async ({ url, advance }) => {
  const stripe = client(url);
  const key = { idempotencyKey: 'order-7' };
  const first = await stripe.paymentIntents.create(PAYMENT, key);
  const second = await stripe.paymentIntents.create(PAYMENT, key);
  assert.deepEqual(second, first);
  await refused(stripe.paymentIntents.create({ ...PAYMENT, amount: 1 }, key), 'StripeIdempotencyError');
  await advance(24 * 60 * 60 + 1);
  const later = await stripe.paymentIntents.create(PAYMENT, key);
  assert.notEqual(later.id, first.id);
});

story('a decline is repeated as a decline', async ({ url }) => {
  const stripe = client(url);
  const payment = { ...PAYMENT, payment_method: 'pm_card_visa_chargeDeclined' };
  const once = () => refused(stripe.paymentIntents.create(payment, { idempotencyKey: 'no' }), 'StripeCardError');
  const [first, second] = [await once(), await once()];
  assert.equal(second.payment_intent.id, first.payment_intent.id);
  assert.equal((await stripe.charges.list()).data.length, 1);
});
