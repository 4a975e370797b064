//! Ephemeral keys.

use crate::objects::core_account::NamedCustomer;
use crate::objects::members::object;
use crate::objects::refused::not_yet;
use crate::objects::view::{LIVEMODE, View};
use crate::params::params;
use onfile_domain::ephemeral_key::{Create, EphemeralKey};
use serde_json::{Value, json};

params! {
    Create { flatten customer: NamedCustomer }
    refused {
        issuing_card: not_yet!("Issuing"),
        nonce: not_yet!("Issuing"),
        verification_session: not_yet!("Identity"),
    }
}

/// Renders a key, without its secret.
pub fn render(key: &EphemeralKey, _view: &View<'_>) -> Value {
    with_secret(key, None)
}

/// Renders a key; its secret is shown when it is made, and never again.
pub fn with_secret(key: &EphemeralKey, secret: Option<String>) -> Value {
    object! {
        id: &key.id,
        object: "ephemeral_key",
        // Not in the official clients' types, but the mobile libraries need it. [R]
        associated_objects: json!([{ "id": key.customer.as_str(), "type": "customer" }]),
        created: key.created,
        expires: key.expires,
        livemode: LIVEMODE,
        secret[optional]: secret,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::objects::fixtures::{NOW, check, refuses, view};
    use expect_test::expect;
    use onfile_domain::id::{CustomerId, EphemeralKeyId};

    #[test]
    fn shown() {
        let key = EphemeralKey {
            id: EphemeralKeyId::named("ephkey_1A"),
            created: NOW,
            expires: NOW + 3600,
            customer: CustomerId::named("cus_A"),
            api_version: "2026-10-28.endive".to_owned(),
            deleted: false,
        };
        check(
            &with_secret(&key, Some("ek_test_1".to_owned())),
            expect![[r#"
            {
              "id": "ephkey_1A",
              "object": "ephemeral_key",
              "associated_objects": [
                {
                  "id": "cus_A",
                  "type": "customer"
                }
              ],
              "created": 1767225600,
              "expires": 1767229200,
              "livemode": false,
              "secret": "ek_test_1"
            }"#]],
        );
        assert_eq!(render(&key, &view()).get("secret"), None);
    }

    #[test]
    fn refused() {
        refuses::<Create>(
            &[
                "customer=cus_1&customer_account=acct_1",
                "customer=",
                "issuing_card=ic_1",
                "nonce=1",
                "verification_session=vs_1",
                "wat=1",
            ],
            expect![[r#"
                customer=cus_1&customer_account=acct_1
                  [] : You may only specify one of these parameters: customer, customer_account.
                customer=
                  [customer] parameter_invalid_empty: You passed an empty string for 'customer'. We assume empty values are an attempt to unset a parameter; however 'customer' cannot be unset. You should remove 'customer' from your request or supply a non-empty value.
                issuing_card=ic_1
                  [issuing_card] : Issuing is not supported by this server yet.
                nonce=1
                  [nonce] : Issuing is not supported by this server yet.
                verification_session=vs_1
                  [verification_session] : Identity is not supported by this server yet.
                wat=1
                  [wat] parameter_unknown: Received unknown parameter: wat
            "#]],
        );
    }
}
