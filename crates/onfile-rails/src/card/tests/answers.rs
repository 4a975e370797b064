//! Answers by name: the mission's cards, absent cardholders, the words of declines, 3-D Secure.

use super::*;
use crate::card::scenario::{self, Behaviour};
use expect_test::expect;
use onfile_domain::Named;

const USAGES: [Option<FutureUsage>; 3] =
    [None, Some(FutureUsage::OnSession), Some(FutureUsage::OffSession)];

/// What a 3-D Secure run left behind.
fn run(approval: &Approval) -> String {
    approval.three_d_secure.as_ref().map_or("-".to_owned(), |result| {
        let flow = result.flow.map_or("-", Named::name);
        let indicator = result.electronic_commerce_indicator.as_deref().unwrap_or("-");
        let id = if result.transaction_id.is_some() { "id" } else { "-" };
        format!("{} {flow} {indicator} {id}", result.outcome.name())
    })
}

/// The mission's table of test cards: "save a payment method during a payment".
#[test]
fn the_missions_four_cards() {
    let (simple, on_setup, always, declined) =
        ("4242424242424242", "4000002500003155", "4000002760003184", "4000000000009995");
    // Set up without authentication.
    for instruction in [payment(), saving_payment(), setup(FutureUsage::OffSession), absent()] {
        assert_eq!(short(simple, &instruction), "ok");
    }
    // Authenticated when set up, later payments succeed.
    assert_eq!(short(on_setup, &saving_payment()), "challenge>ok");
    assert_eq!(short(on_setup, &setup(FutureUsage::OffSession)), "challenge>ok");
    assert_eq!(short(on_setup, &prepared_and_absent()), "ok");
    assert_eq!(short(on_setup, &prepared_payment()), "ok");
    // Authenticated when set up, and again for later payments.
    assert_eq!(short(always, &saving_payment()), "challenge>ok");
    assert_eq!(short(always, &prepared_payment()), "challenge>ok");
    assert_eq!(short(always, &prepared_and_absent()), "issuer:authentication_required");
    // Declined while being set up.
    for instruction in [saving_payment(), setup(FutureUsage::OffSession), attachment()] {
        assert_eq!(short(declined, &instruction), "issuer:card_declined/insufficient_funds");
    }
}

#[test]
fn usage_on_session_postpones_authentication() {
    let on_session = setup(FutureUsage::OnSession);
    for number in ["4000002500003155", "4000003800000446"] {
        assert_eq!(short(number, &on_session), "ok", "{number}");
    }
    for number in ["4000002760003184", "4000008260003178", "4000000000003220"] {
        assert_eq!(short(number, &on_session), "challenge>ok", "{number}");
    }
}

#[test]
fn absent_cardholders() {
    let by_rule = decline("4000000000003220", &absent());
    let by_issuer = decline("4000002500003155", &absent());
    for decline in [&by_rule, &by_issuer, &decline("4000002760003184", &prepared_and_absent())] {
        assert_eq!(decline.code, "authentication_required");
        assert_eq!(decline.decline_code.as_deref(), Some("authentication_required"));
        assert_eq!(
            decline.message,
            "Your card was declined. This transaction requires authentication."
        );
        assert_eq!(decline.advice_code, None);
    }
    assert_eq!(by_rule.by, DeclinedBy::Authentication);
    assert_eq!(by_rule.checks, EVERYTHING_GIVEN);
    assert_eq!(by_issuer.by, DeclinedBy::Issuer);
    assert_eq!(
        by_issuer.seller_message,
        "The bank returned the decline code `authentication_required`."
    );
    // A requested challenge nobody can answer is a required one.
    let requested =
        Authorise { presence: Presence::OffSession, ..requesting(ThreeDSecureRequest::Any) };
    assert_eq!(short("4000000000003055", &requested), "no-3ds:authentication_required");
    assert_eq!(short("4242424242424242", &requested), "ok");
}

#[test]
fn words_of_declines() {
    let mut words = String::new();
    for number in [
        "4000000000000002",
        "4000000000009995",
        "4000000000009987",
        "4000000000009979",
        "4000000000000069",
        "4000000000000127",
        "4000000000000119",
        "4000000000006975",
        "4000008400001280",
        "4100000000000019",
        "4111111111111111",
    ] {
        let decline = decline(number, &payment());
        words.push_str(&format!(
            "{} {} {} | {} | {} | param={} advice={} network={} cvc={} risk={}\n",
            decline.by.name(),
            decline.code,
            decline.decline_code.as_deref().unwrap_or("-"),
            decline.message,
            decline.seller_message,
            decline.param.as_deref().unwrap_or("-"),
            decline.advice_code.map_or("-", Named::name),
            decline.network_decline_code.as_deref().unwrap_or("-"),
            decline.checks.cvc.map_or("-", Named::name),
            decline.risk.level.name(),
        ));
    }
    expect![[r#"
        issuer_declined card_declined generic_decline | Your card was declined. | The bank did not return any further details with this decline. | param=- advice=try_again_later network=01 cvc=pass risk=normal
        issuer_declined card_declined insufficient_funds | Your card has insufficient funds. | The bank returned the decline code `insufficient_funds`. | param=- advice=- network=- cvc=pass risk=normal
        issuer_declined card_declined lost_card | Your card was declined. | The bank returned the decline code `lost_card`. | param=- advice=- network=- cvc=pass risk=normal
        issuer_declined card_declined stolen_card | Your card was declined. | The bank returned the decline code `stolen_card`. | param=- advice=- network=- cvc=pass risk=normal
        issuer_declined expired_card - | Your card has expired. | The bank returned the decline code `expired_card`. | param=exp_month advice=- network=- cvc=pass risk=normal
        issuer_declined incorrect_cvc incorrect_cvc | Your card's security code is incorrect. | The bank returned the decline code `incorrect_cvc`. | param=cvc advice=- network=- cvc=fail risk=normal
        issuer_declined processing_error processing_error | An error occurred while processing your card. Try again in a little bit. | The bank returned the decline code `processing_error`. | param=- advice=- network=- cvc=pass risk=normal
        issuer_declined card_declined card_velocity_exceeded | Your card was declined for making repeated attempts too frequently or exceeding its amount limit. | The bank returned the decline code `card_velocity_exceeded`. | param=- advice=- network=- cvc=pass risk=normal
        issuer_declined card_declined processing_error | Your card was declined. | The bank returned the decline code `processing_error`. | param=- advice=- network=- cvc=pass risk=normal
        blocked card_declined fraudulent | Your card was declined. | Stripe blocked this charge as too risky. | param=- advice=do_not_try_again network=- cvc=unchecked risk=highest
        issuer_declined card_declined test_mode_live_card | Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing. | The bank returned the decline code `test_mode_live_card`. | param=- advice=- network=- cvc=unchecked risk=not_assessed
    "#]].assert_eq(&words);
}

#[test]
fn three_d_secure_results() {
    let mut results = String::new();
    for (number, instruction) in [
        ("4242424242424242", payment()),
        ("4242424242424242", requesting(ThreeDSecureRequest::Any)),
        ("378282246310005", requesting(ThreeDSecureRequest::Challenge)),
        ("5555555555554444", requesting(ThreeDSecureRequest::Any)),
        ("4000000032200000", payment()),
        ("4000000000003055", payment()),
        ("4000000000003055", passed(payment())),
        ("4000000000003097", requesting(ThreeDSecureRequest::Challenge)),
        ("4000000000003220", passed(setup(FutureUsage::OffSession))),
        ("4000002500003155", prepared_and_absent()),
    ] {
        results.push_str(&format!("{number} {}\n", run(&approval(number, &instruction))));
    }
    expect![[r#"
        4242424242424242 -
        4242424242424242 attempt_acknowledged - 06 -
        378282246310005 attempt_acknowledged - 06 -
        5555555555554444 attempt_acknowledged - 01 -
        4000000032200000 authenticated frictionless 05 id
        4000000000003055 -
        4000000000003055 authenticated challenge 05 id
        4000000000003097 processing_error - 07 -
        4000000000003220 authenticated challenge 05 id
        4000002500003155 -
    "#]]
    .assert_eq(&results);
    // A decline after a challenge tells of the challenge.
    let decline = decline("4000008400001629", &passed(payment()));
    assert_eq!(decline.three_d_secure.unwrap().outcome.name(), "authenticated");
}

#[test]
fn checks_answer_only_what_was_given() {
    let nothing = Authorise { given: Checks::default(), ..payment() };
    for row in scenario::all() {
        if let Authorisation::Approved(approval) = authorise(row.number, &nothing) {
            assert_eq!(approval.checks, Checks::default(), "{}", row.number);
        }
    }
    // Without a security code its check is skipped, and cannot fail.
    assert_eq!(short("4000000000000127", &nothing), "ok");
    assert_eq!(decline("4000000000000127", &payment()).checks.cvc, Some(Check::Fail));
}

#[test]
fn approvals_are_stable_and_repeat_the_first_transaction() {
    let first = approval("4242424242424242", &payment());
    assert_eq!(first, approval("4242424242424242", &payment()));
    let later = Authorise {
        reference: "ch_2".to_owned(),
        network_transaction_id: Some(first.network_transaction_id.clone()),
        ..absent()
    };
    let second = approval("4242424242424242", &later);
    assert_eq!(second.network_transaction_id, first.network_transaction_id);
    assert_ne!(second.authorization_code, first.authorization_code);
}

#[test]
fn fraud_rules_do_not_look_at_setups() {
    for number in ["4100000000000019", "4000000000004954"] {
        assert_eq!(short(number, &payment()), "rules:card_declined/fraudulent");
        let approval = approval(number, &setup(FutureUsage::OffSession));
        assert_eq!((approval.risk.level.name(), approval.risk.score), ("not_assessed", 0));
    }
}

#[test]
fn an_attachment_is_never_challenged() {
    for row in scenario::all() {
        for request in ThreeDSecureRequest::ALL {
            let instruction =
                Authorise { authentication: Authentication::NotTried(*request), ..attachment() };
            let declines = matches!(row.behaviour, Behaviour::Declines(_));
            let answer = authorise(row.number, &instruction);
            assert_ne!(answer, Authorisation::ChallengeRequired, "{}", row.number);
            assert_eq!(matches!(answer, Authorisation::Declined(_)), declines, "{}", row.number);
        }
    }
}

/// Every number under every combination of circumstances: an absent cardholder is never
/// challenged, and one who has answered is never challenged again.
#[test]
fn challenges_come_once_and_on_session() {
    for row in scenario::all() {
        for presence in [Presence::OnSession, Presence::OffSession] {
            for setup_for in USAGES {
                for money in [None, payment().money] {
                    for prepared_for_off_session in [false, true] {
                        let instruction = Authorise {
                            presence,
                            setup_for,
                            money,
                            prepared_for_off_session,
                            ..requesting(ThreeDSecureRequest::Challenge)
                        };
                        let challenged = Authorisation::ChallengeRequired;
                        if presence == Presence::OffSession {
                            assert_ne!(authorise(row.number, &instruction), challenged);
                        }
                        assert_ne!(authorise(row.number, &passed(instruction)), challenged);
                    }
                }
            }
        }
    }
}

#[test]
fn no_card_is_approved_after_its_date() {
    for row in crate::card::scenario::all() {
        let expired = Authorise { expired: true, ..payment() };
        match network::authorise(row.number, &expired) {
            Authorisation::Approved(_) => panic!("{}", row.number),
            Authorisation::Declined(_) | Authorisation::ChallengeRequired => {}
        }
    }
    let expired = Authorise { expired: true, ..payment() };
    let Authorisation::Declined(decline) = network::authorise("4242424242424242", &expired) else {
        panic!("approved");
    };
    assert_eq!(
        (decline.code.as_str(), decline.param.as_deref()),
        ("expired_card", Some("exp_month"))
    );
}
