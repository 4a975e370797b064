//! The library for browsers and the documents of its frames, as a browser is sent them. What they do
//! is tested in Chromium, see `web/test`.

use crate::harness::Server;

#[test]
fn the_library_is_served_for_every_train() {
    let server = Server::start();
    for path in [
        "/endive/stripe.js",
        "/dahlia/stripe.js",
        "/clover/stripe.js",
        "/basil/stripe.js",
        "/acacia/stripe.js",
        "/v3",
        "/v3/",
    ] {
        let answer = server.client(None).get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some("text/javascript; charset=utf-8"), "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("cross-origin"), "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{path}");
        assert_eq!(answer.header("cache-control"), Some("max-age=60"), "{path}");
        let train = path.split('/').nth(1).unwrap();
        let script = String::from_utf8(answer.bytes).unwrap();
        assert!(script.contains(&format!("ONFILE_TRAIN=\"{train}\"")), "{path}");
    }
    assert_eq!(server.client(None).get("/tomorrow/stripe.js").status, 404);
}

#[test]
fn a_frame_may_be_embedded_by_any_shop_and_calls_nobody_else() {
    let server = Server::start();
    let script = server.client(None).get("/endive/stripe.js").bytes;
    let script = String::from_utf8(script).unwrap();
    let (_, after) = script.split_once("elements-inner-payment-").unwrap();
    let (hash, _) = after.split_once(".html").unwrap();
    let frame = server.client(None).get(&format!("/v3/elements-inner-payment-{hash}.html"));
    assert_eq!(frame.status, 200);
    assert_eq!(frame.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(frame.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(frame.header("cross-origin-resource-policy"), Some("cross-origin"));
    assert_eq!(frame.header("cross-origin-embedder-policy"), Some("require-corp"));
    assert_eq!(frame.header("referrer-policy"), Some("no-referrer"));
    let policy = frame.header("content-security-policy").unwrap();
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"),
        "{policy}"
    );
    assert!(
        policy.contains("connect-src 'self'") && !policy.contains("frame-ancestors"),
        "{policy}"
    );
    for missing in ["elements-inner-payment-0.html", "table.rs", "..%2Fpackage.json", "stripe"] {
        assert_eq!(server.client(None).get(&format!("/v3/{missing}")).status, 404, "{missing}");
    }
}

/// Products have pictures wherever their seller keeps them, also where the page is in a shop's frame.
#[test]
fn the_checkout_page_in_a_frame_shows_pictures() {
    let server = Server::start();
    let script = server.client(None).get("/endive/stripe.js").bytes;
    let script = String::from_utf8(script).unwrap();
    let (_, after) = script.split_once("checkout-inner-").unwrap();
    let (hash, _) = after.split_once(".html").unwrap();
    let frame = server.client(None).get(&format!("/v3/checkout-inner-{hash}.html"));
    assert_eq!(frame.header("cross-origin-embedder-policy"), Some("credentialless"));
    let policy = frame.header("content-security-policy").unwrap();
    assert!(policy.contains("img-src 'self' data: https: http:"), "{policy}");
    assert!(!policy.contains("frame-ancestors"), "{policy}");
}

/// The library imports a part of itself as a module, which a browser reads only if it may.
#[test]
fn the_library_can_import_its_part() {
    let server = Server::start();
    let script = server.client(None).get("/endive/stripe.js").bytes;
    let script = String::from_utf8(script).unwrap();
    let (_, after) = script.split_once("custom-checkout-").unwrap();
    let (hash, _) = after.split_once(".js").unwrap();
    let part = server.client(None).get(&format!("/v3/custom-checkout-{hash}.js"));
    assert_eq!(part.status, 200);
    assert_eq!(part.header("content-type"), Some("text/javascript; charset=utf-8"));
    assert_eq!(part.header("access-control-allow-origin"), Some("*"));
    assert_eq!(part.header("cache-control"), Some("public, max-age=31536000, immutable"));
    let (_, after) = script.split_once("controller-").unwrap();
    let (hash, _) = after.split_once(".html").unwrap();
    let frame = server.client(None).get(&format!("/v3/controller-{hash}.html"));
    assert_eq!(frame.header("access-control-allow-origin"), None);
}
