//! `cargo xtask crash --power N`: the power goes, instead of the process. A long run of what the test
//! command does briefly; see `crates/onfile-faultfs/tests/power`.

use crate::shell;

pub(super) fn cut(states: u64, seed: u64) -> Result<(), String> {
    println!("{states} power cuts, and every call to the disk fails once, --seed {seed}");
    let test = ["test", "--locked", "--package", "onfile-faultfs", "--test", "power"];
    let mut cuts = shell::command("cargo", &[&test[..], &["--", "--nocapture"]].concat());
    cuts.env("ONFILE_POWER_STATES", states.to_string());
    cuts.env("ONFILE_POWER_SEED", seed.to_string());
    cuts.env("ONFILE_POWER_EVERY", "1");
    shell::run(&mut cuts)
}
