//! Payment intents: one payment from first idea to money.
//!
//! The record is here; `command` holds what a caller can ask; `terms` creates and updates; `confirm`
//! makes attempts; `debit`, `redirect` and `customer_balance` those that are no card's; `capture` ends
//! holds. A status carries exactly the facts that exist in it.

mod amount_details;
mod capture;
mod command;
mod confirm;
mod consent;
mod customer_balance;
mod debit;
mod methods;
mod redirect;
mod terms;

pub use amount_details::{
    AmountDetails, AmountDetailsChange, ArithmeticError, Commodity, ItemCategory, ItemOptions,
    KlarnaItem, LineItem, LineItemEntry, MAX_LINE_ITEMS, PartsRefusal, PaypalItem, ShippingCost,
    ShippingCostChange, Tax,
};
pub use command::{
    AcceptanceChange, AutomaticPaymentMethods, Cancel, Capture, CaptureManual, CardOptionsChange,
    Confirm, ConfirmOnly, Create, OffSession, OptionsChange, PaymentDetailsChange, Terms,
    TypeOptions, Update,
};
pub use confirm::{Attempt, Concluded, Verdict};
pub(crate) use confirm::{card_network, has_network, may_use, what_was_given};
pub use consent::FutureUsages;
pub use customer_balance::{ApplyCustomerBalance, ApplyRefusal, MOST_WAITING, TransferRefusal};
pub use debit::{Authority, Debited};
pub(crate) use debit::{authority, generated_debit, set_up_account};
pub(crate) use methods::{MethodsChoice, Narrowing};
pub use terms::chargeable;

use crate::address::Shipping;
use crate::card;
use crate::checkout_session::CheckoutRefusal;
use crate::eligibility::Flow;
use crate::funding_instructions::{BankTransfer, FundingType};
use crate::id::{
    AuthenticationId, ChargeId, CheckoutSessionId, CustomerId, MandateId, PaymentIntentId,
    PaymentMethodId, RadarSessionId,
};
use crate::metadata::Metadata;
use crate::moment::Timestamp;
use crate::money::{Amount, Currency};
use crate::names::names;
use crate::payment_error::PaymentError;
use crate::payment_method_configuration::Chosen;
use crate::payment_method_type::{FutureUsage, FutureUsageOption, PaymentMethodType};
use crate::rail::ThreeDSecureRequest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

names! {
    /// When money is taken.
    pub enum CaptureMethod {
        Automatic = "automatic",
        AutomaticAsync = "automatic_async",
        Manual = "manual",
    }
}

names! {
    /// Who confirms.
    pub enum ConfirmationMethod {
        Automatic = "automatic",
        Manual = "manual",
    }
}

names! {
    /// Whether automatic methods may send the buyer away.
    pub enum AllowRedirects {
        Always = "always",
        Never = "never",
    }
}

names! {
    /// Why an intent was canceled. The caller may give the first four.
    pub enum CancellationReason {
        Abandoned = "abandoned",
        Duplicate = "duplicate",
        Fraudulent = "fraudulent",
        RequestedByCustomer = "requested_by_customer",
        Automatic = "automatic",
        /// The Checkout Session that made it expired.
        Expired = "expired",
    }
}

names! {
    /// A status by name.
    pub enum StatusName {
        RequiresPaymentMethod = "requires_payment_method",
        RequiresConfirmation = "requires_confirmation",
        RequiresAction = "requires_action",
        Processing = "processing",
        RequiresCapture = "requires_capture",
        Canceled = "canceled",
        Succeeded = "succeeded",
    }
}

names! {
    /// How a stored card is being used, in the card networks' terms.
    pub enum CredentialUsage {
        Installment = "installment",
        Recurring = "recurring",
        Unscheduled = "unscheduled",
    }
}

/// Where a payment stands, with the facts that exist there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Status {
    /// Nothing to pay with.
    RequiresPaymentMethod,
    /// Something to pay with, and nobody has said go.
    RequiresConfirmation {
        /// The buyer passed a challenge already: the server confirms again (manual confirmation).
        authenticated: bool,
    },
    /// The buyer must do something.
    RequiresAction(Action),
    /// The buyer must send money.
    AwaitsTransfer(Transfer),
    /// A bank has been asked for the money, and has not said yet.
    Processing,
    /// The money is held.
    RequiresCapture {
        /// Seconds since the Unix epoch.
        capture_before: Timestamp,
    },
    /// The money is taken.
    Succeeded {
        /// How much.
        received: Amount,
    },
    /// Over without money.
    Canceled {
        /// Seconds since the Unix epoch.
        at: Timestamp,
        /// Why.
        reason: Option<CancellationReason>,
    },
}

/// What is to be sent by bank transfer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// How much of the amount was applied from the customer's cash already; less than all of it.
    pub applied: Amount,
    /// What the buyer writes on the transfer.
    pub reference: String,
}

/// What the buyer must do, on a page of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// The page's address; belongs to this attempt alone and works once.
    pub id: AuthenticationId,
    /// Where the buyer goes afterwards.
    pub return_url: Option<String>,
    /// Shown as `use_stripe_sdk` instead of `redirect_to_url`.
    pub by_sdk: bool,
    /// What for.
    #[serde(default, skip_serializing_if = "Step::is_challenge")]
    pub step: Step,
}

/// What the buyer does on a page of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Step {
    /// Answer the issuer's challenge.
    #[default]
    Challenge,
    /// Agree on the bank's page.
    Redirect,
    /// Log in at the bank, which proves that the account is the buyer's.
    Login,
    /// Say what was paid into the account.
    Microdeposits(Microdeposits),
}

impl Step {
    fn is_challenge(&self) -> bool {
        *self == Step::Challenge
    }
}

names! {
    /// What is paid into an account to prove it.
    pub enum MicrodepositType {
        /// Two small amounts.
        Amounts = "amounts",
        /// One cent, with a code on the statement.
        DescriptorCode = "descriptor_code",
    }
}

/// What was paid into an account to prove it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Microdeposits {
    /// When it is expected to arrive, in seconds since the Unix epoch.
    pub arrival: Timestamp,
    /// When it is given up.
    pub expires: Timestamp,
    /// What was paid in.
    pub kind: MicrodepositType,
    /// How often something else was typed.
    pub failures: u32,
}

/// Where the methods that may be used come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "from")]
pub enum Methods {
    /// The account's configuration.
    Automatic {
        /// Whether they may redirect.
        allow_redirects: AllowRedirects,
        /// What was taken from it; `None` for the default as it is before anybody changes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        configuration: Option<Box<Chosen>>,
    },
    /// The caller's list.
    Listed {
        /// The list.
        types: Vec<PaymentMethodType>,
    },
}

names! {
    /// Whether a card feature is wanted. None of them is available on the test network, so what is
    /// wanted is kept and shown, and the charge says that it is not available.
    pub enum FeatureRequest {
        IfAvailable = "if_available",
        Never = "never",
    }
}

/// What the caller set for cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardOptions {
    /// Hold instead of taking, for cards alone.
    pub capture_manual: bool,
    /// The network to use.
    pub network: Option<card::Network>,
    /// Hold for longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_extended_authorization: Option<FeatureRequest>,
    /// Raise what is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_incremental_authorization: Option<FeatureRequest>,
    /// Take what is held in parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_multicapture: Option<FeatureRequest>,
    /// Take more than what is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_overcapture: Option<FeatureRequest>,
    /// When 3-D Secure is wanted.
    pub request_three_d_secure: ThreeDSecureRequest,
    /// The buyer types the security code again for a saved card.
    pub require_cvc_recollection: bool,
    /// Overrides the intent's own future usage.
    pub setup_future_usage: Option<FutureUsageOption>,
    /// How the card is set up, in the networks' terms.
    pub setup_credential_usage: Option<CredentialUsage>,
    /// Text on a Japanese statement, after the account's prefix, in kana.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement_descriptor_suffix_kana: Option<String>,
    /// The same in kanji.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement_descriptor_suffix_kanji: Option<String>,
    /// How the stored card is used, in the networks' terms.
    pub stored_credential_usage: Option<CredentialUsage>,
}

impl Default for CardOptions {
    fn default() -> Self {
        CardOptions {
            capture_manual: false,
            network: None,
            request_extended_authorization: None,
            request_incremental_authorization: None,
            request_multicapture: None,
            request_overcapture: None,
            request_three_d_secure: ThreeDSecureRequest::Automatic,
            require_cvc_recollection: false,
            setup_future_usage: None,
            setup_credential_usage: None,
            statement_descriptor_suffix_kana: None,
            statement_descriptor_suffix_kanji: None,
            stored_credential_usage: None,
        }
    }
}

/// What the caller set by type of method.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// For cards.
    pub card: CardOptions,
    /// For methods at banks.
    #[serde(default, skip_serializing_if = "BankOptions::is_default")]
    pub bank: BankOptions,
    /// For what the customer sends.
    #[serde(default, skip_serializing_if = "TransferOptions::is_default")]
    pub customer_balance: TransferOptions,
    /// Future usage of the other types.
    pub future_usage: BTreeMap<PaymentMethodType, FutureUsageOption>,
}

names! {
    /// How an account in the United States is proved.
    pub enum VerificationMethod {
        Automatic = "automatic",
        Instant = "instant",
        Microdeposits = "microdeposits",
    }
}

/// What the caller set for methods at banks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankOptions {
    /// How references of SEPA mandates begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_prefix: Option<String>,
    /// How accounts in the United States are proved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification_method: Option<VerificationMethod>,
}

/// What the caller set for what the customer sends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferOptions {
    /// How what is missing is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding_type: Option<FundingType>,
    /// By which transfer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_transfer: Option<BankTransfer>,
}

impl TransferOptions {
    fn is_default(&self) -> bool {
        *self == TransferOptions::default()
    }
}

impl BankOptions {
    fn is_default(&self) -> bool {
        *self == BankOptions::default()
    }
}

/// The buyer's agreement to be charged again, as the caller recorded it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// When, in seconds since the Unix epoch.
    pub accepted_at: Timestamp,
    /// From where; `None` when it was given offline.
    pub online: Option<OnlineAcceptance>,
}

/// From where an agreement was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnlineAcceptance {
    /// The buyer's address.
    pub ip_address: Option<String>,
    /// The buyer's browser.
    pub user_agent: Option<String>,
}

/// The caller's own references.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentDetails {
    /// The customer's.
    pub customer_reference: Option<String>,
    /// The order's.
    pub order_reference: Option<String>,
}

/// A payment intent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentIntent {
    /// The intent's id. Its client secret is derived from it, and stored nowhere.
    pub id: PaymentIntentId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// How much.
    pub amount: Amount,
    /// Of which currency.
    pub currency: Currency,
    /// What the amount is made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_details: Option<Box<AmountDetails>>,
    /// Where it stands.
    pub status: Status,
    /// When money is taken.
    pub capture_method: CaptureMethod,
    /// Who confirms.
    pub confirmation_method: ConfirmationMethod,
    /// Where its methods come from.
    pub methods: Methods,
    /// Only these of them.
    pub allowed_types: Option<Vec<PaymentMethodType>>,
    /// None of these.
    pub excluded_types: Option<Vec<PaymentMethodType>>,
    /// Whose payment.
    pub customer: Option<CustomerId>,
    /// The session that made it, and drives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkout_session: Option<CheckoutSessionId>,
    /// What to pay with.
    pub payment_method: Option<PaymentMethodId>,
    /// The customer's default source, where the payment fell back on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<PaymentMethodId>,
    /// Keep the method for later.
    pub setup_future_usage: Option<FutureUsage>,
    /// What the seller had asked for, while an attempt is under way in which a browser asks for more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sellers_future_usage: Option<Box<FutureUsages>>,
    /// What the caller set by type.
    pub options: Options,
    /// The buyer's recorded agreement.
    pub acceptance: Option<Acceptance>,
    /// The mandate that the attempt under way has named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<MandateId>,
    /// The session of the browser that the attempt under way is from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub radar_session: Option<RadarSessionId>,
    /// The caller's description.
    pub description: Option<String>,
    /// The caller's notes.
    pub metadata: Metadata,
    /// The caller's references.
    pub payment_details: Option<PaymentDetails>,
    /// Where a receipt goes.
    pub receipt_email: Option<String>,
    /// Where goods go.
    pub shipping: Option<Shipping>,
    /// Text on the statement.
    pub statement_descriptor: Option<String>,
    /// Text on the statement, after the account's prefix.
    pub statement_descriptor_suffix: Option<String>,
    /// The caller's group.
    pub transfer_group: Option<String>,
    /// The newest charge.
    pub latest_charge: Option<ChargeId>,
    /// Why the last attempt failed, while none has succeeded since.
    pub last_payment_error: Option<Box<PaymentError>>,
}

impl PaymentIntent {
    /// The methods it takes.
    pub fn types(&self) -> Vec<PaymentMethodType> {
        self.methods.types(&Narrowing {
            flow: Flow::Payment { amount: self.amount, currency: self.currency },
            allowed: self.allowed_types.as_deref(),
            excluded: self.excluded_types.as_deref(),
            future_usage: self.setup_future_usage,
            holds: self.capture_method == CaptureMethod::Manual,
        })
    }

    /// The status by name.
    pub fn status_name(&self) -> StatusName {
        match self.status {
            Status::RequiresPaymentMethod => StatusName::RequiresPaymentMethod,
            Status::RequiresConfirmation { .. } => StatusName::RequiresConfirmation,
            Status::RequiresAction(_) | Status::AwaitsTransfer(_) => StatusName::RequiresAction,
            Status::Processing => StatusName::Processing,
            Status::RequiresCapture { .. } => StatusName::RequiresCapture,
            Status::Succeeded { .. } => StatusName::Succeeded,
            Status::Canceled { .. } => StatusName::Canceled,
        }
    }

    /// Whether a caller may confirm it, cancel it or change what is paid. What a session has made, it
    /// drives; money that is held is the seller's to release all the same.
    pub fn is_driven_directly(&self) -> Result<(), CheckoutRefusal> {
        match (&self.checkout_session, self.status_name()) {
            (None, _) | (Some(_), StatusName::RequiresCapture) => Ok(()),
            (
                Some(_),
                StatusName::RequiresPaymentMethod
                | StatusName::RequiresConfirmation
                | StatusName::RequiresAction
                | StatusName::Processing
                | StatusName::Canceled
                | StatusName::Succeeded,
            ) => Err(CheckoutRefusal::DrivesPaymentIntent),
        }
    }

    /// How much was taken.
    pub fn amount_received(&self) -> Amount {
        match self.status {
            Status::Succeeded { received } => received,
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation { .. }
            | Status::RequiresAction(_)
            | Status::AwaitsTransfer(_)
            | Status::Processing
            | Status::RequiresCapture { .. }
            | Status::Canceled { .. } => Amount::ZERO,
        }
    }

    /// How much is held.
    pub fn amount_capturable(&self) -> Amount {
        match self.status {
            Status::RequiresCapture { .. } => self.amount,
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation { .. }
            | Status::RequiresAction(_)
            | Status::AwaitsTransfer(_)
            | Status::Processing
            | Status::Succeeded { .. }
            | Status::Canceled { .. } => Amount::ZERO,
        }
    }

    /// What the buyer must do now, on a page of ours.
    pub fn action(&self) -> Option<&Action> {
        match &self.status {
            Status::RequiresAction(action) => Some(action),
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation { .. }
            | Status::AwaitsTransfer(_)
            | Status::Processing
            | Status::RequiresCapture { .. }
            | Status::Succeeded { .. }
            | Status::Canceled { .. } => None,
        }
    }

    /// Future usage that holds for a type: the type's own option overrides the intent's.
    pub fn future_usage(&self, kind: PaymentMethodType) -> Option<FutureUsage> {
        let option = if kind == PaymentMethodType::Card {
            self.options.card.setup_future_usage
        } else {
            self.options.future_usage.get(&kind).copied()
        };
        option.map_or(self.setup_future_usage, FutureUsageOption::usage)
    }

    /// Whether a card's money is held instead of taken: the card's option overrides the intent's.
    pub fn holds(&self) -> bool {
        self.options.card.capture_manual || self.capture_method == CaptureMethod::Manual
    }
}
