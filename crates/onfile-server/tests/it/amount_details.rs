//! What an amount is made of: parts that add up, parts that do not, and the list of line items.

use crate::harness::{Answer, Server};
use crate::table::{Table, get, post};
use expect_test::expect;
use serde_json::{Value, json};

const INTENTS: &str = "/v1/payment_intents";

fn item(at: usize, more: &str) -> String {
    let name = format!("amount_details[line_items][{at}]");
    let item = format!("{name}[product_name]=Tea&{name}[quantity]=2&{name}[unit_cost]=2000");
    format!("{item}{}", more.replace('.', &format!("&{name}")))
}

fn create(server: &Server, amount: u32, more: &str) -> Answer {
    post(server, INTENTS, &format!("amount={amount}&currency=usd&{more}"))
}

/// The documented example, in its parts: 2 × 2000 + 400 tax + 400 shipping − 200 = 4600.
const AROUND: &str = "amount_details[discount_amount]=200&amount_details[tax][total_tax_amount]=400&amount_details[shipping][amount]=400&amount_details[shipping][from_postal_code]=94110";

#[test]
fn parts_add_up() {
    let server = Server::start();
    let options = ".[payment_method_options][card][commodity_code]=123123.[product_code]=SKU001.[unit_of_measure]=feet";
    let expand = "expand[]=amount_details.line_items";
    let form = format!("{AROUND}&{}&{expand}", item(0, options));
    let mut intent = create(&server, 4600, &form).ok();
    let id = intent.body["amount_details"]["line_items"]["data"][0]["id"].take();
    assert!(id.as_str().unwrap().starts_with("uli_"), "{id}");
    let details = intent.body["amount_details"].take();
    let url = format!("{INTENTS}/{}/amount_details_line_items", intent.text("id"));
    let expected = json!({
        "discount_amount": 200,
        "line_items": { "object": "list", "data": [{
            "id": null,
            "object": "payment_intent_amount_details_line_item",
            "discount_amount": null,
            "payment_method_options": { "card": { "commodity_code": "123123" } },
            "product_code": "SKU001",
            "product_name": "Tea",
            "quantity": 2,
            "tax": null,
            "unit_cost": 2000,
            "unit_of_measure": "feet",
        }], "has_more": false, "url": url },
        "shipping": { "amount": 400, "from_postal_code": "94110", "to_postal_code": null },
        "tax": { "total_tax_amount": 400 },
        "tip": {},
    });
    assert_eq!(details, expected);
    let plain = get(&server, &format!("{INTENTS}/{}", intent.text("id"))).ok();
    assert_eq!(plain.body["amount_details"].get("line_items"), None, "only there when expanded");
}

#[test]
fn parts_that_do_not_add_up() {
    let server = Server::start();
    let mut table = Table::default();
    let lenient = "amount_details[enforce_arithmetic_validation]=false";
    let taxed = item(0, ".[tax][total_tax_amount]=1");
    let discounted = item(0, ".[discount_amount]=1");
    let cases = [
        (4000, item(0, "")),
        (4001, item(0, "")),
        (4001, taxed.clone()),
        (3999, discounted.clone()),
        (4001, format!("{taxed}&amount_details[tax][total_tax_amount]=1")),
        (3999, format!("{discounted}&amount_details[discount_amount]=1")),
        (4000, item(0, ".[discount_amount]=0")),
        (4000, item(0, ".[product_code]=1234567890123")),
        (4000, item(0, ".[quantity]=0")),
        (4000, item(0, ".[wat]=0")),
        (4000, "amount_details[line_items][0][quantity]=1".to_owned()),
        (100, "amount_details[tax][total_tax_amount]=101".to_owned()),
        (100, "amount_details[tax][total_tax_amount]=100".to_owned()),
        (100, "amount_details[tax][total_tax_amount]=-1".to_owned()),
        (100, format!("{lenient}&amount_details[tax][total_tax_amount]=101")),
        (4001, format!("{lenient}&{}", item(0, ""))),
    ];
    for (amount, form) in cases {
        let answer = create(&server, amount, &form);
        let short = form.replace("amount_details", "…").replace("[line_items][0]", "[0]");
        table.answer(&format!("{amount} {short}"), &answer);
        if !answer.body["amount_details"]["error"].is_null() {
            table.line("  error", &answer.body["amount_details"]["error"].to_string());
        }
    }
    let unit = "amount_details[line_items][0][product_name]=x&amount_details[line_items][0][quantity]=4294967295&amount_details[line_items][0][unit_cost]=9223372036854775807";
    table.answer("beyond 64 bits", &create(&server, 4000, unit));
    let many: Vec<_> = (0..201).map(|at| item(at, "")).collect();
    table.answer("201 items", &create(&server, 804_000, &many.join("&")));
    expect![[r#"
        4000 …[0][product_name]=Tea&…[0][quantity]=2&…[0][unit_cost]=2000 → 200 requires_payment_method
        4001 …[0][product_name]=Tea&…[0][quantity]=2&…[0][unit_cost]=2000 → 400 invalid_request_error amount_details_amount_mismatch [amount_details] The sum of the line items does not match the amount on the PaymentIntent.
        4001 …[0][product_name]=Tea&…[0][quantity]=2&…[0][unit_cost]=2000&…[0][tax][total_tax_amount]=1 → 200 requires_payment_method
        3999 …[0][product_name]=Tea&…[0][quantity]=2&…[0][unit_cost]=2000&…[0][discount_amount]=1 → 200 requires_payment_method
        4001 …[0][product_name]=Tea&…[0][quantity]=2&…[0][unit_cost]=2000&…[0][tax][total_tax_amount]=1&…[tax][total_tax_amount]=1 → 400 invalid_request_error - [-] You may only specify one of these parameters: amount_details[tax][total_tax_amount], amount_details[line_items][#][tax][total_tax_amount].
        3999 …[0][product_name]=Tea&…[0][quantity]=2&…[0][unit_cost]=2000&…[0][discount_amount]=1&…[discount_amount]=1 → 400 invalid_request_error - [-] You may only specify one of these parameters: amount_details[discount_amount], amount_details[line_items][#][discount_amount].
        4000 …[0][product_name]=Tea&…[0][quantity]=2&…[0][unit_cost]=2000&…[0][discount_amount]=0 → 400 invalid_request_error parameter_invalid_integer [amount_details[line_items][0][discount_amount]] This value must be greater than or equal to 1.
        4000 …[0][product_name]=Tea&…[0][quantity]=2&…[0][unit_cost]=2000&…[0][product_code]=1234567890123 → 400 invalid_request_error - [amount_details[line_items][0][product_code]] Invalid string; must be at most 12 characters
        4000 …[0][product_name]=Tea&…[0][quantity]=2&…[0][unit_cost]=2000&…[0][quantity]=0 → 400 invalid_request_error parameter_invalid_integer [amount_details[line_items][0][quantity]] This value must be greater than or equal to 1.
        4000 …[0][product_name]=Tea&…[0][quantity]=2&…[0][unit_cost]=2000&…[0][wat]=0 → 400 invalid_request_error parameter_unknown [amount_details[line_items][0][wat]] Received unknown parameter: amount_details[line_items][0][wat]
        4000 …[0][quantity]=1 → 400 invalid_request_error parameter_missing [amount_details[line_items][0][product_name]] Missing required param: amount_details[line_items][0][product_name].
        100 …[tax][total_tax_amount]=101 → 400 invalid_request_error amount_details_tax_shipping_discount_greater_than_amount [amount_details] The sum of tax + shipping - discount is greater than the amount on the PaymentIntent.
        100 …[tax][total_tax_amount]=100 → 200 requires_payment_method
        100 …[tax][total_tax_amount]=-1 → 400 invalid_request_error - [amount_details[tax][total_tax_amount]] Invalid non-negative integer
        100 …[enforce_arithmetic_validation]=false&…[tax][total_tax_amount]=101 → 200 requires_payment_method
          error → {"code":"amount_details_tax_shipping_discount_greater_than_amount","message":"The sum of tax + shipping - discount is greater than the amount on the PaymentIntent."}
        4001 …[enforce_arithmetic_validation]=false&…[0][product_name]=Tea&…[0][quantity]=2&…[0][unit_cost]=2000 → 200 requires_payment_method
          error → {"code":"amount_details_amount_mismatch","message":"The sum of the line items does not match the amount on the PaymentIntent."}
        beyond 64 bits → 400 invalid_request_error amount_details_amount_mismatch [amount_details] The sum of the line items does not match the amount on the PaymentIntent.
        201 items → 400 invalid_request_error - [amount_details[line_items]] A PaymentIntent can have at most 200 line items.
    "#]].assert_eq(table.text());
}

#[test]
fn parts_move_with_the_amount() {
    let server = Server::start();
    let mut table = Table::default();
    let held = "capture_method=manual&payment_method=pm_card_visa&confirm=true&payment_method_types[]=card";
    let intent = create(&server, 4000, &item(0, "")).ok();
    let path = format!("{INTENTS}/{}", intent.text("id"));
    let mut step = |case: &str, answer: Answer| {
        table.answer(case, &answer);
        table.line("  ", &answer.body["amount_details"].to_string());
    };
    step("amount alone", post(&server, &path, "amount=4100"));
    let tax = "amount_details[tax][total_tax_amount]";
    step("too much tax", post(&server, &path, &format!("{tax}=101")));
    step("the right tax", post(&server, &path, &format!("{tax}=100")));
    step("no items", post(&server, &path, "amount_details[line_items]="));
    step("nothing", post(&server, &path, "amount_details="));
    let hold = create(&server, 4000, &format!("{held}&{}", item(0, ""))).ok();
    let capture = format!("{INTENTS}/{}/capture", hold.text("id"));
    let part = "amount_to_capture=2000";
    step("wrong part", post(&server, &capture, &format!("{part}&{tax}=1")));
    step("part, more to come", post(&server, &capture, &format!("{part}&final_capture=false")));
    step("part alone", post(&server, &capture, &format!("{part}&final_capture=true")));
    expect![[r#"
        amount alone → 200 requires_payment_method
           → {"error":{"code":"amount_details_amount_mismatch","message":"The sum of the line items does not match the amount on the PaymentIntent."},"tip":{}}
        too much tax → 400 invalid_request_error amount_details_amount_mismatch [amount_details] The sum of the line items does not match the amount on the PaymentIntent.
           → null
        the right tax → 200 requires_payment_method
           → {"tax":{"total_tax_amount":100},"tip":{}}
        no items → 200 requires_payment_method
           → {"tax":{"total_tax_amount":100},"tip":{}}
        nothing → 200 requires_payment_method
           → {"tip":{}}
        wrong part → 400 invalid_request_error amount_details_amount_mismatch [amount_details] The sum of the line items does not match the amount on the PaymentIntent.
           → null
        part, more to come → 400 invalid_request_error - [final_capture] This PaymentIntent is not eligible for multicapture: its card does not support it. Capture it once, without `final_capture`. +payment_intent requires_capture
           → null
        part alone → 200 succeeded
           → {"error":{"code":"amount_details_amount_mismatch","message":"The sum of the line items does not match the amount on the PaymentIntent."},"tip":{}}
    "#]].assert_eq(table.text());
}

#[test]
fn line_items_are_listed_in_their_order() {
    let server = Server::start();
    let items: Vec<_> = (0..12).map(|at| item(at, &format!(".[product_code]=SKU{at}"))).collect();
    let form = format!("{}&expand[]=amount_details.line_items", items.join("&"));
    let intent = create(&server, 48_000, &form).ok();
    let shown = &intent.body["amount_details"]["line_items"];
    assert_eq!((shown["data"].as_array().unwrap().len(), &shown["has_more"]), (10, &json!(true)));
    let path = format!("{INTENTS}/{}/amount_details_line_items", intent.text("id"));
    let mut seen = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = get(&server, &format!("{path}?limit=5{cursor}")).ok();
        let data = page.body["data"].as_array().unwrap();
        seen.extend(data.iter().map(|it| it["product_code"].clone()));
        if page.body["has_more"] == false {
            break;
        }
        cursor = format!("&starting_after={}", data.last().unwrap()["id"].as_str().unwrap());
    }
    let expected: Vec<Value> = (0..12).map(|at| json!(format!("SKU{at}"))).collect();
    assert_eq!(seen, expected);
    let before = cursor.replace("starting_after", "ending_before");
    let page = get(&server, &format!("{path}?limit=5{before}")).ok();
    assert_eq!(page.body["data"][4]["product_code"], "SKU8");
    assert_eq!(page.body["has_more"], true);
    let mut table = Table::default();
    table.answer("cursor", &get(&server, &format!("{path}?starting_after=uli_x")));
    table.answer("intent", &get(&server, &format!("{INTENTS}/pi_x/amount_details_line_items")));
    expect![[r#"
        cursor → 400 invalid_request_error resource_missing [starting_after] No such payment_intent_amount_details_line_item: 'uli_x'
        intent → 404 invalid_request_error resource_missing [intent] No such payment_intent: 'pi_x'
    "#]].assert_eq(table.text());
}
