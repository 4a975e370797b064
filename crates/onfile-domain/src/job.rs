//! What must happen later, in logical time.

use crate::Named;
use crate::moment::Timestamp;
use crate::names::names;

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
    }
}

/// A row with a due time. There is at most one of a kind for a subject, so scheduling it again moves
/// it, and two decisions never leave two.
#[derive(Clone, Debug, PartialEq, Eq)]
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
