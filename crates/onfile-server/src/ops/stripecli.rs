//! Sessions of the official command line.

use super::call::{Answer, Outcome, Secret};
use crate::app::App;
use crate::listen::{PATH, Session};
use crate::world::World;
use onfile_domain::id::AccountId;
use onfile_domain::moment::{DAY, Timestamp};
use onfile_wire::Invalid;
use onfile_wire::error::ApiError;
use onfile_wire::objects::stripecli_session::{self as shown, Create, Feature, Filters};
use serde::{Deserialize, Serialize};

/// Characters of a secret, as of an endpoint's.
const SECRET: usize = 32;

/// What the name of a session begins with; the session itself follows, sealed.
const PREFIX: &str = "cliws_";

/// What the vault calls these. They belong to no record, and say of which account they are.
const SEALED: (&str, &str, &str) = ("stripecli", "session", "stripecli_session");

/// How long a session may connect. The command line asks for another when it is told that one is not
/// known any more.
const LIFE: i64 = DAY;

/// The longest name of a session: it comes back in a header.
const LONGEST: usize = 4_096;

/// A session, as it is sealed.
#[derive(Serialize, Deserialize)]
struct Sealed {
    account: String,
    device: String,
    feature: Feature,
    filters: Filters,
    until: Timestamp,
}

impl Sealed {
    fn session(self, app: &App) -> Session {
        let Sealed { account, device, feature, filters, .. } = self;
        let device = format!("stripecli {device}");
        let secret = format!("whsec_{}", app.vault.derive_secret(&account, &device, SECRET));
        Session { account: AccountId::named(account), feature, filters, secret }
    }

    fn name(&self, app: &App) -> Option<String> {
        let (account, record, kind) = SEALED;
        let plain = serde_json::to_vec(self).ok()?;
        let sealed = app.vault.seal_bytes(account, record, kind, &plain);
        let name =
            sealed.iter().fold(PREFIX.to_owned(), |name, byte| name + &format!("{byte:02x}"));
        (name.len() <= LONGEST).then_some(name)
    }

    fn of_name(app: &App, name: &str) -> Option<Sealed> {
        let digits = name.strip_prefix(PREFIX).filter(|_| name.len() <= LONGEST)?.as_bytes();
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|it| u8::try_from(it).ok());
        let bytes = digits.chunks(2).map(|pair| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        });
        let (account, record, kind) = SEALED;
        let bytes = bytes.collect::<Option<Vec<u8>>>()?;
        let plain = app.vault.open_bytes(account, record, kind, &bytes).ok()?;
        serde_json::from_slice(&plain).ok()
    }
}

/// The session of a name, on whichever server it was given out.
pub fn opened(app: &App, name: &str) -> Option<Session> {
    let sealed = Sealed::of_name(app, name)?;
    (World::machine_time() < sealed.until).then(|| sealed.session(app))
}

/// `POST /v1/stripecli/sessions`: what is needed to connect. Nothing of it is on record; whoever comes
/// with a session that is over is told so, and asks for another.
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    let feature = command.websocket_features.first().copied().unwrap_or(Feature::Webhooks);
    let sealed = Sealed {
        account: call.account.as_str().to_owned(),
        device: command.device_name,
        feature,
        filters: command.filters.unwrap_or_default(),
        until: World::machine_time() + LIFE,
    };
    let id = sealed.name(&call.app).ok_or_else(|| {
        // [U]
        let (param, message) = ("filters".to_owned(), "These filters are too long.".to_owned());
        ApiError::from(Invalid::Unfit { param, message })
    })?;
    let secret = sealed.session(&call.app).secret;
    let host = call.app.public_url.replacen("http", "ws", 1);
    let url = format!("{host}{PATH}");
    let session = shown::Session { url: &url, id: &id, feature, secret: &secret };
    Ok(Answer::of(200, &shown::render(&session)))
}
