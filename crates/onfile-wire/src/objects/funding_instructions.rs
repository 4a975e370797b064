//! Where a customer's money is sent to: virtual accounts at test banks.
//!
//! The numbers are derived from the customer and the currency, so that they are the same each time
//! and nobody else's. The banks' names and codes are those that sandboxes show, and codes of no bank
//! elsewhere: whoever pays by mistake must not reach a stranger's account.

use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use crate::params::params;
use onfile_domain::funding_instructions::{
    AddressType, BankTransfer, Create, EuBankTransfer, FundingInstructions,
};
use onfile_domain::id::CustomerId;
use serde_json::{Value, json};

params! { EuBankTransfer { country } }

params! { BankTransfer { eu_bank_transfer, requested_address_types, kind = "type" } }

params! { Create { bank_transfer, currency, funding_type } }

const HOLDER: &str = "Onfile test merchant";

/// Renders the instructions for a customer.
pub fn render(customer: &CustomerId, to: &FundingInstructions, view: &View<'_>) -> Value {
    object! {
        object: "funding_instructions",
        bank_transfer: object! {
            country: to.country,
            financial_addresses: addresses(customer, to, view),
            type: &to.transfer,
        },
        currency: &to.currency,
        funding_type: "bank_transfer",
        livemode: LIVEMODE,
    }
}

/// The ways to write a customer's virtual account down.
pub(super) fn addresses(
    customer: &CustomerId,
    to: &FundingInstructions,
    view: &View<'_>,
) -> Vec<Value> {
    let account = Account::of(customer, to, view);
    to.addresses.iter().map(|address| account.address(*address)).collect()
}

/// One virtual account.
struct Account {
    country: &'static str,
    /// As many digits as the longest number needs.
    digits: String,
}

impl Account {
    fn of(customer: &CustomerId, to: &FundingInstructions, view: &View<'_>) -> Account {
        // The longest are the 18 digits behind a French bank's code.
        let seed = format!("{}/{}/{}", customer, to.currency.code(), to.country);
        let derived = (view.secret)(&seed, 18);
        let digits = derived.bytes().map(|byte| char::from(b'0' + byte % 10)).collect();
        Account { country: to.country, digits }
    }

    fn first(&self, digits: usize) -> &str {
        self.digits.get(..digits).unwrap_or(&self.digits)
    }

    /// An address in the account's country. What it is does not matter to anybody.
    fn place(&self) -> Value {
        json!({
            "city": "Test", "country": self.country, "line1": "1 Test Street", "line2": null,
            "postal_code": "00000", "state": null,
        })
    }

    fn address(&self, address: AddressType) -> Value {
        let (name, networks, mut details) = match address {
            AddressType::Aba => (
                "aba",
                json!(["ach", "domestic_wire_us"]),
                json!({
                    "account_number": self.first(17), "account_type": "checking",
                    "bank_name": "US Test Bank", "routing_number": "999999999",
                }),
            ),
            AddressType::Swift => (
                "swift",
                json!(["swift"]),
                json!({
                    "account_number": self.first(17), "account_type": "checking",
                    "bank_name": "US Test Bank", "swift_code": "TESTUS99XXX",
                }),
            ),
            AddressType::Iban | AddressType::Sepa => (
                "iban",
                json!(["sepa"]),
                json!({
                    "bic": format!("TEST{}99XXX", self.country), "country": self.country, "iban": self.iban(),
                }),
            ),
            AddressType::SortCode => (
                "sort_code",
                json!(["bacs", "fps"]),
                json!({
                    "account_number": self.first(8), "sort_code": "999999",
                }),
            ),
            AddressType::Spei => (
                "spei",
                json!(["spei"]),
                json!({
                    "bank_code": "999", "bank_name": "Test Bank",
                    "clabe": format!("999{}", self.first(15)),
                }),
            ),
            AddressType::Zengin => (
                "zengin",
                json!(["zengin"]),
                json!({
                    "account_number": self.first(7), "account_type": "futsu", "bank_code": "9999",
                    "bank_name": "Test Bank", "branch_code": "999", "branch_name": "Test Branch",
                }),
            ),
        };
        details["account_holder_address"] = self.place();
        details["account_holder_name"] = HOLDER.into();
        details["bank_address"] = self.place();
        json!({ name: details, "supported_networks": networks, "type": name })
    }

    /// The account's IBAN, with check digits by ISO 13616, which clients look at, and a bank that does
    /// not exist: German codes begin with 1 to 8, Spanish and French ones are not all zeros, and Irish
    /// and Dutch ones are a bank's own letters. Belgian accounts end in their number modulo 97, which
    /// is written as 97 where it is zero.
    fn iban(&self) -> String {
        let basic = match self.country {
            "BE" => format!("{}00", self.first(10)),
            "DE" => format!("00000000{}", self.first(10)),
            "ES" => format!("0000{}", self.first(16)),
            "IE" => format!("TEST{}", self.first(14)),
            "NL" => format!("TEST{}", self.first(10)),
            _ => format!("00000{}", self.first(18)),
        };
        let rest = (format!("{basic}{}00", self.country)).chars().fold(0, |rest: u32, c| {
            let value = c.to_digit(36).unwrap_or_default();
            let shift = if value > 9 { 100 } else { 10 };
            (rest * shift + value) % 97
        });
        format!("{}{:02}{basic}", self.country, 98 - rest)
    }
}
