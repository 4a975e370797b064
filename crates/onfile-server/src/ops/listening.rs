//! What a connected command line is told, read from the account's sequence of events.

use super::call::Call;
use super::delivery::pending;
use super::event::{self, row_of};
use super::tx::internal;
use crate::app::App;
use crate::listen::Session;
use crate::webhooks::client::AGENT;
use crate::webhooks::signature;
use crate::world::World;
use onfile_domain::id::AccountId;
use onfile_store::Row;
use onfile_wire::error::ApiError;
use onfile_wire::json;
use onfile_wire::objects::stripecli_session::event_frame;
use onfile_wire::version::ApiVersion;
use std::sync::Arc;

/// Events read at once.
const PAGE: usize = 32;

/// The number of the last event of an account.
pub async fn last_event(app: &App, account: &AccountId) -> Result<i64, ApiError> {
    let tallies = app.store.tallies(account.as_str(), "event_sequence").await.map_err(internal)?;
    Ok(tallies.first().map_or(0, |(_, last)| *last))
}

/// The frames of what was told after a number, each with its own.
pub async fn since(
    app: &Arc<App>,
    session: &Session,
    number: i64,
) -> Result<Vec<(i64, Vec<u8>)>, ApiError> {
    let call = Call::in_background(app.clone(), session.account.clone());
    let rows = app.store.event_sequence(call.account.as_str(), number, PAGE).await;
    let mut frames = Vec::new();
    for (number, row) in rows.map_err(internal)? {
        // Twice, since the command line takes the one that it was started for: its account's version,
        // or the latest, which are the same here.
        for latest in [None, Some(ApiVersion::NEWEST)] {
            frames.push((number, frame(&call, session, &row, latest).await?));
        }
    }
    Ok(frames)
}

/// The frame of an event that is sent once more; `None` when it is not there.
pub async fn again(
    app: &Arc<App>,
    session: &Session,
    id: &str,
) -> Result<Option<Vec<u8>>, ApiError> {
    let call = Call::in_background(app.clone(), session.account.clone());
    match row_of(&call, id).await? {
        Some(row) => frame(&call, session, &row, None).await.map(Some),
        None => Ok(None),
    }
}

async fn frame(
    call: &Call,
    session: &Session,
    row: &Row,
    latest: Option<&str>,
) -> Result<Vec<u8>, ApiError> {
    let mut stored = event::stored(row)?;
    if let Some(latest) = latest {
        latest.clone_into(&mut stored.api_version);
    }
    // The listener itself is one that waits.
    let pending = pending(call, &[&row.id]).await?.first().copied().unwrap_or_default() + 1;
    let payload = json::pretty(&event::render(call, &stored, pending));
    let secrets = std::slice::from_ref(&session.secret);
    let signature = signature::header(secrets, &payload, World::machine_time());
    let tail = row.id.trim_start_matches("evt_");
    Ok(event_frame(tail, &payload, &signature, AGENT, latest))
}
