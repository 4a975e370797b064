//! `onfile fsck`: whether everything in a store is as this program would leave it.
//!
//! It reads, and needs no key: numbers stay sealed, and what is sealed under which key is not asked.
//! On the embedded engine it takes the directory's lock, so it does not run beside a server; on
//! PostgreSQL it may, since each account is read as of one moment. Opening a store brings its schema
//! up to date, as the start of a server would.

use crate::config::{Records, Storage};
use onfile_domain::audit::{Finding, Invariant, Pending, Snapshot, Told, audit};
use onfile_domain::id::CustomerAccountId;
use onfile_domain::job::JobKind;
use onfile_domain::{Amount, Currency, EventType, Named as _};
use onfile_store::{Row, Store, StoreError, Survey, deliveries};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What was looked at, and what was found.
#[derive(Debug, Default)]
pub struct Report {
    /// How many accounts.
    pub accounts: usize,
    /// How many records and events.
    pub rows: usize,
    /// What is wrong: the account, and the finding.
    pub findings: Vec<(String, Finding)>,
    /// What the engine says of its own file.
    pub damage: Vec<String>,
}

impl Report {
    /// Whether nothing is wrong.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty() && self.damage.is_empty()
    }

    /// For a person: one line for each finding, and one for the whole.
    pub fn text(&self) -> String {
        let damage = self.damage.iter().map(|line| format!("the database itself: {line}"));
        let findings =
            self.findings.iter().map(|(account, finding)| format!("{account} {finding}"));
        let found = self.findings.len() + self.damage.len();
        let whole = format!("{} accounts, {} rows, {found} findings", self.accounts, self.rows);
        damage.chain(findings).chain([whole]).collect::<Vec<_>>().join("\n")
    }
}

/// Looks at the store that is meant.
pub async fn run(records: Records) -> Result<Report, String> {
    let store = match records.storage()? {
        Storage::Directory(directory) if !Store::is_in_directory(&directory) => {
            return Err(format!("{} holds no store", directory.display()));
        }
        Storage::Directory(directory) => Store::open_directory(&directory).await,
        Storage::Postgres(url) => Store::connect(&url).await,
    };
    let store = store.map_err(|error| error.to_string())?;
    let report = examine(&store).await.map_err(|error| error.to_string());
    store.close().await;
    report
}

/// Looks at every account of a store.
pub async fn examine(store: &Store) -> Result<Report, StoreError> {
    let mut report = Report { damage: store.damage()?, ..Report::default() };
    for account in store.accounts().await? {
        let survey = store.survey(&account).await?;
        report.accounts += 1;
        report.rows += survey.objects.len();
        let findings = findings(&account, survey).into_iter();
        report.findings.extend(findings.map(|finding| (account.clone(), finding)));
    }
    Ok(report)
}

/// Everything that is wrong with an account: first with its rows, then with what they mean.
fn findings(account: &str, survey: Survey) -> Vec<Finding> {
    let (objects, mut findings) = onfile_store::audit::audit(account, &survey);
    let mut snapshot =
        Snapshot { jobs: survey.jobs.iter().filter_map(pending).collect(), ..Snapshot::default() };
    objects.into_iter().for_each(|object| snapshot.add(object));
    // What cannot be read is among the findings already.
    snapshot
        .deliveries
        .extend(survey.deliveries.iter().filter_map(|row| deliveries::decode(row).ok()));
    let as_made = survey.objects.iter().filter(|row| row.version == 1).map(|row| row.id.clone());
    let endpoints = &snapshot.webhook_endpoints;
    snapshot.endpoints_as_made = as_made.filter(|id| endpoints.contains_key(id)).collect();
    let rows: BTreeMap<i64, &Row> = survey.objects.iter().map(|row| (row.key, row)).collect();
    let ids = survey.objects.iter().map(|row| row.id.as_str()).collect();
    for (number, key) in &survey.event_sequence {
        // A number that leads nowhere is among the findings already.
        let Some(row) = rows.get(key) else { continue };
        match told(*number, row) {
            Some(event) => {
                findings.extend(tells_of_nothing(&event, &ids));
                snapshot.events.push(event);
            }
            None => findings.push(Finding::of(Invariant::D2, &row.id, "the event cannot be read")),
        }
    }
    for (name, value) in &survey.tallies {
        let Some(place) = name.strip_prefix("balance.") else { continue };
        match bucket(place) {
            Some(place) => drop(snapshot.balance.insert(place, Amount::new(*value))),
            None => findings.push(Finding::of(Invariant::M4, name, "this is no place to count")),
        }
    }
    findings.extend(audit(&snapshot));
    findings
}

fn pending(job: &onfile_store::JobRow) -> Option<Pending> {
    let kind = JobKind::parse(&job.kind)?;
    Some(Pending { due: job.due, kind, subject: job.subject.clone() })
}

/// `usd.0`, or a currency and a day.
fn bucket(place: &str) -> Option<(Currency, i64)> {
    let (currency, day) = place.split_once('.')?;
    Some((Currency::parse(currency)?, day.parse().ok()?))
}

/// What the rules ask of an event's body; the rest of it is skipped.
#[derive(Deserialize)]
struct Body {
    created: i64,
    #[serde(rename = "type")]
    kind: String,
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    object: Shown,
}

#[derive(Deserialize)]
struct Shown {
    id: Option<String>,
    // Elsewhere than in these objects it may be whole.
    #[serde(default)]
    customer: Option<Value>,
}

/// An event, from the body that [`crate::ops`] has stored.
fn told(number: i64, row: &Row) -> Option<Told> {
    let body: Body = serde_json::from_slice(&row.body).ok()?;
    let Shown { id, customer } = body.data.object;
    let customer = customer.and_then(|customer| customer.as_str().map(str::to_owned));
    let (kind, created) = (EventType::parse(&body.kind)?, body.created);
    // An account of the second API is its customer's record.
    let record = |id: String| match CustomerAccountId::named(id.as_str()).customer() {
        Some(customer) if kind.is_of_account() => customer.as_str().to_owned(),
        Some(_) | None => id,
    };
    let id = id.map(record);
    let told = Told { number, id: row.id.clone(), kind, created, object: id, customer };
    (created == row.created).then_some(told)
}

fn tells_of_nothing(event: &Told, ids: &std::collections::BTreeSet<&str>) -> Option<Finding> {
    let object = event.object.as_deref().filter(|object| !ids.contains(object))?;
    Some(Finding::of(Invariant::E1, &event.id, format!("it tells of {object}, which is not there")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets() {
        let usd = Currency::parse("usd").unwrap();
        assert_eq!(bucket("usd.0"), Some((usd, 0)));
        assert_eq!(bucket("usd.86400"), Some((usd, 86400)));
        for strange in ["usd", "xxx.0", "usd.today", "usd.0.1"] {
            assert_eq!(bucket(strange), None, "{strange}");
        }
    }

    #[test]
    fn reports() {
        let mut report = Report { accounts: 2, rows: 7, ..Report::default() };
        assert_eq!(
            (report.is_clean(), report.text().as_str()),
            (true, "2 accounts, 7 rows, 0 findings")
        );
        report.damage.push("row 3 missing from index".to_owned());
        assert!(!report.is_clean());
        report.damage.clear();
        report.findings.push(("acct_1".into(), Finding::of(Invariant::M4, "cus_1", "off by one")));
        assert!(!report.is_clean());
        assert_eq!(report.text(), "acct_1 M4 cus_1: off by one\n2 accounts, 7 rows, 1 findings");
    }
}
