//! Idempotency keys: the same request twice is done once and answered twice.
//!
//! The answer of a request that changes something is committed *with* the change (`ops::tx`); this
//! file answers from it, keeps refusals, and keeps two that run at once apart.
//!
//! What is compared is a keyed digest over a redacted form of the request: a plain hash on disk would
//! let anybody guess a security code in a thousand tries and a card number in minutes.

use super::handler::Proven;
use super::limits::MAX_IDEMPOTENCY_KEY;
use super::request::Request;
use crate::app::App;
use crate::ops::answer::{open_answer, seal_answer};
use crate::ops::{Answer, Call, IdempotencyKey};
use onfile_domain::id::AccountId;
use onfile_domain::moment::DAY;
use onfile_store::{Batch, CommitError, NewIdempotency};
use onfile_wire::error::{ApiError, Namespace};
use onfile_wire::form::{Json, Param, Tree};
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

const HEADER: &str = "idempotency-key";

/// What the vault calls these digests.
const DOMAIN: &str = "idempotency";

/// Keys whose request is running in this process. Between processes, the store's own uniqueness
/// decides at the commit.
#[derive(Clone, Default)]
pub struct InFlight(Arc<Mutex<HashSet<(String, String)>>>);

/// A key that is taken until this is dropped.
pub struct Taken {
    all: InFlight,
    mine: (String, String),
}

impl InFlight {
    fn take(&self, account: &AccountId, key: &str) -> Option<Taken> {
        let mine = (account.as_str().to_owned(), key.to_owned());
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(mine.clone()).then(|| Taken { all: self.clone(), mine })
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        self.all.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.mine);
    }
}

/// An answer that a key has already.
pub struct Replay {
    /// The answer.
    pub answer: Answer,
    /// The request that it was given to.
    pub original: String,
}

/// What to do with a request that has a key.
pub enum Turn {
    /// It was done before.
    Replay(Replay),
    /// Do it.
    Run(IdempotencyKey, Taken),
}

/// The key of a request, judged. Whoever sends one that cannot be one believes to be safe from
/// doing it twice, so it is not ignored.
pub fn key(request: &Request) -> Result<Option<&str>, ApiError> {
    let Some(key) = request.header(HEADER)? else { return Ok(None) };
    if request.repeats(HEADER) {
        return Err(ApiError::idempotency_key_unclear("was sent more than once"));
    }
    match key.len() {
        0 => Err(ApiError::idempotency_key_unclear("is empty")),
        1..=MAX_IDEMPOTENCY_KEY if key.contains('\t') => {
            Err(ApiError::idempotency_key_unclear("holds a control character"))
        }
        1..=MAX_IDEMPOTENCY_KEY => Ok(Some(key)),
        _ => Err(ApiError::idempotency_key_too_long(MAX_IDEMPOTENCY_KEY)),
    }
}

/// Decides whether a request runs.
pub async fn turn(
    app: &App,
    in_flight: &InFlight,
    account: &AccountId,
    key: &str,
    fingerprint: Vec<u8>,
) -> Result<Turn, ApiError> {
    let taken = in_flight.take(account, key).ok_or_else(|| ApiError::idempotency_in_use(key))?;
    match answered(app, account, key, &fingerprint).await? {
        None => Ok(Turn::Run(IdempotencyKey { key: key.to_owned(), fingerprint }, taken)),
        Some(replay) => Ok(Turn::Replay(replay)),
    }
}

/// The answer that a key has, if this is the request that it was used for.
async fn answered(
    app: &App,
    account: &AccountId,
    key: &str,
    fingerprint: &[u8],
) -> Result<Option<Replay>, ApiError> {
    let stored = app.store.idempotent(account.as_str(), key).await;
    let stored = stored.map_err(|error| {
        tracing::error!(%error, "an idempotency key could not be looked up");
        ApiError::internal()
    })?;
    let oldest = app.world.now() - DAY;
    match stored.filter(|row| row.created >= oldest) {
        None => Ok(None),
        Some(row) if row.fingerprint != fingerprint => Err(ApiError::idempotency_mismatch(key)),
        Some(row) => {
            let answer = open_answer(app, account.as_str(), key, &row.answer);
            let answer = answer.ok_or_else(ApiError::internal)?;
            Ok(Some(Replay { answer, original: row.request_id }))
        }
    }
}

/// Whether an error is the request's answer for as long as its key lives. What may turn out
/// differently next time is not: another request was in the way, or we failed. Since a failed
/// request has changed nothing, running it again is safe; the second API always does.
pub fn keeps(namespace: Namespace, error: &ApiError) -> bool {
    namespace == Namespace::First
        && (400..500).contains(&error.status)
        && !matches!(error.status, 408 | 409 | 429)
}

/// What [`keep`] needs of a call that has been handed over to its use case.
pub struct Keeping {
    account: AccountId,
    request_id: String,
    key: String,
    fingerprint: Vec<u8>,
}

impl Keeping {
    /// Of a call with a key.
    pub fn of(call: &Call) -> Option<Self> {
        let used = call.idempotency.as_ref()?;
        Some(Keeping {
            account: call.account.clone(),
            request_id: call.request_id.clone().unwrap_or_default(),
            key: used.key.clone(),
            fingerprint: used.fingerprint.clone(),
        })
    }
}

/// Keeps an answer that changed nothing, in a commit of its own: there is no change that it could go
/// with.
///
/// A server beside this one may have done the same request meanwhile; perhaps it was refused here only
/// because it succeeded there. Then that answer is the key's, and comes back. And when nothing can be
/// kept nothing may be answered, since the next try might find another state.
pub async fn keep(
    app: &App,
    keeping: Keeping,
    answer: &Answer,
) -> Result<Option<Replay>, ApiError> {
    let Keeping { account, request_id, key, fingerprint } = keeping;
    let now = app.world.now();
    let kept = NewIdempotency {
        answer: seal_answer(app, account.as_str(), &key, answer),
        key: key.clone(),
        fingerprint: fingerprint.clone(),
        created: now,
        request_id,
        replaces_older_than: now - DAY,
    };
    let batch =
        Batch { account: account.as_str().to_owned(), idempotency: Some(kept), ..Batch::default() };
    match app.store.commit(batch).await {
        Ok(()) => Ok(None),
        Err(CommitError::KeyInUse) => {
            let theirs = answered(app, &account, &key, &fingerprint).await?;
            theirs.map(Some).ok_or_else(|| ApiError::idempotency_in_use(&key))
        }
        Err(error) => {
            tracing::warn!(%error, "the answer to a request was not kept");
            Err(ApiError::internal())
        }
    }
}

/// The fingerprint of a request: which one it is, without being able to tell what is in it.
///
/// The kind of key counts: the answer to a secret key shows more than a browser may see. So does what
/// opens a customer: another one with the same idempotency key must not be told what the first was.
pub fn fingerprint(app: &App, proven: &Proven, method: &str, path: &str, tree: &Tree) -> Vec<u8> {
    let digest = |number: &str| app.vault.keyed_digest("number", number.as_bytes()).to_vec();
    let mut form = Vec::new();
    put(&mut form, method.as_bytes());
    put(&mut form, path.as_bytes());
    match proven {
        Proven::Secret => form.push(1),
        Proven::Publishable => form.push(2),
        Proven::Customer(grant) => {
            form.push(3);
            put(&mut form, grant.given_by.as_bytes());
        }
    }
    put_map(&mut form, tree.entries(), &digest);
    app.vault.keyed_digest(DOMAIN, &form).to_vec()
}

/// Parameters that hold a number of a card or an account.
const NUMBERS: [&str; 3] = ["number", "account_number", "iban"];
/// The parameter that holds a security code. It is left out: a retry may lack it, and nothing that
/// is kept may depend on it.
const CODE: &str = "cvc";

/// A name or a text, with its length in front, so that no two forms look alike.
fn put(form: &mut Vec<u8>, bytes: &[u8]) {
    form.extend_from_slice(&(bytes.len() as u64).to_be_bytes());
    form.extend_from_slice(bytes);
}

/// Named parameters in the order of their names: some clients send them in any order.
fn put_map(form: &mut Vec<u8>, entries: &[(String, Param)], digest: &impl Fn(&str) -> Vec<u8>) {
    let mut sorted: Vec<&(String, Param)> = entries.iter().collect();
    sorted.sort_by(|(one, _), (other, _)| one.cmp(other));
    form.push(b'{');
    for (name, param) in sorted.into_iter().filter(|(name, _)| name != CODE) {
        put(form, name.as_bytes());
        match param {
            Param::Text(number) | Param::Json(Json::Text(number))
                if NUMBERS.contains(&name.as_str()) =>
            {
                form.push(b'#');
                put(form, &digest(&plain(number)));
            }
            other => put_param(form, other, digest),
        }
    }
    form.push(b'}');
}

// The recursion follows the tree, whose depth the form decoder bounds.
fn put_param(form: &mut Vec<u8>, param: &Param, digest: &impl Fn(&str) -> Vec<u8>) {
    match param {
        Param::Text(text) => {
            form.push(b'=');
            put(form, text.as_bytes());
        }
        Param::Json(Json::Text(text)) => {
            form.push(b'"');
            put(form, text.as_bytes());
        }
        Param::Json(Json::Integer(number)) => {
            form.push(b'i');
            form.extend_from_slice(&number.to_be_bytes());
        }
        Param::Json(Json::Boolean(value)) => form.extend_from_slice(&[b'b', u8::from(*value)]),
        Param::Json(Json::Null) => form.push(b'n'),
        Param::List(items) => {
            form.push(b'[');
            items.iter().for_each(|item| put_param(form, item, digest));
            form.push(b']');
        }
        Param::Map(entries) => put_map(form, entries, digest),
    }
}

/// A number without the spaces and dashes that people type.
fn plain(number: &str) -> String {
    number.chars().filter(|c| !matches!(c, ' ' | '-')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> Vec<u8> {
        let tree = Tree::parse(text.as_bytes()).unwrap();
        let mut form = Vec::new();
        put_map(&mut form, tree.entries(), &|number| format!("<{}>", number.len()).into_bytes());
        form
    }

    #[test]
    fn order_does_not_matter_and_everything_else_does() {
        assert_eq!(form("a=1&b[x]=2&b[y]=3"), form("b[y]=3&a=1&b[x]=2"));
        for (one, other) in [
            ("a=1", "a=2"),
            ("a=1", "b=1"),
            ("a=1", "a=1&b="),
            ("a[]=1&a[]=2", "a[]=2&a[]=1"),
            ("a[]=1", "a=1"),
            ("a[b]=1", "a[]=1"),
            ("a=bc&d=", "a=b&cd="),
            ("ab=c", "a=bc"),
        ] {
            assert_ne!(form(one), form(other), "{one} {other}");
        }
    }

    #[test]
    fn the_types_of_json_matter() {
        let json = |text: &str| {
            let mut tree = Tree::default();
            tree.read_json(text.as_bytes()).unwrap();
            let mut form = Vec::new();
            put_map(&mut form, tree.entries(), &|_| Vec::new());
            form
        };
        let texts = [r#"{"a":1}"#, r#"{"a":"1"}"#, r#"{"a":true}"#, r#"{"a":null}"#, "{}"];
        let forms: std::collections::BTreeSet<Vec<u8>> = texts.map(json).into_iter().collect();
        assert_eq!(forms.len(), texts.len());
        assert_eq!(json(r#"{"a":1,"b":[]}"#), json(r#"{"b":[],"a":1}"#));
    }

    #[test]
    fn numbers_are_digests_and_codes_are_left_out() {
        let card = form("card[number]=4242424242424242&card[exp_year]=2030");
        let text = String::from_utf8_lossy(&card).into_owned();
        assert!(!text.contains("4242") && text.contains("<16>"), "{text}");
        assert_eq!(card, form("card[number]=4242 4242-42424242&card[cvc]=123&card[exp_year]=2030"));
        for name in ["bank[account_number]", "sepa_debit[iban]", "number", "a[0][b][number]"] {
            let bytes = form(&format!("{name}=000123456789"));
            assert!(!String::from_utf8_lossy(&bytes).contains("000123456789"), "{name}");
        }
    }

    #[test]
    fn one_at_a_time() {
        let (all, account) = (InFlight::default(), AccountId::named("acct_1"));
        let first = all.take(&account, "k");
        assert!(first.is_some());
        assert!(all.take(&account, "k").is_none());
        assert!(all.take(&account, "other").is_some());
        assert!(all.take(&AccountId::named("acct_2"), "k").is_some());
        drop(first);
        assert!(all.take(&account, "k").is_some());
    }

    #[test]
    fn a_key_is_one_and_has_a_length() {
        let said = |keys: &[&str]| {
            let headers: Vec<_> = keys.iter().map(|key| (HEADER, *key)).collect();
            let request = Request::of(hyper::Method::POST, "/v1/customers", &headers);
            match key(&request) {
                Ok(key) => key.map(str::to_owned),
                Err(error) => Some(format!("{} {}", error.status, error.message)),
            }
        };
        let (long, longer) = ("k".repeat(255), "k".repeat(256));
        assert_eq!(said(&[]), None);
        assert_eq!(said(&[&long]), Some(long.clone()));
        for (refused, why) in [
            (&[longer.as_str()][..], "can have up to 255 characters"),
            (&[""], "is empty"),
            (&["a\tb"], "holds a control character"),
            (&["a", "b"], "was sent more than once"),
            (&["a", "a"], "was sent more than once"),
        ] {
            let expected = format!("400 The Idempotency-Key header {why}.");
            assert_eq!(said(refused), Some(expected), "{refused:?}");
        }
    }

    #[test]
    fn what_is_kept() {
        assert!(keeps(Namespace::First, &ApiError::secret_key_required()));
        assert!(!keeps(Namespace::Second, &ApiError::secret_key_required()));
        for error in
            [ApiError::lock_timeout(), ApiError::idempotency_in_use("k"), ApiError::internal()]
        {
            assert!(!keeps(Namespace::First, &error));
        }
    }

    fn app(now: i64) -> App {
        let name = format!("onfile-idempotency-{}.key", std::process::id());
        let key_file = std::env::temp_dir().join(name);
        let app = App::new(
            onfile_store::Store::in_memory(),
            onfile_vault::Vault::open(&key_file).unwrap(),
            crate::world::World::resume(
                crate::world::Clock::Frozen(now),
                crate::world::Saved::default(),
            ),
            String::new(),
        );
        let _ = std::fs::remove_file(key_file);
        app
    }

    #[tokio::test]
    async fn a_refusal_replaces_no_answer_of_the_last_day() {
        let app = app(10 * DAY);
        let keeps = async |request_id: &str| {
            let keeping = Keeping {
                account: AccountId::named("acct_1"),
                request_id: request_id.to_owned(),
                key: "k1".to_owned(),
                fingerprint: Vec::new(),
            };
            let body = request_id.to_owned().into();
            let theirs = keep(&app, keeping, &Answer { status: 400, body }).await.ok().unwrap();
            let kept = app.store.idempotent("acct_1", "k1").await.unwrap().unwrap();
            let answered = theirs.map_or_else(|| request_id.to_owned(), |replay| replay.original);
            assert_eq!(kept.request_id, answered);
            answered
        };
        assert_eq!(keeps("req_1").await, "req_1");
        // Another process has answered first, a day ago at most.
        app.world.advance_to(11 * DAY);
        assert_eq!(keeps("req_2").await, "req_1");
        // What is older has expired, whether it was pruned or not.
        app.world.advance_to(11 * DAY + 1);
        assert_eq!(keeps("req_3").await, "req_3");
    }
}
