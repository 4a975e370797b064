//! Expansion: objects in the place of their ids.
//!
//! Objects are rendered with ids in them. The server then asks [`wanted`] which ids the caller's
//! paths lead to, loads and renders those, puts them in with [`graft`], and asks again, at most
//! [`MAX_DEPTH`] times, since each round leads one level deeper. Paths are judged by [`check`] before
//! anything is done.

mod table;
#[cfg(test)]
mod tests;

pub use table::Target;

use crate::form::Param;
use crate::invalid::Invalid;
use crate::params::{FromParam, Path, Schema};
use serde_json::{Map, Value};
use table::{Lead, Property, property};

/// Most levels of a path; `data` of a list counts. Source: <https://docs.stripe.com/expand>.
pub const MAX_DEPTH: usize = 4;

/// How many objects a search finds on all its pages: the one number that is expanded.
const TOTAL_COUNT: &str = "total_count";

/// A path to expand: `data.latest_charge.balance_transaction`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpandPath {
    steps: Vec<String>,
}

/// Why a path cannot be expanded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inexpandable {
    /// The path has more than [`MAX_DEPTH`] levels.
    TooDeep(String),
    /// This step is a property that is what it is.
    Plain(String),
    /// This step is no property.
    Absent(String),
    /// This step belongs behind `data`.
    InList(String),
}

impl ExpandPath {
    /// Reads a path.
    pub fn parse(path: &str) -> Result<Self, Invalid> {
        let steps: Vec<String> = path.split('.').map(str::to_owned).collect();
        if steps.len() > MAX_DEPTH {
            return Err(Invalid::Expand(Inexpandable::TooDeep(path.to_owned())));
        }
        Ok(ExpandPath { steps })
    }

    /// Whether a search shall count what it finds.
    pub fn is_total_count(&self) -> bool {
        matches!(self.steps.as_slice(), [only] if only == TOTAL_COUNT)
    }
}

impl FromParam for ExpandPath {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        ExpandPath::parse(&String::from_param(param, path)?)
    }

    fn schema() -> Schema {
        String::schema()
    }
}

/// What a call answers with; objects go by their `object`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    /// One object.
    Object(&'static str),
    /// A list of them.
    List(&'static str),
    /// What a search has found: a list with a [`TOTAL_COUNT`].
    Search(&'static str),
}

/// Where a property of an object leads, if it can be expanded and is ever set here. A dot leads into
/// a nested hash: `invoice_settings.default_payment_method`.
pub fn expandable(object: &str, field: &str) -> Option<Target> {
    match property(object, field) {
        Property::Leads(Lead::To(target) | Lead::List(target) | Lead::Part(target)) => Some(target),
        Property::Leads(Lead::Null | Lead::Whole(_))
        | Property::Hash
        | Property::Plain
        | Property::Absent => None,
    }
}

/// Refuses paths that lead nowhere, from the types alone.
pub fn check(root: Root, paths: &[ExpandPath]) -> Result<(), Invalid> {
    let judge = |path: &ExpandPath| match root {
        Root::Object(object) => check_object(object, &path.steps),
        Root::Search(_) if path.is_total_count() => Ok(()),
        Root::List(object) | Root::Search(object) => check_list(&[object], &path.steps),
    };
    paths.iter().try_for_each(|path| judge(path).map_err(Invalid::Expand))
}

fn check_list(objects: &[&str], steps: &[String]) -> Result<(), Inexpandable> {
    let Some((first, rest)) = steps.split_first() else { return Ok(()) };
    if first != "data" {
        let absent = objects.iter().all(|object| property(object, first) == Property::Absent);
        let reason = if absent { Inexpandable::Absent } else { Inexpandable::InList };
        return Err(reason(first.clone()));
    }
    if rest.is_empty() {
        return Err(Inexpandable::Plain(first.clone()));
    }
    check_any(objects, rest)
}

/// One of several objects must have the path. The recursion is bounded by [`MAX_DEPTH`].
fn check_any(objects: &[&str], steps: &[String]) -> Result<(), Inexpandable> {
    let mut result = Ok(());
    for object in objects {
        result = check_object(object, steps);
        if result.is_ok() {
            break;
        }
    }
    result
}

fn check_object(object: &str, steps: &[String]) -> Result<(), Inexpandable> {
    let mut dotted = String::new();
    for (at, step) in steps.iter().enumerate() {
        let rest = &steps[at + 1..];
        join(&mut dotted, step);
        match property(object, &dotted) {
            Property::Leads(Lead::Null) => return Ok(()),
            Property::Leads(Lead::To(_) | Lead::Whole(_) | Lead::List(_) | Lead::Part(_))
                if rest.is_empty() =>
            {
                return Ok(());
            }
            // A part without an object of its own: the way goes on in the same table.
            Property::Leads(Lead::Part(target)) if target.objects().is_empty() => {}
            Property::Leads(Lead::To(target) | Lead::Part(target)) => {
                return check_any(target.objects(), rest);
            }
            Property::Leads(Lead::Whole(whole)) => return check_object(whole, rest),
            Property::Leads(Lead::List(target)) => return check_list(target.objects(), rest),
            Property::Hash if !rest.is_empty() => {}
            Property::Hash | Property::Plain => return Err(Inexpandable::Plain(step.clone())),
            Property::Absent => return Err(Inexpandable::Absent(step.clone())),
        }
    }
    Ok(())
}

/// An id that a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Where it stands, as a JSON pointer.
    pub pointer: String,
    /// The id.
    pub id: String,
    /// What it is of.
    pub target: Target,
}

/// The ids that the paths lead to next; nothing when everything is whole. A place is named once,
/// however many paths lead through it.
pub fn wanted(value: &Value, paths: &[ExpandPath]) -> Vec<Wanted> {
    let mut found = Vec::new();
    for path in paths {
        let here = Here { object: "", id: "", dotted: String::new(), pointer: String::new() };
        search(value, here, &path.steps, &mut found);
    }
    found
}

/// A place in the value: inside which object, at which property of it.
struct Here<'a> {
    object: &'a str,
    id: &'a str,
    dotted: String,
    pointer: String,
}

// The recursion is bounded by the path, and the depth of the arrays we render: one.
fn search<'a>(value: &'a Value, mut here: Here<'a>, steps: &[String], found: &mut Vec<Wanted>) {
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                let pointer = format!("{}/{at}", here.pointer);
                search(item, Here { dotted: here.dotted.clone(), pointer, ..here }, steps, found);
            }
        }
        Value::Object(members) => {
            if let Some(object) = members.get("object").and_then(Value::as_str) {
                let id = members.get("id").and_then(Value::as_str).unwrap_or_default();
                here = Here { object, id, dotted: String::new(), ..here };
            }
            step_into(members, here, steps, found);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn step_into<'a>(
    members: &'a Map<String, Value>,
    mut here: Here<'a>,
    steps: &[String],
    found: &mut Vec<Wanted>,
) {
    let Some((step, rest)) = steps.split_first() else { return };
    // Nothing is to be found behind the stub of something deleted.
    if members.contains_key("deleted") {
        return;
    }
    let child = members.get(step);
    here.pointer = format!("{}/{step}", here.pointer);
    join(&mut here.dotted, step);
    let missing = match (property(here.object, &here.dotted), child) {
        (Property::Leads(Lead::To(target)), Some(Value::String(id))) => Some((id.as_str(), target)),
        (Property::Leads(Lead::List(target) | Lead::Part(target)), None | Some(Value::Null)) => {
            Some((here.id, target))
        }
        (_, Some(child)) => return search(child, here, rest, found),
        (_, None) => None,
    };
    if let Some((id, target)) = missing
        && found.iter().all(|wanted| wanted.pointer != here.pointer)
    {
        found.push(Wanted { pointer: here.pointer, id: id.to_owned(), target });
    }
}

/// Puts an object where [`wanted`] found its id. A place that is gone stays gone.
pub fn graft(value: &mut Value, pointer: &str, object: Value) {
    if let Some(place) = value.pointer_mut(pointer) {
        *place = object;
        return;
    }
    // A list that is only there when expanded: it goes where the alphabet has it, behind `id` and
    // `object`, as the service renders it.
    let Some((parent, name)) = pointer.rsplit_once('/') else { return };
    if let Some(Value::Object(members)) = value.pointer_mut(parent) {
        let later = |key: &String| !matches!(key.as_str(), "id" | "object") && key.as_str() > name;
        let at = members.keys().position(later).unwrap_or(members.len());
        members.shift_insert(at, name.to_owned(), object);
    }
}

fn join(dotted: &mut String, step: &str) {
    if !dotted.is_empty() {
        dotted.push('.');
    }
    dotted.push_str(step);
}
