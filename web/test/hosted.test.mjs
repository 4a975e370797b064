// The page of a hosted Checkout Session, as a buyer uses it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillCard, frameOf, stage } from './browser.mjs';
import { begin, CARD, fillIn, hosted, TEA } from './checkout-page.mjs';

const here = stage();
const api = (...all) => here.server.api(...all);

const now = (session) => api('GET', `/v1/checkout/sessions/${session.id}`);
const submit = (page) => page.locator('[data-testid=hosted-payment-submit-button]').click();
const arrived = (page, session) => page.waitForURL(`${here.shop.url}/done?s=${session.id}`);

test('a buyer pays, and is sent on', async () => {
  const { page, errors, session, context } = await begin(here, { customer_creation: 'always' });
  assert.equal(await page.title(), 'Checkout');
  assert.match(await page.locator('#total').textContent(), /^\$20\.00$/);
  assert.match(await page.locator('.Submit').textContent(), /Pay \$20\.00/);
  await page.locator('#email').fill('jenny@example.com');
  await fillIn(page);
  await submit(page);
  await arrived(page, session);
  const ended = await now(session);
  assert.deepEqual([ended.status, ended.payment_status, ended.customer_details.email, ended.customer_details.name], ['complete', 'paid', 'jenny@example.com', 'Jenny Rosen']);
  const customer = await api('GET', `/v1/customers/${ended.customer}`);
  assert.deepEqual([customer.email, customer.name], ['jenny@example.com', 'Jenny Rosen']);
  await page.goto(session.url);
  await page.getByRole('heading', { name: 'You’re all done here' }).waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test('what is missing is said, and nothing is sent', async () => {
  const { page, session, context } = await begin(here, {
    'consent_collection[terms_of_service]': 'required', 'phone_number_collection[enabled]': 'true',
  });
  await submit(page);
  await page.locator('#email-error').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'email');
  assert.equal(await page.locator('#email').getAttribute('aria-invalid'), 'true');
  await page.locator('#phoneNumber-error').waitFor();
  await page.locator('#email').fill('jenny@example');
  assert.match(await page.locator('#email-error').textContent(), /not complete/);
  await page.locator('#email').fill('jenny@example.com');
  await page.locator('#phoneNumber').fill('+1 555 123 4567');
  await submit(page);
  // The card is asked for by its own form, in its frame.
  await frameOf(page).locator('.Error').first().waitFor();
  await page.locator('#problem').waitFor();
  assert.equal((await now(session)).payment_intent, null);
  await fillIn(page);
  await submit(page);
  await page.locator('#problem', { hasText: 'Please agree to the terms of service.' }).waitFor();
  await frameOf(page).locator('[name=termsOfService]').check();
  await submit(page);
  await arrived(page, session);
  const ended = await now(session);
  assert.deepEqual([ended.consent, ended.customer_details.phone], [{ promotions: null, terms_of_service: 'accepted' }, '+1 555 123 4567']);
  await context.close();
});

test('a decline is shown, and the next try says who buys', async () => {
  const { page, errors, session, context } = await begin(here, { customer_creation: 'always' });
  await page.locator('#email').fill('first@example.com');
  await fillIn(page, { number: '4000000000000002' });
  await submit(page);
  await page.locator('#problem', { hasText: 'Your card was declined.' }).waitFor();
  assert.equal((await now(session)).status, 'open');
  await page.locator('#email').fill('second@example.com');
  await fillCard(page);
  await submit(page);
  await arrived(page, session);
  const { customer } = await now(session);
  assert.equal((await api('GET', `/v1/customers/${customer}`)).email, 'second@example.com');
  assert.deepEqual(errors, []);
  await context.close();
});

for (const [button, ends] of [['authorize', 'complete'], ['fail', 'open']]) {
  test(`the issuer asks, and the buyer answers: ${button}`, async () => {
    const { page, errors, session, context } = await begin(here);
    await page.locator('#email').fill('jenny@example.com');
    await fillIn(page, { number: '4000002760003184' });
    await submit(page);
    const challenge = page.frameLocator('iframe[title="3D Secure authentication"]').frameLocator('#challengeFrame');
    await challenge.locator(`#test-source-${button}-3ds`).click();
    if (button === 'authorize') await arrived(page, session);
    else await page.locator('#problem', { hasText: /unable to authenticate/i }).waitFor();
    assert.equal((await now(session)).status, ends);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('what is bought may be changed where the seller lets the buyer', async () => {
  const { page, errors, session, context } = await begin(here, { 'line_items[0][adjustable_quantity][enabled]': 'true', 'line_items[0][adjustable_quantity][maximum]': '3', 'line_items[0][adjustable_quantity][minimum]': '2' });
  const more = page.getByRole('button', { name: 'One Sencha more' });
  assert.equal(await page.getByRole('button', { name: 'One Sencha less' }).isDisabled(), true);
  await more.click();
  await page.locator('#total', { hasText: '$30.00' }).waitFor();
  await page.locator('.Submit', { hasText: 'Pay $30.00' }).waitFor();
  assert.equal(await more.isDisabled(), true);
  await page.locator('#email').fill('jenny@example.com');
  await fillIn(page);
  await submit(page);
  await arrived(page, session);
  assert.equal((await now(session)).amount_total, 3000);
  assert.deepEqual(errors, []);
  await context.close();
});

test('addresses are asked for, and one may stand for both', async () => {
  const { page, errors, session, context } = await begin(here, {
    billing_address_collection: 'required', 'shipping_address_collection[allowed_countries][0]': 'DE', 'shipping_address_collection[allowed_countries][1]': 'US',
  });
  await page.locator('#email').fill('jenny@example.com');
  assert.deepEqual(await page.locator('#shippingCountry option').evaluateAll((all) => all.map((one) => one.value).sort()), ['DE', 'US']);
  // States are chosen where they have codes, and what was chosen is of its country.
  await page.locator('#shippingCountry').selectOption('US');
  await page.locator('#shippingAdministrativeArea').selectOption({ label: 'California' });
  await page.locator('#shippingCountry').selectOption('DE');
  assert.equal(await page.locator('#shippingAdministrativeArea').count(), 0);
  for (const [id, text] of [['Name', 'Jenny Rosen'], ['AddressLine1', 'Lindenstr. 1'], ['Locality', 'Berlin'], ['PostalCode', '1096']]) {
    await page.locator(`#shipping${id}`).fill(text);
  }
  await page.locator('#shippingLocality').focus();
  assert.equal(await page.locator('#shippingPostalCode-error').textContent(), 'This postal code is not complete.');
  await page.locator('#shippingPostalCode').fill('10969');
  // The billing address is on the page, so the card's form asks for none.
  await fillCard(page, { zip: null });
  assert.equal(await frameOf(page).locator('[name=country]').count(), 0);
  await page.locator('#sameAddress').uncheck();
  await submit(page);
  await page.locator('#billingName-error').waitFor();
  await page.locator('#sameAddress').check();
  await submit(page);
  await arrived(page, session);
  const { collected_information: collected, customer_details: details } = await now(session);
  assert.deepEqual([collected.shipping_details.name, collected.shipping_details.address.city, details.address.postal_code, details.address.state], ['Jenny Rosen', 'Berlin', '10969', null]);
  assert.deepEqual(errors, []);
  await context.close();
});

async function buyer(count) {
  const customer = await api('POST', '/v1/customers', { email: 'known@example.com' });
  const methods = [];
  for (const number of ['4242424242424242', '5555555555554444'].slice(0, count)) {
    const method = await api('POST', '/v1/payment_methods', { ...CARD(number), allow_redisplay: 'always' });
    methods.push(await api('POST', `/v1/payment_methods/${method.id}/attach`, { customer: customer.id }));
  }
  return { customer: customer.id, methods };
}

test('a saved card is used, another removed, and the known address stands', async () => {
  const { customer, methods: [visa, mastercard] } = await buyer(2);
  const { page, errors, session, context } = await begin(here, { customer, 'saved_payment_method_options[payment_method_remove]': 'enabled' });
  assert.equal(await page.locator('#email').inputValue(), 'known@example.com');
  assert.equal(await page.locator('#email').isEditable(), false);
  const frame = frameOf(page);
  await frame.locator(`[data-payment-method=${mastercard.id}] [data-testid=remove-payment-method]`).click();
  await frame.locator('[data-testid=confirm-remove]').click();
  await frame.locator(`[data-payment-method=${mastercard.id}]`).waitFor({ state: 'detached' });
  assert.equal((await api('GET', `/v1/payment_methods/${mastercard.id}`)).customer, null);
  await frame.locator(`[data-payment-method=${visa.id}] [data-testid=saved-payment-method]`).click();
  await submit(page);
  await arrived(page, session);
  const ended = await now(session);
  assert.equal((await api('GET', `/v1/payment_intents/${ended.payment_intent}`)).payment_method, visa.id);
  assert.deepEqual(errors, []);
  await context.close();
});

// The table of what is saved, by what the seller set and the buyer ticked.
for (const [name, set, box, ticked, kept] of [
  ['nothing set', {}, false, false, null],
  ['saving offered, ticked', { customer_creation: 'always', save: 'enabled' }, true, true, 'always'],
  ['saving offered, unticked', { customer_creation: 'always', save: 'enabled' }, true, false, null],
  ['nobody to save for', { save: 'enabled' }, false, false, null],
  ['set up for later', { customer_creation: 'always', usage: 'off_session' }, false, false, 'limited'],
  ['set up for later, ticked', { customer_creation: 'always', usage: 'off_session', save: 'enabled' }, true, true, 'always'],
  ['set up for later, unticked', { customer_creation: 'always', usage: 'on_session', save: 'enabled' }, true, false, 'limited'],
]) {
  test(`what becomes of the card: ${name}`, async () => {
    const { save, usage, ...rest } = set;
    const { page, errors, session, context } = await begin(here, {
      ...rest, ...(save ? { 'saved_payment_method_options[payment_method_save]': save } : {}), ...(usage ? { 'payment_intent_data[setup_future_usage]': usage } : {}),
    });
    await page.locator('#email').fill('jenny@example.com');
    await fillIn(page);
    const consent = frameOf(page).locator('[name=savePaymentMethod]');
    assert.equal(await consent.count(), box ? 1 : 0);
    if (box) assert.equal(await consent.isChecked(), false);
    if (ticked) await consent.check();
    assert.equal(await frameOf(page).locator('.TermsText').count(), usage ? 1 : 0);
    await submit(page);
    await arrived(page, session);
    const { payment_intent: id } = await now(session);
    const { payment_method: method } = await api('GET', `/v1/payment_intents/${id}`, { 'expand[0]': 'payment_method' });
    assert.deepEqual([!!method.customer, kept ? method.allow_redisplay : null], [kept !== null, kept]);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('the text about later use is hidden where the seller says so', async () => {
  const { page, context } = await begin(here, {
    customer_creation: 'always', 'payment_intent_data[setup_future_usage]': 'off_session', 'consent_collection[payment_method_reuse_agreement][position]': 'hidden',
  });
  await frameOf(page).locator('[name=number]').waitFor();
  assert.equal(await frameOf(page).locator('.TermsText').count(), 0);
  await context.close();
});

test('a card is set up without a payment', async () => {
  const { page, errors, session, context } = await begin(here, { mode: 'setup', currency: 'usd', customer_creation: 'always' }, {});
  await page.getByRole('heading', { name: 'Save your payment details' }).waitFor();
  assert.equal(await page.locator('.Submit').textContent(), 'Save');
  await page.locator('#email').fill('jenny@example.com');
  await fillIn(page);
  await submit(page);
  await arrived(page, session);
  const { setup_intent: id, customer } = await now(session);
  const intent = await api('GET', `/v1/setup_intents/${id}`);
  assert.deepEqual([intent.status, intent.customer], ['succeeded', customer]);
  assert.deepEqual(errors, []);
  await context.close();
});

for (const [submit_type, text] of [['book', 'Book $20.00'], ['donate', 'Donate $20.00'], ['pay', 'Pay $20.00'], ['auto', 'Pay $20.00']]) {
  test(`the button says what it does: ${submit_type}`, async () => {
    const { page, context } = await begin(here, { submit_type });
    assert.equal(await page.locator('.Submit').textContent(), text);
    await context.close();
  });
}

test('a product is shown with its picture, or its initial when that does not come', async () => {
  const body = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="green"/></svg>';
  const picture = (context) => context.route('**/sencha.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body }));
  const named = (image) => ({ ...TEA, 'line_items[0][price_data][product_data][images][0]': `${here.shop.url}/${image}`, 'line_items[0][price_data][product_data][description]': 'First flush' });
  for (const [image, count] of [['sencha.svg', 1], ['nothing.svg', 0]]) {
    const { page, context } = await begin(here, {}, named(image), picture);
    await page.locator('.Item', { hasText: 'First flush' }).waitFor();
    await page.waitForFunction(([wanted]) => document.querySelectorAll('.Tile img').length === wanted, [count]);
    if (count === 0) assert.equal(await page.locator('.Tile').textContent(), 'S');
    await context.close();
  }
});

test('the seller’s own texts stand where they belong, and are no markup', async () => {
  const { page, errors, context } = await begin(here, {
    'shipping_address_collection[allowed_countries][0]': 'US', 'consent_collection[terms_of_service]': 'required',
    'custom_text[submit][message]': 'Read **all** of it: [our terms](https://shop.example/terms).', 'custom_text[after_submit][message]': '<b>Thank you</b> [no](javascript:alert(1))',
    'custom_text[shipping_address][message]': 'No PO boxes.', 'custom_text[terms_of_service_acceptance][message]': 'I agree to [the terms](https://shop.example/terms)',
  });
  const words = (place) => page.locator(`[data-testid=custom-text-${place}]`);
  assert.equal(await words('shipping_address').textContent(), 'No PO boxes.');
  assert.equal(await words('submit').textContent(), 'Read all of it: our terms.');
  assert.equal(await words('submit').locator('a').getAttribute('href'), 'https://shop.example/terms');
  assert.equal(await words('after_submit').textContent(), '<b>Thank you</b> [no](javascript:alert(1))');
  assert.equal(await words('after_submit').locator('a, b').count(), 0);
  await frameOf(page).getByLabel('I agree to the terms').waitFor();
  assert.equal(await frameOf(page).getByRole('link', { name: 'the terms' }).getAttribute('target'), '_blank');
  assert.deepEqual(errors, []);
  await context.close();
});

for (const [button, ends] of [['authorize', 'complete'], ['fail', 'open']]) {
  test(`a bank’s page leads back: ${button}`, async () => {
    const euros = { ...TEA, 'line_items[0][price_data][currency]': 'eur' };
    const { page, errors, session, context } = await begin(here, { 'payment_method_types[0]': 'bancontact' }, euros);
    await page.locator('#email').fill('jenny@example.com');
    await frameOf(page).locator('[name=name]').fill('Jenny Rosen');
    await submit(page);
    await page.locator(`#bank-${button}`).click();
    if (button === 'authorize') await arrived(page, session);
    else {
      // Who said no is back on the page, hears so, and may try again.
      await page.waitForURL(session.url);
      await page.locator('#problem').waitFor();
      assert.equal(await page.locator('.Submit').isEnabled(), true);
    }
    assert.equal((await now(session)).status, ends);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('news is offered, and the answer kept', async () => {
  const { page, session, context } = await begin(here, {
    'consent_collection[promotions]': 'auto', 'consent_collection[terms_of_service]': 'required', customer_email: 'given@example.com',
  });
  assert.equal(await page.locator('#email').inputValue(), 'given@example.com');
  assert.equal(await page.locator('#email').isEditable(), false);
  assert.equal(await page.locator('#promotions').isChecked(), false);
  await page.locator('#promotions').check();
  await fillIn(page);
  await frameOf(page).locator('[name=termsOfService]').check();
  await submit(page);
  await arrived(page, session);
  assert.deepEqual((await now(session)).consent, { promotions: 'opt_in', terms_of_service: 'accepted' });
  await context.close();
});

test('the way back leads to the shop, and only where there is one', async () => {
  const { page, context } = await begin(here, { cancel_url: `${here.shop.url}/done` });
  await page.getByRole('link', { name: 'Back' }).click();
  await page.waitForURL(`${here.shop.url}/done`);
  await context.close();
  const without = await begin(here);
  assert.equal(await without.page.getByRole('link').count(), 0);
  await without.context.close();
});

test('a session that ends meanwhile is not paid', async () => {
  const { page, session, context } = await begin(here);
  await page.locator('#email').fill('jenny@example.com');
  await fillIn(page);
  await api('POST', `/v1/checkout/sessions/${session.id}/expire`);
  await submit(page);
  await page.getByRole('heading', { name: 'This page has expired' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'This page has expired' }).waitFor();
  await context.close();
});

for (const [locale, button, direction] of [
  ['de', 'bezahlen', 'ltr'], ['fr', 'Payer', 'ltr'], ['pt', 'Pagar', 'ltr'], ['zh', '支付', 'ltr'], ['zh-HK', '支付', 'ltr'], ['ja', '支払う', 'ltr'], ['auto', 'Pay', 'ltr'], ['fi', 'Pay', 'ltr'],
]) {
  test(`the page speaks the language of the session: ${locale}`, async () => {
    const { page, errors, session, context } = await begin(here, { locale });
    assert.ok((await page.locator('.Submit').textContent()).includes(button));
    assert.equal(await page.evaluate(() => document.documentElement.dir), direction);
    // The frame has its title in the same language.
    await page.frameLocator('.Element iframe').locator('[name=number]').waitFor();
    // Also when nothing is left to do on it.
    await api('POST', `/v1/checkout/sessions/${session.id}/expire`);
    const before = await page.title();
    await page.reload();
    await page.getByRole('heading').waitFor();
    assert.notEqual(await page.title(), before);
    if (locale === 'de') assert.equal(await page.getByRole('heading').textContent(), 'Diese Seite ist abgelaufen');
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('every input is labelled, and one column is left on a phone', async () => {
  const { page, context } = await begin(here, {
    billing_address_collection: 'required', 'shipping_address_collection[allowed_countries][0]': 'US', 'phone_number_collection[enabled]': 'true',
    'consent_collection[terms_of_service]': 'required', 'consent_collection[promotions]': 'auto',
  });
  const nameless = await page.locator('input, select').evaluateAll((all) => all.filter((one) => one.labels.length === 0).map((one) => one.id));
  assert.deepEqual(nameless, []);
  assert.equal(await page.getByRole('main').count(), 1);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  await page.setViewportSize({ width: 375, height: 700 });
  const [summary, form] = await Promise.all(['.Summary', '.Main'].map((part) => page.locator(part).boundingBox()));
  assert.ok(form.y >= summary.y + summary.height - 1);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await context.close();
});

test('no number and no code is in the address, the document or the storage', async () => {
  const { page, session, context } = await begin(here);
  const seen = [];
  page.on('request', (request) => seen.push(`${request.url()} ${request.headers().referer ?? ''}`));
  await page.locator('#email').fill('jenny@example.com');
  await fillIn(page);
  seen.push(await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...localStorage, ...sessionStorage })));
  await submit(page);
  await arrived(page, session);
  assert.ok(!seen.join('\n').replace(/[\s-]/g, '').includes('4242424242424242'));
  await context.close();
});

test('whoever has several ways to pay sees where to type the card at once', async () => {
  const session = await hosted(here, { 'payment_method_types[1]': 'us_bank_account' });
  const page = await here.browser.newPage();
  await page.goto(session.url);
  const frame = page.frameLocator('.Element iframe');
  await frame.locator('[name=number]').waitFor();
  await frame.locator('[data-value=us_bank_account]').waitFor();
  await page.close();
});

test('it is not shown in a frame', async () => {
  const session = await hosted(here, {}, TEA);
  here.shop.pages.set('/', `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"></head><body><iframe src="${session.url}"></iframe></body></html>`);
  const page = await here.browser.newPage();
  await page.goto(here.shop.url, { waitUntil: 'load' });
  assert.match(page.frames()[1].url(), /^chrome-error:/);
  await page.close();
});
