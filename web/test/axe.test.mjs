// Whoever cannot see the form, or use a mouse: axe, the keyboard, what is announced, and the settings
// of people who need other colours, larger text or no motion.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { begin, customerWithCards, intentOf, ready } from './begin.mjs';
import { open, stage } from './browser.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);
const intent = (params) => intentOf(api)(params);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the frame lies on in a shop of that theme: transparent, a frame would be judged as if on white. */
const GROUND = { stripe: '#ffffff', night: '#1a1b25', flat: '#ffffff' };

async function shown(options, more = {}) {
  const { client_secret: clientSecret } = await intent(more.intent);
  const opened = await open(here, { ...more, script: begin({ clientSecret, ...options }, { payment: { terms: { card: 'always' } } }) });
  await ready(opened.page);
  return { ...opened, frame: opened.page.frameLocator('iframe'), inner: opened.page.frames().at(-1) };
}

async function violations(inner, ground) {
  await inner.evaluate(AXE);
  return inner.evaluate(async (colour) => {
    document.documentElement.style.background = colour;
    const { violations: found } = await axe.run(document, { resultTypes: ['violations'], rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } } });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
  }, ground);
}

for (const [theme, ground] of Object.entries(GROUND)) {
  for (const locale of ['en', 'ar']) {
    test(`axe finds nothing: ${theme}, ${locale}`, async () => {
      const { customer, session } = await customerWithCards(api);
      const appearance = { theme, disableAnimations: true };
      const { page, frame, inner, errors, context } = await shown({ locale, appearance, customerSessionClientSecret: session }, { intent: { customer } });
      await frame.locator('[data-testid=remove-payment-method]').last().click();
      assert.deepEqual(await violations(inner, ground), [], 'the saved list');
      await frame.locator('[data-testid=update-payment-method]').first().click();
      await frame.locator('[name=savedExpiry]').fill('0120');
      assert.deepEqual(await violations(inner, ground), [], 'a saved card that is mended');
      await frame.locator('[data-testid=new-payment-method]').click();
      await page.evaluate(() => elements.submit());
      await frame.locator('.Error').first().waitFor();
      assert.deepEqual(await violations(inner, ground), [], 'a form with errors');
      await frame.locator('[name=number]').fill('4000002500001001');
      assert.deepEqual(await violations(inner, ground), [], 'a card of two networks');
      for (const looks of [{ labels: 'floating' }, { inputs: 'condensed', labels: 'above' }]) {
        await page.evaluate((given) => elements.update({ appearance: given }), { ...appearance, ...looks });
        assert.deepEqual(await violations(inner, ground), [], JSON.stringify(looks));
      }
      assert.deepEqual(errors, []);
      await context.close();
    });
  }
}

test('axe finds nothing in the forms of methods at banks', async () => {
  const forms = [
    ['stripe', 'ar', 'aud', ['au_becs_debit']], ['night', 'en', 'eur', ['sepa_debit']], ['flat', 'de', 'eur', ['bancontact']],
    ['night', 'en', 'usd', ['us_bank_account']], ['flat', 'en', 'usd', ['us_bank_account', 'card']],
  ];
  for (const [theme, locale, currency, types] of forms) {
    const methods = Object.fromEntries(types.map((type, index) => [`payment_method_types[${index}]`, type]));
    const { page, frame, inner, errors, context } = await shown({ locale, appearance: { theme, disableAnimations: true } }, { intent: { currency, ...methods } });
    if (types.length > 1) await frame.locator(`[data-value=${types[0]}]`).click();
    await page.evaluate(() => elements.submit());
    assert.deepEqual(await violations(inner, GROUND[theme]), [], `${types}, ${theme}`);
    if (types[0] === 'us_bank_account') {
      await frame.locator(types.length > 1 ? '[data-testid=featured-institution-default]' : '[data-testid=manual-entry]').click();
      assert.deepEqual(await violations(inner, GROUND[theme]), [], `${types}, ${theme}, its account`);
    }
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test('axe finds nothing in the page around, with a dialog and without', async () => {
  const { page, frame, errors, context } = await shown({});
  const around = () => page.evaluate(async () => {
    const { violations: found } = await axe.run(document, { iframes: false, rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } } });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
  await page.evaluate(AXE);
  assert.deepEqual(await around(), []);
  for (const [name, value] of [['number', '4000002760003184'], ['expiry', '12 / 34'], ['cvc', '123'], ['postalCode', '94107']]) await frame.locator(`[name=${name}]`).fill(value);
  const paying = page.evaluate(() => stripe.confirmPayment({ elements, redirect: 'if_required', confirmParams: { return_url: location.href } }));
  const challenge = page.frameLocator('dialog iframe').frameLocator('#challengeFrame');
  await challenge.locator('#test-source-fail-3ds').waitFor();
  assert.deepEqual(await around(), []);
  await challenge.locator('#test-source-fail-3ds').click();
  await paying;
  assert.deepEqual(errors, []);
  await context.close();
});

test('the keyboard goes through the page and the form in one line, there and back', async () => {
  const body = '<button id="before">Before</button><div id="payment"></div><button id="after">After</button>';
  const { page, inner, errors, context } = await shown({}, { body });
  const at = async () => {
    const outer = await page.evaluate(() => document.activeElement.id || document.activeElement.localName);
    return outer === 'iframe' ? inner.evaluate(() => document.activeElement.getAttribute('name')) : outer;
  };
  const walk = async (key, steps) => {
    const line = [];
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press(key);
      line.push(await at());
    }
    return line;
  };
  await page.locator('#before').focus();
  assert.deepEqual(await walk('Tab', 6), ['number', 'expiry', 'cvc', 'country', 'postalCode', 'after']);
  assert.deepEqual(await walk('Shift+Tab', 6), ['postalCode', 'country', 'cvc', 'expiry', 'number', 'before']);
  assert.deepEqual(errors, []);
  await context.close();
});

test('saved methods by keyboard: the question takes the focus, and gives it back', async () => {
  const { customer, session } = await customerWithCards(api);
  const { page, frame, inner, errors, context } = await shown({ customerSessionClientSecret: session }, { intent: { customer } });
  const focused = () => inner.evaluate(() => document.activeElement.dataset.testid);
  await frame.locator('[data-testid=remove-payment-method]').last().focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'confirm-remove');
  await page.keyboard.press('Escape');
  await frame.locator('[data-testid=confirm-remove]').waitFor({ state: 'detached' });
  assert.equal(await focused(), 'remove-payment-method');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await frame.locator('[role=status]', { hasText: 'Payment method removed' }).waitFor({ state: 'attached' });
  // The next row: it was the last card.
  assert.equal(await focused(), 'new-payment-method');
  assert.equal(await frame.locator('[data-testid=saved-payment-method]').count(), 1);
  assert.deepEqual(errors, []);
  await context.close();
});

test('an error names its field, is said once, and goes when it is mended', async () => {
  const { page, frame, errors, context } = await shown({});
  const number = frame.locator('[name=number]');
  assert.deepEqual([await number.getAttribute('aria-invalid'), await number.getAttribute('aria-describedby')], ['false', null]);
  const alert = frame.locator('[role=alert]');
  await page.evaluate(() => elements.submit());
  await frame.locator('[role=alert]', { hasText: 'Fields to correct: 4. Your card number is incomplete.' }).waitFor({ state: 'attached' });
  assert.equal(await alert.count(), 1);
  for (const name of ['number', 'expiry', 'cvc', 'postalCode']) {
    const field = frame.locator(`[name=${name}]`);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    const described = await field.getAttribute('aria-describedby');
    assert.match(described, /Error$/);
    assert.ok((await frame.locator(`#${described}`).textContent()).length > 0);
    assert.equal(await field.evaluate((node) => node.labels.length), 1);
  }
  await number.fill('4242424242424241');
  await frame.locator('[role=alert]', { hasText: /^Your card number is invalid\.$/ }).waitFor({ state: 'attached' });
  await number.fill('4242424242424242');
  assert.deepEqual([await number.getAttribute('aria-invalid'), await number.getAttribute('aria-describedby')], ['false', null]);
  await frame.locator('[role=status]', { hasText: 'Card recognized: Visa' }).waitFor({ state: 'attached' });
  assert.deepEqual(errors, []);
  await context.close();
});

test('no motion for those who want none, and edges for those who choose the colours', async () => {
  const { frame, errors, context } = await shown({}, { browser: { reducedMotion: 'reduce', forcedColors: 'active' } });
  const seen = await frame.locator('html').evaluate((root) => {
    const input = root.querySelector('.Input');
    const { transitionProperty, animationName, borderTopStyle, borderTopWidth } = getComputedStyle(input);
    input.focus();
    return { transitionProperty, animationName, borderTopStyle, borderTopWidth, focus: getComputedStyle(input).outlineStyle };
  });
  assert.deepEqual(seen, { transitionProperty: 'none', animationName: 'none', borderTopStyle: 'solid', borderTopWidth: '1px', focus: 'solid' });
  assert.deepEqual(errors, []);
  await context.close();
});

test('text of twice the size on a small screen is whole', async () => {
  for (const labels of ['above', 'floating']) {
    const { frame, errors, context } = await shown(
      { locale: 'de', appearance: { labels, variables: { fontSizeBase: '32px' } } }, { browser: { viewport: { width: 320, height: 800 } } },
    );
    const seen = await frame.locator('html').evaluate((root) => ({
      wide: root.scrollWidth - root.clientWidth,
      cut: [...root.querySelectorAll('label, button, p:not(.visually-hidden)')].filter((node) => node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1).map((node) => node.textContent),
    }));
    assert.deepEqual(seen, { wide: 0, cut: [] }, labels);
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test('what is pressed is large enough', async () => {
  const { customer, session } = await customerWithCards(api);
  const small = (frame, least) => frame.locator('html').evaluate((root, size) => [...root.querySelectorAll('button, input:not([type=checkbox]), select, .Checkbox')].filter((node) => node.getBoundingClientRect().height < size).map((node) => node.outerHTML), least);
  for (const [hasTouch, least] of [[false, 24], [true, 44]]) {
    const { frame, errors, context } = await shown({ customerSessionClientSecret: session }, { intent: { customer }, browser: { hasTouch, isMobile: hasTouch } });
    await frame.locator('[data-testid=new-payment-method]').click();
    assert.deepEqual(await small(frame, least), []);
    assert.deepEqual(errors, []);
    await context.close();
  }
});
