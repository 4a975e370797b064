//! Every refusal and every invalid request, as the envelope a caller sees.

use super::*;
use crate::expand::Inexpandable;
use crate::invalid::{Invalid, Malformed};
use expect_test::{Expect, expect};
use onfile_domain::Refusal as R;
use onfile_domain::card::ExpiryError;
use onfile_domain::cash_balance::{BankTransferType, FundingRefusal};
use onfile_domain::checkout_session::{
    CheckoutFault, CheckoutRefusal, FormerUiMode, ModeName, StatusName as SessionStatus, UiMode,
    UiModeWord,
};
use onfile_domain::confirmation_token::ConfirmationTokenRefusal;
use onfile_domain::customer_balance_transaction::BalanceRefusal;
use onfile_domain::customer_session::CustomerSessionRefusal;
use onfile_domain::dispute::DisputeRefusal;
use onfile_domain::eligibility::OfferRefusal;
use onfile_domain::id::{
    ChargeId, CustomerId, PaymentIntentId, PaymentMethodConfigurationId, PaymentMethodId, PriceId,
};
use onfile_domain::payment_intent::{
    ApplyRefusal, ArithmeticError, PartsRefusal, StatusName, TransferRefusal,
};
use onfile_domain::payment_method_configuration::ConfigurationRefusal;
use onfile_domain::payment_method_domain::DomainRefusal;
use onfile_domain::payment_method_type::{FutureUsage, PaymentMethodType};
use onfile_domain::price::{Fault, PriceRefusal, TaxBehavior};
use onfile_domain::product::ProductRefusal;
use onfile_domain::refund::RefundRefusal;
use onfile_domain::refusal::CaptureRefusal;
use onfile_domain::setup_intent::{SetupRefusal, StatusName as SetupStatus};
use onfile_domain::source::SourceRefusal;
use onfile_domain::tax_id::TaxIdRefusal;
use onfile_domain::{Amount, Currency};

/// One line for each error: status, type where it is not the usual one, code, param, whether the
/// intent is shown, and the text.
fn line(error: &ApiError) -> String {
    let kind = match error.kind {
        ErrorType::InvalidRequest => "",
        ErrorType::Api | ErrorType::Card | ErrorType::Idempotency => error.kind.name(),
    };
    let retry = error.should_retry().map_or("?", |retry| if retry { "again" } else { "" });
    let parts = [
        error.status.to_string(),
        kind.to_owned(),
        error.code.clone().unwrap_or_default(),
        error.decline_code.clone().unwrap_or_default(),
        error.param.as_ref().map(|param| format!("param={param}")).unwrap_or_default(),
        if error.shows_intent { "+intent".to_owned() } else { String::new() },
        retry.to_owned(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{} | {}\n", parts.join(" "), error.message)
}

fn check(errors: impl IntoIterator<Item = ApiError>, expected: Expect) {
    expected.assert_eq(&errors.into_iter().map(|error| line(&error)).collect::<String>());
}

fn refused(refusals: Vec<R>, expected: Expect) {
    check(refusals.iter().map(ApiError::from_refusal), expected);
}

fn pm() -> PaymentMethodId {
    PaymentMethodId::named("pm_x")
}

fn cus() -> CustomerId {
    CustomerId::named("cus_y")
}

fn ch() -> ChargeId {
    ChargeId::named("ch_x")
}

fn pi() -> PaymentIntentId {
    PaymentIntentId::named("pi_x")
}

fn usd() -> Currency {
    Currency::parse("usd").unwrap()
}

#[test]
fn refused_requests() {
    let no_such =
        |noun, id: &str, param, in_path| R::NoSuch { noun, id: id.to_owned(), param, in_path };
    refused(
        vec![
            no_such("payment_intent", "pi_x", "intent", true),
            no_such("customer", "cus_x", "customer", false),
            no_such("PaymentMethod", "4242424242424242", "payment_method", false),
            R::WrongClientSecret(IntentKind::Payment),
            R::WrongClientSecret(IntentKind::Setup),
            R::Exclusive(&["automatic_payment_methods", "confirmation_method"]),
            R::Unsupported {
                param: "transfer_data".to_owned(),
                message: "Connect is not part of this server.".to_owned(),
            },
            R::TooMuchMetadata,
        ],
        expect![[r#"
            404 resource_missing param=intent | No such payment_intent: 'pi_x'
            400 resource_missing param=customer | No such customer: 'cus_x'
            400 resource_missing param=payment_method | No such PaymentMethod: '****************'
            400 param=client_secret | The client_secret provided does not match any associated PaymentIntent on this account. Ensure that the provided client_secret and publishable key are from the same account
            400 param=client_secret | The client_secret provided does not match any associated SetupIntent on this account. Ensure that the provided client_secret and publishable key are from the same account
            400 | You may only specify one of these parameters: automatic_payment_methods, confirmation_method.
            400 param=transfer_data | Connect is not part of this server.
            400 param=metadata | Metadata can have up to 50 keys, but you've set more.
        "#]],
    );
}

#[test]
fn refused_amounts() {
    let jpy = Currency::parse("jpy").unwrap();
    let aed = Currency::parse("aed").unwrap();
    refused(
        vec![
            R::AmountZero,
            R::AmountDetails(PartsRefusal::BelowOne("amount_details[discount_amount]".to_owned())),
            R::AmountDetails(PartsRefusal::TooLong {
                param: "amount_details[line_items][0][product_code]".to_owned(),
                most: 12,
            }),
            R::AmountDetails(PartsRefusal::TooMany),
            R::AmountDetails(PartsRefusal::Arithmetic(ArithmeticError::AmountMismatch)),
            R::AmountDetails(PartsRefusal::Arithmetic(ArithmeticError::PartsGreaterThanAmount)),
            R::AmountTooSmall(usd()),
            R::AmountTooSmall(jpy),
            R::AmountTooSmall(aed),
            R::AmountTooLarge(usd()),
            R::AmountTooLarge(jpy),
            R::AmountTooLarge(aed),
            R::AmountTooFine(Currency::parse("kwd").unwrap()),
        ],
        expect![[r#"
            400 parameter_invalid_integer param=amount | The amount must be greater than or equal to the minimum charge amount allowed for your account and the currency set (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).  If you want to save a Payment Method for future use without an immediate payment, use a Setup Intent instead: https://docs.stripe.com/payments/setup-intents
            400 parameter_invalid_integer param=amount_details[discount_amount] | This value must be greater than or equal to 1.
            400 param=amount_details[line_items][0][product_code] | Invalid string; must be at most 12 characters
            400 param=amount_details[line_items] | A PaymentIntent can have at most 200 line items.
            400 amount_details_amount_mismatch param=amount_details | The sum of the line items does not match the amount on the PaymentIntent.
            400 amount_details_tax_shipping_discount_greater_than_amount param=amount_details | The sum of tax + shipping - discount is greater than the amount on the PaymentIntent.
            400 amount_too_small param=amount | Amount must be at least $0.50 usd
            400 amount_too_small param=amount | Amount must be at least ¥50 jpy
            400 amount_too_small param=amount | Amount must be at least 2.00 aed
            400 amount_too_large param=amount | Amount must be no more than $999,999.99
            400 amount_too_large param=amount | Amount must be no more than ¥9,999,999,999
            400 amount_too_large param=amount | Amount must be no more than 999,999.99 aed
            400 parameter_invalid_integer param=amount | Invalid amount: amounts in kwd must be evenly divisible by 10.
        "#]],
    );
}

#[test]
fn refused_cards() {
    refused(
        vec![
            R::IncorrectNumber,
            R::InvalidCvc,
            R::InvalidExpiry(ExpiryError::Month),
            R::InvalidExpiry(ExpiryError::Year),
            R::LiveCardInTestMode,
            R::NetworkNotOnCard,
            R::TokenUsed("tok_x".to_owned()),
            R::NoSuchToken { id: "tok_x".to_owned(), param: "card[token]" },
            R::NoSuchToken { id: "pm_card_visa".to_owned(), param: "card[token]" },
        ],
        expect![[r#"
            402 card_error incorrect_number param=number | Your card number is incorrect.
            402 card_error invalid_cvc param=cvc | Your card's security code is invalid.
            402 card_error invalid_expiry_month param=exp_month | Your card's expiration month is invalid.
            402 card_error invalid_expiry_year param=exp_year | Your card's expiration year is invalid.
            402 card_error card_declined test_mode_live_card | Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.
            400 param=payment_method_options[card][network] +intent | The network is not one of the networks available on this card.
            400 token_already_used | You cannot use a Stripe token more than once: tok_x.
            400 resource_missing param=card[token] | No such token: 'tok_x'
            400 param=token | Invalid token id: pm_card_visa
        "#]],
    );
}

#[test]
fn refused_methods() {
    let kinds = [IntentKind::Payment, IntentKind::Setup];
    let missing = kinds.map(|kind| R::CustomerMissing { method: pm(), customer: cus(), kind });
    let types = kinds.map(|kind| R::TypeNotAllowed {
        given: PaymentMethodType::Card,
        allowed: vec![PaymentMethodType::Ideal, PaymentMethodType::SepaDebit],
        kind,
    });
    let mut refusals = vec![
        R::AttachWithoutCustomer,
        R::AttachedElsewhere,
        R::AttachSpent,
        R::NotAttached,
        R::UpdateUnattached,
        R::NotUpdatedByIssuer,
        R::CustomerOnCreation,
        R::DefaultNotAttached("pm_x".to_owned()),
        R::OfSource(SourceRefusal::NotLinked {
            id: "4242424242424242".to_owned(),
            customer: CustomerId::named("cus_A"),
        }),
        R::OfSource(SourceRefusal::NotABankAccount(PaymentMethodId::named("card_1A"))),
        R::Spent,
        R::OfAnotherCustomer { method: pm(), customer: cus() },
    ];
    refusals.extend(missing);
    refusals.extend(types);
    refusals.extend(kinds.map(|kind| R::Offer(OfferRefusal::NoTypes(kind))));
    let configuration = PaymentMethodConfigurationId::named("pmc_1");
    refusals.push(ConfigurationRefusal::DefaultStaysActive.into());
    refusals.push(ConfigurationRefusal::Inactive(configuration).into());
    refusals.push(DomainRefusal::NotADomain.into());
    refused(
        refusals,
        expect![[r#"
            400 parameter_missing | Must provide customer or customer_account.
            400 | The payment method you provided has already been attached to a customer.
            400 | This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
            400 | The payment method you provided is not attached to a customer so detachment is impossible.
            400 | You must save this PaymentMethod to a customer before you can update it.
            400 | Only cards on file are updated.
            400 | You cannot attach a PaymentMethod to a Customer during PaymentMethod creation. Please instead create the PaymentMethod and then attach it using the attachment method of the PaymentMethods API.
            400 resource_missing param=invoice_settings[default_payment_method] | The customer does not have a payment method with the ID pm_x. The payment method must be attached to the customer.
            400 missing param=default_source | Customer cus_A does not have a linked source with ID ****************.
            400 param=id | The source card_1A is a card. Only bank accounts can be verified.
            400 +intent | The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
            400 param=payment_method +intent | The PaymentMethod pm_x does not belong to the Customer you supplied cus_y. Please use this PaymentMethod with the Customer that it belongs to instead.
            400 parameter_missing param=source +intent | The `payment_method` parameter supplied pm_x belongs to the Customer cus_y. Please include the Customer in the `customer` parameter on the PaymentIntent.
            400 setup_intent_unexpected_state +intent | The payment method supplied (pm_x) belongs to the Customer cus_y. Please include the Customer in the `customer` parameter on the SetupIntent.
            400 payment_intent_invalid_parameter +intent | The PaymentMethod provided (card) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: ideal, sepa_debit. Alternatively, update the allowed payment_method_types for this PaymentIntent to include "card"
            400 setup_intent_invalid_parameter +intent | The PaymentMethod provided (card) is not allowed for this SetupIntent. Please attach a PaymentMethod of one of the following types: ideal, sepa_debit. Alternatively, update the allowed payment_method_types for this SetupIntent to include "card"
            400 | No valid payment method types for this Payment Intent. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.
            400 | No valid payment method types for this Setup Intent. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.
            400 param=active | You cannot deactivate the default payment method configuration.
            400 param=payment_method_configuration | The payment method configuration pmc_1 is inactive and cannot be used for new payments.
            400 param=domain_name | The domain name is invalid. It must be the name of a domain, such as example.com, without a scheme, a port or a path.
        "#]],
    );
}

#[test]
fn refused_payment_intents() {
    let missing = |customer| R::MissingMethod { kind: IntentKind::Payment, customer };
    refused(
        vec![
            R::OnlyWithConfirm("off_session"),
            missing(None),
            missing(Some(cus())),
            R::ConfirmSucceeded,
            R::ConfirmStatus(StatusName::Canceled),
            R::ConfirmationToken(ConfirmationTokenRefusal::Used(IntentKind::Setup)),
            R::ConfirmationToken(ConfirmationTokenRefusal::Expired),
            R::ConfirmationToken(ConfirmationTokenRefusal::FutureUsage {
                kind: IntentKind::Payment,
                given: FutureUsage::OnSession,
                expected: FutureUsage::OffSession,
            }),
            R::ManualConfirmation,
            R::ReturnUrlMissing(IntentKind::Payment),
            R::OffSessionWithFutureUsage,
            R::FutureUsageLowered { from: FutureUsage::OffSession },
            R::AmountToConfirmDiffers,
            R::CodeNotRecollected,
            R::UpdateStatus { field: "amount", status: StatusName::Succeeded },
            R::Capture(CaptureRefusal::Status(StatusName::RequiresPaymentMethod)),
            R::Capture(CaptureRefusal::Released),
            R::Capture(CaptureRefusal::TooLarge),
            R::Capture(CaptureRefusal::Zero),
            R::CancelStatus(StatusName::Succeeded),
            R::IncrementNotAvailable { status: StatusName::RequiresCapture, requested: false },
            R::IncrementNotAvailable { status: StatusName::RequiresCapture, requested: true },
            R::Capture(CaptureRefusal::PartOnly),
            R::IncrementNotAvailable { status: StatusName::Succeeded, requested: false },
            R::Bank(onfile_domain::refusal::BankRefusal::VerifyStatus {
                kind: IntentKind::Payment,
                status: "succeeded",
            }),
        ],
        expect![[r#"
            400 param=off_session | The parameter `off_session` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.
            400 payment_intent_unexpected_state +intent | You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.
            400 payment_intent_unexpected_state +intent | You cannot confirm this PaymentIntent because it's missing a payment method. To confirm the PaymentIntent with cus_y, specify a payment method attached to this customer along with the customer ID.
            400 payment_intent_unexpected_state +intent | You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.
            400 payment_intent_unexpected_state +intent | You cannot confirm this PaymentIntent because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action.
            400 param=confirmation_token +intent | The confirmation token has already been used to confirm a previous SetupIntent
            400 param=confirmation_token +intent | The confirmation token has expired. Please create a new one.
            400 param=confirmation_token +intent | The provided setup_future_usage (on_session) does not match the expected setup_future_usage (off_session). Try confirming with a Payment Intent that is configured to use the same parameters as Stripe Elements.
            400 +intent | This PaymentIntent has a `confirmation_method` of `manual`, so it can only be confirmed with a secret API key.
            400 +intent | This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.
            400 +intent | You cannot confirm with the `off_session` parameter when `setup_future_usage` is also set on the PaymentIntent because you cannot set up future usages when processing payments off-session.
            400 param=setup_future_usage +intent | The `setup_future_usage` of this PaymentIntent is `off_session`. With a publishable API key it can only be changed from `on_session` to `off_session`.
            400 param=amount_to_confirm +intent | The `amount_to_confirm` does not match the amount of this PaymentIntent.
            400 +intent | You must collect the security code (CVC) for this card from the cardholder before you can use it
            400 payment_intent_unexpected_state param=amount +intent | This PaymentIntent's amount could not be updated because it has a status of succeeded. You may only update the amount of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action.
            400 payment_intent_unexpected_state +intent | This PaymentIntent could not be captured because it has a status of requires_payment_method. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.
            400 payment_intent_unexpected_state +intent | The remaining amount on this PaymentIntent could not be captured because the remainder of the authorized amount has been released.
            400 amount_too_large +intent | The payment could not be captured because the requested capture amount is greater than the amount you can capture for this charge. Contact us via https://support.stripe.com/contact/ for help.
            400 parameter_invalid_integer param=amount +intent | This value must be greater than or equal to 1.
            400 payment_intent_unexpected_state +intent | You cannot cancel this PaymentIntent because it has a status of succeeded. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_reauthorization, requires_confirmation, requires_action, expired, processing.
            400 +intent | This PaymentIntent is not eligible for incremental authorization because you did not request support using `request_incremental_authorization` when you created or confirmed it.
            400 +intent | This PaymentIntent is not eligible for incremental authorization because its card does not support it.
            400 param=final_capture +intent | This PaymentIntent is not eligible for multicapture: its card does not support it. Capture it once, without `final_capture`.
            400 payment_intent_unexpected_state +intent | This PaymentIntent could not be incrementally authorized because it has a status of succeeded. Only a PaymentIntent with one of the following statuses may be incrementally authorized: requires_capture.
            400 intent_invalid_state +intent | This PaymentIntent cannot be actioned on because it has a status of succeeded. Only a PaymentIntent with one of the following statuses may be actioned on: ["requires_action"].
        "#]],
    );
}

#[test]
fn refused_setup_intents() {
    refused(
        vec![
            R::MissingMethod { kind: IntentKind::Setup, customer: Some(cus()) },
            R::Bank(onfile_domain::refusal::BankRefusal::VerifyStatus {
                kind: IntentKind::Setup,
                status: "requires_payment_method",
            }),
            R::Setup(SetupRefusal::ConfirmSucceeded),
            R::Setup(SetupRefusal::ConfirmCanceled),
            R::Setup(SetupRefusal::UpdateSucceeded),
            R::Setup(SetupRefusal::UpdateCanceled),
            R::Setup(SetupRefusal::CancelStatus(SetupStatus::Succeeded)),
            R::Setup(SetupRefusal::CancelStatus(SetupStatus::Canceled)),
        ],
        expect![[r#"
            400 setup_intent_unexpected_state +intent | You cannot confirm this SetupIntent because it's missing a payment method. You can either update the SetupIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.
            400 intent_invalid_state +intent | This SetupIntent cannot be actioned on because it has a status of requires_payment_method. Only a SetupIntent with one of the following statuses may be actioned on: ["requires_action"].
            400 setup_intent_unexpected_state +intent | You cannot confirm this SetupIntent because it has already succeeded.
            400 setup_intent_unexpected_state +intent | You cannot confirm this SetupIntent because it has been canceled.
            400 setup_intent_unexpected_state +intent | You cannot update this SetupIntent because it has already succeeded.
            400 setup_intent_unexpected_state +intent | You cannot update this SetupIntent because it has been canceled.
            400 setup_intent_unexpected_state +intent | You cannot cancel this SetupIntent because it has a status of succeeded. Only a SetupIntent with one of the following statuses may be canceled: `requires_payment_method`, `requires_confirmation`, or `requires_action`.
            400 setup_intent_unexpected_state +intent | You cannot cancel this SetupIntent because it is already canceled.
        "#]],
    );
}

#[test]
fn refused_refunds_and_disputes() {
    refused(
        vec![
            R::ApplyCustomerBalance(ApplyRefusal::Zero),
            R::ApplyCustomerBalance(ApplyRefusal::TooLarge),
            R::ApplyCustomerBalance(ApplyRefusal::OtherCurrency {
                of_intent: usd(),
                given: Currency::parse("eur").unwrap(),
            }),
            R::ApplyCustomerBalance(ApplyRefusal::NotPaidFromCash),
            R::ApplyCustomerBalance(ApplyRefusal::MoreThanMissing),
            R::ApplyCustomerBalance(ApplyRefusal::NotEnough),
            R::from(TransferRefusal::WithoutCustomer),
            R::from(TransferRefusal::OffSession),
            R::from(TransferRefusal::OfCheckout),
            R::from(TransferRefusal::FundingTypeMissing),
            R::from(TransferRefusal::TransferMissing),
            R::from(TransferRefusal::Transfer(FundingRefusal::Country)),
            R::from(TransferRefusal::Transfer(FundingRefusal::AddressType(
                "bank_transfer[x][0]".to_owned(),
            ))),
            R::from(TransferRefusal::TooManyWaiting),
            R::from(TransferRefusal::PartlyFunded),
            R::Funding(FundingRefusal::Zero),
            R::Funding(FundingRefusal::TooLarge(usd())),
            R::Funding(FundingRefusal::Currency(usd())),
            R::Funding(FundingRefusal::TransferOf {
                transfer: BankTransferType::Eu,
                currency: usd(),
            }),
            R::Funding(FundingRefusal::Country),
            R::Funding(FundingRefusal::CountryOf(BankTransferType::Us)),
            R::Funding(FundingRefusal::AddressType("bank_transfer[x]".to_owned())),
            R::TaxLocationUnknown,
            R::TaxId(TaxIdRefusal::Invalid { kind: "eu_vat".to_owned(), item: None }),
            R::TaxId(TaxIdRefusal::Invalid { kind: "eu_vat".to_owned(), item: Some(1) }),
            R::TaxId(TaxIdRefusal::TooMany),
            R::NoDiscount(CustomerId::named("cus_x")),
            R::CustomerBalance(BalanceRefusal::OtherCurrency {
                customer: CustomerId::named("cus_x"),
                currency: usd(),
            }),
            R::CustomerBalance(BalanceRefusal::TooLarge("amount")),
            R::Refund(RefundRefusal::OfNothing),
            R::Refund(RefundRefusal::WithoutCharge(pi())),
            R::Refund(RefundRefusal::NotPossible(ch())),
            R::Refund(RefundRefusal::Zero),
            R::Refund(RefundRefusal::AlreadyRefunded(ch())),
            R::Refund(RefundRefusal::ChargeDisputed(ch())),
            R::Refund(RefundRefusal::TooLarge {
                requested: Amount::new(4000),
                unrefunded: Amount::new(3000),
                currency: usd(),
            }),
            R::Refund(RefundRefusal::TooManyWaiting),
            R::Refund(RefundRefusal::NotCancelable),
            R::Dispute(DisputeRefusal::Closed),
            R::Dispute(DisputeRefusal::EvidenceTooLong),
            R::Dispute(DisputeRefusal::NothingTaken),
            R::Dispute(DisputeRefusal::Already),
            R::Dispute(DisputeRefusal::Refunded),
            R::Dispute(DisputeRefusal::InquiryOfDebit),
            R::Dispute(DisputeRefusal::Final),
            R::ChargeHasCustomer,
        ],
        expect![[r#"
            400 parameter_invalid_integer param=amount | This value must be greater than or equal to 1.
            400 param=amount +intent | The amount to apply cannot be greater than the amount of the PaymentIntent.
            400 param=currency +intent | The currency eur does not match the currency of the PaymentIntent, which is usd.
            400 payment_intent_unexpected_state +intent | You cannot apply a customer balance to this PaymentIntent because it was not confirmed with a payment method of type customer_balance.
            400 param=amount +intent | The amount to apply cannot be greater than the amount remaining of the PaymentIntent.
            400 param=amount +intent | The customer does not have enough funds in their cash balance to apply this amount.
            400 parameter_missing param=customer +intent | You must provide a `customer` to confirm this PaymentIntent with a PaymentMethod of type customer_balance.
            400 param=off_session +intent | PaymentMethods of type customer_balance cannot be used with `off_session`.
            400 param=payment_method +intent | Paying a Checkout Session by bank transfer is not supported by this server yet.
            400 parameter_missing param=payment_method_options[customer_balance][funding_type] +intent | Missing required param: payment_method_options[customer_balance][funding_type].
            400 parameter_missing param=payment_method_options[customer_balance][bank_transfer] +intent | Missing required param: payment_method_options[customer_balance][bank_transfer].
            400 param=payment_method_options[customer_balance][bank_transfer][eu_bank_transfer][country] +intent | You must provide a supported country for eu_bank_transfer: BE, DE, ES, FR, IE or NL.
            400 param=payment_method_options[customer_balance][bank_transfer][x][0] +intent | This address type is not supported for this bank transfer type.
            400 param=customer +intent | This customer already has 100 PaymentIntents that wait for a bank transfer. Cancel some of them first.
            400 payment_intent_unexpected_state +intent | This PaymentIntent is partially funded from the customer's cash balance. It can only be funded further or canceled.
            400 parameter_invalid_integer param=amount | This value must be greater than or equal to 1.
            400 amount_too_large param=amount | Amount must be no more than $999,999.99
            400 param=currency | Bank transfers are not supported in usd. They are in eur, gbp, jpy, mxn and usd.
            400 param=bank_transfer[type] | The bank transfer type eu_bank_transfer is not supported with the currency usd.
            400 param=bank_transfer[eu_bank_transfer][country] | You must provide a supported country for eu_bank_transfer: BE, DE, ES, FR, IE or NL.
            400 param=bank_transfer[eu_bank_transfer] | You can only provide eu_bank_transfer when the bank transfer type is eu_bank_transfer. It is us_bank_transfer.
            400 param=bank_transfer[x] | This address type is not supported for this bank transfer type.
            400 customer_tax_location_invalid | The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.
            400 tax_id_invalid param=value | Invalid value for eu_vat.
            400 tax_id_invalid param=tax_id_data[1][value] | Invalid value for eu_vat.
            400 | A customer can have at most 5 tax IDs.
            404 resource_missing | No active discount for customer: cus_x
            400 param=currency | You cannot combine currencies on a single customer. The customer cus_x has a balance in usd.
            400 param=amount | A customer's balance must be between -999999999999 and 999999999999.
            400 | One of the following params should be provided for this request: payment_intent or charge.
            400 param=payment_intent | This PaymentIntent (pi_x) does not have a successful charge to refund.
            400 charge_not_refundable param=charge | Charge ch_x has not been captured, so it cannot be refunded.
            400 parameter_invalid_integer param=amount | This value must be greater than or equal to 1.
            400 charge_already_refunded | Charge ch_x has already been refunded.
            400 charge_disputed | Charge ch_x has been charged back; cannot issue a refund.
            400 param=amount | Refund amount ($40.00) is greater than unrefunded amount on charge ($30.00)
            400 | Too many refunds wait for this payment to succeed.
            400 | This refund cannot be canceled. Only a refund with a status of requires_action may be canceled.
            400 | This dispute is already closed
            400 param=evidence | The combined character count of the evidence cannot exceed 150,000.
            400 | This charge has not been captured, so that nobody can dispute it.
            400 | This charge is already disputed.
            400 | This charge has been refunded.
            400 param=inquiry | Only disputes of cards begin with an inquiry.
            400 | Payments that the buyer made at the bank cannot be disputed.
            400 param=customer | The customer of this charge cannot be changed, because it is already set.
        "#]],
    );
}

#[test]
fn refused_products_and_prices() {
    let mut all = vec![
        R::Product(ProductRefusal::InvalidId),
        R::Product(ProductRefusal::Exists),
        R::Product(ProductRefusal::HasPrices),
        R::Product(ProductRefusal::DefaultInactive),
        R::Product(ProductRefusal::DefaultOfAnother(PriceId::named("price_x"))),
        R::Product(ProductRefusal::OnlyServices("unit_label")),
        R::Product(ProductRefusal::TwoTaxCodes),
        R::Product(ProductRefusal::NoTaxCode {
            code: "4242424242424242".to_owned(),
            param: "tax_code",
        }),
        R::Price(PriceRefusal::NoProduct),
        R::Price(PriceRefusal::TwoProducts),
        R::Price(PriceRefusal::OneTimeTiered),
        R::Price(PriceRefusal::Metered),
        R::Price(PriceRefusal::LookupKeyTaken(PriceId::named("price_x"))),
        R::Price(PriceRefusal::DefaultOfProduct),
    ];
    let faults = [
        Fault::NoAmount,
        Fault::Missing,
        Fault::TwoAmounts(["a", "b"]),
        Fault::TooLarge(usd()),
        Fault::Negative,
        Fault::FlatFraction,
        Fault::CustomNotEnabled,
        Fault::CustomRecurring,
        Fault::CustomTooSmall(usd()),
        Fault::CustomOrder,
        Fault::OnlyTiered,
        Fault::NotTiered,
        Fault::LastTier,
        Fault::TierOrder,
        Fault::TierWithoutAmount,
        Fault::DivideByZero,
        Fault::TransformTiered,
        Fault::IntervalCount,
        Fault::TrialTooLong,
        Fault::OwnCurrency,
        Fault::OptionOfOtherKind,
        Fault::TransferWithoutKey,
        Fault::TaxBehaviorSet(TaxBehavior::Inclusive),
    ];
    all.extend(faults.into_iter().map(|fault| R::Price(fault.at("x[y]"))));
    refused(
        all,
        expect![[r#"
        400 param=id | Invalid product ID. Use up to 255 letters, digits, underscores and hyphens; it cannot look like a card number.
        400 resource_already_exists param=id | Product already exists.
        400 | This product cannot be deleted because it has one or more user-created prices.
        400 param=default_price | The price specified is inactive. This field only accepts active prices.
        400 param=default_price | The price specified (price_x) belongs to another product. A product's default price must be one of its own prices.
        400 param=unit_label | You can only specify unit_label for products with type=service.
        400 | You may only specify one of these parameters: tax_code, tax_details.
        400 resource_missing param=tax_code | No such tax code: '****************'
        400 | You must specify either `product` or `product_data` when creating a price.
        400 param=product | You may only specify one of these parameters: product, product_data.
        400 param=interval | Prices with `type=one_time` are not supported with tiered billing.
        400 | Starting with Stripe version `2025-03-31.basil`, metered prices must be backed by meters.
        400 param=lookup_key | A price (`price_x`) already uses that lookup key.
        400 | This price cannot be archived because it is the default price of its product.
        400 param=x[y] | Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.
        400 parameter_missing param=x[y] | Missing required param: x[y].
        400 param=x[y] | You may only specify one of these parameters: a, b.
        400 amount_too_large param=x[y] | Amount must be no more than $999,999.99
        400 param=x[y] | Invalid non-negative integer
        400 param=x[y] | Flat amounts must be integers in the minor unit of the currency.
        400 param=x[y] | Pass in `true` to enable custom_unit_amount, otherwise omit custom_unit_amount.
        400 param=x[y] | `custom_unit_amount` can only be used with prices that have `type=one_time`.
        400 param=x[y] | This amount must be at least $0.50.
        400 param=x[y] | `minimum` must not exceed `preset`, nor `preset` exceed `maximum`.
        400 param=x[y] | This parameter requires `billing_scheme` to be set to `tiered`.
        400 param=x[y] | This parameter cannot be used with `billing_scheme` set to `tiered`.
        400 param=x[y] | The last tier, and no other, must have `up_to` set to `inf`.
        400 param=x[y] | `up_to` must be larger than that of the tier before, and at least 1.
        400 param=x[y] | A tier must have a unit amount, a flat amount, or both.
        400 parameter_invalid_integer param=x[y] | This value must be greater than or equal to 1.
        400 param=x[y] | `transform_quantity` cannot be combined with `tiers`.
        400 param=x[y] | The time between two billings must be at least one interval and at most three years (3 years, 36 months, 156 weeks, or 1095 days).
        400 param=x[y] | A trial can have at most 730 days.
        400 param=x[y] | The price's own currency cannot be one of its currency_options.
        400 param=x[y] | A currency option must be reckoned in the same way as the price itself.
        400 param=x[y] | You can only use `transfer_lookup_key` together with `lookup_key`.
        400 param=x[y] | Once specified as either `inclusive` or `exclusive`, the tax behavior cannot be changed. It is inclusive.
    "#]],
    );
    let nested = ApiError::from(R::Price(Fault::Negative.at("a[b][c]"))).inside("outer");
    assert_eq!(nested.param.as_deref(), Some("outer[a][b][c]"));
    let nested = ApiError::from(R::Price(PriceRefusal::NoProduct)).inside("outer");
    assert_eq!(nested.param, None);
}

#[test]
fn invalid_requests() {
    let p = |text: &str| text.to_owned();
    let invalid = vec![
        Invalid::Unknown(vec![p("wat")]),
        Invalid::Unknown(vec![p("a"), p("invoice_settings[nope]"), p("4242424242424242")]),
        Invalid::Unsupported {
            param: p("transfer_data"),
            message: p("Connect is not part of this server."),
        },
        Invalid::Missing(p("card[number]")),
        Invalid::Empty(p("x")),
        Invalid::Shape { param: p("card"), needed: "object" },
        Invalid::Integer { param: p("limit"), shown: p("abc") },
        Invalid::Decimal { param: p("unit_amount_decimal"), shown: p("1e3") },
        Invalid::Negative(p("amount_to_capture")),
        Invalid::Boolean { param: p("confirm"), shown: p("yes") },
        Invalid::Choice {
            param: p("a[tax_exempt]"),
            leaf: p("tax_exempt"),
            choices: vec!["none", "reverse", "exempt"],
        },
        Invalid::Choice {
            param: p("usage"),
            leaf: p("usage"),
            choices: vec!["on_session", "off_session"],
        },
        Invalid::Choice {
            param: p("capture_method"),
            leaf: p("capture_method"),
            choices: vec!["manual"],
        },
        Invalid::TooLong { param: p("description"), most: 5000 },
        Invalid::Unfit { param: p("images"), message: p("You may only specify up to 8 images.") },
        Invalid::MetadataKey(41),
        Invalid::MetadataValue { param: p("metadata[a]"), length: 801 },
        Invalid::MetadataCount(51),
        Invalid::BothCursors,
        Invalid::RepeatedInUrl(p("intent")),
        Invalid::Expand(Inexpandable::TooDeep(p("a.b.c.d.e"))),
        Invalid::Version(p("latest")),
    ];
    check(
        invalid.into_iter().map(ApiError::from),
        expect![[r#"
        400 parameter_unknown param=wat | Received unknown parameter: wat
        400 parameter_unknown param=a | Received unknown parameters: a, invoice_settings[nope], ****************
        400 param=transfer_data | Connect is not part of this server.
        400 parameter_missing param=card[number] | Missing required param: card[number].
        400 parameter_invalid_empty param=x | You passed an empty string for 'x'. We assume empty values are an attempt to unset a parameter; however 'x' cannot be unset. You should remove 'x' from your request or supply a non-empty value.
        400 param=card | Invalid object
        400 parameter_invalid_integer param=limit | Invalid integer: abc
        400 param=unit_amount_decimal | Invalid decimal: 1e3; must be a decimal number with at most 12 decimal places
        400 param=amount_to_capture | Invalid non-negative integer
        400 param=confirm | Invalid boolean: yes
        400 param=a[tax_exempt] | Invalid tax_exempt: must be one of none, reverse, or exempt
        400 param=usage | Invalid usage: must be one of on_session or off_session
        400 param=capture_method | Invalid capture_method: must be manual
        400 param=description | Invalid string; must be at most 5000 characters
        400 param=images | You may only specify up to 8 images.
        400 param=metadata | Metadata keys can have up to 40 characters, but you passed in a key that is 41 characters.
        400 param=metadata[a] | Metadata values can have up to 500 characters, but you passed in a value that is 801 characters.
        400 param=metadata | Metadata can have up to 50 keys, but you've set 51.
        400 | Received both starting_after and ending_before parameters. Please pass in only one.
        400 | A parameter provided in the URL (intent) was repeated as a GET or POST parameter. You can only provide this information as a portion of the URL.
        400 property_expansion_max_depth | You cannot expand more than 4 levels of a property. Property: a.b.c.d.e
        400 | Invalid Stripe API version: latest
    "#]],
    );
    let error = ApiError::from(Invalid::Currency { param: p("currency"), shown: p("xyz") });
    assert!(error.message.starts_with(
        "Invalid currency: xyz. Stripe currently supports these currencies: usd, aed, afn, "
    ));
    assert_eq!((error.param, error.code), (Some(p("currency")), None));
}

#[test]
fn broken_forms() {
    let all = [
        Malformed::Percent,
        Malformed::Utf8,
        Malformed::Nul,
        Malformed::Name,
        Malformed::Mixed,
        Malformed::TooDeep,
        Malformed::TooMany,
        Malformed::NameTooLong,
        Malformed::ValueTooLong,
    ];
    let error = |what| ApiError::from(Invalid::Form { param: Some("a".to_owned()), what });
    check(
        all.map(error),
        expect![[r#"
            400 param=a | Invalid form encoding: a '%' is not followed by two hexadecimal digits.
            400 param=a | Invalid form encoding: not UTF-8.
            400 param=a | Invalid form encoding: a NUL character.
            400 param=a | Invalid form encoding: the brackets of a parameter's name do not match.
            400 param=a | Invalid form encoding: a parameter was passed both as a single value and as a hash or array.
            400 param=a | Invalid form encoding: parameters are nested more than 10 levels deep.
            400 param=a | Invalid form encoding: more than 2500 parameters.
            400 param=a | Invalid form encoding: a parameter's name has more than 520 bytes.
            400 param=a | Invalid form encoding: a value has more than 600000 bytes.
        "#]],
    );
}

#[test]
fn transport() {
    check(
        [
            ApiError::no_key(),
            ApiError::invalid_key("sk_test_51HqLyjWDarjtT1zdp7dcXYZ"),
            ApiError::invalid_key("sk_test_short"),
            ApiError::invalid_key("4242424242424242"),
            ApiError::invalid_key("pk_live_<script>alert(1)</script>"),
            ApiError::expired_key("rk_test_51HqLyjWDarjtT1zdp7dcXYZ"),
            ApiError::secret_key_required(),
            ApiError::missing("card"),
            ApiError::secret_key_parameter("off_session"),
            ApiError::idempotency_mismatch("K"),
            ApiError::idempotency_in_use("K"),
            ApiError::idempotency_key_too_long(255),
            ApiError::idempotency_key_unclear("is empty"),
            ApiError::unrecognized_url("GET", "/v1/nothing"),
            ApiError::payment_method_types_removed(),
            ApiError::body_too_large(1_048_576),
            ApiError::compressed(),
            ApiError::headers_too_large(),
            ApiError::too_slow(),
            ApiError::unreadable("The request has no path."),
            ApiError::rate_limited(),
            ApiError::lock_timeout(),
            ApiError::internal(),
            ApiError::busy(),
        ],
        expect![[r#"
            401 | You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.
            401 | Invalid API Key provided: sk_test_*****cXYZ
            401 | Invalid API Key provided: sk_test_*****
            401 | Invalid API Key provided: *****4242
            401 | Invalid API Key provided: pk_live_*****
            401 api_key_expired | Expired API Key provided: rk_test_*****cXYZ
            401 secret_key_required | This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.
            400 parameter_missing param=card | Missing required param: card.
            400 secret_key_required param=off_session | The parameter `off_session` cannot be passed with a publishable API key.
            400 idempotency_error | Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than 'K' if you meant to execute a different request.
            409 idempotency_key_in_use again | There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): K. Please try again later.
            400 | The Idempotency-Key header can have up to 255 characters.
            400 | The Idempotency-Key header is empty.
            404 | Unrecognized request URL (GET: /v1/nothing). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. Please see https://stripe.com/docs or we can help at https://support.stripe.com/.
            400 payment_method_types_no_longer_supported param=payment_method_types | The `payment_method_types` parameter is no longer supported as of API version 2026-09-30.endive. Manage payment methods from your Dashboard, or use `allowed_payment_method_types` or `excluded_payment_method_types` instead.
            413 | The request body is too large: at most 1048576 bytes are accepted.
            415 | The request body has a Content-Encoding. Please send it as it is.
            431 | The request headers are too large.
            408 ? | The request was not received in time.
            400 | The request has no path.
            429 rate_limit ? | Request rate limit exceeded. You can learn more about rate limits here https://stripe.com/docs/rate-limits.
            429 lock_timeout again | This object cannot be accessed right now because another API request or Stripe process is currently accessing it. If you see this error intermittently, retry the request. If you see this error frequently and are making multiple concurrent requests to a single object, make your requests serially or at a lower rate. For more details, see https://stripe.com/docs/rate-limits#object-lock-timeouts.
            500 api_error ? | An unexpected error occurred while processing this request. It has been logged under this request's id.
            503 api_error again | The server is too busy to take this request. Please try again later.
        "#]],
    );
}

fn show(error: &ApiError) -> String {
    String::from_utf8(error.render("req_1", 1_767_225_600)).unwrap()
}

#[test]
fn the_envelope() {
    let refused = ApiError::from_refusal(&R::ConfirmSucceeded)
        .on(Intent::Payment(serde_json::json!({"id": "pi_1", "object": "payment_intent"})));
    expect![[r#"
        {
          "error": {
            "code": "payment_intent_unexpected_state",
            "doc_url": "https://stripe.com/docs/error-codes/payment-intent-unexpected-state",
            "message": "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.",
            "payment_intent": {
              "id": "pi_1",
              "object": "payment_intent"
            },
            "request_log_url": "https://dashboard.stripe.com/test/logs/req_1?t=1767225600",
            "type": "invalid_request_error"
          }
        }"#]].assert_eq(&show(&refused));
    let unrelated = ApiError::from_refusal(&R::AmountZero)
        .on(Intent::Payment(serde_json::json!({"id": "pi_1"})));
    assert_eq!(unrelated.payment_intent, None);
    expect![[r#"
        {
          "error": {
            "message": "Received both starting_after and ending_before parameters. Please pass in only one.",
            "request_log_url": "https://dashboard.stripe.com/test/logs/req_1?t=1767225600",
            "type": "invalid_request_error"
          }
        }"#]].assert_eq(&show(&ApiError::from(Invalid::BothCursors)));
}

fn declined(kind: PaymentErrorType, decline_code: Option<&str>) -> PaymentError {
    use onfile_domain::card::{Card, CardDescription, Checks, Credential, Funding, Network};
    use onfile_domain::id::SealedCardId;
    use onfile_domain::payment_method::{AllowRedisplay, Details, PaymentMethod, Standing};
    let card = Card {
        description: CardDescription {
            brand: Network::Visa,
            networks: vec![Network::Visa],
            country: "US".to_owned(),
            funding: Funding::Credit,
            three_d_secure_supported: true,
        },
        last4: "0069".to_owned(),
        exp_month: 1,
        exp_year: 2034,
        fingerprint: "f".to_owned(),
        preferred_network: None,
        checks: Checks::default(),
        sealed: SealedCardId::named("vlt_1"),
        credential: Credential::default(),
    };
    let payment_method = PaymentMethod {
        id: pm(),
        created: 0,
        allow_redisplay: AllowRedisplay::Unspecified,
        billing_details: Default::default(),
        metadata: Default::default(),
        standing: Standing::Fresh,
        details: Details::Card(card),
        mandate: None,
        radar_session: None,
    };
    PaymentError {
        kind,
        code: "expired_card".to_owned(),
        decline_code: decline_code.map(str::to_owned),
        message: "Your card has expired.".to_owned(),
        param: Some("exp_month".to_owned()),
        advice_code: Some(onfile_domain::rail::AdviceCode::DoNotTryAgain),
        network_decline_code: Some("54".to_owned()),
        charge: Some(ch()),
        payment_method,
    }
}

#[test]
fn declines() {
    let method = serde_json::json!({"id": "pm_x"});
    let intent = serde_json::json!({"id": "pi_1"});
    let error = declined(PaymentErrorType::CardError, None);
    let answer = ApiError::from_payment_error(&error, IntentKind::Payment, method.clone())
        .on(Intent::Payment(intent));
    expect![[r#"
        {
          "error": {
            "advice_code": "do_not_try_again",
            "charge": "ch_x",
            "code": "expired_card",
            "doc_url": "https://stripe.com/docs/error-codes/expired-card",
            "message": "Your card has expired.",
            "network_decline_code": "54",
            "param": "exp_month",
            "payment_intent": {
              "id": "pi_1"
            },
            "payment_method": {
              "id": "pm_x"
            },
            "request_log_url": "https://dashboard.stripe.com/test/logs/req_1?t=1767225600",
            "type": "card_error"
          }
        }"#]]
    .assert_eq(&show(&answer));

    let attach = ApiError::from_attach_error(&PaymentError { param: None, ..error });
    expect![[r#"
        {
          "error": {
            "code": "expired_card",
            "decline_code": "expired_card",
            "doc_url": "https://stripe.com/docs/error-codes/expired-card",
            "message": "Your card has expired.",
            "param": "",
            "request_log_url": "https://dashboard.stripe.com/test/logs/req_1?t=1767225600",
            "type": "card_error"
          }
        }"#]]
    .assert_eq(&show(&attach));

    use PaymentErrorType::{CardError, InvalidRequestError};
    for (kind, given, intent, shown) in [
        (CardError, None, IntentKind::Payment, None),
        (CardError, None, IntentKind::Setup, Some("expired_card")),
        (CardError, Some("lost_card"), IntentKind::Setup, Some("lost_card")),
        (CardError, Some("lost_card"), IntentKind::Payment, Some("lost_card")),
        (InvalidRequestError, None, IntentKind::Setup, None),
    ] {
        let error = declined(kind, given);
        let answer = ApiError::from_payment_error(&error, intent, method.clone());
        assert_eq!(answer.decline_code.as_deref(), shown, "{kind:?} {given:?} {intent:?}");
        assert_eq!(answer.status, 402);
    }
}

#[test]
fn refused_customer_sessions() {
    refused(
        vec![
            R::CustomerSession(CustomerSessionRefusal::NothingEnabled),
            R::CustomerSession(CustomerSessionRefusal::FeaturesOfDisabled("customer_sheet")),
            R::CustomerSession(CustomerSessionRefusal::LimitTooLow),
            R::CustomerSession(CustomerSessionRefusal::LimitTooHigh),
            R::CustomerSession(CustomerSessionRefusal::SaveUsageMissing),
            R::CustomerSession(CustomerSessionRefusal::WrongSecret),
            R::CustomerSession(CustomerSessionRefusal::Expired),
            R::CustomerSession(CustomerSessionRefusal::OfAnotherCustomer),
            R::CustomerSession(CustomerSessionRefusal::KeyOfAnotherCustomer),
            R::CustomerSession(CustomerSessionRefusal::NotEnabled("payment_method_remove")),
        ],
        expect![[r#"
            400 param=components | At least 1 component must be enabled.
            400 param=components[customer_sheet][features] | You can only specify features of a component that is enabled; customer_sheet is not.
            400 parameter_invalid_integer param=components[payment_element][features][payment_method_redisplay_limit] | This value must be greater than or equal to 1.
            400 parameter_invalid_integer param=components[payment_element][features][payment_method_redisplay_limit] | This value must be less than or equal to 10.
            400 parameter_missing param=components[payment_element][features][payment_method_save_usage] | You must specify payment_method_save_usage when payment_method_save is enabled.
            400 param=customer_session_client_secret | The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
            400 param=customer_session_client_secret | The CustomerSession has expired. Create a new one on your server.
            400 param=customer_session_client_secret | The CustomerSession is for another customer than the intent.
            400 param=legacy_customer_ephemeral_key | The ephemeral key is for another customer than the intent.
            403 | The CustomerSession does not enable payment_method_remove.
        "#]],
    );
}

#[test]
fn checkout_sessions() {
    let at = |fault: CheckoutFault, param: &str| R::from(fault.at(param));
    let (usd, eur) = (Currency::USD, Currency::parse("eur").unwrap());
    let elements = UiModeWord::Current(UiMode::Elements);
    let custom = UiModeWord::Former(FormerUiMode::Custom);
    let urls = || vec!["cancel_url", "success_url"];
    let mut refusals: Vec<R> = [
        CheckoutRefusal::NotInUiMode { params: urls(), mode: elements },
        CheckoutRefusal::NotInUiMode { params: urls(), mode: custom },
        CheckoutRefusal::TooSmall(usd),
        CheckoutRefusal::TooLarge(usd),
        CheckoutRefusal::TooFine(Currency::parse("jod").unwrap()),
        CheckoutRefusal::NoTypes,
        CheckoutRefusal::Expire(SessionStatus::Complete),
        CheckoutRefusal::Update(SessionStatus::Expired),
        CheckoutRefusal::Confirm(SessionStatus::Complete),
        CheckoutRefusal::Confirm(SessionStatus::Expired),
        CheckoutRefusal::ExpectedAmount(Amount::new(2000)),
        CheckoutRefusal::DrivesPaymentIntent,
        CheckoutRefusal::DrivesSetupIntent,
    ]
    .into_iter()
    .map(R::from)
    .collect();
    refusals.extend([
        at(CheckoutFault::Missing, "success_url"),
        at(CheckoutFault::NotInMode(ModeName::Setup), "line_items"),
        at(CheckoutFault::NeverRedirected, "return_url"),
        at(CheckoutFault::TooSoon, "expires_at"),
        at(CheckoutFault::TooLate, "expires_at"),
        at(CheckoutFault::TooMany, "line_items"),
        at(CheckoutFault::NoPrice, "line_items[0][price]"),
        at(CheckoutFault::TwoPrices, "line_items[0][price]"),
        at(CheckoutFault::NoQuantity(3), "line_items[3][quantity]"),
        at(CheckoutFault::BelowOne, "line_items[0][quantity]"),
        at(CheckoutFault::OutOfRange, "line_items[0][quantity]"),
        at(CheckoutFault::NotAdjustable, "line_items[0][quantity]"),
        at(CheckoutFault::Recurring, "line_items[0][price]"),
        at(CheckoutFault::InactivePrice, "line_items[0][price]"),
        at(CheckoutFault::InactiveProduct(PriceId::named("price_x")), "line_items[0][price]"),
        at(CheckoutFault::CustomAmount, "line_items[0][price]"),
        at(CheckoutFault::Currency { has: vec![usd], expected: eur }, "line_items[0][price]"),
        at(CheckoutFault::NoSuchLineItem("li_x".to_owned()), "line_items[0][id]"),
        at(CheckoutFault::ClientOnly, "collected_information[shipping_details]"),
        at(CheckoutFault::NoShipping, "collected_information[shipping_details]"),
        at(CheckoutFault::NotShippedThere, "collected_information[shipping_details]"),
    ]);
    refused(
        refusals,
        expect![[r#"
            400 param=cancel_url | The following parameters are not supported with `ui_mode: elements`: cancel_url, success_url.
            400 param=cancel_url | The following parameters are not supported with `ui_mode: custom`: cancel_url, success_url.
            400 amount_too_small | The Checkout Session's total amount due must add up to at least $0.50 usd
            400 amount_too_large param=line_items | Amount must be no more than $999,999.99
            400 parameter_invalid_integer param=line_items | Invalid amount: amounts in jod must be evenly divisible by 10.
            400 | No valid payment method types for this Checkout Session. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.
            400 | Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of `complete`.
            400 | Only Checkout Sessions with a status in ["open"] can be updated. This Checkout Session has a status of `expired`.
            400 checkout_session_complete | This Checkout Session has already been completed.
            400 checkout_session_expired | This Checkout Session has expired.
            400 checkout_amount_mismatch param=expected_amount | The amount of this Checkout Session has changed. It is 2000 now.
            400 +intent | You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead.
            400 +intent | You cannot perform this action on SetupIntents created by Checkout. Try expiring the Checkout Session instead.
            400 parameter_missing param=success_url | Missing required param: success_url.
            400 param=line_items | You can not pass `line_items` in `setup` mode.
            400 param=return_url | You can not pass `return_url` when `redirect_on_completion` is `never`.
            400 param=expires_at | The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.
            400 param=expires_at | The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.
            400 param=line_items | A Checkout Session can have at most 100 line items.
            400 param=line_items[0][price] | You must provide either price or price_data for each line item when using prices.
            400 param=line_items[0][price] | You may only specify one of these parameters: price, price_data.
            400 param=line_items[3][quantity] | Quantity is required. Add `quantity` to `line_items[3]`
            400 parameter_invalid_integer param=line_items[0][quantity] | This value must be greater than or equal to 1.
            400 param=line_items[0][quantity] | This value is out of range.
            400 param=line_items[0][quantity] | The quantity must be between the minimum and the maximum of `adjustable_quantity`.
            400 param=line_items[0][price] | You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.
            400 param=line_items[0][price] | The price specified is inactive. This field only accepts active prices.
            400 param=line_items[0][price] | Price `price_x` is not available to be purchased because its product is not active.
            400 param=line_items[0][price] | Prices with `custom_unit_amount` cannot be used in Checkout Sessions of this server yet.
            400 param=line_items[0][price] | The price specified only supports `usd`. This doesn't match the expected currency: `eur`.
            400 resource_missing param=line_items[0][id] | No such line item: 'li_x'
            400 param=collected_information[shipping_details] | You can only update `shipping_details` when `permissions.update_shipping_details` is `server_only`.
            400 param=collected_information[shipping_details] | You can only update `shipping_details` when `shipping_address_collection` is set.
            400 param=collected_information[shipping_details] | The country is not among the `shipping_address_collection.allowed_countries`.
        "#]],
    );
}
