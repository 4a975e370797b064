//! Money: nothing is taken, given back or counted twice.

use super::Invariant::{M1, M2, M4, M5, M8, S4};
use super::{Findings, Snapshot};
use crate::balance_transaction::{BalanceTransaction, TransactionType};
use crate::charge::{Charge, State};
use crate::dispute::{Dispute, DisputeStatus};
use crate::job::JobKind;
use crate::moment::Timestamp;
use crate::money::{Amount, Currency};
use crate::payment_method_type::PaymentMethodType;
use crate::refund::{Refund, RefundStatus};
use std::collections::BTreeMap;

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    let movements = Movements::of(snapshot);
    let given_back = given_back(snapshot);
    for charge in snapshot.charges.values() {
        limits(charge, findings);
        refunded(charge, given_back.get(charge.id.as_str()).copied(), findings);
        charged_once(charge, &movements, snapshot, findings);
        charge_currency(charge, snapshot, findings);
    }
    for refund in snapshot.refunds.values() {
        refunded_once(refund, &movements, snapshot, findings);
        let charge = snapshot.charges.get(refund.charge.as_str());
        same_currency(refund.id.as_str(), refund.currency, charge, findings);
    }
    for dispute in snapshot.disputes.values() {
        disputed_once(dispute, &movements, findings);
        let charge = snapshot.charges.get(dispute.charge.as_str());
        same_currency(dispute.id.as_str(), dispute.currency, charge, findings);
    }
    for transaction in snapshot.balance_transactions.values() {
        has_source(transaction, snapshot, findings);
    }
    balance(snapshot, findings);
    customers(snapshot, findings);
    cash(snapshot, findings);
}

/// What has moved, and what is still to.
struct Movements<'a> {
    /// Balance transactions by what is behind them.
    by_source: BTreeMap<&'a str, Vec<&'a BalanceTransaction>>,
    /// See [`Snapshot::due`].
    due: BTreeMap<(JobKind, &'a str), Timestamp>,
}

impl<'a> Movements<'a> {
    fn of(snapshot: &'a Snapshot) -> Self {
        let mut by_source: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for transaction in snapshot.balance_transactions.values() {
            by_source.entry(transaction.source.as_str()).or_default().push(transaction);
        }
        Movements { by_source, due: snapshot.due() }
    }

    /// What moved for a source, smallest first: the kind and the amount.
    fn sorted(&self, source: &str) -> Vec<(TransactionType, Amount)> {
        let of = self.by_source.get(source).map(Vec::as_slice).unwrap_or_default();
        let mut moved: Vec<_> = of.iter().map(|it| (it.kind, it.amount)).collect();
        moved.sort_unstable();
        moved
    }
}

fn expect_moved(
    movements: &Movements<'_>,
    source: &str,
    mut expected: Vec<(TransactionType, Amount)>,
    findings: &mut Findings,
) {
    expected.sort_unstable();
    let moved = movements.sorted(source);
    findings.expect(moved == expected, M5, source, || {
        format!("the balance moved by {moved:?}, expected {expected:?}")
    });
}

fn limits(charge: &Charge, findings: &mut Findings) {
    let (refunded, captured) = (charge.amount_refunded, charge.amount_captured());
    let holds = Amount::ZERO <= refunded
        && refunded <= captured
        && captured <= charge.amount
        && charge.amount <= charge.currency.maximum();
    findings.expect(holds, M1, charge.id.as_str(), || {
        format!("refunded {refunded:?}, captured {captured:?}, authorised {:?}", charge.amount)
    });
}

/// What the refunds of each charge make.
fn given_back(snapshot: &Snapshot) -> BTreeMap<&str, Amount> {
    let mut sums: BTreeMap<&str, Amount> = BTreeMap::new();
    for refund in snapshot.refunds.values().filter(|refund| counts(refund)) {
        let sum = sums.entry(refund.charge.as_str()).or_default();
        *sum = sum.plus(refund.amount);
    }
    sums
}

fn refunded(charge: &Charge, given_back: Option<Amount>, findings: &mut Findings) {
    let sum = given_back.unwrap_or_default();
    findings.expect(sum == charge.amount_refunded, M2, charge.id.as_str(), || {
        format!("it says {:?} went back, its refunds make {sum:?}", charge.amount_refunded)
    });
}

/// Whether a refund counts as money that went back.
fn counts(refund: &Refund) -> bool {
    match refund.status {
        RefundStatus::Pending => !refund.waits_for_charge(),
        RefundStatus::Succeeded => true,
        RefundStatus::RequiresAction | RefundStatus::Failed | RefundStatus::Canceled => false,
    }
}

fn charged_once(
    charge: &Charge,
    movements: &Movements<'_>,
    snapshot: &Snapshot,
    findings: &mut Findings,
) {
    let id = charge.id.as_str();
    let Some(transaction) = &charge.balance_transaction else {
        expect_moved(movements, id, Vec::new(), findings);
        let waits = movements.due.contains_key(&(JobKind::SettleCharge, id));
        let captured = matches!(charge.state, State::Captured { .. });
        findings.expect(waits || !captured, S4, id, || "captured, and nothing settles it".into());
        return;
    };
    expect_moved(
        movements,
        id,
        vec![(charge.transaction_type(), charge.amount_captured())],
        findings,
    );
    points_at(id, transaction.as_str(), snapshot, findings);
}

fn refunded_once(
    refund: &Refund,
    movements: &Movements<'_>,
    snapshot: &Snapshot,
    findings: &mut Findings,
) {
    let id = refund.id.as_str();
    let Some(transaction) = &refund.balance_transaction else {
        promised(refund, movements, snapshot, findings);
        return;
    };
    let failed = refund.status == RefundStatus::Failed;
    let (away, back) = match refund.kind == PaymentMethodType::Card {
        true => (TransactionType::Refund, TransactionType::RefundFailure),
        false => (TransactionType::PaymentRefund, TransactionType::PaymentFailureRefund),
    };
    let mut expected = vec![(away, refund.amount.negated())];
    if failed {
        expected.push((back, refund.amount));
        expected.sort_unstable();
    }
    expect_moved(movements, id, expected, findings);
    points_at(id, transaction.as_str(), snapshot, findings);
    let back = refund.failure_balance_transaction.as_ref();
    findings.expect(back.is_some() == failed, M2, id, || {
        format!("{:?}; booked back: {}", refund.status, back.is_some())
    });
    if let Some(back) = back {
        points_at(id, back.as_str(), snapshot, findings);
    }
    let waits = movements.due.contains_key(&(JobKind::RefundSucceeds, id));
    let pending = refund.status == RefundStatus::Pending;
    findings.expect(waits || !pending, S4, id, || "pending, and nothing ends it".into());
}

/// A refund that moved nothing waits for a charge that is on its way, or waited for one that came to
/// nothing.
fn promised(
    refund: &Refund,
    movements: &Movements<'_>,
    snapshot: &Snapshot,
    findings: &mut Findings,
) {
    let id = refund.id.as_str();
    expect_moved(movements, id, Vec::new(), findings);
    let charge = snapshot.charges.get(refund.charge.as_str());
    let waits = charge.is_some_and(|charge| charge.state == State::Pending);
    let holds = refund.status == if waits { RefundStatus::Pending } else { RefundStatus::Canceled };
    findings.expect(holds, S4, id, || {
        format!("{:?}, and its charge is on its way: {waits}", refund.status)
    });
}

fn disputed_once(dispute: &Dispute, movements: &Movements<'_>, findings: &mut Findings) {
    let away = (TransactionType::Adjustment, dispute.amount.negated());
    let back = (TransactionType::Adjustment, dispute.amount);
    let expected = match dispute.status {
        DisputeStatus::WarningNeedsResponse
        | DisputeStatus::WarningUnderReview
        | DisputeStatus::WarningClosed => vec![],
        DisputeStatus::NeedsResponse | DisputeStatus::UnderReview | DisputeStatus::Lost => {
            vec![away]
        }
        DisputeStatus::Won => vec![away, back],
    };
    expect_moved(movements, dispute.id.as_str(), expected, findings);
}

/// The transaction that an object names is there, and is its own.
fn points_at(id: &str, transaction: &str, snapshot: &Snapshot, findings: &mut Findings) {
    let source = snapshot.balance_transactions.get(transaction).map(|it| it.source.as_str());
    findings.expect(source == Some(id), M5, id, || {
        format!("it names {transaction}, which is of {}", source.unwrap_or("nothing"))
    });
}

fn has_source(transaction: &BalanceTransaction, snapshot: &Snapshot, findings: &mut Findings) {
    let source = transaction.source.as_str();
    let currency = match transaction.kind {
        TransactionType::Charge | TransactionType::Payment => {
            snapshot.charges.get(source).map(|it| it.currency)
        }
        TransactionType::Refund
        | TransactionType::RefundFailure
        | TransactionType::PaymentRefund
        | TransactionType::PaymentFailureRefund => {
            snapshot.refunds.get(source).map(|it| it.currency)
        }
        TransactionType::Adjustment => snapshot.disputes.get(source).map(|it| it.currency),
    };
    let id = transaction.id.as_str();
    findings.expect(currency.is_some(), M5, id, || format!("there is no {source}"));
    findings.expect(currency.is_none_or(|it| it == transaction.currency), M8, id, || {
        format!("{:?}, and {source} is in {currency:?}", transaction.currency)
    });
}

/// A charge that was made keeps its intent's currency, which can no longer change then.
fn charge_currency(charge: &Charge, snapshot: &Snapshot, findings: &mut Findings) {
    let intent = snapshot.payment_intents.get(charge.payment_intent.as_str());
    let currency = intent.map(|intent| intent.currency);
    let holds = !charge.is_paid() || currency == Some(charge.currency);
    findings.expect(holds, M8, charge.id.as_str(), || {
        format!("{:?}, and its intent is in {currency:?}", charge.currency)
    });
}

fn same_currency(id: &str, own: Currency, charge: Option<&Charge>, findings: &mut Findings) {
    let other = charge.map(|charge| charge.currency);
    findings
        .expect(other == Some(own), M8, id, || format!("{own:?}, and its charge is in {other:?}"));
}

fn balance(snapshot: &Snapshot, findings: &mut Findings) {
    let mut sums: BTreeMap<(Currency, Timestamp), (Amount, Amount)> = BTreeMap::new();
    for it in snapshot.balance_transactions.values() {
        let bucket = if it.is_available(it.created) { 0 } else { it.available_on };
        let (sum, _) = sums.entry((it.currency, bucket)).or_default();
        *sum = sum.plus(it.net());
    }
    for (place, counted) in &snapshot.balance {
        sums.entry(*place).or_default().1 = *counted;
    }
    for ((currency, bucket), (sum, counted)) in sums {
        findings.expect(sum == counted, M4, &format!("balance.{currency:?}.{bucket}"), || {
            format!("it counts {counted:?}, its transactions make {sum:?}")
        });
    }
}

fn customers(snapshot: &Snapshot, findings: &mut Findings) {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for movement in snapshot.customer_balance_transactions.values() {
        let sum = sums.entry(movement.customer.as_str()).or_default();
        *sum = sum.saturating_add(movement.amount);
    }
    for (id, customer) in &snapshot.customers {
        let sum = sums.remove(id.as_str()).unwrap_or_default();
        findings.expect(customer.balance == sum, M4, id, || {
            format!("its balance is {}, its transactions make {sum}", customer.balance)
        });
    }
    for (id, sum) in sums {
        findings.expect(false, M4, id, || format!("there is no such customer to count {sum} for"));
    }
}

fn cash(snapshot: &Snapshot, findings: &mut Findings) {
    let mut sums: BTreeMap<(&str, Currency), (Amount, Amount)> = BTreeMap::new();
    for movement in snapshot.customer_cash_balance_transactions.values() {
        let (sum, _) = sums.entry((movement.customer.as_str(), movement.currency)).or_default();
        *sum = sum.plus(movement.net_amount);
    }
    for (id, customer) in &snapshot.customers {
        for (currency, available) in &customer.cash.available {
            sums.entry((id, *currency)).or_default().1 = *available;
        }
    }
    for ((id, currency), (sum, available)) in sums {
        findings.expect(sum == available, M4, id, || {
            format!("its cash is {available:?} {currency:?}, its transactions make {sum:?}")
        });
    }
}
