//! Errors as the second API tells them: a code always, a type only where one says more than the
//! code. What clients branch on is from the official SDKs; the other codes are `[U]`.

use super::{ApiError, ErrorType};
use crate::json;
use serde_json::{Map, Value, json};

/// Fields of the request are wrong. Clients know it by this code alone, since it has no type.
const INVALID_FIELDS: &str = "invalid_fields";

/// The two halves of the API, which differ in how requests and errors are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Namespace {
    /// `/v1`, and everything that is this server's own.
    First,
    /// `/v2`.
    Second,
}

impl Namespace {
    /// The half that a path belongs to.
    pub fn of(path: &str) -> Self {
        match path.starts_with("/v2/") {
            true => Namespace::Second,
            false => Namespace::First,
        }
    }
}

impl ApiError {
    /// The body. `now` is in seconds since the Unix epoch.
    pub fn render_in(&self, namespace: Namespace, request_id: &str, now: i64) -> Vec<u8> {
        match namespace {
            Namespace::First => self.render(request_id, now),
            Namespace::Second => json::pretty(&self.second(request_id, now)),
        }
    }

    fn second(&self, request_id: &str, now: i64) -> Value {
        let (kind, code) = self.kind_and_code();
        let param = self.param.as_deref().map(dotted);
        let words = self.message.split(' ').map(dotted);
        let message = words.collect::<Vec<_>>().join(" ");
        let text = |text: &str| Some(Value::from(text));
        let members = [
            ("code", text(code)),
            ("message", text(&message)),
            ("param", param.map(Value::from)),
            ("request_log_url", text(&super::log_url(request_id, now))),
            ("type", kind.and_then(text)),
        ];
        let present = |(key, value): (&str, Option<Value>)| Some((key.to_owned(), value?));
        let error: Map<String, Value> = members.into_iter().filter_map(present).collect();
        json!({ "error": error })
    }

    fn kind_and_code(&self) -> (Option<&'static str>, &str) {
        let (kind, own) = (self.kind.name(), self.code.as_deref());
        let of_a_field =
            own.is_none_or(|code| code.starts_with("parameter_") || code.ends_with("_invalid"));
        match (self.kind, self.status) {
            (ErrorType::Idempotency, _) => (Some(kind), own.unwrap_or("idempotency_error")),
            (_, 400) if of_a_field => (None, INVALID_FIELDS),
            (_, 401) => (Some(kind), own.unwrap_or("unauthenticated")),
            (_, 404) => (Some(kind), "not_found"),
            (_, 429) => (Some("rate_limit"), own.unwrap_or("rate_limit")),
            (ErrorType::Api, _) => (Some(kind), own.unwrap_or("internal_error")),
            (ErrorType::Card | ErrorType::InvalidRequest, _) => {
                (Some(kind), own.unwrap_or("invalid_request"))
            }
        }
    }
}

/// `configuration[customer][shipping]` as the second API writes it: `configuration.customer.shipping`.
fn dotted(param: &str) -> String {
    param.replace('[', ".").replace(']', "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Invalid;
    use expect_test::{Expect, expect};
    use onfile_domain::Refusal;

    fn check(error: &ApiError, expected: Expect) {
        let body = error.render_in(Namespace::Second, "req_1", 5);
        let body: Value = serde_json::from_slice(&body).unwrap();
        expected.assert_eq(&body["error"].to_string());
    }

    #[test]
    fn envelopes() {
        let unknown = Invalid::Unknown(vec!["configuration[wat][0]".to_owned()]).into();
        check(
            &unknown,
            expect![[
                r#"{"code":"invalid_fields","message":"Received unknown parameter: configuration.wat.0","param":"configuration.wat.0","request_log_url":"https://dashboard.stripe.com/test/logs/req_1?t=5"}"#
            ]],
        );
        let id = "acct_1".to_owned();
        let missing = Refusal::NoSuch { noun: "account", id, param: "id", in_path: true }.into();
        check(
            &missing,
            expect![[
                r#"{"code":"not_found","message":"No such account: 'acct_1'","param":"id","request_log_url":"https://dashboard.stripe.com/test/logs/req_1?t=5","type":"invalid_request_error"}"#
            ]],
        );
        let kinds = |error: ApiError| error.kind_and_code().0.map(str::to_owned);
        assert_eq!(
            kinds(ApiError::idempotency_mismatch("k")).as_deref(),
            Some("idempotency_error")
        );
        assert_eq!(kinds(ApiError::lock_timeout()).as_deref(), Some("rate_limit"));
        assert_eq!(kinds(ApiError::internal()).as_deref(), Some("api_error"));
        assert_eq!(kinds(ApiError::no_key()).as_deref(), Some("invalid_request_error"));
    }

    #[test]
    fn the_first_is_what_is_not_the_second() {
        for (path, namespace) in [
            ("/v2/core/accounts", Namespace::Second),
            ("/v1/customers", Namespace::First),
            ("/v2", Namespace::First),
            ("/healthz", Namespace::First),
        ] {
            assert_eq!(Namespace::of(path), namespace, "{path}");
        }
    }
}
