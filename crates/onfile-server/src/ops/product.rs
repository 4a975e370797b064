//! Products.

use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, internal, transact};
use onfile_domain::price::Price;
use onfile_domain::product::{Create, Product, ProductRefusal, Update};
use onfile_domain::{Change, Effects, EventType, Object, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::objects::product::ListFilter;
use onfile_wire::params::{Cursor, NoParams, PathId};

impl Tx<'_> {
    /// A product that has not been deleted.
    pub(super) async fn product(
        &mut self,
        id: &str,
        param: &'static str,
        in_path: bool,
    ) -> Result<Product, ApiError> {
        let found = self.find::<Product>(id).await?.filter(Product::is_there);
        let (noun, id) = ("product", id.to_owned());
        found.ok_or_else(|| Refusal::NoSuch { noun, id, param, in_path }.into())
    }

    /// A new product under an id that nothing else has. It is not saved yet.
    pub(super) async fn make_product(&mut self, command: Create) -> Result<Product, ApiError> {
        let chosen = command.id.is_some();
        let product = Product::create(command, &mut self.moment()).map_err(Refusal::from)?;
        if chosen && self.is_taken(product.id.as_str()).await? {
            return Err(Refusal::from(ProductRefusal::Exists).into());
        }
        Ok(product)
    }

    /// Whether an id names anything: events and the account itself have ids, too.
    async fn is_taken(&self, id: &str) -> Result<bool, ApiError> {
        let rows = self.call.app.store.get(self.call.account.as_str(), &[id]).await;
        Ok(!rows.map_err(internal)?.is_empty())
    }
}

/// `POST /v1/products`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    transact!(call, |tx| {
        let mut product = tx.make_product(command.clone()).await?;
        let mut effects = Effects::default();
        let price = command.default_price_data.clone().map(|data| {
            Price::create(&mut product, data.into(), &mut tx.moment()).map_err(|refusal| {
                ApiError::from(Refusal::from(refusal)).inside("default_price_data")
            })
        });
        let price = price.transpose()?;
        product.default_price = price.as_ref().map(|price| price.id.clone());
        effects.tell(EventType::ProductCreated, &product);
        effects.save(&product);
        if let Some(price) = price {
            effects.tell(EventType::PriceCreated, &price);
            effects.save(price);
        }
        tx.apply(effects);
        tx.answer(&product).await
    })
}

/// `GET /v1/products/{id}`: a deleted one is gone.
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let product = tx.product(&id, "id", true).await?;
    tx.answer(&product).await
}

/// `POST /v1/products/{id}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    transact!(call, |tx| {
        let before = tx.product(&id, "id", true).await?;
        let default = match &command.default_price {
            Change::Set(price) => Some(tx.price(price.as_str(), "default_price", false).await?),
            Change::Keep | Change::Unset => None,
        };
        let (after, effects) =
            before.update(command.clone(), default.as_ref(), tx.now).map_err(Refusal::from)?;
        tx.apply(effects);
        tx.answer(&after).await
    })
}

/// `DELETE /v1/products/{id}`
pub async fn delete(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let product = tx.product(&id, "id", true).await?;
        tx.apply(product.delete().map_err(Refusal::from)?);
        let deleted = tx.find::<Product>(&id).await?.unwrap_or(product);
        tx.answer(&deleted).await
    })
}

/// `GET /v1/products`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    if filter.ids.is_some() {
        match filter.page.at {
            Cursor::Start => {}
            Cursor::After(_) => return Err(Refusal::Exclusive(&["ids", "starting_after"]).into()),
            Cursor::Before(_) => return Err(Refusal::Exclusive(&["ids", "ending_before"]).into()),
        }
    }
    let (name, value, url, noun) = ("product", "", "/v1/products", "product");
    let (page, created) = (&filter.page, filter.created);
    call.list(Listing { name, value, url, noun, page, created }, |object| match object {
        Object::Product(product) => product.is_there() && wanted(product, &filter),
        _ => false,
    })
    .await
}

fn wanted(product: &Product, filter: &ListFilter) -> bool {
    let named = |ids: &Vec<String>| ids.iter().any(|id| id == product.id.as_str());
    filter.active.is_none_or(|active| product.active == active)
        && filter.ids.as_ref().is_none_or(named)
        // What does not say whether it is shipped is not.
        && filter.shippable.is_none_or(|wanted| product.shippable.unwrap_or(false) == wanted)
        && filter.kind.is_none_or(|kind| product.kind == kind)
        && filter.url.as_ref().is_none_or(|url| product.url.as_ref() == Some(url))
}
