//! Cards by brand: every one approves.

use crate::card::scenario::{Behaviour, Scenario};
use onfile_domain::card::{Funding, Network};

const CARDS: &str = "https://docs.stripe.com/testing#cards";
const CO_BADGED: &str = "https://docs.stripe.com/testing#cards (co-branded)";
const HEALTH: &str = "https://docs.stripe.com/testing (HSA and FSA cards)";
const MISSION_AND_3DS: &str =
    "mission, save during payment; https://docs.stripe.com/testing#three-ds-cards";
const NO_3DS: &str = "https://docs.stripe.com/testing#three-ds-cards";

pub(super) const ROWS: &[Scenario] = &[
    // The mission's first card: set up and paid without a question.
    Scenario::new("4242424242424242", Network::Visa, "US", MISSION_AND_3DS)
        .named(&["visa", "us"])
        .behaving(Behaviour::NotEnrolled),
    Scenario::new("4000056655665556", Network::Visa, "US", CARDS)
        .named(&["visa_debit"])
        .funded(Funding::Debit),
    Scenario::new("5555555555554444", Network::Mastercard, "US", CARDS).named(&["mastercard"]),
    Scenario::new("2223003122003222", Network::Mastercard, "US", CARDS),
    Scenario::new("5200828282828210", Network::Mastercard, "US", CARDS)
        .named(&["mastercard_debit"])
        .funded(Funding::Debit),
    Scenario::new("5105105105105100", Network::Mastercard, "US", CARDS)
        .named(&["mastercard_prepaid"])
        .funded(Funding::Prepaid),
    Scenario::new("378282246310005", Network::Amex, "US", NO_3DS)
        .named(&["amex", "amex_threeDSecureNotSupported"])
        .behaving(Behaviour::NotSupported),
    Scenario::new("371449635398431", Network::Amex, "US", CARDS),
    Scenario::new("6011111111111117", Network::Discover, "US", CARDS).named(&["discover"]),
    Scenario::new("6011000990139424", Network::Discover, "US", CARDS),
    Scenario::new("6011981111111113", Network::Discover, "US", CARDS).funded(Funding::Debit),
    Scenario::new("3056930009020004", Network::Diners, "US", CARDS).named(&["diners"]),
    Scenario::new("36227206271667", Network::Diners, "US", CARDS),
    // BCcard and DinaCard, which Discover carries. The page does not name a country.
    Scenario::new("6555900000604105", Network::Discover, "US", CARDS),
    // The page says of JCB and UnionPay that the issuer is not in the United States.
    Scenario::new("3566002020360505", Network::Jcb, "JP", CARDS).named(&["jcb"]),
    Scenario::new("6200000000000005", Network::Unionpay, "CN", CARDS).named(&["unionpay"]),
    Scenario::new("6200000000000047", Network::Unionpay, "CN", CARDS).funded(Funding::Debit),
    Scenario::new("6205500000000000004", Network::Unionpay, "CN", CARDS),
    Scenario::new("4000002500001001", Network::Visa, "FR", CO_BADGED)
        .named(&["visa_cartesBancaires"])
        .co_badged(Network::CartesBancaires),
    Scenario::new("5555552500001001", Network::Mastercard, "FR", CO_BADGED)
        .named(&["mastercard_cartesBancaires"])
        .co_badged(Network::CartesBancaires),
    Scenario::new("4000050360000001", Network::Visa, "AU", CO_BADGED)
        .named(&["visa_debit_eftposAuCoBranded"])
        .co_badged(Network::EftposAu)
        .funded(Funding::Debit),
    Scenario::new("5555050360000080", Network::Mastercard, "AU", CO_BADGED)
        .named(&["mastercard_debit_eftposAuCoBranded"])
        .co_badged(Network::EftposAu)
        .funded(Funding::Debit),
    Scenario::new("4000051230000072", Network::Visa, "US", HEALTH)
        .named(&["debit_visaHsaProductCode", "debit_visaFsaProductCode"])
        .funded(Funding::Debit),
    Scenario::new("5200828282828897", Network::Mastercard, "US", HEALTH)
        .named(&["mastercard_debit_mastercardFsaProductCode"])
        .funded(Funding::Debit),
];
