// The shop's page: it takes the payment by the integration that its path names, and says how it went.

import * as checkoutSessions from './checkout-sessions.js';
import * as hostedPage from './hosted-page.js';
import * as paymentIntents from './payment-intents.js';
import { watchServer } from './server-side.js';
import { showTestCards } from './test-cards.js';

const INTEGRATIONS = {
  '/': { ...paymentIntents, source: '/payment-intents.js' },
  '/checkout': { ...checkoutSessions, source: '/checkout-sessions.js' },
  '/hosted': { ...hostedPage, source: '/hosted-page.js' },
};
const integration = INTEGRATIONS[location.pathname];
const stripe = Stripe(document.querySelector('meta[name=publishable-key]').content);
const night = matchMedia('(prefers-color-scheme: dark)').matches;
const appearance = night
  ? { theme: 'night', variables: { colorPrimary: '#63c7ab', colorBackground: '#243033' } }
  : { theme: 'stripe', variables: { colorPrimary: '#1f6f5c' } };

const form = document.getElementById('payment-form');
const button = document.getElementById('pay');
const result = document.getElementById('result');
let payment;

let beginning = Promise.resolve();

/** A new purchase: what was paid is done with, and what is on file may have changed. One at a time. */
const begin = () => (beginning = beginning.then(purchase));

async function purchase() {
  button.disabled = true;
  payment?.end();
  try {
    payment = await integration.begin(stripe, '#payment-element', appearance);
    payment.ready.then(() => { button.disabled = false; });
  } catch (error) {
    say('failed', error.message);
  }
}

function say(kind, text) {
  result.className = kind;
  result.textContent = text;
}

const SAID = {
  succeeded: 'Paid. Thank you! Buy another one, or charge a card on file later, from behind the counter.',
  processing: 'On its way: the bank takes its time, and time can be moved.',
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  say('', 'Paying…');
  const { error, status } = await payment.pay();
  if (error) {
    say('failed', error.message);
    button.disabled = false;
  } else {
    say('paid', SAID[status] ?? status);
    await begin();
  }
});

async function arrive() {
  const query = new URLSearchParams(location.search);
  const returned = await integration.comeBack(stripe, query);
  if (returned) {
    history.replaceState(null, '', location.pathname);
    say(returned.error ? 'failed' : 'paid', returned.error?.message ?? SAID[returned.status] ?? returned.status);
  }
  await begin();
}

document.querySelector(`nav a[href="${location.pathname}"]`)?.setAttribute('aria-current', 'page');
document.getElementById('source').href = integration.source;
document.body.dataset.page = location.pathname;
// Who left for another page and goes back finds this one as it was, in the middle of paying.
addEventListener('pageshow', ({ persisted }) => { if (persisted) location.reload(); });
showTestCards(document.getElementById('test-cards'));
// What is offered depends on the time and on what is on file.
watchServer({ onAdvanced: begin });
await arrive();
