//! What a caller said about one parameter, and numbers exactly as they were typed.

/// A parameter that can be left alone, unset with the empty string, or set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Change<T> {
    /// Not mentioned.
    #[default]
    Keep,
    /// Sent empty.
    Unset,
    /// Sent with a value.
    Set(T),
}

impl<T> Change<T> {
    /// Applies the change to a field.
    pub fn apply(self, field: &mut Option<T>) {
        match self {
            Change::Keep => {}
            Change::Unset => *field = None,
            Change::Set(value) => *field = Some(value),
        }
    }

    /// The same change, of something made from the value.
    pub fn map<U>(self, of: impl FnOnce(T) -> U) -> Change<U> {
        match self {
            Change::Keep => Change::Keep,
            Change::Unset => Change::Unset,
            Change::Set(value) => Change::Set(of(value)),
        }
    }

    /// The value for a fresh object: both "not mentioned" and "empty" mean none.
    pub fn into_option(self) -> Option<T> {
        match self {
            Change::Set(value) => Some(value),
            Change::Keep | Change::Unset => None,
        }
    }

    /// Whether it was sent with a value.
    pub fn is_set(&self) -> bool {
        matches!(self, Change::Set(_))
    }

    /// Whether the caller mentioned the parameter at all.
    pub fn is_mentioned(&self) -> bool {
        !matches!(self, Change::Keep)
    }
}

/// A card number or security code as the caller typed it, before the vault has judged it.
///
/// It has no `Debug`, `Display`, `Clone`, `Serialize` or comparison, so it cannot reach a log, an
/// event, an error or a stored record. The only way on is into the vault's own number types.
pub struct Typed(String);

impl Typed {
    /// Wraps what was typed.
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The text, for the vault's parsers and for keyed digests alone.
    pub fn expose(&self) -> &str {
        &self.0
    }
}
