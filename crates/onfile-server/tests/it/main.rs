//! The server over real HTTP: each test has a store, a clock and keys of its own.
//!
//! `harness` starts a server and speaks to it; every other file is one resource or one promise.

mod harness;
mod smoke;
mod canary;
mod durability;
mod idempotency;
mod routes;
mod world;
