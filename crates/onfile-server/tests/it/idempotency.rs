//! Idempotency keys: once, whatever happens.

use crate::harness::{Answer, Server};

const DAY: i64 = 86_400;

fn create(server: &Server, key: &str, form: &[(&str, &str)]) -> Answer {
    server.secret().header("Idempotency-Key", key).post("/v1/customers", form)
}

fn customers(server: &Server) -> usize {
    server.secret().get("/v1/customers?limit=100").ok().body["data"].as_array().unwrap().len()
}

#[test]
fn the_same_request_is_done_once() {
    let server = Server::start();
    let first = create(&server, "k1", &[("name", "a"), ("metadata[b]", "c")]).ok();
    let reordered = create(&server, "k1", &[("metadata[b]", "c"), ("name", "a")]).ok();
    assert_eq!(first.bytes, reordered.bytes);
    assert_eq!(reordered.header("idempotent-replayed"), Some("true"));
    assert_eq!(reordered.header("original-request"), first.header("request-id"));
    assert_ne!(reordered.header("request-id"), first.header("request-id"));
    assert_eq!(customers(&server), 1);
}

#[test]
fn another_request_under_the_same_key_is_refused() {
    let server = Server::start();
    create(&server, "k1", &[("name", "a")]).ok();
    assert_eq!(
        create(&server, "k1", &[("name", "b")]).refusal(),
        "400 idempotency_error - [-] Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than 'k1' if you meant to execute a different request."
    );
    let elsewhere = server.secret().header("Idempotency-Key", "k1").post("/v1/setup_intents", &[]);
    assert_eq!(elsewhere.error(400)["type"], "idempotency_error");
    assert_eq!(customers(&server), 1);
}

#[test]
fn a_decline_is_replayed_and_not_charged_again() {
    let server = Server::start();
    let pay = || {
        let form = [
            ("amount", "1000"),
            ("currency", "usd"),
            ("confirm", "true"),
            ("payment_method", "pm_card_chargeDeclined"),
        ];
        server.secret().header("Idempotency-Key", "pay").post("/v1/payment_intents", &form)
    };
    let (first, second) = (pay(), pay());
    assert_eq!((first.status, &first.bytes), (402, &second.bytes));
    let charges = server.secret().get("/v1/charges").ok();
    assert_eq!(charges.body["data"].as_array().unwrap().len(), 1);
}

#[test]
fn what_could_not_be_read_is_not_kept() {
    let server = Server::start();
    create(&server, "k1", &[("nope", "1")]).error(400);
    create(&server, "k1", &[("name", "a")]).ok();
    assert_eq!(customers(&server), 1);
}

#[test]
fn a_refusal_is_kept_because_the_rule_was_asked() {
    let server = Server::start();
    let attach = || {
        server
            .secret()
            .header("Idempotency-Key", "attach")
            .post("/v1/payment_methods/pm_card_visa/attach", &[("customer", "cus_none")])
    };
    let (first, second) = (attach(), attach());
    assert_eq!(
        first.refusal(),
        "400 invalid_request_error resource_missing [customer] No such customer: 'cus_none'"
    );
    assert_eq!(first.bytes, second.bytes);
    assert_eq!(second.header("idempotent-replayed"), Some("true"));
}

#[test]
fn a_key_is_forgotten_after_a_day() {
    let server = Server::start();
    create(&server, "k1", &[("name", "a")]).ok();
    server.advance(DAY - 1);
    assert_eq!(create(&server, "k1", &[("name", "a")]).header("idempotent-replayed"), Some("true"));
    server.advance(2);
    let again = create(&server, "k1", &[("name", "b")]).ok();
    assert_eq!(again.header("idempotent-replayed"), None);
    assert_eq!(customers(&server), 2);
}

#[test]
fn many_at_once_leave_one() {
    let server = Server::start();
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let calls: Vec<_> =
            (0..16).map(|_| scope.spawn(|| create(&server, "race", &[("name", "a")]))).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert_eq!(customers(&server), 1);
    let done: Vec<_> = answers.iter().filter(|answer| answer.status == 200).collect();
    assert!(done.iter().all(|answer| answer.bytes == done[0].bytes));
    for busy in answers.iter().filter(|answer| answer.status != 200) {
        assert_eq!(busy.error(409)["code"], "idempotency_key_in_use");
    }
}

#[test]
fn keys_belong_to_an_account() {
    let server = Server::start();
    let other = server.secret().post("/_onfile/accounts", &[]).ok();
    create(&server, "k1", &[("name", "a")]).ok();
    let theirs = server
        .client(Some(other.text("secret_key")))
        .header("Idempotency-Key", "k1")
        .post("/v1/customers", &[("name", "b")])
        .ok();
    assert_eq!(theirs.header("idempotent-replayed"), None);
    assert_eq!(theirs.text("name"), "b");
}
