//! Decoding: a tree of parameters becomes a typed command.
//!
//! [`FromParam`] says how one type is read, and with which error it is refused; [`Declaration`]
//! strings named parameters together and is written by the macro `params!` (see `declare`).
//! [`decode`] reads a whole request. The same declaration yields a [`Schema`].
//!
//! Order of errors, as the service answers them: unknown parameters, then what is refused by name,
//! then field by field.

mod call;
mod contact;
mod declare;
mod metadata;
mod narrow;
mod page;
mod radar;
mod reach;
mod scalar;
mod schema;
#[cfg(test)]
mod tests;
mod word;

pub use call::{ByCaller, NoParams, PathId};
pub(crate) use contact::BuyersShipping;
pub(crate) use declare::params;
pub(crate) use narrow::narrower;
pub use page::{CreatedRange, Cursor, Page};
pub(crate) use radar::RadarOptions;
pub(crate) use reach::{EmailChange, ReturnUrl};
pub use scalar::LongText;
pub use schema::{Declared, Field, Kind, Schema, Taken};
pub use word::word;

use crate::expand::ExpandPath;
use crate::form::{Json, Param, Tree};
use crate::invalid::Invalid;
use std::fmt;

/// A type that one parameter can be read as.
pub trait FromParam: Sized {
    /// Reads the parameter; `None` when it was not sent.
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid>;
    /// What is read.
    fn schema() -> Schema;
}

/// Named parameters that are read together. Written by `params!`, or by hand for rules that involve
/// several of them.
pub trait Declaration {
    /// What is read.
    type Output;
    /// Adds the names.
    fn declare(declared: &mut Declared);
    /// The names, collected once.
    fn declared() -> &'static Declared;
    /// The names that this caller may send; the same for all, except for [`ByCaller`].
    fn declared_to(_trusted: bool) -> &'static Declared {
        Self::declared()
    }
    /// Reads the values.
    fn read(fields: &mut Fields<'_>) -> Result<Self::Output, Invalid>;
}

/// Reads a whole request: `expand`, which every call takes, and what `D` declares.
pub fn decode<D: Declaration>(mut tree: Tree) -> Result<(D::Output, Vec<ExpandPath>), Invalid> {
    let trusted = tree.trusted();
    let expand = tree.take("expand");
    D::declared_to(trusted).check(tree.entries(), &Path::ROOT)?;
    let expand = Option::<Vec<ExpandPath>>::from_param(expand, &Path::ROOT.child("expand"))?;
    let mut fields = Fields { entries: tree.into_entries(), path: &Path::ROOT, trusted };
    let output = D::read(&mut fields)?;
    Ok((output, expand.unwrap_or_default()))
}

/// Parameters not read yet.
pub struct Fields<'a> {
    entries: Vec<(String, Param)>,
    path: &'a Path<'a>,
    trusted: bool,
}

impl<'a> Fields<'a> {
    /// The parameters nested in one.
    pub fn of(param: Option<Param>, path: &'a Path<'a>) -> Result<Self, Invalid> {
        match param {
            Some(Param::Map(entries)) => Ok(Fields { entries, path, trusted: false }),
            Some(Param::Text(text)) if text.is_empty() => Err(path.empty()),
            Some(Param::Text(_) | Param::Json(_) | Param::List(_)) => Err(path.shape("object")),
            None => Err(path.missing()),
        }
    }

    /// Reads one.
    pub fn take<T: FromParam>(&mut self, name: &'static str) -> Result<T, Invalid> {
        let at = self.entries.iter().position(|(key, _)| key == name);
        let param = at.map(|at| self.entries.remove(at).1);
        T::from_param(param, &self.path.child(name))
    }

    /// Reads a declared struct whose parameters stand on this level.
    pub fn flattened<T: Declaration<Output = T>>(&mut self) -> Result<T, Invalid> {
        T::read(self)
    }

    /// Whether one was sent and not read yet.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(key, _)| key == name)
    }

    /// Everything that was not read yet, in the order sent.
    pub fn rest(&mut self) -> Vec<(String, Param)> {
        std::mem::take(&mut self.entries)
    }

    /// Whether a secret key came with them; only known on the top level.
    pub fn trusted(&self) -> bool {
        self.trusted
    }

    /// Where these parameters stand.
    pub fn path(&self) -> &'a Path<'a> {
        self.path
    }
}

/// Reads a declared struct that is nested in one parameter.
pub fn read_object<D: Declaration>(
    param: Option<Param>,
    path: &Path<'_>,
) -> Result<D::Output, Invalid> {
    D::read(&mut Fields::of(param, path)?)
}

/// Where a parameter stands: `card[networks][preferred]`. It borrows its way to the root, so that
/// nothing is built for parameters that are fine.
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

enum Step<'a> {
    Root,
    Name(&'a str),
    Item(usize),
}

impl Path<'_> {
    /// Above all parameters.
    pub const ROOT: Path<'static> = Path { parent: None, step: Step::Root };

    /// A parameter below this one.
    pub fn child<'b>(&'b self, name: &'b str) -> Path<'b> {
        Path { parent: Some(self), step: Step::Name(name) }
    }

    /// An item of this list.
    pub fn item(&self, at: usize) -> Path<'_> {
        Path { parent: Some(self), step: Step::Item(at) }
    }

    /// The last name alone, as messages call it: `tax_exempt`, `payment_method_types[0]`.
    pub fn leaf(&self) -> String {
        match (&self.step, self.parent) {
            (Step::Item(at), Some(parent)) => format!("{}[{at}]", parent.leaf()),
            (Step::Name(name), _) => (*name).to_owned(),
            (Step::Root | Step::Item(_), _) => String::new(),
        }
    }

    /// It must be there.
    pub fn missing(&self) -> Invalid {
        Invalid::Missing(self.to_string())
    }

    /// It must not be empty.
    pub fn empty(&self) -> Invalid {
        Invalid::Empty(self.to_string())
    }

    /// It must be a `string`, an `array` or an `object`.
    pub fn shape(&self, needed: &'static str) -> Invalid {
        Invalid::Shape { param: self.to_string(), needed }
    }

    /// It must be one of these words.
    pub fn choice(&self, choices: Vec<&'static str>) -> Invalid {
        Invalid::Choice { param: self.to_string(), leaf: self.leaf(), choices }
    }

    /// It cannot be what was sent, and why.
    pub fn unfit(&self, message: impl Into<String>) -> Invalid {
        Invalid::Unfit { param: self.to_string(), message: message.into() }
    }

    /// It is known to the API, but not done by this server.
    pub fn unsupported(&self, message: impl Into<String>) -> Invalid {
        Invalid::Unsupported { param: self.to_string(), message: message.into() }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(parent) = self.parent else { return Ok(()) };
        parent.fmt(f)?;
        match (&self.step, &parent.step) {
            (Step::Root, _) => Ok(()),
            (Step::Name(name), Step::Root) => f.write_str(name),
            (Step::Name(name), Step::Name(_) | Step::Item(_)) => write!(f, "[{name}]"),
            (Step::Item(at), _) => write!(f, "[{at}]"),
        }
    }
}

impl<T: FromParam> FromParam for Option<T> {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            None | Some(Param::Json(Json::Null)) => Ok(None),
            some => T::from_param(some, path).map(Some),
        }
    }

    fn schema() -> Schema {
        T::schema().optional()
    }
}

impl<T: FromParam> FromParam for onfile_domain::Change<T> {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            None => Ok(onfile_domain::Change::Keep),
            Some(param) if param.unsets() => Ok(onfile_domain::Change::Unset),
            some => T::from_param(some, path).map(onfile_domain::Change::Set),
        }
    }

    fn schema() -> Schema {
        T::schema().unsettable()
    }
}

impl<T: FromParam> FromParam for Vec<T> {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let items = match param {
            None => return Err(path.missing()),
            Some(Param::Text(text)) if text.is_empty() => return Err(path.empty()),
            Some(Param::Text(_) | Param::Json(_)) => return Err(path.shape("array")),
            Some(Param::List(items)) => items,
            Some(Param::Map(entries)) => by_index(entries).ok_or_else(|| path.shape("array"))?,
        };
        let read = |(at, item)| T::from_param(Some(item), &path.item(at));
        items.into_iter().enumerate().map(read).collect()
    }

    fn schema() -> Schema {
        Schema::required(Kind::List(Box::new(T::schema())))
    }
}

/// `a[2]=…&a[0]=…` in the order of the indices; gaps close. `None` when a key is no index.
fn by_index(entries: Vec<(String, Param)>) -> Option<Vec<Param>> {
    let index = |(key, param): (String, Param)| key.parse::<u32>().ok().map(|at| (at, param));
    let mut items = entries.into_iter().map(index).collect::<Option<Vec<_>>>()?;
    items.sort_by_key(|(at, _)| *at);
    Some(items.into_iter().map(|(_, param)| param).collect())
}
