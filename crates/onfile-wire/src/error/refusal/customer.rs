//! What customers have, and what it cannot become. The words are `[U]`; the rules are documented.

use super::below_one;
use crate::error::{ApiError, ErrorType};
use crate::invalid::shown;
use crate::objects::not_yet;
use onfile_domain::Named;
use onfile_domain::cash_balance::FundingRefusal;
use onfile_domain::core_account::CoreAccountRefusal;
use onfile_domain::customer_balance_transaction::{BalanceRefusal, MAX_BALANCE};
use onfile_domain::id::CustomerId;
use onfile_domain::tax_id::{MAX_TAX_IDS, TaxIdRefusal};

pub(super) fn balance(refusal: &BalanceRefusal) -> ApiError {
    match refusal {
        BalanceRefusal::OtherCurrency { customer, currency } => ApiError::bad(format!(
            "You cannot combine currencies on a single customer. The customer {customer} has a balance in {}.",
            currency.code()
        ))
        .param("currency"),
        BalanceRefusal::TooLarge(param) => ApiError::bad(format!(
            "A customer's balance must be between -{MAX_BALANCE} and {MAX_BALANCE}."
        ))
        .param(*param),
    }
}

/// The service's words where it taxes; that it uses them here as well is a guess.
pub(super) fn no_tax_location() -> ApiError {
    ApiError::bad("The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.")
        .code("customer_tax_location_invalid")
}

pub(super) fn tax_id(refusal: &TaxIdRefusal) -> ApiError {
    match refusal {
        TaxIdRefusal::Invalid { kind, item } => ApiError::bad(format!("Invalid value for {kind}."))
            .code("tax_id_invalid")
            .param(item.map_or("value".to_owned(), |at| format!("tax_id_data[{at}][value]"))),
        TaxIdRefusal::TooMany => {
            ApiError::bad(format!("A customer can have at most {MAX_TAX_IDS} tax IDs."))
        }
    }
}

pub(super) fn no_discount(customer: &CustomerId) -> ApiError {
    let message = format!("No active discount for customer: {customer}");
    ApiError::new(404, ErrorType::InvalidRequest, message).code("resource_missing")
}

pub(super) fn funding(refusal: &FundingRefusal) -> ApiError {
    match refusal {
        FundingRefusal::Zero => below_one("amount"),
        FundingRefusal::TooLarge(currency) => super::money::too_large(*currency),
        FundingRefusal::Currency(currency) => ApiError::bad(format!(
            "Bank transfers are not supported in {}. They are in eur, gbp, jpy, mxn and usd.",
            currency.code()
        ))
        .param("currency"),
        FundingRefusal::TransferOf { transfer, currency } => ApiError::bad(format!(
            "The bank transfer type {} is not supported with the currency {}.",
            transfer.name(),
            currency.code()
        ))
        .param("bank_transfer[type]"),
        FundingRefusal::Country => ApiError::bad(
            "You must provide a supported country for eu_bank_transfer: BE, DE, ES, FR, IE or NL.",
        )
        .param("bank_transfer[eu_bank_transfer][country]"),
        FundingRefusal::CountryOf(transfer) => ApiError::bad(format!(
            "You can only provide eu_bank_transfer when the bank transfer type is eu_bank_transfer. It is {}.",
            transfer.name()
        ))
        .param("bank_transfer[eu_bank_transfer]"),
        FundingRefusal::AddressType(param) => {
            ApiError::bad("This address type is not supported for this bank transfer type.")
                .param(param)
        }
    }
}

pub(super) fn account(refusal: &CoreAccountRefusal) -> ApiError {
    match refusal {
        CoreAccountRefusal::Closed(id) => {
            ApiError::bad(format!("The account {} is closed and cannot be changed.", shown(id)))
                .code("account_closed")
        }
        CoreAccountRefusal::AddressElsewhere(param) => ApiError::bad(format!(
            "The address of the part of the identity that does not match the account's entity_type ({param}) is not supported by this server yet."
        ))
        .param(*param),
        CoreAccountRefusal::Deactivate => {
            ApiError::bad(not_yet!("Deactivating the customer configuration"))
                .param("configuration[customer][applied]")
        }
        CoreAccountRefusal::TestClockOfOld => {
            ApiError::bad("A test clock can only be set when the account is created.")
                .param("configuration[customer][test_clock]")
        }
        CoreAccountRefusal::OtherConfigurations => ApiError::bad(
            "All configurations that are applied to the account, and no others, must be passed in to close it.",
        )
        .param("applied_configurations"),
    }
}
