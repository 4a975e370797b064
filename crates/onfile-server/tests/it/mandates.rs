//! Mandates that a payment names, and those that are for one payment alone.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, again, customer, fields, get, outcome, post};
use expect_test::expect;

const HOLDER: &str = "billing_details[name]=Jenny&billing_details[email]=jenny@example.com";
const OFFLINE: &str = "mandate_data[customer_acceptance][type]=offline";

fn account(server: &Server) -> String {
    let form = format!("type=sepa_debit&sepa_debit[iban]=AT611904300234573201&{HOLDER}");
    post(server, "/v1/payment_methods", &form).ok().text("id").to_owned()
}

/// A setup of an account with the holder's word, confirmed at once.
fn set_up(server: &Server, method: &str, more: &str) -> Answer {
    let form = format!(
        "confirm=true&payment_method_types[]=sepa_debit&payment_method={method}&{OFFLINE}&{more}"
    );
    post(server, "/v1/setup_intents", &form)
}

fn debit(server: &Server, amount: u32, method: &str, more: &str) -> Answer {
    let form = format!(
        "amount={amount}&currency=eur&confirm=true&off_session=true\
         &payment_method_types[]=sepa_debit&payment_method={method}&{more}"
    );
    post(server, "/v1/payment_intents", &form)
}

fn status(server: &Server, mandate: &str) -> String {
    get(server, &format!("/v1/mandates/{mandate}")).ok().text("status").to_owned()
}

#[test]
fn a_word_for_one_payment_is_good_for_one() {
    for server in [Server::start(), Server::on_postgres()] {
        let (customer, method) = (customer(&server), account(&server));
        let of = format!("customer={customer}");
        let once = format!("{of}&single_use[amount]=1000&single_use[currency]=eur");
        let set_up = set_up(&server, &method, &once).ok();
        assert_eq!(fields(&set_up.body, &["status", "mandate"]), "status=succeeded mandate=null");
        let mandate = set_up.text("single_use_mandate").to_owned();
        let shown = get(&server, &format!("/v1/mandates/{mandate}")).ok();
        assert_eq!(
            fields(&shown.body, &["type", "status", "single_use/amount", "single_use/currency"]),
            "type=single_use status=active amount=1000 currency=eur"
        );
        let whole = get(
            &server,
            &format!("/v1/setup_intents/{}?expand[]=single_use_mandate", set_up.text("id")),
        );
        assert_eq!(whole.ok().text("/single_use_mandate/id"), mandate);

        let under = format!("{of}&mandate={mandate}");
        let mut table = Table::default();
        table.answer("by itself", &debit(&server, 1000, &method, &of));
        table.answer("more", &debit(&server, 1001, &method, &under));
        let usd = format!(
            "amount=1000&currency=usd&confirm=true&payment_method_types[]=us_bank_account\
            &payment_method=pm_usBankAccount_success&{under}"
        );
        table.answer("another's account", &post(&server, "/v1/payment_intents", &usd));
        let both = format!("{under}&{OFFLINE}");
        table.answer("with another word", &debit(&server, 1000, &method, &both));
        assert_eq!(status(&server, &mandate), "active");
        let mut watch = Watch::new(&server);
        let paid = debit(&server, 1000, &method, &under);
        table.answer("once", &paid);
        assert_eq!(
            watch.news(),
            "payment_intent.created → charge.pending → payment_intent.processing → mandate.updated"
        );
        let paid = paid.ok();
        let charge = get(&server, &format!("/v1/charges/{}", paid.text("latest_charge"))).ok();
        assert_eq!(charge.text("/payment_method_details/sepa_debit/mandate"), mandate);
        table.line("afterwards", &status(&server, &mandate));
        table.answer("twice", &debit(&server, 1000, &method, &under));
        server.advance(180);
        table.line("in the end", &outcome(&again(&server, &paid)));
        expect![[r#"
            by itself → 400 invalid_request_error payment_intent_mandate_invalid [mandate_data] This PaymentIntent requires a mandate, but no existing mandate was found. Collect mandate acceptance from the customer and try again, providing acceptance data in the mandate_data parameter.
            more → 400 invalid_request_error payment_intent_mandate_invalid [mandate] The provided mandate is invalid and can not be used for the payment intent.
            another's account → 400 invalid_request_error payment_intent_mandate_invalid [mandate] The provided mandate is invalid and can not be used for the payment intent.
            with another word → 400 invalid_request_error - [-] You may only specify one of these parameters: mandate, mandate_data.
            once → 200 processing
            afterwards → inactive
            twice → 400 invalid_request_error payment_intent_mandate_invalid [mandate] The provided mandate is invalid and can not be used for the payment intent.
            in the end → 200 succeeded
        "#]].assert_eq(table.text());
    }
}

#[test]
fn a_payment_names_its_mandate() {
    let server = Server::start();
    let (customer, method) = (customer(&server), account(&server));
    let of = format!("customer={customer}");
    let set_up_many = set_up(&server, &method, &of).ok();
    let many = set_up_many.text("mandate").to_owned();
    let one =
        set_up(&server, &method, &format!("{of}&single_use[amount]=500&single_use[currency]=eur"));
    let one = one.ok().text("single_use_mandate").to_owned();
    let mut table = Table::default();
    table.answer("many", &debit(&server, 1000, &method, &format!("{of}&mandate={many}")));
    table.answer("one", &debit(&server, 500, &method, &format!("{of}&mandate={one}")));
    // The word for many is still the account's own.
    table.answer("neither", &debit(&server, 1000, &method, &of));
    table.line("many", &status(&server, &many));
    table.line("one", &status(&server, &one));
    table.answer("unknown", &debit(&server, 1000, &method, &format!("{of}&mandate=mandate_x")));
    let card = "amount=1000&currency=usd&confirm=true&payment_method_types[]=card&payment_method=pm_card_visa";
    let card = post(&server, "/v1/payment_intents", &format!("{card}&mandate={many}"));
    table.answer("a card", &card);
    let later =
        post(&server, "/v1/payment_intents", &format!("amount=1000&currency=eur&mandate={many}"));
    table.answer("without a confirmation", &later);
    let waiting = format!(
        "amount=1000&currency=eur&{of}&payment_method_types[]=sepa_debit&payment_method={method}"
    );
    let waiting = post(&server, "/v1/payment_intents", &waiting).ok();
    let confirm = format!("/v1/payment_intents/{}/confirm", waiting.text("id"));
    post(&server, &format!("/v1/payment_methods/{method}/detach"), "").ok();
    table.line("many, detached", &status(&server, &many));
    table.answer("confirmed under it", &post(&server, &confirm, &format!("mandate={many}")));
    let by_browser = format!("mandate={many}&client_secret={}", waiting.text("client_secret"));
    table.answer("by a browser", &server.publishable().send("POST", &confirm, &by_browser));
    table.answer("a card, once", &post(&server, "/v1/setup_intents",
        "confirm=true&payment_method=pm_card_visa&payment_method_types[]=card&single_use[amount]=1&single_use[currency]=usd"));
    for form in [
        "single_use[amount]=1",
        "single_use[amount]=0&single_use[currency]=eur",
        "single_use[currency]=eur",
    ] {
        table.answer(form, &post(&server, "/v1/setup_intents", form));
    }
    let without = format!(
        "confirm=true&payment_method_types[]=sepa_debit&payment_method={}",
        account(&server)
    );
    let without = format!("{without}&single_use[amount]=1&single_use[currency]=eur");
    table.answer("no word", &post(&server, "/v1/setup_intents", &without));
    expect![[r#"
        many → 200 processing
        one → 200 processing
        neither → 200 processing
        many → active
        one → inactive
        unknown → 400 invalid_request_error resource_missing [mandate] No such mandate: 'mandate_x'
        a card → 400 invalid_request_error payment_intent_mandate_invalid [mandate] The provided mandate is invalid and can not be used for the payment intent.
        without a confirmation → 400 invalid_request_error - [mandate] The parameter `mandate` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.
        many, detached → inactive
        confirmed under it → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first. +payment_intent requires_confirmation
        by a browser → 400 invalid_request_error - [mandate] This parameter cannot be passed with a publishable API key. Please use a secret API key.
        a card, once → 400 invalid_request_error - [single_use] PaymentMethods of type card have no mandates, so that `single_use` does not apply to them.
        single_use[amount]=1 → 400 invalid_request_error parameter_missing [single_use[currency]] Missing required param: single_use[currency].
        single_use[amount]=0&single_use[currency]=eur → 400 invalid_request_error - [single_use[amount]] This value must be greater than or equal to 1.
        single_use[currency]=eur → 400 invalid_request_error parameter_missing [single_use[amount]] Missing required param: single_use[amount].
        no word → 400 invalid_request_error setup_intent_mandate_invalid [mandate_data] This SetupIntent requires a mandate, but no existing mandate was found. Collect mandate acceptance from the customer and try again, providing acceptance data in the mandate_data parameter.
    "#]].assert_eq(table.text());
}

/// Everything under which an account on file may be debited: two words for many payments, of which one
/// has replaced the other, and one for a payment that was not made yet.
fn three(server: &Server) -> (String, String, Vec<String>) {
    let (customer, method) = (customer(server), account(server));
    let of = format!("customer={customer}");
    let once = format!("{of}&single_use[amount]=500&single_use[currency]=eur");
    let many = || set_up(server, &method, &of).ok().text("mandate").to_owned();
    let (first, second) = (many(), many());
    let single = set_up(server, &method, &once).ok().text("single_use_mandate").to_owned();
    let mandates = vec![first, second, single];
    assert!(mandates.iter().all(|mandate| status(server, mandate) == "active"));
    (customer, method, mandates)
}

#[test]
fn taking_a_method_off_file_ends_all_its_mandates() {
    let path_of = |method: &str| format!("/v1/payment_methods/{method}/detach");
    for server in [Server::start(), Server::on_postgres()] {
        let (kept, _, others) = three(&server);
        let (_, detached, of_detached) = three(&server);
        let mut watch = Watch::new(&server);
        post(&server, &path_of(&detached), "").ok();
        assert_eq!(
            watch.news(),
            "payment_method.detached → mandate.updated → mandate.updated → mandate.updated"
        );
        let mut told: Vec<String> =
            get(&server, "/v1/events?type=mandate.updated&limit=3").ok().body["data"]
                .as_array()
                .unwrap()
                .iter()
                .map(|event| {
                    assert_eq!(event["data"]["previous_attributes"]["status"], "active");
                    assert_eq!(event["data"]["object"]["status"], "inactive");
                    event["data"]["object"]["id"].as_str().unwrap().to_owned()
                })
                .collect();
        let mut expected = of_detached.clone();
        told.sort();
        expected.sort();
        assert_eq!(told, expected);
        assert!(of_detached.iter().all(|mandate| status(&server, mandate) == "inactive"));
        assert!(others.iter().all(|mandate| status(&server, mandate) == "active"));

        let mut watch = Watch::new(&server);
        server.secret().delete(&format!("/v1/customers/{kept}")).ok();
        assert_eq!(
            watch.news(),
            "mandate.updated → mandate.updated → mandate.updated → customer.deleted"
        );
        assert!(others.iter().all(|mandate| status(&server, mandate) == "inactive"));
    }
}

#[test]
fn so_does_the_buyer_who_takes_it_off_a_checkout_page() {
    let server = Server::start();
    let (customer, method, mandates) = three(&server);
    let form = format!(
        "mode=payment&ui_mode=hosted_page&success_url=https://shop.example/done&customer={customer}\
         &payment_method_types[]=sepa_debit&line_items[0][quantity]=1\
         &line_items[0][price_data][currency]=eur&line_items[0][price_data][unit_amount]=1000\
         &line_items[0][price_data][product_data][name]=Tea\
         &saved_payment_method_options[allow_redisplay_filters][]=unspecified\
         &saved_payment_method_options[payment_method_remove]=enabled"
    );
    let session = post(&server, "/v1/checkout/sessions", &form).ok();
    let path = format!("/v1/payment_pages/{}/detach_payment_method", session.text("id"));
    post(&server, &path, &format!("payment_method={method}")).ok();
    assert!(mandates.iter().all(|mandate| status(&server, mandate) == "inactive"));
}
