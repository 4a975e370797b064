//! The caller's own notes on an object.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Keys and values of the caller's own. At most [`Metadata::MAX_KEYS`] of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Metadata(BTreeMap<String, String>);

impl Metadata {
    /// Most keys on one object.
    pub const MAX_KEYS: usize = 50;
    /// Longest key in characters.
    pub const MAX_KEY: usize = 40;
    /// Longest value in characters.
    pub const MAX_VALUE: usize = 500;

    /// All pairs in key order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// Merges a change in: a set key replaces, an emptied key goes, the rest stays.
    pub fn apply(&mut self, change: MetadataChange) {
        match change {
            MetadataChange::Keep => {}
            MetadataChange::Clear => self.0.clear(),
            MetadataChange::Merge(pairs) => {
                for (key, value) in pairs {
                    if value.is_empty() {
                        self.0.remove(&key);
                    } else {
                        self.0.insert(key, value);
                    }
                }
            }
        }
    }

    /// Metadata of a fresh object.
    pub fn of(change: MetadataChange) -> Self {
        let mut metadata = Self::default();
        metadata.apply(change);
        metadata
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a caller asked to do with an object's metadata.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum MetadataChange {
    /// Not mentioned.
    #[default]
    Keep,
    /// `metadata=`: remove everything.
    Clear,
    /// `metadata[key]=value`: set these; an empty value removes its key.
    Merge(Vec<(String, String)>),
}
