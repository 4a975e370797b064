//! `cargo xtask fuzz`: the targets of `onfile-fuzz`, optimised and with every check on, for as long
//! as wanted. The test run has a short campaign of each.

use crate::shell;

pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let program = ["run", "--release", "--locked", "--package", "onfile-fuzz", "--"];
    let mut campaign = shell::command("cargo", &program);
    // Wrapping arithmetic would hide what a debug build calls a panic.
    campaign.env("CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS", "true");
    campaign.env("CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS", "true");
    // Its own folder: the same profile without checks is what ships.
    campaign.env("CARGO_TARGET_DIR", shell::target().join("fuzz")).args(arguments);
    shell::run(&mut campaign)
}
