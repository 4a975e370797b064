// How the Payment Element lays out methods, and what it is told and tells while it does: rows and
// tabs, orders, what changes later, and what is there for other people's tests.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillCard, frameOf, open, stage } from './browser.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);

const EVENTS = ['ready', 'change', 'loaderror', 'availablepaymentmethodschange', 'focus', 'blur', 'escape'];
const begin = (options, payment = {}, more = '') => `
  window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
  window.elements = stripe.elements(${JSON.stringify(options)});
  window.events = [];
  window.element = elements.create('payment', ${JSON.stringify(payment)});
  for (const name of ${JSON.stringify(EVENTS)}) element.on(name, (event) => events.push([name, event]));
  element.mount('#payment');
  ${more}`;
const ready = (page) => page.waitForFunction(() => window.events.some(([name]) => name === 'ready'));
const EUROPE = ['card', 'sepa_debit', 'ideal', 'bancontact'];
const euros = { mode: 'payment', amount: 1099, currency: 'eur', allowedPaymentMethodTypes: EUROPE };

async function shown(options, payment, more = {}) {
  const opened = await open(here, { ...more, script: begin(options, payment, more.then) });
  await ready(opened.page);
  return { ...opened, frame: frameOf(opened.page) };
}
const rows = (frame) => frame.locator('[role=button][data-value]').evaluateAll((all) => all.map(({ dataset }) => dataset.value));
const lastChange = (page) => page.evaluate(() => events.findLast(([name]) => name === 'change')[1]);

test('several methods are closed rows; each opens, and closes again', async () => {
  const { page, frame, errors, context } = await shown(euros);
  assert.deepEqual(await rows(frame), EUROPE);
  assert.deepEqual(await lastChange(page), { elementType: 'payment', empty: true, complete: false, collapsed: true, value: { type: 'card' } });
  const ideal = frame.locator('[data-value=ideal]');
  await ideal.click();
  assert.equal(await ideal.getAttribute('aria-expanded'), 'true');
  await page.waitForFunction(() => events.at(-1)[1].value?.type === 'ideal' && !events.at(-1)[1].collapsed);
  await ideal.press('Enter');
  assert.equal(await ideal.getAttribute('aria-expanded'), 'false');
  await page.waitForFunction(() => events.at(-1)[1].collapsed);
  await ideal.click();
  // The page hears of it before it asks: what it heard last was that all were closed.
  await page.waitForFunction(() => !events.at(-1)[1].collapsed);
  await page.evaluate(() => element.collapse());
  await page.waitForFunction(() => events.at(-1)[1].collapsed);
  assert.equal(await frame.locator('[aria-expanded=true]').count(), 0);
  assert.deepEqual(errors, []);
  await context.close();
});

test('one method alone has no row, and does not close', async () => {
  const { page, frame, errors, context } = await shown({ ...euros, allowedPaymentMethodTypes: ['card'] });
  assert.deepEqual(await rows(frame), []);
  await page.evaluate(() => element.collapse());
  await fillCard(page, { zip: '94107' });
  assert.equal((await lastChange(page)).collapsed, false);
  assert.deepEqual(errors, []);
  await context.close();
});

test('tabs are chosen by arrows, Home and End, and what does not fit is in a list', async () => {
  const { page, frame, errors, context } = await shown(euros, { layout: 'tabs' }, { browser: { viewport: { width: 320, height: 700 } } });
  const tabs = frame.locator('[role=tab]');
  assert.deepEqual(await tabs.evaluateAll((all) => all.map(({ dataset, tabIndex }) => [dataset.testid, tabIndex])), [['card', 0], ['sepa_debit', -1]]);
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await frame.locator(':focus').getAttribute('data-testid'), 'sepa_debit');
  await page.keyboard.press('Home');
  assert.equal(await frame.locator('[role=tab][aria-selected=true]').getAttribute('data-testid'), 'card');
  await page.keyboard.press('End');
  await frame.locator('.TabMore select').selectOption('bancontact');
  assert.equal(await frame.locator('[role=tab][aria-selected=true]').getAttribute('data-testid'), 'bancontact');
  assert.equal(await frame.locator('[role=tabpanel]').getAttribute('aria-labelledby'), 'bancontact-tab');
  assert.deepEqual(errors, []);
  await context.close();
});

test('the page changes order and layout while the buyer types; what is fixed from the start stays', async () => {
  const { page, frame, errors, context } = await shown(euros, { layout: { type: 'accordion', defaultCollapsed: false, paymentMethodLogoPosition: 'end' }, paymentMethodOrder: ['card', 'nothing'] });
  await frame.locator('[name=number]').fill('4242');
  await page.evaluate(() => element.update({ paymentMethodOrder: ['ideal', 'card'], layout: { type: 'accordion', radios: 'never', paymentMethodLogoPosition: 'start' } }));
  await frame.locator('[data-value]').first().and(frame.locator('[data-value=ideal]')).waitFor();
  assert.deepEqual(await rows(frame), ['ideal', 'card', 'sepa_debit', 'bancontact']);
  assert.equal(await frame.locator('[name=number]').inputValue(), '4242');
  assert.equal(await frame.locator('.RadioIcon').count(), 0);
  assert.equal(await frame.locator('.AccordionButton--logoAtEnd').count(), 4);
  assert.deepEqual(errors, []);
  await context.close();
});

test('dots were turned on and off by booleans until dahlia', async () => {
  const older = { mode: 'payment', amount: 1099, currency: 'eur', paymentMethodTypes: EUROPE };
  for (const [radios, count] of [[true, 4], [false, 0]]) {
    const { frame, errors, context } = await shown(older, { layout: { type: 'accordion', radios } }, { train: 'clover' });
    assert.equal(await frame.locator('.RadioIcon').count(), count);
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test('what the page says before the Element is ready counts all the same', async () => {
  const then = "window.early = elements.update({ amount: 500 }).then(() => 'updated', (error) => error.message); element.update({ readOnly: true });";
  const { page, frame, errors, context } = await shown({ ...euros, allowedPaymentMethodTypes: ['card'] }, {}, { then });
  assert.equal(await page.evaluate(() => early), 'updated');
  await frame.locator('[name=number]:disabled').waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test('methods that come and go are told', async () => {
  const { page, errors, context } = await shown(euros);
  await page.evaluate(() => elements.update({ allowedPaymentMethodTypes: ['card', 'ideal'] }));
  await page.waitForFunction(() => events.some(([name]) => name === 'availablepaymentmethodschange'));
  const [, { paymentMethods }] = await page.evaluate(() => events.find(([name]) => name === 'availablepaymentmethodschange'));
  assert.deepEqual(paymentMethods, { card: { available: true }, ideal: { available: true } });
  assert.deepEqual(errors, []);
  await context.close();
});

test('a payment with nothing to offer says so, and takes no room', async () => {
  const { client_secret: clientSecret } = await api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'customer_balance', customer: (await api('POST', '/v1/customers')).id });
  const { page, context } = await open(here, { script: begin({ clientSecret }) });
  await page.waitForFunction(() => window.events.some(([name]) => name === 'loaderror'));
  const [, { error }] = await page.evaluate(() => events.find(([name]) => name === 'loaderror'));
  assert.match(error.message, /None of the payment method types of this payment can be shown here/);
  await page.waitForFunction(() => document.querySelector('iframe').offsetHeight === 0);
  assert.match(await page.evaluate(() => elements.submit().then(({ error: refused }) => refused.message)), /can be shown here/);
  await context.close();
});

test('a frame that is blocked, and a secret that is none, are said', async () => {
  const block = (page) => page.route('**/elements-inner-payment*', (route) => route.abort());
  const deferred = { mode: 'payment', amount: 1099, currency: 'usd' };
  for (const [options, prepare, sentence] of [
    [deferred, async (page) => { await page.clock.install(); await block(page); }, /A frame from .* could not be loaded/],
    [{ clientSecret: 'pi_1A_secret_2' }, undefined, /No such payment_intent|client_secret/],
  ]) {
    const { page, context } = await open(here, { script: begin(options), prepare });
    await page.waitForFunction(() => document.querySelector('iframe'));
    if (prepare) {
      await page.waitForLoadState('load');
      await page.clock.fastForward('00:11');
    }
    await page.waitForFunction(() => events.some(([name]) => name === 'loaderror'));
    const [, { elementType, error }] = await page.evaluate(() => events.find(([name]) => name === 'loaderror'));
    assert.equal(elementType, 'payment');
    assert.match(error.message, sentence);
    assert.ok(await page.evaluate(() => seen.some((line) => line.includes("payment Element didn't mount normally."))));
    await context.close();
  }
});

test('the buyer chooses the network of a co-badged card; the page only prefers', async () => {
  const { page, frame, errors, context } = await shown({ ...euros, allowedPaymentMethodTypes: ['card'] }, { defaultValues: { card: { network: ['cartes_bancaires', 'visa'] } } });
  await fillCard(page, { number: '4000002500001001' });
  const choice = frame.locator('select[name=network]');
  assert.deepEqual([await choice.inputValue(), await choice.locator('option').allTextContents()], ['cartes_bancaires', ['Cartes Bancaires', 'Visa']]);
  const box = await choice.boundingBox();
  assert.ok(box.width >= 24 && box.height >= 24, JSON.stringify(box));
  await choice.selectOption('visa');
  await page.evaluate(() => elements.submit());
  const { paymentMethod, error } = await page.evaluate(() => stripe.createPaymentMethod({ elements }));
  assert.equal(paymentMethod?.card.networks.preferred, 'visa', JSON.stringify(error));
  await frame.locator('[name=number]').fill('4242424242424242');
  await choice.waitFor({ state: 'detached' });
  assert.deepEqual(errors, []);
  await context.close();
});

test("a label of the page's own leads into the Element, for as long as it is there", async () => {
  const body = '<label for="payment">Pay with</label><div id="payment"></div>';
  const { page, frame, errors, context } = await shown({ ...euros, allowedPaymentMethodTypes: ['card'] }, {}, { body });
  await page.locator('label').click();
  await frame.locator('[name=number]:focus').waitFor();
  await page.evaluate(() => element.destroy());
  await page.locator('label').click();
  assert.deepEqual(errors, []);
  await context.close();
});

test('focus and blur are told at the border of the Element, and Escape wherever it is pressed', async () => {
  const body = '<button id="before">Before</button><div id="payment"></div><button id="after">After</button>';
  const { page, frame, errors, context } = await shown({ mode: 'payment', amount: 1099, currency: 'usd', allowedPaymentMethodTypes: ['card'] }, {}, { body });
  const told = () => page.evaluate(() => events.filter(([name]) => ['focus', 'blur', 'escape'].includes(name)).map(([name, event]) => [name, event.elementType]));
  await page.focus('#before');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
  await frame.locator('[name=cvc]:focus').waitFor();
  await page.waitForFunction(() => events.some(([name]) => name === 'focus'));
  assert.deepEqual(await told(), [['focus', 'payment']]);
  await page.keyboard.press('Escape');
  await frame.locator('[name=country]').focus();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => events.filter(([name]) => name === 'escape').length === 2);
  await page.focus('#after');
  await page.waitForFunction(() => events.some(([name]) => name === 'blur'));
  assert.deepEqual(await told(), [['focus', 'payment'], ['escape', 'payment'], ['escape', 'payment'], ['blur', 'payment']]);
  await page.evaluate(() => element.focus());
  await frame.locator('[name=number]:focus').waitFor();
  await page.evaluate(() => element.blur());
  await page.waitForFunction(() => events.filter(([name]) => name === 'blur').length === 2);
  assert.deepEqual(errors, []);
  await context.close();
});

test('what is wrong comes into view, however far down the page it is', async () => {
  for (const where of ['beneath', 'above']) {
    const { page, frame, errors, context } = await shown({ mode: 'payment', amount: 1099, currency: 'usd', allowedPaymentMethodTypes: ['card'] });
    await page.evaluate((beneath) => {
      document.body.style[beneath ? 'paddingTop' : 'paddingBottom'] = '3000px';
      scrollTo(0, beneath ? 0 : 2000);
    }, where === 'beneath');
    await page.evaluate(() => elements.submit());
    await frame.locator('[name=number]:focus').waitFor();
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('iframe').getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test("the fields have the names and ids by which other people's tests know them", async () => {
  for (const [train, prefix] of [['endive', 'payment'], ['v3', 'payment'], ['acacia', 'Field']]) {
    const { page, frame, errors, context } = await shown({ mode: 'payment', amount: 1099, currency: 'usd', [train === 'endive' ? 'allowedPaymentMethodTypes' : 'paymentMethodTypes']: ['card'] }, {}, { train });
    const found = await frame.locator('input, select').evaluateAll((all) => all.map(({ name, id }) => [name, id]));
    assert.deepEqual(found, ['number', 'expiry', 'cvc', 'country', 'postalCode'].map((name) => [name, `${prefix}-${name}Input`]), train);
    for (const name of ['Card number', 'Expiration date MM / YY', 'Security code', 'ZIP code']) assert.equal(await frame.getByRole('textbox', { name, exact: true }).count(), 1, name);
    assert.deepEqual(errors, []);
    await context.close();
  }
});
