//! The figures as a table a person can read and a later run can be laid beside.

use super::load::Measured;
use std::time::Duration;

/// Prints the table; the first line is what the others are divided by.
pub(super) fn print(measured: &[Measured], engine: &Option<String>) {
    let Some(bare) = measured.first() else { return };
    println!(
        "\n{:24} {:>9} {:>9} {:>9} {:>11} {:>8}",
        "", "per s", "p50 ms", "p99 ms", "per CPU s", "of bare"
    );
    for line in measured {
        let per_cpu = line.per_cpu_second.map_or("-".to_owned(), |rate| format!("{rate:.0}"));
        println!(
            "{:24} {:>9.0} {:>9.2} {:>9.2} {:>11} {:>7.0}%",
            line.name,
            line.per_second,
            milliseconds(line.p50),
            milliseconds(line.p99),
            per_cpu,
            100.0 * line.per_second / bare.per_second,
        );
    }
    match engine {
        Some(said) => println!(
            "\nthe engine alone (onfile-store, example group_commit):\n{}",
            said.trim_end()
        ),
        None => println!("\nthe engine alone: onfile-store has no example group_commit yet"),
    }
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
