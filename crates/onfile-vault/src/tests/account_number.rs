//! Account numbers as they are typed.

use crate::AccountNumberError::{Characters, CheckDigits, Length};
use crate::{AccountNumber, AccountNumberError};

fn iban(typed: &str) -> Result<String, AccountNumberError> {
    AccountNumber::iban(typed).map(|number| number.expose().to_owned())
}

#[test]
fn ibans() {
    for (typed, read) in [
        ("AT611904300234573201", Ok("AT611904300234573201")),
        ("at61 1904 3002 3457 3201", Ok("AT611904300234573201")),
        ("NO9386011117947", Ok("NO9386011117947")),
        ("GB82WEST12345698765432", Ok("GB82WEST12345698765432")),
        ("AT611904300234573202", Err(CheckDigits)),
        ("AT61", Err(Length)),
        ("AT61190430023457320119043002345732011", Err(Length)),
        ("611904300234573201AT", Err(Characters)),
        ("AT61_1904300234573201", Err(Characters)),
        ("", Err(Characters)),
        ("ÄT611904300234573201", Err(Characters)),
    ] {
        assert_eq!(iban(typed).as_deref(), read.as_ref().copied(), "{typed}");
    }
}

#[test]
fn domestic_numbers() {
    let number = AccountNumber::domestic("000000", "000-123 456").unwrap_or_else(|_| panic!());
    assert_eq!((number.expose(), number.last4()), ("000000:000123456", "3456"));
    for (typed, error) in [("12a", Characters), ("", Characters), ("123456789012345678", Length)] {
        assert_eq!(AccountNumber::domestic("000000", typed).err(), Some(error), "{typed}");
    }
}

#[test]
fn what_may_be_shown() {
    let number = AccountNumber::iban("AT611904300234573201").unwrap_or_else(|_| panic!());
    assert_eq!((number.last4(), number.country()), ("3201", Some("AT")));
    assert_eq!(number.bank_code(0..5), Some("19043"));
    assert_eq!(number.bank_code(0..16), None, "the whole number is no bank's code");
}
