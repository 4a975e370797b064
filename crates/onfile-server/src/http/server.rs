//! From a request's head to its answer: the way that every request takes, whatever it wants.

use super::api::{self, Answered};
use super::checkout;
use super::cors;
use super::demo::Demo;
use super::handler::Admits;
use super::idempotency::InFlight;
use super::limits::{
    CONTROL_DEADLINE, LARGE_BODIES, MAX_BODY, MAX_CONNECTIONS, REQUEST_DEADLINE, SMALL_BODY,
};
use super::metrics::Metrics;
use super::openapi::Description;
use super::request::{Head, Request};
use super::response::{HyperReply, Reply};
use super::router::{self, Found, Page, Target};
use super::web::Web;
use super::{agreement, bank, three_d_secure};
use crate::app::App;
use crate::listen::log;
use crate::world::instant;
use hyper::Method;
use hyper::body::Body as _;
use onfile_wire::error::{ApiError, Namespace};
use onfile_wire::objects::stripecli_session::{Logged, redacted};
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::task::Poll;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// Requests running at a time. A connection has one; those whose client has gone away still run to
/// their end and count, so a client cannot pile up work by hanging up.
const MAX_RUNNING: usize = MAX_CONNECTIONS;

/// What the transport needs beside the application.
pub struct Server {
    /// The application.
    pub app: Arc<App>,
    /// Whether a key that nobody has opens an account of its own.
    pub open_keys: bool,
    /// Idempotency keys whose request is running.
    pub in_flight: InFlight,
    /// What is counted.
    pub metrics: Metrics,
    /// The browser's side.
    pub web: Web,
    /// The shop that answers instead of the API, on a listener of its own.
    pub shop: Option<Demo>,
    description: Description,
    https: bool,
    running: Arc<Semaphore>,
    /// Bytes that large bodies may still take.
    room: Arc<Semaphore>,
}

impl Server {
    /// The transport of an application.
    pub fn new(app: Arc<App>, open_keys: bool, web: Web) -> Self {
        let metrics = Metrics::new(&app.webhooks.counts);
        let https = app.public_url.starts_with("https://");
        Server {
            app,
            open_keys,
            in_flight: InFlight::default(),
            metrics,
            web,
            shop: None,
            description: Description::default(),
            https,
            running: Arc::new(Semaphore::new(MAX_RUNNING)),
            room: Arc::new(Semaphore::new(LARGE_BODIES)),
        }
    }

    /// Answers a request.
    pub async fn respond(self: &Arc<Self>, head: Head) -> HyperReply {
        if let Some(shop) = &self.shop {
            return shop.respond(self, head).await;
        }
        let begun = instant();
        let id = head.id.clone();
        let (peer, path) = (head.peer, head.incoming.uri().path().to_owned());
        let method = head.incoming.method().clone();
        let found = router::find(&method, head.incoming.uri().path());
        let route = found.as_ref().map_or("unknown", |found| found.route.info.pattern);
        let browsers = found.as_ref().is_some_and(|found| found.route.info.caller.browsers());
        let Answered { mut reply, account } = match found {
            Some(found) => self.run(head, found).await,
            None => {
                let path = head.incoming.uri().path().to_owned();
                // A body left unread would end a connection that the client means to use again.
                drop(self.read(head).await);
                self.nowhere(&method, &path, &id)
            }
        };
        if browsers {
            reply.readable_by_browsers();
        }
        if self.https {
            reply.over_https();
        }
        reply.of_request(&id);
        let taken = begun.elapsed();
        let (status, method) = (reply.status, known(&method));
        self.metrics.count(method, route, status, taken);
        if let Some(account) = account.as_deref().filter(|it| self.app.listeners.hears_requests(it))
        {
            let logged = Logged {
                created_at: self.app.world.now(),
                ip_address: peer.to_string(),
                method: method.to_owned(),
                request_id: id.clone(),
                status,
                path,
                error: error_of(&reply),
            };
            log::say(&self.app, account, logged);
        }
        let duration_ms = taken.as_secs_f64() * 1_000.0;
        tracing::info!(request_id = id, method, route, status, duration_ms, account, "request");
        reply.into_hyper()
    }

    /// Answers a request that did not come over a socket: the same way, less the transport.
    pub async fn answer(&self, request: &Request) -> Reply {
        match router::find(&request.method, &request.path) {
            Some(found) => self.perform(request, &found).await.reply,
            None => self.nowhere(&request.method, &request.path, &request.id).reply,
        }
    }

    /// No route: a browser that asks what it may do, or a mistake.
    fn nowhere(&self, method: &Method, path: &str, id: &str) -> Answered {
        let allowed = router::browser_methods(path);
        let reply = if *method == Method::OPTIONS && !allowed.is_empty() {
            cors::preflight(&allowed.join(", "))
        } else {
            self.failed(&ApiError::unrecognized_url(known(method), path), path, id)
        };
        Answered { reply, account: None }
    }

    /// Reads a request whole and runs it: it comes to its end even when its client hangs up, and a
    /// panic in it ends nothing else.
    async fn run(self: &Arc<Self>, head: Head, found: Found) -> Answered {
        let id = head.id.clone();
        let path = found.route.info.pattern;
        let without =
            |error: ApiError| Answered { reply: self.failed(&error, path, &id), account: None };
        let (request, room) = match self.read(head).await {
            Ok(read) => read,
            Err(error) => return without(error),
        };
        let slot = timeout(REQUEST_DEADLINE, self.running.clone().acquire_owned()).await;
        let Ok(Ok(slot)) = slot else { return without(ApiError::busy()) };
        let deadline = match found.route.info.caller {
            Admits::Control => CONTROL_DEADLINE,
            Admits::Secret
            | Admits::Intake
            | Admits::OnIntent
            | Admits::OnCustomer
            | Admits::Anyone => REQUEST_DEADLINE,
        };
        let server = self.clone();
        let mut work = Box::pin(async move {
            let answered = server.perform(&request, &found).await;
            drop((request, room, slot));
            answered
        });
        let panicked = || {
            tracing::error!(request_id = id, "the request's handler panicked");
            without(ApiError::internal())
        };
        // Most reads wait for nothing, and are over sooner than another thread would be awake. What
        // has to wait becomes a task of its own.
        match poll_fn(|cx| Poll::Ready(guarded(|| work.as_mut().poll(cx)))).await {
            Ok(Poll::Ready(answered)) => return answered,
            Ok(Poll::Pending) => {}
            Err(_) => return panicked(),
        }
        match timeout(deadline, tokio::spawn(work)).await {
            Ok(Ok(answered)) => answered,
            Ok(Err(_)) => panicked(),
            Err(_) => {
                tracing::error!(request_id = id, "the request outlived its deadline");
                without(ApiError::internal())
            }
        }
    }

    /// Reads a request whole, if its body is small or there is room for it until it is answered.
    pub(super) async fn read(
        &self,
        head: Head,
    ) -> Result<(Request, Option<OwnedSemaphorePermit>), ApiError> {
        // A body that does not say how long it will be may become as long as any; one that says it
        // will be too long is refused unread.
        let announced =
            head.incoming.size_hint().upper().map_or(MAX_BODY, |length| length as usize);
        let room = match announced.min(MAX_BODY) {
            0..=SMALL_BODY => None,
            large => {
                let room = self.room.clone().try_acquire_many_owned(large as u32);
                Some(room.map_err(|_| ApiError::busy())?)
            }
        };
        Ok((head.read().await?, room))
    }

    async fn perform(&self, request: &Request, found: &Found) -> Answered {
        let reply = match &found.route.target {
            Target::Api(endpoint) => {
                return api::answer(self, request, found, endpoint.as_ref()).await;
            }
            Target::Page(Page::Health) => Reply::json(200, r#"{"status":"ok"}"#),
            Target::Page(Page::Metrics) => self.metrics.reply(),
            Target::Page(Page::Description) => self.description.reply(&self.app.public_url),
            Target::Page(Page::Checkout) => {
                checkout::show(&self.app, &self.web, &found.ids, request).await
            }
            Target::Page(Page::CheckoutReturn) => {
                checkout::back(&self.app, &found.ids, request).await
            }
            Target::Page(Page::Library(train)) => self.web.library(train, &self.app.public_url),
            Target::Page(Page::File) => {
                let name = found.ids.first().map_or("", |(_, name)| name);
                self.web.file(name, request)
            }
            Target::Page(Page::Style) => three_d_secure::style(),
            Target::Page(Page::Challenge) => {
                three_d_secure::show(&self.app, &found.ids, request).await
            }
            Target::Page(Page::Authorize) => {
                three_d_secure::answer(&self.app, &found.ids, request, true).await
            }
            Target::Page(Page::Fail) => {
                three_d_secure::answer(&self.app, &found.ids, request, false).await
            }
            Target::Page(Page::Bank) => bank::show(&self.app, &found.ids, request).await,
            Target::Page(Page::BankAuthorize) => {
                bank::answer(&self.app, &found.ids, request, true).await
            }
            Target::Page(Page::BankFail) => {
                bank::answer(&self.app, &found.ids, request, false).await
            }
            Target::Page(Page::BankVerify) => bank::verify(&self.app, &found.ids, request).await,
            Target::Page(Page::Mandate) => bank::mandate(&self.app, &found.ids, request).await,
            Target::Page(Page::Agreement) => agreement::show(),
        };
        Answered { reply, account: None }
    }

    fn failed(&self, error: &ApiError, path: &str, id: &str) -> Reply {
        let mut reply = Reply::error(error, Namespace::of(path), id, self.app.world.now());
        reply.of_version(None);
        reply
    }

    /// Waits until no request runs, for tasks whose connections are gone.
    pub async fn drained(&self) {
        // The semaphore is never closed, so this is the moment in which every slot is free.
        let all = u32::try_from(MAX_RUNNING).unwrap_or(u32::MAX);
        drop(self.running.acquire_many(all).await);
    }
}

/// Runs a step of a request. Whatever a panic leaves half-done is dropped with the request: the
/// store commits whole decisions, and the locks of this process take a poisoned state for what it is.
fn guarded<T>(step: impl FnOnce() -> T) -> std::thread::Result<T> {
    catch_unwind(AssertUnwindSafe(step))
}

/// What an answer says is wrong, for whoever tails the account's log.
fn error_of(reply: &Reply) -> Option<serde_json::Value> {
    let body = serde_json::from_slice::<serde_json::Value>(reply.body());
    let failed = body.ok().filter(|_| reply.status >= 400);
    failed.and_then(|mut body| body.get_mut("error").map(serde_json::Value::take)).map(redacted)
}

/// A method by name. Methods are the caller's own text, and nothing of that becomes a label or a
/// message.
fn known(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "POST" => "POST",
        "DELETE" => "DELETE",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "HEAD" => "HEAD",
        "OPTIONS" => "OPTIONS",
        _ => "OTHER",
    }
}
