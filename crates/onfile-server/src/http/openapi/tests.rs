//! The document against the routing table, and against what the decoder really takes.

use super::*;
use onfile_wire::Invalid;
use onfile_wire::form::Tree;
use onfile_wire::params::{Declared, Taken};
use serde_json::Value;
use std::collections::BTreeSet;

fn written() -> Value {
    document("http://localhost", &operations())
}

fn pointer<'a>(document: &'a Value, route: &Route) -> &'a Value {
    &document["paths"][route.info.pattern][route.info.method.as_str().to_ascii_lowercase()]
}

/// The parameters of an operation, as one object schema.
fn parameters(operation: &Value) -> Value {
    let content = &operation["requestBody"]["content"];
    for kind in ["application/x-www-form-urlencoded", "application/json"] {
        if content[kind].is_object() {
            return content[kind]["schema"].clone();
        }
    }
    let mut properties = serde_json::Map::new();
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        if parameter["in"] == "query" {
            let name = parameter["name"].as_str().unwrap();
            properties.insert(name.to_owned(), parameter["schema"].clone());
        }
    }
    serde_json::json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// Names of parameters as forms write them, and the levels on which nothing else may stand.
#[derive(Default)]
struct Names {
    taken: Vec<String>,
    closed: Vec<String>,
}

impl Names {
    fn walk(&mut self, schema: &Value, at: &str) {
        for choice in schema["anyOf"].as_array().into_iter().flatten() {
            self.walk(choice, at);
        }
        match schema["type"].as_str() {
            Some("array") => self.walk(&schema["items"], &format!("{at}[0]")),
            Some("object") if schema["additionalProperties"] == false => {
                self.closed.push(inside(at, "wat"));
                for (name, property) in schema["properties"].as_object().unwrap() {
                    self.walk(property, &inside(at, name));
                }
            }
            Some("object") => self.taken.push(inside(at, "key")),
            Some(_) => self.taken.push(at.to_owned()),
            None => assert!(schema["anyOf"].is_array(), "{at}: {schema}"),
        }
    }
}

fn inside(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}[{name}]") }
}

fn refusal(endpoint: &dyn Endpoint, name: &str) -> Option<Invalid> {
    let mut tree = Tree::parse(format!("{name}=1").as_bytes()).unwrap();
    tree.trust();
    endpoint.read(vec![String::new(); 2], tree).err()
}

fn api() -> impl Iterator<Item = (&'static Route, &'static dyn Endpoint)> {
    router::all().filter_map(|route| match &route.target {
        Target::Api(endpoint) => Some((route, endpoint.as_ref())),
        Target::Page(_) => None,
    })
}

#[test]
fn every_route_is_described_and_nothing_else() {
    let document = written();
    for route in router::all() {
        let operation = pointer(&document, route);
        assert!(operation["responses"].is_object(), "{}", route.info.pattern);
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let in_path = parameters.filter(|parameter| parameter["in"] == "path").count();
        assert_eq!(in_path, route.info.pattern.matches('{').count(), "{}", route.info.pattern);
        let open = operation["security"] == serde_json::json!([]);
        assert_eq!(open, route.info.caller == Admits::Anyone, "{}", route.info.pattern);
    }
    let paths = document["paths"].as_object().unwrap().values();
    let operations: Vec<&Value> = paths.flat_map(|at| at.as_object().unwrap().values()).collect();
    assert_eq!(operations.len(), router::all().count());
    let names: BTreeSet<&str> =
        operations.iter().map(|operation| operation["operationId"].as_str().unwrap()).collect();
    assert_eq!(names.len(), operations.len(), "operations have names of their own");
}

#[test]
fn what_is_described_is_taken_and_what_is_not_is_refused() {
    let document = written();
    let mut looked_at = 0;
    for (route, endpoint) in api() {
        let of = format!("{} {}", route.info.method, route.info.pattern);
        let mut names = Names::default();
        names.walk(&parameters(pointer(&document, route)), "");
        for name in &names.taken {
            // The transport takes it before parameters are read.
            if name == "client_secret" && route.info.caller == Admits::OnIntent {
                continue;
            }
            let refused = refusal(endpoint, name);
            let unknown =
                matches!(refused, Some(Invalid::Unknown(_) | Invalid::Unsupported { .. }));
            assert!(!unknown, "{of} describes {name}, and says {refused:?}");
            looked_at += 1;
        }
        for name in &names.closed {
            let refused = refusal(endpoint, name);
            let expected = Invalid::Unknown(vec![name.clone()]);
            assert_eq!(refused, Some(expected), "{of} does not describe {name}");
        }
    }
    assert!(looked_at > 1_000, "{looked_at} parameters");
}

fn collect(declared: &Declared, names: &mut BTreeSet<&'static str>) {
    names.extend(declared.fields.iter().map(|field| field.name));
}

#[test]
fn parameters_of_other_calls_are_refused_unless_described() {
    let document = written();
    let mut universe = BTreeSet::new();
    for (_, endpoint) in api() {
        collect(endpoint.declared(true), &mut universe);
    }
    for (route, endpoint) in api() {
        let described = parameters(pointer(&document, route));
        for name in universe.iter().filter(|name| described["properties"].get(*name).is_none()) {
            let refused = refusal(endpoint, name);
            let unknown =
                matches!(refused, Some(Invalid::Unknown(_) | Invalid::Unsupported { .. }));
            let of = format!("{} {}", route.info.method, route.info.pattern);
            assert!(unknown, "{of} takes {name} and does not say so: {refused:?}");
        }
    }
}

#[test]
fn what_is_refused_by_name_is_not_described() {
    let document = written();
    for (route, endpoint) in api() {
        let described = parameters(pointer(&document, route));
        let refused = endpoint.declared(true).fields.iter();
        for field in refused.filter(|field| matches!(field.taken, Taken::Refused(_))) {
            assert!(described["properties"].get(field.name).is_none(), "{}", field.name);
        }
    }
}

#[test]
fn browsers_are_told_what_they_may_send() {
    let document = written();
    for (route, _) in api() {
        let named = &pointer(&document, route)["x-publishable-key-parameters"];
        assert_eq!(named.is_array(), route.info.caller.browsers(), "{}", route.info.pattern);
    }
    let confirm = &document["paths"]["/v1/payment_intents/{intent}/confirm"]["post"];
    let named = confirm["x-publishable-key-parameters"].as_array().unwrap();
    assert!(named.contains(&"payment_method".into()) && !named.contains(&"off_session".into()));
}
