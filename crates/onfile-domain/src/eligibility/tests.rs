//! The table of what is offered, case by case: behind each type every reason against it, less the
//! one that it is not built, which the last test is about.

use super::*;
use crate::Named;
use PaymentMethodType::{Bancontact, Card, Giropay, Ideal, SepaDebit};
use expect_test::expect;
use std::fmt::Write as _;

fn payment(amount: i64, currency: &str) -> Circumstances<'static> {
    let currency = Currency::parse(currency).unwrap();
    Circumstances {
        flow: Flow::Payment { amount: Amount::new(amount), currency },
        on: None,
        allowed: None,
        excluded: None,
        future_usage: None,
        holds: false,
        allow_redirects: AllowRedirects::Always,
        country: None,
    }
}

fn setup() -> Circumstances<'static> {
    let future_usage = Some(FutureUsage::OffSession);
    Circumstances { flow: Flow::Setup, future_usage, ..payment(1000, "usd") }
}

/// One line for each case: what would be offered if all were built, and the reasons of the rest.
fn table(cases: &[(&str, Circumstances<'_>)]) -> String {
    let mut text = String::new();
    for (case, asked) in cases {
        let (mut yes, mut no) = (Vec::new(), Vec::new());
        for kind in OFFERABLE {
            let reasons: Vec<_> =
                why_not(kind, asked).filter(|why| *why != NotOffered::NotBuilt).collect();
            let names: Vec<_> = reasons.iter().map(|why| why.name()).collect();
            match names.is_empty() {
                true => yes.push(kind.name()),
                false => no.push(format!("    {}: {}", kind.name(), names.join(" "))),
            }
        }
        let _ = writeln!(text, "{case}: {}", yes.join(" "));
        for line in no {
            let _ = writeln!(text, "{line}");
        }
    }
    text
}

#[test]
fn currency_and_amount() {
    let cases = [
        ("10 usd", payment(1000, "usd")),
        ("10 aud", payment(1000, "aud")),
        ("10 gbp", payment(1000, "gbp")),
        ("0.99 eur", payment(99, "eur")),
        ("1 eur", payment(100, "eur")),
        ("10,000 eur", payment(1_000_000, "eur")),
        ("10,000.01 eur", payment(1_000_001, "eur")),
    ];
    expect![[r#"
        10 usd: card us_bank_account link
            sepa_debit: currency
            au_becs_debit: currency
            bancontact: currency
            ideal: currency
            sofort: currency
            giropay: currency
        10 aud: card au_becs_debit link
            us_bank_account: currency
            sepa_debit: currency
            bancontact: currency
            ideal: currency
            sofort: currency
            giropay: currency
        10 gbp: card link
            us_bank_account: currency
            sepa_debit: currency
            au_becs_debit: currency
            bancontact: currency
            ideal: currency
            sofort: currency
            giropay: currency
        0.99 eur: card sepa_debit bancontact sofort giropay link
            us_bank_account: currency
            au_becs_debit: currency
            ideal: amount_too_small
        1 eur: card sepa_debit bancontact ideal sofort giropay link
            us_bank_account: currency
            au_becs_debit: currency
        10,000 eur: card sepa_debit bancontact ideal sofort giropay link
            us_bank_account: currency
            au_becs_debit: currency
        10,000.01 eur: card bancontact ideal sofort giropay link
            us_bank_account: currency
            sepa_debit: amount_too_large
            au_becs_debit: currency
    "#]]
    .assert_eq(&table(&cases));
}

#[test]
fn flow_future_usage_capture_and_redirects() {
    let eur = payment(1000, "eur");
    let usage = |usage| Circumstances { future_usage: Some(usage), ..eur };
    let never = AllowRedirects::Never;
    let cases = [
        ("off_session", usage(FutureUsage::OffSession)),
        ("on_session", usage(FutureUsage::OnSession)),
        ("manual", Circumstances { holds: true, ..eur }),
        ("no redirects", Circumstances { allow_redirects: never, ..eur }),
        ("setup", setup()),
        (
            "setup on_session",
            Circumstances { future_usage: Some(FutureUsage::OnSession), ..setup() },
        ),
        ("setup, no redirects", Circumstances { allow_redirects: never, ..setup() }),
    ];
    expect![[r#"
        off_session: card sepa_debit bancontact ideal sofort link
            us_bank_account: currency
            au_becs_debit: currency
            giropay: future_usage
        on_session: card sepa_debit
            us_bank_account: currency
            au_becs_debit: currency
            bancontact: future_usage
            ideal: future_usage
            sofort: future_usage
            giropay: future_usage
            link: future_usage
        manual: card link
            us_bank_account: currency capture_method
            sepa_debit: capture_method
            au_becs_debit: currency capture_method
            bancontact: capture_method
            ideal: capture_method
            sofort: capture_method
            giropay: capture_method
        no redirects: card sepa_debit link
            us_bank_account: currency
            au_becs_debit: currency
            bancontact: redirect
            ideal: redirect
            sofort: redirect
            giropay: redirect
        setup: card us_bank_account sepa_debit au_becs_debit bancontact ideal sofort link
            giropay: flow future_usage
        setup on_session: card us_bank_account sepa_debit au_becs_debit
            bancontact: future_usage
            ideal: future_usage
            sofort: future_usage
            giropay: flow future_usage
            link: future_usage
        setup, no redirects: card us_bank_account sepa_debit au_becs_debit link
            bancontact: redirect
            ideal: redirect
            sofort: redirect
            giropay: flow future_usage redirect
    "#]]
    .assert_eq(&table(&cases));
}

#[test]
fn countries() {
    let at = |country| Circumstances { country: Some(country), ..payment(1000, "eur") };
    let cases = [
        ("BE", at("BE")),
        ("NL", at("NL")),
        ("DE", at("DE")),
        ("GB", at("GB")),
        ("US", Circumstances { country: Some("US"), ..payment(1000, "usd") }),
        ("AU", Circumstances { country: Some("AU"), ..payment(1000, "aud") }),
        ("JP", at("JP")),
    ];
    expect![[r#"
        BE: card sepa_debit bancontact sofort link
            us_bank_account: currency country
            au_becs_debit: currency country
            ideal: country
            giropay: country
        NL: card sepa_debit ideal sofort link
            us_bank_account: currency country
            au_becs_debit: currency country
            bancontact: country
            giropay: country
        DE: card sepa_debit sofort giropay link
            us_bank_account: currency country
            au_becs_debit: currency country
            bancontact: country
            ideal: country
        GB: card sepa_debit link
            us_bank_account: currency country
            au_becs_debit: currency country
            bancontact: country
            ideal: country
            sofort: country
            giropay: country
        US: card us_bank_account link
            sepa_debit: currency country
            au_becs_debit: currency country
            bancontact: currency country
            ideal: currency country
            sofort: currency country
            giropay: currency country
        AU: card au_becs_debit link
            us_bank_account: currency country
            sepa_debit: currency country
            bancontact: currency country
            ideal: currency country
            sofort: currency country
            giropay: currency country
        JP: card link
            us_bank_account: currency country
            sepa_debit: country
            au_becs_debit: currency country
            bancontact: country
            ideal: country
            sofort: country
            giropay: country
    "#]]
    .assert_eq(&table(&cases));
}

#[test]
fn what_the_caller_and_the_configuration_choose() {
    let eur = payment(1000, "eur");
    let cases = [
        ("on", Circumstances { on: Some(&[Card, Ideal]), ..eur }),
        ("allowed", Circumstances { allowed: Some(&[Ideal, Giropay]), ..eur }),
        ("excluded", Circumstances { excluded: Some(&[Card, SepaDebit]), ..eur }),
        (
            "all three",
            Circumstances {
                on: Some(&[Card, Ideal, Bancontact]),
                allowed: Some(&[Ideal, Bancontact]),
                excluded: Some(&[Bancontact]),
                ..eur
            },
        ),
        ("nothing on", Circumstances { on: Some(&[]), ..eur }),
    ];
    expect![[r#"
        on: card ideal
            us_bank_account: turned_off currency
            sepa_debit: turned_off
            au_becs_debit: turned_off currency
            bancontact: turned_off
            sofort: turned_off
            giropay: turned_off
            link: turned_off
        allowed: ideal giropay
            card: not_allowed
            us_bank_account: not_allowed currency
            sepa_debit: not_allowed
            au_becs_debit: not_allowed currency
            bancontact: not_allowed
            sofort: not_allowed
            link: not_allowed
        excluded: bancontact ideal sofort giropay link
            card: excluded
            us_bank_account: currency
            sepa_debit: excluded
            au_becs_debit: currency
        all three: ideal
            card: not_allowed
            us_bank_account: turned_off not_allowed currency
            sepa_debit: turned_off not_allowed
            au_becs_debit: turned_off not_allowed currency
            bancontact: excluded
            sofort: turned_off not_allowed
            giropay: turned_off not_allowed
            link: turned_off not_allowed
        nothing on: 
            card: turned_off
            us_bank_account: turned_off currency
            sepa_debit: turned_off
            au_becs_debit: turned_off currency
            bancontact: turned_off
            ideal: turned_off
            sofort: turned_off
            giropay: turned_off
            link: turned_off
    "#]]
    .assert_eq(&table(&cases));
}

#[test]
fn what_is_not_built_is_not_offered_and_says_so() {
    let eur = payment(1000, "eur");
    let built = OFFERABLE.into_iter().filter(|kind| *kind != PaymentMethodType::Link);
    assert!(built.clone().all(is_built));
    assert_eq!(
        offered(&eur),
        [Card, SepaDebit, Bancontact, Ideal, PaymentMethodType::Sofort, Giropay]
    );
    assert_eq!(why_not(Card, &eur).next(), None);
    // It is used by whoever names it.
    let cash = PaymentMethodType::CustomerBalance;
    let on = Circumstances { on: Some(&[cash]), ..eur };
    assert!(is_built(cash) && why_not(cash, &on).eq([NotOffered::TurnedOff]));
    assert_eq!(offered(&on), []);
    let named = Circumstances { allowed: Some(&[Card, cash]), ..eur };
    assert_eq!(offered(&named), [Card, cash]);
    let held = Circumstances { allowed: Some(&[cash]), holds: true, ..payment(1000, "chf") };
    assert!(why_not(cash, &held).eq([NotOffered::Currency, NotOffered::CaptureMethod]));
    let known = built.clone().chain([cash]);
    for kind in PaymentMethodType::ALL.iter().filter(|kind| !known.clone().any(|it| it == **kind)) {
        assert_eq!(why_not(*kind, &eur).last(), Some(NotOffered::NotBuilt), "{}", kind.name());
    }
    let klarna: Vec<_> = why_not(PaymentMethodType::Klarna, &eur).collect();
    assert_eq!(klarna, [NotOffered::TurnedOff, NotOffered::NotBuilt]);
    let no_cards = Circumstances { on: Some(&[PaymentMethodType::Link]), ..eur };
    assert_eq!(offered(&no_cards), []);
}
