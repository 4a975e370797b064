//! Prices.

use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, transact};
use onfile_domain::price::{Create, LookupKey, Price, PriceRefusal, Update};
use onfile_domain::product::Product;
use onfile_domain::{Effects, EventType, Object, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::objects::price::ListFilter;
use onfile_wire::params::{NoParams, PathId};

impl Tx<'_> {
    /// A price.
    pub(super) async fn price(
        &mut self,
        id: &str,
        param: &'static str,
        in_path: bool,
    ) -> Result<Price, ApiError> {
        let (noun, found) = ("price", self.find::<Price>(id).await?);
        found.ok_or_else(|| Refusal::NoSuch { noun, id: id.to_owned(), param, in_path }.into())
    }

    /// The product of a new price, and whether it is new, too.
    async fn product_to_price(&mut self, command: &Create) -> Result<(Product, bool), ApiError> {
        match (&command.product, &command.product_data) {
            (None, None) => Err(Refusal::from(PriceRefusal::NoProduct).into()),
            (Some(_), Some(_)) => Err(Refusal::from(PriceRefusal::TwoProducts).into()),
            (Some(id), None) => Ok((self.product(id.as_str(), "product", false).await?, false)),
            (None, Some(data)) => {
                let made = self.make_product(data.clone().into()).await;
                Ok((made.map_err(|error| error.inside("product_data"))?, true))
            }
        }
    }

    /// A price takes the lookup key that it has now; `before` is the one it had.
    async fn take_lookup_key(
        &mut self,
        price: &Price,
        before: Option<&str>,
        transfer: bool,
    ) -> Result<(), ApiError> {
        let now = price.lookup_key.as_deref();
        if let Some(old) = before.filter(|old| Some(*old) != now)
            && let Some(record) = self.find::<LookupKey>(LookupKey::id(old).as_str()).await?
        {
            self.save(record.free());
        }
        let Some(key) = now else { return Ok(()) };
        let known = self.find::<LookupKey>(LookupKey::id(key).as_str()).await?;
        let holder = match known.as_ref().and_then(|known| known.price.as_ref()) {
            Some(id) => self.find::<Price>(id.as_str()).await?,
            None => None,
        };
        let taken = LookupKey::take(price, known, holder.as_ref(), transfer, self.now);
        self.apply(taken.map_err(Refusal::from)?);
        Ok(())
    }
}

/// `POST /v1/prices`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    transact!(call, |tx| {
        let (mut product, is_new) = tx.product_to_price(&command).await?;
        let price = Price::create(&mut product, command.clone(), &mut tx.moment())
            .map_err(Refusal::from)?;
        tx.take_lookup_key(&price, None, command.transfer_lookup_key == Some(true)).await?;
        let mut effects = Effects::default();
        if is_new {
            effects.tell(EventType::ProductCreated, &product);
        }
        effects.save(product);
        effects.tell(EventType::PriceCreated, &price);
        effects.save(&price);
        tx.apply(effects);
        tx.answer(&price).await
    })
}

/// `GET /v1/prices/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let price = tx.price(&id, "price", true).await?;
    tx.answer(&price).await
}

/// `POST /v1/prices/{id}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    transact!(call, |tx| {
        let before = tx.price(&id, "price", true).await?;
        let product = tx.product(before.product.as_str(), "product", false).await?;
        let (after, effects) = before.update(command.clone(), &product).map_err(Refusal::from)?;
        let transfer = command.transfer_lookup_key == Some(true);
        tx.take_lookup_key(&after, before.lookup_key.as_deref(), transfer).await?;
        tx.apply(effects);
        tx.answer(&after).await
    })
}

/// `GET /v1/prices`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    if let Some(product) = &filter.product {
        Tx::begin(&call).product(product, "product", false).await?;
    }
    let (name, value) = match (&filter.product, filter.lookup_keys.as_deref()) {
        (Some(product), _) => ("price.product", product.as_str()),
        (None, Some([key])) => ("price.lookup_key", key.as_str()),
        (None, _) => ("price", ""),
    };
    let (url, noun, page, created) = ("/v1/prices", "price", &filter.page, filter.created);
    call.list(Listing { name, value, url, noun, page, created }, |object| match object {
        Object::Price(price) => wanted(price, &filter),
        _ => false,
    })
    .await
}

fn wanted(price: &Price, filter: &ListFilter) -> bool {
    let keyed = |keys: &Vec<String>| price.lookup_key.as_ref().is_some_and(|it| keys.contains(it));
    let recurring = filter.recurring.as_ref().is_none_or(|wanted| {
        price.recurring.as_ref().is_some_and(|it| {
            wanted.interval.is_none_or(|interval| it.interval == interval)
                && wanted.usage_type.is_none_or(|usage| it.usage_type() == usage)
        })
    });
    recurring
        && filter.active.is_none_or(|active| price.active == active)
        && filter.currency.is_none_or(|currency| price.currency == currency)
        && filter.lookup_keys.as_ref().is_none_or(keyed)
        && filter.kind.is_none_or(|kind| price.kind() == kind)
}
