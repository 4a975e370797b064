// What one buyer does in a shop, from the first decline to the removal of the card; told to every shop
// that there is. A shop says where its parts are.

import assert from 'node:assert/strict';
import { assertUnseen, fillCard, frameOf, PATIENCE_MS, WATCH } from './browser.mjs';

/** No shop of ours shows this number anywhere, so it must not be found in its pages. */
const CARD = '5555555555554444';
const DECLINED = '4000000000009995';
const CHALLENGED = '4000002760003184';

/**
 * Opens a shop. `result` is the selector of what it says, `pay` that of its button; `save` and `saved`
 * tell where to agree and to choose, in the Payment Element unless the shop does it itself.
 */
export async function visit(browser, url, { result, pay, own = false }, options = {}) {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  // Init scripts run in every frame; what is watched is the merchant's page.
  await page.addInitScript(`if (window === top) { ${WATCH} }`);
  const errors = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 402/.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));

  const element = frameOf(page);
  const saved = element.locator('[data-testid=saved-payment-method]');
  // Where several methods are offered in an accordion, the buyer unfolds the one that is wanted.
  const folded = element.locator('[data-testid=card][aria-expanded=false]');
  const unfold = async () => {
    await element.locator('[name=number]').or(folded).first().waitFor();
    if (await folded.count() > 0) await folded.click();
  };
  const come = async () => {
    await page.goto(url);
    await element.locator('[name=number]').or(folded).or(saved).first().waitFor();
    if (own || (await saved.count()) === 0) await unfold();
  };
  const press = async (said) => {
    await page.locator(pay).click();
    await page.locator(result, { hasText: said }).waitFor();
  };
  const answer = async (button, said) => {
    await page.locator(pay).click();
    await page.frameLocator('dialog iframe').frameLocator('#challengeFrame').locator(button).click();
    await page.locator(result, { hasText: said }).waitFor();
  };
  const end = async () => {
    assert.deepEqual(errors, []);
    await context.close();
  };
  return { page, come, unfold, press, answer, end };
}

/** The whole story. `paid` is what the shop says in the end. */
export async function story(browser, url, shop) {
  const { page, come, unfold, press, answer, end } = await visit(browser, url, shop);
  const element = frameOf(page);
  const box = shop.own ? page.getByLabel('Save my payment information for future purchases') : element.locator('[name=savePaymentMethod]');
  const cards = shop.own ? page.getByLabel('Card ending in 4444') : element.locator('[data-testid=saved-payment-method]');

  await come();
  assert.equal(await cards.count(), 0);
  await fillCard(page, { number: DECLINED });
  await press('Your card has insufficient funds.');
  await fillCard(page, { number: CHALLENGED });
  await answer('#test-source-fail-3ds', 'We are unable to authenticate your payment method.');
  await fillCard(page, { number: CARD });
  assert.equal(await box.isChecked(), false);
  await box.check();
  await press(shop.paid);
  await assertUnseen(page, [CARD]);

  await come();
  await cards.waitFor();
  if (shop.own) await cards.check();
  await press(shop.paid);

  await come();
  if (!shop.own) {
    await element.locator('[data-testid=new-payment-method]').click();
    await unfold();
  }
  await fillCard(page, { number: CHALLENGED });
  await answer('#test-source-authorize-3ds', shop.paid);

  await come();
  await cards.waitFor();
  assert.equal(await cards.count(), 1, 'a card whose box was not ticked is shown');
  if (!shop.own) {
    await element.locator('[data-testid=remove-payment-method]').click();
    await element.locator('[data-testid=confirm-remove]').click();
    await cards.waitFor({ state: 'detached' });
    await come();
    assert.equal(await cards.count(), 0);
  }
  await end();
}
