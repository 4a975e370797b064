//! Why an attempt failed, as an intent remembers it.

use crate::error::{decline_code, doc_url};
use crate::objects::members::object;
use crate::objects::{View, payment_method};
use onfile_domain::refusal::IntentKind;
use onfile_domain::{Named, PaymentError};
use serde_json::Value;

/// `last_payment_error`, `last_setup_error` and `setup_error`: an error without its intent, nothing
/// that is null, and the method whole. Only payments name the method's type. [R]
pub fn payment_error(error: &PaymentError, kind: IntentKind, view: &View<'_>) -> Value {
    let type_name = match kind {
        IntentKind::Payment => Some(error.payment_method.kind().name()),
        IntentKind::Setup => None,
    };
    object! {
        advice_code[optional]: error.advice_code.as_ref(),
        charge[optional]: error.charge.as_ref(),
        // The real service has been seen to send an empty one; its types know none.
        code[optional]: (!error.code.is_empty()).then_some(&error.code),
        decline_code[optional]: decline_code(error, kind),
        doc_url[optional]: (!error.code.is_empty()).then(|| doc_url(&error.code)),
        message: &error.message,
        network_decline_code[optional]: error.network_decline_code.as_ref(),
        param[optional]: error.param.as_ref(),
        payment_method: payment_method::render(&error.payment_method, view),
        payment_method_type[optional]: type_name,
        type: &error.kind,
    }
}
