//! Declarations as JSON schemas.

use crate::error::Namespace;
use crate::expand::ExpandPath;
use crate::params::{Declared, Field, FromParam as _, Kind, Schema, Taken};
use onfile_domain::Currency;
use serde_json::{Map, Value, json};

/// A parameter as a schema.
pub(super) struct Property {
    pub(super) name: &'static str,
    pub(super) required: bool,
    /// Whether it is written in brackets.
    pub(super) nested: bool,
    pub(super) schema: Value,
}

/// The parameters of a call: what is declared, and what every call of its half of the API takes.
pub(super) fn properties(
    declared: &Declared,
    namespace: Namespace,
    client_secret: bool,
) -> Vec<Property> {
    let mut properties = of(declared, namespace);
    let mut add = |name, schema: &Schema| properties.push(property((name, schema), namespace));
    if namespace == Namespace::First {
        add("expand", &Schema::required(Kind::List(Box::new(ExpandPath::schema()))).optional());
    }
    if client_secret {
        add("client_secret", &Schema::required(Kind::Secret).optional());
    }
    properties
}

/// The names of what is declared.
pub(super) fn names(declared: &Declared) -> Vec<&'static str> {
    taken(declared).map(|(name, _)| name).collect()
}

/// These and no others.
pub(super) fn object(properties: Vec<Property>) -> Value {
    let required = properties.iter().filter(|property| property.required);
    let required: Vec<&str> = required.map(|property| property.name).collect();
    let properties = properties.into_iter();
    let properties: Map<String, Value> =
        properties.map(|property| (property.name.to_owned(), property.schema)).collect();
    let mut object =
        json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !required.is_empty() {
        object["required"] = required.into();
    }
    object
}

/// What acts; what is refused by name is not for a description of what is done.
fn taken(declared: &Declared) -> impl Iterator<Item = (&'static str, &Schema)> {
    declared.fields.iter().filter_map(|Field { name, taken }| match taken {
        Taken::As(schema) => Some((*name, schema)),
        Taken::Refused(_) => None,
    })
}

fn of(declared: &Declared, namespace: Namespace) -> Vec<Property> {
    taken(declared).map(|taken| property(taken, namespace)).collect()
}

fn property((name, schema): (&'static str, &Schema), namespace: Namespace) -> Property {
    let nested = match schema.kind {
        Kind::List(_) | Kind::Free | Kind::Object(_) | Kind::Currencies(_) | Kind::Either(..) => {
            true
        }
        Kind::Text
        | Kind::Secret
        | Kind::Integer
        | Kind::Amount
        | Kind::Boolean
        | Kind::Currency
        | Kind::Choice(_) => false,
    };
    Property { name, required: schema.required, nested, schema: described(schema, namespace) }
}

/// The recursion is as deep as declarations are nested.
fn described(schema: &Schema, namespace: Namespace) -> Value {
    let value = match &schema.kind {
        Kind::Text => json!({ "type": "string" }),
        Kind::Secret => json!({ "type": "string", "format": "password" }),
        Kind::Integer => json!({ "type": "integer", "format": "int64" }),
        Kind::Amount => json!({ "type": "integer", "format": "int64", "minimum": 0 }),
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::Currency => json!({ "type": "string", "minLength": 3, "maxLength": 3 }),
        Kind::Choice(words) => json!({ "type": "string", "enum": words }),
        Kind::List(item) => json!({ "type": "array", "items": described(item, namespace) }),
        Kind::Free => {
            let values = match namespace {
                Namespace::First => json!({ "type": "string" }),
                Namespace::Second => json!({ "type": ["string", "null"] }),
            };
            json!({ "type": "object", "additionalProperties": values })
        }
        Kind::Object(declared) => object(of(declared, namespace)),
        Kind::Currencies(declared) => {
            let codes: Vec<&str> = Currency::known().collect();
            json!({ "type": "object", "propertyNames": { "enum": codes }, "additionalProperties": object(of(declared, namespace)) })
        }
        Kind::Either(single, declared) => {
            let named = object(of(declared, namespace));
            json!({ "anyOf": [described(single, namespace), named] })
        }
    };
    match (schema.unsettable, namespace) {
        (true, Namespace::First) => json!({ "anyOf": [value, { "type": "string", "const": "" }] }),
        (true, Namespace::Second) => json!({ "anyOf": [value, { "type": "null" }] }),
        (false, _) => value,
    }
}
