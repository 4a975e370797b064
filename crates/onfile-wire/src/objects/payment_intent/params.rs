//! The calls on payment intents.

use super::acceptance::FullAcceptance;
use super::options::ClientOptions;
use crate::objects::core_account::{ChangedCustomer, NamedCustomer};
use crate::objects::refused::{CONNECT, SECRET_KEY_ONLY, not_yet};
use crate::params::{CreatedRange, EmailChange, Page, RadarOptions, ReturnUrl, params};
use onfile_domain::core_account::CustomerRef;
use onfile_domain::metadata::MetadataChange;
use onfile_domain::payment_intent::{
    AmountDetailsChange, ApplyCustomerBalance, AutomaticPaymentMethods, Cancel, Capture, Confirm,
    ConfirmOnly, Create, PaymentDetailsChange, Terms, Update,
};
use onfile_domain::{Amount, Change};

params! { AutomaticPaymentMethods { enabled, allow_redirects } }

params! { PaymentDetailsChange { customer_reference, order_reference } }

params! {
    Terms {
        amount_details, capture_method, allowed_payment_method_types, excluded_payment_method_types,
        payment_method_types, flatten customer: ChangedCustomer, description, metadata, payment_details,
        payment_method_options, receipt_email as EmailChange, setup_future_usage, shipping, statement_descriptor,
        statement_descriptor_suffix, transfer_group,
    }
    refused {
        application_fee_amount: CONNECT,
        hooks: not_yet!("hooks"),
        transfer_data: CONNECT,
    }
}

params! {
    ConfirmOnly {
        confirmation_token, error_on_requires_action, mandate, mandate_data, off_session,
        radar_session = "radar_options" as RadarOptions, return_url as ReturnUrl,
    }
}

params! {
    /// The same while creating, where nobody's browser can be asked for the missing parts.
    struct ConfirmAtOnce for ConfirmOnly {
        confirmation_token, error_on_requires_action, mandate, mandate_data as FullAcceptance,
        off_session, radar_session = "radar_options" as RadarOptions, return_url as ReturnUrl,
    }
}

params! {
    Create {
        amount, currency, automatic_payment_methods, confirm, confirmation_method,
        flatten confirm_only: ConfirmAtOnce, payment_method_configuration, payment_method,
        payment_method_data, flatten terms, use_stripe_sdk,
    }
    refused {
        on_behalf_of: CONNECT,
    }
}

params! {
    Update {
        amount, currency, payment_method_configuration, payment_method, payment_method_data,
        flatten terms,
    }
}

params! {
    /// What a confirmation may still set.
    struct ConfirmTerms for Terms {
        amount_details, capture_method, allowed_payment_method_types, excluded_payment_method_types,
        payment_method_types, payment_details, payment_method_options, receipt_email as EmailChange,
        setup_future_usage, shipping, ..
    }
    refused {
        hooks: not_yet!("hooks"),
    }
}

params! {
    Confirm {
        amount_to_confirm, flatten confirm_only, payment_method, payment_method_data,
        flatten terms: ConfirmTerms, use_stripe_sdk,
    }
}

params! {
    /// What a browser may set while confirming.
    struct ClientTerms for Terms {
        payment_method_options as ClientOptions, receipt_email as EmailChange, setup_future_usage, shipping, ..
    }
}

params! {
    /// What a browser may say about its confirmation.
    struct ClientConfirmOnly for ConfirmOnly {
        confirmation_token, mandate_data, radar_session = "radar_options" as RadarOptions,
        return_url as ReturnUrl, ..
    }
}

params! {
    /// A confirmation by the browser, with a publishable key and the client secret.
    pub struct ClientConfirm for Confirm {
        flatten confirm_only: ClientConfirmOnly, payment_method, payment_method_data,
        flatten terms: ClientTerms, use_stripe_sdk, ..
    }
    refused {
        allowed_payment_method_types: SECRET_KEY_ONLY,
        amount_details: SECRET_KEY_ONLY,
        amount_to_confirm: SECRET_KEY_ONLY,
        capture_method: SECRET_KEY_ONLY,
        error_on_requires_action: SECRET_KEY_ONLY,
        excluded_payment_method_types: SECRET_KEY_ONLY,
        hooks: SECRET_KEY_ONLY,
        mandate: SECRET_KEY_ONLY,
        off_session: SECRET_KEY_ONLY,
        payment_details: SECRET_KEY_ONLY,
        payment_method_types: SECRET_KEY_ONLY,
    }
}

params! {
    Capture {
        amount_details, amount_to_capture, final_capture, metadata, payment_details, statement_descriptor,
        statement_descriptor_suffix,
    }
    refused {
        application_fee_amount: CONNECT,
        hooks: not_yet!("hooks"),
        transfer_data: CONNECT,
    }
}

params! { Cancel { cancellation_reason } }

/// Raise what is held.
#[derive(Clone, Debug)]
pub struct Increment {
    /// To how much.
    pub amount: Amount,
    /// What it is made of.
    pub amount_details: Change<AmountDetailsChange>,
    /// The caller's description.
    pub description: Change<String>,
    /// The caller's notes.
    pub metadata: MetadataChange,
    /// The caller's references.
    pub payment_details: Change<PaymentDetailsChange>,
    /// Text on the statement.
    pub statement_descriptor: Change<String>,
}

params! {
    Increment { amount, amount_details, description, metadata, payment_details, statement_descriptor }
    refused {
        application_fee_amount: CONNECT,
        hooks: not_yet!("hooks"),
        transfer_data: CONNECT,
    }
}

/// Prove a bank account with what arrived on it; also for setup intents.
#[derive(Clone, Debug, Default)]
pub struct VerifyMicrodeposits {
    /// The two amounts.
    pub amounts: Option<Vec<Amount>>,
    /// The code on the statement.
    pub descriptor_code: Option<String>,
}

params! { VerifyMicrodeposits { amounts, descriptor_code } }

params! { ApplyCustomerBalance { amount, currency } }

/// Which payment intents are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Only of this customer.
    pub customer: Option<CustomerRef>,
}

params! {
    ListFilter { flatten page, created, flatten customer: NamedCustomer }
}
