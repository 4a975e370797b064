//! A customer's cash balance, and how it moved.

use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use crate::params::params;
use onfile_domain::cash_balance::{
    BankTransferType, CustomerCashBalanceTransaction, Fund, Movement, ReconciliationMode,
    SettingsChange, Update,
};
use onfile_domain::customer::Customer;
use serde_json::{Map, Value};

params! { SettingsChange { reconciliation_mode } }

params! { Update { settings } }

params! { Fund { amount, currency, reference } }

/// Renders a customer's cash balance.
pub fn render(customer: &Customer) -> Value {
    let available = customer.cash.available.iter();
    let available: Map<_, _> = available
        .map(|(currency, amount)| (currency.code().to_owned(), amount.minor_units().into()))
        .collect();
    let mode = customer.cash.reconciliation_mode;
    object! {
        object: "cash_balance",
        available: (!available.is_empty()).then_some(Value::Object(available)),
        customer: &customer.id,
        customer_account: &customer.id.account(),
        livemode: LIVEMODE,
        settings: object! {
            reconciliation_mode: &mode.unwrap_or(ReconciliationMode::Automatic),
            using_merchant_default: mode.is_none(),
        },
    }
}

/// Renders a movement of a customer's cash balance.
pub fn render_transaction(it: &CustomerCashBalanceTransaction, _view: &View<'_>) -> Value {
    let (kind, details) = match &it.movement {
        Movement::Funded { reference, transfer } => {
            ("funded", object! { bank_transfer: bank_transfer(*transfer, reference.as_deref()) })
        }
        Movement::AppliedToPayment { applied_to } => {
            ("applied_to_payment", object! { payment_intent: applied_to })
        }
        Movement::UnappliedFromPayment { unapplied_from } => {
            ("unapplied_from_payment", object! { payment_intent: unapplied_from })
        }
        Movement::RefundedFromPayment { refund } => {
            ("refunded_from_payment", object! { refund: refund })
        }
    };
    let mut shown = object! {
        id: &it.id,
        object: "customer_cash_balance_transaction",
        created: it.created,
        currency: &it.currency,
        customer: &it.customer,
        customer_account: &it.customer.account(),
        ending_balance: it.ending_balance,
        livemode: LIVEMODE,
        net_amount: it.net_amount,
        type: kind,
    };
    shown[kind] = details;
    shown
}

/// How it arrived. The test network's senders have no name and no account.
fn bank_transfer(transfer: BankTransferType, reference: Option<&str>) -> Value {
    let only = |kind, details: Value| (transfer == kind).then_some(details);
    let name = || Value::Null;
    let eu = object! { bic: name(), iban_last4: name(), sender_name: name() };
    let gb = object! { account_number_last4: name(), sender_name: name(), sort_code: name() };
    let jp = object! { sender_bank: name(), sender_branch: name(), sender_name: name() };
    object! {
        eu_bank_transfer[optional]: only(BankTransferType::Eu, eu),
        gb_bank_transfer[optional]: only(BankTransferType::Gb, gb),
        jp_bank_transfer[optional]: only(BankTransferType::Jp, jp),
        reference: reference,
        type: &transfer,
        us_bank_transfer[optional]:
            only(BankTransferType::Us, object! { network: "ach", sender_name: name() }),
    }
}
