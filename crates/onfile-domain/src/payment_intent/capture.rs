//! Ending a hold: capture it, cancel it, or let it run out.

use super::amount_details::apply_amount_details;
use super::terms::apply_details;
use super::{Cancel, CancellationReason, Capture, PaymentIntent, Status, StatusName};
use crate::charge::Charge;
use crate::effects::Effects;
use crate::event::EventType;
use crate::job::JobKind;
use crate::moment::{Moment, Timestamp};
use crate::money::Amount;
use crate::rail::Captured;
use crate::refusal::{CaptureRefusal, Refusal};

impl PaymentIntent {
    /// How much a capture would take, or why nothing can be taken.
    pub fn capturable(&self, command: &Capture) -> Result<Amount, Refusal> {
        match self.status {
            Status::RequiresCapture { .. } => {}
            Status::Succeeded { .. } => return Err(Refusal::Capture(CaptureRefusal::Released)),
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation { .. }
            | Status::RequiresAction(_)
            | Status::AwaitsTransfer(_)
            | Status::Processing
            | Status::Canceled { .. } => {
                return Err(Refusal::Capture(CaptureRefusal::Status(self.status_name())));
            }
        }
        if command.final_capture == Some(false) {
            return Err(Refusal::Capture(CaptureRefusal::PartOnly));
        }
        match command.amount_to_capture {
            None => Ok(self.amount),
            Some(Amount::ZERO) => Err(Refusal::Capture(CaptureRefusal::Zero)),
            Some(amount) if amount > self.amount => Err(Refusal::Capture(CaptureRefusal::TooLarge)),
            Some(amount) => Ok(amount),
        }
    }

    /// Takes held money. What is not taken is released with it: there is one capture.
    pub fn capture(
        &self,
        charge: &Charge,
        command: Capture,
        captured: &Captured,
        moment: &mut Moment<'_>,
    ) -> Result<Effects, Refusal> {
        let amount = self.capturable(&command)?;
        let mut effects = Effects::default();
        let mut charge = charge.clone();
        command.statement_descriptor.clone().apply(&mut charge.statement_descriptor);
        command.statement_descriptor_suffix.clone().apply(&mut charge.statement_descriptor_suffix);
        let now = self.capture_method == super::CaptureMethod::Automatic;
        charge.take((amount, captured), now, EventType::ChargeCaptured, moment, &mut effects);
        let mut intent = self.clone();
        intent.status = Status::Succeeded { received: amount };
        let parts = command.amount_details;
        apply_amount_details(&mut intent.amount_details, parts, amount, moment.mint)?;
        intent.metadata.apply(command.metadata);
        apply_details(&mut intent.payment_details, command.payment_details);
        command.statement_descriptor.apply(&mut intent.statement_descriptor);
        command.statement_descriptor_suffix.apply(&mut intent.statement_descriptor_suffix);
        effects.canceled_jobs.push((JobKind::ExpireAuthorisation, self.id.as_str().to_owned()));
        effects.tell(EventType::PaymentIntentSucceeded, &intent);
        effects.save(intent);
        Ok(effects)
    }

    /// Calls the payment off; held money is given back. `charge` is the hold, when there is one.
    pub fn cancel(
        &self,
        charge: Option<&Charge>,
        command: &Cancel,
        now: Timestamp,
    ) -> Result<Effects, Refusal> {
        match self.status {
            Status::Succeeded { .. } | Status::Canceled { .. } => {
                return Err(Refusal::CancelStatus(self.status_name()));
            }
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation { .. }
            | Status::RequiresAction(_)
            | Status::AwaitsTransfer(_)
            | Status::Processing
            | Status::RequiresCapture { .. } => {}
        }
        let mut effects = Effects::default();
        if self.status_name() == StatusName::RequiresCapture {
            effects.canceled_jobs.push((JobKind::ExpireAuthorisation, self.id.as_str().to_owned()));
            if let Some(charge) = charge {
                effects.save(charge.release());
            }
        }
        if let (Status::Processing, Some(charge)) = (&self.status, charge) {
            effects.canceled_jobs.push((JobKind::ReportDebit, charge.id.as_str().to_owned()));
            effects.save(charge.release());
        }
        self.end(command.cancellation_reason, now, &mut effects);
        Ok(effects)
    }

    /// Nobody captured in time. Harmless when it runs twice, or too early.
    pub fn expire(&self, charge: &Charge, now: Timestamp) -> Effects {
        let mut effects = Effects::default();
        match self.status {
            Status::RequiresCapture { capture_before } if capture_before <= now => {
                let released = charge.release();
                effects.tell(EventType::ChargeExpired, &released);
                effects.save(released);
                self.end(Some(CancellationReason::Automatic), now, &mut effects);
            }
            Status::RequiresCapture { .. }
            | Status::RequiresPaymentMethod
            | Status::RequiresConfirmation { .. }
            | Status::RequiresAction(_)
            | Status::AwaitsTransfer(_)
            | Status::Processing
            | Status::Succeeded { .. }
            | Status::Canceled { .. } => {}
        }
        effects
    }

    fn end(&self, reason: Option<CancellationReason>, now: Timestamp, effects: &mut Effects) {
        let status = Status::Canceled { at: now, reason };
        let canceled = PaymentIntent { status, ..self.as_its_seller_left_it() };
        effects.tell(EventType::PaymentIntentCanceled, &canceled);
        effects.save(canceled);
    }
}
