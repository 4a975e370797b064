//! A Checkout Session as its buyer sees it, and what the buyer says in it.
//!
//! The service documents neither the calls nor their answers. They follow what its command line
//! sends, what its mobile libraries read, and what our own `stripe.js` needs to show a session. `[U]`

use crate::list::list;
use crate::objects::checkout_session::line_items_url;
use crate::objects::elements_session::{Drawn, render as elements_session};
use crate::objects::members::object;
use crate::objects::refused::not_yet;
use crate::objects::view::{LIVEMODE, View};
use crate::objects::{address, checkout_session, payment_method};
use crate::params::{ReturnUrl, params};
use onfile_domain::checkout_session::{
    BuyersUpdate, CheckoutSession, Confirm, Consent, Mode, Purchase, Quantity, Says, ShipTo, Ui,
};
use onfile_domain::customer::Customer;
use onfile_domain::payment_intent::CaptureMethod;
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::product::Product;
use onfile_domain::{Amount, Named};
use serde_json::Value;

params! { Quantity { id, quantity } }

params! { ShipTo { address, name } }

params! { Says { billing_address, email, name, phone, shipping } }

params! { BuyersUpdate { line_items, flatten says: Says } }

params! { Consent { promotions, terms_of_service } }

params! {
    Confirm {
        consent, expected_amount, expected_payment_method_type, payment_method,
        payment_method_data, return_url as ReturnUrl, save_payment_method, flatten says: Says,
        use_stripe_sdk,
    }
    refused {
        client_attribution_metadata: not_yet!("client_attribution_metadata"),
        collected_information: not_yet!("collected_information"),
    }
}

/// What is taken off file.
pub struct Detach {
    /// A saved method that the session shows.
    pub payment_method: String,
}

params! { Detach { payment_method } }

/// What is shown beside the session itself.
pub struct Shown<'a> {
    /// For the elements on the page: their session's id, and whose it is.
    pub elements_session: (&'a str, &'a str),
    /// The line items, rendered, each with its price, and what it sells.
    pub line_items: Vec<(Value, Product)>,
    /// Who buys, when that is known.
    pub customer: Option<&'a Customer>,
    /// The saved methods, in the order in which they are shown.
    pub payment_methods: &'a [PaymentMethod],
}

/// Renders what a buyer sees of a session.
pub fn render(session: &CheckoutSession, shown: Shown<'_>, view: &View<'_>) -> Value {
    let purchase = session.purchase();
    let total = purchase.map(Purchase::total);
    let (success_url, cancel_url, return_url) = match &session.ui {
        Ui::HostedPage { success_url, cancel_url } => {
            (Some(success_url), cancel_url.as_ref(), None)
        }
        Ui::Elements { .. } | Ui::EmbeddedPage { .. } | Ui::Form { .. } => {
            (None, None, session.ui.return_url())
        }
    };
    let types = session.types();
    let (consents, details) = (&session.consent_collection, &session.customer_details);
    let (consents, details) = (consents.as_ref(), details.as_ref());
    let countries = session.shipping_address_collection.as_ref();
    let drawn = Drawn::Deferred(&types);
    object! {
        object: "payment_page",
        billing_address_collection: &session.billing_address_collection,
        cancel_url: cancel_url,
        consent: session.consent.as_ref(),
        consent_collection: consents.map(checkout_session::consent_collection),
        currency: &session.currency(),
        custom_text: checkout_session::custom_text(&session.custom_text),
        customer: shown.customer.map(|it| customer(it, session, shown.payment_methods, view)),
        customer_details: details.map(checkout_session::customer_details),
        customer_email: &session.customer_email,
        customer_managed_saved_payment_methods_offer_save: object! {
            enabled: session.offers_save(),
            status: "not_accepted",
        },
        elements_session: elements_session(shown.elements_session, &drawn, None, view),
        expires_at: session.expires_at,
        line_item_group: total.map(|total| line_item_group(session, total, shown.line_items)),
        livemode: LIVEMODE,
        locale: &session.locale,
        mode: &session.mode_name(),
        payment_intent: &session.payment_intent(),
        payment_method_types: &types,
        payment_status: &session.payment_status(),
        permissions: session.update_shipping_details.as_ref().map(|who| object! {
            update_shipping_details: who,
        }),
        phone_number_collection: object! { enabled: session.phone_number_collection },
        redirect_on_completion: redirect_on_completion(&session.ui),
        return_url: return_url,
        server_built_elements_session_params: object! {
            deferred_intent: deferred_intent(session),
            type: "deferred_intent",
        },
        session_id: &session.id,
        setup_intent: &session.setup_intent(),
        shipping_address_collection: countries.map(|it| object! { allowed_countries: it }),
        shipping_details: session.shipping_details.as_ref().map(address::shipping),
        status: &session.status_name(),
        submit_type: &purchase.and_then(|purchase| purchase.submit_type),
        success_url: success_url,
        total_summary: summary(total.unwrap_or(Amount::ZERO)),
        ui_mode: checkout_session::ui_mode(session.ui.mode(), view),
    }
}

/// Whether the end of an embedded page is the way to somewhere else.
fn redirect_on_completion(ui: &Ui) -> Option<&'static str> {
    match ui {
        Ui::EmbeddedPage { redirect_on_completion, .. } => Some(redirect_on_completion.name()),
        Ui::Elements { .. } | Ui::Form { .. } | Ui::HostedPage { .. } => None,
    }
}

fn line_item_group(
    session: &CheckoutSession,
    total: Amount,
    items: Vec<(Value, Product)>,
) -> Value {
    let sold = session.line_items().iter().zip(items).map(|(item, (mut value, product))| {
        without_notes(&mut value);
        if let Some(value) = value.as_object_mut() {
            let unit_amount = item.unit_amount.to_string();
            value.insert("product_data".to_owned(), product_data(&product));
            value.insert("unit_amount_decimal".to_owned(), unit_amount.into());
        }
        value
    });
    let items: Vec<Value> = sold.collect();
    object! {
        currency: &session.currency(),
        line_items: list(&line_items_url(session.id.as_str()), items, false),
        subtotal: total,
        total: total,
    }
}

/// What a buyer is told of what an item sells; what it is called stands in the item.
fn product_data(product: &Product) -> Value {
    object! {
        description: &product.description,
        images: &product.images,
        unit_label: &product.unit_label,
    }
}

/// What the seller noted on an item and its price is not for buyers.
fn without_notes(item: &mut Value) {
    const NOTES: [&str; 3] = ["lookup_key", "metadata", "nickname"];
    if let Some(item) = item.as_object_mut() {
        item.retain(|key, _| !NOTES.contains(&key.as_str()));
        if let Some(price) = item.get_mut("price").and_then(Value::as_object_mut) {
            price.retain(|key, _| !NOTES.contains(&key.as_str()));
        }
    }
}

fn summary(total: Amount) -> Value {
    object! { due: total, subtotal: total, total: total }
}

fn customer(
    customer: &Customer,
    session: &CheckoutSession,
    methods: &[PaymentMethod],
    view: &View<'_>,
) -> Value {
    let methods = methods.iter().map(|method| payment_method::render(method, view));
    object! {
        id: &customer.id,
        can_detach_payment_method: session.offers_removal(),
        email: &customer.email,
        name: &customer.name,
        payment_methods: methods.collect::<Vec<Value>>(),
    }
}

/// The intent that confirming makes, as elements need to know it.
fn deferred_intent(session: &CheckoutSession) -> Value {
    match &session.mode {
        Mode::Payment(purchase) => object! {
            amount: purchase.total(),
            capture_method: &purchase
                .intent_data
                .capture_method
                .unwrap_or(CaptureMethod::AutomaticAsync),
            currency: &purchase.currency,
            mode: "payment",
            payment_method_types: &session.types(),
            setup_future_usage: &purchase.intent_data.setup_future_usage,
        },
        Mode::Setup(setup) => object! {
            currency: &setup.currency,
            mode: "setup",
            payment_method_types: &session.types(),
            setup_future_usage: "off_session",
        },
    }
}
