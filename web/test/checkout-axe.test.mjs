// Whoever cannot see the Checkout page or a session's form: axe finds nothing in them, by themselves and
// in a shop's page, empty, with errors, and when they are over.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { open, PATIENCE_MS, stage } from './browser.mjs';
import { hosted, TEA } from './checkout-page.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ASKS_ALL = {
  billing_address_collection: 'required', 'shipping_address_collection[allowed_countries][0]': 'US', 'phone_number_collection[enabled]': 'true',
  'consent_collection[terms_of_service]': 'required', 'consent_collection[promotions]': 'auto', 'line_items[0][adjustable_quantity][enabled]': 'true',
};

/** Of one document; those in frames of their own are judged elsewhere. */
async function violations(document, { ground = '', whole = false } = {}) {
  await document.evaluate(AXE);
  return document.evaluate(async ([colour, all]) => {
    if (colour) globalThis.document.documentElement.style.background = colour;
    // A part of a page has neither landmarks nor a first heading of its own.
    const rules = all ? {} : Object.fromEntries(['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'].map((rule) => [rule, { enabled: false }]));
    const { violations: found } = await axe.run(globalThis.document, { iframes: false, resultTypes: ['violations'], rules });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
  }, [ground, whole]);
}

async function visit(url) {
  // What fades in would be judged half-way.
  const context = await here.browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  return { page, context };
}

test('axe finds nothing in the hosted page, whatever its state', async () => {
  const session = await hosted(here, { ...ASKS_ALL, cancel_url: here.shop.url });
  const { page, context } = await visit(session.url);
  await page.locator('.Submit').waitFor();
  await page.frameLocator('.Element iframe').locator('[name=number]').waitFor();
  assert.deepEqual(await violations(page, { whole: true }), [], 'empty');
  await page.locator('.Submit').click();
  await page.locator('#email-error').waitFor();
  await page.locator('#sameAddress').uncheck();
  assert.deepEqual(await violations(page, { whole: true }), [], 'with errors');
  await api('POST', `/v1/checkout/sessions/${session.id}/expire`);
  await page.reload();
  await page.locator('[data-testid=over]').waitFor();
  assert.deepEqual(await violations(page, { whole: true }), [], 'over');
  await context.close();
});

test('axe finds nothing in the page within a shop’s', async () => {
  const { client_secret: secret } = await api('POST', '/v1/checkout/sessions', {
    mode: 'payment', ui_mode: 'embedded_page', redirect_on_completion: 'never', 'payment_method_types[0]': 'card', ...TEA, ...ASKS_ALL,
  });
  const { page, context } = await open(here, {
    browser: { reducedMotion: 'reduce' },
    script: `Stripe('${PUBLISHABLE_KEY}').createEmbeddedCheckoutPage({ clientSecret: '${secret}' }).then((it) => it.mount('#payment'));`,
  });
  await page.frameLocator('#payment iframe').locator('.Submit').waitFor();
  const inner = page.frames().find((frame) => frame.url().includes('checkout-inner'));
  assert.deepEqual(await violations(inner, { ground: '#fff' }), []);
  assert.deepEqual(await violations(page), [], 'the page around');
  await context.close();
});

for (const [theme, ground, locale, layout] of [
  ['stripe', '#ffffff', 'en', 'expanded'], ['night', '#1a1b25', 'ar', 'compact'], ['flat', '#ffffff', 'zh', 'compact'], ['night', '#1a1b25', 'en', 'expanded'],
]) {
  test(`axe finds nothing in a form: ${theme}, ${locale}, ${layout}`, async () => {
    const { client_secret: clientSecret } = await api('POST', '/v1/checkout/sessions', { mode: 'payment', ui_mode: 'form', 'payment_method_types[0]': 'card', ...TEA, ...ASKS_ALL });
    const { page, context } = await open(here, {
      browser: { reducedMotion: 'reduce' },
      script: `
        window.checkout = Stripe('${PUBLISHABLE_KEY}', { locale: '${locale}' }).initCheckoutFormSdk({ clientSecret: '${clientSecret}', appearance: { theme: '${theme}', disableAnimations: true } });
        window.form = checkout.createForm({ layout: '${layout}' });
        form.on('ready', () => { document.title = 'ready'; });
        form.mount('#payment');`,
    });
    await page.waitForFunction(() => document.title === 'ready');
    const inside = page.frameLocator('#payment iframe');
    const inner = page.frames().find((frame) => frame.url().includes('checkout-form'));
    assert.equal(await inside.locator('html').getAttribute('dir'), locale === 'ar' ? 'rtl' : 'ltr');
    assert.deepEqual(await violations(inner, { ground }), [], 'empty');
    await inside.locator('.Submit').click();
    await inside.locator('#email-error').waitFor();
    assert.deepEqual(await violations(inner, { ground }), [], 'with errors');
    await context.close();
  });
}
