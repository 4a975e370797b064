//! The text of a query, clause by clause, and with which words it is refused.

use super::{Clause, Joined, MIN_SUBSTRING, Operator, Place, Searchable, Test, Type, bad};
use crate::invalid::{Invalid, shown};

/// What stands behind an operator.
enum Operand {
    Null,
    Text(String),
}

/// The part of a query that is not read yet.
pub(super) struct Reader<'a> {
    kind: Searchable,
    rest: &'a str,
}

impl<'a> Reader<'a> {
    pub(super) fn new(kind: Searchable, text: &'a str) -> Self {
        Reader { kind, rest: text.trim() }
    }

    pub(super) fn clause(&mut self) -> Result<Clause, Invalid> {
        let negated = self.eat("-");
        let name = self.take(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
        if name.is_empty() {
            return Err(unreadable());
        }
        let (place, kind) = if name == "metadata" { self.metadata()? } else { self.field(name)? };
        let operators = Operator::ALL.iter();
        let operator = operators.copied().find(|(sign, _)| self.eat(sign));
        let Some((_, operator)) = operator else { return Err(unreadable()) };
        let test = test(name, kind, operator, self.operand()?)?;
        Ok(Clause { negated, place, test })
    }

    /// `["key"]`, behind `metadata`.
    fn metadata(&mut self) -> Result<(Place, Type), Invalid> {
        let key = if self.eat("[") { self.quoted()? } else { None };
        match key {
            Some(key) if self.eat("]") => Ok((Place::Metadata(key), Type::Token)),
            Some(_) | None => Err(unreadable()),
        }
    }

    fn field(&self, name: &str) -> Result<(Place, Type), Invalid> {
        let known = self.kind.fields().iter().find(|(known, _)| *known == name);
        let (name, kind) = known.ok_or_else(|| unsupported_field(self.kind, name))?;
        Ok((Place::Field(name), *kind))
    }

    /// A text in quotes, or a number or `null` without.
    fn operand(&mut self) -> Result<Operand, Invalid> {
        if let Some(text) = self.quoted()? {
            return Ok(Operand::Text(text));
        }
        let bare = self.take(|c| !c.is_whitespace());
        if bare.eq_ignore_ascii_case("null") {
            return Ok(Operand::Null);
        }
        let digits = bare.strip_prefix('-').unwrap_or(bare);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(unreadable());
        }
        Ok(Operand::Text(bare.to_owned()))
    }

    /// A text in quotes of either kind, as the reference's own examples use both; a backslash takes
    /// the next character as it is. `None` when no quote begins here.
    fn quoted(&mut self) -> Result<Option<String>, Invalid> {
        let mut chars = self.rest.chars();
        let Some(quote) = chars.next().filter(|c| matches!(c, '"' | '\'')) else {
            return Ok(None);
        };
        let mut text = String::new();
        loop {
            match chars.next() {
                Some(end) if end == quote => break,
                Some('\\') => text.push(chars.next().ok_or_else(unreadable)?),
                Some(c) => text.push(c),
                None => return Err(unreadable()),
            }
        }
        self.rest = chars.as_str();
        Ok(Some(text))
    }

    /// What joins the clause just read with the next; `None` at the end.
    pub(super) fn join(&mut self) -> Result<Option<Joined>, Invalid> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        if self.space().is_empty() {
            return Err(unreadable());
        }
        for (word, joined) in [("and", Joined::And), ("or", Joined::Or)] {
            let after =
                self.rest.get(word.len()..).filter(|it| it.starts_with(char::is_whitespace));
            let Some(after) = after else { continue };
            if self.rest.get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word)) {
                self.rest = after;
                self.space();
                return Ok(Some(joined));
            }
        }
        Ok(Some(Joined::And))
    }

    fn space(&mut self) -> &'a str {
        self.take(char::is_whitespace)
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn eat(&mut self, sign: &str) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

fn test(name: &str, kind: Type, operator: Operator, operand: Operand) -> Result<Test, Invalid> {
    let text = match (operand, operator) {
        (Operand::Null, Operator::Is) => return Ok(Test::Absent),
        (Operand::Null, _) => return Err(unsupported_operator(name, operator)),
        (Operand::Text(text), _) => text,
    };
    match (kind, operator) {
        (Type::Number, Operator::Contains) => Err(unsupported_operator(name, operator)),
        (Type::Number, _) => match text.parse() {
            // Rust's parser would take `+1`.
            Ok(number) if !text.starts_with('+') => Ok(Test::Compare(operator, number)),
            Ok(_) | Err(_) => {
                Err(bad(format!("Field `{name}` can only be compared with an integer."))) // [U]
            }
        },
        (Type::Text | Type::Token, Operator::Is) => Ok(Test::Is(text.to_lowercase())),
        (Type::Text, Operator::Contains) if text.chars().count() < MIN_SUBSTRING => {
            // [U]
            Err(bad(format!("Substring search needs at least {MIN_SUBSTRING} characters.")))
        }
        (Type::Text, Operator::Contains) => Ok(Test::Contains(text.to_lowercase())),
        (Type::Text | Type::Token, _) => Err(unsupported_operator(name, operator)),
    }
}

/// The service's text, as others recorded it.
fn unreadable() -> Invalid {
    bad(
        "We were unable to parse your search query. Try using the format `metadata[\"key\"]:\"value\"` to query for metadata or key:\"value\" to query for other fields.",
    )
}

/// The service's text, as others recorded it.
fn unsupported_field(kind: Searchable, name: &str) -> Invalid {
    let (resource, name) = (format!("{}s", kind.object()), shown(name));
    let anchor = resource.replace('_', "-");
    bad(format!(
        "Field `{name}` is an unsupported search field for resource `{resource}`. See http://stripe.com/docs/search#query-fields-for-{anchor} for a list of supported fields."
    ))
}

/// `[U]`
fn unsupported_operator(name: &str, operator: Operator) -> Invalid {
    bad(format!("Operator `{}` can't be used with this value of `{name}`.", operator.name()))
}
