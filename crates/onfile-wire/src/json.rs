//! JSON as the service prints it: two spaces, one member a line, keys in the order they were put.

use serde_json::Value;

/// A value as the body of an answer.
pub fn pretty(value: &Value) -> Vec<u8> {
    // The alternate form of `Display` is the pretty one, and unlike `to_vec_pretty` cannot fail.
    format!("{value:#}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use serde_json::json;

    #[test]
    fn prints_like_the_service() {
        let value = json!({"id": "pi_1", "amount": 1099, "metadata": {}, "data": [], "l": ["a"], "x": null});
        expect![[r#"
            {
              "id": "pi_1",
              "amount": 1099,
              "metadata": {},
              "data": [],
              "l": [
                "a"
              ],
              "x": null
            }"#]]
        .assert_eq(&String::from_utf8(pretty(&value)).unwrap());
    }
}
