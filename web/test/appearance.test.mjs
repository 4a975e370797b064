// Looks: what a page may say about them, what it hears when it says something else, and that nothing
// moves, grows or blocks because of us.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, intentOf, ready } from './begin.mjs';
import { fillCard, frameOf, open, stage } from './browser.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage();
const intent = (params) => intentOf((...all) => here.server.api(...all))(params);

async function shown(options, more = {}) {
  const { client_secret: clientSecret } = await intent();
  const said = [];
  const prepare = async (page) => {
    page.on('console', (message) => message.type() === 'warning' && said.push(message.text()));
    await more.prepare?.(page);
  };
  const opened = await open(here, { ...more, script: begin({ clientSecret, ...options }, more.begin), prepare });
  await ready(opened.page);
  return { ...opened, frame: frameOf(opened.page), said };
}

const worn = (locator, ...names) => locator.evaluate((node, all) => all.map((name) => getComputedStyle(node)[name]), names);

test('themes, variables and rules are worn, also those that come later, and nothing typed is lost', async () => {
  const { page, frame, said, errors, context } = await shown({
    appearance: {
      theme: 'night', disableAnimations: true,
      variables: { colorPrimary: '#00ff00', spacingUnit: '6px', borderRadius: '11px', fontSizeBase: '20px', spacingGridRow: '30px', inputBoxShadow: 'none', labelColorText: 'var(--colorPrimary)' },
      rules: { '.Label--empty': { textTransform: 'uppercase' }, '.Input:focus, .Input--invalid': { borderColor: 'rgb(1, 2, 3)' } },
    },
  });
  const input = frame.locator('[name=number]');
  const label = frame.locator('label[for=payment-numberInput]');
  assert.deepEqual(await worn(input, 'backgroundColor', 'borderRadius', 'fontSize', 'paddingTop', 'transitionProperty'), ['rgb(48, 49, 61)', '11px', '20px', '18px', 'none']);
  assert.deepEqual(await worn(label, 'color', 'textTransform'), ['rgb(0, 255, 0)', 'uppercase']);
  assert.deepEqual(await worn(frame.locator('.Form'), 'rowGap'), ['30px']);
  await input.fill('4242');
  assert.deepEqual(await worn(input, 'borderTopColor'), ['rgb(1, 2, 3)']);
  assert.deepEqual(await worn(label, 'textTransform'), ['none']);
  await page.evaluate(() => elements.update({ appearance: { theme: 'flat', disableAnimations: true, variables: { colorBackground: 'rgb(250, 240, 230)' } } }));
  assert.deepEqual(await worn(input, 'backgroundColor', 'fontSize'), ['rgb(250, 240, 230)', '16px']);
  assert.equal(await input.inputValue(), '4242');
  assert.deepEqual(said, []);
  assert.deepEqual(errors, []);
  await context.close();
});

test('every variable of the official types is one that we know', async () => {
  const { readFileSync } = await import('node:fs');
  const types = readFileSync(new URL('../node_modules/@stripe/stripe-js/dist/stripe-js/elements-group.d.ts', import.meta.url), 'utf8');
  const block = /variables\?: \{([^]*?)\n {2}\};/.exec(types)[1];
  const names = [...block.matchAll(/^ {4}(\w+)\?: string;/gm)].map(([, name]) => name);
  assert.ok(names.length > 90, String(names.length));
  const variables = Object.fromEntries(names.map((name) => [name, /color/i.test(name) ? 'red' : /weight/i.test(name) ? '500' : '12px']));
  const { said, errors, context } = await shown({ appearance: { variables } });
  const inert = said.filter((line) => /nothing here is drawn with it/.test(line));
  assert.deepEqual(said.filter((line) => !inert.includes(line)), []);
  assert.ok(inert.length <= 12, inert.join('\n'));
  assert.deepEqual(errors, []);
  await context.close();
});

test('what is not supported is named, with the sentences that people search for, and does nothing', async () => {
  const { frame, said, errors, context } = await shown({
    appearance: {
      variables: { colorTextTerms: 'red', colorPrimary: 'no colour', logoColor: 'dark', fontFamily: 'x}*{color:red' },
      rules: {
        '.p-SomePrivateClass, img': { color: 'red' }, '.Tab .TabLabel': { color: 'red' }, '.Tab--invalid': { color: 'red' }, '.Input > div': { color: 'red' },
        '.Input[name]': { color: 'red' }, '#root': { color: 'red' }, '.Label::placeholder': { color: 'red' },
        '.Input': { webkitFontSmoothing: 'auto', position: 'fixed', backgroundColor: 'url(https://example.com/seen)', color: 'nonsense' },
        '.Error': { '-webkit-font-smoothing': 'auto' },
      },
    },
  });
  const prefix = '[Stripe.js] stripe.elements(): ';
  for (const line of [
    'invalid variable "colorTextTerms"; "colorTextTerms" is not a supported variable.',
    'invalid value for variable "colorPrimary": "no colour".',
    'variable "logoColor": nothing here is drawn with it.',
    'invalid value for variable "fontFamily": "x}*{color:red".',
    'invalid selector ".p-SomePrivateClass, img"; ".p-SomePrivateClass" is not a supported selector.',
    'invalid selector ".Tab .TabLabel"; ".Tab .TabLabel" is not a supported selector.',
    'invalid selector ".Tab--invalid"; ".Tab--invalid" is not a supported selector.',
    'invalid selector ".Input > div"; ".Input > div" is not a supported selector.',
    'invalid selector ".Input[name]"; ".Input[name]" is not a supported selector.',
    'invalid selector "#root"; "#root" is not a supported selector.',
    'invalid selector ".Label::placeholder"; ".Label::placeholder" is not a supported selector.',
    '"webkitFontSmoothing" is not a supported property for ".Input"',
    '"position" is not a supported property for ".Input"',
    '"url(https://example.com/seen)" is not a valid value of "backgroundColor" for ".Input"',
    '"nonsense" is not a valid value of "color" for ".Input"',
  ]) assert.ok(said.includes(prefix + line), `${line}\nnot in\n${said.join('\n')}`);
  assert.equal(said.length, 15, said.join('\n'));
  assert.deepEqual(await worn(frame.locator('[name=number]'), 'color', 'position', 'backgroundImage'), ['rgb(48, 49, 61)', 'static', 'none']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('an appearance of the wrong shape is thrown', async () => {
  const { page, context } = await open(here, { script: `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});` });
  const thrown = (options) => page.evaluate((given) => {
    try { stripe.elements(given); return 'nothing'; } catch (error) { return `${error.name}: ${error.message}`; }
  }, options);
  const oneOf = (name, choices, given) => `IntegrationError: Invalid value for elements(): ${name} should be one of the following strings: ${choices}. You specified: ${given}.`;
  assert.equal(await thrown({ appearance: { theme: 'dark' } }), oneOf('appearance.theme', 'stripe, night, flat, none, minimal', 'dark'));
  assert.equal(await thrown({ appearance: { labels: 'inside' } }), oneOf('appearance.labels', 'auto, above, floating', 'inside'));
  assert.equal(await thrown({ appearance: { inputs: 'dense' } }), oneOf('appearance.inputs', 'spaced, condensed', 'dense'));
  assert.equal(await thrown({ loader: 'yes' }), oneOf('loader', 'auto, always, never', 'yes'));
  assert.match(await thrown({ appearance: 'night' }), /^IntegrationError: Invalid value for elements\(\): appearance/);
  assert.match(await thrown({ appearance: { rules: [] } }), /appearance\.rules: value should be an object/);
  assert.equal(await thrown({ appearance: { colour: 'red' } }), 'nothing');
  const seen = await page.evaluate(() => window.seen.join());
  assert.match(seen, /Unrecognized elements\(\) parameter: appearance\.colour is not a recognized parameter\. This may cause issues with your integration in the future\./);
  await context.close();
});

test('labels float in their inputs, and condensed fields share their corners', async () => {
  const { page, frame, errors, context } = await shown({ appearance: { inputs: 'condensed', variables: { borderRadius: '8px' } } });
  const label = frame.locator('label[for=payment-numberInput]');
  const corners = async (name) => (await worn(frame.locator(`[name=${name}]`), 'borderTopLeftRadius', 'borderTopRightRadius', 'borderBottomRightRadius', 'borderBottomLeftRadius')).map(parseFloat);
  const inside = () => frame.locator('html').evaluate(() => {
    const [label, input] = ['label[for=payment-numberInput]', '[name=number]'].map((one) => document.querySelector(one).getBoundingClientRect());
    return label.top >= input.top && label.bottom <= input.bottom;
  });
  assert.ok(await inside());
  assert.match(await label.getAttribute('class'), /Label--resting/);
  assert.deepEqual([await corners('number'), await corners('expiry'), await corners('country'), await corners('postalCode')], [[8, 8, 0, 0], [0, 0, 0, 0], [0, 0, 0, 8], [0, 0, 8, 0]]);
  await fillCard(page, { zip: '' });
  assert.match(await label.getAttribute('class'), /Label--floating/);
  // One field more or less, and the corners move.
  await frame.locator('[name=country]').selectOption('DE');
  await frame.locator('[name=postalCode]').waitFor({ state: 'detached' });
  assert.deepEqual(await corners('country'), [0, 0, 8, 8]);
  await page.evaluate(() => elements.update({ appearance: { labels: 'floating' } }));
  assert.deepEqual([await inside(), await corners('expiry')], [true, [6, 6, 6, 6]]);
  await page.evaluate(() => elements.update({ appearance: {} }));
  assert.equal(await inside(), false);
  assert.equal(await frame.locator('[name=number]').inputValue(), '4242 4242 4242 4242');
  assert.deepEqual(errors, []);
  await context.close();
});

test('colours that stand on the page\'s own can be read', async () => {
  const { frame, errors, context } = await shown({ appearance: { variables: { colorPrimary: '#ffe600', colorDanger: 'rgb(120, 0, 0)', colorBackground: '#222', colorText: '#eee' } } });
  const value = (name) => frame.locator('html').evaluate((root, it) => getComputedStyle(root).getPropertyValue(it).trim(), `--${name}`);
  assert.equal(await value('accessibleColorOnColorPrimary'), 'rgb(26 27 37)');
  assert.equal(await value('accessibleColorOnColorDanger'), 'rgb(255 255 255)');
  assert.equal(await value('accessibleColorOnColorBackground'), 'rgb(255 255 255)');
  assert.equal(await value('colorPrimaryLegible'), 'rgb(255 230 0)');
  assert.deepEqual(await worn(frame.locator('[name=country]'), 'colorScheme'), ['dark']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('the page shines through the frame, also where the page is dark', async () => {
  const body = '<meta name="color-scheme" content="dark"><script>document.documentElement.style.background = "rgb(10, 20, 30)"</script><div id="payment"></div>';
  const { page, errors, context } = await shown({ appearance: { theme: 'night' } }, { body, browser: { colorScheme: 'dark' } });
  const box = await page.locator('iframe').boundingBox();
  const picture = await page.screenshot({ clip: { x: box.x + box.width / 2, y: box.y + 1, width: 2, height: 2 } });
  const pixel = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 2, height: 2 }).getContext('2d');
    canvas.drawImage(image, 0, 0);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  }, picture.toString('base64'));
  assert.deepEqual(pixel, [10, 20, 30, 255]);
  assert.deepEqual(errors, []);
  await context.close();
});

test('fonts come from a style sheet and from faces; one that fails delays nothing', async () => {
  here.shop.pages.set('/fonts/shop.css', `/* @font-face { font-family: No } */ body { color: red }
    @font-face { font-family: 'Shop Sans'; src: url(sans.woff2) format('woff2'), url("data:font/woff2;base64,AA=="); font-weight: 700; unicode-range: U+20-7E }`);
  const asked = [];
  const { page, frame, said, context } = await shown(
    { fonts: [{ cssSrc: '/fonts/shop.css' }, { family: 'Own', src: 'url(/fonts/own.woff2)', style: 'italic' }, { family: 'Nothing' }, { cssSrc: '/fonts/none.css' }] },
    { prepare: (one) => one.on('request', (request) => /woff2/.test(request.url()) && asked.push(request.url())) },
  );
  await page.waitForFunction((count) => window.seen.join().includes('none.css') && count > 0, 1);
  const faces = () => frame.locator('html').evaluate(() => [...document.fonts].map(({ family, weight, style, unicodeRange }) => [family.replaceAll('"', ''), weight, style, unicodeRange].join()).sort());
  const expected = ['Own,normal,italic,U+0-10FFFF', 'Shop Sans,700,normal,U+20-7E'];
  for (let turn = 0; turn < 100 && (await faces()).length < 2; turn += 1) await frame.locator('html').evaluate(() => new Promise(requestAnimationFrame));
  assert.deepEqual(await faces(), expected);
  assert.ok(asked.includes(`${here.shop.url}/fonts/sans.woff2`) && asked.includes(`${here.shop.url}/fonts/own.woff2`), asked.join());
  assert.ok(said.some((line) => /a font needs a family and a src, or a cssSrc/.test(line)));
  await context.close();
});

test('loader: something stands in the form\'s place, unless the page wants nothing', async () => {
  for (const [loader, starts] of [['auto', 1], ['always', 1], ['never', 0]]) {
    const { page, context } = await shown({ loader });
    const events = await page.evaluate(() => window.events.map(([name]) => name));
    assert.equal(events.filter((name) => name === 'loaderstart').length, starts, loader);
    assert.ok(starts === 0 || events.indexOf('loaderstart') < events.indexOf('ready'));
    await context.close();
  }
});

test('fifty mounts and unmounts leave nothing behind', async () => {
  const { client_secret: clientSecret } = await intent();
  const { page, errors, context } = await open(here, { script: begin({ clientSecret }) });
  await ready(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const rounds = (count) => page.evaluate(async (times) => {
    for (let round = 0; round < times; round += 1) {
      element.destroy();
      window.element = elements.create('payment');
      const shows = new Promise((resolve) => element.on('ready', resolve));
      element.mount('#payment');
      // Some go on at once, as buyers do.
      if (round % 5 === 4) await shows;
    }
  }, count);
  const once = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize'), frames: await page.locator('iframe').count() };
  };
  // Documents that are gone are taken apart when the browser finds the time: until then, again.
  const least = async (enough) => {
    let best = await once();
    for (let turn = 0; turn < 50 && !enough(best); turn += 1) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const next = await once();
      best = Object.fromEntries(Object.entries(next).map(([name, value]) => [name, Math.min(value, best[name])]));
    }
    return best;
  };
  await rounds(10);
  const before = await once();
  await rounds(50);
  // One document that waits to be collected is no leak; one listener of each round would be fifty.
  const fine = ({ nodes, listeners, heap }) => nodes <= before.nodes + 25 && listeners <= before.listeners + 25 && heap <= before.heap + 1_000_000;
  const after = await least(fine);
  assert.equal(after.frames, 1);
  assert.ok(fine(after), JSON.stringify({ before, after }));
  assert.deepEqual(errors, []);
  await context.close();
});
