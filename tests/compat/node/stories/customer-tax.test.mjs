// Where a customer would be taxed.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, refused } from './client.mjs';

story('a location is shown and demanded when it is asked for', async ({ url }) => {
  const stripe = client(url);
  const customer = await stripe.customers.create({
    address: { country: 'DE' }, tax: { validate_location: 'immediately' }, expand: ['tax'],
  });
  assert.equal(customer.tax.automatic_tax, 'not_collecting');
  assert.equal(customer.tax.location.country, 'DE');
  const nowhere = refused(
    stripe.customers.create({ tax: { validate_location: 'immediately' } }), 'StripeInvalidRequestError',
  );
  assert.equal((await nowhere).code, 'customer_tax_location_invalid');
  const changed = await stripe.customers.update(customer.id, {
    address: { country: 'US' }, tax: { validate_location: 'auto' }, expand: ['tax'],
  });
  assert.equal(changed.tax.automatic_tax, 'unrecognized_location');
  assert.equal(changed.tax.location, null);
});
