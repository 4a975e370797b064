//! What reads untrusted bytes, under bytes that nobody would send.
//!
//! A [`Target`](targets::Target) is a function over bytes that panics when a promise is broken; it
//! knows no engine, so that any fuzzer can call it. [`campaign`] is ours: it changes the inputs of a
//! corpus by chance that can be repeated, and keeps those whose outcome is new. Run briefly by
//! `cargo test`, and for as long as wanted by `cargo xtask fuzz`.

pub mod campaign;
pub mod corpus;
pub mod mutate;
pub mod targets;
