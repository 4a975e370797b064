// Pictures of the Checkout page: by itself on a desk and on a phone, in a shop's page, and in the
// states that a buyer may see.

import { join } from 'node:path';
import { frameOf } from './browser.mjs';
import { CARD, fillIn, hosted, TEA } from './checkout-page.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const CUP = {
  'line_items[1][price_data][currency]': 'usd', 'line_items[1][price_data][unit_amount]': '1850',
  'line_items[1][price_data][product_data][name]': 'Porcelain cup, 120 ml', 'line_items[1][quantity]': '1',
};
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 375, height: 812 };

export async function lookAtCheckout(folder, here) {
  async function picture(name, url, viewport, act = async () => undefined, whole = true) {
    const context = await here.browser.newContext({ viewport, deviceScaleFactor: 2, locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(url);
    await act(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole });
    await context.close();
  }
  // In any language: the frame's title is translated.
  const open = (page) => page.frameLocator('iframe[src*="elements-inner-payment"]').locator('[name=number]').waitFor();
  const session = (params = {}, bought = { ...TEA, ...CUP, 'line_items[0][adjustable_quantity][enabled]': 'true' }) =>
    hosted(here, { cancel_url: here.shop.url, ...params }, bought);
  const asksAll = {
    billing_address_collection: 'required', 'shipping_address_collection[allowed_countries][0]': 'US', 'phone_number_collection[enabled]': 'true',
    'consent_collection[terms_of_service]': 'required', 'consent_collection[promotions]': 'auto', customer_creation: 'always', 'saved_payment_method_options[payment_method_save]': 'enabled',
  };

  await picture('checkout-desk', (await session({ customer_creation: 'always', 'saved_payment_method_options[payment_method_save]': 'enabled' })).url, DESK, open);
  await picture('checkout-phone', (await session()).url, PHONE, open);
  await picture('checkout-all', (await session(asksAll)).url, DESK, async (page) => {
    await open(page);
    await page.locator('.Submit').click();
  });
  await picture('checkout-declined', (await session()).url, DESK, async (page) => {
    await open(page);
    await page.locator('#email').fill('jenny@example.com');
    await fillIn(page, { number: '4000000000000002' });
    await page.locator('.Submit').click();
    await page.locator('#problem').waitFor();
  });
  await picture('checkout-challenge', (await session()).url, DESK, async (page) => {
    await open(page);
    await page.locator('#email').fill('jenny@example.com');
    await fillIn(page, { number: '4000002760003184' });
    await page.locator('.Submit').click();
    await page.frameLocator('iframe[title="3D Secure authentication"]').frameLocator('#challengeFrame').locator('button').first().waitFor();
  }, false);
  await picture('checkout-setup', (await session({ mode: 'setup', currency: 'eur', locale: 'de' }, {})).url, DESK, open);
  await picture('checkout-zh', (await session({ locale: 'zh' })).url, PHONE, open);
  await picture('checkout-zh-desk', (await session({ locale: 'zh', ...asksAll })).url, DESK, open);

  const customer = await here.server.api('POST', '/v1/customers', { email: 'jenny@example.com' });
  for (const number of ['4242424242424242', '5555555555554444']) {
    const method = await here.server.api('POST', '/v1/payment_methods', { ...CARD(number), allow_redisplay: 'always' });
    await here.server.api('POST', `/v1/payment_methods/${method.id}/attach`, { customer: customer.id });
  }
  const saved = await session({ customer: customer.id, 'saved_payment_method_options[payment_method_remove]': 'enabled' });
  await picture('checkout-saved', saved.url, DESK, (page) => frameOf(page).locator('[data-testid=saved-payment-method]').first().waitFor());

  const expired = await session();
  await here.server.api('POST', `/v1/checkout/sessions/${expired.id}/expire`);
  await picture('checkout-expired', expired.url, DESK);

  for (const [name, ground, form, viewport, locale] of [
    ['form', '#fff', {}, { width: 520, height: 760 }, 'en'],
    ['form-compact', '#fff', { layout: 'compact' }, PHONE, 'zh'],
    ['form-night', '#1a1b25', { theme: 'night' }, { width: 520, height: 760 }, 'zh'],
    ['form-floating', '#fff', { labels: 'floating', inputs: 'condensed' }, { width: 520, height: 760 }, 'en'],
  ]) {
    const { client_secret: clientSecret } = await here.server.api('POST', '/v1/checkout/sessions', {
      mode: 'payment', ui_mode: 'form', 'payment_method_types[0]': 'card', 'shipping_address_collection[allowed_countries][0]': 'US', ...TEA, ...CUP,
    });
    const { layout, ...appearance } = form;
    here.shop.pages.set('/form', `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"></head>
<body style="margin:24px;background:${ground}"><div id="form"></div><script src="${here.server.url}/endive/stripe.js"></script><script>
const checkout = Stripe('${PUBLISHABLE_KEY}', { locale: '${locale}' }).initCheckoutFormSdk(${JSON.stringify({ clientSecret, appearance })});
const form = checkout.createForm(${JSON.stringify({ layout })}); form.mount('#form'); form.on('ready', () => { document.title = 'ready'; });</script></body></html>`);
    await picture(`checkout-${name}`, `${here.shop.url}/form`, viewport, (page) => page.waitForFunction(() => document.title === 'ready'));
  }

  const { client_secret: secret } = await here.server.api('POST', '/v1/checkout/sessions', {
    mode: 'payment', ui_mode: 'embedded_page', redirect_on_completion: 'never', 'payment_method_types[0]': 'card', ...TEA, ...CUP,
  });
  here.shop.pages.set('/embedded', `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"></head>
<body style="margin:0;font:16px sans-serif"><div style="padding:20px 32px;border-bottom:1px solid #ddd"><b>Tea &amp; Co.</b></div>
<div id="checkout" style="max-width:960px;margin:32px auto;padding:0 16px"></div>
<script src="${here.server.url}/endive/stripe.js"></script><script>
Stripe('${PUBLISHABLE_KEY}').createEmbeddedCheckoutPage({ clientSecret: '${secret}' }).then((it) => it.mount('#checkout'));</script></body></html>`);
  const card = (page) => page.frameLocator('iframe[name="embedded-checkout"]').frameLocator('iframe[title="Secure payment input frame"]');
  for (const [name, viewport] of [['checkout-embedded', { width: 1120, height: 760 }], ['checkout-embedded-phone', PHONE]]) {
    await picture(name, `${here.shop.url}/embedded`, viewport, (page) => card(page).locator('[name=number]').waitFor());
  }
  await picture('checkout-embedded-done', `${here.shop.url}/embedded`, { width: 1120, height: 760 }, async (page) => {
    const frame = page.frameLocator('iframe[name="embedded-checkout"]');
    await frame.locator('#email').fill('jenny@example.com');
    for (const [field, text] of [['number', '4242424242424242'], ['expiry', '12 / 34'], ['cvc', '123'], ['name', 'Jenny Rosen'], ['postalCode', '94107']]) {
      await card(page).locator(`[name=${field}]`).fill(text);
    }
    await frame.locator('.Submit').click();
    await frame.locator('[data-testid=done]').waitFor();
  });
}
