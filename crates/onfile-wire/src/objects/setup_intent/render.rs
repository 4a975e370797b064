//! A setup intent.

use crate::objects::members::object;
use crate::objects::payment_error;
use crate::objects::payment_intent::{
    automatic_payment_methods, configuration_details, next_action, other_options,
};
use crate::objects::view::{Audience, LIVEMODE, View};
use onfile_domain::id::CustomerId;
use onfile_domain::payment_intent::CardOptions;
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::refusal::IntentKind;
use onfile_domain::setup_intent::{SetupCancellationReason, SetupIntent, Status};
use serde_json::Value;

/// What a browser sees. Source: <https://docs.stripe.com/api/setup_intents/object>.
const CLIENT_KEYS: [&str; 14] = [
    "id",
    "object",
    "automatic_payment_methods",
    "cancellation_reason",
    "client_secret",
    "created",
    "description",
    "last_setup_error",
    "livemode",
    "next_action",
    "payment_method",
    "payment_method_types",
    "status",
    "usage",
];

/// Renders a setup intent.
pub fn render(intent: &SetupIntent, view: &View<'_>) -> Value {
    let mut whole = whole(intent, view);
    if let (Audience::Client, Value::Object(members)) = (view.audience, &mut whole) {
        members.retain(|key, _| CLIENT_KEYS.contains(&key.as_str()));
    }
    whole
}

fn whole(intent: &SetupIntent, view: &View<'_>) -> Value {
    let error = intent.last_setup_error.as_ref();
    object! {
        id: &intent.id,
        object: "setup_intent",
        allowed_payment_method_types: &intent.allowed_types,
        application: Value::Null,
        automatic_payment_methods: automatic_payment_methods(&intent.methods),
        cancellation_reason: &cancellation_reason(intent),
        client_secret: view.client_secret(intent.id.as_str()),
        created: intent.created,
        customer: &intent.customer,
        customer_account: &intent.customer.as_ref().and_then(CustomerId::account),
        description: &intent.description,
        excluded_payment_method_types: &intent.excluded_types,
        flow_directions: &intent.flow_directions,
        last_setup_error: error.map(|error| payment_error(error, IntentKind::Setup, view)),
        latest_attempt: &intent.latest_attempt,
        livemode: LIVEMODE,
        managed_payments: Value::Null,
        // Cards need no mandate object. [R]
        mandate: intent.mandate.as_ref().filter(|_| intent.single_use.is_none()),
        metadata: &intent.metadata,
        next_action: intent.action().map(|action| next_action(action, view)),
        on_behalf_of: Value::Null,
        payment_method: &intent.payment_method,
        payment_method_configuration_details: configuration_details(&intent.methods, view),
        payment_method_options: options(intent),
        payment_method_types: &intent.types(),
        single_use_mandate: intent.mandate.as_ref().filter(|_| intent.single_use.is_some()),
        status: &intent.status_name(),
        usage: &intent.usage,
    }
}

fn cancellation_reason(intent: &SetupIntent) -> Option<SetupCancellationReason> {
    match intent.status {
        Status::Canceled { reason } => reason,
        Status::RequiresPaymentMethod
        | Status::RequiresConfirmation
        | Status::RequiresAction(_)
        | Status::Succeeded => None,
    }
}

/// Of the types that the intent takes, those that have options in a setup.
fn options(intent: &SetupIntent) -> Value {
    let types = intent.types();
    let takes = |kind| types.contains(&kind);
    let other = |kind| takes(kind).then(|| other_options(kind, &intent.options));
    object! {
        card[optional]: takes(PaymentMethodType::Card).then(|| card_options(&intent.options.card)),
        sepa_debit[optional]: other(PaymentMethodType::SepaDebit),
        us_bank_account[optional]: other(PaymentMethodType::UsBankAccount),
    }
}

/// Fewer than a payment's: a setup has no installments.
fn card_options(options: &CardOptions) -> Value {
    object! {
        mandate_options: Value::Null,
        network: &options.network,
        request_three_d_secure: &options.request_three_d_secure,
        setup_credential_usage[optional]: options.setup_credential_usage.as_ref(),
    }
}
