// Pages, filters and expansion, as the client walks them.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { BEGINNING } from '../server.mjs';
import { client } from './client.mjs';

story('a list is walked to its end in both directions', async ({ url, advance }) => {
  const stripe = client(url);
  const made = [];
  for (let count = 0; count < 7; count += 1) {
    made.push((await stripe.customers.create({ name: `n${count}` })).id);
    await advance(1);
  }
  const walked = await stripe.customers.list({ limit: 3 }).autoPagingToArray({ limit: 100 });
  assert.deepEqual(walked.map((customer) => customer.id), [...made].reverse());
  const back = await stripe.customers.list({ limit: 3, ending_before: made[0] }).autoPagingToArray({ limit: 100 });
  assert.deepEqual(back.map((customer) => customer.id), made.slice(1));
  const page = await stripe.customers.list({ limit: 3 });
  assert.deepEqual([page.has_more, page.url, page.object], [true, '/v1/customers', 'list']);
  const recent = await stripe.customers.list({ created: { gte: BEGINNING + 5 } });
  assert.equal(recent.data.length, 2);
});

story('filters by email, customer and type', async ({ url }) => {
  const stripe = client(url);
  const ada = await stripe.customers.create({ email: 'Ada@example.com' });
  await stripe.customers.create({ email: 'ada@example.com' });
  const found = await stripe.customers.list({ email: 'Ada@example.com' });
  assert.deepEqual(found.data.map((customer) => customer.id), [ada.id]);
  await stripe.paymentIntents.create({ amount: 100, currency: 'usd', customer: ada.id });
  await stripe.paymentIntents.create({ amount: 100, currency: 'usd' });
  assert.equal((await stripe.paymentIntents.list({ customer: ada.id })).data.length, 1);
  const expanded = await stripe.paymentIntents.list({ customer: ada.id, expand: ['data.customer'] });
  assert.equal(expanded.data[0].customer.email, 'Ada@example.com');
  const events = await stripe.events.list({ types: ['customer.created', 'customer.updated'] });
  assert.equal(events.data.length, 2);
  assert.equal((await stripe.events.retrieve(events.data[0].id)).type, 'customer.created');
});

story('a changed customer says what changed', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create({
    name: 'Ada', phone: '+4930123', description: 'first', preferred_locales: ['en', 'de'],
    address: { line1: 'Unter den Linden 1', city: 'Berlin', country: 'DE', postal_code: '10117' },
    shipping: { name: 'Ada', address: { line1: 'Unter den Linden 1', city: 'Berlin', country: 'DE' } },
    metadata: { colour: 'blue', size: 'L' },
  });
  await stripe.customers.update(customer.id, { name: 'Ada L.', phone: '', metadata: { colour: '' } });
  const changed = await stripe.customers.retrieve(customer.id);
  assert.deepEqual([changed.name, changed.phone, changed.metadata], ['Ada L.', null, { size: 'L' }]);
  const [event] = (await stripe.events.list({ type: 'customer.updated' })).data;
  assert.equal(event.data.previous_attributes.name, 'Ada');
  assert.equal(event.data.previous_attributes.phone, '+4930123');
});

story('a token stands for a card once', async ({ url }) => {
  const stripe = client(url);
  const token = await stripe.tokens.create({
    card: { number: '5555555555554444', exp_month: '7', exp_year: '2032', cvc: '123', name: 'Ada' },
  });
  assert.deepEqual([token.type, token.used, token.card.last4], ['card', false, '4444']);
  const method = await stripe.paymentMethods.create({ type: 'card', card: { token: token.id } });
  assert.equal(method.card.brand, 'mastercard');
  assert.equal((await stripe.tokens.retrieve(token.id)).used, true);
});

story('a payment keeps what it was told', async ({ url }) => {
  const stripe = client(url);
  const intent = await stripe.paymentIntents.create({
    amount: 5000, currency: 'jpy', description: 'A thing', receipt_email: 'ada@example.com',
    statement_descriptor_suffix: 'THING', metadata: { order: '7' },
    shipping: { name: 'Ada', phone: '+4930123', address: { line1: 'x', city: 'Tokyo', country: 'JP' } },
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  });
  const updated = await stripe.paymentIntents.update(intent.id, { amount: 6000, metadata: { order: '', place: 'Tokyo' } });
  assert.deepEqual([updated.amount, updated.metadata], [6000, { place: 'Tokyo' }]);
  const paid = await stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_amex', expand: ['latest_charge'] });
  assert.equal(paid.latest_charge.receipt_email, 'ada@example.com');
  const charge = await stripe.charges.update(paid.latest_charge.id, { description: 'The thing' });
  assert.equal(charge.description, 'The thing');
});

story('a search is walked to its end', async ({ url, advance }) => {
  const stripe = client(url);
  const wanted = [];
  for (let count = 0; count < 5; count += 1) {
    wanted.unshift((await stripe.customers.create({ email: `n${count}@example.com`, metadata: { tier: 'gold' } })).id);
    await stripe.customers.create({ email: `n${count}@example.com` });
    await advance(1);
  }
  const query = 'metadata["tier"]:"gold" AND email~"example"';
  const walked = await stripe.customers.search({ query, limit: 2 }).autoPagingToArray({ limit: 100 });
  assert.deepEqual(walked.map((customer) => customer.id), wanted);
  const page = await stripe.customers.search({ query, limit: 5 });
  assert.deepEqual([page.object, page.has_more, page.next_page, page.url], ['search_result', false, null, '/v1/customers/search']);
  const charge = { amount: 1099, currency: 'usd', payment_method: 'pm_card_visa', payment_method_types: ['card'], confirm: true };
  const payment = await stripe.paymentIntents.create({ ...charge, customer: wanted[0] }, { apiVersion: '2025-03-31.basil' });
  const intents = await stripe.paymentIntents.search({ query: `customer:"${wanted[0]}" amount>1000` });
  assert.deepEqual(intents.data.map((intent) => intent.id), [payment.id]);
  const charges = await stripe.charges.search({ query: 'payment_method_details.card.last4:4242', expand: ['data.customer'] });
  assert.deepEqual(charges.data.map((found) => [found.id, found.customer.id]), [[payment.latest_charge, wanted[0]]]);
  await assert.rejects(stripe.customers.search({ query: 'amount>5' }), /unsupported search field for resource `customers`/);
});
