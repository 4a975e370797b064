//! A campaign: changes inputs, calls the target, keeps what is new, and makes what broke it small.

use crate::mutate::mutated;
use crate::targets::Target;
use onfile_chance::Chance;
use std::collections::HashSet;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The most inputs that are kept beside the corpus. Outcomes are few; this bounds a target that has
/// more of them than expected.
const MOST_KEPT: usize = 4_096;

/// Attempts to make an input smaller. Each is one call.
const SHRINKING: usize = 2_000;

/// A promise that was broken.
pub struct Broken {
    /// Which target.
    pub target: &'static str,
    /// The seed of the campaign.
    pub seed: u64,
    /// The smallest input that was found.
    pub input: Vec<u8>,
    /// What the target said.
    pub said: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Broken { target, seed, input, said } = self;
        write!(f, "{target}, seed {seed}: {said}\ninput: \"{}\"", input.escape_ascii())
    }
}

/// What a campaign has seen.
pub struct Campaign {
    target: Target,
    seed: u64,
    chance: Chance,
    inputs: Vec<Vec<u8>>,
    outcomes: HashSet<u64>,
    /// Calls so far.
    pub calls: u64,
}

impl Campaign {
    /// Begins with the corpus: every input of it must pass.
    pub fn begin(target: Target, seed: u64) -> Result<Self, Broken> {
        let corpus = (target.corpus)();
        let chance = Chance::seeded(seed);
        let mut campaign = Campaign {
            target,
            seed,
            chance,
            inputs: Vec::new(),
            outcomes: HashSet::new(),
            calls: 0,
        };
        for input in corpus {
            campaign.call(&input)?;
            campaign.inputs.push(input);
        }
        Ok(campaign)
    }

    /// Different outcomes so far.
    pub fn outcomes(&self) -> usize {
        self.outcomes.len()
    }

    /// Makes this many calls.
    pub fn go_on(&mut self, calls: u64) -> Result<(), Broken> {
        for _ in 0..calls {
            let empty = Vec::new();
            let input = self.chance.of(&self.inputs).unwrap_or(&empty).clone();
            let other = self.chance.of(&self.inputs).unwrap_or(&empty).clone();
            let input = mutated(&input, &other, self.target.words, &mut self.chance);
            let fresh = self.call(&input)?;
            if fresh && self.inputs.len() < MOST_KEPT {
                self.inputs.push(input);
            }
        }
        Ok(())
    }

    /// Calls the target; whether the outcome is new.
    fn call(&mut self, input: &[u8]) -> Result<bool, Broken> {
        self.calls += 1;
        match outcome(&self.target, input) {
            Ok(outcome) => Ok(self.outcomes.insert(outcome)),
            Err(said) => {
                let input = smaller(&self.target, input);
                Err(Broken { target: self.target.name, seed: self.seed, input, said })
            }
        }
    }
}

fn outcome(target: &Target, input: &[u8]) -> Result<u64, String> {
    // Targets keep nothing between calls, so nothing half-done can be seen afterwards.
    catch_unwind(AssertUnwindSafe(|| (target.call)(input))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        text.unwrap_or_else(|| "a panic without words".to_owned())
    })
}

/// Leaves out as much as possible of an input that breaks the target.
fn smaller(target: &Target, input: &[u8]) -> Vec<u8> {
    let mut best = input.to_vec();
    let mut attempts = 0;
    let mut length = best.len().div_ceil(2);
    while length > 0 && attempts < SHRINKING {
        let mut at = 0;
        while at < best.len() && attempts < SHRINKING {
            attempts += 1;
            let mut without = best.clone();
            without.drain(at..(at + length).min(best.len()));
            if outcome(target, &without).is_err() {
                best = without;
            } else {
                at += length;
            }
        }
        length /= 2;
    }
    best
}
