//! Where a customer would be taxed. Nothing is: there are no tax registrations and no invoices.
//!
//! Source: <https://docs.stripe.com/tax/customer-locations>. Places are not looked up: a postal code
//! counts when it looks like one, and the state is the one that the address says.

use crate::address::Address;
use crate::customer::Customer;
use crate::names::names;
use crate::payment_method::{Nature, PaymentMethod};
use crate::refusal::Refusal;

names! {
    /// When the location of a customer is judged.
    pub enum ValidateLocation {
        /// When a subscription is taxed automatically. There are no subscriptions.
        Auto = "auto",
        Deferred = "deferred",
        Immediately = "immediately",
    }
}

/// What a caller says of a customer's taxes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// When the location is judged; by itself it is not while there are no subscriptions.
    pub validate_location: Option<ValidateLocation>,
}

names! {
    /// What a location was taken from.
    pub enum LocationSource {
        BillingAddress = "billing_address",
        PaymentMethod = "payment_method",
        ShippingDestination = "shipping_destination",
    }
}

/// Where a customer would be taxed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// ISO 3166-1, two letters.
    pub country: String,
    /// What it was taken from.
    pub source: LocationSource,
    /// State, county, province, or region, as the address says.
    pub state: Option<String>,
}

impl Customer {
    /// Where the customer would be taxed; `None` when nothing says so precisely enough. `default` is
    /// the customer's default payment method.
    pub fn tax_location(&self, default: Option<&PaymentMethod>) -> Option<Location> {
        // The first address that is there decides, even when it is not good enough.
        let shipping = self.shipping.as_ref().map(|shipping| &shipping.address);
        if let Some(address) = shipping.filter(|it| **it != Address::default()) {
            return located(address.clone(), LocationSource::ShippingDestination);
        }
        if let Some(address) = self.address.as_ref().filter(|it| **it != Address::default()) {
            return located(address.clone(), LocationSource::BillingAddress);
        }
        let method = default?;
        let Nature::Card(card) = method.details.nature() else { return None };
        let mut address = method.billing_details.address.clone().unwrap_or_default();
        // An incomplete address is completed with the country of the card's issuer.
        address.country.get_or_insert_with(|| card.description.country.clone());
        located(address, LocationSource::PaymentMethod)
    }

    /// Refuses a customer without a location, where the caller asks for one.
    pub fn check_tax_location(
        &self,
        terms: Option<Terms>,
        default: Option<&PaymentMethod>,
    ) -> Result<(), Refusal> {
        match terms.and_then(|terms| terms.validate_location) {
            Some(ValidateLocation::Immediately) if self.tax_location(default).is_none() => {
                Err(Refusal::TaxLocationUnknown)
            }
            Some(
                ValidateLocation::Auto | ValidateLocation::Deferred | ValidateLocation::Immediately,
            )
            | None => Ok(()),
        }
    }
}

fn located(address: Address, source: LocationSource) -> Option<Location> {
    let country = address.country?;
    let (postal, state) = (address.postal_code.as_deref().unwrap_or_default(), address.state);
    let state = state.filter(|state| !state.trim().is_empty());
    let precise = match country.as_str() {
        // Rates differ within a state.
        "US" => ["#####", "#####-####", "#########"].iter().any(|form| has_form(postal, form)),
        "CA" => state.is_some() || has_form(&plain(postal), "@#@#@#"),
        "IN" => state.is_some() || has_form(&plain(postal), "######"),
        other => COUNTRIES.split(' ').any(|known| known == other),
    };
    precise.then_some(Location { country, source, state })
}

fn plain(postal: &str) -> String {
    postal.chars().filter(|c| *c != ' ').collect()
}

/// Whether a text has a form in which `#` is a digit and `@` a letter.
fn has_form(text: &str, form: &str) -> bool {
    let fits = |(c, form): (char, char)| match form {
        '#' => c.is_ascii_digit(),
        '@' => c.is_ascii_alphabetic(),
        itself => c == itself,
    };
    text.chars().count() == form.len() && text.chars().zip(form.chars()).all(fits)
}

/// ISO 3166-1, two letters each.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Shipping;
    use crate::customer::Fields;
    use crate::moment::{Mint, Moment};

    struct Counting(u32);

    impl Mint for Counting {
        fn alphanumeric(&mut self, _: usize) -> String {
            self.0 += 1;
            self.0.to_string()
        }
    }

    fn customer() -> Customer {
        let moment = &mut Moment { now: 5, mint: &mut Counting(0) };
        Customer::create(Fields::default(), moment)
    }

    fn address(country: &str, postal_code: &str, state: &str) -> Address {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Address {
            country: some(country),
            postal_code: some(postal_code),
            state: some(state),
            ..Address::default()
        }
    }

    #[test]
    fn what_is_precise_enough() {
        for (country, postal_code, state, precise) in [
            ("US", "97712", "OR", true),
            ("US", "97712-4918", "", true),
            ("US", "97712", "", true),
            ("US", "9771", "OR", false),
            ("US", "", "OR", false),
            ("US", "", "", false),
            ("CA", "V1X 1X1", "", true),
            ("CA", "", "BC", true),
            ("CA", "", " ", false),
            ("CA", "12345", "", false),
            ("CA", "", "", false),
            ("IN", "110001", "", true),
            ("IN", "", "Delhi", true),
            ("IN", "", "", false),
            ("IE", "D02 H210", "", true),
            ("ES", "", "", true),
            ("XX", "", "", false),
            ("Spain", "", "", false),
            ("", "97712", "OR", false),
        ] {
            let customer =
                Customer { address: Some(address(country, postal_code, state)), ..customer() };
            let location = customer.tax_location(None);
            assert_eq!(location.is_some(), precise, "{country} {postal_code} {state}");
        }
    }

    #[test]
    fn the_first_address_that_is_there_decides() {
        let shipped = |address| Shipping {
            address,
            carrier: None,
            name: "Jenny".to_owned(),
            phone: None,
            tracking_number: None,
        };
        let source = |customer: &Customer| customer.tax_location(None).map(|it| it.source);
        let billed = Customer { address: Some(address("DE", "", "")), ..customer() };
        assert_eq!(source(&customer()), None);
        assert_eq!(source(&billed), Some(LocationSource::BillingAddress));
        let shipping = Some(shipped(address("FR", "", "")));
        let both = Customer { shipping, ..billed.clone() };
        assert_eq!(source(&both), Some(LocationSource::ShippingDestination));
        let shipping = Some(shipped(address("US", "", "")));
        assert_eq!(source(&Customer { shipping, ..billed.clone() }), None);
        let shipping = Some(shipped(Address::default()));
        let empty = Customer { shipping, ..billed };
        assert_eq!(source(&empty), Some(LocationSource::BillingAddress));
    }
}
