// The Checkout page inside a shop's page: by the library, and by the official React package.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { assertUnseen, open, stage } from './browser.mjs';
import { TEA } from './checkout-page.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);
const pages = join(dirname(fileURLToPath(import.meta.url)), 'pages');

const embedded = (params, bought = TEA) =>
  api('POST', '/v1/checkout/sessions', { mode: 'payment', ui_mode: 'embedded_page', 'payment_method_types[0]': 'card', ...bought, ...params });
const never = { redirect_on_completion: 'never' };
const now = (session) => api('GET', `/v1/checkout/sessions/${session.id}`);

const inside = (page) => page.frameLocator('iframe[name="embedded-checkout"]');

async function pay(page, { number = '4242424242424242' } = {}) {
  const frame = inside(page);
  await frame.locator('#email').fill('jenny@example.com');
  const card = frame.frameLocator('iframe[title="Secure payment input frame"]');
  for (const [name, text] of [['number', number], ['expiry', '12 / 34'], ['cvc', '123'], ['name', 'Jenny Rosen'], ['postalCode', '94107']]) {
    await card.locator(`[name=${name}]`).fill(text);
  }
  await frame.locator('.Submit').click();
}

/** A page with an embedded Checkout, whose callbacks are written down. */
const begin = (secret, options = '') => `
  window.heard = [];
  window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
  window.making = stripe.createEmbeddedCheckoutPage({
    fetchClientSecret: async () => ${JSON.stringify(secret)}, onComplete: () => heard.push('complete'),
    onAnalyticsEvent: (event) => heard.push(event.eventType), ${options}
  }).then((checkout) => { window.checkout = checkout; checkout.mount('#payment'); });`;

test('a payment is completed in the page, which hears of it', async () => {
  const session = await embedded(never);
  const { page, errors, context } = await open(here, { script: begin(session.client_secret) });
  await inside(page).locator('.Submit').waitFor();
  const node = page.locator('iframe[name="embedded-checkout"]');
  // The frame is as high as what it shows.
  const shown = await inside(page).locator('main').evaluate((main) => main.getBoundingClientRect().height);
  await page.waitForFunction((height) => Math.abs(document.querySelector('#payment iframe').clientHeight - height) <= 2, shown);
  await pay(page);
  await inside(page).getByRole('heading', { name: 'Payment successful' }).waitFor();
  await page.waitForFunction(() => window.heard.includes('complete'));
  assert.deepEqual(await page.evaluate(() => heard), ['checkoutRendered', 'checkoutSubmitted', 'complete']);
  assert.equal((await now(session)).payment_status, 'paid');
  await page.evaluate(() => checkout.unmount());
  assert.equal(await node.count(), 0);
  await assertUnseen(page, ['4242424242424242']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('the buyer is sent to the return URL where the session says so', async () => {
  const session = await embedded({ return_url: `${here.shop.url}/done?s={CHECKOUT_SESSION_ID}` });
  const { page, errors, context } = await open(here, { script: begin(session.client_secret) });
  await pay(page);
  await page.waitForURL(`${here.shop.url}/done?s=${session.id}`);
  assert.deepEqual(errors, []);
  await context.close();
});

test('with if_required a card stays on the page', async () => {
  const session = await embedded({ redirect_on_completion: 'if_required', return_url: `${here.shop.url}/done` });
  const { page, errors, context } = await open(here, { script: begin(session.client_secret) });
  await pay(page);
  await page.waitForFunction(() => window.heard.includes('complete'));
  assert.equal(new URL(page.url()).pathname, '/');
  assert.deepEqual(errors, []);
  await context.close();
});

test('a card is set up, and in the next session it pays, with consent', async () => {
  const customer = (await api('POST', '/v1/customers', { email: 'jenny@example.com' })).id;
  const setup = await embedded({ ...never, mode: 'setup', currency: 'usd', customer }, {});
  const first = await open(here, { script: begin(setup.client_secret) });
  const card = inside(first.page).frameLocator('iframe[title="Secure payment input frame"]');
  assert.equal(await inside(first.page).locator('.Submit').textContent(), 'Save');
  for (const [name, text] of [['number', '4242424242424242'], ['expiry', '12 / 34'], ['cvc', '123'], ['name', 'Jenny Rosen'], ['postalCode', '94107']]) {
    await card.locator(`[name=${name}]`).fill(text);
  }
  await inside(first.page).locator('.Submit').click();
  await inside(first.page).getByRole('heading', { name: 'Payment details saved' }).waitFor();
  const { setup_intent: id } = await now(setup);
  const { payment_method: saved } = await api('GET', `/v1/setup_intents/${id}`);
  assert.deepEqual(first.errors, []);
  await first.context.close();

  // What was set up is the shop's to charge; to the buyer it is shown where he may see it.
  await api('POST', `/v1/payment_methods/${saved}`, { allow_redisplay: 'always' });
  const session = await embedded({
    ...never, customer, 'saved_payment_method_options[payment_method_remove]': 'enabled', 'consent_collection[terms_of_service]': 'required',
  });
  const { page, errors, context } = await open(here, { script: begin(session.client_secret) });
  const methods = inside(page).frameLocator('iframe[title="Secure payment input frame"]');
  await methods.locator(`[data-payment-method=${saved}]`).waitFor();
  await inside(page).locator('.Submit').click();
  await inside(page).locator('#problem', { hasText: 'Please agree to the terms of service.' }).waitFor();
  await methods.locator('[name=termsOfService]').check();
  await inside(page).locator('.Submit').click();
  await page.waitForFunction(() => window.heard.includes('complete'));
  const ended = await now(session);
  assert.deepEqual([ended.consent.terms_of_service, (await api('GET', `/v1/payment_intents/${ended.payment_intent}`)).payment_method], ['accepted', saved]);
  assert.deepEqual(errors, []);
  await context.close();
});

test('the issuer is asked over the shop’s own page', async () => {
  const session = await embedded(never);
  const { page, errors, context } = await open(here, { script: begin(session.client_secret) });
  await pay(page, { number: '4000002760003184' });
  const challenge = page.locator('body > dialog').frameLocator('iframe[title="3D Secure authentication"]').frameLocator('#challengeFrame');
  await challenge.locator('#test-source-authorize-3ds').click();
  await page.waitForFunction(() => window.heard.includes('complete'));
  assert.equal((await now(session)).status, 'complete');
  assert.deepEqual(errors, []);
  await context.close();
});

test('a decline is shown in the page, and the next try is paid', async () => {
  const session = await embedded(never);
  const { page, errors, context } = await open(here, { script: begin(session.client_secret) });
  await pay(page, { number: '4000000000009995' });
  await inside(page).locator('#problem', { hasText: 'insufficient funds' }).waitFor();
  await pay(page);
  await page.waitForFunction(() => window.heard.includes('complete'));
  assert.deepEqual(await page.evaluate(() => heard), ['checkoutRendered', 'checkoutSubmitFailed', 'checkoutSubmitted', 'complete']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('products have their pictures, also in a page that is isolated', async () => {
  // A shop that says nothing about who may show what it has.
  const pages = new Map();
  const shop = createServer(({ url }, response) => {
    const [type, body, isolation] = pages.get(url) ?? [];
    response.writeHead(body ? 200 : 404, { 'Content-Type': type ?? 'text/plain', ...(isolation ? { 'Cross-Origin-Embedder-Policy': isolation } : {}) });
    response.end(body);
  });
  await new Promise((resolve) => shop.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${shop.address().port}`;
  pages.set('/sencha.svg', ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="green"/></svg>']);
  const context = await here.browser.newContext();
  for (const isolation of [undefined, 'require-corp']) {
    const { client_secret: secret } = await embedded({ ...never, 'line_items[0][price_data][product_data][images][0]': `${origin}/sencha.svg` });
    pages.set('/', ['text/html', `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"></head><body><div id="payment"></div>
<script src="${here.server.url}/endive/stripe.js" crossorigin></script><script>${begin(secret)}</script></body></html>`, isolation]);
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    const picture = inside(page).locator('.Tile img');
    await picture.evaluate((image) => image.decode());
    assert.equal(await picture.evaluate((image) => image.naturalWidth), 8);
    await inside(page).frameLocator('iframe[title="Secure payment input frame"]').locator('[name=number]').waitFor();
    await page.close();
  }
  await context.close();
  shop.close();
});

test('the shop has a word in what is bought', async () => {
  const session = await embedded({ ...never, 'line_items[0][adjustable_quantity][enabled]': 'true' });
  const { page, errors, context } = await open(here, {
    script: begin(session.client_secret, `onLineItemsChange: async ({ lineItems: [item] }) => item.quantity > 3 ? { type: 'reject', errorMessage: 'Three are left.' } : { type: 'accept' },`),
  });
  const more = inside(page).getByRole('button', { name: 'One Sencha more' });
  await more.click();
  await inside(page).locator('#total', { hasText: '$30.00' }).waitFor();
  await more.click();
  await inside(page).locator('#problem', { hasText: 'Three are left.' }).waitFor();
  assert.equal((await now(session)).amount_total, 3000);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a session that is over says so', async () => {
  const session = await embedded(never);
  await api('POST', `/v1/checkout/sessions/${session.id}/expire`);
  const { page, errors, context } = await open(here, { script: begin(session.client_secret) });
  await inside(page).getByRole('heading', { name: 'This page has expired' }).waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test('mistakes of the page have a sentence', async () => {
  const session = await embedded(never);
  const { page, context } = await open(here, { script: begin(session.client_secret) });
  await page.evaluate(() => making);
  const said = (code) => page.evaluate(async (text) => {
    try { await new Function(`return (${text})`)(); return 'nothing'; } catch (error) { return `${error.name}: ${error.message}`; }
  }, code);
  const another = "stripe.createEmbeddedCheckoutPage({ clientSecret: 'cs_test_1_secret_2' })";
  assert.equal(await said(another), 'IntegrationError: You cannot have multiple Embedded Checkout objects.');
  assert.match(await said('checkout.mount("#payment")'), /already mounted/);
  await page.evaluate(() => checkout.destroy());
  assert.match(await said('checkout.mount("#payment")'), /already been destroyed/);
  assert.match(await said('stripe.createEmbeddedCheckoutPage({})'), /exactly one of clientSecret and fetchClientSecret/);
  assert.match(await said("stripe.createEmbeddedCheckoutPage({ clientSecret: 'pi_1_secret_2' })"), /clientSecret should be a client secret/);
  assert.match(await said('stripe.createEmbeddedCheckoutPage({ fetchClientSecret: async () => 7 })'), /fetchClientSecret should resolve to a client secret/);
  assert.match(await said('stripe.createEmbeddedCheckoutPage({ fetchClientSecret: async () => { throw new TypeError("shop is closed"); } })'), /TypeError: shop is closed/);
  assert.match(await said("stripe.createEmbeddedCheckoutPage({ clientSecret: 'cs_test_1_secret_2', onComplete: 7 })"), /onComplete should be a function/);
  assert.match(await said("stripe.createEmbeddedCheckoutPage({ clientSecret: 'cs_test_1_secret_2', onShippingDetailsChange: async () => ({}) })"), /onShippingDetailsChange is deprecated/);
  assert.match(await said("stripe.initEmbeddedCheckout({ clientSecret: 'cs_test_1_secret_2' })"), /use stripe.createEmbeddedCheckoutPage\(\) instead/);
  // None of these holds the place of the next one.
  assert.equal(await said(another), 'nothing');
  await context.close();
});

test('older trains have the older name', async () => {
  const session = await embedded(never);
  const { page, errors, context } = await open(here, {
    train: 'clover', script: begin(session.client_secret).replace('createEmbeddedCheckoutPage', 'initEmbeddedCheckout'),
  });
  await pay(page);
  await page.waitForFunction(() => window.heard.includes('complete'));
  assert.deepEqual(errors, []);
  await context.close();
});

for (const strict of [true, false]) {
  test(`EmbeddedCheckout in React, StrictMode ${strict ? 'on' : 'off'}`, async () => {
    const { client_secret: CLIENT_SECRET } = await embedded(never);
    const globals = { PUBLISHABLE_KEY, CLIENT_SECRET, STRICT: strict };
    const built = await build({
      entryPoints: [join(pages, 'embedded.jsx')], bundle: true, write: false, format: 'iife', jsx: 'automatic', jsxImportSource: 'react', tsconfigRaw: '{}', logLevel: 'warning',
      define: { 'process.env.NODE_ENV': '"development"', ...Object.fromEntries(Object.entries(globals).map(([key, value]) => [key, JSON.stringify(value)])) },
    });
    here.shop.pages.set('/shop.js', built.outputFiles[0].text);
    const { page, errors, context } = await open(here, { body: '<div id="app"></div><script defer src="/shop.js"></script>' });
    await inside(page).locator('.Submit').waitFor();
    // Away and back: the same session goes on.
    await page.locator('#toggle').click();
    await page.locator('iframe[name="embedded-checkout"]').waitFor({ state: 'detached' });
    await page.locator('#toggle').click();
    await pay(page);
    await page.locator('#state', { hasText: 'complete' }).waitFor();
    assert.equal(await page.locator('iframe[name="embedded-checkout"]').count(), 1);
    await assertUnseen(page, ['4242424242424242']);
    assert.deepEqual(errors, []);
    await context.close();
  });
}
