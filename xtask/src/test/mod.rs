//! `cargo xtask test`: everything that must hold before a change is offered, in one command.
//!
//! The parts run in the order in which they are cheapest to fail. The first failure ends the run
//! and is named; the closing line counts parts.

mod compat;
mod openapi;
mod parts;
mod web;

use std::time::Instant;

/// One part of the run.
struct Part {
    name: &'static str,
    /// What it proves, for the heading.
    what: &'static str,
    run: fn() -> Result<(), String>,
}

const PARTS: [Part; 15] = [
    Part { name: "tidy", what: "the house rules", run: parts::tidy },
    Part { name: "format", what: "rustfmt", run: parts::format },
    Part { name: "clippy", what: "lints, every target, no warning", run: parts::clippy },
    Part { name: "deny", what: "dependencies: bans, licences, sources", run: parts::deny },
    Part {
        name: "cargo",
        what: "unit and integration tests, PostgreSQL included",
        run: parts::cargo,
    },
    Part { name: "release", what: "the server as it is shipped", run: parts::release },
    Part { name: "crash", what: "every acknowledged write survives SIGKILL", run: parts::crash },
    Part { name: "openapi", what: "the server against its own description", run: openapi::run },
    Part { name: "node", what: "Stripe's own client for Node.js", run: compat::node },
    Part { name: "cli", what: "the Stripe CLI", run: compat::cli },
    Part { name: "curl", what: "curl commands as Stripe's guides print them", run: compat::curl },
    Part { name: "python", what: "Stripe's own client for Python", run: compat::python },
    Part { name: "rust", what: "async-stripe", run: compat::rust },
    Part { name: "web", what: "the library for browsers, in Chromium", run: web::run },
    Part { name: "types", what: "every answer against the SDK's types", run: compat::types },
];

/// Runs every part, or those named.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    if arguments.first().is_some_and(|argument| argument == "--list") {
        for part in &PARTS {
            println!("{:8} {}", part.name, part.what);
        }
        return Ok(());
    }
    if let Some(unknown) =
        arguments.iter().find(|name| PARTS.iter().all(|part| part.name != **name))
    {
        return Err(format!("no part is called {unknown}; see cargo xtask test --list"));
    }
    let chosen =
        |part: &&Part| arguments.is_empty() || arguments.iter().any(|name| name == part.name);
    let parts: Vec<&Part> = PARTS.iter().filter(chosen).collect();
    if arguments.is_empty() {
        compat::forget_recordings()?;
    }
    let begun = Instant::now();
    for (passed, part) in parts.iter().enumerate() {
        println!("\n=== {} ({} of {}): {}", part.name, passed + 1, parts.len(), part.what);
        let started = Instant::now();
        if let Err(why) = (part.run)() {
            println!("\n{why}\n\n=== {} failed after {:.0?}", part.name, started.elapsed());
            println!("{passed} passed, 1 failed, {} skipped", parts.len() - passed - 1);
            return Err(format!("{} failed", part.name));
        }
        println!("=== {} passed in {:.0?}", part.name, started.elapsed());
    }
    println!("\nall parts in {:.0?}", begun.elapsed());
    println!("{} passed, 0 failed", parts.len());
    Ok(())
}
