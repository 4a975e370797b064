//! The calls on payment methods, and methods handed in with other calls.

use super::bank::{SentAuBecsDebit, SentIdeal, SentSepaDebit, SentSofort, SentUsBankAccount};
use crate::Invalid;
use crate::form::Param;
use crate::objects::core_account::NamedCustomer;
use crate::objects::payment_intent::Nothing;
use crate::objects::refused::{CONNECT, SECRET_KEY_ONLY};
use crate::params::{FromParam, Page, Path, RadarOptions, Schema, params};
use onfile_domain::address::BillingDetailsChange;
use onfile_domain::card::{CardChange, CardEntry, CardNumberEntry, PreferredNetwork};
use onfile_domain::core_account::CustomerRef;
use onfile_domain::id::RadarSessionId;
use onfile_domain::metadata::MetadataChange;
use onfile_domain::payment_method::{AllowRedisplay, Attach, Create, Update};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::{Change, Typed};

params! {
    Create { flatten entry, customer }
    refused { payment_method: CONNECT }
}

params! {
    Update { allow_redisplay, billing_details, card, metadata, us_bank_account }
}

params! {
    /// What the buyer may change of a saved method, by what opens the customer.
    pub struct UpdateByBuyer for Update { billing_details, card, us_bank_account, .. }
    refused {
        allow_redisplay: SECRET_KEY_ONLY,
        metadata: SECRET_KEY_ONLY,
    }
}

params! {
    Attach { flatten customer: NamedCustomer }
}

params! { CardChange { exp_month, exp_year, preferred_network = "networks" as Preferred } }

/// What an issuer says of a card on file.
pub struct UpdateCard {
    /// Another number.
    pub number: Option<Typed>,
    /// Month of expiry.
    pub exp_month: Option<i64>,
    /// Year of expiry, four digits.
    pub exp_year: Option<i64>,
}

params! { UpdateCard { number, exp_month, exp_year } }

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

/// A method as it is sent: its type, and what belongs to that type.
pub(super) struct SentMethod {
    pub(super) allow_redisplay: Option<AllowRedisplay>,
    pub(super) au_becs_debit: Option<SentAuBecsDebit>,
    pub(super) bancontact: Option<Nothing>,
    pub(super) billing_details: BillingDetailsChange,
    pub(super) card: Option<CardEntry>,
    pub(super) customer_balance: Option<Nothing>,
    pub(super) giropay: Option<Nothing>,
    pub(super) ideal: Option<SentIdeal>,
    pub(super) kind: PaymentMethodType,
    pub(super) metadata: MetadataChange,
    pub(super) radar_session: Option<RadarSessionId>,
    pub(super) sepa_debit: Option<SentSepaDebit>,
    pub(super) sofort: Option<SentSofort>,
    pub(super) us_bank_account: Option<SentUsBankAccount>,
}

params! {
    SentMethod {
        allow_redisplay, billing_details, metadata, au_becs_debit, bancontact, card, customer_balance,
        giropay, ideal, kind = "type", radar_session = "radar_options" as RadarOptions, sepa_debit, sofort,
        us_bank_account,
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
