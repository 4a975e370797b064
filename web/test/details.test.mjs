// Elements for what is no secret, and those that have nothing to show here: they are made, mounted,
// say what the types promise, and add to a payment what was entered.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillCard, open, stage } from './browser.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
const EVENTS = ['ready', 'change', 'focus', 'blur', 'escape', 'loaderror', 'loaderstart'];

const begin = (group, elements) => `
  window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
  window.elements = stripe.elements(${JSON.stringify(group)});
  window.events = [];
  window.made = {};
  for (const [type, options] of ${JSON.stringify(elements)}) {
    const element = made[type] = elements.create(type, options);
    document.body.append(Object.assign(document.createElement('div'), { id: type }));
    element.mount('#' + type);
    for (const name of ${JSON.stringify(EVENTS)}) element.on(name, (event) => events.push([name, event]));
  }`;
const ready = (page, count = 1) => page.waitForFunction((expected) => window.events.filter(([name]) => name === 'ready').length === expected, count);
const lastChange = (page, type) => page.evaluate((of) => window.events.findLast(([name, event]) => name === 'change' && event.elementType === of)?.[1], type);
const deferred = { mode: 'payment', amount: 1099, currency: 'usd' };
const addressOf = (page) => page.frameLocator('iframe[title="Secure address input frame"]');

async function fillAddress(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = addressOf(page).locator(`[name=${name}]`);
    await ((await field.evaluate((node) => node.tagName)) === 'SELECT' ? field.selectOption(value) : field.fill(value));
  }
}

const JENNY = { name: 'Jenny Rosen', country: 'US', addressLine1: '510 Townsend St', locality: 'San Francisco', administrativeArea: 'CA', postalCode: '94103' };

test('an address is asked for as its country writes it, and read by the page', async () => {
  const { page, errors, context } = await open(here, { body: '', script: begin(deferred, [['address', { mode: 'shipping', fields: { phone: 'always' }, validation: { phone: { required: 'never' } } }]]) });
  await ready(page);
  assert.deepEqual(await addressOf(page).locator('input, select').evaluateAll((all) => all.map(({ name }) => name)),
    ['name', 'country', 'addressLine1', 'addressLine2', 'locality', 'administrativeArea', 'postalCode', 'phone']);
  assert.equal(await page.evaluate(() => events.some(([name]) => name === 'change')), false);
  await fillAddress(page, { ...JENNY, addressLine2: 'Floor 2' });
  const value = {
    name: 'Jenny Rosen', phone: '',
    address: { line1: '510 Townsend St', line2: 'Floor 2', city: 'San Francisco', state: 'CA', postal_code: '94103', country: 'US' },
  };
  await page.waitForFunction(() => events.at(-1)[1].complete);
  assert.deepEqual(await lastChange(page, 'address'), { elementType: 'address', elementMode: 'shipping', empty: false, complete: true, isNewAddress: true, value });
  assert.deepEqual(await page.evaluate(() => made.address.getValue()), { complete: true, isNewAddress: true, value });
  await fillAddress(page, { country: 'HK' });
  assert.deepEqual(await addressOf(page).locator('input, select').evaluateAll((all) => all.map(({ name }) => name)),
    ['name', 'country', 'addressLine1', 'addressLine2', 'administrativeArea', 'phone']);
  assert.deepEqual(await page.evaluate(() => made.address.getValue().then(({ value: { address } }) => [address.city, address.postal_code, address.country])), ['', '', 'HK']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('what is missing in an address is said before anything is paid', async () => {
  const { page, errors, context } = await open(here, { script: begin({ ...deferred, allowedPaymentMethodTypes: ['card'] }, [['address', { mode: 'billing', blockPoBox: true }], ['payment', {}]]) });
  await ready(page, 2);
  await fillCard(page, { zip: '' });
  assert.deepEqual(await page.evaluate(() => elements.submit().then(({ error }) => [error.type, error.code, error.message])), ['validation_error', 'incomplete_name', 'Please provide your full name.']);
  assert.equal(await addressOf(page).locator(':focus').getAttribute('name'), 'name');
  assert.equal(await addressOf(page).locator('.Error').count(), 5);
  await fillAddress(page, { ...JENNY, addressLine1: 'P.O. Box 12', postalCode: '9410' });
  assert.equal((await page.evaluate(() => elements.submit())).error.code, 'po_box');
  await fillAddress(page, { addressLine1: JENNY.addressLine1 });
  assert.equal((await page.evaluate(() => elements.submit())).error.message, 'Your postal code is incomplete.');
  await fillAddress(page, JENNY);
  assert.deepEqual(await page.evaluate(() => elements.submit()), { selectedPaymentMethod: 'card' });
  assert.deepEqual(errors, []);
  await context.close();
});

test('addresses and e-mail addresses are part of the payment, and what the page says comes first', async () => {
  const elements = [
    ['linkAuthentication', { defaultValues: { email: 'jenny@example.com' } }],
    ['address', { mode: 'billing', defaultValues: { name: 'Jenny Rosen', address: { line1: '1 Main St', city: 'Springfield', state: 'IL', postal_code: '62701', country: 'US' } } }],
    ['shippingAddress', { defaultValues: { name: 'A Neighbour', address: { line1: 'Hauptstr. 1', city: 'Berlin', postal_code: '10115', country: 'DE' } } }],
    ['payment', {}],
  ];
  const intent = await here.server.api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card' });
  const { page, errors, context } = await open(here, { script: begin({ clientSecret: intent.client_secret }, elements) });
  await ready(page, 4);
  // What the page filled in is told as if it were typed.
  assert.deepEqual((await lastChange(page, 'linkAuthentication')), { elementType: 'linkAuthentication', empty: false, complete: true, value: { email: 'jenny@example.com' } });
  assert.equal((await lastChange(page, 'shippingAddress')).complete, true);
  await fillCard(page, { zip: '' });
  const { paymentIntent, error } = await page.evaluate(() => stripe.confirmPayment({
    elements, redirect: 'if_required', confirmParams: { payment_method_data: { billing_details: { phone: '+15555550100' } } },
  }));
  assert.equal(paymentIntent?.status, 'succeeded', JSON.stringify(error));
  assert.deepEqual([paymentIntent.shipping.name, paymentIntent.shipping.address.city], ['A Neighbour', 'Berlin']);
  const { billing_details: billing } = await here.server.api('GET', `/v1/payment_methods/${paymentIntent.payment_method}`);
  assert.deepEqual([billing.name, billing.email, billing.phone, billing.address.line1, billing.address.postal_code], ['Jenny Rosen', 'jenny@example.com', '+15555550100', '1 Main St', '62701']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a group has an address to bill and one to ship to', async () => {
  const { page, errors, context } = await open(here, { body: '<div id="shipping"></div>', script: begin(deferred, [['address', { mode: 'billing' }]]) });
  await ready(page);
  const said = await page.evaluate(() => {
    const shipping = elements.create('address', { mode: 'shipping' });
    let again;
    try { elements.create('address', { mode: 'shipping' }); } catch (error) { again = error.message; }
    return [elements.getElement('address', { mode: 'shipping' }) === shipping, elements.getElement('address') === made.address, elements.getElement('address', { mode: 'billing' }) === made.address, again];
  });
  assert.deepEqual(said, [true, true, true, 'Can only create one Element of type address.']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('beside a billing address the payment asks for none, and asks again when that has gone', async () => {
  const intent = await here.server.api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card' });
  const { page, errors, context } = await open(here, { script: begin({ clientSecret: intent.client_secret }, [['payment', {}], ['address', { mode: 'billing' }]]) });
  await ready(page, 2);
  const frame = page.frameLocator('iframe[title="Secure payment input frame"]');
  const asked = () => frame.locator('input, select').evaluateAll((all) => all.map(({ name }) => name));
  await frame.locator('[name=country]').waitFor({ state: 'detached' });
  assert.deepEqual(await asked(), ['number', 'expiry', 'cvc']);
  await page.evaluate(() => made.address.unmount());
  await frame.locator('[name=postalCode]').waitFor();
  await page.evaluate(() => made.address.mount('#address'));
  await frame.locator('[name=country]').waitFor({ state: 'detached' });
  await fillCard(page, { zip: '' });
  await fillAddress(page, JENNY);
  const { paymentIntent, error } = await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
  assert.equal(paymentIntent?.status, 'succeeded', JSON.stringify(error));
  const { billing_details: { address } } = await here.server.api('GET', `/v1/payment_methods/${paymentIntent.payment_method}`);
  assert.deepEqual([address.country, address.postal_code, address.line1], ['US', '94103', '510 Townsend St']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('an address to ship to leaves the card its country', async () => {
  const { page, errors, context } = await open(here, { script: begin({ ...deferred, allowedPaymentMethodTypes: ['card'] }, [['address', { mode: 'shipping' }], ['payment', {}]]) });
  await ready(page, 2);
  await page.frameLocator('iframe[title="Secure payment input frame"]').locator('[name=postalCode]').waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test('a tax id is asked for where the page wants it always, and is told in both lists of kinds', async () => {
  const options = { visibility: 'always', validation: { businessName: { required: 'always' } }, defaultValues: { businessName: 'Rosen GmbH' } };
  const { page, errors, context } = await open(here, { body: '', script: begin(deferred, [['taxId', options]]) });
  await ready(page);
  const frame = page.frameLocator('iframe[title="Secure tax ID input frame"]');
  await frame.locator('[name=taxIdType]').selectOption('de_vat');
  await page.waitForFunction(() => events.at(-1)[1].complete === false);
  await frame.locator('[name=taxId]').fill('DE123456789');
  await page.waitForFunction(() => events.at(-1)[1].complete === true);
  const value = { businessName: 'Rosen GmbH', taxId: 'DE123456789', taxIdType: 'de_vat', externalTaxIdType: 'eu_vat' };
  assert.deepEqual(await page.evaluate(() => made.taxId.getValue()), { elementType: 'taxId', empty: false, complete: true, visible: true, value });
  assert.deepEqual(await lastChange(page, 'taxId'), { elementType: 'taxId', empty: false, complete: true, visible: true, value });
  await page.evaluate(() => { made.taxId.update({ visibility: 'never' }); });
  await page.waitForFunction(() => document.querySelector('iframe').offsetHeight === 0);
  assert.equal(await page.evaluate(() => made.taxId.getValue().then(({ visible }) => visible)), false);
  assert.deepEqual(errors, []);
  await context.close();
});

test('the page offers addresses of its own', async () => {
  const contacts = [{ name: 'Jenny Rosen', address: { line1: '1 Main St', city: 'Springfield', state: 'IL', postal_code: '62701', country: 'US' } }];
  const { page, errors, context } = await open(here, { body: '', script: begin(deferred, [['address', { mode: 'shipping', contacts, allowedCountries: ['US', 'CA'], display: { name: 'split' } }]]) });
  await ready(page);
  assert.deepEqual(await addressOf(page).locator('[name=country] option').evaluateAll((all) => all.map(({ value }) => value).sort()), ['CA', 'US']);
  // The first one is chosen until the buyer says otherwise.
  assert.equal(await addressOf(page).locator('[name=contact]').inputValue(), '0');
  await addressOf(page).locator('[name=contact]').selectOption({ label: 'New address' });
  await page.waitForFunction(() => events.at(-1)[0] === 'change' && events.at(-1)[1].isNewAddress === true && events.at(-1)[1].empty);
  await addressOf(page).locator('[name=contact]').selectOption('0');
  await page.waitForFunction(() => events.at(-1)[0] === 'change' && events.at(-1)[1].isNewAddress === false);
  await fillAddress(page, { firstName: 'Jenny', lastName: 'Rosen' });
  const { value, isNewAddress, complete } = await page.evaluate(() => made.address.getValue());
  assert.deepEqual([value.name, value.firstName, value.address.line1, isNewAddress, complete], ['Jenny Rosen', 'Jenny', '1 Main St', false, true]);
  assert.deepEqual(errors, []);
  await context.close();
});

test('Elements that have nothing to show here are ready, take no room, and go', async () => {
  const types = ['expressCheckout', 'currencySelector', 'terms', 'linkSignup', 'taxId', ['paymentMethodMessaging', { amount: 1099, currency: 'USD' }]];
  const all = types.map((type) => (Array.isArray(type) ? type : [type, {}]));
  const { page, errors, context } = await open(here, { body: '', script: begin(deferred, all) });
  await ready(page, all.length);
  assert.deepEqual(await page.evaluate(() => events.filter(([name]) => name === 'ready').map(([, event]) => event.elementType).sort()), all.map(([type]) => type).sort());
  assert.equal(await page.evaluate(() => events.find(([name, event]) => name === 'ready' && event.elementType === 'expressCheckout')[1].availablePaymentMethods), undefined);
  assert.deepEqual(await page.evaluate(() => made.taxId.getValue().then(({ visible, value }) => [visible, value.taxId])), [false, '']);
  await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every((frame) => frame.offsetHeight === 0));
  await page.evaluate(() => { for (const element of Object.values(made)) element.destroy(); });
  assert.equal(await page.locator('iframe').count(), 0);
  assert.deepEqual(errors, []);
  await context.close();
});

test('what shows nothing is called in the buyer\'s language all the same', async () => {
  const types = ['expressCheckout', 'currencySelector', 'terms', 'linkSignup', 'taxId', ['paymentMethodMessaging', { amount: 1099, currency: 'USD' }]];
  const all = types.map((type) => (Array.isArray(type) ? type : [type, {}]));
  const { page, errors, context } = await open(here, { body: '', script: begin({ ...deferred, locale: 'zh' }, all) });
  await ready(page, all.length);
  await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every(({ title }) => /[\u4e00-\u9fff]/.test(title)));
  assert.equal(new Set(await page.locator('iframe').evaluateAll((frames) => frames.map(({ title }) => title))).size, all.length);
  assert.deepEqual(errors, []);
  await context.close();
});

test('pages that ask for wallets in the old way hear that there are none', async () => {
  const { page, errors, context } = await open(here, { train: 'v3', body: '<div id="button"></div>', script: `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});` });
  const said = await page.evaluate(async () => {
    const request = stripe.paymentRequest({ country: 'US', currency: 'usd', total: { label: 'Tea', amount: 1099 } });
    const button = stripe.elements().create('paymentRequestButton', { paymentRequest: request });
    const ready = new Promise((resolve) => button.on('ready', resolve));
    button.mount('#button');
    await ready;
    let shown;
    try { request.on('paymentmethod', () => undefined).show(); } catch (error) { shown = error.name; }
    return [await request.canMakePayment(), request.isShowing(), shown];
  });
  assert.deepEqual(said, [null, false, 'IntegrationError']);
  await page.waitForFunction(() => document.querySelector('iframe').offsetHeight === 0);
  assert.deepEqual(errors, []);
  await context.close();
  const { page: younger, context: other } = await open(here, { script: `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});` });
  assert.match(await younger.evaluate(() => { try { stripe.elements().create('paymentRequestButton'); } catch (error) { return error.message; } }), /A valid Element name must be provided/);
  await other.close();
});

test('options that cannot act are refused by name', async () => {
  const { page, context } = await open(here, { body: '<div id="payment"></div>', script: `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});` });
  const said = (code) => page.evaluate((text) => {
    window.seen.length = 0;
    try { new Function(text)(); return window.seen.join(' ') || 'nothing'; } catch (error) { return `${error.name}: ${error.message}`; }
  }, code);
  const group = (more) => `stripe.elements(${JSON.stringify({ ...deferred, ...more })})`;
  for (const [code, sentence] of [
    [`${group({})}.create('address', {})`, /mode: value should be one of the following strings: shipping, billing. You specified: undefined./],
    [`${group({})}.create('address', {mode: 'billing', autocomplete: {mode: 'google_maps_api', apiKey: 'k'}})`, /google_maps_api is not supported by this server yet/],
    [`${group({})}.create('taxId', {visibility: 'sometimes'})`, /visibility: value should be one of the following strings: always, never, auto. You specified: sometimes./],
    [`${group({})}.create('payment', {wallets: {applePay: 'always'}})`, /wallets.applePay: value should be one of the following strings: auto, never. You specified: always./],
    [`${group({})}.create('payment', {terms: {sepaDebit: 'sometimes'}})`, /terms.sepaDebit: value should be one of the following strings: auto, always, never./],
    [`${group({})}.create('payment', {layout: 'grid'})`, /layout.type: value should be one of the following strings: tabs, accordion, auto. You specified: grid./],
    [`${group({})}.create('payment', {layout: {type: 'accordion', radios: true}})`, /layout.radios: value should be one of the following strings: auto, always, never, if_multiple. You specified: true./],
    [`${group({})}.create('payment', {wallets: {shopPay: 'auto'}})`, /wallets.shopPay is not a recognized parameter/],
    [`${group({})}.create('card', {placeholder: 'Card'})`, /placeholder is not a recognized parameter/],
    [group({ customPaymentMethods: [{ id: 'cpmt_1' }] }), /customPaymentMethods is not supported by this server yet/],
    [group({ captureMethod: 'later' }), /captureMethod: value should be one of the following strings: manual, automatic, automatic_async/],
    [group({ allowedPaymentMethodTypes: 'card' }), /allowedPaymentMethodTypes: value should be an array. You specified: card./],
    [group({ paymentMethodTypes: ['card'] }), /paymentMethodTypes is no longer supported. Use allowedPaymentMethodTypes instead./],
    [`stripe.elements({clientSecret: 'pi_1_secret_2', captureMethod: 'manual'})`, /Unrecognized elements\(\) parameter: captureMethod is not a recognized parameter/],
    [`Stripe('pk_test_1', {maxNetworkRetries: -1})`, /maxNetworkRetries should be an integer from 0 to 5. You specified: -1./],
    [`Stripe('pk_test_1', {betas: ['some_beta_1']})`, /the beta some_beta_1 is not supported by this server/],
    [`Stripe('pk_test_1', {apiVersion: 7})`, /apiVersion: value should be a string/],
    [`${group({})}.create('nothing')`, /A valid Element name must be provided/],
  ]) assert.match(await said(code), sentence, code);
  await context.close();
});

test('what a deferred payment is told narrows what is shown, and holds for its intent', async () => {
  const types = (more) => [{ ...deferred, ...more }, [['payment', {}]]];
  const mismatched = async (group, params, sentence) => {
    const { page, errors, context } = await open(here, { script: begin(...types(group)) });
    await ready(page);
    await fillCard(page);
    await page.evaluate(() => elements.submit());
    const intent = await here.server.api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card', ...params });
    const { error, paymentIntent } = await page.evaluate((clientSecret) => stripe.confirmPayment({ elements, clientSecret, redirect: 'if_required' }), intent.client_secret);
    if (sentence) assert.match(error?.message ?? '', sentence);
    else assert.equal(paymentIntent?.status, 'requires_capture', JSON.stringify(error));
    assert.deepEqual(errors, []);
    await context.close();
  };
  const only = { allowedPaymentMethodTypes: ['card'] };
  await mismatched({ ...only, captureMethod: 'manual' }, {}, /The provided capture_method \(automatic(_async)?\) does not match the expected capture_method \(manual\)/);
  await mismatched(only, { amount: '2000' }, /The provided amount \(2000\) does not match the expected amount \(1099\)/);
  await mismatched(only, { setup_future_usage: 'off_session', customer: (await here.server.api('POST', '/v1/customers')).id },
    /The provided setup_future_usage \(off_session\) does not match the expected setup_future_usage \(null\)/);
  await mismatched({ ...only, captureMethod: 'manual' }, { capture_method: 'manual' });
  const { page, context } = await open(here, { script: begin(...types({ ...only, onBehalfOf: 'acct_1234' })) });
  await page.waitForFunction(() => events.some(([name]) => name === 'loaderror'));
  const [, { error }] = await page.evaluate(() => events.find(([name]) => name === 'loaderror'));
  assert.match(error.param, /on_behalf_of/);
  await context.close();
});

test('a hidden field must be passed by the page', async () => {
  const intent = await here.server.api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card' });
  const { page, errors, context } = await open(here, { script: begin({ clientSecret: intent.client_secret }, [['payment', { fields: { billingDetails: { address: { country: 'never', postalCode: 'never' } } } }]]) });
  await ready(page);
  await fillCard(page, { zip: null });
  const pay = (billing) => page.evaluate((details) => stripe.confirmPayment({
    elements, redirect: 'if_required', confirmParams: details ? { payment_method_data: { billing_details: details } } : {},
  }), billing);
  await assert.rejects(pay(), /IntegrationError: You specified "never" for fields.billing_details.address.country when creating the payment Element, but did not pass confirmParams.payment_method_data.billing_details.address.country/);
  assert.equal((await pay({ address: { country: 'US', postal_code: '94107' } })).paymentIntent?.status, 'succeeded');
  assert.deepEqual(errors, []);
  await context.close();
});

test('a Radar session is an id', async () => {
  const { page, errors, context } = await open(here, { script: `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});` });
  const { radarSession, error } = await page.evaluate(() => stripe.createRadarSession());
  assert.match(radarSession?.id ?? '', /^rse_/, JSON.stringify(error));
  assert.deepEqual(errors, []);
  await context.close();
});

test('calls that the server lets down are made again, once for each', async () => {
  const { page, errors, context } = await open(here, { script: `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)}, { maxNetworkRetries: 2 });` });
  const keys = [];
  await context.route('**/v1/payment_methods', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length === 1) return route.abort();
    if (keys.length === 2) return route.fulfill({ status: 503, body: '{}' });
    return route.continue();
  });
  const { paymentMethod, error } = await page.evaluate(() => stripe.createPaymentMethod({ type: 'card', card: { token: 'tok_visa' } }));
  assert.equal(paymentMethod?.card.last4, '4242', JSON.stringify(error));
  assert.deepEqual([keys.length, new Set(keys).size, keys[0] !== undefined], [3, 1, true]);
  assert.deepEqual(errors.filter((text) => !/Failed to load resource/.test(text)), []);
  await context.close();
});
