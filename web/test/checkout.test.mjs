// Checkout Sessions in the shop's own page: the guide's samples as they are printed, in HTML and in
// React, and what else the checkout of the library does.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import { assertUnseen, fillCard, frameOf, open, stage } from './browser.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);
const folder = new URL('.', import.meta.url).pathname;
const guide = (name) => readFileSync(`${folder}guide/${name}`, 'utf8');

const SAVE = { 'saved_payment_method_options[payment_method_save]': 'enabled' };
const REMOVE = { 'saved_payment_method_options[payment_method_remove]': 'enabled' };

/** A session as the guide creates it: two of something at ten dollars. */
const session = (more = { customer_creation: 'always', ...SAVE }) =>
  api('POST', '/v1/checkout/sessions', {
    'line_items[0][price_data][currency]': 'usd', 'line_items[0][price_data][unit_amount]': '1000',
    'line_items[0][price_data][product_data][name]': 'Tea', 'line_items[0][quantity]': '2',
    mode: 'payment', ui_mode: 'elements', 'payment_method_types[0]': 'card', ...more,
  });
const retrieve = (made) => api('GET', `/v1/checkout/sessions/${made.id}`, { 'expand[0]': 'payment_intent.payment_method' });

async function customerWithCards(count = 2) {
  const customer = await api('POST', '/v1/customers', { email: 'jenny@example.com' });
  const methods = [];
  for (const number of ['4242424242424242', '5555555555554444'].slice(0, count)) {
    const method = await api('POST', '/v1/payment_methods', {
      type: 'card', 'card[number]': number, 'card[exp_month]': '12', 'card[exp_year]': '2034', 'card[cvc]': '123', allow_redisplay: 'always',
    });
    methods.push(await api('POST', `/v1/payment_methods/${method.id}/attach`, { customer: customer.id }));
  }
  return { customer, methods };
}

/** A page with a sample of the guide as its module, and what a shop adds to it. */
async function html(made, sample, { add = '', body = '', train } = {}) {
  const script = `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)}); window.clientSecret = ${JSON.stringify(made.client_secret)};`;
  const shop = `
    window.checkout = checkout;
    window.sessions = [];
    window.events = [];
    checkout.on('change', (session) => sessions.push(session));
    ${add}`;
  return open(here, { train, script, body: `<div id="payment"></div>${body}<script type="module">${sample}\n${shop}</script>` });
}

const ELEMENT = `
    window.element = checkout.createPaymentElement();
    element.mount('#payment');
    for (const name of ['ready', 'change', 'savedpaymentmethodremove']) element.on(name, (event) => events.push([name, event]));
    const loaded = await checkout.loadActions();
    window.actions = loaded.actions;
    document.title = loaded.type;`;
const ready = (page) => page.waitForFunction(() => window.events?.some(([name]) => name === 'ready') && document.title === 'success');
const pay = (page, args) => page.evaluate((given) => actions.confirm(given), args);

async function react(made, { app, form, strict = false }) {
  const sessions = [made].flat();
  const built = await build({
    entryPoints: [`${folder}pages/checkout.jsx`], bundle: true, write: false, format: 'iife', jsx: 'automatic', jsxImportSource: 'react',
    tsconfigRaw: '{}', logLevel: 'warning', loader: { '.jsx': 'tsx' },
    define: {
      'process.env.NODE_ENV': '"development"', PUBLISHABLE_KEY: JSON.stringify(PUBLISHABLE_KEY), STRICT: String(strict), FORM: JSON.stringify(form),
    },
    plugins: [{
      name: 'guide',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^guide-app$/ }, () => ({ path: `${folder}guide/${app}` }));
        // The file that the guide leaves to the shop.
        onResolve({ filter: /^\.\/CheckoutForm$/ }, () => ({ path: 'form', namespace: 'shop' }));
        onLoad({ filter: /./, namespace: 'shop' }, () => ({ contents: 'export default () => window.CheckoutForm();', loader: 'js' }));
      },
    }],
  });
  here.shop.pages.set('/shop.js', built.outputFiles[0].text);
  here.shop.pages.set('/create-checkout-session', () => JSON.stringify({ checkoutSessionClientSecret: (sessions.length > 1 ? sessions.shift() : sessions[0]).client_secret }));
  return open(here, { body: '<div id="app"></div><script defer src="/shop.js"></script>' });
}

const ended = async ({ page, errors, context }, secrets = ['4242424242424242']) => {
  await assertUnseen(page, secrets);
  assert.deepEqual(errors, []);
  await context.close();
};

for (const strict of [true, false]) {
  test(`React: a new card pays and is saved, then shown again, and paid with; StrictMode ${strict ? 'on' : 'off'}`, async () => {
    const first = await session();
    const shop = await react(first, { app: 'save-app.jsx', form: 'element', strict });
    const { page } = shop;
    await page.locator('#ready').waitFor();
    assert.equal(await page.locator('iframe[title="Secure payment input frame"]').count(), 1);
    assert.equal(await page.locator('#total').textContent(), '$20.00');
    assert.equal(await page.locator('#pay').isDisabled(), true);
    const frame = await fillCard(page);
    assert.equal(await frame.locator('[name=savePaymentMethod]').isChecked(), false);
    await frame.locator('[name=savePaymentMethod]').check();
    await page.locator('#pay').click();
    await page.locator('#state', { hasText: 'complete' }).waitFor();
    await ended(shop);
    const done = await retrieve(first);
    assert.deepEqual([done.status, done.payment_status, done.payment_intent.payment_method.allow_redisplay], ['complete', 'paid', 'always']);

    // As printed, the next session says nothing of saved methods but whose it is.
    const second = await session({ customer: done.customer });
    const again = await react(second, { app: 'redisplay-app.jsx', form: 'element', strict });
    await again.page.locator('#ready').waitFor();
    assert.equal(await frameOf(again.page).locator('[data-testid=saved-payment-method]').count(), 1);
    await again.page.locator('#pay').click();
    await again.page.locator('#state', { hasText: 'complete' }).waitFor();
    assert.equal((await retrieve(second)).payment_intent.payment_method.id, done.payment_intent.payment_method.id);
    await ended(again);
  });
}

test('React: the guide\'s own consent, and its button, which is disabled as printed', async () => {
  const made = await session();
  const shop = await react(made, { app: 'own-list-app.jsx', form: 'consent' });
  const { page } = shop;
  await page.locator('#ready').waitFor();
  const frame = await fillCard(page, { number: '4000000000009995' });
  assert.equal(await frame.locator('[name=savePaymentMethod]').count(), 0);
  await page.getByLabel('Save my payment information for future purchases').check();
  const button = page.locator('button', { hasText: 'Pay' });
  // The guide writes `disabled={!loading}`, so nobody can press it; its handler is asked instead.
  assert.equal(await button.isDisabled(), true);
  const press = () => button.evaluate((node) => node[Object.keys(node).find((key) => key.startsWith('__reactProps'))].onClick());
  await press();
  await page.getByText('Your card has insufficient funds.').waitFor();
  await fillCard(page);
  await press();
  await page.locator('#state', { hasText: 'complete' }).waitFor();
  assert.equal((await retrieve(made)).payment_intent.payment_method.allow_redisplay, 'always');
  await ended(shop, ['4000000000009995', '4242424242424242']);
});

test('React: the guide\'s own list of saved cards pays', async () => {
  const { customer, methods } = await customerWithCards();
  const made = await session({ customer: customer.id });
  const shop = await react(made, { app: 'own-list-app.jsx', form: 'list', strict: true });
  const { page } = shop;
  await page.getByLabel('Card ending in 4242').check();
  await page.locator('button', { hasText: 'Pay' }).click();
  await page.locator('#state', { hasText: 'complete' }).waitFor();
  assert.equal((await retrieve(made)).payment_intent.payment_method.id, methods[0].id);
  await ended(shop);
});

test('React: a promise that gives no client secret is an error that can be shown', async () => {
  const shop = await react({ client_secret: undefined }, { app: 'save-app.jsx', form: 'element' });
  await shop.page.locator('#state', { hasText: 'clientSecret should be a client secret' }).waitFor();
  await shop.context.close();
});

for (const [sample, name] of [['save.js', 'enableSave'], ['redisplay.js', 'enableSave and enableRedisplay']]) {
  test(`HTML: ${name} as printed; declined, then paid, saved, shown again and removed`, async () => {
    const first = await session({ customer_creation: 'always', ...SAVE });
    const shop = await html(first, guide(sample), { add: ELEMENT });
    const { page } = shop;
    await ready(page);
    await fillCard(page, { number: '4000000000000002' });
    const declined = await pay(page);
    assert.deepEqual(declined, {
      type: 'error', error: { message: 'Your card was declined.', code: 'paymentFailed', paymentFailed: { declineCode: 'generic_decline' } },
    });
    assert.deepEqual(await page.evaluate(() => actions.getSession().lastPaymentError), { message: 'Your card was declined.' });
    const frame = await fillCard(page);
    await frame.locator('[name=savePaymentMethod]').check();
    const paid = await pay(page);
    assert.deepEqual(paid.session?.status, { type: 'complete', paymentStatus: 'paid' }, JSON.stringify(paid));
    await ended(shop, ['4000000000000002', '4242424242424242']);

    const { customer } = await retrieve(first);
    const second = await session({ customer, ...SAVE, ...REMOVE });
    const again = await html(second, guide(sample), { add: ELEMENT });
    await ready(again.page);
    const list = frameOf(again.page);
    const [saved] = await again.page.evaluate(() => actions.getSession().savedPaymentMethods);
    assert.deepEqual(saved.card, { brand: 'visa', expMonth: 12, expYear: 2034, last4: '4242' });
    await list.locator(`[data-payment-method=${saved.id}] [data-testid=remove-payment-method]`).click();
    await list.locator('[data-testid=confirm-remove]').click();
    await list.locator('[name=number]').waitFor();
    await again.page.waitForFunction(() => actions.getSession().savedPaymentMethods.length === 0);
    const removed = await again.page.evaluate(() => events.find(([name]) => name === 'savedpaymentmethodremove')[1]);
    assert.deepEqual([removed.success, removed.payment_method.id], [true, saved.id]);
    assert.equal((await api('GET', `/v1/payment_methods/${saved.id}`)).customer, null);
    await ended(again);
  });
}

test('HTML: the guide\'s own consent decides, and its errors are shown', async () => {
  const made = await session();
  const shop = await html(made, guide('pay.js'), { add: "checkout.createPaymentElement().mount('#payment');", body: guide('consent.html') });
  const { page } = shop;
  await page.locator('#save-payment-method-checkbox').check();
  const frame = frameOf(page);
  await frame.locator('[name=number]').waitFor();
  await page.locator('#pay-button').click();
  await page.locator('#confirm-errors', { hasText: 'Your card number is incomplete.' }).waitFor();
  await fillCard(page, { number: '4000000000000002' });
  await page.locator('#pay-button').click();
  await page.locator('#confirm-errors', { hasText: 'Your card was declined.' }).waitFor();
  await fillCard(page);
  await page.locator('#pay-button').click();
  await page.waitForFunction(() => sessions.at(-1).status.type === 'complete');
  assert.equal((await retrieve(made)).payment_intent.payment_method.allow_redisplay, 'always');
  await ended(shop, ['4000000000000002', '4242424242424242']);
});

test('HTML: what the page says of saving is not said of a card that is saved already', async () => {
  const { customer, methods } = await customerWithCards(1);
  const made = await session({ customer: customer.id });
  const shop = await html(made, guide('pay.js'), { add: ELEMENT, body: guide('consent.html') });
  await ready(shop.page);
  await shop.page.locator('#pay-button').click();
  await shop.page.waitForFunction(() => sessions.at(-1)?.status.type === 'complete');
  assert.equal((await retrieve(made)).payment_intent.payment_method.id, methods[0].id);
  await ended(shop);
});

for (const [list, button] of [['saved.js', null], ['pay-saved.js', 'pay-saved.html']]) {
  test(`HTML: the list of saved cards in ${list}, and paying with one`, async () => {
    const { customer, methods } = await customerWithCards();
    const made = await session({ customer: customer.id });
    const chosen = "(await checkout.loadActions()).actions.confirm({ paymentMethod: document.querySelector('input:checked')?.value ?? null }).then((it) => { window.result = it; });";
    const body = `${guide('saved.html')}${button ? guide(button) : '<button id="pay-button">Pay</button>'}`;
    const shop = await html(made, guide(list), { add: `document.getElementById('pay-button').onclick = async () => { ${chosen} };`, body });
    const { page } = shop;
    await page.getByLabel('Card ending in 5555').or(page.getByLabel('Card ending in 4444')).first().waitFor();
    const press = async () => {
      await page.locator('#pay-button').click();
      const said = await page.waitForFunction(() => window.result);
      await page.evaluate(() => { window.result = undefined; });
      return said.jsonValue();
    };
    const handle = await press();
    assert.deepEqual(handle, { type: 'error', error: { message: 'Please choose a payment method.', code: null } });
    await page.getByLabel('Card ending in 4242').check();
    assert.equal((await press()).session.status.type, 'complete');
    assert.equal((await retrieve(made)).payment_intent.payment_method.id, methods[0].id);
    await ended(shop);
  });
}

test('HTML: without the Element\'s help neither box nor list is shown', async () => {
  const { customer } = await customerWithCards();
  const shop = await html(await session({ customer: customer.id, ...SAVE }), guide('own-list.js'), { add: ELEMENT });
  await ready(shop.page);
  const frame = frameOf(shop.page);
  await frame.locator('[name=number]').waitFor();
  assert.equal(await frame.locator('[data-testid=saved-payment-method], [name=savePaymentMethod]').count(), 0);
  assert.equal(await shop.page.evaluate(() => actions.getSession().savedPaymentMethods.length), 2);
  await ended(shop);
});

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
    ['stripe.initCheckoutFormSdk({ clientSecret })', /initCheckoutFormSdk\(\) is not supported yet/],
    ['stripe.initCheckout({ clientSecret })', /has been renamed: use stripe.initCheckoutElementsSdk\(\)/],
    ['checkout.createPaymentElement()', /Can only create one Payment Element/],
    ['checkout.createTermsElement()', /createTermsElement\(\): this Element is not supported yet/],
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

test('empty Elements become ready, and address forms are refused by name', async () => {
  const shop = await html(await session(), guide('save.js'), {
    add: `
    const express = checkout.createExpressCheckoutElement();
    express.mount('#payment');
    express.on('ready', (event) => { window.expressReady = event; });
    window.same = checkout.getExpressCheckoutElement() === express && checkout.getPaymentElement() === null;
    checkout.changeAppearance({ theme: 'night' });
    checkout.loadFonts([]);`,
  });
  const event = await (await shop.page.waitForFunction(() => window.expressReady)).jsonValue();
  assert.deepEqual([event.elementType, event.availablePaymentMethods], ['expressCheckout', undefined]);
  assert.equal(await shop.page.evaluate(() => window.same), true);
  await assert.rejects(shop.page.evaluate(() => checkout.createBillingAddressElement()), /createBillingAddressElement\(\): this Element is not supported yet/);
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
