//! What is promised of answers: that objects name their type, what a list looks like, and what an
//! error does. A promise that is not kept by every answer is not made.

use crate::error::{ErrorType, Namespace};
use crate::objects::{core_account, core_event, event_destination};
use crate::params::Declared;
use serde_json::{Value, json};

/// The answers of a call.
pub(super) fn of(method: &str, path: &str, declared: &Declared) -> Value {
    let envelope = match Namespace::of(path) {
        Namespace::First => "#/components/schemas/error",
        Namespace::Second => "#/components/schemas/v2_error",
    };
    let error = json!({
        "description": "Why not.",
        "content": { "application/json": { "schema": { "$ref": envelope } } },
    });
    let success = json!({
        "description": "What was asked for.",
        "content": { "application/json": { "schema": success(method, path, declared) } },
    });
    json!({ "200": success, "4XX": error })
}

/// The answer of a page.
pub(super) fn page(content: &str) -> Value {
    // A page that names nothing any more says so in a page.
    json!({ "200": { "description": "What is shown.", "content": { content: {} } }, "default": { "description": "What is shown instead." } })
}

fn success(method: &str, path: &str, declared: &Declared) -> Value {
    let taken = |name: &str| declared.fields.iter().any(|field| field.name == name);
    if taken("starting_after") {
        return json!({ "$ref": "#/components/schemas/list" });
    }
    if Namespace::of(path) == Namespace::Second && taken("page") {
        return json!({ "$ref": "#/components/schemas/v2_list" });
    }
    let named = |object: &str| {
        json!({
            "type": "object",
            "properties": { "id": { "type": "string" }, "object": { "const": object } },
            "required": ["id", "object"],
        })
    };
    match collection(path) {
        // It has no id, and a deleted key is shown as it is.
        Some(object) if object == "customer_session" => of_object(),
        Some(object) if method == "DELETE" && object != "ephemeral_key" => {
            let mut stub = named(&object);
            stub["properties"]["deleted"] = json!({ "const": true });
            stub["required"] = json!(["id", "object", "deleted"]);
            stub
        }
        Some(object) => named(&object),
        None if path.starts_with("/v2/") => match second(path) {
            Some(object) => named(object),
            None => of_object(),
        },
        None if path.starts_with("/v1/") => of_object(),
        None => json!({ "type": "object" }),
    }
}

/// What a call of the second API answers. A ping is answered with the event that it makes.
fn second(path: &str) -> Option<&'static str> {
    let below = |collection: &str| path.starts_with(&format!("/v2/core/{collection}"));
    match path.rsplit('/').next() {
        Some("ping") => Some(core_event::OBJECT),
        Some(_) | None if below("accounts") => Some(core_account::OBJECT),
        Some(_) | None if below("event_destinations") => Some(event_destination::OBJECT),
        Some(_) | None if below("events") => Some(core_event::OBJECT),
        Some(_) | None => None,
    }
}

/// Something of which no more is promised than that it says what it is.
fn of_object() -> Value {
    json!({
        "type": "object",
        "properties": { "object": { "type": "string" } },
        "required": ["object"],
    })
}

/// The object that `/v1/customers` makes and `/v1/customers/{customer}` shows. What hangs below an
/// object has names that do not follow from its path.
fn collection(path: &str) -> Option<String> {
    let mut steps = path.strip_prefix("/v1/")?.split('/');
    let singular = steps.next()?.strip_suffix('s')?.to_owned();
    match (steps.next(), steps.next()) {
        (None, _) => Some(singular),
        (Some(id), None) if id.starts_with('{') => Some(singular),
        (Some(_), _) => None,
    }
}

/// The envelope of a list.
pub(super) fn list() -> Value {
    json!({
        "type": "object",
        "properties": {
            "object": { "const": "list" },
            "data": { "type": "array", "items": { "type": "object" } },
            "has_more": { "type": "boolean" },
            "url": { "type": "string" },
        },
        "required": ["object", "data", "has_more", "url"],
    })
}

/// The envelope of a list of the second API.
pub(super) fn second_list() -> Value {
    let url = || json!({ "type": ["string", "null"] });
    json!({
        "type": "object",
        "properties": {
            "data": { "type": "array", "items": { "type": "object" } },
            "next_page_url": url(),
            "previous_page_url": url(),
        },
        "required": ["data", "next_page_url", "previous_page_url"],
        "additionalProperties": false,
    })
}

/// The envelope of an error of the second API.
pub(super) fn second_error() -> Value {
    let text = || json!({ "type": "string" });
    json!({
        "type": "object",
        "properties": {
            "error": {
                "type": "object",
                "properties": {
                    "code": text(),
                    "message": text(),
                    "param": text(),
                    "request_log_url": text(),
                    "type": text(),
                },
                "required": ["code", "message"],
                "additionalProperties": false,
            },
        },
        "required": ["error"],
        "additionalProperties": false,
    })
}

/// The envelope of an error.
pub(super) fn error() -> Value {
    let text = || json!({ "type": "string" });
    let object = || json!({ "type": "object" });
    let kinds: Vec<&str> = ErrorType::ALL.iter().map(|kind| kind.name()).collect();
    json!({
        "type": "object",
        "properties": {
            "error": {
                "type": "object",
                "properties": {
                    "advice_code": text(),
                    "charge": text(),
                    "code": text(),
                    "decline_code": text(),
                    "doc_url": text(),
                    "message": text(),
                    "network_decline_code": text(),
                    "param": text(),
                    "payment_intent": object(),
                    "payment_method": object(),
                    "request_log_url": text(),
                    "setup_intent": object(),
                    "type": { "type": "string", "enum": kinds },
                },
                "required": ["message", "type"],
                "additionalProperties": false,
            },
        },
        "required": ["error"],
        "additionalProperties": false,
    })
}
