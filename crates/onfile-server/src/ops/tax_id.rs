//! Tax ids of customers.

use super::call::{Answer, Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, transact};
use onfile_domain::customer::Customer;
use onfile_domain::tax_id::{Entry, MAX_TAX_IDS, TaxId};
use onfile_domain::{Effects, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::list;
use onfile_wire::objects::tax_id::list_url;
use onfile_wire::params::{CreatedRange, NoParams, Page, PathId};

impl Tx<'_> {
    /// A tax id, and the customer that the path names with it.
    async fn tax_id(&mut self, customer: &str, id: &str) -> Result<(Customer, TaxId), ApiError> {
        let customer = self.customer_in_path(customer).await?;
        let found = self.find::<TaxId>(id).await?;
        let found = found.filter(|found| found.customer == customer.id && !found.deleted);
        let (noun, id, param) = ("tax_id", id.to_owned(), "id");
        let found = found.ok_or(Refusal::NoSuch { noun, id, param, in_path: true })?;
        Ok((customer, found))
    }

    /// Registers tax ids of a customer that is saved afterwards.
    pub(super) fn register_tax_ids(
        &mut self,
        customer: &mut Customer,
        entries: Option<&[Entry]>,
    ) -> Result<Effects, Refusal> {
        let mut effects = Effects::default();
        for (at, entry) in entries.unwrap_or_default().iter().enumerate() {
            let (_, made) = TaxId::create(customer, entry.clone(), &mut self.moment())
                .map_err(|refusal| refusal.of_item(at))?;
            effects.absorb(made);
        }
        Ok(effects)
    }

    /// The tax ids of a customer who is deleted go with it.
    pub(super) async fn end_tax_ids(&mut self, customer: &str) -> Result<(), ApiError> {
        let (all, _) = self.first_of("tax_id.customer", customer, MAX_TAX_IDS).await?;
        for tax_id in all.into_iter().filter_map(|object| TaxId::try_from(object).ok()) {
            self.apply(tax_id.end());
        }
        Ok(())
    }
}

/// `POST /v1/customers/{id}/tax_ids`
pub async fn create(Secret(call): Secret, PathId(id): PathId, entry: Entry) -> Outcome {
    transact!(call, |tx| {
        let mut customer = tx.customer_to_change(&id).await?;
        let (tax_id, effects) =
            TaxId::create(&mut customer, entry.clone(), &mut tx.moment()).map_err(Refusal::from)?;
        tx.apply(effects);
        tx.save(customer);
        tx.answer(&tax_id).await
    })
}

/// `GET /v1/customers/{customer}/tax_ids/{id}`
pub async fn retrieve(
    Secret(call): Secret,
    PathId(customer): PathId,
    PathId(id): PathId,
    _: NoParams,
) -> Outcome {
    let mut tx = Tx::begin(&call);
    let (_, tax_id) = tx.tax_id(&customer, &id).await?;
    tx.answer(&tax_id).await
}

/// `DELETE /v1/customers/{customer}/tax_ids/{id}`
pub async fn delete(
    Secret(call): Secret,
    PathId(customer): PathId,
    PathId(id): PathId,
    _: NoParams,
) -> Outcome {
    transact!(call, |tx| {
        let (customer, tax_id) = tx.tax_id(&customer, &id).await?;
        tx.live_by(Some(&customer.id)).await?;
        tx.apply(tax_id.delete(&customer));
        Ok(Answer::of(200, &list::deleted("tax_id", tax_id.id.as_str())))
    })
}

/// `GET /v1/customers/{id}/tax_ids`
pub async fn list(Secret(call): Secret, PathId(id): PathId, page: Page) -> Outcome {
    Tx::begin(&call).customer_in_path(&id).await?;
    let (name, value, url, noun) = ("tax_id.customer", id.as_str(), &list_url(&id), "tax_id");
    let (page, created) = (&page, CreatedRange::default());
    call.list(Listing { name, value, url, noun, page, created }, |_| true).await
}
