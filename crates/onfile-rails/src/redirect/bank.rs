//! Who comes back from a bank's page, and with which account.
//!
//! Sources: <https://docs.stripe.com/payments/bancontact/save-during-payment>,
//! <https://docs.stripe.com/payments/ideal/save-during-payment>,
//! <https://docs.stripe.com/payments/sofort/save-during-payment>, the mission's table of addresses.

use crate::debit;
use onfile_domain::bank_account::{IdealBank, SofortCountry};
use onfile_domain::payment_method::Details;
use onfile_domain::rail::redirect::Payer;

/// What a bank's page gives back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Who has paid.
    pub payer: Payer,
    /// The account for later debits, an IBAN; none where the type gives none.
    pub iban: Option<&'static str>,
    /// Seconds until the money is certain; `None` when it is there at once.
    pub paid_after: Option<i64>,
}

/// The addresses that choose what becomes of later debits, and the scenario each one chooses.
const ADDRESSES: [(&str, &str); 6] = [
    ("generatedSepaDebitIntentsSucceed", "success"),
    ("generatedSepaDebitIntentsSucceedDelayed", "successDelayed"),
    ("generatedSepaDebitIntentsFail", "failed"),
    ("generatedSepaDebitIntentsFailDelayed", "failedDelayed"),
    ("generatedSepaDebitIntentsSucceedDisputed", "disputed"),
    ("generatedSepaDebitIntentsFailsDueToInsufficientFunds", "insufficientFunds"),
];

/// The domain of those addresses.
const DOMAIN: &str = "example.com";

/// Sofort tells "some time later" that the money is there; the test network takes as long as for a
/// debit. `[U]`
const SOFORT_PAYS_AFTER: i64 = 5;

/// The scenario that an address chooses. Any text and an underscore may stand before it. The older
/// addresses of Sofort end in a country.
fn scenario(email: Option<&str>) -> &'static str {
    let Some((local, domain)) = email.and_then(|email| email.rsplit_once('@')) else {
        return "success";
    };
    if domain != DOMAIN {
        return "success";
    }
    let name = local.rsplit_once('_').map_or(local, |(_, name)| name);
    let (name, _) = without_country(name);
    let chosen = ADDRESSES.iter().find(|(listed, _)| *listed == name);
    chosen.map_or("success", |(_, scenario)| scenario)
}

/// A name less the country at its end, and that country.
fn without_country(name: &str) -> (&str, Option<SofortCountry>) {
    for (ending, country) in [
        ("Austria", SofortCountry::At),
        ("Belgium", SofortCountry::Be),
        ("Germany", SofortCountry::De),
        ("Italy", SofortCountry::It),
        ("Netherlands", SofortCountry::Nl),
        ("Spain", SofortCountry::Es),
    ] {
        if let Some(name) = name.strip_suffix(ending) {
            return (name, Some(country));
        }
    }
    (name, None)
}

/// The test bank of a country, as the documentation's examples show it.
struct TestBank {
    country: &'static str,
    code: &'static str,
    name: &'static str,
    bic: &'static str,
}

const BANKS: [TestBank; 5] = [
    TestBank { country: "AT", code: "BAWA", name: "BAWAG P.S.K.", bic: "BAWAATWW" },
    TestBank { country: "BE", code: "VAPE", name: "VAN DE PUT & CO", bic: "VAPEBE22" },
    TestBank { country: "DE", code: "DEUT", name: "Deutsche Bank", bic: "DEUTDEFF" },
    TestBank { country: "ES", code: "CAIX", name: "CaixaBank", bic: "CAIXESBB" },
    TestBank { country: "NL", code: "RABO", name: "Rabobank", bic: "RABONL2U" },
];

/// What a page gives back when the buyer agrees; `None` for a method that has no page.
pub fn authorise(details: &Details, email: Option<&str>, name: Option<&str>) -> Option<Page> {
    let (country, keeps, paid_after) = match details {
        Details::Bancontact => ("BE", true, None),
        Details::Ideal(_) => ("NL", true, None),
        Details::Sofort(sofort) => (country_of(sofort.country), true, Some(SOFORT_PAYS_AFTER)),
        Details::Giropay => ("DE", false, None),
        Details::Card(_)
        | Details::SepaDebit(_)
        | Details::AuBecsDebit(_)
        | Details::UsBankAccount(_)
        | Details::CustomerBalance => return None,
    };
    let iban = keeps.then(|| debit::iban(scenario(email), country)).flatten();
    let bank = BANKS.iter().find(|bank| bank.country == country);
    let payer = Payer {
        bank_code: bank.map(|bank| bank.code.to_owned()),
        bank_name: bank.map(|bank| bank.name.to_owned()),
        bic: bank.map(|bank| bank.bic.to_owned()),
        iban_last4: iban.and_then(|iban| iban.get(iban.len() - 4..)).map(str::to_owned),
        verified_name: name.map(str::to_owned),
    };
    Some(Page { payer, iban, paid_after })
}

/// Where Sofort's accounts are. The documentation lists no Italian test accounts: those buyers come
/// back with a German one.
fn country_of(country: SofortCountry) -> &'static str {
    match country {
        SofortCountry::At => "AT",
        SofortCountry::Be => "BE",
        SofortCountry::De | SofortCountry::It => "DE",
        SofortCountry::Es => "ES",
        SofortCountry::Nl => "NL",
    }
}

/// The method behind a name such as `pm_bancontact_generatedSepaDebitIntentsSucceed`, and the address
/// that it comes with.
pub fn test_method(token: &str) -> Option<(Details, String)> {
    let (kind, name) = token.strip_prefix("pm_")?.split_once('_')?;
    let (name, country) = without_country(name);
    let (listed, _) = ADDRESSES.iter().find(|(listed, _)| *listed == name)?;
    let details = match (kind, country) {
        ("bancontact", None) => Details::Bancontact,
        ("ideal", None) => {
            Details::Ideal(onfile_domain::bank_account::Ideal { bank: Some(IdealBank::Rabobank) })
        }
        ("sofort", country) => Details::Sofort(onfile_domain::bank_account::Sofort {
            country: country.unwrap_or(SofortCountry::De),
        }),
        _ => return None,
    };
    Some((details, format!("{listed}@{DOMAIN}")))
}
