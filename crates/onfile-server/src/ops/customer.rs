//! Customers.

use super::call::{Call, Outcome, Secret};
use super::card::Prepared;
use super::listing::Listing;
use super::payment_method::Verification;
use super::tx::{Tx, transact};
use super::{card, payment_method, source, test_clock};
use onfile_domain::core_account::CustomerRef;
use onfile_domain::customer::{Create, Customer, Fields, Update};
use onfile_domain::event::EventType;
use onfile_domain::id::{CustomerId, PaymentMethodId};
use onfile_domain::metadata::MetadataChange;
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::source::{Given, SourceRefusal};
use onfile_domain::{Change, Currency, Effects, Object, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::objects::customer::ListFilter;
use onfile_wire::objects::payment_method::CustomerListFilter;
use onfile_wire::params::{NoParams, PathId};

impl Tx<'_> {
    /// A customer that is not deleted, named by a parameter.
    pub async fn customer(
        &mut self,
        id: &CustomerId,
        param: &'static str,
    ) -> Result<Customer, ApiError> {
        let customer = self.find::<Customer>(id.as_str()).await?;
        customer.filter(Customer::is_there).ok_or_else(|| no_such(id.as_str(), param, false))
    }

    /// The same, named by `customer` or by `customer_account`.
    pub async fn named_customer(&mut self, named: &CustomerRef) -> Result<Customer, ApiError> {
        let customer = self.find::<Customer>(named.id().as_str()).await?;
        customer.filter(Customer::is_there).ok_or_else(|| unknown(named))
    }

    /// Whether an intent's customer can still be given a method: a deleted one is named by its
    /// intents for good, and nothing is put on file for it any more.
    pub(super) async fn still_there(
        &mut self,
        customer: Option<&CustomerId>,
    ) -> Result<(), ApiError> {
        match customer {
            Some(customer) => self.customer(customer, "customer").await.map(drop),
            None => Ok(()),
        }
    }

    /// A customer named by the path.
    pub(super) async fn customer_in_path(&mut self, id: &str) -> Result<Customer, ApiError> {
        let customer = self.find::<Customer>(id).await?;
        customer.filter(Customer::is_there).ok_or_else(|| no_such(id, "id", true))
    }

    /// The same, at the customer's own time, for a call that changes it or what it has.
    pub(super) async fn customer_to_change(&mut self, id: &str) -> Result<Customer, ApiError> {
        let customer = self.customer_in_path(id).await?;
        self.live_by(Some(&customer.id)).await?;
        Ok(customer)
    }

    /// Moves the balance to where the parameter `balance` wants it.
    fn set_balance(&mut self, customer: &mut Customer, fields: &Fields) -> Result<(), Refusal> {
        let Some(balance) = fields.balance else { return Ok(()) };
        let moved = customer.set_balance(balance, Currency::USD, &mut self.moment())?;
        if let Some(transaction) = moved {
            self.save(transaction);
        }
        Ok(())
    }

    /// What goes with a customer that is deleted: its methods and its tax ids.
    pub(super) async fn take_all_off_file(&mut self, customer: &str) -> Result<(), ApiError> {
        for method in methods(self, customer).await? {
            let mut detached = method.detach().map_err(ApiError::from)?;
            // The customer's end is the one fact told; its methods go with it.
            detached.events.clear();
            self.apply(detached);
            self.end_mandates(&method).await?;
        }
        self.leave_clock(customer).await?;
        self.end_tax_ids(customer).await
    }

    /// The customer's default payment method.
    pub(super) async fn default_method(
        &mut self,
        customer: &Customer,
    ) -> Result<Option<PaymentMethod>, ApiError> {
        match &customer.invoice_settings.default_payment_method {
            Some(id) => self.find(id.as_str()).await,
            None => Ok(None),
        }
    }

    async fn may_default_to(
        &mut self,
        customer: &CustomerId,
        fields: &Fields,
    ) -> Result<(), ApiError> {
        let Some(settings) = &fields.invoice_settings else { return Ok(()) };
        match &settings.default_payment_method {
            Change::Set(method) => self.is_attached(customer, method).await,
            Change::Keep | Change::Unset => Ok(()),
        }
    }

    /// Refuses a method as the default of a customer who does not have it on file.
    pub(super) async fn is_attached(
        &mut self,
        customer: &CustomerId,
        method: &PaymentMethodId,
    ) -> Result<(), ApiError> {
        let found = self.find::<PaymentMethod>(method.as_str()).await?;
        if found.as_ref().and_then(PaymentMethod::customer) == Some(customer) {
            Ok(())
        } else {
            Err(Refusal::DefaultNotAttached(method.as_str().to_owned()).into())
        }
    }
}

/// The refusal of a customer that is not there, by the name that was used.
pub(super) fn unknown(named: &CustomerRef) -> ApiError {
    match named {
        CustomerRef::Customer(id) => no_such(id.as_str(), "customer", false),
        CustomerRef::Account(account) => {
            let id = account.as_str().to_owned();
            let (noun, param) = ("account", "customer_account");
            Refusal::NoSuch { noun, id, param, in_path: false }.into()
        }
    }
}

fn no_such(id: &str, param: &'static str, in_path: bool) -> ApiError {
    Refusal::NoSuch { noun: "customer", id: id.to_owned(), param, in_path }.into()
}

/// The source that comes with a customer. Without one there is nothing to validate.
fn handed_in_source(
    call: &Call,
    given: Option<Given>,
    validate: Option<bool>,
) -> Result<Option<Prepared>, ApiError> {
    match given {
        Some(given) => source::take_in(call, given, MetadataChange::Keep).map(Some),
        None if validate.is_some() => {
            Err(Refusal::OfSource(SourceRefusal::NothingToValidate).into())
        }
        None => Ok(None),
    }
}

/// `POST /v1/customers`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    let validate = command.validate;
    let source = handed_in_source(&call, command.source, validate)?;
    transact!(call, |tx| {
        let mut customer = Customer::create(command.fields.clone(), &mut tx.moment());
        if let Some(clock) = &command.test_clock {
            tx.bind(&mut customer, clock).await?;
            customer.created = tx.now;
        }
        tx.set_balance(&mut customer, &command.fields)?;
        let tax_ids = tx.register_tax_ids(&mut customer, command.tax_id_data.as_deref())?;
        let mut effects = Effects::default();
        if let Some(id) = &command.payment_method {
            let method = card::method(&mut tx, id, "payment_method").await?;
            let attached =
                payment_method::attach_to(&mut tx, &method, &customer.id, Verification::Asked)
                    .await?;
            // A method that comes with its customer may be the customer's default at once.
            if let Some(settings) = &command.fields.invoice_settings
                && settings.default_payment_method == Change::Set(id.clone())
            {
                customer.invoice_settings.default_payment_method = Some(attached.id.clone());
            } else {
                tx.may_default_to(&customer.id, &command.fields).await?;
            }
        } else {
            tx.may_default_to(&customer.id, &command.fields).await?;
        }
        if let Some(given) = &source {
            tx.replace_source(&mut customer, given, validate).await?;
        }
        let default = tx.default_method(&customer).await?;
        customer.check_tax_location(command.tax, default.as_ref())?;
        effects.tell(EventType::CustomerCreated, &customer);
        effects.save(&customer);
        tx.apply_first(effects);
        tx.apply(tax_ids);
        tx.answer(&customer).await
    })
}

/// `GET /v1/customers/{id}`: a deleted one answers with its stub.
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let customer = tx.find::<Customer>(&id).await?.filter(Customer::is_customer);
    let customer = customer.ok_or_else(|| no_such(&id, "id", true))?;
    tx.answer(&customer).await
}

/// `POST /v1/customers/{id}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    let Update { fields, default_source, source, tax, validate } = command;
    if source.is_some() && default_source.is_some() {
        return Err(Refusal::Exclusive(&["source", "default_source"]).into());
    }
    let source = handed_in_source(&call, source, validate)?;
    transact!(call, |tx| {
        let before = tx.customer_to_change(&id).await?;
        tx.may_default_to(&before.id, &fields).await?;
        let mut after = before.clone();
        after.apply(fields.clone());
        tx.set_balance(&mut after, &fields)?;
        if let Some(id) = &default_source {
            after.default_source = Some(tx.default_source(&before.id, id).await?.id);
        }
        if let Some(given) = &source {
            tx.replace_source(&mut after, given, validate).await?;
        }
        let default = tx.default_method(&after).await?;
        after.check_tax_location(tax, default.as_ref())?;
        let mut effects = Effects::default();
        effects.tell_change(EventType::CustomerUpdated, &before, &after);
        effects.save(&after);
        tx.apply(effects);
        if fields.cash_balance.is_some() {
            tx.reconcile(&after.id, None).await?;
        }
        let after = tx.customer_in_path(&id).await?;
        tx.answer(&after).await
    })
}

/// `DELETE /v1/customers/{id}`
pub async fn delete(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let customer = tx.customer_to_change(&id).await?;
        tx.take_all_off_file(&id).await?;
        tx.apply(customer.delete());
        let mut deleted = customer;
        deleted.deleted = true;
        tx.answer(&deleted).await
    })
}

/// `DELETE /v1/customers/{id}/discount`: there are no coupons, so no customer has one.
pub async fn discount(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let customer = Tx::begin(&call).customer_in_path(&id).await?;
    Err(Refusal::NoDiscount(customer.id).into())
}

/// Every method of a customer.
async fn methods(tx: &mut Tx<'_>, customer: &str) -> Result<Vec<PaymentMethod>, ApiError> {
    let objects = tx.all_of("payment_method.customer", customer).await?;
    Ok(objects.into_iter().filter_map(|object| PaymentMethod::try_from(object).ok()).collect())
}

/// `GET /v1/customers`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let (clock, email) = (filter.test_clock.as_ref(), filter.email.as_ref());
    test_clock::may_list(&mut Tx::begin(&call), clock).await?;
    let (name, value) = match (clock, email) {
        (Some(clock), _) => ("customer.test_clock", clock.as_str()),
        (None, Some(email)) => ("customer.email", email.as_str()),
        (None, None) => ("customer", ""),
    };
    let listing = Listing {
        name,
        value,
        url: "/v1/customers",
        noun: "customer",
        page: &filter.page,
        created: filter.created,
    };
    // Those that live by a clock are shown only to who asks for it. [D]
    let is_meant = |object: &Object| match object {
        Object::Customer(it) => {
            let named = email.is_none_or(|email| it.email.as_ref() == Some(email));
            it.is_there() && it.test_clock.as_ref() == clock && named
        }
        _ => false,
    };
    call.list(listing, is_meant).await
}

/// `GET /v1/customers/{id}/payment_methods`
pub async fn payment_methods(
    Secret(call): Secret,
    PathId(id): PathId,
    filter: CustomerListFilter,
) -> Outcome {
    Tx::begin(&call).customer_in_path(&id).await?;
    let url = format!("/v1/customers/{id}/payment_methods");
    let shown = payment_method::Shown {
        kind: filter.kind,
        allow_redisplay: filter.allow_redisplay,
        to: None,
    };
    payment_method::list_of(&call, &id, &url, &filter.page, shown).await
}

/// `GET /v1/customers/{id}/payment_methods/{method}`
pub async fn payment_method(
    Secret(call): Secret,
    PathId(id): PathId,
    PathId(method): PathId,
    _: NoParams,
) -> Outcome {
    let mut tx = Tx::begin(&call);
    tx.customer_in_path(&id).await?;
    let found = tx.find::<PaymentMethod>(&method).await?;
    let found = found.filter(|found| found.customer().is_some_and(|owner| owner.as_str() == id));
    let found = found.ok_or_else(|| payment_method::no_such(&method, "payment_method", true))?;
    tx.answer(&found).await
}
