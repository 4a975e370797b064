// Cards outside the Payment Element: on one line, and in parts whose frames make one card together.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertUnseen, open, stage } from './browser.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
const PARTS = { cardNumber: 'Secure card number input frame', cardExpiry: 'Secure expiration date input frame', cardCvc: 'Secure CVC input frame' };
const BODY = '<div id="cardNumber"></div><div id="cardExpiry"></div><div id="cardCvc"></div><div id="card"></div>';

const begin = (types, options = {}) => `
  window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
  window.elements = stripe.elements();
  window.events = [];
  window.made = {};
  for (const [type, options] of ${JSON.stringify(types.map((type) => [type, options[type] ?? {}]))}) {
    const element = made[type] = elements.create(type, options);
    element.mount('#' + type);
    for (const name of ['ready', 'change', 'focus', 'blur', 'escape', 'networkschange', 'loaderror']) element.on(name, (event) => events.push([name, event]));
  }`;
const ready = (page, count) => page.waitForFunction((expected) => window.events.filter(([name]) => name === 'ready').length === expected, count);
const intent = (params = {}) => here.server.api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card', ...params });
const part = (page, type) => page.frameLocator(`iframe[title="${PARTS[type]}"]`).locator('input');
const lineOf = (page) => page.frameLocator('iframe[title="Secure card payment input frame"]');
const lastChange = (page, type) => page.evaluate((of) => window.events.findLast(([name, event]) => name === 'change' && event.elementType === of)?.[1], type);

async function split(options) {
  const opened = await open(here, { body: BODY, script: begin(Object.keys(PARTS), options) });
  await ready(opened.page, 3);
  return opened;
}

async function fill(page, { number = '4242424242424242', expiry = '1234', cvc = '123' } = {}) {
  await part(page, 'cardNumber').fill(number);
  await part(page, 'cardExpiry').fill(expiry);
  await part(page, 'cardCvc').fill(cvc);
}

test('the parts of a card pay together, and none of them is seen in the page', async () => {
  const { page, errors, context } = await split();
  assert.deepEqual(await page.evaluate(() => events.filter(([name]) => name === 'ready').map(([, event]) => event.elementType).sort()), ['cardCvc', 'cardExpiry', 'cardNumber']);
  await fill(page, { cvc: '737' });
  await page.waitForFunction(() => document.querySelectorAll('.StripeElement--complete').length === 3);
  assert.deepEqual(await lastChange(page, 'cardNumber'), { elementType: 'cardNumber', empty: false, complete: true, error: undefined, brand: 'visa' });
  assert.deepEqual(await lastChange(page, 'cardCvc'), { elementType: 'cardCvc', empty: false, complete: true, error: undefined });
  const { client_secret: secret } = await intent();
  const { paymentIntent, error } = await page.evaluate((it) => stripe.confirmCardPayment(it, { payment_method: { card: made.cardNumber, billing_details: { name: 'Jenny Rosen' } } }), secret);
  assert.equal(paymentIntent?.status, 'succeeded', JSON.stringify(error));
  const method = await here.server.api('GET', `/v1/payment_methods/${paymentIntent.payment_method}`);
  assert.deepEqual([method.card.last4, method.card.exp_month, method.card.exp_year, method.billing_details.name, method.card.checks.cvc_check], ['4242', 12, 2034, 'Jenny Rosen', 'pass']);
  await assertUnseen(page, ['4242424242424242', '42424242', '737']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('methods, tokens and set-ups are made of the parts', async () => {
  const { page, errors, context } = await split();
  await fill(page);
  const { paymentMethod } = await page.evaluate(() => stripe.createPaymentMethod({ type: 'card', card: made.cardExpiry, billing_details: { email: 'jenny@example.com' } }));
  assert.deepEqual([paymentMethod.card.last4, paymentMethod.billing_details.email], ['4242', 'jenny@example.com']);
  const { token } = await page.evaluate(() => stripe.createToken(made.cardNumber, { name: 'Jenny Rosen', address_zip: '94107' }));
  assert.deepEqual([token.object, token.type, token.card.last4, token.card.name, token.card.address_zip], ['token', 'card', '4242', 'Jenny Rosen', '94107']);
  const code = await page.evaluate(() => stripe.createToken('cvc_update', made.cardCvc));
  assert.equal(code.token?.type, 'cvc_update', JSON.stringify(code.error));
  const { client_secret: secret } = await here.server.api('POST', '/v1/setup_intents', { 'payment_method_types[0]': 'card' });
  const { setupIntent } = await page.evaluate((it) => stripe.confirmCardSetup(it, { payment_method: { card: made.cardNumber } }), secret);
  assert.equal(setupIntent.status, 'succeeded');
  await assertUnseen(page, ['4242424242424242']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a saved card is paid with once its code was typed again', async () => {
  const customer = await here.server.api('POST', '/v1/customers');
  const method = await here.server.api('POST', '/v1/payment_methods', { type: 'card', 'card[number]': '4242424242424242', 'card[exp_month]': '12', 'card[exp_year]': '2034' });
  await here.server.api('POST', `/v1/payment_methods/${method.id}/attach`, { customer: customer.id });
  const { page, errors, context } = await open(here, { body: BODY, script: begin(['cardCvc']) });
  await ready(page, 1);
  const { client_secret: secret } = await intent({ customer: customer.id, 'payment_method_options[card][require_cvc_recollection]': 'true' });
  const pay = () => page.evaluate(([it, id]) => stripe.confirmCardPayment(it, { payment_method: id, payment_method_options: { card: { cvc: made.cardCvc } } }), [secret, method.id]);
  assert.equal((await pay()).error.code, 'incomplete_cvc');
  await part(page, 'cardCvc').fill('123');
  const { paymentIntent, error } = await pay();
  assert.deepEqual([paymentIntent?.status, paymentIntent?.payment_method], ['succeeded', method.id], JSON.stringify(error));
  await assertUnseen(page, ['4242424242424242']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('what is missing in the parts is shown in each, and the first of them gets the focus', async () => {
  const { page, errors, context } = await split();
  await part(page, 'cardNumber').fill('4242424242424242');
  const { client_secret: secret } = await intent();
  const pay = () => page.evaluate((it) => stripe.confirmCardPayment(it, { payment_method: { card: made.cardNumber } }), secret);
  const { error } = await pay();
  assert.deepEqual([error.type, error.code, error.message], ['validation_error', 'incomplete_expiry', "Your card's expiration date is incomplete."]);
  await page.waitForFunction(() => document.querySelectorAll('.StripeElement--invalid').length === 2);
  await page.waitForFunction(() => document.querySelector('#cardExpiry').classList.contains('StripeElement--focus'));
  assert.equal((await lastChange(page, 'cardCvc')).error.code, 'incomplete_cvc');
  await part(page, 'cardExpiry').fill('1220');
  assert.equal((await pay()).error.code, 'invalid_expiry_year_past');
  await fill(page, { number: '4000000000000002' });
  const declined = await pay();
  assert.deepEqual([declined.error.code, declined.error.payment_intent.status], ['card_declined', 'requires_payment_method']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('the code is as long as the number has it', async () => {
  const { page, errors, context } = await split();
  await part(page, 'cardNumber').fill('378282246310005');
  await part(page, 'cardCvc').fill('12345');
  assert.equal(await part(page, 'cardCvc').inputValue(), '1234');
  await part(page, 'cardNumber').fill('4242424242424242');
  await page.waitForFunction(() => events.findLast(([name, event]) => name === 'change' && event.elementType === 'cardNumber')[1].brand === 'visa');
  await part(page, 'cardCvc').fill('1234');
  assert.equal(await part(page, 'cardCvc').inputValue(), '123');
  assert.deepEqual(errors, []);
  await context.close();
});

test('a frame with a field calls nobody, and another frame by its name is given nothing', async () => {
  const { page, context } = await split();
  await fill(page);
  const called = await page.frames().find((frame) => frame.url().includes('elements-inner-field')).evaluate(
    () => fetch('/v1/elements/sessions').then(() => 'called', (error) => error.name),
  );
  assert.equal(called, 'TypeError');
  // The page cannot read a field, and what it puts in a field's place is not asked.
  assert.equal(await page.evaluate(() => { try { return String(frames[0].onfileCardField); } catch (error) { return error.name; } }), 'SecurityError');
  const { client_secret: secret } = await intent();
  const { error } = await page.evaluate(async (it) => {
    const [number] = document.querySelectorAll('iframe');
    const { name } = number;
    number.name = 'moved';
    const fake = document.createElement('iframe');
    fake.name = name;
    document.body.append(fake);
    fake.contentWindow.onfileCardField = { check: () => null, focus: () => 0, data: () => ({ number: '4242424242424242' }) };
    return stripe.confirmCardPayment(it, { payment_method: { card: made.cardNumber } });
  }, secret);
  assert.deepEqual([error?.type, error?.message], ['api_error', 'A field of the card is not ready yet.']);
  await context.close();
});

test('one group has one card, and it is of the same Stripe', async () => {
  const { page, context } = await open(here, { body: BODY, script: begin(['cardNumber']) });
  const said = (text) => page.evaluate(async (code) => {
    try { return await new Function(`return (async () => { ${code} })()`)(); } catch (error) { return `${error.name}: ${error.message}`; }
  }, text);
  assert.equal(await said("elements.create('card')"), 'IntegrationError: Cannot create an Element of type card after an Element of type cardNumber has already been created.');
  assert.equal(await said("elements.create('cardNumber')"), 'IntegrationError: Can only create one Element of type cardNumber.');
  assert.equal(await said(`await Stripe(${JSON.stringify(PUBLISHABLE_KEY)}).createToken(made.cardNumber)`),
    'IntegrationError: Please use the same instance of `Stripe` you used to create this Element to create your Source or Token');
  assert.match(await said("const e = stripe.elements().create('cardNumber'); await stripe.createToken(e)"), /We could not retrieve data from the specified Element/);
  assert.match(await said("await stripe.confirmCardPayment('pi_1_secret_2', {payment_method: 'pm_1', payment_method_options: {card: {cvc: made.cardNumber}}})"), /a cardCvc Element is needed/);
  for (const [type, options, sentence] of [
    ['cardExpiry', { disabled: 'yes' }, /disabled: value should be a boolean. You specified: yes./],
    ['cardExpiry', { style: 'big' }, /style: value should be an object/],
    ['cardCvc', { placeholder: 3 }, /placeholder: value should be a string/],
  ]) assert.match(await said(`elements.create('${type}', ${JSON.stringify(options)})`), sentence);
  assert.match(await said("stripe.elements().create('cardNumber', {iconStyle: 'big'})"), /iconStyle: value should be one of the following strings: default, solid. You specified: big./);
  assert.match(await said("stripe.elements().create('card', {preferredNetwork: ['maestro']})"), /preferredNetwork: value should be one of the following strings/);
  await context.close();
});

test('options of the single line act when it is made and when it is updated', async () => {
  const { page, errors, context } = await open(here, {
    body: BODY, script: begin(['card'], { card: { value: { postalCode: '94107' }, iconStyle: 'solid', style: { base: { iconColor: 'rgb(1, 2, 3)', fontWeight: 700 } } } }),
  });
  await ready(page, 1);
  const line = lineOf(page);
  const input = (name) => line.locator(`[name=${name}]`);
  assert.equal(await input('postal').inputValue(), '94107');
  assert.equal(await line.locator('svg[data-style=solid] > rect').evaluate((node) => getComputedStyle(node).fill), 'rgb(1, 2, 3)');
  assert.equal(await input('cardnumber').evaluate((node) => getComputedStyle(node).fontWeight), '700');
  await page.evaluate(() => made.card.update({ value: { postalCode: '10001' }, iconStyle: 'default', disabled: true }));
  await line.locator('[name=postal]:disabled').waitFor();
  assert.equal(await input('postal').inputValue(), '10001');
  assert.equal(await line.locator('svg[data-style=solid]').count(), 0);
  await page.evaluate(() => made.card.update({ disabled: false, hideIcon: true, hidePostalCode: true }));
  await input('postal').waitFor({ state: 'detached' });
  assert.equal(await line.locator('svg').count(), 0);
  assert.deepEqual(errors, []);
  await context.close();
});

test('typing goes on from field to field of the line, and not into what is there', async () => {
  const { page, errors, context } = await open(here, { body: BODY, script: begin(['card']) });
  await ready(page, 1);
  await lineOf(page).locator('[name=cardnumber]').click();
  await page.keyboard.type('4242424242424242123412394107');
  const values = await lineOf(page).locator('input').evaluateAll((inputs) => inputs.map((input) => input.value));
  assert.deepEqual(values, ['4242 4242 4242 4242', '12 / 34', '123', '94107']);
  assert.deepEqual(await lastChange(page, 'card'), { elementType: 'card', empty: false, complete: true, error: undefined, brand: 'visa', value: { postalCode: '94107' } });
  assert.deepEqual(errors, []);
  await context.close();
});

test('the buyer chooses the network of a co-badged card; the page only prefers', async () => {
  const { page, errors, context } = await split({ cardNumber: { preferredNetwork: ['visa', 'cartes_bancaires'] } });
  await fill(page, { number: '4000002500001001' });
  assert.equal(await page.evaluate(() => events.filter(([name]) => name === 'networkschange').length), 1);
  const choice = page.frameLocator(`iframe[title="${PARTS.cardNumber}"]`).locator('select');
  assert.deepEqual([await choice.inputValue(), await choice.locator('option').allTextContents()], ['visa', ['Cartes Bancaires', 'Visa']]);
  const make = () => page.evaluate(() => stripe.createPaymentMethod({ type: 'card', card: made.cardNumber }));
  assert.equal((await make()).paymentMethod.card.networks.preferred, 'visa');
  await choice.selectOption('cartes_bancaires');
  assert.equal((await make()).paymentMethod.card.networks.preferred, 'cartes_bancaires');
  await part(page, 'cardNumber').fill('4242424242424242');
  await choice.waitFor({ state: 'detached' });
  assert.equal((await make()).paymentMethod.card.networks.preferred, null);
  assert.deepEqual(errors, []);
  await context.close();
});

test('placeholders, icons and states of the parts', async () => {
  const { page, errors, context } = await split({ cardNumber: { placeholder: 'Your card', showIcon: true }, cardExpiry: { placeholder: '' }, cardCvc: { disabled: true } });
  assert.equal(await part(page, 'cardNumber').getAttribute('placeholder'), 'Your card');
  assert.equal(await part(page, 'cardExpiry').getAttribute('placeholder'), '');
  assert.equal(await part(page, 'cardCvc').isDisabled(), true);
  assert.equal(await page.frameLocator(`iframe[title="${PARTS.cardNumber}"]`).locator('svg').count(), 1);
  await page.evaluate(() => { made.cardCvc.update({ disabled: false }); made.cardNumber.update({ showIcon: false }); made.cardNumber.focus(); });
  await page.waitForFunction(() => events.some(([name, event]) => name === 'focus' && event.elementType === 'cardNumber'));
  await fill(page);
  assert.equal(await page.frameLocator(`iframe[title="${PARTS.cardNumber}"]`).locator('svg').count(), 0);
  await page.evaluate(() => made.cardNumber.clear());
  await page.waitForFunction(() => document.querySelector('#cardNumber').classList.contains('StripeElement--empty'));
  assert.equal(await part(page, 'cardNumber').inputValue(), '');
  assert.deepEqual(errors, []);
  await context.close();
});
