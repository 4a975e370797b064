//! Balance transactions: read only; money moving makes them.

use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::Tx;
use onfile_domain::balance_transaction::BalanceTransaction;
use onfile_domain::{Named, Object, Refusal};
use onfile_wire::objects::balance_transaction::ListFilter;
use onfile_wire::params::{NoParams, PathId};

/// `GET /v1/balance_transactions/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let found = tx.find::<BalanceTransaction>(&id).await?;
    let noun = "balance transaction";
    let no_such = || Refusal::NoSuch { noun, id: id.clone(), param: "id", in_path: true };
    let transaction = found.ok_or_else(no_such)?;
    tx.answer(&transaction).await
}

/// `GET /v1/balance_transactions`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let (name, value) = match (&filter.source, &filter.kind, &filter.currency) {
        (Some(source), _, _) => ("balance_transaction.source", source.as_str()),
        (None, Some(kind), _) => ("balance_transaction.type", kind.as_str()),
        (None, None, Some(currency)) => ("balance_transaction.currency", currency.code()),
        (None, None, None) => ("balance_transaction", ""),
    };
    let (kind, currency) = (filter.kind.clone(), filter.currency);
    let url = "/v1/balance_transactions";
    let (noun, page, created) = ("balance transaction", &filter.page, filter.created);
    call.list(Listing { name, value, url, noun, page, created }, move |object| match object {
        Object::BalanceTransaction(it) => {
            kind.as_deref().is_none_or(|kind| it.kind.name() == kind)
                && currency.is_none_or(|currency| it.currency == currency)
        }
        _ => false,
    })
    .await
}
