// The checker sees what it must see: each kind of gap, planted, and nothing in what is right.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SdkTypes } from './sdk.mjs';

const sdk = new SdkTypes();

/** A refund as the types want it. */
function refund(changes = {}) {
  return {
    id: 're_1', object: 'refund', amount: 100, balance_transaction: null, charge: 'ch_1', created: 1,
    currency: 'usd', destination_details: { card: { type: 'refund' }, type: 'card' }, metadata: { a: 'b' },
    payment_intent: null, reason: 'duplicate', receipt_number: null, source_transfer_reversal: null,
    status: 'succeeded', transfer_reversal: null, customer: null, customer_account: null, payment_record: null,
    ...changes,
  };
}

/** The gaps beyond those of the refund as it is. */
function gaps(changes) {
  const usual = new Set(sdk.gapsOf(refund()).found);
  return sdk.gapsOf(refund(changes)).found.filter((gap) => !usual.has(gap));
}

function without(key) {
  const rest = refund();
  delete rest[key];
  return rest;
}

test('the objects of the API are known by their names', () => {
  for (const name of ['payment_intent', 'setup_intent', 'charge', 'customer', 'event', 'dispute', 'balance', 'token']) {
    assert.ok(sdk.byObject.has(name), name);
  }
  assert.ok(sdk.byObject.get('event').length > 200, 'one type per event');
  assert.equal(sdk.gapsOf({ id: 'x_1', object: 'nonsense' }).found[0], 'Object(nonsense): not in the SDK');
});

test('a missing, a null, an unknown and an ill-typed field are gaps', () => {
  assert.ok(sdk.gapsOf(without('amount')).found.includes('Refund.amount: missing'));
  assert.deepEqual(gaps({ amount: null }), ['Refund.amount: null']);
  assert.deepEqual(gaps({ amount: '100' }), ['Refund.amount: string instead of number']);
  assert.deepEqual(gaps({ amount: 1.5 }), ['Refund.amount: not an integer']);
  assert.deepEqual(gaps({ colour: 'red' }), ['Refund.colour: not in the type']);
  assert.deepEqual(gaps({ reason: 'because' }), ['Refund.reason: the value "because" is not in the type']);
  assert.deepEqual(gaps({ metadata: { a: 1 } }), ['Refund.metadata.*: number instead of string']);
  assert.deepEqual(gaps({ metadata: [] }), ['Refund.metadata: array instead of Metadata']);
});

test('gaps inside are told from the object they lie in', () => {
  const inside = sdk.gapsOf({ object: 'list', data: [refund({ amount: null })], has_more: false, url: '/v1/refunds' });
  assert.ok(inside.found.includes('Refund.amount: null'));
  const found = sdk.gapsOf({ object: 'search_result', data: [refund({ amount: null })], has_more: false, url: '/v1' });
  assert.ok(found.found.includes('Refund.amount: null'));
  assert.ok(found.found.includes('SearchResult.next_page: not string|null'));
  const second = sdk.gapsOf({ data: [refund({ amount: null })], next_page_url: 1 }).found;
  assert.ok(second.includes('Refund.amount: null'));
  assert.ok(second.includes('V2List.next_page_url: not string|null'));
  assert.ok(second.includes('V2List.previous_page_url: not string|null'));
  assert.deepEqual(gaps({ charge: { id: 'cus_1', object: 'customer', deleted: true } }), [
    'Refund.charge: customer instead of Charge',
  ]);
  assert.deepEqual(gaps({ destination_details: { card: {}, type: 'card' } }), [
    'Refund.destination_details.card.type: missing',
  ]);
});

test('an event is typed by its type, down to the object inside', () => {
  const event = {
    id: 'evt_1', object: 'event', api_version: null, created: 1, livemode: false, pending_webhooks: 0,
    request: { id: null, idempotency_key: null }, type: 'refund.created',
    data: { object: refund({ amount: null }) },
  };
  assert.ok(sdk.gapsOf(event).found.includes('Refund.amount: null'));
  const wrong = { ...event, type: 'charge.succeeded' };
  assert.ok(sdk.gapsOf(wrong).found.some((gap) => /data\.object: refund instead of Charge/.test(gap)));
  const changed = { ...event, data: { object: refund(), previous_attributes: { metadata: { a: null } } } };
  assert.deepEqual(sdk.gapsOf(changed).found, sdk.gapsOf(refund()).found);
});

test('what was there before may be a part, but of the object', () => {
  const was = (previous_attributes) => sdk.gapsOf({
    id: 'evt_1', object: 'event', api_version: null, created: 1, livemode: false, pending_webhooks: 0,
    request: { id: null, idempotency_key: null }, type: 'refund.updated', data: { object: refund(), previous_attributes },
  }).found.filter((gap) => gap.includes('previous_attributes'));
  assert.deepEqual(was({ status: 'pending', metadata: { a: 'b', c: null }, destination_details: { card: { reference: 'x' } } }), []);
  const [prefix] = was({ colour: 'red' })[0].split('.colour');
  assert.deepEqual(was({ colour: 'red' }), [`${prefix}.colour: not in the type`]);
  assert.deepEqual(was({ amount: '1' }), [`${prefix}.amount: string instead of number`]);
  assert.deepEqual(was({ metadata: { a: 1 } }), [`${prefix}.metadata.*: number instead of string`]);
  assert.deepEqual(was({ destination_details: { card: { colour: 'red' } } }), [
    `${prefix}.destination_details.card.colour: not in the type`,
  ]);
});

test('decimals are texts, and only parcels have fractions', () => {
  const price = (changes) => sdk.gapsOf({
    id: 'price_1', object: 'price', active: true, billing_scheme: 'per_unit', created: 1, currency: 'usd',
    custom_unit_amount: null, livemode: false, lookup_key: null, metadata: {}, nickname: null, product: 'prod_1',
    recurring: null, tax_behavior: 'unspecified', tiers_mode: null, transform_quantity: null, type: 'one_time',
    unit_amount: null, unit_amount_decimal: '0.125', ...changes,
  }).found;
  assert.deepEqual(price({}), []);
  assert.match(price({ unit_amount_decimal: 5 }).join(), /^Price\.unit_amount_decimal: number instead of /);
  assert.match(price({ unit_amount_decimal: 'much' }).join(), /^Price\.unit_amount_decimal: string instead of /);
  assert.deepEqual(price({ unit_amount: 1.5 }), ['Price.unit_amount: not an integer']);
  const product = (package_dimensions) => sdk.gapsOf({
    id: 'prod_1', object: 'product', active: true, created: 1, description: null, images: [], livemode: false,
    marketing_features: [], metadata: {}, name: 'Tea', package_dimensions, shippable: null, tax_details: null,
    type: 'service', updated: 1, url: null,
  }).found;
  assert.deepEqual(product({ height: 1.5, length: 2, weight: 0.25, width: 1 }), []);
  assert.deepEqual(product({ height: 1.5, length: '2', weight: 1, width: 1 }), [
    'Product.package_dimensions.length: string instead of number',
  ]);
});

test('what is deleted has a type of its own', () => {
  assert.deepEqual(sdk.gapsOf({ id: 'cus_1', object: 'customer', deleted: true }).found, []);
});

test('an error is one key with what the SDK reads', () => {
  const error = { type: 'invalid_request_error', code: 'resource_missing', message: 'No such customer', param: 'id' };
  assert.deepEqual(sdk.gapsOfError({ error }).found, []);
  assert.deepEqual(sdk.gapsOfError({ error: { ...error, type: 'oops' } }).found, [
    'Error.type: the value "oops" is not in the type',
  ]);
  const inside = sdk.gapsOfError({ error: { ...error, charge: 'ch_1', payment_intent: { id: 'pi_1', object: 'payment_intent' } } });
  assert.ok(inside.found.includes('PaymentIntent.amount: missing'));
  assert.deepEqual(sdk.gapsOfError({ error, extra: 1 }).found, ['Error: not an object with the one key error']);
});

test('what the second API deletes is a stub, and methods of the library are no fields', () => {
  const stub = { id: 'ed_1', object: 'v2.core.event_destination' };
  assert.deepEqual(sdk.gapsOfDeleted(stub).found, []);
  assert.deepEqual(sdk.gapsOfDeleted({ ...stub, deleted: true }).found, ['V2DeletedObject.deleted: not in the type']);
  const event = {
    id: 'evt_1', object: 'v2.core.event', created: '', livemode: false, type: 'v1.charge.succeeded',
    related_object: { id: 'ch_1', type: 'charge', url: '/v1/charges/ch_1' },
  };
  assert.deepEqual(sdk.gapsOf(event).found, []);
  const { related_object: _, ...without } = event;
  assert.deepEqual(sdk.gapsOf(without).found, ['Event.related_object: missing']);
});
