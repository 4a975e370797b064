// What is sold and what it costs: products with their prices, as a shop sets them up and finds them.
import assert from 'node:assert/strict';
import Stripe from 'stripe';
import { story } from '../harness.mjs';
import { client, eventTypes, refused } from './client.mjs';

story('a product is made with its price', async ({ url }) => {
  const stripe = client(url);
  const product = await stripe.products.create({
    name: 'Tea',
    description: 'Strong',
    images: ['https://example.com/tea.png'],
    marketing_features: [{ name: 'Hot' }],
    metadata: { shelf: '7' },
    package_dimensions: { height: 1.5, length: 2, weight: 0.25, width: 3 },
    shippable: true,
    statement_descriptor: 'TEA SHOP',
    tax_code: 'txcd_10103000',
    unit_label: 'cup',
    url: 'https://example.com/tea',
    default_price_data: { currency: 'usd', unit_amount: 1500, tax_behavior: 'exclusive' },
    expand: ['default_price'],
  });
  assert.equal(product.default_price.unit_amount, 1500);
  assert.equal(String(product.default_price.unit_amount_decimal), '1500');
  assert.deepEqual(product.package_dimensions, { height: 1.5, length: 2, weight: 0.25, width: 3 });
  const shown = await stripe.products.retrieve(product.id);
  assert.equal(shown.default_price, product.default_price.id);
  const changed = await stripe.products.update(product.id, { name: 'Green tea', metadata: { shelf: '' }, url: '' });
  assert.deepEqual([changed.name, changed.metadata, changed.url], ['Green tea', {}, null]);
  assert.deepEqual(await eventTypes(stripe), ['product.created', 'price.created', 'product.updated']);
});

story('products go when nothing was ever priced', async ({ url }) => {
  const stripe = client(url);
  await stripe.products.create({ id: 'mug', name: 'Mug' });
  await stripe.products.create({ id: 'tea', name: 'Tea', default_price_data: { currency: 'usd', unit_amount: 5 } });
  const again = await refused(stripe.products.create({ id: 'tea', name: 'Tea' }), 'StripeInvalidRequestError');
  assert.deepEqual([again.code, again.param], ['resource_already_exists', 'id']);
  assert.deepEqual(await stripe.products.del('mug').then(({ id, deleted }) => [id, deleted]), ['mug', true]);
  const priced = await refused(stripe.products.del('tea'), 'StripeInvalidRequestError');
  assert.equal(priced.message, 'This product cannot be deleted because it has one or more user-created prices.');
  const gone = await refused(stripe.products.retrieve('mug'), 'StripeInvalidRequestError');
  assert.deepEqual([gone.statusCode, gone.message], [404, "No such product: 'mug'"]);
  const archived = await stripe.products.update('tea', { active: false });
  assert.equal(archived.active, false);
  assert.deepEqual((await stripe.products.list({ active: false })).data.map((it) => it.id), ['tea']);
  assert.deepEqual((await stripe.products.list({ ids: ['tea', 'mug'] })).data.map((it) => it.id), ['tea']);
  const found = await stripe.products.search({ query: "name~'tea'" });
  assert.deepEqual(found.data.map((it) => it.id), ['tea']);
});

story('a lookup key moves to the newer price', async ({ url }) => {
  const stripe = client(url);
  const first = await stripe.prices.create({
    currency: 'usd', unit_amount: 1000, lookup_key: 'standard', product_data: { name: 'Plan' }, recurring: { interval: 'month' },
  });
  const next = { currency: 'usd', unit_amount: 1200, lookup_key: 'standard', product: first.product, recurring: { interval: 'month' } };
  const taken = await refused(stripe.prices.create(next), 'StripeInvalidRequestError');
  assert.deepEqual([taken.message, taken.param], [`A price (\`${first.id}\`) already uses that lookup key.`, 'lookup_key']);
  const second = await stripe.prices.create({ ...next, transfer_lookup_key: true });
  const found = await stripe.prices.list({ lookup_keys: ['standard', 'none'], expand: ['data.product'] });
  assert.deepEqual(found.data.map((it) => [it.id, it.product.name]), [[second.id, 'Plan']]);
  assert.equal((await stripe.prices.retrieve(first.id)).lookup_key, null);
  const archived = await stripe.prices.update(first.id, { active: false, nickname: 'Old' });
  assert.deepEqual([archived.active, archived.nickname], [false, 'Old']);
  const active = await stripe.prices.list({ active: true, product: second.product, recurring: { interval: 'month' } });
  assert.deepEqual(active.data.map((it) => it.id), [second.id]);
  const searched = await stripe.prices.search({ query: "active:'false' AND type:'recurring'" });
  assert.deepEqual(searched.data.map((it) => it.id), [first.id]);
  assert.deepEqual(await eventTypes(stripe), [
    'product.created', 'price.created', 'price.updated', 'price.created', 'price.updated',
  ]);
});

story('every way to reckon an amount', async ({ url }) => {
  const stripe = client(url);
  const { id: product } = await stripe.products.create({ name: 'Tea' });
  const price = (more) => stripe.prices.create({ currency: 'usd', product, ...more });
  const fine = await price({ unit_amount_decimal: Stripe.Decimal.from('0.125') });
  assert.deepEqual([fine.unit_amount, String(fine.unit_amount_decimal)], [null, '0.125']);
  const free = await price({ custom_unit_amount: { enabled: true, minimum: 100, preset: 500 } });
  assert.deepEqual(free.custom_unit_amount, { maximum: null, minimum: 100, preset: 500 });
  const packs = await price({ unit_amount: 900, transform_quantity: { divide_by: 12, round: 'up' } });
  assert.deepEqual(packs.transform_quantity, { divide_by: 12, round: 'up' });
  const tiered = await price({
    billing_scheme: 'tiered', tiers_mode: 'graduated', recurring: { interval: 'year', interval_count: 2 },
    tiers: [{ up_to: 10, unit_amount: 500 }, { up_to: 'inf', unit_amount_decimal: Stripe.Decimal.from('99.5'), flat_amount: 100 }],
    currency_options: { eur: { tiers: [{ up_to: 'inf', flat_amount: 4000 }], tax_behavior: 'inclusive' } },
    expand: ['tiers', 'currency_options.eur.tiers'],
  });
  assert.deepEqual(tiered.tiers.map((it) => it.up_to), [10, null]);
  assert.equal(tiered.currency_options.eur.tiers[0].flat_amount, 4000);
  const several = await price({ unit_amount: 1000, currency_options: { eur: { unit_amount: 900 } } });
  assert.equal(several.currency_options, undefined);
  const more = await stripe.prices.update(several.id, {
    currency_options: { gbp: { unit_amount: 800 } }, tax_behavior: 'inclusive', expand: ['currency_options'],
  });
  assert.deepEqual(Object.keys(more.currency_options), ['eur', 'gbp', 'usd']);
  const settled = await refused(stripe.prices.update(several.id, { tax_behavior: 'exclusive' }), 'StripeInvalidRequestError');
  assert.equal(settled.param, 'tax_behavior');
  const none = await refused(price({}), 'StripeInvalidRequestError');
  assert.equal(none.message, 'Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.');
});
