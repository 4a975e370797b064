//! A request as this server sees it: read whole, within its limits, before anything is decided.

use super::limits::{MAX_BODY, body_due};
use crate::world::instant;
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt as _;
use hyper::body::{Body as _, Incoming};
use hyper::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue};
use hyper::{Method, Request as HyperRequest};
use onfile_wire::error::{ApiError, Namespace};
use onfile_wire::form::Tree;
use std::net::IpAddr;
use tokio::time::timeout_at;

/// A request. It has no `Debug`: its query, headers and body may hold secrets.
pub struct Request {
    /// Its own id, `req_…`.
    pub id: String,
    /// `GET`, `POST`, `DELETE`, `OPTIONS`.
    pub method: Method,
    /// The path as it was sent, still percent-encoded.
    pub path: String,
    query: String,
    headers: HeaderMap,
    body: Bytes,
    /// Where it came from.
    pub peer: IpAddr,
}

/// The beginning of a request: everything but its body.
pub struct Head {
    /// See [`Request::id`].
    pub id: String,
    /// Where it came from.
    pub peer: IpAddr,
    /// Method, target and headers, and the body that is still to be read.
    pub incoming: HyperRequest<Incoming>,
}

impl Head {
    /// Reads the body, within its limits of size, rate and time.
    pub async fn read(self) -> Result<Request, ApiError> {
        let (parts, body) = self.incoming.into_parts();
        let body = read_body(&parts.headers, body).await?;
        Ok(Request {
            id: self.id,
            method: parts.method,
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: parts.headers,
            body,
            peer: self.peer,
        })
    }
}

async fn read_body(headers: &HeaderMap, mut body: Incoming) -> Result<Bytes, ApiError> {
    let too_large = || ApiError::body_too_large(MAX_BODY);
    let announced = headers.get(CONTENT_LENGTH).map(|_| body.size_hint().lower());
    if announced.is_some_and(|length| length > MAX_BODY as u64) {
        return Err(too_large());
    }
    let begun = instant();
    let mut whole = BytesMut::new();
    loop {
        let due = begun + body_due(whole.len() as u64);
        let frame = timeout_at(due, body.frame()).await.map_err(|_| ApiError::too_slow())?;
        let Some(frame) = frame else { return Ok(whole.freeze()) };
        let frame = frame.map_err(|_| ApiError::unreadable("The request's body is broken."))?;
        // Trailers say nothing that this server asks for.
        let Ok(data) = frame.into_data() else { continue };
        if whole.len() + data.len() > MAX_BODY {
            return Err(too_large());
        }
        whole.extend_from_slice(&data);
    }
}

impl Request {
    /// A request that is there already, with its whole body: a form.
    pub fn whole(method: Method, target: &str, headers: HeaderMap, body: Bytes) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        Request {
            id: crate::world::request_id(),
            method,
            path: path.to_owned(),
            query: query.to_owned(),
            headers,
            body,
            peer: IpAddr::from(std::net::Ipv4Addr::LOCALHOST),
        }
    }

    /// A header's text; `None` when it is absent, and an error when it is no text.
    pub fn header(&self, name: &'static str) -> Result<Option<&str>, ApiError> {
        let Some(value) = self.headers.get(name) else { return Ok(None) };
        let visible = value.to_str();
        visible
            .map(Some)
            .map_err(|_| ApiError::unreadable("A header holds more than visible ASCII."))
    }

    /// What stands behind the question mark, as it was sent.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Whether a header was sent more than once.
    pub fn repeats(&self, name: &'static str) -> bool {
        self.headers.get_all(name).iter().nth(1).is_some()
    }

    /// Its parameters: those of the query string, then those of the body. The official clients send
    /// them in the body of a POST and in the query of everything else.
    pub fn parameters(&self) -> Result<Tree, ApiError> {
        let mut tree = Tree::parse(self.query.as_bytes())?;
        if !self.body.is_empty() {
            self.must_be_plain()?;
        }
        match self.namespace() {
            _ if self.body.is_empty() => {}
            Namespace::First => {
                self.must_be_a_form()?;
                tree.read(&self.body)?;
            }
            Namespace::Second => {
                self.must_be_json()?;
                tree.read_json(&self.body)?;
            }
        }
        Ok(tree)
    }

    /// Nothing is unpacked: a small body would become a large one behind every limit.
    fn must_be_plain(&self) -> Result<(), ApiError> {
        let plain = |coding: &HeaderValue| coding.as_bytes().eq_ignore_ascii_case(b"identity");
        match self.headers.get_all(CONTENT_ENCODING).iter().all(plain) {
            true => Ok(()),
            false => Err(ApiError::compressed()),
        }
    }

    /// The half of the API that is called.
    pub fn namespace(&self) -> Namespace {
        Namespace::of(&self.path)
    }

    fn content_type(&self) -> Option<&str> {
        let kind = self.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        kind.map(|kind| kind.split(';').next().unwrap_or_default().trim())
    }

    /// `[U]` the text
    fn must_be_json(&self) -> Result<(), ApiError> {
        match self.content_type() {
            Some(kind) if kind.eq_ignore_ascii_case("application/json") => Ok(()),
            Some(_) | None => Err(ApiError::unreadable(
                "Invalid request (check that your POST content type is application/json).",
            )),
        }
    }

    /// The service refuses everything else with these words: a JSON body would be read as one
    /// parameter with a strange name.
    fn must_be_a_form(&self) -> Result<(), ApiError> {
        match self.content_type() {
            None => Ok(()),
            Some(kind) if kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") => Ok(()),
            Some(_) => Err(ApiError::unreadable(
                "Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any questions, we can help at https://support.stripe.com/.",
            )),
        }
    }
}

#[cfg(test)]
impl Request {
    /// A request as a test writes it.
    pub(crate) fn of(method: Method, target: &str, headers: &[(&'static str, &str)]) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        Request {
            id: "req_test".to_owned(),
            method,
            path: path.to_owned(),
            query: query.to_owned(),
            headers: map,
            body: Bytes::new(),
            peer: IpAddr::from([127, 0, 0, 1]),
        }
    }

    /// The same with a body.
    pub(crate) fn with_body(self, body: &str) -> Self {
        Request { body: Bytes::copy_from_slice(body.as_bytes()), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded; charset=utf-8");

    #[test]
    fn parameters_come_from_query_and_body() {
        let request = Request::of(Method::POST, "/v1/customers?email=a&name=b", &[FORM]);
        let tree = request.with_body("name=c&phone=d").parameters().unwrap();
        let texts = ["email", "name", "phone"].map(|name| tree.text(name));
        assert_eq!(texts, [Some("a"), Some("c"), Some("d")]);
    }

    #[test]
    fn a_body_that_is_no_form_is_refused() {
        let json = ("content-type", "application/json");
        let request = Request::of(Method::POST, "/v1/customers", &[json]);
        // Node sends this type with every call of the second API, bodies or not.
        assert!(request.parameters().is_ok());
        let error = request.with_body("{}").parameters().err().unwrap();
        assert_eq!(error.status, 400);
        assert!(error.message.starts_with("Invalid request (check that your POST content type"));
    }

    #[test]
    fn a_body_that_is_packed_is_not_unpacked() {
        for (coding, taken) in
            [("identity", true), ("Identity", true), ("gzip", false), ("", false)]
        {
            let headers = [FORM, ("content-encoding", coding)];
            let request = Request::of(Method::POST, "/v1/customers", &headers).with_body("name=c");
            let status = request.parameters().map_err(|error| error.status).err();
            assert_eq!(status, (!taken).then_some(415), "{coding}");
        }
    }

    #[test]
    fn the_second_api_takes_json_and_nothing_else() {
        let json = ("content-type", "application/json; charset=utf-8");
        let request = |header| Request::of(Method::POST, "/v2/core/accounts?a=1", &[header]);
        let tree = request(json).with_body(r#"{"b": "2"}"#).parameters().unwrap();
        assert_eq!(["a", "b"].map(|name| tree.text(name)), [Some("1"), Some("2")]);
        assert!(request(json).with_body(r#"{"a": "2"}"#).parameters().is_err(), "said twice");
        assert!(request(json).parameters().is_ok(), "a body is not asked for");
        assert!(request(FORM).with_body("b=2").parameters().is_err());
        assert!(request(("accept", "*/*")).with_body("{}").parameters().is_err());
    }

    #[test]
    fn headers_are_text() {
        let request = Request::of(Method::GET, "/", &[("stripe-version", "2026-10-28.endive")]);
        assert_eq!(request.header("stripe-version"), Ok(Some("2026-10-28.endive")));
        assert_eq!(request.header("idempotency-key"), Ok(None));
        let request = Request::of(Method::GET, "/", &[("idempotency-key", "k\u{e9}y")]);
        assert!(request.header("idempotency-key").is_err());
    }
}
