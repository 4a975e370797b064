// The shop's page: it mounts the Payment Element by either integration, pays, and says how it went.

import * as checkoutSessions from './checkout-sessions.js';
import * as paymentIntents from './payment-intents.js';
import { watchServer } from './server-side.js';
import { showTestCards } from './test-cards.js';

const byCheckout = location.pathname === '/checkout';
const integration = byCheckout ? checkoutSessions : paymentIntents;
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
  payment?.element.destroy();
  try {
    payment = await integration.begin(stripe, '#payment-element', appearance);
    payment.element.on('ready', () => { button.disabled = false; });
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
document.getElementById('source').href = byCheckout ? '/checkout-sessions.js' : '/payment-intents.js';
showTestCards(document.getElementById('test-cards'));
// What is offered depends on the time and on what is on file.
watchServer({ onAdvanced: begin });
await arrive();
