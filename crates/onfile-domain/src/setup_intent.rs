//! Setup intents: keep a payment method for later, without a payment now.
//!
//! The steps are those of [`crate::payment_intent`], less the money; each confirmation leaves a
//! [`SetupAttempt`] behind. What a bank has to do with it stands in `bank`.

mod bank;

use crate::card::{Card, Check};
use crate::charge::ChargedRedirect;
use crate::checkout_session::CheckoutRefusal;
use crate::core_account::CustomerRef;
use crate::effects::Effects;
use crate::eligibility::{Flow, OfferRefusal};
use crate::event::EventType;
use crate::id::{
    AuthenticationId, CheckoutSessionId, ConfirmationTokenId, CustomerId, MandateId,
    PaymentMethodId, SetupAttemptId, SetupIntentId,
};
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::{Moment, Timestamp};
use crate::money::{Amount, Currency};
use crate::names::names;
use crate::payment_error::PaymentError;
use crate::payment_intent::{
    Acceptance, AcceptanceChange, Action, AutomaticPaymentMethods, Methods, MethodsChoice,
    Narrowing, Options, OptionsChange, Step, card_network, has_network, may_use, what_was_given,
};
use crate::payment_method::{Details, Entry, PaymentMethod};
use crate::payment_method_configuration::Chosen;
use crate::payment_method_type::{FutureUsage, PaymentMethodType};
use crate::rail::{
    Approval, Authentication, AuthenticationFlow, AuthenticationOutcome, AuthenticationReason,
    Authorisation, Authorise, Presence, ThreeDSecureResult,
};
use crate::refusal::{BankRefusal, IntentKind, Refusal};
use crate::setup_attempt::{SetupAttempt, SetupAttemptStatus, Tried};
use crate::typed::Change;
use serde::{Deserialize, Serialize};

names! {
    /// A status by name.
    pub enum StatusName {
        RequiresPaymentMethod = "requires_payment_method",
        RequiresConfirmation = "requires_confirmation",
        RequiresAction = "requires_action",
        Processing = "processing",
        Canceled = "canceled",
        Succeeded = "succeeded",
    }
}

names! {
    /// Why a setup was canceled.
    pub enum SetupCancellationReason {
        Abandoned = "abandoned",
        Duplicate = "duplicate",
        RequestedByCustomer = "requested_by_customer",
    }
}

names! {
    /// Which way money will flow.
    pub enum FlowDirection {
        Inbound = "inbound",
        Outbound = "outbound",
    }
}

/// Why a setup stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupRefusal {
    /// One that already succeeded cannot be confirmed.
    ConfirmSucceeded,
    /// A canceled one cannot be confirmed.
    ConfirmCanceled,
    /// One that succeeded keeps its method.
    UpdateSucceeded,
    /// A canceled one keeps its method.
    UpdateCanceled,
    /// One in this status cannot be canceled.
    CancelStatus(StatusName),
}

/// Where a setup stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Status {
    /// Nothing to set up.
    RequiresPaymentMethod,
    /// Something to set up, and nobody has said go.
    RequiresConfirmation,
    /// The holder must do something.
    RequiresAction(Action),
    /// Done.
    Succeeded,
    /// Over without a method.
    Canceled {
        /// Why.
        reason: Option<SetupCancellationReason>,
    },
}

/// A setup intent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetupIntent {
    /// The intent's id. Its client secret is derived from it, and stored nowhere.
    pub id: SetupIntentId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// Where it stands.
    pub status: Status,
    /// Where its methods come from.
    pub methods: Methods,
    /// Only these of them.
    pub allowed_types: Option<Vec<PaymentMethodType>>,
    /// None of these.
    pub excluded_types: Option<Vec<PaymentMethodType>>,
    /// For whom.
    pub customer: Option<CustomerId>,
    /// The session that made it, and drives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkout_session: Option<CheckoutSessionId>,
    /// What is set up.
    pub payment_method: Option<PaymentMethodId>,
    /// For what kind of use.
    pub usage: FutureUsage,
    /// Which way money will flow.
    pub flow_directions: Option<Vec<FlowDirection>>,
    /// What the caller set by type.
    pub options: Options,
    /// The holder's recorded agreement.
    pub acceptance: Option<Acceptance>,
    /// The caller's description.
    pub description: Option<String>,
    /// The caller's notes.
    pub metadata: Metadata,
    /// The holder's word that the account may be debited, once it is set up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<MandateId>,
    /// What the mandate is for, where it is for one payment alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub single_use: Option<SingleUse>,
    /// The newest attempt.
    pub latest_attempt: Option<SetupAttemptId>,
    /// Why the last attempt failed, while none has succeeded since.
    pub last_setup_error: Option<Box<PaymentError>>,
}

/// What may be set while creating, updating or confirming.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// See [`SetupIntent::allowed_types`].
    pub allowed_payment_method_types: Change<Vec<PaymentMethodType>>,
    /// See [`SetupIntent::excluded_types`].
    pub excluded_payment_method_types: Change<Vec<PaymentMethodType>>,
    /// A fixed list; only before API version 2026-09-30.endive.
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
    /// See [`SetupIntent::customer`].
    pub customer: Change<CustomerRef>,
    /// See [`SetupIntent::description`].
    pub description: Change<String>,
    /// See [`SetupIntent::flow_directions`].
    pub flow_directions: Option<Vec<FlowDirection>>,
    /// See [`SetupIntent::metadata`].
    pub metadata: MetadataChange,
    /// See [`SetupIntent::options`].
    pub payment_method_options: Option<OptionsChange>,
}

/// What only means something together with a confirmation.
#[derive(Clone, Debug, Default)]
pub struct ConfirmOnly {
    /// What the holder's browser said beforehand.
    pub confirmation_token: Option<ConfirmationTokenId>,
    /// The holder's agreement.
    pub mandate_data: Change<AcceptanceChange>,
    /// Where the holder comes back to.
    pub return_url: Option<String>,
}

/// One payment that is agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SingleUse {
    /// Of how much at most.
    pub amount: Amount,
    /// In what.
    pub currency: Currency,
}

/// Create a setup intent.
#[derive(Default)]
pub struct Create {
    /// Choose methods automatically; the default since 2023-08-16.
    pub automatic_payment_methods: Option<AutomaticPaymentMethods>,
    /// Confirm at once.
    pub confirm: Option<bool>,
    /// What only a confirmation uses.
    pub confirm_only: ConfirmOnly,
    /// The account's configuration, by name.
    pub payment_method_configuration: Option<String>,
    /// What to set up.
    pub payment_method: Option<PaymentMethodId>,
    /// What to set up, inline.
    pub payment_method_data: Option<Entry>,
    /// See [`SetupIntent::single_use`].
    pub single_use: Option<SingleUse>,
    /// The rest.
    pub terms: Terms,
    /// For what kind of use; off session when absent.
    pub usage: Option<FutureUsage>,
    /// Show the next action as `use_stripe_sdk`.
    pub use_stripe_sdk: Option<bool>,
}

/// Update a setup intent.
#[derive(Default)]
pub struct Update {
    /// The account's configuration, by name.
    pub payment_method_configuration: Option<String>,
    /// What to set up.
    pub payment_method: Change<PaymentMethodId>,
    /// What to set up, inline.
    pub payment_method_data: Option<Entry>,
    /// The rest.
    pub terms: Terms,
}

/// Confirm a setup intent.
#[derive(Default)]
pub struct Confirm {
    /// What only a confirmation uses.
    pub confirm_only: ConfirmOnly,
    /// What to set up.
    pub payment_method: Option<PaymentMethodId>,
    /// What to set up, inline.
    pub payment_method_data: Option<Entry>,
    /// The rest.
    pub terms: Terms,
    /// Show the next action as `use_stripe_sdk`.
    pub use_stripe_sdk: Option<bool>,
}

/// Cancel a setup intent.
#[derive(Clone, Debug, Default)]
pub struct Cancel {
    /// Why.
    pub cancellation_reason: Option<SetupCancellationReason>,
}

/// The circumstances of one attempt.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// The attempt's record; the reference the network sees. Kept through a challenge.
    pub id: SetupAttemptId,
    /// When it began, in seconds since the Unix epoch; before the challenge, when there was one.
    pub started: Timestamp,
    /// Where the holder comes back to.
    pub return_url: Option<String>,
    /// Show the next action as `use_stripe_sdk`.
    pub by_sdk: bool,
    /// The holder has passed a challenge in this attempt.
    pub authenticated: bool,
    /// The security code: waiting to be checked, lost with a restart, or not given.
    pub cvc: Option<Check>,
}

/// The end of an attempt.
#[derive(Clone, Debug)]
pub struct Concluded {
    /// The intent afterwards.
    pub intent: SetupIntent,
    /// What to do.
    pub effects: Effects,
    /// Why it failed, when it did: a 402.
    pub error: Option<PaymentError>,
}

impl Update {
    /// Whether it changes how, for whom or what is set up, and not only what is noted about it.
    fn changes_setup(&self) -> bool {
        let terms = &self.terms;
        self.payment_method_configuration.is_some()
            || self.payment_method.is_mentioned()
            || self.payment_method_data.is_some()
            || terms.allowed_payment_method_types.is_mentioned()
            || terms.excluded_payment_method_types.is_mentioned()
            || terms.payment_method_types.is_some()
            || terms.customer.is_mentioned()
            || terms.payment_method_options.is_some()
    }
}

impl Terms {
    fn choice(&self, configuration: bool) -> MethodsChoice<'static> {
        MethodsChoice {
            configuration,
            listed: self.payment_method_types.is_some(),
            allowed: self.allowed_payment_method_types.is_set(),
            excluded: self.excluded_payment_method_types.is_set(),
            ..MethodsChoice::default()
        }
    }
}

impl SetupIntent {
    /// A new intent. Confirming it is a second step, on the result.
    pub fn create(command: Create, moment: &mut Moment<'_>) -> Result<SetupIntent, Refusal> {
        let mut terms = command.terms;
        let choice = MethodsChoice {
            automatic: command.automatic_payment_methods.as_ref(),
            ..terms.choice(command.payment_method_configuration.is_some())
        };
        let methods = choice.methods(terms.payment_method_types.take())?;
        let mut intent = SetupIntent {
            id: SetupIntentId::mint(moment.mint),
            created: moment.now,
            status: Status::RequiresPaymentMethod,
            methods,
            allowed_types: None,
            excluded_types: None,
            customer: None,
            checkout_session: None,
            payment_method: None,
            usage: command.usage.unwrap_or(FutureUsage::OffSession),
            flow_directions: None,
            options: Options::default(),
            acceptance: None,
            description: None,
            metadata: Metadata::default(),
            mandate: None,
            single_use: command.single_use,
            latest_attempt: None,
            last_setup_error: None,
        };
        intent.apply(terms)?;
        Ok(intent)
    }

    /// Applies what a command mentions.
    pub fn apply(&mut self, terms: Terms) -> Result<(), Refusal> {
        terms.choice(false).agrees()?;
        if let Some(types) = terms.payment_method_types {
            self.methods = Methods::Listed { types };
        }
        terms.allowed_payment_method_types.apply(&mut self.allowed_types);
        terms.excluded_payment_method_types.apply(&mut self.excluded_types);
        self.has_types()?;
        terms.customer.map(|named| named.id()).apply(&mut self.customer);
        terms.description.apply(&mut self.description);
        self.flow_directions = terms.flow_directions.or(self.flow_directions.take());
        self.metadata.apply(terms.metadata);
        if let Some(options) = terms.payment_method_options {
            options.agrees()?;
            self.options.apply(options);
        }
        Ok(())
    }

    /// Takes its methods from a configuration; `None` is the default one, unchanged.
    pub fn choose(&mut self, chosen: Option<Chosen>) {
        self.methods.choose(chosen);
    }

    /// Whether anything is left to set up.
    pub fn has_types(&self) -> Result<(), Refusal> {
        let none = self.types().is_empty();
        if none { Err(Refusal::Offer(OfferRefusal::NoTypes(IntentKind::Setup))) } else { Ok(()) }
    }

    /// The methods it takes.
    pub fn types(&self) -> Vec<PaymentMethodType> {
        self.methods.types(&Narrowing {
            flow: Flow::Setup,
            allowed: self.allowed_types.as_deref(),
            excluded: self.excluded_types.as_deref(),
            future_usage: Some(self.usage),
            holds: false,
        })
    }

    /// The status by name.
    pub fn status_name(&self) -> StatusName {
        match self.status {
            Status::RequiresPaymentMethod => StatusName::RequiresPaymentMethod,
            Status::RequiresConfirmation => StatusName::RequiresConfirmation,
            Status::RequiresAction(_) => StatusName::RequiresAction,
            Status::Succeeded => StatusName::Succeeded,
            Status::Canceled { .. } => StatusName::Canceled,
        }
    }

    /// Whether a caller may confirm it, cancel it or change what is set up. What a session has made,
    /// it drives.
    pub fn is_driven_directly(&self) -> Result<(), CheckoutRefusal> {
        match self.checkout_session {
            None => Ok(()),
            Some(_) => Err(CheckoutRefusal::DrivesSetupIntent),
        }
    }

    /// What the holder must do now.
    pub fn action(&self) -> Option<&Action> {
        match &self.status {
            Status::RequiresAction(action) => Some(action),
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation
            | Status::Succeeded
            | Status::Canceled { .. } => None,
        }
    }

    /// Updates the intent. Description, notes and customer may change in any state.
    pub fn update(&self, command: &Update) -> Result<SetupIntent, Refusal> {
        command.terms.choice(command.payment_method_configuration.is_some()).agrees()?;
        if command.changes_setup() {
            self.is_driven_directly()?;
        }
        let mut after = self.clone();
        after.apply(command.terms.clone())?;
        match command.payment_method.clone() {
            Change::Keep => {}
            Change::Unset => after.set_method(None)?,
            Change::Set(method) => after.set_method(Some(method))?,
        }
        Ok(after)
    }

    /// Sets or removes what is set up; a running challenge is abandoned.
    pub fn set_method(&mut self, method: Option<PaymentMethodId>) -> Result<(), Refusal> {
        match self.status {
            Status::Succeeded => return Err(Refusal::Setup(SetupRefusal::UpdateSucceeded)),
            Status::Canceled { .. } => return Err(Refusal::Setup(SetupRefusal::UpdateCanceled)),
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation
            | Status::RequiresAction(_) => {}
        }
        self.status = match method {
            Some(_) => Status::RequiresConfirmation,
            None => Status::RequiresPaymentMethod,
        };
        self.payment_method = method;
        Ok(())
    }

    /// The refusal of a confirmation without a method. The service looks at this before the status.
    pub fn missing_method(&self) -> Refusal {
        Refusal::MissingMethod { kind: IntentKind::Setup, customer: self.customer.clone() }
    }

    /// Whether anybody may confirm now.
    pub fn may_confirm(&self) -> Result<(), Refusal> {
        match self.status {
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation
            | Status::RequiresAction(_) => Ok(()),
            Status::Succeeded => Err(Refusal::Setup(SetupRefusal::ConfirmSucceeded)),
            Status::Canceled { .. } => Err(Refusal::Setup(SetupRefusal::ConfirmCanceled)),
        }
    }

    /// Whether this method may be set up here.
    pub fn accept(&self, method: &PaymentMethod) -> Result<(), Refusal> {
        may_use(method, self.customer.as_ref(), &self.types(), IntentKind::Setup)
    }

    /// The guards between the terms and the network; the last: the holder could be sent away and
    /// not find back. `needs_return_url` is as in [`crate::payment_intent::PaymentIntent::may_attempt`].
    pub fn may_attempt(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        needs_return_url: bool,
    ) -> Result<(), Refusal> {
        has_network(method, self.options.card.network)?;
        if self.single_use.is_some() && method.card().is_some() {
            return Err(Refusal::Bank(BankRefusal::NoMandate(method.kind())));
        }
        if needs_return_url
            && self.methods.may_redirect()
            && attempt.return_url.is_none()
            && !attempt.by_sdk
        {
            return Err(Refusal::ReturnUrlMissing(IntentKind::Setup));
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
            money: None,
            reference: attempt.id.as_str().to_owned(),
            presence: Presence::OnSession,
            setup_for: Some(self.usage),
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

    /// Draws the consequences of the network's answer.
    pub fn conclude(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        answer: Authorisation,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        let mut intent = self.clone();
        intent.latest_attempt = Some(attempt.id.clone());
        match answer {
            Authorisation::Approved(approval) => intent.succeed(method, attempt, &approval),
            Authorisation::ChallengeRequired => intent.challenge(method, attempt, moment),
            Authorisation::Declined(decline) => {
                let mut error = PaymentError::of_decline(&decline, None, method.clone());
                // A setup repeats the code where a payment leaves the decline code out.
                error.decline_code.get_or_insert_with(|| decline.code.clone());
                let result = decline.three_d_secure.clone();
                intent.fail(method, attempt, error, result)
            }
        }
    }

    /// The holder did not pass the challenge.
    pub fn authentication_failed(&self, method: &PaymentMethod, attempt: &Attempt) -> Concluded {
        let code = "setup_intent_authentication_failure";
        let error = PaymentError::of_authentication(code, method.clone());
        let result = ThreeDSecureResult {
            flow: Some(AuthenticationFlow::Challenge),
            outcome: AuthenticationOutcome::Failed,
            reason: Some(AuthenticationReason::Rejected),
            electronic_commerce_indicator: None,
            transaction_id: None,
        };
        self.clone().fail(method, attempt, error, Some(result))
    }

    fn succeed(
        mut self,
        method: &PaymentMethod,
        attempt: &Attempt,
        approval: &Approval,
    ) -> Concluded {
        let mut checks = approval.checks;
        if attempt.cvc == Some(Check::Unavailable) {
            checks.cvc = attempt.cvc;
        }
        self.status = Status::Succeeded;
        self.payment_method = Some(method.id.clone());
        self.last_setup_error = None;
        let used = method.used(self.customer.as_ref(), Some(self.usage), approval, checks);
        let mut effects = Effects::default();
        if used.customer() != method.customer() {
            effects.tell(EventType::PaymentMethodAttached, &used);
        }
        let mut record = self.attempt(&used, attempt, SetupAttemptStatus::Succeeded);
        record.authenticated(approval.three_d_secure.clone());
        effects.save(record);
        effects.save(used);
        effects.tell(EventType::SetupIntentSucceeded, &self);
        effects.save(&self);
        Concluded { intent: self, effects, error: None }
    }

    fn challenge(
        mut self,
        method: &PaymentMethod,
        attempt: &Attempt,
        moment: &mut Moment<'_>,
    ) -> Concluded {
        self.payment_method = Some(method.id.clone());
        self.last_setup_error = None;
        self.status = Status::RequiresAction(Action {
            id: AuthenticationId::mint(moment.mint),
            return_url: attempt.return_url.clone(),
            by_sdk: attempt.by_sdk || attempt.return_url.is_none(),
            step: Step::Challenge,
        });
        let mut effects = Effects::default();
        effects.save(self.attempt(method, attempt, SetupAttemptStatus::RequiresAction));
        effects.tell(EventType::SetupIntentRequiresAction, &self);
        effects.save(&self);
        Concluded { intent: self, effects, error: None }
    }

    fn fail(
        mut self,
        method: &PaymentMethod,
        attempt: &Attempt,
        error: PaymentError,
        three_d_secure: Option<ThreeDSecureResult>,
    ) -> Concluded {
        self.status = Status::RequiresPaymentMethod;
        self.payment_method = None;
        self.last_setup_error = Some(Box::new(error.clone()));
        let mut record = self.attempt(method, attempt, SetupAttemptStatus::Failed);
        record.setup_error = Some(error.clone());
        record.authenticated(three_d_secure);
        let mut effects = Effects::default();
        effects.save(record);
        effects.tell(EventType::SetupIntentSetupFailed, &self);
        effects.save(&self);
        Concluded { intent: self, effects, error: Some(error) }
    }

    fn attempt(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
        status: SetupAttemptStatus,
    ) -> SetupAttempt {
        SetupAttempt {
            id: attempt.id.clone(),
            created: attempt.started,
            customer: self.customer.clone(),
            payment_method: method.id.clone(),
            tried: self.tried(method),
            setup_error: None,
            setup_intent: self.id.clone(),
            status,
            usage: self.usage,
        }
    }

    fn tried(&self, method: &PaymentMethod) -> Tried {
        match &method.details {
            Details::Card(card) => Tried::Card {
                card: card.clone(),
                network: card_network(card, self.options.card.network),
                three_d_secure: None,
            },
            Details::SepaDebit(_) | Details::AuBecsDebit(_) | Details::UsBankAccount(_) => {
                Tried::Debit(method.details.clone())
            }
            Details::Bancontact
            | Details::Ideal(_)
            | Details::Sofort(_)
            | Details::Giropay
            // Cash is refused before anything is tried.
            | Details::CustomerBalance => Tried::Redirect(ChargedRedirect::of(&method.details)),
        }
    }

    /// Calls the setup off.
    pub fn cancel(&self, command: &Cancel) -> Result<Effects, Refusal> {
        match self.status {
            Status::Succeeded | Status::Canceled { .. } => {
                return Err(Refusal::Setup(SetupRefusal::CancelStatus(self.status_name())));
            }
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation
            | Status::RequiresAction(_) => {}
        }
        let status = Status::Canceled { reason: command.cancellation_reason };
        let canceled = SetupIntent { status, ..self.clone() };
        let mut effects = Effects::default();
        effects.tell(EventType::SetupIntentCanceled, &canceled);
        effects.save(canceled);
        Ok(effects)
    }
}
