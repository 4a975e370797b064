//! The only map to the error envelope: invalid, refused, declined, and everything in between.
//!
//! Clients match on these texts, so they are the service's own, word for word where they are known;
//! `[U]` marks our own wording. Private causes never get here: an [`ApiError`] holds public text
//! alone.

mod invalid;
mod refusal;
mod second;
#[cfg(test)]
mod tests;
mod transport;

pub(crate) use refusal::arithmetic_message;
pub use second::Namespace;

use crate::json;
use onfile_domain::payment_error::PaymentErrorType;
use onfile_domain::refusal::IntentKind;
use onfile_domain::{Named, PaymentError};
use serde_json::{Map, Value};

/// The envelope's type. The wire knows four; clients tell the rest by the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorType {
    /// `api_error`: our fault.
    Api,
    /// `card_error`: the network's or the card's.
    Card,
    /// `idempotency_error`: a key used for two different requests.
    Idempotency,
    /// `invalid_request_error`: the caller's.
    InvalidRequest,
}

impl ErrorType {
    /// All of them.
    pub const ALL: [ErrorType; 4] =
        [ErrorType::Api, ErrorType::Card, ErrorType::Idempotency, ErrorType::InvalidRequest];

    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            ErrorType::Api => "api_error",
            ErrorType::Card => "card_error",
            ErrorType::Idempotency => "idempotency_error",
            ErrorType::InvalidRequest => "invalid_request_error",
        }
    }
}

/// An answer that is not a success.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// The HTTP status.
    pub status: u16,
    /// Whose fault it is.
    pub kind: ErrorType,
    /// What clients branch on.
    pub code: Option<String>,
    /// Why the issuer declined.
    pub decline_code: Option<String>,
    /// The parameter at fault.
    pub param: Option<String>,
    /// For people.
    pub message: String,
    /// The failed charge.
    pub charge: Option<String>,
    /// What the network advises.
    pub advice_code: Option<String>,
    /// The network's own code.
    pub network_decline_code: Option<String>,
    /// The method at fault, rendered whole.
    pub payment_method: Option<Value>,
    /// The intent, rendered whole.
    pub payment_intent: Option<Value>,
    /// The setup intent, rendered whole.
    pub setup_intent: Option<Value>,
    /// Whether the intent belongs into the envelope, when there is one: see [`ApiError::on`].
    pub shows_intent: bool,
    /// What `Stripe-Should-Retry` says.
    retry: Option<bool>,
}

/// An intent to show with an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// A rendered payment intent.
    Payment(Value),
    /// A rendered setup intent.
    Setup(Value),
}

impl ApiError {
    /// An error with nothing but a status, a type and a text.
    fn new(status: u16, kind: ErrorType, message: impl Into<String>) -> Self {
        ApiError {
            status,
            kind,
            code: None,
            decline_code: None,
            param: None,
            message: message.into(),
            charge: None,
            advice_code: None,
            network_decline_code: None,
            payment_method: None,
            payment_intent: None,
            setup_intent: None,
            shows_intent: false,
            // What the caller did wrong stays wrong; clients would retry a 409 or 5xx by themselves.
            retry: (status < 500).then_some(false),
        }
    }

    /// A 400: the caller asked for something that cannot be.
    fn bad(message: impl Into<String>) -> Self {
        ApiError::new(400, ErrorType::InvalidRequest, message)
    }

    /// A 402: the card itself is at fault.
    fn card(code: &str, param: &str, message: &str) -> Self {
        ApiError::new(402, ErrorType::Card, message).code(code).param(param)
    }

    #[must_use]
    fn code(self, code: impl Into<String>) -> Self {
        ApiError { code: Some(code.into()), ..self }
    }

    #[must_use]
    fn param(self, param: impl Into<String>) -> Self {
        ApiError { param: Some(param.into()), ..self }
    }

    #[must_use]
    fn retry(self, retry: Option<bool>) -> Self {
        ApiError { retry, ..self }
    }

    #[must_use]
    fn showing_intent(self) -> Self {
        ApiError { shows_intent: true, ..self }
    }

    /// The answer to a declined attempt. `method` is the error's payment method, rendered; add the
    /// intent with [`ApiError::on`].
    pub fn from_payment_error(error: &PaymentError, kind: IntentKind, method: Value) -> Self {
        let shown = match error.kind {
            PaymentErrorType::CardError => ErrorType::Card,
            PaymentErrorType::InvalidRequestError => ErrorType::InvalidRequest,
        };
        ApiError {
            code: Some(error.code.clone()),
            decline_code: decline_code(error, kind).map(str::to_owned),
            param: error.param.clone(),
            charge: error.charge.as_ref().map(|charge| charge.as_str().to_owned()),
            advice_code: error.advice_code.map(|advice| advice.name().to_owned()),
            network_decline_code: error.network_decline_code.clone(),
            payment_method: Some(method),
            ..ApiError::new(402, shown, error.message.clone()).showing_intent()
        }
    }

    /// The answer to a card that did not pass the check before it is put on file. Recorded with an
    /// empty `param`, and without the method.
    pub fn from_attach_error(error: &PaymentError) -> Self {
        let code = decline_code(error, IntentKind::Setup).map(str::to_owned);
        let param = error.param.as_deref().unwrap_or_default();
        ApiError { decline_code: code, ..ApiError::card(&error.code, param, &error.message) }
    }

    /// Shows the intent, where the error is about one; otherwise nothing changes.
    #[must_use]
    pub fn on(mut self, intent: Intent) -> Self {
        match intent {
            _ if !self.shows_intent => {}
            Intent::Payment(value) => self.payment_intent = Some(value),
            Intent::Setup(value) => self.setup_intent = Some(value),
        }
        self
    }

    /// The same about a parameter that was nested in another: `a[b]` becomes `outer[a][b]`.
    #[must_use]
    pub fn inside(self, outer: &str) -> Self {
        let nested = |param: &String| match param.split_once('[') {
            Some((name, rest)) => format!("{outer}[{name}][{rest}"),
            None => format!("{outer}[{param}]"),
        };
        ApiError { param: self.param.as_ref().map(nested), ..self }
    }

    /// Shows no intent after all: the refusal of a creation took the intent back.
    #[must_use]
    pub fn without_intent(self) -> Self {
        ApiError { payment_intent: None, setup_intent: None, ..self }
    }

    /// What the header `Stripe-Should-Retry` says; `None` leaves it to the client, which retries
    /// 409 and 5xx.
    pub fn should_retry(&self) -> Option<bool> {
        self.retry
    }

    /// The body. `now` is in seconds since the Unix epoch.
    pub fn render(&self, request_id: &str, now: i64) -> Vec<u8> {
        json::pretty(&self.envelope(request_id, now))
    }

    /// The envelope: alphabetical keys, nothing that is null.
    fn envelope(&self, request_id: &str, now: i64) -> Value {
        let text = |text: &Option<String>| text.clone().map(Value::String);
        let doc_url = self.code.as_deref().map(doc_url).map(Value::String);
        let members = [
            ("advice_code", text(&self.advice_code)),
            ("charge", text(&self.charge)),
            ("code", text(&self.code)),
            ("decline_code", text(&self.decline_code)),
            ("doc_url", doc_url),
            ("message", Some(Value::String(self.message.clone()))),
            ("network_decline_code", text(&self.network_decline_code)),
            ("param", text(&self.param)),
            ("payment_intent", self.payment_intent.clone()),
            ("payment_method", self.payment_method.clone()),
            ("request_log_url", Some(Value::String(log_url(request_id, now)))),
            ("setup_intent", self.setup_intent.clone()),
            ("type", Some(Value::String(self.kind.name().to_owned()))),
        ];
        let present = |(key, value): (&str, Option<Value>)| Some((key.to_owned(), value?));
        let error: Map<String, Value> = members.into_iter().filter_map(present).collect();
        serde_json::json!({ "error": error })
    }
}

/// Where the request is looked up. There is no live mode here.
fn log_url(request_id: &str, now: i64) -> String {
    format!("https://dashboard.stripe.com/test/logs/{request_id}?t={now}")
}

/// Where a code is explained; also shown inside `last_payment_error`.
pub fn doc_url(code: &str) -> String {
    format!("https://stripe.com/docs/error-codes/{}", code.replace('_', "-"))
}

/// The decline code as it is shown. A setup repeats the code where the network gave nothing more,
/// as recorded; a payment leaves it out. Also for `last_setup_error`.
pub fn decline_code(error: &PaymentError, kind: IntentKind) -> Option<&str> {
    let repeated = match (kind, error.kind) {
        (IntentKind::Setup, PaymentErrorType::CardError) => Some(error.code.as_str()),
        (IntentKind::Payment, _) | (IntentKind::Setup, PaymentErrorType::InvalidRequestError) => {
            None
        }
    };
    error.decline_code.as_deref().or(repeated)
}
