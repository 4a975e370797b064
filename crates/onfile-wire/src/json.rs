//! JSON as the service prints it: two spaces, one member a line, keys in the order they were put.

use serde_json::Value;

/// The room that is made for an answer at first: a payment intent takes three quarters of it.
const USUAL: usize = 4 * 1024;

/// A value as the body of an answer.
#[expect(clippy::expect_used, reason = "a value's keys are texts, and memory takes every byte")]
pub fn pretty(value: &Value) -> Vec<u8> {
    let mut body = Vec::with_capacity(USUAL);
    serde_json::to_writer_pretty(&mut body, value).expect("a value can be written");
    body
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
