//! The one path that turns a connection into a web socket: the command line's, which shows the session
//! that it was given.

use super::response::{HyperReply, Reply};
use super::server::Server;
use crate::listen::{PATH, stream};
use crate::ops::stripecli;
use hyper::Request;
use hyper::body::Incoming;
use hyper::header::{
    CONNECTION, HeaderValue, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_PROTOCOL,
    UPGRADE,
};
use hyper_util::rt::TokioIo;
use std::sync::Arc;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

/// The protocol that the command line asks for.
const PROTOCOL: &str = "stripecli-devproxy-v1";

/// What it is told so that it asks for another session.
const UNKNOWN: &str = r#"{"error":{"message":"Unknown WebSocket ID."}}"#;

/// Whether a request asks for it.
pub fn is_asked(request: &Request<Incoming>) -> bool {
    request.uri().path() == PATH
}

/// Answers a request for it. The connection goes on by itself after the answer.
pub fn answer(server: &Arc<Server>, mut request: Request<Incoming>) -> HyperReply {
    let text = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let wants = text("upgrade").is_some_and(|it| it.eq_ignore_ascii_case("websocket"));
    let key = request.headers().get(SEC_WEBSOCKET_KEY).cloned();
    let (true, Some(key)) = (wants, key) else {
        return Reply::json(400, r#"{"error":{"message":"This is a WebSocket."}}"#).into_hyper();
    };
    let session = text("websocket-id").and_then(|id| stripecli::opened(&server.app, id));
    let Some(session) = session else { return Reply::json(401, UNKNOWN).into_hyper() };
    let Some(seat) = server.app.listeners.seat() else {
        return Reply::json(503, r#"{"error":{"message":"Too many are listening."}}"#).into_hyper();
    };
    let upgraded = hyper::upgrade::on(&mut request);
    let app = server.app.clone();
    tokio::spawn(async move {
        if let Ok(upgraded) = upgraded.await {
            stream::serve(app, session, TokioIo::new(upgraded)).await;
        }
        drop(seat);
    });
    let mut reply = Reply::json(101, "").into_hyper();
    let headers = reply.headers_mut();
    headers.clear();
    headers.insert(CONNECTION, HeaderValue::from_static("upgrade"));
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(SEC_WEBSOCKET_PROTOCOL, HeaderValue::from_static(PROTOCOL));
    if let Ok(accept) = HeaderValue::from_str(&derive_accept_key(key.as_bytes())) {
        headers.insert(SEC_WEBSOCKET_ACCEPT, accept);
    }
    reply
}
