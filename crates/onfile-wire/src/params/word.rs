//! Closed sets of words, and ids.

use crate::form::Param;
use crate::invalid::Invalid;
use crate::params::{FromParam, Kind, Path, Schema, scalar};
use onfile_domain::Named;
use onfile_domain::event_destination;
use onfile_domain::payment_intent::OffSession;
use onfile_domain::{balance_transaction, card, core_account, customer, dispute, id, rail, refund};
use onfile_domain::{cash_balance, customer_session, elements_session, funding_instructions};
use onfile_domain::{
    charge, checkout_session, payment_intent, payment_method, payment_method_configuration,
    payment_method_type, setup_intent, source, tax,
};
use onfile_domain::{price, product};

/// Reads one of an enum's words.
pub fn word<T: Named>(param: Option<Param>, path: &Path<'_>) -> Result<T, Invalid> {
    let text = scalar::text(param, path)?;
    let names = || T::ALL.iter().map(|value| value.name()).collect();
    T::parse(&text).ok_or_else(|| path.choice(names()))
}

/// Makes enums readable. A blanket `impl<T: Named> FromParam for T` would be allowed to overlap with
/// the one for `String`, so each enum is named once.
macro_rules! words {
    ($($Type:path),+ $(,)?) => {$(
        impl $crate::params::FromParam for $Type {
            fn from_param(
                param: Option<$crate::form::Param>,
                path: &$crate::params::Path<'_>,
            ) -> Result<Self, $crate::Invalid> {
                $crate::params::word(param, path)
            }
            fn schema() -> $crate::params::Schema {
                let names = <$Type as onfile_domain::Named>::ALL.iter();
                let names = names.map(|value| onfile_domain::Named::name(*value)).collect();
                $crate::params::Schema::required($crate::params::Kind::Choice(names))
            }
        }
    )+};
}

words! {
    onfile_domain::bank_account::AccountHolderType,
    onfile_domain::bank_account::AccountType,
    onfile_domain::bank_account::IdealBank,
    onfile_domain::bank_account::SofortCountry,
    payment_intent::VerificationMethod,
    balance_transaction::TransactionType,
    card::Network,
    card::PreferredNetwork,
    cash_balance::BankTransferType,
    cash_balance::ReconciliationChoice,
    charge::UserReport,
    checkout_session::AgreementPosition,
    checkout_session::BillingAddressCollection,
    checkout_session::CustomerCreation,
    checkout_session::Follows,
    checkout_session::Locale,
    checkout_session::PromotionsCollection,
    checkout_session::PromotionsConsent,
    checkout_session::RedirectOnCompletion,
    checkout_session::StatusName,
    checkout_session::SubmitType,
    checkout_session::TermsConsent,
    checkout_session::TermsCollection,
    checkout_session::UpdateShippingDetails,
    core_account::Configuration,
    core_account::EntityType,
    core_account::Include,
    customer::AmountTaxDisplay,
    customer::TaxExempt,
    customer_session::Toggle,
    dispute::EvidenceField,
    event_destination::Include,
    event_destination::Payload,
    elements_session::DeferredMode,
    elements_session::IntentType,
    funding_instructions::AddressType,
    funding_instructions::FundingType,
    payment_intent::AllowRedirects,
    payment_intent::CaptureManual,
    payment_intent::CaptureMethod,
    payment_intent::ConfirmationMethod,
    payment_intent::CredentialUsage,
    payment_intent::FeatureRequest,
    payment_intent::ItemCategory,
    payment_method::AllowRedisplay,
    payment_method_configuration::Preference,
    payment_method_type::FutureUsage,
    payment_method_type::FutureUsageOption,
    payment_method_type::PaymentMethodType,
    price::BillingScheme,
    price::Interval,
    price::PriceType,
    price::Round,
    price::TaxBehavior,
    price::TiersMode,
    price::UsageType,
    product::ProductType,
    rail::DisputeReason,
    rail::ThreeDSecureRequest,
    refund::RefundReason,
    setup_intent::FlowDirection,
    setup_intent::SetupCancellationReason,
    source::ObjectName,
    tax::ValidateLocation,
}

/// Makes id types readable. Whether an id names anything is for the store to say.
macro_rules! ids {
    ($($Id:path),+ $(,)?) => {$(
        impl $crate::params::FromParam for $Id {
            fn from_param(
                param: Option<$crate::form::Param>,
                path: &$crate::params::Path<'_>,
            ) -> Result<Self, $crate::Invalid> {
                String::from_param(param, path).map(<$Id>::named)
            }
            fn schema() -> $crate::params::Schema {
                String::schema()
            }
        }
    )+};
}

ids! {
    id::BalanceTransactionId,
    id::ChargeId,
    id::ConfirmationTokenId,
    id::CustomerAccountId,
    id::CustomerId,
    id::TestClockId,
    id::DisputeId,
    id::EventId,
    id::MandateId,
    id::PaymentIntentId,
    id::PaymentMethodId,
    id::PriceId,
    id::ProductId,
    id::RefundId,
    id::SetupAttemptId,
    id::SetupIntentId,
    id::TokenId,
}

/// The reasons a caller may give; the others are the service's own.
const CALLERS_REASONS: [&str; 4] =
    ["duplicate", "fraudulent", "requested_by_customer", "abandoned"];

impl FromParam for payment_intent::CancellationReason {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let text = scalar::text(param, path)?;
        let reason = Self::parse(&text).filter(|reason| CALLERS_REASONS.contains(&reason.name()));
        reason.ok_or_else(|| path.choice(CALLERS_REASONS.to_vec()))
    }

    fn schema() -> Schema {
        Schema::required(Kind::Choice(CALLERS_REASONS.to_vec()))
    }
}

/// `off_session` is a boolean that has grown two words.
const OFF_SESSION: [&str; 4] = ["true", "false", "one_off", "recurring"];

impl FromParam for OffSession {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match scalar::text(param, path)?.as_str() {
            "false" => Ok(OffSession::No),
            "true" | "one_off" => Ok(OffSession::OneOff),
            "recurring" => Ok(OffSession::Recurring),
            _ => Err(path.choice(OFF_SESSION.to_vec())),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Choice(OFF_SESSION.to_vec()))
    }
}
