// A page's script that mounts a Payment Element and notes what it tells; and customers with cards.

import { PUBLISHABLE_KEY } from './server.mjs';

export const begin = (options, { stripe = {}, payment = {} } = {}) => `
  window.stripe = Stripe(${JSON.stringify(PUBLISHABLE_KEY)}, ${JSON.stringify(stripe)});
  window.elements = stripe.elements(${JSON.stringify(options)});
  window.events = [];
  window.element = elements.create('payment', ${JSON.stringify(payment)});
  element.mount('#payment');
  for (const name of ['ready', 'change', 'loaderstart', 'loaderror']) element.on(name, (event) => events.push([name, event]));`;

export const ready = (page) => page.waitForFunction(() => window.events.some(([name]) => name === 'ready'));

export const intentOf = (api) => (params = {}) => api('POST', '/v1/payment_intents', { amount: '1099', currency: 'usd', 'payment_method_types[0]': 'card', ...params });

/** A customer with two cards on file, and a session that shows, saves and removes them. */
export async function customerWithCards(api) {
  const customer = await api('POST', '/v1/customers');
  for (const [number, year] of [['4242424242424242', '2034'], ['5555555555554444', '2034']]) {
    const method = await api('POST', '/v1/payment_methods', {
      type: 'card', 'card[number]': number, 'card[exp_month]': '12', 'card[exp_year]': year, 'card[cvc]': '123', allow_redisplay: 'always',
    });
    await api('POST', `/v1/payment_methods/${method.id}/attach`, { customer: customer.id });
  }
  const features = { payment_method_redisplay: 'enabled', payment_method_save: 'enabled', payment_method_save_usage: 'off_session', payment_method_remove: 'enabled' };
  const session = await api('POST', '/v1/customer_sessions', {
    customer: customer.id, 'components[payment_element][enabled]': 'true',
    ...Object.fromEntries(Object.entries(features).map(([name, value]) => [`components[payment_element][features][${name}]`, value])),
  });
  return { customer: customer.id, session: session.client_secret };
}
