//! Methods at banks: accounts that are debited, and pages that are visited once.

use crate::{NOW, intent, method};
use onfile_domain::Currency;
use onfile_domain::address::BillingDetailsChange;
use onfile_domain::bank_account::{
    Account, AccountType, AuBecsDebit, Ideal, SepaDebit, UsBankAccount,
};
use onfile_domain::id::SealedAccountId;
use onfile_domain::metadata::MetadataChange;
use onfile_domain::payment_intent::{Acceptance, PaymentIntent, Terms};
use onfile_domain::payment_method::{Details, Entry, EntryDetails, PaymentMethod};

/// The holder's word, given offline.
pub(crate) const WORD: Acceptance = Acceptance { accepted_at: NOW, online: None };

/// An intent in the currency of most banks here.
pub(crate) fn euros(terms: Terms) -> PaymentIntent {
    PaymentIntent { currency: Currency::parse("eur").unwrap(), ..intent(terms) }
}

fn of(details: Details) -> PaymentMethod {
    PaymentMethod { details, ..method() }
}

fn account() -> Account {
    Account {
        last4: "3201".to_owned(),
        fingerprint: "fingerprint".to_owned(),
        sealed: SealedAccountId::named("vlt_1"),
    }
}

pub(crate) fn sepa_debit() -> PaymentMethod {
    of(Details::SepaDebit(SepaDebit {
        account: account(),
        bank_code: None,
        branch_code: None,
        country: "AT".to_owned(),
        generated_from: None,
    }))
}

pub(crate) fn au_becs_debit() -> PaymentMethod {
    of(Details::AuBecsDebit(AuBecsDebit { account: account(), bsb_number: "000000".to_owned() }))
}

pub(crate) fn us_bank_account() -> PaymentMethod {
    of(Details::UsBankAccount(UsBankAccount {
        account: account(),
        account_holder_type: None,
        account_type: AccountType::Checking,
        bank_name: "STRIPE TEST BANK".to_owned(),
        routing_number: "110000000".to_owned(),
        financial_connections_account: None,
        verified: None,
        blocked: None,
    }))
}

pub(crate) fn ideal() -> PaymentMethod {
    of(Details::Ideal(Ideal::default()))
}

/// A payment on a Belgian bank's page, as a caller hands it in.
pub(crate) fn entry() -> Entry {
    Entry {
        allow_redisplay: None,
        billing_details: BillingDetailsChange::default(),
        metadata: MetadataChange::default(),
        radar_session: None,
        details: EntryDetails::Bancontact,
    }
}
