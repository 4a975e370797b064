//! Paying on a bank's page: the buyer is sent away, and comes back having paid or not.

use super::{Action, Attempt, Concluded, PaymentIntent, Status, Step, generated_debit};
use crate::bank_account::GeneratedFrom;
use crate::charge::{Charge, Charged, ChargedRedirect, State};
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::AuthenticationId;
use crate::job::{Job, JobKind};
use crate::mandate::Reach;
use crate::moment::Moment;
use crate::payment_error::PaymentError;
use crate::payment_method::PaymentMethod;
use crate::payment_method_type::FutureUsage;
use crate::rail::Captured;
use crate::rail::redirect::Authorised;
use crate::refusal::{BankRefusal, IntentKind, Refusal};

impl PaymentIntent {
    /// The guards before the buyer is sent to a bank.
    pub fn may_redirect(&self, method: &PaymentMethod, attempt: &Attempt) -> Result<(), Refusal> {
        self.may_bank(method)?;
        let (kind, method_kind) = (IntentKind::Payment, method.kind());
        if attempt.return_url.is_none() {
            let refusal = BankRefusal::ReturnUrlMissing { kind, method: method_kind };
            return Err(Refusal::Bank(refusal));
        }
        let usage = self.future_usage(method_kind);
        method.can_be_asked(usage.is_some())?;
        if usage == Some(FutureUsage::OffSession) && self.acceptance.is_none() {
            let setting_up = Some(method_kind);
            return Err(Refusal::Bank(BankRefusal::MandateMissing { kind, setting_up }));
        }
        Ok(())
    }

    /// Sends the buyer away.
    pub fn send_away(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        step: Step,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        if attempt.error_on_requires_action {
            let error = super::confirm::action_not_handled(method.clone());
            return self.fail(error, Effects::default());
        }
        let mut intent = self.clone();
        intent.payment_method = Some(method.id.clone());
        intent.last_payment_error = None;
        let mut effects = Effects::default();
        let id = AuthenticationId::mint(moment.mint);
        if let Step::Microdeposits(deposits) = &step {
            let kind = JobKind::ExpireMicrodeposits;
            effects.jobs.push(Job::at(deposits.expires, kind, self.id.as_str()));
        }
        let return_url = attempt.return_url.clone();
        intent.status = Status::RequiresAction(Action { id, return_url, by_sdk: false, step });
        effects.tell(EventType::PaymentIntentRequiresAction, &intent);
        effects.save(&intent);
        Concluded { intent, effects, error: None }
    }

    /// The buyer is back and has agreed.
    pub fn returned_from_bank(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        answer: Authorised,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        let mut effects = Effects::default();
        let mut intent = self.clone();
        intent.last_payment_error = None;
        intent.latest_charge = Some(attempt.charge.clone());
        let mut after = Effects::default();
        let generated = match (answer.account, self.acceptance.clone()) {
            (Some(account), Some(acceptance)) => {
                let origin = GeneratedFrom::Charge(attempt.charge.clone());
                let (customer, account) = (self.customer.as_ref(), (account, origin));
                let agreed = (acceptance, Reach::MultiUse);
                Some(generated_debit(method, account, customer, agreed, moment, &mut after))
            }
            _ => None,
        };
        let details = method.details.clone();
        let charged = ChargedRedirect { details, payer: answer.payer, generated };
        let mut charge = self.charge(method, Charged::Redirect(charged), attempt, moment.now);
        let last = match answer.paid_after {
            None => {
                let money = (self.amount, &Captured::default());
                charge.take(money, true, EventType::ChargeSucceeded, moment, &mut effects);
                intent.status = Status::Succeeded { received: self.amount };
                intent.sellers_future_usage = None;
                EventType::PaymentIntentSucceeded
            }
            Some(seconds) => {
                charge.state = State::Pending;
                effects.tell(EventType::ChargePending, &charge);
                let due = moment.now + seconds;
                effects.jobs.push(Job::at(due, JobKind::ReportDebit, charge.id.as_str()));
                effects.save(charge);
                intent.status = Status::Processing;
                EventType::PaymentIntentProcessing
            }
        };
        effects.absorb(after);
        let usage = self.future_usage(method.kind());
        let standing = method.standing_after(self.customer.as_ref(), usage);
        effects.save(PaymentMethod { standing, ..method.clone() });
        effects.tell(last, &intent);
        effects.save(&intent);
        Concluded { intent, effects, error: None }
    }

    /// The account was not proved to be the buyer's.
    pub fn not_proved(&self, error: PaymentError) -> Concluded {
        self.fail(error, Effects::default())
    }

    /// The buyer is back and has not agreed.
    pub fn refused_at_bank(&self, method: &PaymentMethod) -> Concluded {
        let code = "payment_intent_authentication_failure";
        let error = PaymentError::of_authentication(code, method.clone());
        self.fail(error, Effects::default())
    }
}

impl Charge {
    /// Whether a bank's page made it.
    pub fn is_redirect(&self) -> bool {
        match self.charged {
            Charged::Redirect(_) => true,
            Charged::Card(_) | Charged::Debit(_) | Charged::Cash(_) => false,
        }
    }
}

impl PaymentMethod {
    /// Whether the buyer's bank is told enough: who they are, and for later debits how to tell them.
    pub(crate) fn can_be_asked(&self, keeps: bool) -> Result<(), Refusal> {
        use crate::payment_method_type::PaymentMethodType as T;
        let kind = self.kind();
        let details = &self.billing_details;
        let needs_name = keeps || kind == T::Bancontact || kind == T::Giropay;
        let missing = |param| Err(Refusal::Bank(BankRefusal::MissingDetail { param }));
        if needs_name && details.name.is_none() {
            return missing("billing_details[name]");
        }
        if keeps && details.email.is_none() {
            return missing("billing_details[email]");
        }
        Ok(())
    }
}
