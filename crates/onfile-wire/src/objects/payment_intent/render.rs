//! A payment intent.

use super::amount_details;
use crate::objects::address::shipping;
use crate::objects::members::object;
use crate::objects::view::{Audience, LIVEMODE, View, configuration};
use crate::objects::{funding_instructions, payment_error};
use onfile_domain::Named;
use onfile_domain::funding_instructions::BankTransfer;
use onfile_domain::id::CustomerId;
use onfile_domain::moment::Timestamp;
use onfile_domain::payment_intent::{
    Action, CancellationReason, CardOptions, Methods, Options, PaymentDetails, PaymentIntent,
    Status, Step,
};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::refusal::IntentKind;
use serde_json::{Map, Value};

/// What a browser sees. Source: <https://docs.stripe.com/api/payment_intents/object>.
const CLIENT_KEYS: [&str; 26] = [
    "id",
    "object",
    "amount",
    "amount_details",
    "automatic_payment_methods",
    "canceled_at",
    "cancellation_reason",
    "capture_method",
    "client_secret",
    "confirmation_method",
    "created",
    "currency",
    "description",
    "last_payment_error",
    "livemode",
    "next_action",
    "payment_method",
    "payment_method_configuration_details",
    "payment_method_options",
    "payment_method_types",
    "processing",
    "receipt_email",
    "setup_future_usage",
    "shipping",
    "source",
    "status",
];

/// Renders a payment intent.
pub fn render(intent: &PaymentIntent, view: &View<'_>) -> Value {
    let mut whole = whole(intent, view);
    if let (Audience::Client, Value::Object(members)) = (view.audience, &mut whole) {
        members.retain(|key, _| CLIENT_KEYS.contains(&key.as_str()));
    }
    whole
}

fn whole(intent: &PaymentIntent, view: &View<'_>) -> Value {
    let error = intent.last_payment_error.as_ref();
    let (canceled_at, reason) = cancellation(intent);
    object! {
        id: &intent.id,
        object: "payment_intent",
        allowed_payment_method_types: &intent.allowed_types,
        amount: intent.amount,
        amount_capturable: intent.amount_capturable(),
        amount_details: amount_details::render(intent.amount_details.as_deref()),
        amount_received: intent.amount_received(),
        application: Value::Null,
        application_fee_amount: Value::Null,
        automatic_payment_methods: automatic_payment_methods(&intent.methods),
        canceled_at: canceled_at,
        cancellation_reason: &reason,
        capture_method: &intent.capture_method,
        client_secret: view.client_secret(intent.id.as_str()),
        confirmation_method: &intent.confirmation_method,
        created: intent.created,
        currency: &intent.currency,
        customer: &intent.customer,
        customer_account: &intent.customer.as_ref().and_then(CustomerId::account),
        description: &intent.description,
        excluded_payment_method_types: &intent.excluded_types,
        last_payment_error: error.map(|error| payment_error(error, IntentKind::Payment, view)),
        latest_charge: &intent.latest_charge,
        livemode: LIVEMODE,
        managed_payments: object! { enabled: false },
        metadata: &intent.metadata,
        next_action: intent
            .action()
            .map(|action| next_action(action, view))
            .or_else(|| instructions(intent, view)),
        on_behalf_of: Value::Null,
        payment_details[optional]: intent.payment_details.as_ref().map(payment_details),
        payment_method: &intent.payment_method,
        payment_method_configuration_details: configuration_details(&intent.methods, view),
        payment_method_options: options(intent),
        payment_method_types: &intent.types(),
        payment_record: Value::Null,
        processing: Value::Null,
        receipt_email: &intent.receipt_email,
        review: Value::Null,
        setup_future_usage: &intent.setup_future_usage,
        // Not in the official clients' types, but recorded. [R]
        shared_payment_granted_token: Value::Null,
        shipping: intent.shipping.as_ref().map(shipping),
        // Shown as long as it is what the payment is made with. [U]
        source: intent.source.as_ref().filter(|it| intent.payment_method.as_ref() == Some(*it)),
        statement_descriptor: &intent.statement_descriptor,
        statement_descriptor_suffix: &intent.statement_descriptor_suffix,
        status: &intent.status_name(),
        transfer_data: Value::Null,
        transfer_group: &intent.transfer_group,
    }
}

fn cancellation(intent: &PaymentIntent) -> (Option<Timestamp>, Option<CancellationReason>) {
    match intent.status {
        Status::Canceled { at, reason } => (Some(at), reason),
        Status::RequiresPaymentMethod
        | Status::RequiresConfirmation { .. }
        | Status::RequiresAction(_)
        | Status::AwaitsTransfer(_)
        | Status::Processing
        | Status::RequiresCapture { .. }
        | Status::Succeeded { .. } => (None, None),
    }
}

/// `automatic_payment_methods` of either kind of intent.
pub(in crate::objects) fn automatic_payment_methods(methods: &Methods) -> Option<Value> {
    match methods {
        Methods::Automatic { allow_redirects, .. } => {
            Some(object! { allow_redirects: allow_redirects, enabled: true })
        }
        Methods::Listed { .. } => None,
    }
}

/// Which configuration the methods come from, of either kind of intent.
pub(in crate::objects) fn configuration_details(
    methods: &Methods,
    view: &View<'_>,
) -> Option<Value> {
    match methods {
        Methods::Automatic { configuration: Some(chosen), .. } => {
            Some(object! { id: &chosen.id, parent: Value::Null })
        }
        Methods::Automatic { configuration: None, .. } => {
            Some(object! { id: configuration(view.secret), parent: Value::Null })
        }
        Methods::Listed { .. } => None,
    }
}

/// What the buyer must do, of either kind of intent.
pub(in crate::objects) fn next_action(action: &Action, view: &View<'_>) -> Value {
    let pages = match &action.step {
        Step::Challenge => view.authentication_pages,
        Step::Redirect | Step::Login => view.bank_pages,
        Step::Microdeposits(deposits) => {
            let url = format!("{}/{}", view.bank_pages, action.id);
            return object! {
                type: "verify_with_microdeposits",
                verify_with_microdeposits: object! {
                    arrival_date: deposits.arrival,
                    hosted_verification_url: url,
                    microdeposit_type: &deposits.kind,
                },
            };
        }
    };
    let url = format!("{pages}/{}", action.id);
    if action.by_sdk {
        object! {
            type: "use_stripe_sdk",
            use_stripe_sdk: object! { stripe_js: url, type: "three_d_secure_redirect" },
        }
    } else {
        object! {
            redirect_to_url: object! { return_url: &action.return_url, url: url },
            type: "redirect_to_url",
        }
    }
}

/// Where the buyer sends what is missing. No page shows it.
fn instructions(intent: &PaymentIntent, view: &View<'_>) -> Option<Value> {
    let (transfer, customer) = (intent.transfer()?, intent.customer.as_ref()?);
    let to = intent.instructions().ok()?;
    Some(object! {
        display_bank_transfer_instructions: object! {
            amount_remaining: intent.missing(),
            currency: &intent.currency,
            financial_addresses: funding_instructions::addresses(customer, &to, view),
            hosted_instructions_url: Value::Null,
            reference: &transfer.reference,
            type: &to.transfer,
        },
        type: "display_bank_transfer_instructions",
    })
}

fn payment_details(details: &PaymentDetails) -> Value {
    object! {
        customer_reference: &details.customer_reference,
        order_reference: &details.order_reference,
    }
}

/// The options of the types that the intent takes.
fn options(intent: &PaymentIntent) -> Value {
    let mut types = intent.types();
    types.sort_unstable();
    types.dedup();
    let mut options = Map::new();
    for kind in types {
        let rendered = if kind == PaymentMethodType::Card {
            card_options(&intent.options.card)
        } else {
            other_options(kind, &intent.options)
        };
        options.insert(kind.name().to_owned(), rendered);
    }
    Value::Object(options)
}

fn card_options(options: &CardOptions) -> Value {
    object! {
        capture_method[optional]: options.capture_manual.then_some("manual"),
        installments: Value::Null,
        mandate_options: Value::Null,
        network: &options.network,
        request_extended_authorization[optional]: options.request_extended_authorization.as_ref(),
        request_incremental_authorization[optional]:
            options.request_incremental_authorization.as_ref(),
        request_multicapture[optional]: options.request_multicapture.as_ref(),
        request_overcapture[optional]: options.request_overcapture.as_ref(),
        request_three_d_secure: &options.request_three_d_secure,
        require_cvc_recollection[optional]: options.require_cvc_recollection.then_some(true),
        setup_credential_usage[optional]: options.setup_credential_usage.as_ref(),
        setup_future_usage[optional]: options.setup_future_usage.as_ref(),
        statement_descriptor_suffix_kana[optional]:
            options.statement_descriptor_suffix_kana.as_ref(),
        statement_descriptor_suffix_kanji[optional]:
            options.statement_descriptor_suffix_kanji.as_ref(),
        stored_credential_usage[optional]: options.stored_credential_usage.as_ref(),
    }
}

/// Of the other types, what the API says must be there, with the documented defaults.
pub(in crate::objects) fn other_options(kind: PaymentMethodType, options: &Options) -> Value {
    let usage = options.future_usage.get(&kind).copied();
    let is = |other| kind == other;
    let (sent, of_cash) = (&options.customer_balance, is(PaymentMethodType::CustomerBalance));
    let expires_after_days =
        (is(PaymentMethodType::Boleto) || is(PaymentMethodType::Oxxo)).then_some(3_i64);
    let language = if is(PaymentMethodType::Bancontact) {
        Some(Value::from("en"))
    } else {
        is(PaymentMethodType::Sofort).then_some(Value::Null)
    };
    object! {
        expires_after_days[optional]: expires_after_days,
        mandate_options[optional]: is(PaymentMethodType::SepaDebit).then(|| {
            object! { reference_prefix[optional]: options.bank.reference_prefix.as_ref() }
        }),
        bank_transfer[optional]: sent.bank_transfer.as_ref().filter(|_| of_cash).map(bank_transfer),
        funding_type[optional]: of_cash.then_some(&sent.funding_type),
        persistent_token[optional]: is(PaymentMethodType::Link).then_some(Value::Null),
        preferred_language[optional]: language,
        preferred_locale[optional]: is(PaymentMethodType::Klarna).then_some(Value::Null),
        setup_future_usage[optional]: usage.as_ref(),
        verification_method[optional]: options
            .bank
            .verification_method
            .as_ref()
            .filter(|_| is(PaymentMethodType::UsBankAccount)),
    }
}

fn bank_transfer(it: &BankTransfer) -> Value {
    let eu = it.eu_bank_transfer.as_ref();
    object! {
        eu_bank_transfer[optional]: eu.map(|eu| object! { country: &eu.country }),
        requested_address_types[optional]: it.requested_address_types.as_ref(),
        type: &it.kind,
    }
}
