//! The whole table in one picture, and what must hold for every row.

use super::*;
use crate::card::scenario;
use expect_test::expect_file;
use onfile_domain::Named;
use onfile_domain::card::Network;
use onfile_domain::rail::{Capture, Captured, Refunded};
use std::collections::BTreeSet;

fn captured(number: &str) -> Captured {
    let instruction =
        Capture { amount: Amount::new(1099), currency: Currency::parse("usd").unwrap() };
    capture(number, &instruction)
}

/// What else is special about a number.
fn specials(number: &str) -> Vec<String> {
    let mut specials = Vec::new();
    if let Authorisation::Approved(approval) = authorise(number, &payment()) {
        let Checks { address_line1, address_postal_code, cvc } = approval.checks;
        for (thing, check) in
            [("line1", address_line1), ("postal", address_postal_code), ("cvc", cvc)]
        {
            if check != Some(Check::Pass) {
                specials.push(format!("{thing}={}", check.map_or("none", Named::name)));
            }
        }
        if approval.risk.level.name() != "normal" {
            specials.push(format!("risk={}", approval.risk.level.name()));
        }
    }
    let Captured { disputes, available_at_once, early_fraud_warning } = captured(number);
    for dispute in disputes {
        let kind = if dispute.inquiry { "inquiry" } else { "dispute" };
        let (reason, code) = (dispute.reason.name(), dispute.network_reason_code);
        specials.push(format!("{kind}={reason}({code})"));
    }
    if let Some(fraud_type) = early_fraud_warning {
        specials.push(format!("early-fraud-warning={}", fraud_type.name()));
    }
    if available_at_once {
        specials.push("available-at-once".to_owned());
    }
    match refund(number) {
        Refunded::Succeeded => {}
        Refunded::Pending { succeeds_after } => {
            specials.push(format!("refund-succeeds-after={succeeds_after}s"));
        }
        Refunded::FailsLater { fails_after } => {
            specials.push(format!("refund-fails-after={fails_after}s"));
        }
    }
    specials
}

/// One line per row: the description, then the answer in every situation of the decision table.
/// Situations with the same answer as a plain payment are left out.
#[test]
fn every_row() {
    let mut picture = String::from(
        "# number | brand(networks) country funding | names | pay | and, where it differs from pay:\n\
         # save = payment that saves for off session, again = payment once prepared,\n\
         # absent = off session unprepared, mit = off session prepared, 3ds = 3-D Secure requested,\n\
         # setup = for off session, setup-on = for on session, attach = attachment\n",
    );
    for row in scenario::all() {
        let number = row.number;
        let description = describe(number).unwrap();
        let networks: Vec<&str> = description.networks.iter().map(|one| one.name()).collect();
        let names = if row.names.is_empty() { "-".to_owned() } else { row.names.join(" ") };
        let mut line = format!(
            "{number} | {}({}) {} {}{} | {names} | {}",
            description.brand.name(),
            networks.join("+"),
            description.country,
            description.funding.name(),
            if description.three_d_secure_supported { "" } else { " without-3ds" },
            short(number, &payment()),
        );
        for (name, instruction) in [
            ("save", saving_payment()),
            ("again", prepared_payment()),
            ("absent", absent()),
            ("mit", prepared_and_absent()),
            ("3ds", requesting(ThreeDSecureRequest::Any)),
            ("setup", setup(FutureUsage::OffSession)),
            ("setup-on", setup(FutureUsage::OnSession)),
            ("attach", attachment()),
        ] {
            let answer = short(number, &instruction);
            if answer != short(number, &payment()) {
                line.push_str(&format!(" {name}={answer}"));
            }
        }
        for special in specials(number) {
            line.push_str(&format!(" {special}"));
        }
        picture.push_str(&line);
        picture.push('\n');
    }
    expect_file!["scenarios.txt"].assert_eq(&picture);
}

#[test]
fn numbers_are_well_formed_and_named_once() {
    let (mut numbers, mut names) = (BTreeSet::new(), BTreeSet::new());
    for row in scenario::all() {
        let number = row.number;
        assert!((14..=19).contains(&number.len()), "{number}");
        assert!(number.bytes().all(|byte| byte.is_ascii_digit()), "{number}");
        let sum: u32 = number
            .bytes()
            .rev()
            .enumerate()
            .map(|(place, byte)| {
                let digit = u32::from(byte - b'0') << (place % 2);
                digit / 10 + digit % 10
            })
            .sum();
        assert_eq!(sum % 10, 0, "{number} fails the check digit");
        assert!(numbers.insert(number), "{number} stands twice");
        assert!(!row.source.is_empty(), "{number} has no source");
        assert_eq!(row.country.len(), 2, "{number}");
        for name in row.names {
            assert!(names.insert(*name), "{name} stands twice");
            for prefix in ["pm_card_", "tok_"] {
                let card = test_card(&format!("{prefix}{name}")).unwrap();
                assert_eq!(
                    (card.number, card.cvc, card.source),
                    (number, Some(Check::Unchecked), row.source)
                );
            }
        }
    }
    assert_eq!((numbers.len(), names.len()), (150, 137));
}

#[test]
fn names_are_exact() {
    for (name, number) in [
        ("pm_card_visa", Some("4242424242424242")),
        ("tok_visa", Some("4242424242424242")),
        ("pm_card_us", Some("4242424242424242")),
        ("pm_card_de", Some("4000002760000016")),
        ("tok_de", Some("4000002760000016")),
        ("pm_card_chargeDeclined", Some("4000000000000002")),
        ("pm_card_amex_threeDSecureNotSupported", Some("378282246310005")),
        ("tok_amex", Some("378282246310005")),
        // Names whose numbers are ours: see `scenarios/declined.rs`.
        ("tok_visa_chargeCustomerFailLostCard", Some("4000000000180341")),
        ("pm_card_visa_chargeCustomerFailStolenCard", Some("4000000000260341")),
        ("tok_chargeDeclinedFraudulent", Some("4100000000000019")),
        ("pm_card_VISA", None),
        ("pm_card_", None),
        ("visa", None),
        ("tok_", None),
        ("", None),
    ] {
        assert_eq!(test_card(name).map(|card| card.number), number, "{name}");
    }
}

#[test]
fn unknown_numbers_and_arbitrary_text() {
    let known: BTreeSet<&str> = scenario::all().map(|row| row.number).collect();
    // Every neighbour of a test number that differs in one digit fails its check digit, so it
    // is no test number.
    for number in &known {
        for place in 0..number.len() {
            for digit in '0'..='9' {
                let neighbour: String = number
                    .chars()
                    .enumerate()
                    .map(|(at, old)| if at == place { digit } else { old })
                    .collect();
                let is_known = known.contains(neighbour.as_str());
                assert_eq!(describe(&neighbour).is_some(), is_known, "{neighbour}");
            }
        }
    }
    for text in [
        "",
        " ",
        "4242 4242 4242 4242",
        "４２４２４２４２４２４２４２４２",
        "42424242424242424242424242424242",
        "4242424242424241",
        "pm_card_visa",
        "\0",
        "💳",
        "-1",
    ] {
        assert_eq!(describe(text), None, "{text}");
        assert_eq!(test_card(&format!("tok_{text}")), None, "{text}");
        assert_eq!(decline(text, &payment()).decline_code.as_deref(), Some("test_mode_live_card"));
        assert_eq!(captured(text), Captured::default());
        assert_eq!(refund(text), Refunded::Succeeded);
    }
}

#[test]
fn co_badged_cards_name_the_local_network_first() {
    let description = describe("4000002500001001").unwrap();
    assert_eq!(description.brand, Network::Visa);
    assert_eq!(description.networks, [Network::CartesBancaires, Network::Visa]);
}
