//! Sources: payment methods of a customer, in the API's older shape.

use super::call::{Call, Outcome, Secret};
use super::card::{self, Prepared};
use super::listing::Listing;
use super::payment_method::{self, Verification};
use super::render::SHOWN_INSIDE;
use super::tx::{Tx, internal, transact};
use onfile_domain::address::{Address, BillingDetails};
use onfile_domain::card::CardEntry;
use onfile_domain::customer::Customer;
use onfile_domain::event::EventType;
use onfile_domain::id::{CustomerId, PaymentMethodId};
use onfile_domain::metadata::{Metadata, MetadataChange};
use onfile_domain::payment_intent::PaymentIntent;
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::source::{Create, Given, ObjectName, SourceRefusal, Update, source_id};
use onfile_domain::{Effects, Object, Refusal};
use onfile_store::{Row, records};
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::list;
use onfile_wire::objects::source;
use onfile_wire::objects::source::{ListFilter, Verify};
use onfile_wire::params::{NoParams, PathId};
use serde_json::Value;

/// The index of a customer's sources, named after what they are shown as.
const INDEX: &str = "payment_method.source_of";

fn no_such(id: &str) -> ApiError {
    Refusal::NoSuch { noun: "source", id: id.to_owned(), param: "id", in_path: true }.into()
}

/// Takes a source apart, before the decision: its number goes into the vault's hands here.
pub fn take_in(call: &Call, given: Given, metadata: MetadataChange) -> Result<Prepared, ApiError> {
    let mut billing_details = BillingDetails::default();
    let card = match given {
        Given::Token(token) => CardEntry::Token(token),
        Given::Card(card) => {
            billing_details.name = card.name;
            billing_details.address = Some(card.address).filter(|it| *it != Address::default());
            CardEntry::Number(card.card)
        }
    };
    Prepared::of(call, card, billing_details, Metadata::of(metadata))
}

/// Puts a source on file for a customer, after the issuer has been asked.
pub async fn add(
    tx: &mut Tx<'_>,
    given: &Prepared,
    customer: &CustomerId,
    validate: Option<bool>,
) -> Result<PaymentMethod, ApiError> {
    let id = source_id(given.token(), tx.moment().mint);
    let method = card::materialise_as(tx, given, id, "source").await?;
    let verification = match validate {
        Some(false) => Verification::Waived,
        Some(true) | None => Verification::Asked,
    };
    let source = payment_method::attach_to(tx, &method, customer, verification).await?;
    tx.apply(source.source_created());
    Ok(source)
}

impl Tx<'_> {
    /// A source of a customer, both named by the path.
    async fn source(&mut self, customer: &str, id: &str) -> Result<PaymentMethod, ApiError> {
        self.customer_in_path(customer).await?;
        self.source_of(customer, id).await?.ok_or_else(|| no_such(id))
    }

    /// A source, if this customer has it.
    pub async fn source_of(
        &mut self,
        customer: &str,
        id: &str,
    ) -> Result<Option<PaymentMethod>, ApiError> {
        let found = self.find::<PaymentMethod>(id).await?.filter(PaymentMethod::is_source);
        Ok(found.filter(|it| it.customer().is_some_and(|owner| owner.as_str() == customer)))
    }

    /// A source as it is shown.
    pub fn shown_source(&self, source: &PaymentMethod) -> Value {
        self.call.view_at(self.server_now).with(|view| source::render(source, view))
    }

    async fn answer_source(&mut self, source: &PaymentMethod) -> Outcome {
        let value = self.shown_source(source);
        self.answer_value(Root::Object("card"), value).await
    }

    /// The list of sources inside an expanded customer.
    pub async fn sources_of(&mut self, customer: &str) -> Result<Value, ApiError> {
        let (found, has_more) = self.first_of(INDEX, customer, SHOWN_INSIDE).await?;
        let shown = found.into_iter().filter_map(|object| PaymentMethod::try_from(object).ok());
        let shown = shown.map(|source| self.shown_source(&source)).collect();
        Ok(list::list(&format!("/v1/customers/{customer}/sources"), shown, has_more))
    }

    /// A method that has gone off file is its customer's default no more; the newest source left takes
    /// its place. Source: "Delete a card" in the API reference.
    pub async fn forget_default(&mut self, method: &PaymentMethod) -> Result<(), ApiError> {
        let Some(owner) = method.customer() else { return Ok(()) };
        let Some(before) = self.find::<Customer>(owner.as_str()).await? else { return Ok(()) };
        let newest = if before.default_source.as_ref() == Some(&method.id) {
            let (newest, _) = self.first_of(INDEX, owner.as_str(), 1).await?;
            newest.first().map(|source| PaymentMethodId::named(source.id()))
        } else {
            None
        };
        let mut after = before.clone();
        after.forget(&method.id, newest.as_ref());
        self.change_customer(&before, after);
        Ok(())
    }

    /// What a payment is made with that is confirmed as it is created, and names nothing to pay
    /// with: the customer's default source. Source: `payment_method` of "Create a PaymentIntent".
    pub async fn fall_back(
        &mut self,
        intent: &mut PaymentIntent,
    ) -> Result<Option<PaymentMethod>, ApiError> {
        let Some(customer) = intent.customer.clone() else { return Ok(None) };
        let customer = self.customer(&customer, "customer").await?;
        let Some(id) = &customer.default_source else { return Ok(None) };
        let found = self.source_of(customer.id.as_str(), id.as_str()).await?;
        let taken = found.filter(|source| intent.accept(source).is_ok());
        intent.source = taken.as_ref().map(|source| source.id.clone());
        Ok(taken)
    }

    /// Saves a customer, and tells of it, when something has changed.
    fn change_customer(&mut self, before: &Customer, after: Customer) {
        if *before != after {
            let mut effects = Effects::default();
            effects.tell_change(EventType::CustomerUpdated, before, &after);
            effects.save(after);
            self.apply(effects);
        }
    }

    /// A customer's default source by the id that a parameter gives.
    pub async fn default_source(
        &mut self,
        customer: &CustomerId,
        id: &PaymentMethodId,
    ) -> Result<PaymentMethod, ApiError> {
        let found = self.source_of(customer.as_str(), id.as_str()).await?;
        let (id, customer) = (id.as_str().to_owned(), customer.clone());
        found.ok_or_else(|| Refusal::OfSource(SourceRefusal::NotLinked { id, customer }).into())
    }

    /// Puts a source on file in place of a customer's default one, which goes off file.
    pub async fn replace_source(
        &mut self,
        customer: &mut Customer,
        given: &Prepared,
        validate: Option<bool>,
    ) -> Result<(), ApiError> {
        let source = add(self, given, &customer.id, validate).await?;
        let old = match &customer.default_source {
            Some(old) => self.source_of(customer.id.as_str(), old.as_str()).await?,
            None => None,
        };
        if let Some(old) = old {
            customer.forget(&old.id, None);
            self.apply(old.detach().map_err(ApiError::from)?);
        }
        customer.default_source = Some(source.id);
        Ok(())
    }
}

/// `POST /v1/customers/{id}/sources`: a customer's first source becomes the default.
pub async fn create(Secret(call): Secret, PathId(id): PathId, command: Create) -> Outcome {
    let given = take_in(&call, command.source, command.metadata)?;
    transact!(call, |tx| {
        let before = tx.customer_to_change(&id).await?;
        let source = add(&mut tx, &given, &before.id, command.validate).await?;
        let mut after = before.clone();
        after.default_source.get_or_insert_with(|| source.id.clone());
        tx.change_customer(&before, after);
        tx.answer_source(&source).await
    })
}

/// `GET /v1/customers/{id}/sources`
pub async fn list(Secret(call): Secret, PathId(id): PathId, filter: ListFilter) -> Outcome {
    let mut tx = Tx::begin(&call);
    tx.customer_in_path(&id).await?;
    let url = format!("/v1/customers/{id}/sources");
    if filter.object == Some(ObjectName::BankAccount) {
        return tx.answer_list("bank_account", Vec::new(), false, &url).await;
    }
    let listing = Listing {
        name: INDEX,
        value: &id,
        url: &url,
        noun: "source",
        page: &filter.page,
        created: onfile_wire::params::CreatedRange::default(),
    };
    let read = |row: Row| match records::decode_object(&row).map_err(internal)? {
        Object::PaymentMethod(source) => Ok(Some(*source)),
        _ => Ok(None),
    };
    let (found, has_more) = call.rows(&listing, read).await?;
    let shown = found.iter().map(|source| tx.shown_source(source)).collect();
    tx.answer_list("card", shown, has_more, &url).await
}

/// `GET /v1/customers/{id}/sources/{source}`
pub async fn retrieve(
    Secret(call): Secret,
    PathId(customer): PathId,
    PathId(id): PathId,
    _: NoParams,
) -> Outcome {
    let mut tx = Tx::begin(&call);
    let source = tx.source(&customer, &id).await?;
    tx.answer_source(&source).await
}

/// `POST /v1/customers/{id}/sources/{source}`
pub async fn update(
    Secret(call): Secret,
    PathId(customer): PathId,
    PathId(id): PathId,
    command: Update,
) -> Outcome {
    transact!(call, |tx| {
        tx.customer_to_change(&customer).await?;
        let source = tx.source(&customer, &id).await?;
        let effects = source.update_source(command.clone(), &tx.moment());
        tx.apply(effects.map_err(ApiError::from)?);
        let updated = tx.source(&customer, &id).await?;
        tx.answer_source(&updated).await
    })
}

/// `DELETE /v1/customers/{id}/sources/{source}`
pub async fn delete(
    Secret(call): Secret,
    PathId(customer): PathId,
    PathId(id): PathId,
    _: NoParams,
) -> Outcome {
    transact!(call, |tx| {
        tx.customer_to_change(&customer).await?;
        let source = tx.source(&customer, &id).await?;
        tx.apply(source.detach().map_err(ApiError::from)?);
        tx.forget_default(&source).await?;
        tx.answer_value(Root::Object("card"), list::deleted("card", &id)).await
    })
}

/// `POST /v1/customers/{id}/sources/{source}/verify`: for bank accounts, of which there are none.
pub async fn verify(
    Secret(call): Secret,
    PathId(customer): PathId,
    PathId(id): PathId,
    _: Verify,
) -> Outcome {
    let source = Tx::begin(&call).source(&customer, &id).await?;
    Err(Refusal::OfSource(SourceRefusal::NotABankAccount(source.id)).into())
}
