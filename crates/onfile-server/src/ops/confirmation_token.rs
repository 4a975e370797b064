//! Confirmation tokens: made by a browser or for a test, used up by the confirmation of an intent.

use super::call::{Call, Intake, Outcome, Secret};
use super::tx::{Tx, transact};
use super::{card, customer_session, payment_method};
use onfile_domain::Refusal;
use onfile_domain::confirmation_token::{Carried, ConfirmationToken, Create, Says, UsedBy};
use onfile_domain::customer_session::grant::Grant;
use onfile_domain::id::{ConfirmationTokenId, PaymentMethodId};
use onfile_domain::payment_method::{PaymentMethod, Standing};
use onfile_wire::error::ApiError;
use onfile_wire::objects::confirmation_token::ClientCreate;
use onfile_wire::params::{ByCaller, NoParams, PathId};

/// `POST /v1/confirmation_tokens`: the browser says what its buyer chose.
pub async fn create(
    caller: Intake,
    ByCaller(command, _): ByCaller<Create, ClientCreate>,
) -> Outcome {
    let call = match caller {
        Intake::Secret(_) => return Err(ApiError::publishable_key_required()),
        Intake::Publishable(call) => call,
    };
    let shown_to = match &command.customer_session_client_secret {
        Some(secret) => {
            let session = customer_session::opened(&call.app, &call.account, secret).await?;
            ShownTo::Buyer(Some(Grant::of_session(&session)))
        }
        None => ShownTo::Buyer(None),
    };
    make(&call, command, &shown_to).await
}

/// `POST /v1/test_helpers/confirmation_tokens`: a test says it for the browser.
pub async fn create_for_test(Secret(call): Secret, command: Create) -> Outcome {
    make(&call, command, &ShownTo::Seller).await
}

/// `GET /v1/confirmation_tokens/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let token = find(&mut tx, &ConfirmationTokenId::named(id), true).await?;
    tx.answer(&token).await
}

/// Who is shown the method in a new token.
enum ShownTo {
    Seller,
    /// With what opens the buyer's saved methods, if there is anything.
    Buyer(Option<Grant>),
}

impl ShownTo {
    /// Whoever knows a method's id may have made it, as long as it was never used. What is on file is
    /// shown to its owner's browser alone.
    fn shows(&self, method: &PaymentMethod) -> bool {
        match (self, &method.standing) {
            (ShownTo::Seller, _) | (ShownTo::Buyer(_), Standing::Fresh) => true,
            (ShownTo::Buyer(Some(grant)), _) => grant.shows(method),
            (ShownTo::Buyer(None), _) => false,
        }
    }
}

async fn make(call: &Call, mut command: Create, shown_to: &ShownTo) -> Outcome {
    let data = card::take_in_inline(call, command.payment_method_data.take())?;
    let named = command.payment_method.take();
    if data.is_some() && named.is_some() {
        return Err(Refusal::Exclusive(&["payment_method", "payment_method_data"]).into());
    }
    let now = call.app.world.now();
    let says = Says {
        acceptance: command.mandate_data.map(|acceptance| call.agreed(&acceptance, now)),
        cvc_token: command.cvc_token,
        return_url: command.return_url,
        setup_future_usage: command.setup_future_usage,
        shipping: command.shipping.map(Into::into),
        use_stripe_sdk: command.use_stripe_sdk.unwrap_or(true),
    };
    transact!(call, |tx| {
        let carried = match (&data, &named) {
            (Some(entry), _) => {
                let id = PaymentMethodId::mint(tx.moment().mint);
                let method = card::describe(&mut tx, entry, id, "payment_method_data[card][token]");
                Some(Carried::New(Box::new(method.await?)))
            }
            (None, Some(id)) => {
                let method = card::method(&mut tx, id, "payment_method").await?;
                if !shown_to.shows(&method) {
                    return Err(payment_method::no_such(id.as_str(), "payment_method", false));
                }
                Some(Carried::Saved(Box::new(method)))
            }
            (None, None) => None,
        };
        let token = ConfirmationToken::create(says.clone(), carried, &mut tx.moment());
        tx.save(&token);
        tx.answer(&token).await
    })
}

async fn find(
    tx: &mut Tx<'_>,
    id: &ConfirmationTokenId,
    in_path: bool,
) -> Result<ConfirmationToken, ApiError> {
    let found = tx.find::<ConfirmationToken>(id.as_str()).await?;
    let (noun, param) = ("confirmation_token", "confirmation_token");
    let id = id.as_str().to_owned();
    found.ok_or_else(|| Refusal::NoSuch { noun, id, param, in_path }.into())
}

/// The token that a confirmation names, and that can be used.
async fn named(tx: &mut Tx<'_>, id: &ConfirmationTokenId) -> Result<ConfirmationToken, ApiError> {
    let token = find(tx, id, false).await?;
    token.may_confirm(tx.server_now).map_err(Refusal::from)?;
    Ok(token)
}

/// What the token that a confirmation names says: nothing, when it names none.
pub(super) async fn said(
    tx: &mut Tx<'_>,
    id: Option<&ConfirmationTokenId>,
) -> Result<Says, ApiError> {
    match id {
        Some(id) => named(tx, id).await.map(|token| token.says),
        None => Ok(Says::default()),
    }
}

/// Uses the token up that a confirmation names, if it names one. What to pay with is what the
/// confirmation gives itself, or else what the token carries.
pub(super) async fn use_up(
    tx: &mut Tx<'_>,
    id: Option<&ConfirmationTokenId>,
    by: UsedBy,
    given: Option<PaymentMethod>,
) -> Result<Option<PaymentMethod>, ApiError> {
    let Some(id) = id else { return Ok(given) };
    let token = named(tx, id).await?;
    tx.save(token.used(by));
    match (given, token.payment_method) {
        (None, Some(Carried::New(method))) => {
            let method = PaymentMethod { created: tx.now, ..*method };
            tx.save(&method);
            Ok(Some(method))
        }
        (None, Some(Carried::Saved(method))) => {
            card::method(tx, &method.id, "payment_method").await.map(Some)
        }
        (given, _) => Ok(given),
    }
}
