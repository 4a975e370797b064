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
