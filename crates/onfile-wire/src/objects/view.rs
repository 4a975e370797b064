//! From where a record is looked at: when, by whom, and with which secrets.

use onfile_domain::moment::Timestamp;
use serde_json::Value;

/// This server has no live mode.
pub(crate) const LIVEMODE: bool = false;

/// Who reads the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The holder of the secret key: sees everything.
    Secret,
    /// A browser with the publishable key: sees what a buyer may see.
    Client,
}

/// What a rendering needs besides the record.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Logical time, in seconds since the Unix epoch.
    pub now: Timestamp,
    /// Where the 3-D Secure pages are; an authentication's id follows after a slash.
    pub authentication_pages: &'a str,
    /// Where the pages of Checkout Sessions are; a session's id follows after a slash.
    pub checkout_pages: &'a str,
    /// Whether `ui_mode` is told in the words of before 2026-03-25.dahlia.
    pub former_ui_modes: bool,
    /// Where the pages of banks are; the same ids follow.
    pub bank_pages: &'a str,
    /// Where mandates can be read; a mandate's id follows.
    pub mandate_pages: &'a str,
    /// Derives the tail of a client secret from an id, with this many characters.
    pub secret: &'a dyn Fn(&str, usize) -> String,
    /// Who reads.
    pub audience: Audience,
}

/// Characters after `_secret_`, as on the real service. [R]
pub fn client_secret_length(intent: &str) -> usize {
    if intent.starts_with("seti_") { 31 } else { 25 }
}

/// The id of the account's default payment method configuration. Every account has it from the
/// start, so it is derived, as the tails of client secrets are.
pub fn configuration(secret: &dyn Fn(&str, usize) -> String) -> String {
    format!("pmc_1{}", secret("payment_method_configuration", 23))
}

impl View<'_> {
    /// The same view for the holder of the secret key. Events are rendered so, whoever caused them.
    #[must_use]
    pub fn whole(self) -> Self {
        View { audience: Audience::Secret, ..self }
    }

    /// The client secret of an intent.
    pub(crate) fn client_secret(&self, intent: &str) -> String {
        let tail = (self.secret)(intent, client_secret_length(intent));
        format!("{intent}_secret_{tail}")
    }

    /// What only the holder of the secret key may see.
    pub(crate) fn if_secret<T>(&self, value: T) -> Option<T> {
        match self.audience {
            Audience::Secret => Some(value),
            Audience::Client => None,
        }
    }
}

/// Takes the client secret out of a rendered intent or session, before an event of it is stored. The key stays,
/// so that its place is kept. Other objects have no secret, and expansions are not stored.
pub fn strip_secrets(object: &mut Value) {
    if let Some((_, secret)) = intent(object) {
        *secret = Value::Null;
    }
}

/// Puts the client secret back into an intent or a session that was stored without.
pub fn restore_secrets(object: &mut Value, view: &View<'_>) {
    if let Some((id, secret)) = intent(object) {
        *secret = Value::String(view.client_secret(&id));
    }
}

fn intent(object: &mut Value) -> Option<(String, &mut Value)> {
    let has_secret = match object.get("object")?.as_str()? {
        "payment_intent" | "setup_intent" => true,
        // A hosted page has none, under either of its names.
        "checkout.session" => !object.get("ui_mode")?.as_str()?.starts_with("hosted"),
        _ => false,
    };
    if !has_secret {
        return None;
    }
    let id = object.get("id")?.as_str()?.to_owned();
    Some((id, object.get_mut("client_secret")?))
}
