// Which methods are offered: configurations, domains, and what intents take from them.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, refused } from './client.mjs';

story('an intent takes its methods from the configuration that it names', async ({ url }) => {
  const stripe = client(url);
  const [byDefault] = (await stripe.paymentMethodConfigurations.list()).data;
  assert.deepEqual([byDefault.is_default, byDefault.card.available, byDefault.link.available], [true, true, false]);
  const shop = await stripe.paymentMethodConfigurations.create({
    name: 'Shop', card: { display_preference: { preference: 'on' } }, ideal: { display_preference: { preference: 'on' } },
  });
  assert.deepEqual(
    [shop.card, shop.sofort],
    [
      { available: true, display_preference: { overridable: null, preference: 'on', value: 'on' } },
      { available: false, display_preference: { overridable: null, preference: 'off', value: 'off' } },
    ],
  );
  const payment = { amount: 1099, currency: 'eur' };
  const intent = await stripe.paymentIntents.create({ ...payment, payment_method_configuration: shop.id });
  assert.deepEqual(intent.payment_method_types, ['card', 'ideal']);
  assert.deepEqual(intent.payment_method_configuration_details, { id: shop.id, parent: null });
  const plain = await stripe.setupIntents.create({});
  assert.equal(plain.payment_method_configuration_details.id, byDefault.id);

  const closed = await stripe.paymentMethodConfigurations.update(shop.id, { active: false, name: 'Closed shop' });
  assert.deepEqual([closed.active, closed.name], [false, 'Closed shop']);
  const late = stripe.paymentIntents.create({ ...payment, payment_method_configuration: shop.id });
  assert.equal((await refused(late, 'StripeInvalidRequestError')).param, 'payment_method_configuration');
  const kept = await stripe.paymentIntents.confirm(intent.id, {
    payment_method: 'pm_card_visa', return_url: 'https://example.com/done',
  });
  assert.equal(kept.status, 'succeeded');
  const open = await stripe.paymentMethodConfigurations.list({ active: true });
  assert.deepEqual(open.data.map((it) => it.id), [byDefault.id]);
});

story('what is allowed narrows what is offered down', async ({ url }) => {
  const stripe = client(url);
  const payment = { amount: 1099, currency: 'eur' };
  const intent = await stripe.paymentIntents.create({ ...payment, allowed_payment_method_types: ['card', 'ideal'] });
  assert.deepEqual(intent.payment_method_types, ['card', 'ideal']);
  assert.deepEqual(intent.allowed_payment_method_types, ['card', 'ideal']);
  const nothing = stripe.paymentIntents.create({ ...payment, allowed_payment_method_types: ['us_bank_account'] });
  assert.match((await refused(nothing, 'StripeInvalidRequestError')).message, /^No valid payment method types/);
  const both = stripe.paymentIntents.create({
    ...payment, allowed_payment_method_types: ['card'], excluded_payment_method_types: ['ideal'],
  });
  assert.match((await refused(both, 'StripeInvalidRequestError')).message, /^You may only specify one/);
});

story('a domain is registered, disabled and validated', async ({ url }) => {
  const stripe = client(url);
  const domain = await stripe.paymentMethodDomains.create({ domain_name: 'shop.example.com' });
  assert.deepEqual([domain.enabled, domain.apple_pay.status], [true, 'inactive']);
  assert.equal((await stripe.paymentMethodDomains.create({ domain_name: 'shop.example.com' })).id, domain.id);
  assert.equal((await stripe.paymentMethodDomains.update(domain.id, { enabled: false })).enabled, false);
  assert.equal((await stripe.paymentMethodDomains.validate(domain.id)).enabled, false);
  const disabled = await stripe.paymentMethodDomains.list({ enabled: false });
  assert.deepEqual(disabled.data.map((it) => it.id), [domain.id]);
  assert.deepEqual(await stripe.paymentMethodDomains.retrieve(domain.id), disabled.data[0]);
  const notADomain = stripe.paymentMethodDomains.create({ domain_name: 'https://example.com' });
  assert.equal((await refused(notADomain, 'StripeInvalidRequestError')).param, 'domain_name');
});
