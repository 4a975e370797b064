// What both shops have behind their pages: Stripe's own client for Node.js, pointed at Onfile, and the
// calls of the guide "Save payment details during payment".

import { createServer } from 'node:http';
import Stripe from 'stripe';

const { SECRET_KEY, PUBLISHABLE_KEY, ONFILE_URL = 'http://127.0.0.1:4240', PORT = '4243' } = process.env;
if (!SECRET_KEY || !PUBLISHABLE_KEY) throw new Error('Set SECRET_KEY and PUBLISHABLE_KEY to the keys that onfile printed.');

const { protocol, hostname: host, port } = new URL(ONFILE_URL);
const stripe = new Stripe(SECRET_KEY, { protocol: protocol.slice(0, -1), host, port });

// Who buys, and what. A real shop knows both from its own records.
const customer = await stripe.customers.create({ name: 'Jenny Rosen', email: 'jenny.rosen@example.com' });
const product = await stripe.products.create({ name: 'Field notebook', default_price_data: { unit_amount: 1099, currency: 'usd' } });

const calls = {
  async '/create-intent-and-customer-session'() {
    const intent = await stripe.paymentIntents.create({
      amount: 1099,
      currency: 'usd',
      automatic_payment_methods: { enabled: true },
      customer: customer.id,
    });
    const customerSession = await stripe.customerSessions.create({
      customer: customer.id,
      components: {
        payment_element: {
          enabled: true,
          features: {
            payment_method_redisplay: 'enabled',
            payment_method_save: 'enabled',
            payment_method_save_usage: 'off_session',
            payment_method_remove: 'enabled',
          },
        },
      },
    });
    return { client_secret: intent.client_secret, customer_session_client_secret: customerSession.client_secret };
  },

  async '/create-checkout-session'() {
    const session = await stripe.checkout.sessions.create({
      line_items: [{ price: product.default_price, quantity: 2 }],
      mode: 'payment',
      ui_mode: 'elements',
      customer: customer.id,
      saved_payment_method_options: { payment_method_save: 'enabled', payment_method_remove: 'enabled' },
    });
    return { checkoutSessionClientSecret: session.client_secret };
  },
};

const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** Serves the calls, and pages by their path. Prints where. */
export function serve(page) {
  const server = createServer(async ({ method, url }, response) => {
    const { pathname } = new URL(url, 'http://shop');
    try {
      if (method === 'POST' && calls[pathname]) {
        return response.setHeader('Content-Type', 'application/json').end(JSON.stringify(await calls[pathname]()));
      }
      const { name, text } = await page(pathname);
      const filled = text.replaceAll('{{ONFILE_URL}}', ONFILE_URL).replaceAll('{{PUBLISHABLE_KEY}}', PUBLISHABLE_KEY);
      response.setHeader('Content-Type', `${TYPES[name.split('.').pop()]}; charset=utf-8`).end(filled);
    } catch (error) {
      response.writeHead(error.code === 'ENOENT' ? 404 : 500).end(error.message);
    }
  });
  server.listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
}
