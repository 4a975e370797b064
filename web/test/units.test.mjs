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
