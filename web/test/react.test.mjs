// The official packages, unmodified, on a shop's React page: with StrictMode and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertUnseen, fillCard, open, stage } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
for (const strict of [true, false]) {
  test(`PaymentElement mounts and pays, StrictMode ${strict ? 'on' : 'off'}`, async () => {
    const { client_secret: CLIENT_SECRET } = await here.server.api('POST', '/v1/payment_intents', {
      amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card',
    });
    const script = await bundle('payment.jsx', { PUBLISHABLE_KEY, CLIENT_SECRET, STRICT: strict });
    here.shop.pages.set('/shop.js', script);
    const { page, errors, context } = await open(here, { body: '<div id="app"></div><script defer src="/shop.js"></script>' });
    await page.locator('#state', { hasText: 'ready' }).waitFor();
    assert.equal(await page.locator('iframe[title="Secure payment input frame"]').count(), 1);
    await fillCard(page);
    await page.locator('#complete').waitFor();
    await page.locator('#pay').click();
    await page.locator('#state', { hasText: 'succeeded' }).waitFor();
    await assertUnseen(page, ['4242424242424242']);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('CardElement pays with confirmCardPayment', async () => {
  const { client_secret: CLIENT_SECRET } = await here.server.api('POST', '/v1/payment_intents', {
    amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card',
  });
  here.shop.pages.set('/shop.js', await bundle('card.jsx', { PUBLISHABLE_KEY, CLIENT_SECRET }));
  const { page, errors, context } = await open(here, { body: '<div id="app"></div><script defer src="/shop.js"></script>' });
  await page.locator('#state', { hasText: 'ready' }).waitFor();
  const frame = page.frameLocator('iframe[title="Secure card payment input frame"]');
  await frame.locator('[name=cardnumber]').fill('4242 4242 4242 4242');
  await frame.locator('[name=exp-date]').fill('1234');
  await frame.locator('[name=cvc]').fill('123');
  await frame.locator('[name=postal]').fill('94107');
  await page.locator('.StripeElement--complete').waitFor();
  await page.locator('#pay').click();
  await page.locator('#state', { hasText: 'succeeded' }).waitFor();
  await assertUnseen(page, ['4242424242424242']);
  assert.deepEqual(errors, []);
  await context.close();
});
