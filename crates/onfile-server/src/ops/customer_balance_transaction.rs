//! Movements of a customer's balance.

use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, transact};
use onfile_domain::customer_balance_transaction::{Create, CustomerBalanceTransaction, Update};
use onfile_domain::{Object, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::objects::customer_balance_transaction::ListFilter;
use onfile_wire::params::{NoParams, PathId};

const NOUN: &str = "customer_balance_transaction";

impl Tx<'_> {
    /// A movement, of the customer that the path names too.
    async fn customer_balance_transaction(
        &mut self,
        customer: &str,
        id: &str,
    ) -> Result<CustomerBalanceTransaction, ApiError> {
        self.customer_in_path(customer).await?;
        let found = self.find::<CustomerBalanceTransaction>(id).await?;
        let found = found.filter(|found| found.customer.as_str() == customer);
        let (id, param) = (id.to_owned(), "transaction");
        found.ok_or_else(|| Refusal::NoSuch { noun: NOUN, id, param, in_path: true }.into())
    }
}

/// `POST /v1/customers/{id}/balance_transactions`
pub async fn create(Secret(call): Secret, PathId(id): PathId, command: Create) -> Outcome {
    transact!(call, |tx| {
        let customer = tx.customer_to_change(&id).await?;
        let (transaction, effects) =
            CustomerBalanceTransaction::create(&customer, command.clone(), &mut tx.moment())
                .map_err(Refusal::from)?;
        tx.apply(effects);
        tx.answer(&transaction).await
    })
}

/// `GET /v1/customers/{customer}/balance_transactions/{id}`
pub async fn retrieve(
    Secret(call): Secret,
    PathId(customer): PathId,
    PathId(id): PathId,
    _: NoParams,
) -> Outcome {
    let mut tx = Tx::begin(&call);
    let transaction = tx.customer_balance_transaction(&customer, &id).await?;
    tx.answer(&transaction).await
}

/// `POST /v1/customers/{customer}/balance_transactions/{id}`
pub async fn update(
    Secret(call): Secret,
    PathId(customer): PathId,
    PathId(id): PathId,
    command: Update,
) -> Outcome {
    transact!(call, |tx| {
        let transaction = tx.customer_balance_transaction(&customer, &id).await?;
        let after = transaction.update(command.clone());
        tx.save(&after);
        tx.answer(&after).await
    })
}

/// `GET /v1/customers/{id}/balance_transactions`
pub async fn list(Secret(call): Secret, PathId(id): PathId, filter: ListFilter) -> Outcome {
    Tx::begin(&call).customer_in_path(&id).await?;
    let (name, value) = ("customer_balance_transaction.customer", id.as_str());
    let url = &format!("/v1/customers/{id}/balance_transactions");
    let (page, created) = (&filter.page, filter.created);
    let of_no_invoice = filter.invoice.is_none();
    call.list(Listing { name, value, url, noun: NOUN, page, created }, move |object| {
        of_no_invoice && matches!(object, Object::CustomerBalanceTransaction(_))
    })
    .await
}
