//! Refunds.

use crate::objects::members::object;
use crate::objects::refused::{CONNECT, not_yet};
use crate::objects::view::View;
use crate::params::{CreatedRange, Page, params};
use onfile_domain::id::CustomerId;
use onfile_domain::id::{ChargeId, PaymentIntentId};
use onfile_domain::metadata::MetadataChange;
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::refund::{self, Refund, RefundStatus};
use serde_json::{Map, Value};

params! {
    refund::Create { amount, charge, payment_intent, instructions_email, metadata, reason }
    refused {
        currency: not_yet!("currency"),
        customer: not_yet!("Refunding a customer's cash balance"),
        origin: not_yet!("Refunding a customer's cash balance"),
        refund_application_fee: CONNECT,
        reverse_transfer: CONNECT,
    }
}

/// Change a refund.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// The caller's notes.
    pub metadata: MetadataChange,
}

params! { Update { metadata } }

/// Which refunds are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Only of this charge.
    pub charge: Option<ChargeId>,
    /// Only of this intent.
    pub payment_intent: Option<PaymentIntentId>,
}

params! { ListFilter { flatten page, created, charge, payment_intent } }

/// Renders a refund.
pub fn render(refund: &Refund, _view: &View<'_>) -> Value {
    // Why a test network returns a refund is nowhere documented; this is the documented word for it.
    let (failure, pending) = match refund.status {
        RefundStatus::Failed => (Some("unknown"), None),
        RefundStatus::Pending if refund.waits_for_charge() => (None, Some("charge_pending")),
        RefundStatus::Pending => (None, Some("processing")),
        RefundStatus::RequiresAction | RefundStatus::Succeeded | RefundStatus::Canceled => {
            (None, None)
        }
    };
    object! {
        id: &refund.id,
        object: "refund",
        amount: refund.amount,
        balance_transaction: &refund.balance_transaction,
        charge: &refund.charge,
        created: refund.created,
        currency: &refund.currency,
        customer: &refund.customer,
        customer_account: &refund.customer.as_ref().and_then(CustomerId::account),
        destination_details: destination(refund),
        failure_balance_transaction[optional]: refund.failure_balance_transaction.as_ref(),
        failure_reason[optional]: failure,
        instructions_email[optional]: refund.instructions_email.as_ref(),
        metadata: &refund.metadata,
        payment_intent: &refund.payment_intent,
        payment_method: &refund.payment_method,
        pending_reason[optional]: pending,
        reason: &refund.reason,
        receipt_number: Value::Null,
        source_transfer_reversal: Value::Null,
        status: &refund.status,
        transfer_reversal: Value::Null,
    }
}

/// Where money goes that was not a card's: the words of the official types, and whether the transfer
/// would have a reference, which the test network gives to none.
fn bank_destination(kind: PaymentMethodType) -> Option<Value> {
    use PaymentMethodType as T;
    let destinations = [
        (T::AuBecsDebit, "au_bank_transfer", false),
        (T::Bancontact, "eu_bank_transfer", true),
        (T::CustomerBalance, "customer_cash_balance", false),
        (T::Giropay, "giropay", false),
        (T::Ideal, "eu_bank_transfer", true),
        (T::SepaDebit, "eu_bank_transfer", true),
        (T::Sofort, "sofort", false),
        (T::UsBankAccount, "us_bank_transfer", true),
    ];
    let (_, name, referenced) = destinations.into_iter().find(|(it, ..)| *it == kind)?;
    let shown = match referenced {
        true => object! { reference: Value::Null, reference_status: Value::Null },
        false => object! {},
    };
    let mut details = Map::new();
    details.insert(name.to_owned(), shown);
    details.insert("type".to_owned(), Value::from(name));
    Some(Value::Object(details))
}

/// Where the money goes. The acquirer's reference stays pending: the test network gives none.
fn destination(refund: &Refund) -> Value {
    let kind = match refund.status {
        RefundStatus::Pending => "pending",
        RefundStatus::RequiresAction
        | RefundStatus::Succeeded
        | RefundStatus::Failed
        | RefundStatus::Canceled => "refund",
    };
    if let Some(shown) = bank_destination(refund.kind) {
        return shown;
    }
    object! {
        card: object! {
            reference_status: "pending",
            reference_type: "acquirer_reference_number",
            type: kind,
        },
        type: "card",
    }
}
