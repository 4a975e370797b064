//! Account numbers as they are typed.

use super::{ACCOUNT, RECORD, Scratch, pan};
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

#[test]
fn an_account_comes_back_is_moved_and_is_no_card() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    for number in [
        AccountNumber::iban("AT611904300234573201"),
        AccountNumber::domestic("110000000", "000123456789"),
    ] {
        let number = number.unwrap_or_else(|_| panic!());
        let sealed = vault.seal_account(ACCOUNT, RECORD, &number);
        let opens = |bytes: &[u8]| {
            let opened = vault.open_account(ACCOUNT, RECORD, bytes);
            opened.is_ok_and(|opened| opened.expose() == number.expose())
        };
        assert!(opens(&sealed.bytes));
        assert!(vault.open_card(ACCOUNT, RECORD, &sealed.bytes).is_err());
        assert!(vault.open_account("acct_other", RECORD, &sealed.bytes).is_err());
        assert!(vault.open_account(ACCOUNT, "vlt_other", &sealed.bytes).is_err());
        let card = vault.seal_card(ACCOUNT, RECORD, &pan("4242424242424242"));
        assert!(vault.open_account(ACCOUNT, RECORD, &card.bytes).is_err());
        assert_eq!(card.bytes.len(), sealed.bytes.len(), "the size says not which it is");
        vault.begin_rotation().unwrap();
        let moved = vault.rewrap(ACCOUNT, RECORD, &sealed.bytes).unwrap().unwrap();
        assert!(moved.key_version > sealed.key_version && opens(&moved.bytes));
        assert_eq!(vault.rewrap(ACCOUNT, RECORD, &moved.bytes).unwrap(), None);
        assert!(vault.rewrap(ACCOUNT, "vlt_other", &sealed.bytes).is_err());
    }
}

#[test]
fn fingerprints_are_an_accounts_own() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let number = |text| AccountNumber::domestic("000000", text).unwrap_or_else(|_| panic!());
    let of = |account, text| vault.account_fingerprint(account, &number(text));
    assert_eq!(of("acct_1", "000123456"), of("acct_1", "000-123-456"));
    assert_ne!(of("acct_1", "000123456"), of("acct_2", "000123456"));
    assert_ne!(of("acct_1", "000123456"), of("acct_1", "900123456"));
}
