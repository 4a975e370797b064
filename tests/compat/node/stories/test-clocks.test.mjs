// A seller looks a week ahead: a test clock, a customer bound to it, and a hold that nobody captures.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, eventTypes, refused } from './client.mjs';

const FROZEN = 1577836800;
const DAY = 86400;

story('a hold expires when the clock of its customer is advanced', async (server) => {
  const stripe = client(server.url);
  const { testClocks } = stripe.testHelpers;
  const clock = await testClocks.create({ frozen_time: FROZEN, name: 'A week' });
  assert.deepEqual([clock.object, clock.status], ['test_helpers.test_clock', 'ready']);
  const customer = await stripe.customers.create({ test_clock: clock.id, payment_method: 'pm_card_visa' });
  assert.deepEqual([customer.test_clock, customer.created], [clock.id, FROZEN]);
  const [saved] = (await stripe.paymentMethods.list({ customer: customer.id })).data;
  const hold = await stripe.paymentIntents.create({
    amount: 1099, currency: 'usd', customer: customer.id, payment_method: saved.id,
    capture_method: 'manual', confirm: true, off_session: true,
  });
  assert.deepEqual([hold.status, hold.created], ['requires_capture', FROZEN]);

  const advancing = await testClocks.advance(clock.id, { frozen_time: FROZEN + 8 * DAY });
  assert.deepEqual([advancing.status, advancing.status_details.advancing.target_frozen_time],
    ['advancing', FROZEN + 8 * DAY]);
  await server.advance(1);
  const ready = await testClocks.retrieve(clock.id);
  assert.deepEqual([ready.status, ready.frozen_time], ['ready', FROZEN + 8 * DAY]);
  // Five days: the customer is not there, so the hold is a merchant's own.
  const expired = await stripe.paymentIntents.retrieve(hold.id);
  assert.deepEqual([expired.status, expired.canceled_at], ['canceled', FROZEN + 5 * DAY]);

  const back = await refused(testClocks.advance(clock.id, { frozen_time: FROZEN }), 'StripeInvalidRequestError');
  assert.equal(back.param, 'frozen_time');
  const bound = await stripe.customers.list({ test_clock: clock.id, expand: ['data.test_clock'] });
  assert.deepEqual(bound.data.map((each) => each.test_clock.id), [clock.id]);
  assert.deepEqual((await stripe.customers.list()).data, []);
  assert.deepEqual((await testClocks.list()).data.map((each) => each.id), [clock.id]);

  assert.equal((await testClocks.del(clock.id)).deleted, true);
  assert.equal((await stripe.customers.retrieve(customer.id)).deleted, true);
  const gone = await refused(testClocks.retrieve(clock.id), 'StripeInvalidRequestError');
  assert.deepEqual([gone.statusCode, gone.code], [404, 'resource_missing']);
  assert.equal((await eventTypes(stripe)).at(-1), 'test_helpers.test_clock.deleted');
});
