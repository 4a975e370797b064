//! Tax ids of customers: what kind, of which country, and what the register says.
//!
//! Three kinds are looked up in a register; the test network's register knows the documented test
//! values alone. Source: <https://docs.stripe.com/billing/customer/tax-ids>.

mod kinds;

pub use kinds::all_kinds;

use crate::customer::Customer;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{CustomerId, TaxIdId};
use crate::job::{Job, JobKind};
use crate::moment::{Moment, Timestamp};
use crate::names::names;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// Most tax ids of one customer.
pub const MAX_TAX_IDS: usize = 5;

/// The register answers a moment later, never in the same second: see charges that settle.
const VERIFIED_AFTER: i64 = 1;

names! {
    /// What the register says.
    pub enum Verification {
        Pending = "pending",
        Unavailable = "unavailable",
        Unverified = "unverified",
        Verified = "verified",
    }
}

/// A kind of tax id and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// One of [`all_kinds`].
    pub kind: String,
    /// The id.
    pub value: String,
}

/// A customer's tax id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxId {
    /// The object's id.
    pub id: TaxIdId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// Deleted ones stay for the events that tell of them, and are shown nowhere.
    pub deleted: bool,
    /// Two letters; `None` where the kind has no country.
    pub country: Option<String>,
    /// Whose.
    pub customer: CustomerId,
    /// One of [`all_kinds`].
    pub kind: String,
    /// The id.
    pub value: String,
    /// What the register says.
    pub verification: Verification,
}

/// Why a tax id is not registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaxIdRefusal {
    /// The value cannot be of this kind.
    Invalid {
        /// The kind.
        kind: String,
        /// Its place in `tax_id_data`, where it came with a new customer.
        item: Option<usize>,
    },
    /// More than [`MAX_TAX_IDS`].
    TooMany,
}

impl TaxIdRefusal {
    /// The same about an item of `tax_id_data`.
    #[must_use]
    pub fn of_item(self, at: usize) -> Self {
        match self {
            TaxIdRefusal::Invalid { kind, .. } => TaxIdRefusal::Invalid { kind, item: Some(at) },
            TaxIdRefusal::TooMany => self,
        }
    }
}

impl From<TaxIdRefusal> for Refusal {
    fn from(refusal: TaxIdRefusal) -> Self {
        Refusal::TaxId(refusal)
    }
}

impl TaxId {
    /// Registers a tax id. The customer, which counts it, is the caller's to save.
    pub fn create(
        customer: &mut Customer,
        entry: Entry,
        moment: &mut Moment<'_>,
    ) -> Result<(TaxId, Effects), TaxIdRefusal> {
        if customer.tax_ids >= MAX_TAX_IDS {
            return Err(TaxIdRefusal::TooMany);
        }
        if !kinds::is_possible(&entry.kind, &entry.value) {
            return Err(TaxIdRefusal::Invalid { kind: entry.kind, item: None });
        }
        let looked_up = kinds::is_looked_up(&entry.kind);
        let tax_id = TaxId {
            id: TaxIdId::mint(moment.mint),
            created: moment.now,
            deleted: false,
            country: country(&entry),
            customer: customer.id.clone(),
            kind: entry.kind,
            value: entry.value,
            verification: if looked_up { Verification::Pending } else { Verification::Unavailable },
        };
        customer.tax_ids += 1;
        let mut effects = Effects::default();
        if looked_up {
            let due = moment.now + VERIFIED_AFTER;
            effects.jobs.push(Job::at(due, JobKind::VerifyTaxId, tax_id.id.as_str()));
        }
        effects.tell(EventType::CustomerTaxIdCreated, &tax_id);
        effects.save(&tax_id);
        Ok((tax_id, effects))
    }

    /// The register answers. Harmless when it runs twice.
    pub fn verify(&self) -> Effects {
        let mut effects = Effects::default();
        let verification = match self.verification {
            Verification::Pending if !self.deleted => register(&self.value),
            Verification::Pending
            | Verification::Unavailable
            | Verification::Unverified
            | Verification::Verified => self.verification,
        };
        if verification != self.verification {
            let after = TaxId { verification, ..self.clone() };
            effects.tell_change(EventType::CustomerTaxIdUpdated, self, &after);
            effects.save(after);
        }
        effects
    }

    /// Forgets the tax id.
    pub fn delete(&self, customer: &Customer) -> Effects {
        let mut effects = self.end();
        let tax_ids = customer.tax_ids.saturating_sub(1);
        effects.save(Customer { tax_ids, ..customer.clone() });
        effects.tell(EventType::CustomerTaxIdDeleted, self);
        effects
    }

    /// Goes with its customer, whose end is the one fact told.
    pub fn end(&self) -> Effects {
        let mut effects = Effects::default();
        effects.canceled_jobs.push((JobKind::VerifyTaxId, self.id.as_str().to_owned()));
        effects.save(TaxId { deleted: true, ..self.clone() });
        effects
    }
}

/// What else than the test values there is no register can be asked about.
fn register(value: &str) -> Verification {
    let plain = kinds::plain(value);
    if plain.contains(kinds::VERIFIED) {
        Verification::Verified
    } else if plain.contains(kinds::UNVERIFIED) {
        Verification::Unverified
    } else if plain.contains(kinds::PENDING) {
        Verification::Pending
    } else {
        Verification::Unavailable
    }
}

/// The country of an id. A bare test value of the European Union says none.
fn country(entry: &Entry) -> Option<String> {
    let named = |prefix: &str| match prefix {
        // Greece and Northern Ireland have other letters than in ISO 3166.
        "EL" => "GR".to_owned(),
        "XI" => "GB".to_owned(),
        same => same.to_owned(),
    };
    match entry.kind.as_str() {
        "eu_oss_vat" => None,
        "eu_vat" => {
            let plain = kinds::plain(&entry.value);
            let prefix = plain.get(..2).filter(|it| it.bytes().all(|b| b.is_ascii_uppercase()));
            prefix.map(named)
        }
        kind => kind.split('_').next().map(str::to_ascii_uppercase),
    }
}

#[cfg(test)]
mod tests;
