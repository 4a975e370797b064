//! One authenticated request, as a use case sees it: who calls, under which version, since when.

use crate::app::App;
use onfile_domain::customer_session::grant::Grant;
use onfile_domain::id::AccountId;
use onfile_domain::moment::Timestamp;
use onfile_domain::payment_intent::{Acceptance, AcceptanceChange};
use onfile_wire::error::ApiError;
use onfile_wire::expand::ExpandPath;
use onfile_wire::json;
use onfile_wire::objects::Audience;
use onfile_wire::version::ApiVersion;
use serde_json::Value;
use std::sync::Arc;

/// One request. Only `http::caller` makes one, after it has judged the key.
pub struct Call {
    /// The running server.
    pub app: Arc<App>,
    /// Whose records may be touched.
    pub account: AccountId,
    /// Who will read the answer: a browser sees less.
    pub audience: Audience,
    /// The request's own id, `req_…`; none for work in the background.
    pub request_id: Option<String>,
    /// The idempotency key and the fingerprint of the request it came with.
    pub idempotency: Option<IdempotencyKey>,
    /// The version that `Stripe-Version` named, if it named one.
    pub version: Option<ApiVersion>,
    /// What the answer shall show whole.
    pub expand: Vec<ExpandPath>,
    /// Where the request came from, for tokens and agreements.
    pub client_ip: Option<String>,
    /// With which program, for agreements.
    pub user_agent: Option<String>,
}

/// An idempotency key in use.
pub struct IdempotencyKey {
    /// As the caller sent it.
    pub key: String,
    /// Keyed digest over method, path and the redacted parameters.
    pub fingerprint: Vec<u8>,
}

/// A caller with a secret key: may do everything inside its account.
pub struct Secret(pub Call);

/// A caller with a secret key, on the control API.
pub struct Control(pub Call);

/// A caller who may hand in card data: with a secret key, or a browser with a publishable one.
pub enum Intake {
    /// Secret key.
    Secret(Call),
    /// Publishable key.
    Publishable(Call),
}

/// A caller on one intent, or on one Checkout Session: with a secret key, or a browser with a
/// publishable key *and* the client secret of the very object in the path, already proven.
pub enum OnIntent {
    /// Secret key.
    Secret(Call),
    /// Publishable key and client secret.
    Client(Call),
}

/// A caller on one customer: with a secret key, or with what opens that customer alone: an ephemeral
/// key, or a publishable key *and* the client secret of a customer session.
pub enum OnCustomer {
    /// Secret key.
    Secret(Call),
    /// What opens the customer, and how far.
    Granted(Call, Grant),
}

/// A whole answer, rendered before the commit that makes it true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// 200, or 402 for a decline.
    pub status: u16,
    /// JSON.
    pub body: Vec<u8>,
}

impl Answer {
    /// An answer with a body.
    pub fn of(status: u16, value: &Value) -> Self {
        Answer { status, body: json::pretty(value) }
    }

    /// No answer: nobody asked. For work in the background.
    pub fn empty() -> Self {
        Answer { status: 200, body: Vec::new() }
    }
}

impl Intake {
    /// The request.
    pub fn into_call(self) -> Call {
        match self {
            Intake::Secret(call) | Intake::Publishable(call) => call,
        }
    }
}

impl OnIntent {
    /// The request, and whether a browser made it.
    pub fn into_call(self) -> (Call, bool) {
        match self {
            OnIntent::Secret(call) => (call, false),
            OnIntent::Client(call) => (call, true),
        }
    }
}

impl OnCustomer {
    /// The request, and what it is restricted to.
    pub fn into_call(self) -> (Call, Option<Grant>) {
        match self {
            OnCustomer::Secret(call) => (call, None),
            OnCustomer::Granted(call, grant) => (call, Some(grant)),
        }
    }
}

impl Call {
    /// Work that no request asked for: jobs, and answers to a challenge.
    pub fn in_background(app: Arc<App>, account: AccountId) -> Self {
        Call {
            app,
            account,
            audience: Audience::Secret,
            request_id: None,
            idempotency: None,
            version: None,
            expand: Vec::new(),
            client_ip: None,
            user_agent: None,
        }
    }

    /// The API version that answers and events are rendered in.
    pub fn version_name(&self) -> &str {
        self.version.as_ref().map_or(ApiVersion::NEWEST, |version| version.name())
    }

    /// The agreement that came with this call. A browser's script may leave it to the server to say
    /// where it was given: there the call itself is the evidence.
    pub fn agreed(&self, change: &AcceptanceChange, now: Timestamp) -> Acceptance {
        let mut acceptance = Acceptance::of(change.clone(), now);
        if let Some(online) = &mut acceptance.online {
            online.ip_address = online.ip_address.take().or_else(|| self.client_ip.clone());
            online.user_agent = online.user_agent.take().or_else(|| self.user_agent.clone());
        }
        acceptance
    }

    /// The 402 that a decline commits with.
    pub fn declined(&self, error: &ApiError, now: Timestamp) -> Answer {
        let request_id = self.request_id.as_deref().unwrap_or_default();
        Answer { status: error.status, body: error.render(request_id, now) }
    }
}

/// What a use case comes to.
pub type Outcome = Result<Answer, ApiError>;
