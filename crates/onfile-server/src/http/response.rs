//! An answer on its way out, with the headers that every answer of its kind has.

use super::cors;
use bytes::Bytes;
use http_body_util::Full;
use hyper::Response as HyperResponse;
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use onfile_wire::error::{ApiError, Namespace};
use onfile_wire::version::ApiVersion;

/// What hyper sends.
pub type HyperReply = HyperResponse<Full<Bytes>>;

/// Names that are Stripe's own.
const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");
const STRIPE_VERSION: HeaderName = HeaderName::from_static("stripe-version");
const STRIPE_SHOULD_RETRY: HeaderName = HeaderName::from_static("stripe-should-retry");
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
const IDEMPOTENT_REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");
const ORIGINAL_REQUEST: HeaderName = HeaderName::from_static("original-request");

/// Headers of everything that this server sends. Answers are never kept by anybody on the way,
/// never guessed to be something else, and never say where their reader came from.
const OF_ALL: [(HeaderName, &str); 3] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
];

/// Headers of everything that is not a page: it does nothing in a browser's window.
const OF_DATA: [(HeaderName, &str); 2] = [
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
];

/// Headers of a page: one style sheet and one form, nothing else, in nobody's frame. `form-action`
/// is left open towards any origin, since browsers also apply it to the redirect that follows.
const OF_PAGES: [(HeaderName, &str); 3] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Headers of a page that the library for browsers shows in a frame, whoever embeds that.
const OF_FRAMED_PAGES: [(HeaderName, &str); 3] = [
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'self'; base-uri 'none'"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
];

/// One year, the least that the usual scanners accept.
const STRICT_TRANSPORT: &str = "max-age=31536000; includeSubDomains";

/// An answer.
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    headers: HeaderMap,
    body: Bytes,
}

impl Reply {
    fn new(status: u16, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let mut headers = HeaderMap::with_capacity(16);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        let mut reply = Reply { status, headers, body: body.into() };
        reply.add_all(&OF_ALL);
        reply
    }

    /// The body's bytes.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Whether this answer was given before.
    pub fn is_replay(&self) -> bool {
        self.headers.contains_key(IDEMPOTENT_REPLAYED)
    }

    /// JSON, as the API answers.
    pub fn json(status: u16, body: impl Into<Bytes>) -> Self {
        let mut reply = Reply::new(status, "application/json", body);
        reply.add_all(&OF_DATA);
        reply
    }

    /// Text in another format than JSON.
    pub fn text(content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let mut reply = Reply::new(200, content_type, body);
        reply.add_all(&OF_DATA);
        reply
    }

    /// A page.
    pub fn page(status: u16, html: String) -> Self {
        let mut reply = Reply::new(status, "text/html; charset=utf-8", html);
        reply.add_all(&OF_PAGES);
        reply
    }

    /// Lets a page be shown in a frame.
    pub fn in_frames(&mut self) {
        self.add_all(&OF_FRAMED_PAGES);
    }

    /// The way on from a page. `None` when the URL is not one a header can hold.
    pub fn redirect(url: &str) -> Option<Self> {
        let location = HeaderValue::from_str(url).ok()?;
        let mut reply = Reply::page(303, String::new());
        reply.headers.insert(header::LOCATION, location);
        Some(reply)
    }

    /// The error envelope, as the half of the API writes it that was called.
    pub fn error(error: &ApiError, namespace: Namespace, request_id: &str, now: i64) -> Self {
        let body = error.render_in(namespace, request_id, now);
        let mut reply = Reply::json(error.status, body);
        if error.status == 401 {
            let realm = HeaderValue::from_static("Basic realm=\"Stripe\"");
            reply.headers.insert(header::WWW_AUTHENTICATE, realm);
        }
        if let Some(retry) = error.should_retry() {
            let retry = HeaderValue::from_static(if retry { "true" } else { "false" });
            reply.headers.insert(STRIPE_SHOULD_RETRY, retry);
        }
        reply
    }

    /// Names the request.
    pub fn of_request(&mut self, id: &str) {
        self.add(REQUEST_ID, id);
    }

    /// Repeats the version that the caller named, or says which one counts.
    pub fn of_version(&mut self, version: Option<&ApiVersion>) {
        self.add(STRIPE_VERSION, version.map_or(ApiVersion::NEWEST, ApiVersion::name));
    }

    /// Repeats the idempotency key.
    pub fn of_key(&mut self, key: &str) {
        self.add(IDEMPOTENCY_KEY, key);
    }

    /// Names the request that an idempotency key was used by first.
    pub fn of_original(&mut self, request_id: &str) {
        self.add(ORIGINAL_REQUEST, request_id);
    }

    /// Says that this answer was given before.
    pub fn replayed(&mut self) {
        self.add(IDEMPOTENT_REPLAYED, "true");
    }

    /// Lets any page of any origin read the answer; there are no cookies that it could ride on.
    pub fn readable_by_browsers(&mut self) {
        cors::allow(&mut self.headers);
    }

    /// Tells browsers never to come over plain HTTP again; only said where HTTPS is spoken.
    pub fn over_https(&mut self) {
        self.add(header::STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT);
    }

    fn add_all(&mut self, headers: &[(HeaderName, &'static str)]) {
        for (name, value) in headers {
            self.headers.insert(name.clone(), HeaderValue::from_static(value));
        }
    }

    /// Adds a header. What a header cannot hold is left out: all values here are ASCII already.
    pub(super) fn add(&mut self, name: HeaderName, value: &str) {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
    }

    /// As hyper sends it.
    pub fn into_hyper(self) -> HyperReply {
        let mut reply = HyperResponse::new(Full::new(self.body));
        // Statuses come from a handful of constants; anything else would be our own mistake.
        *reply.status_mut() = hyper::StatusCode::from_u16(self.status)
            .unwrap_or(hyper::StatusCode::INTERNAL_SERVER_ERROR);
        *reply.headers_mut() = self.headers;
        reply
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(reply: Reply, expected: Expect) {
        let reply = reply.into_hyper();
        let headers = reply.headers().iter();
        let lines = headers.map(|(name, value)| format!("{name}: {}\n", value.to_str().unwrap()));
        let mut lines: Vec<String> = lines.collect();
        lines.sort();
        expected.assert_eq(&format!("{}\n{}", reply.status(), lines.concat()));
    }

    #[test]
    fn an_error() {
        let mut reply = Reply::error(&ApiError::no_key(), Namespace::First, "req_1", 0);
        reply.of_request("req_1");
        reply.of_version(None);
        check(
            reply,
            expect![[r#"
            401 Unauthorized
            cache-control: no-store
            content-security-policy: default-src 'none'; frame-ancestors 'none'
            content-type: application/json
            cross-origin-resource-policy: cross-origin
            referrer-policy: no-referrer
            request-id: req_1
            stripe-should-retry: false
            stripe-version: 2026-10-28.endive
            www-authenticate: Basic realm="Stripe"
            x-content-type-options: nosniff
        "#]],
        );
    }

    #[test]
    fn a_page() {
        check(
            Reply::page(200, String::new()),
            expect![[r#"
            200 OK
            cache-control: no-store
            content-security-policy: default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'
            content-type: text/html; charset=utf-8
            cross-origin-opener-policy: same-origin
            permissions-policy: camera=(), geolocation=(), microphone=()
            referrer-policy: no-referrer
            x-content-type-options: nosniff
        "#]],
        );
    }

    #[test]
    fn a_url_cannot_add_headers() {
        assert!(Reply::redirect("https://shop.example/\r\nset-cookie: a=b").is_none());
        assert!(Reply::redirect("https://shop.example/?a=b").is_some());
    }
}
