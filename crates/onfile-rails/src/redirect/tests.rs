//! Every address and every token chooses its scenario.

use super::{authorise, test_method};
use crate::debit::network::{reports, test_account};
use expect_test::expect;
use onfile_domain::bank_account::{Ideal, Sofort, SofortCountry};
use onfile_domain::payment_method::Details;
use onfile_domain::payment_method_type::PaymentMethodType;
use std::fmt::Write as _;

const NAMES: [&str; 6] = [
    "generatedSepaDebitIntentsSucceed",
    "generatedSepaDebitIntentsSucceedDelayed",
    "generatedSepaDebitIntentsFail",
    "generatedSepaDebitIntentsFailDelayed",
    "generatedSepaDebitIntentsSucceedDisputed",
    "generatedSepaDebitIntentsFailsDueToInsufficientFunds",
];

#[test]
fn every_address_with_and_without_a_prefix() {
    let mut text = String::new();
    for name in NAMES {
        let email = format!("{name}@example.com");
        let plain = authorise(&Details::Bancontact, Some(&email), None).unwrap().iban.unwrap();
        let prefixed = format!("test_1_{email}");
        let other = authorise(&Details::Bancontact, Some(&prefixed), None).unwrap().iban;
        assert_eq!(other, Some(plain), "{prefixed}");
        let kind = PaymentMethodType::SepaDebit;
        let (soon, late) = (reports(kind, plain, 0, 5), reports(kind, plain, 0, 180));
        let _ = writeln!(text, "{name}: {plain}\n  {soon:?}\n  {late:?}");
    }
    expect![[r#"
        generatedSepaDebitIntentsSucceed: BE62510007547061
          [Paid]
          [Paid]
        generatedSepaDebitIntentsSucceedDelayed: BE78510007547064
          []
          [Paid]
        generatedSepaDebitIntentsFail: BE68539007547034
          [Returned(GenericCouldNotProcess)]
          [Returned(GenericCouldNotProcess)]
        generatedSepaDebitIntentsFailDelayed: BE51510007547065
          []
          [Returned(GenericCouldNotProcess)]
        generatedSepaDebitIntentsSucceedDisputed: BE08510007547063
          [Paid, Disputed(CustomerInitiated)]
          [Paid, Disputed(CustomerInitiated)]
        generatedSepaDebitIntentsFailsDueToInsufficientFunds: BE90510002222227
          [Returned(InsufficientFunds)]
          [Returned(InsufficientFunds)]
    "#]]
    .assert_eq(&text);
}

#[test]
fn other_addresses_come_back_with_an_account_that_pays() {
    for email in [
        None,
        Some("jenny@example.com"),
        Some("generatedSepaDebitIntentsFail@example.org"),
        Some("xgeneratedSepaDebitIntentsFail@example.com"),
        Some("nobody"),
    ] {
        let page = authorise(&Details::Bancontact, email, None).unwrap();
        assert_eq!(page.iban, Some("BE62510007547061"), "{email:?}");
    }
}

#[test]
fn each_type_has_its_country_and_giropay_keeps_nothing() {
    let sofort = |country| Details::Sofort(Sofort { country });
    for (details, country) in [
        (Details::Bancontact, Some("BE")),
        (Details::Ideal(Ideal::default()), Some("NL")),
        (sofort(SofortCountry::At), Some("AT")),
        (sofort(SofortCountry::Be), Some("BE")),
        (sofort(SofortCountry::De), Some("DE")),
        (sofort(SofortCountry::Es), Some("ES")),
        (sofort(SofortCountry::It), Some("DE")),
        (sofort(SofortCountry::Nl), Some("NL")),
        (Details::Giropay, None),
    ] {
        let page = authorise(&details, None, Some("Jenny Rosen")).unwrap();
        assert_eq!(page.iban.map(|iban| &iban[..2]), country, "{details:?}");
        assert_eq!(page.payer.verified_name.as_deref(), Some("Jenny Rosen"));
    }
}

#[test]
fn tokens() {
    for name in NAMES {
        for kind in ["bancontact", "ideal", "sofort"] {
            let (details, email) = test_method(&format!("pm_{kind}_{name}")).unwrap();
            assert_eq!(onfile_domain::Named::name(details.kind()), kind);
            assert_eq!(email, format!("{name}@example.com"));
        }
        let (details, _) = test_method(&format!("pm_sofort_{name}Spain")).unwrap();
        assert_eq!(details, Details::Sofort(Sofort { country: SofortCountry::Es }));
        assert_eq!(test_method(&format!("pm_bancontact_{name}Spain")), None);
        assert_eq!(test_method(&format!("pm_giropay_{name}")), None);
    }
    assert_eq!(test_method("pm_bancontact_success"), None);
    assert_eq!(test_account("pm_bancontact_success"), None);
}
