//! What waits for the clock: each thing at the time at which it falls due, in that order, however far
//! the clock is moved at once; and what fell due while nobody served, late rather than never.

use crate::harness::{START, Server};
use crate::receiver::{Delivered, Habit, Receiver};
use crate::table::{get, pay, post};
use expect_test::expect;
use serde_json::Value;

const DAY: i64 = 86_400;

/// Lets something of each kind wait, in another order than that in which they fall due.
fn something_of_each_kind(server: &Server) {
    let offline = "mandate_data[customer_acceptance][type]=offline";
    let account = "payment_method_data[us_bank_account]";
    let proof = format!(
        "confirm=true&payment_method_types[]=us_bank_account&{offline}\
         &payment_method_data[type]=us_bank_account&payment_method_data[billing_details][name]=Jenny\
         &{account}[routing_number]=110000000&{account}[account_number]=000123456789"
    );
    post(server, "/v1/setup_intents", &proof).ok();
    pay(server, "payment_method=pm_card_visa&capture_method=manual").ok();
    let item = "line_items[0][quantity]=1&line_items[0][price_data][currency]=usd\
                &line_items[0][price_data][unit_amount]=1000\
                &line_items[0][price_data][product_data][name]=Tea";
    let session = format!("mode=payment&success_url=https://shop.example&{item}");
    post(server, "/v1/checkout/sessions", &session).ok();
    for token in ["pm_successDelayed_at", "pm_success_at"] {
        let debit = format!(
            "amount=1000&currency=eur&confirm=true&payment_method_types[]=sepa_debit\
             &payment_method={token}&{offline}"
        );
        post(server, "/v1/payment_intents", &debit).ok();
    }
    pay(server, "payment_method=pm_card_visa").ok();
}

/// Events in the order they came in: the seconds since the beginning, and the type.
fn told<'a>(events: impl Iterator<Item = &'a Value>) -> Vec<(i64, String)> {
    let told = events.map(|event| {
        let after = event["created"].as_i64().unwrap() - START;
        (after, event["type"].as_str().unwrap().to_owned())
    });
    told.filter(|(after, _)| *after > 0).collect()
}

fn lines(told: &[(i64, String)]) -> String {
    told.iter().map(|(at, kind)| format!("{at} {kind}\n")).collect()
}

#[test]
fn an_advance_of_days_does_and_tells_everything_in_its_order_and_at_its_time() {
    for server in [Server::start(), Server::on_postgres()] {
        let receiver = Receiver::start(Habit::Answer(200));
        let hook = format!("url={}&enabled_events[]=*", receiver.url);
        post(&server, "/v1/webhook_endpoints", &hook).ok();
        something_of_each_kind(&server);
        server.run_due();
        server.advance(11 * DAY);
        let arrived: Vec<Value> = receiver.so_far().iter().map(Delivered::event).collect();
        let mut told = told(arrived.iter());
        assert!(told.is_sorted_by_key(|(second, _)| *second), "{told:?}");
        // Within a second deliveries go side by side.
        told.sort();
        expect![[r#"
            1 charge.updated
            5 charge.succeeded
            5 payment_intent.succeeded
            180 charge.succeeded
            180 payment_intent.succeeded
            86400 checkout.session.expired
            604800 charge.expired
            604800 payment_intent.canceled
            864000 setup_intent.setup_failed
        "#]]
        .assert_eq(&lines(&told));
    }
}

#[test]
fn what_fell_due_while_nobody_served_is_done_late() {
    for server in [Server::start(), Server::on_postgres()] {
        something_of_each_kind(&server);
        let clock = format!("frozen:{}", START + 11 * DAY);
        let server = server.stop().restart_with(&["--clock", &clock]);
        server.run_due();
        let events = get(&server, "/v1/events?limit=100").ok();
        let events = events.body["data"].as_array().unwrap();
        let mut told = told(events.iter());
        told.sort();
        expect![[r#"
            950400 charge.expired
            950400 charge.succeeded
            950400 charge.succeeded
            950400 charge.updated
            950400 checkout.session.expired
            950400 payment_intent.canceled
            950400 payment_intent.succeeded
            950400 payment_intent.succeeded
            950400 setup_intent.setup_failed
        "#]]
        .assert_eq(&lines(&told));
    }
}
