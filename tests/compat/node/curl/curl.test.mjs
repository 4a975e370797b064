// The commands of Stripe's two guides on saving cards, run as they are printed there.
//
// `../curl/*.sh` hold each command as printed; only the host, the key and the placeholders in braces
// are replaced before a shell runs it. Each story is called after the section that prints its command.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { story } from '../harness.mjs';
import { SECRET_KEY } from '../server.mjs';

/** Runs a printed command; the answer must be a success, and JSON. */
async function run(url, name, values = {}) {
  const printed = readFileSync(new URL(`../../curl/${name}.sh`, import.meta.url), 'utf8');
  let command = printed
    .replaceAll('https://api.stripe.com', url)
    .replaceAll('<<YOUR_SECRET_KEY>>', SECRET_KEY)
    .replaceAll('<>', SECRET_KEY);
  for (const [placeholder, value] of Object.entries(values)) {
    command = command.replaceAll(`{{${placeholder}}}`, value);
  }
  assert.doesNotMatch(command, /\{\{|<</, 'a placeholder is left');
  const home = mkdtempSync(join(tmpdir(), 'onfile-curl-'));
  try {
    // What a person would look at on the screen: no progress meter, and the status at the end.
    writeFileSync(join(home, '.curlrc'), 'silent\nshow-error\nwrite-out = "\\n%{http_code}"\n');
    const { out, err } = await shell(command, home);
    const [body, status] = [out.slice(0, out.lastIndexOf('\n')), out.slice(out.lastIndexOf('\n') + 1)];
    assert.equal(status, '200', `${command}\n${body}\n${err}`);
    return JSON.parse(body);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function shell(command, home) {
  const child = spawn('sh', ['-c', command], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CURL_HOME: home },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (bytes) => { out += bytes; });
  child.stderr.on('data', (bytes) => { err += bytes; });
  return new Promise((resolve) => { child.on('close', () => resolve({ out, err })); });
}

async function post(url, path, body, headers = {}) {
  const response = await fetch(`${url}${path}`, {
    method: 'POST', headers: { authorization: `Bearer ${SECRET_KEY}`, ...headers }, body,
  });
  return response.json();
}

function attach(url, form) {
  return post(url, '/v1/payment_methods/pm_card_visa/attach', new URLSearchParams(form));
}

/** The same for an account. */
async function savedCardOfAccount(url) {
  const json = JSON.stringify({ display_name: 'Ada', configuration: { customer: {} } });
  const account = await post(url, '/v2/core/accounts', json, { 'content-type': 'application/json' });
  const method = await attach(url, { customer_account: account.id });
  return { CUSTOMERACCOUNT_ID: account.id, PAYMENT_METHOD_ID: method.id };
}

/** A customer with a saved card, made as the guide's reader would have made it. */
async function savedCard(url) {
  const customer = await post(url, '/v1/customers', new URLSearchParams({ name: 'Ada' }));
  const method = await attach(url, { customer: customer.id });
  return { CUSTOMER_ID: customer.id, PAYMENT_METHOD_ID: method.id };
}

/** A price, made as the guide's reader would have made it. */
async function price(url) {
  const form = { currency: 'usd', unit_amount: '1000', 'product_data[name]': 'Tea' };
  return (await post(url, '/v1/prices', new URLSearchParams(form))).id;
}

story('Checkout Sessions API, Enable saved payment methods', async ({ url }) => {
  const session = await run(url, 'checkout-save', { PRICE_ID: await price(url) });
  assert.ok(session.client_secret.startsWith(`${session.id}_secret_`));
  assert.equal(session.url, null);
  assert.equal(session.ui_mode, 'elements');
  assert.equal(session.amount_total, 2000);
  assert.equal(session.customer_creation, 'always');
  assert.equal(session.saved_payment_method_options.payment_method_save, 'enabled');
});

story('Checkout Sessions API, Reuse a previously saved payment method: Customers v1', async ({ url }) => {
  const values = { PRICE_ID: await price(url), ...await savedCard(url) };
  const session = await run(url, 'checkout-saved-cards', values);
  assert.ok(session.client_secret.startsWith(`${session.id}_secret_`));
  assert.equal(session.customer, values.CUSTOMER_ID);
});

story('Checkout Sessions API, Reuse a previously saved payment method: Accounts v2', async ({ url }) => {
  const values = { PRICE_ID: await price(url), ...await savedCardOfAccount(url) };
  const session = await run(url, 'checkout-saved-cards-account', values);
  assert.ok(session.client_secret.startsWith(`${session.id}_secret_`));
  assert.equal(session.customer_account, values.CUSTOMERACCOUNT_ID);
});

story('Payment Intents API, Save only payment methods that support reuse: from the Dashboard', async ({ url }) => {
  const intent = await run(url, 'save-reusable');
  assert.equal(intent.payment_method_options.card.setup_future_usage, 'off_session');
  assert.equal(intent.setup_future_usage, null);
  assert.equal(intent.automatic_payment_methods.enabled, true);
});

story('Payment Intents API, Save only payment methods that support reuse: listed manually', async ({ url }) => {
  const intent = await run(url, 'save-reusable-listed');
  assert.deepEqual(intent.payment_method_types, ['card', 'giropay']);
  assert.equal(intent.automatic_payment_methods, null);
});

story('Payment Intents API, Charge the saved payment method later: Customers v1', async ({ url }) => {
  const saved = await savedCard(url);
  const list = await run(url, 'list-saved-cards', saved);
  assert.deepEqual(list.data.map((method) => method.id), [saved.PAYMENT_METHOD_ID]);
  const intent = await run(url, 'charge-saved-card', saved);
  assert.equal(intent.status, 'succeeded');
  assert.equal(intent.customer, saved.CUSTOMER_ID);
});

story('Payment Intents API, Charge the saved payment method later: Accounts v2', async ({ url }) => {
  const saved = await savedCardOfAccount(url);
  const list = await run(url, 'list-saved-cards-account', saved);
  assert.deepEqual(list.data.map((method) => method.id), [saved.PAYMENT_METHOD_ID]);
  const intent = await run(url, 'charge-saved-card-account', saved);
  assert.equal(intent.status, 'succeeded');
  assert.equal(intent.customer_account, saved.CUSTOMERACCOUNT_ID);
});

story('Setup Intents API, Increase success rate by specifying usage', async ({ url }) => {
  assert.equal((await run(url, 'setup-on-session')).usage, 'on_session');
});
