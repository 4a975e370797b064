//! Search: every object of a kind, newest first, held against a query; once for all kinds.
//!
//! There is no index for search: a query may ask for any field, and what is written is found at
//! once, where the service takes up to a minute. The price is a walk, cut into pages by
//! [`BUDGET`].

use super::call::{Call, Outcome, Secret};
use super::render::Scene;
use super::tx::{Tx, internal};
use onfile_domain::Object;
use onfile_store::{CreatedBounds, From, Row, Scan, records};
use onfile_wire::error::ApiError;
use onfile_wire::expand::{self, ExpandPath, Root};
use onfile_wire::search::{self, MOST_COUNTED, Query, Search, Searchable};
use serde_json::Value;

/// Records that one call looks at. Then it answers what it has found, and its `next_page` goes on
/// from there; while it has found nothing it goes on itself, because some clients take an empty page
/// for the end. Each costs some ten microseconds of decoding and rendering, so 10,000 of them are
/// about a tenth of a second.
const BUDGET: usize = 10_000;

/// Records read at once: [`BUDGET`] is 40 of these. Other calls get their turn between two, so none
/// waits for more than 250 records, 3 ms.
const CHUNK: usize = 250;

/// `GET /v1/charges/search`
pub async fn charges(Secret(call): Secret, asked: Search) -> Outcome {
    call.search(Searchable::Charge, &asked).await
}

/// `GET /v1/customers/search`: deleted ones are not found.
pub async fn customers(Secret(call): Secret, asked: Search) -> Outcome {
    call.search(Searchable::Customer, &asked).await
}

/// `GET /v1/payment_intents/search`
pub async fn payment_intents(Secret(call): Secret, asked: Search) -> Outcome {
    call.search(Searchable::PaymentIntent, &asked).await
}

/// `GET /v1/prices/search`
pub async fn prices(Secret(call): Secret, asked: Search) -> Outcome {
    call.search(Searchable::Price, &asked).await
}

/// `GET /v1/products/search`: deleted ones are not found.
pub async fn products(Secret(call): Secret, asked: Search) -> Outcome {
    call.search(Searchable::Product, &asked).await
}

impl Call {
    async fn search(&self, kind: Searchable, asked: &Search) -> Outcome {
        let query = Query::parse(kind, &asked.query)?;
        let range = query.created();
        let created = CreatedBounds {
            gte: Some(range.from),
            lte: Some(range.to),
            ..CreatedBounds::default()
        };
        expand::check(Root::Search(kind.object()), &self.expand)?;
        let counts = self.expand.iter().any(ExpandPath::is_total_count);
        let total = if counts { Some(self.count(kind, &query, created).await?) } else { None };
        let mut from = self.search_from(kind, asked.page.as_deref()).await?;
        let mut tx = Tx::begin(self);
        let scene = self.view_at(tx.now);
        let mut page = Gathering::new(asked.size(), BUDGET);
        loop {
            let scan = Scan { name: kind.object(), value: "", created, from, limit: CHUNK };
            let rows = self.app.store.scan(self.account.as_str(), &scan).await.map_err(internal)?;
            let last = rows.last().filter(|_| rows.len() == CHUNK);
            let edge = last.map(|row| (row.created, row.key));
            for row in rows {
                let found = found(&scene, &query, &row)?;
                if !page.look(row, found) {
                    break;
                }
            }
            match edge {
                Some((created, key)) if page.wants_more() => from = From::After { created, key },
                Some(_) => break,
                None => {
                    page.ended = true;
                    break;
                }
            }
            tokio::task::yield_now().await;
        }
        let next = page.next();
        let mut values = Vec::new();
        for (row, value) in page.found {
            tx.adopt(&row)?;
            values.push(value);
        }
        let result = search::result(kind.url(), values, next.as_deref(), total);
        tx.answer_value(Root::Search(kind.object()), result).await
    }

    /// How many objects there are on all pages. That asks for every object of the kind, however few
    /// are shown, so it is only done for who wants to know.
    async fn count(
        &self,
        kind: Searchable,
        query: &Query,
        created: CreatedBounds,
    ) -> Result<i64, ApiError> {
        let scene = self.view_at(self.app.world.now());
        let (mut from, mut count) = (From::Newest, 0);
        loop {
            let scan = Scan { name: kind.object(), value: "", created, from, limit: CHUNK };
            let rows = self.app.store.scan(self.account.as_str(), &scan).await.map_err(internal)?;
            for row in &rows {
                count += i64::from(found(&scene, query, row)?.is_some());
            }
            match rows.last().filter(|_| rows.len() == CHUNK && count < MOST_COUNTED) {
                Some(last) => from = From::After { created: last.created, key: last.key },
                None => return Ok(count.min(MOST_COUNTED)),
            }
            tokio::task::yield_now().await;
        }
    }

    /// Where a page begins: behind the record whose id its token is. An id is as good as anything
    /// opaque: it is the account's own, tells nothing of others, and stands where it stood.
    async fn search_from(&self, kind: Searchable, token: Option<&str>) -> Result<From, ApiError> {
        let Some(token) = token else { return Ok(From::Newest) };
        let rows = self.app.store.get(self.account.as_str(), &[token]).await.map_err(internal)?;
        let row = rows.into_iter().find(|row| row.kind == kind.object());
        let Row { created, key, .. } = row.ok_or_else(search::invalid_page)?;
        Ok(From::After { created, key })
    }
}

/// The rendering of a record that a query finds.
fn found(scene: &Scene<'_>, query: &Query, row: &Row) -> Result<Option<Value>, ApiError> {
    let object = records::decode_object(row).map_err(internal)?;
    if is_deleted(&object) {
        return Ok(None);
    }
    Ok(Some(scene.object(&object)).filter(|value| query.matches(value)))
}

fn is_deleted(object: &Object) -> bool {
    match object {
        Object::Customer(customer) => !customer.is_there(),
        Object::Product(product) => !product.is_there(),
        _ => false,
    }
}

/// A page while it is gathered.
struct Gathering {
    limit: usize,
    /// Records that may still be looked at.
    left: usize,
    found: Vec<(Row, Value)>,
    /// The last record that is done with: found, or not what was asked for.
    done: Option<String>,
    /// Something was found that no longer fits.
    overflows: bool,
    /// There is nothing behind what was looked at.
    ended: bool,
}

impl Gathering {
    fn new(limit: usize, budget: usize) -> Self {
        let (found, done) = (Vec::new(), None);
        Gathering { limit, left: budget, found, done, overflows: false, ended: false }
    }

    /// Takes the next record, with its rendering when it is one of the wanted. `false`: enough.
    fn look(&mut self, row: Row, found: Option<Value>) -> bool {
        self.left = self.left.saturating_sub(1);
        if found.is_some() && self.found.len() == self.limit {
            self.overflows = true;
            return false;
        }
        self.done = Some(row.id.clone());
        self.found.extend(found.map(|value| (row, value)));
        true
    }

    fn wants_more(&self) -> bool {
        !self.overflows && (self.left > 0 || self.found.is_empty())
    }

    /// The token of the next page, if there may be one.
    fn next(&self) -> Option<String> {
        let more = self.overflows || !self.ended;
        self.done.clone().filter(|_| more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gathers from records named by letters; capitals are the wanted. What was found, and where
    /// the next page begins.
    fn gather(records: &str, limit: usize, budget: usize) -> String {
        let mut page = Gathering::new(limit, budget);
        page.ended = true;
        for name in records.chars() {
            if !page.wants_more() {
                page.ended = false;
                break;
            }
            let row = Row {
                key: 1,
                id: name.to_string(),
                kind: "customer".to_owned(),
                version: 1,
                created: 1,
                body: Vec::new(),
            };
            page.look(row, name.is_uppercase().then_some(Value::Null));
        }
        let found: String = page.found.iter().map(|(row, _)| row.id.as_str()).collect();
        format!("{found} then {}", page.next().unwrap_or_default())
    }

    #[test]
    fn pages_end_where_the_next_begins() {
        for (records, limit, budget, expected) in [
            ("", 2, 9, " then "),
            ("abc", 2, 9, " then "),
            ("AbC", 2, 9, "AC then "),
            ("AbCd", 2, 9, "AC then "),
            ("AbCdE", 2, 9, "AC then d"),
            ("ABC", 1, 9, "A then A"),
            ("abcdE", 2, 3, "E then "),
            ("abcdEf", 2, 3, "E then E"),
            ("AbcdE", 2, 3, "A then c"),
            ("ABcdE", 2, 3, "AB then c"),
            ("ABCdE", 2, 3, "AB then B"),
        ] {
            assert_eq!(gather(records, limit, budget), expected, "{records} {limit} {budget}");
        }
    }
}
