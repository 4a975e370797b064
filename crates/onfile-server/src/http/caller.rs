//! Who calls: from the key in a request to the account it opens and what it may do there.
//!
//! Everything that makes a [`super::handler::Proven`] is here. Messages never repeat a key whole,
//! and nothing here is logged but the account that was found.

use super::handler::{Admits, Proven};
use super::request::Request;
use super::router::Found;
use crate::app::App;
use crate::ops::account::owner;
use crate::ops::{customer_session, ephemeral_key, page_key};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use onfile_domain::Refusal;
use onfile_domain::account::KeyKind;
use onfile_domain::checkout_session::CheckoutRefusal;
use onfile_domain::customer_session::CustomerSessionRefusal;
use onfile_domain::customer_session::grant::Grant;
use onfile_domain::id::AccountId;
use onfile_domain::refusal::IntentKind;
use onfile_vault::same_secret;
use onfile_wire::error::ApiError;
use onfile_wire::form::{Param, Tree};
use onfile_wire::objects::client_secret_length;

/// Who calls, and with what right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admitted {
    /// Whose records may be touched.
    pub account: AccountId,
    /// With which kind of key.
    pub proven: Proven,
}

/// Finds out who calls, and whether they may call this route. Takes out of the parameters what is
/// for the transport alone, so that it is neither an unknown parameter nor kept anywhere.
pub async fn admit(
    app: &App,
    open_keys: bool,
    request: &Request,
    found: &Found,
    tree: &mut Tree,
) -> Result<Admitted, ApiError> {
    let key = presented(request, tree)?.ok_or_else(ApiError::no_key)?;
    let mut admitted = identified(app, open_keys, &key).await?;
    match (found.route.info.caller, &admitted.proven) {
        (Admits::OnCustomer, Proven::Customer(_)) => {}
        (_, Proven::Customer(_)) => return Err(ApiError::ephemeral_key_refused()),
        (Admits::OnCustomer, Proven::Publishable) => {
            admitted.proven = prove_customer(app, &admitted.account, tree).await?;
        }
        (Admits::OnIntent, _) => prove_intent(app, &admitted, found, tree)?,
        (_, Proven::Secret) | (Admits::Intake | Admits::Anyone, Proven::Publishable) => {}
        (Admits::Secret | Admits::Control, Proven::Publishable) => {
            return Err(ApiError::secret_key_required());
        }
    }
    same_account(request, &admitted.account)?;
    if admitted.proven == Proven::Secret {
        tree.trust();
    }
    Ok(admitted)
}

/// Whose key this is, and what it proves by itself.
async fn identified(app: &App, open_keys: bool, key: &str) -> Result<Admitted, ApiError> {
    if key.starts_with(ephemeral_key::PREFIX) {
        let opened = ephemeral_key::opened(app, key).await?;
        let (account, grant) = opened.ok_or_else(|| ApiError::invalid_key(key))?;
        return Ok(Admitted { account, proven: Proven::Customer(grant) });
    }
    if let Some(account) = page_key::opened(app, key).await? {
        return Ok(Admitted { account, proven: Proven::Publishable });
    }
    let owner = owner(app, open_keys, key).await?;
    let (account, kind) = owner.ok_or_else(|| ApiError::invalid_key(key))?;
    let proven = match kind {
        KeyKind::Secret => Proven::Secret,
        KeyKind::Publishable => Proven::Publishable,
    };
    Ok(Admitted { account, proven })
}

/// A browser proves whose it is by the client secret of a customer session.
async fn prove_customer(
    app: &App,
    account: &AccountId,
    tree: &mut Tree,
) -> Result<Proven, ApiError> {
    let secret = match tree.take("customer_session_client_secret") {
        Some(Param::Text(secret)) => secret,
        Some(Param::Json(_) | Param::List(_) | Param::Map(_)) => {
            return Err(Refusal::CustomerSession(CustomerSessionRefusal::WrongSecret).into());
        }
        None => return Err(ApiError::secret_key_required()),
    };
    let session = customer_session::opened(app, account, &secret).await?;
    Ok(Proven::Customer(Grant::of_session(&session)))
}

/// The key of a request: in the header, or, from a browser, as a parameter.
fn presented(request: &Request, tree: &mut Tree) -> Result<Option<String>, ApiError> {
    let header = match request.header("authorization")? {
        Some(header) => from_header(header),
        None => None,
    };
    let publishable = |key: &String| key.starts_with("pk_");
    // A caller with a secret key has no business sending another one along: that parameter is left
    // where it is, and refused as unknown.
    if header.as_ref().is_some_and(|key| !publishable(key)) {
        return Ok(header);
    }
    let parameter = match tree.take("key") {
        None => None,
        Some(Param::Text(key)) if publishable(&key) => Some(key),
        Some(Param::Text(_) | Param::Json(_) | Param::List(_) | Param::Map(_)) => {
            return Err(ApiError::unreadable(
                "The parameter `key` takes a publishable API key. A secret API key is sent in the Authorization header, never as a parameter.",
            ));
        }
    };
    Ok(header.or(parameter))
}

/// `Bearer <key>`, or `Basic` with the key as the name of a user without password.
fn from_header(header: &str) -> Option<String> {
    let (scheme, rest) = header.split_once(' ')?;
    let rest = rest.trim();
    let key = if scheme.eq_ignore_ascii_case("bearer") {
        rest.to_owned()
    } else if scheme.eq_ignore_ascii_case("basic") {
        let plain = String::from_utf8(BASE64.decode(rest).ok()?).ok()?;
        plain.split_once(':').map_or(plain.as_str(), |(user, _)| user).to_owned()
    } else {
        return None;
    };
    (!key.is_empty()).then_some(key)
}

/// What a client secret opens.
#[derive(Clone, Copy)]
enum Opened {
    Intent(IntentKind),
    CheckoutSession,
}

impl Opened {
    fn by_route(pattern: &str) -> Self {
        if pattern.starts_with("/v1/payment_pages") {
            Opened::CheckoutSession
        } else if pattern.starts_with("/v1/setup_intents") {
            Opened::Intent(IntentKind::Setup)
        } else {
            Opened::Intent(IntentKind::Payment)
        }
    }

    /// Without its client secret, it does not exist for a browser.
    fn no_such(self, id: &str) -> ApiError {
        let (noun, param) = match self {
            Opened::Intent(IntentKind::Payment) => ("payment_intent", "intent"),
            Opened::Intent(IntentKind::Setup) => ("setupintent", "intent"),
            Opened::CheckoutSession => ("checkout.session", "session"),
        };
        Refusal::NoSuch { noun, id: id.to_owned(), param, in_path: true }.into()
    }

    fn wrong_secret(self) -> ApiError {
        match self {
            Opened::Intent(kind) => Refusal::WrongClientSecret(kind).into(),
            Opened::CheckoutSession => Refusal::from(CheckoutRefusal::WrongClientSecret).into(),
        }
    }
}

/// A browser proves itself by the client secret of the very object in the path. A server need not,
/// but what it sends has to be right.
fn prove_intent(
    app: &App,
    admitted: &Admitted,
    found: &Found,
    tree: &mut Tree,
) -> Result<(), ApiError> {
    let id = found.ids.first().map_or("", |(_, id)| id.as_str());
    let opened = Opened::by_route(found.route.info.pattern);
    let given = match tree.take("client_secret") {
        Some(Param::Text(secret)) => secret,
        Some(Param::Json(_) | Param::List(_) | Param::Map(_)) => return Err(opened.wrong_secret()),
        None if admitted.proven == Proven::Secret => return Ok(()),
        None => return Err(opened.no_such(id)),
    };
    let tail = app.vault.derive_secret(admitted.account.as_str(), id, client_secret_length(id));
    match same_secret(&given, &format!("{id}_secret_{tail}")) {
        true => Ok(()),
        false => Err(opened.wrong_secret()),
    }
}

/// There are no connected accounts: a caller may name its own, and no other.
fn same_account(request: &Request, account: &AccountId) -> Result<(), ApiError> {
    for name in ["stripe-account", "stripe-context"] {
        let other = request.header(name)?.filter(|named| *named != account.as_str());
        if other.is_some() {
            let mut error = ApiError::unreadable(
                "The provided key does not have access to the account that the request names (or that account does not exist). Application access may have been revoked.",
            );
            error.status = 403;
            error.code = Some("account_invalid".to_owned());
            return Err(error);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::Method;

    fn key_in(headers: &[(&'static str, &str)], query: &str) -> Result<Option<String>, String> {
        let request = Request::of(Method::GET, &format!("/v1/tokens?{query}"), headers);
        let mut tree = request.parameters().unwrap();
        presented(&request, &mut tree).map_err(|error| error.message)
    }

    #[test]
    fn keys_in_headers() {
        let key = |header: &str| key_in(&[("authorization", header)], "").unwrap();
        let expected = Some("sk_test_1234".to_owned());
        assert_eq!(key("Bearer sk_test_1234"), expected);
        assert_eq!(key("bearer  sk_test_1234 "), expected);
        assert_eq!(key(&format!("Basic {}", BASE64.encode("sk_test_1234:"))), expected);
        assert_eq!(key(&format!("basic {}", BASE64.encode("sk_test_1234"))), expected);
        for header in ["sk_test_1234", "Bearer ", "Digest sk_test_1234", "Basic !!!", "Basic Og=="]
        {
            assert_eq!(key(header), None, "{header}");
        }
    }

    #[test]
    fn publishable_keys_in_parameters() {
        assert_eq!(key_in(&[], "key=pk_test_1234"), Ok(Some("pk_test_1234".to_owned())));
        assert_eq!(key_in(&[], ""), Ok(None));
        let both = [("authorization", "Bearer pk_test_4321")];
        assert_eq!(key_in(&both, "key=pk_test_1234"), Ok(Some("pk_test_4321".to_owned())));
        let refused = key_in(&[], "key=sk_test_12345678").unwrap_err();
        assert!(!refused.contains("sk_test_12345678"));
        assert!(key_in(&[], "key[]=pk_test_1234").is_err());
    }

    #[test]
    fn a_secret_key_takes_no_key_parameter_along() {
        let request = Request::of(
            Method::GET,
            "/v1/tokens?key=pk_test_1234",
            &[("authorization", "Bearer sk_test_1234")],
        );
        let mut tree = request.parameters().unwrap();
        assert_eq!(presented(&request, &mut tree), Ok(Some("sk_test_1234".to_owned())));
        assert_eq!(tree.text("key"), Some("pk_test_1234"));
    }

    #[test]
    fn no_other_account() {
        let account = AccountId::named("acct_1");
        let with = |header| Request::of(Method::GET, "/", &[("stripe-account", header)]);
        assert_eq!(same_account(&with("acct_1"), &account), Ok(()));
        assert_eq!(same_account(&with("acct_2"), &account).map_err(|error| error.status), Err(403));
    }
}
