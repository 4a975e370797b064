//! Stored answers: what an idempotency key gives back when it is used again.
//!
//! An answer holds client secrets, so it is sealed; and it is sealed to its account and key, so that
//! no row can be read in the place of another.

use super::Answer;
use crate::app::App;

/// What the vault calls these.
pub const KIND: &str = "idempotency";

/// An answer as the store keeps it: the status in two bytes, then the body, sealed.
pub fn seal_answer(app: &App, account: &str, key: &str, answer: &Answer) -> Vec<u8> {
    let mut plain = Vec::with_capacity(2 + answer.body.len());
    plain.extend_from_slice(&answer.status.to_be_bytes());
    plain.extend_from_slice(&answer.body);
    app.vault.seal_bytes(account, key, KIND, &plain)
}

/// The answer in what the store kept; `None`, and a line in the log, when it does not open.
pub fn open_answer(app: &App, account: &str, key: &str, sealed: &[u8]) -> Option<Answer> {
    match app.vault.open_bytes(account, key, KIND, sealed) {
        Ok(plain) => {
            let (status, body) = plain.split_first_chunk()?;
            Some(Answer { status: u16::from_be_bytes(*status), body: body.to_vec() })
        }
        Err(error) => {
            tracing::error!(%error, account, "a stored answer does not open");
            None
        }
    }
}
