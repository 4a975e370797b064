//! A customer's cash balance: money that arrived by bank transfer and is not spent yet.
//!
//! What it pays for is decided in `payment_intent/customer_balance`.
//!
//! Source: <https://docs.stripe.com/payments/customer-balance>.

use crate::customer::Customer;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{CustomerCashBalanceTransactionId, CustomerId, PaymentIntentId, RefundId};
use crate::moment::{Moment, Timestamp};
use crate::money::{Amount, Currency};
use crate::names::names;
use crate::refund::Refund;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

names! {
    /// Who decides what arrived money pays for.
    pub enum ReconciliationMode {
        Automatic = "automatic",
        Manual = "manual",
    }
}

names! {
    /// What a caller may choose.
    pub enum ReconciliationChoice {
        Automatic = "automatic",
        Manual = "manual",
        MerchantDefault = "merchant_default",
    }
}

names! {
    /// A kind of bank transfer, by the currency's region.
    pub enum BankTransferType {
        Eu = "eu_bank_transfer",
        Gb = "gb_bank_transfer",
        Jp = "jp_bank_transfer",
        Mx = "mx_bank_transfer",
        Us = "us_bank_transfer",
    }
}

impl BankTransferType {
    /// The transfers that a currency arrives by; `None` for a currency that cannot.
    pub fn of(currency: Currency) -> Option<BankTransferType> {
        match currency.code() {
            "eur" => Some(BankTransferType::Eu),
            "gbp" => Some(BankTransferType::Gb),
            "jpy" => Some(BankTransferType::Jp),
            "mxn" => Some(BankTransferType::Mx),
            "usd" => Some(BankTransferType::Us),
            _ => None,
        }
    }
}

/// A customer's cash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CashBalance {
    /// What is there: the sum of the transactions of each currency.
    pub available: BTreeMap<Currency, Amount>,
    /// Who reconciles; `None` for the account's default, which is automatic.
    pub reconciliation_mode: Option<ReconciliationMode>,
    /// The payments that wait for it, the oldest one first. They are named here so that whoever waits
    /// and whoever brings money change the same record: neither can miss the other. Those that wait no
    /// longer may still be named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waiting: Vec<PaymentIntentId>,
}

impl CashBalance {
    /// Nothing arrived and nothing was chosen.
    pub fn is_untouched(&self) -> bool {
        *self == CashBalance::default()
    }

    /// What is there of a currency.
    pub fn of(&self, currency: Currency) -> Amount {
        self.available.get(&currency).copied().unwrap_or_default()
    }

    /// Whether money pays for what waits without anybody's word.
    pub fn reconciles(&self) -> bool {
        self.reconciliation_mode != Some(ReconciliationMode::Manual)
    }

    /// Applies what a caller chose.
    pub fn apply(&mut self, change: SettingsChange) {
        match change.reconciliation_mode {
            None => {}
            Some(ReconciliationChoice::MerchantDefault) => self.reconciliation_mode = None,
            Some(ReconciliationChoice::Automatic) => {
                self.reconciliation_mode = Some(ReconciliationMode::Automatic);
            }
            Some(ReconciliationChoice::Manual) => {
                self.reconciliation_mode = Some(ReconciliationMode::Manual);
            }
        }
    }
}

/// Change how a cash balance is used.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// What changes.
    pub settings: Option<SettingsChange>,
}

/// A change of settings.
#[derive(Clone, Debug, Default)]
pub struct SettingsChange {
    /// See [`CashBalance::reconciliation_mode`].
    pub reconciliation_mode: Option<ReconciliationChoice>,
}

/// Why cash moved. On disk it stands under its own name; what arrived came first, and has two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Movement {
    /// Money arrived.
    Funded {
        /// What the sender wrote.
        reference: Option<String>,
        /// How it arrived.
        transfer: BankTransferType,
    },
    /// It paid, or began to.
    AppliedToPayment {
        /// What.
        applied_to: PaymentIntentId,
    },
    /// What it had begun to pay was called off.
    UnappliedFromPayment {
        /// What.
        unapplied_from: PaymentIntentId,
    },
    /// What it had paid was refunded.
    RefundedFromPayment {
        /// The refund.
        refund: RefundId,
    },
}

/// One movement of a cash balance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerCashBalanceTransaction {
    /// The transaction's id.
    pub id: CustomerCashBalanceTransactionId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// Of which currency.
    pub currency: Currency,
    /// Whose cash.
    pub customer: CustomerId,
    /// What is there afterwards.
    pub ending_balance: Amount,
    /// What came in; negative when it was spent.
    pub net_amount: Amount,
    /// Why.
    #[serde(flatten)]
    pub movement: Movement,
}

/// Let money arrive, as a bank would report it.
#[derive(Clone, Debug)]
pub struct Fund {
    /// How much.
    pub amount: Amount,
    /// Of which currency.
    pub currency: Currency,
    /// What the sender writes.
    pub reference: Option<String>,
}

/// Why no money arrives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FundingRefusal {
    /// Nothing arrives.
    Zero,
    /// More than the currency's largest amount would be there.
    TooLarge(Currency),
    /// No bank transfer carries this currency.
    Currency(Currency),
    /// This transfer carries another currency.
    TransferOf {
        /// The transfer.
        transfer: BankTransferType,
        /// The currency that was asked for.
        currency: Currency,
    },
    /// Euro transfers need a country that has them.
    Country,
    /// Only euro transfers are told a country.
    CountryOf(BankTransferType),
    /// The transfer has no address of this type; the parameter.
    AddressType(String),
}

impl From<FundingRefusal> for Refusal {
    fn from(refusal: FundingRefusal) -> Self {
        Refusal::Funding(refusal)
    }
}

impl CustomerCashBalanceTransaction {
    /// Money arrives. What it pays is another decision, and only what that leaves is told of as
    /// available: see [`Customer::tell_of_cash`].
    pub fn fund(
        customer: &Customer,
        command: Fund,
        moment: &mut Moment<'_>,
    ) -> Result<(CustomerCashBalanceTransaction, Effects), FundingRefusal> {
        let Fund { amount, currency, reference } = command;
        let transfer = BankTransferType::of(currency).ok_or(FundingRefusal::Currency(currency))?;
        if amount == Amount::ZERO {
            return Err(FundingRefusal::Zero);
        }
        let available = customer.cash.of(currency);
        if amount > currency.maximum().minus(available.min(currency.maximum())) {
            return Err(FundingRefusal::TooLarge(currency));
        }
        let mut effects = Effects::default();
        let mut after = customer.clone();
        let movement = Movement::Funded { reference, transfer };
        let moved = after.move_cash((amount, currency), movement, moment, &mut effects);
        effects.save(after);
        Ok((moved, effects))
    }

    /// Money comes back with a refund.
    pub fn refunded(customer: &Customer, refund: &Refund, moment: &mut Moment<'_>) -> Effects {
        let mut effects = Effects::default();
        let mut after = customer.clone();
        let movement = Movement::RefundedFromPayment { refund: refund.id.clone() };
        after.move_cash((refund.amount, refund.currency), movement, moment, &mut effects);
        effects.save(after);
        effects
    }
}

impl Customer {
    /// Moves cash, in or (a negative amount) out; that it is there is the caller's to know.
    pub(crate) fn move_cash(
        &mut self,
        (amount, currency): (Amount, Currency),
        movement: Movement,
        moment: &mut Moment<'_>,
        effects: &mut Effects,
    ) -> CustomerCashBalanceTransaction {
        let ending_balance = self.cash.of(currency).plus(amount);
        match ending_balance {
            Amount::ZERO => drop(self.cash.available.remove(&currency)),
            left => drop(self.cash.available.insert(currency, left)),
        }
        let transaction = CustomerCashBalanceTransaction {
            id: CustomerCashBalanceTransactionId::mint(moment.mint),
            created: moment.now,
            currency,
            customer: self.id.clone(),
            ending_balance,
            net_amount: amount,
            movement,
        };
        effects.tell(EventType::CustomerCashBalanceTransactionCreated, &transaction);
        effects.save(&transaction);
        transaction
    }

    /// Tells of cash that is left after new money was reconciled.
    pub fn tell_of_cash(&self, currency: Currency) -> Effects {
        let mut effects = Effects::default();
        if self.cash.of(currency) > Amount::ZERO {
            effects.tell(EventType::CashBalanceFundsAvailable, self);
        }
        effects
    }
}
