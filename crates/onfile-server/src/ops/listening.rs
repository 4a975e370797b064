//! What a connected command line is told, read from the account's events and words.

use super::call::Call;
use super::delivery::pending;
use super::event::{self, row_of};
use super::tx::internal;
use crate::app::App;
use crate::listen::{Session, Word};
use crate::webhooks::client::AGENT;
use crate::webhooks::signature;
use crate::world::World;
use onfile_domain::thin_event;
use onfile_store::Row;
use onfile_wire::error::ApiError;
use onfile_wire::json;
use onfile_wire::objects::core_event;
use onfile_wire::objects::stripecli_session::{
    Feature, event_frame, request_frame, thin_event_frame,
};
use onfile_wire::version::ApiVersion;
use std::sync::Arc;

/// Events, or words, read at once.
const PAGE: usize = 32;

/// How far a session has heard.
#[derive(Clone, Copy, Debug)]
pub struct Heard {
    /// The number of the last event.
    event: i64,
    /// The number of the last word.
    word: i64,
}

/// All that was told and said until now.
pub async fn so_far(app: &App, session: &Session) -> Result<Heard, ApiError> {
    let account = session.account.as_str();
    let tallies = app.store.tallies(account, "event_sequence").await.map_err(internal)?;
    let event = tallies.first().map_or(0, |(_, last)| *last);
    let word = app.store.last_word(account).await.map_err(internal)?;
    Ok(Heard { event, word })
}

/// What was told and said since, with the frames of each; none for what is not for this session.
pub async fn news(
    app: &Arc<App>,
    session: &Session,
    mut heard: Heard,
) -> Result<Vec<(Heard, Vec<Vec<u8>>)>, ApiError> {
    let call = Call::in_background(app.clone(), session.account.clone());
    let account = session.account.as_str();
    let mut news = Vec::new();
    if session.feature != Feature::RequestLogs {
        let told = app.store.event_sequence(account, heard.event, PAGE).await.map_err(internal)?;
        for (number, row) in told {
            heard.event = number;
            news.push((heard, frames(&call, session, &row).await?));
        }
    }
    let said = app.store.words(account, heard.word, PAGE).await.map_err(internal)?;
    for (number, body) in said {
        heard.word = number;
        let frame = match Word::opened(app, account, &body) {
            Some(word) => frame(&call, session, &word).await?,
            None => None,
        };
        news.push((heard, frame.into_iter().collect()));
    }
    Ok(news)
}

/// The frame of a word; `None` when it is not for a session that hears of other things, or of an event
/// that is not there.
async fn frame(call: &Call, session: &Session, word: &Word) -> Result<Option<Vec<u8>>, ApiError> {
    match (word, session.feature) {
        (Word::Again(event), Feature::Webhooks) => match row_of(call, event).await? {
            Some(row) => snapshot(call, session, &row, None).await,
            None => Ok(None),
        },
        (Word::Request(logged), Feature::RequestLogs) => {
            Ok(session.filters.pass(logged).then(|| request_frame(logged)))
        }
        (Word::Again(_), Feature::ThinEvents | Feature::RequestLogs)
        | (Word::Request(_), Feature::Webhooks | Feature::ThinEvents) => Ok(None),
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
        stored = stored.in_version(latest);
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
