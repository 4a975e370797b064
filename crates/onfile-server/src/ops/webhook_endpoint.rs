//! Webhook endpoints. What they are sent is the business of [`super::delivery`].

use super::call::{Answer, Call, Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, transact};
use onfile_domain::webhook_endpoint::target::Target;
use onfile_domain::webhook_endpoint::{Create, EndpointRefusal, MOST, Update, WebhookEndpoint};
use onfile_domain::{Object, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::list;
use onfile_wire::objects::webhook_endpoint::{self as shown, Roll};
use onfile_wire::params::{CreatedRange, NoParams, Page, PathId};

/// The index of the endpoints and destinations that are there.
pub(super) const THERE: &str = "webhook_endpoint.there";

impl Tx<'_> {
    /// An endpoint by id. The second API's are for its own calls.
    pub(super) async fn webhook_endpoint(
        &mut self,
        id: &str,
        param: &'static str,
        in_path: bool,
    ) -> Result<WebhookEndpoint, ApiError> {
        let found = self
            .find::<WebhookEndpoint>(id)
            .await?
            .filter(|it| it.is_there() && it.destination.is_none());
        let (noun, id) = ("webhook endpoint", id.to_owned());
        Ok(found.ok_or(Refusal::NoSuch { noun, id, param, in_path })?)
    }

    /// The answer that shows an endpoint with its secret: the only time that it is shown.
    async fn answer_with_secret(&mut self, endpoint: &WebhookEndpoint) -> Outcome {
        let value = self.call.view_at(self.now).with(|view| {
            let secret = shown::secret(endpoint.id.as_str(), endpoint.secret, view);
            shown::with_secret(endpoint, Some(secret))
        });
        self.answer_value(Root::Object("webhook_endpoint"), value).await
    }
}

/// An address in the URL is judged at once; a name whenever something is sent there.
pub(super) fn check_address(call: &Call, url: &str) -> Result<(), Refusal> {
    let address = Target::parse(url).and_then(|target| target.address());
    match address {
        Some(address) if !call.app.webhooks.client.may_reach(address) => {
            Err(EndpointRefusal::NotPublic.into())
        }
        Some(_) | None => Ok(()),
    }
}

/// `POST /v1/webhook_endpoints`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    check_address(&call, &command.url)?;
    transact!(call, |tx| {
        let (others, _) = tx.first_of(THERE, "", MOST).await?;
        let endpoint = WebhookEndpoint::create(&command, others.len(), &mut tx.moment())
            .map_err(Refusal::from)?;
        tx.save(&endpoint);
        tx.answer_with_secret(&endpoint).await
    })
}

/// `GET /v1/webhook_endpoints/{webhook_endpoint}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let endpoint = tx.webhook_endpoint(&id, "webhook_endpoint", true).await?;
    tx.answer(&endpoint).await
}

/// `POST /v1/webhook_endpoints/{webhook_endpoint}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    command.url.as_deref().map_or(Ok(()), |url| check_address(&call, url))?;
    transact!(call, |tx| {
        let endpoint = tx.webhook_endpoint(&id, "webhook_endpoint", true).await?;
        let effects = endpoint.update(command.clone());
        tx.apply(effects);
        let endpoint = tx.webhook_endpoint(&id, "webhook_endpoint", true).await?;
        tx.answer(&endpoint).await
    })
}

/// `DELETE /v1/webhook_endpoints/{webhook_endpoint}`
pub async fn delete(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let endpoint = tx.webhook_endpoint(&id, "webhook_endpoint", true).await?;
        tx.apply(endpoint.delete());
        Ok(Answer::of(200, &list::deleted("webhook_endpoint", &id)))
    })
}

/// `GET /v1/webhook_endpoints`
pub async fn list(Secret(call): Secret, page: Page) -> Outcome {
    let (url, noun) = ("/v1/webhook_endpoints", "webhook endpoint");
    let (page, created) = (&page, CreatedRange::default());
    let (name, value) = (THERE, "");
    let keep = |object: &Object| match object {
        Object::WebhookEndpoint(endpoint) => endpoint.destination.is_none(),
        _ => false,
    };
    call.list(Listing { name, value, url, noun, page, created }, keep).await
}

/// `POST /_onfile/webhook_endpoints/{webhook_endpoint}/roll_secret`: a new secret, shown this once.
/// The real service has no call for it, only a button.
pub async fn roll(Secret(call): Secret, PathId(id): PathId, command: Roll) -> Outcome {
    transact!(call, |tx| {
        let endpoint = tx.webhook_endpoint(&id, "webhook_endpoint", true).await?;
        let overlap = command.expires_in.unwrap_or_default();
        let endpoint = endpoint.roll(overlap, tx.now).map_err(Refusal::from)?;
        tx.save(&endpoint);
        tx.answer_with_secret(&endpoint).await
    })
}
