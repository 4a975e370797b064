//! Search: a query's text becomes clauses, and clauses are asked about a rendered object.
//!
//! The language is the service's, see <https://docs.stripe.com/search#search-query-language>: clauses
//! `field:"value"` joined by `AND` or by `OR`, never by both. A clause looks at the object as its
//! caller would see it, so what can be searched for is what is shown. Which objects are looked at,
//! and how many of them, is not decided here.

mod reader;
#[cfg(test)]
mod tests;

use crate::invalid::Invalid;
use crate::objects::members::object;
use crate::params::{CreatedRange, Page, params};
use reader::Reader;
use serde_json::Value;

/// Longest query, in characters. Source: <https://docs.stripe.com/api/customers/search>.
pub const MAX_QUERY: usize = 5_000;

/// Most clauses of a query. Source: <https://docs.stripe.com/search#query-structure>.
pub const MAX_CLAUSES: usize = 10;

/// Fewest characters that `~` looks for. Source: <https://docs.stripe.com/search>.
pub const MIN_SUBSTRING: usize = 3;

/// What a search takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The query, not read yet: what it may name depends on what is searched.
    pub query: String,
    /// Most objects on the page, as sent; see [`Search::size`].
    pub limit: Option<i64>,
    /// Where the page begins: the `next_page` of the one before.
    pub page: Option<String>,
}

params! { Search { query, limit, page } }

impl Search {
    /// Most objects on the page; out of range is silently brought into range, as in lists.
    pub fn size(&self) -> usize {
        self.limit.map_or(Page::DEFAULT_LIMIT, |limit| {
            usize::try_from(limit).unwrap_or(0).clamp(1, Page::MAX_LIMIT)
        })
    }
}

/// The most that is counted. Source: "only accurate up to 10,000", of `total_count` in the API
/// reference.
pub const MOST_COUNTED: i64 = 10_000;

/// A page of results. Clients ask for the next one with `page`, and fail when there is more but no
/// `next_page`: so one says the other.
///
/// How many there are on all pages is told to who has counted them.
pub fn result(
    url: &str,
    data: Vec<Value>,
    next_page: Option<&str>,
    total_count: Option<i64>,
) -> Value {
    object! {
        object: "search_result",
        data: data,
        has_more: next_page.is_some(),
        next_page: &next_page,
        total_count[optional]: total_count,
        url: url,
    }
}

/// A `page` that no answer gave. `[U]`
pub fn invalid_page() -> Invalid {
    refused("page", "Invalid page. Use the next_page of an earlier answer to the same search.")
}

/// What can be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Searchable {
    /// Charges.
    Charge,
    /// Customers.
    Customer,
    /// Payment intents.
    PaymentIntent,
    /// Prices.
    Price,
    /// Products.
    Product,
}

/// How a field is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Type {
    /// An integer: also more and less.
    Number,
    /// A text: also a part of it.
    Text,
    /// A word: only whole.
    Token,
}

impl Searchable {
    /// Its `object`, which is also the name of the index of all of them.
    pub fn object(self) -> &'static str {
        match self {
            Searchable::Charge => "charge",
            Searchable::Customer => "customer",
            Searchable::PaymentIntent => "payment_intent",
            Searchable::Price => "price",
            Searchable::Product => "product",
        }
    }

    /// The path of its search.
    pub fn url(self) -> &'static str {
        match self {
            Searchable::Charge => "/v1/charges/search",
            Searchable::Customer => "/v1/customers/search",
            Searchable::PaymentIntent => "/v1/payment_intents/search",
            Searchable::Price => "/v1/prices/search",
            Searchable::Product => "/v1/products/search",
        }
    }

    /// What can be asked besides metadata. Source: the tables of
    /// <https://docs.stripe.com/search#supported-query-fields-for-each-resource>.
    fn fields(self) -> &'static [(&'static str, Type)] {
        match self {
            Searchable::Charge => &[
                ("amount", Type::Number),
                ("billing_details.address.postal_code", Type::Token),
                ("created", Type::Number),
                ("currency", Type::Token),
                ("customer", Type::Token),
                ("disputed", Type::Token),
                ("payment_method_details.card.brand", Type::Token),
                ("payment_method_details.card.exp_month", Type::Token),
                ("payment_method_details.card.exp_year", Type::Token),
                ("payment_method_details.card.fingerprint", Type::Token),
                ("payment_method_details.card.last4", Type::Token),
                ("refunded", Type::Token),
                ("status", Type::Token),
            ],
            Searchable::Customer => &[
                ("created", Type::Number),
                ("email", Type::Text),
                ("name", Type::Text),
                ("phone", Type::Text),
            ],
            Searchable::PaymentIntent => &[
                ("amount", Type::Number),
                ("created", Type::Number),
                ("currency", Type::Token),
                ("customer", Type::Token),
                ("status", Type::Token),
            ],
            Searchable::Price => &[
                ("active", Type::Token),
                ("currency", Type::Token),
                ("lookup_key", Type::Text),
                ("product", Type::Text),
                ("type", Type::Token),
            ],
            Searchable::Product => &[
                ("active", Type::Token),
                ("description", Type::Text),
                ("name", Type::Text),
                ("shippable", Type::Token),
                ("url", Type::Text),
            ],
        }
    }
}

/// A query that can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    joined: Joined,
    clauses: Vec<Clause>,
}

/// How clauses are joined: all of a query's in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joined {
    And,
    Or,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Clause {
    negated: bool,
    place: Place,
    test: Test,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    /// A property, its levels joined by dots.
    Field(&'static str),
    /// The value of a metadata key.
    Metadata(String),
}

/// Texts are compared without case, as the service does; they are kept in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    Absent,
    Is(String),
    Contains(String),
    Compare(Operator, i64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Is,
    Contains,
    More,
    Less,
    AtLeast,
    AtMost,
}

impl Operator {
    /// Longer ones first: `>` begins `>=`.
    const ALL: [(&'static str, Operator); 6] = [
        (">=", Operator::AtLeast),
        ("<=", Operator::AtMost),
        (">", Operator::More),
        ("<", Operator::Less),
        (":", Operator::Is),
        ("~", Operator::Contains),
    ];

    fn name(self) -> &'static str {
        let named = Operator::ALL.iter().find(|(_, operator)| *operator == self);
        named.map_or("", |(name, _)| name)
    }
}

impl Query {
    /// Reads a query.
    pub fn parse(kind: Searchable, text: &str) -> Result<Self, Invalid> {
        // Bytes bound characters from above, so most texts need no count.
        if text.len() > MAX_QUERY && text.chars().count() > MAX_QUERY {
            // [U]
            return Err(bad(format!("Search queries can have up to {MAX_QUERY} characters.")));
        }
        let mut reader = Reader::new(kind, text);
        let mut clauses = vec![reader.clause()?];
        let mut joined = None;
        while let Some(next) = reader.join()? {
            if joined.is_some_and(|before| before != next) {
                // [U]
                return Err(bad(
                    "Search queries can't combine AND and OR. Clauses separated by a space are joined by AND.",
                ));
            }
            joined = Some(next);
            if clauses.len() == MAX_CLAUSES {
                // [U]
                return Err(bad(format!("Search queries can have up to {MAX_CLAUSES} clauses.")));
            }
            clauses.push(reader.clause()?);
        }
        Ok(Query { joined: joined.unwrap_or(Joined::And), clauses })
    }

    /// Whether a rendered object is what the query asks for.
    pub fn matches(&self, object: &Value) -> bool {
        match self.joined {
            Joined::And => self.clauses.iter().all(|clause| clause.matches(object)),
            Joined::Or => self.clauses.iter().any(|clause| clause.matches(object)),
        }
    }

    /// When everything that matches was made, as far as the query says: nothing else has to be
    /// looked at.
    pub fn created(&self) -> CreatedRange {
        let mut range = CreatedRange::default();
        if self.joined == Joined::Or {
            return range;
        }
        for clause in &self.clauses {
            if let (false, Place::Field("created"), Test::Compare(operator, bound)) =
                (clause.negated, &clause.place, &clause.test)
            {
                let (from, to) = match operator {
                    Operator::Is => (*bound, *bound),
                    Operator::More => (bound.saturating_add(1), i64::MAX),
                    Operator::AtLeast => (*bound, i64::MAX),
                    Operator::Less => (i64::MIN, bound.saturating_sub(1)),
                    Operator::AtMost => (i64::MIN, *bound),
                    Operator::Contains => (i64::MIN, i64::MAX),
                };
                range.from = range.from.max(from);
                range.to = range.to.min(to);
            }
        }
        range
    }
}

impl Clause {
    fn matches(&self, object: &Value) -> bool {
        let found = match &self.place {
            Place::Field(path) => path.split('.').try_fold(object, |at, step| at.get(step)),
            Place::Metadata(key) => object.get("metadata").and_then(|all| all.get(key)),
        };
        let found = found.filter(|found| !found.is_null());
        let holds = match &self.test {
            Test::Absent => found.is_none(),
            Test::Is(wanted) => found.and_then(folded).is_some_and(|text| text == *wanted),
            Test::Contains(part) => found.and_then(folded).is_some_and(|text| text.contains(part)),
            Test::Compare(operator, bound) => {
                found.and_then(Value::as_i64).is_some_and(|number| match operator {
                    Operator::Is => number == *bound,
                    Operator::More => number > *bound,
                    Operator::Less => number < *bound,
                    Operator::AtLeast => number >= *bound,
                    Operator::AtMost => number <= *bound,
                    Operator::Contains => false,
                })
            }
        };
        holds != self.negated
    }
}

/// A single value as the text it is compared by.
fn folded(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.to_lowercase()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn bad(message: impl Into<String>) -> Invalid {
    refused("query", message)
}

fn refused(param: &'static str, message: impl Into<String>) -> Invalid {
    Invalid::Search { param, message: message.into() }
}
