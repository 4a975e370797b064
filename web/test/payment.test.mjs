// Cards in the Payment Element, from a shop's page to the intent.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertUnseen, fillCard, frameOf, open, stage } from './browser.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();

const begin = (options, more = '') => `
  window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
  window.elements = stripe.elements(${JSON.stringify(options)});
  window.events = [];
  window.element = elements.create('payment');
  element.mount('#payment');
  for (const name of ['ready', 'change', 'focus', 'blur', 'escape', 'loaderror', 'loaderstart']) element.on(name, (event) => events.push([name, event]));
  ${more}`;

const intent = (params = {}) => here.server.api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card', ...params });
const ready = (page) => page.waitForFunction(() => window.events.some(([name]) => name === 'ready'));
const pay = (page, options) => page.evaluate((given) => stripe.confirmPayment({ elements, ...given }), options);
const inPlace = { redirect: 'if_required' };

for (const train of ['endive', 'dahlia', 'clover', 'basil', 'v3']) {
  test(`4242 pays, loaded as ${train}`, async () => {
    const { client_secret: clientSecret } = await intent();
    const { page, errors, context } = await open(here, { train, script: begin({ clientSecret }) });
    await ready(page);
    await fillCard(page);
    await page.waitForFunction(() => window.events.some(([name, event]) => name === 'change' && event.complete));
    const result = await pay(page, inPlace);
    assert.equal(result.error, undefined);
    assert.equal(result.paymentIntent.status, 'succeeded');
    assert.equal(await page.evaluate(() => Stripe.version), train === 'v3' ? 3 : train);
    await assertUnseen(page, ['4242424242424242', '42424242']);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('the buyer goes to the return URL, which keeps what it said', async () => {
  const { client_secret: clientSecret, id } = await intent();
  const { page, errors, context } = await open(here, { script: begin({ clientSecret }) });
  await ready(page);
  await fillCard(page);
  const url = `${here.shop.url}/done?order=7#thanks`;
  void pay(page, { confirmParams: { return_url: url } }).catch(() => undefined);
  await page.waitForURL(/\/done/);
  const back = new URL(page.url());
  assert.deepEqual(Object.fromEntries(back.searchParams), { order: '7', payment_intent: id, payment_intent_client_secret: clientSecret, redirect_status: 'succeeded' });
  assert.equal(back.hash, '#thanks');
  assert.deepEqual(errors, []);
  await context.close();
});

test('rules of the page dress the parts that have a name, and fetch nothing', async () => {
  const { client_secret: clientSecret } = await intent();
  const appearance = {
    variables: { colorPrimary: '#00ff00' },
    rules: {
      '.Input': { backgroundColor: 'rgb(1, 2, 3)', backgroundImage: 'url(https://example.com/seen)', position: 'fixed' },
      'body': { color: 'red' },
    },
  };
  const { page, errors, context } = await open(here, { script: begin({ clientSecret, appearance }) });
  await ready(page);
  const input = (await frameOf(page)).locator('input[name="number"]');
  const worn = await input.evaluate((node) => {
    const { backgroundColor, backgroundImage, position } = getComputedStyle(node);
    return { backgroundColor, backgroundImage, position };
  });
  assert.deepEqual(worn, { backgroundColor: 'rgb(1, 2, 3)', backgroundImage: 'none', position: 'static' });
  assert.deepEqual(errors, []);
  await context.close();
});

test('a deferred intent is made after submit', async () => {
  const { page, errors, context } = await open(here, { script: begin({ mode: 'payment', amount: 1099, currency: 'usd', allowedPaymentMethodTypes: ['card'] }) });
  await ready(page);
  await fillCard(page);
  const { client_secret: clientSecret } = await intent();
  await assert.rejects(pay(page, { clientSecret, ...inPlace }), /IntegrationError: elements.submit\(\) must be called before stripe.confirmPayment\(\)/);
  assert.deepEqual(await page.evaluate(() => elements.submit()), { selectedPaymentMethod: 'card' });
  const result = await pay(page, { clientSecret, ...inPlace });
  assert.equal(result.paymentIntent?.status, 'succeeded', JSON.stringify(result.error));
  assert.deepEqual(errors, []);
  await context.close();
});

test('what is missing is said where it is missing', async () => {
  const { client_secret: clientSecret } = await intent();
  const { page, errors, context } = await open(here, { script: begin({ clientSecret }) });
  await ready(page);
  const frame = frameOf(page);
  const { error } = await page.evaluate(() => elements.submit());
  assert.deepEqual([error.type, error.code, error.message], ['validation_error', 'incomplete_number', 'Your card number is incomplete.']);
  assert.equal(await frame.locator('#Field-numberError').textContent(), 'Your card number is incomplete.');
  assert.equal(await frame.locator(':focus').getAttribute('name'), 'number');
  await frame.locator('[name=number]').fill('4242424242424241');
  assert.equal(await frame.locator('#Field-numberError').textContent(), 'Your card number is invalid.');
  await frame.locator('[name=number]').fill('4242424242424242');
  await frame.locator('#Field-numberError').waitFor({ state: 'detached' });
  await frame.locator('[name=expiry]').fill('12 / 20');
  assert.equal(await frame.locator('#Field-expiryError').textContent(), "Your card's expiration year is in the past.");
  const refused = await pay(page, inPlace);
  assert.equal(refused.error.code, 'invalid_expiry_year_past');
  assert.deepEqual(errors, []);
  await context.close();
});

test('a decline says why', async () => {
  const { client_secret: clientSecret } = await intent();
  const { page, errors, context } = await open(here, { script: begin({ clientSecret }) });
  await ready(page);
  await fillCard(page, { number: '4000000000009995' });
  const { error } = await pay(page, inPlace);
  assert.deepEqual([error.type, error.code, error.decline_code], ['card_error', 'card_declined', 'insufficient_funds']);
  assert.equal(error.message, 'Your card has insufficient funds.');
  assert.equal(error.payment_intent.status, 'requires_payment_method');
  await assertUnseen(page, ['4000000000009995']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a challenge that nobody answers ends by itself', async () => {
  const { client_secret: clientSecret, id } = await intent();
  const { page, errors, context } = await open(here, { script: begin({ clientSecret }), prepare: (made) => made.clock.install() });
  await ready(page);
  await fillCard(page, { number: '4000002760003184' });
  const paying = pay(page, { ...inPlace, confirmParams: { return_url: `${here.shop.url}/done` } });
  await page.frameLocator('dialog iframe').frameLocator('#challengeFrame').locator('#test-source-authorize-3ds').waitFor();
  await page.clock.fastForward('09:00');
  assert.equal(await page.locator('dialog').count(), 1);
  await page.clock.fastForward('01:01');
  const { error } = await paying;
  assert.equal(error.code, 'payment_intent_authentication_failure');
  assert.equal((await here.server.api('GET', `/v1/payment_intents/${id}`)).status, 'requires_payment_method');
  assert.equal(await page.locator('dialog').count(), 0);
  assert.deepEqual(errors, []);
  await context.close();
});

for (const [way, button, status] of [['passed', '#test-source-authorize-3ds', 'succeeded'], ['failed', '#test-source-fail-3ds', null], ['closed', '#close', null]]) {
  test(`a challenge that is ${way}`, async () => {
    const { client_secret: clientSecret } = await intent();
    const { page, errors, context } = await open(here, { script: begin({ clientSecret }) });
    await ready(page);
    await fillCard(page, { number: '4000002760003184' });
    const paying = pay(page, { ...inPlace, confirmParams: { return_url: `${here.shop.url}/done` } });
    const outer = page.frameLocator('dialog iframe');
    const challenge = outer.frameLocator('#challengeFrame');
    await challenge.locator('#test-source-authorize-3ds').waitFor();
    await (button === '#close' ? outer : challenge).locator(button).click();
    const { paymentIntent, error } = await paying;
    if (status) assert.equal(paymentIntent?.status, status, JSON.stringify(error));
    else {
      assert.equal(error.code, 'payment_intent_authentication_failure');
      assert.equal(error.message, 'We are unable to authenticate your payment method. Please choose a different payment method and try again.');
      assert.equal(error.payment_intent.status, 'requires_payment_method');
    }
    assert.equal(await page.locator('dialog').count(), 0);
    await assertUnseen(page, ['4000002760003184']);
    assert.deepEqual(errors, []);
    await context.close();
  });
}
