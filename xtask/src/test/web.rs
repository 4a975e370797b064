//! The part that looks at the browser's side: its types against the official package's, the committed
//! build against its sources, its sizes, and everything that a buyer does, in Chromium; the examples and
//! the demo are shops among others.

use super::compat;
use crate::{server, shell};
use std::process::Command;

pub(super) fn run() -> Result<(), String> {
    let web = shell::root().join("web");
    compat::install_packages(&web)?;
    // They are shops that a buyer of the tests goes to.
    compat::install_packages(&shell::root().join("examples"))?;
    for script in ["check", "fresh", "size"] {
        shell::run(npm(&["run", "--silent", script]).current_dir(&web))?;
    }
    let mut tests = npm(&["run", "--silent", "test"]);
    shell::run(tests.current_dir(&web).env("ONFILE_BINARY", server::binary()))
}

fn npm(arguments: &[&str]) -> Command {
    shell::command("npm", arguments)
}
