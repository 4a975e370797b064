//! The targets: each reads bytes as the server would, and panics when a promise is broken.
//!
//! What a target answers is a number for the kind of outcome it was, so that a campaign notices
//! inputs that led somewhere new.

mod expand;
mod form;
mod ids;
mod json;
mod params;
mod record;
mod sealed;
mod search;

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

/// Something that reads untrusted bytes.
#[derive(Clone, Copy)]
pub struct Target {
    /// What it is called, and its corpus.
    pub name: &'static str,
    /// Reads them.
    pub call: fn(&[u8]) -> u64,
    /// What campaigns begin with.
    pub corpus: fn() -> Vec<Vec<u8>>,
    /// Words of its language.
    pub words: &'static [&'static str],
}

/// All of them.
pub const ALL: [Target; 8] = [
    form::TARGET,
    json::TARGET,
    params::TARGET,
    expand::TARGET,
    search::TARGET,
    ids::TARGET,
    record::TARGET,
    sealed::TARGET,
];

/// A number for a kind of outcome: its text without what the input put there.
fn kind(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    // The name of a variant, up to the first thing it holds.
    let end = text.find(['(', '{', '"', ' ']).unwrap_or(text.len());
    text[..end].hash(&mut hasher);
    hasher.finish()
}

/// A number for a size that grows with its digits alone: 3 and 4 differ, 301 and 302 do not.
fn size(of: usize) -> u64 {
    u64::from(of.checked_ilog2().map_or(0, |log| log + 1))
}
