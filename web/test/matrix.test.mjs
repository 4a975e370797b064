// The official packages from their first major to the newest, each against the train that it asks for: they load, mount and
// pay in StrictMode, and neither they nor React complain.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { assertUnseen, fillCard, open, stage } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();

/** `@stripe/stripe-js`, `@stripe/react-stripe-js`, and the train that the first of them loads. */
const PAIRS = [
  ['stripe-js-1', 'react-stripe-js-1', 'v3'],
  ['stripe-js-3', 'react-stripe-js-2', 'v3'],
  ['stripe-js-5', 'react-stripe-js-3', 'v3'],
  ['stripe-js-7', 'react-stripe-js-3', 'basil'],
  ['stripe-js-8', 'react-stripe-js-5', 'clover'],
  ['stripe-js-9', 'react-stripe-js-6', 'dahlia'],
  ['@stripe/stripe-js', '@stripe/react-stripe-js', 'endive'],
];

const folder = (name) => new URL(`../node_modules/${name}/`, import.meta.url);
const version = (name) => JSON.parse(readFileSync(new URL('package.json', folder(name)), 'utf8')).version;

/** The package's own word on what it loads. */
function trainOf(name) {
  const dist = new URL('dist/', folder(name));
  const texts = readdirSync(dist).filter((file) => /\.(mjs|js)$/.test(file)).map((file) => readFileSync(new URL(file, dist), 'utf8'));
  const named = texts.map((text) => /RELEASE_TRAIN = '(\w+)'/.exec(text)?.[1]).find(Boolean);
  return named ?? (texts.some((text) => text.includes('js.stripe.com/v3')) ? 'v3' : undefined);
}

async function visit(page, globals, [js, react, train]) {
  here.shop.pages.set('/shop.js', await bundle(page, globals, { '@stripe/stripe-js': js, '@stripe/react-stripe-js': react }));
  return open(here, { train, body: '<div id="app"></div><script defer src="/shop.js"></script>' });
}

for (const pair of PAIRS) {
  const [js, react, train] = pair;
  test(`stripe-js ${version(js)} and react-stripe-js ${version(react)}, as ${train}`, async () => {
    assert.equal(trainOf(js), train);
    const { client_secret: CLIENT_SECRET } = await here.server.api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card' });
    const { page, errors, context } = await visit('payment.jsx', { PUBLISHABLE_KEY, CLIENT_SECRET, STRICT: true }, pair);
    await page.locator('#state', { hasText: 'ready' }).waitFor();
    await fillCard(page);
    await page.locator('#complete').waitFor();
    await page.locator('#pay').click();
    await page.locator('#state', { hasText: 'succeeded' }).waitFor();
    await assertUnseen(page, ['4242424242424242']);
    // A package that finds another train than its own says so in the console.
    assert.deepEqual(await page.evaluate(() => window.seen.filter((text) => /^\["warn"/.test(text) && /stripe/i.test(text))), []);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

for (const pair of [PAIRS[0], PAIRS.at(-1)]) {
  test(`a card in parts in react-stripe-js ${version(pair[1])}`, async () => {
    const { client_secret: CLIENT_SECRET } = await here.server.api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card' });
    const { page, errors, context } = await visit('split.jsx', { PUBLISHABLE_KEY, CLIENT_SECRET }, pair);
    await page.locator('#readies', { hasText: '3' }).waitFor();
    const input = (title) => page.frameLocator(`iframe[title="${title}"]`).locator('input');
    await input('Secure card number input frame').fill('4242 4242 4242 4242');
    await input('Secure expiration date input frame').fill('12/34');
    await input('Secure CVC input frame').fill('123');
    await page.locator('#pay').click();
    await page.locator('#state', { hasText: 'succeeded' }).waitFor();
    await assertUnseen(page, ['4242424242424242']);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('every other component mounts, is ready and goes', async () => {
  const { page, errors, context } = await visit('details.jsx', { PUBLISHABLE_KEY }, PAIRS.at(-1));
  await page.waitForFunction(() => document.querySelector('#ready')?.textContent === document.querySelector('#expected')?.textContent);
  assert.ok((await page.locator('#expected').textContent()).split(' ').length >= 9);
  await page.locator('#leave').click();
  await page.locator('iframe').first().waitFor({ state: 'detached' });
  assert.equal(await page.locator('iframe').count(), 0);
  assert.deepEqual(errors, []);
  await context.close();
});
