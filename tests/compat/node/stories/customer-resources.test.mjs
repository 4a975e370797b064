// What belongs to a customer besides methods: balance, tax ids, cash; and what an amount is made of.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, eventTypes, refused } from './client.mjs';

story('a balance is moved, noted and listed', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create({ balance: -300 });
  const moved = await stripe.customers.createBalanceTransaction(customer.id, { amount: 100, currency: 'usd' });
  assert.deepEqual([moved.amount, moved.ending_balance, moved.type], [100, -200, 'adjustment']);
  await stripe.customers.updateBalanceTransaction(customer.id, moved.id, { description: 'Fee' });
  const shown = await stripe.customers.retrieveBalanceTransaction(customer.id, moved.id);
  assert.equal(shown.description, 'Fee');
  const all = await stripe.customers.listBalanceTransactions(customer.id).autoPagingToArray({ limit: 10 });
  assert.deepEqual(all.map((it) => it.amount), [100, -300]);
  const { balance, currency } = await stripe.customers.retrieve(customer.id);
  assert.deepEqual([balance, currency], [-200, 'usd']);
  const error = await refused(stripe.customers.deleteDiscount(customer.id), 'StripeInvalidRequestError');
  assert.equal(error.statusCode, 404);
});

story('a tax id is looked up, and forgotten', async ({ url, advance }) => {
  const stripe = client(url);
  const tax_id_data = [{ type: 'eu_vat', value: 'DE000000000' }];
  const customer = await stripe.customers.create({ tax_id_data, expand: ['tax_ids'] });
  const [first] = customer.tax_ids.data;
  assert.equal(first.verification.status, 'pending');
  await advance(1);
  const known = await stripe.customers.retrieveTaxId(customer.id, first.id);
  assert.deepEqual([known.verification.status, known.country], ['verified', 'DE']);
  const second = await stripe.customers.createTaxId(customer.id, { type: 'us_ein', value: '12-3456789' });
  assert.equal((await stripe.customers.listTaxIds(customer.id)).data.length, 2);
  assert.equal((await stripe.customers.deleteTaxId(customer.id, second.id)).deleted, true);
  const bad = stripe.customers.createTaxId(customer.id, { type: 'gb_vat', value: 'x' });
  assert.equal((await refused(bad, 'StripeInvalidRequestError')).code, 'tax_id_invalid');
  assert.deepEqual((await eventTypes(stripe)), [
    'customer.created', 'customer.tax_id.created', 'customer.tax_id.updated',
    'customer.tax_id.created', 'customer.tax_id.deleted',
  ]);
});

story('cash arrives by bank transfer', async ({ url }) => {
  const stripe = client(url);
  const { id } = await stripe.customers.create({ cash_balance: { settings: { reconciliation_mode: 'manual' } } });
  for (const [currency, type, more] of [
    ['usd', 'us_bank_transfer', {}], ['gbp', 'gb_bank_transfer', {}], ['jpy', 'jp_bank_transfer', {}],
    ['mxn', 'mx_bank_transfer', {}], ['eur', 'eu_bank_transfer', { eu_bank_transfer: { country: 'DE' } }],
  ]) {
    const bank_transfer = { type, ...more };
    const to = await stripe.customers.createFundingInstructions(id, { bank_transfer, currency, funding_type: 'bank_transfer' });
    assert.equal(to.bank_transfer.type, type);
    const funded = await stripe.testHelpers.customers.fundCashBalance(id, { amount: 1000, currency });
    assert.equal(funded.funded.bank_transfer.type, type);
    await stripe.customers.retrieveCashBalanceTransaction(id, funded.id);
  }
  const cash = await stripe.customers.retrieveCashBalance(id);
  assert.deepEqual([cash.available.usd, cash.settings.reconciliation_mode], [1000, 'manual']);
  await stripe.customers.updateCashBalance(id, { settings: { reconciliation_mode: 'merchant_default' } });
  const shown = await stripe.customers.retrieve(id, { expand: ['cash_balance'] });
  assert.equal(shown.cash_balance.settings.using_merchant_default, true);
  assert.equal((await stripe.customers.listCashBalanceTransactions(id)).data.length, 5);
  const intent = await stripe.paymentIntents.create({ amount: 100, currency: 'usd', customer: id });
  const applied = stripe.paymentIntents.applyCustomerBalance(intent.id, { amount: 50 });
  assert.equal((await refused(applied, 'StripeInvalidRequestError')).code, 'payment_intent_unexpected_state');
  assert.ok((await eventTypes(stripe)).includes('cash_balance.funds_available'));
});

story('an amount is made of line items', async ({ url }) => {
  const stripe = client(url);
  const amount_details = {
    line_items: [{ product_name: 'Tea', quantity: 2, unit_cost: 500, tax: { total_tax_amount: 20 } }],
    shipping: { amount: 80, from_postal_code: '94110' },
  };
  const intent = await stripe.paymentIntents.create({
    amount: 1100, currency: 'usd', amount_details, expand: ['amount_details.line_items'],
    payment_method_options: { card: { request_multicapture: 'if_available' } },
  });
  assert.equal(intent.amount_details.line_items.data[0].product_name, 'Tea');
  const items = await stripe.paymentIntents.listAmountDetailsLineItems(intent.id);
  assert.deepEqual(items.data, intent.amount_details.line_items.data);
  const wrong = stripe.paymentIntents.update(intent.id, { amount_details: { shipping: { amount: 81 } } });
  assert.equal((await refused(wrong, 'StripeInvalidRequestError')).code, 'amount_details_amount_mismatch');
});

story('an issuer warns of fraud until the money has gone back', async ({ url }) => {
  const stripe = client(url);
  const paid = await stripe.paymentIntents.create({
    amount: 1000, currency: 'usd', confirm: true, payment_method: 'pm_card_createIssuerFraudRecord',
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  });
  const [warning] = (await stripe.radar.earlyFraudWarnings.list({ payment_intent: paid.id })).data;
  assert.equal(warning.actionable, true);
  await stripe.refunds.create({ payment_intent: paid.id });
  const settled = await stripe.radar.earlyFraudWarnings.retrieve(warning.id, { expand: ['charge'] });
  assert.deepEqual([settled.actionable, settled.charge.refunded], [false, true]);
});
