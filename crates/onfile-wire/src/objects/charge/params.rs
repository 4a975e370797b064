//! The calls on charges.

use crate::objects::refused::not_yet;
use crate::params::{CreatedRange, EmailChange, Page, params};
use onfile_domain::charge::{FraudDetails, Update};
use onfile_domain::id::{CustomerId, PaymentIntentId};

params! { FraudDetails { user_report } }

params! {
    Update {
        customer, description, fraud_details, metadata, receipt_email as EmailChange, shipping, transfer_group,
    }
}

/// Which charges are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Only of this customer.
    pub customer: Option<CustomerId>,
    /// Only of this intent.
    pub payment_intent: Option<PaymentIntentId>,
}

params! {
    ListFilter { flatten page, created, customer, payment_intent }
    refused { transfer_group: not_yet!("Listing by transfer_group") }
}
