// Pages of banks and issuers in a browser without scripts, with buyers who press twice and go back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PATIENCE_MS, stage } from './browser.mjs';

const here = stage(['--clock', 'frozen:1767225600']);
const api = (...all) => here.server.api(...all);

const PAYMENT = ['AUTHORIZE TEST PAYMENT', 'FAIL TEST PAYMENT'];
const SETUP = ['AUTHORIZE TEST SETUP', 'FAIL TEST SETUP'];
const SOFORT = { 'payment_method_data[sofort][country]': 'DE' };
const ACCOUNT = Object.fromEntries(
  Object.entries({ routing_number: '110000000', account_number: '000123456789' }).map(([name, value]) => [`payment_method_data[us_bank_account][${name}]`, value]),
);

/** Whose page, its title, its buttons, what is handed in, and what becomes of an intent that is agreed to. */
const PAGES = [
  ['payment_intent', 'bancontact', 'Bancontact test payment page', PAYMENT],
  ['payment_intent', 'ideal', 'iDEAL test payment page', PAYMENT],
  ['payment_intent', 'giropay', 'giropay test payment page', PAYMENT],
  ['payment_intent', 'sofort', 'Sofort test payment page', PAYMENT, SOFORT, 'processing'],
  ['payment_intent', 'us_bank_account', 'ACH Direct Debit test payment page', ['Link account', 'Fail'], ACCOUNT, 'processing'],
  ['payment_intent', 'card', '3-D Secure authentication', ['Complete', 'Fail']],
  ['setup_intent', 'bancontact', 'Bancontact test setup page', SETUP],
  ['setup_intent', 'ideal', 'iDEAL test setup page', SETUP],
  ['setup_intent', 'sofort', 'Sofort test setup page', SETUP, SOFORT],
  ['setup_intent', 'card', '3-D Secure authentication', ['Complete', 'Fail']],
];

/** An intent whose buyer has to go somewhere. */
function intent(kind, type, more = {}) {
  const billing = { name: 'Jenny', email: 'jenny@example.com' };
  return api('POST', `/v1/${kind}s`, {
    confirm: 'true', return_url: `${here.shop.url}/done?order=7`, 'payment_method_types[0]': type,
    ...(kind === 'payment_intent' ? { amount: '1000', currency: type === 'us_bank_account' ? 'usd' : 'eur' } : {}),
    ...(type === 'card' ? { payment_method: 'pm_card_authenticationRequired' } : {
      'mandate_data[customer_acceptance][type]': 'offline', 'payment_method_data[type]': type,
      ...Object.fromEntries(Object.entries(billing).map(([name, value]) => [`payment_method_data[billing_details][${name}]`, value])),
    }),
    ...more,
  });
}

/** Someone without scripts, at this address. */
async function visitor(url) {
  here.shop.pages.set('/done', '<!doctype html><html lang="en"><head><title>Done</title></head><body><h1>Done</h1></body></html>');
  const context = await here.browser.newContext({ javaScriptEnabled: false, locale: 'en-US' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  return page;
}

/** Waits for the shop's page. Not for its address: the second click takes back what the first began. */
const isBack = (page) => page.getByRole('heading', { name: 'Done' }).waitFor();

/** What became of an intent: its status, and the charges that were made for it. */
async function after({ object, id }) {
  const { status } = await api('GET', `/v1/${object}s/${id}`);
  const charges = object === 'payment_intent' ? (await api('GET', '/v1/charges', { payment_intent: id })).data : [];
  return [status, charges.length];
}

for (const [kind, type, title, buttons, more, agreed = 'succeeded'] of PAGES) {
  test(`${kind} with ${type}: a double click leads back once, and the Back button to nothing`, async () => {
    for (const [at, name] of buttons.entries()) {
      const made = await intent(kind, type, more);
      const page = await visitor(made.next_action.redirect_to_url.url);
      assert.equal(await page.title(), title);
      await page.getByRole('button', { name, exact: true }).dblclick();
      await isBack(page);
      const ended = [
        [agreed, kind === 'payment_intent' ? 1 : 0],
        ['requires_payment_method', 0],
      ][at];
      const back = Object.fromEntries(new URL(page.url()).searchParams);
      assert.deepEqual(back, {
        order: '7', [kind]: made.id, [`${kind}_client_secret`]: made.client_secret,
        redirect_status: { succeeded: 'succeeded', processing: 'pending', requires_payment_method: 'failed' }[ended[0]],
      });
      assert.deepEqual(await after(made), ended);
      await page.goBack();
      await page.getByRole('heading', { name: 'Nothing to do here' }).waitFor();
      assert.equal(await page.getByRole('button').count(), 0);
      assert.deepEqual(await after(made), ended);
      await page.context().close();
    }
  });
}

test('what was paid into an account is typed, wrong at first, and sent twice', async () => {
  for (const [kind, agreed] of [['payment_intent', ['processing', 1]], ['setup_intent', ['succeeded', 0]]]) {
    const made = await intent(kind, 'us_bank_account', { ...ACCOUNT, 'payment_method_options[us_bank_account][verification_method]': 'microdeposits' });
    const page = await visitor(made.next_action.verify_with_microdeposits.hosted_verification_url);
    const types = async (code, press) => {
      await page.getByLabel('Code that begins with SM').fill(code);
      await page.getByRole('button', { name: 'Verify' })[press]();
    };
    await types('SM22BB', 'click');
    await page.getByRole('alert').waitFor();
    assert.deepEqual(await after(made), ['requires_action', 0]);
    await types('sm11aa', 'dblclick');
    await isBack(page);
    assert.deepEqual(await after(made), agreed);
    await page.context().close();
  }
});
