//! Who has a lookup key: a record of its own, so that two prices cannot take one at the same time.

use super::{Price, PriceRefusal};
use crate::effects::Effects;
use crate::id::{LookupKeyId, PriceId};
use crate::moment::Timestamp;
use serde::{Deserialize, Serialize};

/// A lookup key that a price has, or has had. It is shown nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookupKey {
    /// Follows from the key: see [`LookupKey::id`].
    pub id: LookupKeyId,
    /// When it was first used.
    pub created: Timestamp,
    /// Whose it is now. An archived price keeps its key.
    pub price: Option<PriceId>,
}

impl LookupKey {
    /// The id of a key's record. The colon keeps it apart from every id that a caller can choose.
    pub fn id(key: &str) -> LookupKeyId {
        LookupKeyId::named(format!("lookup_key:{key}"))
    }

    /// The key itself.
    pub fn key(&self) -> &str {
        self.id.as_str().strip_prefix("lookup_key:").unwrap_or_default()
    }

    /// A price takes a key. `known` is the key's record and `holder` the price that has it.
    pub fn take(
        price: &Price,
        known: Option<LookupKey>,
        holder: Option<&Price>,
        transfer: bool,
        now: Timestamp,
    ) -> Result<Effects, PriceRefusal> {
        let mut effects = Effects::default();
        let Some(key) = &price.lookup_key else { return Ok(effects) };
        if let Some(holder) = holder.filter(|holder| holder.id != price.id) {
            if !transfer {
                return Err(PriceRefusal::LookupKeyTaken(holder.id.clone()));
            }
            effects.absorb(holder.lose_lookup_key());
        }
        let created = known.map_or(now, |known| known.created);
        let (id, price) = (LookupKey::id(key), Some(price.id.clone()));
        effects.save(LookupKey { id, created, price });
        Ok(effects)
    }

    /// Its price has another key now, or none.
    #[must_use]
    pub fn free(self) -> LookupKey {
        LookupKey { price: None, ..self }
    }
}
