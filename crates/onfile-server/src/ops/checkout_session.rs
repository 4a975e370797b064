//! Checkout Sessions, as their seller sees them. What the buyer does is not here.

use super::call::{Call, Outcome, Secret};
use super::listing::{Listing, cut};
use super::tx::{Tx, transact};
use onfile_domain::checkout_session::{
    CheckoutFault, CheckoutSession, Create, Known, LineItemEntry, PriceData, Sold, UiMode,
    UiModeWord, Update, UpdatedLineItem,
};
use onfile_domain::core_account::CustomerRef;
use onfile_domain::id::ProductId;
use onfile_domain::payment_intent::{self, CancellationReason, PaymentIntent};
use onfile_domain::price::Price;
use onfile_domain::product::Product;
use onfile_domain::setup_intent::{self, SetupCancellationReason, SetupIntent};
use onfile_domain::{Effects, EventType, Named, Object, Refusal};
use onfile_wire::Invalid;
use onfile_wire::error::ApiError;
use onfile_wire::list;
use onfile_wire::objects::checkout_session::{LINE_ITEM, ListFilter, line_item, line_items_url};
use onfile_wire::params::{NoParams, Page, PathId};
use onfile_wire::version::ApiVersion;
use serde_json::Value;

impl Tx<'_> {
    /// The session a path names.
    pub async fn checkout_session(&mut self, id: &str) -> Result<CheckoutSession, ApiError> {
        let session = self.find::<CheckoutSession>(id).await?;
        session.ok_or_else(|| {
            let (noun, param) = ("checkout.session", "session");
            Refusal::NoSuch { noun, id: id.to_owned(), param, in_path: true }.into()
        })
    }

    /// What a line item sells, when it says so.
    async fn sold(
        &mut self,
        place: usize,
        entry: &LineItemEntry,
    ) -> Result<Option<Sold>, ApiError> {
        let item = format!("line_items[{place}]");
        match (&entry.price, &entry.price_data) {
            (None, None) => Ok(None),
            (Some(_), Some(_)) => {
                let both = CheckoutFault::TwoPrices.at(format!("{item}[price]"));
                Err(Refusal::from(both).into())
            }
            (Some(id), None) => {
                let found = self.price(id.as_str(), "price", false).await;
                let price = found.map_err(|error| error.inside(&item))?;
                // A price's product is there for as long as the price is.
                let product = self.find::<Product>(price.product.as_str()).await?;
                let product = product.ok_or_else(ApiError::internal)?;
                Ok(Some(Sold { price, product, made: false }))
            }
            (None, Some(data)) if data.product.is_none() && data.product_data.is_none() => {
                let missing = CheckoutFault::Missing.at(format!("{item}[price_data][product]"));
                Err(Refusal::from(missing).into())
            }
            (None, Some(data)) => {
                let made = self.make_price(data.clone()).await;
                made.map(Some).map_err(|error| error.inside("price_data").inside(&item))
            }
        }
    }

    /// A price for one session alone, and its product where that is made with it.
    async fn make_price(&mut self, mut data: PriceData) -> Result<Sold, ApiError> {
        let (mut product, is_new) = match (data.product.take(), data.product_data.take()) {
            (Some(_), Some(_)) => {
                return Err(Refusal::Exclusive(&["product", "product_data"]).into());
            }
            (None, Some(data)) => {
                let made = self.make_product(data.into()).await;
                (made.map_err(|error| error.inside("product_data"))?, true)
            }
            (named, None) => {
                let named = named.as_ref().map_or("", ProductId::as_str);
                (self.product(named, "product", false).await?, false)
            }
        };
        let price = Price::create(&mut product, data.into(), &mut self.moment());
        let price = price.map_err(Refusal::from)?;
        let mut effects = Effects::default();
        if is_new {
            effects.tell(EventType::ProductCreated, &product);
        }
        effects.save(&product);
        effects.tell(EventType::PriceCreated, &price);
        effects.save(&price);
        self.apply(effects);
        Ok(Sold { price, product, made: true })
    }

    /// A session's line items, whole: each with its price.
    pub(super) async fn checkout_line_items(
        &mut self,
        session: &CheckoutSession,
        page: &Page,
    ) -> Result<(Vec<Value>, bool), ApiError> {
        let items = session.line_items();
        let (shown, has_more) = cut(page, items, LINE_ITEM, |item| item.id.as_str())?;
        let currency = session.currency().ok_or_else(ApiError::internal)?;
        let mut values = Vec::with_capacity(shown.len());
        for item in shown {
            let price = self.object(item.price.as_str()).await?.ok_or_else(ApiError::internal)?;
            let price = self.call.view_at(self.now).object(&price);
            values.push(line_item(item, currency, price));
        }
        Ok((values, has_more))
    }

    /// The same, as an expansion shows them.
    pub(super) async fn expanded_line_items(
        &mut self,
        session: &str,
    ) -> Result<Option<Value>, ApiError> {
        let Some(session) = self.find::<CheckoutSession>(session).await? else { return Ok(None) };
        let (shown, has_more) = self.checkout_line_items(&session, &Page::default()).await?;
        Ok(Some(list::list(&line_items_url(session.id.as_str()), shown, has_more)))
    }

    /// Calls off the intent of a session that expires, where there is something to call off.
    pub async fn expire_checkout_session(
        &mut self,
        session: &CheckoutSession,
    ) -> Result<CheckoutSession, ApiError> {
        let (after, effects) = session.expire().map_err(Refusal::from)?;
        if let Some(id) = session.payment_intent() {
            let intent = self.find::<PaymentIntent>(id.as_str()).await?;
            let reason = Some(CancellationReason::Expired);
            let cancel = payment_intent::Cancel { cancellation_reason: reason };
            let canceled = intent.map(|intent| intent.cancel(None, &cancel, self.now));
            self.apply(canceled.transpose()?.unwrap_or_default());
        }
        if let Some(id) = session.setup_intent() {
            let intent = self.find::<SetupIntent>(id.as_str()).await?;
            let reason = Some(SetupCancellationReason::Abandoned);
            let cancel = setup_intent::Cancel { cancellation_reason: reason };
            let canceled = intent.map(|intent| intent.cancel(&cancel));
            self.apply(canceled.transpose()?.unwrap_or_default());
        }
        self.apply(effects);
        Ok(after)
    }
}

impl Call {
    /// Whether a word for `ui_mode` is one of this call's version.
    fn knows_ui_mode(&self, word: Option<UiModeWord>) -> Result<(), ApiError> {
        let former = self.version.as_ref().is_some_and(ApiVersion::has_former_ui_modes);
        let choices: Vec<&'static str> = match (word, former) {
            (None, _)
            | (Some(UiModeWord::Current(_)), false)
            | (Some(UiModeWord::Former(_) | UiModeWord::Current(UiMode::Form)), true) => {
                return Ok(());
            }
            (Some(UiModeWord::Former(_)), false) => {
                UiMode::ALL.iter().map(|mode| mode.name()).collect()
            }
            (Some(UiModeWord::Current(_)), true) => {
                UiMode::ALL.iter().filter_map(|mode| mode.former()).map(Named::name).collect()
            }
        };
        let (param, leaf) = ("ui_mode".to_owned(), "ui_mode".to_owned());
        Err(Invalid::Choice { param, leaf, choices }.into())
    }
}

/// `POST /v1/checkout/sessions`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    call.knows_ui_mode(command.ui_mode)?;
    call.may_list_types(command.payment_method_types.is_some())?;
    command.agrees(call.app.world.now())?;
    transact!(call, |tx| {
        let customer = match &command.customer {
            Some(named) => Some(tx.named_customer(named).await?),
            None => None,
        };
        let chosen = tx.chosen(command.payment_method_configuration.as_deref()).await?;
        let mut sold = Vec::new();
        for (place, entry) in command.line_items.iter().flatten().enumerate() {
            let known = tx.sold(place, entry).await?;
            let param = || format!("line_items[{place}][price]");
            sold.push(known.ok_or_else(|| Refusal::from(CheckoutFault::NoPrice.at(param())))?);
        }
        let known = Known { customer, sold, chosen };
        let (session, effects) = CheckoutSession::create(&command, known, &mut tx.moment())?;
        tx.apply(effects);
        tx.answer(&session).await
    })
}

/// `GET /v1/checkout/sessions/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let session = tx.checkout_session(&id).await?;
    tx.answer(&session).await
}

/// `POST /v1/checkout/sessions/{id}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    transact!(call, |tx| {
        let before = tx.checkout_session(&id).await?;
        let mut sold = Vec::new();
        for (place, item) in command.line_items.iter().flatten().enumerate() {
            let UpdatedLineItem { entry, .. } = item;
            sold.push(tx.sold(place, entry).await?);
        }
        let updated = before.update(&command, &sold, tx.moment().mint);
        let (after, effects) = updated.map_err(Refusal::from)?;
        tx.apply(effects);
        tx.answer(&after).await
    })
}

/// `POST /v1/checkout/sessions/{id}/expire`
pub async fn expire(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let session = tx.checkout_session(&id).await?;
        let expired = tx.expire_checkout_session(&session).await?;
        tx.answer(&expired).await
    })
}

/// `GET /v1/checkout/sessions/{id}/line_items`
pub async fn line_items(Secret(call): Secret, PathId(id): PathId, page: Page) -> Outcome {
    let mut tx = Tx::begin(&call);
    let session = tx.checkout_session(&id).await?;
    let (shown, has_more) = tx.checkout_line_items(&session, &page).await?;
    tx.answer_list(LINE_ITEM, shown, has_more, &line_items_url(&id)).await
}

/// `GET /v1/checkout/sessions`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let customer = filter.customer.as_ref().map(CustomerRef::id);
    let (name, value) = match (&filter.payment_intent, &customer, &filter.email) {
        (Some(intent), _, _) => ("checkout.session.payment_intent", intent.as_str()),
        (None, Some(customer), _) => ("checkout.session.customer", customer.as_str()),
        (None, None, Some(email)) => ("checkout.session.email", email.as_str()),
        (None, None, None) => ("checkout.session", ""),
    };
    let (url, noun) = ("/v1/checkout/sessions", "checkout.session");
    let (page, created) = (&filter.page, filter.created);
    call.list(Listing { name, value, url, noun, page, created }, |object| match object {
        Object::CheckoutSession(session) => {
            let details = session.customer_details.as_ref();
            let email = details.and_then(|details| details.email.as_ref());
            filter.status.is_none_or(|status| session.status_name() == status)
                && customer.as_ref().is_none_or(|it| session.customer.as_ref() == Some(it))
                && filter.email.as_ref().is_none_or(|it| email == Some(it))
        }
        _ => false,
    })
    .await
}
