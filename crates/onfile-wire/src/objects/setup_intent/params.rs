//! The calls on setup intents.

use crate::Invalid;
use crate::form::Param;
use crate::objects::core_account::{ChangedCustomer, NamedCustomer};
use crate::objects::payment_intent::{ClientSetupOptions, FullAcceptance, SetupOptions};
use crate::objects::refused::{CONNECT, SECRET_KEY_ONLY};
use crate::params::{CreatedRange, FromParam, Page, Path, ReturnUrl, Schema, params};
use onfile_domain::core_account::CustomerRef;
use onfile_domain::id::PaymentMethodId;
use onfile_domain::setup_intent::{Cancel, Confirm, ConfirmOnly, Create, SingleUse, Terms, Update};
use onfile_domain::{Amount, Currency};

params! {
    Terms {
        allowed_payment_method_types, excluded_payment_method_types, payment_method_types,
        flatten customer: ChangedCustomer, description, flow_directions, metadata, payment_method_options as SetupOptions,
    }
    refused {
        attach_to_self: CONNECT,
    }
}

params! { ConfirmOnly { confirmation_token, mandate_data, return_url as ReturnUrl } }

params! {
    /// The same while creating, where nobody's browser can be asked for the missing parts.
    struct ConfirmAtOnce for ConfirmOnly { confirmation_token, mandate_data as FullAcceptance, return_url as ReturnUrl }
}

/// The one payment that is agreed to, as it is sent.
struct SentSingleUse {
    amount: i64,
    currency: Currency,
}

params! { SentSingleUse { amount, currency } }

/// The same; it is of something.
struct OnePayment(Option<SingleUse>);

impl FromParam for OnePayment {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let sent = Option::<SentSingleUse>::from_param(param, path)?;
        let Some(SentSingleUse { amount, currency }) = sent else { return Ok(OnePayment(None)) };
        if amount < 1 {
            return Err(path.child("amount").unfit(TOO_SMALL));
        }
        let amount = Amount::new(amount);
        Ok(OnePayment(Some(SingleUse { amount, currency })))
    }

    fn schema() -> Schema {
        Option::<SentSingleUse>::schema()
    }
}

const TOO_SMALL: &str = "This value must be greater than or equal to 1.";

impl From<OnePayment> for Option<SingleUse> {
    fn from(OnePayment(single_use): OnePayment) -> Self {
        single_use
    }
}

params! {
    Create {
        automatic_payment_methods, confirm, flatten confirm_only: ConfirmAtOnce,
        payment_method_configuration, payment_method, payment_method_data,
        single_use as OnePayment,
        flatten terms, usage, use_stripe_sdk,
    }
    refused {
        on_behalf_of: CONNECT,
    }
}

params! {
    Update {
        payment_method_configuration, payment_method, payment_method_data, flatten terms,
    }
}

params! {
    /// What a confirmation may still set.
    struct ConfirmTerms for Terms {
        allowed_payment_method_types, payment_method_options as SetupOptions, ..
    }
}

params! {
    Confirm {
        flatten confirm_only, payment_method, payment_method_data, flatten terms: ConfirmTerms,
        use_stripe_sdk,
    }
}

params! {
    /// What a browser may set while confirming.
    struct ClientTerms for Terms { payment_method_options as ClientSetupOptions, .. }
}

params! {
    /// A confirmation by the browser, with a publishable key and the client secret.
    pub struct ClientConfirm for Confirm {
        flatten confirm_only, payment_method, payment_method_data, flatten terms: ClientTerms,
        use_stripe_sdk,
    }
    refused {
        allowed_payment_method_types: SECRET_KEY_ONLY,
    }
}

params! { Cancel { cancellation_reason } }

/// Which setup intents are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Only of this customer.
    pub customer: Option<CustomerRef>,
    /// Only with this method.
    pub payment_method: Option<PaymentMethodId>,
}

params! {
    ListFilter { flatten page, created, flatten customer: NamedCustomer, payment_method }
    refused {
        attach_to_self: CONNECT,
    }
}
