//! Ephemeral keys: for an hour, a mobile app may see and change what is on file for one customer.

use crate::core_account::CustomerRef;
use crate::id::{CustomerId, EphemeralKeyId};
use crate::moment::{HOUR, Moment, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a key opens its customer. Recorded: `expires` is an hour after `created`. `[R]`
pub const LIFETIME: i64 = HOUR;

/// An ephemeral key. Its secret is derived from its id, and shown once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EphemeralKey {
    /// The key's id.
    pub id: EphemeralKeyId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// From when on it opens nothing.
    pub expires: Timestamp,
    /// Whose methods it opens.
    pub customer: CustomerId,
    /// The API version of the app that will use it. The account's server may speak another.
    pub api_version: String,
    /// Ended before its time.
    pub deleted: bool,
}

/// Create an ephemeral key.
pub struct Create {
    /// For whom.
    pub customer: Option<CustomerRef>,
}

impl EphemeralKey {
    /// A new key.
    pub fn create(customer: &CustomerId, api_version: &str, moment: &mut Moment<'_>) -> Self {
        EphemeralKey {
            id: EphemeralKeyId::mint(moment.mint),
            created: moment.now,
            expires: moment.now + LIFETIME,
            customer: customer.clone(),
            api_version: api_version.to_owned(),
            deleted: false,
        }
    }

    /// The key, ended.
    #[must_use]
    pub fn delete(&self) -> Self {
        EphemeralKey { deleted: true, ..self.clone() }
    }

    /// Whether it still opens anything.
    pub fn is_open(&self, now: Timestamp) -> bool {
        !self.deleted && now < self.expires
    }
}
