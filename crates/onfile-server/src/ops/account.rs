//! Accounts and their keys: the operator's own, those made by call, and those made on sight.
//!
//! A key is never stored, only the vault's hash of it. Whoever loses a secret key makes a new
//! account, or gives the operator's account another key at start-up.

use super::tx::internal;
use super::{Answer, Control, Outcome};
use crate::app::App;
use crate::world::Entropy;
use onfile_domain::account::{Account, KeyKind};
use onfile_domain::id::AccountId;
use onfile_domain::{Mint, Moment, Named};
use onfile_store::{ApiKeyKind, ApiKeyRow, Batch, CommitError, NewApiKey, StoreError, record};
use onfile_wire::error::ApiError;
use onfile_wire::params::{NoParams, PathId};
use serde_json::json;

/// The setting that names the operator's account.
pub const OPERATOR: &str = "operator_account";

/// What the vault calls the hashes of keys.
const LOOKUP: &str = "api_key";

/// Random characters of a key: 190 bits.
const KEY_TAIL: usize = 32;

/// Characters after the prefix of a key that somebody chose. The official command line takes no key
/// under 12 characters in all; the longest keys of the real service have 107.
const TAIL_LENGTHS: std::ops::RangeInclusive<usize> = 4..=200;

/// How many last characters of a key are kept, for its owner to recognise it.
const HINT: usize = 4;

/// A key whose text could be one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct KeyText<'a> {
    /// What it opens.
    pub kind: KeyKind,
    tail: &'a str,
}

impl<'a> KeyText<'a> {
    /// Reads a key's text; `None` for what this server never gives out nor takes.
    pub fn parse(key: &'a str) -> Option<Self> {
        let of = |kind: KeyKind| Some(KeyText { kind, tail: key.strip_prefix(kind.name())? });
        let text = KeyKind::ALL.iter().copied().find_map(of)?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        let sane = TAIL_LENGTHS.contains(&text.tail.len()) && text.tail.bytes().all(plain);
        sane.then_some(text)
    }

    /// The key of another kind with the same ending.
    fn sibling(self, kind: KeyKind) -> String {
        format!("{}{}", kind.name(), self.tail)
    }
}

/// Both keys of an account.
pub struct Keys {
    /// Opens everything.
    pub secret: String,
    /// Opens what a browser may do.
    pub publishable: String,
}

impl Keys {
    /// Keys nobody can guess.
    pub fn fresh() -> Self {
        let mut entropy = Entropy::default();
        let mut key = |kind: KeyKind| format!("{}{}", kind.name(), entropy.alphanumeric(KEY_TAIL));
        Keys { secret: key(KeyKind::Secret), publishable: key(KeyKind::Publishable) }
    }

    fn rows(&self, app: &App) -> Vec<NewApiKey> {
        let secret = row(app, &self.secret, ApiKeyKind::Secret);
        vec![secret, row(app, &self.publishable, ApiKeyKind::Publishable)]
    }
}

fn row(app: &App, key: &str, kind: ApiKeyKind) -> NewApiKey {
    let hint = key.get(key.len().saturating_sub(HINT)..).unwrap_or_default();
    NewApiKey { hash: hash(app, key), kind, hint: hint.to_owned() }
}

fn hash(app: &App, key: &str) -> Vec<u8> {
    app.vault.lookup_hash(LOOKUP, key).to_vec()
}

/// Whose key this is.
pub async fn find_key(app: &App, key: &str) -> Result<Option<ApiKeyRow>, StoreError> {
    app.store.api_key(&hash(app, key)).await
}

/// Whose key this is, and what it opens. With `open_keys`, a key that nobody has makes an account.
pub async fn owner(
    app: &App,
    open_keys: bool,
    key: &str,
) -> Result<Option<(AccountId, KeyKind)>, ApiError> {
    let found = match open_keys {
        true => find_or_open(app, key).await,
        false => find_key(app, key).await.map_err(CommitError::from),
    };
    let found = found.map_err(|error| {
        tracing::error!(%error, "an API key could not be looked up");
        ApiError::internal()
    })?;
    Ok(found.map(|row| {
        let kind = match row.kind {
            ApiKeyKind::Secret => KeyKind::Secret,
            ApiKeyKind::Publishable => KeyKind::Publishable,
        };
        (AccountId::named(row.account), kind)
    }))
}

/// Whose key this is; a key that nobody has becomes a fresh account's, together with the other kind
/// of the same ending. Two that come at once get one account: the hash is unique, and the second
/// reads what the first has made.
pub async fn find_or_open(app: &App, key: &str) -> Result<Option<ApiKeyRow>, CommitError> {
    if let Some(found) = find_key(app, key).await? {
        return Ok(Some(found));
    }
    let Some(text) = KeyText::parse(key) else { return Ok(None) };
    let keys = Keys {
        secret: text.sibling(KeyKind::Secret),
        publishable: text.sibling(KeyKind::Publishable),
    };
    match open(app, &keys).await {
        Ok(_) | Err(CommitError::Conflict) => Ok(find_key(app, key).await?),
        Err(error) => Err(error),
    }
}

/// Opens an account with these keys.
pub async fn open(app: &App, keys: &Keys) -> Result<Account, CommitError> {
    let mut mint = Entropy::default();
    let account = Account::open(&mut Moment { now: app.world.now(), mint: &mut mint });
    let batch = Batch {
        account: account.id.as_str().to_owned(),
        puts: vec![record::put(&account, None)?],
        api_keys: keys.rows(app),
        ..Batch::default()
    };
    app.store.commit(batch).await?;
    Ok(account)
}

/// Gives an account one more key, unless the key is known.
pub async fn add_key(app: &App, account: &AccountId, key: &str) -> Result<(), CommitError> {
    let kind = match KeyText::parse(key).map(|text| text.kind) {
        Some(KeyKind::Secret) => ApiKeyKind::Secret,
        Some(KeyKind::Publishable) => ApiKeyKind::Publishable,
        None => return Err(StoreError::Malformed("not the text of a key".to_owned()).into()),
    };
    if find_key(app, key).await?.is_some() {
        return Ok(());
    }
    let account = account.as_str().to_owned();
    let batch = Batch { account, api_keys: vec![row(app, key, kind)], ..Batch::default() };
    match app.store.commit(batch).await {
        // Another process was given the same key and came first.
        Ok(()) | Err(CommitError::Conflict) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Refuses everybody but the operator.
pub(super) async fn only_operator(call: &super::Call) -> Result<(), ApiError> {
    let operator = call.app.store.setting(OPERATOR).await.map_err(internal)?;
    if operator.as_deref() == Some(call.account.as_str()) {
        return Ok(());
    }
    let mut error = ApiError::unreadable(
        "Only the operator's secret key, with which this server was first started, may make this call.",
    );
    error.status = 403;
    Err(error)
}

/// `POST /_onfile/accounts`: another account. Its keys are shown here and never again.
pub async fn create(Control(call): Control, _: NoParams) -> Outcome {
    only_operator(&call).await?;
    let keys = Keys::fresh();
    let account = open(&call.app, &keys).await.map_err(failed)?;
    let shown = json!({
        "id": account.id.as_str(),
        "object": "account",
        "created": account.created,
        "livemode": false,
        "publishable_key": keys.publishable,
        "secret_key": keys.secret,
    });
    Ok(Answer::of(200, &shown))
}

/// `DELETE /_onfile/accounts/{account}`: everything that belongs to it is gone, its keys included.
pub async fn delete(Control(call): Control, PathId(id): PathId, _: NoParams) -> Outcome {
    only_operator(&call).await?;
    if id == call.account.as_str() {
        return Err(ApiError::unreadable("The operator's own account cannot be deleted."));
    }
    let known = call.app.store.get(&id, &[&id]).await.map_err(internal)?;
    if known.is_empty() {
        let mut error = ApiError::unreadable("No such account.");
        error.status = 404;
        error.code = Some("resource_missing".to_owned());
        error.param = Some("account".to_owned());
        return Err(error);
    }
    call.app.store.erase_account(&id).await.map_err(internal)?;
    Ok(Answer::of(200, &onfile_wire::list::deleted("account", &id)))
}

/// Why a commit failed that nobody else can have got in the way of.
fn failed(error: CommitError) -> ApiError {
    match error {
        CommitError::Store(error) => internal(error),
        CommitError::Conflict | CommitError::KeyInUse => ApiError::lock_timeout(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_could_be_ours() {
        for key in
            ["sk_test_1234", "sk_test_abc-DEF_123456", &format!("pk_test_{}", "a".repeat(200))]
        {
            assert!(KeyText::parse(key).is_some(), "{key}");
        }
        for key in [
            "",
            "sk_test_",
            "sk_test_123",
            "sk_live_123456789",
            "rk_test_123456789",
            "sk_test_12 34",
            "SK_TEST_12345678",
            "sk_test_12345678\n",
            "sk_test_é12345678",
            &format!("sk_test_{}", "a".repeat(201)),
        ] {
            assert!(KeyText::parse(key).is_none(), "{key}");
        }
    }

    #[test]
    fn siblings_share_their_ending() {
        let text = KeyText::parse("sk_test_one").map(|text| text.sibling(KeyKind::Publishable));
        assert_eq!(text, None);
        let text = KeyText::parse("sk_test_four").map(|text| text.sibling(KeyKind::Publishable));
        assert_eq!(text.as_deref(), Some("pk_test_four"));
    }

    #[test]
    fn fresh_keys_are_keys() {
        let keys = Keys::fresh();
        assert!(KeyText::parse(&keys.secret).is_some_and(|key| key.kind == KeyKind::Secret));
        assert!(
            KeyText::parse(&keys.publishable).is_some_and(|key| key.kind == KeyKind::Publishable)
        );
    }
}
