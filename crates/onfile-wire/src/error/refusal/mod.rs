//! Refusals as envelopes: one arm for each, in the order of the enum. The texts live by area beside
//! this file; the references (F1, C3, O2 …) are those of the behaviour notes.

mod bank;
mod card;
mod checkout;
mod customer;
mod endpoint;
mod intent;
mod method;
mod money;
mod offer;
mod parts;
mod price;
mod product;
mod refund;
mod request;
mod session;
mod source;
mod test_clock;

pub(crate) use parts::arithmetic_message;

use crate::error::ApiError;
use intent::increment;
use onfile_domain::Refusal as R;
use onfile_domain::refusal::IntentKind;

impl ApiError {
    /// The answer to a refusal. Add the intent it is about with [`ApiError::on`].
    pub fn from_refusal(refusal: &R) -> Self {
        match refusal {
            R::NoSuch { noun, id, param, in_path } => request::no_such(noun, id, param, *in_path),
            R::WrongClientSecret(kind) => request::wrong_client_secret(*kind),
            R::Exclusive(params) => request::exclusive(params),
            R::Unsupported { param, message } => ApiError::bad(message).param(param),
            R::TooMuchMetadata => super::invalid::metadata_count("more"),
            R::WebhookEndpoint(refusal) => endpoint::refused(refusal),
            R::AmountZero => money::amount_zero(),
            R::AmountTooSmall(currency) => money::too_small(*currency),
            R::AmountTooLarge(currency) => money::too_large(*currency),
            R::AmountTooFine(currency) => money::too_fine(*currency),
            R::AmountDetails(refusal) => parts::refused(refusal),
            R::IncorrectNumber => card::incorrect_number(),
            R::InvalidCvc => card::invalid_cvc(),
            R::InvalidExpiry(error) => card::invalid_expiry(*error),
            R::LiveCardInTestMode => card::live_in_test_mode(),
            R::NetworkNotOnCard => card::network_not_on_card(),
            R::TokenUsed(id) => card::token_used(id),
            R::NoSuchToken { id, param } => card::no_such_token(id, param),
            R::AttachWithoutCustomer => method::attach_without_customer(),
            R::AttachedElsewhere => ApiError::bad(method::ATTACHED_ELSEWHERE),
            R::AttachSpent => ApiError::bad(method::ATTACH_SPENT),
            R::NotAttached => ApiError::bad(method::NOT_ATTACHED),
            // [U]: this server's own call.
            R::NotUpdatedByIssuer => ApiError::bad("Only cards on file are updated."),
            R::UpdateUnattached => ApiError::bad(method::UPDATE_UNATTACHED),
            R::CustomerOnCreation => ApiError::bad(method::CUSTOMER_ON_CREATION),
            R::OfSource(refusal) => source::refused(refusal),
            R::DefaultNotAttached(id) => method::default_not_attached(id),
            R::Spent => ApiError::bad(method::SPENT).showing_intent(),
            R::OfAnotherCustomer { method, customer } => method::of_another(method, customer),
            R::CustomerMissing { method, customer, kind } => method::owned(method, customer, *kind),
            R::TypeNotAllowed { given, allowed, kind } => method::wrong(*given, allowed, *kind),
            R::Offer(refusal) => offer::refused(refusal),
            R::ConfirmationToken(refusal) => intent::confirmation_token(refusal),
            R::OnlyWithConfirm(param) => intent::only_with_confirm(param),
            R::MissingMethod { kind, customer } => intent::missing_method(*kind, customer.as_ref()),
            R::ConfirmSucceeded => state(IntentKind::Payment, intent::CONFIRM_SUCCEEDED),
            R::ConfirmStatus(status) => intent::confirm_status(*status),
            R::ManualConfirmation => ApiError::bad(intent::MANUAL).showing_intent(),
            R::ReturnUrlMissing(kind) => intent::return_url_missing(*kind),
            R::OffSessionWithFutureUsage => ApiError::bad(intent::OFF_SESSION).showing_intent(),
            R::FutureUsageLowered { from } => intent::future_usage_lowered(*from),
            R::AmountToConfirmDiffers => intent::amount_to_confirm(),
            R::CodeNotRecollected => ApiError::bad(intent::NO_CODE).showing_intent(),
            R::UpdateStatus { field, status } => intent::update_status(field, *status),
            R::Capture(refusal) => intent::capture(*refusal),
            R::CancelStatus(status) => intent::cancel_status(*status),
            R::IncrementNotAvailable { status, requested } => increment(*status, *requested),
            R::Bank(refusal) => bank::refused(refusal),
            R::Setup(refusal) => intent::setup(refusal),
            R::ApplyCustomerBalance(refusal) => intent::apply_customer_balance(refusal),
            R::Funding(refusal) => customer::funding(refusal),
            R::TaxLocationUnknown => customer::no_tax_location(),
            R::TaxId(refusal) => customer::tax_id(refusal),
            R::TestClock(refusal) => test_clock::refused(refusal),
            R::NoDiscount(customer) => customer::no_discount(customer),
            R::CustomerBalance(refusal) => customer::balance(refusal),
            R::Checkout(refusal) => checkout::refused(refusal),
            R::CustomerSession(refusal) => session::refused(refusal),
            R::CoreAccount(refusal) => customer::account(refusal),
            R::Price(refusal) => price::refused(refusal),
            R::Product(refusal) => product::refused(refusal),
            R::Refund(refusal) => refund::refused(refusal),
            R::Dispute(refusal) => money::dispute(*refusal),
            R::ChargeHasCustomer => ApiError::bad(money::CHARGE_HAS_CUSTOMER).param("customer"),
        }
    }
}

impl From<R> for ApiError {
    fn from(refusal: R) -> Self {
        ApiError::from_refusal(&refusal)
    }
}

/// The intent stands where this cannot be done.
fn state(kind: IntentKind, message: impl Into<String>) -> ApiError {
    let code = match kind {
        IntentKind::Payment => "payment_intent_unexpected_state",
        IntentKind::Setup => "setup_intent_unexpected_state",
    };
    ApiError::bad(message).code(code).showing_intent()
}

/// The kind of intent, as messages call it.
fn noun(kind: IntentKind) -> &'static str {
    match kind {
        IntentKind::Payment => "PaymentIntent",
        IntentKind::Setup => "SetupIntent",
    }
}

/// `[U]`, after C4
fn below_one(param: &str) -> ApiError {
    ApiError::bad("This value must be greater than or equal to 1.")
        .code("parameter_invalid_integer")
        .param(param)
}
