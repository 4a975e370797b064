//! The server's door, without a socket behind it: a request goes through routing, authentication,
//! form, idempotency, use case, domain, vault and rendering, into a store that forgets.

use bytes::Bytes;
use hyper::Method;
use hyper::header::{HeaderMap, HeaderValue};
use onfile_server::app::App;
use onfile_server::fsck;
use onfile_server::http::request::Request;
use onfile_server::http::server::Server;
use onfile_server::http::web::Web;
use onfile_server::ops::account::{self, Keys};
use onfile_server::world::{Clock, Saved, World};
use onfile_store::{Row, Store};
use onfile_vault::Vault;
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// What every address of the server begins with.
pub const PUBLIC_URL: &str = "http://127.0.0.1:4240";

use crate::command::Pick;

/// One answer of the server.
pub struct Reply {
    pub status: u16,
    pub bytes: Vec<u8>,
    pub replayed: bool,
}

/// A server of its own, with one account.
pub struct Door {
    pub server: Server,
    pub account: String,
    pub authorization: HeaderValue,
    /// Names by id, and ids by place for each prefix.
    names: HashMap<String, String>,
    ids: HashMap<&'static str, Vec<String>>,
    /// The number of the last event seen.
    pub told: i64,
}

/// A server over a store, as a process that starts makes it.
pub fn app(now: i64, key_file: &Path, store: Store, saved: Saved) -> App {
    let vault = Vault::open(key_file).unwrap();
    let world = World::resume(Clock::Frozen(now), saved);
    App::new(store, vault, world, PUBLIC_URL.to_owned())
}

impl Door {
    /// Opens an account on a server.
    pub async fn open(app: App) -> Door {
        let app = Arc::new(app);
        let keys = Keys::fresh();
        let account = account::open(&app, &keys).await.unwrap().id.as_str().to_owned();
        let authorization = HeaderValue::from_str(&format!("Bearer {}", keys.secret)).unwrap();
        let server = Server::new(app, false, Web::new(None));
        Door { server, account, authorization, names: HashMap::new(), ids: HashMap::new(), told: 0 }
    }

    pub async fn get<T: for<'a> Deserialize<'a>>(&self, target: &str) -> T {
        let reply = self.send(Method::GET, target, "", None).await;
        assert_eq!(reply.status, 200, "{target}: {}", String::from_utf8_lossy(&reply.bytes));
        serde_json::from_slice(&reply.bytes).unwrap()
    }

    pub async fn send(&self, method: Method, target: &str, form: &str, key: Option<&str>) -> Reply {
        let mut headers = HeaderMap::new();
        headers.insert("authorization", self.authorization.clone());
        if let Some(key) = key {
            headers.insert("idempotency-key", HeaderValue::from_str(key).unwrap());
        }
        let body = Bytes::copy_from_slice(form.as_bytes());
        let request = Request::whole(method, target, headers, body);
        let reply = self.server.answer(&request).await;
        let (status, replayed) = (reply.status, reply.is_replay());
        Reply { status, bytes: reply.body().to_vec(), replayed }
    }

    /// What was told since it was last asked, each with its number.
    pub async fn news(&mut self) -> Vec<(i64, Row)> {
        let store = &self.server.app.store;
        store.event_sequence(&self.account, self.told, usize::MAX).await.unwrap()
    }

    /// The name of an id; one that was never seen is the next of its kind.
    pub fn name(&mut self, prefix: &'static str, id: &str) -> String {
        if let Some(name) = self.names.get(id) {
            return name.clone();
        }
        let ids = self.ids.entry(prefix).or_default();
        let name = format!("{prefix}{}", ids.len());
        ids.push(id.to_owned());
        self.names.insert(id.to_owned(), name.clone());
        name
    }

    pub fn picked(&self, pick: Pick, prefix: &'static str) -> Option<&str> {
        let ids = self.ids.get(prefix)?;
        Some(ids[pick.among(ids.len())?].as_str())
    }

    /// Everything of a kind that was seen.
    pub fn of(&self, prefix: &str) -> Vec<String> {
        self.ids.get(prefix).cloned().unwrap_or_default()
    }

    /// What the auditor finds.
    pub async fn findings(&self) -> Vec<String> {
        let report = fsck::examine(&self.server.app.store).await.unwrap();
        report.findings.iter().map(|(_, finding)| finding.to_string()).collect()
    }
}
