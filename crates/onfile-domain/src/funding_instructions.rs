//! Where a customer's money is sent to: virtual bank accounts, one of each kind per customer.

use crate::cash_balance::{BankTransferType, FundingRefusal};
use crate::money::Currency;
use crate::names::names;
use serde::{Deserialize, Serialize};

names! {
    /// How money is sent.
    pub enum FundingType {
        BankTransfer = "bank_transfer",
    }
}

names! {
    /// A way to write a bank account down.
    pub enum AddressType {
        Aba = "aba",
        Iban = "iban",
        Sepa = "sepa",
        SortCode = "sort_code",
        Spei = "spei",
        Swift = "swift",
        Zengin = "zengin",
    }
}

names! {
    /// The countries that euro accounts can be in.
    pub enum EuCountry {
        Belgium = "BE",
        Germany = "DE",
        Spain = "ES",
        France = "FR",
        Ireland = "IE",
        Netherlands = "NL",
    }
}

/// Ask where to send money.
#[derive(Clone, Debug)]
pub struct Create {
    /// By which transfer.
    pub bank_transfer: BankTransfer,
    /// Of which currency.
    pub currency: Currency,
    /// How.
    pub funding_type: FundingType,
}

/// A kind of bank transfer, with what it needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankTransfer {
    /// Euro transfers: in which country.
    pub eu_bank_transfer: Option<EuBankTransfer>,
    /// Only these of its addresses.
    pub requested_address_types: Option<Vec<AddressType>>,
    /// Which.
    pub kind: BankTransferType,
}

/// What a euro transfer needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EuBankTransfer {
    /// Two letters.
    pub country: String,
}

/// Where to send money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundingInstructions {
    /// The account's country, two letters.
    pub country: &'static str,
    /// Of which currency.
    pub currency: Currency,
    /// The ways to write the account down.
    pub addresses: Vec<AddressType>,
    /// By which transfer.
    pub transfer: BankTransferType,
}

impl FundingInstructions {
    /// The instructions for a request.
    pub fn of(
        sent: &BankTransfer,
        currency: Currency,
    ) -> Result<FundingInstructions, FundingRefusal> {
        let transfer = sent.kind;
        if BankTransferType::of(currency) != Some(transfer) {
            return Err(FundingRefusal::TransferOf { transfer, currency });
        }
        if transfer != BankTransferType::Eu && sent.eu_bank_transfer.is_some() {
            return Err(FundingRefusal::CountryOf(transfer));
        }
        let (country, possible) = match transfer {
            BankTransferType::Eu => (eu_country(sent)?, vec![AddressType::Iban]),
            BankTransferType::Gb => ("GB", vec![AddressType::SortCode]),
            BankTransferType::Jp => ("JP", vec![AddressType::Zengin]),
            BankTransferType::Mx => ("MX", vec![AddressType::Spei]),
            BankTransferType::Us => ("US", vec![AddressType::Aba, AddressType::Swift]),
        };
        let addresses = match &sent.requested_address_types {
            None => possible,
            Some(requested) => chosen(&possible, requested)?,
        };
        Ok(FundingInstructions { country, currency, addresses, transfer })
    }
}

fn eu_country(transfer: &BankTransfer) -> Result<&'static str, FundingRefusal> {
    let country = transfer.eu_bank_transfer.as_ref().map(|eu| eu.country.as_str());
    let known = country.and_then(<EuCountry as crate::Named>::parse);
    known.map(crate::Named::name).ok_or(FundingRefusal::Country)
}

/// Those of the requested addresses, `sepa` being another word for `iban`.
fn chosen(
    possible: &[AddressType],
    requested: &[AddressType],
) -> Result<Vec<AddressType>, FundingRefusal> {
    let mut chosen = Vec::new();
    for (at, requested) in requested.iter().enumerate() {
        let sepa = *requested == AddressType::Sepa;
        let meant = if sepa { AddressType::Iban } else { *requested };
        if !possible.contains(&meant) {
            let param = format!("bank_transfer[requested_address_types][{at}]");
            return Err(FundingRefusal::AddressType(param));
        }
        if !chosen.contains(&meant) {
            chosen.push(meant);
        }
    }
    Ok(chosen)
}
