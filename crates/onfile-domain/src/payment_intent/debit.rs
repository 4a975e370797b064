//! Paying by direct debit: under a mandate, handed over now, reported on later.
//!
//! [`PaymentIntent::may_debit`] guards, [`PaymentIntent::collect`] asks, [`PaymentIntent::submitted`]
//! draws the consequences of the answer, and [`PaymentIntent::reported`] those of each report. A
//! report may come twice, late or out of order: what is decided stays decided.

use super::{Acceptance, Attempt, CaptureMethod, Concluded, PaymentIntent, Status};
use crate::bank_account::{Blocked, BlockedReason, GeneratedFrom, SepaDebit};
use crate::charge::{Charge, Charged, ChargedDebit, Generated, State};
use crate::dispute::Dispute;
use crate::effects::Effects;
use crate::eligibility;
use crate::event::EventType;
use crate::id::{CustomerId, PaymentMethodId};
use crate::job::{Job, JobKind};
use crate::mandate::{Mandate, Reach};
use crate::metadata::Metadata;
use crate::moment::Moment;
use crate::payment_error::PaymentError;
use crate::payment_method::{Details, PaymentMethod, Standing};
use crate::payment_method_type::{FutureUsage, PaymentMethodType};
use crate::rail::debit::{Collect, Report, ReturnReason, Submitted};
use crate::rail::{Captured, Decline, DeclinedBy, DisputeNotice, DisputeReason, Risk, RiskLevel};
use crate::refusal::{BankRefusal, IntentKind, Refusal};

/// Under what an account may be debited.
#[derive(Clone, Debug)]
pub enum Authority {
    /// A mandate that stands.
    Standing(Mandate),
    /// The holder's word, given now.
    New(Acceptance),
}

/// The mandate an account is debited under, and whether it is on record already.
#[derive(Clone, Debug)]
pub struct Debited {
    /// The mandate.
    pub mandate: Mandate,
    /// Made with this attempt.
    pub fresh: bool,
    /// See [`ChargedDebit::handed_over`].
    pub handed_over: Option<i64>,
}

/// The debit code of a failure in the API's words is the reason's name, but for two: one is recorded
/// as empty, and the fraud rules' is that of cards.
fn code_of(reason: ReturnReason) -> &'static str {
    if reason == ReturnReason::GenericCouldNotProcess {
        ""
    } else if reason == ReturnReason::RiskLevelHighest {
        "payment_method_provider_decline"
    } else {
        crate::Named::name(reason)
    }
}

/// The risk of a debit is not looked at.
const NOT_ASSESSED: Risk = Risk { level: RiskLevel::NotAssessed, score: 0 };

/// A return in the words of a decline, which failed charges and errors are told in.
fn decline_of(reason: ReturnReason) -> Decline {
    let blocked = reason == ReturnReason::RiskLevelHighest;
    Decline {
        by: if blocked { DeclinedBy::FraudRules } else { DeclinedBy::Issuer },
        code: code_of(reason).to_owned(),
        decline_code: (reason == ReturnReason::GenericCouldNotProcess)
            .then(|| "generic_decline".to_owned()),
        message: reason.message().to_owned(),
        seller_message: "The bank did not return any further details with this decline.".to_owned(),
        param: None,
        advice_code: None,
        network_decline_code: None,
        risk: NOT_ASSESSED,
        checks: crate::card::Checks::default(),
        three_d_secure: None,
    }
}

/// A mandate that stands, or the holder's word; without either nothing is debited.
pub(crate) fn authority(
    method: &PaymentMethod,
    acceptance: Option<&Acceptance>,
    standing: Option<&Mandate>,
    (kind, usage): (IntentKind, Option<FutureUsage>),
) -> Result<Authority, Refusal> {
    match (acceptance, standing.filter(|mandate| mandate.stands())) {
        (Some(acceptance), _) => Ok(Authority::New(acceptance.clone())),
        (None, Some(mandate)) => Ok(Authority::Standing(mandate.clone())),
        (None, None) => {
            let setting_up = usage
                .filter(|usage| *usage == FutureUsage::OffSession && kind == IntentKind::Payment)
                .map(|_| method.kind());
            Err(Refusal::Bank(BankRefusal::MandateMissing { kind, setting_up }))
        }
    }
}

/// The method after its account was set up: what may be done with it, and under which mandate.
pub(crate) fn set_up_account(
    method: &PaymentMethod,
    customer: Option<&CustomerId>,
    usage: Option<FutureUsage>,
    mandate: &Mandate,
    effects: &mut Effects,
) -> PaymentMethod {
    let mut used = method.clone();
    used.standing = method.standing_after(customer, usage);
    // A word for one payment does not take the place of one for many.
    if mandate.reach == Reach::MultiUse || used.mandate.is_none() {
        used.mandate = Some(mandate.id.clone());
    }
    if used.customer() != method.customer() {
        effects.tell(EventType::PaymentMethodAttached, &used);
    }
    effects.save(&used);
    used
}

/// The debit that a bank's page has set up: a method of its own, on file where there is a customer,
/// and its mandate.
pub(crate) fn generated_debit(
    from: &PaymentMethod,
    (account, origin): (SepaDebit, GeneratedFrom),
    customer: Option<&CustomerId>,
    (acceptance, reach): (Acceptance, Reach),
    moment: &mut Moment<'_>,
    effects: &mut Effects,
) -> Generated {
    let standing = match customer {
        Some(customer) => Standing::Attached { customer: customer.clone() },
        None => Standing::SetUp,
    };
    let mut method = PaymentMethod {
        id: PaymentMethodId::mint(moment.mint),
        created: moment.now,
        allow_redisplay: from.allow_redisplay,
        billing_details: from.billing_details.clone(),
        metadata: Metadata::default(),
        standing,
        details: Details::SepaDebit(SepaDebit { generated_from: Some(origin), ..account }),
        mandate: None,
        radar_session: None,
    };
    let mandate = Mandate::create(&method, acceptance, reach, None, moment);
    method.mandate = Some(mandate.id.clone());
    if method.customer().is_some() {
        effects.tell(EventType::PaymentMethodAttached, &method);
    }
    let generated = Generated { payment_method: method.id.clone(), mandate: mandate.id.clone() };
    effects.save(mandate);
    effects.save(method);
    generated
}

impl PaymentIntent {
    /// The guards of a method at a bank, before anything is asked of it.
    pub fn may_bank(&self, method: &PaymentMethod) -> Result<(), Refusal> {
        let (kind, currency) = (method.kind(), self.currency);
        if !eligibility::pays_in(kind, currency) {
            return Err(Refusal::Bank(BankRefusal::Currency { method: kind, currency }));
        }
        if self.capture_method == CaptureMethod::Manual {
            return Err(Refusal::Bank(BankRefusal::CannotHold(kind)));
        }
        let usage = self.future_usage(kind);
        if usage.is_some_and(|usage| !eligibility::can_be_saved(kind, usage)) {
            return Err(Refusal::Bank(BankRefusal::NotReusable(kind)));
        }
        Ok(())
    }

    /// Under what this method's account may be debited.
    pub fn may_debit(
        &self,
        method: &PaymentMethod,
        standing: Option<&Mandate>,
    ) -> Result<Authority, Refusal> {
        if self.mandate.is_some() {
            let money = (self.amount, self.currency);
            let named = standing.filter(|named| named.allows(&method.id, money));
            let named = named.ok_or(Refusal::Bank(BankRefusal::MandateInvalid))?;
            return Ok(Authority::Standing(named.clone()));
        }
        let usage = self.future_usage(method.kind());
        authority(method, self.acceptance.as_ref(), standing, (IntentKind::Payment, usage))
    }

    /// Whether the mandate that was named can be one of this method's at all.
    pub fn may_name_mandate(&self, method: &PaymentMethod) -> Result<(), Refusal> {
        match &self.mandate {
            Some(_) if !method.is_debited() => Err(Refusal::Bank(BankRefusal::MandateInvalid)),
            Some(_) if self.acceptance.is_some() => {
                Err(Refusal::Exclusive(&["mandate", "mandate_data"]))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// The mandate of an attempt: one that stands, or a new one.
    pub fn mandate(
        &self,
        method: &PaymentMethod,
        authority: Authority,
        moment: &mut Moment<'_>,
    ) -> Debited {
        match authority {
            Authority::Standing(mandate) => Debited { mandate, fresh: false, handed_over: None },
            Authority::New(acceptance) => {
                let on_file = method.customer().is_some();
                let reach = match on_file || self.future_usage(method.kind()).is_some() {
                    true => Reach::MultiUse,
                    false => Reach::SingleUse { amount: self.amount, currency: self.currency },
                };
                let prefix = self.options.bank.reference_prefix.as_deref();
                let mut mandate = Mandate::create(method, acceptance, reach, prefix, moment);
                mandate.spent = mandate.reach != Reach::MultiUse;
                Debited { mandate, fresh: true, handed_over: None }
            }
        }
    }

    /// What to ask the bank.
    pub fn collect(&self, attempt: &Attempt, now: i64) -> Collect {
        Collect {
            amount: self.amount,
            currency: self.currency,
            reference: attempt.charge.as_str().to_owned(),
            at: now,
        }
    }

    /// Draws the consequences of handing a collection over.
    pub fn submitted(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        debited: Debited,
        answer: Submitted,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        let mut effects = Effects::default();
        let mut charged = ChargedDebit {
            details: method.details.clone(),
            mandate: debited.mandate.id.clone(),
            expected_debit_date: None,
            handed_over: debited.handed_over,
        };
        let Debited { mandate, fresh, .. } = debited;
        if fresh {
            effects.save(&mandate);
        }
        let (expected, first_report_after) = match answer {
            Submitted::Accepted { expected_debit_date, first_report_after } => {
                (expected_debit_date, first_report_after)
            }
            Submitted::Refused(reason) => {
                let decline = decline_of(reason);
                let charged = Charged::Debit(charged);
                let mut charge = self.charge(method, charged, attempt, moment.now);
                charge.state = State::Failed { decline: Box::new(decline.clone()) };
                effects.tell(EventType::ChargeFailed, &charge);
                effects.save(&charge);
                if method.mandate.as_ref() != Some(&mandate.id) && fresh {
                    let mandate = Some(mandate.id.clone());
                    effects.save(PaymentMethod { mandate, ..method.clone() });
                }
                let error = PaymentError::of_decline(&decline, Some(charge.id), method.clone());
                return self.fail(error, effects);
            }
        };
        charged.expected_debit_date = expected;
        let mut charge = self.charge(method, Charged::Debit(charged), attempt, moment.now);
        charge.state = State::Pending;
        effects.tell(EventType::ChargePending, &charge);
        effects.save(&charge);
        let usage = self.future_usage(method.kind());
        set_up_account(method, self.customer.as_ref(), usage, &mandate, &mut effects);
        let mut intent = self.clone();
        intent.payment_method = Some(method.id.clone());
        intent.last_payment_error = None;
        intent.latest_charge = Some(charge.id.clone());
        intent.status = Status::Processing;
        effects.tell(EventType::PaymentIntentProcessing, &intent);
        effects.save(&intent);
        if !fresh {
            effects.absorb(mandate.spend());
        }
        if let Some(after) = first_report_after {
            let due = moment.now + after;
            effects.jobs.push(Job::at(due, JobKind::ReportDebit, charge.id.as_str()));
        }
        Concluded { intent, effects, error: None }
    }

    /// Draws the consequences of a report, whoever it comes from. What is decided stays decided: a
    /// report that comes again, or after another that excludes it, changes nothing; a return that
    /// comes after the money was counted is a dispute.
    pub fn reported(
        &self,
        charge: &Charge,
        method: &PaymentMethod,
        mandate: Option<&Mandate>,
        report: &Report,
        moment: &mut Moment<'_>,
    ) -> Effects {
        match (&charge.state, report) {
            (State::Pending, Report::Paid) => self.paid(charge, moment),
            (State::Pending, Report::Returned(reason)) => {
                self.returned(charge, method, mandate, *reason)
            }
            (State::Pending, Report::Disputed(_)) => {
                self.returned(charge, method, mandate, ReturnReason::DebitDisputed)
            }
            (State::Captured { .. }, Report::Returned(reason)) => {
                taken_back(charge, mandate, reason.dispute(), moment)
            }
            (State::Captured { .. }, Report::Disputed(reason)) => {
                taken_back(charge, mandate, *reason, moment)
            }
            (State::Captured { .. }, Report::Paid)
            | (State::Failed { .. } | State::Authorised { .. } | State::Released, _) => {
                Effects::default()
            }
        }
    }

    fn is_about(&self, charge: &Charge) -> bool {
        self.status == Status::Processing && self.latest_charge.as_ref() == Some(&charge.id)
    }

    fn paid(&self, charge: &Charge, moment: &mut Moment<'_>) -> Effects {
        let mut effects = Effects::default();
        let money = (charge.amount, &Captured::default());
        charge.clone().take(money, true, EventType::ChargeSucceeded, moment, &mut effects);
        if self.is_about(charge) {
            let mut intent = self.clone();
            intent.status = Status::Succeeded { received: charge.amount };
            intent.sellers_future_usage = None;
            effects.tell(EventType::PaymentIntentSucceeded, &intent);
            effects.save(intent);
        }
        effects
    }

    fn returned(
        &self,
        charge: &Charge,
        method: &PaymentMethod,
        mandate: Option<&Mandate>,
        reason: ReturnReason,
    ) -> Effects {
        let mut effects = Effects::default();
        let decline = decline_of(reason);
        let mut failed = charge.clone();
        failed.state = State::Failed { decline: Box::new(decline.clone()) };
        effects.tell(EventType::ChargeFailed, &failed);
        effects.save(&failed);
        let method = method.after_return(reason);
        if self.is_about(charge) {
            let id = Some(charge.id.clone());
            let error = PaymentError::of_decline(&decline, id, method.clone());
            effects = self.fail(error, effects).effects;
        }
        if let Some(mandate) = mandate.filter(|_| reason.ends_mandate()) {
            effects.absorb(mandate.end());
        }
        effects.save(method);
        effects
    }
}

/// The holder has the money back after it was counted: a dispute that is lost as it begins, once.
fn taken_back(
    charge: &Charge,
    mandate: Option<&Mandate>,
    reason: DisputeReason,
    moment: &mut Moment<'_>,
) -> Effects {
    let mut effects = Effects::default();
    if charge.dispute.is_some() {
        return effects;
    }
    let notice = DisputeNotice { reason, network_reason_code: String::new(), inquiry: false };
    Dispute::lose_at_once(charge, &notice, moment, &mut effects);
    if let Some(mandate) = mandate {
        effects.absorb(mandate.end());
    }
    effects
}

impl PaymentMethod {
    /// What a return says about the account: in the United States it is blocked by some.
    fn after_return(&self, reason: ReturnReason) -> PaymentMethod {
        let (code, why) = match reason {
            ReturnReason::AccountClosed => ("R02", BlockedReason::BankAccountClosed),
            ReturnReason::NoAccount => ("R03", BlockedReason::BankAccountInvalidDetails),
            ReturnReason::DebitNotAuthorized => ("R10", BlockedReason::DebitNotAuthorized),
            ReturnReason::TokenizedAccountNumberDeactivated => {
                ("R04", BlockedReason::TokenizedAccountNumberDeactivated)
            }
            ReturnReason::ChargeExceedsSourceLimit
            | ReturnReason::ChargeExceedsTransactionLimit
            | ReturnReason::ChargeExceedsWeeklyLimit
            | ReturnReason::DebitDisputed
            | ReturnReason::GenericCouldNotProcess
            | ReturnReason::InsufficientFunds
            | ReturnReason::InvalidCurrency
            | ReturnReason::ReferToCustomer
            | ReturnReason::RiskLevelHighest => return self.clone(),
        };
        let mut blocked = self.clone();
        if let Details::UsBankAccount(account) = &mut blocked.details {
            let network_code = Some(code.to_owned());
            account.blocked = Some(Blocked { network_code, reason: why });
        }
        blocked
    }

    /// Whether it is of a type whose account is debited.
    pub fn is_debited(&self) -> bool {
        [
            PaymentMethodType::SepaDebit,
            PaymentMethodType::AuBecsDebit,
            PaymentMethodType::UsBankAccount,
        ]
        .contains(&self.kind())
    }
}
