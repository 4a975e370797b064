//! The calls on payment methods, and methods handed in with other calls.

use crate::Invalid;
use crate::form::Param;
use crate::objects::core_account::NamedCustomer;
use crate::objects::refused::{CONNECT, OTHER_TYPES, SECRET_KEY_ONLY, not_yet};
use crate::params::{
    Declaration, Declared, Fields, FromParam, Kind, Page, Path, Schema, params, read_object,
};
use onfile_domain::card::{CardChange, CardEntry, CardNumberEntry, PreferredNetwork};
use onfile_domain::core_account::CustomerRef;
use onfile_domain::payment_method::{AllowRedisplay, Attach, Create, Entry, Update};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::{Change, Named, Typed};
use std::sync::LazyLock;

params! {
    Create { flatten entry, customer }
    refused { payment_method: CONNECT }
}

params! {
    Update { allow_redisplay, billing_details, card, metadata }
    refused { us_bank_account: OTHER_TYPES }
}

params! {
    /// What the buyer may change of a saved method, by what opens the customer.
    pub struct UpdateByBuyer for Update { billing_details, card, .. }
    refused {
        allow_redisplay: SECRET_KEY_ONLY,
        metadata: SECRET_KEY_ONLY,
        us_bank_account: OTHER_TYPES,
    }
}

params! {
    Attach { flatten customer: NamedCustomer }
}

params! { CardChange { exp_month, exp_year, preferred_network = "networks" as Preferred } }

/// Which payment methods are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// Only of this customer.
    pub customer: Option<CustomerRef>,
    /// Only of this type.
    pub kind: Option<PaymentMethodType>,
    /// Only what may be shown again to this degree.
    pub allow_redisplay: Option<AllowRedisplay>,
}

params! {
    ListFilter { flatten page, flatten customer: NamedCustomer, kind = "type", allow_redisplay }
}

/// Which of a customer's payment methods are listed; the customer is in the path.
#[derive(Clone, Debug, Default)]
pub struct CustomerListFilter {
    /// Which part.
    pub page: Page,
    /// Only of this type.
    pub kind: Option<PaymentMethodType>,
    /// Only what may be shown again to this degree.
    pub allow_redisplay: Option<AllowRedisplay>,
}

params! { CustomerListFilter { flatten page, kind = "type", allow_redisplay } }

params! {
    /// A method, without the parameters of the types that cannot be used.
    struct CardEntryOnly for Entry { allow_redisplay, billing_details, metadata, card, kind = "type" }
    refused { radar_options: not_yet!("radar_options") }
}

impl Declaration for Entry {
    type Output = Entry;

    fn declare(declared: &mut Declared) {
        CardEntryOnly::declare(declared);
        for kind in PaymentMethodType::ALL {
            if *kind != PaymentMethodType::Card {
                declared.refuse(kind.name(), OTHER_TYPES);
            }
        }
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<Entry>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Entry, Invalid> {
        CardEntryOnly::read(fields)
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

/// A card as it is sent: digits, or a token for them.
struct SentCard {
    number: Option<Typed>,
    cvc: Option<Typed>,
    exp_month: Option<i64>,
    exp_year: Option<i64>,
    preferred_network: Change<PreferredNetwork>,
    token: Option<String>,
}

params! {
    SentCard {
        number, cvc, exp_month, exp_year, preferred_network = "networks" as Preferred, token,
    }
}

impl FromParam for CardEntry {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let sent = SentCard::from_param(param, path)?;
        if let Some(token) = sent.token {
            let digits = sent.number.is_some()
                || sent.cvc.is_some()
                || sent.exp_month.is_some()
                || sent.exp_year.is_some()
                || sent.preferred_network.is_mentioned();
            return if digits {
                // A token says everything about its card.
                let why = "You may only specify one of these parameters: token, number.";
                Err(path.child("token").unsupported(why))
            } else {
                Ok(CardEntry::Token(token))
            };
        }
        let missing = |name| path.child(name).missing();
        Ok(CardEntry::Number(CardNumberEntry {
            number: sent.number.ok_or_else(|| missing("number"))?,
            cvc: sent.cvc,
            exp_month: sent.exp_month.ok_or_else(|| missing("exp_month"))?,
            exp_year: sent.exp_year.ok_or_else(|| missing("exp_year"))?,
            preferred_network: sent.preferred_network.into_option(),
        }))
    }

    fn schema() -> Schema {
        SentCard::schema()
    }
}

/// `networks[preferred]`.
struct Networks {
    preferred: Change<PreferredNetwork>,
}

params! { Networks { preferred } }

/// The preferred network, one level up.
pub(in crate::objects) struct Preferred(Change<PreferredNetwork>);

impl FromParam for Preferred {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let networks = Option::<Networks>::from_param(param, path)?;
        Ok(Preferred(networks.map_or(Change::Keep, |networks| networks.preferred)))
    }

    fn schema() -> Schema {
        Networks::schema().optional()
    }
}

impl From<Preferred> for Change<PreferredNetwork> {
    fn from(preferred: Preferred) -> Self {
        preferred.0
    }
}

impl From<Preferred> for Option<PreferredNetwork> {
    fn from(preferred: Preferred) -> Self {
        preferred.0.into_option()
    }
}
