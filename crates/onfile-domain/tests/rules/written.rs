//! What is written down is read as it was; what goes without saying is not written, so that records
//! from before there was anything else are read, too.

use crate::{NOW, charge, intent};
use onfile_domain::Moment;
use onfile_domain::id::AuthenticationId;
use onfile_domain::payment_intent::{
    Action, BankOptions, PaymentIntent, Status, Step, Terms, VerificationMethod,
};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::rail::Refunded;
use onfile_domain::refund::{Create, Refund};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

/// Whether this is written; it is read again in any case.
fn writes<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, what: &str) -> bool {
    let written = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&written).unwrap(), value);
    written.contains(what)
}

#[test]
fn the_step_of_a_challenge_goes_without_saying() {
    let with = |step| PaymentIntent {
        status: Status::RequiresAction(Action {
            id: AuthenticationId::named("payatt_1"),
            return_url: None,
            by_sdk: false,
            step,
        }),
        ..intent(Terms::default())
    };
    assert!(!writes(&with(Step::Challenge), "\"step\""));
    assert!(writes(&with(Step::Redirect), "\"step\""));
}

#[test]
fn options_of_banks_that_nobody_set_go_without_saying() {
    let mut some = intent(Terms::default());
    assert!(!writes(&some, "\"bank\""));
    some.options.bank = BankOptions {
        verification_method: Some(VerificationMethod::Instant),
        ..BankOptions::default()
    };
    assert!(writes(&some, "\"bank\""));
}

#[test]
fn that_a_refund_is_of_a_card_goes_without_saying() {
    let mut moment = Moment { now: NOW, mint: &mut crate::Counting(0) };
    let of_card = Refund::create(&charge(), Create::default(), Refunded::Succeeded, &mut moment);
    let (of_card, _) = of_card.unwrap();
    assert!(!writes(&of_card, "\"kind\""));
    assert!(writes(&Refund { kind: PaymentMethodType::SepaDebit, ..of_card }, "\"kind\""));
}
