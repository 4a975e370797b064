//! What a session has made, it drives: its intent is confirmed, changed and canceled by nobody else,
//! and called off with it.
//!
//! A buyer's confirmation makes the intent. Here it is put on record as that leaves it, past the API.

use crate::harness::{Answer, START, Server};
use crate::table::{Table, Watch, fields, get, post};
use expect_test::expect;
use onfile_domain::checkout_session::{CheckoutSession, NewIntent};
use onfile_domain::{EventType, Mint, Moment, Named, Object};
use onfile_store::{Batch, NewEvent, Store, records};
use onfile_wire::objects::{Audience, View, render_object, strip_secrets};
use serde_json::{Value, json};

const SESSIONS: &str = "/v1/checkout/sessions";

struct Counting(u32);

impl Mint for Counting {
    fn alphanumeric(&mut self, length: usize) -> String {
        self.0 += 1;
        format!("{:0length$}", self.0)
    }
}

/// An object as an event keeps it.
fn told_of(object: &Object) -> Value {
    let view = View {
        now: START,
        authentication_pages: "",
        bank_pages: "",
        mandate_pages: "",
        checkout_pages: "",
        former_ui_modes: false,
        secret: &|_, length| "x".repeat(length),
        audience: Audience::Secret,
    };
    let mut shown = render_object(object, &view);
    strip_secrets(&mut shown);
    shown
}

/// Puts the intent of a session on record, as the first confirmation does before it asks the network.
fn try_once(server: Server, session: &str) -> (Server, String) {
    let data = server.folder().join("data");
    let stopped = server.stop();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let id = runtime.block_on(async {
        let store = Store::open_directory(&data).await.unwrap();
        let account = store.accounts().await.unwrap().remove(0);
        let row = store.get(&account, &[session]).await.unwrap().remove(0);
        let before = records::decode_object(&row).unwrap();
        let known = CheckoutSession::try_from(before.clone()).unwrap();
        let mut moment = Moment { now: START, mint: &mut Counting(0) };
        let (after, intent) = known.with_intent(&mut moment).unwrap();
        let (intent, kind) = match intent {
            NewIntent::Payment(intent) => {
                (Object::PaymentIntent(intent), EventType::PaymentIntentCreated)
            }
            NewIntent::Setup(intent) => {
                (Object::SetupIntent(intent), EventType::SetupIntentCreated)
            }
        };
        let id = intent.id().to_owned();
        let body = json!({
            "v": 1,
            "api_version": "2026-10-28.endive",
            "created": START,
            "data": { "object": told_of(&intent) },
            "request": { "id": null, "idempotency_key": null },
            "type": kind.name(),
        });
        let told = NewEvent {
            id: "evt_1checkoutcheckoutcheckou".to_owned(),
            kind: kind.name().to_owned(),
            created: START,
            body: serde_json::to_vec(&body).unwrap(),
        };
        let puts = vec![
            records::put_object(&intent, None).unwrap(),
            records::put_object(&after.into(), Some((&before, row.version))).unwrap(),
        ];
        let batch = Batch { account, puts, events: vec![told], ..Batch::default() };
        store.commit(batch).await.unwrap();
        store.close().await;
        id
    });
    (stopped.restart(), id)
}

fn open(server: &Server, more: &str) -> Answer {
    post(server, SESSIONS, &format!("ui_mode=elements&{more}")).ok()
}

#[test]
fn the_intent_of_a_purchase() {
    let server = Server::start();
    let price = "currency=usd&unit_amount=1000&product_data[name]=Tea";
    let price = post(&server, "/v1/prices", price).ok().text("id").to_owned();
    let item = format!("mode=payment&line_items[0][price]={price}&line_items[0][quantity]=2");
    let session = open(&server, &format!("{item}&payment_intent_data[description]=Tea"));
    let session = format!("{SESSIONS}/{}", session.text("id"));
    let (server, id) = try_once(server, session.rsplit('/').next().unwrap());
    let path = format!("/v1/payment_intents/{id}");
    let mut table = Table::default();
    let shown = get(&server, &format!("{session}?expand[]=payment_intent")).ok();
    let of_it = ["payment_intent/id", "payment_intent/amount", "payment_intent/description"];
    table.line("expanded", &fields(&shown.body, &of_it));
    let found = get(&server, &format!("{SESSIONS}?payment_intent={id}")).ok();
    table.line("found by it", &fields(&found.body, &["data/0/status", "data/1"]));
    for (verb, form) in [
        ("/confirm", "payment_method=pm_card_visa"),
        ("/cancel", ""),
        ("", "amount=5000"),
        ("", "currency=eur"),
        ("", "payment_method=pm_card_visa"),
        ("", "payment_method_data[type]=card&payment_method_data[card][token]=tok_visa"),
        ("", "setup_future_usage=off_session"),
        ("", "capture_method=manual"),
        ("", "payment_method_options[card][require_cvc_recollection]=true"),
        ("", "customer="),
        ("", "description=Tea&metadata[order]=1"),
    ] {
        table.answer(&format!("{verb} {form}"), &post(&server, &format!("{path}{verb}"), form));
    }
    let secret = get(&server, &path).ok().text("client_secret").to_owned();
    let form = format!("client_secret={secret}&payment_method=pm_card_visa");
    let browser = server.publishable().send("POST", &format!("{path}/confirm"), &form);
    table.answer("from a browser", &browser);
    let mut watch = Watch::new(&server);
    post(&server, &format!("{session}/expire"), "").ok();
    table.line("called off", &watch.news());
    let after = get(&server, &path).ok();
    table.line("the intent", &fields(&after.body, &["status", "cancellation_reason"]));
    table.answer(
        "confirmed after",
        &post(&server, &format!("{path}/confirm"), "payment_method=pm_card_visa"),
    );
    expect![[r#"
        expanded → id=pi_… amount=2000 description=Tea
        found by it → status=open 1=absent
        /confirm payment_method=pm_card_visa → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent requires_payment_method
        /cancel  → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent requires_payment_method
         amount=5000 → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent requires_payment_method
         currency=eur → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent requires_payment_method
         payment_method=pm_card_visa → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent requires_payment_method
         payment_method_data[type]=card&payment_method_data[card][token]=tok_visa → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent requires_payment_method
         setup_future_usage=off_session → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent requires_payment_method
         capture_method=manual → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent requires_payment_method
         payment_method_options[card][require_cvc_recollection]=true → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent requires_payment_method
         customer= → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent requires_payment_method
         description=Tea&metadata[order]=1 → 200 requires_payment_method
        from a browser → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent requires_payment_method
        called off → payment_intent.canceled → checkout.session.expired
        the intent → status=canceled cancellation_reason=expired
        confirmed after → 400 invalid_request_error - [-] You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead. +payment_intent canceled
    "#]].assert_eq(table.text());
}

#[test]
fn the_intent_of_a_setup() {
    let server = Server::start();
    let session = open(&server, "mode=setup&currency=usd&setup_intent_data[description]=Card");
    let session = format!("{SESSIONS}/{}", session.text("id"));
    let (server, id) = try_once(server, session.rsplit('/').next().unwrap());
    let path = format!("/v1/setup_intents/{id}");
    let mut table = Table::default();
    let shown = get(&server, &format!("{session}?expand[]=setup_intent")).ok();
    table.line("expanded", &fields(&shown.body, &["setup_intent/id", "setup_intent/description"]));
    for (verb, form) in [
        ("/confirm", "payment_method=pm_card_visa"),
        ("/confirm", ""),
        ("/cancel", ""),
        ("", "payment_method=pm_card_visa"),
        ("", "customer="),
        ("", "description=Card&metadata[order]=1"),
    ] {
        table.answer(&format!("{verb} {form}"), &post(&server, &format!("{path}{verb}"), form));
    }
    let mut watch = Watch::new(&server);
    server.advance(86_400);
    table.line("out of time", &watch.news());
    let after = get(&server, &path).ok();
    table.line("the intent", &fields(&after.body, &["status", "cancellation_reason"]));
    expect![[r#"
        expanded → id=seti_… description=Card
        /confirm payment_method=pm_card_visa → 400 invalid_request_error - [-] You cannot perform this action on SetupIntents created by Checkout. Try expiring the Checkout Session instead. +setup_intent requires_payment_method
        /confirm  → 400 invalid_request_error - [-] You cannot perform this action on SetupIntents created by Checkout. Try expiring the Checkout Session instead. +setup_intent requires_payment_method
        /cancel  → 400 invalid_request_error - [-] You cannot perform this action on SetupIntents created by Checkout. Try expiring the Checkout Session instead. +setup_intent requires_payment_method
         payment_method=pm_card_visa → 400 invalid_request_error - [-] You cannot perform this action on SetupIntents created by Checkout. Try expiring the Checkout Session instead. +setup_intent requires_payment_method
         customer= → 400 invalid_request_error - [-] You cannot perform this action on SetupIntents created by Checkout. Try expiring the Checkout Session instead. +setup_intent requires_payment_method
         description=Card&metadata[order]=1 → 200 requires_payment_method
        out of time → setup_intent.canceled → checkout.session.expired
        the intent → status=canceled cancellation_reason=abandoned
    "#]].assert_eq(table.text());
}
