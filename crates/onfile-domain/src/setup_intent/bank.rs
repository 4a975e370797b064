//! Setting up a method at a bank: an account to be debited under a mandate, or a bank's page from
//! which such an account comes back.

use super::{Attempt, Concluded, SetupIntent, SingleUse, Status};
use crate::bank_account::GeneratedFrom;
use crate::charge::ChargedRedirect;
use crate::effects::Effects;
use crate::eligibility;
use crate::event::EventType;
use crate::id::AuthenticationId;
use crate::job::{Job, JobKind};
use crate::mandate::{Mandate, Reach};
use crate::moment::Moment;
use crate::payment_error::PaymentError;
use crate::payment_intent::{Action, Authority, Step, authority, generated_debit, set_up_account};
use crate::payment_method::PaymentMethod;
use crate::rail::redirect::Authorised;
use crate::refusal::{BankRefusal, IntentKind, Refusal};
use crate::setup_attempt::{SetupAttemptStatus, Tried};

impl SetupIntent {
    /// Under what this method's account may be debited later.
    pub fn may_debit(
        &self,
        method: &PaymentMethod,
        standing: Option<&Mandate>,
    ) -> Result<Authority, Refusal> {
        let asked = (IntentKind::Setup, Some(self.usage));
        // A word for many payments is not the one for this that is asked for.
        let standing = standing.filter(|_| self.single_use.is_none());
        authority(method, self.acceptance.as_ref(), standing, asked)
    }

    /// The guards before the holder is sent to a bank.
    pub fn may_redirect(&self, method: &PaymentMethod, attempt: &Attempt) -> Result<(), Refusal> {
        let (kind, method_kind) = (IntentKind::Setup, method.kind());
        if !eligibility::can_be_saved(method_kind, self.usage) {
            return Err(Refusal::Bank(BankRefusal::NotReusable(method_kind)));
        }
        if attempt.return_url.is_none() {
            let refusal = BankRefusal::ReturnUrlMissing { kind, method: method_kind };
            return Err(Refusal::Bank(refusal));
        }
        method.can_be_asked(true)?;
        match self.acceptance {
            Some(_) => Ok(()),
            None => Err(Refusal::Bank(BankRefusal::MandateMissing { kind, setting_up: None })),
        }
    }

    /// How often the mandate can be used that is made here.
    fn reach(&self) -> Reach {
        match self.single_use {
            Some(SingleUse { amount, currency }) => Reach::SingleUse { amount, currency },
            None => Reach::MultiUse,
        }
    }

    /// The account may be debited from now on.
    pub fn debit_set_up(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        under: Authority,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        let mut intent = self.clone();
        let mut effects = Effects::default();
        let mandate = match under {
            Authority::Standing(mandate) => mandate,
            Authority::New(acceptance) => {
                let prefix = self.options.bank.reference_prefix.as_deref();
                Mandate::create(method, acceptance, self.reach(), prefix, moment)
            }
        };
        effects.save(&mandate);
        let (customer, usage) = (self.customer.as_ref(), Some(self.usage));
        let used = set_up_account(method, customer, usage, &mandate, &mut effects);
        intent.mandate = Some(mandate.id);
        intent.ends_well(&used, attempt, None, effects)
    }

    /// Sends the holder away.
    pub fn send_away(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        step: Step,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        let mut intent = self.clone();
        intent.latest_attempt = Some(attempt.id.clone());
        intent.payment_method = Some(method.id.clone());
        intent.last_setup_error = None;
        let mut effects = Effects::default();
        if let Step::Microdeposits(deposits) = &step {
            let kind = JobKind::ExpireMicrodeposits;
            effects.jobs.push(Job::at(deposits.expires, kind, self.id.as_str()));
        }
        let id = AuthenticationId::mint(moment.mint);
        let return_url = attempt.return_url.clone();
        intent.status = Status::RequiresAction(Action { id, return_url, by_sdk: false, step });
        effects.save(intent.attempt(method, attempt, SetupAttemptStatus::RequiresAction));
        effects.tell(EventType::SetupIntentRequiresAction, &intent);
        effects.save(&intent);
        Concluded { intent, effects, error: None }
    }

    /// The holder is back and has agreed: what is kept is the account that came back.
    pub fn returned_from_bank(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        answer: Authorised,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        let mut intent = self.clone();
        let mut effects = Effects::default();
        let generated = match (answer.account, self.acceptance.clone()) {
            (Some(account), Some(acceptance)) => {
                let origin = GeneratedFrom::SetupAttempt(attempt.id.clone());
                let (customer, account) = (self.customer.as_ref(), (account, origin));
                let agreed = (acceptance, self.reach());
                Some(generated_debit(method, account, customer, agreed, moment, &mut effects))
            }
            _ => None,
        };
        intent.mandate = generated.as_ref().map(|it| it.mandate.clone());
        let standing = method.standing_after(self.customer.as_ref(), Some(self.usage));
        let used = PaymentMethod { standing, ..method.clone() };
        effects.save(&used);
        let details = method.details.clone();
        let tried = ChargedRedirect { details, payer: answer.payer, generated };
        intent.ends_well(&used, attempt, Some(Tried::Redirect(tried)), effects)
    }

    fn ends_well(
        mut self,
        used: &PaymentMethod,
        attempt: &Attempt,
        tried: Option<Tried>,
        mut effects: Effects,
    ) -> Concluded {
        self.status = Status::Succeeded;
        self.latest_attempt = Some(attempt.id.clone());
        self.payment_method = Some(used.id.clone());
        self.last_setup_error = None;
        let mut record = self.attempt(used, attempt, SetupAttemptStatus::Succeeded);
        record.tried = tried.unwrap_or(record.tried);
        effects.save(record);
        effects.tell(EventType::SetupIntentSucceeded, &self);
        effects.save(&self);
        Concluded { intent: self, effects, error: None }
    }

    /// The holder is back and has not agreed, or an account was not proved.
    pub fn refused_at_bank(&self, error: PaymentError, attempt: &Attempt) -> Concluded {
        let method = error.payment_method.clone();
        self.clone().fail(&method, attempt, error, None)
    }
}
