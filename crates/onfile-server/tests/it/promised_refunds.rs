//! Refunds of a BECS debit while it is on its way: they wait for its money, and end with it.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, fields, get, outcome, post};
use expect_test::expect;

const HOLDER: &str = "billing_details[name]=Jenny&billing_details[email]=jenny@example.com";

/// A debit of 10.00 that is on its way.
fn debit(server: &Server, account: &str) -> Answer {
    let form = format!(
        "type=au_becs_debit&au_becs_debit[bsb_number]=000000\
         &au_becs_debit[account_number]={account}&{HOLDER}"
    );
    let method = post(server, "/v1/payment_methods", &form).ok();
    let form = format!(
        "amount=1000&currency=aud&confirm=true&payment_method_types[]=au_becs_debit\
         &payment_method={}&mandate_data[customer_acceptance][type]=offline",
        method.text("id")
    );
    let intent = post(server, "/v1/payment_intents", &form).ok();
    assert_eq!(intent.text("status"), "processing");
    intent
}

fn refund(server: &Server, intent: &Answer, more: &str) -> Answer {
    post(server, "/v1/refunds", &format!("payment_intent={}&{more}", intent.text("id")))
}

fn shown(refund: &Answer) -> String {
    fields(&refund.body, &["amount", "status", "pending_reason", "balance_transaction"])
}

fn now(server: &Server, refund: &Answer) -> String {
    shown(&get(server, &format!("/v1/refunds/{}", refund.text("id"))).ok())
}

fn charge(server: &Server, intent: &Answer) -> String {
    let charge = get(server, &format!("/v1/charges/{}", intent.text("latest_charge"))).ok();
    fields(&charge.body, &["status", "amount_refunded", "refunded"])
}

#[test]
fn they_go_when_the_money_has_come() {
    for server in [Server::start(), Server::on_postgres()] {
        let intent = debit(&server, "000123456");
        let mut table = Table::default();
        let mut watch = Watch::new(&server);
        let some = refund(&server, &intent, "amount=400").ok();
        table.line("some", &format!("{}: {}", shown(&some), watch.news()));
        table.answer("too much", &refund(&server, &intent, "amount=601"));
        let rest = refund(&server, &intent, "").ok();
        table.line("the rest", &shown(&rest));
        table.answer("more", &refund(&server, &intent, "amount=1"));
        table.line("the charge", &charge(&server, &intent));
        let mut watch = Watch::new(&server);
        server.advance(3_600);
        table.line("some", &now(&server, &some));
        table.line("the rest", &now(&server, &rest));
        table.line("the charge", &charge(&server, &intent));
        table.line("told", &watch.news());
        table.answer("nothing is left", &refund(&server, &intent, ""));
        let balance = get(&server, "/v1/balance_transactions?limit=100").ok();
        let moved = balance.body["data"].as_array().unwrap().iter();
        let moved: i64 = moved.map(|it| it["amount"].as_i64().unwrap()).sum();
        assert_eq!(moved, 0, "what came has gone");
        expect![[r#"
            some → amount=400 status=pending pending_reason=charge_pending balance_transaction=null: refund.created
            too much → 400 invalid_request_error - [amount] Refund amount (6.01 aud) is greater than unrefunded amount on charge (6.00 aud)
            the rest → amount=600 status=pending pending_reason=charge_pending balance_transaction=null
            more → 400 invalid_request_error charge_already_refunded [-] Charge py_… has already been refunded.
            the charge → status=pending amount_refunded=0 refunded=false
            some → amount=400 status=succeeded pending_reason=absent balance_transaction=txn_…
            the rest → amount=600 status=succeeded pending_reason=absent balance_transaction=txn_…
            the charge → status=succeeded amount_refunded=1000 refunded=true
            told → charge.succeeded → payment_intent.succeeded → refund.updated → charge.refund.updated → charge.refunded → refund.updated → charge.refund.updated → charge.refunded
            nothing is left → 400 invalid_request_error charge_already_refunded [-] Charge py_… has already been refunded.
        "#]].assert_eq(table.text());
    }
}

#[test]
fn they_are_canceled_when_it_does_not_come() {
    let server = Server::start();
    let mut table = Table::default();
    let failing = debit(&server, "111111113");
    let promised = refund(&server, &failing, "").ok();
    let mut watch = Watch::new(&server);
    server.advance(3_600);
    table.line("failed", &format!("{}: {}", now(&server, &promised), watch.news()));
    table.line("the charge", &charge(&server, &failing));
    table.answer("afterwards", &refund(&server, &failing, ""));
    let called_off = debit(&server, "000123456");
    let promised = refund(&server, &called_off, "").ok();
    let cancel = format!("/v1/payment_intents/{}/cancel", called_off.text("id"));
    let mut watch = Watch::new(&server);
    table.line("canceled", &outcome(&post(&server, &cancel, "")));
    table.line("its refund", &format!("{}: {}", now(&server, &promised), watch.news()));
    expect![[r#"
        failed → amount=1000 status=canceled pending_reason=absent balance_transaction=null: charge.failed → payment_intent.payment_failed → mandate.updated → refund.updated → charge.refund.updated
        the charge → status=failed amount_refunded=0 refunded=false
        afterwards → 400 invalid_request_error - [payment_intent] This PaymentIntent (pi_…) does not have a successful charge to refund.
        canceled → 200 canceled
        its refund → amount=1000 status=canceled pending_reason=absent balance_transaction=null: payment_intent.canceled → refund.updated → charge.refund.updated
    "#]].assert_eq(table.text());
}

#[test]
fn other_debits_are_refunded_when_they_have_succeeded() {
    let server = Server::start();
    let form = "amount=1000&currency=eur&confirm=true&payment_method_types[]=sepa_debit\
        &payment_method=pm_success_at&mandate_data[customer_acceptance][type]=offline";
    let intent = post(&server, "/v1/payment_intents", form).ok();
    let refused = refund(&server, &intent, "");
    assert_eq!(refused.status, 400);
    assert!(refused.text("/error/message").contains("refund"), "{}", refused.body);
}
