//! Requests that cannot be read, as envelopes. All are 400, none names an object.

use crate::error::ApiError;
use crate::expand::Inexpandable;
use crate::form;
use crate::invalid::{Invalid, Malformed, shown};
use onfile_domain::metadata::Metadata;
use onfile_domain::{Currency, Refusal};

impl From<Invalid> for ApiError {
    fn from(invalid: Invalid) -> Self {
        let error = envelope(invalid);
        // A name is the caller's own where metadata and broken forms are concerned.
        ApiError { param: error.param.as_deref().map(shown), ..error }
    }
}

fn envelope(invalid: Invalid) -> ApiError {
    match invalid {
        Invalid::Form { param, what } => ApiError {
            param,
            ..ApiError::bad(format!("Invalid form encoding: {}", malformed(what)))
        },
        Invalid::Json(what) => ApiError::bad(format!("Invalid JSON: {}", malformed(what))),
        Invalid::Unknown(names) => unknown(&names),
        Invalid::Unsupported { param, message } | Invalid::Unfit { param, message } => {
            ApiError::bad(message).param(param)
        }
        Invalid::Missing(param) => ApiError::bad(format!("Missing required param: {param}."))
            .code("parameter_missing")
            .param(param),
        Invalid::Empty(param) => empty(param),
        Invalid::Shape { param, needed } => ApiError::bad(format!("Invalid {needed}")).param(param),
        Invalid::Integer { param, shown } => ApiError::bad(format!("Invalid integer: {shown}"))
            .code("parameter_invalid_integer")
            .param(param),
        Invalid::Decimal { param, shown } => ApiError::bad(format!(
            "Invalid decimal: {shown}; must be a decimal number with at most 12 decimal places"
        ))
        .param(param),
        Invalid::Negative(param) => ApiError::bad("Invalid non-negative integer").param(param),
        Invalid::Boolean { param, shown } => {
            ApiError::bad(format!("Invalid boolean: {shown}")).param(param)
        }
        Invalid::Choice { param, leaf, choices } => {
            let message = format!("Invalid {leaf}: must be {}", one_of(&choices));
            ApiError::bad(message).param(param)
        }
        Invalid::Currency { param, shown } => currency(param, &shown),
        Invalid::Email { param, shown } => ApiError::bad(format!("Invalid email address: {shown}"))
            .code("email_invalid")
            .param(param),
        // [U]
        Invalid::Country(param) => {
            ApiError::bad("Country codes have two letters (ISO 3166-1 alpha-2).").param(param)
        }
        // [U]
        Invalid::PageToken(param) => ApiError::bad("Invalid page token.").param(param),
        Invalid::Url(param) => ApiError::bad("Not a valid URL").code("url_invalid").param(param),
        Invalid::TooLong { param, most } => too_long(&param, most),
        Invalid::MetadataKey(length) => metadata_key(length),
        Invalid::MetadataValue { param, length } => metadata_value(param, length),
        Invalid::MetadataCount(count) => metadata_count(&count.to_string()),
        Invalid::Exclusive(params) => Refusal::Exclusive(params).into(),
        Invalid::BothCursors => ApiError::bad(
            "Received both starting_after and ending_before parameters. Please pass in only one.",
        ),
        Invalid::RepeatedInUrl(param) => ApiError::bad(format!(
            "A parameter provided in the URL ({param}) was repeated as a GET or POST parameter. You can only provide this information as a portion of the URL."
        )),
        Invalid::Expand(inexpandable) => expand(&inexpandable),
        Invalid::Search { param, message } => ApiError::bad(message).param(param),
        Invalid::Version(shown) => ApiError::bad(format!("Invalid Stripe API version: {shown}")),
    }
}

fn unknown(names: &[String]) -> ApiError {
    let shown: Vec<String> = names.iter().map(|name| shown(name)).collect();
    let noun = if shown.len() == 1 { "parameter" } else { "parameters" };
    let message = format!("Received unknown {noun}: {}", shown.join(", "));
    let error = ApiError::bad(message).code("parameter_unknown");
    ApiError { param: shown.into_iter().next(), ..error }
}

fn empty(param: String) -> ApiError {
    let message = format!(
        "You passed an empty string for '{param}'. We assume empty values are an attempt to unset a parameter; however '{param}' cannot be unset. You should remove '{param}' from your request or supply a non-empty value."
    );
    ApiError::bad(message).code("parameter_invalid_empty").param(param)
}

fn currency(param: String, shown: &str) -> ApiError {
    let known: Vec<&str> = Currency::known().collect();
    let known = known.join(", ");
    let message =
        format!("Invalid currency: {shown}. Stripe currently supports these currencies: {known}");
    ApiError::bad(message).param(param)
}

fn metadata_key(length: usize) -> ApiError {
    let most = Metadata::MAX_KEY;
    ApiError::bad(format!("Metadata keys can have up to {most} characters, but you passed in a key that is {length} characters.")).param("metadata")
}

fn metadata_value(param: String, length: usize) -> ApiError {
    let most = Metadata::MAX_VALUE;
    ApiError::bad(format!("Metadata values can have up to {most} characters, but you passed in a value that is {length} characters.")).param(param)
}

/// The service repeats the text here; ours may be a secret in the wrong place.
pub(super) fn too_long(param: &str, most: usize) -> ApiError {
    ApiError::bad(format!("Invalid string; must be at most {most} characters")).param(param)
}

/// Also for the domain's refusal, which counts after the merge.
pub(super) fn metadata_count(count: &str) -> ApiError {
    let most = Metadata::MAX_KEYS;
    let message = format!("Metadata can have up to {most} keys, but you've set {count}.");
    ApiError::bad(message).param("metadata")
}

fn expand(inexpandable: &Inexpandable) -> ApiError {
    match inexpandable {
        Inexpandable::TooDeep(path) => ApiError::bad(format!(
            "You cannot expand more than {} levels of a property. Property: {}",
            crate::expand::MAX_DEPTH,
            shown(path)
        ))
        .code("property_expansion_max_depth"),
        Inexpandable::Plain(step) => {
            ApiError::bad(format!("This property cannot be expanded ({}).", shown(step)))
        }
        Inexpandable::Absent(step) => {
            let step = shown(step);
            ApiError::bad(format!(
                "This property cannot be expanded because it doesn't exist: {step}."
            ))
        }
        Inexpandable::InList(step) => {
            let step = shown(step);
            ApiError::bad(format!(
                "This property cannot be expanded ({step}). You may want to try expanding 'data.{step}' instead."
            ))
        }
    }
}

/// `[U]` throughout: the service's parser is more lenient, and guesses.
fn malformed(what: Malformed) -> String {
    match what {
        Malformed::Percent => "a '%' is not followed by two hexadecimal digits.".to_owned(),
        Malformed::Utf8 => "not UTF-8.".to_owned(),
        Malformed::Nul => "a NUL character.".to_owned(),
        Malformed::Name => "the brackets of a parameter's name do not match.".to_owned(),
        Malformed::Mixed => {
            "a parameter was passed both as a single value and as a hash or array.".to_owned()
        }
        Malformed::TooDeep => {
            format!("parameters are nested more than {} levels deep.", form::MAX_DEPTH)
        }
        Malformed::TooMany => format!("more than {} parameters.", form::MAX_PARAMETERS),
        Malformed::NameTooLong => {
            format!("a parameter's name has more than {} bytes.", form::MAX_NAME)
        }
        Malformed::ValueTooLong => format!("a value has more than {} bytes.", form::MAX_VALUE),
        Malformed::Syntax => "the request's body cannot be parsed.".to_owned(),
        Malformed::NoObject => "the request's body must be an object.".to_owned(),
        Malformed::Number => "a number is not an integer of 64 bits.".to_owned(),
        Malformed::Twice => "a parameter was passed twice.".to_owned(),
    }
}

/// `a`, `one of a or b`, `one of a, b, or c`.
fn one_of(words: &[&str]) -> String {
    match words {
        [] => "absent".to_owned(),
        [only] => (*only).to_owned(),
        [first, second] => format!("one of {first} or {second}"),
        [rest @ .., last] => format!("one of {}, or {last}", rest.join(", ")),
    }
}
