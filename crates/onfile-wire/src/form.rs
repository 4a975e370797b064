//! `application/x-www-form-urlencoded` with brackets: text in, a tree of parameters out.
//!
//! Bodies and query strings are read alike. `a[b][c]=`, `a[]=`, `a[0]=` (sparse and in any order),
//! objects inside arrays (`a[0][b]=`), literal and percent-encoded brackets, `+` and `%20`: what the
//! official clients send. Every error names a parameter at most, never a value: a value may be a
//! card number.
//!
//! A scalar that is sent twice counts once, and the last one wins, as in the service itself.

use crate::invalid::{Invalid, Malformed};

/// Most parameters in one request. The widest call, creating a payment intent, has about 45
/// parameters of its own, 50 keys of metadata and some 150 leaves in its options: under 250; and
/// 200 line items of 10 leaves each. The pairwise search for repeated names stays at three million
/// steps.
pub const MAX_PARAMETERS: usize = 2_500;

/// Deepest nesting: `a[b]` is 2. The deepest parameter of the API has 6 levels
/// (`payment_method_options[card][statement_details][address][line1]` has 5); 10 leaves room.
pub const MAX_DEPTH: usize = 10;

/// Longest name in bytes, once decoded: ten levels of at most 50 bytes with their brackets. The
/// longest single word of the API has 47.
pub const MAX_NAME: usize = MAX_DEPTH * (50 + 2);

/// Longest value in bytes, once decoded. The longest text of the API is a dispute's evidence with
/// 150,000 characters, of at most four bytes each.
pub const MAX_VALUE: usize = 150_000 * 4;

/// A parameter's value.
///
/// It has no `Debug`: a value may be a card number.
#[derive(Clone, PartialEq, Eq)]
pub enum Param {
    /// `a=text`
    Text(String),
    /// A single value of a JSON body.
    Json(Json),
    /// `a[]=…`
    List(Vec<Param>),
    /// `a[name]=…`, and `a[0]=…`: whether numbers are indices or keys is for the type to say.
    Map(Vec<(String, Param)>),
}

/// A single value of a JSON body, whose type is told.
#[derive(Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`: unsets what it is given for, and is the same as absent elsewhere.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// An integer.
    Integer(i64),
    /// A text.
    Text(String),
}

impl Param {
    /// Whether it unsets what it is given for: the empty text of a form, the null of JSON.
    pub fn unsets(&self) -> bool {
        match self {
            Param::Text(text) => text.is_empty(),
            Param::Json(json) => *json == Json::Null,
            Param::List(_) | Param::Map(_) => false,
        }
    }
}

/// All parameters of a request.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Tree {
    entries: Vec<(String, Param)>,
    count: usize,
    trusted: bool,
}

impl Tree {
    /// Reads a body or a query string.
    pub fn parse(text: &[u8]) -> Result<Tree, Invalid> {
        let mut tree = Tree::default();
        tree.read(text)?;
        Ok(tree)
    }

    /// Reads more text into the tree: the body after the query string.
    pub fn read(&mut self, text: &[u8]) -> Result<(), Invalid> {
        for pair in text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            self.count += 1;
            if self.count > MAX_PARAMETERS {
                return Err(Invalid::Form { param: None, what: Malformed::TooMany });
            }
            let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
                Some(at) => (&pair[..at], &pair[at + 1..]),
                None => (pair, &[][..]),
            };
            let name = decode(name, MAX_NAME, Malformed::NameTooLong)
                .map_err(|what| Invalid::Form { param: None, what })?;
            self.insert(&name, value).map_err(|what| {
                // A name that cannot be read might be a value gone astray, so it is not repeated.
                let param = (what != Malformed::Name).then_some(name);
                Invalid::Form { param, what }
            })?;
        }
        Ok(())
    }

    /// Reads a JSON body into the tree. What the query string has said cannot be said again.
    pub fn read_json(&mut self, body: &[u8]) -> Result<(), Invalid> {
        for (name, param) in json::read(body).map_err(Invalid::Json)? {
            if self.entries.iter().any(|(known, _)| *known == name) {
                return Err(Invalid::Json(Malformed::Twice));
            }
            self.entries.push((name, param));
        }
        Ok(())
    }

    fn insert(&mut self, name: &str, value: &[u8]) -> Result<(), Malformed> {
        let steps = steps(name)?;
        let value = decode(value, MAX_VALUE, Malformed::ValueTooLong)?;
        match steps.split_first() {
            Some((first, rest)) => put_named(&mut self.entries, first, rest, value),
            None => Err(Malformed::Name),
        }
    }

    /// Takes one parameter out: `expand`, and those the transport itself consumes, such as the
    /// browser's `key` and `client_secret`.
    pub fn take(&mut self, name: &str) -> Option<Param> {
        let at = self.entries.iter().position(|(key, _)| key == name)?;
        Some(self.entries.remove(at).1)
    }

    /// The text of one parameter; `None` when it is absent or not a text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.entries.iter().find(|(key, _)| key == name).and_then(|(_, param)| match param {
            Param::Text(text) | Param::Json(Json::Text(text)) => Some(text.as_str()),
            Param::Json(_) | Param::List(_) | Param::Map(_) => None,
        })
    }

    /// Vouches for the caller: a secret key came with the request. Without this, calls that take
    /// more from servers than from browsers are read as a browser's.
    pub fn trust(&mut self) {
        self.trusted = true;
    }

    /// Whether a secret key came with the request.
    pub fn trusted(&self) -> bool {
        self.trusted
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The top level, in the order of first mention.
    pub fn into_entries(self) -> Vec<(String, Param)> {
        self.entries
    }

    /// The top level, in the order of first mention.
    pub fn entries(&self) -> &[(String, Param)] {
        &self.entries
    }
}

/// Splits `a[b][][c]` into `a`, `b`, ``, `c`. The depth is checked here, before anything is built.
fn steps(name: &str) -> Result<Vec<&str>, Malformed> {
    let end = name.find('[').unwrap_or(name.len());
    let (first, mut rest) = name.split_at(end);
    if first.is_empty() || first.contains(']') {
        return Err(Malformed::Name);
    }
    let mut steps = vec![first];
    while !rest.is_empty() {
        if steps.len() == MAX_DEPTH {
            return Err(Malformed::TooDeep);
        }
        let inner = rest.strip_prefix('[').ok_or(Malformed::Name)?;
        let close = inner.find(']').ok_or(Malformed::Name)?;
        let step = &inner[..close];
        if step.contains('[') {
            return Err(Malformed::Name);
        }
        steps.push(step);
        rest = &inner[close + 1..];
    }
    Ok(steps)
}

/// Puts a value below a node, building the way there. The recursion is as deep as `steps` is long.
fn put(node: &mut Param, steps: &[&str], value: String) -> Result<(), Malformed> {
    match (node, steps.split_first()) {
        (Param::Text(text), None) => {
            *text = value;
            Ok(())
        }
        (Param::List(items), Some((&"", rest))) => put_next(items, rest, value),
        (Param::Map(entries), Some((step, rest))) if !step.is_empty() => {
            put_named(entries, step, rest, value)
        }
        (Param::Text(_) | Param::Json(_) | Param::List(_) | Param::Map(_), _) => {
            Err(Malformed::Mixed)
        }
    }
}

fn put_named(
    entries: &mut Vec<(String, Param)>,
    step: &str,
    rest: &[&str],
    value: String,
) -> Result<(), Malformed> {
    match entries.iter_mut().find(|(key, _)| key == step) {
        Some((_, child)) => put(child, rest, value),
        None => {
            entries.push((step.to_owned(), fresh(rest, value)));
            Ok(())
        }
    }
}

/// `a[]` starts a new item, unless `a[][b]` goes on with one that has no `b` yet.
fn put_next(items: &mut Vec<Param>, rest: &[&str], value: String) -> Result<(), Malformed> {
    if let (Some(Param::Map(entries)), Some((step, deeper))) =
        (items.last_mut(), rest.split_first())
        && !step.is_empty()
        && entries.iter().all(|(key, _)| key != step)
    {
        return put_named(entries, step, deeper, value);
    }
    items.push(fresh(rest, value));
    Ok(())
}

fn fresh(steps: &[&str], value: String) -> Param {
    match steps.split_first() {
        None => Param::Text(value),
        Some((&"", rest)) => Param::List(vec![fresh(rest, value)]),
        Some((step, rest)) => Param::Map(vec![((*step).to_owned(), fresh(rest, value))]),
    }
}

/// Decodes `+`, `%XX` and UTF-8; strict, since a lenient reading would store something else than
/// what was meant.
fn decode(raw: &[u8], most: usize, too_long: Malformed) -> Result<String, Malformed> {
    let mut plain = Vec::with_capacity(raw.len().min(most));
    let mut rest = raw.iter();
    while let Some(byte) = rest.next() {
        if plain.len() == most {
            return Err(too_long);
        }
        plain.push(match byte {
            b'+' => b' ',
            b'%' => {
                let high = rest.next().and_then(hex).ok_or(Malformed::Percent)?;
                let low = rest.next().and_then(hex).ok_or(Malformed::Percent)?;
                high * 16 + low
            }
            byte => *byte,
        });
    }
    // PostgreSQL keeps no NUL in text, and no parameter has use for one.
    if plain.contains(&0) {
        return Err(Malformed::Nul);
    }
    String::from_utf8(plain).map_err(|_| Malformed::Utf8)
}

fn hex(digit: &u8) -> Option<u8> {
    char::from(*digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

mod json;
#[cfg(test)]
mod tests;
