// Accounts of the second API as customers: made, paid by, listed and closed.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, refused } from './client.mjs';

const jenny = {
  contact_email: 'jenny.rosen@example.com',
  display_name: 'Jenny Rosen',
  identity: { country: 'us', individual: { given_name: 'Jenny Rosen' } },
  configuration: { customer: { capabilities: { automatic_indirect_tax: { requested: true } } } },
  include: ['configuration.customer', 'identity'],
};

story('an account is made, shown, changed and closed', async ({ url }) => {
  const stripe = client(url);
  const { accounts } = stripe.v2.core;
  const made = await accounts.create(jenny);
  assert.match(made.id, /^acct_/);
  assert.deepEqual(made.applied_configurations, ['customer']);
  assert.equal(made.identity.individual.given_name, 'Jenny Rosen');
  assert.equal(made.configuration.customer.capabilities.automatic_indirect_tax.status, 'restricted');
  const plain = await accounts.retrieve(made.id);
  assert.equal(plain.configuration, undefined);
  const include = ['configuration.customer', 'defaults', 'identity', 'requirements'];
  const changed = await accounts.update(made.id, {
    contact_phone: '+1', display_name: null, metadata: { order: '1' },
    configuration: { customer: { shipping: { name: 'J', address: { country: 'us', postal_code: '94103' } } } },
    include,
  });
  assert.equal(changed.display_name, undefined);
  assert.equal(changed.configuration.customer.capabilities.automatic_indirect_tax.status, 'active');
  assert.deepEqual(await accounts.retrieve(made.id, { include }), changed);
  assert.deepEqual((await accounts.update(made.id, { metadata: { order: null } })).metadata, {});
  const closed = await accounts.close(made.id, { applied_configurations: ['customer'] });
  assert.equal(closed.closed, true);
  const again = await refused(accounts.update(made.id, {}), 'StripeInvalidRequestError');
  assert.equal(again.code, 'account_closed');
});

story('an account pays wherever a customer does', async ({ url }) => {
  const stripe = client(url);
  const account = await stripe.v2.core.accounts.create(jenny);
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer_account: account.id });
  assert.equal(method.customer_account, account.id);
  const listed = await stripe.paymentMethods.list({ customer_account: account.id, type: 'card' });
  assert.deepEqual(listed.data.map((it) => it.id), [method.id]);
  const paid = await stripe.paymentIntents.create({
    amount: 1099, currency: 'usd', automatic_payment_methods: { enabled: true },
    customer_account: account.id, payment_method: method.id,
    return_url: 'https://example.com/order/123/complete', off_session: true, confirm: true,
  });
  assert.equal(paid.status, 'succeeded');
  assert.equal(paid.customer_account, account.id);
  const setup = await stripe.setupIntents.create({ customer_account: account.id });
  assert.equal(setup.customer_account, account.id);
  // The customer that it is: the older half of the API knows it too.
  const customer = await stripe.customers.retrieve(paid.customer);
  assert.equal(customer.customer_account, account.id);
  assert.equal(customer.email, jenny.contact_email);
  await stripe.v2.core.accounts.update(account.id, {
    configuration: { customer: { billing: { default_payment_method: method.id } } },
  });
  const changed = await stripe.customers.update(customer.id, { name: 'J' });
  assert.equal(changed.invoice_settings.default_payment_method, method.id);
  assert.equal((await stripe.v2.core.accounts.retrieve(account.id)).display_name, 'J');
  const both = stripe.paymentIntents.create({
    amount: 1099, currency: 'usd', customer: customer.id, customer_account: account.id,
  });
  await refused(both, 'StripeInvalidRequestError');
  await stripe.customers.del(customer.id);
  assert.equal((await stripe.v2.core.accounts.retrieve(account.id)).closed, true);
});

story('pages are gone through by the client', async ({ url }) => {
  const { accounts } = client(url).v2.core;
  const names = ['a', 'b', 'c', 'd', 'e'];
  for (const display_name of names) {
    await accounts.create({ display_name, configuration: { customer: {} } });
  }
  const seen = [];
  for await (const account of accounts.list({ limit: 2, applied_configurations: ['customer'] })) {
    seen.push(account.display_name);
  }
  assert.deepEqual(seen.reverse(), names);
  assert.deepEqual((await accounts.list({ closed: true })).data, []);
});

story('refusals are of the classes that the client knows', async ({ url }) => {
  const { accounts } = client(url).v2.core;
  const wrong = await refused(accounts.create({ contact_email: 'nobody' }), 'StripeInvalidRequestError');
  assert.equal(wrong.code, 'invalid_fields');
  const merchant = accounts.create({ configuration: { merchant: {} } });
  assert.match((await refused(merchant, 'StripeInvalidRequestError')).message, /merchant configuration/);
  const missing = await refused(accounts.retrieve('acct_none'), 'StripeInvalidRequestError');
  assert.equal(missing.statusCode, 404);
  assert.equal(missing.code, 'not_found');
  const key = { idempotencyKey: '3b1f0e0e-8d0c-4d4d-9a51-0a4b1b0f6a11' };
  const first = await accounts.create({ display_name: 'a' }, key);
  assert.equal((await accounts.create({ display_name: 'a' }, key)).id, first.id);
  await refused(accounts.create({ display_name: 'b' }, key), 'StripeIdempotencyError');
});
