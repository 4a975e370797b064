//! Customers' cash balances: what arrived, and where to send it.

use super::call::{Answer, Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, transact};
use onfile_domain::Refusal;
use onfile_domain::cash_balance::{CustomerCashBalanceTransaction, Fund, Update};
use onfile_domain::customer::Customer;
use onfile_domain::funding_instructions::{Create, FundingInstructions};
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::objects::{View, cash_balance, funding_instructions};
use onfile_wire::params::{CreatedRange, NoParams, Page, PathId};

const NOUN: &str = "customer_cash_balance_transaction";

impl Tx<'_> {
    async fn answer_cash_of(&mut self, customer: &Customer) -> Result<Answer, ApiError> {
        self.answer_value(Root::Object("cash_balance"), cash_balance::render(customer)).await
    }
}

/// `GET /v1/customers/{id}/cash_balance`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let customer = tx.customer_in_path(&id).await?;
    tx.answer_cash_of(&customer).await
}

/// `POST /v1/customers/{id}/cash_balance`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    transact!(call, |tx| {
        let mut customer = tx.customer_to_change(&id).await?;
        if let Some(settings) = command.settings.clone() {
            customer.cash.apply(settings);
        }
        tx.save(&customer);
        tx.reconcile(&customer.id, None).await?;
        let customer = tx.customer_in_path(&id).await?;
        tx.answer_cash_of(&customer).await
    })
}

/// `POST /v1/test_helpers/customers/{id}/fund_cash_balance`
pub async fn fund(Secret(call): Secret, PathId(id): PathId, command: Fund) -> Outcome {
    transact!(call, |tx| {
        let customer = tx.customer_to_change(&id).await?;
        let (transaction, effects) =
            CustomerCashBalanceTransaction::fund(&customer, command.clone(), &mut tx.moment())
                .map_err(Refusal::from)?;
        tx.apply(effects);
        tx.reconcile(&customer.id, command.reference.as_deref()).await?;
        let customer = tx.customer_in_path(&id).await?;
        tx.apply(customer.tell_of_cash(transaction.currency));
        tx.answer(&transaction).await
    })
}

/// `GET /v1/customers/{customer}/cash_balance_transactions/{id}`
pub async fn transaction(
    Secret(call): Secret,
    PathId(customer): PathId,
    PathId(id): PathId,
    _: NoParams,
) -> Outcome {
    let mut tx = Tx::begin(&call);
    tx.customer_in_path(&customer).await?;
    let found = tx.find::<CustomerCashBalanceTransaction>(&id).await?;
    let found = found.filter(|found| found.customer.as_str() == customer);
    let no_such = || Refusal::NoSuch { noun: NOUN, id, param: "transaction", in_path: true };
    let found = found.ok_or_else(no_such)?;
    tx.answer(&found).await
}

/// `GET /v1/customers/{id}/cash_balance_transactions`
pub async fn transactions(Secret(call): Secret, PathId(id): PathId, page: Page) -> Outcome {
    Tx::begin(&call).customer_in_path(&id).await?;
    let (name, value) = ("customer_cash_balance_transaction.customer", id.as_str());
    let url = &format!("/v1/customers/{id}/cash_balance_transactions");
    let (page, created) = (&page, CreatedRange::default());
    call.list(Listing { name, value, url, noun: NOUN, page, created }, |_| true).await
}

/// `POST /v1/customers/{id}/funding_instructions`: derived, so there is nothing to write.
pub async fn instructions(Secret(call): Secret, PathId(id): PathId, command: Create) -> Outcome {
    transact!(call, |tx| {
        let customer = tx.customer_in_path(&id).await?;
        let to = FundingInstructions::of(&command.bank_transfer, command.currency)
            .map_err(Refusal::from)?;
        let render = |view: &View<'_>| funding_instructions::render(&customer.id, &to, view);
        let value = call.view_at(tx.now).with(render);
        tx.answer_value(Root::Object("funding_instructions"), value).await
    })
}
