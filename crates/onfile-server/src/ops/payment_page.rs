//! Checkout Sessions, as their buyers see them: what is bought, the saved methods, and the
//! confirmation, which drives the session's intent as the calls on intents drive theirs.

use super::call::{Call, OnIntent, Outcome};
use super::card;
use super::tx::{Tx, transact};
use super::{page_key, payment_intent, setup_intent};
use crate::app::App;
use onfile_domain::charge::Charge;
use onfile_domain::checkout_session::{
    BuyerFault, BuyersUpdate, CheckoutFault, CheckoutSession, Completion, Confirm, Locale,
    NewIntent, StatusName, Ui,
};
use onfile_domain::customer::Customer;
use onfile_domain::id::{
    AccountId, CustomerId, ElementsSessionId, PaymentMethodId, SetupAttemptId,
};
use onfile_domain::payment_intent::{self as payment, PaymentIntent};
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::product::Product;
use onfile_domain::refusal::IntentKind;
use onfile_domain::setup_intent::{self as setup, SetupIntent};
use onfile_domain::{Effects, EventType, Object, PaymentError, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::objects::payment_page::{Detach, Shown, render};
use onfile_wire::params::{NoParams, Page, PathId};
use serde_json::Value;
use std::sync::Arc;

/// The most saved methods that a session shows. [D]
const MOST_SHOWN: usize = 50;

/// What an attempt came to: the intent as it is now, and the error of one that failed.
struct Attempted {
    kind: IntentKind,
    intent: Object,
    error: Option<PaymentError>,
    completion: Option<Completion>,
}

impl Tx<'_> {
    /// The answer that shows a session to its buyer.
    async fn page(&mut self, session: &CheckoutSession) -> Outcome {
        let customer = match &session.customer {
            Some(id) => self.find::<Customer>(id.as_str()).await?.filter(Customer::is_there),
            None => None,
        };
        let methods = match &customer {
            Some(customer) => {
                let shown = |method: &PaymentMethod| session.shows(method);
                self.on_file(&customer.id, MOST_SHOWN, shown).await?
            }
            None => Vec::new(),
        };
        let line_items = match session.purchase() {
            Some(_) => {
                let everything = Page { limit: Page::MAX_LIMIT, ..Page::default() };
                let (items, _) = self.checkout_line_items(session, &everything).await?;
                self.items_with_products(items).await?
            }
            None => Vec::new(),
        };
        let id = ElementsSessionId::mint(self.moment().mint);
        let shown = Shown {
            elements_session: (id.as_str(), self.call.account.as_str()),
            line_items,
            customer: customer.as_ref(),
            payment_methods: &methods,
        };
        let value = self.call.view_at(self.now).with(|view| render(session, shown, view));
        self.answer_value(Root::Object("payment_page"), value).await
    }

    /// Line items with what they sell.
    async fn items_with_products(
        &mut self,
        items: Vec<Value>,
    ) -> Result<Vec<(Value, Product)>, ApiError> {
        let mut sold = Vec::with_capacity(items.len());
        for item in items {
            let product = item["price"]["product"].as_str().unwrap_or_default().to_owned();
            let product = self.find::<Product>(&product).await?.ok_or_else(ApiError::internal)?;
            sold.push((item, product));
        }
        Ok(sold)
    }

    /// The method that the buyer confirms with; of those on file, only what the session shows.
    async fn buyers_method(
        &mut self,
        session: &CheckoutSession,
        given: Option<&card::Prepared>,
        named: Option<&PaymentMethodId>,
    ) -> Result<PaymentMethod, ApiError> {
        let method = card::handed_in(self, given, named).await?;
        let missing = || Refusal::from(CheckoutFault::Missing.at("payment_method"));
        let method = method.ok_or_else(missing)?;
        if method.customer().is_some() && !session.shows(&method) {
            return Err(Refusal::from(BuyerFault::NotShown.at("payment_method")).into());
        }
        Ok(method)
    }

    /// The intent of a session, which this makes if it is the first attempt.
    async fn intent_of(
        &mut self,
        session: CheckoutSession,
    ) -> Result<(CheckoutSession, NewIntent), ApiError> {
        if let Some(id) = session.payment_intent() {
            let intent = self.payment_intent(id.as_str()).await?;
            return Ok((session, NewIntent::Payment(Box::new(intent))));
        }
        if let Some(id) = session.setup_intent() {
            let intent = self.setup_intent(id.as_str()).await?;
            return Ok((session, NewIntent::Setup(Box::new(intent))));
        }
        let (after, intent) = session.with_intent(&mut self.moment())?;
        let mut effects = Effects::default();
        match &intent {
            NewIntent::Payment(intent) => {
                effects.tell(EventType::PaymentIntentCreated, intent.as_ref());
                effects.save(intent.as_ref());
            }
            NewIntent::Setup(intent) => {
                effects.tell(EventType::SetupIntentCreated, intent.as_ref());
                effects.save(intent.as_ref());
            }
        }
        self.apply(effects);
        Ok((after, intent))
    }

    /// Who buys: the session's customer, the one that an earlier attempt made, or one that is made
    /// now, where the seller wants one.
    async fn buyer(
        &mut self,
        session: &CheckoutSession,
        of_intent: Option<CustomerId>,
    ) -> Result<Option<CustomerId>, ApiError> {
        if let Some(known) = session.customer.clone().or(of_intent) {
            let before = self.customer(&known, "customer").await?;
            let after = session.renewed(&before);
            if after != before {
                let mut effects = Effects::default();
                effects.tell_change(EventType::CustomerUpdated, &before, &after);
                effects.save(&after);
                self.apply(effects);
            }
            return Ok(Some(known));
        }
        if !session.makes_customer() {
            return Ok(None);
        }
        let customer = session.customer(&mut self.moment());
        let mut effects = Effects::default();
        effects.tell(EventType::CustomerCreated, &customer);
        effects.save(&customer);
        self.apply(effects);
        Ok(Some(customer.id))
    }

    /// Where the buyer comes back to from a challenge or a bank. A hosted page sends on those who are
    /// done, and lets the others try again.
    fn return_url(&self, session: &CheckoutSession, command: &Confirm) -> Option<String> {
        let id = session.id.as_str();
        if let Ui::HostedPage { .. } = session.ui {
            let (server, account) = (&self.call.app.public_url, self.call.account.as_str());
            return Some(format!("{server}/c/pay/{account}/{id}/return"));
        }
        let known = session.ui.return_url().or(command.return_url.as_deref());
        known.map(|url| url.replace("{CHECKOUT_SESSION_ID}", id))
    }

    /// Confirming with an account is agreeing to its mandate, whose text stands beside the button.
    fn agreement(&self, method: &PaymentMethod) -> Option<payment::Acceptance> {
        let online = payment::OnlineAcceptance { ip_address: None, user_agent: None };
        let change = payment::AcceptanceChange { accepted_at: None, online: Some(online) };
        (method.kind() != PaymentMethodType::Card).then(|| self.call.agreed(&change, self.now))
    }

    async fn attempt_payment(
        &mut self,
        session: &CheckoutSession,
        mut intent: PaymentIntent,
        mut method: PaymentMethod,
        command: &Confirm,
    ) -> Result<Attempted, ApiError> {
        intent.may_confirm(false)?;
        let saving = session.saving(&method, command.save_payment_method).map_err(Refusal::from)?;
        let customer = self.buyer(session, intent.customer.clone()).await?;
        session.prepare_payment(&mut intent, customer, saving);
        intent.acceptance = self.agreement(&method);
        if let Some(allow_redisplay) = saving.allow_redisplay.filter(|_| intent.customer.is_some())
        {
            method.allow_redisplay = allow_redisplay;
            self.save(&method);
        }
        intent.accept(&method)?;
        let attempt = payment::Attempt {
            charge: Charge::mint(method.kind(), self.moment().mint),
            off_session: false,
            error_on_requires_action: false,
            return_url: self.return_url(session, command),
            by_sdk: command.use_stripe_sdk.unwrap_or(false),
            authenticated: false,
            cvc: card::waiting_code(self, &method),
        };
        intent.may_attempt(&method, &payment::ConfirmOnly::default(), &attempt, false)?;
        let concluded = payment_intent::go(self, &intent, &method, &attempt).await?;
        self.apply(concluded.effects);
        let completion = session.paid_by(&concluded.intent);
        let (kind, error) = (IntentKind::Payment, concluded.error);
        Ok(Attempted { kind, intent: (&concluded.intent).into(), error, completion })
    }

    async fn attempt_setup(
        &mut self,
        session: &CheckoutSession,
        mut intent: SetupIntent,
        mut method: PaymentMethod,
        command: &Confirm,
    ) -> Result<Attempted, ApiError> {
        intent.may_confirm()?;
        let saving = session.saving(&method, command.save_payment_method).map_err(Refusal::from)?;
        let customer = self.buyer(session, intent.customer.clone()).await?;
        session.prepare_setup(&mut intent, customer);
        intent.acceptance = self.agreement(&method);
        if let Some(allow_redisplay) = saving.allow_redisplay {
            method.allow_redisplay = allow_redisplay;
            self.save(&method);
        }
        intent.accept(&method)?;
        let attempt = setup::Attempt {
            id: SetupAttemptId::mint(self.moment().mint),
            started: self.now,
            return_url: self.return_url(session, command),
            by_sdk: command.use_stripe_sdk.unwrap_or(false),
            authenticated: false,
            cvc: card::waiting_code(self, &method),
        };
        intent.may_attempt(&method, &attempt, false)?;
        let concluded = setup_intent::go(self, &intent, &method, &attempt).await?;
        self.apply(concluded.effects);
        let completion = session.set_up_by(&concluded.intent);
        let (kind, error) = (IntentKind::Setup, concluded.error);
        Ok(Attempted { kind, intent: (&concluded.intent).into(), error, completion })
    }

    /// Completes the session of a payment intent that has one, if the payment ended well.
    pub(super) async fn complete_with_payment(
        &mut self,
        intent: &PaymentIntent,
    ) -> Result<(), ApiError> {
        let Some(id) = &intent.checkout_session else { return Ok(()) };
        let session = self.checkout_session(id.as_str()).await?;
        self.complete(&session, session.paid_by(intent)).await.map(drop)
    }

    /// Tells of the money of a complete session, once its bank has said whether it came. `before` is
    /// the intent before that.
    pub(super) async fn settle_checkout(&mut self, before: &PaymentIntent) -> Result<(), ApiError> {
        let Some(id) = &before.checkout_session else { return Ok(()) };
        let intent = self.payment_intent(before.id.as_str()).await?;
        if let Some(paid) = before.money_came(&intent) {
            let session = self.checkout_session(id.as_str()).await?;
            self.apply(session.settle(paid));
        }
        Ok(())
    }

    /// A complete session whose held money was captured is paid.
    pub(super) async fn pay_checkout(&mut self, intent: &PaymentIntent) -> Result<(), ApiError> {
        let Some(id) = &intent.checkout_session else { return Ok(()) };
        let session = self.checkout_session(id.as_str()).await?;
        if let Some(paid) = session.captured(intent) {
            self.save(&paid);
        }
        Ok(())
    }

    /// Completes the session of a setup intent that has one, if the setup ended well.
    pub(super) async fn complete_with_setup(
        &mut self,
        intent: &SetupIntent,
    ) -> Result<(), ApiError> {
        let Some(id) = &intent.checkout_session else { return Ok(()) };
        let session = self.checkout_session(id.as_str()).await?;
        self.complete(&session, session.set_up_by(intent)).await.map(drop)
    }

    /// Whether a session still wants what its intent takes: while the buyer is at the issuer's page,
    /// what is bought may change.
    pub(super) async fn is_wanted_by_checkout(
        &mut self,
        intent: &PaymentIntent,
    ) -> Result<bool, ApiError> {
        let Some(id) = &intent.checkout_session else { return Ok(true) };
        let session = self.checkout_session(id.as_str()).await?;
        Ok(session.purchase().is_some_and(|purchase| purchase.total() == intent.amount))
    }

    async fn complete(
        &mut self,
        session: &CheckoutSession,
        completion: Option<Completion>,
    ) -> Result<CheckoutSession, ApiError> {
        let Some(completion) = completion.filter(|_| session.waits()) else {
            return Ok(session.clone());
        };
        let (after, effects) = session.complete(completion).map_err(Refusal::from)?;
        if let Some(customer) = &session.customer {
            self.keep_up(customer, &after).await?;
        }
        self.apply(effects);
        Ok(after)
    }
}

impl Tx<'_> {
    /// Writes down of a known customer what the seller wants to follow the buyer's words.
    async fn keep_up(
        &mut self,
        customer: &CustomerId,
        session: &CheckoutSession,
    ) -> Result<(), ApiError> {
        let before = self.find::<Customer>(customer.as_str()).await?.filter(Customer::is_there);
        let Some(before) = before else { return Ok(()) };
        if let Some(after) = session.changed_customer(&before) {
            let mut effects = Effects::default();
            effects.tell_change(EventType::CustomerUpdated, &before, &after);
            effects.save(&after);
            self.apply(effects);
        }
        Ok(())
    }
}

/// `GET /v1/payment_pages/{session}`
pub async fn retrieve(caller: OnIntent, PathId(id): PathId, _: NoParams) -> Outcome {
    let (call, _) = caller.into_call();
    let mut tx = Tx::begin(&call);
    let session = tx.checkout_session(&id).await?;
    tx.page(&session).await
}

/// `POST /v1/payment_pages/{session}/init`: the same; the mobile libraries ask so.
pub async fn init(caller: OnIntent, PathId(id): PathId, _: NoParams) -> Outcome {
    let (call, _) = caller.into_call();
    transact!(call, |tx| {
        let session = tx.checkout_session(&id).await?;
        tx.page(&session).await
    })
}

/// `POST /v1/payment_pages/{session}`: what the buyer changes before confirming.
pub async fn update(caller: OnIntent, PathId(id): PathId, command: BuyersUpdate) -> Outcome {
    let (call, _) = caller.into_call();
    transact!(call, |tx| {
        let before = tx.checkout_session(&id).await?;
        let after = before.buyer_updates(&command, &tx.moment()).map_err(Refusal::from)?;
        if after != before {
            tx.save(&after);
        }
        tx.page(&after).await
    })
}

/// `POST /v1/payment_pages/{session}/confirm`
pub async fn confirm(caller: OnIntent, PathId(id): PathId, mut command: Confirm) -> Outcome {
    let (call, _) = caller.into_call();
    let data = card::take_in_inline(&call, command.payment_method_data.take())?;
    transact!(call, |tx| {
        let session = tx.checkout_session(&id).await?;
        session.may_confirm(command.expected_amount, tx.now).map_err(Refusal::from)?;
        let named = command.payment_method.as_ref();
        let method = tx.buyers_method(&session, data.as_ref(), named).await?;
        let confirmed = session.confirmed(&command, &method).map_err(Refusal::from)?;
        let (session, intent) = tx.intent_of(confirmed).await?;
        tx.save(&session);
        let attempted = match intent {
            NewIntent::Payment(intent) => {
                tx.attempt_payment(&session, *intent, method, &command).await?
            }
            NewIntent::Setup(intent) => {
                tx.attempt_setup(&session, *intent, method, &command).await?
            }
        };
        let session = tx.complete(&session, attempted.completion).await?;
        match attempted.error {
            None => tx.page(&session).await,
            error => {
                let (kind, intent) = (attempted.kind, attempted.intent);
                tx.answer_attempt(kind, intent, Effects::default(), error).await
            }
        }
    })
}

/// `POST /v1/payment_pages/{session}/detach_payment_method`: the buyer takes a saved method off
/// file. Ours: the service's own way is not documented.
pub async fn detach(caller: OnIntent, PathId(id): PathId, command: Detach) -> Outcome {
    let (call, _) = caller.into_call();
    transact!(call, |tx| {
        let session = tx.checkout_session(&id).await?;
        session.may_confirm(None, tx.now).map_err(Refusal::from)?;
        let method = tx.find::<PaymentMethod>(&command.payment_method).await?;
        let method = method.filter(|method| session.offers_removal() && session.shows(method));
        let method =
            method.ok_or_else(|| Refusal::from(BuyerFault::NotShown.at("payment_method")))?;
        let effects = method.detach().map_err(ApiError::from)?;
        tx.apply(effects);
        tx.end_mandates(&method).await?;
        tx.forget_default(&method).await?;
        tx.page(&session).await
    })
}

/// What the page of a hosted session needs to know; it asks for the rest as every page does.
pub struct Hosted {
    /// Where it stands.
    pub status: StatusName,
    /// The publishable key of this page.
    pub key: String,
    /// What opens the session with it.
    pub client_secret: String,
    /// Where the buyer goes who is done.
    pub success_url: String,
    /// The language that the seller asks for.
    pub locale: Locale,
}

/// The hosted session that an address names. The address is unguessable and all that is needed.
pub async fn hosted(app: &Arc<App>, account: &str, id: &str) -> Result<Option<Hosted>, ApiError> {
    let call = Call::in_background(app.clone(), AccountId::named(account));
    let Some(session) = Tx::begin(&call).find::<CheckoutSession>(id).await? else {
        return Ok(None);
    };
    let Ui::HostedPage { success_url, .. } = &session.ui else { return Ok(None) };
    // The job that expires it may be late; its time is not.
    let over = session.waits() && call.app.world.now() >= session.expires_at;
    Ok(Some(Hosted {
        status: if over { StatusName::Expired } else { session.status_name() },
        key: page_key::of(app, &call.account, session.id.as_str()),
        client_secret: call.client_secret(session.id.as_str()),
        success_url: success_url.replace("{CHECKOUT_SESSION_ID}", session.id.as_str()),
        locale: session.locale.unwrap_or(Locale::Auto),
    }))
}
