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
use onfile_domain::thin_event;
use onfile_store::Row;
use onfile_wire::error::ApiError;
use onfile_wire::json;
use onfile_wire::objects::core_event;
use onfile_wire::objects::stripecli_session::{Feature, event_frame, thin_event_frame};
use onfile_wire::version::ApiVersion;
use std::sync::Arc;

/// Events read at once.
const PAGE: usize = 32;

/// The number of the last event of an account.
pub async fn last_event(app: &App, account: &AccountId) -> Result<i64, ApiError> {
    let tallies = app.store.tallies(account.as_str(), "event_sequence").await.map_err(internal)?;
    Ok(tallies.first().map_or(0, |(_, last)| *last))
}

/// What was told after a number, with the frames of each; none for what is not for this session.
pub async fn since(
    app: &Arc<App>,
    session: &Session,
    number: i64,
) -> Result<Vec<(i64, Vec<Vec<u8>>)>, ApiError> {
    let call = Call::in_background(app.clone(), session.account.clone());
    let rows = app.store.event_sequence(call.account.as_str(), number, PAGE).await;
    let mut told = Vec::new();
    for (number, row) in rows.map_err(internal)? {
        told.push((number, frames(&call, session, &row).await?));
    }
    Ok(told)
}

/// The frame of an event that is sent once more; `None` when it is not there, or not for a session
/// that hears of events as snapshots.
pub async fn again(
    app: &Arc<App>,
    session: &Session,
    id: &str,
) -> Result<Option<Vec<u8>>, ApiError> {
    let call = Call::in_background(app.clone(), session.account.clone());
    match row_of(&call, id).await? {
        Some(row) => snapshot(&call, session, &row, None).await,
        None => Ok(None),
    }
}

async fn frames(call: &Call, session: &Session, row: &Row) -> Result<Vec<Vec<u8>>, ApiError> {
    match session.feature {
        Feature::Webhooks => {
            let mut frames = Vec::new();
            // Twice, since the command line takes the one that it was started for: its account's
            // version, or the latest, which are the same here.
            for latest in [None, Some(ApiVersion::NEWEST)] {
                frames.extend(snapshot(call, session, row, latest).await?);
            }
            Ok(frames)
        }
        Feature::ThinEvents => Ok(thin(session, row)?.into_iter().collect()),
        Feature::RequestLogs => Ok(Vec::new()),
    }
}

async fn snapshot(
    call: &Call,
    session: &Session,
    row: &Row,
    latest: Option<&str>,
) -> Result<Option<Vec<u8>>, ApiError> {
    let mut stored = event::stored(row)?;
    if thin_event::is_thin_only(&stored.kind) {
        return Ok(None);
    }
    if let Some(latest) = latest {
        latest.clone_into(&mut stored.api_version);
    }
    // The listener itself is one that waits.
    let pending = pending(call, &[&row.id]).await?.first().copied().unwrap_or_default() + 1;
    let payload = json::pretty(&event::render(call, &stored, pending));
    let signature = sign(session, &payload);
    Ok(Some(event_frame(tail(row), &payload, &signature, AGENT, latest)))
}

fn thin(session: &Session, row: &Row) -> Result<Option<Vec<u8>>, ApiError> {
    let Some(value) = core_event::notification(&event::stored(row)?) else { return Ok(None) };
    let payload = json::pretty(&value);
    let signature = sign(session, &payload);
    Ok(Some(thin_event_frame(tail(row), &payload, &signature, AGENT)))
}

fn sign(session: &Session, payload: &[u8]) -> String {
    signature::header(std::slice::from_ref(&session.secret), payload, World::machine_time())
}

fn tail(row: &Row) -> &str {
    row.id.trim_start_matches("evt_")
}
