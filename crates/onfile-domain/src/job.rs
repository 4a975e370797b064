//! What must happen later, in logical time.

use crate::Named;
use crate::moment::Timestamp;
use crate::names::names;
use serde::{Deserialize, Serialize};

names! {
    /// What a job does to its subject. Each one is harmless when it runs twice.
    pub enum JobKind {
        /// A captured charge gets its balance transaction.
        SettleCharge = "settle_charge",
        /// An authorisation that nobody captured is released.
        ExpireAuthorisation = "expire_authorisation",
        /// A Checkout Session that nobody completed expires.
        ExpireCheckoutSession = "expire_checkout_session",
        /// A pending refund succeeds.
        RefundSucceeds = "refund_succeeds",
        /// A refund comes back.
        RefundFails = "refund_fails",
        /// A submitted dispute is decided.
        DecideDispute = "decide_dispute",
        /// A bank reports what became of a debit.
        ReportDebit = "report_debit",
        /// Micro-deposits that nobody has verified are given up.
        ExpireMicrodeposits = "expire_microdeposits",
        /// The register says what it knows of a tax id.
        VerifyTaxId = "verify_tax_id",
        /// An endpoint that has failed for too long is told nothing more.
        GiveUpEndpoint = "give_up_endpoint",
        /// A test clock arrives, and what falls due on its way happens.
        AdvanceTestClock = "advance_test_clock",
        /// A test clock has lived long enough.
        DeleteTestClock = "delete_test_clock",
    }
}

impl JobKind {
    /// Whether it waits by the test clock of the customer it is about, if there is one: what takes
    /// days does, and a dispute's decision, which its deadline belongs to; what takes a network a
    /// moment does not.
    pub fn waits_by_test_clock(self) -> bool {
        match self {
            JobKind::ExpireAuthorisation
            | JobKind::RefundSucceeds
            | JobKind::RefundFails
            | JobKind::DecideDispute
            | JobKind::ExpireMicrodeposits => true,
            JobKind::SettleCharge
            | JobKind::ExpireCheckoutSession
            | JobKind::GiveUpEndpoint
            | JobKind::ReportDebit
            | JobKind::VerifyTaxId
            | JobKind::AdvanceTestClock
            | JobKind::DeleteTestClock => false,
        }
    }
}

/// A row with a due time. There is at most one of a kind for a subject, so scheduling it again moves
/// it, and two decisions never leave two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    /// Seconds since the Unix epoch.
    pub due: Timestamp,
    /// What to do.
    pub kind: JobKind,
    /// The id of the object to do it to.
    pub subject: String,
}

impl Job {
    /// A job on a subject.
    pub fn at(due: Timestamp, kind: JobKind, subject: &str) -> Job {
        Job { due, kind, subject: subject.to_owned() }
    }

    /// The name under which the store keeps it.
    pub fn id(kind: JobKind, subject: &str) -> String {
        format!("{}:{subject}", kind.name())
    }
}
