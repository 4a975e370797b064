// Pictures of the Payment Element and of the Checkout page, to look at: `node test/look.mjs FOLDER`.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { lookAtCheckout } from './look-checkout.mjs';
import { PUBLISHABLE_KEY, startServer, startShop } from './server.mjs';

const folder = process.argv[2] ?? 'look';
mkdirSync(folder, { recursive: true });
const server = await startServer();
const shop = await startShop();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const intent = await server.api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card' });

for (const [name, appearance, background] of [['stripe', {}, '#fff'], ['night', { theme: 'night' }, '#1a1b25'], ['flat', { theme: 'flat' }, '#fff']]) {
  shop.pages.set('/', `<!doctype html><body style="margin:24px;width:432px;background:${background}"><div id="payment"></div>
<script src="${server.url}/endive/stripe.js"></script><script>
const elements = Stripe('${PUBLISHABLE_KEY}').elements({ clientSecret: '${intent.client_secret}', appearance: ${JSON.stringify(appearance)} });
const element = elements.create('payment'); element.mount('#payment'); element.on('ready', () => { document.title = 'ready'; });</script></body>`);
  const page = await browser.newPage({ viewport: { width: 480, height: 380 }, deviceScaleFactor: 2 });
  await page.goto(shop.url);
  await page.waitForFunction(() => document.title === 'ready');
  const frame = page.frameLocator('iframe');
  await frame.locator('[name=number]').fill('4242424242424242');
  await frame.locator('[name=expiry]').fill('1220');
  await frame.locator('[name=cvc]').focus();
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await lookAtCheckout(folder, { server, shop, browser });
await browser.close();
shop.stop();
server.stop();
