// Setting up, saved methods, and what is made without a Payment Element.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertUnseen, fillCard, frameOf, open, stage } from './browser.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);

const begin = (options) => `
  window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
  window.elements = stripe.elements(${JSON.stringify(options)});
  window.events = [];
  const element = elements.create('payment');
  element.mount('#payment');
  for (const name of ['ready', 'change', 'carddetailschange', 'savedpaymentmethodremove', 'savedpaymentmethodupdate']) element.on(name, (event) => events.push([name, event]));`;
const ready = (page) => page.waitForFunction(() => window.events.some(([name]) => name === 'ready'));

async function customerWithCards(features, count = 2) {
  const customer = await api('POST', '/v1/customers');
  const methods = [];
  for (const number of ['4242424242424242', '5555555555554444'].slice(0, count)) {
    const method = await api('POST', '/v1/payment_methods', {
      type: 'card', 'card[number]': number, 'card[exp_month]': '12', 'card[exp_year]': '2034', 'card[cvc]': '123', allow_redisplay: 'always',
    });
    methods.push(await api('POST', `/v1/payment_methods/${method.id}/attach`, { customer: customer.id }));
  }
  const session = await api('POST', '/v1/customer_sessions', {
    customer: customer.id, 'components[payment_element][enabled]': 'true',
    ...Object.fromEntries(Object.entries(features).map(([name, value]) => [`components[payment_element][features][${name}]`, value])),
  });
  return { customer, methods, session };
}

const FEATURES = { payment_method_redisplay: 'enabled', payment_method_save: 'enabled', payment_method_save_usage: 'off_session', payment_method_remove: 'enabled' };

test('a card is set up', async () => {
  const { client_secret: clientSecret } = await api('POST', '/v1/setup_intents', { 'payment_method_types[0]': 'card' });
  const { page, errors, context } = await open(here, { script: begin({ clientSecret }) });
  await ready(page);
  assert.match(await frameOf(page).locator('.TermsText').textContent(), /for future payments/);
  await fillCard(page);
  const { setupIntent, error } = await page.evaluate(() => stripe.confirmSetup({ elements, redirect: 'if_required' }));
  assert.equal(setupIntent?.status, 'succeeded', JSON.stringify(error));
  assert.deepEqual(errors, []);
  await context.close();
});

test('a saved card is shown, chosen and taken away', async () => {
  const { customer, methods, session } = await customerWithCards(FEATURES);
  const { client_secret: clientSecret } = await api('POST', '/v1/payment_intents', { amount: '500', currency: 'usd', customer: customer.id, 'payment_method_types[0]': 'card' });
  const { page, errors, context } = await open(here, { script: begin({ clientSecret, customerSessionClientSecret: session.client_secret }) });
  await ready(page);
  const frame = frameOf(page);
  assert.equal(await frame.locator('[data-testid=saved-payment-method]').count(), 2);
  const [visa, mastercard] = methods;
  await frame.locator(`[data-payment-method=${mastercard.id}] [data-testid=remove-payment-method]`).click();
  await frame.locator('[data-testid=confirm-remove]').click();
  await frame.locator(`[data-payment-method=${mastercard.id}]`).waitFor({ state: 'detached' });
  const [, removed] = await page.evaluate(() => events.find(([name]) => name === 'savedpaymentmethodremove'));
  assert.deepEqual([removed.success, removed.payment_method.id], [true, mastercard.id]);
  assert.equal((await api('GET', `/v1/payment_methods/${mastercard.id}`)).customer, null);
  await frame.locator(`[data-payment-method=${visa.id}] [data-testid=saved-payment-method]`).click();
  await page.waitForFunction((id) => events.findLast(([name]) => name === 'change')[1].value.payment_method?.id === id, visa.id);
  const { paymentIntent, error } = await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
  assert.deepEqual([paymentIntent?.status, paymentIntent?.payment_method], ['succeeded', visa.id], JSON.stringify(error));
  assert.deepEqual(errors, []);
  await context.close();
});

/** A buyer with cards, at a payment that shows them. */
async function atPayment(count, params = {}) {
  const made = await customerWithCards(FEATURES, count);
  const { client_secret: clientSecret } = await api('POST', '/v1/payment_intents', {
    amount: '500', currency: 'usd', customer: made.customer.id, 'payment_method_types[0]': 'card', ...params,
  });
  const opened = await open(here, { script: begin({ clientSecret, customerSessionClientSecret: made.session.client_secret }) });
  await ready(opened.page);
  return { ...made, ...opened, frame: frameOf(opened.page) };
}

test('a saved card is mended: when it expires, and its postal code', async () => {
  const { methods: [visa], frame, page, errors, context } = await atPayment(1);
  await api('POST', `/v1/payment_methods/${visa.id}`, { 'billing_details[address][postal_code]': '94107', 'billing_details[address][country]': 'US' });
  await page.evaluate(() => elements.fetchUpdates());
  const row = frame.locator(`[data-payment-method=${visa.id}]`);
  await row.locator('[data-testid=update-payment-method]').click();
  await row.locator('[name=savedExpiry]').fill('0120');
  await row.locator('[data-testid=save-card]').click();
  assert.equal(await row.locator('#Field-savedExpiryError').textContent(), "Your card's expiration year is in the past.");
  await row.locator('[name=savedExpiry]').fill('1138');
  await row.locator('[name=savedPostalCode]').fill('10001');
  await row.locator('[name=savedPostalCode]').press('Enter');
  await row.locator('.SavedExpiry', { hasText: '11/38' }).waitFor();
  const [, told] = await page.evaluate(() => events.find(([name]) => name === 'savedpaymentmethodupdate'));
  assert.deepEqual([told.success, told.payment_method.id, told.payment_method.card.exp_year], [true, visa.id, 2038]);
  const { card, billing_details: { address } } = await api('GET', `/v1/payment_methods/${visa.id}`);
  assert.deepEqual([card.exp_month, card.exp_year, address.postal_code, address.country], [11, 2038, '10001', 'US']);
  // The focus is where the buyer began.
  assert.equal(await frame.locator(':focus').getAttribute('data-testid'), 'update-payment-method');
  assert.deepEqual(errors, []);
  await context.close();
});

test('what the server says no to stays as it was, and is told', async () => {
  const { methods: [visa], frame, page, errors, context } = await atPayment(1);
  await page.route(`**/v1/payment_methods/${visa.id}`, (route) => route.fulfill({ status: 402, json: { error: { type: 'card_error', message: 'Your card was declined.' } } }));
  const row = frame.locator(`[data-payment-method=${visa.id}]`);
  await row.locator('[data-testid=update-payment-method]').click();
  await row.locator('[name=savedExpiry]').fill('1138');
  await row.locator('[data-testid=save-card]').click();
  await row.locator('.Error', { hasText: 'Your card was declined.' }).waitFor();
  const [, told] = await page.evaluate(() => events.find(([name]) => name === 'savedpaymentmethodupdate'));
  assert.deepEqual([told.success, told.error, told.payment_method.id], [false, 'Your card was declined.', visa.id]);
  await row.locator('[name=savedExpiry]').press('Escape');
  await row.locator('.SavedExpiry', { hasText: '12/34' }).waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test('a card that was taken away elsewhere is said to be gone, and is not offered again', async () => {
  const { methods: [visa, mastercard], frame, page, errors, context } = await atPayment(2);
  await frame.locator(`[data-payment-method=${visa.id}] [data-testid=saved-payment-method]`).click();
  await api('POST', `/v1/payment_methods/${visa.id}/detach`);
  const { error } = await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
  assert.equal(error?.type, 'invalid_request_error');
  await frame.locator(`[data-payment-method=${visa.id}]`).waitFor({ state: 'detached' });
  const { paymentIntent } = await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
  assert.equal(paymentIntent?.payment_method, mastercard.id);
  assert.deepEqual(errors.filter((text) => !/status of 400/.test(text)), []);
  await context.close();
});

test('which card it is, is told: a new one by its digits, a saved one as it is on file', async () => {
  const { frame, page, errors, context } = await atPayment(1);
  const told = (count) => page.waitForFunction((least) => events.filter(([name]) => name === 'carddetailschange').length >= least && events.findLast(([name]) => name === 'carddetailschange')[1].details, count).then((found) => found.jsonValue());
  await frame.locator('[data-testid=new-payment-method]').click();
  await frame.locator('[name=number]').fill('4242');
  await page.waitForFunction(() => events.findLast(([name]) => name === 'carddetailschange')?.[1].details?.brands?.[0] === 'visa');
  assert.deepEqual(await told(1), { brands: ['visa'], funding: null });
  await frame.locator('[data-testid=saved-payment-method]').click();
  await page.waitForFunction(() => events.findLast(([name]) => name === 'carddetailschange')?.[1].details?.funding === 'credit');
  assert.deepEqual(await told(2), { brands: ['visa'], funding: 'credit' });
  assert.deepEqual(errors, []);
  await context.close();
});

test('a deferred payment and a customer session do not both say what saving is for', async () => {
  const { session } = await customerWithCards(FEATURES, 0);
  const script = begin({ mode: 'payment', amount: 1099, currency: 'usd', setupFutureUsage: 'off_session', customerSessionClientSecret: session.client_secret });
  const { page, context } = await open(here, { script: script.replace("'savedpaymentmethodupdate'", "'savedpaymentmethodupdate', 'loaderror'") });
  await page.waitForFunction(() => events.some(([name]) => name === 'loaderror'));
  const [, { error }] = await page.evaluate(() => events.find(([name]) => name === 'loaderror'));
  assert.match(error.message, /only specify one of `payment_method_save_usage`/);
  await context.close();
});

test('a new card is saved when the buyer says so', async () => {
  const { customer, session } = await customerWithCards(FEATURES, 0);
  const { client_secret: clientSecret } = await api('POST', '/v1/payment_intents', { amount: '500', currency: 'usd', customer: customer.id, 'payment_method_types[0]': 'card' });
  const { page, errors, context } = await open(here, { script: begin({ clientSecret, customerSessionClientSecret: session.client_secret }) });
  await ready(page);
  const frame = await fillCard(page);
  assert.equal(await frame.locator('[name=savePaymentMethod]').isChecked(), false);
  await frame.locator('[name=savePaymentMethod]').check();
  const { paymentIntent, error } = await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
  assert.equal(paymentIntent?.setup_future_usage, 'off_session', JSON.stringify(error));
  const method = await api('GET', `/v1/payment_methods/${paymentIntent.payment_method}`);
  assert.deepEqual([method.customer, method.allow_redisplay], [customer.id, 'always']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('the code of a saved card is asked for again', async () => {
  const { customer, session, methods } = await customerWithCards(FEATURES, 1);
  const { client_secret: clientSecret } = await api('POST', '/v1/payment_intents', {
    amount: '500', currency: 'usd', customer: customer.id, 'payment_method_types[0]': 'card', 'payment_method_options[card][require_cvc_recollection]': 'true',
  });
  const { page, errors, context } = await open(here, { script: begin({ clientSecret, customerSessionClientSecret: session.client_secret }) });
  await ready(page);
  const { error } = await page.evaluate(() => elements.submit());
  assert.equal(error.code, 'incomplete_cvc');
  await frameOf(page).locator('[name=cvc]').fill('123');
  const result = await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
  assert.deepEqual([result.paymentIntent?.status, result.paymentIntent?.payment_method], ['succeeded', methods[0].id], JSON.stringify(result.error));
  assert.deepEqual(errors, []);
  await context.close();
});

test('methods, tokens and confirmation tokens are made of what was entered', async () => {
  const { page, errors, context } = await open(here, { script: begin({ mode: 'payment', amount: 1099, currency: 'usd', allowedPaymentMethodTypes: ['card'] }) });
  await ready(page);
  await fillCard(page);
  await assert.rejects(page.evaluate(() => stripe.createConfirmationToken({ elements })), /elements.submit\(\) must be called before stripe.createConfirmationToken\(\)/);
  await page.evaluate(() => elements.submit());
  const { confirmationToken, error } = await page.evaluate(() => stripe.createConfirmationToken({ elements }));
  assert.equal(confirmationToken?.payment_method_preview.card.last4, '4242', JSON.stringify(error));
  const { paymentMethod } = await page.evaluate(() => stripe.createPaymentMethod({ elements, params: { billing_details: { name: 'Jenny Rosen' } } }));
  assert.deepEqual([paymentMethod.card.last4, paymentMethod.billing_details.name], ['4242', 'Jenny Rosen']);
  await assertUnseen(page, ['4242424242424242']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('an intent is read, and confirmed with a method that is known', async () => {
  const { page, errors, context } = await open(here, { script: `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});` });
  const { client_secret: secret, id } = await api('POST', '/v1/payment_intents', { amount: '500', currency: 'usd', 'payment_method_types[0]': 'card' });
  assert.equal((await page.evaluate((it) => stripe.retrievePaymentIntent(it), secret)).paymentIntent.id, id);
  await assert.rejects(page.evaluate((it) => stripe.handleNextAction({ clientSecret: it }), secret), /not in the requires_action state/);
  const paid = await page.evaluate((it) => stripe.confirmCardPayment(it, { payment_method: 'pm_card_visa' }), secret);
  assert.equal(paid.paymentIntent?.status, 'succeeded', JSON.stringify(paid.error));
  assert.deepEqual(errors, []);
  await context.close();
});

test('mistakes of the page have the sentences that people search for', async () => {
  const { client_secret: clientSecret } = await api('POST', '/v1/payment_intents', { amount: '500', currency: 'usd', 'payment_method_types[0]': 'card' });
  const { page, context } = await open(here, { script: `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});` });
  const said = (code) => page.evaluate(([text, secret]) => {
    try { new Function('secret', text)(secret); return 'nothing'; } catch (error) { return `${error.name}: ${error.message}`; }
  }, [code, clientSecret]);
  const group = 'const e = stripe.elements({clientSecret: secret});';
  assert.equal(await said(`${group} e.create('payment'); e.create('payment');`), 'IntegrationError: Can only create one Element of type payment.');
  assert.equal(await said(`${group} const p = e.create('payment'); p.destroy(); p.mount('#payment');`), 'IntegrationError: This Element has already been destroyed. Please create a new one.');
  assert.match(await said(`${group} e.create('payment').mount('#nowhere');`), /applies to no DOM elements that are currently on the page/);
  assert.match(await said(`${group} const host = document.createElement('div'); document.body.append(host); const root = host.attachShadow({mode: 'open'}); const div = document.createElement('div'); root.append(div); e.create('payment').mount(div);`), /Elements cannot be mounted in a ShadowRoot. Please mount in the Light DOM./);
  assert.match(await said("Stripe('sk_test_1234')"), /You should not use your secret key with Stripe.js/);
  await context.close();
});
