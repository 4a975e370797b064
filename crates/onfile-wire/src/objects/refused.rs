//! The texts of parameters that are known to the API and not done here.

/// What moves money between accounts.
pub(super) const CONNECT: &str = "Connect is not supported by this server.";

/// Payment method types that exist, and cannot be used.
pub(super) const OTHER_TYPES: &str =
    "Payment methods of this type are not supported by this server yet.";

/// What a browser may not say.
pub(super) const SECRET_KEY_ONLY: &str =
    "This parameter cannot be passed with a publishable API key. Please use a secret API key.";

/// How the refusals of what is not built end.
pub(crate) const NOT_YET: &str = " is not supported by this server yet.";

/// `… is not supported by this server yet.`
macro_rules! not_yet {
    ($what:literal) => {
        concat!($what, " is not supported by this server yet.")
    };
}
pub(crate) use not_yet;
