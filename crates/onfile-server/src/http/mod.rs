//! Bytes to calls and back: limits, authentication, idempotency. Knows no rule of the business.
//!
//! Start reading at [`router`], then [`handler`], [`server`] and [`api`].

pub mod accept;
mod agreement;
pub mod api;
pub mod bank;
pub mod caller;
mod checkout;
pub mod cors;
pub mod demo;
pub mod handler;
pub mod idempotency;
pub mod limits;
pub mod metrics;
pub mod openapi;
mod page_texts;
pub mod request;
pub mod response;
pub mod router;
pub mod server;
pub mod socket;
pub mod three_d_secure;
pub mod upgrade;
pub mod waiting;
pub mod web;
