//! Methods at banks, as a payment method, a charge and a setup attempt show them.

use crate::objects::members::object;
use crate::objects::view::View;
use onfile_domain::bank_account::{GeneratedFrom, SepaDebit, UsBankAccount};
use onfile_domain::charge::{ChargedDebit, ChargedRedirect};
use onfile_domain::moment::Timestamp;
use onfile_domain::payment_method::Details;
use serde_json::Value;

/// What a payment method shows under the name of its type; nothing for a card.
pub(super) fn of_method(details: &Details, view: &View<'_>) -> Option<Value> {
    Some(match details {
        Details::Card(_) => return None,
        Details::SepaDebit(it) => sepa_debit(it, view),
        Details::AuBecsDebit(it) => object! {
            bsb_number: &it.bsb_number,
            fingerprint[optional]: view.if_secret(&it.account.fingerprint),
            last4: &it.account.last4,
        },
        Details::UsBankAccount(it) => us_bank_account(it, view),
        Details::Bancontact | Details::Giropay | Details::CustomerBalance => object! {},
        Details::Ideal(it) => object! { bank: &it.bank, bic: it.bank.map(|bank| bank.bic()) },
        Details::Sofort(it) => object! { country: &it.country },
    })
}

fn sepa_debit(it: &SepaDebit, view: &View<'_>) -> Value {
    let generated = it.generated_from.as_ref().map(|from| {
        let (charge, attempt) = match from {
            GeneratedFrom::Charge(charge) => (Some(charge), None),
            GeneratedFrom::SetupAttempt(attempt) => (None, Some(attempt)),
        };
        object! { charge: charge.map(|id| id.as_str()), setup_attempt: attempt.map(|id| id.as_str()) }
    });
    let none = || object! { charge: Value::Null, setup_attempt: Value::Null };
    object! {
        bank_code: &it.bank_code,
        branch_code: &it.branch_code,
        country: &it.country,
        fingerprint[optional]: view.if_secret(&it.account.fingerprint),
        generated_from: generated.unwrap_or_else(none),
        last4: &it.account.last4,
    }
}

fn us_bank_account(it: &UsBankAccount, view: &View<'_>) -> Value {
    let blocked = it.blocked.as_ref().map(|blocked| {
        object! { network_code: &blocked.network_code, reason: &blocked.reason }
    });
    object! {
        account_holder_type: &it.account_holder_type,
        account_type: &it.account_type,
        bank_name: &it.bank_name,
        financial_connections_account: &it.financial_connections_account,
        fingerprint[optional]: view.if_secret(&it.account.fingerprint),
        last4: &it.account.last4,
        networks: object! { preferred: "ach", supported: &["ach"] },
        routing_number: &it.routing_number,
        status_details: object! { blocked[optional]: blocked },
    }
}

/// An account as it was debited.
pub(super) fn of_debit(debit: &ChargedDebit, view: &View<'_>) -> Value {
    let expected = debit.expected_debit_date.map(date);
    let mandate = debit.mandate.as_str();
    match &debit.details {
        Details::SepaDebit(it) => object! {
            bank_code: &it.bank_code,
            branch_code: &it.branch_code,
            country: &it.country,
            expected_debit_date[optional]: expected,
            fingerprint[optional]: view.if_secret(&it.account.fingerprint),
            last4: &it.account.last4,
            mandate: mandate,
        },
        Details::AuBecsDebit(it) => object! {
            bsb_number: &it.bsb_number,
            expected_debit_date[optional]: expected,
            fingerprint[optional]: view.if_secret(&it.account.fingerprint),
            last4: &it.account.last4,
            mandate: mandate,
        },
        Details::UsBankAccount(it) => object! {
            account_holder_type: &it.account_holder_type,
            account_type: &it.account_type,
            bank_name: &it.bank_name,
            expected_debit_date[optional]: expected,
            fingerprint[optional]: view.if_secret(&it.account.fingerprint),
            last4: &it.account.last4,
            mandate: mandate,
            payment_reference: Value::Null,
            routing_number: &it.routing_number,
        },
        Details::Card(_)
        | Details::Bancontact
        | Details::Ideal(_)
        | Details::Sofort(_)
        | Details::Giropay
        | Details::CustomerBalance => object! {},
    }
}

/// A bank's page as it was paid on, or (with `setup`) set up on, which shows less.
pub(super) fn of_redirect(redirect: &ChargedRedirect, setup: bool) -> Value {
    let payer = &redirect.payer;
    let (generated, mandate) = match &redirect.generated {
        Some(it) => (Some(it.payment_method.as_str()), Some(it.mandate.as_str())),
        None => (None, None),
    };
    let language = (!setup).then_some(Value::Null);
    match &redirect.details {
        Details::Bancontact => object! {
            bank_code: &payer.bank_code,
            bank_name: &payer.bank_name,
            bic: &payer.bic,
            generated_sepa_debit: generated,
            generated_sepa_debit_mandate: mandate,
            iban_last4: &payer.iban_last4,
            preferred_language: Value::Null,
            verified_name: &payer.verified_name,
        },
        Details::Ideal(it) => object! {
            bank: &it.bank,
            bic: it.bank.map(|bank| bank.bic()),
            generated_sepa_debit: generated,
            generated_sepa_debit_mandate: mandate,
            iban_last4: &payer.iban_last4,
            transaction_id[optional]: language,
            verified_name: &payer.verified_name,
        },
        Details::Sofort(it) => object! {
            bank_code: &payer.bank_code,
            bank_name: &payer.bank_name,
            bic: &payer.bic,
            country[optional]: (!setup).then_some(&it.country),
            generated_sepa_debit: generated,
            generated_sepa_debit_mandate: mandate,
            iban_last4: &payer.iban_last4,
            preferred_language: Value::Null,
            verified_name: &payer.verified_name,
        },
        Details::Giropay => object! {
            bank_code: &payer.bank_code,
            bank_name: &payer.bank_name,
            bic: &payer.bic,
            verified_name: &payer.verified_name,
        },
        Details::Card(_)
        | Details::SepaDebit(_)
        | Details::AuBecsDebit(_)
        | Details::UsBankAccount(_)
        | Details::CustomerBalance => object! {},
    }
}

/// A day, as the API writes one.
pub(super) fn date(time: Timestamp) -> String {
    let (year, month) = onfile_domain::card::year_and_month(time);
    // The day is how far the month goes back.
    let mut day = 1;
    while onfile_domain::card::year_and_month(time - day * onfile_domain::moment::DAY)
        == (year, month)
    {
        day += 1;
    }
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn dates() {
        for (time, day) in [
            (0, "1970-01-01"),
            (1_767_225_599, "2025-12-31"),
            (1_767_225_600, "2026-01-01"),
            (1_709_164_800, "2024-02-29"),
        ] {
            assert_eq!(date(time), day);
        }
    }
}
