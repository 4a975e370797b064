// `onfile demo`, as it comes out of the binary: both integrations, and what is behind the counter.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { start } from './process.mjs';
import { BINARY } from './server.mjs';
import { story, visit } from './story.mjs';

const PAGES = new URL('../demo', import.meta.url).pathname;
// What is not built into the binary yet is read from disk, as in `server.mjs`.
const FOLDERS = process.env.ONFILE_WEB_DIR ? ['--web-dir', process.env.ONFILE_WEB_DIR, '--shop-dir', PAGES] : [];
const SHOP = { pay: '#pay:enabled', result: '#result', paid: 'Paid. Thank you!' };
let demo;
let browser;
let shop;

before(async () => {
  demo = await start(BINARY, ['demo', '--listen', '127.0.0.1:0', '--shop', '127.0.0.1:0', '--log', 'json', ...FOLDERS], { urls: 2 });
  shop = demo.urls[1];
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const path of ['/', '/checkout']) {
  test(`the demo at ${path}: declined, challenged, paid, saved, paid again, removed`, () => story(browser, `${shop}${path}`, SHOP));
}

test('the demo’s hosted page: away, back without paying, and paid', async () => {
  const { page, end } = await visit(browser, `${shop}/hosted`, SHOP);
  await page.goto(`${shop}/hosted`);
  await page.locator(SHOP.pay).click();
  await page.getByRole('link', { name: 'Back' }).click();
  await page.waitForURL(`${shop}/hosted`);
  await page.locator(SHOP.pay).click();
  await page.locator('[data-testid=hosted-payment-submit-button]').waitFor();
  assert.equal(await page.locator('#email').inputValue(), 'jenny.rosen@example.com');
  const card = page.frameLocator('.Element iframe');
  const folded = card.locator('[data-testid=card][aria-expanded=false], [data-testid=new-payment-method]');
  await card.locator('[name=number]').or(folded).first().waitFor();
  if ((await card.locator('[name=number]').count()) === 0) await folded.first().click();
  for (const [name, text] of [['number', '4242424242424242'], ['expiry', '12 / 34'], ['cvc', '123'], ['name', 'Jenny Rosen'], ['postalCode', '94107']]) {
    await card.locator(`[name=${name}]`).fill(text);
  }
  await page.getByRole('button', { name: /One Field notebook more/ }).click();
  await page.locator('[data-testid=hosted-payment-submit-button]', { hasText: 'Pay $21.98' }).click();
  await page.locator(SHOP.result, { hasText: SHOP.paid }).waitFor();
  assert.equal(new URL(page.url()).search, '');
  await page.locator('#events li', { hasText: 'checkout.session.completed' }).first().waitFor();
  await end();

  // Who comes back from nowhere is told so.
  const lost = await browser.newPage();
  await lost.goto(`${shop}/hosted?session_id=cs_test_nothing`);
  await lost.locator('#result.failed', { hasText: 'No such checkout.session' }).waitFor();
  await lost.close();
});

test('behind the counter: a card is copied, charged later, and time moves', async () => {
  const { page, come, press, end } = await visit(browser, `${shop}/`, SHOP, { permissions: ['clipboard-read', 'clipboard-write'] });
  await come();
  await page.getByRole('button', { name: /4000 0000 0000 9995/ }).click();
  await page.locator('.copied').waitFor();
  const number = page.frameLocator('iframe[title="Secure payment input frame"]').locator('[name=number]');
  await number.focus();
  await page.keyboard.press('Control+V');
  assert.equal(await number.inputValue(), '4000 0000 0000 9995');

  await page.frameLocator('iframe[title="Secure payment input frame"]').locator('[name=expiry]').fill('1234');
  await page.keyboard.press('Tab');
  await page.keyboard.type('123');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('94107');
  await press('Your card has insufficient funds.');
  await page.locator('#events li', { hasText: 'payment_intent.payment_failed' }).first().waitFor();

  const frame = page.frameLocator('iframe[title="Secure payment input frame"]');
  await number.fill('4242424242424242');
  await frame.locator('[name=savePaymentMethod]').check();
  await press(SHOP.paid);
  await page.locator('#on-file li', { hasText: '4242' }).locator('button').click();
  await page.locator('#charged', { hasText: /^pi_\w+ succeeded$/ }).waitFor();

  // By its id: newer ones come before it.
  const id = await page.locator('#events li', { hasText: 'payment_intent.succeeded' }).first().getAttribute('id');
  const event = page.locator(`#${id}`);
  await event.locator('summary').click();
  assert.match(await event.locator('pre').textContent(), /"object": "payment_intent"/);

  const now = async () => Date.parse(await page.locator('#now').textContent());
  const before = await now();
  await page.getByRole('button', { name: '+ 7 days' }).click();
  await page.waitForFunction((then) => Date.parse(document.getElementById('now').textContent) >= then, before + 604_800_000);
  await page.locator('#pay:enabled').waitFor();
  await press(SHOP.paid);
  await end();
});

test('at night the frame has no page of its own behind it', async () => {
  const { page, come, end } = await visit(browser, `${shop}/`, SHOP, { colorScheme: 'dark' });
  await come();
  const scheme = await page.locator('iframe[title="Secure payment input frame"]').evaluate((node) => getComputedStyle(node).colorScheme);
  assert.match(scheme, /light/);
  await end();
});
