//! What the auditor reads, and the damage that it must see in it.

use crate::batches::{batch, batch_of, commit, event};
use crate::home::Home;
use onfile_domain::account::Account;
use onfile_domain::audit::Invariant::{D2, E2};
use onfile_domain::customer::{Customer, Fields};
use onfile_domain::id::AccountId;
use onfile_domain::{Mint, Moment, Object};
use onfile_store::{Batch, NewEvent, NewJob, Put, Store, audit, record, records};

struct Counting(usize);

impl Mint for Counting {
    fn alphanumeric(&mut self, length: usize) -> String {
        self.0 += 1;
        format!("{:0length$}", self.0)
    }
}

fn told(id: &str, kind: &str) -> NewEvent {
    let body = format!("{{\"v\":1,\"created\":7,\"type\":\"{kind}\"}}").into_bytes();
    NewEvent { body, ..event(id, kind) }
}

/// The account's own record, under the name that the tests know it by.
fn account() -> Put {
    let account = Account { id: AccountId::named(crate::batches::ACCOUNT), created: 5 };
    record::put(&account, None).unwrap()
}

async fn furnish(store: &Store) {
    let mut mint = Counting(0);
    let mut moment = Moment { now: 6, mint: &mut mint };
    let mut customer = Customer::create(Fields::default(), &mut moment);
    customer.email = Some("ada@example.com".to_owned());
    let customer = records::put_object(&Object::from(customer), None).unwrap();
    let subject = customer.id.clone();
    commit(
        store,
        Batch {
            puts: vec![account(), customer],
            events: vec![told("evt_1", "customer.created"), told("evt_2", "customer.updated")],
            jobs: vec![NewJob { id: "job".to_owned(), due: 9, kind: "settle_charge", subject }],
            ..batch()
        },
    )
    .await;
}

async fn found(store: &Store) -> Vec<String> {
    let survey = store.survey(crate::batches::ACCOUNT).await.unwrap();
    let (_, findings) = audit::audit(crate::batches::ACCOUNT, &survey);
    assert!(findings.iter().all(|finding| matches!(finding.invariant, D2 | E2)));
    findings.iter().map(ToString::to_string).collect()
}

pub(crate) async fn a_whole_account_is_surveyed(home: &Home) {
    let store = home.open().await;
    furnish(&store).await;
    commit(&store, Batch { events: vec![told("evt_9", "x")], ..batch_of("acct_9") }).await;
    assert_eq!(store.accounts().await.unwrap(), ["acct_1", "acct_9"]);
    let survey = store.survey("acct_1").await.unwrap();
    let ids: Vec<_> = survey.objects.iter().map(|row| row.id.as_str()).collect();
    assert_eq!((ids.len(), ids[0], ids[2], ids[3]), (4, "acct_1", "evt_1", "evt_2"));
    assert_eq!((survey.entries.len(), survey.jobs.len()), (7, 1));
    assert_eq!(survey.event_sequence.iter().map(|it| it.0).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(survey.tallies, [("event_sequence".to_owned(), 2)]);
    assert_eq!(found(&store).await, [""; 0]);
    assert_eq!(store.damage().unwrap(), [""; 0]);
    store.close().await;
}

pub(crate) async fn damage_is_found(home: &Home) {
    const DAMAGE: &[(&str, &str)] = &[
        ("DELETE FROM entry WHERE name = 'customer.email'", "entry customer.email is missing"),
        ("DELETE FROM entry WHERE name = 'event.type'", "its entry event.type is missing"),
        (
            "UPDATE entry SET value = 'eve@example.com' WHERE name = 'customer.email'",
            "it has an entry customer.email that it does not declare",
        ),
        ("UPDATE entry SET created = 1 WHERE name = 'customer'", "customer says it was made at 1"),
        ("UPDATE object SET created = 1 WHERE kind = 'customer'", "its row says 1"),
        ("UPDATE object SET version = 0 WHERE kind = 'customer'", "its version is 0"),
        ("UPDATE object SET kind = 'cat' WHERE kind = 'customer'", "field kind"),
        ("DELETE FROM object WHERE kind = 'customer'", "where nothing is"),
        ("DELETE FROM object WHERE kind = 'customer'", "its subject cus_"),
        ("DELETE FROM object WHERE kind = 'account'", "no record of its own"),
        ("DELETE FROM object WHERE id = 'evt_1'", "event number 1 leads to no event"),
        ("DELETE FROM event_sequence WHERE sequence = 2", "E2 evt_2: it has no number"),
        ("UPDATE tally SET value = 3", "counted up to 3, the last number is 2"),
        ("UPDATE job SET kind = 'sing'", "no job is called sing"),
    ];
    for (sql, expected) in DAMAGE {
        let store = home.open().await;
        furnish(&store).await;
        home.tamper(sql).await;
        let found = found(&store).await;
        assert!(found.iter().any(|it| it.contains(expected)), "{sql}: found {found:?}");
        store.erase_account(crate::batches::ACCOUNT).await.unwrap();
        home.tamper("DELETE FROM object; DELETE FROM entry").await;
        store.close().await;
    }
}
