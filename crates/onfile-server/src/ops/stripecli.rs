//! Sessions of the official command line.

use super::call::{Answer, Outcome, Secret};
use crate::listen::{PATH, Session};
use onfile_wire::objects::stripecli_session::{self as shown, Create, Feature};

/// Characters of a secret, as of an endpoint's.
const SECRET: usize = 32;

/// `POST /v1/stripecli/sessions`: what is needed to connect. Nothing of it is on record; whoever comes
/// with a session that is not known any more is told so, and asks for another.
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    let account = call.account.as_str();
    let device = format!("stripecli {}", command.device_name);
    let secret = format!("whsec_{}", call.app.vault.derive_secret(account, &device, SECRET));
    let feature = command.websocket_features.first().copied().unwrap_or(Feature::Webhooks);
    let filters = command.filters.unwrap_or_default();
    let account = call.account.clone();
    let session = Session { account, feature, filters, secret: secret.clone() };
    let id = call.app.listeners.admit(session);
    let host = call.app.public_url.replacen("http", "ws", 1);
    let url = format!("{host}{PATH}");
    let session = shown::Session { url: &url, id: &id, feature, secret: &secret };
    Ok(Answer::of(200, &shown::render(&session)))
}
