//! Mandates.

use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use onfile_domain::mandate::{Mandate, Reach};
use onfile_domain::payment_method_type::PaymentMethodType;
use serde_json::Value;

/// Renders a mandate.
pub fn render(mandate: &Mandate, view: &View<'_>) -> Value {
    let acceptance = &mandate.acceptance;
    let online = acceptance.online.as_ref().map(|online| {
        object! { ip_address: &online.ip_address, user_agent: &online.user_agent }
    });
    let offline = acceptance.online.is_none().then(|| object! {});
    let (kind, multi_use, single_use) = match &mandate.reach {
        Reach::MultiUse => ("multi_use", Some(object! {}), None),
        Reach::SingleUse { amount, currency } => {
            ("single_use", None, Some(object! { amount: *amount, currency: currency }))
        }
    };
    object! {
        id: &mandate.id,
        object: "mandate",
        customer_acceptance: object! {
            accepted_at: acceptance.accepted_at,
            offline[optional]: offline,
            online[optional]: online,
            type: if acceptance.online.is_some() { "online" } else { "offline" },
        },
        livemode: LIVEMODE,
        multi_use[optional]: multi_use,
        payment_method: &mandate.payment_method,
        payment_method_details: details(mandate, view),
        single_use[optional]: single_use,
        status: &mandate.status,
        type: kind,
    }
}

/// What the scheme knows it by, and where the holder can read it.
fn details(mandate: &Mandate, view: &View<'_>) -> Value {
    let url = || format!("{}/{}", view.mandate_pages, mandate.id);
    let is = |kind| mandate.kind == kind;
    object! {
        au_becs_debit[optional]: is(PaymentMethodType::AuBecsDebit).then(|| object! { url: url() }),
        sepa_debit[optional]: is(PaymentMethodType::SepaDebit).then(|| {
            object! { reference: &mandate.reference, url: url() }
        }),
        type: &mandate.kind,
        us_bank_account[optional]: is(PaymentMethodType::UsBankAccount).then(|| object! {}),
    }
}
