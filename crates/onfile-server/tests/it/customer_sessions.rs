//! Customer sessions: made by a server, presented by a browser, and what each component opens.

use crate::harness::{Answer, Client, Server};
use crate::table::{Table, Watch, customer, fields, get, on_file, post};
use expect_test::expect;

/// What the guide enables.
const GUIDE: &str = "components[payment_element][enabled]=true\
    &components[payment_element][features][payment_method_redisplay]=enabled\
    &components[payment_element][features][payment_method_save]=enabled\
    &components[payment_element][features][payment_method_save_usage]=off_session\
    &components[payment_element][features][payment_method_remove]=enabled";

/// What shows saved methods and does no more.
const SHOWS: &str = "components[payment_element][enabled]=true\
    &components[payment_element][features][payment_method_redisplay]=enabled";

/// A method of a customer, with a permission to show it again.
pub fn saved(server: &Server, cus: &str, allow: &str) -> String {
    let method = on_file(server, cus, "pm_card_visa");
    let form = format!("allow_redisplay={allow}");
    post(server, &format!("/v1/payment_methods/{method}"), &form).ok();
    method
}

/// A session's client secret.
pub fn session(server: &Server, cus: &str, components: &str) -> String {
    let form = format!("customer={cus}&{components}");
    post(server, "/v1/customer_sessions", &form).ok().text("client_secret").to_owned()
}

fn with(secret: &str, form: &str) -> String {
    format!("customer_session_client_secret={secret}&{form}")
}

/// The ids of a list.
pub fn ids(answer: &Answer) -> Vec<String> {
    let data = answer.body["data"].as_array().unwrap().iter();
    data.map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

fn listed(client: &Client<'_>, secret: &str, form: &str) -> Answer {
    client.get(&format!("/v1/payment_methods?{}", with(secret, form)))
}

#[test]
fn made_as_the_guide_makes_it() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let json = r#"{"configuration":{"customer":{}}}"#;
    let account = server.secret().send("POST", "/v2/core/accounts", json).ok();
    let account = format!("customer_account={}", account.text("id"));
    let cus = customer(&server);
    watch.news();
    for named in [format!("customer={cus}"), account] {
        let made = post(&server, "/v1/customer_sessions", &format!("{named}&{GUIDE}")).ok();
        let shown = ["object", "client_secret", "customer", "customer_account", "livemode"];
        table.line("made", &fields(&made.body, &shown));
        assert_eq!(made.body["expires_at"], made.body["created"].as_i64().unwrap() + 1800);
        assert!(made.body.get("id").is_none());
        let components = made.body["components"].as_object().unwrap();
        for (name, component) in components {
            table.line(&format!("  {name}"), &component.to_string());
        }
    }
    table.line("told", &watch.news());
    let whole = format!("customer={cus}&{SHOWS}&expand[]=customer");
    let whole = post(&server, "/v1/customer_sessions", &whole).ok();
    table.line("expanded", &fields(&whole.body, &["customer/object", "customer/id"]));
    expect![[r#"
        made → object=customer_session client_secret=cuss_secret_… customer=cus_… customer_account=null livemode=false
          active_entitlements → {"enabled":false}
          buy_button → {"enabled":false}
          customer_portal → {"enabled":false}
          customer_sheet → {"enabled":false,"features":null}
          mobile_payment_element → {"enabled":false,"features":null}
          payment_element → {"enabled":true,"features":{"payment_method_allow_redisplay_filters":["always"],"payment_method_redisplay":"enabled","payment_method_redisplay_limit":3,"payment_method_remove":"enabled","payment_method_save":"enabled","payment_method_save_usage":"off_session"}}
          pricing_table → {"enabled":false}
        made → object=customer_session client_secret=cuss_secret_… customer=cus_… customer_account=acct_… livemode=false
          active_entitlements → {"enabled":false}
          buy_button → {"enabled":false}
          customer_portal → {"enabled":false}
          customer_sheet → {"enabled":false,"features":null}
          mobile_payment_element → {"enabled":false,"features":null}
          payment_element → {"enabled":true,"features":{"payment_method_allow_redisplay_filters":["always"],"payment_method_redisplay":"enabled","payment_method_redisplay_limit":3,"payment_method_remove":"enabled","payment_method_save":"enabled","payment_method_save_usage":"off_session"}}
          pricing_table → {"enabled":false}
        told
        expanded → object=customer id=cus_…
    "#]].assert_eq(table.text());
}

#[test]
fn refused_when_made() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let path = "/v1/customer_sessions";
    let element = |features: &str| {
        let each = features.split('&').filter(|it| !it.is_empty()).map(|it| {
            let (name, value) = it.split_once('=').unwrap();
            let (name, list) = name.strip_suffix("[]").map_or((name, ""), |name| (name, "[]"));
            format!("&components[payment_element][features][{name}]{list}={value}")
        });
        let each = each.collect::<String>();
        format!("customer={cus}&components[payment_element][enabled]=true{each}")
    };
    for form in [
        String::new(),
        format!("customer={cus}"),
        GUIDE.to_owned(),
        format!("customer={cus}&components[payment_element][enabled]=false"),
        format!("customer={cus}&customer_account=acct_x&{GUIDE}"),
        format!("customer=cus_x&{GUIDE}"),
        format!("customer_account=acct_x&{GUIDE}"),
        format!(
            "customer={cus}&components[payment_element][features][payment_method_save]=enabled"
        ),
        format!(
            "customer={cus}&components[payment_element][enabled]=false\
             &components[payment_element][features][payment_method_save]=enabled"
        ),
        element("payment_method_redisplay_limit=0"),
        element("payment_method_redisplay_limit=-1"),
        element("payment_method_redisplay_limit=11"),
        element("payment_method_redisplay_limit=3.5"),
        element("payment_method_save=yes"),
        element("payment_method_remove=unspecified"),
        element("payment_method_save_usage=none"),
        element("payment_method_allow_redisplay_filters[]=never"),
        element("payment_method_allow_redisplay_filters="),
        element("payment_method_remove_last=enabled"),
        element("payment_method_redisplay_limit=10"),
        element("payment_method_save=enabled"),
    ] {
        table.answer(&form, &post(&server, path, &form));
    }
    let older = server.secret().header("Stripe-Version", "2025-09-30.clover");
    let form = element("payment_method_save=enabled");
    table.answer("an older version", &older.send("POST", path, &form));
    post(&server, "/v1/customers", "").ok();
    server.secret().delete(&format!("/v1/customers/{cus}")).ok();
    table.answer("deleted", &post(&server, path, &element("")));
    for (method, path) in [("GET", path), ("GET", "/v1/customer_sessions/cuss_1")] {
        table.line(path, &server.secret().send(method, path, "").status.to_string());
    }
    expect![[r#"
         → 400 invalid_request_error parameter_missing [components] Missing required param: components.
        customer=cus_… → 400 invalid_request_error parameter_missing [components] Missing required param: components.
        components[payment_element][enabled]=true&components[payment_element][features][payment_method_redisplay]=enabled&components[payment_element][features][payment_method_save]=enabled&components[payment_element][features][payment_method_save_usage]=off_session&components[payment_element][features][payment_method_remove]=enabled → 400 invalid_request_error parameter_missing [customer] Missing required param: customer.
        customer=cus_…&components[payment_element][enabled]=false → 400 invalid_request_error - [components] At least 1 component must be enabled.
        customer=cus_…&customer_account=acct_x&components[payment_element][enabled]=true&components[payment_element][features][payment_method_redisplay]=enabled&components[payment_element][features][payment_method_save]=enabled&components[payment_element][features][payment_method_save_usage]=off_session&components[payment_element][features][payment_method_remove]=enabled → 400 invalid_request_error - [-] You may only specify one of these parameters: customer, customer_account.
        customer=cus_x&components[payment_element][enabled]=true&components[payment_element][features][payment_method_redisplay]=enabled&components[payment_element][features][payment_method_save]=enabled&components[payment_element][features][payment_method_save_usage]=off_session&components[payment_element][features][payment_method_remove]=enabled → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_x'
        customer_account=acct_x&components[payment_element][enabled]=true&components[payment_element][features][payment_method_redisplay]=enabled&components[payment_element][features][payment_method_save]=enabled&components[payment_element][features][payment_method_save_usage]=off_session&components[payment_element][features][payment_method_remove]=enabled → 400 invalid_request_error resource_missing [customer_account] No such account: 'acct_x'
        customer=cus_…&components[payment_element][features][payment_method_save]=enabled → 400 invalid_request_error parameter_missing [components[payment_element][enabled]] Missing required param: components[payment_element][enabled].
        customer=cus_…&components[payment_element][enabled]=false&components[payment_element][features][payment_method_save]=enabled → 400 invalid_request_error - [components[payment_element][features]] You can only specify features of a component that is enabled; payment_element is not.
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_redisplay_limit]=0 → 400 invalid_request_error parameter_invalid_integer [components[payment_element][features][payment_method_redisplay_limit]] This value must be greater than or equal to 1.
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_redisplay_limit]=-1 → 400 invalid_request_error parameter_invalid_integer [components[payment_element][features][payment_method_redisplay_limit]] This value must be greater than or equal to 1.
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_redisplay_limit]=11 → 400 invalid_request_error parameter_invalid_integer [components[payment_element][features][payment_method_redisplay_limit]] This value must be less than or equal to 10.
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_redisplay_limit]=3.5 → 400 invalid_request_error parameter_invalid_integer [components[payment_element][features][payment_method_redisplay_limit]] Invalid integer: 3.5
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_save]=yes → 400 invalid_request_error - [components[payment_element][features][payment_method_save]] Invalid payment_method_save: must be one of disabled or enabled
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_remove]=unspecified → 400 invalid_request_error - [components[payment_element][features][payment_method_remove]] Invalid payment_method_remove: must be one of disabled or enabled
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_save_usage]=none → 400 invalid_request_error - [components[payment_element][features][payment_method_save_usage]] Invalid payment_method_save_usage: must be one of off_session or on_session
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_allow_redisplay_filters][]=never → 400 invalid_request_error - [components[payment_element][features][payment_method_allow_redisplay_filters][0]] Invalid payment_method_allow_redisplay_filters[0]: must be one of always, limited, or unspecified
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_allow_redisplay_filters]= → 400 invalid_request_error parameter_invalid_empty [components[payment_element][features][payment_method_allow_redisplay_filters]] You passed an empty string for 'components[payment_element][features][payment_method_allow_redisplay_filters]'. We assume empty values are an attempt to unset a parameter; however 'components[payment_element][features][payment_method_allow_redisplay_filters]' cannot be unset. You should remove 'components[payment_element][features][payment_method_allow_redisplay_filters]' from your request or supply a non-empty value.
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_remove_last]=enabled → 400 invalid_request_error parameter_unknown [components[payment_element][features][payment_method_remove_last]] Received unknown parameter: components[payment_element][features][payment_method_remove_last]
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_redisplay_limit]=10 → 200 ok
        customer=cus_…&components[payment_element][enabled]=true&components[payment_element][features][payment_method_save]=enabled → 200 ok
        an older version → 400 invalid_request_error parameter_missing [components[payment_element][features][payment_method_save_usage]] You must specify payment_method_save_usage when payment_method_save is enabled.
        deleted → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
        /v1/customer_sessions → 404
        /v1/customer_sessions/cuss_1 → 404
    "#]].assert_eq(table.text());
}

#[test]
fn a_browser_sees_and_does_what_is_enabled() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let (cus, other) = (customer(&server), customer(&server));
    let always = saved(&server, &cus, "always");
    let limited = saved(&server, &cus, "limited");
    let strange = saved(&server, &other, "always");
    let browser = server.publishable();
    let one = |method: &str, what: &str| format!("/v1/payment_methods/{method}{what}");
    watch.news();
    for (name, components) in [
        ("nothing shown", "components[payment_element][enabled]=true"),
        ("pricing table", "components[pricing_table][enabled]=true"),
        ("shown", SHOWS),
        ("shown and removed", GUIDE),
    ] {
        let secret = session(&server, &cus, components);
        table.line(name, "");
        let list = listed(&browser, &secret, "");
        if list.status == 200 {
            assert_eq!(ids(&list), [&*always], "{name}");
            assert!(list.body["data"][0].get("metadata").is_none(), "not for buyers");
        }
        table.answer("  list", &list);
        table.answer("  list of another", &listed(&browser, &secret, &format!("customer={other}")));
        let rename = with(&secret, "billing_details[name]=J");
        table.answer("  update", &browser.send("POST", &one(&always, ""), &rename));
        table.answer("  update one not shown", &browser.send("POST", &one(&limited, ""), &rename));
        table.answer("  update another's", &browser.send("POST", &one(&strange, ""), &rename));
        let promote = with(&secret, "allow_redisplay=always");
        table.answer("  update more", &browser.send("POST", &one(&always, ""), &promote));
        let bare = with(&secret, "");
        table.answer("  attach", &browser.send("POST", &one("pm_card_visa", "/attach"), &bare));
        table.answer(
            "  detach one not shown",
            &browser.send("POST", &one(&limited, "/detach"), &bare),
        );
        table.answer("  detach another's", &browser.send("POST", &one(&strange, "/detach"), &bare));
        table.answer(
            "  detach by token",
            &browser.send("POST", &one("pm_card_visa", "/detach"), &bare),
        );
        table.answer("  detach", &browser.send("POST", &one(&always, "/detach"), &bare));
        table.line("  told", &watch.news());
    }
    assert_eq!(get(&server, &one(&always, "")).ok().body["customer"], serde_json::Value::Null);
    assert_eq!(get(&server, &one(&strange, "")).ok().text("customer"), other);
    expect![[r#"
        nothing shown
          list → 403 invalid_request_error - [-] The CustomerSession does not enable payment_method_redisplay.
          list of another → 403 invalid_request_error - [-] The CustomerSession does not enable payment_method_redisplay.
          update → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          update one not shown → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          update another's → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          update more → 400 invalid_request_error - [allow_redisplay] This parameter cannot be passed with a publishable API key. Please use a secret API key.
          attach → 403 invalid_request_error - [-] The CustomerSession does not enable attaching payment methods.
          detach one not shown → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          detach another's → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          detach by token → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_card_visa'
          detach → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          told
        pricing table
          list → 403 invalid_request_error - [-] The CustomerSession does not enable payment_method_redisplay.
          list of another → 403 invalid_request_error - [-] The CustomerSession does not enable payment_method_redisplay.
          update → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          update one not shown → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          update another's → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          update more → 400 invalid_request_error - [allow_redisplay] This parameter cannot be passed with a publishable API key. Please use a secret API key.
          attach → 403 invalid_request_error - [-] The CustomerSession does not enable attaching payment methods.
          detach one not shown → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          detach another's → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          detach by token → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_card_visa'
          detach → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          told
        shown
          list → 200 ok
          list of another → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
          update → 200 ok
          update one not shown → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          update another's → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          update more → 400 invalid_request_error - [allow_redisplay] This parameter cannot be passed with a publishable API key. Please use a secret API key.
          attach → 403 invalid_request_error - [-] The CustomerSession does not enable attaching payment methods.
          detach one not shown → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          detach another's → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          detach by token → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_card_visa'
          detach → 403 invalid_request_error - [-] The CustomerSession does not enable payment_method_remove.
          told → payment_method.updated
        shown and removed
          list → 200 ok
          list of another → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
          update → 200 ok
          update one not shown → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          update another's → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          update more → 400 invalid_request_error - [allow_redisplay] This parameter cannot be passed with a publishable API key. Please use a secret API key.
          attach → 403 invalid_request_error - [-] The CustomerSession does not enable attaching payment methods.
          detach one not shown → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          detach another's → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
          detach by token → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_card_visa'
          detach → 200 ok
          told → payment_method.updated → payment_method.detached
    "#]].assert_eq(table.text());
}

#[test]
fn a_secret_opens_nothing_but_its_own_and_not_for_ever() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let method = saved(&server, &cus, "always");
    let secret = session(&server, &cus, GUIDE);
    let browser = server.publishable();
    let mut flipped = secret.clone();
    let last = flipped.pop().unwrap();
    flipped.push(if last == 'a' { 'b' } else { 'a' });
    for (case, wrong) in [
        ("flipped", flipped),
        ("short", secret[..secret.len() - 1].to_owned()),
        ("long", format!("{secret}x")),
        ("upper case", secret.to_uppercase()),
        ("empty", String::new()),
        ("a prefix", "cuss_secret_".to_owned()),
        ("no text", "é".repeat(60)),
    ] {
        table.answer(case, &listed(&browser, &wrong, ""));
    }
    let of_intent = post(&server, "/v1/payment_intents", "amount=100&currency=usd").ok();
    table.answer("an intent's", &listed(&browser, of_intent.text("client_secret"), ""));
    let list = format!("/v1/payment_methods?customer_session_client_secret[]={secret}");
    table.answer("a list", &browser.get(&list));
    table.answer("with a secret key", &listed(&server.secret(), &secret, ""));
    table.answer("without a key", &listed(&server.client(None), &secret, ""));
    let account = server.secret().post("/_onfile/accounts", &[]).ok();
    let elsewhere = server.client(Some(account.text("publishable_key")));
    table.answer("another account's key", &listed(&elsewhere, &secret, ""));
    for path in [format!("/v1/customers/{cus}"), format!("/v1/payment_methods/{method}")] {
        table.answer("another route", &browser.get(&format!("{path}?{}", with(&secret, ""))));
    }
    table.answer("its own", &listed(&browser, &secret, ""));
    table.answer("again", &listed(&browser, &secret, &format!("customer={cus}")));
    server.advance(1799);
    table.answer("the last second", &listed(&browser, &secret, ""));
    server.advance(1);
    table.answer("half an hour later", &listed(&browser, &secret, ""));
    let fresh = session(&server, &cus, GUIDE);
    server.secret().delete(&format!("/v1/customers/{cus}")).ok();
    table.answer("the customer is gone", &listed(&browser, &fresh, ""));
    expect![[r#"
        flipped → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        short → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        long → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        upper case → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        empty → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        a prefix → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        no text → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        an intent's → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        a list → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        with a secret key → 400 invalid_request_error parameter_unknown [customer_session_client_secret] Received unknown parameter: customer_session_client_secret
        without a key → 401 invalid_request_error - [-] You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.
        another account's key → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        another route → 401 invalid_request_error secret_key_required [-] This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.
        another route → 401 invalid_request_error secret_key_required [-] This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.
        its own → 200 ok
        again → 200 ok
        the last second → 200 ok
        half an hour later → 400 invalid_request_error - [customer_session_client_secret] The CustomerSession has expired. Create a new one on your server.
        the customer is gone → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
    "#]].assert_eq(table.text());
}

#[test]
fn an_idempotency_key_tells_nobody_what_another_buyer_did() {
    let server = Server::start();
    let (one, other) = (customer(&server), customer(&server));
    let method = saved(&server, &one, "always");
    let path = format!("/v1/payment_methods/{method}");
    let send = |cus: &str| {
        let secret = session(&server, cus, SHOWS);
        let client = server.publishable().header("Idempotency-Key", "same");
        client.send("POST", &path, &with(&secret, "billing_details[name]=J"))
    };
    assert_eq!(send(&one).ok().text("id"), method);
    let answer = send(&other);
    assert_eq!(answer.error(400)["type"], "idempotency_error");
}

#[test]
fn each_component_filters_for_itself() {
    let server = Server::start();
    let cus = customer(&server);
    let (always, limited, unspecified) = (
        saved(&server, &cus, "always"),
        saved(&server, &cus, "limited"),
        saved(&server, &cus, "unspecified"),
    );
    let secret = session(
        &server,
        &cus,
        "components[customer_sheet][enabled]=true\
         &components[customer_sheet][features][payment_method_allow_redisplay_filters][]=unspecified\
         &components[customer_sheet][features][payment_method_remove]=enabled\
         &components[mobile_payment_element][enabled]=true\
         &components[mobile_payment_element][features][payment_method_redisplay]=enabled\
         &components[mobile_payment_element][features][payment_method_allow_redisplay_filters][0]=limited",
    );
    let browser = server.publishable();
    assert_eq!(ids(&listed(&browser, &secret, "").ok()), [unspecified.clone(), limited.clone()]);
    let narrowed = listed(&browser, &secret, "allow_redisplay=limited&limit=1").ok();
    assert_eq!(ids(&narrowed), [&*limited]);
    let detach = |method: &str| {
        let path = format!("/v1/payment_methods/{method}/detach");
        browser.send("POST", &path, &with(&secret, "")).status
    };
    assert_eq!([detach(&always), detach(&limited), detach(&unspecified)], [404, 403, 200]);
}
