//! Every target under a short campaign; and targets with planted defects, which must be found.
#![expect(clippy::expect_used, clippy::panic, reason = "these are tests")]

use onfile_fuzz::campaign::{Broken, Campaign};
use onfile_fuzz::corpus::lines;
use onfile_fuzz::targets::{ALL, Target};

/// Calls for each target: a second or two of a debug build. Long runs are `cargo xtask fuzz`.
const CALLS: u64 = 20_000;

fn campaign(target: Target, seed: u64, calls: u64) -> Result<Campaign, Broken> {
    let mut campaign = Campaign::begin(target, seed)?;
    campaign.go_on(calls)?;
    Ok(campaign)
}

#[test]
fn every_target_keeps_its_promises() {
    for target in ALL {
        match campaign(target, 1, CALLS) {
            Ok(campaign) => {
                assert!(campaign.outcomes() > 5, "{} saw next to nothing", target.name)
            }
            Err(broken) => panic!("{broken}"),
        }
    }
}

#[test]
fn the_same_seed_makes_the_same_campaign() {
    // Sealed bytes are new each time, so that target is not the same twice.
    for target in ALL.into_iter().filter(|target| target.name != "sealed") {
        let outcomes = [7, 7].map(|seed| {
            let campaign = campaign(target, seed, CALLS / 10);
            campaign.map(|campaign| campaign.outcomes()).unwrap_or_default()
        });
        assert_eq!(outcomes[0], outcomes[1], "{}", target.name);
    }
}

/// Forms as the real target begins with, for targets that read them wrongly.
fn planted(name: &'static str, call: fn(&[u8]) -> u64) -> String {
    let target = Target {
        name,
        call,
        corpus: || lines("a=1&b=c\na[b]=1&a[c]=2\ncard=%2042&x=%C3%BC"),
        words: &[],
    };
    let broken = campaign(target, 1, CALLS).err();
    broken.expect("the planted defect was not found").to_string()
}

#[test]
fn a_decoder_that_reads_past_the_end_is_found() {
    let found = planted("percent", |input| {
        let mut rest = input;
        while let Some(at) = rest.iter().position(|byte| *byte == b'%') {
            // The defect: two more bytes are there in all inputs that anybody would send.
            rest = &rest[at + 1..][2..];
        }
        0
    });
    assert!(found.ends_with("input: \"%\"") || found.len() < 120, "not made small: {found}");
}

#[test]
fn a_decoder_without_a_limit_on_depth_is_found() {
    fn deep(input: &[u8], depth: usize) -> usize {
        assert!(depth < 500, "too deep");
        match input.iter().position(|byte| *byte == b'[') {
            Some(at) => deep(&input[at + 1..], depth + 1),
            None => depth,
        }
    }
    let found = planted("depth", |input| deep(input, 0) as u64);
    assert!(found.contains("too deep"), "{found}");
}

#[test]
fn a_decoder_that_means_something_else_the_second_time_is_found() {
    let found = planted("plus", |input| {
        // The defect: `+` is a blank when it is read, and stays a blank when it is written.
        let read = String::from_utf8_lossy(input).replace('+', " ");
        let written = read.clone();
        assert!(!input.contains(&b'+') || written.as_bytes() == input, "reads otherwise");
        0
    });
    assert!(found.contains("reads otherwise"), "{found}");
}

#[test]
fn an_allocation_that_trusts_an_announced_length_is_found() {
    let found = planted("length", |input| {
        let digits: String =
            String::from_utf8_lossy(input).chars().skip_while(|c| *c != '=').collect();
        let digits: String = digits.chars().skip(1).take_while(char::is_ascii_digit).collect();
        let announced: u64 = digits.parse().unwrap_or(0);
        assert!(announced <= 1 << 20, "{announced} bytes asked for");
        announced.min(9)
    });
    assert!(found.contains("bytes asked for"), "{found}");
}
