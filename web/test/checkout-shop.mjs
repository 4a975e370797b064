// A shop that pays Checkout Sessions in its own page: its server's calls, and its page with a sample of
// the guide, in HTML or in React.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { assertUnseen, fillCard, frameOf, open } from './browser.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const folder = new URL('.', import.meta.url).pathname;
export const guide = (name) => readFileSync(`${folder}guide/${name}`, 'utf8');

export const SAVE = { 'saved_payment_method_options[payment_method_save]': 'enabled' };
export const REMOVE = { 'saved_payment_method_options[payment_method_remove]': 'enabled' };

/** What a shop adds to a sample: the Payment Element, and names for what the test looks at. */
export const ELEMENT = `
    window.element = checkout.createPaymentElement();
    element.mount('#payment');
    for (const name of ['ready', 'change', 'savedpaymentmethodremove']) element.on(name, (event) => events.push([name, event]));
    const loaded = await checkout.loadActions();
    window.actions = loaded.actions;
    document.title = loaded.type;`;

export const ready = (page) => page.waitForFunction(() => window.events?.some(([name]) => name === 'ready') && document.title === 'success');
export const pay = (page, args) => page.evaluate((given) => actions.confirm(given), args);

/** Opens the form of a card, also where it stands closed among other methods. */
export async function openCard(page) {
  const frame = frameOf(page);
  await frame.locator('[name=number], [data-testid=card]').first().waitFor();
  if ((await frame.locator('[name=number]').count()) === 0) await frame.locator('[data-testid=card]').click();
  return frame;
}

export async function enterCard(page, card) {
  await openCard(page);
  return fillCard(page, card);
}

/** The end of a visit: nothing secret was seen, and nothing went wrong. */
export const ended = async ({ page, errors, context }, secrets = ['4242424242424242']) => {
  await assertUnseen(page, secrets);
  assert.deepEqual(errors, []);
  await context.close();
};

/** The shop of one server. */
export function shopOf(here) {
  const api = (...all) => here.server.api(...all);
  let price;
  /** A session as the guide creates it: two of a price, of ten dollars. */
  async function asPrinted(more = { customer_creation: 'always', ...SAVE }) {
    price ??= await api('POST', '/v1/prices', { currency: 'usd', unit_amount: '1000', 'product_data[name]': 'Tea' });
    return api('POST', '/v1/checkout/sessions', {
      'line_items[0][price]': price.id, 'line_items[0][quantity]': '2', mode: 'payment', ui_mode: 'elements', ...more,
    });
  }

  /** The same purchase with a price of its own, for cards alone. */
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

  return { api, asPrinted, session, retrieve, customerWithCards, html, react };
}
