// What a checkout tells its page, what the page may change, and what becomes of the payment method.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillCard, frameOf, open, stage } from './browser.mjs';
import { ELEMENT, ended, guide, pay, ready, SAVE, shopOf } from './checkout-shop.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
const { api, session, retrieve, html } = shopOf(here);

for (const [way, button] of [['passed', '#test-source-authorize-3ds'], ['failed', '#test-source-fail-3ds'], ['closed', '#close']]) {
  test(`a challenge that is ${way}`, async () => {
    const made = await session();
    const shop = await html(made, guide('save.js'), { add: ELEMENT });
    const { page } = shop;
    await ready(page);
    await fillCard(page, { number: '4000002760003184' });
    const paying = pay(page);
    const outer = page.frameLocator('dialog iframe');
    const challenge = outer.frameLocator('#challengeFrame');
    await challenge.locator('#test-source-authorize-3ds').waitFor();
    await (button === '#close' ? outer : challenge).locator(button).click();
    const result = await paying;
    if (way === 'passed') {
      assert.deepEqual(result.session?.status, { type: 'complete', paymentStatus: 'paid' }, JSON.stringify(result));
    } else {
      assert.equal(result.error?.code, 'paymentFailed', JSON.stringify(result));
      assert.match(result.error.message, /unable to authenticate your payment method/);
      await fillCard(page);
      assert.equal((await pay(page)).type, 'success');
    }
    assert.equal((await retrieve(made)).status, 'complete');
    await ended(shop, ['4000002760003184']);
  });
}

test('the session is as the types say, and follows what is changed', async () => {
  const made = await session({
    customer_creation: 'always', 'line_items[0][adjustable_quantity][enabled]': 'true', 'phone_number_collection[enabled]': 'true',
    'shipping_address_collection[allowed_countries][0]': 'US',
  });
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  const { page } = shop;
  await ready(page);
  const first = await page.evaluate(() => actions.getSession());
  assert.deepEqual(
    [first.id, first.currency, first.minorUnitsAmountDivisor, first.email, first.canConfirm, first.status, first.savedPaymentMethods, first.tax],
    [made.id, 'usd', 100, null, false, { type: 'open' }, null, { status: 'ready' }],
  );
  assert.deepEqual(first.total.total, { minorUnitsAmount: 2000, amount: '$20.00' });
  const [item] = first.lineItems;
  assert.deepEqual([item.name, item.quantity, item.unitAmount, item.total, item.adjustableQuantity], [
    'Tea', 2, { minorUnitsAmount: 1000, amount: '$10.00' }, { minorUnitsAmount: 2000, amount: '$20.00' }, { minimum: 0, maximum: 99 },
  ]);
  const act = (name, args) => page.evaluate(([action, given]) => actions[action](given).catch((error) => `${error.name}: ${error.message}`), [name, args]);

  assert.deepEqual(await act('updateEmail', 'jenny@'), { type: 'error', error: { message: 'Your email is incomplete.', code: 'incompleteEmail' } });
  assert.deepEqual(await act('updateEmail', 'jen ny@@example.com'), { type: 'error', error: { message: 'Your email is invalid.', code: 'invalidEmail' } });
  assert.equal((await act('updateEmail', 'jenny@example.com')).session.email, 'jenny@example.com');
  assert.equal((await act('updatePhoneNumber', '+15551234567')).session.phoneNumber, '+15551234567');
  const contact = (country) => ({ name: 'Jenny Rosen', address: { country, line1: '1 Main St', postal_code: '94107' } });
  assert.equal((await act('updateBillingAddress', contact('FR'))).session.billingAddress.address.country, 'FR');
  assert.equal((await act('updateShippingAddress', contact('FR'))).error.code, null);
  assert.match(await act('updateShippingAddress', { address: {} }), /^IntegrationError: .*country should be a two-letter country code/);
  assert.equal((await act('updateShippingAddress', contact('US'))).session.shippingAddress.name, 'Jenny Rosen');

  const more = await act('updateLineItemQuantity', { lineItem: item.id, quantity: 3 });
  assert.equal(more.session.total.total.amount, '$30.00');
  assert.equal((await act('runServerUpdate', 'no function')).split(':')[0], 'IntegrationError');
  const told = await page.evaluate(() => actions.runServerUpdate(() => Promise.reject(new Error('Sold out.'))));
  assert.deepEqual(told, { type: 'error', error: { message: 'Sold out.', code: null } });
  await page.exposeFunction('update', () => api('POST', `/v1/checkout/sessions/${made.id}`, { 'line_items[0][id]': item.id, 'line_items[0][quantity]': '4' }));
  const updated = await page.evaluate(() => actions.runServerUpdate(() => window.update()));
  assert.equal(updated.session?.total.total.amount, '$40.00', JSON.stringify(updated));

  assert.deepEqual((await act('validateElements')).error.validation_errors, [{ message: 'Your card number is incomplete.', element: 'payment' }]);
  await fillCard(page);
  await page.waitForFunction(() => sessions.at(-1).canConfirm);
  assert.equal((await act('validateElements')).type, 'success');
  assert.equal((await pay(page)).session?.status.type, 'complete');
  // While something was under way, nothing could be confirmed; and every state was told.
  const seen = await page.evaluate(() => sessions.map((one) => [one.total.total.amount, one.canConfirm]));
  for (const amount of ['$30.00', '$40.00']) assert.ok(seen.some(([total]) => total === amount), amount);
  assert.match(await act('updatePhoneNumber', '+1'), /^IntegrationError: This Checkout Session is complete/);

  const done = await retrieve(made);
  assert.deepEqual([done.amount_total, done.customer_details.email, done.customer_details.phone, done.customer_details.address.country], [4000, 'jenny@example.com', '+15551234567', 'FR']);
  assert.equal(done.collected_information.shipping_details.name, 'Jenny Rosen');
  const billing = done.payment_intent.payment_method.billing_details;
  assert.deepEqual([billing.email, billing.name, billing.address.country], ['jenny@example.com', 'Jenny Rosen', 'FR']);
  await ended(shop);
});

test('what an item sells is shown, in the money it is sold for', async () => {
  const made = await session({
    'line_items[0][price_data][currency]': 'jpy', 'line_items[0][price_data][product_data][description]': 'First flush',
    'line_items[0][price_data][product_data][images][0]': 'https://example.com/tea.png', 'line_items[0][price_data][product_data][unit_label]': 'tin',
  });
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  const { lineItems: [item], total, minorUnitsAmountDivisor } = await shop.page.evaluate(() => actions.getSession());
  assert.deepEqual([item.description, item.images, item.unitLabel], ['First flush', ['https://example.com/tea.png'], 'tin']);
  assert.deepEqual([item.unitAmount.amount, total.total.amount, minorUnitsAmountDivisor], ['¥1,000', '¥2,000', 1]);
  assert.deepEqual([item.isRemovable, item.adjustableQuantity, item.priceId.startsWith('price_')], [false, null, true]);
  await ended(shop);
});

test('terms that the seller wants agreed to stand beneath the form', async () => {
  const made = await session({ customer_creation: 'always', 'consent_collection[terms_of_service]': 'required' });
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  const { page } = shop;
  await ready(page);
  const frame = await fillCard(page);
  assert.deepEqual((await pay(page)).error, { message: 'Please agree to the terms of service.', code: null });
  await frame.locator('#Field-termsOfServiceError').waitFor();
  assert.equal(await page.evaluate(() => actions.getSession().canConfirm), false);
  await frame.getByLabel('I agree to the terms of service').check();
  await page.waitForFunction(() => actions.getSession().canConfirm);
  assert.equal((await pay(page)).type, 'success');
  assert.equal((await retrieve(made)).consent.terms_of_service, 'accepted');
  await ended(shop);
});

test('the page says for the buyer what the session does not know', async () => {
  const made = await session({ customer_email: 'jenny@example.com', 'shipping_address_collection[allowed_countries][0]': 'US' });
  const contact = { name: 'Jenny Rosen', address: { country: 'US', line1: '1 Main St' } };
  const given = { email: 'other@example.com', phoneNumber: '+15551234567', billingAddress: contact, shippingAddress: contact };
  const shop = await html(made, `const checkout = stripe.initCheckoutElementsSdk({ clientSecret, defaultValues: ${JSON.stringify(given)} });`, { add: ELEMENT });
  await ready(shop.page);
  const known = await shop.page.evaluate(() => actions.getSession());
  assert.deepEqual([known.email, known.phoneNumber, known.billingAddress.name, known.shippingAddress.address.line1], ['jenny@example.com', '+15551234567', 'Jenny Rosen', '1 Main St']);
  await fillCard(shop.page);
  assert.equal((await pay(shop.page)).type, 'success');
  const done = await retrieve(made);
  assert.deepEqual([done.customer_details.email, done.customer_details.phone, done.collected_information.shipping_details.address.line1], ['jenny@example.com', '+15551234567', '1 Main St']);
  await ended(shop);
});

test('where goods go is the server\'s affair if the seller says so', async () => {
  const made = await session({ 'shipping_address_collection[allowed_countries][0]': 'US', 'permissions[update_shipping_details]': 'server_only' });
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  await assert.rejects(shop.page.evaluate(() => actions.updateShippingAddress({ name: 'Jenny', address: { country: 'US' } })), /IntegrationError: .*server_only. Use runServerUpdate\(\)/);
  const to = 'collected_information[shipping_details]';
  await shop.page.exposeFunction('ship', () => api('POST', `/v1/checkout/sessions/${made.id}`, { [`${to}[name]`]: 'Jenny', [`${to}[address][country]`]: 'US', [`${to}[address][line1]`]: '1 Main St' }));
  const { session: after } = await shop.page.evaluate(() => actions.runServerUpdate(() => window.ship()));
  assert.deepEqual([after.shippingAddress.name, after.shippingAddress.address.line1], ['Jenny', '1 Main St']);
  await fillCard(shop.page);
  assert.equal((await pay(shop.page)).type, 'success');
  await ended(shop);
});

test('a session that has ended is told as it is, and one that cannot be had is an error', async () => {
  const made = await session();
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  await fillCard(shop.page);
  await api('POST', `/v1/checkout/sessions/${made.id}/expire`);
  assert.deepEqual((await pay(shop.page)).error, { message: 'This Checkout Session has expired.', code: null });
  assert.deepEqual(await shop.page.evaluate(() => [sessions.at(-1).status, sessions.at(-1).canConfirm]), [{ type: 'expired' }, false]);
  const load = (secret) => shop.page.evaluate((clientSecret) => stripe.initCheckoutElementsSdk({ clientSecret }).loadActions().then(({ type, error, actions }) => error ?? [type, actions.getSession().status.type]), secret);
  assert.deepEqual(await load(made.client_secret), ['success', 'expired']);
  for (const secret of [`${made.client_secret}x`, 'cs_test_none_secret_none']) {
    const { message, code } = await load(secret);
    assert.deepEqual([message.split('.')[0], code], ['The client_secret provided does not match any associated Checkout Session on this account', null]);
  }
  await shop.page.route('**/v1/payment_pages/**', (route) => route.abort());
  assert.match((await load(made.client_secret)).message, /experiencing issues connecting/);
  await shop.context.close();
});

test('a total that changed behind the page is not paid', async () => {
  const made = await session();
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  await fillCard(shop.page);
  const { data: [item] } = await api('GET', `/v1/checkout/sessions/${made.id}/line_items`);
  await api('POST', `/v1/checkout/sessions/${made.id}`, { 'line_items[0][id]': item.id, 'line_items[0][quantity]': '3' });
  assert.match((await pay(shop.page)).error.message, /amount of this Checkout Session has changed/);
  assert.equal(await shop.page.evaluate(() => sessions.at(-1).total.total.amount), '$30.00');
  assert.equal((await pay(shop.page)).type, 'success');
  await shop.context.close();
});

test('looks and fonts change while it is shown', async () => {
  const shop = await html(await session(), guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  await shop.page.evaluate(() => { checkout.changeAppearance({ theme: 'night' }); checkout.loadFonts([{ family: 'Shop', src: 'url(/shop.woff2)' }]); });
  const root = frameOf(shop.page).locator('html');
  await frameOf(shop.page).locator('html[data-theme=night]').waitFor({ state: 'attached' });
  await root.evaluate(async () => { while (![...document.fonts].some((font) => font.family === 'Shop')) await new Promise(requestAnimationFrame); });
  await shop.context.close();
});

test('what the session does not have is refused as an answer', async () => {
  const shop = await html(await session(), guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  const answers = await shop.page.evaluate(async () => {
    const said = {};
    for (const [name, args] of [['applyPromotionCode', 'SAVE25'], ['removePromotionCode'], ['updateShippingOption', 'shr_1'], ['updateTaxIdInfo', null], ['addOptionalLineItem', 'price_1'], ['removeOptionalLineItem', 'price_1']]) {
      const { type, error } = await actions[name](args);
      said[name] = [type, error.code, error.message];
    }
    return said;
  });
  assert.deepEqual(answers, {
    applyPromotionCode: ['error', null, 'Promotion codes are not enabled for this Checkout Session.'],
    removePromotionCode: ['error', null, 'No promotion code is applied to this Checkout Session.'],
    updateShippingOption: ['error', null, 'This Checkout Session has no shipping options.'],
    updateTaxIdInfo: ['error', null, 'This Checkout Session does not collect tax IDs.'],
    addOptionalLineItem: ['error', null, 'This Checkout Session has no optional items.'],
    removeOptionalLineItem: ['error', null, 'This Checkout Session has no optional items.'],
  });
  await ended(shop);
});

test('what a checkout answers is said in the language of the buyer', async () => {
  const made = await session();
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  await fillCard(shop.page, { number: '4000000000009995' });
  await pay(shop.page);
  const answers = await shop.page.evaluate(async (key) => {
    const said = {};
    for (const locale of ['en', 'ar', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pt-BR', 'zh', 'zh-HK', 'zh-TW']) {
      const { actions } = await Stripe(key, { locale }).initCheckoutElementsSdk({ clientSecret }).loadActions();
      const results = [
        await actions.updateEmail('jenny@'), await actions.updateEmail('jenny@@example'), await actions.confirm({ paymentMethod: null }),
        await actions.updateShippingAddress({ address: { country: 'US' } }), await actions.applyPromotionCode('SAVE25'),
        await actions.runServerUpdate(() => Promise.reject()),
      ];
      said[locale] = [actions.getSession().lastPaymentError, ...results.map(({ error }) => error)].map(({ message }) => message);
    }
    return said;
  }, PUBLISHABLE_KEY);
  const { en, ...others } = answers;
  assert.deepEqual(en, [
    'Your card has insufficient funds.', 'Your email is incomplete.', 'Your email is invalid.', 'Please choose a payment method.',
    'This Checkout Session does not collect a shipping address.', 'Promotion codes are not enabled for this Checkout Session.', 'The update on the server failed.',
  ]);
  assert.equal(answers.zh[3], '请选择支付方式。');
  assert.equal(answers.de[0], 'Auf Ihrer Karte ist nicht genügend Guthaben verfügbar.');
  for (const [locale, said] of Object.entries(others)) {
    assert.equal(said.length, en.length);
    said.forEach((message, index) => assert.ok(message && message !== en[index], `${locale}: ${message}`));
  }
  await ended(shop, ['4000000000009995']);
});

test('mistakes of the page are thrown', async () => {
  const made = await session({ customer_email: 'jenny@example.com', return_url: 'https://example.com/back' });
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  const said = (text) => shop.page.evaluate(async (code) => {
    try { return JSON.stringify(await new Function(`return (async () => { ${code} })()`)()); } catch (error) { return `${error.name}: ${error.message}`; }
  }, text);
  for (const [code, message] of [
    ["stripe.initCheckoutElementsSdk({ clientSecret: 'pi_1_secret_2' })", /clientSecret should be a client secret of the form/],
    ['stripe.initCheckoutElementsSdk()', /value should be an object/],
    ["stripe.initCheckoutElementsSdk({ clientSecret, elementsOptions: { savedPaymentMethod: { enableSave: 'always' } } })", /enableSave should be one of the following strings: auto, never. You specified: always/],
    ['stripe.initCheckout({ clientSecret })', /has been renamed: use stripe.initCheckoutElementsSdk\(\)/],
    ['checkout.createPaymentElement()', /Can only create one Payment Element/],
    ["checkout.on('update', () => 1)", /event should be change/],
    ["await actions.updateEmail('b@example.com')", /was created with an email address/],
    ["await actions.confirm({ returnUrl: 'https://example.com' })", /returnUrl cannot be given, since the Checkout Session has a return_url/],
    ["await actions.confirm({ redirect: 'never' })", /redirect should be one of the following strings: always, if_required. You specified: never/],
    ["await actions.confirm({ savePaymentMethod: 'yes' })", /savePaymentMethod should be a boolean/],
    ['await actions.confirm({ expressCheckoutConfirmEvent: {} })', /comes from an Express Checkout Element that confirms/],
    ["await actions.updateLineItemQuantity({ lineItem: 'li_1', quantity: 1.5 })", /quantity should be an integer/],
    ['const [, second] = await Promise.allSettled([actions.confirm(), actions.confirm()]); throw second.reason;', /already running for this session/],
    ["element.destroy(); await actions.confirm({ redirect: 'if_required' })", /a Payment Element should be mounted, or paymentMethod should be given/],
  ]) assert.match(await said(code), new RegExp(`^IntegrationError: .*${message.source}`), code);
  await shop.context.close();
});

test('the buyer goes to the return URL, the session\'s own or the page\'s', async () => {
  for (const [more, args] of [
    [{ return_url: `${here.shop.url}/done?session={CHECKOUT_SESSION_ID}` }, {}],
    [{}, { returnUrl: `${here.shop.url}/done?session={CHECKOUT_SESSION_ID}` }],
  ]) {
    const made = await session({ customer_creation: 'always', ...more });
    const shop = await html(made, guide('save.js'), { add: ELEMENT });
    await ready(shop.page);
    await fillCard(shop.page);
    void pay(shop.page, args).catch(() => undefined);
    await shop.page.waitForURL(/\/done/);
    assert.equal(new URL(shop.page.url()).search, `?session=${made.id}`);
    assert.deepEqual(shop.errors, []);
    await shop.context.close();
  }
});

test('a redirect only if it is required leaves the buyer here', async () => {
  const made = await session({ customer_creation: 'always', return_url: 'https://example.com/back' });
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  await fillCard(shop.page);
  assert.equal((await pay(shop.page, { redirect: 'if_required', email: 'a@example.com' })).session?.email, 'a@example.com');
  assert.equal((await retrieve(made)).customer_details.email, 'a@example.com');
  await ended(shop);
});

test('saving that is not offered is an answer', async () => {
  const shop = await html(await session({}), guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  const frame = await fillCard(shop.page);
  assert.equal(await frame.locator('[name=savePaymentMethod]').count(), 0);
  const { type, error } = await pay(shop.page, { savePaymentMethod: true });
  assert.deepEqual([type, error.code], ['error', null]);
  assert.match(error.message, /Saving the payment method is not enabled/);
  assert.equal((await pay(shop.page)).type, 'success');
  await shop.context.close();
});

const LATER = { 'payment_intent_data[setup_future_usage]': 'off_session' };
for (const [name, more, ticks, becomes] of [
  ['nothing is asked for', { customer_creation: 'always' }, [null], [[null, 'unspecified', false]]],
  ['saving is offered', { customer_creation: 'always', ...SAVE }, [true, false], [['off_session', 'always', true], [null, 'unspecified', false]]],
  ['there is nobody to save it for', { customer_creation: 'if_required', ...SAVE }, [null], [[null, 'unspecified', false]]],
  ['it is saved anyhow', { customer_creation: 'always', ...LATER }, [null], [['off_session', 'limited', true]]],
  ['it is saved anyhow, and offered', { customer_creation: 'always', ...LATER, ...SAVE }, [true, false], [['off_session', 'always', true], ['off_session', 'limited', true]]],
  ['the session says to whom it is shown', { customer_creation: 'always', ...SAVE, 'payment_method_data[allow_redisplay]': 'limited' }, [true], [['off_session', 'limited', true]]],
]) {
  test(`what becomes of a new card where ${name}`, async () => {
    for (const [place, ticked] of ticks.entries()) {
      const made = await session(more);
      const shop = await html(made, guide('save.js'), { add: ELEMENT });
      await ready(shop.page);
      const frame = await fillCard(shop.page);
      const box = frame.locator('[name=savePaymentMethod]');
      assert.equal(await box.count(), ticked === null ? 0 : 1);
      if (ticked) await box.check();
      assert.equal((await pay(shop.page)).type, 'success');
      const { payment_intent: { setup_future_usage: usage, payment_method: method } } = await retrieve(made);
      assert.deepEqual([usage, method.allow_redisplay, method.customer !== null], becomes[place]);
      await ended(shop);
    }
  });
}

test('a setup is completed in the same way', async () => {
  const made = await api('POST', '/v1/checkout/sessions', { mode: 'setup', ui_mode: 'elements', currency: 'eur', customer_creation: 'always', 'payment_method_types[0]': 'card' });
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  assert.match(await frameOf(shop.page).locator('.TermsText').textContent(), /for future payments/);
  await fillCard(shop.page);
  const { session: after, error } = await pay(shop.page);
  assert.deepEqual(after?.status, { type: 'complete', paymentStatus: 'no_payment_required' }, JSON.stringify(error));
  await ended(shop);
});

test('Elements that have nothing to show are ready', async () => {
  const shop = await html(await session(), guide('save.js'), {
    add: `
    window.readies = [];
    for (const name of ['ExpressCheckout', 'CurrencySelector', 'TaxId', 'Terms', 'LinkSignup']) {
      const element = checkout['create' + name + 'Element']();
      element.mount(document.body.appendChild(document.createElement('div')));
      element.on('ready', (event) => readies.push(event));
    }
    window.same = checkout.getExpressCheckoutElement() !== null && checkout.getPaymentElement() === null;`,
  });
  await shop.page.waitForFunction(() => window.readies.length === 5);
  assert.deepEqual(await shop.page.evaluate(() => readies.map(({ elementType }) => elementType).sort()), ['currencySelector', 'expressCheckout', 'linkSignup', 'taxId', 'terms']);
  assert.equal(await shop.page.evaluate(() => window.same), true);
  await ended(shop);
});

const ADDRESS = { addressLine1: '510 Townsend St', locality: 'San Francisco', administrativeArea: 'CA', postalCode: '94103' };
async function fillAddress(page, place, values) {
  const frame = page.frameLocator('iframe[title="Secure address input frame"]').nth(place);
  for (const [name, value] of Object.entries(values)) {
    const field = frame.locator(`[name=${name}]`);
    await ((await field.evaluate((node) => node.tagName)) === 'SELECT' ? field.selectOption(value) : field.fill(value));
  }
}

test('addresses and an e-mail address of their own Elements are the session\'s', async () => {
  const made = await session({ customer_creation: 'always', 'shipping_address_collection[allowed_countries][0]': 'US', 'shipping_address_collection[allowed_countries][1]': 'CA' });
  const mount = ['ContactDetails', 'BillingAddress', 'ShippingAddress'].map((name) => `checkout.create${name}Element().mount(document.body.appendChild(document.createElement('div')));`).join('\n');
  const shop = await html(made, guide('save.js'), { add: `${mount}\n${ELEMENT}` });
  const { page } = shop;
  await ready(page);
  const email = page.frameLocator('iframe[title="Secure email input frame"]').locator('[name=email]');
  await email.waitFor();
  const frame = await fillCard(page, { zip: '' });
  assert.equal(await frame.locator('[name=country], [name=postalCode]').count(), 0);
  assert.equal(await page.evaluate(() => actions.getSession().canConfirm), false);
  await page.frameLocator('iframe[title="Secure address input frame"]').nth(0).locator('[name=sameAddress]').uncheck();
  const { error } = await page.evaluate(() => actions.validateElements());
  assert.deepEqual(error.validation_errors.map(({ element }) => element), ['contactDetails', 'billingAddress', 'shippingAddress']);
  assert.deepEqual((await pay(page)).error, { message: error.message, code: null });
  await email.fill('jenny@example.com');
  await fillAddress(page, 0, { name: 'Jenny Rosen', country: 'US', ...ADDRESS });
  await fillAddress(page, 1, { name: 'A Neighbour', country: 'CA', ...ADDRESS, administrativeArea: 'ON', postalCode: 'K1A 0B1' });
  await page.waitForFunction(() => actions.getSession().canConfirm);
  const known = await page.evaluate(() => actions.getSession());
  assert.deepEqual([known.email, known.billingAddress.name, known.shippingAddress.address.country], ['jenny@example.com', 'Jenny Rosen', 'CA']);
  assert.equal((await pay(page)).type, 'success');
  const done = await retrieve(made);
  assert.deepEqual([done.customer_details.email, done.customer_details.address.postal_code, done.collected_information.shipping_details.name], ['jenny@example.com', '94103', 'A Neighbour']);
  assert.equal(done.payment_intent.payment_method.billing_details.address.line1, '510 Townsend St');
  await ended(shop);
});

test('a billing address is asked for once, for as long as its form is there', async () => {
  const made = await session();
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  const { page } = shop;
  await ready(page);
  const country = page.frameLocator('iframe[title="Secure payment input frame"]').locator('[name=country]');
  await country.waitFor();
  await page.evaluate(() => {
    window.billing = checkout.createBillingAddressElement();
    window.billing.mount(document.body.appendChild(document.createElement('div')));
  });
  await country.waitFor({ state: 'detached' });
  await page.evaluate(() => window.billing.unmount());
  await country.waitFor();
  await ended(shop);
});

for (const [where, first, second] of [['billing', 'BillingAddress', 'ShippingAddress'], ['shipping', 'ShippingAddress', 'BillingAddress']]) {
  test(`one address stands for both, by a box in that of ${where}`, async () => {
    const made = await session({ customer_email: 'jenny@example.com', 'shipping_address_collection[allowed_countries][0]': 'US' });
    const mount = [first, second].map((name) => `checkout.create${name}Element().mount(document.body.appendChild(document.createElement('div')));`).join('\n');
    // In the address of the bill unless the page says otherwise.
    const options = where === 'billing' ? {} : { elementsOptions: { syncAddressCheckbox: where } };
    const begin = `const checkout = stripe.initCheckoutElementsSdk({ clientSecret, ...${JSON.stringify(options)} });`;
    const shop = await html(made, begin, { add: `${mount}\n${ELEMENT}` });
    const { page } = shop;
    await ready(page);
    const holder = page.frameLocator('iframe[title="Secure address input frame"]').nth(0);
    await holder.locator('[name=sameAddress]:checked').waitFor();
    assert.equal(await holder.locator('[name=addressLine1]').count(), 0);
    await fillCard(page, { zip: '' });
    await fillAddress(page, 1, { name: 'Jenny Rosen', country: 'US', ...ADDRESS });
    await page.waitForFunction(() => actions.getSession().canConfirm);
    // What is changed in the one is changed in the other, until they part.
    await fillAddress(page, 1, { locality: 'Oakland' });
    await page.waitForFunction(() => [actions.getSession().billingAddress, actions.getSession().shippingAddress].every(({ address }) => address.city === 'Oakland'));
    await holder.locator('[name=sameAddress]').uncheck();
    await page.waitForFunction(() => !actions.getSession().canConfirm);
    await fillAddress(page, 0, { name: 'A Neighbour', country: 'US', ...ADDRESS, locality: 'Berkeley' });
    await page.waitForFunction(() => actions.getSession().canConfirm);
    const known = await page.evaluate(() => actions.getSession());
    assert.deepEqual([known[`${where}Address`].address.city, known[`${where}Address`].name], ['Berkeley', 'A Neighbour']);
    await holder.locator('[name=sameAddress]').check();
    await page.waitForFunction((name) => actions.getSession()[name].address.city === 'Oakland', `${where}Address`);
    assert.equal((await pay(page)).type, 'success');
    const { customer_details: details, collected_information: collected } = await retrieve(made);
    assert.deepEqual([details.address.city, collected.shipping_details.address.city], ['Oakland', 'Oakland']);
    await ended(shop);
  });
}

test('nobody is asked whether two addresses are one where there is one, or the page wants no box', async () => {
  for (const [options, names] of [[{}, ['BillingAddress']], [{ elementsOptions: { syncAddressCheckbox: 'none' } }, ['BillingAddress', 'ShippingAddress']]]) {
    const made = await session({ 'shipping_address_collection[allowed_countries][0]': 'US' });
    const mount = names.map((name) => `checkout.create${name}Element().mount(document.body.appendChild(document.createElement('div')));`).join('\n');
    const shop = await html(made, `const checkout = stripe.initCheckoutElementsSdk({ clientSecret, ...${JSON.stringify(options)} });`, { add: `${mount}\n${ELEMENT}` });
    await ready(shop.page);
    const holder = shop.page.frameLocator('iframe[title="Secure address input frame"]').nth(0);
    await holder.locator('[name=addressLine1]').waitFor();
    assert.equal(await holder.locator('[name=sameAddress]').count(), 0);
    await ended(shop);
  }
});

test('what the seller knows stands in the form already', async () => {
  const made = await session({ customer_email: 'jenny@example.com' });
  const shop = await html(made, guide('save.js'), { add: `checkout.createContactDetailsElement().mount(document.body.appendChild(document.createElement('div')));\n${ELEMENT}` });
  await ready(shop.page);
  const email = shop.page.frameLocator('iframe[title="Secure email input frame"]').locator('[name=email]');
  assert.deepEqual([await email.inputValue(), await email.isDisabled()], ['jenny@example.com', true]);
  await fillCard(shop.page);
  assert.equal((await pay(shop.page)).type, 'success');
  await ended(shop);
  const other = await html(await session(), guide('save.js'), { add: "window.failed = new Promise((resolve) => { const e = checkout.createShippingAddressElement(); e.mount('#payment'); e.on('loaderror', ({ error }) => resolve(error.message)); });" });
  assert.match(await other.page.evaluate(() => window.failed), /does not collect a shipping address/);
  await other.context.close();
});

test('a Payment Element that goes while it pays is not missed', async () => {
  const made = await session();
  const shop = await html(made, guide('save.js'), { add: ELEMENT });
  await ready(shop.page);
  await fillCard(shop.page);
  const result = await shop.page.evaluate(() => {
    const paying = actions.confirm();
    return new Promise((resolve) => requestAnimationFrame(resolve)).then(() => { element.destroy(); return paying; });
  });
  assert.deepEqual(result.session?.status, { type: 'complete', paymentStatus: 'paid' }, JSON.stringify(result));
  await ended(shop);
});

test('older trains have it by its older names', async () => {
  const paysOn = async (train, begin) => {
    const made = await session();
    const shop = await open(here, {
      train,
      script: `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)}); window.events = []; const clientSecret = ${JSON.stringify(made.client_secret)};
        (async () => { ${begin} const element = checkout.createPaymentElement(); element.mount('#payment'); element.on('ready', () => events.push(['ready'])); document.title = 'success'; })();`,
    });
    await ready(shop.page);
    const frame = await fillCard(shop.page);
    const boxes = await frame.locator('[name=savePaymentMethod]').count();
    const { session: after, error } = await pay(shop.page);
    assert.equal(after?.status.type, 'complete', JSON.stringify(error));
    await ended(shop);
    return boxes;
  };
  // Before clover nothing was saved unless the page asked for it.
  assert.equal(await paysOn('basil', 'const checkout = await stripe.initCheckout({ fetchClientSecret: async () => clientSecret }); window.actions = checkout; if (checkout.session().total.total.amount !== "$20.00") throw new Error("no session");'), 0);
  assert.equal(await paysOn('clover', 'const checkout = stripe.initCheckout({ clientSecret }); window.actions = (await checkout.loadActions()).actions;'), 1);
  assert.equal(await paysOn('dahlia', 'const checkout = stripe.initCheckoutElementsSdk({ clientSecret }); window.actions = (await checkout.loadActions()).actions;'), 1);
});
