//! Payment method configurations. The default one needs no record until it is changed, so it is put
//! together here, and ends every list of them.

use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, internal, transact};
use onfile_domain::id::PaymentMethodConfigurationId;
use onfile_domain::payment_method_configuration::{
    Chosen, Create, PaymentMethodConfiguration, Update,
};
use onfile_domain::{Object, Refusal};
use onfile_store::{From, Row, records};
use onfile_wire::error::ApiError;
use onfile_wire::objects::payment_method_configuration::ListFilter;
use onfile_wire::params::{CreatedRange, Cursor, NoParams, PathId};

const NOUN: &str = "payment_method_configuration";

/// Before every row of a list, read backwards.
const OLDEST: From = From::Before { created: i64::MIN, key: i64::MIN };

impl Tx<'_> {
    /// A configuration by id.
    async fn find_configuration(
        &mut self,
        id: &str,
    ) -> Result<Option<PaymentMethodConfiguration>, ApiError> {
        let found = self.find::<PaymentMethodConfiguration>(id).await?;
        let of_default = || {
            let id = PaymentMethodConfigurationId::named(id);
            (self.call.configuration() == id.as_str())
                .then(|| PaymentMethodConfiguration::default_with(id))
        };
        Ok(found.or_else(of_default))
    }

    /// The configuration a path names.
    async fn configuration(&mut self, id: &str) -> Result<PaymentMethodConfiguration, ApiError> {
        let found = self.find_configuration(id).await?;
        let (id, param) = (id.to_owned(), "configuration");
        Ok(found.ok_or(Refusal::NoSuch { noun: NOUN, id, param, in_path: true })?)
    }

    /// The default configuration, while it has no record.
    async fn unwritten(&mut self) -> Result<Option<PaymentMethodConfiguration>, ApiError> {
        let id = self.call.configuration();
        let written = self.find::<PaymentMethodConfiguration>(&id).await?.is_some();
        let id = PaymentMethodConfigurationId::named(id);
        Ok((!written).then(|| PaymentMethodConfiguration::default_with(id)))
    }

    /// What an intent takes from the configuration that its caller names, or from the default one;
    /// `None` while that is as it always was, so that most intents need not repeat it.
    pub(super) async fn chosen(&mut self, named: Option<&str>) -> Result<Option<Chosen>, ApiError> {
        let of_default = self.call.configuration();
        let id = named.unwrap_or(&of_default);
        match self.find::<PaymentMethodConfiguration>(id).await? {
            Some(configuration) => Ok(Some(configuration.choose().map_err(Refusal::from)?)),
            None if id == of_default => Ok(None),
            None => {
                let (id, param) = (id.to_owned(), "payment_method_configuration");
                Err(Refusal::NoSuch { noun: NOUN, id, param, in_path: false }.into())
            }
        }
    }
}

/// `POST /v1/payment_method_configurations`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    transact!(call, |tx| {
        let made = PaymentMethodConfiguration::create(command.clone(), &mut tx.moment());
        tx.save(&made);
        tx.answer(&made).await
    })
}

/// `GET /v1/payment_method_configurations/{configuration}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let configuration = tx.configuration(&id).await?;
    tx.answer(&configuration).await
}

/// `POST /v1/payment_method_configurations/{configuration}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    transact!(call, |tx| {
        let before = tx.configuration(&id).await?;
        let after = before.update(command.clone()).map_err(Refusal::from)?;
        tx.save(&after);
        tx.answer(&after).await
    })
}

/// `GET /v1/payment_method_configurations`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let mut tx = Tx::begin(&call);
    let url = "/v1/payment_method_configurations";
    let (noun, page, created) = (NOUN, &filter.page, CreatedRange::default());
    let listing = Listing { name: NOUN, value: "", url, noun, page, created };
    let read = |row: Row| match records::decode_object(&row).map_err(internal)? {
        Object::PaymentMethodConfiguration(it) => Ok(filter.keeps(&it).then_some(*it)),
        _ => Ok(None),
    };
    let unwritten = tx.unwritten().await?;
    let is_it = |id: &String| unwritten.as_ref().is_some_and(|it| it.id.as_str() == id);
    let (mut found, mut has_more) = match &page.at {
        Cursor::After(id) if is_it(id) => (Vec::new(), false),
        Cursor::Before(id) if is_it(id) => call.rows_from(&listing, OLDEST, read).await?,
        Cursor::Start | Cursor::After(_) | Cursor::Before(_) => call.rows(&listing, read).await?,
    };
    let follows = match &page.at {
        Cursor::Start => true,
        Cursor::After(id) => !is_it(id),
        Cursor::Before(_) => false,
    };
    let last = unwritten.filter(|it| follows && !has_more && filter.keeps(it));
    if found.len() < page.limit {
        found.extend(last);
    } else {
        has_more |= last.is_some();
    }
    let scene = call.view_at(tx.now);
    let values = found.into_iter().map(|it| scene.object(&Object::from(it))).collect();
    tx.answer_list(NOUN, values, has_more, url).await
}
