//! What a declaration says about its parameters: enough to refuse unknown ones, and to write the
//! API's description from the same source.

use crate::form::{Json, Param};
use crate::invalid::Invalid;
use crate::objects::NOT_YET;
use crate::params::{Declaration, FromParam, Path};

/// One type of parameter.
#[derive(Clone, Debug)]
pub struct Schema {
    /// What it is.
    pub kind: Kind,
    /// Whether it must be there.
    pub required: bool,
    /// Whether the empty string unsets it.
    pub unsettable: bool,
}

/// What a parameter is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Any text.
    Text,
    /// A text that must not be logged.
    Secret,
    /// An integer.
    Integer,
    /// An integer that is not negative.
    Amount,
    /// `true` or `false`.
    Boolean,
    /// A three-letter currency code.
    Currency,
    /// One of these words.
    Choice(Vec<&'static str>),
    /// A list of these.
    List(Box<Schema>),
    /// Keys and values of the caller's own.
    Free,
    /// Named parameters of its own.
    Object(&'static Declared),
    /// Currencies, each with these parameters.
    Currencies(&'static Declared),
    /// A single value, or named parameters of its own.
    Either(Box<Schema>, &'static Declared),
}

impl Schema {
    /// A parameter that must be there.
    pub fn required(kind: Kind) -> Self {
        Schema { kind, required: true, unsettable: false }
    }

    /// The same, but it may be absent.
    #[must_use]
    pub fn optional(self) -> Self {
        Schema { required: false, ..self }
    }

    /// The same, but it may be absent or sent empty.
    #[must_use]
    pub fn unsettable(self) -> Self {
        Schema { required: false, unsettable: true, ..self }
    }
}

/// The parameters of one declaration.
#[derive(Debug, Default)]
pub struct Declared {
    /// In the order of the declaration.
    pub fields: Vec<Field>,
}

/// One named parameter.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name on the wire.
    pub name: &'static str,
    /// What happens with it.
    pub taken: Taken,
}

/// What happens with a parameter.
#[derive(Clone, Debug)]
pub enum Taken {
    /// It acts.
    As(Schema),
    /// It is known to the API, and refused with this message.
    Refused(&'static str),
}

impl Declared {
    /// The parameters of `D`.
    pub fn of<D: Declaration>() -> Declared {
        let mut declared = Declared::default();
        D::declare(&mut declared);
        declared
    }

    /// Adds a parameter of type `T`.
    pub fn add<T: FromParam>(&mut self, name: &'static str) {
        self.fields.push(Field { name, taken: Taken::As(T::schema()) });
    }

    /// Adds a parameter whose type is that of a struct's field; the macro knows only its name.
    pub fn add_field<S, T: FromParam>(&mut self, name: &'static str, _field: fn(&S) -> &T) {
        self.add::<T>(name);
    }

    /// Adds the parameters of the declared struct that a field holds.
    pub fn add_flattened<S, T: Declaration>(&mut self, _field: fn(&S) -> &T) {
        T::declare(self);
    }

    /// Adds a parameter that is refused by name.
    pub fn refuse(&mut self, name: &'static str, why: &'static str) {
        self.fields.push(Field { name, taken: Taken::Refused(why) });
    }

    /// Refuses unknown parameters first, then those that are known but not done.
    pub fn check(&self, entries: &[(String, Param)], path: &Path<'_>) -> Result<(), Invalid> {
        let mut found = Found::default();
        self.walk(entries, path, &mut found);
        if !found.unknown.is_empty() {
            return Err(Invalid::Unknown(found.unknown));
        }
        match found.refused {
            Some((param, message)) => {
                Err(Invalid::Unsupported { param, message: message.to_owned() })
            }
            None => Ok(()),
        }
    }

    // The recursion follows the tree, whose depth the form decoder bounds.
    fn walk(&self, entries: &[(String, Param)], path: &Path<'_>, found: &mut Found) {
        for (name, param) in entries {
            let here = path.child(name);
            match self.fields.iter().find(|field| field.name == name).map(|field| &field.taken) {
                None => found.unknown.push(here.to_string()),
                // What is not built is off: whoever says so is right.
                Some(Taken::Refused(why)) if why.ends_with(NOT_YET) && says_off(param) => {}
                Some(Taken::Refused(why)) => {
                    found.refused.get_or_insert_with(|| (here.to_string(), why));
                }
                Some(Taken::As(schema)) => schema.walk(param, &here, found),
            }
        }
    }
}

impl Schema {
    fn walk(&self, param: &Param, path: &Path<'_>, found: &mut Found) {
        match (&self.kind, param) {
            (Kind::Object(declared) | Kind::Either(_, declared), Param::Map(entries)) => {
                declared.walk(entries, path, found);
            }
            (Kind::Currencies(declared), Param::Map(entries)) => {
                for (name, param) in entries {
                    if let Param::Map(entries) = param {
                        declared.walk(entries, &path.child(name), found);
                    }
                }
            }
            (Kind::List(item), Param::List(items)) => {
                for (at, param) in items.iter().enumerate() {
                    item.walk(param, &path.item(at), found);
                }
            }
            // An index that is no number is not unknown: the list's own decoder says so.
            (Kind::List(item), Param::Map(entries)) => {
                for (name, param) in entries {
                    item.walk(param, &path.child(name), found);
                }
            }
            // A wrong shape is for the type's own decoder to say.
            (
                Kind::Text
                | Kind::Secret
                | Kind::Integer
                | Kind::Amount
                | Kind::Boolean
                | Kind::Currency
                | Kind::Choice(_)
                | Kind::List(_)
                | Kind::Free
                | Kind::Object(_)
                | Kind::Currencies(_)
                | Kind::Either(..),
                Param::Text(_) | Param::Json(_) | Param::List(_) | Param::Map(_),
            ) => {}
        }
    }
}

/// `feature[enabled]=false`, and no more. A plain `false` may be a filter, which asks for something.
fn says_off(param: &Param) -> bool {
    let Param::Map(entries) = param else { return false };
    match entries.as_slice() {
        [(name, Param::Text(said))] => name == "enabled" && said == "false",
        [(name, Param::Json(said))] => name == "enabled" && *said == Json::Boolean(false),
        _ => false,
    }
}

#[derive(Default)]
struct Found {
    unknown: Vec<String>,
    refused: Option<(String, &'static str)>,
}
