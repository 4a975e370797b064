// Ways in which the browser's side would end up a toy, by their numbers, each with the test that would
// show it. Beside these: 2 is matrix.test.mjs, 3 is canary.test.mjs, 7's rules are axe.test.mjs, 10 is
// locale.test.mjs, too, and 12 is budgets.test.mjs and, for bytes, build/size.mjs.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fillCard, frameOf, open, PATIENCE_MS, stage } from './browser.mjs';
import { BINARY, PUBLISHABLE_KEY, startShop } from './server.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);
const intent = (params = {}) => api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card', ...params });
const begin = (options, more = '') => `
  window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
  window.elements = stripe.elements(${JSON.stringify(options)});
  window.events = [];
  window.element = elements.create('payment');
  element.mount('#payment');
  for (const name of ['ready', 'change', 'focus', 'blur', 'escape', 'loaderror', 'loaderstart']) element.on(name, (event) => events.push([name, event]));
  ${more}`;
const ready = (page) => page.waitForFunction(() => window.events.some(([name]) => name === 'ready'));

test('1: what wrappers copy, spread and call without this works, and nothing fires before they listen', async () => {
  const { client_secret: clientSecret } = await intent();
  const { page, errors, context } = await open(here, { script: '' });
  const said = await page.evaluate(async ([key, secret]) => {
    const said = {};
    const stripe = new Stripe(key);
    const own = (object) => Object.values(Object.getOwnPropertyDescriptors(object)).every(({ value, enumerable }) => enumerable && typeof value === 'function');
    const { elements: make, confirmPayment, retrievePaymentIntent } = { ...stripe };
    const group = make({ clientSecret: secret });
    const { create } = { ...group };
    const element = create('payment');
    said.own = [own(stripe), own(group), own(element), Object.getPrototypeOf(stripe) === Object.prototype];
    const { mount, on, once, off, destroy } = { ...element };
    const heard = [];
    mount(document.querySelector('#payment'));
    // After mount, as wrappers do it.
    on('ready', () => heard.push('on'));
    once('ready', () => heard.push('once'));
    const never = () => heard.push('never');
    on('ready', never);
    off('ready', never);
    said.synchronous = heard.length;
    await new Promise((resolve) => on('ready', resolve));
    said.heard = heard;
    said.found = group.getElement('payment') === element && group.getElement({ __elementType: 'payment' }) === element;
    destroy();
    said.again = typeof create('payment').mount;
    said.read = (await retrievePaymentIntent(secret)).paymentIntent.object;
    said.invalid = await confirmPayment({ elements: group, redirect: 'if_required' }).catch((error) => error.name);
    return said;
  }, [PUBLISHABLE_KEY, clientSecret]);
  assert.deepEqual(said, { own: [true, true, true, true], synchronous: 0, heard: ['on', 'once'], found: true, again: 'function', read: 'payment_intent', invalid: 'IntegrationError' });
  assert.deepEqual(errors, []);
  await context.close();
});

test('4: a frame hears its own page, of its own build, and nobody else; a page that is not ours is told nothing', async () => {
  const attacker = await startShop();
  const library = await (await fetch(`${here.server.url}/endive/stripe.js`)).text();
  const build = /build:"(\w+)"/.exec(library)?.[1] ?? /"([0-9a-f]{16})"/.exec(library)[1];
  const frame = `${here.server.url}/v3/${/elements-inner-payment-\w+\.html/.exec(library)[0]}`;
  // A sibling of the payment frame, of another origin: says hello to every frame around it.
  attacker.pages.set('/sibling', `<!doctype html><script>
    const heard = window.heard = [];
    addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
    setInterval(() => { for (let i = 0; i < parent.length; i += 1) if (parent[i] !== window) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => heard.push(JSON.stringify(data));
      parent[i].postMessage({ onfile: 'hello', build: '${build}' }, '*', [port2]);
    } }, 20);
  </script>`);
  attacker.pages.set('/embed', `<!doctype html><iframe src="${frame}"></iframe><script>
    const heard = window.heard = [];
    addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
    document.querySelector('iframe').addEventListener('load', (event) => {
      for (const hello of ['hello', { onfile: 'hello', build: 'another' }, { onfile: 'init' }]) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => heard.push(JSON.stringify(data));
        event.target.contentWindow.postMessage(hello, '*', [port2]);
      }
      window.greeted = true;
    });
  </script>`);
  const { client_secret: clientSecret } = await intent();
  const { page, context } = await open(here, { body: '<div id="payment"></div>', script: '' });
  const sibling = await context.newPage();
  // The shop that holds both allows the attacker's frame; its own library is loaded as everywhere.
  const careless = await startShop();
  careless.pages.set('/', `<!doctype html><div id="payment"></div><iframe id="sibling" src="${attacker.url}/sibling"></iframe>
    <script src="${here.server.url}/endive/stripe.js"></script><script>${begin({ clientSecret })}</script>`);
  await sibling.goto(careless.url);
  await sibling.waitForFunction(() => window.events?.some(([name]) => name === 'ready'));
  await fillCard(sibling);
  assert.equal((await sibling.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }))).paymentIntent?.status, 'succeeded');
  assert.deepEqual(await sibling.frames().find((one) => one.url().endsWith('/sibling')).evaluate(() => window.heard), []);
  // Moved to another origin, a frame is not told who pays whom: the hello is for our origin alone.
  await sibling.evaluate((url) => { [...document.querySelectorAll('iframe')].find(({ id }) => id !== 'sibling').src = url; }, `${attacker.url}/sibling`);
  await sibling.waitForFunction((url) => window.length === 2 && url, attacker.url);
  const moved = await Promise.any(sibling.frames().filter((one) => one !== sibling.mainFrame()).map((one) => one.waitForURL(`${attacker.url}/sibling`).then(() => one)));
  assert.deepEqual((await moved.evaluate(() => window.heard)).filter((text) => /key|secret|pk_test/.test(text)), []);

  await page.goto(`${attacker.url}/embed`);
  await page.waitForFunction(() => window.greeted);
  // The frame has had its chance once it has answered anything at all, here a question of the test's.
  await page.frames()[1].evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  assert.deepEqual(await page.evaluate(() => window.heard), []);
  careless.stop();
  attacker.stop();
  await context.close();
});

test('4: a page that has replaced MessageChannel still learns no digits', async () => {
  const { client_secret: clientSecret } = await intent();
  const { page, errors, context } = await open(here, { script: `
    const Real = MessageChannel;
    window.stolen = [];
    window.MessageChannel = class { constructor() {
      const { port1, port2 } = new Real();
      const inner = new Real();
      port2.onmessage = ({ data, ports }) => { stolen.push(JSON.stringify(data)); inner.port1.postMessage(data, [...ports]); };
      inner.port1.onmessage = ({ data, ports }) => { stolen.push(JSON.stringify(data)); port2.postMessage(data, [...ports]); };
      return { port1, port2: inner.port2 };
    } };
    ${begin({ clientSecret })}` });
  await ready(page);
  await fillCard(page, { number: '4000056655665556', cvc: '917' });
  const { paymentIntent, error } = await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
  assert.equal(paymentIntent?.status, 'succeeded', JSON.stringify(error));
  const stolen = (await page.evaluate(() => stolen)).join('\n');
  assert.ok(stolen.includes('"confirm"'));
  assert.equal(/40000566|"917"/.test(stolen), false);
  assert.deepEqual(errors, []);
  await context.close();
});

/** What is typed key by key, and what is shown then. `^` is the caret. */
const TYPED = [
  ['number', '4242424242424242', '4242 4242 4242 4242^'],
  ['number', '42424 ArrowLeft ArrowLeft Backspace', '424^4'],
  ['number', '378282246310005', '3782 822463 10005^'],
  ['number', '4a2b4c2', '4242^'],
  ['expiry', '5', '05 / ^'], ['expiry', '1234', '12 / 34^'], ['expiry', '1/30', '01 / 30^'], ['expiry', '12Backspace', '12^'],
  ['expiry', '1230Backspace Backspace', '12^'],
  ['cvc', '12345', '1234^'],
];

test('5: typing, deleting, pasting and filling in one go do what the buyer means', async () => {
  const { client_secret: clientSecret } = await intent();
  const { page, errors, context } = await open(here, { script: begin({ clientSecret }) });
  await ready(page);
  const field = (name) => frameOf(page).locator(`[name=${name}]`);
  const shown = (name) => field(name).evaluate((input) => `${input.value.slice(0, input.selectionStart)}^${input.value.slice(input.selectionStart)}`);
  for (const [name, keys, expected] of TYPED) {
    await page.evaluate(() => element.clear());
    await page.waitForFunction(() => events.at(-1)[0] !== 'change' || events.at(-1)[1].empty);
    await field(name).click();
    for (const key of keys.match(/ArrowLeft|ArrowRight|Backspace|Delete|[^ ]/g)) await page.keyboard.press(key);
    assert.equal(await shown(name), expected, `${name}: ${keys}`);
  }
  // In the middle: what is typed goes where the caret is, and the caret stays beside it.
  await field('number').fill('4242 4242');
  await field('number').evaluate((input) => input.setSelectionRange(4, 4));
  await page.keyboard.press('1');
  assert.equal(await shown('number'), '4242 1^424 2');
  await page.keyboard.press('Backspace');
  assert.equal(await shown('number'), '4242^ 4242');
  // At the space a digit goes, not the space, which would come back at once.
  await page.keyboard.press('Delete');
  assert.equal(await shown('number'), '4242^ 242');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  assert.equal(await shown('number'), '424^2 42');
  for (const [name, pasted, expected] of [
    ['number', '4242-4242-4242-4242', '4242 4242 4242 4242'], ['number', ' 4242 4242 4242 4242\n', '4242 4242 4242 4242'],
    ['number', '４２４２４２４２４２４２４２４２', '4242 4242 4242 4242'], ['expiry', '12/2034', '12 / 34'], ['expiry', '5/29', '05 / 29'],
  ]) {
    await field(name).fill(pasted);
    assert.equal(await field(name).inputValue(), expected, JSON.stringify(pasted));
  }
  // An input method composes before it commits.
  await field('number').fill('');
  const session = await context.newCDPSession(page.frames().find((frame) => frame.url().includes('inner-payment')) ?? page).catch(() => context.newCDPSession(page));
  await field('number').focus();
  await session.send('Input.insertText', { text: '4242' });
  await session.send('Input.insertText', { text: '４２' });
  assert.equal(await shown('number'), '4242 42^');
  assert.deepEqual(errors, []);
  await context.close();
});

/** What is done in which field, then: the code, the message, and whether it shows. */
const NUMBER = 'Your card number is';
const MOMENTS = [
  ['number', ['type 42'], null],
  ['number', ['type 42', 'leave'], `${NUMBER} incomplete.`],
  ['number', ['leave'], null],
  ['number', ['type 4242424242424241'], `${NUMBER} invalid.`],
  ['number', ['type 42', 'leave', 'type 42424242424242'], null],
  ['number', ['submit'], `${NUMBER} incomplete.`],
  ['number', ['submit', 'type 4242424242424242'], null],
  ['expiry', ['type 12'], null],
  ['expiry', ['type 12', 'leave'], "Your card's expiration date is incomplete."],
  ['expiry', ['type 1220'], "Your card's expiration year is in the past."],
  ['expiry', ['type 1399', 'leave'], "Your card's expiration month is invalid."],
  ['expiry', ['type 0199'], "Your card's expiration year is invalid."],
  ['cvc', ['type 12'], null],
  ['cvc', ['type 12', 'leave'], "Your card's security code is incomplete."],
  ['postalCode', ['type 941'], null],
  ['postalCode', ['type 941', 'leave'], 'Your postal code is incomplete.'],
  ['postalCode', ['type 941', 'leave', 'type 07'], null],
];

const CHINESE = {
  [`${NUMBER} incomplete.`]: '您的卡号不完整。',
  [`${NUMBER} invalid.`]: '您的卡号无效。',
  "Your card's expiration date is incomplete.": '您的银行卡有效期不完整。',
  "Your card's expiration year is in the past.": '您的银行卡有效年份已过。',
  "Your card's expiration month is invalid.": '您的银行卡有效月份无效。',
  "Your card's expiration year is invalid.": '您的银行卡有效年份无效。',
  "Your card's security code is incomplete.": '您的银行卡安全码不完整。',
  'Your postal code is incomplete.': '您的邮政编码不完整。',
};

for (const locale of ['en', 'zh']) test(`6: errors come when the buyer is done, and go when they are mended, in ${locale}`, async () => {
  const { client_secret: clientSecret } = await intent();
  const defaultValues = { billingDetails: { address: { country: 'US' } } };
  const { page, errors, context } = await open(here, { script: begin({ clientSecret, locale }, '').replace("create('payment')", `create('payment', ${JSON.stringify({ defaultValues })})`) });
  await page.waitForFunction(() => window.events.some(([name]) => name === 'ready'));
  const frame = page.frameLocator('#payment iframe');
  for (const [name, actions, english] of MOMENTS) {
    const expected = english && locale === 'zh' ? CHINESE[english] : english;
    await page.evaluate(() => element.clear());
    const field = frame.locator(`[name=${name}]`);
    await field.focus();
    await frame.locator('[aria-invalid=true]').first().waitFor({ state: 'detached' });
    for (const action of actions) {
      const [verb, text] = action.split(' ');
      if (verb === 'type') await (await field.focus(), field.pressSequentially(text));
      else if (verb === 'leave') await field.blur();
      else await page.evaluate(() => elements.submit());
    }
    const error = frame.locator(`#Field-${name}Error`);
    const where = `${name}: ${actions.join(', ')}`;
    if (expected === null) assert.equal(await error.count(), 0, where);
    else {
      await error.waitFor();
      assert.equal(await error.textContent(), expected, where);
      assert.deepEqual(await field.evaluate((input) => [input.getAttribute('aria-invalid'), input.getAttribute('aria-describedby')]), ['true', `Field-${name}Error`], where);
    }
  }
  assert.deepEqual(errors, []);
  await context.close();
});

test('10: the parts of a card, addresses and e-mail addresses leave nothing in English', async () => {
  const { page, errors, context } = await open(here, {
    body: '<div id="cardNumber"></div><div id="cardExpiry"></div><div id="cardCvc"></div><div id="address"></div><div id="linkAuthentication"></div>',
    script: `const elements = Stripe(${JSON.stringify(PUBLISHABLE_KEY)}, { locale: 'zh' }).elements({ mode: 'payment', amount: 1099, currency: 'usd' });
      window.readies = 0;
      for (const [type, options] of [['cardNumber'], ['cardExpiry'], ['cardCvc'], ['address', { mode: 'billing', fields: { phone: 'always' }, defaultValues: { address: { country: 'US' } } }], ['linkAuthentication']]) {
        const element = elements.create(type, options);
        element.mount('#' + type);
        element.on('ready', () => { readies += 1; });
      }`,
  });
  await page.waitForFunction(() => readies === 5);
  const said = await page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ title }) => title));
  for (const frame of page.frames().slice(1)) {
    said.push(...(await frame.evaluate(() => [...document.querySelectorAll('label, [aria-label], [placeholder]')].flatMap((node) => [
      node.tagName === 'LABEL' ? node.textContent : '', node.getAttribute('aria-label') ?? '', node.getAttribute('placeholder') ?? '',
    ]))));
  }
  const texts = said.filter((text) => text && !/^[\d /]+$/.test(text));
  assert.ok(texts.length > 15, texts.join(' '));
  // What a card itself says is the same in every language.
  assert.deepEqual(texts.filter((text) => !/[\u4e00-\u9fff]/.test(text) && !['CVC', 'MM / YY'].includes(text)), []);
  assert.deepEqual(errors, []);
  await context.close();
});

test('7: a payment with a challenge by the keyboard alone, in both directions', async () => {
  const { client_secret: clientSecret } = await intent();
  const { page, errors, context } = await open(here, {
    body: '<button id="before">Before</button><div id="payment"></div><button id="pay">Pay</button>',
    script: begin({ clientSecret }, `document.querySelector('#pay').onclick = async () => {
      const { paymentIntent, error } = await stripe.confirmPayment({ elements, redirect: 'if_required', confirmParams: { return_url: location.href } });
      document.title = paymentIntent ? paymentIntent.status : error.message; };`),
  });
  await ready(page);
  const frame = page.frames().find((one) => one.url().includes('inner-payment'));
  const at = async () => {
    const outer = await page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
    return outer === 'IFRAME' ? frame.evaluate(() => document.activeElement.name) : outer;
  };
  const walk = async (key, count) => {
    const steps = [];
    for (let step = 0; step < count; step += 1) { await page.keyboard.press(key); steps.push(await at()); }
    return steps;
  };
  await page.focus('#before');
  assert.deepEqual(await walk('Tab', 6), ['number', 'expiry', 'cvc', 'country', 'postalCode', 'pay']);
  assert.deepEqual(await walk('Shift+Tab', 6), ['postalCode', 'country', 'cvc', 'expiry', 'number', 'before']);
  for (const text of ['4000002760003184', '1234', '123', '', '94107']) { await page.keyboard.press('Tab'); await page.keyboard.type(text); }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const challenge = page.frameLocator('dialog iframe').frameLocator('#challengeFrame');
  await challenge.locator('#test-source-authorize-3ds').waitFor();
  const inner = page.frames().find((one) => one.name() === 'stripe-challenge-frame');
  const onButton = () => inner.evaluate(() => document.activeElement?.id === 'test-source-authorize-3ds');
  for (let step = 0; step < 8 && !(await onButton()); step += 1) await page.keyboard.press('Tab');
  assert.equal(await onButton(), true);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.title === 'succeeded');
  // The focus is where it was.
  assert.equal(await at(), 'pay');
  assert.deepEqual(errors, []);
  await context.close();
});

test('7: axe finds nothing in cards outside the Payment Element, addresses and e-mail addresses', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const { page, errors, context } = await open(here, {
    body: ['card', 'cardNumber', 'cardExpiry', 'cardCvc', 'address', 'linkAuthentication', 'taxId'].map((id) => `<div id="${id}"></div>`).join(''),
    script: `const stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
      window.elements = stripe.elements({ mode: 'payment', amount: 1099, currency: 'usd' });
      window.readies = 0;
      for (const [group, type, options] of [[stripe.elements(), 'card'], ...['cardNumber', 'cardExpiry', 'cardCvc', 'address', 'linkAuthentication', 'taxId'].map((type) => [elements, type, { address: { mode: 'billing' }, taxId: { visibility: 'always' } }[type] ?? {}])]) {
        const element = group.create(type, options);
        element.mount('#' + type);
        element.on('ready', () => { readies += 1; });
      }`,
  });
  await page.waitForFunction(() => readies === 7);
  await page.frameLocator('iframe[title="Secure address input frame"]').locator('[name=postalCode]').fill('12');
  await page.frameLocator('iframe[title="Secure card number input frame"]').locator('input').fill('4242424242424241');
  const found = [];
  for (const frame of page.frames().slice(1)) {
    await frame.evaluate(axe);
    found.push(...(await frame.evaluate(async () => {
      // As it is on the shop's white page.
      document.documentElement.style.background = '#fff';
      const rules = Object.fromEntries(['region', 'landmark-one-main', 'page-has-heading-one'].map((name) => [name, { enabled: false }]));
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'], rules });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    })));
  }
  assert.deepEqual(found, []);
  assert.deepEqual(errors, []);
  await context.close();
});

/** What other libraries' modals do to the focus and to the page around them. */
const TRAPS = {
  'a native dialog': 'document.querySelector("#modal").showModal();',
  'a listener that pulls the focus back': 'document.querySelector("#modal").show(); document.addEventListener("focusin", (event) => { if (!modal.contains(event.target)) document.querySelector("#inside").focus(); }, true);',
  'a timer that pulls the focus back': 'document.querySelector("#modal").show(); setInterval(() => { if (!modal.contains(document.activeElement)) document.querySelector("#inside").focus(); }, 20);',
  'a library that hides what is not its own': `document.querySelector("#modal").show(); document.body.style.pointerEvents = 'none'; modal.style.pointerEvents = 'auto';
    new MutationObserver(() => { for (const node of document.body.children) if (node !== modal) { node.inert = true; node.setAttribute('aria-hidden', 'true'); } }).observe(document.body, { childList: true });`,
  'ancestors that clip and transform': 'document.querySelector("#modal").show(); document.body.style.cssText = "overflow:hidden;height:80px;transform:scale(1)";',
};

for (const [trap, script] of Object.entries(TRAPS)) {
  test(`8: the challenge can be used above ${trap}`, async () => {
    const { client_secret: clientSecret } = await intent();
    const { page, errors, context } = await open(here, {
      body: '<dialog id="modal"><div id="payment"></div><button id="inside">Pay</button></dialog>',
      script: begin({ clientSecret }, `const modal = document.querySelector('#modal'); ${script}`),
    });
    await ready(page);
    await fillCard(page, { number: '4000002760003184' });
    await page.focus('#inside');
    const pay = () => page.evaluate((url) => stripe.confirmPayment({ elements, redirect: 'if_required', confirmParams: { return_url: url } }), `${here.shop.url}/done`);
    const outer = page.frameLocator('dialog > iframe');
    const button = outer.frameLocator('#challengeFrame').locator('#test-source-authorize-3ds');
    // Escape closes ours and leaves theirs.
    const canceled = pay();
    await button.waitFor();
    await outer.locator('#close').focus();
    await page.keyboard.press('Escape');
    assert.equal((await canceled).error.code, 'payment_intent_authentication_failure');
    assert.equal(await page.evaluate(() => document.querySelector('#modal').open), true);
    await page.waitForFunction(() => document.activeElement.id === 'inside');
    const paying = pay();
    await button.focus();
    await page.keyboard.press('Enter');
    assert.equal((await paying).paymentIntent?.status, 'succeeded');
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('9: a redirect goes out and comes back with what the page had said, once, and can be left', async () => {
  const back = () => `${here.shop.url}/back?order=7#thanks`;
  const waiting = async () => {
    const made = await intent({ payment_method: 'pm_card_authenticationRequired', confirm: 'true', return_url: back() });
    assert.equal(made.next_action?.type, 'redirect_to_url');
    return made;
  };
  here.shop.pages.set('/back', '<!doctype html><html lang="en"><head><title>Back</title><link rel="icon" href="data:,"></head></html>');
  const { page, errors, context } = await open(here, { script: `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});` });
  const go = (secret) => page.evaluate((clientSecret) => void stripe.handleNextAction({ clientSecret }), secret);
  for (const [button, status] of [['#test-source-authorize-3ds', 'succeeded'], ['#test-source-fail-3ds', 'failed']]) {
    const { client_secret: secret, id } = await waiting();
    await page.goto(`${here.shop.url}/`);
    await go(secret);
    await page.locator(button).click();
    await page.waitForURL(/\/back/);
    const url = new URL(page.url());
    assert.deepEqual(Object.fromEntries(url.searchParams), { order: '7', payment_intent: id, payment_intent_client_secret: secret, redirect_status: status });
    assert.equal(url.hash, '#thanks');
    assert.equal((await api('GET', `/v1/payment_intents/${id}`)).status, status === 'succeeded' ? 'succeeded' : 'requires_payment_method');
  }
  // Left with Back: the shop's page lives, and the intent can be gone on with.
  const { client_secret: secret, id } = await waiting();
  await page.goto(`${here.shop.url}/`);
  await go(secret);
  await page.locator('#test-source-authorize-3ds').waitFor();
  const address = page.url();
  await page.goBack();
  assert.equal((await page.evaluate((it) => stripe.retrievePaymentIntent(it), secret)).paymentIntent.status, 'requires_action');
  // Answered in another tab, which is then closed; the first tab's page is used up.
  const tab = await context.newPage();
  await tab.goto(address);
  await tab.locator('#test-source-authorize-3ds').click();
  await tab.waitForURL(/\/back/);
  await tab.close();
  assert.equal((await page.evaluate((it) => stripe.retrievePaymentIntent(it), secret)).paymentIntent.status, 'succeeded');
  assert.notEqual((await page.request.post(`${address}/fail`, { maxRedirects: 0 })).status(), 500);
  assert.equal((await api('GET', `/v1/payment_intents/${id}`)).status, 'succeeded');
  assert.deepEqual(errors, []);
  await context.close();
});

test('13: fast changes of route leave nothing behind', async () => {
  const { client_secret: clientSecret } = await intent();
  // Nothing watches here: what the test's own watchers keep would be counted, too.
  here.shop.pages.set('/plain', `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"></head><body>
    <script src="${here.server.url}/endive/stripe.js"></script><script>
    window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
    window.route = async (wait) => {
      const elements = stripe.elements({ clientSecret: ${JSON.stringify(clientSecret)} });
      const element = elements.create('payment');
      const container = document.createElement('div');
      document.body.append(container);
      element.mount(container);
      if (wait) await new Promise((resolve) => element.on('ready', resolve));
      element.destroy();
      container.remove();
    };</script></body></html>`);
  const context = await here.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${here.shop.url}/plain`);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const measure = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  for (let round = 0; round < 4; round += 1) await page.evaluate(() => route(true));
  const before = await measure();
  for (let round = 0; round < 16; round += 1) await page.evaluate(() => route(true));
  await page.evaluate(async () => { for (let round = 0; round < 184; round += 1) await route(false); });
  assert.equal(await page.evaluate(() => document.querySelectorAll('iframe').length), 0);
  // The browser takes its time to give up frames.
  const grown = (after) => ({
    listeners: Math.max(0, after.JSEventListeners - before.JSEventListeners), mebibytes: Math.max(0, Math.floor((after.JSHeapUsedSize - before.JSHeapUsedSize) / 2 ** 20)),
  });
  let left = grown(await measure());
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && left.listeners + left.mebibytes > 0; ) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    left = grown(await measure());
  }
  assert.deepEqual(left, { listeners: 0, mebibytes: 0 });
  await context.close();
});

/** How an Element goes while its payment runs. */
const LEAVING = {
  'it is unmounted': () => window.element.unmount(),
  'it is destroyed and its place taken away': () => { window.element.destroy(); document.querySelector('#payment').remove(); },
  'its place is emptied': () => document.querySelector('#payment').replaceChildren(),
  'its place is moved': () => document.body.append(document.querySelector('#payment')),
};

for (const [way, leave] of Object.entries(LEAVING)) {
  test(`13: a payment is answered though ${way} meanwhile`, async () => {
    const { client_secret: clientSecret, id } = await intent();
    const { page, errors, context } = await open(here, { body: '<div id="payment"></div><p>After</p>', script: begin({ clientSecret }) });
    await ready(page);
    await fillCard(page);
    // The server has the request, and answers it only when the Element has gone.
    let answer;
    const asked = new Promise((resolve) => {
      void context.route(`**/v1/payment_intents/${id}/confirm`, async (route) => {
        const response = await route.fetch();
        answer = () => route.fulfill({ response }).catch(() => undefined);
        resolve();
      });
    });
    const paying = page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
    await asked;
    await page.evaluate(leave);
    await answer();
    const { paymentIntent, error } = await paying;
    assert.equal(paymentIntent?.status, 'succeeded', JSON.stringify(error));
    // Moved, the frame was loaded anew, and finds that its intent is over.
    assert.deepEqual(errors.filter((text) => !/in a terminal state/.test(text)), []);
    await context.close();
  });
}

test('13: what never reached the server is said, not waited for', async () => {
  const { client_secret: clientSecret, id } = await intent();
  const { page, context } = await open(here, { script: begin({ clientSecret }) });
  await ready(page);
  await fillCard(page);
  const asked = new Promise((resolve) => void context.route(`**/v1/payment_intents/${id}/confirm`, resolve));
  const paying = page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
  await asked;
  await page.evaluate(() => document.querySelector('#payment').remove());
  const { error } = await paying;
  assert.equal(error?.type, 'api_connection_error');
  assert.match(error.message, /taken out of the page/);
  await context.close();
});

test('13: two of the library on one page see the same intent', async () => {
  const { client_secret: clientSecret } = await intent();
  const { page, errors, context } = await open(here, { script: begin({ clientSecret }, `window.other = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});`) });
  await ready(page);
  await fillCard(page);
  await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
  assert.equal((await page.evaluate((it) => other.retrievePaymentIntent(it), clientSecret)).paymentIntent.status, 'succeeded');
  // An Element for an intent that is over says so.
  await page.evaluate((it) => new Promise((resolve) => {
    const late = other.elements({ clientSecret: it }).create('payment');
    document.querySelector('#payment').after(Object.assign(document.createElement('div'), { id: 'late' }));
    late.on('loaderror', ({ error }) => { window.late = error.message; resolve(); });
    late.mount('#late');
  }), clientSecret);
  assert.match(await page.evaluate(() => window.late), /in a terminal state/);
  assert.deepEqual(errors.filter((text) => !/didn't mount normally/.test(text)), []);
  await context.close();
});

test('14: the build is what its sources give, and the binary alone serves all of it', async () => {
  execFileSync(process.execPath, [new URL('../build/fresh.mjs', import.meta.url).pathname], { stdio: 'pipe' });
  const folder = mkdtempSync(join(tmpdir(), 'onfile-alone-'));
  const binary = join(folder, 'onfile');
  copyFileSync(BINARY, binary);
  mkdirSync(join(folder, 'empty'));
  const child = spawn(binary, ['serve', '--listen', '127.0.0.1:0', '--data', join(folder, 'data'), '--vault-key-file', join(folder, 'vault.key')], {
    cwd: join(folder, 'empty'), env: {}, stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const url = await new Promise((resolve, reject) => {
      child.on('error', reject);
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          const said = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
          if (said) resolve(said[0]);
        });
      }
    });
    const library = await (await fetch(`${url}/endive/stripe.js`)).text();
    const documents = [...new Set(library.match(/[\w-]+-[0-9a-f]{16}\.html/g))];
    assert.ok(documents.length >= 4);
    for (const document of documents) {
      const html = await fetch(`${url}/v3/${document}`);
      assert.equal(html.status, 200, document);
      for (const [, file] of (await html.text()).matchAll(/(?:src|href)="([^"]+)"/g)) {
        assert.equal((await fetch(new URL(file, html.url))).status, 200, file);
      }
    }
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
