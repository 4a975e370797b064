//! Cards by country: every one approves without authentication, wherever it was issued; the page
//! points to the 3-D Secure cards for the rest.

use crate::card::scenario::Scenario;
use onfile_domain::card::{Funding, Network};

const SOURCE: &str = "https://docs.stripe.com/testing#international-cards";

/// A Visa credit card of a country.
const fn visa(
    country: &'static str,
    number: &'static str,
    names: &'static [&'static str],
) -> Scenario {
    Scenario::new(number, Network::Visa, country, SOURCE).named(names)
}

/// The United States is [`super::brand`]'s first row.
pub(super) const AMERICAS_AND_ASIA: &[Scenario] = &[
    visa("AR", "4000000320000021", &["ar"]),
    visa("BR", "4000000760000002", &["br"]),
    visa("CA", "4000001240000000", &["ca"]),
    visa("CL", "4000001520000001", &["cl"]),
    visa("CO", "4000001700000003", &["co"]),
    visa("CR", "4000001880000005", &["cr"]),
    visa("EC", "4000002180000000", &["ec"]),
    visa("MX", "4000004840008001", &["mx"]),
    // Carnet, a network that the API has no name for.
    Scenario::new("5062210000000009", Network::Unknown, "MX", SOURCE),
    visa("PA", "4000005910000000", &["pa"]),
    visa("PY", "4000006000000066", &["py"]),
    visa("PE", "4000006040000068", &["pe"]),
    visa("UY", "4000008580000003", &["uy"]),
    visa("AU", "4000000360000006", &["au"]),
    visa("CN", "4000001560000002", &["cn"]),
    visa("HK", "4000003440000004", &["hk"]),
    visa("IN", "4000003560000008", &["in"]),
    visa("JP", "4000003920000003", &["jp"]),
    Scenario::new("3530111333300000", Network::Jcb, "JP", SOURCE),
    visa("MY", "4000004580000002", &["my"]),
    visa("NZ", "4000005540000008", &["nz"]),
    visa("SG", "4000007020000003", &["sg"]),
    visa("TW", "4000001580000008", &["tw"]),
    visa("TH", "4000007640000003", &["th_credit", "th"]),
    visa("TH", "4000057640000008", &["th_debit"]).funded(Funding::Debit),
];

pub(super) const EUROPE_AND_MIDDLE_EAST: &[Scenario] = &[
    visa("AE", "4000007840000001", &["ae"]),
    Scenario::new("5200007840000022", Network::Mastercard, "AE", SOURCE).named(&["ae_mastercard"]),
    visa("AT", "4000000400000008", &["at"]),
    visa("BE", "4000000560000004", &["be"]),
    visa("BG", "4000001000000000", &["bg"]),
    visa("BY", "4000001120000005", &["by"]),
    visa("HR", "4000001910000009", &["hr"]),
    visa("CY", "4000001960000008", &["cy"]),
    visa("CZ", "4000002030000002", &["cz"]),
    visa("DK", "4000002080000001", &["dk"]),
    visa("EE", "4000002330000009", &["ee"]),
    visa("FI", "4000002460000001", &["fi"]),
    visa("FR", "4000002500000003", &["fr"]),
    visa("DE", "4000002760000016", &["de"]),
    visa("GI", "4000002920000005", &["gi"]),
    visa("GR", "4000003000000030", &["gr"]),
    visa("HU", "4000003480000005", &["hu"]),
    visa("IE", "4000003720000005", &["ie"]),
    visa("IT", "4000003800000008", &["it"]),
    visa("LV", "4000004280000005", &["lv"]),
    visa("LI", "4000004380000004", &["li"]),
    visa("LT", "4000004400000000", &["lt"]),
    visa("LU", "4000004420000006", &["lu"]),
    visa("MT", "4000004700000007", &["mt"]),
    visa("NL", "4000005280000002", &["nl"]),
    visa("NO", "4000005780000007", &["no"]),
    visa("PL", "4000006160000005", &["pl"]),
    visa("PT", "4000006200000007", &["pt"]),
    visa("RO", "4000006420000001", &["ro"]),
    // The page gives this one no name.
    visa("SA", "4000006820000007", &[]),
    visa("SI", "4000007050000006", &["si"]),
    visa("SK", "4000007030000001", &["sk"]),
    visa("ES", "4000007240000007", &["es"]),
    visa("SE", "4000007520000008", &["se"]),
    visa("CH", "4000007560000009", &["ch"]),
    visa("GB", "4000008260000000", &["gb"]),
    visa("GB", "4000058260000005", &["gb_debit"]).funded(Funding::Debit),
    Scenario::new("5555558265554449", Network::Mastercard, "GB", SOURCE).named(&["gb_mastercard"]),
];
