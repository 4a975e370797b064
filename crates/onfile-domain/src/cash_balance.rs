//! A customer's cash balance: money that arrived by bank transfer and is not spent yet.
//!
//! Source: <https://docs.stripe.com/payments/customer-balance>.

use crate::customer::Customer;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{CustomerCashBalanceTransactionId, CustomerId};
use crate::moment::{Moment, Timestamp};
use crate::money::{Amount, Currency};
use crate::names::names;
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
}

impl CashBalance {
    /// Nothing arrived and nothing was chosen.
    pub fn is_untouched(&self) -> bool {
        *self == CashBalance::default()
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

/// One movement of a cash balance. So far money only arrives.
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
    /// What arrived.
    pub net_amount: Amount,
    /// What the sender wrote.
    pub reference: Option<String>,
    /// How it arrived.
    pub transfer: BankTransferType,
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
    /// Money arrives.
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
        let mut after = customer.clone();
        let available = after.cash.available.entry(currency).or_default();
        if amount > currency.maximum().minus((*available).min(currency.maximum())) {
            return Err(FundingRefusal::TooLarge(currency));
        }
        *available = available.plus(amount);
        let transaction = CustomerCashBalanceTransaction {
            id: CustomerCashBalanceTransactionId::mint(moment.mint),
            created: moment.now,
            currency,
            customer: customer.id.clone(),
            ending_balance: *available,
            net_amount: amount,
            reference,
            transfer,
        };
        let mut effects = Effects::default();
        effects.tell(EventType::CustomerCashBalanceTransactionCreated, &transaction);
        effects.tell(EventType::CashBalanceFundsAvailable, &after);
        effects.save(after);
        effects.save(&transaction);
        Ok((transaction, effects))
    }
}
