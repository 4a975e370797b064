//! Accounts of the second API, as far as they are customers: the other face of a customer's record.

use super::call::{Answer, Call, Outcome, Secret};
use super::listing::{Listing, neighbours};
use super::tx::{Tx, internal, transact};
use onfile_domain::Refusal;
use onfile_domain::core_account::{Configuration, CoreAccountRefusal, Fields, Include};
use onfile_domain::customer::Customer;
use onfile_domain::id::CustomerAccountId;
use onfile_store::{Row, records};
use onfile_wire::Invalid;
use onfile_wire::error::ApiError;
use onfile_wire::objects::core_account::{
    Close, Create, Filter, List, PATH, Retrieve, Update, render,
};
use onfile_wire::objects::second_page::{self, Position};
use onfile_wire::params::{CreatedRange, Cursor, Page, PathId};

/// The index of the customers that have an account.
const INDEX: &str = "customer.account";

const DEFAULT_METHOD: &str = "configuration[customer][billing][default_payment_method]";
const TEST_CLOCK: &str = "configuration[customer][test_clock]";

/// A refusal that the first API knows, by this API's parameter.
fn naming(mut error: ApiError, param: &str) -> ApiError {
    error.param = Some(param.to_owned());
    error
}

fn no_such(id: &str) -> ApiError {
    Refusal::NoSuch { noun: "account", id: id.to_owned(), param: "id", in_path: true }.into()
}

impl Tx<'_> {
    /// The customer whose account is named by the path, closed or not.
    async fn account_in_path(&mut self, id: &str) -> Result<Customer, ApiError> {
        let customer = CustomerAccountId::named(id).customer();
        let customer = customer.ok_or_else(|| no_such(id))?;
        let found = self.find::<Customer>(customer.as_str()).await?;
        found.ok_or_else(|| no_such(id))
    }

    /// The same, when it can still be changed.
    async fn open_account_in_path(&mut self, id: &str) -> Result<Customer, ApiError> {
        let customer = self.account_in_path(id).await?;
        match customer.deleted {
            true => Err(Refusal::from(CoreAccountRefusal::Closed(id.to_owned())).into()),
            false => Ok(customer),
        }
    }

    /// What holds for a new account and for an old one, before it is saved.
    async fn check_account(&mut self, after: &Customer, fields: &Fields) -> Result<(), ApiError> {
        if let Some(method) = fields.default_payment_method() {
            let attached = self.is_attached(&after.id, method).await;
            attached.map_err(|error| naming(error, DEFAULT_METHOD))?;
        }
        let default = self.default_method(after).await?;
        Ok(after.check_tax_location(fields.tax_terms(), default.as_ref())?)
    }

    async fn answer_account(
        &mut self,
        customer: &Customer,
        include: Option<&[Include]>,
    ) -> Result<Answer, ApiError> {
        let default = self.default_method(customer).await?;
        let include = include.unwrap_or_default();
        Ok(Answer::of(200, &render(customer, include, default.as_ref())))
    }
}

/// `POST /v2/core/accounts`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    let Create { fields, include } = command;
    transact!(call, |tx| {
        let customer = Customer::create_account(fields.clone(), &mut tx.moment());
        let mut customer = customer.map_err(Refusal::from)?;
        if let Some(clock) = fields.test_clock() {
            tx.bind(&mut customer, clock).await.map_err(|error| naming(error, TEST_CLOCK))?;
            customer.created = tx.now;
        }
        tx.check_account(&customer, &fields).await?;
        tx.apply(customer.account_changed(None));
        tx.answer_account(&customer, include.as_deref()).await
    })
}

/// `GET /v2/core/accounts/{id}`: a closed one too.
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, command: Retrieve) -> Outcome {
    let mut tx = Tx::begin(&call);
    let customer = tx.account_in_path(&id).await?;
    tx.answer_account(&customer, command.include.as_deref()).await
}

/// `POST /v2/core/accounts/{id}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    let Update { fields, include } = command;
    transact!(call, |tx| {
        let before = tx.open_account_in_path(&id).await?;
        tx.live_by(Some(&before.id)).await?;
        if fields.test_clock().is_some() {
            return Err(Refusal::from(CoreAccountRefusal::TestClockOfOld).into());
        }
        let mut after = before.clone();
        after.apply_account(fields.clone(), tx.now).map_err(Refusal::from)?;
        tx.check_account(&after, &fields).await?;
        tx.apply(after.account_changed(Some(&before)));
        tx.answer_account(&after, include.as_deref()).await
    })
}

/// `POST /v2/core/accounts/{id}/close`: the customer is deleted, with all that goes with it.
pub async fn close(Secret(call): Secret, PathId(id): PathId, command: Close) -> Outcome {
    transact!(call, |tx| {
        let customer = tx.open_account_in_path(&id).await?;
        tx.live_by(Some(&customer.id)).await?;
        let closed = customer.close(command.applied_configurations.as_deref());
        let closed = closed.map_err(Refusal::from)?;
        tx.take_all_off_file(customer.id.as_str()).await?;
        tx.apply(closed);
        let customer = tx.account_in_path(&id).await?;
        tx.answer_account(&customer, None).await
    })
}

/// `GET /v2/core/accounts`
pub async fn list(Secret(call): Secret, command: List) -> Outcome {
    let applied = command.applied_configurations.clone().unwrap_or_default();
    let filter =
        Filter { applied_configurations: &applied, closed: command.closed, limit: command.limit() };
    let at = call.position(command.page.as_ref()).await?;
    let page = Page { limit: filter.limit, at };
    let listing = Listing {
        name: INDEX,
        value: "",
        url: "",
        noun: "account",
        page: &page,
        created: CreatedRange::default(),
    };
    let wanted = |row: Row| {
        let object = records::decode_object(&row).map_err(internal)?;
        let customer = Customer::try_from(object).ok();
        Ok(customer.filter(|it| is_wanted(it, &applied, command.closed)))
    };
    let (found, has_more) = call.rows(&listing, wanted).await?;
    let id_of = |it: &Customer| it.id.account().map(|account| account.as_str().to_owned());
    let (before, after) = neighbours(&page, &found, has_more, id_of);
    let data = found.iter().map(|customer| render(customer, &[], None)).collect();
    let (before, after) = (before.as_deref(), after.as_deref());
    Ok(Answer::of(200, &second_page::page(PATH, &filter.query(), data, before, after)))
}

impl Call {
    /// Where a page begins. Its token names an account, whose record is the customer's.
    async fn position(&self, page: Option<&Position>) -> Result<Cursor, ApiError> {
        let (id, cursor): (_, fn(String) -> Cursor) = match page {
            None => return Ok(Cursor::Start),
            Some(Position::After(id)) => (id, Cursor::After),
            Some(Position::Before(id)) => (id, Cursor::Before),
        };
        let nowhere = || ApiError::from(Invalid::PageToken("page".to_owned()));
        let customer = CustomerAccountId::named(id).customer().ok_or_else(nowhere)?;
        let found = Tx::begin(self).find::<Customer>(customer.as_str()).await?;
        found.map(|customer| cursor(customer.id.as_str().to_owned())).ok_or_else(nowhere)
    }
}

/// Closed accounts are listed only when they are asked for.
fn is_wanted(customer: &Customer, applied: &[Configuration], closed: Option<bool>) -> bool {
    let has = |configuration: &Configuration| match configuration {
        Configuration::Customer => customer.is_customer(),
        Configuration::Merchant | Configuration::Recipient => false,
    };
    customer.deleted == closed.unwrap_or(false) && applied.iter().all(has)
}
