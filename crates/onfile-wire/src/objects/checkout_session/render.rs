//! A Checkout Session, and what is bought in it.

use crate::objects::address;
use crate::objects::members::object;
use crate::objects::payment_intent::configuration_details;
use crate::objects::view::{LIVEMODE, View};
use onfile_domain::Named;
use onfile_domain::address::Shipping;
use onfile_domain::checkout_session::{
    CheckoutSession, ConsentCollection, CustomText, CustomerDetails, LineItem, Purchase,
    SavedPaymentMethodOptions, Status, Ui, UiMode,
};
use onfile_domain::id::CustomerId;
use onfile_domain::payment_intent::Options;
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::{Amount, Currency};
use serde_json::{Map, Value};

/// What a line item is called in the API.
pub const LINE_ITEM: &str = "item";

/// Where a session's line items are listed.
pub fn line_items_url(session: &str) -> String {
    format!("/v1/checkout/sessions/{session}/line_items")
}

/// Renders a session, without its line items: those are expanded.
pub fn render(session: &CheckoutSession, view: &View<'_>) -> Value {
    let (mut shown, rest) = (up_to_invoices(session, view), from_livemode_on(session, view));
    if let (Value::Object(shown), Value::Object(rest)) = (&mut shown, rest) {
        shown.extend(rest);
    }
    shown
}

/// The first half of its keys, by the alphabet.
fn up_to_invoices(session: &CheckoutSession, view: &View<'_>) -> Value {
    let purchase = session.purchase();
    let total = purchase.map(Purchase::total);
    let urls = urls(&session.ui);
    object! {
        id: &session.id,
        object: "checkout.session",
        adaptive_pricing: purchase.map(|_| object! { enabled: false }),
        after_expiration: Value::Null,
        allow_promotion_codes: session.allow_promotion_codes,
        allowed_payment_method_types: &session.allowed_types,
        amount_subtotal: total,
        amount_total: total,
        automatic_tax: object! {
            enabled: false,
            liability: Value::Null,
            provider: Value::Null,
            status: Value::Null,
        },
        billing_address_collection: &session.billing_address_collection,
        cancel_url: &urls.cancel_url,
        client_reference_id: &session.client_reference_id,
        client_secret: client_secret(session, view),
        collected_information: session.shipping_details.as_ref().map(collected),
        consent: session.consent.as_ref(),
        consent_collection: session.consent_collection.as_ref().map(consent_collection),
        created: session.created,
        currency: &session.currency(),
        currency_conversion: Value::Null,
        custom_fields: Value::Array(Vec::new()),
        custom_text: custom_text(&session.custom_text),
        customer: &session.customer,
        customer_account: &session.customer.as_ref().and_then(CustomerId::account),
        customer_creation: &session.customer_creation,
        customer_details: session.customer_details.as_ref().map(customer_details),
        customer_email: &session.customer_email,
        discounts: purchase.map(|_| Value::Array(Vec::new())),
        excluded_payment_method_types[optional]: session.excluded_types.as_ref(),
        expires_at: session.expires_at,
        integration_identifier: &session.integration_identifier,
        invoice: Value::Null,
        invoice_creation: purchase.map(|_| no_invoice()),
    }
}

/// The second half.
fn from_livemode_on(session: &CheckoutSession, view: &View<'_>) -> Value {
    let purchase = session.purchase();
    let urls = urls(&session.ui);
    object! {
        livemode: LIVEMODE,
        locale: &session.locale,
        managed_payments: object! { enabled: false },
        metadata: &session.metadata,
        mode: &session.mode_name(),
        optional_items: Value::Null,
        origin_context: Value::Null,
        payment_intent: &session.payment_intent(),
        payment_link: Value::Null,
        payment_method_collection: purchase.map_or("always", |_| "if_required"),
        payment_method_configuration_details: configuration_details(&session.methods, view),
        payment_method_options: options(&session.options, session.types()),
        payment_method_types: &session.types(),
        payment_status: &session.payment_status(),
        permissions: session.update_shipping_details.as_ref().map(|who| object! {
            update_shipping_details: who,
        }),
        phone_number_collection: object! { enabled: session.phone_number_collection },
        recovered_from: Value::Null,
        redirect_on_completion[optional]: urls.redirect_on_completion,
        return_url[optional]: urls.return_url,
        saved_payment_method_options: purchase
            .and_then(|purchase| purchase.saved_payment_method_options.as_ref())
            .map(saved_options),
        setup_intent: &session.setup_intent(),
        shipping_address_collection: session
            .shipping_address_collection
            .as_ref()
            .map(|countries| object! { allowed_countries: countries }),
        shipping_cost: Value::Null,
        shipping_options: Value::Array(Vec::new()),
        status: &session.status_name(),
        submit_type: &purchase.and_then(|purchase| purchase.submit_type),
        subscription: Value::Null,
        success_url: &urls.success_url,
        tax_id_collection: object! { enabled: false, required: "never" },
        total_details: purchase.map(|_| object! {
            amount_discount: Amount::ZERO,
            amount_shipping: Amount::ZERO,
            amount_tax: Amount::ZERO,
        }),
        ui_mode: ui_mode(session.ui.mode(), view),
        url: url(session, view),
        wallet_options: Value::Null,
    }
}

/// What opens the session to a browser. The hosted page needs none: its address does.
fn client_secret(session: &CheckoutSession, view: &View<'_>) -> Option<String> {
    match session.ui {
        Ui::Elements { .. } | Ui::EmbeddedPage { .. } | Ui::Form { .. } => {
            Some(view.client_secret(session.id.as_str()))
        }
        Ui::HostedPage { .. } => None,
    }
}

pub(in crate::objects) fn ui_mode(mode: UiMode, view: &View<'_>) -> &'static str {
    match mode.former().filter(|_| view.former_ui_modes) {
        Some(former) => former.name(),
        None => mode.name(),
    }
}

/// The page, for as long as there is something to do on it.
fn url(session: &CheckoutSession, view: &View<'_>) -> Option<String> {
    match (&session.ui, session.status) {
        (Ui::HostedPage { .. }, Status::Open) => {
            Some(format!("{}/{}", view.checkout_pages, session.id))
        }
        (
            Ui::HostedPage { .. } | Ui::Elements { .. } | Ui::EmbeddedPage { .. } | Ui::Form { .. },
            Status::Open | Status::Complete { .. } | Status::Expired,
        ) => None,
    }
}

struct Urls<'a> {
    cancel_url: Option<&'a String>,
    redirect_on_completion: Option<&'static str>,
    return_url: Option<&'a String>,
    success_url: Option<&'a String>,
}

fn urls(ui: &Ui) -> Urls<'_> {
    let none = Urls {
        cancel_url: None,
        redirect_on_completion: None,
        return_url: None,
        success_url: None,
    };
    match ui {
        Ui::Elements { return_url } | Ui::Form { return_url } => {
            Urls { return_url: return_url.as_ref(), ..none }
        }
        Ui::EmbeddedPage { return_url, redirect_on_completion } => Urls {
            redirect_on_completion: Some(redirect_on_completion.name()),
            return_url: return_url.as_ref(),
            ..none
        },
        Ui::HostedPage { success_url, cancel_url } => {
            Urls { cancel_url: cancel_url.as_ref(), success_url: Some(success_url), ..none }
        }
    }
}

fn collected(shipping: &Shipping) -> Value {
    object! {
        business_name: Value::Null,
        individual_name: Value::Null,
        shipping_details: object! {
            address: address::address(&shipping.address),
            name: &shipping.name,
        },
    }
}

pub(in crate::objects) fn consent_collection(collection: &ConsentCollection) -> Value {
    object! {
        payment_method_reuse_agreement: collection
            .payment_method_reuse_agreement
            .as_ref()
            .map(|position| object! { position: position }),
        promotions: &collection.promotions,
        terms_of_service: &collection.terms_of_service,
    }
}

pub(in crate::objects) fn customer_details(details: &CustomerDetails) -> Value {
    object! {
        address: details.address.as_ref().map(address::address),
        business_name: Value::Null,
        email: &details.email,
        individual_name: Value::Null,
        name: &details.name,
        phone: &details.phone,
        tax_exempt: &details.tax_exempt,
        tax_ids: Value::Null,
    }
}

pub(in crate::objects) fn custom_text(texts: &CustomText) -> Value {
    let message = |text: &Option<String>| text.as_ref().map(|text| object! { message: text });
    object! {
        after_submit: message(&texts.after_submit),
        shipping_address: message(&texts.shipping_address),
        submit: message(&texts.submit),
        terms_of_service_acceptance: message(&texts.terms_of_service_acceptance),
    }
}

fn no_invoice() -> Value {
    object! {
        enabled: false,
        invoice_data: object! {
            account_tax_ids: Value::Null,
            custom_fields: Value::Null,
            description: Value::Null,
            footer: Value::Null,
            issuer: Value::Null,
            metadata: object! {},
            rendering_options: Value::Null,
        },
    }
}

fn saved_options(options: &SavedPaymentMethodOptions) -> Value {
    object! {
        allow_redisplay_filters: &options.allow_redisplay_filters,
        payment_method_remove: &options.payment_method_remove,
        payment_method_save: &options.payment_method_save,
    }
}

/// The options of the types that the session takes, where they say anything.
fn options(options: &Options, mut types: Vec<PaymentMethodType>) -> Value {
    types.sort_unstable();
    types.dedup();
    let mut shown = Map::new();
    for kind in types {
        if kind == PaymentMethodType::Card {
            shown.insert(kind.name().to_owned(), card(options));
        } else if let Some(usage) = options.future_usage.get(&kind) {
            shown.insert(kind.name().to_owned(), object! { setup_future_usage: usage });
        }
    }
    Value::Object(shown)
}

fn card(options: &Options) -> Value {
    let card = &options.card;
    object! {
        capture_method[optional]: card.capture_manual.then_some("manual"),
        request_extended_authorization[optional]: card.request_extended_authorization.as_ref(),
        request_incremental_authorization[optional]:
            card.request_incremental_authorization.as_ref(),
        request_multicapture[optional]: card.request_multicapture.as_ref(),
        request_overcapture[optional]: card.request_overcapture.as_ref(),
        request_three_d_secure: &card.request_three_d_secure,
        setup_future_usage[optional]: card.setup_future_usage.as_ref(),
        statement_descriptor_suffix_kana[optional]: card.statement_descriptor_suffix_kana.as_ref(),
        statement_descriptor_suffix_kanji[optional]:
            card.statement_descriptor_suffix_kanji.as_ref(),
    }
}

/// Renders one line item; `price` is its price, rendered.
pub fn line_item(item: &LineItem, currency: Currency, price: Value) -> Value {
    object! {
        id: &item.id,
        object: LINE_ITEM,
        adjustable_quantity: item.adjustable_quantity.map(|it| object! {
            enabled: true,
            maximum: it.maximum,
            minimum: it.minimum,
        }),
        amount_discount: Amount::ZERO,
        amount_subtotal: item.amount,
        amount_tax: Amount::ZERO,
        amount_total: item.amount,
        currency: &currency,
        description: &item.description,
        metadata: &item.metadata,
        price: price,
        quantity: item.quantity,
    }
}
