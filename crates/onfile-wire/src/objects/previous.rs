//! What an event says of the attributes that changed.

use serde_json::{Map, Value};

/// The values before a change, of the attributes that it changed: of nested objects the changed
/// leaves alone, of lists everything. What was not there before is null.
pub fn previous_attributes(before: &Value, after: &Value) -> Value {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => Value::Object(changed(before, after)),
        _ => before.clone(),
    }
}

fn changed(before: &Map<String, Value>, after: &Map<String, Value>) -> Map<String, Value> {
    let mut previous = Map::new();
    for (key, old) in before {
        let new = after.get(key).unwrap_or(&Value::Null);
        if old != new {
            // The recursion follows a rendered object, which is a few levels deep.
            previous.insert(key.clone(), previous_attributes(old, new));
        }
    }
    for (key, new) in after {
        if !before.contains_key(key) && !new.is_null() {
            previous.insert(key.clone(), Value::Null);
        }
    }
    previous
}

/// The values after a change, of the attributes of which [`previous_attributes`] says what they were.
pub fn present_attributes(previous: &Value, after: &Value) -> Value {
    match (previous, after) {
        (Value::Object(previous), Value::Object(after)) => {
            let now = previous.iter().map(|(key, old)| {
                let new = after.get(key).unwrap_or(&Value::Null);
                (key.clone(), present_attributes(old, new))
            });
            Value::Object(now.collect())
        }
        _ => after.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_changed() {
        for (before, after, previous, present) in [
            (json!({"a": 1, "b": 2}), json!({"a": 1, "b": 3}), json!({"b": 2}), json!({"b": 3})),
            (
                json!({"card": {"exp_year": 2030, "last4": "4242"}}),
                json!({"card": {"exp_year": 2031, "last4": "4242"}}),
                json!({"card": {"exp_year": 2030}}),
                json!({"card": {"exp_year": 2031}}),
            ),
            (
                json!({"metadata": {}}),
                json!({"metadata": {"a": "1"}}),
                json!({"metadata": {"a": null}}),
                json!({"metadata": {"a": "1"}}),
            ),
            (
                json!({"metadata": {"a": "1"}}),
                json!({"metadata": {}}),
                json!({"metadata": {"a": "1"}}),
                json!({"metadata": {"a": null}}),
            ),
            (
                json!({"list": [1, 2]}),
                json!({"list": [1]}),
                json!({"list": [1, 2]}),
                json!({"list": [1]}),
            ),
            (
                json!({"x": null}),
                json!({"x": {"y": 1}}),
                json!({"x": null}),
                json!({"x": {"y": 1}}),
            ),
            (
                json!({"x": {"y": 1}}),
                json!({"x": null}),
                json!({"x": {"y": 1}}),
                json!({"x": null}),
            ),
            (
                json!({}),
                json!({"absent": null, "there": 1}),
                json!({"there": null}),
                json!({"there": 1}),
            ),
            (json!({"a": 1}), json!({"a": 1}), json!({}), json!({})),
        ] {
            assert_eq!(previous_attributes(&before, &after), previous, "{before} to {after}");
            assert_eq!(present_attributes(&previous, &after), present, "{before} to {after}");
        }
    }
}
