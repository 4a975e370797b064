// The pure parts: what a field shows for what is typed, and what is wrong with a card.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { build } from 'esbuild';

let card;
before(async () => {
  const built = await build({
    stdin: {
      contents: "export * from './src/frames/card/format.ts'; export * from './src/frames/card/validate.ts'; export * from './src/frames/card/brand.ts'; export * from './src/frames/checkout/amount.ts';",
      resolveDir: new URL('..', import.meta.url).pathname,
    },
    bundle: true, write: false, format: 'esm', logLevel: 'warning',
  });
  card = await import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].contents).toString('base64')}`);
});

test('numbers are grouped as the card has them', () => {
  const shown = (typed) => card.formatNumber(typed, typed.length).text;
  assert.equal(shown('4242424242424242'), '4242 4242 4242 4242');
  assert.equal(shown('4242-4242-4242-4242 99'), '4242 4242 4242 4242');
  assert.equal(shown('378282246310005'), '3782 822463 10005');
  assert.equal(shown('36227206271667'), '3622 720627 1667');
});

test('the caret stays beside its digit, whatever was edited', () => {
  for (const number of ['4242424242424242', '378282246310005', '36227206271667']) {
    const { text } = card.formatNumber(number, 0);
    for (let at = 0; at <= text.length; at += 1) {
      const typed = `${text.slice(0, at)}${text.slice(at)}`;
      const { text: again, caret } = card.formatNumber(typed, at);
      assert.equal(again, text);
      assert.equal(again.slice(0, caret).replace(/ /g, ''), typed.slice(0, at).replace(/ /g, ''));
    }
  }
});

test('any edit at any place keeps the digits that it should, and the caret beside its own', () => {
  // The same edits every time.
  let seed = 7;
  const below = (limit) => { seed = (seed * 48271) % 2147483647; return seed % limit; };
  const digits = (text) => text.replace(/\D/g, '');
  const starts = ['4', '378282', '6011', '36', '62', '9', ''];
  for (let round = 0; round < 20_000; round += 1) {
    const start = starts[below(starts.length)];
    const had = card.formatNumber(start + Array.from({ length: below(15) }, () => below(10)).join(''), 0).text;
    const from = below(had.length + 1);
    const to = Math.min(had.length, from + below(4));
    const typed = ['', '1', '23', ' 4-', 'x', '５'][below(6)];
    const now = had.slice(0, from) + typed + had.slice(to);
    const caret = from + typed.length;
    const forward = below(2) === 1;
    const { text, caret: at } = card.formatNumber(now, caret, had, forward);
    const meant = card.digitsOf(now);
    const stuck = had === `${now.slice(0, caret)} ${now.slice(caret)}`;
    const where = JSON.stringify([had, now, caret, text, at]);
    if (stuck) assert.equal(digits(text).length, Math.max(0, meant.length - (meant.length > 0 ? 1 : 0)), where);
    else {
      assert.ok(meant.startsWith(digits(text)), where);
      assert.ok(digits(text).length === meant.length || digits(text).length >= 14, where);
      assert.equal(digits(text.slice(0, at)), card.digitsOf(now.slice(0, caret)).slice(0, digits(text).length), where);
    }
    assert.ok(at >= 0 && at <= text.length && !text.endsWith(' '), where);
  }
});

test('dates as they are typed, pasted and filled in', () => {
  const shown = (typed, before = '') => card.formatExpiry(typed, typed.length, before).text;
  assert.deepEqual(['5', '1/', '12', '1234', '12/34', '12/2034', '12 / 34', '05/29'].map((typed) => shown(typed)), [
    '05 / ', '01 / ', '12 / ', '12 / 34', '12 / 34', '12 / 34', '12 / 34', '05 / 29',
  ]);
  // The slash can be deleted.
  assert.equal(shown('12 /', '12 / '), '12');
});

test('what is wrong has the code that integrations know', () => {
  const today = new Date(2026, 5, 15);
  const expiry = (text) => card.expiryError(text, today);
  assert.deepEqual(['12', '13 / 30', '05 / 26', '06 / 26', '12 / 25', '01 / 99'].map(expiry), [
    'incomplete_expiry', 'invalid_expiry_month', 'invalid_expiry_month_past', null, 'invalid_expiry_year_past', 'invalid_expiry_year',
  ]);
  assert.deepEqual(['4242', '4242424242424241', '4242424242424242', '378282246310005'].map(card.numberError), [
    'incomplete_number', 'invalid_number', null, null,
  ]);
  const amex = card.brandOf('37');
  assert.deepEqual([card.cvcError('12', amex), card.cvcError('123', amex), card.cvcError('1234', amex)], ['incomplete_cvc', null, null]);
  assert.deepEqual([card.postalError('US', '9410'), card.postalError('US', '94107'), card.postalError('DE', '')], ['incomplete_zip', null, 'incomplete_zip']);
});

test('brands by their first digits', () => {
  const brands = { 4: 'visa', 51: 'mastercard', 2221: 'mastercard', 34: 'amex', 6011: 'discover', 300: 'diners', 3528: 'jcb', 62: 'unionpay', 9: 'unknown' };
  for (const [digits, name] of Object.entries(brands)) assert.equal(card.brandOf(digits).name, name, digits);
});

test('amounts as they are read, in every kind of currency', () => {
  const shown = (currency, minor, locale = 'en-US') => card.amountsIn(currency, locale)(minor).amount.replace(/\u00a0/g, ' ');
  assert.deepEqual([shown('usd', 1099), shown('usd', 5), shown('usd', -250), shown('jpy', 1099), shown('bhd', 12340), shown('isk', 120000)], [
    '$10.99', '$0.05', '-$2.50', '¥1,099', 'BHD 12.340', 'ISK 1,200',
  ]);
  // More than a floating point number holds.
  assert.equal(shown('usd', Number.MAX_SAFE_INTEGER), '$90,071,992,547,409.91');
  assert.equal(shown('eur', 123456, 'de'), '1.234,56 €');
  assert.deepEqual(['jpy', 'usd', 'kwd'].map(card.decimals), [0, 2, 3]);
});
