//! What must happen later, in logical time.

use crate::id::JobId;
use crate::moment::{Moment, Timestamp};
use crate::names::names;

names! {
    /// What a job does to its subject. Each one is harmless when it runs twice.
    pub enum JobKind {
        /// A captured charge gets its balance transaction.
        SettleCharge = "settle_charge",
        /// An authorisation that nobody captured is released.
        ExpireAuthorisation = "expire_authorisation",
        /// A pending refund succeeds.
        RefundSucceeds = "refund_succeeds",
        /// A refund comes back.
        RefundFails = "refund_fails",
        /// A submitted dispute is decided.
        DecideDispute = "decide_dispute",
    }
}

/// A row with a due time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The job's id.
    pub id: JobId,
    /// Seconds since the Unix epoch.
    pub due: Timestamp,
    /// What to do.
    pub kind: JobKind,
    /// The id of the object to do it to.
    pub subject: String,
}

impl Job {
    /// A job due after some seconds.
    pub fn after(seconds: i64, kind: JobKind, subject: &str, moment: &mut Moment<'_>) -> Job {
        Job {
            id: JobId::mint(moment.mint),
            due: moment.now + seconds,
            kind,
            subject: subject.to_owned(),
        }
    }
}
