//! What a caller can ask of a payment intent.

use super::{
    AllowRedirects, AmountDetailsChange, CancellationReason, CaptureMethod, ConfirmationMethod,
    CredentialUsage, FeatureRequest, VerificationMethod,
};
use crate::address::ShippingEntry;
use crate::card;
use crate::core_account::CustomerRef;
use crate::funding_instructions::{BankTransfer, FundingType};
use crate::id::{ConfirmationTokenId, MandateId, PaymentMethodId, RadarSessionId};
use crate::metadata::MetadataChange;
use crate::moment::Timestamp;
use crate::money::{Amount, Currency};
use crate::payment_method::Entry;
use crate::payment_method_type::{FutureUsage, FutureUsageOption, PaymentMethodType};
use crate::rail::ThreeDSecureRequest;
use crate::typed::Change;

/// Whether the buyer is absent, and why the payment happens all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffSession {
    /// `false`: the buyer is there.
    No,
    /// `true` or `one_off`.
    OneOff,
    /// `recurring`: one of a series.
    Recurring,
}

/// What may be set while creating, updating or confirming; each of them mentions its own part.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// See [`super::PaymentIntent::amount_details`].
    pub amount_details: Change<AmountDetailsChange>,
    /// See [`super::PaymentIntent::capture_method`].
    pub capture_method: Option<CaptureMethod>,
    /// See [`super::PaymentIntent::allowed_types`].
    pub allowed_payment_method_types: Change<Vec<PaymentMethodType>>,
    /// See [`super::PaymentIntent::excluded_types`].
    pub excluded_payment_method_types: Change<Vec<PaymentMethodType>>,
    /// A fixed list; only before API version 2026-09-30.endive.
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
    /// See [`super::PaymentIntent::customer`].
    pub customer: Change<CustomerRef>,
    /// See [`super::PaymentIntent::description`].
    pub description: Change<String>,
    /// See [`super::PaymentIntent::metadata`].
    pub metadata: MetadataChange,
    /// See [`super::PaymentIntent::payment_details`].
    pub payment_details: Change<PaymentDetailsChange>,
    /// See [`super::PaymentIntent::options`].
    pub payment_method_options: Option<OptionsChange>,
    /// See [`super::PaymentIntent::receipt_email`].
    pub receipt_email: Change<String>,
    /// See [`super::PaymentIntent::setup_future_usage`].
    pub setup_future_usage: Change<FutureUsage>,
    /// See [`super::PaymentIntent::shipping`].
    pub shipping: Change<ShippingEntry>,
    /// See [`super::PaymentIntent::statement_descriptor`].
    pub statement_descriptor: Change<String>,
    /// See [`super::PaymentIntent::statement_descriptor_suffix`].
    pub statement_descriptor_suffix: Change<String>,
    /// See [`super::PaymentIntent::transfer_group`].
    pub transfer_group: Change<String>,
}

/// A change of the caller's references.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentDetailsChange {
    /// The customer's.
    pub customer_reference: Change<String>,
    /// The order's.
    pub order_reference: Change<String>,
}

/// A change of the options by type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionsChange {
    /// For cards; unset restores the defaults.
    pub card: Change<CardOptionsChange>,
    /// For the other types.
    pub others: Vec<(PaymentMethodType, Change<TypeOptions>)>,
}

/// Options of another type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeOptions {
    /// How what is missing is sent.
    pub funding_type: Option<FundingType>,
    /// By which transfer.
    pub bank_transfer: Option<BankTransfer>,
    /// How references of its mandates begin.
    pub reference_prefix: Change<String>,
    /// Its future usage.
    pub setup_future_usage: Change<FutureUsageOption>,
    /// How its accounts are proved.
    pub verification_method: Option<VerificationMethod>,
}

/// A change of the card options.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardOptionsChange {
    /// `manual`, or empty for the intent's own.
    pub capture_method: Change<CaptureManual>,
    /// A `cvc_update` token: the security code, typed again for a saved card. Used once, not kept.
    pub cvc_token: Option<String>,
    /// The network to use.
    pub network: Option<card::Network>,
    /// Hold for longer.
    pub request_extended_authorization: Option<FeatureRequest>,
    /// Raise what is held.
    pub request_incremental_authorization: Option<FeatureRequest>,
    /// Take what is held in parts.
    pub request_multicapture: Option<FeatureRequest>,
    /// Take more than what is held.
    pub request_overcapture: Option<FeatureRequest>,
    /// When 3-D Secure is wanted.
    pub request_three_d_secure: Option<ThreeDSecureRequest>,
    /// The buyer types the security code again.
    pub require_cvc_recollection: Option<bool>,
    /// Overrides the intent's own.
    pub setup_future_usage: Change<FutureUsageOption>,
    /// In the networks' terms.
    pub setup_credential_usage: Option<CredentialUsage>,
    /// In kana.
    pub statement_descriptor_suffix_kana: Change<String>,
    /// In kanji.
    pub statement_descriptor_suffix_kanji: Change<String>,
    /// In the networks' terms.
    pub stored_credential_usage: Option<CredentialUsage>,
}

crate::names::names! {
    /// The only capture method that the card option takes.
    pub enum CaptureManual {
        Manual = "manual",
    }
}

/// The buyer's agreement as a caller sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptanceChange {
    /// When; now, when absent. Seconds since the Unix epoch.
    pub accepted_at: Option<Timestamp>,
    /// Given online, from here.
    pub online: Option<super::OnlineAcceptance>,
}

/// What only means something together with a confirmation.
#[derive(Clone, Debug, Default)]
pub struct ConfirmOnly {
    /// What the buyer's browser said beforehand.
    pub confirmation_token: Option<ConfirmationTokenId>,
    /// Fail instead of asking the buyer to do something.
    pub error_on_requires_action: Option<bool>,
    /// The mandate to pay under, instead of the method's own.
    pub mandate: Option<MandateId>,
    /// The buyer's agreement.
    pub mandate_data: Change<AcceptanceChange>,
    /// The buyer is absent.
    pub off_session: Option<OffSession>,
    /// See [`super::PaymentIntent::radar_session`].
    pub radar_session: Option<RadarSessionId>,
    /// Where the buyer comes back to.
    pub return_url: Option<String>,
}

/// How the methods of a new intent are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AutomaticPaymentMethods {
    /// From the account's configuration.
    pub enabled: bool,
    /// Whether they may redirect.
    pub allow_redirects: Option<AllowRedirects>,
}

/// Create a payment intent.
pub struct Create {
    /// How much.
    pub amount: Amount,
    /// Of which currency.
    pub currency: Currency,
    /// Choose methods automatically; the default since 2023-08-16.
    pub automatic_payment_methods: Option<AutomaticPaymentMethods>,
    /// Confirm at once.
    pub confirm: Option<bool>,
    /// Who confirms.
    pub confirmation_method: Option<ConfirmationMethod>,
    /// What only a confirmation uses.
    pub confirm_only: ConfirmOnly,
    /// The account's configuration, by name.
    pub payment_method_configuration: Option<String>,
    /// What to pay with.
    pub payment_method: Option<PaymentMethodId>,
    /// What to pay with, inline.
    pub payment_method_data: Option<Entry>,
    /// The rest.
    pub terms: Terms,
    /// Show the next action as `use_stripe_sdk`.
    pub use_stripe_sdk: Option<bool>,
}

/// Update a payment intent.
#[derive(Default)]
pub struct Update {
    /// How much.
    pub amount: Option<Amount>,
    /// Of which currency.
    pub currency: Option<Currency>,
    /// The account's configuration, by name.
    pub payment_method_configuration: Option<String>,
    /// What to pay with.
    pub payment_method: Change<PaymentMethodId>,
    /// What to pay with, inline.
    pub payment_method_data: Option<Entry>,
    /// The rest.
    pub terms: Terms,
}

/// Confirm a payment intent.
#[derive(Default)]
pub struct Confirm {
    /// Proves that the caller means this amount.
    pub amount_to_confirm: Option<Amount>,
    /// What only a confirmation uses.
    pub confirm_only: ConfirmOnly,
    /// What to pay with.
    pub payment_method: Option<PaymentMethodId>,
    /// What to pay with, inline.
    pub payment_method_data: Option<Entry>,
    /// The rest.
    pub terms: Terms,
    /// Show the next action as `use_stripe_sdk`.
    pub use_stripe_sdk: Option<bool>,
}

/// Capture a payment intent.
#[derive(Clone, Debug, Default)]
pub struct Capture {
    /// See [`super::PaymentIntent::amount_details`].
    pub amount_details: Change<AmountDetailsChange>,
    /// How much of what is held; all of it when absent.
    pub amount_to_capture: Option<Amount>,
    /// Whether what is not taken is released. It always is, so `false` is refused.
    pub final_capture: Option<bool>,
    /// The caller's notes.
    pub metadata: MetadataChange,
    /// The caller's references.
    pub payment_details: Change<PaymentDetailsChange>,
    /// Text on the statement.
    pub statement_descriptor: Change<String>,
    /// Text on the statement, after the account's prefix.
    pub statement_descriptor_suffix: Change<String>,
}

/// Cancel a payment intent.
#[derive(Clone, Debug, Default)]
pub struct Cancel {
    /// Why.
    pub cancellation_reason: Option<CancellationReason>,
}
