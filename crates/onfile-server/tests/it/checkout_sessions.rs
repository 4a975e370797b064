//! Checkout Sessions as their seller sees them: what may stand beside what, what they cost, how they
//! are listed, changed and called off, and when they expire.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, customer, fields, get, masked, outcome, post};
use expect_test::expect;

const SESSIONS: &str = "/v1/checkout/sessions";

/// A server that sells tea, for ten dollars or nine euros.
fn shop() -> Server {
    let server = Server::start();
    post(&server, "/v1/products", "name=Tea&id=tea").ok();
    server
}

fn price(server: &Server, form: &str) -> String {
    let form = format!("product=tea&currency=usd&{form}");
    post(server, "/v1/prices", &form).ok().text("id").to_owned()
}

fn tea(server: &Server) -> String {
    price(server, "unit_amount=1000&currency_options[eur][unit_amount]=900")
}

/// Two cups, in elements.
fn session(server: &Server, price: &str, more: &str) -> Answer {
    let item = format!("line_items[0][price]={price}&line_items[0][quantity]=2");
    post(server, SESSIONS, &format!("mode=payment&ui_mode=elements&{item}&{more}"))
}

#[test]
fn shown_whole() {
    let server = shop();
    let made = session(&server, &tea(&server), "customer_creation=always").ok();
    let secret = made.text("client_secret").to_owned();
    assert!(secret.starts_with(&format!("{}_secret_", made.text("id"))), "{secret}");
    expect![[r#"
        {
          "id": "cs_test_…",
          "object": "checkout.session",
          "adaptive_pricing": {
            "enabled": false
          },
          "after_expiration": null,
          "allow_promotion_codes": null,
          "allowed_payment_method_types": null,
          "amount_subtotal": 2000,
          "amount_total": 2000,
          "automatic_tax": {
            "enabled": false,
            "liability": null,
            "provider": null,
            "status": null
          },
          "billing_address_collection": null,
          "cancel_url": null,
          "client_reference_id": null,
          "client_secret": "cs_test_…_secret_…",
          "collected_information": null,
          "consent": null,
          "consent_collection": null,
          "created": 1767225600,
          "currency": "usd",
          "currency_conversion": null,
          "custom_fields": [],
          "custom_text": {
            "after_submit": null,
            "shipping_address": null,
            "submit": null,
            "terms_of_service_acceptance": null
          },
          "customer": null,
          "customer_account": null,
          "customer_creation": "always",
          "customer_details": null,
          "customer_email": null,
          "discounts": [],
          "expires_at": 1767312000,
          "integration_identifier": null,
          "invoice": null,
          "invoice_creation": {
            "enabled": false,
            "invoice_data": {
              "account_tax_ids": null,
              "custom_fields": null,
              "description": null,
              "footer": null,
              "issuer": null,
              "metadata": {},
              "rendering_options": null
            }
          },
          "livemode": false,
          "locale": null,
          "managed_payments": {
            "enabled": false
          },
          "metadata": {},
          "mode": "payment",
          "optional_items": null,
          "origin_context": null,
          "payment_intent": null,
          "payment_link": null,
          "payment_method_collection": "if_required",
          "payment_method_configuration_details": {
            "id": "pmc_…",
            "parent": null
          },
          "payment_method_options": {
            "card": {
              "request_three_d_secure": "automatic"
            }
          },
          "payment_method_types": [
            "card",
            "us_bank_account"
          ],
          "payment_status": "unpaid",
          "permissions": null,
          "phone_number_collection": {
            "enabled": false
          },
          "recovered_from": null,
          "saved_payment_method_options": {
            "allow_redisplay_filters": [
              "always"
            ],
            "payment_method_remove": null,
            "payment_method_save": null
          },
          "setup_intent": null,
          "shipping_address_collection": null,
          "shipping_cost": null,
          "shipping_options": [],
          "status": "open",
          "submit_type": null,
          "subscription": null,
          "success_url": null,
          "tax_id_collection": {
            "enabled": false,
            "required": "never"
          },
          "total_details": {
            "amount_discount": 0,
            "amount_shipping": 0,
            "amount_tax": 0
          },
          "ui_mode": "elements",
          "url": null,
          "wallet_options": null
        }"#]]
    .assert_eq(&masked(&format!("{:#}", made.body)));
    let path = format!("{SESSIONS}/{}", made.text("id"));
    assert_eq!(get(&server, &path).ok().body, made.body);
}

fn references(list: &Answer) -> String {
    if list.status != 200 {
        return outcome(list);
    }
    let data = list.body["data"].as_array().unwrap().iter();
    let names: Vec<&str> = data.map(|it| it["client_reference_id"].as_str().unwrap()).collect();
    format!("{} more={}", names.concat(), list.body["has_more"])
}

/// What is shown of a session, by what was asked of it.
#[test]
fn as_it_is_asked_for() {
    let server = shop();
    let tea = tea(&server);
    let known = customer(&server);
    post(&server, &format!("/v1/customers/{known}"), "email=a@example.com").ok();
    let item = format!("mode=payment&line_items[0][price]={tea}&line_items[0][quantity]=2");
    let url = "success_url=https://shop.example/done?id={CHECKOUT_SESSION_ID}";
    let mut table = Table::default();
    for (form, shown) in [
        (format!("{item}&{url}"), "ui_mode success_url cancel_url url client_secret customer_creation saved_payment_method_options"),
        (format!("{item}&{url}&cancel_url=https://shop.example&submit_type=book&locale=pt-BR"), "cancel_url submit_type locale"),
        (format!("{item}&ui_mode=hosted_page&{url}&currency=eur"), "ui_mode currency amount_total payment_method_types"),
        // What is not built may be said to be off.
        (format!("{item}&ui_mode=elements&automatic_tax[enabled]=false&invoice_creation[enabled]=false"), "automatic_tax/enabled invoice_creation/enabled"),
        (format!("{item}&ui_mode=elements"), "ui_mode url client_secret return_url redirect_on_completion"),
        (format!("{item}&ui_mode=form&return_url=https://shop.example"), "ui_mode client_secret return_url"),
        (format!("{item}&ui_mode=embedded_page&return_url=https://shop.example"), "ui_mode client_secret return_url redirect_on_completion"),
        (format!("{item}&ui_mode=embedded_page&redirect_on_completion=never"), "return_url redirect_on_completion"),
        (format!("{item}&ui_mode=elements&customer={known}"), "customer customer_account customer_creation customer_email customer_details/email saved_payment_method_options"),
        (format!("{item}&ui_mode=elements&customer_email=b@example.com"), "customer customer_email customer_details"),
        (format!("{item}&ui_mode=elements&customer_creation=if_required&saved_payment_method_options[payment_method_save]=enabled&saved_payment_method_options[payment_method_remove]=disabled&saved_payment_method_options[allow_redisplay_filters][]=limited"), "customer_creation saved_payment_method_options"),
        (format!("{item}&ui_mode=elements&consent_collection[terms_of_service]=required&consent_collection[payment_method_reuse_agreement][position]=hidden"), "consent_collection consent"),
        (format!("{item}&ui_mode=elements&billing_address_collection=required&phone_number_collection[enabled]=true&shipping_address_collection[allowed_countries][]=US&permissions[update_shipping_details]=server_only"), "billing_address_collection phone_number_collection shipping_address_collection permissions"),
        (format!("{item}&ui_mode=elements&allowed_payment_method_types[]=card&payment_method_options[card][request_three_d_secure]=any&payment_method_options[card][setup_future_usage]=off_session"), "allowed_payment_method_types payment_method_types payment_method_options"),
        (format!("{item}&{url}&custom_text[submit][message]=No refunds.&custom_text[after_submit]=&allow_promotion_codes=false&integration_identifier=shop-7"), "custom_text allow_promotion_codes integration_identifier"),
        (format!("{item}&ui_mode=elements&excluded_payment_method_types[]=link"), "excluded_payment_method_types payment_method_types"),
        (format!("{item}&ui_mode=elements&payment_method_types[]=card&payment_method_types[]=sepa_debit"), "payment_method_types payment_method_configuration_details"),
        (format!("{item}&ui_mode=elements&metadata[order]=1&client_reference_id=x&expires_at=1767227400"), "metadata client_reference_id expires_at"),
        ("mode=setup&ui_mode=elements&currency=usd".to_owned(), "mode currency amount_total payment_status customer_creation payment_intent setup_intent total_details payment_method_types"),
        ("mode=setup&ui_mode=elements&allowed_payment_method_types[]=card&customer_creation=always&setup_intent_data[metadata][a]=1".to_owned(), "currency customer_creation payment_method_types"),
        // As the official command line asks, for the events of delayed payments.
        (
            format!(
                "{item}&cancel_url=https://shop.example&{url}&payment_method_types[]=sepa_debit&payment_intent_data[setup_future_usage]=off_session&payment_intent_data[shipping][address][line1]=510 Townsend St&payment_intent_data[shipping][address][country]=US&payment_intent_data[shipping][name]=Jenny Rosen"
            ),
            "status payment_method_types payment_method_options",
        ),
    ] {
        let made = post(&server, SESSIONS, &form);
        if made.status != 200 {
            table.answer(&form, &made);
            continue;
        }
        let shown: Vec<&str> = shown.split(' ').collect();
        table.line(&form, &fields(&made.body, &shown));
    }
    expect![[r#"
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&success_url=https://shop.example/done?id={CHECKOUT_SESSION_ID} → ui_mode=hosted_page success_url=https://shop.example/done?id={CHECKOUT_SESSION_ID} cancel_url=null url=http://localhost/c/pay/acct_…/cs_test_… client_secret=null customer_creation=if_required saved_payment_method_options=null
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&success_url=https://shop.example/done?id={CHECKOUT_SESSION_ID}&cancel_url=https://shop.example&submit_type=book&locale=pt-BR → cancel_url=https://shop.example submit_type=book locale=pt-BR
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=hosted_page&success_url=https://shop.example/done?id={CHECKOUT_SESSION_ID}&currency=eur → ui_mode=hosted_page currency=eur amount_total=1800 payment_method_types=["card","sepa_debit","bancontact","ideal","sofort","giropay"]
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=elements&automatic_tax[enabled]=false&invoice_creation[enabled]=false → enabled=false enabled=false
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=elements → ui_mode=elements url=null client_secret=cs_test_…_secret_… return_url=absent redirect_on_completion=absent
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=form&return_url=https://shop.example → ui_mode=form client_secret=cs_test_…_secret_… return_url=https://shop.example
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=embedded_page&return_url=https://shop.example → ui_mode=embedded_page client_secret=cs_test_…_secret_… return_url=https://shop.example redirect_on_completion=always
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=embedded_page&redirect_on_completion=never → return_url=absent redirect_on_completion=never
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=elements&customer=cus_… → customer=cus_… customer_account=null customer_creation=null customer_email=null email=a@example.com saved_payment_method_options={"allow_redisplay_filters":["always"],"payment_method_remove":null,"payment_method_save":null}
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=elements&customer_email=b@example.com → customer=null customer_email=b@example.com customer_details={"address":null,"business_name":null,"email":"b@example.com","individual_name":null,"name":null,"phone":null,"tax_exempt":null,"tax_ids":null}
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=elements&customer_creation=if_required&saved_payment_method_options[payment_method_save]=enabled&saved_payment_method_options[payment_method_remove]=disabled&saved_payment_method_options[allow_redisplay_filters][]=limited → customer_creation=if_required saved_payment_method_options={"allow_redisplay_filters":["limited"],"payment_method_remove":"disabled","payment_method_save":"enabled"}
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=elements&consent_collection[terms_of_service]=required&consent_collection[payment_method_reuse_agreement][position]=hidden → consent_collection={"payment_method_reuse_agreement":{"position":"hidden"},"promotions":null,"terms_of_service":"required"} consent=null
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=elements&billing_address_collection=required&phone_number_collection[enabled]=true&shipping_address_collection[allowed_countries][]=US&permissions[update_shipping_details]=server_only → billing_address_collection=required phone_number_collection={"enabled":true} shipping_address_collection={"allowed_countries":["US"]} permissions={"update_shipping_details":"server_only"}
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=elements&allowed_payment_method_types[]=card&payment_method_options[card][request_three_d_secure]=any&payment_method_options[card][setup_future_usage]=off_session → allowed_payment_method_types=["card"] payment_method_types=["card"] payment_method_options={"card":{"request_three_d_secure":"any","setup_future_usage":"off_session"}}
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&success_url=https://shop.example/done?id={CHECKOUT_SESSION_ID}&custom_text[submit][message]=No refunds.&custom_text[after_submit]=&allow_promotion_codes=false&integration_identifier=shop-7 → custom_text={"after_submit":null,"shipping_address":null,"submit":{"message":"No refunds."},"terms_of_service_acceptance":null} allow_promotion_codes=false integration_identifier=shop-7
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=elements&excluded_payment_method_types[]=link → excluded_payment_method_types=["link"] payment_method_types=["card","us_bank_account"]
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=elements&payment_method_types[]=card&payment_method_types[]=sepa_debit → payment_method_types=["card","sepa_debit"] payment_method_configuration_details=null
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&ui_mode=elements&metadata[order]=1&client_reference_id=x&expires_at=1767227400 → metadata={"order":"1"} client_reference_id=x expires_at=1767227400
        mode=setup&ui_mode=elements&currency=usd → mode=setup currency=usd amount_total=null payment_status=no_payment_required customer_creation=null payment_intent=null setup_intent=null total_details=null payment_method_types=["card","us_bank_account","sepa_debit","au_becs_debit","bancontact","ideal","sofort"]
        mode=setup&ui_mode=elements&allowed_payment_method_types[]=card&customer_creation=always&setup_intent_data[metadata][a]=1 → currency=null customer_creation=always payment_method_types=["card"]
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=2&cancel_url=https://shop.example&success_url=https://shop.example/done?id={CHECKOUT_SESSION_ID}&payment_method_types[]=sepa_debit&payment_intent_data[setup_future_usage]=off_session&payment_intent_data[shipping][address][line1]=510 Townsend St&payment_intent_data[shipping][address][country]=US&payment_intent_data[shipping][name]=Jenny Rosen → status=open payment_method_types=["sepa_debit"] payment_method_options={}
    "#]].assert_eq(&local(table.text()));
}

/// Without the port, which is another one each time.
fn local(text: &str) -> String {
    let mut parts = text.split("http://127.0.0.1:");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        whole.push_str("http://localhost");
        whole.push_str(part.trim_start_matches(|it: char| it.is_ascii_digit()));
    }
    whole
}

#[test]
fn refused() {
    let server = shop();
    let tea = tea(&server);
    let monthly = price(&server, "unit_amount=1000&recurring[interval]=month");
    let cheap = price(&server, "unit_amount=49");
    let dear = price(&server, "unit_amount=99999999");
    let chosen = price(&server, "custom_unit_amount[enabled]=true");
    let archived = price(&server, "unit_amount=1000");
    post(&server, &format!("/v1/prices/{archived}"), "active=false").ok();
    let gone = "product_data[name]=Gone&product_data[active]=false&currency=usd&unit_amount=1000";
    let gone = post(&server, "/v1/prices", gone).ok().text("id").to_owned();
    let known = customer(&server);
    let mut table = Table::default();
    let one = format!("line_items[0][price]={tea}&line_items[0][quantity]=1");
    let mut refuse = |form: &str| table.answer(form, &post(&server, SESSIONS, form));
    for form in [
        "",
        "mode=",
        "mode=subscription",
        "mode=gift",
        "mode=payment&ui_mode=elements",
        "mode=payment&ui_mode=elements&line_items=tea",
        "mode=setup&ui_mode=elements",
        "mode=payment&ui_mode=custom",
        "mode=payment&ui_mode=page",
        "mode=setup&ui_mode=elements&currency=xxx",
        "mode=setup&ui_mode=elements&currency=usd&payment_intent_data[description]=x",
        "mode=setup&ui_mode=elements&currency=usd&saved_payment_method_options[payment_method_save]=enabled",
        "mode=setup&ui_mode=elements&currency=usd&shipping_address_collection[allowed_countries][]=US",
        "mode=setup&success_url=https://shop.example&currency=usd&submit_type=pay",
        "mode=setup&ui_mode=elements&currency=usd&payment_method_options[card][setup_future_usage]=off_session",
        "mode=setup&ui_mode=elements&currency=usd&allowed_payment_method_types[]=giropay",
    ] {
        refuse(form);
    }
    refuse(&format!("mode=setup&ui_mode=elements&currency=usd&{one}"));
    for more in [
        "",
        "ui_mode=hosted_page",
        "success_url=nowhere",
        "success_url=https://shop.example&return_url=https://shop.example",
        "ui_mode=elements&success_url=https://shop.example&cancel_url=https://shop.example",
        "ui_mode=elements&submit_type=pay",
        "ui_mode=elements&redirect_on_completion=never",
        "ui_mode=form&success_url=https://shop.example",
        "ui_mode=embedded_page",
        "ui_mode=embedded_page&redirect_on_completion=if_required",
        "ui_mode=embedded_page&redirect_on_completion=never&return_url=https://shop.example",
        "ui_mode=embedded_page&cancel_url=https://shop.example",
        "ui_mode=elements&setup_intent_data[description]=x",
        "ui_mode=elements&expires_at=1767227399",
        "ui_mode=elements&expires_at=1767312001",
        "ui_mode=elements&customer=cus_none",
        "ui_mode=elements&customer_account=acct_none",
        "ui_mode=elements&customer_email=nobody",
        "ui_mode=elements&customer_creation=never",
        "ui_mode=elements&consent_collection[terms_of_service]=maybe",
        "ui_mode=elements&consent_collection[payment_method_reuse_agreement][position]=left",
        "ui_mode=elements&shipping_address_collection[allowed_countries][]=us",
        "ui_mode=elements&shipping_address_collection[allowed_countries]=",
        "ui_mode=elements&automatic_tax[enabled]=false&automatic_tax[liability][type]=self",
        "ui_mode=elements&locale=xx",
        "ui_mode=elements&payment_method_configuration=pmc_none",
        "ui_mode=elements&payment_method_types[]=card&payment_method_configuration=pmc_none",
        "ui_mode=elements&allowed_payment_method_types[]=giropay",
        "ui_mode=elements&allowed_payment_method_types[]=card&excluded_payment_method_types[]=link",
        "ui_mode=elements&payment_method_options[card][cvc_token]=x",
        "ui_mode=elements&payment_method_options[card][installments][enabled]=true",
        "ui_mode=elements&payment_intent_data[application_fee_amount]=1",
        "ui_mode=elements&payment_intent_data[setup_future_usage]=never",
        "ui_mode=elements&payment_method_data[allow_redisplay]=never",
        "ui_mode=elements&currency=gbp",
        "ui_mode=elements&automatic_tax[enabled]=true",
        "ui_mode=elements&allow_promotion_codes=true",
        "ui_mode=elements&customer_update[name]=auto",
        "ui_mode=elements&custom_text[submit][message]=Hello",
        "success_url=https://shop.example&custom_text[submit]=Hello",
        "success_url=https://shop.example&custom_text[top][message]=Hello",
        "ui_mode=elements&discounts[0][coupon]=x",
        "ui_mode=elements&shipping_options[0][shipping_rate]=x",
        "ui_mode=elements&custom_fields[0][key]=x",
        "ui_mode=elements&subscription_data[description]=x",
        "ui_mode=elements&metadata=x",
    ] {
        refuse(&format!("mode=payment&{one}&{more}"));
    }
    let long = "x".repeat(201);
    refuse(&format!("mode=payment&ui_mode=elements&{one}&client_reference_id={long}"));
    for more in
        ["customer_email=a@example.com", "customer_creation=always", "customer_account=acct_x"]
    {
        refuse(&format!("mode=payment&ui_mode=elements&{one}&customer={known}&{more}"));
    }
    for item in [
        "[quantity]=1",
        "[price]=price_none&[quantity]=1",
        "[price]={tea}",
        "[price]={tea}&[quantity]=0",
        "[price]={tea}&[quantity]=-1",
        "[price]={tea}&[quantity]=1000000",
        "[price]={tea}&[quantity]=one",
        "[price]={tea}&[quantity]=1&[tax_rates][]=txr_x",
        "[price]={tea}&[quantity]=1&[price_data][currency]=usd",
        "[price]={tea}&[quantity]=1&[adjustable_quantity][maximum]=5",
        "[price]={tea}&[quantity]=1&[adjustable_quantity][enabled]=true&[adjustable_quantity][maximum]=1000000",
        "[price]={tea}&[quantity]=1&[adjustable_quantity][enabled]=true&[adjustable_quantity][minimum]=-1",
        "[price]={tea}&[quantity]=1&[adjustable_quantity][enabled]=true&[adjustable_quantity][minimum]=9&[adjustable_quantity][maximum]=8",
        "[price]={tea}&[quantity]=9&[adjustable_quantity][enabled]=true&[adjustable_quantity][maximum]=8",
        "[price]={monthly}&[quantity]=1",
        "[price]={cheap}&[quantity]=1",
        "[price]={dear}&[quantity]=2",
        "[price]={chosen}&[quantity]=1",
        "[price]={archived}&[quantity]=1",
        "[price]={gone}&[quantity]=1",
        "[price_data][currency]=usd&[quantity]=1",
        "[price_data][currency]=usd&[price_data][unit_amount]=1000&[quantity]=1",
        "[price_data][currency]=usd&[price_data][unit_amount]=1000&[price_data][product]=none&[quantity]=1",
        "[price_data][currency]=usd&[price_data][unit_amount]=1000&[price_data][product]=tea&[price_data][product_data][name]=x&[quantity]=1",
        "[price_data][currency]=usd&[price_data][product]=tea&[quantity]=1",
        "[price_data][currency]=usd&[price_data][product]=tea&[price_data][unit_amount]=-1&[quantity]=1",
        "[price_data][currency]=usd&[price_data][product]=tea&[price_data][unit_amount]=1&[price_data][recurring][interval]=month&[quantity]=1",
        "[price_data][unit_amount]=1000&[price_data][product]=tea&[quantity]=1",
        "[price_data][currency]=usd&[price_data][unit_amount]=1000&[price_data][product_data][images][]=x&[quantity]=1",
    ] {
        let named = [
            ("{tea}", &tea),
            ("{monthly}", &monthly),
            ("{cheap}", &cheap),
            ("{dear}", &dear),
            ("{chosen}", &chosen),
            ("{archived}", &archived),
            ("{gone}", &gone),
        ];
        let mut form = item.to_owned();
        for (name, id) in named {
            form = form.replace(name, id);
        }
        let form: Vec<String> = form.split('&').map(|it| format!("line_items[0]{it}")).collect();
        let answer =
            post(&server, SESSIONS, &format!("mode=payment&ui_mode=elements&{}", form.join("&")));
        table.answer(item, &answer);
    }
    let pounds = post(&server, "/v1/prices", "product=tea&currency=gbp&unit_amount=800").ok();
    let pounds = format!("line_items[1][price]={}&line_items[1][quantity]=1", pounds.text("id"));
    let mixed = format!("mode=payment&ui_mode=elements&{one}&{pounds}");
    table.answer("dollars and pounds", &post(&server, SESSIONS, &mixed));
    let dinars = "product=tea&currency=jod&unit_amount=1005";
    let dinars = post(&server, "/v1/prices", dinars).ok();
    let dinars = format!("line_items[0][price]={}&line_items[0][quantity]=1", dinars.text("id"));
    let dinars = format!("mode=payment&ui_mode=elements&{dinars}");
    table.answer("a dinar and five fils", &post(&server, SESSIONS, &dinars));
    let long = "x".repeat(1201);
    let long = format!(
        "mode=payment&success_url=https://shop.example&{one}&custom_text[submit][message]={long}"
    );
    table.answer("a long text", &post(&server, SESSIONS, &long));
    let many: Vec<String> = (0..101)
        .map(|at| format!("line_items[{at}][price]={tea}&line_items[{at}][quantity]=1"))
        .collect();
    let many = format!("mode=payment&ui_mode=elements&{}", many.join("&"));
    table.answer("101 items", &post(&server, SESSIONS, &many));
    expect![[r#"
         → 400 invalid_request_error parameter_missing [mode] Missing required param: mode.
        mode= → 400 invalid_request_error parameter_invalid_empty [mode] You passed an empty string for 'mode'. We assume empty values are an attempt to unset a parameter; however 'mode' cannot be unset. You should remove 'mode' from your request or supply a non-empty value.
        mode=subscription → 400 invalid_request_error - [mode] A Checkout Session in `subscription` mode is not supported by this server yet.
        mode=gift → 400 invalid_request_error - [mode] Invalid mode: must be one of payment, setup, or subscription
        mode=payment&ui_mode=elements → 400 invalid_request_error parameter_missing [line_items] Missing required param: line_items.
        mode=payment&ui_mode=elements&line_items=tea → 400 invalid_request_error - [line_items] Invalid array
        mode=setup&ui_mode=elements → 400 invalid_request_error parameter_missing [currency] Missing required param: currency.
        mode=payment&ui_mode=custom → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of elements, embedded_page, form, or hosted_page
        mode=payment&ui_mode=page → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of elements, embedded_page, form, or hosted_page
        mode=setup&ui_mode=elements&currency=xxx → 400 invalid_request_error - [currency] Invalid currency: xxx. Stripe currently supports these currencies: usd, aed, afn, all, amd, ang, aoa, ars, aud, awg, azn, bam, bbd, bdt, bgn, bhd, bif, bmd, bnd, bob, brl, bsd, bwp, byn, bzd, cad, cdf, chf, clp, cny, cop, crc, cve, czk, djf, dkk, dop, dzd, egp, etb, eur, fjd, fkp, gbp, gel, gip, gmd, gnf, gtq, gyd, hkd, hnl, hrk, htg, huf, idr, ils, inr, isk, jmd, jod, jpy, kes, kgs, khr, kmf, krw, kwd, kyd, kzt, lak, lbp, lkr, lrd, lsl, mad, mdl, mga, mkd, mmk, mnt, mop, mur, mvr, mwk, mxn, myr, mzn, nad, ngn, nio, nok, npr, nzd, omr, pab, pen, pgk, php, pkr, pln, pyg, qar, ron, rsd, rub, rwf, sar, sbd, scr, sek, sgd, shp, sle, sos, srd, std, szl, thb, tjs, tnd, top, try, ttd, twd, tzs, uah, ugx, uyu, uzs, vnd, vuv, wst, xaf, xcd, xcg, xof, xpf, yer, zar, zmw
        mode=setup&ui_mode=elements&currency=usd&payment_intent_data[description]=x → 400 invalid_request_error - [payment_intent_data] You can not pass `payment_intent_data` in `setup` mode.
        mode=setup&ui_mode=elements&currency=usd&saved_payment_method_options[payment_method_save]=enabled → 400 invalid_request_error - [saved_payment_method_options] You can not pass `saved_payment_method_options` in `setup` mode.
        mode=setup&ui_mode=elements&currency=usd&shipping_address_collection[allowed_countries][]=US → 400 invalid_request_error - [shipping_address_collection] You can not pass `shipping_address_collection` in `setup` mode.
        mode=setup&success_url=https://shop.example&currency=usd&submit_type=pay → 400 invalid_request_error - [submit_type] You can not pass `submit_type` in `setup` mode.
        mode=setup&ui_mode=elements&currency=usd&payment_method_options[card][setup_future_usage]=off_session → 400 invalid_request_error - [payment_method_options] You can not pass `payment_method_options` in `setup` mode.
        mode=setup&ui_mode=elements&currency=usd&allowed_payment_method_types[]=giropay → 400 invalid_request_error - [-] No valid payment method types for this Checkout Session. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.
        mode=setup&ui_mode=elements&currency=usd&line_items[0][price]=price_…&line_items[0][quantity]=1 → 400 invalid_request_error - [line_items] You can not pass `line_items` in `setup` mode.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1& → 400 invalid_request_error parameter_missing [success_url] Missing required param: success_url.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=hosted_page → 400 invalid_request_error parameter_missing [success_url] Missing required param: success_url.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&success_url=nowhere → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&success_url=https://shop.example&return_url=https://shop.example → 400 invalid_request_error - [return_url] The following parameters are not supported with `ui_mode: hosted_page`: return_url.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&success_url=https://shop.example&cancel_url=https://shop.example → 400 invalid_request_error - [cancel_url] The following parameters are not supported with `ui_mode: elements`: cancel_url, success_url.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&submit_type=pay → 400 invalid_request_error - [submit_type] The following parameters are not supported with `ui_mode: elements`: submit_type.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&redirect_on_completion=never → 400 invalid_request_error - [redirect_on_completion] The following parameters are not supported with `ui_mode: elements`: redirect_on_completion.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=form&success_url=https://shop.example → 400 invalid_request_error - [success_url] The following parameters are not supported with `ui_mode: form`: success_url.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=embedded_page → 400 invalid_request_error parameter_missing [return_url] Missing required param: return_url.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=embedded_page&redirect_on_completion=if_required → 400 invalid_request_error parameter_missing [return_url] Missing required param: return_url.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=embedded_page&redirect_on_completion=never&return_url=https://shop.example → 400 invalid_request_error - [return_url] You can not pass `return_url` when `redirect_on_completion` is `never`.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=embedded_page&cancel_url=https://shop.example → 400 invalid_request_error - [cancel_url] The following parameters are not supported with `ui_mode: embedded_page`: cancel_url.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&setup_intent_data[description]=x → 400 invalid_request_error - [setup_intent_data] You can not pass `setup_intent_data` in `payment` mode.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&expires_at=1767227399 → 400 invalid_request_error - [expires_at] The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&expires_at=1767312001 → 400 invalid_request_error - [expires_at] The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&customer=cus_none → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_none'
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&customer_account=acct_none → 400 invalid_request_error resource_missing [customer_account] No such account: 'acct_none'
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&customer_email=nobody → 400 invalid_request_error email_invalid [customer_email] Invalid email address: nobody
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&customer_creation=never → 400 invalid_request_error - [customer_creation] Invalid customer_creation: must be one of always or if_required
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&consent_collection[terms_of_service]=maybe → 400 invalid_request_error - [consent_collection[terms_of_service]] Invalid terms_of_service: must be one of none or required
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&consent_collection[payment_method_reuse_agreement][position]=left → 400 invalid_request_error - [consent_collection[payment_method_reuse_agreement][position]] Invalid position: must be one of auto or hidden
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&shipping_address_collection[allowed_countries][]=us → 400 invalid_request_error - [shipping_address_collection[allowed_countries][0]] Country codes have two letters (ISO 3166-1 alpha-2).
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&shipping_address_collection[allowed_countries]= → 400 invalid_request_error parameter_invalid_empty [shipping_address_collection[allowed_countries]] You passed an empty string for 'shipping_address_collection[allowed_countries]'. We assume empty values are an attempt to unset a parameter; however 'shipping_address_collection[allowed_countries]' cannot be unset. You should remove 'shipping_address_collection[allowed_countries]' from your request or supply a non-empty value.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&automatic_tax[enabled]=false&automatic_tax[liability][type]=self → 400 invalid_request_error - [automatic_tax] automatic_tax is not supported by this server yet.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&locale=xx → 400 invalid_request_error - [locale] Invalid locale: must be one of auto, bg, cs, da, de, el, en, en-GB, es, es-419, et, fi, fil, fr, fr-CA, hr, hu, id, it, ja, ko, lt, lv, ms, mt, nb, nl, pl, pt, pt-BR, ro, ru, sk, sl, sv, th, tr, vi, zh, zh-HK, or zh-TW
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&payment_method_configuration=pmc_none → 400 invalid_request_error resource_missing [payment_method_configuration] No such payment_method_configuration: 'pmc_none'
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&payment_method_types[]=card&payment_method_configuration=pmc_none → 400 invalid_request_error - [-] You may only specify one of these parameters: payment_method_configuration, payment_method_types.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&allowed_payment_method_types[]=giropay → 400 invalid_request_error - [-] No valid payment method types for this Checkout Session. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&allowed_payment_method_types[]=card&excluded_payment_method_types[]=link → 400 invalid_request_error - [-] You may only specify one of these parameters: allowed_payment_method_types, excluded_payment_method_types.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&payment_method_options[card][cvc_token]=x → 400 invalid_request_error parameter_unknown [payment_method_options[card][cvc_token]] Received unknown parameter: payment_method_options[card][cvc_token]
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&payment_method_options[card][installments][enabled]=true → 400 invalid_request_error - [payment_method_options[card][installments]] installments is not supported by this server yet.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&payment_intent_data[application_fee_amount]=1 → 400 invalid_request_error - [payment_intent_data[application_fee_amount]] Connect is not supported by this server.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&payment_intent_data[setup_future_usage]=never → 400 invalid_request_error - [payment_intent_data[setup_future_usage]] Invalid setup_future_usage: must be one of off_session or on_session
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&payment_method_data[allow_redisplay]=never → 400 invalid_request_error - [payment_method_data[allow_redisplay]] Invalid allow_redisplay: must be one of always, limited, or unspecified
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&currency=gbp → 400 invalid_request_error - [line_items[0][price]] The price specified only supports `usd`, `eur`. This doesn't match the expected currency: `gbp`.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&automatic_tax[enabled]=true → 400 invalid_request_error - [automatic_tax] automatic_tax is not supported by this server yet.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&allow_promotion_codes=true → 400 invalid_request_error - [allow_promotion_codes] A place for promotion codes is not supported by this server yet.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&customer_update[name]=auto → 400 invalid_request_error - [customer_update] You can only pass `customer_update` when `customer` is passed.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&custom_text[submit][message]=Hello → 400 invalid_request_error - [custom_text] The following parameters are not supported with `ui_mode: elements`: custom_text.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&success_url=https://shop.example&custom_text[submit]=Hello → 400 invalid_request_error - [custom_text[submit]] Invalid object
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&success_url=https://shop.example&custom_text[top][message]=Hello → 400 invalid_request_error parameter_unknown [custom_text[top]] Received unknown parameter: custom_text[top]
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&discounts[0][coupon]=x → 400 invalid_request_error - [discounts] discounts is not supported by this server yet.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&shipping_options[0][shipping_rate]=x → 400 invalid_request_error - [shipping_options] shipping_options is not supported by this server yet.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&custom_fields[0][key]=x → 400 invalid_request_error - [custom_fields] custom_fields is not supported by this server yet.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&subscription_data[description]=x → 400 invalid_request_error - [subscription_data] subscription_data is not supported by this server yet.
        mode=payment&line_items[0][price]=price_…&line_items[0][quantity]=1&ui_mode=elements&metadata=x → 400 invalid_request_error - [metadata] Invalid object
        mode=payment&ui_mode=elements&line_items[0][price]=price_…&line_items[0][quantity]=1&client_reference_id=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx → 400 invalid_request_error - [client_reference_id] Invalid string; must be at most 200 characters
        mode=payment&ui_mode=elements&line_items[0][price]=price_…&line_items[0][quantity]=1&customer=cus_…&customer_email=a@example.com → 400 invalid_request_error - [-] You may only specify one of these parameters: customer, customer_email.
        mode=payment&ui_mode=elements&line_items[0][price]=price_…&line_items[0][quantity]=1&customer=cus_…&customer_creation=always → 400 invalid_request_error - [-] You may only specify one of these parameters: customer, customer_creation.
        mode=payment&ui_mode=elements&line_items[0][price]=price_…&line_items[0][quantity]=1&customer=cus_…&customer_account=acct_x → 400 invalid_request_error - [-] You may only specify one of these parameters: customer, customer_account.
        [quantity]=1 → 400 invalid_request_error - [line_items[0][price]] You must provide either price or price_data for each line item when using prices.
        [price]=price_none&[quantity]=1 → 400 invalid_request_error resource_missing [line_items[0][price]] No such price: 'price_none'
        [price]={tea} → 400 invalid_request_error - [line_items[0][quantity]] Quantity is required. Add `quantity` to `line_items[0]`
        [price]={tea}&[quantity]=0 → 400 invalid_request_error parameter_invalid_integer [line_items[0][quantity]] This value must be greater than or equal to 1.
        [price]={tea}&[quantity]=-1 → 400 invalid_request_error parameter_invalid_integer [line_items[0][quantity]] This value must be greater than or equal to 1.
        [price]={tea}&[quantity]=1000000 → 400 invalid_request_error - [line_items[0][quantity]] This value is out of range.
        [price]={tea}&[quantity]=one → 400 invalid_request_error parameter_invalid_integer [line_items[0][quantity]] Invalid integer: one
        [price]={tea}&[quantity]=1&[tax_rates][]=txr_x → 400 invalid_request_error - [line_items[0][tax_rates]] tax_rates is not supported by this server yet.
        [price]={tea}&[quantity]=1&[price_data][currency]=usd → 400 invalid_request_error - [line_items[0][price]] You may only specify one of these parameters: price, price_data.
        [price]={tea}&[quantity]=1&[adjustable_quantity][maximum]=5 → 400 invalid_request_error parameter_missing [line_items[0][adjustable_quantity][enabled]] Missing required param: line_items[0][adjustable_quantity][enabled].
        [price]={tea}&[quantity]=1&[adjustable_quantity][enabled]=true&[adjustable_quantity][maximum]=1000000 → 400 invalid_request_error - [line_items[0][adjustable_quantity][maximum]] This value is out of range.
        [price]={tea}&[quantity]=1&[adjustable_quantity][enabled]=true&[adjustable_quantity][minimum]=-1 → 400 invalid_request_error - [line_items[0][adjustable_quantity][minimum]] This value is out of range.
        [price]={tea}&[quantity]=1&[adjustable_quantity][enabled]=true&[adjustable_quantity][minimum]=9&[adjustable_quantity][maximum]=8 → 400 invalid_request_error - [line_items[0][adjustable_quantity][minimum]] This value is out of range.
        [price]={tea}&[quantity]=9&[adjustable_quantity][enabled]=true&[adjustable_quantity][maximum]=8 → 400 invalid_request_error - [line_items[0][quantity]] The quantity must be between the minimum and the maximum of `adjustable_quantity`.
        [price]={monthly}&[quantity]=1 → 400 invalid_request_error - [line_items[0][price]] You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.
        [price]={cheap}&[quantity]=1 → 400 invalid_request_error amount_too_small [-] The Checkout Session's total amount due must add up to at least $0.50 usd
        [price]={dear}&[quantity]=2 → 400 invalid_request_error amount_too_large [line_items] Amount must be no more than $999,999.99
        [price]={chosen}&[quantity]=1 → 400 invalid_request_error - [line_items[0][price]] Prices with `custom_unit_amount` cannot be used in Checkout Sessions of this server yet.
        [price]={archived}&[quantity]=1 → 400 invalid_request_error - [line_items[0][price]] The price specified is inactive. This field only accepts active prices.
        [price]={gone}&[quantity]=1 → 400 invalid_request_error - [line_items[0][price]] Price `price_…` is not available to be purchased because its product is not active.
        [price_data][currency]=usd&[quantity]=1 → 400 invalid_request_error parameter_missing [line_items[0][price_data][product]] Missing required param: line_items[0][price_data][product].
        [price_data][currency]=usd&[price_data][unit_amount]=1000&[quantity]=1 → 400 invalid_request_error parameter_missing [line_items[0][price_data][product]] Missing required param: line_items[0][price_data][product].
        [price_data][currency]=usd&[price_data][unit_amount]=1000&[price_data][product]=none&[quantity]=1 → 400 invalid_request_error resource_missing [line_items[0][price_data][product]] No such product: 'none'
        [price_data][currency]=usd&[price_data][unit_amount]=1000&[price_data][product]=tea&[price_data][product_data][name]=x&[quantity]=1 → 400 invalid_request_error - [-] You may only specify one of these parameters: product, product_data.
        [price_data][currency]=usd&[price_data][product]=tea&[quantity]=1 → 400 invalid_request_error - [line_items[0][price_data][unit_amount]] Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.
        [price_data][currency]=usd&[price_data][product]=tea&[price_data][unit_amount]=-1&[quantity]=1 → 400 invalid_request_error - [line_items[0][price_data][unit_amount]] Invalid non-negative integer
        [price_data][currency]=usd&[price_data][product]=tea&[price_data][unit_amount]=1&[price_data][recurring][interval]=month&[quantity]=1 → 400 invalid_request_error - [line_items[0][price_data][recurring]] recurring is not supported by this server yet.
        [price_data][unit_amount]=1000&[price_data][product]=tea&[quantity]=1 → 400 invalid_request_error parameter_missing [line_items[0][price_data][currency]] Missing required param: line_items[0][price_data][currency].
        [price_data][currency]=usd&[price_data][unit_amount]=1000&[price_data][product_data][images][]=x&[quantity]=1 → 400 invalid_request_error parameter_missing [line_items[0][price_data][product_data][name]] Missing required param: line_items[0][price_data][product_data][name].
        dollars and pounds → 400 invalid_request_error - [line_items[1][price]] The price specified only supports `gbp`. This doesn't match the expected currency: `usd`.
        a dinar and five fils → 400 invalid_request_error parameter_invalid_integer [line_items] Invalid amount: amounts in jod must be evenly divisible by 10.
        a long text → 400 invalid_request_error - [custom_text[submit][message]] Invalid string; must be at most 1200 characters
        101 items → 400 invalid_request_error - [line_items] A Checkout Session can have at most 100 line items.
    "#]].assert_eq(table.text());
    // What was refused has left nothing behind.
    assert_eq!(get(&server, SESSIONS).ok().body["data"].as_array().unwrap().len(), 0);
    let of_tea = get(&server, "/v1/prices?product=tea&limit=100").ok();
    assert_eq!(of_tea.body["data"].as_array().unwrap().len(), 8);
}

/// A price that is made for one session is nobody else's.
#[test]
fn prices_of_its_own() {
    let server = shop();
    let mut watch = Watch::new(&server);
    let form = "mode=payment&ui_mode=elements\
        &line_items[0][price_data][currency]=usd&line_items[0][price_data][unit_amount_decimal]=333.5\
        &line_items[0][price_data][product_data][name]=Cake&line_items[0][price_data][product_data][metadata][a]=1\
        &line_items[0][quantity]=3&line_items[0][metadata][slot]=1\
        &line_items[1][price_data][currency]=usd&line_items[1][price_data][unit_amount]=1000\
        &line_items[1][price_data][product]=tea&line_items[1][quantity]=1\
        &line_items[1][adjustable_quantity][enabled]=true&expand[]=line_items.data.price.product";
    let made = post(&server, SESSIONS, form).ok();
    let mut table = Table::default();
    table.line("events", &watch.news());
    table.line(
        "session",
        &fields(&made.body, &["amount_subtotal", "amount_total", "line_items/url"]),
    );
    for at in 0..2 {
        let item = &made.body["line_items"]["data"][at];
        let shown = [
            "id",
            "object",
            "adjustable_quantity",
            "amount_subtotal",
            "amount_total",
            "currency",
            "description",
            "metadata",
            "quantity",
            "price/active",
            "price/unit_amount_decimal",
            "price/product/name",
            "price/product/active",
        ];
        table.line(&format!("item {at}"), &fields(item, &shown));
    }
    let price = made.text("/line_items/data/0/price/id");
    table.answer("sold again", &session(&server, price, ""));
    expect![[r#"
        events → product.created → price.created → price.created
        session → amount_subtotal=2001 amount_total=2001 url=/v1/checkout/sessions/cs_test_…/line_items
        item 0 → id=li_… object=item adjustable_quantity=null amount_subtotal=1001 amount_total=1001 currency=usd description=Cake metadata={"slot":"1"} quantity=3 active=false unit_amount_decimal=333.5 name=Cake active=false
        item 1 → id=li_… object=item adjustable_quantity={"enabled":true,"maximum":99,"minimum":0} amount_subtotal=1000 amount_total=1000 currency=usd description=Tea metadata={} quantity=1 active=false unit_amount_decimal=1000 name=Tea active=true
        sold again → 400 invalid_request_error - [line_items[0][price]] The price specified is inactive. This field only accepts active prices.
    "#]].assert_eq(table.text());
}

#[test]
fn line_items_by_pages() {
    let server = shop();
    let (tea, mut form) = (tea(&server), "mode=payment&ui_mode=elements".to_owned());
    for at in 0..12 {
        form += &format!("&line_items[{at}][price]={tea}&line_items[{at}][quantity]={}", at + 1);
    }
    let made = post(&server, SESSIONS, &format!("{form}&expand[]=line_items")).ok();
    let path = format!("{SESSIONS}/{}/line_items", made.text("id"));
    let ids: Vec<String> = get(&server, &format!("{path}?limit=100")).ok().body["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["id"].as_str().unwrap().to_owned())
        .collect();
    let mut table = Table::default();
    let quantities = |list: &serde_json::Value| {
        let data = list["data"].as_array().unwrap().iter();
        let quantities: Vec<String> = data.map(|item| item["quantity"].to_string()).collect();
        format!("{} more={}", quantities.join(" "), list["has_more"])
    };
    table.line("expanded", &quantities(&made.body["line_items"]));
    for query in ["", "?limit=2", "?limit=2&starting_after={11}", "?limit=3&ending_before={4}"] {
        let (mut asked, mut at) = (query.to_owned(), 0);
        for id in &ids {
            at += 1;
            asked = asked.replace(&format!("{{{at}}}"), id);
        }
        table.line(query, &quantities(&get(&server, &format!("{path}{asked}")).ok().body));
    }
    table.answer("after nothing", &get(&server, &format!("{path}?starting_after=li_none")));
    table.answer("of nothing", &get(&server, &format!("{SESSIONS}/cs_test_none/line_items")));
    let whole = get(&server, &format!("{path}?limit=1&expand[]=data.price.product")).ok();
    table.line("whole", &fields(&whole.body, &["url", "data/0/price/product/name"]));
    let setup = post(&server, SESSIONS, "mode=setup&ui_mode=elements&currency=usd").ok();
    let of_setup = get(&server, &format!("{SESSIONS}/{}/line_items", setup.text("id")));
    table.line("of a setup", &fields(&of_setup.body, &["data", "has_more"]));
    let asked = "?expand[]=line_items&expand[]=payment_intent.payment_method&expand[]=customer";
    let asked = get(&server, &format!("{SESSIONS}/{}{asked}", setup.text("id"))).ok();
    table
        .line("expanded", &fields(&asked.body, &["line_items/data", "payment_intent", "customer"]));
    expect![[r#"
        expanded → 1 2 3 4 5 6 7 8 9 10 more=true
         → 1 2 3 4 5 6 7 8 9 10 more=true
        ?limit=2 → 1 2 more=true
        ?limit=2&starting_after={11} → 12 more=false
        ?limit=3&ending_before={4} → 1 2 3 more=false
        after nothing → 400 invalid_request_error resource_missing [starting_after] No such item: 'li_none'
        of nothing → 404 invalid_request_error resource_missing [session] No such checkout.session: 'cs_test_none'
        whole → url=/v1/checkout/sessions/cs_test_…/line_items name=Tea
        of a setup → data=[] has_more=false
        expanded → data=[] payment_intent=null customer=null
    "#]].assert_eq(table.text());
}

#[test]
fn changed_while_it_is_open() {
    let server = shop();
    let tea = tea(&server);
    let more = "metadata[a]=1&metadata[b]=2&shipping_address_collection[allowed_countries][]=US\
        &permissions[update_shipping_details]=server_only&expand[]=line_items";
    let made = session(&server, &tea, more).ok();
    let path = format!("{SESSIONS}/{}", made.text("id"));
    let item = made.text("/line_items/data/0/id");
    let mut table = Table::default();
    let mut watch = Watch::new(&server);
    let where_to = "collected_information[shipping_details][name]=Jenny&collected_information[shipping_details][address][line1]=1 Street&collected_information[shipping_details][address][country]";
    for form in [
        "metadata[a]=&metadata[c]=3".to_owned(),
        "metadata=".to_owned(),
        format!("line_items[0][id]={item}&line_items[0][quantity]=5"),
        format!("line_items[0][id]={item}&line_items[1][price]={tea}&line_items[1][quantity]=1"),
        format!(
            "line_items[0][id]={item}&line_items[0][price_data][currency]=usd&line_items[0][price_data][unit_amount]=70&line_items[0][price_data][product]=tea"
        ),
        "payment_intent_data[description]=Tea&payment_intent_data[setup_future_usage]=off_session"
            .to_owned(),
        format!("{where_to}=US"),
        format!("{where_to}=FR"),
        "line_items=".to_owned(),
        "line_items[0][quantity]=5".to_owned(),
        "line_items[0][id]=li_none&line_items[0][quantity]=5".to_owned(),
        format!("line_items[0][id]={item}&line_items[0][quantity]=0"),
        format!("line_items[0][price]={tea}"),
        "payment_intent_data[capture_method]=manual".to_owned(),
        "shipping_options[0][shipping_rate]=shr_x".to_owned(),
        "customer_email=a@example.com".to_owned(),
    ] {
        let answer = post(&server, &path, &form);
        if answer.status != 200 {
            table.answer(&form, &answer);
            continue;
        }
        let shown = ["amount_total", "metadata", "collected_information"];
        table.line(&form, &fields(&answer.body, &shown));
    }
    table.line("events", &watch.news());
    let plain = session(&server, &tea, "").ok();
    let plain = format!("{SESSIONS}/{}", plain.text("id"));
    table.answer(
        "the browser alone says where to",
        &post(&server, &plain, &format!("{where_to}=US")),
    );
    let setup = post(&server, SESSIONS, "mode=setup&ui_mode=elements&currency=usd").ok();
    let setup = format!("{SESSIONS}/{}", setup.text("id"));
    let form = format!("line_items[0][price]={tea}&line_items[0][quantity]=1");
    table.answer("a setup sells nothing", &post(&server, &setup, &form));
    post(&server, &format!("{path}/expire"), "").ok();
    table.answer("expired", &post(&server, &path, "payment_intent_data[description]=x"));
    let noted = post(&server, &path, "metadata[late]=1").ok();
    table.line("and noted", &fields(&noted.body, &["status", "metadata"]));
    expect![[r#"
        metadata[a]=&metadata[c]=3 → amount_total=2000 metadata={"b":"2","c":"3"} collected_information=null
        metadata= → amount_total=2000 metadata={} collected_information=null
        line_items[0][id]=li_…&line_items[0][quantity]=5 → amount_total=5000 metadata={} collected_information=null
        line_items[0][id]=li_…&line_items[1][price]=price_…&line_items[1][quantity]=1 → amount_total=6000 metadata={} collected_information=null
        line_items[0][id]=li_…&line_items[0][price_data][currency]=usd&line_items[0][price_data][unit_amount]=70&line_items[0][price_data][product]=tea → amount_total=350 metadata={} collected_information=null
        payment_intent_data[description]=Tea&payment_intent_data[setup_future_usage]=off_session → amount_total=350 metadata={} collected_information=null
        collected_information[shipping_details][name]=Jenny&collected_information[shipping_details][address][line1]=1 Street&collected_information[shipping_details][address][country]=US → amount_total=350 metadata={} collected_information={"business_name":null,"individual_name":null,"shipping_details":{"address":{"city":null,"country":"US","line1":"1 Street","line2":null,"postal_code":null,"state":null},"name":"Jenny"}}
        collected_information[shipping_details][name]=Jenny&collected_information[shipping_details][address][line1]=1 Street&collected_information[shipping_details][address][country]=FR → 400 invalid_request_error - [collected_information[shipping_details][address][country]] The country is not among the `shipping_address_collection.allowed_countries`.
        line_items= → 400 invalid_request_error parameter_invalid_empty [line_items] You passed an empty string for 'line_items'. We assume empty values are an attempt to unset a parameter; however 'line_items' cannot be unset. You should remove 'line_items' from your request or supply a non-empty value.
        line_items[0][quantity]=5 → 400 invalid_request_error - [line_items[0][price]] You must provide either price or price_data for each line item when using prices.
        line_items[0][id]=li_none&line_items[0][quantity]=5 → 400 invalid_request_error resource_missing [line_items[0][id]] No such line item: 'li_none'
        line_items[0][id]=li_…&line_items[0][quantity]=0 → 400 invalid_request_error parameter_invalid_integer [line_items[0][quantity]] This value must be greater than or equal to 1.
        line_items[0][price]=price_… → 400 invalid_request_error - [line_items[0][quantity]] Quantity is required. Add `quantity` to `line_items[0]`
        payment_intent_data[capture_method]=manual → 400 invalid_request_error parameter_unknown [payment_intent_data[capture_method]] Received unknown parameter: payment_intent_data[capture_method]
        shipping_options[0][shipping_rate]=shr_x → 400 invalid_request_error - [shipping_options] shipping_options is not supported by this server yet.
        customer_email=a@example.com → 400 invalid_request_error parameter_unknown [customer_email] Received unknown parameter: customer_email
        events → price.created
        the browser alone says where to → 400 invalid_request_error - [collected_information[shipping_details]] You can only update `shipping_details` when `permissions.update_shipping_details` is `server_only`.
        a setup sells nothing → 400 invalid_request_error - [line_items] You can not pass `line_items` in `setup` mode.
        expired → 400 invalid_request_error - [-] Only Checkout Sessions with a status in ["open"] can be updated. This Checkout Session has a status of `expired`.
        and noted → status=expired metadata={"late":"1"}
    "#]].assert_eq(table.text());
}

#[test]
fn listed_by_what_is_known_of_them() {
    let server = shop();
    let (tea, known) = (tea(&server), customer(&server));
    post(&server, &format!("/v1/customers/{known}"), "email=a@example.com").ok();
    let account =
        server.secret().send("POST", "/v2/core/accounts", r#"{"configuration":{"customer":{}}}"#);
    let account = account.ok().text("id").to_owned();
    let mut ids = Vec::new();
    for (name, more) in [
        ("a", String::new()),
        ("b", format!("customer={known}")),
        ("c", format!("customer_account={account}")),
        ("d", "customer_email=a@example.com".to_owned()),
    ] {
        let made = session(&server, &tea, &format!("client_reference_id={name}&{more}")).ok();
        ids.push(made.text("id").to_owned());
        server.advance(10);
    }
    post(&server, &format!("{SESSIONS}/{}/expire", ids[1]), "").ok();
    let start = crate::harness::START;
    let mut table = Table::default();
    for query in [
        String::new(),
        "limit=2".to_owned(),
        format!("limit=2&starting_after={}", ids[2]),
        "status=open".to_owned(),
        "status=expired".to_owned(),
        "status=complete".to_owned(),
        "status=gone".to_owned(),
        format!("customer={known}"),
        format!("customer={known}&status=open"),
        format!("customer_account={account}"),
        "customer_details[email]=a@example.com".to_owned(),
        format!("customer_details[email]=a@example.com&customer={known}"),
        "customer_details[email]=b@example.com".to_owned(),
        "customer_details=a@example.com".to_owned(),
        "payment_intent=pi_none".to_owned(),
        format!("created[lt]={}", start + 20),
        "payment_link=x".to_owned(),
        "subscription=x".to_owned(),
        "starting_after=cs_test_none".to_owned(),
    ] {
        table.line(&query, &references(&get(&server, &format!("{SESSIONS}?{query}"))));
    }
    let whole = get(&server, &format!("{SESSIONS}?limit=1&expand[]=data.line_items")).ok();
    table.line("whole", &fields(&whole.body, &["data/0/line_items/data/0/quantity"]));
    expect![[r#"
         → dcba more=false
        limit=2 → dc more=true
        limit=2&starting_after=cs_test_… → ba more=false
        status=open → dca more=false
        status=expired → b more=false
        status=complete →  more=false
        status=gone → 400 invalid_request_error - [status] Invalid status: must be one of open, complete, or expired
        customer=cus_… → b more=false
        customer=cus_…&status=open →  more=false
        customer_account=acct_… → c more=false
        customer_details[email]=a@example.com → db more=false
        customer_details[email]=a@example.com&customer=cus_… → b more=false
        customer_details[email]=b@example.com →  more=false
        customer_details=a@example.com → 400 invalid_request_error - [customer_details] Invalid object
        payment_intent=pi_none →  more=false
        created[lt]=1767225620 → ba more=false
        payment_link=x → 400 invalid_request_error - [payment_link] payment_link is not supported by this server yet.
        subscription=x → 400 invalid_request_error - [subscription] subscription is not supported by this server yet.
        starting_after=cs_test_none → 400 invalid_request_error resource_missing [starting_after] No such checkout.session: 'cs_test_none'
        whole → quantity=2
    "#]].assert_eq(table.text());
}

#[test]
fn called_off_or_out_of_time() {
    let server = shop();
    let tea = tea(&server);
    let url = "success_url=https://shop.example";
    let item = format!("line_items[0][price]={tea}&line_items[0][quantity]=1");
    let hosted =
        |more: &str| post(&server, SESSIONS, &format!("mode=payment&{item}&{url}&{more}")).ok();
    let (off, short, long) = (hosted(""), hosted("expires_at=1767227400"), hosted(""));
    let path = |made: &Answer| format!("{SESSIONS}/{}", made.text("id"));
    let mut table = Table::default();
    let mut watch = Watch::new(&server);
    let expired = post(&server, &format!("{}/expire", path(&off)), "").ok();
    let shown = ["status", "payment_status", "url", "expires_at"];
    table.line("called off", &fields(&expired.body, &shown));
    table.line("told", &watch.news());
    table.answer("again", &post(&server, &format!("{}/expire", path(&off)), ""));
    table.answer("nothing", &post(&server, &format!("{SESSIONS}/cs_test_none/expire"), ""));
    table.answer("with a reason", &post(&server, &format!("{}/expire", path(&long)), "reason=x"));
    server.advance(1_799);
    table.line("a second before", &fields(&get(&server, &path(&short)).body, &shown));
    server.advance(1);
    table.line("half an hour", &fields(&get(&server, &path(&short)).body, &shown));
    table.line("told", &watch.news());
    server.advance(86_400);
    table.line("a day", &fields(&get(&server, &path(&long)).body, &shown));
    table.line("told", &watch.news());
    let event = server.event("checkout.session.expired");
    table.line(
        "event",
        &fields(&event, &["data/object/object", "data/object/status", "data/object/url"]),
    );
    expect![[r#"
        called off → status=expired payment_status=unpaid url=null expires_at=1767312000
        told → checkout.session.expired
        again → 400 invalid_request_error - [-] Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of `expired`.
        nothing → 404 invalid_request_error resource_missing [session] No such checkout.session: 'cs_test_none'
        with a reason → 400 invalid_request_error parameter_unknown [reason] Received unknown parameter: reason
        a second before → status=open payment_status=unpaid url=http://localhost/c/pay/acct_…/cs_test_… expires_at=1767227400
        half an hour → status=expired payment_status=unpaid url=null expires_at=1767227400
        told → checkout.session.expired
        a day → status=expired payment_status=unpaid url=null expires_at=1767312000
        told → checkout.session.expired
        event → object=checkout.session status=expired url=null
    "#]].assert_eq(&local(table.text()));
}

/// What `ui_mode` was called before, and is to those who still ask for it.
#[test]
fn former_names() {
    let server = shop();
    let tea = tea(&server);
    let item = format!("mode=payment&line_items[0][price]={tea}&line_items[0][quantity]=1");
    let urls = |mode: &str| match mode {
        "" | "hosted" | "hosted_page" => "success_url=https://shop.example",
        _ => "return_url=https://shop.example",
    };
    let mut table = Table::default();
    for version in
        ["", "2026-10-28.endive", "2026-03-25.dahlia", "2026-02-25.clover", "2025-03-31.basil"]
    {
        let client = || match version {
            "" => server.secret(),
            version => server.secret().header("Stripe-Version", version),
        };
        for mode in
            ["", "hosted", "hosted_page", "embedded", "embedded_page", "custom", "elements", "form"]
        {
            let said = if mode.is_empty() { String::new() } else { format!("&ui_mode={mode}") };
            let answer = client().send("POST", SESSIONS, &format!("{item}&{}{said}", urls(mode)));
            let shown = match answer.status {
                200 => fields(&answer.body, &["ui_mode"]),
                _ => outcome(&answer),
            };
            table.line(&format!("{version} {mode}"), &shown);
        }
        let types = format!("{item}&ui_mode=elements&payment_method_types[]=card");
        let types = types.replace(
            "elements",
            if version < "2026-03" && !version.is_empty() { "custom" } else { "elements" },
        );
        let answer = client().send("POST", SESSIONS, &types);
        table.line(&format!("{version} payment_method_types"), &outcome(&answer));
    }
    let old = server.secret().header("Stripe-Version", "2026-02-25.clover");
    let made = old.send("POST", SESSIONS, &format!("{item}&ui_mode=custom")).ok();
    let now = get(&server, &format!("{SESSIONS}/{}", made.text("id"))).ok();
    table.line("made long ago, shown today", &fields(&now.body, &["ui_mode"]));
    expect![[r#"
          → ui_mode=hosted_page
         hosted → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of elements, embedded_page, form, or hosted_page
         hosted_page → ui_mode=hosted_page
         embedded → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of elements, embedded_page, form, or hosted_page
         embedded_page → ui_mode=embedded_page
         custom → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of elements, embedded_page, form, or hosted_page
         elements → ui_mode=elements
         form → ui_mode=form
         payment_method_types → 200 open
        2026-10-28.endive  → ui_mode=hosted_page
        2026-10-28.endive hosted → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of elements, embedded_page, form, or hosted_page
        2026-10-28.endive hosted_page → ui_mode=hosted_page
        2026-10-28.endive embedded → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of elements, embedded_page, form, or hosted_page
        2026-10-28.endive embedded_page → ui_mode=embedded_page
        2026-10-28.endive custom → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of elements, embedded_page, form, or hosted_page
        2026-10-28.endive elements → ui_mode=elements
        2026-10-28.endive form → ui_mode=form
        2026-10-28.endive payment_method_types → 400 invalid_request_error payment_method_types_no_longer_supported [payment_method_types] The `payment_method_types` parameter is no longer supported as of API version 2026-09-30.endive. Manage payment methods from your Dashboard, or use `allowed_payment_method_types` or `excluded_payment_method_types` instead.
        2026-03-25.dahlia  → ui_mode=hosted_page
        2026-03-25.dahlia hosted → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of elements, embedded_page, form, or hosted_page
        2026-03-25.dahlia hosted_page → ui_mode=hosted_page
        2026-03-25.dahlia embedded → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of elements, embedded_page, form, or hosted_page
        2026-03-25.dahlia embedded_page → ui_mode=embedded_page
        2026-03-25.dahlia custom → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of elements, embedded_page, form, or hosted_page
        2026-03-25.dahlia elements → ui_mode=elements
        2026-03-25.dahlia form → ui_mode=form
        2026-03-25.dahlia payment_method_types → 200 open
        2026-02-25.clover  → ui_mode=hosted
        2026-02-25.clover hosted → ui_mode=hosted
        2026-02-25.clover hosted_page → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of custom, embedded, or hosted
        2026-02-25.clover embedded → ui_mode=embedded
        2026-02-25.clover embedded_page → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of custom, embedded, or hosted
        2026-02-25.clover custom → ui_mode=custom
        2026-02-25.clover elements → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of custom, embedded, or hosted
        2026-02-25.clover form → ui_mode=form
        2026-02-25.clover payment_method_types → 200 open
        2025-03-31.basil  → ui_mode=hosted
        2025-03-31.basil hosted → ui_mode=hosted
        2025-03-31.basil hosted_page → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of custom, embedded, or hosted
        2025-03-31.basil embedded → ui_mode=embedded
        2025-03-31.basil embedded_page → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of custom, embedded, or hosted
        2025-03-31.basil custom → ui_mode=custom
        2025-03-31.basil elements → 400 invalid_request_error - [ui_mode] Invalid ui_mode: must be one of custom, embedded, or hosted
        2025-03-31.basil form → ui_mode=form
        2025-03-31.basil payment_method_types → 200 open
        made long ago, shown today → ui_mode=elements
    "#]].assert_eq(table.text());
}

/// The secret is in no event that is stored, and in each that is shown.
#[test]
fn events_show_the_secret_that_answers_show() {
    let server = shop();
    let tea = tea(&server);
    let made = session(&server, &tea, "").ok();
    post(&server, &format!("{SESSIONS}/{}/expire", made.text("id")), "").ok();
    let event = server.event("checkout.session.expired");
    assert_eq!(event["data"]["object"]["client_secret"], made.body["client_secret"]);
}
