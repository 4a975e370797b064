//! Payment methods: what is on file, and what may still be done with it.

use crate::address::{BillingDetails, BillingDetailsChange};
use crate::card::{Card, CardChange, CardEntry, expiry};
use crate::core_account::CustomerRef;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{CustomerId, PaymentMethodId};
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::{Moment, Timestamp};
use crate::names::names;
use crate::payment_method_type::PaymentMethodType;
use crate::refusal::Refusal;
use crate::typed::Change;
use serde::{Deserialize, Serialize};

names! {
    /// To whom a method may be shown again.
    pub enum AllowRedisplay {
        Always = "always",
        Limited = "limited",
        Unspecified = "unspecified",
    }
}

/// What may still be done with a method. Nobody has two customers, and nothing spent comes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Standing {
    /// Never used: may be used once, or attached.
    Fresh,
    /// Set up without a customer: may still be attached, but no longer used alone.
    SetUp,
    /// On file for this customer.
    Attached {
        /// Whose.
        customer: CustomerId,
    },
    /// Used without being attached, or detached: nothing may be done any more.
    Spent,
}

/// What is on file, by type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Details {
    /// A card.
    Card(Card),
}

/// A payment method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentMethod {
    /// The method's id.
    pub id: PaymentMethodId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// To whom it may be shown again.
    pub allow_redisplay: AllowRedisplay,
    /// Who pays with it.
    pub billing_details: BillingDetails,
    /// The caller's notes.
    pub metadata: Metadata,
    /// What may still be done with it.
    pub standing: Standing,
    /// What it is.
    pub details: Details,
}

/// A method as a caller hands it in: on its own, or inline while confirming an intent.
pub struct Entry {
    /// To whom it may be shown again.
    pub allow_redisplay: Option<AllowRedisplay>,
    /// Who pays with it.
    pub billing_details: BillingDetailsChange,
    /// The caller's notes.
    pub metadata: MetadataChange,
    /// The card, or its token. `None` when another type was named.
    pub card: Option<CardEntry>,
    /// Its type.
    pub kind: PaymentMethodType,
}

/// Create a payment method.
pub struct Create {
    /// What it is.
    pub entry: Entry,
    /// Always refused, with a hint at `attach`.
    pub customer: Option<String>,
}

/// Change a payment method.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// See [`PaymentMethod::allow_redisplay`].
    pub allow_redisplay: Option<AllowRedisplay>,
    /// See [`PaymentMethod::billing_details`].
    pub billing_details: BillingDetailsChange,
    /// Expiry and preferred network.
    pub card: Option<CardChange>,
    /// See [`PaymentMethod::metadata`].
    pub metadata: MetadataChange,
}

/// Attach a payment method.
#[derive(Clone, Debug, Default)]
pub struct Attach {
    /// To which customer.
    pub customer: Option<CustomerRef>,
}

impl PaymentMethod {
    /// Its type.
    pub fn kind(&self) -> PaymentMethodType {
        match self.details {
            Details::Card(_) => PaymentMethodType::Card,
        }
    }

    /// The customer it is on file for.
    pub fn customer(&self) -> Option<&CustomerId> {
        match &self.standing {
            Standing::Attached { customer } => Some(customer),
            Standing::Fresh | Standing::SetUp | Standing::Spent => None,
        }
    }

    /// Puts the method on file for a customer. Attaching it again to the same one is nothing.
    pub fn attach(&self, customer: &CustomerId) -> Result<Option<PaymentMethod>, Refusal> {
        match &self.standing {
            Standing::Attached { customer: current } if current == customer => Ok(None),
            Standing::Attached { .. } => Err(Refusal::AttachedElsewhere),
            Standing::Spent => Err(Refusal::AttachSpent),
            Standing::Fresh | Standing::SetUp => {
                let standing = Standing::Attached { customer: customer.clone() };
                Ok(Some(PaymentMethod { standing, ..self.clone() }))
            }
        }
    }

    /// Takes the method off file, for good.
    pub fn detach(&self) -> Result<Effects, Refusal> {
        if self.customer().is_none() {
            return Err(Refusal::NotAttached);
        }
        let detached = PaymentMethod { standing: Standing::Spent, ..self.clone() };
        let mut effects = Effects::default();
        effects.tell_change(EventType::PaymentMethodDetached, self, &detached);
        if self.is_source() {
            effects.tell(EventType::CustomerSourceDeleted, self);
        }
        effects.save(detached);
        Ok(effects)
    }

    /// Changes what may change: only on a method that is on file.
    pub fn update(&self, command: Update, moment: &Moment<'_>) -> Result<Effects, Refusal> {
        if self.customer().is_none() {
            return Err(Refusal::UpdateUnattached);
        }
        let mut changed = self.clone();
        changed.allow_redisplay = command.allow_redisplay.unwrap_or(changed.allow_redisplay);
        changed.billing_details.apply(command.billing_details);
        changed.metadata.apply(command.metadata);
        if let Some(change) = command.card {
            match &mut changed.details {
                Details::Card(card) => card.apply(change, moment.now)?,
            }
        }
        let mut effects = Effects::default();
        effects.tell_change(EventType::PaymentMethodUpdated, self, &changed);
        if self.is_source() {
            effects.tell_change(EventType::CustomerSourceUpdated, self, &changed);
        }
        effects.save(changed);
        Ok(effects)
    }
}

impl Card {
    pub(crate) fn apply(&mut self, change: CardChange, now: Timestamp) -> Result<(), Refusal> {
        if change.exp_month.is_some() || change.exp_year.is_some() {
            let month = change.exp_month.unwrap_or(i64::from(self.exp_month));
            let year = change.exp_year.unwrap_or(i64::from(self.exp_year));
            (self.exp_month, self.exp_year) =
                expiry(month, year, now).map_err(Refusal::InvalidExpiry)?;
        }
        match change.preferred_network {
            Change::Keep => {}
            Change::Unset => self.preferred_network = None,
            Change::Set(preferred) => self.preferred_network = Some(preferred.network()),
        }
        Ok(())
    }
}
