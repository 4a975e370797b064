// The cardholder takes the money back: answered, lost, given up, or only asked about.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { client, eventTypes, refused } from './client.mjs';

async function disputed(stripe, token) {
  const paid = await stripe.paymentIntents.create({
    amount: 1000, currency: 'usd', confirm: true, payment_method: token,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  });
  assert.equal(paid.status, 'succeeded');
  const { data: [dispute] } = await stripe.disputes.list({ payment_intent: paid.id, expand: ['data.charge'] });
  assert.equal(dispute.charge.disputed, true);
  return { paid, dispute };
}

const CREATED = [
  'payment_intent.created', 'charge.succeeded', 'charge.dispute.created', 'charge.dispute.funds_withdrawn',
  'payment_intent.succeeded',
];

/** The types of the events of disputes after the payment, without the settlement of the charge. */
async function sequel(stripe) {
  const types = await eventTypes(stripe);
  assert.deepEqual(types.slice(0, CREATED.length), CREATED);
  return types.slice(CREATED.length).filter((type) => type.startsWith('charge.dispute.'));
}

for (const [evidence, verdict, ending] of [
  ['winning_evidence', 'won', ['charge.dispute.funds_reinstated', 'charge.dispute.closed']],
  ['losing_evidence', 'lost', ['charge.dispute.closed']],
]) {
  story(`a dispute answered with ${evidence} is ${verdict}`, async ({ url, advance }) => {
    const stripe = client(url);
    const { dispute } = await disputed(stripe, 'pm_card_createDispute');
    assert.deepEqual([dispute.status, dispute.reason, dispute.amount], ['needs_response', 'fraudulent', 1000]);
    const sent = await stripe.disputes.update(dispute.id, {
      evidence: { uncategorized_text: evidence, customer_name: 'Ada' }, submit: true, metadata: { a: 'b' },
    });
    assert.equal(sent.status, 'under_review');
    await advance(60);
    const judged = await stripe.disputes.retrieve(dispute.id);
    assert.deepEqual([judged.status, judged.evidence_details.submission_count], [verdict, 1]);
    assert.deepEqual(await sequel(stripe), ['charge.dispute.updated', ...ending]);
  });
}

story('a dispute that is closed is given up, and its charge cannot be refunded', async ({ url }) => {
  const stripe = client(url);
  const { paid, dispute } = await disputed(stripe, 'pm_card_createDisputeProductNotReceived');
  assert.equal(dispute.reason, 'product_not_received');
  const refund = await refused(stripe.refunds.create({ payment_intent: paid.id }), 'StripeInvalidRequestError');
  assert.equal(refund.code, 'charge_disputed');
  assert.equal(refund.message, `Charge ${paid.latest_charge} has been charged back; cannot issue a refund.`);
  const closed = await stripe.disputes.close(dispute.id);
  assert.equal(closed.status, 'lost');
  assert.deepEqual(await sequel(stripe), ['charge.dispute.closed']);
  const again = await refused(stripe.disputes.close(dispute.id), 'StripeInvalidRequestError');
  assert.ok(again.message);
});

story('an inquiry takes no money, until it becomes a dispute', async ({ url, advance }) => {
  const stripe = client(url);
  const { dispute } = await disputed(stripe, 'pm_card_createDisputeInquiry');
  assert.equal(dispute.status, 'warning_needs_response');
  assert.equal(dispute.balance_transactions.length, 0);
  await stripe.disputes.update(dispute.id, {
    evidence: { uncategorized_text: 'escalate_inquiry_evidence' }, submit: true,
  });
  await advance(60);
  assert.equal((await stripe.disputes.retrieve(dispute.id)).status, 'needs_response');
});
