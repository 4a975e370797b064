//! What is read: rows as the engines return them, and the scans that find them.
//!
//! All times are seconds since the Unix epoch.

use crate::error::StoreError;

/// A record as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The engine's own counter. It grows with time and breaks ties between records created in the
    /// same second; it means nothing outside this store.
    pub key: i64,
    /// The public id, unique in the whole store.
    pub id: String,
    /// Which record this is: [`Record::KIND`](crate::Record::KIND).
    pub kind: String,
    /// 1 when the record is made, and one more with each change.
    pub version: i64,
    /// When the record was made. It never changes.
    pub created: i64,
    /// The record itself, in its own versioned encoding.
    pub body: Vec<u8>,
}

/// One list: the records that carry an index entry, newest first.
#[derive(Clone, Copy, Debug)]
pub struct Scan<'a> {
    /// The entry's name.
    pub name: &'a str,
    /// The entry's value.
    pub value: &'a str,
    /// Only records created within these bounds.
    pub created: CreatedBounds,
    /// Where to start.
    pub from: From,
    /// How many rows at most.
    pub limit: usize,
}

/// Bounds on the time of creation; all that are given hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CreatedBounds {
    /// Later than.
    pub gt: Option<i64>,
    /// At or later than.
    pub gte: Option<i64>,
    /// Earlier than.
    pub lt: Option<i64>,
    /// At or earlier than.
    pub lte: Option<i64>,
}

/// Where a scan starts. Rows come newest first from each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// At the newest row.
    Newest,
    /// With the rows immediately older than this one.
    After {
        /// The cursor row's time of creation.
        created: i64,
        /// The cursor row's key.
        key: i64,
    },
    /// With the rows immediately newer than this one.
    Before {
        /// The cursor row's time of creation.
        created: i64,
        /// The cursor row's key.
        key: i64,
    },
}

/// The places a scan may visit, both ends excluded.
///
/// Bounds and cursor become one pair of `(created, key)` positions here, so that each engine needs a
/// single statement for each direction, and the index answers it without a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) above: (i64, i64),
    pub(crate) below: (i64, i64),
}

impl Scan<'_> {
    pub(crate) fn window(&self) -> Window {
        // Keys lie strictly between 0 and `i64::MAX`: position (t, 0) is before everything created
        // at t, and (t, MAX) is after it.
        let CreatedBounds { gt, gte, lt, lte } = self.created;
        let mut above = (i64::MIN, 0);
        let mut below = (i64::MAX, i64::MAX);
        if let Some(bound) = gt {
            above = above.max((bound, i64::MAX));
        }
        if let Some(bound) = gte {
            above = above.max((bound, 0));
        }
        if let Some(bound) = lt {
            below = below.min((bound, 0));
        }
        if let Some(bound) = lte {
            below = below.min((bound, i64::MAX));
        }
        match self.from {
            From::Newest => {}
            From::After { created, key } => below = below.min((created, key)),
            From::Before { created, key } => above = above.max((created, key)),
        }
        Window { above, below }
    }

    /// Whether the rows nearest to the scan's start are its oldest, so that the engine must walk the
    /// index upwards and the page be turned round.
    pub(crate) fn upwards(&self) -> bool {
        matches!(self.from, From::Before { .. })
    }
}

/// What an API key may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiKeyKind {
    /// Everything inside its account.
    Secret,
    /// What a browser may do.
    Publishable,
}

impl ApiKeyKind {
    pub(crate) fn number(self) -> i16 {
        match self {
            ApiKeyKind::Secret => 1,
            ApiKeyKind::Publishable => 2,
        }
    }

    /// A number that names no kind is refused: guessing one would grant rights.
    pub(crate) fn numbered(number: i16, hint: &str) -> Result<Self, StoreError> {
        match number {
            1 => Ok(ApiKeyKind::Secret),
            2 => Ok(ApiKeyKind::Publishable),
            _ => Err(StoreError::Inconsistent {
                table: "api_key",
                id: hint.to_owned(),
                field: "kind".to_owned(),
            }),
        }
    }
}

/// An API key, found by its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKeyRow {
    /// Whose key it is.
    pub account: String,
    /// What it may do.
    pub kind: ApiKeyKind,
    /// The few characters by which its owner recognises it.
    pub hint: String,
}

/// The answer that was given under an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyRow {
    /// Which request it was.
    pub fingerprint: Vec<u8>,
    /// When it was answered.
    pub created: i64,
    /// The answer, sealed by the vault.
    pub answer: Vec<u8>,
    /// The first request's id.
    pub request_id: String,
}

/// A job that waits for its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRow {
    /// Whose job it is.
    pub account: String,
    /// Its name, unique in the account.
    pub id: String,
    /// When to run it.
    pub due: i64,
    /// What to do.
    pub kind: String,
    /// The id of the record to do it to.
    pub subject: String,
}

/// Sealed bytes, opaque to the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedRow {
    /// Whose they are.
    pub account: String,
    /// Their id.
    pub id: String,
    /// The version of the vault key that seals them.
    pub key_version: u32,
    /// The sealed bytes.
    pub bytes: Vec<u8>,
}

impl SealedRow {
    pub(crate) fn parse(
        account: String,
        id: String,
        key_version: i64,
        bytes: Vec<u8>,
    ) -> Result<Self, StoreError> {
        match u32::try_from(key_version) {
            Ok(key_version) => Ok(SealedRow { account, id, key_version, bytes }),
            Err(_) => Err(StoreError::Inconsistent {
                table: "sealed",
                id,
                field: "key_version".to_owned(),
            }),
        }
    }
}

/// A limit as the engines count. More rows than `i64::MAX` do not exist.
pub(crate) fn row_limit(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}
