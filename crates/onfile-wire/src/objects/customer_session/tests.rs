//! Customer sessions as they are shown, and what may be asked of them.

use super::*;
use crate::objects::fixtures::{NOW, check, read, refuses, view};
use expect_test::expect;
use onfile_domain::Mint;
use onfile_domain::Moment;
use onfile_domain::customer_session::{Create, CustomerSession};
use onfile_domain::id::CustomerId;

struct Fixed;

impl Mint for Fixed {
    fn alphanumeric(&mut self, length: usize) -> String {
        "A".repeat(length)
    }
}

fn session(form: &str) -> CustomerSession {
    let command = read::<Create>(form);
    let mut moment = Moment { now: NOW, mint: &mut Fixed };
    let customer = CustomerId::named("cus_1");
    CustomerSession::create(&customer, command.components, false, &mut moment).unwrap()
}

#[test]
fn shown_minimal() {
    let session = session("customer=cus_1&components[payment_element][enabled]=true");
    check(
        &render(&session, &view()),
        expect![[r#"
        {
          "object": "customer_session",
          "client_secret": "cuss_secret_1AAAAAAAAAAAAAAAAAAAAAAASSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS",
          "components": {
            "active_entitlements": {
              "enabled": false
            },
            "buy_button": {
              "enabled": false
            },
            "customer_portal": {
              "enabled": false
            },
            "customer_sheet": {
              "enabled": false,
              "features": null
            },
            "mobile_payment_element": {
              "enabled": false,
              "features": null
            },
            "payment_element": {
              "enabled": true,
              "features": {
                "payment_method_allow_redisplay_filters": [
                  "always"
                ],
                "payment_method_redisplay": "disabled",
                "payment_method_redisplay_limit": 3,
                "payment_method_remove": "disabled",
                "payment_method_save": "disabled",
                "payment_method_save_usage": null
              }
            },
            "pricing_table": {
              "enabled": false
            }
          },
          "created": 1767225600,
          "customer": "cus_1",
          "customer_account": null,
          "expires_at": 1767227400,
          "livemode": false
        }"#]],
    );
}

#[test]
fn shown_full() {
    let session = session(
        "customer=cus_1&components[active_entitlements][enabled]=true\
         &components[buy_button][enabled]=true&components[customer_portal][enabled]=true\
         &components[customer_sheet][enabled]=true\
         &components[customer_sheet][features][payment_method_remove]=enabled\
         &components[mobile_payment_element][enabled]=true\
         &components[mobile_payment_element][features][payment_method_redisplay]=enabled\
         &components[mobile_payment_element][features][payment_method_save_allow_redisplay_override]=limited\
         &components[payment_element][enabled]=true\
         &components[payment_element][features][payment_method_allow_redisplay_filters][]=always\
         &components[payment_element][features][payment_method_allow_redisplay_filters][]=limited\
         &components[payment_element][features][payment_method_redisplay]=enabled\
         &components[payment_element][features][payment_method_redisplay_limit]=10\
         &components[payment_element][features][payment_method_remove]=enabled\
         &components[payment_element][features][payment_method_save]=enabled\
         &components[payment_element][features][payment_method_save_usage]=off_session\
         &components[pricing_table][enabled]=true",
    );
    check(
        &render(&session, &view())["components"],
        expect![[r#"
        {
          "active_entitlements": {
            "enabled": true
          },
          "buy_button": {
            "enabled": true
          },
          "customer_portal": {
            "enabled": true
          },
          "customer_sheet": {
            "enabled": true,
            "features": {
              "payment_method_allow_redisplay_filters": [
                "always"
              ],
              "payment_method_remove": "enabled"
            }
          },
          "mobile_payment_element": {
            "enabled": true,
            "features": {
              "payment_method_allow_redisplay_filters": [
                "always"
              ],
              "payment_method_redisplay": "enabled",
              "payment_method_remove": "disabled",
              "payment_method_save": "disabled",
              "payment_method_save_allow_redisplay_override": "limited"
            }
          },
          "payment_element": {
            "enabled": true,
            "features": {
              "payment_method_allow_redisplay_filters": [
                "always",
                "limited"
              ],
              "payment_method_redisplay": "enabled",
              "payment_method_redisplay_limit": 10,
              "payment_method_remove": "enabled",
              "payment_method_save": "enabled",
              "payment_method_save_usage": "off_session"
            }
          },
          "pricing_table": {
            "enabled": true
          }
        }"#]],
    );
    check(
        &for_elements(&session, "ek_test_1"),
        expect![[r#"
        {
          "id": "cuss_1AAAAAAAAAAAAAAAAAAAAAAA",
          "object": "customer_session",
          "api_key": "ek_test_1",
          "api_key_expiry": 1767227400,
          "components": {
            "customer_sheet": {
              "enabled": true,
              "features": {
                "payment_method_allow_redisplay_filters": [
                  "always"
                ],
                "payment_method_remove": "enabled"
              }
            },
            "mobile_payment_element": {
              "enabled": true,
              "features": {
                "payment_method_allow_redisplay_filters": [
                  "always"
                ],
                "payment_method_redisplay": "enabled",
                "payment_method_remove": "disabled",
                "payment_method_save": "disabled",
                "payment_method_save_allow_redisplay_override": "limited"
              }
            },
            "payment_element": {
              "enabled": true,
              "features": {
                "payment_method_allow_redisplay_filters": [
                  "always",
                  "limited"
                ],
                "payment_method_redisplay": "enabled",
                "payment_method_redisplay_limit": 10,
                "payment_method_remove": "enabled",
                "payment_method_save": "enabled",
                "payment_method_save_usage": "off_session"
              }
            }
          },
          "customer": "cus_1",
          "livemode": false
        }"#]],
    );
}

#[test]
fn a_secret_names_its_session() {
    let secret = |_: &str, length: usize| "S".repeat(length);
    let text = client_secret("cuss_1A", &secret);
    assert_eq!(text, format!("cuss_secret_1A{}", "S".repeat(40)));
    assert_eq!(id_of_secret(&text), Some("cuss_1A".to_owned()));
    let short = format!("cuss_secret_{}", "S".repeat(40));
    let split = format!("cuss_secret_é{}", "S".repeat(39));
    for strange in ["", "cuss_secret_", "cuss_1A", "pi_1_secret_2", &short, &split] {
        assert_eq!(id_of_secret(strange), None, "{strange}");
    }
}

#[test]
fn refused() {
    refuses::<Create>(
        &[
            "customer=cus_1",
            "components=1",
            "customer=cus_1&customer_account=acct_1&components[buy_button][enabled]=true",
            "components[buy_button]=true",
            "components[buy_button][wat]=true",
            "components[payment_element][features][payment_method_save]=enabled",
            "components[payment_element][enabled]=yes",
            "components[payment_element][enabled]=true&components[payment_element][features][payment_method_save]=yes",
            "components[payment_element][enabled]=true&components[payment_element][features][payment_method_remove]=unspecified",
            "components[payment_element][enabled]=true&components[payment_element][features][payment_method_save_usage]=none",
            "components[payment_element][enabled]=true&components[payment_element][features][payment_method_redisplay_limit]=x",
            "components[payment_element][enabled]=true&components[payment_element][features][payment_method_allow_redisplay_filters]=always",
            "components[payment_element][enabled]=true&components[payment_element][features][payment_method_allow_redisplay_filters][]=never",
            "components[payment_element][enabled]=true&components[payment_element][features][payment_method_allow_redisplay_filters]=",
            "components[wat][enabled]=true",
            "wat=1",
        ],
        expect![[r#"
            customer=cus_1
              [components] parameter_missing: Missing required param: components.
            components=1
              [components] : Invalid object
            customer=cus_1&customer_account=acct_1&components[buy_button][enabled]=true
              [] : You may only specify one of these parameters: customer, customer_account.
            components[buy_button]=true
              [components[buy_button]] : Invalid object
            components[buy_button][wat]=true
              [components[buy_button][wat]] parameter_unknown: Received unknown parameter: components[buy_button][wat]
            components[payment_element][features][payment_method_save]=enabled
              [components[payment_element][enabled]] parameter_missing: Missing required param: components[payment_element][enabled].
            components[payment_element][enabled]=yes
              [components[payment_element][enabled]] : Invalid boolean: yes
            components[payment_element][enabled]=true&components[payment_element][features][payment_method_save]=yes
              [components[payment_element][features][payment_method_save]] : Invalid payment_method_save: must be one of disabled or enabled
            components[payment_element][enabled]=true&components[payment_element][features][payment_method_remove]=unspecified
              [components[payment_element][features][payment_method_remove]] : Invalid payment_method_remove: must be one of disabled or enabled
            components[payment_element][enabled]=true&components[payment_element][features][payment_method_save_usage]=none
              [components[payment_element][features][payment_method_save_usage]] : Invalid payment_method_save_usage: must be one of off_session or on_session
            components[payment_element][enabled]=true&components[payment_element][features][payment_method_redisplay_limit]=x
              [components[payment_element][features][payment_method_redisplay_limit]] parameter_invalid_integer: Invalid integer: x
            components[payment_element][enabled]=true&components[payment_element][features][payment_method_allow_redisplay_filters]=always
              [components[payment_element][features][payment_method_allow_redisplay_filters]] : Invalid array
            components[payment_element][enabled]=true&components[payment_element][features][payment_method_allow_redisplay_filters][]=never
              [components[payment_element][features][payment_method_allow_redisplay_filters][0]] : Invalid payment_method_allow_redisplay_filters[0]: must be one of always, limited, or unspecified
            components[payment_element][enabled]=true&components[payment_element][features][payment_method_allow_redisplay_filters]=
              [components[payment_element][features][payment_method_allow_redisplay_filters]] parameter_invalid_empty: You passed an empty string for 'components[payment_element][features][payment_method_allow_redisplay_filters]'. We assume empty values are an attempt to unset a parameter; however 'components[payment_element][features][payment_method_allow_redisplay_filters]' cannot be unset. You should remove 'components[payment_element][features][payment_method_allow_redisplay_filters]' from your request or supply a non-empty value.
            components[wat][enabled]=true
              [components[wat]] parameter_unknown: Received unknown parameter: components[wat]
            wat=1
              [wat] parameter_unknown: Received unknown parameter: wat
        "#]],
    );
}
