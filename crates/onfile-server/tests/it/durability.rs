//! What was answered is on disk: after SIGKILL the same server answers the same.

use crate::harness::Server;

#[test]
fn a_killed_server_has_everything_it_answered() {
    let mut server = Server::start();
    let paid = server.pay(&[("payment_method", "pm_card_visa")]).ok();
    let held = server.pay(&[("capture_method", "manual"), ("payment_method", "pm_card_visa")]).ok();
    let declined = server.pay(&[("payment_method", "pm_card_chargeDeclined")]);
    declined.error(402);
    for _ in 0..3 {
        let events = server.event_types();
        server = server.kill_and_restart();
        for intent in [&paid, &held] {
            let path = format!("/v1/payment_intents/{}", intent.text("id"));
            assert_eq!(server.secret().get(&path).ok().bytes, intent.bytes);
        }
        assert_eq!(server.event_types(), events);
    }
    let capture = format!("/v1/payment_intents/{}/capture", held.text("id"));
    assert_eq!(server.secret().post(&capture, &[]).ok().text("status"), "succeeded");
}

#[test]
fn a_security_code_does_not_survive_and_the_charge_says_so() {
    let server = Server::start();
    let method = server
        .secret()
        .post(
            "/v1/payment_methods",
            &[
                ("type", "card"),
                ("card[number]", "4242424242424242"),
                ("card[exp_month]", "12"),
                ("card[exp_year]", "2034"),
                ("card[cvc]", "123"),
            ],
        )
        .ok();
    let server = server.kill_and_restart();
    let paid =
        server.pay(&[("payment_method", method.text("id")), ("expand[]", "latest_charge")]).ok();
    let check = "/latest_charge/payment_method_details/card/checks/cvc_check";
    assert_eq!(paid.text(check), "unavailable");
}

#[test]
fn time_that_was_advanced_stays_advanced() {
    let server = Server::start();
    server.advance(86_400);
    let server = server.kill_and_restart();
    let clock = server.secret().get("/_onfile/clock").ok();
    assert_eq!(clock.body["now"], crate::harness::START + 86_400);
}

#[test]
fn the_main_job_on_postgres() {
    let server = Server::on_postgres();
    let customer = server.secret().post("/v1/customers", &[("email", "a@example.com")]).ok();
    let customer = customer.text("id");
    let saved = server
        .pay(&[
            ("customer", customer),
            ("payment_method", "pm_card_visa"),
            ("setup_future_usage", "off_session"),
        ])
        .ok();
    let method = saved.text("payment_method");
    let again = [("customer", customer), ("payment_method", method), ("off_session", "true")];
    let charged = server.pay(&again).ok();
    let methods = server.secret().get(&format!("/v1/payment_methods?customer={customer}")).ok();
    assert_eq!(methods.text("/data/0/id"), method);
    let before = server.event_types();
    let server = server.kill_and_restart();
    let path = format!("/v1/payment_intents/{}", charged.text("id"));
    assert_eq!(server.secret().get(&path).ok().bytes, charged.bytes);
    assert_eq!(server.event_types(), before);
    server.advance(1);
    let balance = server.secret().get("/v1/balance").ok();
    assert_eq!(balance.body["pending"][0]["amount"], 2 * (1000 - 59));
}

#[test]
fn two_servers_on_one_database_charge_once() {
    let one = Server::on_postgres();
    let two = one.another();
    for _ in 0..5 {
        let form = [("amount", "1000"), ("currency", "usd"), ("payment_method", "pm_card_visa")];
        let intent = one.secret().post("/v1/payment_intents", &form).ok();
        let path = format!("/v1/payment_intents/{}/confirm", intent.text("id"));
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let confirm = |server: &'_ Server| server.secret().post(&path, &[]).status;
            let calls: Vec<_> = (0..8)
                .map(|at| {
                    let server = if at % 2 == 0 { &one } else { &two };
                    scope.spawn(move || confirm(server))
                })
                .collect();
            calls.into_iter().map(|call| call.join().unwrap()).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
        let charges = format!("/v1/charges?payment_intent={}", intent.text("id"));
        let charges = two.secret().get(&charges).ok();
        assert_eq!(charges.body["data"].as_array().unwrap().len(), 1);
    }
    let same_key = |server: &Server| {
        let client = server.secret().header("Idempotency-Key", "shared");
        client.post("/v1/customers", &[("name", "a")])
    };
    let first = same_key(&one).ok();
    assert_eq!(same_key(&two).ok().bytes, first.bytes, "a key holds across servers");
}
