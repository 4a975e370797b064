//! Payments from customers' cash: what is there is applied, what is missing is asked for, and every
//! yen is in one place at a time.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, customer, fields, get, post};
use expect_test::expect;
use serde_json::{Value, json};

const JPY: &str = "currency=jpy&payment_method_types[]=customer_balance&payment_method_data[type]=customer_balance&payment_method_options[customer_balance][funding_type]=bank_transfer&payment_method_options[customer_balance][bank_transfer][type]=jp_bank_transfer";

/// An account with one customer.
struct Shop<'a> {
    server: &'a Server,
    customer: String,
}

impl Shop<'_> {
    fn of(server: &Server) -> Shop<'_> {
        Shop { server, customer: customer(server) }
    }

    /// A payment in yen, confirmed.
    fn pay(&self, amount: u32, more: &str) -> Answer {
        let customer = &self.customer;
        let form = format!("amount={amount}&confirm=true&customer={customer}&{JPY}{more}");
        post(self.server, "/v1/payment_intents", &form)
    }

    fn arrives(&self, amount: u32) -> Answer {
        let path = format!("/v1/test_helpers/customers/{}/fund_cash_balance", self.customer);
        post(self.server, &path, &format!("amount={amount}&currency=jpy"))
    }

    fn act(&self, intent: &Answer, action: &str, form: &str) -> Answer {
        let path = format!("/v1/payment_intents/{}/{action}", intent.text("id"));
        post(self.server, path.trim_end_matches('/'), form)
    }

    fn by_hand(&self) {
        let path = format!("/v1/customers/{}/cash_balance", self.customer);
        post(self.server, &path, "settings[reconciliation_mode]=manual").ok();
    }

    /// What an intent shows now.
    fn look(&self, intent: &Answer) -> String {
        let path = format!("/v1/payment_intents/{}", intent.text("id"));
        standing(&get(self.server, &path).ok().body)
    }

    /// The cash, and how it moved, the first first.
    fn cash(&self) -> String {
        let path = format!("/v1/customers/{}/cash_balance", self.customer);
        let available = get(self.server, &path).ok().body["available"].clone();
        let list = get(self.server, &format!("{path}_transactions?limit=100")).ok();
        let mut moved: Vec<String> =
            list.body["data"].as_array().unwrap().iter().map(movement).collect();
        moved.reverse();
        format!("{available} = {}", moved.join(" "))
    }
}

fn standing(intent: &Value) -> String {
    let missing = "next_action/display_bank_transfer_instructions/amount_remaining";
    fields(intent, &["status", "amount_received", missing])
}

/// A movement, and proof that it leads to what is behind it.
fn movement(it: &Value) -> String {
    let kind = it["type"].as_str().unwrap();
    let behind = match kind {
        "funded" => "jp_bank_transfer",
        "refunded_from_payment" => it[kind]["refund"].as_str().unwrap(),
        _ => it[kind]["payment_intent"].as_str().unwrap(),
    };
    assert!(["jp_b", "pyr_", "pi_3"].contains(&&behind[..4]), "{it}");
    format!("{}{kind}:{}", it["net_amount"], it["ending_balance"])
}

fn both() -> [Server; 2] {
    [Server::start(), Server::on_postgres()]
}

#[test]
fn a_transfer_pays_what_waits_for_it() {
    for server in both() {
        let shop = Shop::of(&server);
        let mut table = Table::default();
        let mut watch = Watch::new(&server);
        let first = shop.pay(20000, "").ok();
        table.line("first", &standing(&first.body));
        let second = shop.pay(5000, "&confirmation_method=manual").ok();
        table.line("second", &standing(&second.body));
        table.line("  told", &watch.news());
        for amount in [10000, 10000, 12000] {
            let arrived = shop.arrives(amount);
            table.line(&format!("{amount} arrive"), &movement(&arrived.ok().body));
            table.line("  first", &shop.look(&first));
            table.line("  second", &shop.look(&second));
            table.line("  told", &watch.news());
        }
        let third = shop.pay(6000, "").ok();
        table.line("enough is there", &standing(&third.body));
        table.line("  told", &watch.news());
        let fourth = shop.pay(3000, "").ok();
        table.line("a part is there", &standing(&fourth.body));
        table.line("  told", &watch.news());
        table.line("cash", &shop.cash());
        let path = format!("/v1/charges/{}", third.text("latest_charge"));
        let charge = get(&server, &path).ok();
        assert!(charge.text("id").starts_with("py_"));
        table
            .line("charge", &fields(&charge.body, &["status", "amount", "payment_method_details"]));
        expect![[r#"
            first → status=requires_action amount_received=0 amount_remaining=20000
            second → status=requires_action amount_received=0 amount_remaining=5000
              told → payment_intent.created → payment_intent.requires_action → payment_intent.created → payment_intent.requires_action
            10000 arrive → 10000funded:10000
              first → status=requires_action amount_received=0 amount_remaining=10000
              second → status=requires_action amount_received=0 amount_remaining=5000
              told → customer_cash_balance_transaction.created → customer_cash_balance_transaction.created → payment_intent.partially_funded
            10000 arrive → 10000funded:10000
              first → status=succeeded amount_received=20000 amount_remaining=absent
              second → status=requires_action amount_received=0 amount_remaining=5000
              told → customer_cash_balance_transaction.created → customer_cash_balance_transaction.created → charge.succeeded → payment_intent.succeeded
            12000 arrive → 12000funded:12000
              first → status=succeeded amount_received=20000 amount_remaining=absent
              second → status=succeeded amount_received=5000 amount_remaining=absent
              told → customer_cash_balance_transaction.created → customer_cash_balance_transaction.created → charge.succeeded → payment_intent.succeeded → cash_balance.funds_available
            enough is there → status=succeeded amount_received=6000 amount_remaining=absent
              told → payment_intent.created → customer_cash_balance_transaction.created → charge.succeeded → payment_intent.succeeded
            a part is there → status=requires_action amount_received=0 amount_remaining=2000
              told → payment_intent.created → payment_intent.requires_action → customer_cash_balance_transaction.created → payment_intent.partially_funded
            cash → null = 10000funded:10000 -10000applied_to_payment:0 10000funded:10000 -10000applied_to_payment:0 12000funded:12000 -5000applied_to_payment:7000 -6000applied_to_payment:1000 -1000applied_to_payment:0
            charge → status=succeeded amount=6000 payment_method_details={"customer_balance":{},"type":"customer_balance"}
        "#]].assert_eq(table.text());
    }
}

#[test]
fn cash_that_is_free_again_pays_what_waits() {
    for server in both() {
        let shop = Shop::of(&server);
        let [first, second, third] = [shop.pay(500, ""), shop.pay(500, ""), shop.pay(900, "")];
        let (first, second, third) = (first.ok(), second.ok(), third.ok());
        shop.arrives(900).ok();
        assert!(shop.look(&second).ends_with("amount_remaining=100"));
        shop.act(&second, "cancel", "").ok();
        assert!(shop.look(&third).ends_with("amount_remaining=500"));
        let form = format!("payment_intent={}&amount=300", first.text("id"));
        post(&server, "/v1/refunds", &form).ok();
        assert!(shop.look(&third).ends_with("amount_remaining=200"));
        shop.by_hand();
        shop.arrives(250).ok();
        assert!(shop.look(&third).ends_with("amount_remaining=200"));
        let path = format!("/v1/customers/{}/cash_balance", shop.customer);
        let cash = post(&server, &path, "settings[reconciliation_mode]=automatic").ok();
        assert_eq!(cash.body["available"], json!({ "jpy": 50 }));
        assert!(shop.look(&third).starts_with("status=succeeded"));
    }
}

#[test]
fn a_transfer_pays_first_what_its_sender_names() {
    for server in both() {
        let shop = Shop::of(&server);
        let [older, newer] = [shop.pay(1000, "").ok(), shop.pay(1000, "").ok()];
        let named = "/next_action/display_bank_transfer_instructions/reference";
        let reference = newer.body.pointer(named).unwrap().as_str().unwrap();
        let fund = format!("/v1/test_helpers/customers/{}/fund_cash_balance", shop.customer);
        let form = format!("amount=1300&currency=jpy&reference={reference}");
        post(&server, &fund, &form).ok();
        assert!(shop.look(&newer).starts_with("status=succeeded"));
        assert!(shop.look(&older).ends_with("amount_remaining=700"));
        post(&server, &fund, "amount=300&currency=jpy&reference=rent").ok();
        assert!(shop.look(&older).ends_with("amount_remaining=400"));
        // Another currency's money is another's.
        post(&server, &fund, "amount=5000&currency=usd").ok();
        assert!(shop.look(&older).ends_with("amount_remaining=400"));
    }
}

#[test]
fn the_official_command_lines_payment() {
    let server = Server::start();
    let shop = Shop::of(&server);
    let form = format!(
        "amount=20000&confirm=true&customer={}&{}",
        shop.customer,
        JPY.replace("jp_bank_transfer", "jp_bank_account")
    );
    let intent = post(&server, "/v1/payment_intents", &form).ok();
    let told = &intent.body["next_action"]["display_bank_transfer_instructions"];
    assert_eq!(intent.body["next_action"]["type"], "display_bank_transfer_instructions");
    assert_eq!(told["reference"].as_str().unwrap().len(), 12);
    let to = "currency=jpy&funding_type=bank_transfer&bank_transfer[type]=jp_bank_transfer";
    let path = format!("/v1/customers/{}/funding_instructions", shop.customer);
    let known = post(&server, &path, to).ok();
    assert_eq!(told["financial_addresses"], known.body["bank_transfer"]["financial_addresses"]);
    let options = json!({
        "bank_transfer": { "type": "jp_bank_transfer" },
        "funding_type": "bank_transfer",
    });
    assert_eq!(intent.body["payment_method_options"]["customer_balance"], options);
    shop.arrives(10000).ok();
    let event = server.event("payment_intent.partially_funded");
    let shown = fields(
        &event["data"]["object"]["next_action"]["display_bank_transfer_instructions"],
        &["amount_remaining", "currency", "hosted_instructions_url", "type"],
    );
    expect![
        "amount_remaining=10000 currency=jpy hosted_instructions_url=null type=jp_bank_transfer"
    ]
    .assert_eq(&shown);
}

#[test]
fn a_seller_who_reconciles_by_hand() {
    for server in both() {
        let shop = Shop::of(&server);
        shop.by_hand();
        let mut table = Table::default();
        shop.arrives(700).ok();
        let intent = shop.pay(1000, "").ok();
        table.line("nothing is applied", &standing(&intent.body));
        let mut watch = Watch::new(&server);
        shop.arrives(200).ok();
        table.line("more arrives", &shop.look(&intent));
        table.line("  told", &watch.news());
        for form in
            ["amount=0", "amount=1001", "amount=300&currency=usd", "amount=300&currency=jpy"]
        {
            let answer = shop.act(&intent, "apply_customer_balance", form);
            table.answer(form, &answer);
            table.line("  ", &shop.look(&intent));
        }
        for form in ["amount=800", "", "amount=600"] {
            let answer = shop.act(&intent, "apply_customer_balance", form);
            table.answer(form, &answer);
        }
        table.line("  told", &watch.news());
        shop.arrives(100).ok();
        table.answer("the rest", &shop.act(&intent, "apply_customer_balance", ""));
        table.answer("again", &shop.act(&intent, "apply_customer_balance", ""));
        table.line("cash", &shop.cash());
        expect![[r#"
            nothing is applied → status=requires_action amount_received=0 amount_remaining=1000
            more arrives → status=requires_action amount_received=0 amount_remaining=1000
              told → customer_cash_balance_transaction.created → cash_balance.funds_available
            amount=0 → 400 invalid_request_error parameter_invalid_integer [amount] This value must be greater than or equal to 1.
               → status=requires_action amount_received=0 amount_remaining=1000
            amount=1001 → 400 invalid_request_error - [amount] The amount to apply cannot be greater than the amount of the PaymentIntent. +payment_intent requires_action
               → status=requires_action amount_received=0 amount_remaining=1000
            amount=300&currency=usd → 400 invalid_request_error - [currency] The currency usd does not match the currency of the PaymentIntent, which is jpy. +payment_intent requires_action
               → status=requires_action amount_received=0 amount_remaining=1000
            amount=300&currency=jpy → 200 requires_action
               → status=requires_action amount_received=0 amount_remaining=700
            amount=800 → 400 invalid_request_error - [amount] The amount to apply cannot be greater than the amount remaining of the PaymentIntent. +payment_intent requires_action
             → 400 invalid_request_error - [amount] The customer does not have enough funds in their cash balance to apply this amount. +payment_intent requires_action
            amount=600 → 200 requires_action
              told → customer_cash_balance_transaction.created → payment_intent.partially_funded → customer_cash_balance_transaction.created → payment_intent.partially_funded
            the rest → 200 succeeded
            again → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot apply a customer balance to this PaymentIntent because it was not confirmed with a payment method of type customer_balance. +payment_intent succeeded
            cash → null = 700funded:700 200funded:900 -300applied_to_payment:600 -600applied_to_payment:0 100funded:100 -100applied_to_payment:0
        "#]].assert_eq(table.text());
    }
}

#[test]
fn what_was_applied_stays_or_goes_back() {
    for server in both() {
        let shop = Shop::of(&server);
        let mut table = Table::default();
        let intent = shop.pay(1000, "").ok();
        shop.arrives(400).ok();
        for (action, form) in [
            ("", "amount=900"),
            ("", "currency=usd"),
            ("", "payment_method=pm_card_visa"),
            ("", "setup_future_usage=off_session"),
            ("", "capture_method=manual"),
            ("confirm", ""),
            ("confirm", "payment_method_data[type]=customer_balance"),
            ("", "description=note"),
        ] {
            table.answer(&format!("{action} {form}"), &shop.act(&intent, action, form));
        }
        table.line("still", &shop.look(&intent));
        let mut watch = Watch::new(&server);
        table.answer("cancel", &shop.act(&intent, "cancel", ""));
        table.line("  told", &watch.news());
        table.answer("cancel", &shop.act(&intent, "cancel", ""));
        table.answer("apply", &shop.act(&intent, "apply_customer_balance", ""));
        table.line("cash", &shop.cash());
        // Nothing was applied: the payment is free to become another.
        let other = shop.pay(2000, "").ok();
        shop.act(&other, "cancel", "").ok();
        shop.by_hand();
        let free = shop.pay(1000, "").ok();
        let changed = shop.act(&free, "", "amount=1500").ok();
        table.line("changed", &standing(&changed.body));
        table.answer("confirmed again", &shop.act(&free, "confirm", ""));
        table.line("  ", &shop.look(&free));
        table.line("cash", &shop.cash());
        expect![[r#"
             amount=900 → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent is partially funded from the customer's cash balance. It can only be funded further or canceled. +payment_intent requires_action
             currency=usd → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent is partially funded from the customer's cash balance. It can only be funded further or canceled. +payment_intent requires_action
             payment_method=pm_card_visa → 400 invalid_request_error payment_intent_invalid_parameter [-] The PaymentMethod provided (card) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: customer_balance. Alternatively, update the allowed payment_method_types for this PaymentIntent to include "card" +payment_intent requires_action
             setup_future_usage=off_session → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent is partially funded from the customer's cash balance. It can only be funded further or canceled. +payment_intent requires_action
             capture_method=manual → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent is partially funded from the customer's cash balance. It can only be funded further or canceled. +payment_intent requires_action
            confirm  → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent is partially funded from the customer's cash balance. It can only be funded further or canceled. +payment_intent requires_action
            confirm payment_method_data[type]=customer_balance → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent is partially funded from the customer's cash balance. It can only be funded further or canceled. +payment_intent requires_action
             description=note → 200 requires_action
            still → status=requires_action amount_received=0 amount_remaining=600
            cancel → 200 canceled
              told → customer_cash_balance_transaction.created → payment_intent.canceled
            cancel → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot cancel this PaymentIntent because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_reauthorization, requires_confirmation, requires_action, expired, processing. +payment_intent canceled
            apply → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot apply a customer balance to this PaymentIntent because it was not confirmed with a payment method of type customer_balance. +payment_intent canceled
            cash → {"jpy":400} = 400funded:400 -400applied_to_payment:0 400unapplied_from_payment:400
            changed → status=requires_confirmation amount_received=0 amount_remaining=absent
            confirmed again → 200 requires_action
               → status=requires_action amount_received=0 amount_remaining=1500
            cash → {"jpy":400} = 400funded:400 -400applied_to_payment:0 400unapplied_from_payment:400 -400applied_to_payment:0 400unapplied_from_payment:400
        "#]].assert_eq(table.text());
    }
}

#[test]
fn refunds_go_back_to_the_cash() {
    for server in both() {
        let shop = Shop::of(&server);
        shop.arrives(1000).ok();
        let intent = shop.pay(1000, "").ok();
        let mut table = Table::default();
        let mut watch = Watch::new(&server);
        for amount in ["&amount=300", "", "&amount=1"] {
            let form = format!("payment_intent={}{amount}", intent.text("id"));
            let refund = post(&server, "/v1/refunds", &form);
            table.answer(&format!("refund{amount}"), &refund);
            if refund.status == 200 {
                table.line("  ", &fields(&refund.body, &["amount", "destination_details"]));
            }
        }
        table.line("told", &watch.news());
        table.line("cash", &shop.cash());
        table.line("paid with it", &standing(&shop.pay(1000, "").ok().body));
        let path = format!("/v1/customers/{}/cash_balance_transactions", shop.customer);
        let expanded = format!("{path}?expand[]=data.applied_to_payment.payment_intent&limit=1");
        let newest = get(&server, &expanded).ok();
        let shown = &newest.body["data"][0]["applied_to_payment"]["payment_intent"]["amount"];
        assert_eq!(shown, 1000);
        expect![[r#"
            refund&amount=300 → 200 succeeded
               → amount=300 destination_details={"customer_cash_balance":{},"type":"customer_cash_balance"}
            refund → 200 succeeded
               → amount=700 destination_details={"customer_cash_balance":{},"type":"customer_cash_balance"}
            refund&amount=1 → 400 invalid_request_error charge_already_refunded [-] Charge py_… has already been refunded.
            told → refund.created → charge.refunded → customer_cash_balance_transaction.created → refund.created → charge.refunded → customer_cash_balance_transaction.created
            cash → {"jpy":1000} = 1000funded:1000 -1000applied_to_payment:0 300refunded_from_payment:300 700refunded_from_payment:1000
            paid with it → status=succeeded amount_received=1000 amount_remaining=absent
        "#]].assert_eq(table.text());
    }
}

#[test]
fn what_cannot_be_paid_so() {
    let server = Server::start();
    let shop = Shop::of(&server);
    let mut table = Table::default();
    let base = "amount=1000&confirm=true&payment_method_types[]=customer_balance&payment_method_data[type]=customer_balance";
    let option = "payment_method_options[customer_balance]";
    let transfer = format!("{option}[funding_type]=bank_transfer&{option}[bank_transfer][type]");
    let eu = "eu_bank_transfer&currency=eur";
    let country = format!("{option}[bank_transfer][eu_bank_transfer][country]");
    let us = format!("&{transfer}=us_bank_transfer&currency=usd");
    let cus = format!("&customer={}", shop.customer);
    for (case, form) in [
        ("nobody's", us.clone()),
        ("no funding type", format!("{cus}&currency=usd")),
        ("no transfer", format!("{cus}&currency=usd&{option}[funding_type]=bank_transfer")),
        (
            "no kind",
            format!("{cus}&currency=usd&{option}[bank_transfer][requested_address_types][]=aba"),
        ),
        ("no such kind", format!("{cus}&currency=usd&{transfer}=us_bank_account")),
        ("no such way", format!("{cus}&currency=usd&{option}[funding_type]=mail")),
        ("another currency's", format!("{cus}&{transfer}=us_bank_transfer&currency=gbp")),
        ("no transfer carries it", format!("{cus}&{transfer}=us_bank_transfer&currency=chf")),
        ("no country", format!("{cus}&{transfer}={eu}")),
        ("no such country", format!("{cus}&{transfer}={eu}&{country}=GB")),
        ("a country", format!("{cus}&{transfer}={eu}&{country}=DE")),
        (
            "no such address",
            format!("{cus}{us}&{option}[bank_transfer][requested_address_types][]=iban"),
        ),
        (
            "one address",
            format!("{cus}{us}&{option}[bank_transfer][requested_address_types][]=aba"),
        ),
        ("held", format!("{cus}{us}&capture_method=manual")),
        ("kept", format!("{cus}{us}&setup_future_usage=off_session")),
        ("kept by its option", format!("{cus}{us}&{option}[setup_future_usage]=off_session")),
        ("the buyer is absent", format!("{cus}{us}&off_session=true")),
        ("nothing may be asked", format!("{cus}{us}&error_on_requires_action=true")),
        ("details of another", format!("{cus}{us}&payment_method_data[customer_balance][wat]=1")),
    ] {
        table.answer(case, &post(&server, "/v1/payment_intents", &format!("{base}{form}")));
    }
    let method = post(&server, "/v1/payment_methods", "type=customer_balance").ok();
    let path = format!("/v1/payment_methods/{}/attach", method.text("id"));
    table.answer("attached", &post(&server, &path, &cus[1..]));
    let form = format!(
        "confirm=true&payment_method_types[]=customer_balance&payment_method={}{cus}",
        method.text("id")
    );
    table.answer("set up", &post(&server, "/v1/setup_intents", &form));
    let automatic = post(&server, "/v1/payment_intents", "amount=1000&currency=usd").ok();
    assert!(!automatic.body["payment_method_types"].to_string().contains("customer_balance"));
    let gone = shop.pay(1000, "").ok();
    server.secret().delete(&format!("/v1/customers/{}", shop.customer)).ok();
    table.answer("its customer is gone", &shop.act(&gone, "apply_customer_balance", ""));
    table.answer("and it with it", &shop.act(&gone, "cancel", ""));
    expect![[r#"
        nobody's → 400 invalid_request_error parameter_missing [customer] You must provide a `customer` to confirm this PaymentIntent with a PaymentMethod of type customer_balance.
        no funding type → 400 invalid_request_error parameter_missing [payment_method_options[customer_balance][funding_type]] Missing required param: payment_method_options[customer_balance][funding_type].
        no transfer → 400 invalid_request_error parameter_missing [payment_method_options[customer_balance][bank_transfer]] Missing required param: payment_method_options[customer_balance][bank_transfer].
        no kind → 400 invalid_request_error parameter_missing [payment_method_options[customer_balance][bank_transfer][type]] Missing required param: payment_method_options[customer_balance][bank_transfer][type].
        no such kind → 400 invalid_request_error - [payment_method_options[customer_balance][bank_transfer][type]] Invalid type: must be one of eu_bank_transfer, gb_bank_transfer, jp_bank_transfer, mx_bank_transfer, or us_bank_transfer
        no such way → 400 invalid_request_error - [payment_method_options[customer_balance][funding_type]] Invalid funding_type: must be bank_transfer
        another currency's → 400 invalid_request_error - [payment_method_options[customer_balance][bank_transfer][type]] The bank transfer type us_bank_transfer is not supported with the currency gbp.
        no transfer carries it → 400 invalid_request_error payment_method_currency_mismatch [currency] The currency provided (chf) is invalid for the payment method type customer_balance.
        no country → 400 invalid_request_error - [payment_method_options[customer_balance][bank_transfer][eu_bank_transfer][country]] You must provide a supported country for eu_bank_transfer: BE, DE, ES, FR, IE or NL.
        no such country → 400 invalid_request_error - [payment_method_options[customer_balance][bank_transfer][eu_bank_transfer][country]] You must provide a supported country for eu_bank_transfer: BE, DE, ES, FR, IE or NL.
        a country → 200 requires_action
        no such address → 400 invalid_request_error - [payment_method_options[customer_balance][bank_transfer][requested_address_types][0]] This address type is not supported for this bank transfer type.
        one address → 200 requires_action
        held → 400 invalid_request_error - [capture_method] Payment method type customer_balance does not support `capture_method` manual.
        kept → 400 invalid_request_error - [setup_future_usage] PaymentMethods of type customer_balance cannot be saved for future payments.
        kept by its option → 400 invalid_request_error - [payment_method_options[customer_balance][setup_future_usage]] Invalid setup_future_usage: must be none
        the buyer is absent → 400 invalid_request_error - [off_session] PaymentMethods of type customer_balance cannot be used with `off_session`.
        nothing may be asked → 402 card_error authentication_required/authentication_not_handled [-] This payment required an authentication action to complete, but `error_on_requires_action` was set. When you're ready, you can upgrade your integration to handle actions at https://stripe.com/docs/payments/payment-intents/upgrade-to-handle-actions. +payment_intent requires_payment_method
        details of another → 400 invalid_request_error parameter_unknown [payment_method_data[customer_balance][wat]] Received unknown parameter: payment_method_data[customer_balance][wat]
        attached → 400 invalid_request_error - [-] Payment methods of type `customer_balance` cannot be saved to customers.
        set up → 400 invalid_request_error - [setup_future_usage] PaymentMethods of type customer_balance cannot be saved for future payments.
        its customer is gone → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
        and it with it → 200 canceled
    "#]].assert_eq(table.text());
}

#[test]
fn money_and_payments_that_meet_find_each_other() {
    for server in both() {
        let shop = Shop::of(&server);
        let paid: Vec<Answer> = std::thread::scope(|scope| {
            let rounds: Vec<_> = (0..6)
                .map(|_| {
                    scope.spawn(|| shop.arrives(500).ok());
                    scope.spawn(|| shop.pay(500, "").ok())
                })
                .collect();
            rounds.into_iter().map(|round| round.join().unwrap()).collect()
        });
        // Every yen has found a payment, whichever came first.
        for intent in &paid {
            let path = format!("/v1/payment_intents/{}", intent.text("id"));
            assert_eq!(get(&server, &path).ok().text("status"), "succeeded");
        }
        assert!(shop.cash().starts_with("null = "), "{}", shop.cash());
        let applies: Vec<u16> = {
            shop.by_hand();
            let intent = shop.pay(900, "").ok();
            shop.arrives(1000).ok();
            std::thread::scope(|scope| {
                let apply = || shop.act(&intent, "apply_customer_balance", "amount=600").status;
                let rivals = [(); 4].map(|()| scope.spawn(apply));
                rivals.into_iter().map(|it| it.join().unwrap()).collect()
            })
        };
        assert_eq!(applies.iter().filter(|status| **status == 200).count(), 1, "{applies:?}");
        assert!(shop.cash().starts_with(r#"{"jpy":400}"#), "{}", shop.cash());
    }
}
