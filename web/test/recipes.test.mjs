// The recipes of `docs/existing-code.md`, taken from there and run: code with the official packages,
// which asks for js.stripe.com, pays here.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import { fillCard, stage } from './browser.mjs';
import { PUBLISHABLE_KEY, startShop } from './server.mjs';

const here = stage();
const DOC = readFileSync(new URL('../../docs/existing-code.md', import.meta.url), 'utf8');
const folder = new URL('.', import.meta.url).pathname;

/** A recipe as printed, with the server's address in place of the usual one. */
function recipe(name) {
  const [, code] = new RegExp(`<!-- recipe: ${name} -->\n\`\`\`js\n([^]*?)\n\`\`\``).exec(DOC);
  assert.match(code, /http:\/\/127\.0\.0\.1:4240/);
  return code.replaceAll('http://127.0.0.1:4240', here.server.url);
}

/** The React shop, which calls `loadStripe`; `plugins` of the bundler are the recipe's. */
async function shop(plugins = []) {
  const { client_secret: CLIENT_SECRET } = await here.server.api('POST', '/v1/payment_intents', {
    amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card',
  });
  const values = { PUBLISHABLE_KEY, CLIENT_SECRET, STRICT: true };
  const { outputFiles } = await build({
    entryPoints: [`${folder}pages/payment.jsx`], bundle: true, write: false, format: 'iife', jsx: 'automatic', jsxImportSource: 'react',
    tsconfigRaw: '{}', logLevel: 'warning', plugins,
    define: { 'process.env.NODE_ENV': '"development"', ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])) },
  });
  return outputFiles[0].text;
}

async function pays(page) {
  await page.locator('#state', { hasText: 'ready' }).waitFor();
  await fillCard(page);
  await page.locator('#complete').waitFor();
  await page.locator('#pay').click();
  await page.locator('#state', { hasText: 'succeeded' }).waitFor();
}

const html = (head = '') => `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,">${head}</head><body><div id="app"></div><script src="/shop.js"></script></body></html>`;

async function visit(prepare, url) {
  const context = await here.browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await prepare(page);
  await page.goto(url);
  return { page, errors, context };
}

test('Playwright answers for js.stripe.com', async () => {
  const other = await startShop(`default-src 'self'; script-src 'self' https://js.stripe.com; frame-src ${here.server.url}; img-src data:`);
  other.pages.set('/', html());
  other.pages.set('/shop.js', await shop());
  const AsyncFunction = (async () => undefined).constructor;
  const { page, errors, context } = await visit((it) => new AsyncFunction('page', recipe('playwright'))(it), other.url);
  await pays(page);
  assert.deepEqual(errors, []);
  await context.close();
  other.stop();
});

test('Cypress sends the request for js.stripe.com on', async () => {
  const other = await startShop(`default-src 'self'; script-src 'self' https://js.stripe.com ${here.server.url}; frame-src ${here.server.url}; img-src data:`);
  other.pages.set('/', html());
  other.pages.set('/shop.js', await shop());
  const { page, errors, context } = await visit(async (it) => {
    // What the recipe asks of Cypress, done by the browser's own driver.
    const answers = [];
    const cy = { intercept: (pattern, answer) => answers.push([pattern, answer]) };
    new Function('cy', recipe('cypress'))(cy);
    for (const [pattern, answer] of answers) {
      await it.route(pattern, (route) => answer({
        url: route.request().url(), redirect: (location) => route.fulfill({ status: 302, headers: { location } }),
      }));
    }
  }, other.url);
  await pays(page);
  assert.deepEqual(errors, []);
  await context.close();
  other.stop();
});

test('a service worker answers for js.stripe.com', async () => {
  const other = await startShop();
  other.pages.set('/install', '<!doctype html><html lang="en"><head><title>Install</title><link rel="icon" href="data:,"></head></html>');
  other.pages.set('/stripe-sw.js', recipe('service-worker'));
  other.pages.set('/', html());
  other.pages.set('/shop.js', await shop());
  const { page, errors, context } = await visit(() => undefined, `${other.url}/install`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/stripe-sw.js');
    await navigator.serviceWorker.ready;
  });
  await page.goto(other.url);
  await pays(page);
  assert.deepEqual(errors, []);
  await context.close();
  other.stop();
});

test('an alias of the bundler gives the app another loadStripe', async () => {
  const alias = {
    name: 'alias',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^@stripe\/stripe-js$/ }, () => ({ path: 'onfile-stripe.js', namespace: 'alias' }));
      onLoad({ filter: /./, namespace: 'alias' }, () => ({ contents: recipe('alias'), loader: 'js' }));
    },
  };
  here.shop.pages.set('/app.html', html());
  here.shop.pages.set('/shop.js', await shop([alias]));
  const { page, errors, context } = await visit(() => undefined, `${here.shop.url}/app.html`);
  await pays(page);
  assert.deepEqual(errors, []);
  await context.close();
});

test('the plugin for Vite puts the line before everything else', async () => {
  const { onfile } = await import(`data:text/javascript,${encodeURIComponent(recipe('vite'))}`);
  const plugin = onfile();
  assert.equal(plugin.apply, 'serve', 'a build would ship it');
  const [{ tag, attrs, injectTo }] = plugin.transformIndexHtml();
  assert.equal(injectTo, 'head-prepend');
  here.shop.pages.set('/app.html', html(`<${tag} src="${attrs.src}"></${tag}>`));
  here.shop.pages.set('/shop.js', await shop());
  const { page, errors, context } = await visit(() => undefined, `${here.shop.url}/app.html`);
  await pays(page);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a live key is refused at once', async () => {
  here.shop.pages.set('/app.html', html(`<script src="${here.server.url}/endive/stripe.js"></script>`));
  here.shop.pages.set('/shop.js', '');
  const { page, context } = await visit(() => undefined, `${here.shop.url}/app.html`);
  await assert.rejects(page.evaluate(() => Stripe('pk_live_1234567890')), /a test server, which takes no live keys/);
  await context.close();
});

test('the policy that is documented is enough', async () => {
  const [, documented] = /```text\n(script-src [^]*?)\n```/.exec(DOC);
  const policy = documented.replaceAll('http://127.0.0.1:4240', here.server.url).replace('script-src', "script-src 'self'");
  const other = await startShop(`default-src 'none'; ${policy}; img-src data:`);
  other.pages.set('/', html(`<script src="${here.server.url}/endive/stripe.js"></script>`));
  other.pages.set('/shop.js', await shop());
  const { page, errors, context } = await visit(() => undefined, other.url);
  await pays(page);
  assert.deepEqual(errors, []);
  await context.close();
  other.stop();
});
