//! The publishable key of a hosted Checkout page. Keys of accounts are not on record, only their
//! hashes; so a page has its own, which names its session, is derived from it, and opens what any
//! publishable key of the account does.

use super::customer_session::record;
use crate::app::App;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use onfile_domain::checkout_session::CheckoutSession;
use onfile_domain::id::AccountId;
use onfile_vault::same_secret;
use onfile_wire::error::ApiError;

/// What every key begins with. Others may begin so, too: what is no page's key is looked up.
const PREFIX: &str = "pk_test_page_";

/// Characters of a key that are derived: 238 bits.
const DERIVED: usize = 40;

/// The key of a session's page.
pub fn of(app: &App, account: &AccountId, session: &str) -> String {
    let account = account.as_str();
    let named = BASE64.encode(format!("{account},{session}"));
    // Not what the session's client secret is derived from: neither must give the other away.
    let derived = app.vault.derive_secret(account, &format!("page_key {session}"), DERIVED);
    format!("{PREFIX}{named}{derived}")
}

/// Whose page's key this is; `None` when it is no page's, or the account is gone.
pub async fn opened(app: &App, key: &str) -> Result<Option<AccountId>, ApiError> {
    let Some((account, session)) = named(key) else { return Ok(None) };
    if !same_secret(key, &of(app, &account, &session)) {
        return Ok(None);
    }
    let there = record::<CheckoutSession>(app, &account, &session).await?;
    Ok(there.map(|_| account))
}

/// The account and the session that a key names; whether it is their key remains to be compared.
fn named(key: &str) -> Option<(AccountId, String)> {
    let rest = key.strip_prefix(PREFIX)?;
    let named = rest.get(..rest.len().checked_sub(DERIVED)?)?;
    let text = String::from_utf8(BASE64.decode(named).ok()?).ok()?;
    let (account, session) = text.split_once(',')?;
    Some((AccountId::named(account), session.to_owned()))
}
