//! Identifiers: in paths, as client secrets, and as versions.

use super::{Target, kind, size};
use crate::corpus::lines;
use hyper::Method;
use onfile_server::http::router;
use onfile_vault::same_secret;
use onfile_wire::objects::client_secret_length;
use onfile_wire::version::ApiVersion;

pub(super) const TARGET: Target = Target {
    name: "ids",
    call,
    corpus: || lines(include_str!("../../corpus/ids.txt")),
    words: &[
        "/v1/customers/",
        "/payment_methods/",
        "%2F",
        "%00",
        "..",
        "pi_",
        "_secret_",
        "2026-10-28",
        ".endive",
    ],
};

fn call(input: &[u8]) -> u64 {
    let Ok(text) = std::str::from_utf8(input) else { return 0 };
    let mut outcome = size(text.len());
    for method in [Method::GET, Method::POST, Method::DELETE] {
        let Some(found) = router::find(&method, text) else { continue };
        assert_eq!(found.ids.len(), found.route.info.pattern.matches('{').count(), "{text}");
        for (_, id) in &found.ids {
            assert!(!id.contains('\0') && !id.is_empty(), "{text} has the id {id:?}");
        }
        outcome = outcome << 8 | size(found.route.info.pattern.len());
    }
    assert!(same_secret(text, text));
    assert!(!same_secret(text, &format!("{text}x")));
    let _ = client_secret_length(text);
    match ApiVersion::parse(text) {
        Ok(version) => {
            assert_eq!(version.name(), text, "a version is told as it came");
            assert!(text.bytes().all(|byte| byte.is_ascii_graphic()), "{text:?} is a version");
            outcome ^ 1 << 40
        }
        Err(refused) => outcome ^ kind(&format!("{refused:?}")),
    }
}
