//! One call of the API, from its request to its answer: who calls, under which version, whether it
//! was done before, with which parameters; then the use case, and the answer's headers.

use super::caller::{Admitted, admit};
use super::handler::{Admits, Endpoint, Proven};
use super::idempotency::{self, Keeping, Replay, Turn};
use super::request::Request;
use super::response::Reply;
use super::router::Found;
use super::server::Server;
use crate::ops::{Answer, Call, IdempotencyKey};
use hyper::Method;
use onfile_wire::error::{ApiError, Namespace};
use onfile_wire::form::Tree;
use onfile_wire::invalid::Invalid;
use onfile_wire::objects::Audience;
use onfile_wire::version::ApiVersion;

/// An answer, and whose it is.
pub struct Answered {
    /// The answer.
    pub reply: Reply,
    /// The account of the key that was presented, once it is known.
    pub account: Option<String>,
}

/// What of a request shows in every answer to it, whatever becomes of it.
struct Named {
    version: Option<ApiVersion>,
    key: Option<String>,
}

/// What has been found out about a call on its way.
#[derive(Default)]
struct Known {
    /// See [`Answered::account`].
    account: Option<String>,
    /// The version it is answered in: the one it names, or the one that its key was made for.
    version: Option<ApiVersion>,
}

/// A call on its way.
struct Calling<'a> {
    server: &'a Server,
    request: &'a Request,
    found: &'a Found,
    endpoint: &'a dyn Endpoint,
}

/// Answers a call.
pub async fn answer(
    server: &Server,
    request: &Request,
    found: &Found,
    endpoint: &dyn Endpoint,
) -> Answered {
    let calling = Calling { server, request, found, endpoint };
    let mut known = Known::default();
    let named = named(request);
    let outcome = match &named {
        Ok(named) => {
            known.version.clone_from(&named.version);
            calling.run(named, &mut known).await
        }
        Err(error) => Err(error.clone()),
    };
    let mut reply = match outcome {
        Ok(reply) => reply,
        Err(error) => {
            Reply::error(&error, request.namespace(), &request.id, server.app.world.now())
        }
    };
    reply.of_version(known.version.as_ref());
    if let Some(key) = named.as_ref().ok().and_then(|named| named.key.as_deref()) {
        reply.of_key(key);
    }
    Answered { reply, account: known.account }
}

fn named(request: &Request) -> Result<Named, ApiError> {
    let version = request.header("stripe-version")?.map(ApiVersion::parse).transpose()?;
    // The service ignores the key where nothing is changed twice.
    let keyed = match request.namespace() {
        Namespace::First => request.method == Method::POST,
        Namespace::Second => [Method::POST, Method::DELETE].contains(&request.method),
    };
    let key = match keyed {
        true => idempotency::key(request)?,
        false => None,
    };
    Ok(Named { version, key: key.map(str::to_owned) })
}

impl Calling<'_> {
    async fn run(&self, named: &Named, known: &mut Known) -> Result<Reply, ApiError> {
        let Calling { server, request, found, .. } = *self;
        // The key may be among the parameters, so those are read first; but a caller without a key
        // hears of nothing else.
        let (mut tree, broken) = match request.parameters() {
            Ok(tree) => (tree, None),
            Err(error) => (Tree::default(), Some(error)),
        };
        let admitted = admit(&server.app, server.open_keys, request, found, &mut tree).await?;
        known.account = Some(admitted.account.as_str().to_owned());
        if known.version.is_none() {
            known.version = pinned(&admitted.proven)?;
        }
        let version = known.version.clone();
        if let Some(error) = broken {
            return Err(error);
        }
        not_repeated(found, &tree)?;
        if request.namespace() == Namespace::Second {
            without_expand(&tree)?;
        }
        match &named.key {
            Some(key) => self.once(version, key, admitted, tree).await,
            None => self.perform(version, admitted, tree, None).await,
        }
    }

    /// Performs a call unless its key was used before.
    async fn once(
        &self,
        version: Option<ApiVersion>,
        key: &str,
        admitted: Admitted,
        tree: Tree,
    ) -> Result<Reply, ApiError> {
        let (app, in_flight) = (&self.server.app, &self.server.in_flight);
        let (method, path) = (self.request.method.as_str(), self.request.path.as_str());
        let print = idempotency::fingerprint(app, &admitted.proven, method, path, &tree);
        match idempotency::turn(app, in_flight, &admitted.account, key, print).await? {
            Turn::Run(used, taken) => {
                let reply = self.perform(version, admitted, tree, Some(used)).await;
                drop(taken);
                reply
            }
            Turn::Replay(replay) => Ok(again(replay)),
        }
    }

    async fn perform(
        &self,
        version: Option<ApiVersion>,
        admitted: Admitted,
        tree: Tree,
        used: Option<IdempotencyKey>,
    ) -> Result<Reply, ApiError> {
        let (app, request) = (&self.server.app, self.request);
        let ids = self.found.ids.iter().map(|(_, id)| id.clone()).collect();
        let ready = self.endpoint.read(ids, tree)?;
        let call = Call {
            app: app.clone(),
            account: admitted.account,
            audience: match admitted.proven {
                Proven::Secret => Audience::Secret,
                Proven::Publishable | Proven::Customer(_) => Audience::Client,
            },
            request_id: Some(request.id.clone()),
            idempotency: used,
            version,
            expand: Vec::new(),
            client_ip: Some(request.peer.to_string()),
            user_agent: request.header("user-agent")?.map(str::to_owned),
        };
        let keeping = Keeping::of(&call);
        let first = keeping.is_some();
        let mut reply = match ready.start(call, admitted.proven).await {
            Ok(answer) => {
                // Control calls have no transaction to keep their answer in. They are done by now, so
                // this is their answer even where it cannot be kept.
                if self.found.route.info.caller == Admits::Control
                    && let Some(keeping) = keeping
                {
                    drop(idempotency::keep(app, keeping, &answer).await);
                }
                Reply::json(answer.status, answer.body)
            }
            Err(error) => {
                let now = app.world.now();
                let kept = idempotency::keeps(request.namespace(), &error);
                if let Some(keeping) = keeping.filter(|_| kept) {
                    let body = error.render(&request.id, now);
                    let answer = Answer { status: error.status, body };
                    if let Some(theirs) = idempotency::keep(app, keeping, &answer).await? {
                        return Ok(again(theirs));
                    }
                }
                Reply::error(&error, request.namespace(), &request.id, now)
            }
        };
        if first {
            reply.of_original(&request.id);
        }
        Ok(reply)
    }
}

/// The version that an ephemeral key was made for.
fn pinned(proven: &Proven) -> Result<Option<ApiVersion>, Invalid> {
    match proven {
        Proven::Customer(grant) => grant.version.as_deref().map(ApiVersion::parse).transpose(),
        Proven::Secret | Proven::Publishable => Ok(None),
    }
}

/// The second API has `include` in its place.
fn without_expand(tree: &Tree) -> Result<(), Invalid> {
    match tree.entries().iter().find(|(name, _)| name == "expand") {
        Some((name, _)) => Err(Invalid::Unknown(vec![name.clone()])),
        None => Ok(()),
    }
}

/// What a key was answered before.
fn again(replay: Replay) -> Reply {
    let mut reply = Reply::json(replay.answer.status, replay.answer.body);
    reply.replayed();
    reply.of_original(&replay.original);
    reply
}

/// An id of the path that is sent again as a parameter: which of the two should count?
fn not_repeated(found: &Found, tree: &Tree) -> Result<(), Invalid> {
    let repeated = |name: &&String| tree.entries().iter().any(|(sent, _)| sent == *name);
    match found.ids.iter().map(|(name, _)| name).find(repeated) {
        Some(name) => Err(Invalid::RepeatedInUrl(name.clone())),
        None => Ok(()),
    }
}
