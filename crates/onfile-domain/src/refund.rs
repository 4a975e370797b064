//! Refunds: money that goes back, and sometimes comes again.

use crate::balance_transaction::BalanceTransaction;
use crate::charge::{Charge, State};
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{
    BalanceTransactionId, ChargeId, CustomerId, PaymentIntentId, PaymentMethodId, PaymentRefundId,
    RefundId,
};
use crate::job::{Job, JobKind};
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::{Moment, Timestamp};
use crate::money::{Amount, Currency};
use crate::names::names;
use crate::payment_method_type::PaymentMethodType;
use crate::rail::Refunded;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

names! {
    /// Why the seller refunds.
    pub enum RefundReason {
        Duplicate = "duplicate",
        Fraudulent = "fraudulent",
        RequestedByCustomer = "requested_by_customer",
    }
}

names! {
    /// Where a refund stands.
    pub enum RefundStatus {
        Pending = "pending",
        RequiresAction = "requires_action",
        Succeeded = "succeeded",
        Failed = "failed",
        Canceled = "canceled",
    }
}

/// Why nothing is refunded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefundRefusal {
    /// Neither a charge nor a payment intent.
    OfNothing,
    /// The intent has nothing to refund.
    WithoutCharge(PaymentIntentId),
    /// The charge is only held.
    NotPossible(ChargeId),
    /// A refund of nothing.
    Zero,
    /// Everything was refunded before.
    AlreadyRefunded(ChargeId),
    /// The charge is disputed.
    ChargeDisputed(ChargeId),
    /// More than is left.
    TooLarge {
        /// What was asked.
        requested: Amount,
        /// What is left.
        unrefunded: Amount,
        /// Of which currency.
        currency: Currency,
    },
    /// Too many wait for the money of their charge.
    TooManyWaiting,
    /// Only a refund that waits for the buyer can be canceled.
    NotCancelable,
}

impl From<RefundRefusal> for Refusal {
    fn from(refusal: RefundRefusal) -> Self {
        Refusal::Refund(refusal)
    }
}

/// A refund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// The refund's id.
    pub id: RefundId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// How much.
    pub amount: Amount,
    /// Of which currency.
    pub currency: Currency,
    /// Where it stands.
    pub status: RefundStatus,
    /// Why.
    pub reason: Option<RefundReason>,
    /// The movement on the balance; none while the debit is on its way whose money would go back.
    pub balance_transaction: Option<BalanceTransactionId>,
    /// The movement back, after a failure.
    pub failure_balance_transaction: Option<BalanceTransactionId>,
    /// The charge it refunds.
    pub charge: ChargeId,
    /// The charge's intent.
    pub payment_intent: PaymentIntentId,
    /// The method the money goes back to.
    pub payment_method: PaymentMethodId,
    /// The charge's customer.
    pub customer: Option<CustomerId>,
    /// The type of the method the money goes back to.
    #[serde(default = "card", skip_serializing_if = "is_card")]
    pub kind: PaymentMethodType,
    /// The caller's notes.
    pub metadata: Metadata,
    /// Where instructions would be sent.
    pub instructions_email: Option<String>,
}

/// What a refund without a type is of: cards came first.
fn card() -> PaymentMethodType {
    PaymentMethodType::Card
}

fn is_card(kind: &PaymentMethodType) -> bool {
    *kind == PaymentMethodType::Card
}

/// Create a refund.
#[derive(Clone, Debug, Default)]
pub struct Create {
    /// Of how much; everything that is left when absent.
    pub amount: Option<Amount>,
    /// Of which charge.
    pub charge: Option<ChargeId>,
    /// Of which intent's charge.
    pub payment_intent: Option<PaymentIntentId>,
    /// See [`Refund::instructions_email`].
    pub instructions_email: Option<String>,
    /// The caller's notes.
    pub metadata: MetadataChange,
    /// Why.
    pub reason: Option<RefundReason>,
}

impl Refund {
    /// How much would be refunded, or why nothing can be. Guards in the service's order.
    pub fn amount(charge: &Charge, requested: Option<Amount>) -> Result<Amount, RefundRefusal> {
        Refund::amount_beside(charge, requested, Amount::ZERO)
    }

    /// The same, beside refunds of so much that wait for the charge.
    pub fn amount_beside(
        charge: &Charge,
        requested: Option<Amount>,
        waiting: Amount,
    ) -> Result<Amount, RefundRefusal> {
        let unrefunded = match charge.state {
            State::Captured { .. } => charge.unrefunded(),
            State::Pending if waits_for(charge) => charge.amount.minus(waiting),
            State::Authorised { .. } | State::Pending => {
                return Err(RefundRefusal::NotPossible(charge.id.clone()));
            }
            State::Failed { .. } | State::Released => {
                return Err(RefundRefusal::WithoutCharge(charge.payment_intent.clone()));
            }
        };
        if !charge.is_refundable() {
            return Err(RefundRefusal::ChargeDisputed(charge.id.clone()));
        }
        if unrefunded == Amount::ZERO {
            return Err(RefundRefusal::AlreadyRefunded(charge.id.clone()));
        }
        let amount = requested.unwrap_or(unrefunded);
        if amount == Amount::ZERO {
            return Err(RefundRefusal::Zero);
        }
        if amount > unrefunded {
            let currency = charge.currency;
            return Err(RefundRefusal::TooLarge { requested: amount, unrefunded, currency });
        }
        Ok(amount)
    }

    /// Sends money back. `report` is what the network said to it.
    pub fn create(
        charge: &Charge,
        command: Create,
        report: Refunded,
        moment: &mut Moment<'_>,
    ) -> Result<(Refund, Effects), Refusal> {
        let amount = Refund::amount(charge, command.amount)?;
        if charge.state == State::Pending {
            return Ok(Refund::wait(charge, amount, command, moment));
        }
        let mut effects = Effects::default();
        // Money that has not arrived cannot go back: an asynchronous capture settles first.
        let settled = charge.settle_later(moment);
        let charge = match settled.records.last() {
            Some(crate::Object::Charge(charge)) => charge.as_ref().clone(),
            _ => charge.clone(),
        };
        effects.absorb(settled);
        let of_card = charge.card().is_some();
        let id = match of_card {
            true => RefundId::mint(moment.mint),
            false => RefundId::named(PaymentRefundId::mint(moment.mint).as_str()),
        };
        let (named, money) = ((id.as_str(), of_card), (amount, charge.currency));
        let transaction = BalanceTransaction::of_refund(named, money, false, moment);
        let refund = Refund {
            created: moment.now,
            amount,
            currency: charge.currency,
            status: match report {
                Refunded::Pending { .. } => RefundStatus::Pending,
                Refunded::Succeeded | Refunded::FailsLater { .. } => RefundStatus::Succeeded,
            },
            reason: command.reason,
            balance_transaction: Some(transaction.id.clone()),
            failure_balance_transaction: None,
            charge: charge.id.clone(),
            payment_intent: charge.payment_intent.clone(),
            payment_method: charge.payment_method.clone(),
            customer: charge.customer.clone(),
            kind: charge.charged.kind(),
            metadata: Metadata::of(command.metadata),
            instructions_email: command.instructions_email,
            id,
        };
        transaction.book(&mut effects);
        let mut after = charge.clone();
        after.amount_refunded = after.amount_refunded.plus(amount);
        effects.tell(EventType::RefundCreated, &refund);
        effects.tell_change(EventType::ChargeRefunded, &charge, &after);
        effects.save(after);
        effects.save(&refund);
        match report {
            Refunded::Succeeded => {}
            Refunded::Pending { succeeds_after } => effects.jobs.push(Job::at(
                moment.now + succeeds_after,
                JobKind::RefundSucceeds,
                refund.id.as_str(),
            )),
            Refunded::FailsLater { fails_after } => effects.jobs.push(Job::at(
                moment.now + fails_after,
                JobKind::RefundFails,
                refund.id.as_str(),
            )),
        }
        Ok((refund, effects))
    }

    /// Promises money back that has not come yet: it goes when it has.
    fn wait(
        charge: &Charge,
        amount: Amount,
        command: Create,
        moment: &mut Moment<'_>,
    ) -> (Refund, Effects) {
        let refund = Refund {
            id: RefundId::named(PaymentRefundId::mint(moment.mint).as_str()),
            created: moment.now,
            amount,
            currency: charge.currency,
            status: RefundStatus::Pending,
            reason: command.reason,
            balance_transaction: None,
            failure_balance_transaction: None,
            charge: charge.id.clone(),
            payment_intent: charge.payment_intent.clone(),
            payment_method: charge.payment_method.clone(),
            customer: charge.customer.clone(),
            kind: charge.charged.kind(),
            metadata: Metadata::of(command.metadata),
            instructions_email: command.instructions_email,
        };
        let mut effects = Effects::default();
        effects.tell(EventType::RefundCreated, &refund);
        effects.save(&refund);
        (refund, effects)
    }

    /// Whether it waits for the money of its charge.
    pub fn waits_for_charge(&self) -> bool {
        self.status == RefundStatus::Pending && self.balance_transaction.is_none()
    }

    /// What becomes of a refund that waited, now that its charge has ended: the money goes back, or
    /// there is none. Nothing while the charge is on its way.
    pub fn after_charge(&self, charge: &Charge, moment: &mut Moment<'_>) -> Effects {
        let mut effects = Effects::default();
        if !self.waits_for_charge() {
            return effects;
        }
        let mut after = self.clone();
        match charge.state {
            State::Pending | State::Authorised { .. } => {}
            State::Captured { .. } => {
                let (named, money) =
                    ((self.id.as_str(), charge.card().is_some()), (self.amount, self.currency));
                let transaction = BalanceTransaction::of_refund(named, money, false, moment);
                after.status = RefundStatus::Succeeded;
                after.balance_transaction = Some(transaction.id.clone());
                transaction.book(&mut effects);
                let mut refunded = charge.clone();
                refunded.amount_refunded = refunded.amount_refunded.plus(self.amount);
                tell_update(self, &after, &mut effects);
                effects.tell_change(EventType::ChargeRefunded, charge, &refunded);
                effects.save(refunded);
                effects.save(after);
            }
            State::Failed { .. } | State::Released => {
                after.status = RefundStatus::Canceled;
                tell_update(self, &after, &mut effects);
                effects.save(after);
            }
        }
        effects
    }

    /// A pending refund arrives. Harmless when it runs twice.
    pub fn succeed(&self) -> Effects {
        let mut effects = Effects::default();
        if self.status == RefundStatus::Pending && !self.waits_for_charge() {
            let after = Refund { status: RefundStatus::Succeeded, ..self.clone() };
            tell_update(self, &after, &mut effects);
            effects.save(after);
        }
        effects
    }

    /// A refund comes back: the money and the charge's count with it. Harmless when it runs twice.
    pub fn fail(&self, charge: &Charge, moment: &mut Moment<'_>) -> Effects {
        let mut effects = Effects::default();
        match self.status {
            RefundStatus::Pending if self.waits_for_charge() => return effects,
            RefundStatus::Pending | RefundStatus::Succeeded => {}
            RefundStatus::RequiresAction | RefundStatus::Failed | RefundStatus::Canceled => {
                return effects;
            }
        }
        let transaction = BalanceTransaction::of_refund(
            (self.id.as_str(), self.kind == PaymentMethodType::Card),
            (self.amount, self.currency),
            true,
            moment,
        );
        let mut after = self.clone();
        after.status = RefundStatus::Failed;
        after.failure_balance_transaction = Some(transaction.id.clone());
        transaction.book(&mut effects);
        let mut restored = charge.clone();
        restored.amount_refunded = restored.amount_refunded.minus(self.amount);
        effects.tell_change(EventType::RefundFailed, self, &after);
        tell_update(self, &after, &mut effects);
        effects.save(restored);
        effects.save(after);
        effects
    }

    /// Changes the caller's notes.
    pub fn update(&self, metadata: MetadataChange) -> Effects {
        let mut effects = Effects::default();
        let mut after = self.clone();
        after.metadata.apply(metadata);
        tell_update(self, &after, &mut effects);
        effects.save(after);
        effects
    }

    /// Card refunds are on their way at once; only one that waits for the buyer can be canceled.
    pub fn cancel(&self) -> RefundRefusal {
        RefundRefusal::NotCancelable
    }
}

/// Whether what is refunded of a charge that is on its way waits for it. `[D]` of BECS alone.
fn waits_for(charge: &Charge) -> bool {
    charge.charged.kind() == PaymentMethodType::AuBecsDebit
}

/// The same fact is told under the refund's own name and under its charge's.
fn tell_update(before: &Refund, after: &Refund, effects: &mut Effects) {
    effects.tell_change(EventType::RefundUpdated, before, after);
    effects.tell_change(EventType::ChargeRefundUpdated, before, after);
}
