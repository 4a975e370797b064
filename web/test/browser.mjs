// Chromium under test: the system's own, driven by playwright-core. Every page is watched: an error
// in its console, or a card number or code that reaches the merchant's page, fails the test.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { startServer, startShop } from './server.mjs';

const CANDIDATES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const PATIENCE_MS = 15_000;

/** The system's Chromium. */
export function launch() {
  const executablePath = CANDIDATES.find((path) => path && existsSync(path));
  assert.ok(executablePath, 'Chromium is needed (Debian: apt-get install chromium), or CHROMIUM must name it');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** A server, a shop and a browser for the tests of one file; `more` are arguments of the server. */
export function stage(more = []) {
  const here = {};
  before(async () => {
    here.server = await startServer(more);
    here.shop = await startShop(
      `default-src 'self'; script-src 'self' 'unsafe-inline' ${here.server.url}; frame-src ${here.server.url}; img-src data:`,
    );
    here.shop.pages.set('/favicon.ico', '');
    here.browser = await launch();
  });
  after(async () => {
    await here.browser?.close();
    here.shop?.stop();
    here.server?.stop();
  });
  return here;
}

/** Opens a page of the shop that loads the library and runs `script`. */
export async function open(here, { train = 'endive', script = '', body = '<div id="payment"></div>', browser = {}, prepare } = {}) {
  const source = train === 'v3' ? '/v3/' : `/${train}/stripe.js`;
  here.shop.pages.set('/', `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"></head><body>${body}
<script>${WATCH}</script><script src="${here.server.url}${source}"></script><script>${script}</script></body></html>`);
  here.shop.pages.set('/done', '<!doctype html><html lang="en"><head><title>Done</title><link rel="icon" href="data:,"></head></html>');
  const context = await here.browser.newContext({ locale: 'en-US', ...browser });
  const page = await context.newPage();
  await prepare?.(page);
  page.setDefaultTimeout(PATIENCE_MS);
  const errors = [];
  page.on('console', (message) => {
    const declined = /status of 402/.test(message.text());
    if (message.type() === 'error' && !declined) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${here.shop.url}/`);
  return { page, errors, context };
}

/** What the merchant's own scripts could see: messages, calls, storage, the console. */
export const WATCH = `
window.seen = [];
const note = (...all) => { try { window.seen.push(JSON.stringify(all)); } catch { window.seen.push(String(all)); } };
addEventListener('message', (event) => note('message', event.data), true);
for (const name of ['log', 'info', 'warn', 'error', 'debug']) { const was = console[name]; console[name] = (...all) => { note(name, ...all); was.apply(console, all); }; }
const fetched = window.fetch; window.fetch = (...all) => { note('fetch', ...all); return fetched(...all); };
const set = Storage.prototype.setItem; Storage.prototype.setItem = function (...all) { note('storage', ...all); return set.apply(this, all); };
const post = MessagePort.prototype.postMessage; MessagePort.prototype.postMessage = function (...all) { note('down', ...all); return post.apply(this, all); };
const posted = window.postMessage; window.postMessage = function (...all) { note('post', ...all); return posted.apply(window, all); };
const handler = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
Object.defineProperty(MessagePort.prototype, 'onmessage', { ...handler, set(listener) { handler.set.call(this, (event) => { note('up', event.data); listener.call(this, event); }); } });
`;

/** Fails when anything of these reached the merchant's page, also in groups or without them. */
export async function assertUnseen(page, secrets) {
  const seen = (await page.evaluate(() => [...(window.seen ?? []), document.documentElement.outerHTML, location.href])).join('\n');
  for (const secret of secrets) {
    assert.ok(!seen.replace(/[\s"',-]/g, '').includes(secret), `${secret.length} secret digits reached the page`);
    assert.ok(!seen.includes(Buffer.from(secret).toString('base64')), 'secret digits reached the page, encoded');
  }
}

export const frameOf = (page) => page.frameLocator('iframe[title="Secure payment input frame"]');

export async function fillCard(page, { number = '4242424242424242', expiry = '12 / 34', cvc = '123', zip = '94107' } = {}) {
  const frame = frameOf(page);
  await frame.locator('[name=number]').fill(number);
  await frame.locator('[name=expiry]').fill(expiry);
  await frame.locator('[name=cvc]').fill(cvc);
  if (zip) await frame.locator('[name=postalCode]').fill(zip);
  return frame;
}
