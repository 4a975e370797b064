// The customer at the bank's page: reads it as a browser without scripts would, and presses a button.
import assert from 'node:assert/strict';

/** Where an intent sends the customer. */
export function redirect(intent) {
  assert.equal(intent.status, 'requires_action');
  assert.equal(intent.next_action.type, 'redirect_to_url');
  return intent.next_action.redirect_to_url.url;
}

/** Presses the button with this id; resolves to the address the customer is sent back to. */
async function press(url, button) {
  const page = await fetch(url);
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-type'), /^text\/html/);
  const html = await page.text();
  const form = forms(html).find((form) => form.inside.includes(`id="${button}"`));
  assert.ok(form, `no form has a button ${button}:\n${html}`);
  const answer = await fetch(new URL(form.action, url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(hiddenFields(form.inside)),
  });
  assert.equal(answer.status, 303, await answer.text());
  return new URL(answer.headers.get('location'));
}

export const authorize = (url) => press(url, 'test-source-authorize-3ds');
export const fail = (url) => press(url, 'test-source-fail-3ds');

function forms(html) {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, attributes, inside]) => {
    assert.match(attributes, /method="post"/i);
    return { action: unescaped(/action="([^"]*)"/.exec(attributes)?.[1] ?? ''), inside };
  });
}

function hiddenFields(inside) {
  const inputs = [...inside.matchAll(/<input\b([^>]*)>/g)].map(([, attributes]) => attributes);
  return inputs.map((attributes) => ['name', 'value'].map(
    (name) => unescaped(new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''),
  ));
}

function unescaped(text) {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
