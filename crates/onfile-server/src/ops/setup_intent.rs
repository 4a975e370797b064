//! Setup intents.

use super::bank::{self, Attempted};
use super::bank_page;
use super::call::{OnIntent, Outcome, Secret};
use super::card;
use super::confirmation_token;
use super::listing::Listing;
use super::tx::{Tx, transact};
use crate::world::Entropy;
use onfile_domain::confirmation_token::UsedBy;
use onfile_domain::core_account::CustomerRef;
use onfile_domain::event::EventType;
use onfile_domain::id::{SetupAttemptId, SetupIntentId};
use onfile_domain::payment_intent::Methods;
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::payment_method_type::FutureUsage;
use onfile_domain::refusal::IntentKind;
use onfile_domain::setup_intent::{
    Attempt, Cancel, Concluded, Confirm, ConfirmOnly, Create, SetupIntent, Update,
};
use onfile_domain::{Change, Effects, Moment, Object, Refusal};
use onfile_rails::card::network;
use onfile_wire::error::{ApiError, Intent};
use onfile_wire::objects::setup_intent::{
    ClientConfirm, CollectBankAccount, ListFilter, VerifyMicrodeposits,
};
use onfile_wire::params::{ByCaller, NoParams, PathId};

impl Tx<'_> {
    /// The intent a query parameter names.
    pub(super) async fn named_setup_intent(&mut self, id: &SetupIntentId) -> Result<(), ApiError> {
        match self.find::<SetupIntent>(id.as_str()).await? {
            Some(_) => Ok(()),
            None => Err(Refusal::NoSuch {
                noun: "setupintent",
                id: id.as_str().to_owned(),
                param: "setup_intent",
                in_path: false,
            }
            .into()),
        }
    }

    /// The intent a path names.
    pub async fn setup_intent(&mut self, id: &str) -> Result<SetupIntent, ApiError> {
        self.find::<SetupIntent>(id).await?.ok_or_else(|| no_such(id))
    }
}

fn no_such(id: &str) -> ApiError {
    let noun = "setupintent";
    Refusal::NoSuch { noun, id: id.to_owned(), param: "intent", in_path: true }.into()
}

fn about(tx: &Tx<'_>, intent: &SetupIntent, refusal: Refusal) -> ApiError {
    let shown = tx.call.view_at(tx.server_now).object(&Object::from(intent));
    ApiError::from(refusal).on(Intent::Setup(shown))
}

/// `POST /v1/setup_intents`
pub async fn create(Secret(call): Secret, mut command: Create) -> Outcome {
    let data = card::take_in_inline(&call, command.payment_method_data.take())?;
    let confirms = command.confirm.unwrap_or(false);
    if !confirms && command.confirm_only.return_url.is_some() {
        return Err(Refusal::OnlyWithConfirm("return_url").into());
    }
    if !confirms && command.confirm_only.mandate_data.is_mentioned() {
        return Err(Refusal::OnlyWithConfirm("mandate_data").into());
    }
    let token = command.confirm_only.confirmation_token.clone();
    if !confirms && token.is_some() {
        return Err(Refusal::OnlyWithConfirm("confirmation_token").into());
    }
    call.may_list_types(command.terms.payment_method_types.is_some())?;
    let configuration = command.payment_method_configuration.clone();
    let says = confirmation_token::said(&mut Tx::begin(&call), token.as_ref()).await?;
    command.usage = command.usage.or(says.setup_future_usage);
    let usage = command.usage.unwrap_or(FutureUsage::OffSession);
    says.complete_setup(usage, &mut command.confirm_only).map_err(Refusal::from)?;
    let by_sdk = command.use_stripe_sdk.unwrap_or(says.use_stripe_sdk);
    let named = command.payment_method.clone();
    let confirm_only = command.confirm_only.clone();
    let customer = command.terms.customer.clone();
    let fresh = {
        let (now, mut mint) = (call.app.world.now(), Entropy::default());
        SetupIntent::create(command, &mut Moment { now, mint: &mut mint })?
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
        let by = UsedBy::SetupIntent(intent.id.clone());
        let method = confirmation_token::use_up(&mut tx, token.as_ref(), by, given).await?;
        if let Some(method) = &method {
            intent.accept(method).map_err(ApiError::from)?;
            intent.set_method(Some(method.id.clone())).map_err(ApiError::from)?;
        }
        let mut effects = Effects::default();
        effects.tell(EventType::SetupIntentCreated, &intent);
        effects.save(&intent);
        tx.apply(effects);
        if !confirms {
            return tx.answer(&intent).await;
        }
        let method = method.ok_or_else(|| intent.missing_method())?;
        // A refusal takes the new intent back, so it shows none.
        let circumstances = Circumstances {
            command: &confirm_only,
            by_sdk,
            by_client: false,
            cvc_token: says.cvc_token.as_deref(),
        };
        let attempted = attempt(&mut tx, intent, &method, circumstances).await;
        attempted.map_err(ApiError::without_intent)
    })
}

/// `GET /v1/setup_intents/{id}`
pub async fn retrieve(caller: OnIntent, PathId(id): PathId, _: NoParams) -> Outcome {
    let (call, _) = caller.into_call();
    Tx::begin(&call).show::<SetupIntent>(&id).await?.ok_or_else(|| no_such(&id))
}

/// `POST /v1/setup_intents/{id}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, mut command: Update) -> Outcome {
    let data = card::take_in_inline(&call, command.payment_method_data.take())?;
    let named = std::mem::take(&mut command.payment_method);
    call.may_list_types(command.terms.payment_method_types.is_some())?;
    transact!(call, |tx| {
        let intent = tx.setup_intent(&id).await?;
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
        let mut after = chosen.update(&command).map_err(|it| about(&tx, &intent, it))?;
        match card::chosen(&mut tx, data.as_ref(), &named).await? {
            Change::Keep => {}
            Change::Unset => after.set_method(None).map_err(|it| about(&tx, &intent, it))?,
            Change::Set(method) => {
                let id = Some(method.id.clone());
                after.set_method(id).map_err(|it| about(&tx, &intent, it))?;
                after.accept(&method).map_err(|it| about(&tx, &intent, it))?;
            }
        }
        tx.save(&after);
        tx.answer(&after).await
    })
}

/// `POST /v1/setup_intents/{id}/confirm`
pub async fn confirm(
    caller: OnIntent,
    PathId(id): PathId,
    ByCaller(mut command, _): ByCaller<Confirm, ClientConfirm>,
) -> Outcome {
    let (call, by_client) = caller.into_call();
    let data = card::take_in_inline(&call, command.payment_method_data.take())?;
    call.may_list_types(command.terms.payment_method_types.is_some())?;
    transact!(call, |tx| {
        let before = tx.setup_intent(&id).await?;
        before.is_driven_directly().map_err(|it| about(&tx, &before, it.into()))?;
        tx.live_by(before.customer.as_ref()).await?;
        let token = command.confirm_only.confirmation_token.as_ref();
        let named = command.payment_method.is_some() || before.payment_method.is_some();
        if data.is_none() && !named && token.is_none() {
            return Err(about(&tx, &before, before.missing_method()));
        }
        before.may_confirm().map_err(|it| about(&tx, &before, it))?;
        let says = confirmation_token::said(&mut tx, token).await?;
        let mut confirm_only = command.confirm_only.clone();
        says.complete_setup(before.usage, &mut confirm_only)
            .map_err(|it| about(&tx, &before, it.into()))?;
        let mut intent = before.clone();
        intent.apply(command.terms.clone()).map_err(|it| about(&tx, &before, it))?;
        if let Change::Set(acceptance) = &confirm_only.mandate_data {
            intent.acceptance = Some(call.agreed(acceptance, tx.now));
        }
        let given =
            card::handed_in(&mut tx, data.as_ref(), command.payment_method.as_ref()).await?;
        let by = UsedBy::SetupIntent(intent.id.clone());
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
            cvc_token: says.cvc_token.as_deref(),
        };
        attempt(&mut tx, intent, &method, circumstances).await
    })
}

/// How an attempt is made, apart from the intent and the method.
struct Circumstances<'a> {
    command: &'a ConfirmOnly,
    by_sdk: bool,
    by_client: bool,
    cvc_token: Option<&'a str>,
}

/// One attempt to set a method up.
async fn attempt(
    tx: &mut Tx<'_>,
    intent: SetupIntent,
    method: &PaymentMethod,
    circumstances: Circumstances<'_>,
) -> Outcome {
    tx.still_there(intent.customer.as_ref()).await?;
    let mut intent = intent;
    if !circumstances.command.mandate_data.is_set() {
        intent.acceptance = None;
    }
    let cvc = match circumstances.cvc_token {
        Some(token) => card::recollected(tx, token).await?,
        None => card::waiting_code(tx, method),
    };
    let attempt = Attempt {
        id: SetupAttemptId::mint(tx.moment().mint),
        started: tx.now,
        return_url: circumstances.command.return_url.clone(),
        by_sdk: circumstances.by_sdk,
        authenticated: false,
        cvc,
    };
    let needs_return_url = !circumstances.by_client && tx.call.asks_for_return_url();
    intent.may_attempt(method, &attempt, needs_return_url).map_err(|it| about(tx, &intent, it))?;
    let Concluded { intent, effects, error } = go(tx, &intent, method, &attempt).await?;
    tx.answer_attempt(IntentKind::Setup, &intent, effects, error).await
}

/// Goes through with an attempt, over the network that the method belongs to.
pub(super) async fn go(
    tx: &mut Tx<'_>,
    intent: &SetupIntent,
    method: &PaymentMethod,
    attempt: &Attempt,
) -> Result<Concluded, ApiError> {
    if method.card().is_some() {
        return conclude(tx, intent, method, attempt).await;
    }
    match bank::set_up(tx, intent, method, attempt).await? {
        Attempted::Made(concluded) => Ok(concluded),
        Attempted::Refused(refusal) => Err(about(tx, intent, refusal)),
    }
}

/// Asks the network and draws the consequences.
pub(super) async fn conclude(
    tx: &mut Tx<'_>,
    intent: &SetupIntent,
    method: &PaymentMethod,
    attempt: &Attempt,
) -> Result<Concluded, ApiError> {
    let card = method.card().ok_or_else(ApiError::internal)?;
    let instruction = intent.instruction(method, card, attempt, tx.now);
    let sealed = &card.sealed;
    let answer =
        card::with_number(tx, sealed, |number| network::authorise(number, &instruction)).await?;
    let concluded = intent.conclude(method, attempt, answer, &mut tx.moment());
    if concluded.intent.action().is_none() {
        tx.spend_code(sealed.as_str());
    }
    Ok(concluded)
}

/// `POST /v1/setup_intents/{id}/cancel`
pub async fn cancel(Secret(call): Secret, PathId(id): PathId, command: Cancel) -> Outcome {
    transact!(call, |tx| {
        let intent = tx.setup_intent(&id).await?;
        intent.is_driven_directly().map_err(|it| about(&tx, &intent, it.into()))?;
        tx.live_by(intent.customer.as_ref()).await?;
        let effects = intent.cancel(&command).map_err(|it| about(&tx, &intent, it))?;
        tx.apply(effects);
        let intent = tx.setup_intent(&id).await?;
        tx.answer(&intent).await
    })
}

/// `POST /v1/setup_intents/{id}/collect_bank_account`
pub async fn collect_bank_account(
    caller: OnIntent,
    PathId(id): PathId,
    collected: CollectBankAccount,
) -> Outcome {
    let (call, _) = caller.into_call();
    let data = card::take_in_inline(&call, Some(collected.payment_method_data))?;
    transact!(call, |tx| {
        let intent = tx.setup_intent(&id).await?;
        intent.is_driven_directly().map_err(|it| about(&tx, &intent, it.into()))?;
        intent.may_confirm().map_err(|it| about(&tx, &intent, it))?;
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

/// `POST /v1/setup_intents/{id}/verify_microdeposits`
pub async fn verify_microdeposits(
    caller: OnIntent,
    PathId(id): PathId,
    said: VerifyMicrodeposits,
) -> Outcome {
    let (call, _) = caller.into_call();
    transact!(call, |tx| {
        let intent = tx.setup_intent(&id).await?;
        bank_page::verify_setup(&mut tx, intent, &said).await
    })
}

/// `GET /v1/setup_intents`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let customer = filter.customer.as_ref().map(CustomerRef::id);
    let (name, value) = match (&filter.payment_method, &customer) {
        (Some(method), _) => ("setup_intent.payment_method", method.as_str()),
        (None, Some(customer)) => ("setup_intent.customer", customer.as_str()),
        (None, None) => ("setup_intent", ""),
    };
    let url = "/v1/setup_intents";
    let (noun, page, created) = ("setupintent", &filter.page, filter.created);
    let customer = customer.clone();
    call.list(Listing { name, value, url, noun, page, created }, move |object| match object {
        Object::SetupIntent(intent) => customer.is_none() || intent.customer == customer,
        _ => false,
    })
    .await
}
