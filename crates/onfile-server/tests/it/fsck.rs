//! `onfile fsck`: what it refuses, what it finds, and that it finds nothing in a sound store.
//!
//! That what the other tests leave is sound is checked as each of them ends: see [`Server::audit`].

use crate::harness::Server;
use onfile_store::{Batch, NewJob, PutDelivery, Store};
use std::path::Path;
use std::process::Command;

fn fsck(data: &Path) -> (bool, String) {
    let done =
        Command::new(env!("CARGO_BIN_EXE_onfile")).args(["fsck", "--data"]).arg(data).output();
    let done = done.unwrap();
    let text = String::from_utf8([done.stdout, done.stderr].concat()).unwrap();
    (done.status.success(), text)
}

/// A batch of the operator's account, committed past every rule.
fn commit(data: &Path, batch: Batch) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open_directory(data).await.unwrap();
        let account = store.accounts().await.unwrap().remove(0);
        store.commit(Batch { account, ..batch }).await.unwrap();
        store.close().await;
    });
}

fn tally(delta: i64) -> Batch {
    Batch { tallies: vec![("balance.usd.0".to_owned(), delta)], ..Batch::default() }
}

#[test]
fn a_sound_store_passes_and_counts_what_was_looked_at() {
    let server = Server::start();
    server.pay(&[("payment_method", "pm_card_visa")]).ok();
    let data = server.folder().join("data");
    let stopped = server.stop();
    let (sound, text) = fsck(&data);
    assert!(sound, "{text}");
    assert!(text.starts_with("1 accounts, "), "{text}");
    assert!(text.ends_with("rows, 0 findings\n"), "{text}");
    drop(stopped);
}

#[test]
fn a_balance_off_by_one_is_found() {
    let server = Server::start();
    server.pay(&[("payment_method", "pm_card_visa"), ("capture_method", "automatic")]).ok();
    let data = server.folder().join("data");
    let stopped = server.stop();
    commit(&data, tally(1));
    let (sound, text) = fsck(&data);
    assert!(!sound, "{text}");
    assert!(text.contains("M4 balance.usd.0: it counts"), "{text}");
    assert!(text.contains("rows, 1 findings"), "{text}");
    assert!(text.contains("onfile: the store does not hold together"), "{text}");
    commit(&data, tally(-1));
    drop(stopped);
}

#[test]
fn a_job_for_nothing_is_found() {
    let server = Server::start();
    server.pay(&[("payment_method", "pm_card_visa")]).ok();
    let data = server.folder().join("data");
    let stopped = server.stop();
    let id = "settle_charge:ch_gone".to_owned();
    let subject = "ch_gone".to_owned();
    let job = NewJob { id: id.clone(), due: 9, kind: "settle_charge", subject };
    commit(&data, Batch { jobs: vec![job], ..Batch::default() });
    let (sound, text) = fsck(&data);
    assert!(!sound, "{text}");
    assert!(text.contains("D2 settle_charge:ch_gone: its subject ch_gone is not there"), "{text}");
    commit(&data, Batch { canceled_jobs: vec![id], ..Batch::default() });
    drop(stopped);
}

#[test]
fn a_delivery_from_nothing_to_nobody_is_found() {
    let server = Server::start();
    let data = server.folder().join("data");
    let stopped = server.stop();
    let body = br#"{"v":1}"#.to_vec();
    let (event, endpoint) = ("evt_gone".to_owned(), "we_gone".to_owned());
    let delivery = PutDelivery { event, endpoint, expected: None, due: Some(1), body };
    commit(&data, Batch { deliveries: vec![delivery], ..Batch::default() });
    let (sound, text) = fsck(&data);
    assert!(!sound, "{text}");
    for finding in [
        "D2 evt_gone: it is delivered and not there",
        "D2 evt_gone: its endpoint we_gone is not there",
        "rows, 3 findings",
    ] {
        assert!(text.contains(finding), "{text}");
    }
    // What is left does not hold together, and is nobody's to look at again.
    std::fs::remove_dir_all(&data).unwrap();
    drop(stopped.restart());
}

#[test]
fn it_does_not_run_beside_a_server_on_the_embedded_engine() {
    let server = Server::start();
    let (sound, text) = fsck(&server.folder().join("data"));
    assert!(!sound, "{text}");
    assert!(text.contains("is in use by another onfile process"), "{text}");
}

#[test]
fn it_runs_beside_a_server_on_postgresql() {
    let server = Server::on_postgres();
    server.pay(&[("payment_method", "pm_card_visa")]).ok();
    assert_eq!(server.audit(), Ok(String::new()));
}

#[test]
fn it_makes_no_store_where_there_is_none() {
    let server = Server::start();
    let nowhere = server.folder().join("nowhere");
    let (sound, text) = fsck(&nowhere);
    assert!(!sound, "{text}");
    assert!(text.contains("nowhere holds no store"), "{text}");
    assert!(!nowhere.exists());
}
