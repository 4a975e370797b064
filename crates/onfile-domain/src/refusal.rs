//! Every reason to refuse a command. A refusal changes nothing.
//!
//! One closed enum: the wire turns it into type, code, param, message and status in one place, and
//! tests list the guards in this order. A *decline* is not a refusal; see [`crate::payment_error`].

use crate::card::ExpiryError;
use crate::cash_balance::FundingRefusal;
use crate::checkout_session::CheckoutRefusal;
use crate::confirmation_token::ConfirmationTokenRefusal;
use crate::core_account::CoreAccountRefusal;
use crate::customer_balance_transaction::BalanceRefusal;
use crate::customer_session::CustomerSessionRefusal;
use crate::dispute::DisputeRefusal;
use crate::eligibility::OfferRefusal;
use crate::id::{CustomerId, PaymentMethodId};
use crate::money::Currency;
use crate::payment_intent::{ApplyRefusal, TransferRefusal};
use crate::payment_intent::{PartsRefusal, StatusName as IntentStatus};
use crate::payment_method_type::{FutureUsage, PaymentMethodType};
use crate::price::PriceRefusal;
use crate::product::ProductRefusal;
use crate::refund::RefundRefusal;
use crate::setup_intent::SetupRefusal;
use crate::source::SourceRefusal;
use crate::tax_id::TaxIdRefusal;
use crate::test_clock::TestClockRefusal;
use crate::webhook_endpoint::EndpointRefusal;

/// The two kinds of intent, where a rule holds for both and only the wording differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntentKind {
    /// A payment intent.
    Payment,
    /// A setup intent.
    Setup,
}

/// Why an account is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountRefusal {
    /// Not an IBAN.
    InvalidIban,
    /// The bank takes no debits of this scheme.
    BankNotSupported,
    /// The account takes no debits.
    DebitsNotSupported,
    /// Not six digits that name a branch.
    InvalidBsb,
    /// Not nine digits that name a bank.
    InvalidRoutingNumber,
    /// Not an account number.
    InvalidAccountNumber(PaymentMethodType),
    /// A valid number that is no test number.
    LiveAccountInTestMode(PaymentMethodType),
    /// One of these, of an account that a token is to stand for.
    InsideToken(Box<AccountRefusal>),
}

/// Why an account is not proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProofRefusal {
    /// Not two amounts.
    AmountsInvalid,
    /// Neither amounts nor a code, or both.
    NothingToVerify,
    /// What was typed is not what was paid in.
    AmountsMismatch,
    /// The code that was typed is not the one on the statement.
    DescriptorCodeMismatch,
}

/// Why something is not done with a bank account or on a bank's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BankRefusal {
    /// An account that is handed in.
    Account(AccountRefusal),
    /// The proof of one.
    Proof(ProofRefusal),
    /// Nothing to verify in this status.
    VerifyStatus {
        /// For which kind of intent.
        kind: IntentKind,
        /// The status.
        status: &'static str,
    },
    /// What the type needs to know about the holder.
    MissingDetail {
        /// The parameter.
        param: &'static str,
    },
    /// A change for another type than the method's.
    ChangeOfAnotherType {
        /// What would change.
        changed: PaymentMethodType,
        /// What the method is.
        kind: PaymentMethodType,
    },
    /// A method that pays once.
    CannotBeAttached(PaymentMethodType),
    /// No mandate stands, and none was given.
    MandateMissing {
        /// For which kind of intent.
        kind: IntentKind,
        /// For a payment that sets up what.
        setting_up: Option<PaymentMethodType>,
    },
    /// The mandate that was named is not one for this payment.
    MandateInvalid,
    /// A method of a type that needs no mandate, where one is to be made for one payment.
    NoMandate(PaymentMethodType),
    /// The buyer would be sent away, and there is nowhere to return to.
    ReturnUrlMissing {
        /// For which kind of intent.
        kind: IntentKind,
        /// The method's type.
        method: PaymentMethodType,
    },
    /// The type does not pay in this currency.
    Currency {
        /// The method's type.
        method: PaymentMethodType,
        /// The intent's currency.
        currency: Currency,
    },
    /// Money that cannot be held first.
    CannotHold(PaymentMethodType),
    /// A method that cannot be kept for later.
    NotReusable(PaymentMethodType),
    /// The beginning of a mandate's reference.
    ReferencePrefix,
    /// A payment by bank transfer.
    Transfer(TransferRefusal),
}

/// Why nothing is captured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaptureRefusal {
    /// A payment intent in this status cannot be captured.
    Status(IntentStatus),
    /// What was not captured has been released.
    Released,
    /// More than was authorised.
    TooLarge,
    /// Nothing.
    Zero,
    /// A part only, with more to come.
    PartOnly,
}

/// Why a command is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing has this id, or it is another account's. `noun` is what the message calls it,
    /// `param` what the envelope names; `in_path` makes it a 404 instead of a 400.
    NoSuch {
        /// As the message says it: `customer`, `PaymentMethod`, `setupintent`.
        noun: &'static str,
        /// The id that was asked for.
        id: String,
        /// The parameter the envelope names.
        param: &'static str,
        /// The id stood in the URL's path.
        in_path: bool,
    },
    /// The client secret does not belong to this intent.
    WrongClientSecret(IntentKind),
    /// Parameters that exclude each other.
    Exclusive(&'static [&'static str]),
    /// Known to the API, but not done by this server yet.
    Unsupported {
        /// The parameter.
        param: String,
        /// What is not done.
        message: String,
    },
    /// More than [`crate::metadata::Metadata::MAX_KEYS`] keys after the merge.
    TooMuchMetadata,

    /// The endpoint cannot be so.
    WebhookEndpoint(EndpointRefusal),

    /// An amount of zero.
    AmountZero,
    /// Below the currency's minimum.
    AmountTooSmall(Currency),
    /// Above the currency's maximum.
    AmountTooLarge(Currency),
    /// Finer than the networks carry: see [`Currency::step`].
    AmountTooFine(Currency),

    /// The parts of an amount cannot be its parts.
    AmountDetails(PartsRefusal),

    /// The number is not a card number.
    IncorrectNumber,
    /// The security code has the wrong length.
    InvalidCvc,
    /// The expiry date is wrong.
    InvalidExpiry(ExpiryError),
    /// A valid number that is not a test number.
    LiveCardInTestMode,
    /// An intent asks for a network that the card does not have.
    NetworkNotOnCard,
    /// A token was used before.
    TokenUsed(String),
    /// No such token.
    NoSuchToken {
        /// What was given.
        id: String,
        /// The parameter the envelope names.
        param: &'static str,
    },

    /// Neither `customer` nor `customer_account`.
    AttachWithoutCustomer,
    /// Attached to another customer.
    AttachedElsewhere,
    /// Attach of a method that was used or detached before.
    AttachSpent,
    /// Detach of a method that is not attached.
    NotAttached,
    /// Update of a method that is not attached.
    UpdateUnattached,
    /// What an issuer says of something else than a card on file.
    NotUpdatedByIssuer,
    /// `customer` while creating a payment method.
    CustomerOnCreation,
    /// What a source cannot be or do.
    OfSource(SourceRefusal),
    /// As default method of a customer it is not attached to.
    DefaultNotAttached(String),
    /// Use of a method that was used or detached before.
    Spent,
    /// The method belongs to another customer than the intent.
    OfAnotherCustomer {
        /// The method.
        method: PaymentMethodId,
        /// The intent's customer.
        customer: CustomerId,
    },
    /// The method belongs to a customer, the intent has none.
    CustomerMissing {
        /// The method.
        method: PaymentMethodId,
        /// The method's customer.
        customer: CustomerId,
        /// For which kind of intent.
        kind: IntentKind,
    },
    /// The intent does not take methods of this type.
    TypeNotAllowed {
        /// The method's type.
        given: PaymentMethodType,
        /// What the intent takes.
        allowed: Vec<PaymentMethodType>,
        /// For which kind of intent.
        kind: IntentKind,
    },
    /// Nothing is offered, or what methods are offered from is not changed or not used.
    Offer(OfferRefusal),

    /// A confirmation token confirms nothing.
    ConfirmationToken(ConfirmationTokenRefusal),
    /// A parameter that only works together with `confirm=true`.
    OnlyWithConfirm(&'static str),
    /// The intent has no method, and none was given.
    MissingMethod {
        /// For which kind of intent.
        kind: IntentKind,
        /// The intent's customer.
        customer: Option<CustomerId>,
    },
    /// A payment intent that already succeeded cannot be confirmed.
    ConfirmSucceeded,
    /// A payment intent in this status cannot be confirmed.
    ConfirmStatus(IntentStatus),
    /// Confirmation by the browser of an intent that only the server confirms.
    ManualConfirmation,
    /// A redirect may be needed, and there is nowhere to return to.
    ReturnUrlMissing(IntentKind),
    /// `off_session` together with `setup_future_usage`.
    OffSessionWithFutureUsage,
    /// The browser may raise `setup_future_usage`, never lower it.
    FutureUsageLowered {
        /// What it is.
        from: FutureUsage,
    },
    /// `amount_to_confirm` is not the intent's amount. 400, param `amount_to_confirm`.
    AmountToConfirmDiffers,
    /// `require_cvc_recollection`, a saved card, and no `cvc_token`: "You must collect the security
    /// code (CVC) for this card from the cardholder before you can use it".
    CodeNotRecollected,
    /// A field that cannot change in this status.
    UpdateStatus {
        /// The field.
        field: &'static str,
        /// The status.
        status: IntentStatus,
    },
    /// Nothing is captured.
    Capture(CaptureRefusal),
    /// A payment intent in this status cannot be canceled.
    CancelStatus(IntentStatus),
    /// The card does not take incremental authorisations.
    IncrementNotAvailable {
        /// Where the intent stands.
        status: IntentStatus,
        /// Whether the intent asked for them.
        requested: bool,
    },

    /// A bank account or a bank's page does not do this.
    Bank(BankRefusal),
    /// A setup intent stands where this cannot be done.
    Setup(SetupRefusal),

    /// Nothing is paid from the customer's cash.
    ApplyCustomerBalance(ApplyRefusal),
    /// No money arrives.
    Funding(FundingRefusal),
    /// Nothing says precisely enough where a customer is taxed.
    TaxLocationUnknown,
    /// A tax id is not registered.
    TaxId(TaxIdRefusal),
    /// A test clock stays as it is, or what lives by it.
    TestClock(TestClockRefusal),
    /// A customer has no discount.
    NoDiscount(CustomerId),
    /// A customer's balance does not move.
    CustomerBalance(BalanceRefusal),
    /// A Checkout Session is not made, or stays as it is.
    Checkout(Box<CheckoutRefusal>),
    /// There is no customer session, or it does not open what is asked of it.
    CustomerSession(CustomerSessionRefusal),
    /// An account stays as it is.
    CoreAccount(CoreAccountRefusal),
    /// A price is not made, or stays as it is.
    Price(PriceRefusal),
    /// A product is not made, or stays as it is.
    Product(ProductRefusal),
    /// Nothing is refunded.
    Refund(RefundRefusal),
    /// A dispute stays as it is.
    Dispute(DisputeRefusal),
    /// The charge has a customer already.
    ChargeHasCustomer,
}

impl From<BankRefusal> for Refusal {
    fn from(refusal: BankRefusal) -> Self {
        Refusal::Bank(refusal)
    }
}

impl From<AccountRefusal> for Refusal {
    fn from(refusal: AccountRefusal) -> Self {
        Refusal::Bank(BankRefusal::Account(refusal))
    }
}

impl From<ProofRefusal> for Refusal {
    fn from(refusal: ProofRefusal) -> Self {
        Refusal::Bank(BankRefusal::Proof(refusal))
    }
}
