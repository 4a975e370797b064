//! What counts as a number.

use super::{NUMBER, error, pan};
use crate::{Cvc, NumberError, Pan};

#[test]
fn numbers_of_every_length_are_read() {
    for number in [
        "676770000005",  // 12
        "6304000000000", // 13
        "36227206271667",
        "378282246310005",
        NUMBER,
        "6205500000000000004", // 19
    ] {
        assert_eq!(pan(number).expose(), number);
    }
}

#[test]
fn spaces_and_dashes_do_not_count() {
    for typed in ["4242 4242 4242 4242", " 4242-4242-4242-4242 ", "4 2 4 2 42424242 - 4242"] {
        assert_eq!(pan(typed).expose(), NUMBER);
    }
    assert_eq!(pan(&format!("{NUMBER:>4000}")).expose(), NUMBER);
}

#[test]
fn what_may_be_shown_is_the_beginning_and_the_end() {
    let card = pan("6205500000000000004");
    assert_eq!((card.first6(), card.last4()), ("620550", "0004"));
}

#[test]
fn what_is_not_a_number_is_refused_with_the_reason() {
    for (typed, reason) in [
        ("", NumberError::NotANumber),
        (" - ", NumberError::NotANumber),
        ("4242 4242 4242 424x", NumberError::NotANumber),
        ("4242\u{a0}4242\u{a0}4242\u{a0}4242", NumberError::NotANumber),
        ("\u{0664}242424242424242", NumberError::NotANumber),
        ("+4242424242424242", NumberError::NotANumber),
        ("42424242424", NumberError::Length),
        ("42424242424242424242", NumberError::Length),
        ("4242424242424241", NumberError::Luhn),
        ("4242424242424224", NumberError::Luhn),
    ] {
        assert_eq!(error(Pan::parse(typed)), reason, "{typed:?}");
    }
}

#[test]
fn every_wrong_digit_is_noticed() {
    for place in 0..NUMBER.len() {
        for digit in '0'..='9' {
            let mut digits: Vec<char> = NUMBER.chars().collect();
            let changed = std::mem::replace(&mut digits[place], digit) != digit;
            let typed: String = digits.into_iter().collect();
            assert_eq!(Pan::parse(&typed).is_err(), changed, "{typed}");
        }
    }
}

#[test]
fn security_codes_have_three_or_four_digits() {
    for (typed, digits) in [("123", "123"), ("0007", "0007"), (" 12 3", "123")] {
        assert!(Cvc::parse(typed).is_ok_and(|code| code.expose() == digits));
    }
    for (typed, reason) in [
        ("", NumberError::NotANumber),
        ("12a", NumberError::NotANumber),
        ("12", NumberError::Length),
        ("12345", NumberError::Length),
    ] {
        assert_eq!(error(Cvc::parse(typed)), reason, "{typed:?}");
    }
}
