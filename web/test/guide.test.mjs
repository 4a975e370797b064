// The Payment Intents half of the guide: its samples as they are printed, and a button. Placeholders
// are filled, nothing else is changed. (The half on Checkout Sessions is in `checkout.test.mjs`.)

import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { PUBLISHABLE_KEY, SECRET_KEY, startServer, startShop } from './server.mjs';
import { story } from './story.mjs';

const guide = (name) => readFileSync(new URL(`guide/${name}`, import.meta.url), 'utf8');
let browser;
let server;
let shop;

before(async () => {
  browser = await launch();
  server = await startServer();
  shop = await startShop(`default-src 'self'; script-src 'self' 'unsafe-inline' ${server.url}; frame-src ${server.url}; img-src data:`);
});
after(async () => {
  await browser?.close();
  shop?.stop();
  server?.stop();
});

const FEATURES = { payment_method_redisplay: 'enabled', payment_method_save: 'enabled', payment_method_save_usage: 'off_session', payment_method_remove: 'enabled' };

/** What the guide's samples for servers create, for a customer or for an account. */
async function create(of) {
  const intent = await server.api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'automatic_payment_methods[enabled]': 'true', ...of });
  const session = await server.api('POST', '/v1/customer_sessions', {
    'components[payment_element][enabled]': 'true', ...of,
    ...Object.fromEntries(Object.entries(FEATURES).map(([name, value]) => [`components[payment_element][features][${name}]`, value])),
  });
  return { client_secret: intent.client_secret, customer_session_client_secret: session.client_secret };
}

const page = (secret) => `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"></head><body>
<div id="payment-element"></div><button id="pay">Pay</button><p id="result"></p>
<script src="${server.url}/endive/stripe.js"></script><script>const stripe = Stripe('${PUBLISHABLE_KEY}');</script>
<script type="module">${guide('payment-element.js').replace('{{CLIENT_SECRET}}', secret)}
${guide('saved-selected.js')}
const result = document.getElementById('result');
document.getElementById('pay').onclick = async () => {
  const { error, paymentIntent } = await stripe.confirmPayment({ elements, redirect: 'if_required' });
  result.textContent = error ? error.message : paymentIntent.status;
};
</script></body></html>`;

const OWNERS = {
  'a customer': async () => ({ customer: (await server.api('POST', '/v1/customers')).id }),
  'an account': async () => {
    const answer = await fetch(`${server.url}/v2/core/accounts`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${SECRET_KEY}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ contact_email: 'jenny.rosen@example.com', configuration: { customer: {} } }),
    });
    return { customer_account: (await answer.json()).id };
  },
};

for (const [name, owner] of Object.entries(OWNERS)) {
  test(`the Payment Element of ${name}: declined, challenged, paid, saved, paid again, removed`, async () => {
    const of = await owner();
    shop.pages.set('/', async () => page((await create(of)).client_secret));
    shop.pages.set('/create-intent-and-customer-session', async () => JSON.stringify(await create(of)));
    await story(browser, `${shop.url}/`, { pay: '#pay', result: '#result', paid: 'succeeded' });
  });
}
