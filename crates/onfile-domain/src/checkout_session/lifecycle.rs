//! How a session ends: the buyer completes it, the seller calls it off, or its time is up.

use super::{
    CheckoutRefusal, CheckoutSession, Consent, CustomerDetails, PaymentStatus, Status, StatusName,
};
use crate::address::Shipping;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::CustomerId;
use crate::job::JobKind;
use crate::moment::Timestamp;
use crate::money::Amount;
use crate::payment_intent::{self, PaymentIntent};

/// What a buyer's confirmation comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// Whether the money is there.
    pub payment_status: PaymentStatus,
    /// Who bought: the customer that was known, or the one that was made for it.
    pub customer: Option<CustomerId>,
    /// What is known of the buyer now.
    pub customer_details: CustomerDetails,
    /// What the buyer agreed to, where that was asked.
    pub consent: Option<Consent>,
    /// Where goods go, where that was asked; what was said before stays otherwise.
    pub shipping_details: Option<Shipping>,
}

impl CheckoutSession {
    /// Whether a buyer can confirm now, and for this much: what the buyer saw.
    pub fn may_confirm(
        &self,
        expected: Option<Amount>,
        now: Timestamp,
    ) -> Result<(), CheckoutRefusal> {
        self.is_open(now).map_err(CheckoutRefusal::Confirm)?;
        let total = self.purchase().map_or(Amount::ZERO, super::Purchase::total);
        match expected {
            Some(expected) if expected != total => Err(CheckoutRefusal::ExpectedAmount(total)),
            Some(_) | None => Ok(()),
        }
    }

    /// Whether it is open. The job that expires it may be late; its time is not.
    fn is_open(&self, now: Timestamp) -> Result<(), StatusName> {
        match self.status {
            Status::Open if now < self.expires_at => Ok(()),
            Status::Open => Err(StatusName::Expired),
            Status::Complete { .. } | Status::Expired => Err(self.status_name()),
        }
    }

    /// The buyer is done. The intent, which is on the record already, has succeeded, is held, or is
    /// on its way; the challenge that came between may have outlasted the session.
    pub fn complete(
        &self,
        completion: Completion,
    ) -> Result<(CheckoutSession, Effects), CheckoutRefusal> {
        if self.status != Status::Open {
            return Err(CheckoutRefusal::Confirm(self.status_name()));
        }
        let mut after = self.clone();
        after.status = Status::Complete { payment_status: completion.payment_status };
        after.customer = completion.customer;
        after.customer_details = Some(completion.customer_details);
        after.consent = completion.consent;
        after.shipping_details = completion.shipping_details.or(after.shipping_details);
        let mut effects = after.ended(EventType::CheckoutSessionCompleted);
        effects.save(&after);
        Ok((after, effects))
    }

    /// The money of a complete session arrived, or will not.
    pub fn settle(&self, paid: bool) -> Effects {
        let mut effects = Effects::default();
        let unpaid = Status::Complete { payment_status: PaymentStatus::Unpaid };
        if self.status != unpaid {
            return effects;
        }
        let mut after = self.clone();
        if paid {
            after.status = Status::Complete { payment_status: PaymentStatus::Paid };
            effects.tell(EventType::CheckoutSessionAsyncPaymentSucceeded, &after);
            effects.save(after);
        } else {
            effects.tell(EventType::CheckoutSessionAsyncPaymentFailed, &after);
        }
        effects
    }

    /// What a complete session held was captured whole: the money is there. No event says so: those
    /// of late money are for methods whose money is late by nature. [U]
    pub fn captured(&self, intent: &PaymentIntent) -> Option<CheckoutSession> {
        let unpaid = Status::Complete { payment_status: PaymentStatus::Unpaid };
        let taken = intent.status_name() == payment_intent::StatusName::Succeeded;
        (self.status == unpaid && taken).then(|| {
            let status = Status::Complete { payment_status: PaymentStatus::Paid };
            CheckoutSession { status, ..self.clone() }
        })
    }

    /// The seller calls it off. Its intent, if it has one, is the caller's to cancel.
    pub fn expire(&self) -> Result<(CheckoutSession, Effects), CheckoutRefusal> {
        if self.status != Status::Open {
            return Err(CheckoutRefusal::Expire(self.status_name()));
        }
        let mut after = self.clone();
        after.status = Status::Expired;
        let mut effects = after.ended(EventType::CheckoutSessionExpired);
        effects.save(&after);
        Ok((after, effects))
    }

    /// Told once, and nothing waits for it any more.
    fn ended(&self, kind: EventType) -> Effects {
        let mut effects = Effects::default();
        effects.tell(kind, self);
        let subject = self.id.as_str().to_owned();
        effects.canceled_jobs.push((JobKind::ExpireCheckoutSession, subject));
        effects
    }
}
