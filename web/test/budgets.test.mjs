// What the library costs a shop's page while it loads (number 12 of the ways to end up a toy; bytes are
// build/size.mjs): frames, requests, what moves beneath an Element, and tasks that hold the page up.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, customerWithCards, intentOf, ready } from './begin.mjs';
import { fillCard, open, stage } from './browser.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);
const intent = (params) => intentOf(api)(params);

test('one frame, few requests', async () => {
  const { client_secret: clientSecret } = await intent();
  const requests = [];
  const { page, errors, context } = await open(here);
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.addScriptTag({ content: begin({ clientSecret }) });
  await ready(page);
  await fillCard(page);
  assert.equal(await page.locator('iframe').count(), 1);
  assert.ok(requests.length <= 6, requests.join(' '));
  assert.equal(new Set(requests).size, requests.length);
  assert.deepEqual(errors, []);
  await context.close();
});

const SHIFTS = `window.shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });`;
const body = (script) => `<script>${SHIFTS}</script><script src="${here.server.url}/endive/stripe.js"></script><h1>Pay</h1><div id="payment"></div>
  <script>${script}</script><p id="below">Thank you for your order.</p>`;

/** What moved while the Element came, and by how much what stands beneath it. */
async function moved(page) {
  await ready(page);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(() => [shifts, document.querySelector('#below').getBoundingClientRect().top - window.before]);
}
const NOTED = "window.before = document.querySelector('#below').getBoundingClientRect().top;";
const FIVE = ['card', 'sepa_debit', 'ideal', 'bancontact', 'giropay'];
const euros = { mode: 'payment', amount: 1099, currency: 'eur', allowedPaymentMethodTypes: FIVE };

/** What the page says itself of what will be shown: room is kept for it from the start. */
const KNOWN = {
  'a card': [{ mode: 'payment', amount: 1099, currency: 'usd', allowedPaymentMethodTypes: ['card'] }],
  'closed rows': [euros],
  'rows with space between them': [euros, { layout: { type: 'accordion', spacedAccordionItems: true } }],
  'rows, the first one open': [euros, { layout: { type: 'accordion', defaultCollapsed: false } }],
  'rows, and a way to more of them': [euros, { layout: { type: 'accordion', visibleAccordionItemsCount: 2 } }],
  'tabs': [euros, { layout: 'tabs' }],
};

for (const [what, [options, payment]] of Object.entries(KNOWN)) {
  test(`nothing moves beneath ${what}`, async () => {
    const { page, errors, context } = await open(here, { body: body(begin(options, { payment })) + `<script>${NOTED}</script>` });
    assert.deepEqual(await moved(page), [[], 0]);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

/** What only the server knows: the first page of a tab learns it, and from the second on nothing moves. */
const LEARNT = {
  'several methods of an intent': async () => ({ clientSecret: (await intent({ currency: 'eur', 'payment_method_types[1]': 'ideal', 'payment_method_types[2]': 'sepa_debit' })).client_secret }),
  'saved cards': async () => {
    const { customer, session } = await customerWithCards(api);
    return { clientSecret: (await intent({ customer })).client_secret, customerSessionClientSecret: session };
  },
};

for (const [what, options] of Object.entries(LEARNT)) {
  test(`nothing moves beneath ${what}, once the tab has seen them`, async () => {
    const script = begin(await options());
    const { page, errors, context } = await open(here, { body: body(script) + `<script>${NOTED}</script>` });
    assert.notEqual((await moved(page))[1], 0);
    await page.reload();
    assert.deepEqual(await moved(page), [[], 0]);
    // And what is kept to that end is a number.
    const kept = await page.evaluate(() => Object.entries(sessionStorage));
    assert.ok(kept.length === 1 && kept[0][0].startsWith('onfile.height ') && Number(kept[0][1]) > 0, JSON.stringify(kept));
    assert.ok(!JSON.stringify(kept).includes('_secret_'));
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('an Element that begins unseen is as high as it is once it is seen, and teaches nothing wrong', async () => {
  const { client_secret: clientSecret } = await intent();
  const { page, errors, context } = await open(here, { script: `document.querySelector('#payment').hidden = true; ${begin({ clientSecret })}` });
  await ready(page);
  assert.deepEqual(await page.evaluate(() => Object.values(sessionStorage)), []);
  await page.evaluate(() => { document.querySelector('#payment').hidden = false; });
  await page.waitForFunction(() => document.querySelector('iframe').offsetHeight > 200);
  await fillCard(page);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a page without storage has its Element', async () => {
  const deny = "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });";
  const { client_secret: clientSecret } = await intent();
  const { page, errors, context } = await open(here, { script: deny + begin({ clientSecret }) });
  await ready(page);
  assert.deepEqual(errors, []);
  await context.close();
});

/** A task that holds the page up for longer than this is long, says <https://www.w3.org/TR/longtasks-1/>. */
const LONG_MS = 50;

/**
 * Of every animation frame that was long: the time in scripts of ours. The browser says which script it
 * was, so neither the page's own work nor the browser's counts; nor does the Element's, whose document
 * is another one.
 */
const WATCH_TASKS = `window.frames_ = [];
  new PerformanceObserver((list) => frames_.push(...list.getEntries().map(({ scripts }) => scripts.map(({ sourceURL, duration }) => [sourceURL, duration]))))
    .observe({ type: 'long-animation-frame', buffered: true });`;

/** The longest that scripts of one origin held up a frame of the page, in milliseconds. */
const held = (page, origin) => page.evaluate(async (from) => {
  // Entries are handed out after the frame that they are about.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
  return Math.max(0, ...frames_.map((scripts) => scripts.reduce((sum, [url, duration]) => sum + (url.startsWith(from) ? duration : 0), 0)));
}, origin);

test('no task of the library is long on the shop\'s page', async () => {
  const measured = [];
  // On a machine that others use a short task can be made to wait. A long one is long each time.
  for (let turn = 0; turn < 3; turn += 1) {
    const { client_secret: clientSecret } = await intent();
    const { page, errors, context } = await open(here, { body: `<script>${WATCH_TASKS}</script><div id="payment"></div>`, script: begin({ clientSecret }) });
    await ready(page);
    await fillCard(page);
    await page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required' }));
    measured.push(await held(page, here.server.url));
    assert.deepEqual(errors, []);
    await context.close();
    if (measured.at(-1) <= LONG_MS) break;
  }
  assert.ok(Math.min(...measured) <= LONG_MS, `${measured} ms`);
});

test('a library that held the page up would be found', async () => {
  const { client_secret: clientSecret } = await intent();
  const prepare = (page) => page.route('**/endive/stripe.js', async (route) => {
    const answer = await route.fetch();
    const busy = `{ const end = performance.now() + ${2 * LONG_MS}; while (performance.now() < end); }`;
    await route.fulfill({ response: answer, body: (await answer.text()) + busy });
  });
  const { page, context } = await open(here, { body: `<script>${WATCH_TASKS}</script><div id="payment"></div>`, script: begin({ clientSecret }), prepare });
  await ready(page);
  assert.ok((await held(page, here.server.url)) > LONG_MS);
  await context.close();
});
