//! Payment methods: on file, used up, taken off file. Who may still use one, and for what.

use crate::harness::{Answer, Server};
use crate::table::{
    Table, Watch, again, customer, fields, get, on_file, pay, post, press, type_in, typed,
};
use expect_test::expect;

fn attach(server: &Server, method: &str, customer: &str) -> Answer {
    post(server, &format!("/v1/payment_methods/{method}/attach"), &format!("customer={customer}"))
}

/// Where a method is, and what can be done with it now: attached, paid with again.
fn fate(server: &Server, method: &str, owner: &str) -> String {
    let shown = get(server, &format!("/v1/payment_methods/{method}")).ok();
    if shown.body["customer"].is_string() {
        let form = format!("customer={owner}&payment_method={method}&off_session=true");
        return format!("attached, off session {}", pay(server, &form).status);
    }
    let paid = pay(server, &format!("payment_method={method}")).status;
    let attached = attach(server, method, owner);
    let attached = match attached.status {
        200 => "attachable".to_owned(),
        _ => attached.text("/error/message").to_owned(),
    };
    format!("not attached, paying again {paid}, {attached}")
}

#[test]
fn what_a_payment_leaves_of_its_method() {
    let server = Server::start();
    let owner = customer(&server);
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    for card in ["4242424242424242", "4000000000000341"] {
        for of_customer in [true, false] {
            for usage in [
                "",
                "setup_future_usage=on_session",
                "setup_future_usage=off_session",
                "payment_method_options[card][setup_future_usage]=off_session",
                "payment_method_options[card][setup_future_usage]=on_session",
                "setup_future_usage=off_session&payment_method_options[card][setup_future_usage]=none",
                "payment_method_options[link][setup_future_usage]=off_session",
            ] {
                let method = typed(&server, card, "");
                let whose = if of_customer { format!("customer={owner}") } else { String::new() };
                watch.news();
                let answer = pay(&server, &format!("payment_method={method}&{whose}&{usage}"));
                let told = watch.news().contains("payment_method.attached");
                let case = format!(
                    "…{} {} {usage}",
                    &card[12..],
                    if of_customer { "customer" } else { "nobody" },
                );
                let outcome = match answer.status {
                    402 => "declined; attachable".to_owned(),
                    _ => fate(&server, &method, &owner),
                };
                if answer.status == 402 {
                    attach(&server, &method, &owner).ok();
                }
                table.line(&case, &format!("told {told}, {outcome}"));
            }
        }
    }
    expect![[r#"
        …4242 customer  → told false, not attached, paying again 400, This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
        …4242 customer setup_future_usage=on_session → told true, attached, off session 200
        …4242 customer setup_future_usage=off_session → told true, attached, off session 200
        …4242 customer payment_method_options[card][setup_future_usage]=off_session → told true, attached, off session 200
        …4242 customer payment_method_options[card][setup_future_usage]=on_session → told true, attached, off session 200
        …4242 customer setup_future_usage=off_session&payment_method_options[card][setup_future_usage]=none → told false, not attached, paying again 400, This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
        …4242 customer payment_method_options[link][setup_future_usage]=off_session → told false, not attached, paying again 400, This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
        …4242 nobody  → told false, not attached, paying again 400, This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
        …4242 nobody setup_future_usage=on_session → told false, not attached, paying again 400, attachable
        …4242 nobody setup_future_usage=off_session → told false, not attached, paying again 400, attachable
        …4242 nobody payment_method_options[card][setup_future_usage]=off_session → told false, not attached, paying again 400, attachable
        …4242 nobody payment_method_options[card][setup_future_usage]=on_session → told false, not attached, paying again 400, attachable
        …4242 nobody setup_future_usage=off_session&payment_method_options[card][setup_future_usage]=none → told false, not attached, paying again 400, This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
        …4242 nobody payment_method_options[link][setup_future_usage]=off_session → told false, not attached, paying again 400, This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
        …0341 customer  → told false, declined; attachable
        …0341 customer setup_future_usage=on_session → told false, declined; attachable
        …0341 customer setup_future_usage=off_session → told false, declined; attachable
        …0341 customer payment_method_options[card][setup_future_usage]=off_session → told false, declined; attachable
        …0341 customer payment_method_options[card][setup_future_usage]=on_session → told false, declined; attachable
        …0341 customer setup_future_usage=off_session&payment_method_options[card][setup_future_usage]=none → told false, declined; attachable
        …0341 customer payment_method_options[link][setup_future_usage]=off_session → told false, declined; attachable
        …0341 nobody  → told false, declined; attachable
        …0341 nobody setup_future_usage=on_session → told false, declined; attachable
        …0341 nobody setup_future_usage=off_session → told false, declined; attachable
        …0341 nobody payment_method_options[card][setup_future_usage]=off_session → told false, declined; attachable
        …0341 nobody payment_method_options[card][setup_future_usage]=on_session → told false, declined; attachable
        …0341 nobody setup_future_usage=off_session&payment_method_options[card][setup_future_usage]=none → told false, declined; attachable
        …0341 nobody payment_method_options[link][setup_future_usage]=off_session → told false, declined; attachable
    "#]].assert_eq(table.text());
}

#[test]
fn a_method_on_file_stays_on_file() {
    let server = Server::start();
    let owner = customer(&server);
    let method = on_file(&server, &owner, "pm_card_visa");
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    for more in ["", "setup_future_usage=off_session", "off_session=true"] {
        pay(&server, &format!("customer={owner}&payment_method={method}&{more}")).ok();
        table.line(more, &watch.news());
    }
    expect![[r#"
         → payment_intent.created → charge.succeeded → payment_intent.succeeded
        setup_future_usage=off_session → payment_intent.created → charge.succeeded → payment_intent.succeeded
        off_session=true → payment_intent.created → charge.succeeded → payment_intent.succeeded
    "#]].assert_eq(table.text());
    assert_eq!(get(&server, &format!("/v1/payment_methods/{method}")).ok().text("customer"), owner);
}

#[test]
fn nothing_is_attached_before_the_challenge_is_passed() {
    let server = Server::start();
    let owner = customer(&server);
    for (button, on_file) in [("fail", false), ("authorize", true)] {
        let form = format!(
            "customer={owner}&payment_method=pm_card_authenticationRequired&setup_future_usage=off_session"
        );
        let asked = pay(&server, &form).ok();
        let path = format!("/v1/payment_methods/{}", asked.text("payment_method"));
        assert!(get(&server, &path).ok().body["customer"].is_null());
        press(&server, &asked, button);
        let method = get(&server, &path).ok();
        assert_eq!(method.body["customer"].is_string(), on_file, "{button}");
        let status = if on_file { "succeeded" } else { "requires_payment_method" };
        assert_eq!(again(&server, &asked).text("status"), status);
    }
}

#[test]
fn attach_detach_and_update() {
    let server = Server::start();
    let (owner, other) = (customer(&server), customer(&server));
    let method = typed(&server, "4242424242424242", "");
    let path = format!("/v1/payment_methods/{method}");
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let act = |verb: &str, form: &str| post(&server, &format!("{path}{verb}"), form);
    let mut step = |case: &str, answer: &Answer| {
        let line = format!("{} | {}", crate::table::outcome(answer), watch.news());
        table.line(case, line.trim_end_matches(" | "));
    };
    step("update, fresh", &act("", "metadata[a]=b"));
    step("detach, fresh", &act("/detach", ""));
    step("attach, nobody", &act("/attach", ""));
    step("attach, unknown", &act("/attach", "customer=cus_nobodynobodyno"));
    step("attach", &act("/attach", &format!("customer={owner}")));
    step("attach again", &act("/attach", &format!("customer={owner}")));
    step("attach elsewhere", &act("/attach", &format!("customer={other}")));
    step(
        "update",
        &act(
            "",
            "card[exp_month]=1&card[exp_year]=2031&billing_details[name]=Jenny&allow_redisplay=always&metadata[a]=b",
        ),
    );
    step("update, past year", &act("", "card[exp_year]=2020"));
    step("update, no such network", &act("", "card[networks][preferred]=mastercard"));
    step("detach", &act("/detach", ""));
    step("detach again", &act("/detach", ""));
    step("attach, detached", &act("/attach", &format!("customer={owner}")));
    step("pay, detached", &pay(&server, &format!("payment_method={method}")));
    step(
        "pay, detached, customer",
        &pay(&server, &format!("payment_method={method}&customer={owner}")),
    );
    step(
        "create with a customer",
        &type_in(&server, "4242424242424242", &format!("customer={owner}")),
    );
    step("of a type that is not done yet", &post(&server, "/v1/payment_methods", "type=klarna"));
    expect![[r#"
        update, fresh → 400 invalid_request_error - [-] You must save this PaymentMethod to a customer before you can update it.
        detach, fresh → 400 invalid_request_error - [-] The payment method you provided is not attached to a customer so detachment is impossible.
        attach, nobody → 400 invalid_request_error parameter_missing [-] Must provide customer or customer_account.
        attach, unknown → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
        attach → 200 ok | payment_method.attached
        attach again → 200 ok
        attach elsewhere → 400 invalid_request_error - [-] The payment method you provided has already been attached to a customer.
        update → 200 ok | payment_method.updated
        update, past year → 402 card_error invalid_expiry_year [exp_year] Your card's expiration year is invalid.
        update, no such network → 200 ok | payment_method.updated
        detach → 200 ok | payment_method.detached
        detach again → 400 invalid_request_error - [-] The payment method you provided is not attached to a customer so detachment is impossible.
        attach, detached → 400 invalid_request_error - [-] This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
        pay, detached → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
        pay, detached, customer → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
        create with a customer → 400 invalid_request_error - [-] You cannot attach a PaymentMethod to a Customer during PaymentMethod creation. Please instead create the PaymentMethod and then attach it using the attachment method of the PaymentMethods API.
        of a type that is not done yet → 400 invalid_request_error - [type] Payment methods of type klarna are not supported by this server yet.
    "#]].assert_eq(table.text());
    let updated = server.event("payment_method.updated");
    let detached = server.event("payment_method.detached");
    let previous =
        [&updated, &detached].map(|event| event["data"]["previous_attributes"].to_string());
    expect![[r#"
        {"card":{"networks":{"preferred":null}}}
        {"customer":"cus_…"}"#]]
    .assert_eq(&crate::table::masked(&previous.join("\n")));
}

#[test]
fn duplicates_are_kept_and_known_by_their_fingerprint() {
    let server = Server::start();
    let owner = customer(&server);
    let first = on_file(&server, &owner, &typed(&server, "4242424242424242", ""));
    let second = on_file(&server, &owner, "pm_card_visa");
    let third = on_file(&server, &owner, "pm_card_mastercard");
    let list = get(&server, &format!("/v1/payment_methods?customer={owner}&type=card")).ok();
    let data = list.body["data"].as_array().unwrap();
    let ids: Vec<&str> = data.iter().map(|method| method["id"].as_str().unwrap()).collect();
    assert_eq!(ids, [&third, &second, &first], "newest first");
    let print = |at: usize| data[at]["card"]["fingerprint"].as_str().unwrap();
    assert_eq!(print(1), print(2));
    assert_ne!(print(0), print(1));
    let nobodys = get(&server, "/v1/payment_methods?type=card").ok();
    assert_eq!(nobodys.body["data"], serde_json::json!([]));
}

#[test]
fn merchant_initiated_charges_repeat_the_networks_id() {
    let server = Server::start();
    let owner = customer(&server);
    let form = format!(
        "customer={owner}&payment_method=pm_card_visa&setup_future_usage=off_session&expand[]=latest_charge"
    );
    let first = pay(&server, &form).ok();
    let method = first.text("payment_method");
    let id = "/latest_charge/payment_method_details/card/network_transaction_id";
    assert_eq!(first.text(id).len(), 15);
    for more in ["off_session=true", "off_session=recurring", ""] {
        let form =
            format!("customer={owner}&payment_method={method}&{more}&expand[]=latest_charge");
        let later = pay(&server, &form).ok();
        assert_eq!(later.text(id), first.text(id), "{more}");
        assert_ne!(later.text("/latest_charge/id"), first.text("/latest_charge/id"));
    }
    let other = pay(&server, "payment_method=pm_card_visa&expand[]=latest_charge").ok();
    assert_ne!(other.text(id), first.text(id), "another stored card, another id");
}

#[test]
fn a_saved_cards_code_is_typed_again_where_the_seller_wants_it() {
    let server = Server::start();
    let owner = customer(&server);
    let method = on_file(&server, &owner, "pm_card_visa");
    let wanted = "payment_method_options[card][require_cvc_recollection]=true";
    let with = format!("customer={owner}&payment_method={method}&expand[]=latest_charge");
    let check = "latest_charge/payment_method_details/card/checks/cvc_check";
    let mut table = Table::default();
    let mut step = |case: &str, answer: &Answer| match answer.status {
        200 => table.line(case, &fields(&answer.body, &["status", check])),
        _ => table.answer(case, answer),
    };
    step("not wanted", &pay(&server, &with));
    step("wanted, not typed", &pay(&server, &format!("{with}&{wanted}")));
    let token = |code: &str| post(&server, "/v1/tokens", &format!("cvc_update[cvc]={code}"));
    let typed_again = token("123").ok().text("id").to_owned();
    let with_code =
        format!("{with}&{wanted}&payment_method_options[card][cvc_token]={typed_again}");
    step("typed", &pay(&server, &with_code));
    step("the same code twice", &pay(&server, &with_code));
    step(
        "a card's token for a code",
        &pay(&server, &format!("{with}&payment_method_options[card][cvc_token]=tok_visa")),
    );
    step(
        "off session nobody can type",
        &pay(&server, &format!("{with}&{wanted}&off_session=true")),
    );
    step(
        "a fresh card was just typed",
        &pay(&server, &format!("payment_method=pm_card_visa&{wanted}&expand[]=latest_charge")),
    );
    step("too short a code", &token("12"));
    expect![[r#"
        not wanted → status=succeeded cvc_check=null
        wanted, not typed → 400 invalid_request_error - [-] You must collect the security code (CVC) for this card from the cardholder before you can use it
        typed → status=succeeded cvc_check=pass
        the same code twice → 400 invalid_request_error token_already_used [-] You cannot use a Stripe token more than once: cvctok_….
        a card's token for a code → 400 invalid_request_error resource_missing [payment_method_options[card][cvc_token]] No such token: 'tok_visa'
        off session nobody can type → status=succeeded cvc_check=null
        a fresh card was just typed → status=succeeded cvc_check=pass
        too short a code → 402 card_error invalid_cvc [cvc] Your card's security code is invalid.
    "#]].assert_eq(table.text());
}

#[test]
fn tokens_are_used_once() {
    let server = Server::start();
    let own = "card[number]=4242424242424242&card[exp_month]=12&card[exp_year]=2034&card[cvc]=123&card[name]=Jenny&card[address_line1]=1+Main+St&card[address_zip]=94107";
    let own = post(&server, "/v1/tokens", own).ok();
    let card = ["type", "card/brand", "card/last4", "card/name", "card/cvc_check", "used"];
    let mut table = Table::default();
    table.line("token", &fields(&own.body, &card));
    let make = |token: &str| {
        post(&server, "/v1/payment_methods", &format!("type=card&card[token]={token}"))
    };
    let method = make(own.text("id")).ok();
    let shown = [
        "card/last4",
        "billing_details/name",
        "billing_details/address/postal_code",
        "card/checks/cvc_check",
        "card/checks/address_line1_check",
        "card/checks/address_postal_code_check",
    ];
    table.line("its method", &fields(&method.body, &shown));
    let used = get(&server, &format!("/v1/tokens/{}", own.text("id"))).ok();
    table.line("afterwards", &fields(&used.body, &["used"]));
    table.answer("used twice", &make(own.text("id")));
    for token in ["tok_visa", "tok_visa", "tok_mastercard"] {
        let method = make(token).ok();
        table.line(
            token,
            &fields(&method.body, &["card/brand", "card/last4", "card/exp_month", "card/exp_year"]),
        );
    }
    for token in ["tok_nothing", "pm_card_visa"] {
        table.answer(token, &make(token));
    }
    let inline = "payment_method_data[type]=card&payment_method_data[card][token]=tok_visa";
    table.answer("inline", &pay(&server, inline));
    expect![[r#"
        token → type=card brand=Visa last4=4242 name=Jenny cvc_check=unchecked used=false
        its method → last4=4242 name=Jenny postal_code=94107 cvc_check=unchecked address_line1_check=unchecked address_postal_code_check=unchecked
        afterwards → used=true
        used twice → 400 invalid_request_error token_already_used [-] You cannot use a Stripe token more than once: tok_….
        tok_visa → brand=visa last4=4242 exp_month=1 exp_year=2027
        tok_visa → brand=visa last4=4242 exp_month=1 exp_year=2027
        tok_mastercard → brand=mastercard last4=4444 exp_month=1 exp_year=2027
        tok_nothing → 400 invalid_request_error resource_missing [card[token]] No such token: 'tok_nothing'
        pm_card_visa → 400 invalid_request_error - [token] Invalid token id: pm_card_visa
        inline → 200 succeeded
    "#]].assert_eq(table.text());
}
