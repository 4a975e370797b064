// No card number, security code or account number comes to the merchant's page, whatever is done there;
// and each detector that says so catches what is planted for it. The page allows what is documented
// and nothing more: this server's scripts and frames, no inline style, no strings as scripts.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PATIENCE_MS, stage } from './browser.mjs';
import { assertClean, leaks, watch } from './canary.mjs';
import { PUBLISHABLE_KEY, startShop } from './server.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);
let strict;

/** Started by the first who needs it: the hooks that start a server run side by side. */
async function strictShop() {
  const shop = await startShop(
    `default-src 'none'; script-src 'self' ${here.server.url}; frame-src ${here.server.url}; base-uri 'none'; form-action 'none'; ` +
      "require-trusted-types-for 'script'; trusted-types 'none'",
  );
  shop.pages.set('/watch.js', `(${watch})();`);
  return shop;
}
after(() => strict?.stop());

const CARD = { number: '4000056655665556', code: '917' };
const CHALLENGED = { number: '4000002760003184', code: '917' };
const SAVED = { number: '5200828282828210', code: '918' };
const SECRETS = [CARD, CHALLENGED, SAVED];
/** Of accounts: an IBAN, one in Australia, one in the United States. */
const IBAN = { account: 'AT321904300235473204' };
const BECS = { account: '900123456' };
const ACH = { account: '000222222227' };
const NUMBERS = [...SECRETS.map(({ number }) => number), IBAN.account, BECS.account, ACH.account];
const CODES = [...SECRETS, { code: '9174' }, IBAN, BECS, ACH];

/** Opens the shop's page with a script of its own. */
async function shop(script) {
  strict ??= await strictShop();
  strict.pages.set('/shop.js', `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)}); window.readies = 0; ${script}`);
  strict.pages.set('/', `<!doctype html><html lang="en"><head><title>Shop</title></head><body>
<div id="payment"></div><div id="card"></div><div id="cardNumber"></div><div id="cardExpiry"></div><div id="cardCvc"></div><div id="iban"></div><div id="auBankAccount"></div>
<script src="/watch.js"></script><script src="${here.server.url}/endive/stripe.js"></script><script src="/shop.js"></script></body></html>`);
  const context = await here.browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const sent = [];
  const refused = [];
  // Addresses are kept in more logs than bodies are, whoever asks for them.
  page.on('request', (request) => sent.push(request.url(), request.headers().referer ?? ''));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedType|Refused/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(strict.url);
  return { page, context, sent, refused };
}

const make = (types, group = {}) => `
  window.elements = stripe.elements(${JSON.stringify(group)});
  window.made = {};
  for (const type of ${JSON.stringify(types)}) {
    const element = made[type] = elements.create(type);
    element.mount('#' + type);
    element.on('ready', () => { readies += 1; });
    for (const name of ['change', 'focus', 'blur', 'networkschange', 'loaderror']) element.on(name, (event) => console.log(name, event));
  }`;
const ready = (page, count = 1) => page.waitForFunction((expected) => window.readies === expected, count);
const intent = (params = {}) => api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card', ...params });
const payment = (page) => page.frameLocator('iframe[title="Secure payment input frame"]');
const part = (page, title) => page.frameLocator(`iframe[title="${title}"]`).locator('input');

async function fillPayment(page, { number, code }) {
  const frame = payment(page);
  // Typed key by key: a page must not see the keys either.
  await frame.locator('[name=number]').pressSequentially(number);
  await frame.locator('[name=expiry]').fill('1234');
  await frame.locator('[name=cvc]').pressSequentially(code);
  await frame.locator('[name=postalCode]').fill('94107');
}

async function fillHolder(page) {
  await payment(page).locator('[name=name]').fill('Jenny Rosen');
  await payment(page).locator('[name=email]').fill('jenny@example.com');
}

const session = (ui, more = {}) => api('POST', '/v1/checkout/sessions', {
  mode: 'payment', ui_mode: ui, 'payment_method_types[0]': 'card', 'line_items[0][quantity]': '1', 'line_items[0][price_data][currency]': 'usd',
  'line_items[0][price_data][unit_amount]': '1099', 'line_items[0][price_data][product_data][name]': 'Tea', ...more,
});

/** The card in a frame within another of ours. */
async function fillWithin(outer, { number, code }) {
  await outer.locator('#email').fill('jenny@example.com');
  const frame = outer.frameLocator('iframe[title="Secure payment input frame"]');
  await frame.locator('[name=number]').pressSequentially(number);
  await frame.locator('[name=expiry]').fill('1234');
  await frame.locator('[name=cvc]').pressSequentially(code);
  await frame.locator('[name=name]').fill('Jenny Rosen');
  await frame.locator('[name=postalCode]').fill('94107');
  await outer.locator('.Submit').click();
}

/** Every way in which a card or an account is entered, and what is done with it. */
const FLOWS = {
  'a payment in the Payment Element': async () => {
    const { client_secret: clientSecret } = await intent();
    return [make(['payment'], { clientSecret }), async (page) => {
      await ready(page);
      await fillPayment(page, CARD);
      const { paymentIntent, error } = await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
      assert.equal(paymentIntent?.status, 'succeeded', JSON.stringify(error));
    }];
  },
  'mistakes and declines in the Payment Element': async () => {
    const { client_secret: clientSecret } = await intent();
    return [make(['payment'], { clientSecret }), async (page) => {
      await ready(page);
      await fillPayment(page, { number: '4000056655665557', code: '917' });
      assert.equal((await page.evaluate(() => elements.submit())).error.code, 'invalid_number');
      await payment(page).locator('[name=number]').fill('4000000000000127');
      assert.equal((await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }))).error.code, 'incorrect_cvc');
      await page.evaluate(() => made.payment.update({ readOnly: true }));
      await page.evaluate(() => made.payment.clear());
    }];
  },
  'the form of a checkout': async () => {
    const { client_secret: clientSecret } = await session('form');
    const begin = `
      window.checkout = stripe.initCheckoutFormSdk({ clientSecret: ${JSON.stringify(clientSecret)} });
      checkout.on('change', (session) => console.log(session));
      const form = checkout.createForm();
      window.made = { form };
      for (const name of ['change', 'confirm', 'focus', 'blur']) form.on(name, (event) => console.log(name, event));
      form.on('ready', () => { readies += 1; });
      form.on('confirm', async (formConfirmEvent) => {
        const { actions } = await checkout.loadActions();
        window.result = await actions.confirm({ formConfirmEvent });
      });
      form.mount('#payment');`;
    return [begin, async (page) => {
      await ready(page);
      await fillWithin(page.frameLocator('iframe[title="Secure payment form frame"]'), CHALLENGED);
      await page.frameLocator('dialog iframe').frameLocator('#challengeFrame').locator('#test-source-authorize-3ds').click();
      await page.waitForFunction(() => window.result);
      assert.equal((await page.evaluate(() => window.result)).type, 'success');
      await page.evaluate(async () => console.log(await made.form.getValue()));
    }];
  },
  'the Checkout page in the shop\'s': async () => {
    const { client_secret: clientSecret } = await session('embedded_page', { redirect_on_completion: 'never' });
    const begin = `
      window.made = {};
      stripe.createEmbeddedCheckoutPage({
        clientSecret: ${JSON.stringify(clientSecret)}, onComplete: () => { readies += 1; }, onAnalyticsEvent: (event) => console.log(event),
      }).then((page) => { made.page = page; page.mount('#payment'); });`;
    return [begin, async (page) => {
      await fillWithin(page.frameLocator('iframe[name="embedded-checkout"]'), CARD);
      await ready(page);
    }];
  },
  'a challenge': async () => {
    const { client_secret: clientSecret } = await intent();
    return [make(['payment'], { clientSecret }), async (page) => {
      await ready(page);
      await fillPayment(page, CHALLENGED);
      const paying = page.evaluate((url) => stripe.confirmPayment({ elements, redirect: 'if_required', confirmParams: { return_url: url } }), `${strict.url}/`);
      await page.frameLocator('dialog iframe').frameLocator('#challengeFrame').locator('#test-source-authorize-3ds').click();
      assert.equal((await paying).paymentIntent?.status, 'succeeded');
    }];
  },
  'a checkout: declined, challenged and paid': async () => {
    const { client_secret: clientSecret } = await api('POST', '/v1/checkout/sessions', {
      mode: 'payment', ui_mode: 'elements', customer_creation: 'always', 'payment_method_types[0]': 'card',
      'saved_payment_method_options[payment_method_save]': 'enabled', 'line_items[0][quantity]': '1', 'line_items[0][price_data][currency]': 'usd',
      'line_items[0][price_data][unit_amount]': '1099', 'line_items[0][price_data][product_data][name]': 'Tea',
    });
    const begin = `
      window.checkout = stripe.initCheckoutElementsSdk({ clientSecret: ${JSON.stringify(clientSecret)} });
      checkout.on('change', (session) => console.log(session));
      const element = checkout.createPaymentElement();
      window.made = { payment: element };
      element.mount('#payment');
      element.on('ready', () => { readies += 1; });
      element.on('change', (event) => console.log(event));
      checkout.loadActions().then(({ actions }) => { window.actions = actions; readies += 1; });`;
    return [begin, async (page) => {
      await ready(page, 2);
      await fillPayment(page, CARD);
      await payment(page).locator('[name=number]').fill('4000000000000127');
      assert.equal((await page.evaluate(() => actions.confirm())).error.code, 'paymentFailed');
      await fillPayment(page, { ...CHALLENGED, number: '' });
      await payment(page).locator('[name=number]').fill(CHALLENGED.number);
      await payment(page).locator('[name=savePaymentMethod]').check();
      const paying = page.evaluate(() => actions.confirm());
      await page.frameLocator('dialog iframe').frameLocator('#challengeFrame').locator('#test-source-authorize-3ds').click();
      const result = await paying;
      assert.equal(result.session?.status.type, 'complete', JSON.stringify(result));
    }];
  },
  'a deferred payment with a confirmation token': async () => [make(['payment'], { mode: 'payment', amount: 1099, currency: 'usd', allowedPaymentMethodTypes: ['card'] }), async (page) => {
    await ready(page);
    await fillPayment(page, CARD);
    await page.evaluate(() => elements.submit());
    const { confirmationToken } = await page.evaluate(() => stripe.createConfirmationToken({ elements }));
    assert.equal(confirmationToken.payment_method_preview.card.last4, '5556');
    const { paymentMethod } = await page.evaluate(() => stripe.createPaymentMethod({ elements }));
    assert.equal(paymentMethod.card.last4, '5556');
  }],
  'a saved card whose code is typed again': async () => {
    const customer = await api('POST', '/v1/customers');
    const method = await api('POST', '/v1/payment_methods', { type: 'card', 'card[number]': SAVED.number, 'card[exp_month]': '12', 'card[exp_year]': '2034', 'card[cvc]': SAVED.code, allow_redisplay: 'always' });
    await api('POST', `/v1/payment_methods/${method.id}/attach`, { customer: customer.id });
    const session = await api('POST', '/v1/customer_sessions', { customer: customer.id, 'components[payment_element][enabled]': 'true', 'components[payment_element][features][payment_method_redisplay]': 'enabled' });
    const { client_secret: clientSecret } = await intent({ customer: customer.id, 'payment_method_options[card][require_cvc_recollection]': 'true' });
    return [make(['payment'], { clientSecret, customerSessionClientSecret: session.client_secret }), async (page) => {
      await ready(page);
      await payment(page).locator('[name=cvc]').pressSequentially('918');
      const { paymentIntent, error } = await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
      assert.equal(paymentIntent?.payment_method, method.id, JSON.stringify(error));
    }];
  },
  'the card Element: token, method and payment': async () => {
    const { client_secret: secret } = await intent();
    return [make(['card']), async (page) => {
      await ready(page);
      const line = page.frameLocator('iframe[title="Secure card payment input frame"]');
      await line.locator('[name=cardnumber]').click();
      await page.keyboard.type(`${CARD.number}1234${CARD.code}94107`);
      assert.equal((await page.evaluate(() => stripe.createToken(made.card))).token?.card.last4, '5556');
      assert.equal((await page.evaluate(() => stripe.createPaymentMethod('card', made.card))).paymentMethod?.card.last4, '5556');
      assert.equal((await page.evaluate((it) => stripe.confirmCardPayment(it, { payment_method: { card: made.card } }), secret)).paymentIntent?.status, 'succeeded');
    }];
  },
  'an IBAN, mistyped and then debited': async () => {
    const { client_secret: clientSecret } = await intent({ currency: 'eur', 'payment_method_types[0]': 'sepa_debit' });
    return [make(['payment'], { clientSecret }), async (page) => {
      await ready(page);
      await fillHolder(page);
      await payment(page).locator('[name=iban]').pressSequentially('AT331904300235473204');
      assert.equal((await page.evaluate(() => elements.submit())).error.code, 'invalid_iban');
      await payment(page).locator('[name=iban]').fill(IBAN.account);
      const { paymentIntent, error } = await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
      assert.equal(paymentIntent?.status, 'processing', JSON.stringify(error));
    }];
  },
  'an account in Australia': async () => {
    const { client_secret: clientSecret } = await intent({ currency: 'aud', 'payment_method_types[0]': 'au_becs_debit' });
    return [make(['payment'], { clientSecret }), async (page) => {
      await ready(page);
      await fillHolder(page);
      await payment(page).locator('[name=au_bsb]').fill('000000');
      await payment(page).locator('[name=au_bank_account_number]').pressSequentially(BECS.account);
      const { paymentIntent, error } = await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
      assert.equal(paymentIntent?.status, 'processing', JSON.stringify(error));
    }];
  },
  'an account in the United States, typed by hand': async () => {
    const { client_secret: clientSecret } = await intent({ 'payment_method_types[0]': 'us_bank_account' });
    return [make(['payment'], { clientSecret }), async (page) => {
      await ready(page);
      await payment(page).locator('[data-testid=manual-entry]').click();
      await fillHolder(page);
      await payment(page).locator('[name=routingNumber]').fill('110000000');
      for (const name of ['accountNumber', 'confirmAccountNumber']) await payment(page).locator(`[name=${name}]`).pressSequentially(ACH.account);
      const { paymentIntent, error } = await page.evaluate((url) => stripe.confirmPayment({ elements, redirect: 'if_required', confirmParams: { return_url: url } }), `${strict.url}/`);
      assert.equal(paymentIntent?.next_action?.type, 'verify_with_microdeposits', JSON.stringify(error));
    }];
  },
  'accounts in Elements of their own': async () => [make(['iban', 'auBankAccount']), async (page) => {
    await ready(page, 2);
    await page.frameLocator('iframe[title*=IBAN]').locator('[name=iban]').pressSequentially(IBAN.account);
    const becs = page.frameLocator('iframe[title*=BECS]');
    await becs.locator('[name=au_bsb]').fill('000000');
    await becs.locator('[name=au_bank_account_number]').pressSequentially(BECS.account);
    const holder = { name: 'Jenny Rosen', email: 'jenny@example.com' };
    const makes = (type, element) => page.evaluate(([of, name, billing]) => stripe.createPaymentMethod({ type: of, [of]: made[name], billing_details: billing }), [type, element, holder]);
    assert.equal((await makes('sepa_debit', 'iban')).paymentMethod?.sepa_debit.last4, '3204');
    assert.equal((await makes('au_becs_debit', 'auBankAccount')).paymentMethod?.au_becs_debit.last4, '3456');
  }],
  'a card in parts: token, method, set-up, and a code alone': async () => {
    const { client_secret: secret } = await api('POST', '/v1/setup_intents', { 'payment_method_types[0]': 'card' });
    return [make(['cardNumber', 'cardExpiry', 'cardCvc']), async (page) => {
      await ready(page, 3);
      await part(page, 'Secure card number input frame').pressSequentially(CARD.number);
      await part(page, 'Secure expiration date input frame').fill('1234');
      await part(page, 'Secure CVC input frame').pressSequentially(CARD.code);
      assert.equal((await page.evaluate(() => stripe.createToken(made.cardNumber))).token?.card.last4, '5556');
      assert.equal((await page.evaluate(() => stripe.createToken('cvc_update', made.cardCvc))).token?.type, 'cvc_update');
      assert.equal((await page.evaluate(() => stripe.createPaymentMethod({ type: 'card', card: made.cardNumber }))).paymentMethod?.card.last4, '5556');
      assert.equal((await page.evaluate((it) => stripe.confirmCardSetup(it, { payment_method: { card: made.cardNumber } }), secret)).setupIntent?.status, 'succeeded');
    }];
  },
};

for (const [name, flow] of Object.entries(FLOWS)) {
  test(`the page sees nothing of ${name}`, async () => {
    const [script, drive] = await flow();
    const { page, context, sent, refused } = await shop(script);
    await drive(page);
    await assertClean(page, CODES);
    for (const number of NUMBERS) assert.equal(sent.filter((url) => url.replace(/[^0-9A-Z]/g, '').includes(number.slice(0, 8))).length, 0, 'in an address');
    assert.deepEqual(refused, []);
    // What an Element is destroyed with is gone with it.
    await page.evaluate(() => { for (const element of Object.values(made)) element.destroy(); });
    await assertClean(page, CODES);
    await context.close();
  });
}

test('the server keeps nothing of them that can be read', () => {
  const files = readdirSync(here.server.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(files.length > 0);
  const kept = files.map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'latin1'));
  for (const text of [...kept, here.server.log.join('\n')]) for (const number of NUMBERS) assert.equal(text.includes(number), false);
});


/** Each detector with a leak for it, as a script of the page, or of another in it, would make it. */
const PLANTED = {
  'number in console': () => console.warn('card', '4000056655665556'),
  'number in fetch': () => fetch('/x', { method: 'POST', body: 'n=4000-0566-5566-5556' }).catch(() => 0),
  'number in XMLHttpRequest': () => { const call = new XMLHttpRequest(); call.open('POST', '/x'); call.send('4000056655665556'); },
  'number in sendBeacon': () => navigator.sendBeacon('/x', new URLSearchParams({ n: '4000 0566 5566 5556' })),
  'number in WebSocket': () => { try { new WebSocket('ws://127.0.0.1:9/?4000056655665556'); } catch { /* not allowed here */ } },
  'number in postMessage': () => window.postMessage({ n: '40000566' }, '*'),
  'number in message': () => dispatchEvent(new MessageEvent('message', { data: { n: ['4000', '0566', '5566', '5556'].join(' ') } })),
  'number in port, downwards': () => new MessageChannel().port1.postMessage({ card: { number: '4000056655665556' } }),
  'number in port, upwards': () => { const { port1, port2 } = new MessageChannel(); port2.onmessage = () => 0; port1.postMessage(btoa('4000056655665556')); },
  'number in BroadcastChannel': () => new BroadcastChannel('c').postMessage('4000056655665556'),
  'number in storage': () => { localStorage.card = '4000056655665556'; },
  'number in indexedDB': () => new Promise((resolve) => {
    const opening = indexedDB.open('c');
    opening.onupgradeneeded = () => opening.result.createObjectStore('s');
    opening.onsuccess = () => { opening.result.transaction('s', 'readwrite').objectStore('s').put('4000056655665556', 'n'); resolve(); };
  }),
  'number in cookie': () => { document.cookie = 'n=4000056655665556'; },
  'number in history': () => history.pushState(null, '', '?n=4000056655665556'),
  'number in window.name': () => { window.name = '4000056655665556'; },
  'number in document': () => { const node = document.querySelector('#payment'); node.dataset.n = '4000056655665556'; delete node.dataset.n; },
  'number in fields': () => { const field = document.createElement('input'); document.body.append(field); field.value = '4000056655665556'; },
  'number in globals': () => { window.lastCard = '6555665566500004'; },
  'number in error': () => setTimeout(() => { throw new Error('bad card 4000056655665556'); }),
  'code in console': () => console.log({ cvc: '917' }),
  'code in fetch': () => fetch('/x?cvc=917').catch(() => 0),
  'account in fetch': () => fetch('/x', { method: 'POST', body: 'DE89 3704 0044 0532 0130 00' }).catch(() => 0),
  'account in console': () => console.log('000123456789'),
};

test('every detector catches what is planted for it, and nothing else is caught', async () => {
  const { page, context } = await shop('');
  const secrets = [CARD, { account: 'DE89370400440532013000' }, { account: '000123456789' }];
  // What may be known of a card convicts nobody.
  await page.evaluate(() => console.log('visa', '•••• 5556', '400005', 'pm_1917', { exp_year: 2034, amount: 1917 }));
  await assertClean(page, secrets);
  for (const [sign, plant] of Object.entries(PLANTED)) {
    await page.evaluate(() => { window.leakage.length = 0; });
    await page.evaluate(plant);
    const found = await leaks(page, secrets);
    assert.ok(found.includes(sign), `${sign} was not caught: ${JSON.stringify(found)}`);
  }
  await context.close();
});
