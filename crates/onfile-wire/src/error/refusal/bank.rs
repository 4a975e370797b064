//! Bank accounts and banks' pages: what is not done, and why.
//!
//! M1 and M2 are quoted; codes are those of <https://docs.stripe.com/error-codes>. Texts without a
//! mark are `[U]`.

use super::{customer, intent, noun};
use crate::error::ApiError;
use crate::objects::not_yet;
use onfile_domain::Named;
use onfile_domain::payment_intent::{MOST_WAITING, TransferRefusal};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::refusal::{AccountRefusal, BankRefusal, IntentKind, ProofRefusal};

/// Quoted by integrations of the service's bank accounts.
const LIVE: &str =
    "You cannot use a live bank account number when making transfers or debits in test mode";
const PREFIX: &str = "The `reference_prefix` must be at most 12 characters long and can only contain uppercase letters, numbers, spaces, or the special characters `/`, `_`, `-`, `&`, and `.`. It can't begin with `STRIPE`.";

pub(super) fn refused(refusal: &BankRefusal) -> ApiError {
    match refusal {
        BankRefusal::Account(refusal) => account(refusal),
        BankRefusal::Proof(refusal) => proof(refusal),
        BankRefusal::VerifyStatus { kind, status } => intent::verify_status(*kind, status),
        BankRefusal::MissingDetail { param } => ApiError::missing(param),
        BankRefusal::ChangeOfAnotherType { changed, kind } => ApiError::bad(format!(
            "You cannot update `{}` of a PaymentMethod of type {}.",
            changed.name(),
            kind.name()
        ))
        .param(changed.name()),
        BankRefusal::CannotBeAttached(kind) => ApiError::bad(format!(
            "Payment methods of type `{}` cannot be saved to customers.",
            kind.name()
        )),
        BankRefusal::MandateMissing { kind, setting_up } => mandate_missing(*kind, *setting_up),
        BankRefusal::ReturnUrlMissing { kind, method } => ApiError::bad(format!(
            "To confirm this {} with a PaymentMethod of type {}, you must provide a `return_url`, since your customer is redirected.",
            noun(*kind),
            method.name()
        ))
        .code("parameter_missing")
        .param("return_url")
        .showing_intent(),
        BankRefusal::Currency { method, currency } => ApiError::bad(format!(
            "The currency provided ({}) is invalid for the payment method type {}.",
            currency.code(),
            method.name()
        ))
        .code("payment_method_currency_mismatch")
        .param("currency")
        .showing_intent(),
        BankRefusal::CannotHold(kind) => ApiError::bad(format!(
            "Payment method type {} does not support `capture_method` manual.",
            kind.name()
        ))
        .param("capture_method")
        .showing_intent(),
        // [D] docs.stripe.com/error-codes
        BankRefusal::MandateInvalid => ApiError::bad(
            "The provided mandate is invalid and can not be used for the payment intent.",
        )
        .code("payment_intent_mandate_invalid")
        .param("mandate")
        .showing_intent(),
        // [U]
        BankRefusal::NoMandate(kind) => ApiError::bad(format!(
            "PaymentMethods of type {} have no mandates, so that `single_use` does not apply to them.",
            kind.name()
        ))
        .param("single_use")
        .showing_intent(),
        BankRefusal::NotReusable(kind) => ApiError::bad(format!(
            "PaymentMethods of type {} cannot be saved for future payments.",
            kind.name()
        ))
        .param("setup_future_usage")
        .showing_intent(),
        BankRefusal::Transfer(refusal) => transfer(refusal),
        BankRefusal::ReferencePrefix => {
            ApiError::bad(PREFIX).code("invalid_sepa_mandate_reference_prefix_format").param(
                "payment_method_options[sepa_debit][mandate_options][reference_prefix]",
            )
        }
    }
}

/// The parameters of a payment by bank transfer.
const TRANSFER: &str = "payment_method_options[customer_balance]";

/// Why no bank transfer is waited for. `[U]`, all of it.
fn transfer(refusal: &TransferRefusal) -> ApiError {
    let param = |name: &str| format!("{TRANSFER}{name}");
    match refusal {
        TransferRefusal::WithoutCustomer => ApiError::bad("You must provide a `customer` to confirm this PaymentIntent with a PaymentMethod of type customer_balance.")
            .code("parameter_missing")
            .param("customer"),
        TransferRefusal::OffSession => ApiError::bad("PaymentMethods of type customer_balance cannot be used with `off_session`.")
            .param("off_session"),
        TransferRefusal::OfCheckout => ApiError::bad(not_yet!("Paying a Checkout Session by bank transfer"))
            .param("payment_method"),
        TransferRefusal::FundingTypeMissing => ApiError::missing(&param("[funding_type]")),
        TransferRefusal::TransferMissing => ApiError::missing(&param("[bank_transfer]")),
        TransferRefusal::Transfer(refusal) => {
            let refused = customer::funding(refusal);
            let inside = refused.param.clone().unwrap_or_default();
            // `bank_transfer[type]` is `[bank_transfer][type]` inside another.
            let (first, rest) = inside.split_at(inside.find('[').unwrap_or(inside.len()));
            refused.param(param(&format!("[{first}]{rest}")))
        }
        TransferRefusal::TooManyWaiting => ApiError::bad(format!("This customer already has {MOST_WAITING} PaymentIntents that wait for a bank transfer. Cancel some of them first."))
            .param("customer"),
        TransferRefusal::PartlyFunded => ApiError::bad("This PaymentIntent is partially funded from the customer's cash balance. It can only be funded further or canceled.")
            .code("payment_intent_unexpected_state"),
    }
    .showing_intent()
}

/// What is wrong with an account that is handed in.
fn account(refusal: &AccountRefusal) -> ApiError {
    match refusal {
        AccountRefusal::InvalidIban => ApiError::bad("The IBAN you provided is invalid.")
            .code("invalid_bank_account_iban")
            .param("sepa_debit[iban]"),
        AccountRefusal::BankNotSupported => {
            ApiError::bad("The bank of this IBAN does not support SEPA Direct Debit.")
                .code("sepa_debit_bank_not_supported")
                .param("sepa_debit[iban]")
        }
        AccountRefusal::DebitsNotSupported => {
            ApiError::bad("The account of this IBAN does not support direct debits.")
                .code("sepa_debit_debits_not_supported")
                .param("sepa_debit[iban]")
        }
        AccountRefusal::InvalidBsb => {
            ApiError::bad("The BSB number must have six digits, and belong to a bank.")
                .code("routing_number_invalid")
                .param("au_becs_debit[bsb_number]")
        }
        AccountRefusal::InvalidRoutingNumber => {
            ApiError::bad("The routing number must have nine digits, and belong to a bank.")
                .code("routing_number_invalid")
                .param("us_bank_account[routing_number]")
        }
        AccountRefusal::InvalidAccountNumber(kind) => {
            ApiError::bad("The bank account number provided is invalid.")
                .code("account_number_invalid")
                .param(account_number(*kind))
        }
        AccountRefusal::LiveAccountInTestMode(kind) => {
            ApiError::bad(LIVE).code("account_number_invalid").param(account_number(*kind))
        }
        AccountRefusal::InsideToken(inner) => {
            let routing = matches!(
                **inner,
                AccountRefusal::InvalidBsb | AccountRefusal::InvalidRoutingNumber
            );
            let param = if routing { "routing_number" } else { "account_number" };
            account(inner).param(format!("bank_account[{param}]"))
        }
    }
}

/// What is wrong with the proof of one.
fn proof(refusal: &ProofRefusal) -> ApiError {
    match refusal {
        ProofRefusal::AmountsInvalid => {
            ApiError::bad("You must provide exactly two microdeposit amounts.")
                .code("payment_method_microdeposit_verification_amounts_invalid")
                .param("amounts")
                .showing_intent()
        }
        ProofRefusal::NothingToVerify => ApiError::bad(
            "You must provide exactly one of these parameters: amounts, descriptor_code.",
        )
        .showing_intent(),
        ProofRefusal::AmountsMismatch => ApiError::bad(
            "The amounts provided do not match the amounts that were sent to the bank account.",
        )
        .code("payment_method_microdeposit_verification_amounts_mismatch")
        .param("amounts")
        .showing_intent(),
        ProofRefusal::DescriptorCodeMismatch => ApiError::bad(
            "The descriptor code provided does not match the one that was sent to the bank account.",
        )
        .code("payment_method_microdeposit_verification_descriptor_code_mismatch")
        .param("descriptor_code")
        .showing_intent(),
    }
}

fn account_number(kind: PaymentMethodType) -> String {
    if kind == PaymentMethodType::SepaDebit {
        "sepa_debit[iban]".to_owned()
    } else {
        format!("{}[account_number]", kind.name())
    }
}

/// M1 and M2; for a setup the wording follows M1.
fn mandate_missing(kind: IntentKind, setting_up: Option<PaymentMethodType>) -> ApiError {
    let noun = noun(kind);
    let (message, code) = match (kind, setting_up) {
        (IntentKind::Payment, Some(method)) => (
            format!(
                "When confirming a {noun} with a `{}` PaymentMethod and `setup_future_usage` value of off_session, `mandate_data` is required.",
                method.name()
            ),
            None,
        ),
        (IntentKind::Payment, None) => (mandate_text(noun), Some("payment_intent_mandate_invalid")),
        (IntentKind::Setup, _) => (mandate_text(noun), Some("setup_intent_mandate_invalid")),
    };
    let error = ApiError::bad(message).param("mandate_data").showing_intent();
    match code {
        Some(code) => error.code(code),
        None => error,
    }
}

fn mandate_text(noun: &str) -> String {
    format!(
        "This {noun} requires a mandate, but no existing mandate was found. Collect mandate acceptance from the customer and try again, providing acceptance data in the mandate_data parameter."
    )
}
