//! Payment method domains.

use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, transact};
use onfile_domain::id::PaymentMethodDomainId;
use onfile_domain::payment_method_domain::{Create, PaymentMethodDomain, Update, domain_name};
use onfile_domain::{Object, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::objects::payment_method_domain::ListFilter;
use onfile_wire::params::{CreatedRange, NoParams, PathId};

const OF_NAME: &str = "payment_method_domain.domain_name";

impl Tx<'_> {
    /// The domain a path names.
    async fn payment_method_domain(&mut self, id: &str) -> Result<PaymentMethodDomain, ApiError> {
        let found = self.find::<PaymentMethodDomain>(id).await?;
        let (noun, id, param) = ("payment_method_domain", id.to_owned(), "payment_method_domain");
        Ok(found.ok_or(Refusal::NoSuch { noun, id, param, in_path: true })?)
    }
}

/// `POST /v1/payment_method_domains`: a domain that is registered already is answered as it is, and
/// changed by what is mentioned. `[U]`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    transact!(call, |tx| {
        let id = |name: &str| PaymentMethodDomainId::named(call.payment_method_domain(name));
        let fresh = PaymentMethodDomain::create(&command, id, tx.now).map_err(Refusal::from)?;
        let domain = match tx.find::<PaymentMethodDomain>(fresh.id.as_str()).await? {
            Some(known) => known.update(&Update { enabled: command.enabled }),
            None => fresh,
        };
        tx.save(&domain);
        tx.answer(&domain).await
    })
}

/// `GET /v1/payment_method_domains/{payment_method_domain}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let domain = tx.payment_method_domain(&id).await?;
    tx.answer(&domain).await
}

/// `POST /v1/payment_method_domains/{payment_method_domain}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    transact!(call, |tx| {
        let domain = tx.payment_method_domain(&id).await?.update(&command);
        tx.save(&domain);
        tx.answer(&domain).await
    })
}

/// `POST /v1/payment_method_domains/{payment_method_domain}/validate`: which methods are active is
/// judged whenever the domain is shown, by what this server can charge, so it changes nothing.
pub async fn validate(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let domain = tx.payment_method_domain(&id).await?;
        tx.answer(&domain).await
    })
}

/// `GET /v1/payment_method_domains`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let (url, noun) = ("/v1/payment_method_domains", "payment_method_domain");
    // A name that is no domain's is nobody's; an index entry may be any text.
    let named = filter.domain_name.as_ref().map(|text| domain_name(text).unwrap_or_default());
    let (name, value) = match &named {
        Some(named) => (OF_NAME, named.as_str()),
        None => (noun, ""),
    };
    let (page, created) = (&filter.page, CreatedRange::default());
    call.list(Listing { name, value, url, noun, page, created }, move |object| match object {
        Object::PaymentMethodDomain(it) => filter.enabled.is_none_or(|only| only == it.enabled),
        _ => false,
    })
    .await
}
