//! Movements of a customer's balance.

use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use crate::params::{CreatedRange, Page, params};
use onfile_domain::customer_balance_transaction::{Create, CustomerBalanceTransaction, Update};
use serde_json::Value;

params! { Create { amount, currency, description, metadata } }

params! { Update { description, metadata } }

/// Which movements are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Only those of this invoice. There are no invoices.
    pub invoice: Option<String>,
}

params! { ListFilter { flatten page, created, invoice } }

/// Renders a movement of a customer's balance.
pub fn render(transaction: &CustomerBalanceTransaction, _view: &View<'_>) -> Value {
    object! {
        id: &transaction.id,
        object: "customer_balance_transaction",
        amount: transaction.amount,
        checkout_session: Value::Null,
        created: transaction.created,
        credit_note: Value::Null,
        currency: &transaction.currency,
        customer: &transaction.customer,
        customer_account: &transaction.customer.account(),
        description: &transaction.description,
        ending_balance: transaction.ending_balance,
        invoice: Value::Null,
        livemode: LIVEMODE,
        metadata: &transaction.metadata,
        type: &transaction.kind,
    }
}
