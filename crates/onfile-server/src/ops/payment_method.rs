//! Payment methods: handed in, put on file, changed, taken off file.

use super::call::{Call, Intake, Outcome, Secret};
use super::card;
use super::listing::Listing;
use super::tx::{Tx, transact};
use onfile_domain::customer::Customer;
use onfile_domain::event::EventType;
use onfile_domain::id::{CustomerId, PaymentMethodId};
use onfile_domain::payment_method::{AllowRedisplay, Attach, Create, PaymentMethod, Update};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::rail::Authorisation;
use onfile_domain::{Effects, Object, PaymentError, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::objects::payment_method::ListFilter;
use onfile_wire::params::{CreatedRange, NoParams, Page, PathId};

/// The refusal of an id that names no method.
pub fn no_such(id: &str, param: &'static str, in_path: bool) -> ApiError {
    Refusal::NoSuch { noun: "PaymentMethod", id: id.to_owned(), param, in_path }.into()
}

impl Tx<'_> {
    async fn method_in_path(&mut self, id: &str) -> Result<PaymentMethod, ApiError> {
        let method = self.find::<PaymentMethod>(id).await?;
        method.ok_or_else(|| no_such(id, "payment_method", true))
    }
}

/// `POST /v1/payment_methods`
pub async fn create(caller: Intake, command: Create) -> Outcome {
    let call = caller.into_call();
    if command.customer.is_some() {
        return Err(Refusal::CustomerOnCreation.into());
    }
    let entry = card::take_in(&call, command.entry)?;
    transact!(call, |tx| {
        let method = card::materialise(&mut tx, &entry).await?;
        tx.answer(&method).await
    })
}

/// `GET /v1/payment_methods/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let method = tx.method_in_path(&id).await?;
    tx.answer(&method).await
}

/// `POST /v1/payment_methods/{id}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    transact!(call, |tx| {
        let method = tx.method_in_path(&id).await?;
        let effects = method.update(command.clone(), &tx.moment()).map_err(ApiError::from)?;
        tx.apply(effects);
        let updated = tx.method_in_path(&id).await?;
        tx.answer(&updated).await
    })
}

/// `POST /v1/payment_methods/{id}/attach`: the card is checked before it is put on file.
pub async fn attach(Secret(call): Secret, PathId(id): PathId, command: Attach) -> Outcome {
    let Some(customer) = command.customer else {
        return Err(Refusal::AttachWithoutCustomer.into());
    };
    transact!(call, |tx| {
        let id = PaymentMethodId::named(id.as_str());
        let method = card::method_in_path(&mut tx, &id).await?;
        tx.customer(&customer, "customer").await?;
        let attached = attach_to(&mut tx, &method, &customer).await?;
        tx.answer(&attached).await
    })
}

/// Puts a method on file for a customer, unless it is there already.
pub async fn attach_to(
    tx: &mut Tx<'_>,
    method: &PaymentMethod,
    customer: &CustomerId,
) -> Result<PaymentMethod, ApiError> {
    let Some(mut attached) = method.attach(customer).map_err(ApiError::from)? else {
        return Ok(method.clone());
    };
    match card::verify(tx, method).await? {
        Authorisation::Approved(approval) => attached.verified(&approval),
        // The network does not challenge a card that is only put on file.
        Authorisation::ChallengeRequired => {}
        Authorisation::Declined(decline) => {
            let error = PaymentError::of_decline(&decline, None, method.clone());
            return Err(ApiError::from_attach_error(&error));
        }
    }
    let mut effects = Effects::default();
    effects.tell(EventType::PaymentMethodAttached, &attached);
    effects.save(&attached);
    tx.apply(effects);
    Ok(attached)
}

/// `POST /v1/payment_methods/{id}/detach`
pub async fn detach(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let method = match card::on_file_of_token(&mut tx, &id).await? {
            Some(method) => method,
            None => tx.method_in_path(&id).await?,
        };
        let effects = method.detach().map_err(ApiError::from)?;
        tx.apply(effects);
        forget_default(&mut tx, &method).await?;
        let detached = tx.method_in_path(method.id.as_str()).await?;
        tx.answer(&detached).await
    })
}

/// A method taken off file is nobody's default any more.
async fn forget_default(tx: &mut Tx<'_>, method: &PaymentMethod) -> Result<(), ApiError> {
    let Some(owner) = method.customer() else { return Ok(()) };
    let Some(mut customer) = tx.find::<Customer>(owner.as_str()).await? else { return Ok(()) };
    if customer.invoice_settings.default_payment_method.as_ref() == Some(&method.id) {
        let before = customer.clone();
        customer.invoice_settings.default_payment_method = None;
        let mut effects = Effects::default();
        effects.tell_change(EventType::CustomerUpdated, &before, &customer);
        effects.save(customer);
        tx.apply(effects);
    }
    Ok(())
}

/// Which of a customer's methods are shown.
#[derive(Clone, Copy, Default)]
pub struct Shown {
    /// Only of this type.
    pub kind: Option<PaymentMethodType>,
    /// Only with this permission.
    pub allow_redisplay: Option<AllowRedisplay>,
}

/// `GET /v1/payment_methods`: without a customer there is nothing to list, as on the real service.
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let url = "/v1/payment_methods";
    let Some(customer) = &filter.customer else {
        return Tx::begin(&call).answer_list("payment_method", Vec::new(), false, url).await;
    };
    Tx::begin(&call).customer(customer, "customer").await?;
    let shown = Shown { kind: filter.kind, allow_redisplay: filter.allow_redisplay };
    list_of(&call, customer.as_str(), url, &filter.page, shown).await
}

/// A customer's methods, newest first.
pub async fn list_of(call: &Call, customer: &str, url: &str, page: &Page, shown: Shown) -> Outcome {
    let listing = Listing {
        name: "payment_method.customer",
        value: customer,
        url,
        noun: "PaymentMethod",
        page,
        created: CreatedRange::default(),
    };
    call.list(listing, move |object| match object {
        Object::PaymentMethod(method) => {
            shown.kind.is_none_or(|kind| kind == method.kind())
                && shown.allow_redisplay.is_none_or(|allow| allow == method.allow_redisplay)
        }
        _ => false,
    })
    .await
}
