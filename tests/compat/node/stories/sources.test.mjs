// Cards by their older name: a customer's sources, the default one, and a payment with it.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, eventTypes, refused } from './client.mjs';

story('a customer with sources', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create({ source: 'tok_visa', expand: ['default_source', 'sources'] });
  const visa = customer.default_source;
  assert.equal(visa.brand, 'Visa');
  assert.deepEqual(customer.sources.data.map(({ id }) => id), [visa.id]);
  const mastercard = await stripe.customers.createSource(customer.id, {
    source: 'tok_mastercard', metadata: { colour: 'blue' },
  });
  assert.match(mastercard.id, /^card_/);
  assert.equal((await stripe.customers.retrieveSource(customer.id, mastercard.id)).metadata.colour, 'blue');
  const named = await stripe.customers.updateSource(customer.id, mastercard.id, {
    name: 'Ada', address_zip: '94103', exp_month: '11', exp_year: '2040',
  });
  assert.deepEqual([named.name, named.exp_month, named.address_zip_check], ['Ada', 11, 'unchecked']);
  const listed = await stripe.customers.listSources(customer.id, { object: 'card', limit: 1 });
  assert.deepEqual([listed.data[0].id, listed.has_more], [mastercard.id, true]);
  assert.equal((await stripe.paymentMethods.retrieve(visa.id)).card.brand, 'visa');

  const paid = await stripe.paymentIntents.create({
    amount: 1099, currency: 'usd', customer: customer.id, off_session: true, confirm: true, expand: ['source'],
  });
  assert.deepEqual([paid.status, paid.source.id, paid.payment_method], ['succeeded', visa.id, visa.id]);

  const deleted = await stripe.customers.deleteSource(customer.id, visa.id);
  assert.equal(deleted.deleted, true);
  assert.equal((await stripe.customers.retrieve(customer.id)).default_source, mastercard.id);
  const replaced = await stripe.customers.update(customer.id, { source: 'tok_amex' });
  assert.deepEqual((await stripe.customers.listSources(customer.id)).data.map(({ id }) => id), [replaced.default_source]);
  const told = (await eventTypes(stripe)).filter((type) => type.startsWith('customer.source.'));
  assert.deepEqual(told.map((type) => type.split('.').at(-1)), [
    'created', 'created', 'updated', 'deleted', 'created', 'deleted',
  ]);
});

story('sources that cannot be', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create();
  const declined = await refused(
    stripe.customers.createSource(customer.id, { source: 'tok_chargeDeclined' }), 'StripeCardError',
  );
  assert.equal(declined.decline_code, 'generic_decline');
  const missing = await refused(
    stripe.customers.update(customer.id, { default_source: 'card_1none' }), 'StripeInvalidRequestError',
  );
  assert.equal(missing.message, `Customer ${customer.id} does not have a linked source with ID card_1none.`);
  const bank = await refused(
    stripe.customers.createSource(customer.id, { source: 'btok_us_verified' }), 'StripeInvalidRequestError',
  );
  assert.equal(bank.param, 'source');
  const card = await stripe.customers.createSource(customer.id, { source: 'tok_visa' });
  await refused(
    stripe.customers.verifySource(customer.id, card.id, { amounts: [32, 45] }), 'StripeInvalidRequestError',
  );
});
