//! Payment intents.

use super::bank::{self, Attempted};
use super::bank_page;
use super::call::{Call, OnIntent, Outcome, Secret};
use super::card;
use super::confirmation_token;
use super::listing::Listing;
use super::tx::{Tx, transact};
use crate::world::Entropy;
use onfile_domain::charge::Charge;
use onfile_domain::confirmation_token::UsedBy;
use onfile_domain::core_account::CustomerRef;
use onfile_domain::event::EventType;
use onfile_domain::payment_intent::{
    ApplyCustomerBalance, Attempt, Cancel, Capture, Concluded, Confirm, ConfirmOnly, Create,
    FeatureRequest, Methods, OffSession, PaymentIntent, Status, Terms, Update, Verdict,
};
use onfile_domain::payment_method::{PaymentMethod, Standing};
use onfile_domain::rail::Authorisation;
use onfile_domain::refusal::IntentKind;
use onfile_domain::{Change, Effects, Object, Refusal};
use onfile_rails::card::network;
use onfile_wire::error::{ApiError, Intent};
use onfile_wire::objects::payment_intent::{
    ClientConfirm, CollectBankAccount, Increment, ListFilter, VerifyMicrodeposits,
};
use onfile_wire::params::{ByCaller, NoParams, PathId};

impl Tx<'_> {
    /// The intent a path names.
    pub async fn payment_intent(&mut self, id: &str) -> Result<PaymentIntent, ApiError> {
        self.find::<PaymentIntent>(id).await?.ok_or_else(|| no_such(id))
    }

    /// The charge of an intent; its absence is an inconsistency.
    pub(crate) async fn latest_charge(
        &mut self,
        intent: &PaymentIntent,
    ) -> Result<Charge, ApiError> {
        match &intent.latest_charge {
            Some(id) => self.find::<Charge>(id.as_str()).await?.ok_or_else(ApiError::internal),
            None => Err(ApiError::internal()),
        }
    }
}

fn no_such(id: &str) -> ApiError {
    let noun = "payment_intent";
    Refusal::NoSuch { noun, id: id.to_owned(), param: "intent", in_path: true }.into()
}

/// A refusal about an intent shows the intent as it is.
pub(super) fn about(tx: &Tx<'_>, intent: &PaymentIntent, refusal: Refusal) -> ApiError {
    let shown = tx.call.view_at(tx.server_now).object(&Object::from(intent));
    ApiError::from(refusal).on(Intent::Payment(shown))
}

/// `POST /v1/payment_intents`
pub async fn create(Secret(call): Secret, mut command: Create) -> Outcome {
    let data = card::take_in_inline(&call, command.payment_method_data.take())?;
    let confirms = command.confirm.unwrap_or(false);
    if !confirms {
        only_with_confirm(&command.confirm_only)?;
        no_cvc_token(&command.terms)?;
    }
    call.may_list_types(command.terms.payment_method_types.is_some())?;
    let configuration = command.payment_method_configuration.clone();
    let token = command.confirm_only.confirmation_token.clone();
    let says = confirmation_token::said(&mut Tx::begin(&call), token.as_ref()).await?;
    says.complete_payment(None, &mut command.terms, &mut command.confirm_only)
        .map_err(Refusal::from)?;
    let by_sdk = command.use_stripe_sdk.unwrap_or(says.use_stripe_sdk);
    let named = command.payment_method.clone();
    let confirm_only = command.confirm_only.clone();
    let customer = command.terms.customer.clone();
    let cvc_token = cvc_token(&command.terms).or(says.cvc_token);
    let fresh = {
        let mut mint = Entropy::default();
        let now = call.app.world.now();
        PaymentIntent::create(command, &mut onfile_domain::Moment { now, mint: &mut mint })?
    };
    transact!(call, |tx| {
        let mut intent = fresh.clone();
        if let Methods::Automatic { .. } = intent.methods {
            intent.choose(tx.chosen(configuration.as_deref()).await?);
            intent.has_types()?;
        }
        if let Change::Set(customer) = &customer {
            tx.named_customer(customer).await?;
        }
        tx.live_by(intent.customer.as_ref()).await?;
        intent.created = tx.now;
        if let Change::Set(acceptance) = &confirm_only.mandate_data {
            intent.acceptance = Some(call.agreed(acceptance, tx.now));
        }
        let given = card::handed_in(&mut tx, data.as_ref(), named.as_ref()).await?;
        let by = UsedBy::PaymentIntent(intent.id.clone());
        let given = confirmation_token::use_up(&mut tx, token.as_ref(), by, given).await?;
        let method = match given {
            None if confirms => tx.fall_back(&mut intent).await?,
            given => given,
        };
        if let Some(method) = &method {
            intent.accept(method).map_err(ApiError::from)?;
            intent.set_method(Some(method.id.clone())).map_err(ApiError::from)?;
        }
        let mut effects = Effects::default();
        effects.tell(EventType::PaymentIntentCreated, &intent);
        effects.save(&intent);
        tx.apply(effects);
        if !confirms {
            return tx.answer(&intent).await;
        }
        let circumstances = Circumstances {
            command: &confirm_only,
            by_sdk,
            by_client: false,
            cvc_token: cvc_token.as_deref(),
        };
        let method = method.ok_or_else(|| intent.missing_method())?;
        // A refusal takes the new intent back, so it shows none.
        let attempted = attempt(&mut tx, intent, &method, circumstances).await;
        attempted.map_err(ApiError::without_intent)
    })
}

/// `GET /v1/payment_intents/{id}`
pub async fn retrieve(caller: OnIntent, PathId(id): PathId, _: NoParams) -> Outcome {
    let (call, _) = caller.into_call();
    Tx::begin(&call).show::<PaymentIntent>(&id).await?.ok_or_else(|| no_such(&id))
}

/// `POST /v1/payment_intents/{id}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, mut command: Update) -> Outcome {
    let data = card::take_in_inline(&call, command.payment_method_data.take())?;
    no_cvc_token(&command.terms)?;
    let named = std::mem::take(&mut command.payment_method);
    call.may_list_types(command.terms.payment_method_types.is_some())?;
    transact!(call, |tx| {
        let intent = tx.payment_intent(&id).await?;
        if data.is_some() || named.is_mentioned() {
            intent.is_driven_directly().map_err(|it| about(&tx, &intent, it.into()))?;
        }
        if let Change::Set(customer) = &command.terms.customer {
            tx.named_customer(customer).await?;
        }
        tx.live_by(intent.customer.as_ref()).await?;
        let mut chosen = intent.clone();
        if let Some(configuration) = &command.payment_method_configuration {
            chosen.choose(tx.chosen(Some(configuration)).await?);
        }
        let mut after = {
            let updated = chosen.update(&command, tx.moment().mint);
            updated.map_err(|refusal| about(&tx, &intent, refusal))?
        };
        match card::chosen(&mut tx, data.as_ref(), &named).await? {
            Change::Keep => {}
            Change::Unset => after.set_method(None).map_err(|it| about(&tx, &intent, it))?,
            Change::Set(method) => {
                after.accept(&method).map_err(|it| about(&tx, &intent, it))?;
                let id = Some(method.id.clone());
                after.set_method(id).map_err(|it| about(&tx, &intent, it))?;
            }
        }
        tx.save(&after);
        tx.answer(&after).await
    })
}

/// `POST /v1/payment_intents/{id}/confirm`: the server says more than the browser may.
pub async fn confirm(
    caller: OnIntent,
    PathId(id): PathId,
    ByCaller(mut command, _): ByCaller<Confirm, ClientConfirm>,
) -> Outcome {
    let (call, by_client) = caller.into_call();
    let data = card::take_in_inline(&call, command.payment_method_data.take())?;
    call.may_list_types(command.terms.payment_method_types.is_some())?;
    let cvc_token = cvc_token(&command.terms);
    transact!(call, |tx| {
        let before = tx.payment_intent(&id).await?;
        before.is_driven_directly().map_err(|it| about(&tx, &before, it.into()))?;
        tx.live_by(before.customer.as_ref()).await?;
        before.may_confirm(by_client).map_err(|it| about(&tx, &before, it))?;
        let before = if by_client { before.as_its_seller_left_it() } else { before };
        means_the_amount(&before, &command).map_err(|it| about(&tx, &before, it))?;
        let (mut terms, mut confirm_only) = (command.terms.clone(), command.confirm_only.clone());
        let token = command.confirm_only.confirmation_token.as_ref();
        let says = confirmation_token::said(&mut tx, token).await?;
        says.complete_payment(before.setup_future_usage, &mut terms, &mut confirm_only)
            .map_err(|it| about(&tx, &before, it.into()))?;
        let mut intent = before.clone();
        let applied = intent.apply(terms, tx.moment().mint);
        applied.map_err(|it| about(&tx, &before, it))?;
        if by_client {
            before.may_become(&intent).map_err(|it| about(&tx, &before, it))?;
            intent.agreed_by_browser(&before);
        }
        if let Change::Set(acceptance) = &confirm_only.mandate_data {
            intent.acceptance = Some(call.agreed(acceptance, tx.now));
        }
        let given =
            card::handed_in(&mut tx, data.as_ref(), command.payment_method.as_ref()).await?;
        let by = UsedBy::PaymentIntent(intent.id.clone());
        let given = confirmation_token::use_up(&mut tx, token, by, given).await?;
        let method = match (given, &before.payment_method) {
            (Some(method), _) => method,
            (None, Some(id)) => card::method(&mut tx, id, "payment_method").await?,
            (None, None) => return Err(about(&tx, &before, before.missing_method())),
        };
        intent.accept(&method).map_err(|it| about(&tx, &before, it))?;
        let circumstances = Circumstances {
            command: &confirm_only,
            by_sdk: command.use_stripe_sdk.unwrap_or(says.use_stripe_sdk),
            by_client,
            cvc_token: cvc_token.as_deref().or(says.cvc_token.as_deref()),
        };
        attempt(&mut tx, intent, &method, circumstances).await
    })
}

/// Whether a caller who says what is confirmed says it right.
fn means_the_amount(intent: &PaymentIntent, command: &Confirm) -> Result<(), Refusal> {
    if command.amount_to_confirm.is_some_and(|amount| amount != intent.amount) {
        return Err(Refusal::AmountToConfirmDiffers);
    }
    Ok(())
}

/// How an attempt is made, apart from the intent and the method.
struct Circumstances<'a> {
    command: &'a ConfirmOnly,
    by_sdk: bool,
    by_client: bool,
    cvc_token: Option<&'a str>,
}

/// One attempt to pay: guards, instruction, answer, consequences.
async fn attempt(
    tx: &mut Tx<'_>,
    intent: PaymentIntent,
    method: &PaymentMethod,
    circumstances: Circumstances<'_>,
) -> Outcome {
    tx.still_there(intent.customer.as_ref()).await?;
    let command = circumstances.command;
    let mut intent = intent;
    if !command.mandate_data.is_set() {
        // What was agreed to for an earlier attempt says nothing about this one.
        intent.acceptance = None;
    }
    intent.mandate.clone_from(&command.mandate);
    intent.radar_session.clone_from(&command.radar_session);
    intent.may_name_mandate(method).map_err(|refusal| about(tx, &intent, refusal))?;
    let off_session = command.off_session.is_some_and(|off| off != OffSession::No);
    let mut cvc = card::waiting_code(tx, method);
    if let Some(token) = circumstances.cvc_token {
        cvc = card::recollected(tx, token).await?;
    } else if needs_code(&intent, method, off_session) {
        return Err(about(tx, &intent, Refusal::CodeNotRecollected));
    }
    let attempt = Attempt {
        charge: Charge::mint(method.kind(), tx.moment().mint),
        off_session,
        error_on_requires_action: command.error_on_requires_action.unwrap_or(false),
        return_url: command.return_url.clone(),
        by_sdk: circumstances.by_sdk,
        authenticated: intent.is_authenticated_with(method),
        cvc,
    };
    let needs_return_url = !circumstances.by_client && tx.call.asks_for_return_url();
    intent
        .may_attempt(method, command, &attempt, needs_return_url)
        .map_err(|refusal| about(tx, &intent, refusal))?;
    let Concluded { intent, effects, error } = go(tx, &intent, method, &attempt).await?;
    tx.answer_attempt(IntentKind::Payment, &intent, effects, error).await
}

/// A saved card whose code the buyer must type again, and nobody did.
fn needs_code(intent: &PaymentIntent, method: &PaymentMethod, off_session: bool) -> bool {
    let on_file = match method.standing {
        Standing::Attached { .. } => true,
        Standing::Fresh | Standing::SetUp | Standing::Spent => false,
    };
    intent.options.card.require_cvc_recollection && on_file && !off_session
}

/// Goes through with an attempt, over the network that the method belongs to.
pub(super) async fn go(
    tx: &mut Tx<'_>,
    intent: &PaymentIntent,
    method: &PaymentMethod,
    attempt: &Attempt,
) -> Result<Concluded, ApiError> {
    if method.card().is_some() {
        return conclude(tx, intent, method, attempt).await;
    }
    match bank::pay(tx, intent, method, attempt).await? {
        Attempted::Made(concluded) => Ok(concluded),
        Attempted::Refused(refusal) => Err(about(tx, intent, refusal)),
    }
}

/// Asks the network and draws the consequences.
pub(super) async fn conclude(
    tx: &mut Tx<'_>,
    intent: &PaymentIntent,
    method: &PaymentMethod,
    attempt: &Attempt,
) -> Result<Concluded, ApiError> {
    let card = method.card().ok_or_else(ApiError::internal)?;
    let instruction = intent.instruction(method, card, attempt, tx.now);
    let (holds, presentment) = (intent.holds(), intent.presentment());
    let sealed = &card.sealed;
    let verdict =
        card::with_number(tx, sealed, |number| match network::authorise(number, &instruction) {
            Authorisation::Approved(approval) if holds => Verdict::Held(approval),
            Authorisation::Approved(approval) => {
                Verdict::Taken(approval, network::capture(number, &presentment))
            }
            Authorisation::ChallengeRequired => Verdict::Challenge,
            Authorisation::Declined(decline) => Verdict::Declined(decline),
        })
        .await?;
    match &verdict {
        Verdict::Held(_) | Verdict::Taken(..) | Verdict::Declined(_) => {
            tx.spend_code(sealed.as_str());
        }
        // The code waits until the buyer has answered.
        Verdict::Challenge => {}
    }
    Ok(intent.conclude(method, attempt, verdict, &mut tx.moment()))
}

/// `POST /v1/payment_intents/{id}/capture`
pub async fn capture(Secret(call): Secret, PathId(id): PathId, command: Capture) -> Outcome {
    transact!(call, |tx| {
        let intent = tx.payment_intent(&id).await?;
        tx.live_by(intent.customer.as_ref()).await?;
        let amount = intent.capturable(&command).map_err(|it| about(&tx, &intent, it))?;
        let charge = tx.latest_charge(&intent).await?;
        let presentment = onfile_domain::rail::Capture { amount, currency: intent.currency };
        let sealed = &charge.card().ok_or_else(ApiError::internal)?.card.sealed;
        let captured =
            card::with_number(&tx, sealed, |number| network::capture(number, &presentment)).await?;
        let effects = intent
            .capture(&charge, command.clone(), &captured, &mut tx.moment())
            .map_err(|it| about(&tx, &intent, it))?;
        tx.apply(effects);
        let intent = tx.payment_intent(&id).await?;
        tx.pay_checkout(&intent).await?;
        tx.answer(&intent).await
    })
}

/// `POST /v1/payment_intents/{id}/cancel`
pub async fn cancel(Secret(call): Secret, PathId(id): PathId, command: Cancel) -> Outcome {
    transact!(call, |tx| {
        let intent = tx.payment_intent(&id).await?;
        intent.is_driven_directly().map_err(|it| about(&tx, &intent, it.into()))?;
        tx.live_by(intent.customer.as_ref()).await?;
        let charge = match intent.status {
            Status::RequiresCapture { .. } | Status::Processing => {
                Some(tx.latest_charge(&intent).await?)
            }
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation { .. }
            | Status::RequiresAction(_)
            | Status::AwaitsTransfer(_)
            | Status::Succeeded { .. }
            | Status::Canceled { .. } => None,
        };
        let effects = intent
            .cancel(charge.as_ref(), &command, tx.now)
            .map_err(|it| about(&tx, &intent, it))?;
        tx.give_back(&intent).await?;
        tx.apply(effects);
        if let Some(charge) = &charge {
            tx.settle_refunds(&charge.id).await?;
        }
        if let Some(customer) = intent.customer.as_ref().filter(|_| intent.awaits_transfer()) {
            tx.reconcile(customer, None).await?;
        }
        let intent = tx.payment_intent(&id).await?;
        tx.answer(&intent).await
    })
}

/// `POST /v1/payment_intents/{id}/increment_authorization`: no card of the test network takes one.
pub async fn increment_authorization(
    Secret(call): Secret,
    PathId(id): PathId,
    _: Increment,
) -> Outcome {
    let mut tx = Tx::begin(&call);
    let intent = tx.payment_intent(&id).await?;
    let asked = intent.options.card.request_incremental_authorization;
    let requested = asked == Some(FeatureRequest::IfAvailable);
    let status = intent.status_name();
    Err(about(&tx, &intent, Refusal::IncrementNotAvailable { status, requested }))
}

/// `POST /v1/payment_intents/{id}/apply_customer_balance`
pub async fn apply_customer_balance(
    Secret(call): Secret,
    PathId(id): PathId,
    command: ApplyCustomerBalance,
) -> Outcome {
    transact!(call, |tx| {
        let intent = tx.payment_intent(&id).await?;
        tx.live_by(intent.customer.as_ref()).await?;
        let applied = tx.apply_customer_balance(&intent, &command).await?;
        applied.map_err(|it| about(&tx, &intent, it.into()))?;
        let intent = tx.payment_intent(&id).await?;
        tx.answer(&intent).await
    })
}

/// `POST /v1/payment_intents/{id}/collect_bank_account`: what the library's call of this name comes
/// to, an account that was linked at its bank and waits for the buyer's confirmation.
pub async fn collect_bank_account(
    caller: OnIntent,
    PathId(id): PathId,
    collected: CollectBankAccount,
) -> Outcome {
    let (call, by_client) = caller.into_call();
    let data = card::take_in_inline(&call, Some(collected.payment_method_data))?;
    transact!(call, |tx| {
        let intent = tx.payment_intent(&id).await?;
        intent.is_driven_directly().map_err(|it| about(&tx, &intent, it.into()))?;
        intent.may_confirm(by_client).map_err(|it| about(&tx, &intent, it))?;
        tx.live_by(intent.customer.as_ref()).await?;
        let method = card::handed_in(&mut tx, data.as_ref(), None).await?;
        let method = method.ok_or_else(|| intent.missing_method())?;
        let mut after = intent.clone();
        after.accept(&method).map_err(|it| about(&tx, &intent, it))?;
        after.set_method(Some(method.id)).map_err(|it| about(&tx, &intent, it))?;
        tx.save(&after);
        tx.answer(&after).await
    })
}

/// `POST /v1/payment_intents/{id}/verify_microdeposits`
pub async fn verify_microdeposits(
    caller: OnIntent,
    PathId(id): PathId,
    said: VerifyMicrodeposits,
) -> Outcome {
    let (call, _) = caller.into_call();
    transact!(call, |tx| {
        let intent = tx.payment_intent(&id).await?;
        bank_page::verify_payment(&mut tx, intent, &said).await
    })
}

/// `GET /v1/payment_intents`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let customer = filter.customer.as_ref().map(CustomerRef::id);
    let (name, value) = match &customer {
        Some(customer) => ("payment_intent.customer", customer.as_str()),
        None => ("payment_intent", ""),
    };
    let url = "/v1/payment_intents";
    let (noun, page, created) = ("payment_intent", &filter.page, filter.created);
    call.list(Listing { name, value, url, noun, page, created }, |_| true).await
}

/// What only a confirmation uses is refused without one, by name.
fn only_with_confirm(command: &ConfirmOnly) -> Result<(), Refusal> {
    let named = [
        ("confirmation_token", command.confirmation_token.is_some()),
        ("error_on_requires_action", command.error_on_requires_action.is_some()),
        ("mandate", command.mandate.is_some()),
        ("mandate_data", command.mandate_data.is_mentioned()),
        ("off_session", command.off_session.is_some()),
        ("radar_options", command.radar_session.is_some()),
        ("return_url", command.return_url.is_some()),
    ];
    match named.into_iter().find(|(_, present)| *present) {
        Some((name, _)) => Err(Refusal::OnlyWithConfirm(name)),
        None => Ok(()),
    }
}

/// A security code typed again is for the confirmation it comes with.
fn no_cvc_token(terms: &Terms) -> Result<(), Refusal> {
    match cvc_token(terms) {
        Some(_) => Err(Refusal::OnlyWithConfirm("payment_method_options[card][cvc_token]")),
        None => Ok(()),
    }
}

/// The token of a security code typed again, which is used and not kept.
fn cvc_token(terms: &Terms) -> Option<String> {
    match &terms.payment_method_options.as_ref()?.card {
        Change::Set(card) => card.cvc_token.clone(),
        Change::Keep | Change::Unset => None,
    }
}

impl Call {
    /// Whether this call's version asks the server for somewhere to return to.
    ///
    /// Callers that name no version are taken at their oldest: the official command line confirms
    /// without a return URL and without a version.
    pub(super) fn asks_for_return_url(&self) -> bool {
        self.version.as_ref().is_some_and(|version| version.requires_return_url())
    }

    /// A fixed list of types: gone since 2026-09-30.endive, for callers who pin that version.
    pub(super) fn may_list_types(&self, lists: bool) -> Result<(), ApiError> {
        let gone =
            self.version.as_ref().is_some_and(|version| version.removes_payment_method_types());
        if lists && gone { Err(ApiError::payment_method_types_removed()) } else { Ok(()) }
    }
}
