//! Methods at banks as they are handed in, and the choice among all types.

use super::params::SentMethod;
use crate::Invalid;
use crate::form::Param;
use crate::objects::refused::OTHER_TYPES;
use crate::params::{
    Declaration, Declared, Fields, FromParam, Kind, Path, Schema, params, read_object,
};
use onfile_domain::bank_account::{AccountHolderType, AccountType, IdealBank, SofortCountry};
use onfile_domain::payment_method::{Entry, EntryDetails, UsBankAccountChange};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::{Named, Typed};
use std::sync::LazyLock;

/// An account of the SEPA scheme as it is sent.
pub(super) struct SentSepaDebit {
    iban: Typed,
}

params! { SentSepaDebit { iban } }

/// An Australian account as it is sent.
pub(super) struct SentAuBecsDebit {
    account_number: Typed,
    bsb_number: String,
}

params! { SentAuBecsDebit { account_number, bsb_number } }

/// An account in the United States as it is sent.
pub(super) struct SentUsBankAccount {
    account_holder_type: Option<AccountHolderType>,
    account_number: Option<Typed>,
    account_type: Option<AccountType>,
    financial_connections_account: Option<String>,
    routing_number: Option<String>,
}

params! {
    SentUsBankAccount {
        account_holder_type, account_number, account_type, financial_connections_account,
        routing_number,
    }
}

params! { UsBankAccountChange { account_holder_type, account_type } }

/// iDEAL as it is sent.
#[derive(Default)]
pub(super) struct SentIdeal {
    bank: Option<IdealBank>,
}

params! { SentIdeal { bank } }

/// Sofort as it is sent.
pub(super) struct SentSofort {
    country: SofortCountry,
}

params! { SentSofort { country } }

impl Declaration for Entry {
    type Output = Entry;

    fn declare(declared: &mut Declared) {
        SentMethod::declare(declared);
        for kind in PaymentMethodType::ALL {
            if !onfile_domain::eligibility::is_built(*kind) {
                declared.refuse(kind.name(), OTHER_TYPES);
            }
        }
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<Entry>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Entry, Invalid> {
        let path = fields.path();
        let sent = SentMethod::read(fields)?;
        let given: [(PaymentMethodType, bool); 9] = [
            (PaymentMethodType::AuBecsDebit, sent.au_becs_debit.is_some()),
            (PaymentMethodType::Bancontact, sent.bancontact.is_some()),
            (PaymentMethodType::Card, sent.card.is_some()),
            (PaymentMethodType::CustomerBalance, sent.customer_balance.is_some()),
            (PaymentMethodType::Giropay, sent.giropay.is_some()),
            (PaymentMethodType::Ideal, sent.ideal.is_some()),
            (PaymentMethodType::SepaDebit, sent.sepa_debit.is_some()),
            (PaymentMethodType::Sofort, sent.sofort.is_some()),
            (PaymentMethodType::UsBankAccount, sent.us_bank_account.is_some()),
        ];
        if let Some((other, _)) = given.iter().find(|(kind, given)| *given && *kind != sent.kind) {
            let why = format!(
                "You provided `{}`, but `type` is `{}`. Provide the hash that is named like the type.",
                other.name(),
                sent.kind.name()
            );
            return Err(path.child(other.name()).unsupported(why));
        }
        entry(path, sent.kind, sent)
    }
}

fn entry(path: &Path<'_>, kind: PaymentMethodType, sent: SentMethod) -> Result<Entry, Invalid> {
    let missing = || path.child(kind.name()).missing();
    let details = if kind == PaymentMethodType::Card {
        EntryDetails::Card(sent.card.ok_or_else(missing)?)
    } else if kind == PaymentMethodType::SepaDebit {
        EntryDetails::SepaDebit { iban: sent.sepa_debit.ok_or_else(missing)?.iban }
    } else if kind == PaymentMethodType::AuBecsDebit {
        let SentAuBecsDebit { account_number, bsb_number } =
            sent.au_becs_debit.ok_or_else(missing)?;
        EntryDetails::AuBecsDebit { bsb_number, account_number }
    } else if kind == PaymentMethodType::UsBankAccount {
        us_bank_account(&path.child(kind.name()), sent.us_bank_account.ok_or_else(missing)?)?
    } else if kind == PaymentMethodType::Bancontact {
        EntryDetails::Bancontact
    } else if kind == PaymentMethodType::Ideal {
        EntryDetails::Ideal { bank: sent.ideal.unwrap_or_default().bank }
    } else if kind == PaymentMethodType::Sofort {
        EntryDetails::Sofort { country: sent.sofort.ok_or_else(missing)?.country }
    } else if kind == PaymentMethodType::Giropay {
        EntryDetails::Giropay
    } else if kind == PaymentMethodType::CustomerBalance {
        EntryDetails::CustomerBalance
    } else {
        EntryDetails::NotBuilt(kind)
    };
    Ok(Entry {
        allow_redisplay: sent.allow_redisplay,
        billing_details: sent.billing_details,
        metadata: sent.metadata,
        radar_session: sent.radar_session,
        details,
    })
}

/// A number, or what a bank knows an account by: that says everything about it.
fn us_bank_account(path: &Path<'_>, it: SentUsBankAccount) -> Result<EntryDetails, Invalid> {
    let account_holder_type = it.account_holder_type;
    let Some(financial_connections_account) = it.financial_connections_account else {
        let missing = |name| path.child(name).missing();
        return Ok(EntryDetails::UsBankAccount {
            account_holder_type,
            account_type: it.account_type,
            routing_number: it.routing_number.ok_or_else(|| missing("routing_number"))?,
            account_number: it.account_number.ok_or_else(|| missing("account_number"))?,
        });
    };
    let typed = [
        ("account_number", it.account_number.is_some()),
        ("account_type", it.account_type.is_some()),
        ("routing_number", it.routing_number.is_some()),
    ];
    match typed.into_iter().find(|(_, given)| *given) {
        Some((name, _)) => Err(path.child(name).unsupported(format!(
            "You may only specify one of these parameters: financial_connections_account, {name}."
        ))),
        None => Ok(EntryDetails::LinkedUsBankAccount {
            account_holder_type,
            financial_connections_account,
        }),
    }
}

impl FromParam for Entry {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        read_object::<Entry>(param, path)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Object(Entry::declared()))
    }
}
