// What the tests of the Checkout page share: a session, its page in a browser, and a card.

import { fillCard, PATIENCE_MS } from './browser.mjs';

export const TEA = {
  'line_items[0][price_data][currency]': 'usd', 'line_items[0][price_data][unit_amount]': '1000',
  'line_items[0][price_data][product_data][name]': 'Sencha', 'line_items[0][quantity]': '2',
};

export const CARD = (number) => ({
  type: 'card', 'card[number]': number, 'card[exp_month]': '12', 'card[exp_year]': '2034', 'card[cvc]': '123',
});

export const hosted = (here, params, bought = TEA) =>
  here.server.api('POST', '/v1/checkout/sessions', {
    mode: 'payment', 'payment_method_types[0]': 'card', success_url: `${here.shop.url}/done?s={CHECKOUT_SESSION_ID}`, ...bought, ...params,
  });

/** A session's page, open and ready. Whatever its console says wrong is in `errors`. */
export async function begin(here, params = {}, bought = TEA, prepare = async () => undefined) {
  here.shop.pages.set('/done', '<!doctype html><html lang="en"><head><title>Done</title><link rel="icon" href="data:,"></head></html>');
  const session = await hosted(here, params, bought);
  const context = await here.browser.newContext({ locale: 'en-US' });
  await prepare(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const errors = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[02]/.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(session.url);
  await page.locator('.Submit').waitFor();
  // The form below it moves until the card's is there, and a click in between would miss.
  await page.frameLocator('.Element iframe').locator('input, button').first().waitFor();
  return { page, errors, session, context };
}

/** The card and the name on it. */
export async function fillIn(page, card = {}) {
  const frame = await fillCard(page, card);
  await frame.locator('[name=name]').fill('Jenny Rosen');
}
