// What the guide says to test an integration with, row by row: cards that are set up and charged later;
// and each method at a bank, as its buyer, its seller's page and its seller's server see it. The account
// or the bank says no, the shop says why, the buyer comes again, and then it goes well. The clock stands
// still, and is moved to where a bank has made up its mind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiver } from '../../tests/compat/node/receiver.mjs';
import { begin, ready } from './begin.mjs';
import { fillCard, frameOf, open, stage } from './browser.mjs';
import { PUBLISHABLE_KEY } from './server.mjs';

const here = stage(['--clock', 'frozen:1767225600']);
const api = (...all) => here.server.api(...all);
const advance = (seconds) => api('POST', '/_onfile/clock/advance', { seconds });

const JENNY = { name: 'Jenny Rosen', email: 'jenny@example.com' };
const CLOSED = "The customer's bank account has been closed.";
const NOT_AUTHENTICATED = 'We are unable to authenticate your payment method. Please choose a different payment method and try again.';

/** A card's number, whether its issuer asks, what the buyer reads, and what a charge without the buyer comes to. */
const CARDS = [
  ['4242424242424242', false, 'succeeded', /"status":"succeeded"/],
  ['4000002500003155', true, 'succeeded', /"status":"succeeded"/],
  ['4000002760003184', true, 'succeeded', /"code":"authentication_required"/],
  ['4000000000009995', false, 'Your card has insufficient funds.'],
];

for (const [number, asks, says, later] of CARDS) {
  test(`card ${number}: ${asks ? 'the issuer asks' : 'nobody asks'}, ${says}`, async () => {
    const customer = (await api('POST', '/v1/customers')).id;
    const intent = await api('POST', '/v1/setup_intents', { customer, 'payment_method_types[0]': 'card' });
    const { page, errors, context } = await open(here, { script: begin({ clientSecret: intent.client_secret }) });
    await ready(page);
    await fillCard(page, { number });
    const confirmed = page.evaluate(() => stripe.confirmSetup({ elements, redirect: 'if_required' }));
    if (asks) await page.frameLocator('dialog iframe').frameLocator('#challengeFrame').locator('#test-source-authorize-3ds').click();
    const { setupIntent, error } = await confirmed;
    assert.equal(setupIntent?.status ?? error.message, says);
    assert.deepEqual(errors, []);
    await context.close();
    const [saved] = (await api('GET', '/v1/payment_methods', { customer })).data;
    assert.equal(saved?.card.last4, later && number.slice(-4));
    if (!later) return assert.equal((await read(intent)).status, 'requires_payment_method');
    const charge = { amount: '1099', currency: 'usd', customer, payment_method: saved.id, off_session: 'true', confirm: 'true' };
    const answer = await api('POST', '/v1/payment_intents', charge).then((paid) => JSON.stringify(paid), (refused) => refused.message);
    assert.match(answer, later);
  });
}

/** The page buyers come back to: it says what became of the order, as the guide's does. */
const order = () => `<!doctype html><html lang="en"><head><title>Order</title><link rel="icon" href="data:,"></head><body><p id="message"></p>
<script src="${here.server.url}/endive/stripe.js"></script><script>
  const said = new URLSearchParams(location.search);
  const stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)});
  const found = said.has('setup_intent')
    ? stripe.retrieveSetupIntent(said.get('setup_intent_client_secret'))
    : stripe.retrievePaymentIntent(said.get('payment_intent_client_secret'));
  found.then(({ paymentIntent, setupIntent }) => {
    const { status, last_payment_error, last_setup_error } = paymentIntent ?? setupIntent;
    document.getElementById('message').textContent = {
      succeeded: 'Thank you.', processing: 'Your bank is on it.', requires_payment_method: (last_payment_error ?? last_setup_error)?.message,
    }[status];
  });
</script></body></html>`;

async function fill(frame, fields) {
  for (const [name, value] of Object.entries(fields)) await frame.locator(`[name=${name}]`).fill(value);
}

/** A buyer with an intent, who tries one account or answer after the other; and the seller's server. */
async function buyer(intent, work) {
  here.shop.pages.set('/order', order());
  const hook = await receiver();
  const endpoint = await api('POST', '/v1/webhook_endpoints', { url: hook.url, 'enabled_events[0]': '*' });
  const { page, errors, context } = await open(here, { script: begin({ clientSecret: intent.client_secret }) });
  const call = intent.object === 'setup_intent' ? 'confirmSetup' : 'confirmPayment';
  const back = `${here.shop.url}/order`;
  try {
    await work({
      page,
      /** Fills the form in and confirms, which leaves the shop's page. */
      async tries(form) {
        await page.goto(`${here.shop.url}/`);
        await ready(page);
        await form(frameOf(page));
        await page.evaluate(([name, url]) => void stripe[name]({ elements, confirmParams: { return_url: url } }), [call, back]);
      },
      /** What the query of the page that the buyer came back to says of the redirect. */
      async comesBack() {
        await page.waitForURL(/\/order\?/);
        return new URL(page.url()).searchParams.get('redirect_status');
      },
      /** What the shop's page says, looked at again. */
      async reads(message) {
        await page.reload();
        await page.locator('#message:not(:empty)').waitFor();
        assert.equal(await page.locator('#message').textContent(), message);
      },
      /** The intent, as an event of this type tells the seller's server. */
      async told(type) {
        const about = (event) => event.type === type && event.data.object.id === intent.id;
        return JSON.parse((await hook.event(about)).body).data.object;
      },
    });
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
    await api('DELETE', `/v1/webhook_endpoints/${endpoint.id}`);
    hook.stop();
  }
}

const payment = (type, currency) => api('POST', '/v1/payment_intents', { amount: '1000', currency, 'payment_method_types[0]': type });
const read = (intent, more = {}) => api('GET', `/v1/${intent.object}s/${intent.id}`, more);

const DEBITS = {
  sepa_debit: {
    currency: 'eur',
    form: (iban) => (frame) => fill(frame, { ...JENNY, iban }),
    fails: 'AT861904300235473202', pays: 'AT321904300235473204', after: 180,
    code: 'generic_decline', mandate: 'active',
    message: "The transaction can't be processed because your customer's account information is missing or incorrect. Collect a new mandate and ask your customer to provide their name and address exactly as it appears on their bank account. After this, you can attempt the transaction again.",
  },
  au_becs_debit: {
    currency: 'aud',
    form: (number) => (frame) => fill(frame, { ...JENNY, au_bsb: '000000', au_bank_account_number: number }),
    fails: '111111113', pays: '900123456', after: 180,
    code: 'account_closed', mandate: 'inactive',
    message: CLOSED,
  },
  us_bank_account: {
    currency: 'usd',
    form: (account) => async (frame) => {
      await fill(frame, JENNY);
      await frame.locator('[data-testid=featured-institution-default]').click();
      await frame.locator(`[value=${account}]`).check();
      await frame.locator('#bank-link').click();
    },
    fails: 'accountClosed', pays: 'success', after: 5,
    code: 'account_closed', mandate: 'inactive',
    message: CLOSED,
  },
};

for (const [type, { currency, form, fails, pays, after: soon, code, mandate, message }] of Object.entries(DEBITS)) {
  test(`${type}: an account that fails, then one that pays`, async () => {
    const intent = await payment(type, currency);
    await buyer(intent, async ({ tries, comesBack, reads, told }) => {
      await tries(form(fails));
      assert.equal(await comesBack(), 'pending');
      await reads('Your bank is on it.');
      await told('payment_intent.processing');
      await advance(5);
      const failed = await told('payment_intent.payment_failed');
      assert.equal(failed.status, 'requires_payment_method');
      const why = failed.last_payment_error;
      assert.deepEqual([why.decline_code ?? why.code, why.message], [code, message]);
      const { latest_charge: charge } = await read(intent, { 'expand[0]': 'latest_charge' });
      assert.equal(charge.failure_code, code);
      assert.equal((await api('GET', `/v1/mandates/${charge.payment_method_details[type].mandate}`)).status, mandate);
      await reads(message);

      await tries(form(pays));
      assert.equal(await comesBack(), 'pending');
      await advance(soon - 1);
      assert.equal((await read(intent)).status, 'processing');
      await advance(1);
      assert.equal((await told('payment_intent.succeeded')).amount_received, 1000);
      await reads('Thank you.');
    });
  });
}

const REDIRECTS = {
  bancontact: { name: 'Bancontact', authorised: 'succeeded', setsUp: true },
  ideal: { name: 'iDEAL', authorised: 'succeeded', setsUp: true },
  sofort: { name: 'Sofort', authorised: 'pending', setsUp: true },
  giropay: { name: 'giropay', authorised: 'succeeded' },
};

for (const [type, { name, authorised, setsUp }] of Object.entries(REDIRECTS)) {
  for (const what of setsUp ? ['payment', 'setup'] : ['payment']) {
    test(`${type}: a ${what} that fails at the bank, then one that is authorised there`, async () => {
      const owner = (await api('POST', '/v1/customers')).id;
      const intent = what === 'payment' ? await payment(type, 'eur')
        : await api('POST', '/v1/setup_intents', { 'payment_method_types[0]': type, customer: owner });
      await buyer(intent, async ({ page, tries, comesBack, reads, told }) => {
        const form = async (frame) => {
          for (const [field, value] of Object.entries(JENNY)) {
            const input = frame.locator(`[name=${field}]`);
            if (await input.count()) await input.fill(value);
          }
        };
        const presses = async (button) => {
          assert.equal(await page.locator('h1').textContent(), `${name} test ${what} page`);
          await page.getByRole('button', { name: `${button} TEST ${what}`.toUpperCase() }).click();
        };
        await tries(form);
        await presses('fail');
        assert.equal(await comesBack(), 'failed');
        const failed = await told(what === 'payment' ? 'payment_intent.payment_failed' : 'setup_intent.setup_failed');
        assert.equal(failed.status, 'requires_payment_method');
        const { code, message } = failed.last_payment_error ?? failed.last_setup_error;
        assert.deepEqual([code, message], [`${intent.object}_authentication_failure`, NOT_AUTHENTICATED]);
        await reads(NOT_AUTHENTICATED);

        await tries(form);
        await presses('authorize');
        assert.equal(await comesBack(), what === 'setup' ? 'succeeded' : authorised);
        if (what === 'payment' && authorised === 'pending') {
          await reads('Your bank is on it.');
          await advance(5);
        }
        assert.equal((await told(`${intent.object}.succeeded`)).status, 'succeeded');
        await reads('Thank you.');
      });
      const kept = await api('GET', `/v1/payment_methods`, { customer: owner });
      assert.deepEqual(kept.data.map((method) => method.type), what === 'setup' ? ['sepa_debit'] : []);
    });
  }
}

test('us_bank_account: a setup of an account into which nothing can be paid, then of one that is linked', async () => {
  const intent = await api('POST', '/v1/setup_intents', { 'payment_method_types[0]': 'us_bank_account' });
  const number = '000666666661';
  await buyer(intent, async ({ page, tries, comesBack, reads, told }) => {
    await tries(async (frame) => {
      await frame.locator('[data-testid=manual-entry]').click();
      await fill(frame, { ...JENNY, routingNumber: '110000000', accountNumber: number, confirmAccountNumber: number });
      await frame.locator('[name=accountHolderType]').selectOption('individual');
    });
    assert.equal(await comesBack(), 'pending');
    await told('setup_intent.requires_action');
    const { next_action: next } = await read(intent);
    await page.goto(next.verify_with_microdeposits.hosted_verification_url);
    await page.getByLabel('Code that begins with SM').fill('SM11AA');
    await page.getByRole('button', { name: 'Verify' }).click();
    assert.equal(await comesBack(), 'failed');
    const { code, message } = (await told('setup_intent.setup_failed')).last_setup_error;
    assert.equal(code, 'payment_method_microdeposit_failed');
    await reads(message);

    await tries(DEBITS.us_bank_account.form('success'));
    assert.equal(await comesBack(), 'succeeded');
    await told('setup_intent.succeeded');
    await reads('Thank you.');
  });
});
