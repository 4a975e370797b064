//! A customer session: for the server that makes it, and for the library that presents its secret.

use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use onfile_domain::customer_session::{
    Components, CustomerSession, CustomerSheet, MobilePaymentElement, PaymentElement,
};
use serde_json::Value;

/// What ids of sessions begin with, and their client secrets after it: an id is never shown to a
/// server, so its tail stands in the secret, where it says which session is meant. `[R]` the shape
const ID: &str = "cuss_";
const SECRET: &str = "cuss_secret_";

/// Characters of a secret after the session's own: 238 bits.
const SECRET_LENGTH: usize = 40;

/// The client secret of a session. `secret` derives as [`View::secret`] does.
pub fn client_secret(id: &str, secret: &dyn Fn(&str, usize) -> String) -> String {
    let tail = id.strip_prefix(ID).unwrap_or(id);
    format!("{SECRET}{tail}{}", secret(id, SECRET_LENGTH))
}

/// The session that a client secret claims to be of. Whether it is remains to be compared.
pub fn id_of_secret(text: &str) -> Option<String> {
    let rest = text.strip_prefix(SECRET)?;
    let tail = rest.get(..rest.len().checked_sub(SECRET_LENGTH)?)?;
    (!tail.is_empty()).then(|| format!("{ID}{tail}"))
}

/// Renders a session. It has no `id`: nothing retrieves it.
pub fn render(session: &CustomerSession, view: &View<'_>) -> Value {
    object! {
        object: "customer_session",
        client_secret: client_secret(session.id.as_str(), view.secret),
        components: all(&session.components),
        created: session.created,
        customer: &session.customer,
        customer_account: &session.customer.account(),
        expires_at: session.expires_at,
        livemode: LIVEMODE,
    }
}

/// Renders a session for a library that draws elements. `api_key` opens what the session enables.
pub fn for_elements(session: &CustomerSession, api_key: &str) -> Value {
    let Components { customer_sheet, mobile_payment_element, payment_element, .. } =
        &session.components;
    object! {
        id: &session.id,
        object: "customer_session",
        api_key: api_key,
        api_key_expiry: session.expires_at,
        components: object! {
            customer_sheet: featured(customer_sheet.as_ref().map(sheet)),
            mobile_payment_element: featured(mobile_payment_element.as_ref().map(mobile)),
            payment_element: featured(payment_element.as_ref().map(element)),
        },
        customer: &session.customer,
        livemode: LIVEMODE,
    }
}

fn all(components: &Components) -> Value {
    let plain = |enabled: bool| object! { enabled: enabled };
    object! {
        active_entitlements: plain(components.active_entitlements),
        buy_button: plain(components.buy_button),
        customer_portal: plain(components.customer_portal),
        customer_sheet: featured(components.customer_sheet.as_ref().map(sheet)),
        mobile_payment_element: featured(components.mobile_payment_element.as_ref().map(mobile)),
        payment_element: featured(components.payment_element.as_ref().map(element)),
        pricing_table: plain(components.pricing_table),
    }
}

fn featured(features: Option<Value>) -> Value {
    object! { enabled: features.is_some(), features: features }
}

fn sheet(it: &CustomerSheet) -> Value {
    object! {
        payment_method_allow_redisplay_filters: &it.payment_method_allow_redisplay_filters,
        payment_method_remove: &it.payment_method_remove,
    }
}

fn mobile(it: &MobilePaymentElement) -> Value {
    object! {
        payment_method_allow_redisplay_filters: &it.payment_method_allow_redisplay_filters,
        payment_method_redisplay: &it.payment_method_redisplay,
        payment_method_remove: &it.payment_method_remove,
        payment_method_save: &it.payment_method_save,
        payment_method_save_allow_redisplay_override:
            &it.payment_method_save_allow_redisplay_override,
    }
}

fn element(it: &PaymentElement) -> Value {
    object! {
        payment_method_allow_redisplay_filters: &it.payment_method_allow_redisplay_filters,
        payment_method_redisplay: &it.payment_method_redisplay,
        payment_method_redisplay_limit: it.payment_method_redisplay_limit,
        payment_method_remove: &it.payment_method_remove,
        payment_method_save: &it.payment_method_save,
        payment_method_save_usage: &it.payment_method_save_usage,
    }
}
