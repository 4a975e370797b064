// The form of a Checkout Session in a shop's page: by the library, and by the official React package.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertUnseen, open, stage } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { CARD, TEA } from './checkout-page.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);

const form = (params = {}, bought = TEA) =>
  api('POST', '/v1/checkout/sessions', { mode: 'payment', ui_mode: 'form', 'payment_method_types[0]': 'card', ...bought, ...params });
const now = (session) => api('GET', `/v1/checkout/sessions/${session.id}`);
const ASKS_ALL = {
  billing_address_collection: 'required', 'shipping_address_collection[allowed_countries][0]': 'US', 'shipping_address_collection[allowed_countries][1]': 'DE',
  'phone_number_collection[enabled]': 'true',
};

/** A page with a form, which confirms when the buyer wants to pay. */
async function shop(session, { options = '', form: formOptions = '', browser } = {}) {
  const { page, errors, context } = await open(here, {
    browser,
    script: `
      window.heard = [];
      window.results = [];
      window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
      window.checkout = stripe.initCheckoutFormSdk({ clientSecret: Promise.resolve(${JSON.stringify(session.client_secret)}), ${options} });
      window.form = checkout.createForm({ ${formOptions} });
      for (const name of ['ready', 'loaderstart', 'loaderror', 'change', 'confirm', 'focus', 'blur']) form.on(name, (event) => heard.push([name, event]));
      form.on('confirm', async (formConfirmEvent) => results.push(await actions.confirm({ formConfirmEvent, redirect: 'if_required' })));
      form.mount('#payment');
      checkout.loadActions().then((loaded) => { window.loaded = loaded; window.actions = loaded.actions; });`,
  });
  return { page, errors, context, inside: page.frameLocator('#payment iframe') };
}

const heard = (page, name) => page.evaluate((one) => window.heard.filter(([event]) => event === one).map(([, event]) => event), name);
const told = (page, name) => page.waitForFunction((one) => window.heard.some(([event]) => event === one), name);
const answered = async (page, count = 1) => {
  await page.waitForFunction((many) => window.results.length >= many, count);
  return page.evaluate((many) => results[many - 1], count);
};
const submit = (inside) => inside.locator('[data-testid=checkout-form-submit-button]').click();

async function card(inside, { number = '4242424242424242', zip = '94107', name = 'Jenny Rosen' } = {}) {
  const frame = inside.frameLocator('iframe[title="Secure payment input frame"]');
  for (const [field, text] of [['number', number], ['expiry', '12 / 34'], ['cvc', '123'], ['name', name], ['postalCode', zip]]) {
    if (text) await frame.locator(`[name=${field}]`).fill(text);
  }
  return frame;
}

async function address(inside, kind, { Name = 'Jenny Rosen', AddressLine1 = 'Market St. 510', Locality = 'San Francisco', PostalCode = '94107', AdministrativeArea = 'CA' } = {}) {
  const lines = { Name, AddressLine1, Locality, PostalCode };
  await inside.locator(`#${kind}AdministrativeArea`).selectOption(AdministrativeArea);
  for (const [id, text] of Object.entries(lines)) await inside.locator(`#${kind}${id}`).fill(text);
}

test('a buyer pays by the form’s own button', async () => {
  const session = await form({ customer_creation: 'always' });
  const { page, errors, context, inside } = await shop(session);
  await told(page, 'ready');
  assert.equal(await inside.locator('.Submit').textContent(), 'Pay $20.00');
  await inside.locator('#email').fill('jenny@example.com');
  await card(inside);
  await submit(inside);
  const result = await answered(page);
  assert.deepEqual([result.type, result.session.status, result.session.email], ['success', { type: 'complete', paymentStatus: 'paid' }, 'jenny@example.com']);
  const [confirmed] = await heard(page, 'confirm');
  assert.deepEqual([confirmed.source, confirmed.paymentMethodType], ['checkout-form-pay-button', 'card']);
  assert.equal(await inside.locator('.Submit').isDisabled(), true);
  const ended = await now(session);
  assert.deepEqual([ended.payment_status, ended.customer_details.email, ended.customer_details.name], ['paid', 'jenny@example.com', 'Jenny Rosen']);
  assert.equal((await heard(page, 'loaderstart')).length, 1);
  await assertUnseen(page, ['4242424242424242']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('what is missing is shown, and the shop does not hear of it', async () => {
  const session = await form({ 'consent_collection[terms_of_service]': 'required' });
  const { page, errors, context, inside } = await shop(session);
  await told(page, 'ready');
  await submit(inside);
  await inside.locator('#email-error').waitFor();
  await inside.locator('#email').fill('jenny@example.com');
  await submit(inside);
  const frame = inside.frameLocator('iframe[title="Secure payment input frame"]');
  await frame.locator('.Error').first().waitFor();
  const { type, error } = await page.evaluate(() => actions.validateElements());
  assert.deepEqual([type, error.code, error.validation_errors[0].element], ['error', 'validation_error', 'checkoutForm']);
  assert.deepEqual(await heard(page, 'confirm'), []);
  assert.equal(await page.evaluate(() => actions.getSession().canConfirm), false);
  await card(inside);
  await frame.locator('[name=termsOfService]').check();
  await page.waitForFunction(() => actions.getSession().canConfirm);
  await submit(inside);
  assert.equal((await answered(page)).type, 'success');
  assert.deepEqual(errors, []);
  await context.close();
});

test('a decline is an answer, the issuer is asked over the shop’s page, and the next try pays', async () => {
  const session = await form();
  const { page, errors, context, inside } = await shop(session);
  await inside.locator('#email').fill('jenny@example.com');
  await card(inside, { number: '4000000000009995' });
  await submit(inside);
  const declined = await answered(page);
  assert.deepEqual(declined.error, { message: 'Your card has insufficient funds.', code: 'paymentFailed', paymentFailed: { declineCode: 'insufficient_funds' } });
  await card(inside, { number: '4000002760003184' });
  await submit(inside);
  const challenge = page.locator('body > dialog').frameLocator('iframe[title="3D Secure authentication"]').frameLocator('#challengeFrame');
  await challenge.locator('#test-source-fail-3ds').click();
  assert.match((await answered(page, 2)).error.message, /unable to authenticate/i);
  await submit(inside);
  await challenge.locator('#test-source-authorize-3ds').click();
  assert.equal((await answered(page, 3)).type, 'success');
  assert.equal((await now(session)).status, 'complete');
  assert.deepEqual(errors, []);
  await context.close();
});

test('the shop hears what is in the form, part by part, and its session follows', async () => {
  const session = await form(ASKS_ALL);
  const { page, errors, context, inside } = await shop(session);
  await told(page, 'ready');
  const empty = await page.evaluate(() => form.getValue());
  assert.deepEqual([empty.complete, empty.empty, Object.keys(empty.status)], [false, true, ['customerDetails', 'shippingAddress', 'billingAddress', 'payment']]);
  await inside.locator('#email').fill('jenny@example.com');
  await inside.locator('#phoneNumber').fill('+1 555 123 4567');
  await page.waitForFunction(() => actions.getSession().phoneNumber === '+1 555 123 4567');
  await address(inside, 'shipping');
  await page.waitForFunction(() => actions.getSession().shippingAddress?.address.city === 'San Francisco');
  // One address stands for both until the buyer says otherwise.
  assert.equal(await page.evaluate(() => actions.getSession().billingAddress.address.line1), 'Market St. 510');
  await inside.locator('#sameAddress').uncheck();
  await address(inside, 'billing', { AddressLine1: 'Mission St. 1' });
  await card(inside, { zip: null, name: null });
  await page.waitForFunction(() => actions.getSession().canConfirm);
  const { value, status, complete } = await page.evaluate(() => form.getValue());
  assert.equal(complete, true);
  assert.ok(Object.values(status).every((part) => part.complete && !part.empty));
  assert.deepEqual([value.customerDetails, value.billingAddress.address.line1, value.payment.type], [{ email: 'jenny@example.com', phone: '+1 555 123 4567' }, 'Mission St. 1', 'card']);
  await submit(inside);
  assert.equal((await answered(page)).type, 'success');
  const { collected_information: collected, customer_details: details } = await now(session);
  assert.deepEqual([collected.shipping_details.address.line1, details.address.line1, details.phone], ['Market St. 510', 'Mission St. 1', '+1 555 123 4567']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('in a narrow place one view comes after the other', async () => {
  const session = await form(ASKS_ALL);
  const { page, errors, context, inside } = await shop(session, { form: "layout: 'compact'" });
  await told(page, 'ready');
  const views = async () => (await page.evaluate(() => form.getValue())).views;
  assert.deepEqual((await views()).map(({ label, canNavigate, active }) => [label, canNavigate, active]), [
    ['Contact information', true, true], ['Shipping address', false, false], ['Payment details', false, false],
  ]);
  assert.match(await page.evaluate(() => form.setView(2).catch((error) => error.message)), /cannot be navigated to/);
  await inside.getByRole('button', { name: 'Continue' }).click();
  await inside.locator('#email-error').waitFor();
  await inside.locator('#email').fill('jenny@example.com');
  await inside.locator('#phoneNumber').fill('+1 555 123 4567');
  await inside.getByRole('button', { name: 'Continue' }).click();
  await address(inside, 'shipping');
  assert.equal(await inside.locator('#email').isVisible(), false);
  await inside.getByRole('button', { name: 'Continue' }).click();
  await card(inside, { zip: null, name: null });
  await page.evaluate(() => form.setView(0));
  await inside.locator('#email').fill('other@example.com');
  await inside.getByRole('button', { name: 'Payment details' }).click();
  await submit(inside);
  assert.equal((await answered(page)).session.email, 'other@example.com');
  // A form that is laid out otherwise has no views.
  await page.evaluate(() => form.update({ layout: 'expanded' }));
  await inside.locator('#email').waitFor();
  assert.equal(await views(), undefined);
  assert.deepEqual(errors, []);
  await context.close();
});

test('what the shop knows stands there, and its own addresses are offered', async () => {
  const session = await form(ASKS_ALL);
  const known = "{ name: 'Jenny Rosen', address: { country: 'DE', line1: 'Lindenstr. 1', city: 'Berlin', postal_code: '10969' } }";
  const { page, errors, context, inside } = await shop(session, {
    options: `defaultValues: { email: 'known@example.com', phoneNumber: '+49 30 1234567', shippingAddress: ${known} },`,
    form: `contacts: [{ name: 'Grandmother', address: { country: 'DE', line1: 'Am Markt 3', city: 'Jena', postal_code: '07743' } }, { name: 'Far away', address: { country: 'JP', line1: '1', city: 'Tokyo' } }]`,
  });
  await told(page, 'ready');
  assert.equal(await inside.locator('#email').inputValue(), 'known@example.com');
  assert.equal(await inside.locator('#shippingLocality').inputValue(), 'Berlin');
  // Where nothing is shipped to, nobody is offered.
  assert.deepEqual(await inside.locator('#shippingContact option').allTextContents(), ['New address', 'Grandmother, Am Markt 3, Jena']);
  await inside.locator('#shippingContact').selectOption({ index: 1 });
  assert.equal(await inside.locator('#shippingLocality').inputValue(), 'Jena');
  await card(inside, { zip: null, name: null });
  await submit(inside);
  assert.equal((await answered(page)).session.shippingAddress.address.city, 'Jena');
  assert.deepEqual(errors, []);
  await context.close();
});

test('the first of the shop’s own addresses is chosen until the buyer says otherwise', async () => {
  const session = await form(ASKS_ALL);
  const { page, errors, context, inside } = await shop(session, {
    form: `contacts: [{ name: 'Jenny Rosen', address: { country: 'US', line1: 'Market St. 510', city: 'San Francisco', state: 'CA', postal_code: '94107' } }]`,
  });
  await told(page, 'ready');
  assert.equal(await inside.locator('#shippingContact').inputValue(), '0');
  assert.equal(await page.evaluate(() => actions.getSession().shippingAddress.address.city), 'San Francisco');
  await inside.locator('#shippingContact').selectOption({ label: 'New address' });
  assert.equal(await inside.locator('#shippingLocality').inputValue(), '');
  assert.equal((await page.evaluate(() => form.getValue())).status.shippingAddress.complete, false);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a saved card pays, another goes, and what the session costs follows the shop', async () => {
  const customer = (await api('POST', '/v1/customers', { email: 'known@example.com' })).id;
  const methods = [];
  for (const number of ['4242424242424242', '5555555555554444']) {
    const method = await api('POST', '/v1/payment_methods', { ...CARD(number), allow_redisplay: 'always' });
    methods.push(await api('POST', `/v1/payment_methods/${method.id}/attach`, { customer }));
  }
  const session = await form({ customer, 'saved_payment_method_options[payment_method_remove]': 'enabled', 'line_items[0][adjustable_quantity][enabled]': 'true' });
  const { page, errors, context, inside } = await shop(session);
  const frame = inside.frameLocator('iframe[title="Secure payment input frame"]');
  await frame.locator(`[data-payment-method=${methods[1].id}] [data-testid=remove-payment-method]`).click();
  await frame.locator('[data-testid=confirm-remove]').click();
  await page.waitForFunction(() => actions.getSession().savedPaymentMethods.length === 1);
  assert.equal(await inside.locator('#email').isEditable(), false);
  await page.evaluate(() => actions.updateLineItemQuantity({ lineItem: actions.getSession().lineItems[0].id, quantity: 3 }));
  await inside.locator('.Submit', { hasText: 'Pay $30.00' }).waitFor();
  await submit(inside);
  assert.equal((await answered(page)).type, 'success');
  const ended = await now(session);
  assert.deepEqual([ended.amount_total, (await api('GET', `/v1/payment_intents/${ended.payment_intent}`)).payment_method], [3000, methods[0].id]);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a card is set up by a form', async () => {
  const session = await form({ mode: 'setup', currency: 'usd', customer_creation: 'always' }, {});
  const { page, errors, context, inside } = await shop(session);
  await told(page, 'ready');
  assert.equal(await inside.locator('.Submit').textContent(), 'Save');
  await inside.locator('#email').fill('jenny@example.com');
  await card(inside);
  await submit(inside);
  assert.deepEqual((await answered(page)).session.status, { type: 'complete', paymentStatus: 'no_payment_required' });
  assert.equal((await api('GET', `/v1/setup_intents/${(await now(session)).setup_intent}`)).status, 'succeeded');
  assert.deepEqual(errors, []);
  await context.close();
});

test('a bank’s page leads back to the shop’s', async () => {
  const session = await form({ 'payment_method_types[0]': 'bancontact', return_url: `${here.shop.url}/done?s={CHECKOUT_SESSION_ID}` }, { ...TEA, 'line_items[0][price_data][currency]': 'eur' });
  const { page, errors, context, inside } = await shop(session);
  await told(page, 'ready');
  await inside.locator('#email').fill('jenny@example.com');
  await inside.frameLocator('.Element iframe').locator('[name=name]').fill('Jenny Rosen');
  await submit(inside);
  await page.locator('#bank-authorize').click();
  await page.waitForURL((url) => url.pathname === '/done' && url.searchParams.get('s') === session.id);
  assert.equal((await now(session)).status, 'complete');
  assert.deepEqual(errors, []);
  await context.close();
});

test('the shop’s page reaches into the form', async () => {
  const session = await form();
  const { page, errors, context, inside } = await shop(session);
  await told(page, 'ready');
  await page.evaluate(() => form.focus());
  await told(page, 'focus');
  assert.equal(await inside.locator('#email').evaluate((input) => input === document.activeElement), true);
  await page.keyboard.type('jenny@example.com');
  const frame = await card(inside);
  await page.waitForFunction(() => actions.getSession().canConfirm);
  await page.evaluate(() => form.clear());
  await page.waitForFunction(() => !actions.getSession().canConfirm);
  assert.deepEqual([await inside.locator('#email').inputValue(), await frame.locator('[name=number]').inputValue()], ['', '']);
  await page.evaluate(() => form.blur());
  assert.deepEqual(errors, []);
  await context.close();
});

test('nothing stands behind a form but the shop’s own page', async () => {
  const session = await form();
  const { page, context, inside } = await shop(session, { options: "appearance: { theme: 'night' }," });
  await told(page, 'ready');
  assert.equal(await inside.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor), 'rgba(0, 0, 0, 0)');
  // Rings and shadows have room, and the fields stand where the shop's own would.
  const [place, field] = await Promise.all([page.locator('#payment').boundingBox(), inside.locator('#email').boundingBox()]);
  assert.deepEqual([field.x, field.width], [place.x, place.width]);
  await context.close();
});

test('looks and languages are the shop’s', async () => {
  const session = await form();
  const { page, errors, context, inside } = await shop(session, { options: "appearance: { theme: 'night' },", browser: { locale: 'zh-CN' } });
  await told(page, 'ready');
  assert.match(await inside.locator('.Submit').textContent(), /^支付/);
  assert.equal(await page.locator('#payment iframe').getAttribute('title'), '安全支付表单框架');
  const colours = () => inside.locator('#email').evaluate((input) => getComputedStyle(input).backgroundColor);
  assert.equal(await colours(), 'rgb(48, 49, 61)');
  const number = inside.frameLocator('.Element iframe').locator('[name=number]');
  assert.equal(await number.evaluate((input) => getComputedStyle(input).backgroundColor), 'rgb(48, 49, 61)');
  await page.evaluate(() => checkout.changeAppearance({ variables: { colorBackground: '#fffaf0' } }));
  await inside.locator('#email').evaluate((input) => new Promise((resolve) => {
    const look = () => (getComputedStyle(input).backgroundColor === 'rgb(255, 250, 240)' ? resolve() : requestAnimationFrame(look));
    look();
  }));
  await number.evaluate((input) => new Promise((resolve) => {
    const look = () => (getComputedStyle(input).backgroundColor === 'rgb(255, 250, 240)' ? resolve() : requestAnimationFrame(look));
    look();
  }));
  assert.deepEqual(errors, []);
  await context.close();
});

test('a form has labels inside its fields where the shop wants them', async () => {
  const session = await form();
  const { page, context, inside } = await shop(session, { options: "appearance: { labels: 'floating' }," });
  await told(page, 'ready');
  const label = inside.locator('label[for=email]');
  const [outer, inner] = await Promise.all([inside.locator('#email').boundingBox(), label.boundingBox()]);
  assert.ok(inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height);
  await context.close();
});

test('a form and Elements are for sessions of their own, and mistakes have a sentence', async () => {
  const session = await form();
  const elements = await api('POST', '/v1/checkout/sessions', { mode: 'payment', ui_mode: 'elements', 'payment_method_types[0]': 'card', ...TEA });
  const { page, context } = await shop(session);
  const message = (code) => page.evaluate(async (text) => {
    try {
      const result = await new Function(`return (${text})`)();
      return result?.error?.message ?? 'nothing';
    } catch (error) {
      return `${error.name}: ${error.message}`;
    }
  }, code);
  const loading = (call, { client_secret: clientSecret }) => message(`stripe.${call}({ clientSecret: '${clientSecret}' }).loadActions()`);
  assert.match(await loading('initCheckoutFormSdk', elements), /ui_mode elements. Use stripe.initCheckoutElementsSdk\(\)/);
  assert.match(await loading('initCheckoutElementsSdk', session), /ui_mode form. Use stripe.initCheckoutFormSdk\(\)/);
  assert.equal(await message('checkout.createForm()'), 'IntegrationError: Can only create one Form.');
  assert.match(await message("stripe.initCheckoutFormSdk({ clientSecret: 'pi_1_secret_2' })"), /clientSecret should be a client secret/);
  assert.match(await message("stripe.initCheckoutFormSdk({ clientSecret: 'cs_1_secret_2', loader: 'sometimes' })"), /initCheckoutFormSdk\(\): loader should be one of/);
  assert.match(await message("stripe.elements({ mode: 'setup', currency: 'usd' }).create('checkoutForm')"), /A valid Element name must be provided/);
  assert.match(await message("form.update({ layout: 'wide' })"), /layout: value should be one of the following strings: expanded, compact/);
  await page.waitForFunction(() => window.actions);
  assert.match(await message('actions.confirm({ formConfirmEvent: {} })'), /formConfirmEvent should be the event of a mounted checkout form/);
  assert.deepEqual(await page.evaluate(() => ['updateEmail', 'updatePhoneNumber', 'updateShippingAddress', 'updateBillingAddress', 'updateTaxIdInfo'].filter((name) => name in actions)), []);
  assert.equal(await page.evaluate(() => checkout.getForm() === form), true);
  await page.evaluate(() => form.destroy());
  assert.equal(await page.evaluate(() => checkout.getForm()), null);
  await context.close();
});

test('a session that is over has no form', async () => {
  const session = await form();
  await api('POST', `/v1/checkout/sessions/${session.id}/expire`);
  const { page, context } = await shop(session);
  await told(page, 'loaderror');
  const [{ error }] = await heard(page, 'loaderror');
  assert.match(error.message, /is expired and cannot be used/);
  await context.close();
});

for (const [train, strict, packages] of [
  ['endive', true, {}], ['endive', false, {}],
  // The first train that has a form.
  ['dahlia', true, { '@stripe/stripe-js': 'stripe-js-9', '@stripe/react-stripe-js/checkout': 'react-stripe-js-6/checkout' }],
]) {
  test(`CheckoutForm in React, as ${train} has it, StrictMode ${strict ? 'on' : 'off'}`, async () => {
    const session = await form();
    here.shop.pages.set('/shop.js', await bundle('checkout-form.jsx', { PUBLISHABLE_KEY, CLIENT_SECRET: session.client_secret, STRICT: strict }, packages));
    const { page, errors, context } = await open(here, { train, body: '<div id="app"></div><script defer src="/shop.js"></script>' });
    await page.locator('#state', { hasText: 'ready' }).waitFor();
    const inside = page.frameLocator('iframe[title="Secure payment form frame"]');
    assert.equal(await page.locator('#total').textContent(), '$20.00');
    await inside.locator('#email').fill('jenny@example.com');
    await page.locator('#email', { hasText: 'jenny@example.com' }).waitFor();
    await card(inside);
    await submit(inside);
    await page.locator('#state', { hasText: 'complete' }).waitFor();
    assert.equal(await page.locator('iframe[title="Secure payment form frame"]').count(), 1);
    await assertUnseen(page, ['4242424242424242']);
    assert.deepEqual(errors, []);
    await context.close();
  });
}
