//! Disputes: a cardholder's bank takes money back, or asks about it.

use crate::balance_transaction::BalanceTransaction;
use crate::charge::Charge;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{ChargeId, DisputeId, PaymentIntentId};
use crate::job::{Job, JobKind};
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::{DAY, Moment, Timestamp};
use crate::money::{Amount, Currency};
use crate::names::names;
use crate::object::Object;
use crate::rail::{DisputeNotice, DisputeReason};
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why a dispute stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisputeRefusal {
    /// It is closed.
    Closed,
    /// Evidence beyond the allowed length.
    EvidenceTooLong,
    /// Nothing was taken that could be disputed.
    NothingTaken,
    /// The charge is disputed already.
    Already,
    /// Money that went back cannot be taken back.
    Refunded,
    /// Only a card's bank asks first.
    InquiryOfDebit,
    /// Nobody can take back what was paid on a bank's page.
    Final,
}

impl From<DisputeRefusal> for Refusal {
    fn from(refusal: DisputeRefusal) -> Self {
        Refusal::Dispute(refusal)
    }
}

names! {
    /// Where a dispute stands.
    pub enum DisputeStatus {
        Lost = "lost",
        NeedsResponse = "needs_response",
        UnderReview = "under_review",
        WarningClosed = "warning_closed",
        WarningNeedsResponse = "warning_needs_response",
        WarningUnderReview = "warning_under_review",
        Won = "won",
    }
}

names! {
    /// A text that the seller gives as evidence.
    pub enum EvidenceField {
        AccessActivityLog = "access_activity_log",
        BillingAddress = "billing_address",
        CancellationPolicyDisclosure = "cancellation_policy_disclosure",
        CancellationRebuttal = "cancellation_rebuttal",
        CustomerEmailAddress = "customer_email_address",
        CustomerName = "customer_name",
        CustomerPurchaseIp = "customer_purchase_ip",
        DuplicateChargeExplanation = "duplicate_charge_explanation",
        DuplicateChargeId = "duplicate_charge_id",
        ProductDescription = "product_description",
        RefundPolicyDisclosure = "refund_policy_disclosure",
        RefundRefusalExplanation = "refund_refusal_explanation",
        ServiceDate = "service_date",
        ShippingAddress = "shipping_address",
        ShippingCarrier = "shipping_carrier",
        ShippingDate = "shipping_date",
        ShippingTrackingNumber = "shipping_tracking_number",
        UncategorizedText = "uncategorized_text",
    }
}

/// Evidence texts together may have this many characters.
pub const MAX_EVIDENCE: usize = 150_000;

/// Sellers have eight days, to the end of the day.
const RESPOND_WITHIN: i64 = 8 * DAY;

/// The test network decides submitted evidence about five seconds later.
const DECIDED_AFTER: i64 = 5;

/// A dispute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// The dispute's id.
    pub id: DisputeId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// How much is disputed.
    pub amount: Amount,
    /// Of which currency.
    pub currency: Currency,
    /// Where it stands.
    pub status: DisputeStatus,
    /// About what.
    pub notice: DisputeNotice,
    /// The movements on the balance: away, and perhaps back.
    pub balance_transactions: Vec<BalanceTransaction>,
    /// The charge.
    pub charge: ChargeId,
    /// The charge's intent.
    pub payment_intent: PaymentIntentId,
    /// The card that was charged, for the details; no other type has any.
    #[serde(flatten)]
    pub card: Option<DisputedCard>,
    /// What the seller gave.
    pub evidence: BTreeMap<EvidenceField, String>,
    /// Until when the seller may answer, in seconds since the Unix epoch.
    pub due_by: Timestamp,
    /// How often evidence was submitted.
    pub submission_count: u32,
    /// The caller's notes.
    pub metadata: Metadata,
}

/// What is said of the card behind a dispute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputedCard {
    /// Its brand.
    pub brand: crate::card::Network,
    /// The network that carried the charge.
    pub network: crate::card::Network,
}

/// Dispute a charge: what a bank does.
#[derive(Clone, Copy, Debug, Default)]
pub struct Open {
    /// Only ask.
    pub inquiry: Option<bool>,
    /// About what.
    pub reason: Option<DisputeReason>,
}

/// Answer a dispute.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// Texts; an empty one removes.
    pub evidence: Vec<(EvidenceField, String)>,
    /// The caller's notes.
    pub metadata: MetadataChange,
    /// Send the evidence to the bank; the default. `false` only stages it.
    pub submit: Option<bool>,
}

impl Dispute {
    /// A bank disputes a charge.
    pub fn open(charge: &Charge, notice: &DisputeNotice, moment: &mut Moment<'_>) -> Dispute {
        let due = moment.now + RESPOND_WITHIN;
        Dispute {
            id: DisputeId::mint(moment.mint),
            created: moment.now,
            amount: charge.amount_captured(),
            currency: charge.currency,
            status: if notice.inquiry {
                DisputeStatus::WarningNeedsResponse
            } else {
                DisputeStatus::NeedsResponse
            },
            notice: notice.clone(),
            balance_transactions: Vec::new(),
            charge: charge.id.clone(),
            payment_intent: charge.payment_intent.clone(),
            card: charge.card().map(|charged| DisputedCard {
                brand: charged.card.description.brand,
                network: charged.network,
            }),
            evidence: BTreeMap::new(),
            due_by: due - due.rem_euclid(DAY) + DAY - 1,
            submission_count: 0,
            metadata: Metadata::default(),
        }
    }

    /// Whether the case is still open.
    pub fn is_open(&self) -> bool {
        match self.status {
            DisputeStatus::NeedsResponse
            | DisputeStatus::UnderReview
            | DisputeStatus::WarningNeedsResponse
            | DisputeStatus::WarningUnderReview => true,
            DisputeStatus::Lost | DisputeStatus::WarningClosed | DisputeStatus::Won => false,
        }
    }

    /// Tells of a fresh dispute; the bank takes the money unless it only asks.
    pub fn tell_opening(mut self, moment: &mut Moment<'_>, effects: &mut Effects) {
        effects.tell(EventType::ChargeDisputeCreated, &self);
        if !self.notice.inquiry {
            self.withdraw(false, moment, effects);
            effects.tell(EventType::ChargeDisputeFundsWithdrawn, &self);
        }
        effects.save(self);
    }

    /// A cardholder's bank disputes a charge some time after it was taken. What went back to the
    /// cardholder before is not disputed again.
    pub fn open_later(charge: &Charge, notice: &DisputeNotice, moment: &mut Moment<'_>) -> Effects {
        // A dispute moves money that must have arrived first.
        let mut effects = charge.settle_later(moment);
        let settled = match effects.records.last() {
            Some(Object::Charge(settled)) => settled.as_ref().clone(),
            Some(_) | None => charge.clone(),
        };
        let dispute = Dispute::open(&settled, notice, moment);
        let mut disputed = settled.clone();
        disputed.dispute = Some(dispute.id.clone());
        disputed.disputes_against += u32::from(!notice.inquiry);
        dispute.tell_opening(moment, &mut effects);
        effects.tell_change(EventType::ChargeUpdated, &settled, &disputed);
        effects.save(disputed);
        effects
    }

    /// The holder of an account takes a debit back. There is nothing to answer: in every scheme the
    /// bank's word is final, so the dispute is lost as it begins. Returns the charge afterwards.
    pub fn lose_at_once(
        charge: &Charge,
        notice: &DisputeNotice,
        moment: &mut Moment<'_>,
        effects: &mut Effects,
    ) -> Charge {
        let mut dispute = Dispute::open(charge, notice, moment);
        effects.tell(EventType::ChargeDisputeCreated, &dispute);
        dispute.withdraw(false, moment, effects);
        effects.tell(EventType::ChargeDisputeFundsWithdrawn, &dispute);
        dispute.status = DisputeStatus::Lost;
        effects.tell(EventType::ChargeDisputeClosed, &dispute);
        let mut disputed = charge.clone();
        disputed.dispute = Some(dispute.id.clone());
        disputed.disputes_against += 1;
        effects.tell_change(EventType::ChargeUpdated, charge, &disputed);
        effects.save(&disputed);
        effects.save(dispute);
        disputed
    }

    fn withdraw(&mut self, reversed: bool, moment: &mut Moment<'_>, effects: &mut Effects) {
        let money = (self.amount, self.currency);
        let transaction = BalanceTransaction::of_dispute(self.id.as_str(), money, reversed, moment);
        self.balance_transactions.push(transaction.clone());
        transaction.book(effects);
    }

    /// Takes evidence, and unless it is only staged, sends it to the bank. What was staged before is
    /// sent by `submit=true` alone.
    pub fn update(
        &self,
        charge: &Charge,
        command: Update,
        moment: &mut Moment<'_>,
    ) -> Result<Effects, Refusal> {
        let mut after = self.clone();
        after.metadata.apply(command.metadata);
        let mut effects = Effects::default();
        let submits = command.submit.unwrap_or(!command.evidence.is_empty());
        if (submits || !command.evidence.is_empty()) && !self.is_open() {
            return Err(DisputeRefusal::Closed.into());
        }
        for (field, text) in command.evidence {
            if text.is_empty() {
                after.evidence.remove(&field);
            } else {
                after.evidence.insert(field, text);
            }
        }
        if after.evidence.values().map(|text| text.chars().count()).sum::<usize>() > MAX_EVIDENCE {
            return Err(DisputeRefusal::EvidenceTooLong.into());
        }
        let submits = submits && !after.evidence.is_empty();
        if submits {
            after.submit(moment, &mut effects);
        }
        effects.tell_change(EventType::ChargeDisputeUpdated, self, &after);
        if submits {
            // Recorded so, though the charge shows no change.
            effects.tell_change(EventType::ChargeUpdated, charge, charge);
        }
        effects.save(after);
        Ok(effects)
    }

    fn submit(&mut self, moment: &mut Moment<'_>, effects: &mut Effects) {
        self.submission_count += 1;
        self.status = if self.notice.inquiry {
            DisputeStatus::WarningUnderReview
        } else {
            DisputeStatus::UnderReview
        };
        effects.jobs.push(Job::at(
            moment.now + DECIDED_AFTER,
            JobKind::DecideDispute,
            self.id.as_str(),
        ));
    }

    /// The bank decides, by the magic word in `uncategorized_text`. Other text stays under review.
    /// Source: <https://docs.stripe.com/testing#evidence>.
    pub fn decide(&self, charge: &Charge, moment: &mut Moment<'_>) -> Effects {
        let mut effects = Effects::default();
        let word = self.evidence.get(&EvidenceField::UncategorizedText).map(String::as_str);
        match self.status {
            DisputeStatus::UnderReview => match word {
                Some("winning_evidence") => {
                    self.conclude(DisputeStatus::Won, charge, moment, &mut effects);
                }
                Some("losing_evidence") => {
                    self.conclude(DisputeStatus::Lost, charge, moment, &mut effects);
                }
                Some(_) | None => {}
            },
            DisputeStatus::WarningUnderReview => match word {
                Some("winning_evidence" | "losing_evidence") => {
                    self.conclude(DisputeStatus::WarningClosed, charge, moment, &mut effects);
                }
                Some("escalate_inquiry_evidence") => self.escalate(charge, moment, &mut effects),
                Some(_) | None => {}
            },
            DisputeStatus::NeedsResponse
            | DisputeStatus::WarningNeedsResponse
            | DisputeStatus::WarningClosed
            | DisputeStatus::Won
            | DisputeStatus::Lost => {}
        }
        effects
    }

    /// The seller gives up.
    pub fn close(&self, charge: &Charge, moment: &mut Moment<'_>) -> Result<Effects, Refusal> {
        let mut effects = Effects::default();
        match self.status {
            DisputeStatus::NeedsResponse | DisputeStatus::UnderReview => {
                self.conclude(DisputeStatus::Lost, charge, moment, &mut effects);
            }
            DisputeStatus::WarningNeedsResponse | DisputeStatus::WarningUnderReview => {
                self.conclude(DisputeStatus::WarningClosed, charge, moment, &mut effects);
            }
            DisputeStatus::Lost | DisputeStatus::WarningClosed | DisputeStatus::Won => {
                return Err(DisputeRefusal::Closed.into());
            }
        }
        Ok(effects)
    }

    fn conclude(
        &self,
        status: DisputeStatus,
        charge: &Charge,
        moment: &mut Moment<'_>,
        effects: &mut Effects,
    ) {
        let mut after = Dispute { status, ..self.clone() };
        let mut updated = charge.clone();
        if status == DisputeStatus::Won {
            after.withdraw(true, moment, effects);
            updated.disputes_against = updated.disputes_against.saturating_sub(1);
            effects.tell(EventType::ChargeDisputeFundsReinstated, &after);
        }
        effects.tell(EventType::ChargeDisputeClosed, &after);
        if status != DisputeStatus::Won {
            // Recorded so.
            effects.tell_change(EventType::ChargeUpdated, charge, &updated);
        }
        effects.save(updated);
        effects.save(after);
    }

    fn escalate(&self, charge: &Charge, moment: &mut Moment<'_>, effects: &mut Effects) {
        let mut after = self.clone();
        after.status = DisputeStatus::NeedsResponse;
        if self.notice.reason == DisputeReason::General {
            after.notice.reason = DisputeReason::Fraudulent;
        }
        after.notice.inquiry = false;
        effects.tell_change(EventType::ChargeDisputeUpdated, self, &after);
        after.withdraw(false, moment, effects);
        effects.tell(EventType::ChargeDisputeFundsWithdrawn, &after);
        let mut updated = charge.clone();
        updated.disputes_against += 1;
        effects.save(updated);
        effects.save(after);
    }
}
