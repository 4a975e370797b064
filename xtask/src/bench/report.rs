//! The figures as tables a person can read and a later run can be laid beside.

use super::load::Measured;
use std::time::Duration;

/// What was seen of one storage engine.
pub(super) struct Figures {
    pub(super) engine: &'static str,
    /// What the engine's own example said of group commit.
    pub(super) alone: String,
    pub(super) measured: Vec<Measured>,
    /// How many times slower lists are in the large store.
    pub(super) slower: f64,
    pub(super) start_empty: Duration,
    pub(super) start_full: Duration,
    /// Memory of the server in bytes: fresh, after the loads, after lists in the large store.
    pub(super) memory_idle: Option<u64>,
    pub(super) memory_busy: Option<u64>,
    pub(super) memory_full: Option<u64>,
    /// Bytes on disk in the end.
    pub(super) size: u64,
}

/// What everything is divided by.
pub(super) struct Report {
    /// Answers per second of the bare server.
    pub(super) bare: f64,
}

impl Report {
    /// Prints one engine's table. What is durable is also divided by what the engine alone commits.
    pub(super) fn engine(&self, figures: &Figures) {
        let commits = commits_per_second(&figures.alone);
        println!("\n{}, alone: {}", figures.engine, figures.alone.trim_end());
        println!(
            "{:32} {:>8} {:>8} {:>9} {:>9} {:>7} {:>7} {:>9} {:>9}",
            "",
            "per s",
            "of bare",
            "of engine",
            "per CPU s",
            "p50 ms",
            "p99 ms",
            "half: p50",
            "p99"
        );
        for it in &figures.measured {
            let of_engine = commits.filter(|_| it.durable).map(|commits| it.per_second / commits);
            println!(
                "{:32} {:>8.0} {:>8} {:>9} {:>9} {:>7.2} {:>7.2} {:>9.2} {:>9.2}",
                it.name,
                it.per_second,
                percent(Some(it.per_second / self.bare)),
                percent(of_engine),
                it.per_cpu_second.map_or("-".to_owned(), |rate| format!("{rate:.0}")),
                milliseconds(it.p50),
                milliseconds(it.p99),
                milliseconds(it.p50_at_half),
                milliseconds(it.p99_at_half),
            );
        }
        println!(
            "lists in the large store are {:.2} times slower; ready in {:.0} ms when empty and in {:.0} ms when full",
            figures.slower,
            milliseconds(figures.start_empty),
            milliseconds(figures.start_full),
        );
        println!(
            "memory in MB: {} idle, {} after the loads, {} after the lists; {} MB on disk",
            megabytes(figures.memory_idle),
            megabytes(figures.memory_busy),
            megabytes(figures.memory_full),
            figures.size / 1_000_000,
        );
    }
}

/// One measurement by itself.
pub(super) fn line(it: &Measured) -> String {
    format!(
        "{}: {:.0} per s, {} per CPU s, p50 {:.2} ms, p99 {:.2} ms",
        it.name,
        it.per_second,
        it.per_cpu_second.map_or("-".to_owned(), |rate| format!("{rate:.0}")),
        milliseconds(it.p50),
        milliseconds(it.p99),
    )
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

fn megabytes(bytes: Option<u64>) -> String {
    bytes.map_or("?".to_owned(), |bytes| (bytes / 1_000_000).to_string())
}

/// 1000000 as 1,000,000.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let comma = |place: usize| place > 0 && (digits.len() - place).is_multiple_of(3);
    let grouped = digits.chars().enumerate();
    grouped
        .flat_map(|(place, digit)| comma(place).then_some(',').into_iter().chain([digit]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engine_says_how_much_it_commits() {
        assert_eq!(commits_per_second("64 clients\n5261 commits/s, p50 11.4 ms"), Some(5261.0));
        assert_eq!(commits_per_second("nothing"), None);
    }

    #[test]
    fn large_numbers_are_grouped() {
        for (number, text) in [(7, "7"), (10_000, "10,000"), (1_000_000, "1,000,000")] {
            assert_eq!(grouped(number), text);
        }
    }
}
