//! Saving a card while paying, as the Payment Element does it, without its pixels.
//!
//! `Element` is what Stripe.js does: it knows what the server answered its page and whether the
//! buyer has ticked the box, and adds to the confirmation what follows from both.

use crate::customer_sessions::{ids, saved, session};
use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, again, customer, fields, get, on_file, post, press};
use expect_test::expect;
use serde_json::Value;

const CARD: &str = "payment_method_data[type]=card&payment_method_data[card][number]=4242424242424242\
    &payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2034\
    &payment_method_data[card][cvc]=123";
const ALLOW: &str = "payment_method_data[allow_redisplay]";

/// Features of the payment element, as parameters of a customer session.
fn features(each: &[&str]) -> String {
    component("payment_element", each)
}

fn component(name: &str, features: &[&str]) -> String {
    let component = format!("components[{name}]");
    let mut form = format!("{component}[enabled]=true");
    for feature in features {
        let (name, value) = feature.split_once('=').unwrap();
        let (name, list) = name.strip_suffix("[]").map_or((name, ""), |name| (name, "[]"));
        form += &format!("&{component}[features][payment_method_{name}]{list}={value}");
    }
    form
}

/// What the guide enables.
fn guide() -> String {
    features(&["redisplay=enabled", "save=enabled", "save_usage=off_session", "remove=enabled"])
}

/// What a buyer does on the page.
#[derive(Clone, Copy)]
enum Buyer<'a> {
    /// Fills a card in, and ticks the box.
    Ticks,
    /// Fills a card in, and leaves the box alone, if there is one.
    Leaves,
    /// Picks a card that is shown.
    Picks(&'a str),
}

/// An element that is drawn.
struct Element<'a> {
    server: &'a Server,
    intent: Answer,
    /// What the server answered its page.
    page: Value,
}

impl<'a> Element<'a> {
    fn draw(server: &'a Server, intent: Answer, session: Option<&str>) -> Self {
        let page = page(server, &intent, session).ok().body;
        Element { server, intent, page }
    }

    /// A feature of the one component that is enabled.
    fn feature(&self, name: &str) -> Option<&str> {
        let components = self.page.pointer("/customer/customer_session/components")?.as_object()?;
        let enabled = components.values().find(|it| it["enabled"] == Value::Bool(true))?;
        enabled.pointer(&format!("/features/payment_method_{name}"))?.as_str()
    }

    /// The ids of the cards that it shows.
    fn shows(&self) -> Vec<&str> {
        let methods = self.page.pointer("/customer/payment_methods").and_then(Value::as_array);
        methods.into_iter().flatten().map(|method| method["id"].as_str().unwrap()).collect()
    }

    /// Whether the intent saves by itself what it is confirmed with.
    fn saves(&self) -> bool {
        let intent = &self.page["payment_method_preference"]["payment_intent"];
        let card = &intent["payment_method_options"]["card"]["setup_future_usage"];
        intent.is_null() || !intent["setup_future_usage"].is_null() || card.is_string()
    }

    /// What it says about the box: the future usage that it asks for, and whether the card may be
    /// shown again. An error is the page's developer's to see; nothing is sent then.
    fn consent(&self, ticked: bool) -> Result<String, &'static str> {
        let payment = self.intent.text("object") == "payment_intent";
        let usage = self.feature("save_usage");
        Ok(match (self.feature("save"), self.saves(), ticked) {
            (Some("enabled"), true, _) if payment && usage.is_some() => {
                return Err("IntegrationError, nothing is sent");
            }
            (Some("enabled"), true, true) => format!("&{ALLOW}=always"),
            (Some("enabled"), true, false) => format!("&{ALLOW}=limited"),
            (Some("enabled"), false, true) => {
                let usage = usage.unwrap_or("on_session");
                format!("&setup_future_usage={usage}&{ALLOW}=always")
            }
            (Some("enabled"), false, false) => format!("&{ALLOW}=unspecified"),
            (Some("disabled"), true, _) => {
                let chosen = self.feature("save_allow_redisplay_override").unwrap_or("limited");
                format!("&{ALLOW}={chosen}")
            }
            (_, _, _) => format!("&{ALLOW}=unspecified"),
        })
    }

    /// What it sends besides the card.
    fn sends(&self, buyer: Buyer<'_>) -> Result<String, &'static str> {
        match buyer {
            Buyer::Ticks => self.consent(true),
            Buyer::Leaves => self.consent(false),
            Buyer::Picks(method) => Ok(format!("&payment_method={method}")),
        }
    }

    fn confirm(&self, buyer: Buyer<'_>) -> Answer {
        let said = self.sends(buyer).unwrap();
        let card = match buyer {
            Buyer::Ticks | Buyer::Leaves => CARD,
            Buyer::Picks(_) => "",
        };
        self.confirm_with(&format!("{card}{said}"))
    }

    fn confirm_with(&self, form: &str) -> Answer {
        let (kind, id) = (self.intent.text("object"), self.intent.text("id"));
        let form = format!("client_secret={}&{form}", self.intent.text("client_secret"));
        self.server.publishable().send("POST", &format!("/v1/{kind}s/{id}/confirm"), &form)
    }
}

fn page(server: &Server, intent: &Answer, session: Option<&str>) -> Answer {
    let (kind, secret) = (intent.text("object"), intent.text("client_secret"));
    let session = session.map(|it| format!("&customer_session_client_secret={it}"));
    let query = format!("type={kind}&client_secret={secret}{}", session.unwrap_or_default());
    server.publishable().get(&format!("/v1/elements/sessions?{query}"))
}

/// A payment as the guide makes it; `more` names the customer, if there is one.
fn payment(server: &Server, more: &str) -> Answer {
    let form = "amount=1099&currency=usd&automatic_payment_methods[enabled]=true";
    post(server, "/v1/payment_intents", &format!("{form}&{more}")).ok()
}

fn setup(server: &Server, more: &str) -> Answer {
    let form = "automatic_payment_methods[enabled]=true";
    post(server, "/v1/setup_intents", &format!("{form}&{more}")).ok()
}

/// The page of the guide at a customer's next visit.
fn next_visit<'a>(server: &'a Server, cus: &str, components: &str) -> Element<'a> {
    let intent = payment(server, &format!("customer={cus}"));
    Element::draw(server, intent, Some(&session(server, cus, components)))
}

/// A charge while the buyer is away, as the guide makes it.
fn off_session(server: &Server, cus: &str, method: &str) -> Answer {
    let form = format!(
        "amount=1099&currency=usd&automatic_payment_methods[enabled]=true&customer={cus}\
         &payment_method={method}&return_url=https://example.com/order/123/complete\
         &off_session=true&confirm=true"
    );
    post(server, "/v1/payment_intents", &form)
}

fn read(server: &Server, method: &str) -> Value {
    get(server, &format!("/v1/payment_methods/{method}")).ok().body
}

/// Who shows a card again: everybody, whoever filters for it, or nobody.
fn shown_to(server: &Server, cus: &str, method: &str) -> &'static str {
    let all =
        ["always", "limited", "unspecified"].map(|it| format!("allow_redisplay_filters[]={it}"));
    let all = [&["redisplay=enabled"], &all.each_ref().map(String::as_str)[..]].concat();
    for (components, who) in [
        (features(&["redisplay=enabled"]), "everybody"),
        (features(&all), "whoever filters for it"),
    ] {
        if next_visit(server, cus, &components).shows().contains(&method) {
            return who;
        }
    }
    "nobody"
}

/// What became of an intent and of the card that it was confirmed with.
fn outcome(server: &Server, cus: &str, answer: &Answer) -> String {
    let intent = again(server, answer);
    let asked = ["status", "setup_future_usage", "payment_method_options/card/setup_future_usage"];
    let asked = match intent.text("object") {
        "setup_intent" => fields(&intent.body, &["status", "usage"]),
        _ => fields(&intent.body, &asked),
    };
    let id = intent.text("payment_method");
    let card = fields(&read(server, id), &["allow_redisplay", "customer"]);
    format!("{asked}; card {card}, shown to {}", shown_to(server, cus, id))
}

/// A row of the table: what the server enables, which intent it makes, and what the buyer does.
struct Row<'a> {
    case: &'a str,
    enabled: Option<String>,
    intent: fn(&Server, &str) -> Answer,
    terms: &'a str,
    buyer: Buyer<'a>,
}

impl Row<'_> {
    fn play(&self, table: &mut Table) {
        let server = &Server::start();
        let cus = customer(server);
        let session = self.enabled.as_deref().map(|enabled| session(server, &cus, enabled));
        let intent = (self.intent)(server, &format!("customer={cus}&{}", self.terms));
        let element = Element::draw(server, intent, session.as_deref());
        let mut watch = Watch::new(server);
        match element.sends(self.buyer) {
            Err(error) => table.line(self.case, error),
            Ok(sent) => {
                table.line(self.case, sent.trim_start_matches('&'));
                let answer = element.confirm(self.buyer);
                let told = watch.news();
                table.line("  came of it", &outcome(server, &cus, &answer));
                table.line("  told", &told);
            }
        }
    }
}

/// What comes of each intent, customer session and box: whether the card is kept, and who may show it.
/// The numbers are the rows of the table that the documents of Elements add up to.
#[test]
fn what_the_box_makes_of_an_intent_and_a_card() {
    let mut table = Table::default();
    let none = || None;
    let plain = || Some(features(&["redisplay=enabled"]));
    let saves = |usage: &str| Some(features(&["save=enabled", &format!("save_usage={usage}")]));
    let saves_somehow = || Some(features(&["save=enabled"]));
    let mobile = |each: &[&str]| Some(component("mobile_payment_element", each));
    let (on, off) = ("setup_future_usage=on_session", "setup_future_usage=off_session");
    let by_type = "payment_method_options[card][setup_future_usage]=off_session";
    let once = "usage=on_session";
    let (ticks, leaves) = (Buyer::Ticks, Buyer::Leaves);
    type Make = fn(&Server, &str) -> Answer;
    let (payment, setup): (Make, Make) = (payment, setup);
    for (case, enabled, intent, terms, buyer) in [
        ("1 no session, payment", none(), payment, "", leaves),
        ("2 no session, payment that saves", none(), payment, on, leaves),
        ("2 no session, payment that saves", none(), payment, off, leaves),
        ("3 no session, setup", none(), setup, "", leaves),
        ("3 no session, setup", none(), setup, once, leaves),
        ("4 save off_session, payment, ticked", saves("off_session"), payment, "", ticks),
        ("4 save on_session, payment, ticked", saves("on_session"), payment, "", ticks),
        ("5 save off_session, payment, not ticked", saves("off_session"), payment, "", leaves),
        ("5 save on_session, payment, not ticked", saves("on_session"), payment, "", leaves),
        ("6 save, payment, ticked", saves_somehow(), payment, "", ticks),
        ("6 save, payment, not ticked", saves_somehow(), payment, "", leaves),
        ("7 save, payment that saves, ticked", saves_somehow(), payment, on, ticks),
        ("7 save, payment that saves, ticked", saves_somehow(), payment, off, ticks),
        ("7 save, payment that saves cards, ticked", saves_somehow(), payment, by_type, ticks),
        ("8 save, payment that saves, not ticked", saves_somehow(), payment, off, leaves),
        ("8 save, payment that saves cards, not ticked", saves_somehow(), payment, by_type, leaves),
        ("9 save off_session, payment that saves", saves("off_session"), payment, on, ticks),
        ("9 save off_session, payment that saves", saves("off_session"), payment, on, leaves),
        (
            "9 save on_session, payment that saves cards",
            saves("on_session"),
            payment,
            by_type,
            ticks,
        ),
        ("10 save, setup, ticked", saves_somehow(), setup, once, ticks),
        ("10 save off_session, setup, ticked", saves("off_session"), setup, "", ticks),
        ("11 save, setup, not ticked", saves_somehow(), setup, once, leaves),
        ("11 save off_session, setup, not ticked", saves("off_session"), setup, "", leaves),
        ("12 no save, payment", plain(), payment, "", leaves),
        ("13 no save, payment that saves", plain(), payment, off, leaves),
        ("13 no save, setup", plain(), setup, "", leaves),
        ("13 mobile, payment that saves", mobile(&["save=disabled"]), payment, off, leaves),
        (
            "13 mobile, shown always",
            mobile(&["save_allow_redisplay_override=always"]),
            payment,
            off,
            leaves,
        ),
        (
            "13 mobile, shown limited",
            mobile(&["save_allow_redisplay_override=limited"]),
            setup,
            "",
            leaves,
        ),
        (
            "13 mobile, unspecified",
            mobile(&["save_allow_redisplay_override=unspecified"]),
            setup,
            "",
            leaves,
        ),
    ] {
        Row { case, enabled, intent, terms, buyer }.play(&mut table);
    }
    expect![[r#"
        1 no session, payment → payment_method_data[allow_redisplay]=unspecified
          came of it → status=succeeded setup_future_usage=null setup_future_usage=absent; card allow_redisplay=unspecified customer=null, shown to nobody
          told → charge.succeeded → payment_intent.succeeded
        2 no session, payment that saves → payment_method_data[allow_redisplay]=unspecified
          came of it → status=succeeded setup_future_usage=on_session setup_future_usage=absent; card allow_redisplay=unspecified customer=cus_…, shown to whoever filters for it
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        2 no session, payment that saves → payment_method_data[allow_redisplay]=unspecified
          came of it → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=unspecified customer=cus_…, shown to whoever filters for it
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        3 no session, setup → payment_method_data[allow_redisplay]=unspecified
          came of it → status=succeeded usage=off_session; card allow_redisplay=unspecified customer=cus_…, shown to whoever filters for it
          told → payment_method.attached → setup_intent.succeeded
        3 no session, setup → payment_method_data[allow_redisplay]=unspecified
          came of it → status=succeeded usage=on_session; card allow_redisplay=unspecified customer=cus_…, shown to whoever filters for it
          told → payment_method.attached → setup_intent.succeeded
        4 save off_session, payment, ticked → setup_future_usage=off_session&payment_method_data[allow_redisplay]=always
          came of it → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=always customer=cus_…, shown to everybody
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        4 save on_session, payment, ticked → setup_future_usage=on_session&payment_method_data[allow_redisplay]=always
          came of it → status=succeeded setup_future_usage=on_session setup_future_usage=absent; card allow_redisplay=always customer=cus_…, shown to everybody
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        5 save off_session, payment, not ticked → payment_method_data[allow_redisplay]=unspecified
          came of it → status=succeeded setup_future_usage=null setup_future_usage=absent; card allow_redisplay=unspecified customer=null, shown to nobody
          told → charge.succeeded → payment_intent.succeeded
        5 save on_session, payment, not ticked → payment_method_data[allow_redisplay]=unspecified
          came of it → status=succeeded setup_future_usage=null setup_future_usage=absent; card allow_redisplay=unspecified customer=null, shown to nobody
          told → charge.succeeded → payment_intent.succeeded
        6 save, payment, ticked → setup_future_usage=on_session&payment_method_data[allow_redisplay]=always
          came of it → status=succeeded setup_future_usage=on_session setup_future_usage=absent; card allow_redisplay=always customer=cus_…, shown to everybody
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        6 save, payment, not ticked → payment_method_data[allow_redisplay]=unspecified
          came of it → status=succeeded setup_future_usage=null setup_future_usage=absent; card allow_redisplay=unspecified customer=null, shown to nobody
          told → charge.succeeded → payment_intent.succeeded
        7 save, payment that saves, ticked → payment_method_data[allow_redisplay]=always
          came of it → status=succeeded setup_future_usage=on_session setup_future_usage=absent; card allow_redisplay=always customer=cus_…, shown to everybody
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        7 save, payment that saves, ticked → payment_method_data[allow_redisplay]=always
          came of it → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=always customer=cus_…, shown to everybody
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        7 save, payment that saves cards, ticked → payment_method_data[allow_redisplay]=always
          came of it → status=succeeded setup_future_usage=null setup_future_usage=off_session; card allow_redisplay=always customer=cus_…, shown to everybody
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        8 save, payment that saves, not ticked → payment_method_data[allow_redisplay]=limited
          came of it → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=limited customer=cus_…, shown to whoever filters for it
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        8 save, payment that saves cards, not ticked → payment_method_data[allow_redisplay]=limited
          came of it → status=succeeded setup_future_usage=null setup_future_usage=off_session; card allow_redisplay=limited customer=cus_…, shown to whoever filters for it
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        9 save off_session, payment that saves → IntegrationError, nothing is sent
        9 save off_session, payment that saves → IntegrationError, nothing is sent
        9 save on_session, payment that saves cards → IntegrationError, nothing is sent
        10 save, setup, ticked → payment_method_data[allow_redisplay]=always
          came of it → status=succeeded usage=on_session; card allow_redisplay=always customer=cus_…, shown to everybody
          told → payment_method.attached → setup_intent.succeeded
        10 save off_session, setup, ticked → payment_method_data[allow_redisplay]=always
          came of it → status=succeeded usage=off_session; card allow_redisplay=always customer=cus_…, shown to everybody
          told → payment_method.attached → setup_intent.succeeded
        11 save, setup, not ticked → payment_method_data[allow_redisplay]=limited
          came of it → status=succeeded usage=on_session; card allow_redisplay=limited customer=cus_…, shown to whoever filters for it
          told → payment_method.attached → setup_intent.succeeded
        11 save off_session, setup, not ticked → payment_method_data[allow_redisplay]=limited
          came of it → status=succeeded usage=off_session; card allow_redisplay=limited customer=cus_…, shown to whoever filters for it
          told → payment_method.attached → setup_intent.succeeded
        12 no save, payment → payment_method_data[allow_redisplay]=unspecified
          came of it → status=succeeded setup_future_usage=null setup_future_usage=absent; card allow_redisplay=unspecified customer=null, shown to nobody
          told → charge.succeeded → payment_intent.succeeded
        13 no save, payment that saves → payment_method_data[allow_redisplay]=limited
          came of it → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=limited customer=cus_…, shown to whoever filters for it
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        13 no save, setup → payment_method_data[allow_redisplay]=limited
          came of it → status=succeeded usage=off_session; card allow_redisplay=limited customer=cus_…, shown to whoever filters for it
          told → payment_method.attached → setup_intent.succeeded
        13 mobile, payment that saves → payment_method_data[allow_redisplay]=limited
          came of it → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=limited customer=cus_…, shown to whoever filters for it
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        13 mobile, shown always → payment_method_data[allow_redisplay]=always
          came of it → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=always customer=cus_…, shown to everybody
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        13 mobile, shown limited → payment_method_data[allow_redisplay]=limited
          came of it → status=succeeded usage=off_session; card allow_redisplay=limited customer=cus_…, shown to whoever filters for it
          told → payment_method.attached → setup_intent.succeeded
        13 mobile, unspecified → payment_method_data[allow_redisplay]=unspecified
          came of it → status=succeeded usage=off_session; card allow_redisplay=unspecified customer=cus_…, shown to whoever filters for it
          told → payment_method.attached → setup_intent.succeeded
    "#]].assert_eq(table.text());
}

/// The rows in which something else than the box says whether a card is shown again.
#[test]
fn what_else_says_whether_a_card_is_shown() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let known = format!("customer={cus}");
    let draw = |intent: Answer, enabled: &str| {
        Element::draw(&server, intent, Some(&session(&server, &cus, enabled)))
    };
    let shows = features(&["redisplay=enabled"]);
    let mut line = |case: &str, intent: Answer, enabled: &str, form: &str| {
        let element = draw(intent, enabled);
        let mut watch = Watch::new(&server);
        let paid = element.confirm_with(form).ok();
        let told = watch.news();
        table.line(case, &outcome(&server, &cus, &paid));
        table.line("  told", &told);
        paid
    };
    for (allow, terms) in [
        ("always", ""),
        ("always", "setup_future_usage=on_session"),
        ("limited", "setup_future_usage=off_session"),
        ("unspecified", "payment_method_options[card][setup_future_usage]=off_session"),
    ] {
        let method = saved(&server, &cus, allow);
        let intent = payment(&server, &format!("{known}&{terms}"));
        let form = format!("payment_method={method}");
        let paid = line(&format!("14 a saved card, {allow} {terms}"), intent, &shows, &form);
        assert_eq!(paid.text("payment_method"), method);
    }
    // Apps ask by type: with what the customer session says when the box is ticked, else with nothing.
    let by_type = "payment_method_options[card][setup_future_usage]";
    let form = format!("{CARD}&{by_type}=off_session&{ALLOW}=always");
    line("4 ticked, by type", payment(&server, &known), &guide(), &form);
    let form = format!("{CARD}&{by_type}=&{ALLOW}=unspecified");
    line("5 not ticked, by type", payment(&server, &known), &guide(), &form);
    let off = "setup_future_usage=off_session";
    let saves = || payment(&server, &format!("{known}&{off}"));
    line("13 no box, by type", saves(), &shows, &form);
    let form = format!("{CARD}&{off}&{ALLOW}=limited");
    line("15 ticked, but the page says limited", payment(&server, &known), &guide(), &form);
    let form = format!("{CARD}&{ALLOW}=always");
    line("15 no box, but the page says always", saves(), &shows, &form);
    let form = "amount=1099&currency=usd&payment_method_types[]=card&confirm=true";
    let form = format!("{form}&{known}&{off}&payment_method=pm_card_visa");
    let paid = post(&server, "/v1/payment_intents", &form).ok();
    table.line("16 by the server, paid", &outcome(&server, &cus, &paid));
    let method = on_file(&server, &cus, "pm_card_visa");
    let attached = fields(&read(&server, &method), &["allow_redisplay", "customer"]);
    let shown = shown_to(&server, &cus, &method);
    table.line("16 by the server, attached", &format!("{attached}, shown to {shown}"));
    expect![[r#"
        14 a saved card, always  → status=succeeded setup_future_usage=null setup_future_usage=absent; card allow_redisplay=always customer=cus_…, shown to everybody
          told → charge.succeeded → payment_intent.succeeded
        14 a saved card, always setup_future_usage=on_session → status=succeeded setup_future_usage=on_session setup_future_usage=absent; card allow_redisplay=always customer=cus_…, shown to everybody
          told → charge.succeeded → payment_intent.succeeded
        14 a saved card, limited setup_future_usage=off_session → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=limited customer=cus_…, shown to whoever filters for it
          told → charge.succeeded → payment_intent.succeeded
        14 a saved card, unspecified payment_method_options[card][setup_future_usage]=off_session → status=succeeded setup_future_usage=null setup_future_usage=off_session; card allow_redisplay=unspecified customer=cus_…, shown to whoever filters for it
          told → charge.succeeded → payment_intent.succeeded
        4 ticked, by type → status=succeeded setup_future_usage=null setup_future_usage=off_session; card allow_redisplay=always customer=cus_…, shown to everybody
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        5 not ticked, by type → status=succeeded setup_future_usage=null setup_future_usage=absent; card allow_redisplay=unspecified customer=null, shown to nobody
          told → charge.succeeded → payment_intent.succeeded
        13 no box, by type → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=unspecified customer=cus_…, shown to whoever filters for it
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        15 ticked, but the page says limited → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=limited customer=cus_…, shown to whoever filters for it
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        15 no box, but the page says always → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=always customer=cus_…, shown to everybody
          told → charge.succeeded → payment_method.attached → payment_intent.succeeded
        16 by the server, paid → status=succeeded setup_future_usage=off_session setup_future_usage=absent; card allow_redisplay=unspecified customer=cus_…, shown to whoever filters for it
        16 by the server, attached → allow_redisplay=unspecified customer=cus_…, shown to whoever filters for it
    "#]].assert_eq(table.text());
}

/// The sheet of an app: with a customer session what is saved is shown again; with an ephemeral key,
/// which shows everything, nothing is said about it.
#[test]
fn the_sheet_of_an_app() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let mut secrets = Vec::new();
    for (case, allow) in
        [("17 a customer session", "always"), ("17 an ephemeral key", "unspecified")]
    {
        let intent = setup(&server, &format!("customer={cus}"));
        let enabled = component("customer_sheet", &[]);
        let session = (allow == "always").then(|| session(&server, &cus, &enabled));
        let element = Element::draw(&server, intent, session.as_deref());
        let done = element.confirm_with(&format!("{CARD}&{ALLOW}={allow}")).ok();
        table.line(case, &outcome(&server, &cus, &done));
        secrets.push((session, done.text("payment_method").to_owned()));
    }
    let [(session, always), (_, unspecified)] = &secrets[..] else { panic!() };
    let path = "/v1/payment_methods?customer_session_client_secret=";
    let path = format!("{path}{}", session.as_deref().unwrap());
    assert_eq!(ids(&server.publishable().get(&path).ok()), [&**always]);
    let key = server.secret().header("Stripe-Version", "2026-10-28.endive");
    let key = key.send("POST", "/v1/ephemeral_keys", &format!("customer={cus}")).ok();
    let app = server.client(Some(key.text("secret")));
    assert_eq!(ids(&app.get("/v1/payment_methods").ok()), [&**unspecified, &**always]);
    expect![[r#"
        17 a customer session → status=succeeded usage=off_session; card allow_redisplay=always customer=cus_…, shown to everybody
        17 an ephemeral key → status=succeeded usage=off_session; card allow_redisplay=unspecified customer=cus_…, shown to whoever filters for it
    "#]].assert_eq(table.text());
}

/// The parameter that names who pays, for each kind of customer.
fn owners(server: &Server) -> [(String, String); 2] {
    let json = r#"{"configuration":{"customer":{}}}"#;
    let account = server.secret().send("POST", "/v2/core/accounts", json).ok();
    let account = account.text("id");
    let cus = customer(server);
    // Whoever has an account is a customer under an id that follows from the account's.
    let twin =
        post(server, "/v1/customer_sessions", &format!("customer_account={account}&{}", guide()));
    let twin = twin.ok().text("customer").to_owned();
    [(format!("customer={cus}"), cus), (format!("customer_account={account}"), twin)]
}

#[test]
fn a_new_customer_ticks_the_box_and_is_charged_later() {
    let server = Server::start();
    let mut table = Table::default();
    for (named, cus) in owners(&server) {
        table.line(&named, "");
        let visit = || {
            let made = post(&server, "/v1/customer_sessions", &format!("{named}&{}", guide())).ok();
            Element::draw(&server, payment(&server, &named), Some(made.text("client_secret")))
        };
        let first = visit();
        assert_eq!(first.feature("save"), Some("enabled"));
        assert!(first.shows().is_empty());
        let mut watch = Watch::new(&server);
        let paid = first.confirm(Buyer::Ticks).ok();
        table.line("  the first visit", &watch.news());
        let card = paid.text("payment_method");

        let second = visit();
        assert_eq!(second.shows(), [card]);
        let seen = ["type", "card/last4", "allow_redisplay", "customer", "metadata"];
        table.line("  shown", &fields(&second.page["customer"]["payment_methods"][0], &seen));
        let mut watch = Watch::new(&server);
        let again = second.confirm(Buyer::Picks(card)).ok();
        assert_eq!(again.text("payment_method"), card);
        table.line("  the second visit", &watch.news());

        let form = "amount=2500&currency=usd&automatic_payment_methods[enabled]=true\
            &return_url=https://example.com/order/123/complete&off_session=true&confirm=true";
        let form = format!("{form}&{named}&payment_method={card}");
        let away = post(&server, "/v1/payment_intents", &form).ok();
        table.line("  while away", &fields(&away.body, &["status", "customer", "amount_received"]));
        table.line("  told", &watch.news());
        assert_eq!(read(&server, card)["customer"], Value::from(cus.as_str()));
    }
    expect![[r#"
        customer=cus_…
          the first visit → charge.succeeded → payment_method.attached → payment_intent.succeeded
          shown → type=card last4=4242 allow_redisplay=always customer=cus_… metadata=absent
          the second visit → charge.succeeded → payment_intent.succeeded
          while away → status=succeeded customer=cus_… amount_received=2500
          told → payment_intent.created → charge.succeeded → payment_intent.succeeded
        customer_account=acct_…
          the first visit → charge.succeeded → payment_method.attached → payment_intent.succeeded
          shown → type=card last4=4242 allow_redisplay=always customer=cus_… metadata=absent
          the second visit → charge.succeeded → payment_intent.succeeded
          while away → status=succeeded customer=cus_… amount_received=2500
          told → payment_intent.created → charge.succeeded → payment_intent.succeeded
    "#]]
    .assert_eq(table.text());
}

#[test]
fn who_leaves_the_box_alone_leaves_no_card() {
    let server = Server::start();
    let mut table = Table::default();
    for (named, cus) in owners(&server) {
        table.line(&named, "");
        let first = next_visit(&server, &cus, &guide());
        let paid = first.confirm(Buyer::Leaves).ok();
        let card = paid.text("payment_method");
        assert!(next_visit(&server, &cus, &guide()).shows().is_empty());
        assert_eq!(shown_to(&server, &cus, card), "nobody");
        table.answer("  off session", &off_session(&server, &cus, card));
        let path = format!("/v1/payment_methods/{card}");
        table.answer("  attached", &post(&server, &format!("{path}/attach"), &named));
        let allow = post(&server, &path, "allow_redisplay=always");
        table.answer("  allowed", &allow);
        table.answer("  picked", &next_visit(&server, &cus, &guide()).confirm(Buyer::Picks(card)));
    }
    expect![[r#"
        customer=cus_…
          off session → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
          attached → 400 invalid_request_error - [-] This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
          allowed → 400 invalid_request_error - [-] You must save this PaymentMethod to a customer before you can update it.
          picked → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first. +payment_intent requires_payment_method
        customer_account=acct_…
          off session → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
          attached → 400 invalid_request_error - [-] This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
          allowed → 400 invalid_request_error - [-] You must save this PaymentMethod to a customer before you can update it.
          picked → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first. +payment_intent requires_payment_method
    "#]].assert_eq(table.text());
}

/// A card that is not charged is not saved, whatever was ticked.
#[test]
fn a_ticked_box_saves_nothing_before_the_payment_succeeds() {
    let server = Server::start();
    let mut table = Table::default();
    let number = |number: &str| CARD.replace("4242424242424242", number);
    for (case, card, button) in [
        ("declined", "4000000000000002", None),
        ("challenge passed", "4000002500003155", Some("authorize")),
        ("challenge failed", "4000002500003155", Some("fail")),
        ("challenge abandoned", "4000002500003155", None),
    ] {
        let cus = customer(&server);
        let element = next_visit(&server, &cus, &guide());
        let mut watch = Watch::new(&server);
        let form = format!("{}{}", number(card), element.sends(Buyer::Ticks).unwrap());
        let answer = element.confirm_with(&format!("{form}&return_url=https://example.com/"));
        table.answer(case, &answer);
        let listed = || {
            let path = format!("/v1/payment_methods?customer={cus}");
            ids(&get(&server, &path).ok())
        };
        assert!(listed().is_empty());
        if let Some(button) = button {
            assert_eq!(press(&server, &answer, button).status, 303);
        }
        table.line("  told", &watch.news());
        let element = next_visit(&server, &cus, &guide());
        table.line("  shown", &element.shows().len().to_string());
        if let [saved] = &listed()[..] {
            assert_eq!(element.shows(), [saved]);
            table.answer("  off session", &off_session(&server, &cus, saved));
        }
    }
    expect![[r#"
        declined → 402 card_error card_declined/generic_decline [-] Your card was declined. +payment_intent requires_payment_method
          told → charge.failed → payment_intent.payment_failed
          shown → 0
        challenge passed → 200 requires_action
          told → payment_intent.requires_action → charge.succeeded → payment_method.attached → payment_intent.succeeded
          shown → 1
          off session → 200 succeeded
        challenge failed → 200 requires_action
          told → payment_intent.requires_action → payment_intent.payment_failed
          shown → 0
        challenge abandoned → 200 requires_action
          told → payment_intent.requires_action
          shown → 0
    "#]].assert_eq(table.text());
}

/// A tick is for the attempt that it was given for: whoever takes it back pays without saving.
#[test]
fn a_tick_is_taken_back() {
    let server = Server::start();
    let mut table = Table::default();
    let by_type = "payment_method_options[card][setup_future_usage]";
    let declined = CARD.replace("4242424242424242", "4000000000000002");
    let challenged = CARD.replace("4242424242424242", "4000002500003155");
    let page = ("setup_future_usage=off_session".to_owned(), String::new());
    let app = (format!("{by_type}=off_session"), format!("{by_type}="));
    for (case, (ticked, unticked), terms, card, button) in [
        ("a page, declined", &page, "", &declined, None),
        ("an app, declined", &app, "", &declined, None),
        ("a page, challenge failed", &page, "", &challenged, Some("fail")),
        ("a page, challenge abandoned", &page, "", &challenged, None),
        ("the seller saves on_session", &page, "setup_future_usage=on_session", &declined, None),
        ("the seller saves cards", &app, &format!("{by_type}=on_session"), &declined, None),
    ] {
        let cus = customer(&server);
        let intent = payment(&server, &format!("customer={cus}&{terms}"));
        let secret = session(&server, &cus, &features(&["save=enabled"]));
        let element = Element::draw(&server, intent, Some(&secret));
        let form = format!("{card}&{ticked}&{ALLOW}=always&return_url=https://example.com/");
        let answer = element.confirm_with(&form);
        table.answer(case, &answer);
        if let Some(button) = button {
            press(&server, &answer, button);
        }
        let asked = ["setup_future_usage", "payment_method_options/card/setup_future_usage"];
        table.line("  then", &fields(&again(&server, &element.intent).body, &asked));
        let answer = element.confirm_with(&format!("{CARD}&{unticked}&{ALLOW}=unspecified"));
        table.answer("  not ticked", &answer);
        if answer.status == 200 {
            table.line("  came of it", &outcome(&server, &cus, &answer));
        }
    }
    expect![[r#"
        a page, declined → 402 card_error card_declined/generic_decline [-] Your card was declined. +payment_intent requires_payment_method
          then → setup_future_usage=null setup_future_usage=absent
          not ticked → 200 succeeded
          came of it → status=succeeded setup_future_usage=null setup_future_usage=absent; card allow_redisplay=unspecified customer=null, shown to nobody
        an app, declined → 402 card_error card_declined/generic_decline [-] Your card was declined. +payment_intent requires_payment_method
          then → setup_future_usage=null setup_future_usage=absent
          not ticked → 200 succeeded
          came of it → status=succeeded setup_future_usage=null setup_future_usage=absent; card allow_redisplay=unspecified customer=null, shown to nobody
        a page, challenge failed → 200 requires_action
          then → setup_future_usage=null setup_future_usage=absent
          not ticked → 200 succeeded
          came of it → status=succeeded setup_future_usage=null setup_future_usage=absent; card allow_redisplay=unspecified customer=null, shown to nobody
        a page, challenge abandoned → 200 requires_action
          then → setup_future_usage=off_session setup_future_usage=absent
          not ticked → 200 succeeded
          came of it → status=succeeded setup_future_usage=null setup_future_usage=absent; card allow_redisplay=unspecified customer=null, shown to nobody
        the seller saves on_session → 402 card_error card_declined/generic_decline [-] Your card was declined. +payment_intent requires_payment_method
          then → setup_future_usage=on_session setup_future_usage=absent
          not ticked → 200 succeeded
          came of it → status=succeeded setup_future_usage=on_session setup_future_usage=absent; card allow_redisplay=unspecified customer=cus_…, shown to whoever filters for it
        the seller saves cards → 402 card_error card_declined/generic_decline [-] Your card was declined. +payment_intent requires_payment_method
          then → setup_future_usage=null setup_future_usage=on_session
          not ticked → 400 invalid_request_error - [setup_future_usage] The `setup_future_usage` of this PaymentIntent is `on_session`. With a publishable API key it can only be changed from `on_session` to `off_session`. +payment_intent requires_payment_method
    "#]].assert_eq(table.text());
}

/// A card that was kept without its owner's leave to show it is shown only where that is asked for.
#[test]
fn limited_is_hidden_until_it_is_filtered_for() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let keep = |buyer: Buyer<'_>| {
        let intent = payment(&server, &format!("customer={cus}&setup_future_usage=off_session"));
        let secret = session(&server, &cus, &features(&["save=enabled"]));
        let paid = Element::draw(&server, intent, Some(&secret)).confirm(buyer).ok();
        paid.text("payment_method").to_owned()
    };
    let (limited, always) = (keep(Buyer::Leaves), keep(Buyer::Ticks));
    let unspecified = on_file(&server, &cus, "pm_card_visa");
    let names = [(&*limited, "limited"), (&*always, "always"), (&*unspecified, "unspecified")];
    for filters in [
        &[][..],
        &["always"],
        &["limited"],
        &["unspecified"],
        &["always", "limited"],
        &["always", "limited", "unspecified"],
    ] {
        let each: Vec<String> =
            filters.iter().map(|it| format!("allow_redisplay_filters[]={it}")).collect();
        let each = each.iter().map(String::as_str);
        let each: Vec<&str> = std::iter::once("redisplay=enabled").chain(each).collect();
        let element = next_visit(&server, &cus, &features(&each));
        let shown =
            element.shows().into_iter().map(|id| names.iter().find(|it| it.0 == id).unwrap().1);
        table.line(&filters.join(" "), &shown.collect::<Vec<_>>().join(" "));
    }
    // It may be charged all the same: the payment said so.
    table.answer("off session", &off_session(&server, &cus, &limited));
    expect![[r#"
         → always
        always → always
        limited → limited
        unspecified → unspecified
        always limited → always limited
        always limited unspecified → unspecified always limited
        off session → 200 succeeded
    "#]]
    .assert_eq(table.text());
}

#[test]
fn as_many_are_shown_as_the_limit_says_the_default_first() {
    let server = Server::start();
    let cus = customer(&server);
    // Eleven, so that the largest limit leaves one out; the newest first.
    let mut cards: Vec<String> = (0..11).map(|_| saved(&server, &cus, "always")).collect();
    cards.reverse();
    let shown = |limit: &str| {
        let mut each = vec!["redisplay=enabled"];
        each.extend((!limit.is_empty()).then_some(limit));
        let element = next_visit(&server, &cus, &features(&each));
        element.shows().into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(shown(""), cards[..3]);
    assert_eq!(shown("redisplay_limit=1"), cards[..1]);
    assert_eq!(shown("redisplay_limit=10"), cards[..10]);
    let form = format!("invoice_settings[default_payment_method]={}", cards[10]);
    post(&server, &format!("/v1/customers/{cus}"), &form).ok();
    assert_eq!(shown("redisplay_limit=1"), cards[10..]);
    assert_eq!(shown("redisplay_limit=2"), [&*cards[10], &*cards[0]]);
}

/// A buyer who removes a card is not charged with it again, by nobody.
#[test]
fn a_card_is_removed_by_its_owner() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let first = next_visit(&server, &cus, &guide());
    let card = first.confirm(Buyer::Ticks).ok().text("payment_method").to_owned();
    let form = format!("invoice_settings[default_payment_method]={card}");
    post(&server, &format!("/v1/customers/{cus}"), &form).ok();
    let path = format!("/v1/payment_methods/{card}/detach");
    let remove = |components: &str| {
        let form = format!("customer_session_client_secret={}", session(&server, &cus, components));
        server.publishable().send("POST", &path, &form)
    };
    let chosen = next_visit(&server, &cus, &guide());
    assert_eq!(chosen.shows(), [&*card]);
    let mut watch = Watch::new(&server);
    table.answer("not enabled", &remove(&features(&["redisplay=enabled", "save=enabled"])));
    table.answer(
        "not shown",
        &remove(&features(&[
            "redisplay=enabled",
            "remove=enabled",
            "allow_redisplay_filters[]=limited",
        ])),
    );
    table.answer("enabled", &remove(&guide()));
    table.line("told", &watch.news());
    table.answer("again", &remove(&guide()));
    let customer = get(&server, &format!("/v1/customers/{cus}")).ok();
    table.line("default", &fields(&customer.body["invoice_settings"], &["default_payment_method"]));
    assert!(next_visit(&server, &cus, &guide()).shows().is_empty());
    // Another page still shows it: it was drawn before.
    table.answer("picked", &chosen.confirm(Buyer::Picks(&card)));
    table.answer("off session", &off_session(&server, &cus, &card));
    let path = format!("/v1/payment_methods/{card}/attach");
    table.answer("attached", &post(&server, &path, &format!("customer={cus}")));
    expect![[r#"
        not enabled → 403 invalid_request_error - [-] The CustomerSession does not enable payment_method_remove.
        not shown → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
        enabled → 200 ok
        told → payment_method.detached → customer.updated
        again → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
        default → default_payment_method=null
        picked → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first. +payment_intent requires_payment_method
        off session → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
        attached → 400 invalid_request_error - [-] This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
    "#]].assert_eq(table.text());
}

/// The customer session is an addition: when it has run out, the payment goes on without it.
#[test]
fn a_customer_session_runs_out_while_the_page_is_open() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let card = saved(&server, &cus, "always");
    let intent = payment(&server, &format!("customer={cus}"));
    let secret = session(&server, &cus, &guide());
    let element = Element::draw(&server, intent.clone(), Some(&secret));
    assert_eq!(element.shows(), [&*card]);
    server.advance(1800);
    table.answer("drawn again", &page(&server, &intent, Some(&secret)));
    let form = format!("customer_session_client_secret={secret}");
    let detach = format!("/v1/payment_methods/{card}/detach");
    table.answer("removed", &server.publishable().send("POST", &detach, &form));
    table.answer("drawn without", &page(&server, &intent, None));
    table.answer("picked", &element.confirm(Buyer::Picks(&card)));
    let fresh = next_visit(&server, &cus, &guide());
    assert_eq!(fresh.shows(), [&*card]);
    table.answer("ticked", &fresh.confirm(Buyer::Ticks));
    assert_eq!(next_visit(&server, &cus, &guide()).shows().len(), 2);
    expect![[r#"
        drawn again → 400 invalid_request_error - [customer_session_client_secret] The CustomerSession has expired. Create a new one on your server.
        removed → 400 invalid_request_error - [customer_session_client_secret] The CustomerSession has expired. Create a new one on your server.
        drawn without → 200 ok
        picked → 200 succeeded
        ticked → 200 succeeded
    "#]].assert_eq(table.text());
}

/// Nobody's card is kept, unless the payment says so; then it waits for an owner.
#[test]
fn a_guest_pays() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    for terms in ["", "setup_future_usage=off_session"] {
        let element = Element::draw(&server, payment(&server, terms), None);
        assert!(element.page["customer"].is_null());
        let mut watch = Watch::new(&server);
        let paid = element.confirm(Buyer::Leaves).ok();
        let card = paid.text("payment_method");
        table.answer(&format!("a guest {terms}"), &paid);
        table.line("  told", &watch.news());
        table.line("  card", &fields(&read(&server, card), &["customer", "allow_redisplay"]));
        let by_other = format!(
            "amount=500&currency=usd&payment_method_types[]=card&confirm=true&payment_method={card}"
        );
        table.answer("  again", &post(&server, "/v1/payment_intents", &by_other));
        let path = format!("/v1/payment_methods/{card}/attach");
        let attached = post(&server, &path, &format!("customer={cus}"));
        table.answer("  attached", &attached);
        table.answer("  off session", &off_session(&server, &cus, card));
    }
    let secret = session(&server, &cus, &guide());
    table.answer(
        "somebody's session, nobody's payment",
        &page(&server, &payment(&server, ""), Some(&secret)),
    );
    expect![[r#"
        a guest  → 200 succeeded
          told → charge.succeeded → payment_intent.succeeded
          card → customer=null allow_redisplay=unspecified
          again → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
          attached → 400 invalid_request_error - [-] This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
          off session → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
        a guest setup_future_usage=off_session → 200 succeeded
          told → charge.succeeded → payment_intent.succeeded
          card → customer=null allow_redisplay=unspecified
          again → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
          attached → 200 ok
          off session → 200 succeeded
        somebody's session, nobody's payment → 200 ok
    "#]].assert_eq(table.text());
}
