//! What is not an object: the envelope of a list, and the stub of something deleted.

use crate::objects::members::object;
use serde_json::Value;

/// A page of a list. `url` is the list's path, which some clients request the next page from.
pub fn list(url: &str, data: Vec<Value>, has_more: bool) -> Value {
    object! { object: "list", data: data, has_more: has_more, url: url }
}

/// What is left of a deleted object.
pub fn deleted(object: &str, id: &str) -> Value {
    object! { id: id, object: object, deleted: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use serde_json::json;

    #[test]
    fn envelopes() {
        let page = list("/v1/customers", vec![json!({"id": "cus_1"})], true);
        expect![[
            r#"{"object":"list","data":[{"id":"cus_1"}],"has_more":true,"url":"/v1/customers"}"#
        ]]
        .assert_eq(&page.to_string());
        expect![[r#"{"id":"cus_1","object":"customer","deleted":true}"#]]
            .assert_eq(&deleted("customer", "cus_1").to_string());
    }
}
