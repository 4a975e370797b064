// Pictures of the Payment Element and of the Checkout page, to look at: `node test/look.mjs FOLDER`.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { customerWithCards } from './begin.mjs';
import { lookAtCheckout } from './look-checkout.mjs';
import { PUBLISHABLE_KEY, startServer, startShop } from './server.mjs';

const folder = process.argv[2] ?? 'look';
mkdirSync(folder, { recursive: true });
const server = await startServer();
const shop = await startShop();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const api = server.api;

const GROUND = { stripe: '#fff', night: '#1a1b25', flat: '#fff', none: '#fff' };
const types = (...names) => Object.fromEntries(names.map((name, index) => [`payment_method_types[${index}]`, name]));
const CARD = types('card');
const MANY = { ...types('card', 'sepa_debit', 'ideal', 'bancontact', 'giropay', 'sofort'), currency: 'eur' };

async function fill(frame) {
  await frame.locator('[name=number]').fill('4242424242424242');
  await frame.locator('[name=expiry]').fill('1234');
  await frame.locator('[name=cvc]').focus();
}
async function wrong(frame, page) {
  await frame.locator('[name=number]').fill('4242424242424241');
  await frame.locator('[name=expiry]').fill('1220');
  await page.evaluate(() => elements.submit());
}

/** Name, what Elements are asked for, and what the buyer does. */
const scenes = [
  ...['stripe', 'night', 'flat'].flatMap((theme) => [
    [`${theme}`, { theme }, fill],
    [`${theme}-error`, { theme, locale: theme === 'flat' ? 'zh' : 'en' }, wrong],
    [`${theme}-tabs`, { theme, intent: MANY, layout: 'tabs', locale: theme === 'night' ? 'zh' : 'en' }],
    [`${theme}-accordion`, { theme, intent: MANY, layout: { type: 'accordion', defaultCollapsed: false, radios: 'always' }, locale: theme === 'stripe' ? 'zh' : 'en' }],
    [`${theme}-saved`, { theme, saved: true }, (frame) => frame.locator('[data-testid=remove-payment-method]').last().click()],
  ]),
  ['becs', { intent: { ...types('au_becs_debit'), currency: 'aud' } }, async (frame) => {
    await frame.locator('[name=name]').fill('Jenny Rosen');
    await frame.locator('[name=au_bsb]').fill('000000');
  }],
  ['sepa-zh', { intent: { ...types('sepa_debit'), currency: 'eur' }, locale: 'zh', theme: 'night' }, (frame) => frame.locator('[name=iban]').fill('DE89370400440532013000')],
  ['redirect-ar', { intent: { ...types('bancontact'), currency: 'eur' }, locale: 'ar', theme: 'flat' }],
  ['bank', { intent: types('us_bank_account', 'card'), layout: { type: 'accordion', defaultCollapsed: false } }, (frame) => frame.locator('[data-testid=featured-institution-default]').click()],
  ['bank-typed', { intent: types('us_bank_account'), locale: 'de' }, (frame) => frame.locator('[data-testid=manual-entry]').click()],
  ['spaced', { intent: MANY, layout: { type: 'accordion', defaultCollapsed: false, spacedAccordionItems: true } }],
  ['saved-new', { saved: true, payment: { terms: { card: 'always' } }, locale: 'de' }, async (frame) => {
    await frame.locator('[data-testid=new-payment-method]').click();
    await frame.locator('[name=savePaymentMethod]').check();
  }],
  ['saved-update', { saved: true }, (frame) => frame.locator('[data-testid=update-payment-method]').last().click()],
  ['saved-update-night', { saved: true, theme: 'night', locale: 'de', width: 300 }, (frame) => frame.locator('[data-testid=update-payment-method]').first().click()],
  ['co-badged', {}, (frame) => frame.locator('[name=number]').fill('4000002500001001')],
  ['zh', { locale: 'zh' }, fill],
  ['ar', { locale: 'ar' }, wrong],
  ['ar-saved', { locale: 'ar', saved: true, theme: 'night' }, (frame) => frame.locator('[data-testid=remove-payment-method]').last().click()],
  ['ja-narrow', { locale: 'ja', width: 300 }, wrong],
  ['floating', { appearance: { labels: 'floating' } }, fill],
  ['floating-empty', { appearance: { labels: 'floating' } }],
  ['condensed', { appearance: { inputs: 'condensed' } }, fill],
  ['condensed-above', { appearance: { inputs: 'condensed', labels: 'above' }, theme: 'night' }, wrong],
  ['none', { theme: 'none' }, fill],
  ['branded', { appearance: { variables: { colorPrimary: '#7c3aed', colorBackground: '#faf7ff', borderRadius: '14px', fontFamily: 'Georgia, serif', spacingUnit: '5px' } }, saved: true }],
  ['skeleton', { stalled: true }],
  ['skeleton-rows', { stalled: true, deferred: { mode: 'payment', amount: 1099, currency: 'eur', allowedPaymentMethodTypes: ['card', 'sepa_debit', 'ideal', 'bancontact'] } }],
  ['skeleton-night', { stalled: true, theme: 'night' }],
  ['challenge', { locale: 'zh' }, async (frame, page) => {
    await frame.locator('[name=country]').selectOption('CN');
    for (const [name, value] of [['number', '4000002760003184'], ['expiry', '1234'], ['cvc', '123']]) await frame.locator(`[name=${name}]`).fill(value);
    void page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required', confirmParams: { return_url: location.href } })).catch(() => undefined);
    await page.frameLocator('dialog iframe').frameLocator('#challengeFrame').locator('button').first().waitFor();
  }],
  ['forced-colors', { media: { forcedColors: 'active' } }, wrong],
];

const only = process.argv.slice(3);
for (const [name, { theme = 'stripe', locale = 'en', intent = {}, layout, saved, appearance = {}, payment, width = 432, stalled, media, deferred }, act] of scenes) {
  if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
  const customer = saved ? await customerWithCards(api) : {};
  const { client_secret: clientSecret } = await api('POST', '/v1/payment_intents', {
    amount: '1099', currency: 'usd', ...CARD, ...intent, ...(saved ? { customer: customer.customer } : {}),
  });
  const options = { ...(deferred ?? { clientSecret }), customerSessionClientSecret: customer.session, locale, appearance: { theme, ...appearance } };
  shop.pages.set('/', `<!doctype html><body style="margin:24px;width:${width}px;background:${GROUND[theme]}"><div id="payment"></div>
<script src="${server.url}/endive/stripe.js"></script><script>
const stripe = Stripe('${PUBLISHABLE_KEY}');
const elements = stripe.elements(${JSON.stringify(options)});
const element = elements.create('payment', ${JSON.stringify({ layout, business: { name: 'Rosen & Söhne' }, ...payment })}); element.mount('#payment');
element.on('${stalled ? 'loaderstart' : 'ready'}', () => { document.title = 'ready'; });</script></body>`);
  const page = await browser.newPage({ viewport: { width: width + 48, height: 480 }, deviceScaleFactor: 2, ...media });
  if (stalled) await page.route('**/v1/elements/sessions*', () => undefined);
  await page.goto(shop.url);
  await page.waitForFunction(() => document.title === 'ready');
  await act?.(page.frameLocator('#payment iframe'), page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}
await lookAtCheckout(folder, { server, shop, browser });
await browser.close();
shop.stop();
server.stop();
