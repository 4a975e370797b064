// The official client, pointed at a server as its documentation says, and nothing else changed.
import assert from 'node:assert/strict';
import Stripe from 'stripe';
import { SECRET_KEY } from '../server.mjs';

/** Stripe's client for a server, as the operator's account or as another. */
export function client(url, settings = {}, key = SECRET_KEY) {
  const { hostname, port } = new URL(url);
  return new Stripe(key, { protocol: 'http', host: hostname, port, ...settings });
}

/** The error a promise is refused with; it must be of this class of the client's. */
export async function refused(promise, kind) {
  let error;
  try {
    await promise;
  } catch (caught) {
    error = caught;
  }
  assert.ok(error, 'it was accepted');
  assert.equal(error.type, kind, error.stack);
  return error;
}

/** The types of a payment's or setup's events, oldest first. */
export async function eventTypes(stripe) {
  const events = await stripe.events.list({ limit: 100 });
  return events.data.map((event) => event.type).reverse();
}
