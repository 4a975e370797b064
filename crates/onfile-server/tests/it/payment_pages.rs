//! Checkout Sessions as their buyers see them: what is shown, what a confirmation makes of the
//! session, the intent, the customer and the payment method, and what is refused.

use crate::harness::{Answer, Server};
use crate::table::{
    Table, Watch, customer, fields, get, masked, on_file, outcome, pay, post, press,
};
use expect_test::expect;

const SESSIONS: &str = "/v1/checkout/sessions";
const PAGES: &str = "/v1/payment_pages";

/// A session for one cup of tea at ten dollars.
fn session(server: &Server, more: &str) -> Answer {
    let item = "line_items[0][price_data][currency]=usd&line_items[0][price_data][unit_amount]=1000&line_items[0][price_data][product_data][name]=Tea&line_items[0][quantity]=1";
    post(server, SESSIONS, &format!("mode=payment&ui_mode=elements&{item}&{more}")).ok()
}

/// What a browser says on a session: with the publishable key and the client secret.
fn say(server: &Server, session: &Answer, verb: &str, form: &str) -> Answer {
    let secret = session.text("client_secret");
    let path = format!("{PAGES}/{}{verb}", session.text("id"));
    server.publishable().send("POST", &path, &format!("client_secret={secret}&{form}"))
}

fn confirm(server: &Server, session: &Answer, form: &str) -> Answer {
    say(
        server,
        session,
        "/confirm",
        &format!("{form}&expand[]=payment_intent&expand[]=setup_intent"),
    )
}

/// A new card, as the elements hand it in.
fn card(number: &str) -> String {
    format!(
        "payment_method_data[type]=card&payment_method_data[card][number]={number}&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2034&payment_method_data[card][cvc]=123"
    )
}

fn shown(server: &Server, session: &Answer) -> Answer {
    let secret = session.text("client_secret");
    let path = format!("{PAGES}/{}?client_secret={secret}", session.text("id"));
    server.publishable().get(&path).ok()
}

/// The last four digits of the saved methods that a session shows.
fn saved(server: &Server, session: &Answer) -> Vec<String> {
    let page = shown(server, session);
    let methods = page.body["customer"]["payment_methods"].as_array().cloned().unwrap_or_default();
    methods.iter().map(|it| it["card"]["last4"].as_str().unwrap().to_owned()).collect()
}

fn now(server: &Server, session: &Answer) -> Answer {
    get(server, &format!("{SESSIONS}/{}", session.text("id"))).ok()
}

#[test]
fn what_a_buyer_sees() {
    let server = Server::start();
    let buyer = post(&server, "/v1/customers", "email=a@example.com&metadata[x]=owes us").ok();
    let buyer = buyer.text("id");
    on_file(&server, buyer, "pm_card_visa");
    let made = session(&server, &format!("customer={buyer}&client_reference_id=mine"));
    let mut page = shown(&server, &made);
    for name in ["id", "session_id"] {
        page.body["elements_session"][name] = "elements_session_…".into();
    }
    expect![[r#"
        {
          "object": "payment_page",
          "billing_address_collection": null,
          "cancel_url": null,
          "consent": null,
          "consent_collection": null,
          "currency": "usd",
          "custom_text": {
            "after_submit": null,
            "shipping_address": null,
            "submit": null,
            "terms_of_service_acceptance": null
          },
          "customer": {
            "id": "cus_…",
            "can_detach_payment_method": false,
            "email": "a@example.com",
            "name": null,
            "payment_methods": []
          },
          "customer_details": {
            "address": null,
            "business_name": null,
            "email": "a@example.com",
            "individual_name": null,
            "name": null,
            "phone": null,
            "tax_exempt": null,
            "tax_ids": null
          },
          "customer_email": null,
          "customer_managed_saved_payment_methods_offer_save": {
            "enabled": false,
            "status": "not_accepted"
          },
          "elements_session": {
            "id": "elements_session_…",
            "object": "elements_session",
            "apple_pay_preference": "disabled",
            "card_brand_choice": {
              "eligible": true,
              "preferred_networks": [],
              "supported_cobranded_networks": {
                "cartes_bancaires": true
              }
            },
            "customer": null,
            "flags": {},
            "google_pay_preference": "disabled",
            "link_settings": {
              "link_funding_sources": []
            },
            "livemode": false,
            "merchant_id": "acct_…",
            "ordered_payment_method_types_and_wallets": [
              "card",
              "us_bank_account"
            ],
            "payment_method_preference": {
              "object": "payment_method_preference",
              "ordered_payment_method_types": [
                "card",
                "us_bank_account"
              ],
              "type": "deferred_intent"
            },
            "session_id": "elements_session_…",
            "unactivated_payment_method_types": []
          },
          "expires_at": 1767312000,
          "line_item_group": {
            "currency": "usd",
            "line_items": {
              "object": "list",
              "data": [
                {
                  "id": "li_…",
                  "object": "item",
                  "adjustable_quantity": null,
                  "amount_discount": 0,
                  "amount_subtotal": 1000,
                  "amount_tax": 0,
                  "amount_total": 1000,
                  "currency": "usd",
                  "description": "Tea",
                  "price": {
                    "id": "price_…",
                    "object": "price",
                    "active": false,
                    "billing_scheme": "per_unit",
                    "created": 1767225600,
                    "currency": "usd",
                    "custom_unit_amount": null,
                    "livemode": false,
                    "product": "prod_…",
                    "recurring": null,
                    "tax_behavior": "unspecified",
                    "tiers_mode": null,
                    "transform_quantity": null,
                    "type": "one_time",
                    "unit_amount": 1000,
                    "unit_amount_decimal": "1000"
                  },
                  "quantity": 1,
                  "product_data": {
                    "description": null,
                    "images": [],
                    "unit_label": null
                  },
                  "unit_amount_decimal": "1000"
                }
              ],
              "has_more": false,
              "url": "/v1/checkout/sessions/cs_test_…/line_items"
            },
            "subtotal": 1000,
            "total": 1000
          },
          "livemode": false,
          "locale": null,
          "mode": "payment",
          "payment_intent": null,
          "payment_method_types": [
            "card",
            "us_bank_account"
          ],
          "payment_status": "unpaid",
          "permissions": null,
          "phone_number_collection": {
            "enabled": false
          },
          "redirect_on_completion": null,
          "return_url": null,
          "server_built_elements_session_params": {
            "deferred_intent": {
              "amount": 1000,
              "capture_method": "automatic_async",
              "currency": "usd",
              "mode": "payment",
              "payment_method_types": [
                "card",
                "us_bank_account"
              ],
              "setup_future_usage": null
            },
            "type": "deferred_intent"
          },
          "session_id": "cs_test_…",
          "setup_intent": null,
          "shipping_address_collection": null,
          "shipping_details": null,
          "status": "open",
          "submit_type": null,
          "success_url": null,
          "total_summary": {
            "due": 1000,
            "subtotal": 1000,
            "total": 1000
          },
          "ui_mode": "elements"
        }
    "#]]
    .assert_eq(&masked(&format!("{:#}\n", page.body)));
    // Notes and references are the seller's.
    for hidden in ["owes us", "mine", "metadata\": {\n    \"x"] {
        assert!(!page.body.to_string().contains(hidden), "{hidden}");
    }
    let init = say(&server, &made, "/init", "").ok();
    assert_eq!(init.body["session_id"], page.body["session_id"]);
}

/// Table 2.3 of what is saved, and for whom it may be shown again.
#[test]
fn what_becomes_of_the_payment_method() {
    let server = Server::start();
    let mut table = Table::default();
    let enabled = "saved_payment_method_options[payment_method_save]=enabled";
    let later = "payment_intent_data[setup_future_usage]=off_session";
    let overridden = "payment_method_data[allow_redisplay]=unspecified";
    for (name, more) in [
        ("guest", String::new()),
        ("save, always", format!("customer_creation=always&{enabled}")),
        ("save, if required", format!("customer_creation=if_required&{enabled}")),
        ("future use, always", format!("customer_creation=always&{later}")),
        ("future use, guest", later.to_owned()),
        ("future use and save, always", format!("customer_creation=always&{later}&{enabled}")),
        ("overridden", format!("customer_creation=always&{enabled}&{overridden}")),
    ] {
        for (said, ticked) in [
            ("nothing", ""),
            ("ticked", "&save_payment_method=true"),
            ("unticked", "&save_payment_method=false"),
        ] {
            let made = session(&server, &more);
            let done = confirm(&server, &made, &format!("{}{ticked}", card("4242424242424242")));
            let mut line = outcome(&done);
            if done.status == 200 {
                let session = now(&server, &made);
                let expand = "expand[]=payment_method";
                let intent = session.text("payment_intent");
                let intent = get(&server, &format!("/v1/payment_intents/{intent}?{expand}")).ok();
                line = fields(
                    &intent.body,
                    &[
                        "setup_future_usage",
                        "payment_method/allow_redisplay",
                        "payment_method/customer",
                    ],
                );
            }
            table.line(&format!("{name}: {said}"), &masked(&line));
        }
    }
    for (name, more) in [("setup", ""), ("setup, overridden", overridden)] {
        let form =
            format!("mode=setup&ui_mode=elements&currency=usd&customer_creation=always&{more}");
        let made = post(&server, SESSIONS, &form).ok();
        confirm(&server, &made, &card("4242424242424242")).ok();
        let intent = now(&server, &made).text("setup_intent").to_owned();
        let path = format!("/v1/setup_intents/{intent}?expand[]=payment_method");
        let intent = get(&server, &path).ok();
        let pointers = ["usage", "payment_method/allow_redisplay", "payment_method/customer"];
        table.line(name, &masked(&fields(&intent.body, &pointers)));
    }
    expect![[r#"
        guest: nothing → setup_future_usage=null allow_redisplay=unspecified customer=null
        guest: ticked → 400 invalid_request_error - [save_payment_method] Saving the payment method is not enabled for this Checkout Session, or it has no customer to save it for.
        guest: unticked → setup_future_usage=null allow_redisplay=unspecified customer=null
        save, always: nothing → setup_future_usage=null allow_redisplay=unspecified customer=null
        save, always: ticked → setup_future_usage=off_session allow_redisplay=always customer=cus_…
        save, always: unticked → setup_future_usage=null allow_redisplay=unspecified customer=null
        save, if required: nothing → setup_future_usage=null allow_redisplay=unspecified customer=null
        save, if required: ticked → 400 invalid_request_error - [save_payment_method] Saving the payment method is not enabled for this Checkout Session, or it has no customer to save it for.
        save, if required: unticked → setup_future_usage=null allow_redisplay=unspecified customer=null
        future use, always: nothing → setup_future_usage=off_session allow_redisplay=limited customer=cus_…
        future use, always: ticked → 400 invalid_request_error - [save_payment_method] Saving the payment method is not enabled for this Checkout Session, or it has no customer to save it for.
        future use, always: unticked → setup_future_usage=off_session allow_redisplay=limited customer=cus_…
        future use, guest: nothing → setup_future_usage=off_session allow_redisplay=unspecified customer=null
        future use, guest: ticked → 400 invalid_request_error - [save_payment_method] Saving the payment method is not enabled for this Checkout Session, or it has no customer to save it for.
        future use, guest: unticked → setup_future_usage=off_session allow_redisplay=unspecified customer=null
        future use and save, always: nothing → setup_future_usage=off_session allow_redisplay=limited customer=cus_…
        future use and save, always: ticked → setup_future_usage=off_session allow_redisplay=always customer=cus_…
        future use and save, always: unticked → setup_future_usage=off_session allow_redisplay=limited customer=cus_…
        overridden: nothing → setup_future_usage=null allow_redisplay=unspecified customer=null
        overridden: ticked → setup_future_usage=off_session allow_redisplay=unspecified customer=cus_…
        overridden: unticked → setup_future_usage=null allow_redisplay=unspecified customer=null
        setup → usage=off_session allow_redisplay=limited customer=cus_…
        setup, overridden → usage=off_session allow_redisplay=unspecified customer=cus_…
    "#]].assert_eq(table.text());
}

/// What an item sells is shown to its buyer, and what one of it costs in the session's currency; and
/// whether the buyer may say where goods go.
#[test]
fn what_is_sold_and_who_says_where_it_goes() {
    let server = Server::start();
    let more = "line_items[0][price_data][product_data][description]=First flush&line_items[0][price_data][product_data][images][0]=https://example.com/tea.png&line_items[0][price_data][product_data][unit_label]=tin&line_items[0][price_data][product_data][metadata][cost]=3&line_items[0][price_data][unit_amount_decimal]=1000.5&shipping_address_collection[allowed_countries][]=US&permissions[update_shipping_details]=server_only";
    let item = "line_items[0][price_data][currency]=usd&line_items[0][price_data][product_data][name]=Tea&line_items[0][quantity]=2";
    let made = post(&server, SESSIONS, &format!("mode=payment&ui_mode=elements&{item}&{more}"));
    let page = shown(&server, &made.ok());
    let sold = &page.body["line_item_group"]["line_items"]["data"][0];
    expect![[r#"description=Tea unit_amount_decimal=1000.5 product_data={"description":"First flush","images":["https://example.com/tea.png"],"unit_label":"tin"}"#]]
        .assert_eq(&fields(sold, &["description", "unit_amount_decimal", "product_data"]));
    assert_eq!(page.text("/permissions/update_shipping_details"), "server_only");
    assert!(!page.body.to_string().contains("cost"), "notes are the seller's");
}

/// The story of the guide: a new customer ticks the box, comes back and sees the card, and pays with
/// it; later the card is charged without the buyer.
#[test]
fn a_card_is_saved_shown_and_charged_again() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let enabled = "saved_payment_method_options[payment_method_save]=enabled";
    let first = session(&server, &format!("customer_creation=always&{enabled}"));
    assert_eq!(shown(&server, &first).body["customer"], serde_json::Value::Null);
    watch.news();
    let form = format!(
        "{}&save_payment_method=true&expected_amount=1000&email=a@example.com",
        card("4242424242424242")
    );
    let done = confirm(&server, &first, &form).ok();
    let pointers = ["status", "payment_status", "payment_intent/status"];
    expect!["status=complete payment_status=paid status=succeeded"]
        .assert_eq(&masked(&fields(&done.body, &pointers)));
    expect!["payment_intent.created → customer.created → charge.succeeded → payment_method.attached → payment_intent.succeeded → checkout.session.completed"].assert_eq(&watch.news());
    let ended = now(&server, &first);
    let buyer = ended.text("customer").to_owned();
    assert_eq!(ended.text("/customer_details/email"), "a@example.com");
    let known = get(&server, &format!("/v1/customers/{buyer}")).ok();
    assert_eq!(known.text("email"), "a@example.com");

    let second = session(&server, &format!("customer={buyer}&{enabled}"));
    assert_eq!(saved(&server, &second), ["4242"]);
    let method = shown(&server, &second).text("/customer/payment_methods/0/id").to_owned();
    let done = confirm(&server, &second, &format!("payment_method={method}")).ok();
    assert_eq!(done.text("status"), "complete");

    let charged = format!(
        "customer={buyer}&payment_method={method}&off_session=true&capture_method=automatic"
    );
    assert_eq!(pay(&server, &charged).ok().text("status"), "succeeded");
}

/// A customer who was known stays as it was, but for what the seller wants to follow.
#[test]
fn a_known_customer_follows_what_the_seller_wants_to() {
    let server = Server::start();
    let mut table = Table::default();
    let says = "name=Jenny Rosen&billing_address[line1]=1 Main St&billing_address[country]=US\
        &shipping[name]=Jo&shipping[address][line1]=2 Side St&shipping[address][country]=US";
    for update in [
        "",
        "&customer_update[name]=never&customer_update[address]=never",
        "&customer_update[name]=auto",
        "&customer_update[address]=auto",
        "&customer_update[shipping]=auto",
    ] {
        let buyer = post(&server, "/v1/customers", "name=Before").ok().text("id").to_owned();
        let ship = "shipping_address_collection[allowed_countries][]=US";
        let made = session(&server, &format!("customer={buyer}&{ship}{update}"));
        let mut watch = Watch::new(&server);
        confirm(&server, &made, &format!("{}&{says}", card("4000000000000002")));
        let declined = get(&server, &format!("/v1/customers/{buyer}")).ok();
        assert_eq!(declined.text("name"), "Before");
        confirm(&server, &made, &format!("{}&{says}", card("4242424242424242"))).ok();
        let told = watch.news().matches("customer.updated").count();
        let after = get(&server, &format!("/v1/customers/{buyer}")).ok();
        let shown = ["name", "address/line1", "shipping/name", "shipping/address/line1"];
        table.line(update, &format!("{} told={told}", fields(&after.body, &shown)));
    }
    expect![[r#"
         → name=Before line1=absent name=absent line1=absent told=0
        &customer_update[name]=never&customer_update[address]=never → name=Before line1=absent name=absent line1=absent told=0
        &customer_update[name]=auto → name=Jenny Rosen line1=absent name=absent line1=absent told=1
        &customer_update[address]=auto → name=Before line1=1 Main St name=absent line1=absent told=1
        &customer_update[shipping]=auto → name=Before line1=absent name=Jo line1=2 Side St told=1
    "#]].assert_eq(table.text());
}

#[test]
fn what_is_not_to_be_shown_is_not() {
    let server = Server::start();
    let enabled = "saved_payment_method_options[payment_method_save]=enabled";
    let made = session(&server, &format!("customer_creation=always&{enabled}"));
    confirm(&server, &made, &card("4242424242424242")).ok();
    let buyer = now(&server, &made).text("customer").to_owned();
    let mine = format!("customer={buyer}");
    assert!(saved(&server, &session(&server, &mine)).is_empty(), "it was not saved");

    let later = "payment_intent_data[setup_future_usage]=off_session";
    let made = session(&server, &format!("{mine}&{later}"));
    confirm(&server, &made, &card("5555555555554444")).ok();
    assert!(saved(&server, &session(&server, &mine)).is_empty(), "limited is hidden by default");
    let filters = "saved_payment_method_options[allow_redisplay_filters][]=limited&saved_payment_method_options[allow_redisplay_filters][]=always";
    let with_filter = session(&server, &format!("{mine}&{filters}"));
    assert_eq!(saved(&server, &with_filter), ["4444"]);
    let method = shown(&server, &with_filter).text("/customer/payment_methods/0/id").to_owned();

    let hidden = confirm(&server, &session(&server, &mine), &format!("payment_method={method}"));
    expect!["400 invalid_request_error - [payment_method] The payment method is not one that this Checkout Session shows."].assert_eq(&outcome(&hidden));
    let take = format!("payment_method={method}");
    let kept = say(&server, &with_filter, "/detach_payment_method", &take);
    expect!["400 invalid_request_error - [payment_method] The payment method is not one that this Checkout Session shows."].assert_eq(&outcome(&kept));
    let removable = "saved_payment_method_options[payment_method_remove]=enabled";
    let removable = session(&server, &format!("{mine}&{filters}&{removable}"));
    assert_eq!(shown(&server, &removable).body["customer"]["can_detach_payment_method"], true);
    say(&server, &removable, "/detach_payment_method", &take).ok();
    assert!(saved(&server, &removable).is_empty());
}

#[test]
fn a_declined_payment_leaves_the_session_open() {
    let server = Server::start();
    let made = session(&server, "customer_creation=always");
    let mut watch = Watch::new(&server);
    let declined = confirm(&server, &made, &card("4000000000000002"));
    expect!["402 card_error card_declined/generic_decline [-] Your card was declined. +payment_intent requires_payment_method"].assert_eq(&masked(&outcome(&declined)));
    let open = now(&server, &made);
    let intent = open.text("payment_intent").to_owned();
    expect!["status=open payment_status=unpaid customer=null"]
        .assert_eq(&fields(&open.body, &["status", "payment_status", "customer"]));
    expect![
        "payment_intent.created → customer.created → charge.failed → payment_intent.payment_failed"
    ]
    .assert_eq(&watch.news());
    confirm(&server, &made, &card("4242424242424242")).ok();
    let ended = now(&server, &made);
    assert_eq!(ended.text("payment_intent"), intent, "the next try is of the same intent");
    expect!["status=complete payment_status=paid"]
        .assert_eq(&fields(&ended.body, &["status", "payment_status"]));
    expect!["charge.succeeded → payment_intent.succeeded → checkout.session.completed"]
        .assert_eq(&watch.news());
}

#[test]
fn a_challenge_completes_the_session_when_it_is_passed() {
    let server = Server::start();
    let mut table = Table::default();
    let setup = "mode=setup&ui_mode=elements&currency=usd&customer_creation=always";
    for (kind, button) in
        [("payment", "authorize"), ("payment", "fail"), ("setup", "authorize"), ("setup", "fail")]
    {
        let made = match kind {
            "payment" => session(&server, "return_url=https://example.com/back"),
            _ => {
                let form = format!(
                    "{setup}&return_url=https://example.com/back?s={{CHECKOUT_SESSION_ID}}"
                );
                post(&server, SESSIONS, &form).ok()
            }
        };
        let asked = confirm(&server, &made, &card("4000002500003155")).ok();
        assert_eq!(asked.text("status"), "open");
        let intent = Answer { body: asked.body[format!("{kind}_intent")].clone(), ..asked };
        let back = press(&server, &intent, button);
        let to = back.header("location").unwrap_or_default();
        let to = to.replace(made.text("id"), "cs_test_…");
        let ended = now(&server, &made);
        let line = fields(&ended.body, &["status", "payment_status", "customer"]);
        table.line(&format!("{kind}, {button}"), &masked(&format!("{line} → {to}")));
    }
    expect![[r#"
        payment, authorize → status=complete payment_status=paid customer=null → https://example.com/back?payment_intent=pi_…&payment_intent_client_secret=pi_…_secret_……&redirect_status=succeeded
        payment, fail → status=open payment_status=unpaid customer=null → https://example.com/back?payment_intent=pi_…&payment_intent_client_secret=pi_…_secret_……&redirect_status=failed
        setup, authorize → status=complete payment_status=no_payment_required customer=cus_… → https://example.com/back?s=cs_test_…&setup_intent=seti_…&setup_intent_client_secret=seti_…_secret_……&redirect_status=succeeded
        setup, fail → status=open payment_status=no_payment_required customer=null → https://example.com/back?s=cs_test_…&setup_intent=seti_…&setup_intent_client_secret=seti_…_secret_……&redirect_status=failed
    "#]].assert_eq(table.text());
}

/// What the buyer agreed to at the issuer's page is not what the session asks for any more.
#[test]
fn a_challenge_for_another_total_is_none() {
    let server = Server::start();
    let made = session(&server, "line_items[0][adjustable_quantity][enabled]=true");
    let asked = confirm(&server, &made, &card("4000002500003155")).ok();
    let item = shown(&server, &made).text("/line_item_group/line_items/data/0/id").to_owned();
    let more = format!("line_items[0][id]={item}&line_items[0][quantity]=2");
    say(&server, &made, "", &more).ok();
    let intent = Answer { body: asked.body["payment_intent"].clone(), ..asked };
    press(&server, &intent, "authorize");
    assert_eq!(now(&server, &made).text("status"), "open");
    let paid =
        confirm(&server, &made, &format!("{}&expected_amount=2000", card("4242424242424242")));
    assert_eq!(paid.ok().body["payment_intent"]["amount"], 2000);
}

/// The same at a bank's page.
#[test]
fn a_bank_page_for_another_total_takes_nothing() {
    let server = Server::start();
    let item = "line_items[0][price_data][currency]=eur&line_items[0][price_data][unit_amount]=1000&line_items[0][price_data][product_data][name]=Tea&line_items[0][quantity]=1&line_items[0][adjustable_quantity][enabled]=true";
    let form = format!(
        "mode=payment&ui_mode=elements&return_url=https://example.com&payment_method_types[]=bancontact&{item}"
    );
    let made = post(&server, SESSIONS, &form).ok();
    let bank =
        "payment_method_data[type]=bancontact&payment_method_data[billing_details][name]=Ann";
    let asked = confirm(&server, &made, bank).ok();
    let item = shown(&server, &made).text("/line_item_group/line_items/data/0/id").to_owned();
    let more = format!("line_items[0][id]={item}&line_items[0][quantity]=2");
    say(&server, &made, "", &more).ok();
    let intent = Answer { body: asked.body["payment_intent"].clone(), ..asked };
    let mut watch = Watch::new(&server);
    press(&server, &intent, "authorize");
    expect!["payment_intent.payment_failed"].assert_eq(&watch.news());
    expect!["status=open payment_status=unpaid amount_total=2000"].assert_eq(&fields(
        &now(&server, &made).body,
        &["status", "payment_status", "amount_total"],
    ));
}

#[test]
fn what_a_buyer_changes_and_must_say() {
    let server = Server::start();
    let mut table = Table::default();
    let asks = "consent_collection[terms_of_service]=required&consent_collection[promotions]=auto&phone_number_collection[enabled]=true&shipping_address_collection[allowed_countries][]=US&line_items[0][adjustable_quantity][enabled]=true&customer_creation=always";
    let made = session(&server, asks);
    let paid = card("4242424242424242");
    let item = shown(&server, &made).text("/line_item_group/line_items/data/0/id").to_owned();
    let ship = "shipping[name]=Ann&shipping[address][line1]=1 Main St&shipping[address][country]";
    for (verb, form) in [
        ("/confirm", paid.clone()),
        ("/confirm", format!("{paid}&consent[terms_of_service]=accepted")),
        ("", format!("{ship}=FR")),
        ("", format!("{ship}=US")),
        ("/confirm", format!("{paid}&consent[terms_of_service]=accepted")),
        ("", "phone=%2B15551234".to_owned()),
        ("", "line_items[0][id]=li_none&line_items[0][quantity]=2".to_owned()),
        ("", format!("line_items[0][id]={item}&line_items[0][quantity]=1000")),
        ("", format!("line_items[0][id]={item}&line_items[0][quantity]=3")),
        ("/confirm", format!("{paid}&consent[terms_of_service]=accepted&expected_amount=1000")),
        (
            "/confirm",
            format!(
                "{paid}&consent[terms_of_service]=accepted&expected_payment_method_type=sepa_debit"
            ),
        ),
        ("/confirm", format!("{paid}&consent[terms_of_service]=accepted&save_payment_method=true")),
        ("/confirm", format!("{paid}&payment_method=pm_card_visa")),
        ("/confirm", "payment_method=pm_none".to_owned()),
        ("/confirm", String::new()),
        (
            "/confirm",
            format!(
                "{paid}&consent[terms_of_service]=accepted&consent[promotions]=opt_in&expected_amount=3000&return_url=https://example.com"
            ),
        ),
        ("/confirm", paid.clone()),
        ("", "phone=%2B15551235".to_owned()),
        ("/detach_payment_method", "payment_method=pm_none".to_owned()),
    ] {
        let form = if form.is_empty() { "expected_amount=3000".to_owned() } else { form };
        let name = masked(form.strip_prefix(&paid).unwrap_or(&form)).replace(&item, "li_…");
        table.line(&format!("{verb} {name}"), &masked(&outcome(&say(&server, &made, verb, &form))));
    }
    expect![[r#"
        /confirm  → 400 invalid_request_error parameter_missing [consent[terms_of_service]] Missing required param: consent[terms_of_service].
        /confirm &consent[terms_of_service]=accepted → 400 invalid_request_error parameter_missing [shipping] Missing required param: shipping.
         shipping[name]=Ann&shipping[address][line1]=1 Main St&shipping[address][country]=FR → 400 invalid_request_error - [shipping[address][country]] The country is not among the `shipping_address_collection.allowed_countries`.
         shipping[name]=Ann&shipping[address][line1]=1 Main St&shipping[address][country]=US → 200 open
        /confirm &consent[terms_of_service]=accepted → 400 invalid_request_error parameter_missing [phone] Missing required param: phone.
         phone=%2B15551234 → 200 open
         line_items[0][id]=li_none&line_items[0][quantity]=2 → 400 invalid_request_error resource_missing [line_items[0][id]] No such line item: 'li_none'
         line_items[0][id]=li_…&line_items[0][quantity]=1000 → 400 invalid_request_error - [line_items[0][quantity]] The quantity must be between the minimum and the maximum of `adjustable_quantity`.
         line_items[0][id]=li_…&line_items[0][quantity]=3 → 200 open
        /confirm &consent[terms_of_service]=accepted&expected_amount=1000 → 400 invalid_request_error checkout_amount_mismatch [expected_amount] The amount of this Checkout Session has changed. It is 3000 now.
        /confirm &consent[terms_of_service]=accepted&expected_payment_method_type=sepa_debit → 400 invalid_request_error - [expected_payment_method_type] The payment method is not of the `expected_payment_method_type`.
        /confirm &consent[terms_of_service]=accepted&save_payment_method=true → 400 invalid_request_error - [save_payment_method] Saving the payment method is not enabled for this Checkout Session, or it has no customer to save it for.
        /confirm &payment_method=pm_card_visa → 400 invalid_request_error - [-] You may only specify one of these parameters: payment_method, payment_method_data.
        /confirm payment_method=pm_none → 400 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_none'
        /confirm expected_amount=3000 → 400 invalid_request_error parameter_missing [payment_method] Missing required param: payment_method.
        /confirm &consent[terms_of_service]=accepted&consent[promotions]=opt_in&expected_amount=3000&return_url=https://example.com → 200 complete
        /confirm  → 400 invalid_request_error checkout_session_complete [-] This Checkout Session has already been completed.
         phone=%2B15551235 → 400 invalid_request_error checkout_session_complete [-] This Checkout Session has already been completed.
        /detach_payment_method payment_method=pm_none → 400 invalid_request_error checkout_session_complete [-] This Checkout Session has already been completed.
    "#]].assert_eq(table.text());
    let ended = now(&server, &made);
    expect![[r#"status=complete amount_total=3000 consent={"promotions":"opt_in","terms_of_service":"accepted"} phone=+15551234 collected_information={"business_name":null,"individual_name":null,"shipping_details":{"address":{"city":null,"country":"US","line1":"1 Main St","line2":null,"postal_code":null,"state":null},"name":"Ann"}}"#]].assert_eq(&masked(&fields(
        &ended.body,
        &["status", "amount_total", "consent", "customer_details/phone", "collected_information"],
    )));
    let buyer = get(&server, &format!("/v1/customers/{}", ended.text("customer"))).ok();
    expect!["phone=+15551234 name=Ann country=US"]
        .assert_eq(&fields(&buyer.body, &["phone", "shipping/name", "shipping/address/country"]));
}

#[test]
fn an_expired_session_is_not_confirmed() {
    let server = Server::start();
    let made = session(&server, "");
    server.advance(86_400);
    let late = confirm(&server, &made, &card("4242424242424242"));
    expect![
        "400 invalid_request_error checkout_session_expired [-] This Checkout Session has expired."
    ]
    .assert_eq(&outcome(&late));
    assert_eq!(now(&server, &made).body["payment_intent"], serde_json::Value::Null);
    let called_off = session(&server, "");
    confirm(&server, &called_off, &card("4000000000000002"));
    post(&server, &format!("{SESSIONS}/{}/expire", called_off.text("id")), "").ok();
    let intent = now(&server, &called_off).text("payment_intent").to_owned();
    let intent = get(&server, &format!("/v1/payment_intents/{intent}")).ok();
    assert_eq!(intent.text("status"), "canceled");
}

/// The session of a debit is complete before the money is there; its bank says later whether it came.
#[test]
fn a_debit_completes_the_session_and_pays_later() {
    let server = Server::start();
    let mut table = Table::default();
    let item = "line_items[0][price_data][currency]=eur&line_items[0][price_data][unit_amount]=1500&line_items[0][price_data][product_data][name]=Tea&line_items[0][quantity]=2";
    let form = format!(
        "mode=payment&success_url=https://example.com&customer_creation=always&payment_intent_data[setup_future_usage]=off_session&{item}"
    );
    for iban in ["AT611904300234573201", "AT321904300235473204", "AT861904300235473202"] {
        let made = post(&server, SESSIONS, &form).ok();
        let mut watch = Watch::new(&server);
        let method = format!(
            "payment_method_data[type]=sepa_debit&payment_method_data[sepa_debit][iban]={iban}&payment_method_data[billing_details][name]=Ann&payment_method_data[billing_details][email]=a@example.com"
        );
        let path = format!("{PAGES}/{}/confirm", made.text("id"));
        let done = post(&server, &path, &method).ok();
        let pointers = ["status", "payment_status"];
        table.line(iban, &fields(&done.body, &pointers));
        table.line("  told", &watch.news());
        server.advance(180);
        table.line("  later", &fields(&now(&server, &made).body, &pointers));
        table.line("  told", &watch.news());
    }
    expect![[r#"
        AT611904300234573201 → status=complete payment_status=unpaid
          told → payment_intent.created → customer.created → charge.pending → payment_method.attached → payment_intent.processing → checkout.session.completed
          later → status=complete payment_status=paid
          told → charge.succeeded → payment_intent.succeeded → checkout.session.async_payment_succeeded
        AT321904300235473204 → status=complete payment_status=unpaid
          told → payment_intent.created → customer.created → charge.pending → payment_method.attached → payment_intent.processing → checkout.session.completed
          later → status=complete payment_status=paid
          told → charge.succeeded → payment_intent.succeeded → checkout.session.async_payment_succeeded
        AT861904300235473202 → status=complete payment_status=unpaid
          told → payment_intent.created → customer.created → charge.pending → payment_method.attached → payment_intent.processing → checkout.session.completed
          later → status=complete payment_status=unpaid
          told → charge.failed → payment_intent.payment_failed → checkout.session.async_payment_failed
    "#]].assert_eq(table.text());
}

/// The official command line confirms with a secret key and no client secret, and hosted sessions
/// have none to show.
#[test]
fn a_server_confirms_hosted_sessions_too() {
    let server = Server::start();
    let buyer = customer(&server);
    let item = "line_items[0][price_data][currency]=usd&line_items[0][price_data][unit_amount]=1500&line_items[0][price_data][product_data][name]=Tea&line_items[0][quantity]=2";
    let form = format!("mode=payment&success_url=https://example.com&customer={buyer}&{item}");
    let made = post(&server, SESSIONS, &form).ok();
    let path = format!("{PAGES}/{}", made.text("id"));
    get(&server, &path).ok();
    let done = post(
        &server,
        &format!("{path}/confirm"),
        "payment_method=pm_card_visa&expected_amount=3000",
    );
    assert_eq!(done.ok().text("payment_status"), "paid");
}

#[test]
fn the_customer_of_a_declined_try_says_what_the_buyer_says_then() {
    let server = Server::start();
    let made = session(&server, "customer_creation=always");
    let ship = "billing_address[country]";
    let said = format!("email=a@example.com&name=Ann&{ship}=US&billing_address[postal_code]=94107");
    confirm(&server, &made, &format!("{}&{said}", card("4000000000000002")));
    let mut watch = Watch::new(&server);
    let said = format!("email=b@example.com&phone=%2B15551234&{ship}=FR");
    confirm(&server, &made, &format!("{}&{said}", card("4242424242424242"))).ok();
    expect!["customer.updated → charge.succeeded → payment_intent.succeeded → checkout.session.completed"].assert_eq(&watch.news());
    let ended = now(&server, &made);
    let buyer = get(&server, &format!("/v1/customers/{}", ended.text("customer"))).ok();
    let parts = ["email", "name", "phone", "address/country", "address/postal_code"];
    expect!["email=b@example.com name=Ann phone=+15551234 country=FR postal_code=null"]
        .assert_eq(&fields(&buyer.body, &parts));
}

#[test]
fn a_known_customer_is_given_the_address_it_lacks() {
    let server = Server::start();
    let mut table = Table::default();
    for known in ["name=Ann", "name=Ann&email=known@example.com"] {
        let buyer = post(&server, "/v1/customers", known).ok().text("id").to_owned();
        let made = session(&server, &format!("customer={buyer}"));
        let mut watch = Watch::new(&server);
        let said = "email=said@example.com&name=Someone";
        confirm(&server, &made, &format!("{}&{said}", card("4242424242424242"))).ok();
        let after = get(&server, &format!("/v1/customers/{buyer}")).ok();
        table.line(known, &format!("{} {}", fields(&after.body, &["email", "name"]), watch.news()));
    }
    expect![[r#"
        name=Ann → email=said@example.com name=Ann payment_intent.created → customer.updated → charge.succeeded → payment_intent.succeeded → checkout.session.completed
        name=Ann&email=known@example.com → email=known@example.com name=Ann payment_intent.created → charge.succeeded → payment_intent.succeeded → checkout.session.completed
    "#]].assert_eq(table.text());
}

#[test]
fn a_held_payment_is_paid_once_it_is_captured() {
    let server = Server::start();
    let holds = "payment_intent_data[capture_method]=manual";
    let made = session(&server, holds);
    confirm(&server, &made, &card("4242424242424242")).ok();
    let held = now(&server, &made);
    let stands = ["status", "payment_status"];
    assert_eq!(fields(&held.body, &stands), "status=complete payment_status=unpaid");
    let intent = held.text("payment_intent").to_owned();
    let mut watch = Watch::new(&server);
    post(&server, &format!("/v1/payment_intents/{intent}/capture"), "amount_to_capture=600").ok();
    assert_eq!(fields(&now(&server, &made).body, &stands), "status=complete payment_status=paid");
    expect!["charge.captured → payment_intent.succeeded"].assert_eq(&watch.news());

    let released = session(&server, holds);
    confirm(&server, &released, &card("4242424242424242")).ok();
    let intent = now(&server, &released).text("payment_intent").to_owned();
    post(&server, &format!("/v1/payment_intents/{intent}/cancel"), "").ok();
    let after = now(&server, &released);
    assert_eq!(fields(&after.body, &stands), "status=complete payment_status=unpaid");
}
