//! Idempotency keys are judged before anything is done, and one key is one deed.

use super::{raw, status, with_header};
use crate::harness::Server;
use crate::table::{Table, get};
use expect_test::expect;

#[test]
fn h_keys_are_judged_before_anything_is_done() {
    let server = Server::start();
    let mut table = Table::default();
    let long = "k".repeat(255);
    let longer = "k".repeat(256);
    for (case, value) in [
        ("H3 255 characters", long.as_bytes()),
        ("H3 256 characters", longer.as_bytes()),
        ("H3 nothing", b""),
        ("H3 a blank", b" "),
        ("H3 a tab inside", b"a\tb"),
        ("H3 DEL inside", b"a\x7fb"),
        ("H3 an escape inside", b"a\x1bb"),
        ("H3 Latin-1", b"caf\xe9"),
        ("H3 UTF-8", "é".as_bytes()),
        ("H3 a quote and a semicolon", b"'; DROP TABLE object; --"),
        ("H3 a path", b"../../etc/passwd"),
    ] {
        let mut line = b"Idempotency-Key: ".to_vec();
        line.extend_from_slice(value);
        table.line(case, status(&raw(&server, &with_header(&line, "name=a"))));
    }
    let twice = b"Idempotency-Key: one\r\nIdempotency-Key: two".to_vec();
    table.line("H3 two of them", status(&raw(&server, &with_header(&twice, "name=a"))));
    expect![[r#"
        H3 255 characters → 200
        H3 256 characters → 400
        H3 nothing → 400
        H3 a blank → 400
        H3 a tab inside → 400
        H3 DEL inside → 400
        H3 an escape inside → 400
        H3 Latin-1 → 400
        H3 UTF-8 → 400
        H3 a quote and a semicolon → 200
        H3 a path → 200
        H3 two of them → 400
    "#]]
    .assert_eq(table.text());
}

#[test]
fn h1_sixty_four_at_once_under_one_key_are_one() {
    let server = Server::start();
    let form = "amount=1000&currency=usd&confirm=true&payment_method=pm_card_visa&payment_method_types[]=card";
    let send = || {
        let client = server.secret().header("Idempotency-Key", "one");
        client.send("POST", "/v1/payment_intents", form)
    };
    let answers: Vec<_> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..64).map(|_| scope.spawn(send)).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let replay = send().ok();
    for answer in &answers {
        assert!(matches!(answer.status, 200 | 409), "{}", answer.body);
        assert!(answer.status == 409 || answer.bytes == replay.bytes, "another answer");
    }
    let charges = get(&server, "/v1/charges").ok();
    assert_eq!(charges.body["data"].as_array().unwrap().len(), 1);
}
