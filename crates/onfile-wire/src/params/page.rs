//! What every list takes: a page, and a time range.

use crate::form::Param;
use crate::invalid::Invalid;
use crate::params::{Declaration, Declared, Fields, FromParam, Kind, Path, Schema, params};
use std::sync::LazyLock;

/// Which part of a list is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Most objects on the page: 1 to [`Page::MAX_LIMIT`].
    pub limit: usize,
    /// Where the page is.
    pub at: Cursor,
}

/// Where a page is, in a list with the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cursor {
    /// At the start.
    #[default]
    Start,
    /// Behind this object: `starting_after`.
    After(String),
    /// Before this object: `ending_before`.
    Before(String),
}

impl Page {
    /// Objects on a page when nobody says.
    pub const DEFAULT_LIMIT: usize = 10;
    /// Most objects on a page.
    pub const MAX_LIMIT: usize = 100;

    /// Out of range is silently brought into range, as the service does.
    pub fn clamp(limit: i64) -> usize {
        usize::try_from(limit).unwrap_or(0).clamp(1, Page::MAX_LIMIT)
    }
}

impl Default for Page {
    fn default() -> Self {
        Page { limit: Page::DEFAULT_LIMIT, at: Cursor::Start }
    }
}

impl Declaration for Page {
    type Output = Page;

    fn declare(declared: &mut Declared) {
        declared.add::<Option<i64>>("limit");
        declared.add::<Option<String>>("starting_after");
        declared.add::<Option<String>>("ending_before");
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<Page>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Page, Invalid> {
        let limit = fields.take::<Option<i64>>("limit")?;
        let after = fields.take::<Option<String>>("starting_after")?;
        let before = fields.take::<Option<String>>("ending_before")?;
        let at = match (after, before) {
            (Some(_), Some(_)) => return Err(Invalid::BothCursors),
            (Some(id), None) => Cursor::After(id),
            (None, Some(id)) => Cursor::Before(id),
            (None, None) => Cursor::Start,
        };
        Ok(Page { limit: limit.map_or(Page::DEFAULT_LIMIT, Page::clamp), at })
    }
}

/// Objects created between these two times, both included; in seconds since the Unix epoch. Absent,
/// it is any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CreatedRange {
    /// The earliest.
    pub from: i64,
    /// The latest.
    pub to: i64,
}

impl Default for CreatedRange {
    fn default() -> Self {
        CreatedRange { from: i64::MIN, to: i64::MAX }
    }
}

impl CreatedRange {
    /// Whether a time is in the range.
    pub fn contains(&self, created: i64) -> bool {
        (self.from..=self.to).contains(&created)
    }
}

/// `created[gt]` and its brothers, as they are sent.
struct Bounds {
    gt: Option<i64>,
    gte: Option<i64>,
    lt: Option<i64>,
    lte: Option<i64>,
}

params! { Bounds { gt, gte, lt, lte } }

impl FromParam for CreatedRange {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let any = CreatedRange::default();
        let bounds = match param {
            None => return Ok(any),
            Some(Param::Text(_) | Param::Json(_)) => {
                return i64::from_param(param, path).map(|at| CreatedRange { from: at, to: at });
            }
            Some(Param::List(_) | Param::Map(_)) => Bounds::from_param(param, path)?,
        };
        let after = bounds.gt.map_or(any.from, |gt| gt.saturating_add(1));
        let before = bounds.lt.map_or(any.to, |lt| lt.saturating_sub(1));
        Ok(CreatedRange {
            from: after.max(bounds.gte.unwrap_or(any.from)),
            to: before.min(bounds.lte.unwrap_or(any.to)),
        })
    }

    fn schema() -> Schema {
        Schema::required(Kind::Either(Box::new(i64::schema()), Bounds::declared())).optional()
    }
}
