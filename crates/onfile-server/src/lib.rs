//! The binary `onfile`: command line, HTTP, use cases, jobs.
//!
//! `http` turns bytes into a [`ops::Call`] and an answer back into bytes; `ops` holds one use case per
//! API operation and knows no HTTP; `jobs` runs what falls due; `world` is the only file that reads
//! the clock and draws chance. Start reading at `http/router.rs`.

pub mod app;
pub mod config;
pub mod fsck;
pub mod home;
pub mod http;
pub mod jobs;
pub mod listen;
pub mod log;
pub mod ops;
pub mod rotate;
pub mod serve;
pub mod webhooks;
pub mod world;
