//! Sessions of the official command line: what `stripe listen` and `stripe logs tail` ask for before
//! they connect. Read off version 1.52 of the command line; there is no documentation.

use crate::Invalid;
use crate::form::Param;
use crate::json;
use crate::objects::members::object;
use crate::objects::refused::CONNECT;
use crate::params::{FromParam, Path, Schema, params};
use crate::version::ApiVersion;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feature {
    /// Events, as snapshots.
    Webhooks,
    /// Events, thin.
    ThinEvents,
    /// Requests.
    RequestLogs,
}

impl Feature {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Feature::Webhooks => "webhooks",
            Feature::ThinEvents => "v2_events",
            Feature::RequestLogs => "request_logs",
        }
    }
}

impl FromParam for Feature {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match String::from_param(param, path)?.as_str() {
            "webhooks" => Ok(Feature::Webhooks),
            "request_logs" => Ok(Feature::RequestLogs),
            "v2_events" => Ok(Feature::ThinEvents),
            _ => Err(path.choice(vec!["webhooks", "request_logs", "v2_events"])),
        }
    }

    fn schema() -> Schema {
        String::schema()
    }
}

/// Which requests are told; every list that is there must hold what the request has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Filters {
    /// Accounts that are connected: there are none.
    filter_account: Option<Vec<String>>,
    filter_ip_address: Option<Vec<String>>,
    filter_http_method: Option<Vec<String>>,
    filter_request_path: Option<Vec<String>>,
    filter_request_status: Option<Vec<String>>,
    filter_source: Option<Vec<String>>,
    filter_status_code: Option<Vec<String>>,
    filter_status_code_type: Option<Vec<String>>,
}

impl FromParam for Filters {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let text = String::from_param(param, path)?;
        let filters: Filters =
            serde_json::from_str(&text).map_err(|_| path.unfit("These are no filters."))?;
        match filters.filter_account {
            Some(_) => Err(path.unsupported(CONNECT)),
            None => Ok(filters),
        }
    }

    fn schema() -> Schema {
        String::schema()
    }
}

/// A request that was answered, as it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logged {
    /// Seconds since the Unix epoch.
    pub created_at: i64,
    /// Where it came from.
    pub ip_address: String,
    /// Its method.
    pub method: String,
    /// Its id.
    pub request_id: String,
    /// The answer's status.
    pub status: u16,
    /// Its path.
    pub path: String,
    /// What the answer said was wrong: see [`redacted`].
    pub error: Option<Value>,
}

/// What the command line shows of an error.
const SHOWN: [&str; 6] = ["charge", "code", "decline_code", "message", "param", "type"];

/// An error as it is told; the rest, such as the intent that it is about, is not.
pub fn redacted(mut error: Value) -> Value {
    if let Some(members) = error.as_object_mut() {
        members.retain(|name, _| SHOWN.contains(&name.as_str()));
    }
    error
}

impl Filters {
    /// Whether a request passes.
    pub fn pass(&self, logged: &Logged) -> bool {
        let status = logged.status.to_string();
        let class = format!("{}XX", logged.status / 100);
        let outcome = if logged.status < 400 { "SUCCEEDED" } else { "FAILED" };
        let holds = |list: &Option<Vec<String>>, value: &str| {
            let any = |list: &Vec<String>| list.iter().any(|it| it.eq_ignore_ascii_case(value));
            list.as_ref().is_none_or(|list| list.is_empty() || any(list))
        };
        holds(&self.filter_ip_address, &logged.ip_address)
            && holds(&self.filter_http_method, &logged.method)
            && holds(&self.filter_request_path, &logged.path)
            && holds(&self.filter_request_status, outcome)
            && holds(&self.filter_source, "API")
            && holds(&self.filter_status_code, &status)
            && holds(&self.filter_status_code_type, &class)
    }
}

/// Ask for a session.
pub struct Create {
    /// The machine it is for. The same machine gets the same secret each time, as on the real
    /// service, so that it can be kept in a receiver's configuration.
    pub device_name: String,
    /// What it is for; the first counts.
    pub websocket_features: Vec<Feature>,
    /// Which requests are told.
    pub filters: Option<Filters>,
    /// Where the command line sends what it hears; it says so for the service's own pages, which this
    /// server does not have.
    pub forwarding: Forwarding,
}

/// See [`Create::forwarding`].
pub struct Forwarding {
    /// Events of the account.
    pub forward_to_url: Option<String>,
    /// Events of connected accounts.
    pub forward_connect_to_url: Option<String>,
    /// Thin events of the account.
    pub forward_thin_to_url: Option<String>,
    /// Thin events of connected accounts.
    pub forward_thin_connect_to_url: Option<String>,
}

params! {
    Forwarding {
        forward_to_url as Unset, forward_connect_to_url as Unset, forward_thin_to_url as Unset,
        forward_thin_connect_to_url as Unset,
    }
}

params! { Create { device_name, websocket_features, filters, flatten forwarding } }

/// A text that is empty where there is none.
struct Unset(Option<String>);

impl FromParam for Unset {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            Some(Param::Text(text)) if text.is_empty() => Ok(Unset(None)),
            param => Option::<String>::from_param(param, path).map(Unset),
        }
    }

    fn schema() -> Schema {
        Option::<String>::schema()
    }
}

impl From<Unset> for Option<String> {
    fn from(text: Unset) -> Self {
        text.0
    }
}

/// A session that was given out.
pub struct Session<'a> {
    /// Where to connect.
    pub url: &'a str,
    /// What to show there.
    pub id: &'a str,
    /// What it is for.
    pub feature: Feature,
    /// What its events are signed with.
    pub secret: &'a str,
}

/// How long the command line stays connected before it connects anew, in seconds.
const RECONNECT: i64 = 60 * 60;

/// Renders a session.
pub fn render(session: &Session<'_>) -> Value {
    object! {
        default_version: ApiVersion::NEWEST.to_owned(),
        device_token: String::new(),
        display_connect_filter_warning: false,
        latest_version: ApiVersion::NEWEST.to_owned(),
        reconnect_delay: RECONNECT,
        secret: session.secret.to_owned(),
        websocket_authorized_feature: session.feature.name().to_owned(),
        websocket_id: session.id.to_owned(),
        websocket_url: session.url.to_owned(),
    }
}

/// The frame that tells an event, with the headers that the command line passes on.
pub fn event_frame(
    id: &str,
    payload: &[u8],
    signature: &str,
    agent: &str,
    latest: Option<&str>,
) -> Vec<u8> {
    let headers = serde_json::json!({
        "Content-Type": "application/json; charset=utf-8",
        "Stripe-Signature": signature,
        "User-Agent": agent,
    });
    json::pretty(&object! {
        endpoint: object! { api_version: latest.map(str::to_owned) },
        event_payload: String::from_utf8_lossy(payload).into_owned(),
        http_headers: headers,
        type: "webhook_event".to_owned(),
        webhook_conversation_id: format!("wc_{id}"),
        webhook_id: format!("wh_{id}"),
    })
}

/// The frame that tells a thin event. The command line shows the destination nowhere; it is the
/// listener itself.
pub fn thin_event_frame(id: &str, payload: &[u8], signature: &str, agent: &str) -> Vec<u8> {
    let headers = serde_json::json!({
        "Content-Type": "application/json; charset=utf-8",
        "Stripe-Signature": signature,
        "User-Agent": agent,
    });
    json::pretty(&object! {
        destination_id: format!("ed_test_{id}"),
        http_headers: headers,
        payload: String::from_utf8_lossy(payload).into_owned(),
        type: "v2_event".to_owned(),
    })
}

/// The frame that tells a request.
pub fn request_frame(logged: &Logged) -> Vec<u8> {
    let payload = object! {
        created_at: logged.created_at,
        error: logged.error.clone(),
        livemode: crate::objects::view::LIVEMODE,
        method: logged.method.clone(),
        request_id: logged.request_id.clone(),
        status: logged.status,
        url: logged.path.clone(),
    };
    json::pretty(&object! {
        event_payload: payload.to_string(),
        request_log_id: logged.request_id.replace("req_", "resp_"),
        type: "request_log_event".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::objects::fixtures::refuses;
    use expect_test::expect;

    #[test]
    fn filters() {
        let logged = Logged {
            created_at: 0,
            ip_address: "127.0.0.1".to_owned(),
            method: "POST".to_owned(),
            request_id: "req_1".to_owned(),
            status: 402,
            path: "/v1/payment_intents".to_owned(),
            error: None,
        };
        for (text, passes) in [
            ("{}", true),
            (r#"{"filter_status_code":["402"]}"#, true),
            (r#"{"filter_status_code":["400","200"]}"#, false),
            (r#"{"filter_status_code_type":["4xx"]}"#, true),
            (r#"{"filter_status_code_type":["2XX"]}"#, false),
            (r#"{"filter_http_method":["POST"],"filter_request_status":["FAILED"]}"#, true),
            (r#"{"filter_http_method":["POST"],"filter_request_status":["SUCCEEDED"]}"#, false),
            (r#"{"filter_request_path":["/v1/charges"]}"#, false),
            (r#"{"filter_ip_address":["127.0.0.1"],"filter_source":["API"]}"#, true),
            (r#"{"filter_source":["DASHBOARD"]}"#, false),
        ] {
            let filters: Filters = serde_json::from_str(text).unwrap();
            assert_eq!(filters.pass(&logged), passes, "{text}");
        }
    }

    #[test]
    fn of_an_error_its_own_members_are_told() {
        let error = serde_json::json!({
            "type": "card_error", "code": "card_declined", "charge": "ch_1",
            "payment_intent": { "client_secret": "pi_1_secret_1" },
        });
        let told = serde_json::json!({
            "type": "card_error", "code": "card_declined", "charge": "ch_1",
        });
        assert_eq!(redacted(error), told);
        assert_eq!(redacted(Value::Null), Value::Null);
    }

    #[test]
    fn refused() {
        refuses::<Create>(
            &[
                "",
                "device_name=a",
                "device_name=a&websocket_features[]=x",
                "device_name=a&websocket_features[]=request_logs&filters=x",
                r#"device_name=a&websocket_features[]=request_logs&filters={"filter_account":["a"]}"#,
                "device_name=a&wat=1",
            ],
            expect![[r#"

                  [device_name] parameter_missing: Missing required param: device_name.
                device_name=a
                  [websocket_features] parameter_missing: Missing required param: websocket_features.
                device_name=a&websocket_features[]=x
                  [websocket_features[0]] : Invalid websocket_features[0]: must be one of webhooks, request_logs, or v2_events
                device_name=a&websocket_features[]=request_logs&filters=x
                  [filters] : These are no filters.
                device_name=a&websocket_features[]=request_logs&filters={"filter_account":["a"]}
                  [filters] : Connect is not supported by this server.
                device_name=a&wat=1
                  [wat] parameter_unknown: Received unknown parameter: wat
            "#]],
        );
    }
}
