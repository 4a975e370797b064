// Checkout Sessions in the shop's own page: the guide's samples as they are printed, in HTML and in
// React.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameOf, open, stage } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { ELEMENT, ended, enterCard, guide, openCard, pay, ready, REMOVE, SAVE, shopOf } from './checkout-shop.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
const { api, asPrinted, retrieve, customerWithCards, html, react } = shopOf(here);

for (const strict of [true, false]) {
  test(`React: a new card pays and is saved, then shown again, and paid with; StrictMode ${strict ? 'on' : 'off'}`, async () => {
    // The guide asks for a session while it renders, which StrictMode does twice.
    const made = await Promise.all(strict ? [asPrinted(), asPrinted()] : [asPrinted()]);
    const shop = await react(made, { app: 'save-app.jsx', form: 'element', strict });
    const { page } = shop;
    await page.locator('#ready').waitFor();
    assert.equal(await page.locator('iframe[title="Secure payment input frame"]').count(), 1);
    assert.equal(await page.locator('#total').textContent(), '$20.00');
    assert.equal(await page.locator('#pay').isDisabled(), true);
    const frame = await enterCard(page);
    assert.equal(await frame.locator('[name=savePaymentMethod]').isChecked(), false);
    await frame.locator('[name=savePaymentMethod]').check();
    await page.locator('#pay').click();
    await page.locator('#state', { hasText: 'complete' }).waitFor();
    await ended(shop);
    const [done, ...others] = (await Promise.all(made.map(retrieve))).sort((a, b) => a.status.localeCompare(b.status));
    assert.deepEqual(others.map(({ status }) => status), strict ? ['open'] : []);
    assert.deepEqual([done.status, done.payment_status, done.payment_intent.payment_method.allow_redisplay], ['complete', 'paid', 'always']);

    // As printed, the next session says nothing of saved methods but whose it is.
    const second = await asPrinted({ customer: done.customer });
    const again = await react(second, { app: 'redisplay-app.jsx', form: 'element', strict });
    await again.page.locator('#ready').waitFor();
    assert.equal(await frameOf(again.page).locator('[data-testid=saved-payment-method]').count(), 1);
    await again.page.locator('#pay').click();
    await again.page.locator('#state', { hasText: 'complete' }).waitFor();
    assert.equal((await retrieve(second)).payment_intent.payment_method.id, done.payment_intent.payment_method.id);
    await ended(again);
  });
}

test('React: the guide\'s own consent, and its button, which is disabled as printed', async () => {
  const made = await asPrinted();
  const shop = await react(made, { app: 'own-list-app.jsx', form: 'consent' });
  const { page } = shop;
  await page.locator('#ready').waitFor();
  const frame = await enterCard(page, { number: '4000000000009995' });
  assert.equal(await frame.locator('[name=savePaymentMethod]').count(), 0);
  await page.getByLabel('Save my payment information for future purchases').check();
  const button = page.locator('button', { hasText: 'Pay' });
  // The guide writes `disabled={!loading}`, so nobody can press it; its handler is asked instead.
  assert.equal(await button.isDisabled(), true);
  const press = () => button.evaluate((node) => node[Object.keys(node).find((key) => key.startsWith('__reactProps'))].onClick());
  await press();
  await page.getByText('Your card has insufficient funds.').waitFor();
  await enterCard(page);
  await press();
  await page.locator('#state', { hasText: 'complete' }).waitFor();
  assert.equal((await retrieve(made)).payment_intent.payment_method.allow_redisplay, 'always');
  await ended(shop, ['4000000000009995', '4242424242424242']);
});

test('React: the guide\'s own list of saved cards pays', async () => {
  const { customer, methods } = await customerWithCards();
  const made = await asPrinted({ customer: customer.id });
  const shop = await react(made, { app: 'own-list-app.jsx', form: 'list', strict: true });
  const { page } = shop;
  await page.getByLabel('Card ending in 4242').check();
  await page.locator('button', { hasText: 'Pay' }).click();
  await page.locator('#state', { hasText: 'complete' }).waitFor();
  assert.equal((await retrieve(made)).payment_intent.payment_method.id, methods[0].id);
  await ended(shop);
});

test('React: a promise that gives no client secret is an error that can be shown', async () => {
  const shop = await react({ client_secret: undefined }, { app: 'save-app.jsx', form: 'element' });
  await shop.page.locator('#state', { hasText: 'clientSecret should be a client secret' }).waitFor();
  await shop.context.close();
});

for (const [sample, name] of [['save.js', 'enableSave'], ['redisplay.js', 'enableSave and enableRedisplay']]) {
  test(`HTML: ${name} as printed; declined, then paid, saved, shown again and removed`, async () => {
    const first = await asPrinted({ customer_creation: 'always', ...SAVE });
    const shop = await html(first, guide(sample), { add: ELEMENT });
    const { page } = shop;
    await ready(page);
    await enterCard(page, { number: '4000000000000002' });
    const declined = await pay(page);
    assert.deepEqual(declined, {
      type: 'error', error: { message: 'Your card was declined.', code: 'paymentFailed', paymentFailed: { declineCode: 'generic_decline' } },
    });
    assert.deepEqual(await page.evaluate(() => actions.getSession().lastPaymentError), { message: 'Your card was declined.' });
    const frame = await enterCard(page);
    await frame.locator('[name=savePaymentMethod]').check();
    const paid = await pay(page);
    assert.deepEqual(paid.session?.status, { type: 'complete', paymentStatus: 'paid' }, JSON.stringify(paid));
    await ended(shop, ['4000000000000002', '4242424242424242']);

    const { customer } = await retrieve(first);
    const second = await asPrinted({ customer, ...SAVE, ...REMOVE });
    const again = await html(second, guide(sample), { add: ELEMENT });
    await ready(again.page);
    const list = frameOf(again.page);
    const [saved] = await again.page.evaluate(() => actions.getSession().savedPaymentMethods);
    assert.deepEqual(saved.card, { brand: 'visa', expMonth: 12, expYear: 2034, last4: '4242' });
    await list.locator(`[data-payment-method=${saved.id}] [data-testid=remove-payment-method]`).click();
    await list.locator('[data-testid=confirm-remove]').click();
    await list.locator('[name=number]').waitFor();
    await again.page.waitForFunction(() => actions.getSession().savedPaymentMethods.length === 0);
    const removed = await again.page.evaluate(() => events.find(([name]) => name === 'savedpaymentmethodremove')[1]);
    assert.deepEqual([removed.success, removed.payment_method.id], [true, saved.id]);
    assert.equal((await api('GET', `/v1/payment_methods/${saved.id}`)).customer, null);
    await ended(again);
  });
}

test('HTML: the guide\'s own consent decides, and its errors are shown', async () => {
  const made = await asPrinted();
  const shop = await html(made, guide('pay.js'), { add: "checkout.createPaymentElement().mount('#payment');", body: guide('consent.html') });
  const { page } = shop;
  await page.locator('#save-payment-method-checkbox').check();
  await openCard(page);
  await page.locator('#pay-button').click();
  await page.locator('#confirm-errors', { hasText: 'Your card number is incomplete.' }).waitFor();
  await enterCard(page, { number: '4000000000000002' });
  await page.locator('#pay-button').click();
  await page.locator('#confirm-errors', { hasText: 'Your card was declined.' }).waitFor();
  await enterCard(page);
  await page.locator('#pay-button').click();
  await page.waitForFunction(() => sessions.at(-1).status.type === 'complete');
  assert.equal((await retrieve(made)).payment_intent.payment_method.allow_redisplay, 'always');
  await ended(shop, ['4000000000000002', '4242424242424242']);
});

test('HTML: what the page says of saving is not said of a card that is saved already', async () => {
  const { customer, methods } = await customerWithCards(1);
  const made = await asPrinted({ customer: customer.id });
  const shop = await html(made, guide('pay.js'), { add: ELEMENT, body: guide('consent.html') });
  await ready(shop.page);
  await shop.page.locator('#pay-button').click();
  await shop.page.waitForFunction(() => sessions.at(-1)?.status.type === 'complete');
  assert.equal((await retrieve(made)).payment_intent.payment_method.id, methods[0].id);
  await ended(shop);
});

for (const [list, button] of [['saved.js', null], ['pay-saved.js', 'pay-saved.html']]) {
  test(`HTML: the list of saved cards in ${list}, and paying with one`, async () => {
    const { customer, methods } = await customerWithCards();
    const made = await asPrinted({ customer: customer.id });
    const chosen = "(await checkout.loadActions()).actions.confirm({ paymentMethod: document.querySelector('input:checked')?.value ?? null }).then((it) => { window.result = it; });";
    const body = `${guide('saved.html')}${button ? guide(button) : '<button id="pay-button">Pay</button>'}`;
    const shop = await html(made, guide(list), { add: `document.getElementById('pay-button').onclick = async () => { ${chosen} };`, body });
    const { page } = shop;
    await page.getByLabel('Card ending in 4242').waitFor();
    const press = async () => {
      await page.locator('#pay-button').click();
      const said = await page.waitForFunction(() => window.result);
      await page.evaluate(() => { window.result = undefined; });
      return said.jsonValue();
    };
    assert.deepEqual(await press(), { type: 'error', error: { message: 'Please choose a payment method.', code: null } });
    await page.getByLabel('Card ending in 4242').check();
    assert.equal((await press()).session.status.type, 'complete');
    assert.equal((await retrieve(made)).payment_intent.payment_method.id, methods[0].id);
    await ended(shop);
  });
}

test('HTML: without the Element\'s help neither box nor list is shown', async () => {
  const { customer } = await customerWithCards();
  const shop = await html(await asPrinted({ customer: customer.id, ...SAVE }), guide('own-list.js'), { add: ELEMENT });
  await ready(shop.page);
  const frame = await openCard(shop.page);
  assert.equal(await frame.locator('[data-testid=saved-payment-method], [name=savePaymentMethod]').count(), 0);
  assert.equal(await shop.page.evaluate(() => actions.getSession().savedPaymentMethods.length), 2);
  await ended(shop);
});

for (const [js, react, train] of [
  ['stripe-js-7', 'react-stripe-js-3', 'basil'],
  ['stripe-js-8', 'react-stripe-js-5/checkout', 'clover'],
  ['stripe-js-9', 'react-stripe-js-6/checkout', 'dahlia'],
  ['@stripe/stripe-js', '@stripe/react-stripe-js/checkout', 'endive'],
]) {
  test(`React: a checkout as ${train} has it`, async () => {
    const { client_secret: CLIENT_SECRET } = await asPrinted();
    const globals = { PUBLISHABLE_KEY, CLIENT_SECRET, AT_ONCE: train === 'basil' };
    here.shop.pages.set('/shop.js', await bundle('checkout-older.jsx', globals, { '@stripe/stripe-js': js, 'checkout-package': react }));
    const shop = await open(here, { train, body: '<div id="app"></div><script defer src="/shop.js"></script>' });
    const { page } = shop;
    await page.locator('#state', { hasText: 'ready' }).waitFor();
    assert.equal(await page.locator('#total').textContent(), '$20.00');
    await enterCard(page);
    await page.locator('#pay').click();
    await page.locator('#state', { hasText: 'complete' }).waitFor();
    await ended(shop);
  });
}
