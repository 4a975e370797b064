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
const ready = (page) => page.waitForFunction(() => window.events.some(([name]) => name === 'ready') && document.title === 'success');
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
