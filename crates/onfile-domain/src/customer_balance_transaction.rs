//! A customer's balance: what the next invoice will take or give, and how it came about.
//!
//! It is a promise between seller and customer, not money that the account holds. Source:
//! <https://docs.stripe.com/billing/customer/balance>.

use crate::customer::Customer;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{CustomerBalanceTransactionId, CustomerId};
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::{Moment, Timestamp};
use crate::money::Currency;
use crate::names::names;
use crate::refusal::Refusal;
use crate::typed::Change;
use serde::{Deserialize, Serialize};

/// The largest balance either way, in minor units: the digits of the largest amount of any currency.
pub const MAX_BALANCE: i64 = 999_999_999_999;

names! {
    /// Why a balance moved. There are no invoices, so only the caller moves it.
    pub enum CustomerBalanceTransactionType {
        Adjustment = "adjustment",
    }
}

/// One movement of a customer's balance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerBalanceTransaction {
    /// The transaction's id.
    pub id: CustomerBalanceTransactionId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// Minor units; negative when the customer gains credit.
    pub amount: i64,
    /// Of which currency.
    pub currency: Currency,
    /// Whose balance.
    pub customer: CustomerId,
    /// The caller's description.
    pub description: Option<String>,
    /// The balance afterwards, in minor units.
    pub ending_balance: i64,
    /// Why.
    pub kind: CustomerBalanceTransactionType,
    /// The caller's notes.
    pub metadata: Metadata,
}

/// Move a customer's balance.
#[derive(Clone, Debug)]
pub struct Create {
    /// See [`CustomerBalanceTransaction::amount`].
    pub amount: i64,
    /// See [`CustomerBalanceTransaction::currency`].
    pub currency: Currency,
    /// See [`CustomerBalanceTransaction::description`].
    pub description: Option<String>,
    /// See [`CustomerBalanceTransaction::metadata`].
    pub metadata: MetadataChange,
}

/// Change what is noted of a movement.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// See [`CustomerBalanceTransaction::description`].
    pub description: Change<String>,
    /// See [`CustomerBalanceTransaction::metadata`].
    pub metadata: MetadataChange,
}

/// Why a balance does not move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BalanceRefusal {
    /// A customer has one currency, and it is this one.
    OtherCurrency {
        /// Whose balance.
        customer: CustomerId,
        /// The currency it has.
        currency: Currency,
    },
    /// Beyond [`MAX_BALANCE`]; the parameter.
    TooLarge(&'static str),
}

impl From<BalanceRefusal> for Refusal {
    fn from(refusal: BalanceRefusal) -> Self {
        Refusal::CustomerBalance(refusal)
    }
}

impl CustomerBalanceTransaction {
    /// Moves a customer's balance, and tells of the customer.
    pub fn create(
        customer: &Customer,
        command: Create,
        moment: &mut Moment<'_>,
    ) -> Result<(CustomerBalanceTransaction, Effects), BalanceRefusal> {
        let mut after = customer.clone();
        let transaction = after.adjust_balance(command, "amount", moment)?;
        let mut effects = Effects::default();
        effects.tell_change(EventType::CustomerUpdated, customer, &after);
        effects.save(after);
        effects.save(&transaction);
        Ok((transaction, effects))
    }

    /// Changes what is noted.
    #[must_use]
    pub fn update(&self, command: Update) -> CustomerBalanceTransaction {
        let mut after = self.clone();
        command.description.apply(&mut after.description);
        after.metadata.apply(command.metadata);
        after
    }
}

impl Customer {
    /// Moves the balance. The first movement decides the customer's currency.
    fn adjust_balance(
        &mut self,
        command: Create,
        param: &'static str,
        moment: &mut Moment<'_>,
    ) -> Result<CustomerBalanceTransaction, BalanceRefusal> {
        if let Some(currency) = self.currency.filter(|currency| *currency != command.currency) {
            return Err(BalanceRefusal::OtherCurrency { customer: self.id.clone(), currency });
        }
        let within = |balance: &i64| (-MAX_BALANCE..=MAX_BALANCE).contains(balance);
        let moved = self.balance.checked_add(command.amount).filter(within);
        self.balance = moved.ok_or(BalanceRefusal::TooLarge(param))?;
        self.currency = Some(command.currency);
        Ok(CustomerBalanceTransaction {
            id: CustomerBalanceTransactionId::mint(moment.mint),
            created: moment.now,
            amount: command.amount,
            currency: command.currency,
            customer: self.id.clone(),
            description: command.description,
            ending_balance: self.balance,
            kind: CustomerBalanceTransactionType::Adjustment,
            metadata: Metadata::of(command.metadata),
        })
    }

    /// Moves the balance to where the parameter `balance` wants it; nothing when it is there.
    pub fn set_balance(
        &mut self,
        balance: i64,
        default: Currency,
        moment: &mut Moment<'_>,
    ) -> Result<Option<CustomerBalanceTransaction>, BalanceRefusal> {
        let Some(amount) = balance.checked_sub(self.balance) else {
            return Err(BalanceRefusal::TooLarge("balance"));
        };
        if amount == 0 {
            return Ok(None);
        }
        let currency = self.currency.unwrap_or(default);
        let metadata = MetadataChange::default();
        let command = Create { amount, currency, description: None, metadata };
        self.adjust_balance(command, "balance", moment).map(Some)
    }
}
