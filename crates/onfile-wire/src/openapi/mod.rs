//! The API's own description, in the format OpenAPI 3.1: written from the declarations that decode
//! requests, so that it can promise nothing else than what is read.
//!
//! [`document`] turns [`Operation`]s into the document. What a call takes is exact. What it answers
//! is told as far as it is the same for every object (see [`answer`]); the fields of each object
//! are not described here. This module must not know the routing table.

mod answer;
mod schema;
#[cfg(test)]
mod tests;

use crate::error::Namespace;
use crate::params::Declared;
use crate::version::ApiVersion;
use schema::Property;
use serde_json::{Map, Value, json};

/// The version of the format.
const FORMAT: &str = "3.1.0";

/// How requests are encoded.
const FORM: &str = "application/x-www-form-urlencoded";

/// How those of the second API are.
const JSON: &str = "application/json";

/// A call that can be made.
pub struct Operation {
    /// `GET`, `POST` or `DELETE`.
    pub method: &'static str,
    /// The path, with `{name}` for each id.
    pub path: &'static str,
    /// What it takes and who may make it.
    pub call: Call,
}

/// What a call takes.
pub enum Call {
    /// One of the API, with what each kind of key may send.
    Api {
        /// With a secret key.
        secret: &'static Declared,
        /// With a publishable key; `None` when it may not be called with one.
        publishable: Option<Publishable>,
    },
    /// Something without key and parameters, with the type of what it shows.
    Page(&'static str),
}

/// What a browser may send.
pub struct Publishable {
    /// The parameters.
    pub declared: &'static Declared,
    /// How it proves itself.
    pub proof: Proof,
}

/// How a browser proves that a call is its to make.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// By nothing but its key.
    None,
    /// By the `client_secret` of the object in the path, which a server may send along.
    ClientSecret,
    /// By the `customer_session_client_secret`, which a server may not.
    CustomerSession,
}

/// The document. `server` is the URL of this server.
pub fn document(server: &str, operations: &[Operation]) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in operations {
        let at = paths.entry(operation.path).or_insert_with(|| json!({}));
        if let Some(at) = at.as_object_mut() {
            at.insert(operation.method.to_ascii_lowercase(), described(operation));
        }
    }
    json!({
        "openapi": FORMAT,
        "info": {
            "title": "Onfile",
            "version": ApiVersion::NEWEST,
            "description": "What this server takes: every parameter that is not here is refused by name. Errors of all calls have the same envelope, but for those of `/v2`.",
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": server }],
        "paths": paths,
        "components": {
            "schemas": {
                "error": answer::error(),
                "list": answer::list(),
                "v2_error": answer::second_error(),
                "v2_list": answer::second_list(),
            },
            "securitySchemes": {
                "basic": {
                    "type": "http",
                    "scheme": "basic",
                    "description": "The API key as the name of a user without password.",
                },
                "bearer": { "type": "http", "scheme": "bearer", "description": "The API key." },
            },
        },
    })
}

fn described(operation: &Operation) -> Value {
    let mut parameters: Vec<Value> = ids(operation.path).map(path_parameter).collect();
    let mut described = Map::new();
    described.insert("operationId".to_owned(), operation_id(operation).into());
    match &operation.call {
        Call::Page(content) => {
            described.insert("security".to_owned(), json!([]));
            described.insert("responses".to_owned(), answer::page(content));
        }
        Call::Api { secret, publishable } => {
            described.insert("security".to_owned(), json!([{ "bearer": [] }, { "basic": [] }]));
            if let Some(publishable) = publishable {
                // OpenAPI has no word for parameters that depend on the key.
                let mut names = schema::names(publishable.declared);
                if publishable.proof == Proof::CustomerSession {
                    names.push("customer_session_client_secret");
                }
                described.insert("x-publishable-key-parameters".to_owned(), names.into());
            }
            let proof = publishable.as_ref().map(|with| with.proof);
            let client_secret = proof == Some(Proof::ClientSecret);
            let namespace = Namespace::of(operation.path);
            let properties = schema::properties(secret, namespace, client_secret);
            if operation.method == "POST" {
                described.insert("requestBody".to_owned(), body(properties, namespace));
            } else {
                parameters.extend(query(properties));
            }
            let answers = answer::of(operation.method, operation.path, secret);
            described.insert("responses".to_owned(), answers);
        }
    }
    if !parameters.is_empty() {
        described.insert("parameters".to_owned(), parameters.into());
    }
    Value::Object(described)
}

/// A name for clients that are generated: `get_v1_customers_customer`.
fn operation_id(operation: &Operation) -> String {
    let path = operation.path.replace(['{', '}'], "");
    let words = path.split(['/', '.']).filter(|word| !word.is_empty());
    let mut words: Vec<&str> = words.collect();
    // A path with a slash at its end is another than the one without.
    if path.ends_with('/') {
        words.push("index");
    }
    format!("{}_{}", operation.method.to_ascii_lowercase(), words.join("_"))
}

fn ids(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter_map(|step| step.strip_prefix('{')?.strip_suffix('}'))
}

fn path_parameter(name: &str) -> Value {
    json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string", "minLength": 1 } })
}

/// Parameters of the query string, one by one.
fn query(properties: Vec<Property>) -> Vec<Value> {
    let parameters = properties.into_iter().map(|property| {
        let mut parameter = json!({
            "name": property.name,
            "in": "query",
            "required": property.required,
            "schema": property.schema,
        });
        if property.nested {
            parameter["style"] = "deepObject".into();
            parameter["explode"] = true.into();
        }
        parameter
    });
    parameters.collect()
}

/// A form, in which what is nested is written in brackets: `card[number]=…`, `expand[]=…`; or JSON.
fn body(properties: Vec<Property>, namespace: Namespace) -> Value {
    let required = properties.iter().any(|property| property.required);
    let nested = properties.iter().filter(|property| property.nested);
    let encoding: Map<String, Value> = nested
        .map(|property| {
            (property.name.to_owned(), json!({ "style": "deepObject", "explode": true }))
        })
        .collect();
    let schema = schema::object(properties);
    let content = match namespace {
        Namespace::First => json!({ FORM: { "schema": schema, "encoding": encoding } }),
        Namespace::Second => json!({ JSON: { "schema": schema } }),
    };
    json!({ "required": required, "content": content })
}
