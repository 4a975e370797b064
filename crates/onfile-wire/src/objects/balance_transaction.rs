//! Balance transactions.

use crate::objects::members::object;
use crate::objects::refused::not_yet;
use crate::objects::view::View;
use crate::params::{CreatedRange, Page, params};
use onfile_domain::balance_transaction::BalanceTransaction;
use onfile_domain::{Amount, Currency};
use serde_json::Value;

/// Which balance transactions are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Only of this currency.
    pub currency: Option<Currency>,
    /// Only of this charge, refund or dispute.
    pub source: Option<String>,
    /// Only of this type. Any text: the service has more types than this server makes.
    pub kind: Option<String>,
}

params! {
    ListFilter { flatten page, created, currency, source, kind = "type" }
    refused { payout: not_yet!("payout") }
}

/// Renders a balance transaction.
pub fn render(transaction: &BalanceTransaction, view: &View<'_>) -> Value {
    let status = if transaction.is_available(view.now) { "available" } else { "pending" };
    object! {
        id: &transaction.id,
        object: "balance_transaction",
        amount: transaction.amount,
        available_on: transaction.available_on,
        balance_type: "payments",
        created: transaction.created,
        currency: &transaction.currency,
        description: &transaction.description,
        // Everything settles in the currency it was charged in.
        exchange_rate: Value::Null,
        fee: transaction.fee,
        fee_details: fee_details(transaction),
        net: transaction.net(),
        reporting_category: &transaction.reporting_category,
        source: &transaction.source,
        status: status,
        type: &transaction.kind,
    }
}

fn fee_details(transaction: &BalanceTransaction) -> Vec<Value> {
    if transaction.fee == Amount::ZERO {
        return Vec::new();
    }
    vec![object! {
        amount: transaction.fee,
        application: Value::Null,
        currency: &transaction.currency,
        description: &transaction.fee_description,
        type: "stripe_fee",
    }]
}
