//! The log: one line for each event, on standard error, in one of two formats.
//!
//! What is logged is named field by field where it is logged. Nothing here prints a request, and no
//! type that holds a secret can be printed.

use crate::config::LogFormat;
use std::io::IsTerminal as _;
use tracing_subscriber::EnvFilter;

/// Starts logging. `RUST_LOG` chooses what is logged; without it, everything from `info` up.
pub fn start(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Human => {
            log.with_ansi(std::io::stderr().is_terminal()).with_target(false).init()
        }
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
    // The message of a panic may quote a value; where it happened is enough to find it.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "a panic");
    }));
}
