//! What exceeds a budget today, by how much, and that it may only shrink.

use super::finding::Finding;
use std::collections::BTreeMap;
use std::fmt;

/// The file, from the repository's root.
pub(super) const FILE: &str = "xtask/tidy.ratchet";

const HEAD: &str = "\
# What exceeds a budget of `cargo xtask tidy` today. A number may only shrink; when it has,
# `cargo xtask tidy --update` writes it down. Nothing is ever added here.
# budget, place, measure
";

/// Budget and place, with what was measured there.
pub(super) type Measures = BTreeMap<(String, String), usize>;

/// The excess that is known.
pub(super) struct Ratchet(Measures);

impl Ratchet {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut known = Measures::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let [budget, place, measure] = words[..] else {
                return Err(format!("{FILE}: not `budget place measure`: {line}"));
            };
            let measure = measure.parse().map_err(|error| format!("{FILE}: {line}: {error}"))?;
            known.insert((budget.to_owned(), place.to_owned()), measure);
        }
        Ok(Ratchet(known))
    }

    /// What is over budget and not known, or known and no longer so.
    pub(super) fn check(&self, measured: &Measures) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (key, measure) in measured {
            let (budget, place) = key;
            let message = match self.0.get(key) {
                None => format!("{budget} is {measure}: over budget, {}", advice(budget)),
                Some(known) if measure > known => {
                    format!("{budget} grew from {known} to {measure}: {}", advice(budget))
                }
                Some(known) if measure < known => {
                    format!("{budget} shrank from {known} to {measure}: {UPDATE}")
                }
                Some(_) => continue,
            };
            findings.push(Finding::new(place, 0, message));
        }
        for (budget, place) in self.0.keys().filter(|key| !measured.contains_key(*key)) {
            let message = format!("{place} is within {budget} now: {UPDATE}");
            findings.push(Finding::new(FILE, 0, message));
        }
        findings
    }

    /// The same excess, each number lowered to what was measured; nothing is added or raised.
    pub(super) fn shrunk_to(&self, measured: &Measures) -> Self {
        let still = self.0.iter().filter_map(|(key, known)| {
            let measure = measured.get(key)?;
            Some((key.clone(), *measure.min(known)))
        });
        Ratchet(still.collect())
    }
}

const UPDATE: &str = "write it down with cargo xtask tidy --update";

fn advice(budget: &str) -> &'static str {
    match budget {
        "function-lines" => "give a step of it a name of its own",
        _ => "split the file along what changes together",
    }
}

impl fmt::Display for Ratchet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HEAD)?;
        for ((budget, place), measure) in &self.0 {
            writeln!(f, "{budget} {place} {measure}")?;
        }
        Ok(())
    }
}
