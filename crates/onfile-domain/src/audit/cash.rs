//! Customers' cash: what left it is part of a payment, and what came back was one.

use super::Invariant::M15;
use super::{Findings, Snapshot};
use crate::cash_balance::{CustomerCashBalanceTransaction, Movement};
use crate::charge::Charged;
use crate::money::{Amount, Currency};
use crate::payment_intent::{PaymentIntent, Status};
use crate::payment_method_type::PaymentMethodType;
use crate::refund::RefundStatus;
use std::collections::BTreeMap;

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    let mut moved = Moved::of(snapshot);
    for intent in snapshot.payment_intents.values() {
        applied(intent, &mut moved, snapshot, findings);
        named(intent, snapshot, findings);
    }
    for refund in snapshot.refunds.values() {
        let id = refund.id.as_str();
        let brought = moved.0.remove(id).unwrap_or_default();
        let back = refund.kind == PaymentMethodType::CustomerBalance
            && refund.status == RefundStatus::Succeeded;
        let expected = if back { refund.amount } else { Amount::ZERO };
        let owner = refund.customer.as_ref().map(|it| it.as_str());
        findings.expect(brought.is(expected, owner, refund.currency), M15, id, || {
            format!("it brought {brought:?} back to its customer's cash, expected {expected:?}")
        });
    }
    for (id, moved) in moved.0 {
        findings.expect(false, M15, id, || format!("it is not there, and {moved:?} of cash moved"));
    }
}

/// What moved into a customer's cash for one intent or refund.
#[derive(Clone, Debug, Default)]
struct Sum<'a> {
    total: Amount,
    of: Vec<(&'a str, Currency)>,
}

impl Sum<'_> {
    /// So much in all, every movement of this customer's and in this currency.
    fn is(&self, total: Amount, owner: Option<&str>, currency: Currency) -> bool {
        self.total == total && self.of.iter().all(|it| owner == Some(it.0) && currency == it.1)
    }
}

/// What moved, by the intent or the refund behind it.
struct Moved<'a>(BTreeMap<&'a str, Sum<'a>>);

impl<'a> Moved<'a> {
    fn of(snapshot: &'a Snapshot) -> Self {
        let mut sums: BTreeMap<&str, Sum<'_>> = BTreeMap::new();
        for transaction in snapshot.customer_cash_balance_transactions.values() {
            let Some(behind) = behind(transaction) else { continue };
            let sum = sums.entry(behind).or_default();
            sum.total = sum.total.plus(transaction.net_amount);
            sum.of.push((transaction.customer.as_str(), transaction.currency));
        }
        Moved(sums)
    }
}

fn behind(transaction: &CustomerCashBalanceTransaction) -> Option<&str> {
    match &transaction.movement {
        Movement::Funded { .. } => None,
        Movement::AppliedToPayment { applied_to: intent }
        | Movement::UnappliedFromPayment { unapplied_from: intent } => Some(intent.as_str()),
        Movement::RefundedFromPayment { refund } => Some(refund.as_str()),
    }
}

fn applied<'a>(
    intent: &'a PaymentIntent,
    moved: &mut Moved<'a>,
    snapshot: &Snapshot,
    findings: &mut Findings,
) {
    let id = intent.id.as_str();
    let taken = moved.0.remove(id).unwrap_or_default();
    let charge = intent.latest_charge.as_ref().and_then(|it| snapshot.charges.get(it.as_str()));
    let expected = match (&intent.status, charge.map(|charge| &charge.charged)) {
        (Status::AwaitsTransfer(transfer), _) => transfer.applied,
        (Status::Succeeded { received }, Some(Charged::Cash(_))) => *received,
        _ => Amount::ZERO,
    };
    let owner = intent.customer.as_ref().map(|it| it.as_str());
    findings.expect(taken.is(expected.negated(), owner, intent.currency), M15, id, || {
        format!("it has {expected:?} of its customer's cash, and {taken:?} of it moved")
    });
    let part = !intent.awaits_transfer() || intent.missing() > Amount::ZERO;
    findings.expect(part, M15, id, || "it waits for cash, and nothing is missing".into());
}

fn named(intent: &PaymentIntent, snapshot: &Snapshot, findings: &mut Findings) {
    let customer = intent.customer.as_ref().and_then(|it| snapshot.customers.get(it.as_str()));
    let waits = customer.is_some_and(|it| it.cash.waiting.contains(&intent.id));
    let holds = waits || !intent.awaits_transfer();
    findings.expect(holds, M15, intent.id.as_str(), || {
        "it waits for cash, and its customer does not know".into()
    });
}
