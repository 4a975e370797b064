//! The figures as a table a person can read and a later run can be laid beside.

use super::load::Measured;
use std::time::Duration;

/// Prints the table; the first line is the bare server, which the others are divided by. What is
/// durable is also divided by what the engine alone commits, when that was measured.
pub(super) fn print(measured: &[Measured], engine: Option<&str>) {
    let Some(bare) = measured.first() else { return };
    let commits = engine.and_then(commits_per_second);
    println!(
        "\n{:24} {:>9} {:>9} {:>9} {:>11} {:>9} {:>10}",
        "", "per s", "p50 ms", "p99 ms", "per CPU s", "of bare", "of engine"
    );
    for line in measured {
        let of_engine = commits.filter(|_| line.durable).map(|commits| line.per_second / commits);
        println!(
            "{:24} {:>9.0} {:>9.2} {:>9.2} {:>11} {:>9} {:>10}",
            line.name,
            line.per_second,
            milliseconds(line.p50),
            milliseconds(line.p99),
            line.per_cpu_second.map_or("-".to_owned(), |rate| format!("{rate:.0}")),
            percent(Some(line.per_second / bare.per_second)),
            percent(of_engine),
        );
    }
    match engine {
        Some(said) => println!("\nthe engine alone (onfile-store's example): {}", said.trim_end()),
        None => println!("\nthe engine alone was not measured: onfile-store has no such example"),
    }
}

/// The number in `5261 commits/s, …`.
fn commits_per_second(said: &str) -> Option<f64> {
    said.split(" commits/s").next()?.split_whitespace().next_back()?.parse().ok()
}

fn percent(ratio: Option<f64>) -> String {
    ratio.map_or("-".to_owned(), |ratio| format!("{:.0}%", 100.0 * ratio))
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engine_says_how_much_it_commits() {
        assert_eq!(commits_per_second("64 clients\n5261 commits/s, p50 11.4 ms"), Some(5261.0));
        assert_eq!(commits_per_second("nothing"), None);
    }
}
