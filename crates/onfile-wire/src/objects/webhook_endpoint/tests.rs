//! What an endpoint looks like, and what is no parameter of one.

use super::*;
use crate::objects::fixtures::{NOW, check, refuses, view};
use expect_test::expect;
use onfile_domain::id::WebhookEndpointId;
use onfile_domain::metadata::Metadata;
use onfile_domain::webhook_endpoint::Status;

fn endpoint() -> WebhookEndpoint {
    WebhookEndpoint {
        id: WebhookEndpointId::named("we_1A"),
        created: NOW,
        url: "https://example.com/hook".to_owned(),
        enabled_events: vec![EVERY.to_owned()],
        api_version: Some("2024-06-20".to_owned()),
        description: None,
        metadata: Metadata::default(),
        status: Status::GivenUp,
        stops: 1,
        secret: 2,
        outgoing: None,
        failing_since: None,
        destination: None,
    }
}

#[test]
fn shown() {
    let it = endpoint();
    let secret = secret("we_1A", it.secret, &view());
    check(
        &with_secret(&it, Some(secret)),
        expect![[r#"
        {
          "id": "we_1A",
          "object": "webhook_endpoint",
          "api_version": "2024-06-20",
          "application": null,
          "created": 1767225600,
          "description": null,
          "enabled_events": [
            "*"
          ],
          "livemode": false,
          "metadata": {},
          "secret": "whsec_SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS",
          "status": "disabled",
          "url": "https://example.com/hook"
        }"#]],
    );
    assert_eq!(render(&it, &view()).get("secret"), None);
}

#[test]
fn each_secret_is_derived_from_its_number() {
    let asked = std::cell::RefCell::new(Vec::new());
    let derive = |id: &str, _: usize| {
        asked.borrow_mut().push(id.to_owned());
        String::new()
    };
    let view = View { secret: &derive, ..view() };
    secret("we_1A", 1, &view);
    secret("we_1A", 2, &view);
    assert_eq!(*asked.borrow(), ["we_1A signing 1", "we_1A signing 2"]);
}

#[test]
fn refused() {
    refuses::<webhook_endpoint::Update>(
        &[
            "url=",
            "url=x",
            "disabled=x",
            "api_version=2024-06-20",
            "connect=true",
            "enabled_events[0]=",
        ],
        expect![[r#"
            url=
              [url] parameter_invalid_empty: You passed an empty string for 'url'. We assume empty values are an attempt to unset a parameter; however 'url' cannot be unset. You should remove 'url' from your request or supply a non-empty value.
            url=x
              [url] url_invalid: Not a valid URL
            disabled=x
              [disabled] : Invalid boolean: x
            api_version=2024-06-20
              [api_version] parameter_unknown: Received unknown parameter: api_version
            connect=true
              [connect] parameter_unknown: Received unknown parameter: connect
            enabled_events[0]=
              [enabled_events[0]] parameter_invalid_empty: You passed an empty string for 'enabled_events[0]'. We assume empty values are an attempt to unset a parameter; however 'enabled_events[0]' cannot be unset. You should remove 'enabled_events[0]' from your request or supply a non-empty value.
        "#]],
    );
}
