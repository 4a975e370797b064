//! Event destinations of the second API: webhook endpoints with another face. What they are sent is
//! the business of [`super::delivery`].

use super::call::{Answer, Call, Outcome, Secret};
use super::listing::{Listing, neighbours};
use super::tx::{Tx, internal, transact};
use super::webhook_endpoint::{THERE, check_address};
use onfile_domain::Refusal;
use onfile_domain::event_destination::Include;
use onfile_domain::webhook_endpoint::{MOST, WebhookEndpoint};
use onfile_store::{Row, records};
use onfile_wire::Invalid;
use onfile_wire::error::ApiError;
use onfile_wire::objects::core_event;
use onfile_wire::objects::event_destination::{
    Create, List, PATH, Retrieve, Update, deleted, render,
};
use onfile_wire::objects::second_page::{self, Position};
use onfile_wire::objects::webhook_endpoint::{Roll, secret};
use onfile_wire::params::{CreatedRange, Cursor, NoParams, Page, PathId};

/// What a call that says nothing of it shows.
const NOTHING: &[Include] = &[];

fn is_destination(endpoint: &WebhookEndpoint) -> bool {
    endpoint.is_there() && endpoint.destination.is_some()
}

impl Tx<'_> {
    /// The destination that is named by the path.
    async fn destination(&mut self, id: &str) -> Result<WebhookEndpoint, ApiError> {
        let found = self.find::<WebhookEndpoint>(id).await?.filter(is_destination);
        let (noun, id, param) = ("event destination", id.to_owned(), "id");
        Ok(found.ok_or(Refusal::NoSuch { noun, id, param, in_path: true })?)
    }

    /// The secret that signs what it is sent.
    fn secret_of(&self, destination: &WebhookEndpoint) -> String {
        let view = self.call.view_at(self.now);
        view.with(|view| secret(destination.id.as_str(), destination.secret, view))
    }
}

fn shown(destination: &WebhookEndpoint, include: &[Include]) -> Answer {
    Answer::of(200, &render(destination, include, None))
}

/// A refusal of the URL, by this API's parameter.
fn check_url(call: &Call, url: &str) -> Result<(), ApiError> {
    let checked = check_address(call, url).map_err(ApiError::from);
    checked.map_err(|mut error| {
        error.param = Some("webhook_endpoint[url]".to_owned());
        error
    })
}

/// `POST /v2/core/event_destinations`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    let Create { command, include } = command;
    check_url(&call, &command.endpoint.url)?;
    transact!(call, |tx| {
        let (others, _) = tx.first_of(THERE, "", MOST).await?;
        let made = WebhookEndpoint::create_destination(&command, others.len(), &mut tx.moment());
        let made = made.map_err(Refusal::from)?;
        tx.save(&made);
        let secret = tx.secret_of(&made);
        Ok(Answer::of(200, &render(&made, &include, Some(secret))))
    })
}

/// `GET /v2/core/event_destinations/{event_destination}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, command: Retrieve) -> Outcome {
    let destination = Tx::begin(&call).destination(&id).await?;
    Ok(shown(&destination, &command.include))
}

/// `POST /v2/core/event_destinations/{event_destination}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    let Update { command, include } = command;
    command.url.as_deref().map_or(Ok(()), |url| check_url(&call, url))?;
    transact!(call, |tx| {
        let destination = tx.destination(&id).await?;
        let changed = destination.update_destination(command.clone(), tx.now);
        let changed = changed.map_err(Refusal::from)?;
        tx.save(&changed);
        Ok(shown(&changed, &include))
    })
}

/// `DELETE /v2/core/event_destinations/{event_destination}`
pub async fn delete(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let destination = tx.destination(&id).await?;
        tx.apply(destination.delete());
        Ok(Answer::of(200, &deleted(&id)))
    })
}

/// `POST /v2/core/event_destinations/{event_destination}/disable`
pub async fn disable(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let effects = tx.destination(&id).await?.disable(tx.now);
        tx.apply(effects);
        Ok(shown(&tx.destination(&id).await?, NOTHING))
    })
}

/// `POST /v2/core/event_destinations/{event_destination}/enable`
pub async fn enable(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let effects = tx.destination(&id).await?.enable(tx.now);
        tx.apply(effects);
        Ok(shown(&tx.destination(&id).await?, NOTHING))
    })
}

/// `POST /v2/core/event_destinations/{event_destination}/ping`: a thin event, whatever the destination
/// is told otherwise `[U]`, and to nobody else.
pub async fn ping(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let destination = tx.destination(&id).await?;
        destination.check_ping().map_err(Refusal::from)?;
        let event = tx.ping(&destination).await?;
        let shown = core_event::render(&event).ok_or_else(ApiError::internal)?;
        Ok(Answer::of(200, &shown))
    })
}

/// `POST /_onfile/event_destinations/{event_destination}/roll_secret`: a new secret, shown this once.
/// The real service has no call for it, only a button.
pub async fn roll(Secret(call): Secret, PathId(id): PathId, command: Roll) -> Outcome {
    transact!(call, |tx| {
        let destination = tx.destination(&id).await?;
        let overlap = command.expires_in.unwrap_or_default();
        let rolled = destination.roll(overlap, tx.now).map_err(Refusal::from)?;
        tx.save(&rolled);
        let secret = tx.secret_of(&rolled);
        Ok(Answer::of(200, &render(&rolled, &[Include::SigningSecret], Some(secret))))
    })
}

/// `GET /v2/core/event_destinations`
pub async fn list(Secret(call): Secret, command: List) -> Outcome {
    let at = call.destination_at(command.page.as_ref()).await?;
    let page = Page { limit: command.limit(), at };
    let listing = Listing {
        name: THERE,
        value: "",
        url: "",
        noun: "event destination",
        page: &page,
        created: CreatedRange::default(),
    };
    let read = |row: Row| {
        let object = records::decode_object(&row).map_err(internal)?;
        Ok(WebhookEndpoint::try_from(object).ok().filter(is_destination))
    };
    let (found, has_more) = call.rows(&listing, read).await?;
    let id_of = |it: &WebhookEndpoint| Some(it.id.as_str().to_owned());
    let (before, after) = neighbours(&page, &found, has_more, id_of);
    let data = found.iter().map(|it| render(it, &command.include, None)).collect();
    let (before, after) = (before.as_deref(), after.as_deref());
    Ok(Answer::of(200, &second_page::page(PATH, &command.query(), data, before, after)))
}

impl Call {
    async fn destination_at(&self, page: Option<&Position>) -> Result<Cursor, ApiError> {
        let (id, cursor): (_, fn(String) -> Cursor) = match page {
            None => return Ok(Cursor::Start),
            Some(Position::After(id)) => (id, Cursor::After),
            Some(Position::Before(id)) => (id, Cursor::Before),
        };
        let found = Tx::begin(self).find::<WebhookEndpoint>(id).await?;
        // One that was deleted meanwhile still stands where it stood.
        let found = found.filter(|it| it.destination.is_some());
        let nowhere = || ApiError::from(Invalid::PageToken("page".to_owned()));
        found.map(|it| cursor(it.id.as_str().to_owned())).ok_or_else(nowhere)
    }
}
