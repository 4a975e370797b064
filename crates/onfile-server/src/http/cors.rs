//! What a browser on another origin may do: call the routes that take a publishable key, and read
//! their answers. Nothing is said about any other route, so browsers refuse those by themselves.

use super::response::Reply;
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};

/// Headers that the browser's library may send.
const MAY_SEND: &str = "Authorization, Content-Type, Idempotency-Key, Stripe-Version";

/// Headers of the answer that a script may read.
const MAY_READ: &str = "Request-Id, Stripe-Version, Stripe-Should-Retry, Idempotency-Key, Idempotent-Replayed, Original-Request";

/// How long a browser may remember this, in seconds: ten minutes, as long as a change of this
/// server's routes may take to arrive.
const REMEMBER: &str = "600";

/// Lets every origin read an answer. Credentials are never allowed, so `*` gives nothing away that
/// the key in the request does not.
pub fn allow(headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(MAY_READ));
}

/// The answer to a browser that asks first. `methods` are those it may use on this path.
pub fn preflight(methods: &str) -> Reply {
    const TERMS: [(HeaderName, &str); 2] = [
        (header::ACCESS_CONTROL_ALLOW_HEADERS, MAY_SEND),
        (header::ACCESS_CONTROL_MAX_AGE, REMEMBER),
    ];
    let mut reply = Reply::json(200, "{}");
    reply.readable_by_browsers();
    reply.add(header::ACCESS_CONTROL_ALLOW_METHODS, methods);
    for (name, value) in TERMS {
        reply.add(name, value);
    }
    reply
}
