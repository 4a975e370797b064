//! Single values: texts, numbers, booleans, currencies, and the digits that nobody may see.

use crate::form::{Json, Param};
use crate::invalid::{Invalid, shown};
use crate::params::{FromParam, Kind, Path, Schema};
use onfile_domain::{Amount, Currency, Decimal, Typed};

/// Longest ordinary text in characters. Source: the service's own `must be at most 5000 characters`.
const MAX_TEXT: usize = 5_000;

/// The text of a parameter that must be there and must not be empty.
pub(super) fn text(param: Option<Param>, path: &Path<'_>) -> Result<String, Invalid> {
    match param {
        None => Err(path.missing()),
        Some(Param::Text(text) | Param::Json(Json::Text(text))) if text.is_empty() => {
            Err(path.empty())
        }
        Some(Param::Text(text) | Param::Json(Json::Text(text))) => Ok(text),
        Some(Param::Json(_) | Param::List(_) | Param::Map(_)) => Err(path.shape("string")),
    }
}

impl FromParam for String {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let text = text(param, path)?;
        // Bytes bound characters from above, so most texts need no count.
        if text.len() > MAX_TEXT && text.chars().count() > MAX_TEXT {
            return Err(Invalid::TooLong { param: path.to_string(), most: MAX_TEXT });
        }
        Ok(text)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Text)
    }
}

/// A text that may be empty, and as long as the form allows: a dispute's evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LongText(pub String);

impl FromParam for LongText {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            Some(Param::Text(text) | Param::Json(Json::Text(text))) => Ok(LongText(text)),
            Some(Param::Json(_) | Param::List(_) | Param::Map(_)) => Err(path.shape("string")),
            None => Err(path.missing()),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Text).unsettable()
    }
}

impl FromParam for Typed {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        String::from_param(param, path).map(Typed::new)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Secret)
    }
}

/// The integer of a parameter, and how a message may repeat it.
fn number(param: Option<Param>, path: &Path<'_>) -> Result<(i64, String), Invalid> {
    match param {
        Some(Param::Json(Json::Integer(number))) => Ok((number, shown(&number.to_string()))),
        // In JSON, a text of digits is a text.
        Some(Param::Json(_)) => Err(path.shape("integer")),
        form => {
            let text = text(form, path)?;
            Ok((integer(&text, path)?, shown(&text)))
        }
    }
}

/// An integer in decimal digits; nothing else that Rust's parser would take, such as `+1`.
fn integer(text: &str, path: &Path<'_>) -> Result<i64, Invalid> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let decimal = digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse::<i64>().ok().filter(|_| decimal);
    number.ok_or_else(|| Invalid::Integer { param: path.to_string(), shown: shown(text) })
}

impl FromParam for i64 {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        number(param, path).map(|(number, _)| number)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Integer)
    }
}

impl FromParam for u32 {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let (number, shown) = number(param, path)?;
        if number < 0 {
            return Err(Invalid::Negative(path.to_string()));
        }
        let out_of_range = |_| Invalid::Integer { param: path.to_string(), shown };
        u32::try_from(number).map_err(out_of_range)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Amount)
    }
}

impl FromParam for Amount {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match i64::from_param(param, path)? {
            ..0 => Err(Invalid::Negative(path.to_string())),
            minor_units => Ok(Amount::new(minor_units)),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Amount)
    }
}

impl FromParam for Decimal {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let text = text(param, path)?;
        let no_decimal = || Invalid::Decimal { param: path.to_string(), shown: shown(&text) };
        Decimal::parse(&text).ok_or_else(no_decimal)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Text)
    }
}

impl FromParam for bool {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let param = match param {
            Some(Param::Json(Json::Boolean(value))) => return Ok(value),
            Some(Param::Json(_)) => return Err(path.shape("boolean")),
            form => form,
        };
        match text(param, path)?.as_str() {
            "true" => Ok(true),
            "false" => Ok(false),
            other => Err(Invalid::Boolean { param: path.to_string(), shown: shown(other) }),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Boolean)
    }
}

impl FromParam for Currency {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let text = text(param, path)?;
        let unknown = || Invalid::Currency { param: path.to_string(), shown: shown(&text) };
        Currency::parse(&text).ok_or_else(unknown)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Currency)
    }
}
