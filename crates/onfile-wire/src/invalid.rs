//! Requests that cannot be read, before any rule is asked.
//!
//! One closed enum; `error` turns it into the envelope. No variant holds a value that may be secret:
//! what is repeated to the caller went through [`shown`] first.

use crate::expand::Inexpandable;

/// Why a request cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// The form encoding itself is broken.
    Form {
        /// The parameter, where it is known.
        param: Option<String>,
        /// What is broken.
        what: Malformed,
    },
    /// The JSON body is broken.
    Json(Malformed),
    /// Parameters that the call does not have.
    Unknown(Vec<String>),
    /// Known to the API, but not done by this server.
    Unsupported {
        /// The parameter.
        param: String,
        /// What is not done.
        message: String,
    },
    /// A required parameter is absent.
    Missing(String),
    /// An empty text for something that cannot be unset.
    Empty(String),
    /// A text, a list or a map was needed.
    Shape {
        /// The parameter.
        param: String,
        /// What was needed: `string`, `array`, `object`.
        needed: &'static str,
    },
    /// Not an integer.
    Integer {
        /// The parameter.
        param: String,
        /// What it was, made safe.
        shown: String,
    },
    /// Not a decimal number, or one with too many digits.
    Decimal {
        /// The parameter.
        param: String,
        /// What it was, made safe.
        shown: String,
    },
    /// A negative integer where only others make sense.
    Negative(String),
    /// Neither `true` nor `false`.
    Boolean {
        /// The parameter.
        param: String,
        /// What it was, made safe.
        shown: String,
    },
    /// None of the words that are allowed.
    Choice {
        /// The parameter.
        param: String,
        /// Its last name alone, as the message calls it.
        leaf: String,
        /// What is allowed.
        choices: Vec<&'static str>,
    },
    /// No known currency.
    Currency {
        /// The parameter.
        param: String,
        /// What it was, made safe.
        shown: String,
    },
    /// No e-mail address.
    Email {
        /// The parameter.
        param: String,
        /// What it was, made safe.
        shown: String,
    },
    /// No code of a country.
    Country(String),
    /// No page of a list.
    PageToken(String),
    /// No URL that a browser could be sent to.
    Url(String),
    /// A text beyond its limit.
    TooLong {
        /// The parameter.
        param: String,
        /// The most characters it may have.
        most: usize,
    },
    /// A metadata key beyond its limit; it has this many characters.
    MetadataKey(usize),
    /// A metadata value beyond its limit.
    MetadataValue {
        /// The parameter.
        param: String,
        /// Characters it has.
        length: usize,
    },
    /// More metadata keys in one request than an object may have.
    MetadataCount(usize),
    /// A value that is of the right shape, and cannot be.
    Unfit {
        /// The parameter.
        param: String,
        /// Why, in words that are safe to repeat.
        message: String,
    },
    /// Parameters that exclude each other.
    Exclusive(&'static [&'static str]),
    /// Both cursors of a list.
    BothCursors,
    /// A parameter of the path was sent again.
    RepeatedInUrl(String),
    /// A path that cannot be expanded.
    Expand(Inexpandable),
    /// A search that cannot be made.
    Search {
        /// The parameter.
        param: &'static str,
        /// Why, in words of [`crate::search`] that are safe to repeat.
        message: String,
    },
    /// The version header; what it was, made safe.
    Version(String),
}

/// What is broken about a form or a JSON body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// `%` without two hexadecimal digits.
    Percent,
    /// Not UTF-8.
    Utf8,
    /// A NUL character.
    Nul,
    /// Brackets that do not match.
    Name,
    /// One name used as a text and as a list or map.
    Mixed,
    /// Nested too deep.
    TooDeep,
    /// Too many parameters.
    TooMany,
    /// A name beyond [`crate::form::MAX_NAME`].
    NameTooLong,
    /// A value beyond [`crate::form::MAX_VALUE`].
    ValueTooLong,
    /// Not JSON.
    Syntax,
    /// JSON, but no object.
    NoObject,
    /// A fraction, or an integer beyond 64 bits; nothing of the API is one.
    Number,
    /// One key of an object twice.
    Twice,
}

/// A run of this many digits may be a card number: those have 12 to 19, and amounts at most 12.
const SECRET_DIGITS: usize = 13;

/// Longest text that is repeated to the caller, in characters.
const SHOWN: usize = 200;

/// A caller's text as a message may repeat it: shortened, and without the digits of anything that
/// may be a card number. Some of the API's messages repeat what was sent, and errors get logged.
pub fn shown(text: &str) -> String {
    let mut shown = String::new();
    let mut run = String::new();
    for c in text.chars().take(SHOWN) {
        match c {
            c if c.is_numeric() => run.push(c),
            c if separates(c) => run.push(if misleads(c) { ' ' } else { c }),
            c => {
                flush(&mut run, &mut shown);
                shown.push(c);
            }
        }
    }
    flush(&mut run, &mut shown);
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// What may stand between the digits of one number: blanks and dashes of all kinds, dots, and what
/// cannot be seen at all.
fn separates(c: char) -> bool {
    let unseen = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    let dash = matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    c == '.' || dash || unseen || c.is_whitespace() || misleads(c)
}

/// What makes a terminal or a page show something else than the text: controls, and the marks that
/// turn the direction of writing.
fn misleads(c: char) -> bool {
    let turns =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || c.is_control()
}

/// Moves a run of digits and separators over, masked when it is long enough to be a secret.
fn flush(run: &mut String, shown: &mut String) {
    let secret = run.chars().filter(|c| c.is_numeric()).count() >= SECRET_DIGITS;
    let safe = |c: char| if secret && c.is_numeric() { '*' } else { c };
    shown.extend(run.drain(..).map(safe));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_repeated() {
        for (text, expected) in [
            ("abc", "abc"),
            ("-5", "-5"),
            ("99999999999999999999", "********************"),
            ("4242 4242 4242 4242", "**** **** **** ****"),
            ("number: 4242-4242-4242-4242!", "number: ****-****-****-****!"),
            ("2026-10-28.endive", "2026-10-28.endive"),
            ("pi_3MtwBwLkdIwHu7ix28a3tqPa", "pi_3MtwBwLkdIwHu7ix28a3tqPa"),
            ("a\nb", "a b"),
            ("cus_\u{202e}1", "cus_ 1"),
            ("4242424\u{12}424242", "******* ******"),
            ("4242\n4242\t4242\r\n4242", "**** **** ****  ****"),
            ("4242\u{200b}4242\u{2013}4242\u{a0}4242", "****\u{200b}****\u{2013}****\u{a0}****"),
            ("４２４２４２４２４２４２４２４２", "****************"),
        ] {
            assert_eq!(shown(text), expected);
        }
        assert_eq!(shown(&"x".repeat(300)).chars().count(), SHOWN + 1);
    }
}
