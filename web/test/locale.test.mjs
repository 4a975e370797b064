// Languages: which one is spoken, that it is whole, and that it is everywhere the buyer looks.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, test } from 'node:test';
import { build } from 'esbuild';
import { begin, customerWithCards, intentOf, ready } from './begin.mjs';
import { open, stage } from './browser.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);
const intent = (params) => intentOf(api)(params);

const FOLDER = new URL('../src/frames/i18n/', import.meta.url);
const TAGS = readdirSync(new URL('locales', FOLDER)).map((name) => name.replace('.ts', '')).sort();
const inPlace = { redirect: 'if_required' };

async function bundled(contents) {
  const built = await build({
    stdin: { contents, resolveDir: FOLDER.pathname }, bundle: true, write: false, format: 'esm', logLevel: 'warning',
    define: { ONFILE_LOCALES: JSON.stringify(Object.fromEntries(TAGS.map((tag) => [tag, tag]))) },
  });
  return import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].contents).toString('base64')}`);
}

let en;
const languages = {};
before(async () => {
  ({ en } = await bundled("export { en } from './en.ts';"));
  for (const tag of TAGS) languages[tag] = (await bundled(`export { default } from './locales/${tag}.ts';`)).default;
});

test('the languages are those that were promised', () => {
  assert.deepEqual(TAGS, ['ar', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pt-BR', 'zh', 'zh-HK', 'zh-TW']);
});

test('every text is translated, with the same holes', () => {
  const holes = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  // Digits, and names that are written alike; now and then a language's own word is the English one.
  const alike = (key) => /placeholder$/.test(key) || ['iban.label', 'bancontact.method', 'ideal.method', 'sofort.method', 'giropay.method'].includes(key);
  for (const tag of TAGS) {
    const same = Object.keys(en).filter((key) => languages[tag][key] === en[key] && !alike(key));
    assert.ok(same.length <= 2, `${tag} says as English does: ${same}`);
    for (const key of Object.keys(en)) {
      assert.ok(languages[tag][key].trim(), `${tag} ${key}`);
      assert.deepEqual(holes(languages[tag][key]), holes(en[key]), `${tag} ${key}`);
    }
  }
});

test('a locale is spoken by the nearest language', async () => {
  const { nearest, regional } = await bundled("export * from './locales.ts';");
  const spoken = {
    en: 'en', 'en-GB': 'en', de: 'de', 'fr-CA': 'fr', 'es-419': 'es', 'it-IT': 'it', pt: 'pt-BR', 'pt-BR': 'pt-BR', zh: 'zh',
    'zh-CN': 'zh', 'zh-Hans-SG': 'zh', 'zh-HK': 'zh-HK', 'zh-MO': 'zh-HK', 'zh-TW': 'zh-TW', 'zh-Hant': 'zh-TW', ar: 'ar', ko: 'en', 'no such tag': 'en',
  };
  for (const [locale, tag] of Object.entries(spoken)) assert.equal(nearest(locale, ['ja']), tag, locale);
  assert.equal(nearest('auto', ['ko', 'fr-CA', 'en']), 'fr');
  assert.equal(nearest('auto', ['en-US', 'fr']), 'en');
  assert.equal(nearest('auto', []), 'en');
  assert.equal(regional('auto', ['ko', 'fr-CA'], 'fr'), 'fr-CA');
  assert.equal(regional('ko', [], 'en'), 'en');
});

test('auto is the language of the browser, in one file more; English needs none', async () => {
  for (const [locale, label, files] of [['pt-BR', 'Número do cartão', 1], ['en-US', 'Card number', 0]]) {
    const { client_secret: clientSecret } = await intent();
    const loaded = [];
    const prepare = (page) => page.on('request', (request) => /\/locale-/.test(request.url()) && loaded.push(request.url()));
    const { page, errors, context } = await open(here, { script: begin({ clientSecret }), browser: { locale }, prepare });
    await ready(page);
    await page.frameLocator('iframe').locator('label[for=payment-numberInput]', { hasText: label }).waitFor();
    assert.equal(loaded.length, files, locale);
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test('the page changes the language while the buyer types; every one fits on a small screen', async () => {
  const { client_secret: clientSecret } = await api('POST', '/v1/setup_intents', { 'payment_method_types[0]': 'card' });
  const { page, errors, context } = await open(here, {
    script: begin({ clientSecret, locale: 'de' }, { payment: { business: { name: 'Rosen & Söhne' } } }), browser: { viewport: { width: 320, height: 700 } },
  });
  await ready(page);
  const frame = page.frameLocator('iframe');
  await frame.locator('[name=number]').fill('4242');
  for (const tag of [...TAGS, 'en']) {
    const texts = languages[tag] ?? en;
    await page.evaluate((locale) => elements.update({ locale }), tag);
    await frame.locator('label[for=payment-numberInput]', { hasText: texts['card.number.label'] }).waitFor();
    await page.locator(`iframe[title=${JSON.stringify(texts['frame.payment'])}]`).waitFor();
    assert.equal(await frame.locator('[name=number]').inputValue(), '4242');
    const seen = await frame.locator('html').evaluate((root) => ({
      dir: root.dir, lang: root.lang, wide: root.scrollWidth > root.clientWidth,
      clipped: [...root.querySelectorAll('label, button, .TermsText')].filter((node) => node.scrollWidth > node.clientWidth + 1).map((node) => node.textContent),
      japan: root.querySelector('option[value=JP]').textContent,
      terms: root.querySelector('.TermsText').textContent,
    }));
    assert.deepEqual([seen.dir, seen.lang, seen.wide, seen.clipped], [tag === 'ar' ? 'rtl' : 'ltr', tag, false, []]);
    assert.equal(seen.japan, new Intl.DisplayNames([tag], { type: 'region' }).of('JP'));
    assert.equal(seen.terms, texts['terms.card'].replace('{business}', 'Rosen & Söhne'));
    const { error } = await page.evaluate(() => elements.submit());
    assert.deepEqual([error.code, error.message], ['incomplete_number', texts['error.incomplete_number']]);
  }
  assert.deepEqual(errors, []);
  await context.close();
});

test('nothing is left in English: with texts in brackets, all of them are', async () => {
  const { customer, session } = await customerWithCards(api);
  const { client_secret: clientSecret } = await intent({ customer });
  const marked = `export default ${JSON.stringify(Object.values(en).map((text) => `[${text}]`))}`;
  const prepare = (page) => page.route(/\/locale-de-/, (route) => route.fulfill({ contentType: 'text/javascript', body: marked }));
  const { page, errors, context } = await open(here, { script: begin({ clientSecret, customerSessionClientSecret: session, locale: 'de' }, { payment: { terms: { card: 'always' } } }), prepare });
  await ready(page);
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-testid=remove-payment-method]').first().click();
  await frame.locator('[data-testid=new-payment-method]').click();
  await page.evaluate(() => elements.submit());
  const bare = await frame.locator('body').evaluate((body) => {
    const found = [];
    const said = (text) => {
      let rest = text ?? '';
      // Innermost first: one text may hold another.
      while (/\[[^[\]]*\]/.test(rest)) rest = rest.replace(/\[[^[\]]*\]/g, '');
      rest = rest.replace(/[\d\s/•·]/g, '');
      if (rest) found.push(text);
    };
    const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest('option, svg, [aria-hidden=true]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    while (walk.nextNode()) said(walk.currentNode.data);
    // Brands keep their names.
    for (const node of body.querySelectorAll('[aria-label]:not(svg)')) said(node.getAttribute('aria-label'));
    for (const node of body.querySelectorAll('[placeholder]')) said(node.getAttribute('placeholder'));
    return found;
  });
  assert.deepEqual(bare, []);
  assert.match(await page.locator('iframe').getAttribute('title'), /^\[.*\]$/);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a decline and a failed challenge are said in the language of the Elements', async () => {
  const { client_secret: clientSecret } = await intent();
  const { page, errors, context } = await open(here, { script: begin({ clientSecret, locale: 'fr' }, { stripe: { locale: 'ja' } }) });
  await ready(page);
  const pay = (options) => page.evaluate((given) => stripe.confirmPayment({ elements, ...given }), options);
  const french = languages.fr;
  const frame = page.frameLocator('iframe');
  await frame.locator('[name=country]').selectOption('FR');
  for (const [name, value] of [['number', '4000000000009995'], ['expiry', '12 / 34'], ['cvc', '123']]) await frame.locator(`[name=${name}]`).fill(value);
  const declined = await pay(inPlace);
  assert.deepEqual([declined.error.decline_code, declined.error.message], ['insufficient_funds', french['api.insufficient_funds']]);
  await frame.locator('[name=number]').fill('4000002760003184');
  const paying = pay({ ...inPlace, confirmParams: { return_url: `${here.shop.url}/done` } });
  const dialog = page.locator('dialog');
  await page.locator(`dialog[aria-label=${JSON.stringify(french['challenge.title'])}]`).waitFor();
  const outer = dialog.frameLocator('iframe');
  assert.equal(await outer.locator('#close').getAttribute('aria-label'), french['challenge.close']);
  const issuer = outer.frameLocator('#challengeFrame');
  await issuer.locator('html[lang=fr] h1', { hasText: 'Authentification 3-D Secure' }).waitFor();
  await issuer.locator('#test-source-fail-3ds').click();
  const failed = await paying;
  assert.deepEqual([failed.error.code, failed.error.message], ['payment_intent_authentication_failure', french['api.authentication_failure']]);
  assert.deepEqual(errors, []);
  await context.close();
});

test("what ends an issuer's page or a bank's is said in the buyer's language", async () => {
  const action = async () => {
    const made = await intent({ payment_method: 'pm_card_threeDSecure2Required', confirm: 'true', use_stripe_sdk: 'true' });
    return made.next_action.use_stripe_sdk.stripe_js;
  };
  const context = await here.browser.newContext({ locale: 'it-IT' });
  const page = await context.newPage();
  const said = () => page.locator('main').innerText();
  // The dialog's language goes before the browser's, and stays until the end.
  const german = await action();
  await page.goto(`${german}?locale=de`);
  await page.locator('#test-source-fail-3ds').click();
  await page.locator('html[lang=de] h1', { hasText: 'Vielen Dank' }).waitFor();
  assert.match(await said(), /Die Authentifizierung ist fehlgeschlagen. Sie können dieses Fenster schließen./);
  await page.goto(`${german}?locale=ar`);
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  await page.goto(await action());
  await page.locator('#test-source-authorize-3ds').click();
  await page.locator('html[lang=it] h1', { hasText: 'Grazie' }).waitFor();
  assert.match(await said(), /Il pagamento è stato autenticato/);
  for (const gone of ['/bank/acct_1/payatt_1', '/mandates/acct_1/mandate_1', '/c/pay/acct_1/cs_1']) {
    await page.goto(`${here.server.url}${gone}`);
    assert.match(await said(), /Questa pagina non esiste o è già stata utilizzata/, gone);
  }
  await context.close();
});

test('a page that runs from the right, and a locale that nobody knows', async () => {
  const { client_secret: clientSecret } = await intent();
  const body = '<div dir="rtl"><div id="payment"></div></div>';
  const { page, errors, context } = await open(here, { body, script: begin({ clientSecret, locale: 'xx' }) });
  await ready(page);
  assert.equal(await page.frameLocator('iframe').locator('html').getAttribute('dir'), 'rtl');
  const said = await page.evaluate(() => window.seen.filter((line) => line.includes('xx')));
  assert.match(said.join(), /stripe\.elements\(\): .*xx.* is not a supported locale/);
  assert.deepEqual(errors, []);
  await context.close();
});
