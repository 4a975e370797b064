//! Radar sessions: an id for whoever asks with a key, and nothing else.

use crate::harness::{Client, Server};
use crate::table::{Table, pay, post};
use expect_test::expect;

const PATH: &str = "/v1/radar/session";

#[test]
fn a_browser_and_a_server_are_given_a_session_each() {
    let server = Server::start();
    let ids: Vec<String> = [server.publishable(), server.secret()]
        .iter()
        .map(|client| {
            let session = client.post(PATH, &[]).ok();
            assert_eq!(session.text("object"), "radar.session");
            assert_eq!(session.body["livemode"], false);
            session.text("id").to_owned()
        })
        .collect();
    assert!(ids.iter().all(|id| id.starts_with("rse_1") && id.len() == 28), "{ids:?}");
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn what_describes_the_device_is_refused_by_name() {
    let server = Server::start();
    let refused = server.publishable().post(PATH, &[("muid", "1234")]);
    assert_eq!((refused.status, refused.text("/error/code")), (400, "parameter_unknown"));
    assert_eq!(refused.text("/error/param"), "muid");
    assert_eq!(server.client(None).post(PATH, &[]).status, 401);
    assert_eq!(server.publishable().get(PATH).status, 404);
}

/// A charge says which session it came from: the one that its confirmation names, or else the one
/// that its method was typed in.
#[test]
fn a_charge_names_the_session_that_it_came_from() {
    let server = Server::start();
    let mut table = Table::default();
    let session = |client: Client| client.post(PATH, &[]).ok().text("id").to_owned();
    let (typed, confirmed) = (session(server.publishable()), session(server.publishable()));
    let card = "type=card&card[token]=tok_visa";
    let form = format!("{card}&radar_options[session]={typed}");
    let method = post(&server, "/v1/payment_methods", &form).ok();
    assert_eq!(method.text("/radar_options/session"), typed);
    let method = method.text("id").to_owned();
    let mut charge = |what: &str, form: &str| {
        let form = format!("{form}&confirm=true&expand[]=latest_charge");
        let paid = pay(&server, &form).ok();
        let shown = match paid.body.pointer("/latest_charge/radar_options/session") {
            Some(it) if *it == *typed => "of the method",
            Some(it) if *it == *confirmed => "of the confirmation",
            Some(it) => panic!("{it}"),
            None => "none",
        };
        table.line(what, shown);
    };
    let named = format!("radar_options[session]={confirmed}");
    charge("nothing named", "payment_method=pm_card_visa");
    charge("the method", &format!("payment_method={method}"));
    charge("the confirmation", &format!("payment_method=pm_card_visa&{named}"));
    let inline = format!(
        "payment_method_data[type]=card&payment_method_data[card][token]=tok_visa&payment_method_data[radar_options][session]={typed}"
    );
    charge("both", &format!("{inline}&{named}"));
    for form in ["radar_options[session]=1", "radar_options=rse_1", &named] {
        let money = "amount=1000&currency=usd";
        let refused = post(&server, "/v1/payment_intents", &format!("{money}&{form}"));
        table.answer(&form.replace(&confirmed, "rse_…"), &refused);
    }
    expect![[r#"
        nothing named → none
        the method → of the method
        the confirmation → of the confirmation
        both → of the confirmation
        radar_options[session]=1 → 400 invalid_request_error - [radar_options[session]] No such Radar session: '1'
        radar_options=rse_1 → 400 invalid_request_error - [radar_options] Invalid object
        radar_options[session]=rse_… → 400 invalid_request_error - [radar_options] The parameter `radar_options` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.
    "#]].assert_eq(table.text());
}
