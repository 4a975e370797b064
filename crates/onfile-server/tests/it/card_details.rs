//! What a card carries with it: checks, networks, and what a charge shows of it.

use crate::harness::Server;
use crate::table::{Table, customer, fields, get, on_file, pay, type_in};
use expect_test::expect;

#[test]
fn checks_are_made_once_and_kept() {
    let server = Server::start();
    let owner = customer(&server);
    let address =
        "billing_details[address][line1]=1+Main+St&billing_details[address][postal_code]=94107";
    let names = ["cvc_check", "address_line1_check", "address_postal_code_check"];
    let mut table = Table::default();
    for (card, given) in [
        ("4242424242424242", address),
        ("4242424242424242", ""),
        ("4000000000000101", address),
        ("4000000000000036", address),
        ("4000000000000028", address),
        ("4000000000000010", address),
        ("4000000000000044", address),
    ] {
        let method = type_in(&server, card, given).ok();
        let id = method.text("id").to_owned();
        let path = format!("/v1/payment_methods/{id}");
        let form = format!(
            "customer={owner}&payment_method={id}&setup_future_usage=off_session&expand[]=latest_charge"
        );
        let first = pay(&server, &form).ok();
        let kept = get(&server, &path).ok();
        let later = pay(&server, &format!("{form}&setup_future_usage=&off_session=true")).ok();
        let of_charge = "/latest_charge/payment_method_details/card/checks";
        let given = if given.is_empty() { "no address" } else { "address" };
        table.line(&format!("{card} {given}"), "");
        table.line("  fresh ", &fields(&method.body["card"]["checks"], &names));
        table.line("  charge", &fields(first.body.pointer(of_charge).unwrap(), &names));
        table.line("  kept  ", &fields(&kept.body["card"]["checks"], &names));
        table.line("  later ", &fields(later.body.pointer(of_charge).unwrap(), &names));
    }
    let attached =
        get(&server, &format!("/v1/payment_methods/{}", on_file(&server, &owner, "pm_card_visa")));
    table.line("pm_card_visa, attached", &fields(&attached.ok().body["card"]["checks"], &names));
    expect![[r#"
        4242424242424242 address
          fresh  → cvc_check=unchecked address_line1_check=unchecked address_postal_code_check=unchecked
          charge → cvc_check=pass address_line1_check=pass address_postal_code_check=pass
          kept   → cvc_check=pass address_line1_check=pass address_postal_code_check=pass
          later  → cvc_check=null address_line1_check=pass address_postal_code_check=pass
        4242424242424242 no address
          fresh  → cvc_check=unchecked address_line1_check=null address_postal_code_check=null
          charge → cvc_check=pass address_line1_check=null address_postal_code_check=null
          kept   → cvc_check=pass address_line1_check=null address_postal_code_check=null
          later  → cvc_check=null address_line1_check=null address_postal_code_check=null
        4000000000000101 address
          fresh  → cvc_check=unchecked address_line1_check=unchecked address_postal_code_check=unchecked
          charge → cvc_check=fail address_line1_check=pass address_postal_code_check=pass
          kept   → cvc_check=fail address_line1_check=pass address_postal_code_check=pass
          later  → cvc_check=null address_line1_check=pass address_postal_code_check=pass
        4000000000000036 address
          fresh  → cvc_check=unchecked address_line1_check=unchecked address_postal_code_check=unchecked
          charge → cvc_check=pass address_line1_check=pass address_postal_code_check=fail
          kept   → cvc_check=pass address_line1_check=pass address_postal_code_check=fail
          later  → cvc_check=null address_line1_check=pass address_postal_code_check=fail
        4000000000000028 address
          fresh  → cvc_check=unchecked address_line1_check=unchecked address_postal_code_check=unchecked
          charge → cvc_check=pass address_line1_check=fail address_postal_code_check=pass
          kept   → cvc_check=pass address_line1_check=fail address_postal_code_check=pass
          later  → cvc_check=null address_line1_check=fail address_postal_code_check=pass
        4000000000000010 address
          fresh  → cvc_check=unchecked address_line1_check=unchecked address_postal_code_check=unchecked
          charge → cvc_check=pass address_line1_check=fail address_postal_code_check=fail
          kept   → cvc_check=pass address_line1_check=fail address_postal_code_check=fail
          later  → cvc_check=null address_line1_check=fail address_postal_code_check=fail
        4000000000000044 address
          fresh  → cvc_check=unchecked address_line1_check=unchecked address_postal_code_check=unchecked
          charge → cvc_check=pass address_line1_check=unavailable address_postal_code_check=unavailable
          kept   → cvc_check=pass address_line1_check=unavailable address_postal_code_check=unavailable
          later  → cvc_check=null address_line1_check=unavailable address_postal_code_check=unavailable
        pm_card_visa, attached → cvc_check=pass address_line1_check=null address_postal_code_check=null
    "#]].assert_eq(table.text());
}

#[test]
fn cards_of_two_networks() {
    let server = Server::start();
    let mut table = Table::default();
    let network = "latest_charge/payment_method_details/card/network";
    for card in [
        "4000002500001001",
        "5555552500001001",
        "4000050360000001",
        "5555050360000080",
        "4242424242424242",
    ] {
        let method = type_in(&server, card, "").ok();
        table.line(card, &fields(&method.body["card"], &["brand", "display_brand", "networks"]));
        for (preferred, forced) in [
            ("", ""),
            ("cartes_bancaires", ""),
            ("visa", ""),
            ("", "cartes_bancaires"),
            ("cartes_bancaires", "visa"),
            ("", "mastercard"),
        ] {
            let more = match preferred {
                "" => String::new(),
                _ => format!("card[networks][preferred]={preferred}"),
            };
            let method = type_in(&server, card, &more);
            let case = format!("  prefers {preferred:?}, forced {forced:?}");
            if method.status != 200 {
                table.answer(&case, &method);
                continue;
            }
            let mut form = format!("payment_method={}&expand[]=latest_charge", method.text("id"));
            if !forced.is_empty() {
                form += &format!("&payment_method_options[card][network]={forced}");
            }
            let paid = pay(&server, &form);
            match paid.status {
                200 => {
                    let shown =
                        fields(&method.body["card"], &["display_brand", "networks/preferred"]);
                    table.line(&case, &format!("{} {shown}", fields(&paid.body, &[network])));
                }
                _ => table.answer(&case, &paid),
            }
        }
    }
    expect![[r#"
        4000002500001001 → brand=visa display_brand=visa networks={"available":["cartes_bancaires","visa"],"preferred":null}
          prefers "", forced "" → network=visa display_brand=visa preferred=null
          prefers "cartes_bancaires", forced "" → network=cartes_bancaires display_brand=cartes_bancaires preferred=cartes_bancaires
          prefers "visa", forced "" → network=visa display_brand=visa preferred=visa
          prefers "", forced "cartes_bancaires" → network=cartes_bancaires display_brand=visa preferred=null
          prefers "cartes_bancaires", forced "visa" → network=visa display_brand=cartes_bancaires preferred=cartes_bancaires
          prefers "", forced "mastercard" → 400 invalid_request_error - [payment_method_options[card][network]] The network is not one of the networks available on this card.
        5555552500001001 → brand=mastercard display_brand=mastercard networks={"available":["cartes_bancaires","mastercard"],"preferred":null}
          prefers "", forced "" → network=mastercard display_brand=mastercard preferred=null
          prefers "cartes_bancaires", forced "" → network=cartes_bancaires display_brand=cartes_bancaires preferred=cartes_bancaires
          prefers "visa", forced "" → network=mastercard display_brand=mastercard preferred=invalid_preference
          prefers "", forced "cartes_bancaires" → network=cartes_bancaires display_brand=mastercard preferred=null
          prefers "cartes_bancaires", forced "visa" → 400 invalid_request_error - [payment_method_options[card][network]] The network is not one of the networks available on this card.
          prefers "", forced "mastercard" → network=mastercard display_brand=mastercard preferred=null
        4000050360000001 → brand=visa display_brand=visa networks={"available":["eftpos_au","visa"],"preferred":null}
          prefers "", forced "" → network=visa display_brand=visa preferred=null
          prefers "cartes_bancaires", forced "" → network=visa display_brand=visa preferred=invalid_preference
          prefers "visa", forced "" → network=visa display_brand=visa preferred=visa
          prefers "", forced "cartes_bancaires" → 400 invalid_request_error - [payment_method_options[card][network]] The network is not one of the networks available on this card.
          prefers "cartes_bancaires", forced "visa" → network=visa display_brand=visa preferred=invalid_preference
          prefers "", forced "mastercard" → 400 invalid_request_error - [payment_method_options[card][network]] The network is not one of the networks available on this card.
        5555050360000080 → brand=mastercard display_brand=mastercard networks={"available":["eftpos_au","mastercard"],"preferred":null}
          prefers "", forced "" → network=mastercard display_brand=mastercard preferred=null
          prefers "cartes_bancaires", forced "" → network=mastercard display_brand=mastercard preferred=invalid_preference
          prefers "visa", forced "" → network=mastercard display_brand=mastercard preferred=invalid_preference
          prefers "", forced "cartes_bancaires" → 400 invalid_request_error - [payment_method_options[card][network]] The network is not one of the networks available on this card.
          prefers "cartes_bancaires", forced "visa" → 400 invalid_request_error - [payment_method_options[card][network]] The network is not one of the networks available on this card.
          prefers "", forced "mastercard" → network=mastercard display_brand=mastercard preferred=null
        4242424242424242 → brand=visa display_brand=visa networks={"available":["visa"],"preferred":null}
          prefers "", forced "" → network=visa display_brand=visa preferred=null
          prefers "cartes_bancaires", forced "" → network=visa display_brand=visa preferred=invalid_preference
          prefers "visa", forced "" → network=visa display_brand=visa preferred=visa
          prefers "", forced "cartes_bancaires" → 400 invalid_request_error - [payment_method_options[card][network]] The network is not one of the networks available on this card.
          prefers "cartes_bancaires", forced "visa" → network=visa display_brand=visa preferred=invalid_preference
          prefers "", forced "mastercard" → 400 invalid_request_error - [payment_method_options[card][network]] The network is not one of the networks available on this card.
    "#]].assert_eq(table.text());
}

#[test]
fn a_charged_card() {
    let server = Server::start();
    let paid = pay(&server, "payment_method=pm_card_visa&expand[]=latest_charge").ok();
    let card = &paid.body["latest_charge"]["payment_method_details"]["card"];
    let mut shown = String::new();
    for (key, value) in card.as_object().unwrap() {
        let made_up = ["authorization_code", "network_transaction_id", "fingerprint"];
        match made_up.contains(&key.as_str()) {
            true => shown += &format!("{key}: {} characters\n", value.as_str().unwrap().len()),
            false => shown += &format!("{key}: {value}\n"),
        }
    }
    expect![[r#"
        amount_authorized: 1000
        authorization_code: 6 characters
        brand: "visa"
        checks: {"address_line1_check":null,"address_postal_code_check":null,"cvc_check":"pass"}
        country: "US"
        electronic_commerce_indicator: "07"
        exp_month: 1
        exp_year: 2027
        extended_authorization: {"status":"disabled"}
        fingerprint: 16 characters
        funding: "credit"
        incremental_authorization: {"status":"unavailable"}
        installments: null
        last4: "4242"
        mandate: null
        multicapture: {"status":"unavailable"}
        network: "visa"
        network_token: {"used":false}
        network_transaction_id: 15 characters
        overcapture: {"maximum_amount_capturable":1000,"status":"unavailable"}
        regulated_status: "unregulated"
        three_d_secure: null
        transaction_link_id: null
        wallet: null
    "#]]
    .assert_eq(&shown);
    let outcome = &paid.body["latest_charge"]["outcome"];
    assert!(outcome["risk_score"].as_u64().unwrap() < 65);
    let names = [
        "advice_code",
        "network_advice_code",
        "network_decline_code",
        "network_status",
        "reason",
        "risk_level",
        "seller_message",
        "type",
    ];
    expect!["advice_code=null network_advice_code=null network_decline_code=null network_status=approved_by_network reason=null risk_level=normal seller_message=Payment complete. type=authorized"].assert_eq(&fields(outcome, &names));
}
