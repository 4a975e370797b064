//! Stripe's format: parameters in, JSON out.
//!
//! A request's text becomes a [`form::Tree`], a tree becomes a typed command by a declaration
//! ([`params`]), a record becomes JSON ([`objects`]), and every failure becomes one envelope
//! ([`error`]). Start reading at [`params`]. This crate must not know a socket, a store or a clock:
//! it is pure functions over values.
#![warn(clippy::wildcard_enum_match_arm)]

pub mod error;
pub mod expand;
pub mod form;
pub mod invalid;
pub mod json;
pub mod list;
pub mod objects;
pub mod openapi;
pub mod params;
pub mod search;
mod time;
pub mod version;

pub use error::ApiError;
pub use invalid::Invalid;
pub use version::ApiVersion;
