//! Events of the second API: thin ones, which name what happened and the object that it happened to.
//!
//! A destination is sent a notification; the event itself, when it is asked for, says a little more.
//! Source: <https://docs.stripe.com/event-destinations>, and the types of the official libraries.

use crate::Invalid;
use crate::form::Param;
use crate::objects::event::Stored;
use crate::objects::members::object;
use crate::objects::present_attributes;
use crate::objects::second_page::{Position, plain};
use crate::objects::view::LIVEMODE;
use crate::params::{CreatedRange, FromParam, Kind, Page, Path, Schema, params};
use crate::time::{instant, rfc3339};
use onfile_domain::id::EventId;
use onfile_domain::thin_event;
use serde_json::{Value, json};

/// What an event is called.
pub const OBJECT: &str = "v2.core.event";

/// Where the list is.
pub const PATH: &str = "/v2/core/events";

/// Most types in one filter. [D]
const MOST_TYPES: usize = 20;

/// The one capability that an account has here.
const CAPABILITY: &str = "automatic_indirect_tax";

const ACCOUNT_CREATED: &str = "v2.core.account.created";

const CAPABILITY_UPDATED: &str =
    "v2.core.account[configuration.customer].capability_status_updated";

/// What a destination is sent; `None` for an event that the second API knows nothing of.
pub fn notification(event: &Stored) -> Option<Value> {
    let name = thin_event::name(&event.kind)?;
    let reason = event.request_id.as_ref().map(|id| {
        let key = event.idempotency_key.clone().unwrap_or_default();
        object! { type: "request", request: object! { id: id, idempotency_key: key } }
    });
    Some(object! {
        id: EventId::named(event.id.as_str()).thin(),
        object: OBJECT,
        created: rfc3339(event.created),
        livemode: LIVEMODE,
        reason[optional]: reason,
        related_object: related(&event.object),
        type: name,
    })
}

/// The event, to whoever asks for it.
pub fn render(event: &Stored) -> Option<Value> {
    let mut shown = notification(event)?;
    let members = shown.as_object_mut()?;
    if event.kind == CAPABILITY_UPDATED {
        members.insert("data".to_owned(), json!({ "updated_capability": CAPABILITY }));
    }
    if let Some(changes) = changes(event) {
        members.insert("changes".to_owned(), changes);
    }
    if !thin_event::is_thin_only(&event.kind) {
        members.insert("snapshot_event".to_owned(), Value::from(event.id.as_str()));
    }
    Some(shown)
}

/// What the event has made of the object, where it tells of that: of what the first API shows as a
/// snapshot, the same as `previous_attributes` there.
fn changes(event: &Stored) -> Option<Value> {
    if event.kind == ACCOUNT_CREATED {
        return Some(json!({ "before": null, "after": event.object }));
    }
    let before = event.previous_attributes.as_ref()?;
    Some(json!({ "before": before, "after": present_attributes(before, &event.object) }))
}

/// The id of the object that an event is about; the balance has none.
pub fn object_id(event: &Stored) -> Option<&str> {
    event.object["id"].as_str()
}

/// The object, and where it can be read.
fn related(object: &Value) -> Value {
    let text = |name: &str| object[name].as_str().unwrap_or_default();
    let (kind, id) = (text("object"), text("id"));
    let of_customer = |what: &str| format!("/v1/customers/{}/{what}", text("customer"));
    let url = match kind {
        "balance" => return object! { type: kind, url: "/v1/balance" },
        "cash_balance" => {
            return object! { type: kind, url: of_customer("cash_balance") };
        }
        "customer_cash_balance_transaction" => {
            of_customer(&format!("cash_balance_transactions/{id}"))
        }
        "tax_id" => of_customer(&format!("tax_ids/{id}")),
        "v2.core.account" => format!("/v2/core/accounts/{id}"),
        "v2.core.event_destination" => format!("/v2/core/event_destinations/{id}"),
        // `radar.early_fraud_warning` is at `/v1/radar/early_fraud_warnings`.
        plain => format!("/v1/{}s/{id}", plain.replace('.', "/")),
    };
    object! { id: id, type: kind, url: url }
}

/// A moment: RFC 3339, or seconds since the Unix epoch.
struct Instant(i64);

impl FromParam for Instant {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        if let Some(Param::Text(text)) = &param
            && text.contains(['T', 't'])
        {
            // [U]
            let wrong = || path.unfit("Invalid timestamp: must be as in 2026-01-01T00:00:00Z.");
            return instant(text).map(Instant).ok_or_else(wrong);
        }
        i64::from_param(param, path).map(Instant)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Text)
    }
}

/// `created[gt]` and its brothers, as they are sent.
struct Bounds {
    gt: Option<Instant>,
    gte: Option<Instant>,
    lt: Option<Instant>,
    lte: Option<Instant>,
}

params! { Bounds { gt, gte, lt, lte } }

impl From<Option<Bounds>> for Created {
    fn from(bounds: Option<Bounds>) -> Self {
        let any = CreatedRange::default();
        let Some(Bounds { gt, gte, lt, lte }) = bounds else { return Created(any) };
        let after = gt.map_or(any.from, |Instant(gt)| gt.saturating_add(1));
        let before = lt.map_or(any.to, |Instant(lt)| lt.saturating_sub(1));
        Created(CreatedRange {
            from: after.max(gte.map_or(any.from, |Instant(gte)| gte)),
            to: before.min(lte.map_or(any.to, |Instant(lte)| lte)),
        })
    }
}

/// When events happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Created(pub CreatedRange);

impl FromParam for Created {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        Option::<Bounds>::from_param(param, path).map(Created::from)
    }

    fn schema() -> Schema {
        Option::<Bounds>::schema()
    }
}

/// Names of events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Types(pub Vec<String>);

impl FromParam for Types {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let types = Option::<Vec<String>>::from_param(param, path)?.unwrap_or_default();
        if types.len() > MOST_TYPES {
            let message = format!("You may only specify up to {MOST_TYPES} types.");
            return Err(path.unsupported(message));
        }
        match types.iter().position(|name| !thin_event::is_known(name)) {
            // [U]
            Some(at) => Err(path.item(at).unfit("This is not the type of an event.")),
            None => Ok(Types(types)),
        }
    }

    fn schema() -> Schema {
        Option::<Vec<String>>::schema()
    }
}

/// Which events are listed. `page` comes from the URL of a page, and from nowhere else.
#[derive(Debug, Default)]
pub struct List {
    /// When they happened.
    pub created: Created,
    /// Most events on the page.
    pub limit: Option<i64>,
    /// The object that they are about.
    pub object_id: Option<String>,
    /// Where the page is.
    pub page: Option<Position>,
    /// Only of these types, if there are any.
    pub types: Types,
}

params! { List { created, limit, object_id, page, types } }

impl List {
    /// Most events on the page, brought into range as on the lists of the first API.
    pub fn limit(&self) -> usize {
        self.limit.map_or(Page::DEFAULT_LIMIT, Page::clamp)
    }

    /// As the query of a URL that goes on.
    pub fn query(&self) -> String {
        let (any, Created(created)) = (CreatedRange::default(), self.created);
        let bound = |name: &str, at: i64| format!("created[{name}]={at}&");
        let from = (created.from != any.from).then(|| bound("gte", created.from));
        let to = (created.to != any.to).then(|| bound("lte", created.to));
        let object = self.object_id.iter().map(|id| format!("object_id={}&", plain(id)));
        let types = self.types.0.iter().enumerate();
        let types = types.map(|(at, name)| format!("types[{at}]={}&", plain(name)));
        let limit = [format!("limit={}&", self.limit())];
        from.into_iter().chain(to).chain(limit).chain(object).chain(types).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Tree;
    use crate::params::decode;

    fn stored(kind: &str, object: Value) -> Stored {
        Stored {
            id: "evt_1a".to_owned(),
            api_version: "2026-10-28.endive".to_owned(),
            created: 0,
            object,
            previous_attributes: None,
            request_id: None,
            idempotency_key: None,
            kind: kind.to_owned(),
        }
    }

    #[test]
    fn what_is_told_says_where_to_look() {
        let event = stored("charge.succeeded", json!({ "id": "ch_1", "object": "charge" }));
        assert_eq!(
            notification(&event).unwrap(),
            json!({
                "id": "evt_test_1a", "object": "v2.core.event", "created": "1970-01-01T00:00:00.000Z",
                "livemode": false, "type": "v1.charge.succeeded",
                "related_object": { "id": "ch_1", "type": "charge", "url": "/v1/charges/ch_1" },
            })
        );
        assert_eq!(render(&event).unwrap()["snapshot_event"], "evt_1a");
        let by_request = Stored { request_id: Some("req_1".to_owned()), ..event };
        assert_eq!(
            notification(&by_request).unwrap()["reason"],
            json!({ "type": "request", "request": { "id": "req_1", "idempotency_key": "" } })
        );
        assert_eq!(notification(&stored("customer.source.created", json!({}))), None);
    }

    #[test]
    fn each_object_is_somewhere() {
        let place = |object: &Value| related(object)["url"].as_str().unwrap().to_owned();
        for (object, url) in [
            (json!({ "object": "balance" }), "/v1/balance"),
            (json!({ "object": "checkout.session", "id": "cs_1" }), "/v1/checkout/sessions/cs_1"),
            (json!({ "object": "dispute", "id": "du_1" }), "/v1/disputes/du_1"),
            (json!({ "object": "payment_intent", "id": "pi_1" }), "/v1/payment_intents/pi_1"),
            (
                json!({ "object": "radar.early_fraud_warning", "id": "issfr_1" }),
                "/v1/radar/early_fraud_warnings/issfr_1",
            ),
            (
                json!({ "object": "test_helpers.test_clock", "id": "clock_1" }),
                "/v1/test_helpers/test_clocks/clock_1",
            ),
            (
                json!({ "object": "tax_id", "id": "txi_1", "customer": "cus_1" }),
                "/v1/customers/cus_1/tax_ids/txi_1",
            ),
            (
                json!({ "object": "cash_balance", "customer": "cus_1" }),
                "/v1/customers/cus_1/cash_balance",
            ),
            (
                json!({ "object": "customer_cash_balance_transaction", "id": "t", "customer": "c" }),
                "/v1/customers/c/cash_balance_transactions/t",
            ),
            (json!({ "object": "v2.core.account", "id": "acct_1" }), "/v2/core/accounts/acct_1"),
        ] {
            assert_eq!(place(&object), url);
        }
    }

    #[test]
    fn a_page_leads_on_with_its_whole_filter() {
        let read = |query: &str| {
            decode::<List>(Tree::parse(query.as_bytes()).unwrap()).map(|(list, _)| list)
        };
        let query = "created[gt]=1970-01-01T00:00:09.5Z&created[lt]=20&limit=2&object_id=a%26b&types[0]=v2.core.account%5Bdefaults%5D.updated";
        let list = read(query).unwrap();
        let again = read(&format!("{}page=after_evt_test_1a", list.query())).unwrap();
        assert_eq!((again.created, again.limit), (list.created, Some(2)));
        assert_eq!(again.created, Created(CreatedRange { from: 10, to: 19 }));
        assert_eq!((&again.object_id, &again.types), (&Some("a&b".to_owned()), &list.types));
        assert_eq!(again.page, Some(Position::After("evt_test_1a".to_owned())));
        for wrong in ["types[0]=charge.succeeded", "created=1", "created[gt]=T", "created[gt]=x"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
