//! The issuer's challenge, answered on our page: pass or fail, once.

use super::call::Call;
use super::payment_intent;
use super::tx::{Tx, internal, transact};
use super::way_back::{self, Resolved, back};
use super::{Answer, setup_intent};
use crate::app::App;
use onfile_domain::id::{AccountId, ChargeId, PaymentMethodId};
use onfile_domain::payment_intent::{Action, ConfirmationMethod, PaymentIntent, Step};
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::setup_attempt::SetupAttempt;
use onfile_domain::setup_intent::SetupIntent;
use onfile_domain::{Object, payment_intent as payment, setup_intent as setup};
use onfile_store::{CreatedBounds, From, Scan};
use onfile_wire::error::ApiError;
use std::sync::Arc;

/// What the page shows.
pub struct View {
    /// The amount, as a buyer reads it; `None` for a setup.
    pub amount: Option<String>,
    /// Whether a library shows it in a frame, and goes on by itself afterwards.
    pub by_sdk: bool,
}

pub(super) enum Challenged {
    Payment(PaymentIntent, Action),
    Setup(SetupIntent, Action),
}

/// The page's view, or nothing when the address is unknown or was used.
pub async fn view(app: &Arc<App>, account: &str, id: &str) -> Result<Option<View>, ApiError> {
    let call = Call::in_background(app.clone(), AccountId::named(account));
    let mut tx = Tx::begin(&call);
    Ok(asked(&mut tx, id).await?.map(|challenged| match challenged {
        Challenged::Payment(intent, action) => {
            View { amount: Some(intent.currency.format(intent.amount)), by_sdk: action.by_sdk }
        }
        Challenged::Setup(_, action) => View { amount: None, by_sdk: action.by_sdk },
    }))
}

/// The buyer answered. The page works once, and whoever answers twice gets the first answer; `None`
/// when the address names nothing.
pub async fn resolve(
    app: Arc<App>,
    account: &str,
    id: &str,
    passed: bool,
) -> Result<Option<Resolved>, ApiError> {
    let call = Call::in_background(app, AccountId::named(account));
    // Anybody may ask, so an address that names nothing costs reads alone: a commit would wait for
    // the disk, and fail in another way when not even the account exists.
    if asked(&mut Tx::begin(&call), id).await?.is_none() {
        return way_back::kept(&call, id).await;
    }
    let mut resolved = None;
    let done = transact!(call, |tx| {
        resolved = match asked(&mut tx, id).await? {
            None => None,
            Some(Challenged::Payment(intent, action)) => {
                Some(payment_answered(&mut tx, intent, &action, passed).await?)
            }
            Some(Challenged::Setup(intent, action)) => {
                Some(setup_answered(&mut tx, intent, &action, passed).await?)
            }
        };
        if let Some(resolved) = &resolved {
            way_back::keep(&mut tx, id, resolved)?;
        }
        Ok(Answer::empty())
    });
    way_back::of(&call, id, done, resolved).await
}

/// The same, unless it is a bank's page and no challenge.
async fn asked(tx: &mut Tx<'_>, id: &str) -> Result<Option<Challenged>, ApiError> {
    let challenge = |challenged: &Challenged| match challenged {
        Challenged::Payment(_, action) | Challenged::Setup(_, action) => {
            action.step == Step::Challenge
        }
    };
    Ok(challenged(tx, id).await?.filter(challenge))
}

pub(super) async fn challenged(tx: &mut Tx<'_>, id: &str) -> Result<Option<Challenged>, ApiError> {
    let scan = Scan {
        name: "authentication",
        value: id,
        created: CreatedBounds::default(),
        from: From::Newest,
        limit: 1,
    };
    let account = tx.call.account.as_str();
    let rows = tx.call.app.store.scan(account, &scan).await.map_err(internal)?;
    let Some(row) = rows.first() else { return Ok(None) };
    Ok(match tx.adopt(row)? {
        Object::PaymentIntent(intent) => {
            intent.action().cloned().map(|action| Challenged::Payment(*intent, action))
        }
        Object::SetupIntent(intent) => {
            intent.action().cloned().map(|action| Challenged::Setup(*intent, action))
        }
        _ => None,
    })
}

pub(super) async fn method(
    tx: &mut Tx<'_>,
    id: Option<&PaymentMethodId>,
) -> Result<PaymentMethod, ApiError> {
    match id {
        Some(id) => tx.find(id.as_str()).await?.ok_or_else(ApiError::internal),
        None => Err(ApiError::internal()),
    }
}

async fn payment_answered(
    tx: &mut Tx<'_>,
    intent: PaymentIntent,
    action: &Action,
    passed: bool,
) -> Result<Resolved, ApiError> {
    tx.follow(intent.customer.as_ref()).await?;
    let method = method(tx, intent.payment_method.as_ref()).await?;
    let by_server = intent.confirmation_method == ConfirmationMethod::Manual;
    // Meanwhile the method may have been detached, or used up by another intent, or the customer
    // deleted, or something else is bought: then the attempt fails, and its message is right to ask for another method. The
    // wording for this is `[U]`.
    let there = tx.still_there(intent.customer.as_ref()).await.is_ok();
    let wanted = tx.is_wanted_by_checkout(&intent).await?;
    let may = passed && there && wanted && intent.accept(&method).is_ok();
    let succeeded = if may && by_server {
        tx.save(intent.await_confirmation());
        true
    } else if may {
        let attempt = payment::Attempt {
            charge: ChargeId::mint(tx.moment().mint),
            off_session: false,
            error_on_requires_action: false,
            return_url: action.return_url.clone(),
            by_sdk: action.by_sdk,
            authenticated: true,
            cvc: super::card::waiting_code(tx, &method),
        };
        let concluded = payment_intent::conclude(tx, &intent, &method, &attempt).await?;
        tx.apply(concluded.effects);
        tx.complete_with_payment(&concluded.intent).await?;
        concluded.error.is_none()
    } else {
        tx.apply(intent.authentication_failed(&method).effects);
        false
    };
    let status = outcome(succeeded);
    Ok(back(tx.call, action, ("payment_intent", intent.id.as_str()), passed, status))
}

async fn setup_answered(
    tx: &mut Tx<'_>,
    intent: SetupIntent,
    action: &Action,
    passed: bool,
) -> Result<Resolved, ApiError> {
    tx.follow(intent.customer.as_ref()).await?;
    let method = method(tx, intent.payment_method.as_ref()).await?;
    // The attempt that asked for the challenge is the one that ends.
    let id = intent.latest_attempt.clone().ok_or_else(ApiError::internal)?;
    let begun = tx.find::<SetupAttempt>(id.as_str()).await?.ok_or_else(ApiError::internal)?;
    let attempt = setup::Attempt {
        id,
        started: begun.created,
        return_url: action.return_url.clone(),
        by_sdk: action.by_sdk,
        authenticated: true,
        cvc: super::card::waiting_code(tx, &method),
    };
    // As for a payment: the method may be spent by now, and the customer deleted.
    let there = tx.still_there(intent.customer.as_ref()).await.is_ok();
    let concluded = if passed && there && intent.accept(&method).is_ok() {
        setup_intent::conclude(tx, &intent, &method, &attempt).await?
    } else {
        intent.authentication_failed(&method, &attempt)
    };
    tx.apply(concluded.effects);
    tx.complete_with_setup(&concluded.intent).await?;
    let status = outcome(concluded.error.is_none());
    Ok(back(tx.call, action, ("setup_intent", intent.id.as_str()), passed, status))
}

/// What the way back says of a challenge.
pub(super) fn outcome(succeeded: bool) -> &'static str {
    if succeeded { "succeeded" } else { "failed" }
}
