//! Every row of the tables, and the rule for what they do not list.

use super::ibans::{COUNTRIES, SCENARIOS};
use super::network::{
    Unusable, amounts, collect, describe, descriptor_code, reports, takes_microdeposits,
    test_account,
};
use super::scenario::{ACH, BECS, Row};
use expect_test::expect;
use onfile_domain::payment_method_type::PaymentMethodType as T;
use onfile_domain::rail::debit::{Collect, Proof, Submitted};
use onfile_domain::{Amount, Currency};
use std::fmt::Write as _;

const AT: i64 = 1_767_225_600;

/// What a number does: refused or not, and what is reported after five seconds and three minutes.
fn life(kind: T, number: &str) -> String {
    let currency = Currency::parse("eur").unwrap();
    let asked = Collect { amount: Amount::new(1000), currency, reference: String::new(), at: AT };
    match collect(kind, number, &asked) {
        Submitted::Refused(reason) => format!("refused: {reason:?}"),
        Submitted::Accepted { first_report_after, .. } => {
            let first = first_report_after.map_or("never".to_owned(), |after| format!("{after} s"));
            let at_once = reports(kind, number, AT, AT);
            assert_eq!(at_once, [], "nothing is known as it is handed over");
            let before = reports(kind, number, AT, AT + first_report_after.unwrap_or(99) - 1);
            assert_eq!(before, [], "{number}");
            let last = reports(kind, number, AT, AT + 180);
            let due = first_report_after.map(|after| reports(kind, number, AT, AT + after));
            assert!(due.is_none_or(|due| due == last), "the first report is the last");
            format!("{first}: {last:?}")
        }
    }
}

#[test]
fn every_iban_of_the_table() {
    for country in COUNTRIES {
        for (scenario, iban) in SCENARIOS.iter().zip(country.ibans) {
            assert_eq!(&iban[..2], country.code);
            let alike = COUNTRIES[0].ibans[SCENARIOS.iter().position(|it| it == scenario).unwrap()];
            assert_eq!(life(T::SepaDebit, iban), life(T::SepaDebit, alike), "{iban}");
            assert!(describe(T::SepaDebit, iban).is_ok(), "{iban}");
            let (name, code) = (scenario.name(), country.code.to_lowercase());
            for token in [format!("pm_{name}_{code}"), format!("pm_sepaDebit_{name}_{code}")] {
                assert_eq!(test_account(&token).unwrap().number, iban, "{token}");
            }
        }
        if let Some([bank, debits]) = country.refused {
            assert_eq!(describe(T::SepaDebit, bank), Err(Unusable::BankNotSupported));
            assert_eq!(describe(T::SepaDebit, debits), Err(Unusable::DebitsNotSupported));
        }
    }
    let mut text = String::new();
    for (scenario, iban) in SCENARIOS.iter().zip(COUNTRIES[0].ibans) {
        let _ = writeln!(text, "{}: {}", scenario.name(), life(T::SepaDebit, iban));
    }
    expect![[r#"
        success: 5 s: [Paid]
        successDelayed: 180 s: [Paid]
        failed: 5 s: [Returned(GenericCouldNotProcess)]
        failedDelayed: 180 s: [Returned(GenericCouldNotProcess)]
        disputed: 5 s: [Paid, Disputed(CustomerInitiated)]
        exceedsWeeklyVolumeLimit: refused: ChargeExceedsSourceLimit
        exceedsWeeklyTransactionLimit: refused: ChargeExceedsWeeklyLimit
        insufficientFunds: 5 s: [Returned(InsufficientFunds)]
    "#]]
    .assert_eq(&text);
}

#[test]
fn ibans_that_are_not_listed_follow_their_last_digits() {
    let mut text = String::new();
    for iban in [
        "IT60X0542811101000000123456",
        "MT84MALT011000012345MTLCAST343434",
        "PL61109010140000071219121212",
        "SI56263300012222227",
        "SK3112000000198742655555",
        "LV80BANK0000435166666",
        "LV80BANK0000435195001",
        "AE070331234567890343434",
    ] {
        let described = describe(T::SepaDebit, iban).map(|codes| codes.bank_code);
        let _ = writeln!(text, "{iban}: {described:?} {}", life(T::SepaDebit, iban));
    }
    expect![[r#"
        IT60X0542811101000000123456: Ok(Some("05428")) 5 s: [Returned(GenericCouldNotProcess)]
        MT84MALT011000012345MTLCAST343434: Ok(Some("MALT")) refused: ChargeExceedsSourceLimit
        PL61109010140000071219121212: Ok(Some("109")) refused: ChargeExceedsWeeklyLimit
        SI56263300012222227: Ok(Some("26")) 5 s: [Returned(InsufficientFunds)]
        SK3112000000198742655555: Err(BankNotSupported) never: []
        LV80BANK0000435166666: Err(DebitsNotSupported) never: []
        LV80BANK0000435195001: Err(NotATestNumber) never: []
        AE070331234567890343434: Err(BankNotSupported) refused: ChargeExceedsSourceLimit
    "#]]
    .assert_eq(&text);
}

fn table(kind: T, route: &str, prefix: &str, rows: &[Row]) -> String {
    let mut text = String::new();
    for (account, name, _) in rows {
        let token = format!("{prefix}{name}");
        assert_eq!(test_account(&token).unwrap().number, *account, "{token}");
        let number = format!("{route}:{account}");
        let _ = writeln!(text, "{account} {name}: {}", life(kind, &number));
        assert_eq!(describe(kind, account), Err(Unusable::NotATestNumber), "without its bank");
    }
    text
}

#[test]
fn every_australian_account() {
    expect![[r#"
        000123456 success: 5 s: [Paid]
        900123456 successDelayed: 180 s: [Paid]
        111111113 accountClosed: 5 s: [Returned(AccountClosed)]
        111111116 noAccount: 5 s: [Returned(NoAccount)]
        222222227 referToCustomer: 5 s: [Returned(ReferToCustomer)]
        922222227 referToCustomerDelayed: 180 s: [Returned(ReferToCustomer)]
        333333335 debitNotAuthorized: 5 s: [Returned(DebitNotAuthorized)]
        666666660 dispute: 5 s: [Paid, Disputed(DebitNotAuthorized)]
        343434343 exceedsWeeklyLimit: refused: ChargeExceedsSourceLimit
        121212121 exceedsTransactionLimit: refused: ChargeExceedsTransactionLimit
    "#]]
    .assert_eq(&table(T::AuBecsDebit, "000000", "pm_auBecsDebit_", BECS));
}

#[test]
fn every_account_in_the_united_states() {
    expect![[r#"
        000123456789 success: 5 s: [Paid]
        000111111113 accountClosed: 5 s: [Returned(AccountClosed)]
        000000004954 riskLevelHighest: refused: RiskLevelHighest
        000111111116 noAccount: 5 s: [Returned(NoAccount)]
        000222222227 insufficientFunds: 5 s: [Returned(InsufficientFunds)]
        000333333335 debitNotAuthorized: 5 s: [Returned(DebitNotAuthorized)]
        000444444440 invalidCurrency: 5 s: [Returned(InvalidCurrency)]
        000666666661 failMicrodeposits: 5 s: [Paid]
        000555555559 dispute: 5 s: [Paid, Disputed(DebitNotAuthorized)]
        000000000009 processing: never: []
        000777777771 weeklyLimitExceeded: refused: ChargeExceedsWeeklyLimit
        000888888885 tokenizedAccountNumberDeactivated: 5 s: [Returned(TokenizedAccountNumberDeactivated)]
    "#]]
    .assert_eq(&table(T::UsBankAccount, "110000000", "pm_usBankAccount_", ACH));
}

#[test]
fn proofs() {
    for (typed, proof) in [
        ([32, 45], Proof::Verified),
        ([45, 32], Proof::Verified),
        ([10, 11], Proof::AttemptsExceeded),
        ([40, 41], Proof::TimedOut),
        ([1, 2], Proof::Mismatch),
    ] {
        assert_eq!(amounts(typed), proof, "{typed:?}");
    }
    for (typed, proof) in [
        ("SM11AA", Proof::Verified),
        ("SM33CC", Proof::AttemptsExceeded),
        ("SM44DD", Proof::TimedOut),
        ("SM22BB", Proof::Mismatch),
        ("", Proof::Mismatch),
    ] {
        assert_eq!(descriptor_code(typed), proof, "{typed}");
    }
    assert!(takes_microdeposits("110000000:000123456789"));
    assert!(!takes_microdeposits("110000000:000666666661"));
}
