// The shops in `examples`, unmodified, each with its own server and Stripe's client for Node.js.

import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { start } from './process.mjs';
import { PUBLISHABLE_KEY, SECRET_KEY, startServer } from './server.mjs';
import { story } from './story.mjs';

const EXAMPLES = new URL('../../examples', import.meta.url).pathname;
const shops = {};
let server;
let browser;

before(async () => {
  browser = await launch();
  server = await startServer();
  const env = { SECRET_KEY, PUBLISHABLE_KEY, ONFILE_URL: server.url, PORT: '0' };
  for (const name of ['html', 'react']) shops[name] = await start(process.execPath, [`${name}/server.mjs`], { cwd: EXAMPLES, env });
});
after(async () => {
  await browser?.close();
  await Promise.all(Object.values(shops).map((shop) => shop.stop()));
  server?.stop();
});

const HTML = { pay: '#pay-button', result: '#confirm-errors' };
const REACT = { pay: 'button', result: '#message' };
// One customer each: a page that cannot remove the card comes last.
for (const [name, path, shop] of [
  ['html', '/', { ...HTML, paid: 'The last payment has succeeded.' }],
  ['html', '/checkout', { ...HTML, paid: 'paid' }],
  ['html', '/own', { ...HTML, paid: 'paid', own: true }],
  ['react', '/', { ...REACT, paid: 'The payment has succeeded.' }],
  ['react', '/checkout', { ...REACT, paid: 'paid' }],
  ['react', '/own', { ...REACT, paid: 'paid', own: true }],
]) {
  test(`examples/${name}, ${path}: declined, challenged, paid, saved, paid again${shop.own ? '' : ', removed'}`, () =>
    story(browser, `${shops[name].urls[0]}${path}`, shop));
}
