//! Prices: every way to reckon an amount, lookup keys and their transfer, lists; and what is refused.

use crate::harness::Server;
use crate::table::{Table, Watch, fields, get, masked, outcome, post};
use expect_test::expect;
use serde_json::Value;

const TEA: &str = "product=tea&currency=usd";
const TIERED: &str =
    "product=tea&currency=usd&billing_scheme=tiered&tiers_mode=volume&recurring[interval]=month";

/// A server that sells tea.
fn shop() -> Server {
    let server = Server::start();
    post(&server, "/v1/products", "name=Tea&id=tea").ok();
    server
}

fn price(server: &Server, form: &str) -> String {
    post(server, "/v1/prices", &format!("{TEA}&{form}")).ok().text("id").to_owned()
}

fn nicknames(list: &Value) -> String {
    let data = list["data"].as_array().unwrap().iter();
    data.map(|it| it["nickname"].as_str().unwrap_or("-").to_owned()).collect::<Vec<_>>().join(" ")
}

#[test]
fn shown_whole() {
    let server = shop();
    let bare = post(&server, "/v1/prices", "currency=USD&unit_amount=1000&product=tea").ok();
    expect![[r#"
        {
          "id": "price_…",
          "object": "price",
          "active": true,
          "billing_scheme": "per_unit",
          "created": 1767225600,
          "currency": "usd",
          "custom_unit_amount": null,
          "livemode": false,
          "lookup_key": null,
          "metadata": {},
          "nickname": null,
          "product": "tea",
          "recurring": null,
          "tax_behavior": "unspecified",
          "tiers_mode": null,
          "transform_quantity": null,
          "type": "one_time",
          "unit_amount": 1000,
          "unit_amount_decimal": "1000"
        }"#]]
    .assert_eq(&masked(&format!("{:#}", bare.body)));
    let path = format!("/v1/prices/{}", bare.text("id"));
    assert_eq!(get(&server, &path).ok().body, bare.body);
    let expanded = get(&server, &format!("{path}?expand[]=product&expand[]=tiers")).ok();
    assert_eq!(expanded.body["product"]["name"], "Tea");
    assert_eq!(expanded.body.get("tiers"), None, "it has none");
}

#[test]
fn amounts_are_exact() {
    let server = shop();
    let mut table = Table::default();
    for form in [
        "unit_amount=0",
        "unit_amount=99999999",
        "unit_amount_decimal=10",
        "unit_amount_decimal=10.00",
        "unit_amount_decimal=0.1",
        "unit_amount_decimal=0.000000000001",
        "unit_amount_decimal=99999999.0",
        "custom_unit_amount[enabled]=true",
        "custom_unit_amount[enabled]=true&custom_unit_amount[minimum]=100&custom_unit_amount[preset]=500&custom_unit_amount[maximum]=10000",
    ] {
        let made = post(&server, "/v1/prices", &format!("{TEA}&{form}")).ok();
        let shown = ["unit_amount", "unit_amount_decimal", "custom_unit_amount", "type"];
        table.line(form, &fields(&made.body, &shown));
    }
    for form in [
        "",
        "unit_amount=",
        "unit_amount=-1",
        "unit_amount=1.5",
        "unit_amount=100000000",
        "unit_amount_decimal=99999999.01",
        "unit_amount_decimal=-0.5",
        "unit_amount_decimal=1e2",
        "unit_amount_decimal=.5",
        "unit_amount_decimal=0.0000000000001",
        "unit_amount_decimal=NaN",
        "unit_amount=1&unit_amount_decimal=1",
        "unit_amount=1&custom_unit_amount[enabled]=true",
        "custom_unit_amount[enabled]=false",
        "custom_unit_amount[preset]=100",
        "custom_unit_amount[enabled]=true&custom_unit_amount[minimum]=49",
        "custom_unit_amount[enabled]=true&custom_unit_amount[maximum]=49",
        "custom_unit_amount[enabled]=true&custom_unit_amount[preset]=-1",
        "custom_unit_amount[enabled]=true&custom_unit_amount[minimum]=500&custom_unit_amount[preset]=499",
        "custom_unit_amount[enabled]=true&custom_unit_amount[preset]=500&custom_unit_amount[maximum]=499",
        "custom_unit_amount[enabled]=true&recurring[interval]=month",
    ] {
        table.answer(form, &post(&server, "/v1/prices", &format!("{TEA}&{form}")));
    }
    expect![[r#"
        unit_amount=0 → unit_amount=0 unit_amount_decimal=0 custom_unit_amount=null type=one_time
        unit_amount=99999999 → unit_amount=99999999 unit_amount_decimal=99999999 custom_unit_amount=null type=one_time
        unit_amount_decimal=10 → unit_amount=10 unit_amount_decimal=10 custom_unit_amount=null type=one_time
        unit_amount_decimal=10.00 → unit_amount=10 unit_amount_decimal=10 custom_unit_amount=null type=one_time
        unit_amount_decimal=0.1 → unit_amount=null unit_amount_decimal=0.1 custom_unit_amount=null type=one_time
        unit_amount_decimal=0.000000000001 → unit_amount=null unit_amount_decimal=0.000000000001 custom_unit_amount=null type=one_time
        unit_amount_decimal=99999999.0 → unit_amount=99999999 unit_amount_decimal=99999999 custom_unit_amount=null type=one_time
        custom_unit_amount[enabled]=true → unit_amount=null unit_amount_decimal=null custom_unit_amount={"maximum":null,"minimum":null,"preset":null} type=one_time
        custom_unit_amount[enabled]=true&custom_unit_amount[minimum]=100&custom_unit_amount[preset]=500&custom_unit_amount[maximum]=10000 → unit_amount=null unit_amount_decimal=null custom_unit_amount={"maximum":10000,"minimum":100,"preset":500} type=one_time
         → 400 invalid_request_error - [unit_amount] Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.
        unit_amount= → 400 invalid_request_error parameter_invalid_empty [unit_amount] You passed an empty string for 'unit_amount'. We assume empty values are an attempt to unset a parameter; however 'unit_amount' cannot be unset. You should remove 'unit_amount' from your request or supply a non-empty value.
        unit_amount=-1 → 400 invalid_request_error - [unit_amount] Invalid non-negative integer
        unit_amount=1.5 → 400 invalid_request_error parameter_invalid_integer [unit_amount] Invalid integer: 1.5
        unit_amount=100000000 → 400 invalid_request_error amount_too_large [unit_amount] Amount must be no more than $999,999.99
        unit_amount_decimal=99999999.01 → 400 invalid_request_error amount_too_large [unit_amount_decimal] Amount must be no more than $999,999.99
        unit_amount_decimal=-0.5 → 400 invalid_request_error - [unit_amount_decimal] Invalid non-negative integer
        unit_amount_decimal=1e2 → 400 invalid_request_error - [unit_amount_decimal] Invalid decimal: 1e2; must be a decimal number with at most 12 decimal places
        unit_amount_decimal=.5 → 400 invalid_request_error - [unit_amount_decimal] Invalid decimal: .5; must be a decimal number with at most 12 decimal places
        unit_amount_decimal=0.0000000000001 → 400 invalid_request_error - [unit_amount_decimal] Invalid decimal: *.*************; must be a decimal number with at most 12 decimal places
        unit_amount_decimal=NaN → 400 invalid_request_error - [unit_amount_decimal] Invalid decimal: NaN; must be a decimal number with at most 12 decimal places
        unit_amount=1&unit_amount_decimal=1 → 400 invalid_request_error - [unit_amount_decimal] You may only specify one of these parameters: unit_amount, unit_amount_decimal.
        unit_amount=1&custom_unit_amount[enabled]=true → 400 invalid_request_error - [custom_unit_amount] You may only specify one of these parameters: unit_amount, custom_unit_amount.
        custom_unit_amount[enabled]=false → 400 invalid_request_error - [custom_unit_amount[enabled]] Pass in `true` to enable custom_unit_amount, otherwise omit custom_unit_amount.
        custom_unit_amount[preset]=100 → 400 invalid_request_error parameter_missing [custom_unit_amount[enabled]] Missing required param: custom_unit_amount[enabled].
        custom_unit_amount[enabled]=true&custom_unit_amount[minimum]=49 → 400 invalid_request_error - [custom_unit_amount[minimum]] This amount must be at least $0.50.
        custom_unit_amount[enabled]=true&custom_unit_amount[maximum]=49 → 400 invalid_request_error - [custom_unit_amount[maximum]] This amount must be at least $0.50.
        custom_unit_amount[enabled]=true&custom_unit_amount[preset]=-1 → 400 invalid_request_error - [custom_unit_amount[preset]] Invalid non-negative integer
        custom_unit_amount[enabled]=true&custom_unit_amount[minimum]=500&custom_unit_amount[preset]=499 → 400 invalid_request_error - [custom_unit_amount[preset]] `minimum` must not exceed `preset`, nor `preset` exceed `maximum`.
        custom_unit_amount[enabled]=true&custom_unit_amount[preset]=500&custom_unit_amount[maximum]=499 → 400 invalid_request_error - [custom_unit_amount[maximum]] `minimum` must not exceed `preset`, nor `preset` exceed `maximum`.
        custom_unit_amount[enabled]=true&recurring[interval]=month → 400 invalid_request_error - [custom_unit_amount] `custom_unit_amount` can only be used with prices that have `type=one_time`.
    "#]].assert_eq(table.text());
}

#[test]
fn recurring() {
    let server = shop();
    let mut table = Table::default();
    for more in [
        "[interval]=month",
        "[interval]=day&recurring[interval_count]=1095",
        "[interval]=week&recurring[interval_count]=156&recurring[usage_type]=licensed",
        "[interval]=year&recurring[interval_count]=3&recurring[trial_period_days]=730",
    ] {
        let made = post(&server, "/v1/prices", &format!("{TEA}&unit_amount=5&recurring{more}"));
        table.line(more, &fields(&made.ok().body, &["type", "recurring"]));
    }
    for more in [
        "=month",
        "[interval_count]=1",
        "[interval]=hour",
        "[interval]=month&recurring[interval_count]=0",
        "[interval]=month&recurring[interval_count]=37",
        "[interval]=day&recurring[interval_count]=1096",
        "[interval]=week&recurring[interval_count]=157",
        "[interval]=year&recurring[interval_count]=4",
        "[interval]=year&recurring[trial_period_days]=731",
        "[interval]=year&recurring[usage_type]=metered",
        "[interval]=year&recurring[usage_type]=metered&recurring[meter]=mtr_1",
        "[interval]=year&recurring[aggregate_usage]=sum",
    ] {
        table.answer(
            more,
            &post(&server, "/v1/prices", &format!("{TEA}&unit_amount=5&recurring{more}")),
        );
    }
    expect![[r#"
        [interval]=month → type=recurring recurring={"interval":"month","interval_count":1,"meter":null,"trial_period_days":null,"usage_type":"licensed"}
        [interval]=day&recurring[interval_count]=1095 → type=recurring recurring={"interval":"day","interval_count":1095,"meter":null,"trial_period_days":null,"usage_type":"licensed"}
        [interval]=week&recurring[interval_count]=156&recurring[usage_type]=licensed → type=recurring recurring={"interval":"week","interval_count":156,"meter":null,"trial_period_days":null,"usage_type":"licensed"}
        [interval]=year&recurring[interval_count]=3&recurring[trial_period_days]=730 → type=recurring recurring={"interval":"year","interval_count":3,"meter":null,"trial_period_days":730,"usage_type":"licensed"}
        =month → 400 invalid_request_error - [recurring] Invalid object
        [interval_count]=1 → 400 invalid_request_error parameter_missing [recurring[interval]] Missing required param: recurring[interval].
        [interval]=hour → 400 invalid_request_error - [recurring[interval]] Invalid interval: must be one of day, week, month, or year
        [interval]=month&recurring[interval_count]=0 → 400 invalid_request_error - [recurring[interval_count]] The time between two billings must be at least one interval and at most three years (3 years, 36 months, 156 weeks, or 1095 days).
        [interval]=month&recurring[interval_count]=37 → 400 invalid_request_error - [recurring[interval_count]] The time between two billings must be at least one interval and at most three years (3 years, 36 months, 156 weeks, or 1095 days).
        [interval]=day&recurring[interval_count]=1096 → 400 invalid_request_error - [recurring[interval_count]] The time between two billings must be at least one interval and at most three years (3 years, 36 months, 156 weeks, or 1095 days).
        [interval]=week&recurring[interval_count]=157 → 400 invalid_request_error - [recurring[interval_count]] The time between two billings must be at least one interval and at most three years (3 years, 36 months, 156 weeks, or 1095 days).
        [interval]=year&recurring[interval_count]=4 → 400 invalid_request_error - [recurring[interval_count]] The time between two billings must be at least one interval and at most three years (3 years, 36 months, 156 weeks, or 1095 days).
        [interval]=year&recurring[trial_period_days]=731 → 400 invalid_request_error - [recurring[trial_period_days]] A trial can have at most 730 days.
        [interval]=year&recurring[usage_type]=metered → 400 invalid_request_error - [-] Starting with Stripe version `2025-03-31.basil`, metered prices must be backed by meters.
        [interval]=year&recurring[usage_type]=metered&recurring[meter]=mtr_1 → 400 invalid_request_error - [recurring[meter]] meter is not supported by this server yet.
        [interval]=year&recurring[aggregate_usage]=sum → 400 invalid_request_error parameter_unknown [recurring[aggregate_usage]] Received unknown parameter: recurring[aggregate_usage]
    "#]].assert_eq(table.text());
}

#[test]
fn tiers() {
    let server = shop();
    let mut table = Table::default();
    let two = "tiers[0][up_to]=5&tiers[0][unit_amount]=500&tiers[1][up_to]=inf\
        &tiers[1][unit_amount_decimal]=400.5&tiers[1][flat_amount]=100&nickname=two";
    let made = post(&server, "/v1/prices", &format!("{TIERED}&{two}")).ok();
    let shown = ["billing_scheme", "tiers_mode", "unit_amount", "unit_amount_decimal", "tiers"];
    table.line("two", &fields(&made.body, &shown));
    let path = format!("/v1/prices/{}", made.text("id"));
    let expanded = get(&server, &format!("{path}?expand[]=tiers")).ok();
    table.line("expanded", &expanded.body["tiers"].to_string());
    let list = get(&server, "/v1/prices?expand[]=data.tiers").ok();
    assert_eq!(list.body["data"][0]["tiers"], expanded.body["tiers"]);
    for form in [
        "",
        "tiers[0][unit_amount]=1",
        "tiers[0][up_to]=inf",
        "tiers[0][up_to]=5&tiers[0][unit_amount]=1",
        "tiers[0][up_to]=inf&tiers[0][unit_amount]=1&tiers[1][up_to]=inf&tiers[1][unit_amount]=1",
        "tiers[0][up_to]=0&tiers[0][unit_amount]=1&tiers[1][up_to]=inf&tiers[1][unit_amount]=1",
        "tiers[0][up_to]=5&tiers[0][unit_amount]=1&tiers[1][up_to]=5&tiers[1][unit_amount]=1&tiers[2][up_to]=inf&tiers[2][unit_amount]=1",
        "tiers[0][up_to]=many&tiers[0][unit_amount]=1",
        "tiers[0][up_to]=inf&tiers[0][unit_amount]=1&tiers[0][unit_amount_decimal]=1",
        "tiers[0][up_to]=inf&tiers[0][flat_amount]=1&tiers[0][flat_amount_decimal]=1",
        "tiers[0][up_to]=inf&tiers[0][flat_amount_decimal]=1.5",
        "tiers[0][up_to]=inf&tiers[0][unit_amount]=-1",
        "tiers[0][up_to]=inf&tiers[0][unit_amount]=100000000",
        "tiers[0][up_to]=inf&tiers[0][price]=1",
        "tiers[0][up_to]=inf&tiers[0][unit_amount]=1&unit_amount=1",
        "tiers[0][up_to]=inf&tiers[0][unit_amount]=1&unit_amount_decimal=1",
        "tiers[0][up_to]=inf&tiers[0][unit_amount]=1&custom_unit_amount[enabled]=true",
        "tiers[0][up_to]=inf&tiers[0][unit_amount]=1&transform_quantity[divide_by]=2&transform_quantity[round]=up",
    ] {
        table.answer(form, &post(&server, "/v1/prices", &format!("{TIERED}&{form}")));
    }
    let one = "tiers[0][up_to]=inf&tiers[0][unit_amount]=1";
    for form in [
        &format!("billing_scheme=tiered&tiers_mode=volume&{one}"),
        &format!("billing_scheme=tiered&recurring[interval]=month&{one}"),
        "billing_scheme=tiered&recurring[interval]=month&tiers_mode=volume&tiers=",
        one,
        "unit_amount=1&tiers_mode=volume",
        "unit_amount=1&tiers_mode=wat",
        "unit_amount=1&billing_scheme=wat",
        "unit_amount=1&transform_quantity[divide_by]=0&transform_quantity[round]=up",
        "unit_amount=1&transform_quantity[divide_by]=2",
        "unit_amount=1&transform_quantity[divide_by]=2&transform_quantity[round]=half",
    ] {
        table.answer(form, &post(&server, "/v1/prices", &format!("{TEA}&{form}")));
    }
    let transformed = "unit_amount=1&transform_quantity[divide_by]=2&transform_quantity[round]=up";
    let made = post(&server, "/v1/prices", &format!("{TEA}&{transformed}")).ok();
    table.line("transformed", &fields(&made.body, &["transform_quantity"]));
    expect![[r#"
        two → billing_scheme=tiered tiers_mode=volume unit_amount=null unit_amount_decimal=null tiers=absent
        expanded → [{"flat_amount":null,"flat_amount_decimal":null,"unit_amount":500,"unit_amount_decimal":"500","up_to":5},{"flat_amount":100,"flat_amount_decimal":"100","unit_amount":null,"unit_amount_decimal":"400.5","up_to":null}]
         → 400 invalid_request_error parameter_missing [tiers] Missing required param: tiers.
        tiers[0][unit_amount]=1 → 400 invalid_request_error parameter_missing [tiers[0][up_to]] Missing required param: tiers[0][up_to].
        tiers[0][up_to]=inf → 400 invalid_request_error - [tiers[0]] A tier must have a unit amount, a flat amount, or both.
        tiers[0][up_to]=5&tiers[0][unit_amount]=1 → 400 invalid_request_error - [tiers[0][up_to]] The last tier, and no other, must have `up_to` set to `inf`.
        tiers[0][up_to]=inf&tiers[0][unit_amount]=1&tiers[1][up_to]=inf&tiers[1][unit_amount]=1 → 400 invalid_request_error - [tiers[0][up_to]] The last tier, and no other, must have `up_to` set to `inf`.
        tiers[0][up_to]=0&tiers[0][unit_amount]=1&tiers[1][up_to]=inf&tiers[1][unit_amount]=1 → 400 invalid_request_error - [tiers[0][up_to]] `up_to` must be larger than that of the tier before, and at least 1.
        tiers[0][up_to]=5&tiers[0][unit_amount]=1&tiers[1][up_to]=5&tiers[1][unit_amount]=1&tiers[2][up_to]=inf&tiers[2][unit_amount]=1 → 400 invalid_request_error - [tiers[1][up_to]] `up_to` must be larger than that of the tier before, and at least 1.
        tiers[0][up_to]=many&tiers[0][unit_amount]=1 → 400 invalid_request_error parameter_invalid_integer [tiers[0][up_to]] Invalid integer: many
        tiers[0][up_to]=inf&tiers[0][unit_amount]=1&tiers[0][unit_amount_decimal]=1 → 400 invalid_request_error - [tiers[0][unit_amount_decimal]] You may only specify one of these parameters: unit_amount, unit_amount_decimal.
        tiers[0][up_to]=inf&tiers[0][flat_amount]=1&tiers[0][flat_amount_decimal]=1 → 400 invalid_request_error - [tiers[0][flat_amount_decimal]] You may only specify one of these parameters: flat_amount, flat_amount_decimal.
        tiers[0][up_to]=inf&tiers[0][flat_amount_decimal]=1.5 → 400 invalid_request_error - [tiers[0][flat_amount_decimal]] Flat amounts must be integers in the minor unit of the currency.
        tiers[0][up_to]=inf&tiers[0][unit_amount]=-1 → 400 invalid_request_error - [tiers[0][unit_amount]] Invalid non-negative integer
        tiers[0][up_to]=inf&tiers[0][unit_amount]=100000000 → 400 invalid_request_error amount_too_large [tiers[0][unit_amount]] Amount must be no more than $999,999.99
        tiers[0][up_to]=inf&tiers[0][price]=1 → 400 invalid_request_error parameter_unknown [tiers[0][price]] Received unknown parameter: tiers[0][price]
        tiers[0][up_to]=inf&tiers[0][unit_amount]=1&unit_amount=1 → 400 invalid_request_error - [unit_amount] This parameter cannot be used with `billing_scheme` set to `tiered`.
        tiers[0][up_to]=inf&tiers[0][unit_amount]=1&unit_amount_decimal=1 → 400 invalid_request_error - [unit_amount_decimal] This parameter cannot be used with `billing_scheme` set to `tiered`.
        tiers[0][up_to]=inf&tiers[0][unit_amount]=1&custom_unit_amount[enabled]=true → 400 invalid_request_error - [custom_unit_amount] This parameter cannot be used with `billing_scheme` set to `tiered`.
        tiers[0][up_to]=inf&tiers[0][unit_amount]=1&transform_quantity[divide_by]=2&transform_quantity[round]=up → 400 invalid_request_error - [transform_quantity] `transform_quantity` cannot be combined with `tiers`.
        billing_scheme=tiered&tiers_mode=volume&tiers[0][up_to]=inf&tiers[0][unit_amount]=1 → 400 invalid_request_error - [interval] Prices with `type=one_time` are not supported with tiered billing.
        billing_scheme=tiered&recurring[interval]=month&tiers[0][up_to]=inf&tiers[0][unit_amount]=1 → 400 invalid_request_error parameter_missing [tiers_mode] Missing required param: tiers_mode.
        billing_scheme=tiered&recurring[interval]=month&tiers_mode=volume&tiers= → 400 invalid_request_error parameter_invalid_empty [tiers] You passed an empty string for 'tiers'. We assume empty values are an attempt to unset a parameter; however 'tiers' cannot be unset. You should remove 'tiers' from your request or supply a non-empty value.
        tiers[0][up_to]=inf&tiers[0][unit_amount]=1 → 400 invalid_request_error - [tiers] This parameter requires `billing_scheme` to be set to `tiered`.
        unit_amount=1&tiers_mode=volume → 400 invalid_request_error - [tiers_mode] This parameter requires `billing_scheme` to be set to `tiered`.
        unit_amount=1&tiers_mode=wat → 400 invalid_request_error - [tiers_mode] Invalid tiers_mode: must be one of graduated or volume
        unit_amount=1&billing_scheme=wat → 400 invalid_request_error - [billing_scheme] Invalid billing_scheme: must be one of per_unit or tiered
        unit_amount=1&transform_quantity[divide_by]=0&transform_quantity[round]=up → 400 invalid_request_error parameter_invalid_integer [transform_quantity[divide_by]] This value must be greater than or equal to 1.
        unit_amount=1&transform_quantity[divide_by]=2 → 400 invalid_request_error parameter_missing [transform_quantity[round]] Missing required param: transform_quantity[round].
        unit_amount=1&transform_quantity[divide_by]=2&transform_quantity[round]=half → 400 invalid_request_error - [transform_quantity[round]] Invalid round: must be one of down or up
        transformed → transform_quantity={"divide_by":2,"round":"up"}
    "#]].assert_eq(table.text());
}

#[test]
fn currency_options() {
    let server = shop();
    let mut table = Table::default();
    let form = "unit_amount=1000&currency_options[eur][unit_amount]=900&currency_options[eur][tax_behavior]=inclusive\
        &currency_options[JPY][unit_amount_decimal]=1500.5&expand[]=currency_options";
    let made = post(&server, "/v1/prices", &format!("{TEA}&{form}")).ok();
    expect![[r#"
        {
          "eur": {
            "custom_unit_amount": null,
            "tax_behavior": "inclusive",
            "unit_amount": 900,
            "unit_amount_decimal": "900"
          },
          "jpy": {
            "custom_unit_amount": null,
            "tax_behavior": "unspecified",
            "unit_amount": null,
            "unit_amount_decimal": "1500.5"
          },
          "usd": {
            "custom_unit_amount": null,
            "tax_behavior": "unspecified",
            "unit_amount": 1000,
            "unit_amount_decimal": "1000"
          }
        }"#]]
    .assert_eq(&format!("{:#}", made.body["currency_options"]));
    let path = format!("/v1/prices/{}", made.text("id"));
    assert_eq!(get(&server, &path).ok().body.get("currency_options"), None);
    let shown = "expand[]=currency_options";
    for form in [
        "currency_options[gbp][unit_amount]=800",
        "currency_options[eur][unit_amount]=950",
        "currency_options[eur][unit_amount]=950&currency_options[eur][tax_behavior]=exclusive",
        "currency_options[usd][unit_amount]=1",
        "currency_options[cad][tax_behavior]=exclusive",
        "currency_options[cad][unit_amount]=-1",
        "currency_options[cad][custom_unit_amount][enabled]=true",
        "currency_options[cad][tiers][0][up_to]=inf",
        "currency_options[cad][unit_amount]=1&currency_options[CAD][unit_amount]=1",
        "currency_options[cad]=1",
        "currency_options[cad][wat]=1",
        "currency_options[]=1",
        "currency_options[wat][unit_amount]=1",
        "currency_options=wat",
        "currency_options=",
    ] {
        let answer = post(&server, &path, &format!("{form}&{shown}"));
        let line: String = match answer.body["currency_options"].as_object() {
            Some(options) => {
                options.iter().map(|(code, it)| format!("{code} {} ", it["unit_amount"])).collect()
            }
            None => outcome(&answer).chars().take(130).collect(),
        };
        table.line(form, line.trim_end());
    }
    let tiered = format!(
        "{TIERED}&tiers[0][up_to]=inf&tiers[0][unit_amount]=1&currency_options[eur][tiers][0][up_to]=inf\
         &currency_options[eur][tiers][0][unit_amount]=2"
    );
    let made = post(&server, "/v1/prices", &tiered).ok();
    let path = format!("/v1/prices/{}", made.text("id"));
    for expand in [
        "currency_options",
        "currency_options.eur.tiers",
        "currency_options.usd.tiers",
        "currency_options.gbp.tiers",
        "currency_options.eur",
        "currency_options.eur.wat",
        "tiers.wat",
    ] {
        let answer = get(&server, &format!("{path}?expand[]={expand}"));
        let shown = ["currency_options/eur/tiers", "currency_options/usd/tiers", "tiers"];
        let line = match answer.status {
            200 => fields(&answer.body, &shown),
            _ => outcome(&answer),
        };
        table.line(expand, &line);
    }
    expect![[r#"
        currency_options[gbp][unit_amount]=800 → eur 900 gbp 800 jpy null usd 1000
        currency_options[eur][unit_amount]=950 → eur 950 gbp 800 jpy null usd 1000
        currency_options[eur][unit_amount]=950&currency_options[eur][tax_behavior]=exclusive → 400 invalid_request_error - [currency_options[eur][tax_behavior]] Once specified as either `inclusive` or `exclusive`, the tax beh
        currency_options[usd][unit_amount]=1 → 400 invalid_request_error - [currency_options[usd]] The price's own currency cannot be one of its currency_options.
        currency_options[cad][tax_behavior]=exclusive → 400 invalid_request_error - [currency_options[cad][unit_amount]] Prices require an `unit_amount` or `unit_amount_decimal` paramete
        currency_options[cad][unit_amount]=-1 → 400 invalid_request_error - [currency_options[cad][unit_amount]] Invalid non-negative integer
        currency_options[cad][custom_unit_amount][enabled]=true → 400 invalid_request_error - [currency_options[cad]] A currency option must be reckoned in the same way as the price itself.
        currency_options[cad][tiers][0][up_to]=inf → 400 invalid_request_error - [currency_options[cad][tiers]] This parameter requires `billing_scheme` to be set to `tiered`.
        currency_options[cad][unit_amount]=1&currency_options[CAD][unit_amount]=1 → 400 invalid_request_error - [currency_options[CAD]] A currency was passed twice.
        currency_options[cad]=1 → 400 invalid_request_error - [currency_options[cad]] Invalid object
        currency_options[cad][wat]=1 → 400 invalid_request_error parameter_unknown [currency_options[cad][wat]] Received unknown parameter: currency_options[cad][wat]
        currency_options[]=1 → 400 invalid_request_error - [currency_options] Invalid object
        currency_options[wat][unit_amount]=1 → 400 invalid_request_error - [currency_options[wat]] Invalid currency: wat. Stripe currently supports these currencies: usd, aed, a
        currency_options=wat → 400 invalid_request_error - [currency_options] Invalid object
        currency_options= → usd 1000
        currency_options → tiers=absent tiers=absent tiers=absent
        currency_options.eur.tiers → tiers=[{"flat_amount":null,"flat_amount_decimal":null,"unit_amount":2,"unit_amount_decimal":"2","up_to":null}] tiers=absent tiers=absent
        currency_options.usd.tiers → tiers=absent tiers=[{"flat_amount":null,"flat_amount_decimal":null,"unit_amount":1,"unit_amount_decimal":"1","up_to":null}] tiers=absent
        currency_options.gbp.tiers → tiers=absent tiers=absent tiers=absent
        currency_options.eur → 400 invalid_request_error - [-] This property cannot be expanded (eur).
        currency_options.eur.wat → 400 invalid_request_error - [-] This property cannot be expanded (wat).
        tiers.wat → 400 invalid_request_error - [-] This property cannot be expanded (wat).
    "#]].assert_eq(table.text());
}

#[test]
fn products_come_with_their_price() {
    let server = shop();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let data = "currency=usd&unit_amount=5&expand[]=product&product_data";
    let made = "[name]=Mug&product_data[id]=mug&product_data[unit_label]=mug&product_data[metadata][a]=1\
        &product_data[tax_code]=txcd_10103000&product_data[statement_descriptor]=MUG&product_data[active]=false";
    let made = post(&server, "/v1/prices", &format!("{data}{made}")).ok();
    let shown =
        ["id", "name", "active", "unit_label", "tax_code", "statement_descriptor", "default_price"];
    table.line("made", &fields(&made.body["product"], &shown));
    table.line("told", &watch.news());
    for form in [
        &format!("{data}[name]=Mug&product_data[id]=mug"),
        &format!("{data}[name]=Mug&product_data[tax_code]=x"),
        &format!("{data}[name]=Mug&product_data[tax_details][tax_code]=x"),
        &format!("{data}[name]=Mug&product_data[description]=x"),
        &format!("{data}[id]=x"),
        &format!("{data}[name]=Mug&product=tea"),
        "currency=usd&unit_amount=5",
        "currency=usd&unit_amount=5&product=",
        "currency=usd&unit_amount=5&product=prod_x",
        "unit_amount=5&product=tea",
        "currency=wat&product=tea",
        "currency=usd&unit_amount=5&product=tea&colour=red",
        "currency=usd&unit_amount=5&product=tea&tax_behavior=maybe",
    ] {
        let line: String = outcome(&post(&server, "/v1/prices", form)).chars().take(120).collect();
        table.line(form, &line);
    }
    table.line("told", &watch.news());
    expect![[r#"
        made → id=mug name=Mug active=false unit_label=mug tax_code=txcd_10103000 statement_descriptor=MUG default_price=null
        told → product.created → price.created
        currency=usd&unit_amount=5&expand[]=product&product_data[name]=Mug&product_data[id]=mug → 400 invalid_request_error resource_already_exists [product_data[id]] Product already exists.
        currency=usd&unit_amount=5&expand[]=product&product_data[name]=Mug&product_data[tax_code]=x → 400 invalid_request_error resource_missing [product_data[tax_code]] No such tax code: 'x'
        currency=usd&unit_amount=5&expand[]=product&product_data[name]=Mug&product_data[tax_details][tax_code]=x → 400 invalid_request_error resource_missing [product_data[tax_details][tax_code]] No such tax code: 'x'
        currency=usd&unit_amount=5&expand[]=product&product_data[name]=Mug&product_data[description]=x → 400 invalid_request_error parameter_unknown [product_data[description]] Received unknown parameter: product_data[descrip
        currency=usd&unit_amount=5&expand[]=product&product_data[id]=x → 400 invalid_request_error parameter_missing [product_data[name]] Missing required param: product_data[name].
        currency=usd&unit_amount=5&expand[]=product&product_data[name]=Mug&product=tea → 400 invalid_request_error - [product] You may only specify one of these parameters: product, product_data.
        currency=usd&unit_amount=5 → 400 invalid_request_error - [-] You must specify either `product` or `product_data` when creating a price.
        currency=usd&unit_amount=5&product= → 400 invalid_request_error parameter_invalid_empty [product] You passed an empty string for 'product'. We assume empty va
        currency=usd&unit_amount=5&product=prod_x → 400 invalid_request_error resource_missing [product] No such product: 'prod_x'
        unit_amount=5&product=tea → 400 invalid_request_error parameter_missing [currency] Missing required param: currency.
        currency=wat&product=tea → 400 invalid_request_error - [currency] Invalid currency: wat. Stripe currently supports these currencies: usd, aed, afn,
        currency=usd&unit_amount=5&product=tea&colour=red → 400 invalid_request_error parameter_unknown [colour] Received unknown parameter: colour
        currency=usd&unit_amount=5&product=tea&tax_behavior=maybe → 400 invalid_request_error - [tax_behavior] Invalid tax_behavior: must be one of inclusive, exclusive, or unspecified
        told
    "#]].assert_eq(table.text());
}

#[test]
fn updated() {
    let server = shop();
    let id = price(&server, "unit_amount=5&nickname=a&metadata[a]=1");
    let path = format!("/v1/prices/{id}");
    let default = price(&server, "unit_amount=6");
    post(&server, "/v1/products/tea", &format!("default_price={default}")).ok();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    for form in [
        "nickname=b&metadata[b]=2",
        "nickname=&metadata=",
        "active=false",
        "active=true",
        "",
        "tax_behavior=unspecified",
        "tax_behavior=inclusive",
        "tax_behavior=inclusive",
        "tax_behavior=exclusive",
        "tax_behavior=unspecified",
        "transfer_lookup_key=true",
        "transfer_lookup_key=false",
        "unit_amount=6",
        "product=tea",
    ] {
        table.answer(form, &post(&server, &path, form));
        let news = watch.news();
        if !news.is_empty() {
            let previous = &server.event("price.updated")["data"]["previous_attributes"];
            table.line(&format!("  {news}"), &previous.to_string());
        }
    }
    table.answer("default", &post(&server, &format!("/v1/prices/{default}"), "active=false"));
    post(&server, "/v1/products/tea", "default_price=").ok();
    table.answer("no default", &post(&server, &format!("/v1/prices/{default}"), "active=false"));
    for (method, path) in [
        ("GET", "/v1/prices/price_x"),
        ("POST", "/v1/prices/price_x"),
        ("GET", "/v1/prices/tea"),
        ("GET", "/v1/products/price_x"),
    ] {
        table.answer(&format!("{method} {path}"), &server.secret().send(method, path, ""));
    }
    let gone = server.secret().delete(&path);
    assert!(outcome(&gone).contains("Unrecognized request URL"), "prices are never deleted");
    expect![[r#"
        nickname=b&metadata[b]=2 → 200 ok
          price.updated → {"metadata":{"b":null},"nickname":"a"}
        nickname=&metadata= → 200 ok
          price.updated → {"metadata":{"a":"1","b":"2"},"nickname":"b"}
        active=false → 200 ok
          price.updated → {"active":true}
        active=true → 200 ok
          price.updated → {"active":false}
         → 200 ok
        tax_behavior=unspecified → 200 ok
        tax_behavior=inclusive → 200 ok
          price.updated → {"tax_behavior":"unspecified"}
        tax_behavior=inclusive → 200 ok
        tax_behavior=exclusive → 400 invalid_request_error - [tax_behavior] Once specified as either `inclusive` or `exclusive`, the tax behavior cannot be changed. It is inclusive.
        tax_behavior=unspecified → 400 invalid_request_error - [tax_behavior] Once specified as either `inclusive` or `exclusive`, the tax behavior cannot be changed. It is inclusive.
        transfer_lookup_key=true → 400 invalid_request_error - [transfer_lookup_key] You can only use `transfer_lookup_key` together with `lookup_key`.
        transfer_lookup_key=false → 200 ok
        unit_amount=6 → 400 invalid_request_error parameter_unknown [unit_amount] Received unknown parameter: unit_amount
        product=tea → 400 invalid_request_error parameter_unknown [product] Received unknown parameter: product
        default → 400 invalid_request_error - [-] This price cannot be archived because it is the default price of its product.
        no default → 200 ok
        GET /v1/prices/price_x → 404 invalid_request_error resource_missing [price] No such price: 'price_x'
        POST /v1/prices/price_x → 404 invalid_request_error resource_missing [price] No such price: 'price_x'
        GET /v1/prices/tea → 404 invalid_request_error resource_missing [price] No such price: 'tea'
        GET /v1/products/price_x → 404 invalid_request_error resource_missing [id] No such product: 'price_x'
    "#]].assert_eq(table.text());
}

#[test]
fn a_lookup_key_is_of_one_price() {
    let server = shop();
    let key = "unit_amount=5&lookup_key=gold";
    let first = price(&server, &format!("{key}&nickname=first"));
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let by_key = |server: &Server, keys: &str| {
        nicknames(&get(server, &format!("/v1/prices?{keys}")).ok().body)
    };
    let update = |id: &str, form: &str| post(&server, &format!("/v1/prices/{id}"), form);

    table.answer("taken", &post(&server, "/v1/prices", &format!("{TEA}&{key}")));
    update(&first, "active=false").ok();
    table.answer("by an archived one", &post(&server, "/v1/prices", &format!("{TEA}&{key}")));
    watch.news();
    let second = price(&server, &format!("{key}&nickname=second&transfer_lookup_key=true"));
    table.line("transferred", &by_key(&server, "lookup_keys[]=gold"));
    table.line("  told", &watch.news());
    let event = server.event("price.updated");
    assert_eq!(event["data"]["object"]["id"], first.as_str());
    table.line("  before", &event["data"]["previous_attributes"].to_string());
    let old = get(&server, &format!("/v1/prices/{first}")).ok();
    table.line("  the first", &fields(&old.body, &["lookup_key", "active"]));

    table.answer("back, not asked", &update(&first, "lookup_key=gold"));
    table.answer("back", &update(&first, "lookup_key=gold&transfer_lookup_key=true"));
    table.line("  told", &watch.news());
    table.answer("its own again", &update(&first, "lookup_key=gold"));
    table.line("  told", &watch.news());
    table.answer("another", &update(&first, "lookup_key=silver"));
    table.answer("the one it left", &update(&second, "lookup_key=gold"));
    table.line("both", &by_key(&server, "lookup_keys[]=gold&lookup_keys[]=silver&lookup_keys[]=x"));
    table.line("of the product", &by_key(&server, "lookup_keys[]=silver&product=tea"));
    table
        .line("archived", &by_key(&server, "lookup_keys[]=gold&lookup_keys[]=silver&active=false"));
    table.answer("unset", &update(&first, "lookup_key="));
    table.line("gone", &by_key(&server, "lookup_keys[]=silver"));
    let odd = "lookup_key=%C3%A9+%2F%3A%22";
    table.answer("odd", &update(&first, odd));
    table.line("odd", &by_key(&server, "lookup_keys[]=%C3%A9+%2F%3A%22"));
    let long = "x".repeat(201);
    table.answer("too long", &update(&first, &format!("lookup_key={long}")));
    let eleven: String = (0..11).map(|at| format!("lookup_keys[{at}]=a&")).collect();
    table.answer("too many", &get(&server, &format!("/v1/prices?{eleven}")));
    table.answer(
        "nothing to transfer",
        &post(&server, "/v1/prices", &format!("{TEA}&unit_amount=5&transfer_lookup_key=true")),
    );
    expect![[r#"
        taken → 400 invalid_request_error - [lookup_key] A price (`price_…`) already uses that lookup key.
        by an archived one → 400 invalid_request_error - [lookup_key] A price (`price_…`) already uses that lookup key.
        transferred → second
          told → price.updated → price.created
          before → {"lookup_key":"gold"}
          the first → lookup_key=null active=false
        back, not asked → 400 invalid_request_error - [lookup_key] A price (`price_…`) already uses that lookup key.
        back → 200 ok
          told → price.updated → price.updated
        its own again → 200 ok
          told
        another → 200 ok
        the one it left → 200 ok
        both → second first
        of the product → first
        archived → first
        unset → 200 ok
        gone
        odd → 200 ok
        odd → first
        too long → 400 invalid_request_error - [lookup_key] Invalid string; must be at most 200 characters
        too many → 400 invalid_request_error - [lookup_keys] You may only specify up to 10 lookup_keys.
        nothing to transfer → 400 invalid_request_error - [transfer_lookup_key] You can only use `transfer_lookup_key` together with `lookup_key`.
    "#]].assert_eq(table.text());
}

#[test]
fn two_at_once_do_not_share_a_key() {
    let server = shop();
    let form = format!("{TEA}&unit_amount=5&lookup_key=race");
    let made = std::thread::scope(|scope| {
        let ask = || post(&server, "/v1/prices", &form).status;
        let asked: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
        asked.into_iter().map(|it| it.join().unwrap()).filter(|status| *status == 200).count()
    });
    assert_eq!(made, 1);
}

#[test]
fn a_product_that_is_being_deleted_gets_no_price() {
    let server = Server::start();
    for round in 0..8 {
        let id = format!("p{round}");
        post(&server, "/v1/products", &format!("name=x&id={id}")).ok();
        let form = format!("currency=usd&unit_amount=5&product={id}");
        let (deleted, priced) = std::thread::scope(|scope| {
            let delete = || server.secret().delete(&format!("/v1/products/{id}")).status;
            let price = || post(&server, "/v1/prices", &form).status;
            let (deleted, priced) = (scope.spawn(delete), scope.spawn(price));
            (deleted.join().unwrap(), priced.join().unwrap())
        });
        assert!(matches!((deleted, priced), (200, 400) | (400, 200)), "{deleted} {priced}");
    }
}

#[test]
fn listed() {
    let server = shop();
    post(&server, "/v1/products", "name=Mug&id=mug").ok();
    for form in [
        "product=tea&currency=usd&unit_amount=1&nickname=a&lookup_key=ka",
        "product=tea&currency=eur&unit_amount=1&nickname=b&active=false&metadata[tier]=gold",
        "product=tea&currency=usd&unit_amount=1&nickname=c&recurring[interval]=month",
        "product=mug&currency=usd&unit_amount=1&nickname=d&recurring[interval]=year&lookup_key=kd",
    ] {
        post(&server, "/v1/prices", form).ok();
        server.advance(10);
    }
    let start = crate::harness::START;
    let mut table = Table::default();
    for query in [
        "",
        "active=true",
        "active=false",
        "currency=eur",
        "currency=wat",
        "product=tea",
        "product=prod_x",
        "type=recurring",
        "type=one_time",
        "type=wat",
        "recurring[interval]=month",
        "recurring[usage_type]=licensed",
        "recurring[usage_type]=metered",
        "recurring[meter]=mtr_1",
        "lookup_keys[]=ka&lookup_keys[]=kd",
        "lookup_keys[]=kx",
        "limit=2",
        "product=tea&type=one_time&limit=1",
        &format!("created[lt]={}", start + 10),
        "starting_after=price_x",
    ] {
        let list = get(&server, &format!("/v1/prices?{query}"));
        let line = match list.status {
            200 if list.body["has_more"] == true => format!("{} +", nicknames(&list.body)),
            200 => nicknames(&list.body),
            _ => outcome(&list).chars().take(100).collect(),
        };
        table.line(query, &line);
    }
    for query in [
        "active:'false'",
        "currency:'usd' AND type:'recurring'",
        "product:'mug'",
        "lookup_key:'ka'",
        "metadata['tier']:'gold'",
        "nickname:'a'",
    ] {
        let encoded = query.replace(' ', "%20").replace('\'', "%27");
        let found = get(&server, &format!("/v1/prices/search?query={encoded}"));
        let line = if found.status == 200 { nicknames(&found.body) } else { outcome(&found) };
        table.line(query, &line);
    }
    expect![[r#"
         → d c b a
        active=true → d c a
        active=false → b
        currency=eur → b
        currency=wat → 400 invalid_request_error - [currency] Invalid currency: wat. Stripe currently supports these curren
        product=tea → c b a
        product=prod_x → 400 invalid_request_error resource_missing [product] No such product: 'prod_x'
        type=recurring → d c
        type=one_time → b a
        type=wat → 400 invalid_request_error - [type] Invalid type: must be one of one_time or recurring
        recurring[interval]=month → c
        recurring[usage_type]=licensed → d c
        recurring[usage_type]=metered
        recurring[meter]=mtr_1 → 400 invalid_request_error - [recurring[meter]] meter is not supported by this server yet.
        lookup_keys[]=ka&lookup_keys[]=kd → d a
        lookup_keys[]=kx
        limit=2 → d c +
        product=tea&type=one_time&limit=1 → b +
        created[lt]=1767225610 → a
        starting_after=price_x → 400 invalid_request_error resource_missing [starting_after] No such price: 'price_x'
        active:'false' → b
        currency:'usd' AND type:'recurring' → d c
        product:'mug' → d
        lookup_key:'ka' → a
        metadata['tier']:'gold' → b
        nickname:'a' → 400 invalid_request_error - [query] Field `nickname` is an unsupported search field for resource `prices`. See http://stripe.com/docs/search#query-fields-for-prices for a list of supported fields.
    "#]].assert_eq(table.text());
}
