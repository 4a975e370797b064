//! Payment methods: handed in, put on file, changed, taken off file.

use super::call::{Call, Intake, OnCustomer, Outcome, Secret};
use super::card;
use super::customer;
use super::listing::Listing;
use super::tx::{Tx, internal, transact};
use onfile_domain::core_account::CustomerRef;
use onfile_domain::customer_session::grant::Grant;
use onfile_domain::event::EventType;
use onfile_domain::id::{CustomerId, PaymentMethodId};
use onfile_domain::payment_method::{AllowRedisplay, Attach, Create, PaymentMethod, Update};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::rail::Authorisation;
use onfile_domain::{Effects, Object, PaymentError, Refusal};
use onfile_store::records;
use onfile_wire::error::ApiError;
use onfile_wire::objects::payment_method::{ListFilter, UpdateByBuyer, UpdateCard};
use onfile_wire::params::{ByCaller, CreatedRange, NoParams, Page, PathId};

/// The refusal of an id that names no method.
pub fn no_such(id: &str, param: &'static str, in_path: bool) -> ApiError {
    Refusal::NoSuch { noun: "PaymentMethod", id: id.to_owned(), param, in_path }.into()
}

impl Tx<'_> {
    /// The methods that a customer has on file and that are to be shown, the newest first.
    pub(super) async fn on_file(
        &mut self,
        customer: &CustomerId,
        most: usize,
        shown: impl Fn(&PaymentMethod) -> bool + Send + Sync,
    ) -> Result<Vec<PaymentMethod>, ApiError> {
        let page = Page { limit: most, ..Page::default() };
        let listing = Listing {
            name: "payment_method.customer",
            value: customer.as_str(),
            url: "",
            noun: "PaymentMethod",
            page: &page,
            created: CreatedRange::default(),
        };
        let read = |row: onfile_store::Row| {
            let object = records::decode_object(&row).map_err(internal)?;
            let method = PaymentMethod::try_from(object).ok();
            Ok(method.filter(|method| shown(method)))
        };
        Ok(self.call.rows(&listing, read).await?.0)
    }

    async fn method_in_path(&mut self, id: &str) -> Result<PaymentMethod, ApiError> {
        let method = self.find::<PaymentMethod>(id).await?;
        method.ok_or_else(|| no_such(id, "payment_method", true))
    }

    /// The same for a caller on one customer, for whom no others exist than those that are shown.
    async fn shown_in_path(
        &mut self,
        grant: Option<&Grant>,
        id: &str,
    ) -> Result<PaymentMethod, ApiError> {
        let method = self.method_in_path(id).await?;
        match grant.is_none_or(|grant| grant.shows(&method)) {
            true => Ok(method),
            false => Err(no_such(id, "payment_method", true)),
        }
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
pub async fn update(
    caller: OnCustomer,
    PathId(id): PathId,
    ByCaller(command, _): ByCaller<Update, UpdateByBuyer>,
) -> Outcome {
    let (call, grant) = caller.into_call();
    transact!(call, |tx| {
        let method = tx.shown_in_path(grant.as_ref(), &id).await?;
        tx.live_by(method.customer()).await?;
        let effects = method.update(command.clone(), &tx.moment()).map_err(ApiError::from)?;
        tx.apply(effects);
        let updated = tx.method_in_path(&id).await?;
        tx.answer(&updated).await
    })
}

/// `POST /_onfile/payment_methods/{payment_method}/update_card`: the issuer has given its holder
/// another card, or has let this one lapse, and says so. The real service has no call for it; there the
/// networks tell it.
pub async fn update_card(Secret(call): Secret, PathId(id): PathId, command: UpdateCard) -> Outcome {
    let UpdateCard { number, exp_month, exp_year } = command;
    let before = Tx::begin(&call).method_in_path(&id).await?;
    let (Some(held), Some(_)) = (before.card(), before.customer()) else {
        return Err(Refusal::NotUpdatedByIssuer.into());
    };
    // The number is sealed once, however often the decision is made.
    let (card, sealed) = card::renewed(&call, held, number.as_ref(), (exp_month, exp_year))?;
    transact!(call, |tx| {
        let method = tx.method_in_path(&id).await?;
        tx.live_by(method.customer()).await?;
        if method.customer().is_none() {
            return Err(Refusal::NotUpdatedByIssuer.into());
        }
        sealed.iter().for_each(|sealed| tx.seal(sealed.clone()));
        tx.apply(method.automatically_updated(card.clone()));
        let updated = tx.method_in_path(&id).await?;
        tx.answer(&updated).await
    })
}

/// `POST /v1/payment_methods/{id}/attach`: the card is checked before it is put on file.
pub async fn attach(caller: OnCustomer, PathId(id): PathId, command: Attach) -> Outcome {
    let (call, grant) = caller.into_call();
    if let Some(grant) = &grant {
        grant.may_attach().map_err(Refusal::CustomerSession)?;
    }
    let Some(customer) = restricted(grant.as_ref(), command.customer)? else {
        return Err(Refusal::AttachWithoutCustomer.into());
    };
    transact!(call, |tx| {
        let id = PaymentMethodId::named(id.as_str());
        let method = card::method_in_path(&mut tx, &id).await?;
        let owner = tx.named_customer(&customer).await?;
        tx.live_by(Some(&owner.id)).await?;
        let attached = attach_to(&mut tx, &method, &owner.id, Verification::Asked).await?;
        tx.answer(&attached).await
    })
}

/// The customer that a call is about: for a caller on one customer that one, named or not.
fn restricted(
    grant: Option<&Grant>,
    named: Option<CustomerRef>,
) -> Result<Option<CustomerRef>, ApiError> {
    match (grant, named) {
        (None, named) => Ok(named),
        (Some(grant), None) => Ok(Some(grant.customer.clone().into())),
        (Some(grant), Some(named)) if named.id() == grant.customer => Ok(Some(named)),
        (Some(_), Some(named)) => Err(customer::unknown(&named)),
    }
}

/// Whether the issuer is asked about a card before it is put on file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Verification {
    /// As a rule.
    Asked,
    /// A source's `validate=false`.
    Waived,
}

/// Puts a method on file for a customer, unless it is there already.
pub async fn attach_to(
    tx: &mut Tx<'_>,
    method: &PaymentMethod,
    customer: &CustomerId,
    verification: Verification,
) -> Result<PaymentMethod, ApiError> {
    let Some(mut attached) = method.attach(customer).map_err(ApiError::from)? else {
        return Ok(method.clone());
    };
    match (verification, method.card()) {
        (Verification::Asked, Some(card)) => match card::verify(tx, method, card).await? {
            Authorisation::Approved(approval) => attached.verified(&approval),
            // The network does not challenge a card that is only put on file.
            Authorisation::ChallengeRequired => {}
            Authorisation::Declined(decline) => {
                let error = PaymentError::of_decline(&decline, None, method.clone());
                return Err(ApiError::from_attach_error(&error));
            }
        },
        // Nobody is asked about an account before it is debited.
        (Verification::Asked, None) | (Verification::Waived, _) => {}
    }
    let mut effects = Effects::default();
    effects.tell(EventType::PaymentMethodAttached, &attached);
    effects.save(&attached);
    tx.apply(effects);
    Ok(attached)
}

/// `POST /v1/payment_methods/{id}/detach`
pub async fn detach(caller: OnCustomer, PathId(id): PathId, _: NoParams) -> Outcome {
    let (call, grant) = caller.into_call();
    transact!(call, |tx| {
        let by_token = match grant {
            None => on_file_of_token(&mut tx, &id).await?,
            Some(_) => None,
        };
        let method = match by_token {
            Some(method) => method,
            None => tx.shown_in_path(grant.as_ref(), &id).await?,
        };
        if let Some(grant) = &grant {
            grant.may_remove(&method).map_err(Refusal::CustomerSession)?;
        }
        tx.live_by(method.customer()).await?;
        let effects = method.detach().map_err(ApiError::from)?;
        tx.apply(effects);
        tx.end_mandates(&method).await?;
        tx.forget_default(&method).await?;
        let detached = tx.method_in_path(method.id.as_str()).await?;
        tx.answer(&detached).await
    })
}

/// The newest method on file that was made of a test token: what `pm_card_…` names where a fresh
/// one would make no sense. The official command line detaches `pm_card_visa` by that name.
async fn on_file_of_token(tx: &mut Tx<'_>, token: &str) -> Result<Option<PaymentMethod>, ApiError> {
    let Some(fingerprint) = card::test_fingerprint(tx.call, token)? else { return Ok(None) };
    let newest = Page { limit: 1, ..Page::default() };
    let listing = Listing {
        name: "payment_method",
        value: "",
        url: "",
        noun: "PaymentMethod",
        page: &newest,
        created: CreatedRange::default(),
    };
    let read = |row: onfile_store::Row| {
        let object = onfile_store::records::decode_object(&row).map_err(internal)?;
        let wanted = match &object {
            Object::PaymentMethod(method) => {
                let card = method.card();
                method.customer().is_some()
                    && card.is_some_and(|card| card.fingerprint == fingerprint)
            }
            _ => false,
        };
        Ok(wanted.then_some((row, object)))
    };
    let (mut found, _) = tx.call.rows(&listing, read).await?;
    let newest = found.pop().map(|(row, object)| tx.adopt_read(&row, object));
    Ok(newest.and_then(|object| PaymentMethod::try_from(object).ok()))
}

/// Which of a customer's methods are shown.
#[derive(Clone, Copy, Default)]
pub struct Shown<'a> {
    /// Only of this type.
    pub kind: Option<PaymentMethodType>,
    /// Only with this permission.
    pub allow_redisplay: Option<AllowRedisplay>,
    /// Only what this caller on the customer is shown.
    pub to: Option<&'a Grant>,
}

/// `GET /v1/payment_methods`: without a customer there is nothing to list, as on the real service.
pub async fn list(caller: OnCustomer, filter: ListFilter) -> Outcome {
    let (call, grant) = caller.into_call();
    let url = "/v1/payment_methods";
    if let Some(grant) = &grant {
        grant.may_list().map_err(Refusal::CustomerSession)?;
    }
    let Some(customer) = restricted(grant.as_ref(), filter.customer)? else {
        return Tx::begin(&call).answer_list("payment_method", Vec::new(), false, url).await;
    };
    let customer = Tx::begin(&call).named_customer(&customer).await?;
    let (kind, allow_redisplay) = (filter.kind, filter.allow_redisplay);
    let shown = Shown { kind, allow_redisplay, to: grant.as_ref() };
    list_of(&call, customer.id.as_str(), url, &filter.page, shown).await
}

/// A customer's methods, newest first.
pub async fn list_of(
    call: &Call,
    customer: &str,
    url: &str,
    page: &Page,
    shown: Shown<'_>,
) -> Outcome {
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
                && shown.to.is_none_or(|grant| grant.shows(method))
        }
        _ => false,
    })
    .await
}
