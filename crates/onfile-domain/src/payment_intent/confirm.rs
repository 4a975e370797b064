//! Confirming: one attempt to pay, from the guards to the facts it leaves behind.
//!
//! The operation asks in this order: [`PaymentIntent::may_confirm`], the command's terms,
//! [`PaymentIntent::accept`] on the method, [`PaymentIntent::instruction`] for the network, and with
//! the network's answer [`PaymentIntent::conclude`].

use super::{Action, ConfirmOnly, ConfirmationMethod, OffSession, PaymentIntent, Status, Step};
use crate::card::{Card, Check, Checks, Network};
use crate::charge::{Charge, Charged, ChargedCard, ChargedCash, ChargedRedirect, State};
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{AuthenticationId, ChargeId};
use crate::job::{Job, JobKind};
use crate::moment::{DAY, Moment, Timestamp};
use crate::money::Amount;
use crate::payment_error::{PaymentError, PaymentErrorType};
use crate::payment_method::{Details, Nature, PaymentMethod, Standing};
use crate::payment_method_type::FutureUsage;
use crate::rail::{
    Approval, Authentication, AuthenticationOutcome, Authorise, Captured, Decline, DeclinedBy,
    Presence, carrying_network, given,
};
use crate::refusal::{IntentKind, Refusal};

/// How long a hold lasts.
const CAPTURE_WITHIN: i64 = 7 * DAY;
/// How long Visa lets a merchant-initiated hold last.
/// Source: <https://docs.stripe.com/payments/place-a-hold-on-a-payment-method>.
const CAPTURE_WITHIN_VISA_MERCHANT_INITIATED: i64 = 5 * DAY;

/// The circumstances of one attempt.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// The charge this attempt makes, if it makes one; the reference the network sees.
    pub charge: ChargeId,
    /// The buyer is absent.
    pub off_session: bool,
    /// Fail instead of asking the buyer to do something.
    pub error_on_requires_action: bool,
    /// Where the buyer comes back to.
    pub return_url: Option<String>,
    /// Show the next action as `use_stripe_sdk`.
    pub by_sdk: bool,
    /// The buyer has passed a challenge in this attempt.
    pub authenticated: bool,
    /// The security code: waiting to be checked, lost with a restart, or not given.
    pub cvc: Option<Check>,
}

impl Attempt {
    /// An attempt that nobody is there for: what it needs was said before.
    pub(super) fn of(charge: ChargeId) -> Attempt {
        Attempt {
            charge,
            off_session: false,
            error_on_requires_action: false,
            return_url: None,
            by_sdk: false,
            authenticated: false,
            cvc: None,
        }
    }
}

/// What the network made of the attempt.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// The money is held.
    Held(Box<Approval>),
    /// The money is taken.
    Taken(Box<Approval>, Captured),
    /// The buyer must answer a challenge first.
    Challenge,
    /// No.
    Declined(Box<Decline>),
}

/// The end of an attempt.
#[derive(Clone, Debug)]
pub struct Concluded {
    /// The intent afterwards.
    pub intent: PaymentIntent,
    /// What to do.
    pub effects: Effects,
    /// Why it failed, when it did: a 402.
    pub error: Option<PaymentError>,
}

impl PaymentIntent {
    /// Whether anybody, and whether this caller, may confirm now.
    pub fn may_confirm(&self, by_client: bool) -> Result<(), Refusal> {
        if by_client && self.confirmation_method == ConfirmationMethod::Manual {
            return Err(Refusal::ManualConfirmation);
        }
        match self.status {
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation { .. }
            | Status::RequiresAction(_) => Ok(()),
            Status::AwaitsTransfer(_) => self.is_unfunded(),
            Status::Succeeded { .. } => Err(Refusal::ConfirmSucceeded),
            Status::Processing | Status::RequiresCapture { .. } | Status::Canceled { .. } => {
                Err(Refusal::ConfirmStatus(self.status_name()))
            }
        }
    }

    /// Whether the buyer has passed a challenge for this amount, with this method: what
    /// [`PaymentIntent::await_confirmation`] leaves behind.
    pub fn is_authenticated_with(&self, method: &PaymentMethod) -> bool {
        match self.status {
            Status::RequiresConfirmation { authenticated } => {
                authenticated && self.payment_method.as_ref() == Some(&method.id)
            }
            Status::RequiresPaymentMethod
            | Status::RequiresAction(_)
            | Status::AwaitsTransfer(_)
            | Status::Processing
            | Status::RequiresCapture { .. }
            | Status::Succeeded { .. }
            | Status::Canceled { .. } => false,
        }
    }

    /// Whether a browser may make this intent that one: it may raise future usage, as a whole and
    /// by type, and never lower it.
    pub fn may_become(&self, after: &PaymentIntent) -> Result<(), Refusal> {
        may_become(self.setup_future_usage, after.setup_future_usage)?;
        for kind in self.types() {
            may_become(self.future_usage(kind), after.future_usage(kind))?;
        }
        Ok(())
    }

    /// The refusal of a confirmation without a method.
    pub fn missing_method(&self) -> Refusal {
        Refusal::MissingMethod { kind: IntentKind::Payment, customer: self.customer.clone() }
    }

    /// Whether this intent may be paid with this method.
    pub fn accept(&self, method: &PaymentMethod) -> Result<(), Refusal> {
        may_use(method, self.customer.as_ref(), &self.types(), IntentKind::Payment)
    }

    /// The guards between the terms and the network. `needs_return_url` is false for callers of
    /// API versions that did not ask for one, and for the browser, which supplies its own.
    pub fn may_attempt(
        &self,
        method: &PaymentMethod,
        command: &ConfirmOnly,
        attempt: &Attempt,
        needs_return_url: bool,
    ) -> Result<(), Refusal> {
        if command.off_session.is_some_and(|off| off != OffSession::No)
            && self.future_usage(method.kind()).is_some()
        {
            return Err(Refusal::OffSessionWithFutureUsage);
        }
        has_network(method, self.options.card.network)?;
        if needs_return_url
            && self.methods.may_redirect()
            && attempt.return_url.is_none()
            && !attempt.off_session
            && !attempt.by_sdk
        {
            return Err(Refusal::ReturnUrlMissing(IntentKind::Payment));
        }
        Ok(())
    }

    /// What to ask the network.
    pub fn instruction(
        &self,
        method: &PaymentMethod,
        card: &Card,
        attempt: &Attempt,
        now: Timestamp,
    ) -> Authorise {
        Authorise {
            money: Some((self.amount, self.currency)),
            reference: attempt.charge.as_str().to_owned(),
            presence: if attempt.off_session { Presence::OffSession } else { Presence::OnSession },
            setup_for: self.future_usage(method.kind()),
            authentication: if attempt.authenticated {
                Authentication::Passed
            } else {
                Authentication::NotTried(self.options.card.request_three_d_secure)
            },
            prepared_for_off_session: card.credential.prepared_for_off_session,
            network_transaction_id: card.credential.network_transaction_id.clone(),
            expired: card.has_expired(now),
            given: what_was_given(method, attempt.cvc),
        }
    }

    /// What to take when the network says yes and nothing is held.
    pub fn presentment(&self) -> crate::rail::Capture {
        crate::rail::Capture { amount: self.amount, currency: self.currency }
    }

    /// Draws the consequences of the network's answer.
    pub fn conclude(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        verdict: Verdict,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        match verdict {
            Verdict::Challenge => self.challenge(method, attempt, moment),
            Verdict::Declined(decline) => self.decline(method, attempt, &decline, moment),
            Verdict::Held(approval) => {
                let money = Taking::Hold;
                self.approve(method, attempt, &approval, money, moment)
            }
            Verdict::Taken(approval, captured) => {
                let money = Taking::Take(captured);
                self.approve(method, attempt, &approval, money, moment)
            }
        }
    }

    fn challenge(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        if attempt.error_on_requires_action {
            return self.fail(action_not_handled(method.clone()), Effects::default());
        }
        let mut intent = self.clone();
        intent.payment_method = Some(method.id.clone());
        intent.last_payment_error = None;
        intent.status = Status::RequiresAction(Action {
            id: AuthenticationId::mint(moment.mint),
            return_url: attempt.return_url.clone(),
            by_sdk: attempt.by_sdk || attempt.return_url.is_none(),
            step: Step::Challenge,
        });
        let mut effects = Effects::default();
        effects.tell(EventType::PaymentIntentRequiresAction, &intent);
        effects.save(&intent);
        Concluded { intent, effects, error: None }
    }

    fn decline(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        decline: &Decline,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        let mut effects = Effects::default();
        let charge = match decline.by {
            DeclinedBy::Issuer | DeclinedBy::FraudRules => {
                let charged = self.charged_card(method);
                let mut charge = self.charge(method, charged, attempt, moment.now);
                charge.state = State::Failed { decline: Box::new(decline.clone()) };
                charge.risk = decline.risk;
                if let Some(card) = charge.card_mut() {
                    card.card.checks = decline.checks;
                    card.three_d_secure = decline.three_d_secure.clone();
                }
                effects.tell(EventType::ChargeFailed, &charge);
                effects.save(&charge);
                Some(charge.id)
            }
            DeclinedBy::Authentication => None,
        };
        self.fail(PaymentError::of_decline(decline, charge, method.clone()), effects)
    }

    /// The buyer did not pass the challenge.
    pub fn authentication_failed(&self, method: &PaymentMethod) -> Concluded {
        let code = "payment_intent_authentication_failure";
        let error = PaymentError::of_authentication(code, method.clone());
        self.fail(error, Effects::default())
    }

    /// The buyer passed the challenge of an intent that the server confirms: it must say go again.
    pub fn await_confirmation(&self) -> PaymentIntent {
        let status = Status::RequiresConfirmation { authenticated: true };
        PaymentIntent { status, ..self.clone() }
    }

    /// A failed attempt leaves the intent payable with another method.
    pub(super) fn fail(&self, error: PaymentError, mut effects: Effects) -> Concluded {
        let mut intent = self.as_its_seller_left_it();
        intent.status = Status::RequiresPaymentMethod;
        intent.payment_method = None;
        intent.latest_charge = error.charge.clone().or(intent.latest_charge);
        intent.last_payment_error = Some(Box::new(error.clone()));
        effects.tell(EventType::PaymentIntentPaymentFailed, &intent);
        effects.save(&intent);
        Concluded { intent, effects, error: Some(error) }
    }

    fn approve(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        approval: &Approval,
        taking: Taking,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        let mut effects = Effects::default();
        let mut intent = self.clone();
        intent.payment_method = Some(method.id.clone());
        intent.last_payment_error = None;
        intent.sellers_future_usage = None;
        let charged = self.charged_card(method);
        let mut charge = self.charge(method, charged, attempt, moment.now);
        charge.approve(approval);
        let mut checks = approval.checks;
        if attempt.cvc == Some(Check::Unavailable) {
            checks.cvc = attempt.cvc;
        }
        if let Some(card) = charge.card_mut() {
            card.card.checks = checks;
        }
        let usage = self.future_usage(method.kind());
        intent.latest_charge = Some(charge.id.clone());
        let last = match taking {
            Taking::Take(captured) => {
                let now = self.capture_method == super::CaptureMethod::Automatic;
                let money = (self.amount, &captured);
                charge.take(money, now, EventType::ChargeSucceeded, moment, &mut effects);
                intent.status = Status::Succeeded { received: self.amount };
                EventType::PaymentIntentSucceeded
            }
            Taking::Hold => {
                let within = hold_window(method, attempt.off_session);
                let capture_before = moment.now + within;
                charge.state = State::Authorised { capture_before };
                effects.tell(EventType::ChargeSucceeded, &charge);
                effects.save(charge);
                let kind = JobKind::ExpireAuthorisation;
                effects.jobs.push(Job::at(capture_before, kind, self.id.as_str()));
                intent.status = Status::RequiresCapture { capture_before };
                EventType::PaymentIntentAmountCapturableUpdated
            }
        };
        let used = method.used(self.customer.as_ref(), usage, approval, checks);
        if used.customer() != method.customer() {
            effects.tell(EventType::PaymentMethodAttached, &used);
        }
        effects.save(used);
        effects.tell(last, &intent);
        effects.save(&intent);
        Concluded { intent, effects, error: None }
    }

    /// The card of an attempt, before the network has answered.
    fn charged_card(&self, method: &PaymentMethod) -> Charged {
        match &method.details {
            Details::Card(card) => Charged::Card(ChargedCard {
                network: card_network(card, self.options.card.network),
                card: card.clone(),
                authorization_code: None,
                network_transaction_id: None,
                three_d_secure: None,
            }),
            // Only cards get here: the others are paid with in files of their own.
            Details::SepaDebit(_)
            | Details::AuBecsDebit(_)
            | Details::UsBankAccount(_)
            | Details::Bancontact
            | Details::Ideal(_)
            | Details::Sofort(_)
            | Details::Giropay => Charged::Redirect(ChargedRedirect::of(&method.details)),
            Details::CustomerBalance => Charged::Cash(ChargedCash {}),
        }
    }

    /// The charge of an attempt: what the intent says now is copied, later changes do not follow.
    pub(super) fn charge(
        &self,
        method: &PaymentMethod,
        charged: Charged,
        attempt: &Attempt,
        now: Timestamp,
    ) -> Charge {
        Charge {
            id: attempt.charge.clone(),
            created: now,
            amount: self.amount,
            currency: self.currency,
            state: State::Authorised { capture_before: now },
            amount_refunded: Amount::ZERO,
            balance_transaction: None,
            available_at_once: false,
            billing_details: method.billing_details.clone(),
            customer: self.customer.clone(),
            description: self.description.clone(),
            dispute: None,
            early_fraud_warning: None,
            disputes_against: 0,
            user_report: None,
            metadata: self.metadata.clone(),
            payment_intent: self.id.clone(),
            payment_method: method.id.clone(),
            radar_session: self.radar_session.clone().or_else(|| method.radar_session.clone()),
            charged,
            risk: crate::rail::Risk { level: crate::rail::RiskLevel::NotAssessed, score: 0 },
            receipt_email: self.receipt_email.clone(),
            shipping: self.shipping.clone(),
            statement_descriptor: self.statement_descriptor.clone(),
            statement_descriptor_suffix: self.statement_descriptor_suffix.clone(),
            transfer_group: self.transfer_group.clone(),
            setup_for: self.future_usage(method.kind()),
        }
    }
}

fn may_become(before: Option<FutureUsage>, after: Option<FutureUsage>) -> Result<(), Refusal> {
    match (before, after) {
        (Some(from), None)
        | (Some(from @ FutureUsage::OffSession), Some(FutureUsage::OnSession)) => {
            Err(Refusal::FutureUsageLowered { from })
        }
        (None, _) | (Some(_), Some(_)) => Ok(()),
    }
}

enum Taking {
    Hold,
    Take(Captured),
}

/// How long a hold on this card lasts.
fn hold_window(method: &PaymentMethod, off_session: bool) -> i64 {
    let visa = method.card().is_some_and(|card| card.description.brand == Network::Visa);
    if off_session && visa { CAPTURE_WITHIN_VISA_MERCHANT_INITIATED } else { CAPTURE_WITHIN }
}

/// `error_on_requires_action`: the attempt fails where it would have asked the buyer.
pub(super) fn action_not_handled(method: PaymentMethod) -> PaymentError {
    PaymentError {
        kind: PaymentErrorType::CardError,
        code: "authentication_required".to_owned(),
        decline_code: Some("authentication_not_handled".to_owned()),
        message: "This payment required an authentication action to complete, but `error_on_requires_action` was set. When you're ready, you can upgrade your integration to handle actions at https://stripe.com/docs/payments/payment-intents/upgrade-to-handle-actions.".to_owned(),
        param: None,
        advice_code: None,
        network_decline_code: None,
        charge: None,
        payment_method: method,
    }
}

/// Whether an intent with this customer and these types may use a method.
pub(crate) fn may_use(
    method: &PaymentMethod,
    customer: Option<&crate::id::CustomerId>,
    types: &[crate::payment_method_type::PaymentMethodType],
    kind: IntentKind,
) -> Result<(), Refusal> {
    let id = method.id.clone();
    match (&method.standing, customer) {
        (Standing::Attached { customer: owner }, Some(customer)) if owner != customer => {
            return Err(Refusal::OfAnotherCustomer { method: id, customer: customer.clone() });
        }
        (Standing::Attached { customer }, None) => {
            return Err(Refusal::CustomerMissing { method: id, customer: customer.clone(), kind });
        }
        (Standing::Spent | Standing::SetUp, _) => return Err(Refusal::Spent),
        (Standing::Attached { .. }, Some(_)) | (Standing::Fresh, _) => {}
    }
    if !types.contains(&method.kind()) {
        let (given, allowed) = (method.kind(), types.to_vec());
        return Err(Refusal::TypeNotAllowed { given, allowed, kind });
    }
    Ok(())
}

/// What the issuer can check: the address on file, and the security code when one waits.
pub(crate) fn what_was_given(method: &PaymentMethod, cvc: Option<Check>) -> Checks {
    let address = method.billing_details.address.as_ref();
    Checks {
        address_line1: given(address.is_some_and(|address| address.line1.is_some())),
        address_postal_code: given(address.is_some_and(|address| address.postal_code.is_some())),
        cvc: cvc.filter(|check| *check == Check::Unchecked),
    }
}

/// A network that is asked for must be one of the card's.
pub(crate) fn has_network(method: &PaymentMethod, wanted: Option<Network>) -> Result<(), Refusal> {
    match (wanted, method.card()) {
        (Some(network), Some(card)) if !card.description.networks.contains(&network) => {
            Err(Refusal::NetworkNotOnCard)
        }
        _ => Ok(()),
    }
}

/// The network that carries a card: the intent's choice, the card's own, or the brand.
pub(crate) fn card_network(card: &Card, wanted: Option<Network>) -> Network {
    let preferred = wanted.or(card.preferred());
    carrying_network(&card.description.networks, card.description.brand, preferred)
}

impl Card {
    /// The preferred network, if the card has it.
    pub fn preferred(&self) -> Option<Network> {
        self.preferred_network.filter(|network| self.description.networks.contains(network))
    }
}

impl PaymentMethod {
    /// The card behind the method.
    pub fn card(&self) -> Option<&Card> {
        match self.details.nature() {
            Nature::Card(card) => Some(card),
            Nature::Debit(_) | Nature::Redirect | Nature::Cash => None,
        }
    }

    /// The same, to be changed.
    pub fn card_mut(&mut self) -> Option<&mut Card> {
        match &mut self.details {
            Details::Card(card) => Some(card),
            Details::SepaDebit(_)
            | Details::AuBecsDebit(_)
            | Details::UsBankAccount(_)
            | Details::Bancontact
            | Details::Ideal(_)
            | Details::Sofort(_)
            | Details::Giropay
            | Details::CustomerBalance => None,
        }
    }

    /// The issuer found the card good while it was put on file.
    pub fn verified(&mut self, approval: &Approval) {
        if let Some(card) = self.card_mut() {
            card.checks.settle(approval.checks);
        }
    }

    /// The method after it was used with success: attached, set up, or spent; see
    /// [`Standing`]. What the network learned of it stays with it.
    pub(crate) fn used(
        &self,
        customer: Option<&crate::id::CustomerId>,
        usage: Option<FutureUsage>,
        approval: &Approval,
        checks: Checks,
    ) -> PaymentMethod {
        let mut used = self.clone();
        used.standing = self.standing_after(customer, usage);
        let authenticated =
            approval.three_d_secure.as_ref().is_some_and(|result| match result.outcome {
                AuthenticationOutcome::Authenticated
                | AuthenticationOutcome::AttemptAcknowledged => true,
                AuthenticationOutcome::Exempted
                | AuthenticationOutcome::Failed
                | AuthenticationOutcome::NotSupported
                | AuthenticationOutcome::ProcessingError => false,
            });
        if let Some(card) = used.card_mut() {
            card.credential.prepared_for_off_session |=
                authenticated && usage == Some(FutureUsage::OffSession);
            card.credential
                .network_transaction_id
                .get_or_insert_with(|| approval.network_transaction_id.clone());
            card.checks.settle(checks);
        }
        used
    }

    /// What may still be done with the method after a success.
    pub(crate) fn standing_after(
        &self,
        customer: Option<&crate::id::CustomerId>,
        usage: Option<FutureUsage>,
    ) -> Standing {
        match (&self.standing, usage, customer) {
            // A challenge may outlast what its method was good for: nothing spent comes back.
            (Standing::Attached { .. } | Standing::Spent, _, _) => self.standing.clone(),
            _ if self.is_cash() => self.standing.clone(),
            _ if self.pays_once() => Standing::Spent,
            (_, Some(_), Some(customer)) => Standing::Attached { customer: customer.clone() },
            (_, Some(_), None) => Standing::SetUp,
            (_, None, _) => Standing::Spent,
        }
    }
}

impl Checks {
    /// What was unchecked takes the issuer's answer; what was answered once stays.
    pub(crate) fn settle(&mut self, answer: Checks) {
        for (mine, answer) in [
            (&mut self.address_line1, answer.address_line1),
            (&mut self.address_postal_code, answer.address_postal_code),
            (&mut self.cvc, answer.cvc),
        ] {
            if matches!(mine, Some(Check::Unchecked) | None) {
                *mine = answer.or(*mine);
            }
        }
    }
}
