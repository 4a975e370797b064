// Methods at banks, from a shop's page to the money: debits, banks' pages, accounts in the United
// States. How each of them fails is in `outcomes`. The clock stands still, and is moved to where a
// bank has made up its mind.

import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { assertUnseen, fillCard, frameOf, open, stage } from './browser.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage(['--clock', 'frozen:1767225600']);
const api = (...all) => here.server.api(...all);
const advance = (seconds) => api('POST', '/_onfile/clock/advance', { seconds });

const IBANS = { delayed: 'AT321904300235473204', swiss: 'CH9300762011623852957' };
const JENNY = { name: 'Jenny Rosen', email: 'jenny@example.com' };

const begin = (options, element = {}) => `
  window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
  window.elements = stripe.elements(${JSON.stringify(options)});
  window.events = [];
  window.element = elements.create('payment', ${JSON.stringify(element)});
  element.mount('#payment');
  for (const name of ['ready', 'change', 'loaderror', 'savedpaymentmethodremove']) element.on(name, (event) => events.push([name, event]));`;
const alone = `window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});`;
const ready = (page) => page.waitForFunction(() => window.events.some(([name]) => name === 'ready'));
/** Waits for a `change` of which this holds. Made a function here: the page's policy forbids to do so there. */
const changed = (page, wanted) => page.waitForFunction(new Function(`const change = window.events.findLast(([name]) => name === 'change')?.[1]; return change && (${wanted});`));
const pay = (page, params = {}) => page.evaluate((given) => stripe.confirmPayment({ elements, redirect: 'if_required', confirmParams: given }), params);
const setUp = (page, params = {}) => page.evaluate((given) => stripe.confirmSetup({ elements, redirect: 'if_required', confirmParams: given }), params);
const payment = (type, more = {}) => api('POST', '/v1/payment_intents', { amount: '1000', currency: 'eur', 'payment_method_types[0]': type, ...more });
const setup = (type, more = {}) => api('POST', '/v1/setup_intents', { 'payment_method_types[0]': type, ...more });
const status = async ({ id }) => (await api('GET', `/v1/${id.startsWith('pi_') ? 'payment' : 'setup'}_intents/${id}`)).status;

/** A page, done when `work` is; nothing was in its console but what was refused, and no number in its sight. */
async function onPage(script, secrets, work, { refusals = false, ...more } = {}) {
  const { page, errors, context } = await open(here, { script, ...more });
  await work(page);
  await assertUnseen(page, secrets);
  assert.deepEqual(errors.filter((error) => !refusals || !/status of 400/.test(error)), []);
  await context.close();
}

async function fill(frame, fields) {
  for (const [name, value] of Object.entries(fields)) await frame.locator(`[name=${name}]`).fill(value);
}

/** Goes to the bank's page, presses a button there, and comes back to the shop. */
async function throughBank(page, heading, button) {
  await page.waitForURL(/\/bank\//);
  assert.equal(await page.locator('h1').textContent(), heading);
  await page.locator(`#bank-${button}`).click();
  await page.waitForURL(/\/done/);
  return Object.fromEntries(new URL(page.url()).searchParams);
}
const leaving = (page, kind) =>
  page.evaluate(([name, url]) => void stripe[name]({ elements, confirmParams: { return_url: url } }).then((it) => { window.left = it; }), [kind, `${here.shop.url}/done?order=7`]);

test('methods stand in the order that the server says, or the page', async () => {
  const automatic = { 'automatic_payment_methods[enabled]': 'true' };
  const { client_secret: clientSecret } = await api('POST', '/v1/payment_intents', { amount: '1000', currency: 'eur', ...automatic });
  const shown = (page) => frameOf(page).locator('[data-value]').evaluateAll((rows) => rows.map((row) => row.dataset.value));
  await onPage(begin({ clientSecret }, { wallets: { applePay: 'never', googlePay: 'never' } }), [], async (page) => {
    await ready(page);
    const frame = frameOf(page);
    assert.deepEqual(await shown(page), ['card', 'sepa_debit', 'bancontact', 'ideal', 'sofort']);
    await frame.getByRole('button', { name: 'More payment methods' }).click();
    assert.deepEqual(await shown(page), ['card', 'sepa_debit', 'bancontact', 'ideal', 'sofort', 'giropay']);
    const { error } = await page.evaluate(() => elements.submit());
    assert.equal(error.code, 'incomplete_payment_details');
    await frame.locator('[data-value=ideal]').click();
    await changed(page, 'change.value.type === "ideal" && !change.collapsed && !change.complete');
    assert.match(await frame.locator('.RedirectText').textContent(), /redirected to iDEAL/);
    await frame.locator('[name=name]').fill('Jenny Rosen');
    await changed(page, 'change.complete && change.value.type === "ideal"');
    // What was typed for one method is there for the next.
    await frame.locator('[data-value=giropay]').click();
    assert.equal(await frame.locator('[name=name]').inputValue(), 'Jenny Rosen');
    assert.deepEqual(await page.evaluate(() => elements.submit()), { selectedPaymentMethod: 'giropay' });
  });
  const options = { layout: 'tabs', paymentMethodOrder: ['giropay', 'nothing', 'sepa_debit'] };
  await onPage(begin({ clientSecret }, options), [], async (page) => {
    await ready(page);
    const frame = frameOf(page);
    const tabs = frame.locator('[role=tab]');
    assert.deepEqual(await tabs.evaluateAll((all) => all.map((tab) => tab.dataset.testid)), ['giropay', 'sepa_debit', 'card', 'bancontact', 'ideal', 'sofort']);
    assert.equal(await frame.locator('[role=tab][aria-selected=true]').getAttribute('data-testid'), 'giropay');
    await frame.locator('#giropay-tab').press('ArrowRight');
    await frame.locator('[name=iban]').waitFor();
    await changed(page, 'change.value.type === "sepa_debit"');
  });
});

test('an IBAN is judged as it is typed, and debited three minutes later', async () => {
  const intent = await payment('sepa_debit');
  await onPage(begin({ clientSecret: intent.client_secret }, { business: { name: 'Rocket Rides' } }), [IBANS.delayed, '190430023547'], async (page) => {
    await ready(page);
    const frame = frameOf(page);
    assert.match(await frame.locator('.TermsText').textContent(), /authorize \(A\) Rocket Rides .* 8 weeks/);
    const said = async () => (await page.evaluate(() => elements.submit())).error;
    assert.equal((await said()).code, 'incomplete_name');
    await fill(frame, { name: JENNY.name, email: 'jenny' });
    assert.deepEqual(await said(), { type: 'validation_error', code: 'email_invalid', message: 'Invalid email address.' });
    await fill(frame, { email: JENNY.email });
    for (const [typed, code, message] of [
      ['', 'incomplete_iban', 'The IBAN you entered is incomplete.'],
      ['A', 'incomplete_iban', 'The IBAN you entered is incomplete.'],
      ['12', 'invalid_iban_start', 'Your IBAN should start with a two-letter country code.'],
      ['XX', 'invalid_iban_country_code', 'The IBAN you entered is invalid, "XX" is not a supported country code.'],
      ['AT32', 'incomplete_iban', 'The IBAN you entered is incomplete.'],
      ['AT331904300235473204', 'invalid_iban', 'The IBAN you entered is invalid.'],
    ]) {
      await frame.locator('[name=iban]').fill(typed);
      assert.deepEqual(await said(), { type: 'validation_error', code, message }, typed);
      assert.equal(await frame.locator('#Field-ibanError').textContent(), message);
    }
    await frame.locator('[name=iban]').fill('at32 1904-3002 35473204');
    assert.equal(await frame.locator('[name=iban]').inputValue(), 'AT32 1904 3002 3547 3204');
    await changed(page, 'change.complete && !change.empty');
    const { paymentIntent, error } = await pay(page);
    assert.equal(paymentIntent?.status, 'processing', JSON.stringify(error));
  });
  const charged = await api('GET', `/v1/payment_intents/${intent.id}`, { 'expand[0]': 'latest_charge' });
  const mandate = await api('GET', `/v1/mandates/${charged.latest_charge.payment_method_details.sepa_debit.mandate}`);
  const { type, online } = mandate.customer_acceptance;
  assert.deepEqual([mandate.type, type, online.ip_address, /Chrom/.test(online.user_agent)], ['single_use', 'online', '127.0.0.1', true]);
  await advance(179);
  assert.equal(await status(intent), 'processing');
  await advance(1);
  assert.equal(await status(intent), 'succeeded');
});

test('an account outside the union is set up with its holder’s address', async () => {
  const intent = await setup('sepa_debit');
  await onPage(begin({ clientSecret: intent.client_secret }), [IBANS.swiss], async (page) => {
    await ready(page);
    const frame = frameOf(page);
    await fill(frame, { ...JENNY, iban: IBANS.swiss });
    assert.equal((await page.evaluate(() => elements.submit())).error.code, 'incomplete_address');
    assert.equal(await frame.locator('[name=country]').inputValue(), 'CH');
    await fill(frame, { addressLine1: 'Bahnhofstrasse 1' });
    const { setupIntent, error } = await setUp(page);
    assert.equal(setupIntent?.status, 'succeeded', JSON.stringify(error));
    const method = await api('GET', `/v1/payment_methods/${setupIntent.payment_method}`);
    assert.deepEqual([method.billing_details.address.line1, method.billing_details.address.country, method.sepa_debit.last4], ['Bahnhofstrasse 1', 'CH', '2957']);
  });
});

test('BECS accounts pay three minutes later, or are closed', async () => {
  const intents = [];
  for (const number of ['900123456', '111111113']) {
    const intent = await payment('au_becs_debit', { currency: 'aud' });
    intents.push(intent);
    await onPage(begin({ clientSecret: intent.client_secret }), [number], async (page) => {
      await ready(page);
      const frame = frameOf(page);
      assert.match(await frame.locator('.TermsText').textContent(), /Direct Debit Request service agreement/);
      const [agreement] = await Promise.all([page.context().waitForEvent('page'), frame.locator('.TermsText a').click()]);
      await agreement.locator('h1', { hasText: 'Direct Debit Request service agreement' }).waitFor();
      await agreement.close();
      await fill(frame, JENNY);
      const said = async () => (await page.evaluate(() => elements.submit())).error;
      for (const [typed, code, message] of [
        [{ au_bsb: '00' }, 'incomplete_au_bank_account_bsb', 'The BSB you entered is incomplete.'],
        [{ au_bsb: '123456' }, 'invalid_au_bank_account_bsb', 'The BSB you entered is invalid.'],
        [{ au_bsb: '000000', au_bank_account_number: '1234' }, 'incomplete_au_bank_account_number', 'The account number you entered is incomplete.'],
      ]) {
        await fill(frame, typed);
        assert.deepEqual(await said(), { type: 'validation_error', code, message });
      }
      assert.equal(await frame.locator('[name=au_bsb]').inputValue(), '000-000');
      assert.equal(await frame.locator('.Hint').textContent(), 'STRIPE TEST BANK');
      await fill(frame, { au_bank_account_number: number });
      const { paymentIntent, error } = await pay(page);
      assert.equal(paymentIntent?.status, 'processing', JSON.stringify(error));
    });
  }
  await advance(5);
  const [delayed, closed] = intents;
  const after = await api('GET', `/v1/payment_intents/${closed.id}`, { 'expand[0]': 'latest_charge' });
  assert.deepEqual([after.status, after.latest_charge.failure_code], ['requires_payment_method', 'account_closed']);
  assert.equal(await status(delayed), 'processing');
  await advance(175);
  assert.equal(await status(delayed), 'succeeded');
});

test('a business is called in a mandate as it calls itself, whatever that looks like', async () => {
  const intent = await payment('au_becs_debit', { currency: 'aud' });
  const name = '[Rosen](https://elsewhere.example) $& {business}';
  await onPage(begin({ clientSecret: intent.client_secret }, { business: { name } }), [], async (page) => {
    await ready(page);
    const text = frameOf(page).locator('.TermsText');
    assert.ok((await text.textContent()).includes(`the payment service provider of ${name} (the`));
    assert.equal(await text.locator('a').count(), 1);
  });
});

test('an IBAN becomes a token, of which no page sees the number', async () => {
  const script = `${alone} window.iban = stripe.elements().create('iban', { supportedCountries: ['SEPA'] }); iban.mount('#payment'); window.ready = new Promise((resolve) => iban.on('ready', resolve));`;
  const told = { currency: 'eur', account_holder_name: 'Jenny Rosen', account_holder_type: 'individual' };
  await onPage(script, ['AT611904300234573201', '1904300234573201'], async (page) => {
    await page.evaluate(() => window.ready);
    const make = () => page.evaluate((data) => stripe.createToken(iban, data), told);
    assert.equal((await make()).error.code, 'incomplete_iban');
    const input = page.frameLocator('iframe[title*=IBAN]').locator('[name=iban]');
    await input.fill('AT611904300234573201');
    const { token, error } = await make();
    assert.match(token?.id ?? '', /^btok_/, JSON.stringify(error));
    const { id, object, country, currency, last4, account_holder_name: holder, account_holder_type: kind, status: state } = token.bank_account;
    assert.match(id, /^ba_/);
    assert.deepEqual([token.type, object, country, currency, last4, holder, kind, state], ['bank_account', 'bank_account', 'AT', 'eur', '3201', 'Jenny Rosen', 'individual', 'new']);
    assert.equal((await api('GET', `/v1/tokens/${token.id}`)).bank_account.last4, '3201');
    // An account of somebody's is no test account.
    await input.fill('DE75512108001245126199');
    const refused = (await make()).error;
    assert.deepEqual([refused.type, refused.code, refused.param], ['invalid_request_error', 'account_number_invalid', 'bank_account[account_number]']);
    // What is typed without an Element is a token, too.
    const typed = await page.evaluate(() => stripe.createToken('bank_account', {
      country: 'US', currency: 'usd', routing_number: '110000000', account_number: '000123456789', account_holder_name: 'Jenny Rosen', account_holder_type: 'company',
    }));
    assert.deepEqual([typed.token?.bank_account.last4, typed.token?.bank_account.routing_number], ['6789', '110000000'], JSON.stringify(typed.error));
    for (const [account, code, part] of [
      [{ country: 'DE', account_number: IBANS.delayed }, 'invalid_bank_account_iban', 'account_number'],
      [{ country: 'AT', account_number: 'AT00' }, 'invalid_bank_account_iban', 'account_number'],
      [{ country: 'US', account_number: '000123456789' }, 'routing_number_invalid', 'routing_number'],
      [{ country: 'US', account_number: 'x', routing_number: '110000000' }, 'account_number_invalid', 'account_number'],
      [{ country: 'AU', account_number: '000123456', routing_number: '12' }, 'routing_number_invalid', 'routing_number'],
    ]) {
      const { error: why } = await page.evaluate((it) => stripe.createToken('bank_account', it), { currency: 'eur', account_holder_type: 'individual', ...account });
      assert.deepEqual([why.code, why.param], [code, `bank_account[${part}]`], JSON.stringify(account));
    }
    // What it could be put on file as is not here, and that is said.
    const { id: customer } = await api('POST', '/v1/customers');
    await assert.rejects(api('POST', `/v1/customers/${customer}/sources`, { source: token.id }), /Bank accounts are not supported as sources by this server yet/);
  }, { refusals: true });
});

test('what the API says no to is answered, and nothing is paid', async () => {
  const intent = await payment('au_becs_debit', { currency: 'aud' });
  await onPage(begin({ clientSecret: intent.client_secret }), ['876543219'], async (page) => {
    await ready(page);
    await fill(frameOf(page), { ...JENNY, au_bsb: '000000', au_bank_account_number: '876543219' });
    const { error } = await pay(page);
    assert.deepEqual([error.type, error.code], ['invalid_request_error', 'account_number_invalid']);
    // The account is said no to where it was typed, until another one is.
    const frame = frameOf(page);
    assert.equal(await frame.locator('#Field-au_bank_account_numberError').textContent(), 'Only test account numbers can be used here.');
    assert.equal((await pay(page)).error.code, 'invalid_au_bank_account_number_testmode');
    await fill(frame, { au_bank_account_number: '000123456' });
    await frame.locator('#Field-au_bank_account_numberError').waitFor({ state: 'detached' });
    await changed(page, 'change.complete');
  }, { refusals: true });
  assert.equal(await status(intent), 'requires_payment_method');
});

for (const [type, name, authorised] of [['bancontact', 'Bancontact', 'succeeded'], ['ideal', 'iDEAL', 'succeeded'], ['sofort', 'Sofort', 'processing'], ['giropay', 'giropay', 'succeeded']]) {
  test(`${name} asks what it needs, and leads to the bank's page and back`, async () => {
    const intent = await payment(type);
    await onPage(begin({ clientSecret: intent.client_secret }), [], async (page) => {
      await ready(page);
      const frame = frameOf(page);
      assert.equal(await frame.locator('.TermsText').count(), 0);
      if (type !== 'sofort') {
        assert.equal((await page.evaluate(() => elements.submit())).error.code, 'incomplete_name');
        await fill(frame, { name: JENNY.name });
      } else assert.equal(await frame.locator('[name=country]').inputValue(), 'DE');
      assert.equal(await frame.locator('[name=email], [name=bank]').count(), 0);
      await leaving(page, 'confirmPayment');
      const back = await throughBank(page, `${name} test payment page`, 'authorize');
      const said = { succeeded: 'succeeded', processing: 'pending' }[authorised];
      assert.deepEqual(back, { order: '7', payment_intent: intent.id, payment_intent_client_secret: intent.client_secret, redirect_status: said });
    });
    assert.equal(await status(intent), authorised);
  });
}

test('Bancontact that is kept leaves a SEPA debit behind, which is charged off session', async () => {
  const customer = await api('POST', '/v1/customers');
  const intent = await payment('bancontact', { customer: customer.id, setup_future_usage: 'off_session' });
  await onPage(begin({ clientSecret: intent.client_secret }), [], async (page) => {
    await ready(page);
    const frame = frameOf(page);
    assert.match(await frame.locator('.TermsText').textContent(), /8 weeks/);
    assert.equal(await frame.locator('[name=savePaymentMethod]').count(), 0);
    await fill(frame, JENNY);
    await leaving(page, 'confirmPayment');
    await throughBank(page, 'Bancontact test payment page', 'authorize');
  });
  const { latest_charge: charge } = await api('GET', `/v1/payment_intents/${intent.id}`, { 'expand[0]': 'latest_charge' });
  const generated = charge.payment_method_details.bancontact.generated_sepa_debit;
  const later = await api('POST', '/v1/payment_intents', {
    amount: '700', currency: 'eur', customer: customer.id, 'payment_method_types[0]': 'sepa_debit', payment_method: generated, off_session: 'true', confirm: 'true',
  });
  assert.equal(later.status, 'processing');
  await advance(5);
  assert.equal(await status(later), 'succeeded');
});

test('an account in the United States is linked at its bank and debited', async () => {
  const intent = await payment('us_bank_account', { currency: 'usd' });
  await onPage(begin({ clientSecret: intent.client_secret }), ['000123456789'], async (page) => {
    await ready(page);
    const frame = frameOf(page);
    await fill(frame, JENNY);
    assert.equal((await page.evaluate(() => elements.submit())).error.code, 'incomplete_us_bank_account');
    assert.equal(await frame.locator('.Error').textContent(), 'Please link your bank account.');
    await frame.locator('[data-testid=featured-institution-default]').click();
    await frame.locator('#bank-fail').click();
    assert.match(await frame.locator('.Error').textContent(), /could not be linked/);
    await frame.locator('#bank-cancel').click();
    await frame.locator('[data-testid=featured-institution-default]').click();
    await frame.locator('#bank-link').click();
    assert.match(await frame.locator('[data-testid=linked-account]').textContent(), /STRIPE TEST BANK •••• 6789/);
    await changed(page, 'change.complete');
    // It can be taken away again.
    await frame.locator('[data-testid=linked-account] button').click();
    await changed(page, '!change.complete');
    await frame.locator('[data-testid=featured-institution-default]').click();
    await frame.locator('#bank-link').click();
    const { paymentIntent, error } = await pay(page);
    assert.equal(paymentIntent?.status, 'processing', JSON.stringify(error));
    const method = await api('GET', `/v1/payment_methods/${paymentIntent.payment_method}`);
    assert.deepEqual([method.us_bank_account.financial_connections_account, method.us_bank_account.last4, method.billing_details.name], ['fca_usBankAccount_success', '6789', JENNY.name]);
  });
  await advance(5);
  assert.equal(await status(intent), 'succeeded');
});

test('an account whose number is typed is proved by what is paid into it', async () => {
  const intent = await payment('us_bank_account', { currency: 'usd' });
  await onPage(begin({ clientSecret: intent.client_secret }), ['000123456789', '110000000'], async (page) => {
    await ready(page);
    const frame = frameOf(page);
    await frame.locator('[data-testid=manual-entry]').click();
    await fill(frame, JENNY);
    const said = async () => (await page.evaluate(() => elements.submit())).error;
    for (const [typed, code] of [
      [{ routingNumber: '1100' }, 'incomplete_us_routing_number'],
      [{ routingNumber: '110000001' }, 'invalid_us_routing_number'],
      [{ routingNumber: '110000000', accountNumber: '12' }, 'incomplete_us_account_number'],
      [{ accountNumber: '000123456789', confirmAccountNumber: '000123456780' }, 'mismatched_us_account_number'],
    ]) {
      await fill(frame, typed);
      assert.equal((await said()).code, code);
    }
    await fill(frame, { confirmAccountNumber: '000123456789' });
    await frame.locator('[name=accountHolderType]').selectOption('company');
    const { paymentIntent, error } = await pay(page, { return_url: `${here.shop.url}/done` });
    assert.deepEqual([paymentIntent?.status, paymentIntent?.next_action.type], ['requires_action', 'verify_with_microdeposits'], JSON.stringify(error));
    const wrong = await page.evaluate((secret) => stripe.verifyMicrodepositsForPayment(secret, { amounts: [1, 2] }), intent.client_secret);
    assert.equal(wrong.error.code, 'payment_method_microdeposit_verification_amounts_mismatch');
    assert.equal(wrong.error.payment_intent.status, 'requires_action');
    const right = await page.evaluate((secret) => stripe.verifyMicrodepositsForPayment(secret, { amounts: [32, 45] }), intent.client_secret);
    assert.equal(right.paymentIntent?.status, 'processing', JSON.stringify(right.error));
  }, { refusals: true });
  await advance(5);
  assert.equal(await status(intent), 'succeeded');
});

test('how an account is proved is the seller’s to say', async () => {
  for (const [method, links, types] of [['instant', 1, 0], ['microdeposits', 0, 1]]) {
    const intent = await payment('us_bank_account', { currency: 'usd', 'payment_method_options[us_bank_account][verification_method]': method });
    await onPage(begin({ clientSecret: intent.client_secret }), [], async (page) => {
      await ready(page);
      const frame = frameOf(page);
      await frame.locator('[name=name]').waitFor();
      assert.deepEqual([await frame.locator('[data-testid=featured-institution-default]').count(), await frame.locator('[name=routingNumber]').count()], [links, types]);
      assert.equal(await frame.locator('[data-testid=manual-entry]').count(), 0);
    });
  }
});

test('an account is collected in a dialog, then confirmed; or nothing is collected', async () => {
  const intent = await payment('us_bank_account', { currency: 'usd' });
  const later = await setup('us_bank_account');
  await onPage(alone, ['000123456789'], async (page) => {
    const collect = (name, secret) => page.evaluate(([call, clientSecret, billing]) => {
      window.collected = undefined;
      void stripe[call]({
        clientSecret, expand: ['payment_method'],
        params: { payment_method_type: 'us_bank_account', payment_method_data: { billing_details: billing } },
      }).then((it) => { window.collected = it; });
    }, [name, secret, JENNY]);
    const collected = async () => (await page.waitForFunction(() => window.collected)).evaluate((it) => it);
    const bank = page.frameLocator('dialog iframe');
    for (const away of [() => bank.locator('#bank-cancel').click(), () => page.keyboard.press('Escape')]) {
      await collect('collectBankAccountForPayment', intent.client_secret);
      await bank.locator('#bank-link').waitFor();
      await away();
      assert.equal((await collected()).paymentIntent.status, 'requires_payment_method');
    }
    await collect('collectBankAccountForPayment', intent.client_secret);
    assert.equal(await page.locator('dialog').getAttribute('aria-label'), 'Link your bank account');
    await bank.locator('[value=insufficientFunds]').check();
    await bank.locator('#bank-link').click();
    const { paymentIntent, error } = await collected();
    assert.equal(paymentIntent?.status, 'requires_confirmation', JSON.stringify(error));
    assert.deepEqual([paymentIntent.payment_method.us_bank_account.bank_name, paymentIntent.payment_method.us_bank_account.last4], ['STRIPE TEST BANK', '2227']);
    assert.equal(await page.locator('dialog').count(), 0);
    const paid = await page.evaluate((secret) => stripe.confirmUsBankAccountPayment(secret), intent.client_secret);
    assert.equal(paid.paymentIntent?.status, 'processing', JSON.stringify(paid.error));

    await collect('collectBankAccountForSetup', later.client_secret);
    await bank.locator('#bank-link').click();
    assert.equal((await collected()).setupIntent.status, 'requires_confirmation');
    const kept = await page.evaluate((secret) => stripe.confirmUsBankAccountSetup(secret), later.client_secret);
    assert.equal(kept.setupIntent?.status, 'succeeded', JSON.stringify(kept.error));

    await assert.rejects(page.evaluate(() => stripe.collectBankAccountForPayment({ clientSecret: 'pi_1_secret_2', params: { payment_method_type: 'card' } })), /payment_method_type should be us_bank_account/);
    const { error: refused } = await page.evaluate(() => stripe.collectBankAccountToken({ clientSecret: 'fcsess_client_secret_1' }));
    assert.match(refused.message, /Financial Connections/);
  });
  await advance(5);
  const after = await api('GET', `/v1/payment_intents/${intent.id}`, { 'expand[0]': 'latest_charge' });
  assert.deepEqual([after.status, after.latest_charge.failure_code], ['requires_payment_method', 'insufficient_funds']);
});

test('a setup is proved by the code of a small deposit, typed by its holder', async () => {
  const intent = await setup('us_bank_account');
  await onPage(alone, [], async (page) => {
    const method = { us_bank_account: { routing_number: '110000000', account_number: '000123456789', account_holder_type: 'individual' }, billing_details: JENNY };
    const set = await page.evaluate(([secret, given]) => stripe.confirmUsBankAccountSetup(secret, { payment_method: given }), [intent.client_secret, method]);
    assert.equal(set.setupIntent?.next_action?.type, 'verify_with_microdeposits', JSON.stringify(set.error));
    const done = await page.evaluate((secret) => stripe.verifyMicrodepositsForSetup(secret, { descriptor_code: 'SM11AA' }), intent.client_secret);
    assert.equal(done.setupIntent?.status, 'succeeded', JSON.stringify(done.error));
  });
});

test('the buyer’s box decides what is saved, and the saved account pays', async () => {
  const customer = await api('POST', '/v1/customers');
  const session = await api('POST', '/v1/customer_sessions', {
    customer: customer.id, 'components[payment_element][enabled]': 'true',
    ...Object.fromEntries(Object.entries({
      payment_method_redisplay: 'enabled', payment_method_save: 'enabled', payment_method_save_usage: 'off_session', payment_method_remove: 'enabled',
    }).map(([name, value]) => [`components[payment_element][features][${name}]`, value])),
  });
  const options = async () => {
    const intent = await payment('sepa_debit', { customer: customer.id });
    return { intent, script: begin({ clientSecret: intent.client_secret, customerSessionClientSecret: session.client_secret }) };
  };
  for (const [ticked, redisplay] of [[false, 'unspecified'], [true, 'always']]) {
    const { script } = await options();
    await onPage(script, [IBANS.delayed], async (page) => {
      await ready(page);
      const frame = frameOf(page);
      await fill(frame, { ...JENNY, iban: IBANS.delayed });
      await changed(page, 'change.value.savePaymentMethod === false');
      if (ticked) {
        await frame.locator('[name=savePaymentMethod]').check();
        await changed(page, 'change.value.savePaymentMethod === true');
      }
      const { paymentIntent, error } = await pay(page);
      assert.equal(paymentIntent?.setup_future_usage, ticked ? 'off_session' : null, JSON.stringify(error));
      const method = await api('GET', `/v1/payment_methods/${paymentIntent.payment_method}`);
      assert.deepEqual([method.customer, method.allow_redisplay], [ticked ? customer.id : null, redisplay]);
    });
  }
  const { intent, script } = await options();
  await onPage(script, [], async (page) => {
    await ready(page);
    const frame = frameOf(page);
    const row = frame.locator('[data-testid=saved-payment-method]');
    assert.equal(await row.count(), 1);
    assert.match(await row.textContent(), /SEPA Debit •••• 3204/);
    assert.equal(await row.getAttribute('aria-label'), 'SEPA Debit ending in 3204');
    assert.match(await frame.locator('.TermsText').textContent(), /8 weeks/);
    await changed(page, 'change.complete && change.value.payment_method.type === "sepa_debit"');
    const { paymentIntent, error } = await pay(page);
    assert.equal(paymentIntent?.status, 'processing', JSON.stringify(error));
  });
  await advance(180);
  assert.equal(await status(intent), 'succeeded');
});

test('a setup keeps the account whatever the box says; and nobody says twice what it is kept for', async () => {
  const customer = await api('POST', '/v1/customers');
  const session = await api('POST', '/v1/customer_sessions', {
    customer: customer.id, 'components[payment_element][enabled]': 'true', 'components[payment_element][features][payment_method_save]': 'enabled',
    'components[payment_element][features][payment_method_save_usage]': 'off_session',
  });
  const customerSessionClientSecret = session.client_secret;
  for (const redisplay of ['limited', 'always']) {
    const { client_secret: clientSecret } = await setup('au_becs_debit', { customer: customer.id });
    await onPage(begin({ clientSecret, customerSessionClientSecret }), ['000123456'], async (page) => {
      await ready(page);
      const frame = frameOf(page);
      await fill(frame, { ...JENNY, au_bsb: '000000', au_bank_account_number: '000123456' });
      if (redisplay === 'always') await frame.locator('[name=savePaymentMethod]').check();
      const { setupIntent, error } = await setUp(page);
      assert.equal(setupIntent?.status, 'succeeded', JSON.stringify(error));
      const method = await api('GET', `/v1/payment_methods/${setupIntent.payment_method}`);
      assert.deepEqual([method.customer, method.allow_redisplay], [customer.id, redisplay]);
    });
  }
  const { client_secret: clientSecret } = await payment('sepa_debit', { customer: customer.id, setup_future_usage: 'off_session' });
  const { page, context } = await open(here, { script: begin({ clientSecret, customerSessionClientSecret }) });
  await page.waitForFunction(() => events.some(([name, event]) => name === 'loaderror' && /only specify one of/.test(event.error.message)));
  await context.close();
});

test('what the page says itself is not asked, and then has to be said', async () => {
  const intent = await payment('sepa_debit');
  const element = { fields: { billingDetails: { name: 'never', email: 'never' } }, terms: { sepaDebit: 'never' } };
  await onPage(begin({ clientSecret: intent.client_secret }, element), [IBANS.delayed], async (page) => {
    await ready(page);
    const frame = frameOf(page);
    assert.deepEqual([await frame.locator('[name=name], [name=email]').count(), await frame.locator('.TermsText').count()], [0, 0]);
    await fill(frame, { iban: IBANS.delayed });
    await assert.rejects(pay(page), /IntegrationError: You specified "never" for fields.billing_details.name when creating the payment Element, but did not pass confirmParams.payment_method_data.billing_details.name when calling stripe.confirmPayment or stripe.confirmSetup/);
    const { paymentIntent, error } = await pay(page, { payment_method_data: { billing_details: JENNY } });
    assert.equal(paymentIntent?.status, 'processing', JSON.stringify(error));
  });
});

test('methods and confirmation tokens are made of accounts', async () => {
  const options = { mode: 'payment', amount: 1000, currency: 'eur', allowedPaymentMethodTypes: ['sepa_debit', 'card'] };
  await onPage(begin(options, { layout: { type: 'accordion', defaultCollapsed: false }, paymentMethodOrder: ['sepa_debit'] }), [IBANS.delayed], async (page) => {
    await ready(page);
    const frame = frameOf(page);
    await fill(frame, { ...JENNY, iban: IBANS.delayed });
    assert.deepEqual(await page.evaluate(() => elements.submit()), { selectedPaymentMethod: 'sepa_debit' });
    const { paymentMethod } = await page.evaluate(() => stripe.createPaymentMethod({ elements }));
    assert.deepEqual([paymentMethod.sepa_debit.last4, paymentMethod.billing_details.email], ['3204', JENNY.email]);
    const { confirmationToken, error } = await page.evaluate(() => stripe.createConfirmationToken({ elements }));
    assert.equal(confirmationToken?.payment_method_preview.sepa_debit.last4, '3204', JSON.stringify(error));
    // The agreement travels with the token.
    const paid = await payment('sepa_debit', { confirm: 'true', confirmation_token: confirmationToken.id, return_url: `${here.shop.url}/done` });
    assert.equal(paid.status, 'processing');
    await frame.locator('[data-value=card]').click();
    await fillCard(page);
    assert.deepEqual(await page.evaluate(() => elements.submit()), { selectedPaymentMethod: 'card' });
  });
});

test('IbanElement and AuBankAccountElement in React', async () => {
  const [debit, becs] = [await payment('sepa_debit'), await setup('au_becs_debit')];
  const pages = join(dirname(fileURLToPath(import.meta.url)), 'pages');
  const built = await build({
    entryPoints: [join(pages, 'accounts.jsx')], bundle: true, write: false, format: 'iife', jsx: 'automatic', jsxImportSource: 'react', tsconfigRaw: '{}', logLevel: 'warning',
    define: Object.fromEntries(Object.entries({ 'process.env.NODE_ENV': 'development', PUBLISHABLE_KEY, IBAN_SECRET: debit.client_secret, BECS_SECRET: becs.client_secret }).map(([name, value]) => [name, JSON.stringify(value)])),
  });
  here.shop.pages.set('/shop.js', built.outputFiles[0].text);
  await onPage('', [IBANS.delayed, '000123456', '900123456'], async (page) => {
    const iban = page.frameLocator('iframe[title*=IBAN]').locator('[name=iban]');
    await iban.fill('XX12');
    await page.waitForFunction(() => window.iban?.error?.code === 'invalid_iban_country_code');
    await iban.fill(IBANS.delayed);
    await page.waitForFunction(() => window.iban.complete && window.iban.country === 'AT' && window.iban.elementType === 'iban');
    await page.locator('#sepa').click();
    await page.locator('#state', { hasText: 'processing' }).waitFor();
    const account = page.frameLocator('iframe[title*=BECS]');
    await account.locator('[name=au_bsb]').fill('000000');
    await page.waitForFunction(() => window.becs?.bankName === 'STRIPE TEST BANK' && !window.becs.complete);
    await account.locator('[name=au_bank_account_number]').fill('900123456');
    await page.waitForFunction(() => window.becs.complete);
    await page.locator('#becs').click();
    await page.locator('#state', { hasText: 'succeeded' }).waitFor();
  }, { body: '<div id="app"></div><script defer src="/shop.js"></script>' });
});

test('the bank of iDEAL is chosen in older trains, and no later', async () => {
  const intent = await payment('ideal');
  const script = `${alone} window.elements = stripe.elements(); window.bank = elements.create('idealBank'); bank.mount('#payment'); bank.on('change', (event) => { window.said = event; });`;
  await onPage(script, [], async (page) => {
    const frame = page.frameLocator('iframe[title*=iDEAL]');
    const confirm = (name, secret, data) => page.evaluate(([call, it, given]) => stripe[call](it, { ...given, payment_method: { ideal: bank } }, { handleActions: false }), [name, secret, data]);
    const { error } = await confirm('confirmIdealPayment', intent.client_secret, {});
    assert.equal(error.code, 'incomplete_bank');
    await frame.locator('#bank-list-value').click();
    await frame.locator('.SelectListItem-text', { hasText: 'Rabobank' }).click();
    await page.waitForFunction(() => window.said?.complete && window.said.value === 'rabobank');
    const { paymentIntent } = await confirm('confirmIdealPayment', intent.client_secret, { return_url: `${here.shop.url}/done` });
    assert.equal(paymentIntent.next_action.type, 'redirect_to_url');
    const { paymentMethod } = await page.evaluate(() => stripe.createPaymentMethod({ type: 'ideal', ideal: bank }));
    assert.equal(paymentMethod.ideal.bank, 'rabobank');
    const method = await api('GET', `/v1/payment_methods/${paymentIntent.payment_method}`);
    assert.equal(method.ideal.bank, 'rabobank');
  }, { train: 'v3' });
  await onPage(alone, [], async (page) => {
    await assert.rejects(page.evaluate(() => stripe.elements().create('idealBank')), /A valid Element name must be provided/);
  });
});

test('every call of a method at a bank confirms with what it is given', async () => {
  const email = JENNY.email;
  const BACK = `${here.shop.url}/done`;
  const billing_details = JENNY;
  const cases = [
    ['confirmSepaDebitPayment', 'sepa_debit', { payment_method: { sepa_debit: { iban: IBANS.delayed }, billing_details } }, 'processing'],
    ['confirmSepaDebitSetup', 'sepa_debit', { payment_method: { sepa_debit: { iban: IBANS.delayed }, billing_details } }, 'succeeded'],
    ['confirmAuBecsDebitPayment', 'au_becs_debit', { payment_method: { au_becs_debit: { bsb_number: '000000', account_number: '000123456' }, billing_details } }, 'processing'],
    ['confirmAuBecsDebitSetup', 'au_becs_debit', { payment_method: { au_becs_debit: { bsb_number: '000000', account_number: '000123456' }, billing_details } }, 'succeeded'],
    ['confirmUsBankAccountPayment', 'us_bank_account', { payment_method: 'pm_usBankAccount_success' }, 'processing'],
    ['confirmBancontactPayment', 'bancontact', { payment_method: { billing_details: { name: 'Jenny' } }, return_url: BACK }, 'requires_action'],
    ['confirmBancontactSetup', 'bancontact', { payment_method: { billing_details }, return_url: BACK }, 'requires_action'],
    ['confirmIdealPayment', 'ideal', { payment_method: { ideal: { bank: 'ing' }, billing_details }, return_url: BACK }, 'requires_action'],
    ['confirmIdealSetup', 'ideal', { payment_method: { ideal: {}, billing_details }, return_url: BACK }, 'requires_action'],
    ['confirmSofortPayment', 'sofort', { payment_method: { sofort: { country: 'AT' }, billing_details: { email } }, return_url: BACK }, 'requires_action'],
    ['confirmSofortSetup', 'sofort', { payment_method: { sofort: { country: 'DE' }, billing_details }, return_url: BACK }, 'requires_action'],
    ['confirmGiropayPayment', 'giropay', { payment_method: { billing_details: { name: 'Jenny' } }, return_url: BACK }, 'requires_action'],
  ];
  await onPage(alone, [], async (page) => {
    for (const [name, type, data, wanted] of cases) {
      const currency = { au_becs_debit: 'aud', us_bank_account: 'usd' }[type] ?? 'eur';
      const intent = name.endsWith('Setup') ? await setup(type) : await payment(type, { currency });
      const done = await page.evaluate(([call, secret, given]) => stripe[call](secret, given, { handleActions: false }), [name, intent.client_secret, data]);
      assert.equal((done.paymentIntent ?? done.setupIntent)?.status, wanted, `${name}: ${JSON.stringify(done.error)}`);
    }
    const { client_secret: secret } = await payment('sepa_debit');
    const refused = await page.evaluate((it) => stripe.confirmSepaDebitPayment(it, { payment_method: { sepa_debit: { iban: 'DE00' }, billing_details: { name: 'J', email: 'j@example.com' } } }), secret);
    assert.equal(refused.error.type, 'invalid_request_error');
    await assert.rejects(page.evaluate((it) => stripe.confirmSepaDebitPayment(it, { payment_method: { sepa_debit: 'AT' } }), secret), /payment_method.sepa_debit should be an object or element/);
    await assert.rejects(page.evaluate(() => stripe.confirmBancontactPayment('seti_1_secret_2')), /should be a client secret/);
  }, { refusals: true });
});
