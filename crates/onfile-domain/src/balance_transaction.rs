//! Balance transactions: every movement of the account's money, once.

use crate::effects::{Effects, Posting};
use crate::id::BalanceTransactionId;
use crate::moment::{DAY, Moment, Timestamp};
use crate::money::{Amount, Currency};
use crate::names::names;
use serde::{Deserialize, Serialize};

names! {
    /// What moved the money.
    pub enum TransactionType {
        Adjustment = "adjustment",
        Charge = "charge",
        /// Of a charge that is not a card's.
        Payment = "payment",
        PaymentFailureRefund = "payment_failure_refund",
        PaymentRefund = "payment_refund",
        Refund = "refund",
        RefundFailure = "refund_failure",
    }
}

names! {
    /// The group it belongs to in reports.
    pub enum ReportingCategory {
        Charge = "charge",
        Dispute = "dispute",
        DisputeReversal = "dispute_reversal",
        Refund = "refund",
        RefundFailure = "refund_failure",
    }
}

/// One movement on the balance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BalanceTransaction {
    /// Its id.
    pub id: BalanceTransactionId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// Gross, in minor units of `currency`; negative when it left.
    pub amount: Amount,
    /// Of which currency.
    pub currency: Currency,
    /// What processing cost.
    pub fee: Amount,
    /// What the fee is for.
    pub fee_description: Option<String>,
    /// From when the money can be used.
    pub available_on: Timestamp,
    /// A note.
    pub description: Option<String>,
    /// What moved it.
    pub kind: TransactionType,
    /// Its group in reports.
    pub reporting_category: ReportingCategory,
    /// The charge, refund or dispute behind it.
    pub source: String,
}

/// Card money can be used two days after the charge.
const AVAILABLE_AFTER: i64 = 2 * DAY;

/// What a dispute costs, in minor units: 15.00.
const DISPUTE_FEE: Amount = Amount::new(1500);

/// The price of a card charge: 2.9 % rounded half up, and 30 minor units (300 where a unit has
/// three decimals). The prices of a United States test account.
pub fn processing_fee(amount: Amount, currency: Currency) -> Amount {
    let proportional = Amount::new((amount.minor_units() * 29 + 500) / 1000);
    let fixed = Amount::new(if currency.decimals() == 3 { 300 } else { 30 });
    proportional.plus(fixed)
}

impl BalanceTransaction {
    /// What is left after the fee.
    pub fn net(&self) -> Amount {
        self.amount.minus(self.fee)
    }

    /// Whether the money can be used at a time.
    pub fn is_available(&self, now: Timestamp) -> bool {
        self.available_on <= now
    }

    /// Money from a captured charge comes in.
    pub fn of_charge(
        (charge, kind): (&str, TransactionType),
        (amount, currency): (Amount, Currency),
        description: Option<String>,
        available_at_once: bool,
        moment: &mut Moment<'_>,
    ) -> Self {
        let later = moment.now + AVAILABLE_AFTER;
        // Midnight, as on the real service; it also keeps the balance to one bucket a day.
        let available_on =
            if available_at_once { moment.now } else { later - later.rem_euclid(DAY) };
        BalanceTransaction {
            id: BalanceTransactionId::mint(moment.mint),
            created: moment.now,
            amount,
            currency,
            fee: processing_fee(amount, currency),
            fee_description: Some("Stripe processing fees".to_owned()),
            available_on,
            description,
            kind,
            reporting_category: ReportingCategory::Charge,
            source: charge.to_owned(),
        }
    }

    /// Money goes back with a refund, or (with `failed`) comes in again.
    pub fn of_refund(
        (refund, of_card): (&str, bool),
        (amount, currency): (Amount, Currency),
        failed: bool,
        moment: &mut Moment<'_>,
    ) -> Self {
        BalanceTransaction {
            id: BalanceTransactionId::mint(moment.mint),
            created: moment.now,
            amount: if failed { amount } else { amount.negated() },
            currency,
            fee: Amount::ZERO,
            fee_description: None,
            available_on: moment.now,
            description: Some(
                if failed { "REFUND FAILURE" } else { "REFUND FOR CHARGE" }.to_owned(),
            ),
            kind: match (of_card, failed) {
                (true, false) => TransactionType::Refund,
                (true, true) => TransactionType::RefundFailure,
                (false, false) => TransactionType::PaymentRefund,
                (false, true) => TransactionType::PaymentFailureRefund,
            },
            reporting_category: if failed {
                ReportingCategory::RefundFailure
            } else {
                ReportingCategory::Refund
            },
            source: refund.to_owned(),
        }
    }

    /// A dispute takes money, or (with `reversed`) gives it back, fee and all.
    pub fn of_dispute(
        dispute: &str,
        (amount, currency): (Amount, Currency),
        reversed: bool,
        moment: &mut Moment<'_>,
    ) -> Self {
        let (amount, fee, category) = if reversed {
            (amount, DISPUTE_FEE.negated(), ReportingCategory::DisputeReversal)
        } else {
            (amount.negated(), DISPUTE_FEE, ReportingCategory::Dispute)
        };
        BalanceTransaction {
            id: BalanceTransactionId::mint(moment.mint),
            created: moment.now,
            amount,
            currency,
            fee,
            fee_description: Some("Dispute fee".to_owned()),
            available_on: moment.now,
            description: Some("Chargeback withdrawal".to_owned()),
            kind: TransactionType::Adjustment,
            reporting_category: category,
            source: dispute.to_owned(),
        }
    }

    /// Books the movement: the record and its posting go together.
    pub fn book(self, effects: &mut Effects) {
        effects.postings.push(Posting {
            currency: self.currency,
            available_on: self.available_on,
            net: self.net(),
        });
        effects.save(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fees() {
        let usd = Currency::parse("usd").unwrap();
        for (amount, fee) in [(1099, 62), (1000, 59), (100, 33), (50, 31)] {
            assert_eq!(processing_fee(Amount::new(amount), usd), Amount::new(fee), "{amount}");
        }
    }
}
