//! Prices as they are shown, and what may be said about them.

use super::{ListFilter, currency_options, render, render_lookup_key, tiers};
use crate::objects::fixtures::{check, read, refuses, view};
use expect_test::expect;
use onfile_domain::id::PriceId;
use onfile_domain::price::{Create, DefaultPriceData, LookupKey, Price, Update};
use onfile_domain::product::{self, Product};
use onfile_domain::{Change, Currency, Mint, Moment};

struct Fixed;

impl Mint for Fixed {
    fn alphanumeric(&mut self, length: usize) -> String {
        "N".repeat(length.min(2))
    }
}

fn price(form: &str) -> Price {
    let mut mint = Fixed;
    let mut moment = Moment { now: 1_767_225_600, mint: &mut mint };
    let mut product =
        Product::create(read::<product::Create>("name=Tea&id=tea"), &mut moment).unwrap();
    Price::create(&mut product, read::<Create>(form), &mut moment).unwrap()
}

const GRADUATED: &str = "currency=usd&billing_scheme=tiered&tiers_mode=graduated&recurring[interval]=month&tiers[0][up_to]=10&tiers[0][unit_amount_decimal]=2.5&tiers[1][up_to]=inf&tiers[1][flat_amount]=100&currency_options[eur][tiers][0][up_to]=inf&currency_options[eur][tiers][0][unit_amount]=3&lookup_key=tea&nickname=Tea&metadata[a]=1";

#[test]
fn shown_tiered() {
    let tiered = price(GRADUATED);
    check(
        &render(&tiered, &view()),
        expect![[r#"
        {
          "id": "price_1NN",
          "object": "price",
          "active": true,
          "billing_scheme": "tiered",
          "created": 1767225600,
          "currency": "usd",
          "custom_unit_amount": null,
          "livemode": false,
          "lookup_key": "tea",
          "metadata": {
            "a": "1"
          },
          "nickname": "Tea",
          "product": "tea",
          "recurring": {
            "interval": "month",
            "interval_count": 1,
            "meter": null,
            "trial_period_days": null,
            "usage_type": "licensed"
          },
          "tax_behavior": "unspecified",
          "tiers_mode": "graduated",
          "transform_quantity": null,
          "type": "recurring",
          "unit_amount": null,
          "unit_amount_decimal": null
        }"#]],
    );
    check(
        &tiers(&tiered, None).unwrap(),
        expect![[r#"
        [
          {
            "flat_amount": null,
            "flat_amount_decimal": null,
            "unit_amount": null,
            "unit_amount_decimal": "2.5",
            "up_to": 10
          },
          {
            "flat_amount": 100,
            "flat_amount_decimal": "100",
            "unit_amount": null,
            "unit_amount_decimal": null,
            "up_to": null
          }
        ]"#]],
    );
    assert_eq!(tiers(&tiered, Some("usd")), tiers(&tiered, None));
    assert_eq!(tiers(&tiered, Some("gbp")), None);
    check(
        &tiers(&tiered, Some("eur")).unwrap(),
        expect![[r#"
        [
          {
            "flat_amount": null,
            "flat_amount_decimal": null,
            "unit_amount": 3,
            "unit_amount_decimal": "3",
            "up_to": null
          }
        ]"#]],
    );
    check(
        &currency_options(&tiered),
        expect![[r#"
        {
          "eur": {
            "custom_unit_amount": null,
            "tax_behavior": "unspecified",
            "unit_amount": null,
            "unit_amount_decimal": null
          },
          "usd": {
            "custom_unit_amount": null,
            "tax_behavior": "unspecified",
            "unit_amount": null,
            "unit_amount_decimal": null
          }
        }"#]],
    );
    assert_eq!(tiers(&price("currency=usd&unit_amount=5"), None), None);
}

#[test]
fn a_lookup_key_is_never_asked_for() {
    let key = LookupKey {
        id: LookupKey::id("tea"),
        created: 1_767_225_600,
        price: Some(PriceId::named("price_1")),
    };
    check(
        &render_lookup_key(&key),
        expect![[r#"
        {
          "id": "lookup_key:tea",
          "object": "lookup_key",
          "created": 1767225600,
          "price": "price_1"
        }"#]],
    );
}

#[test]
fn create() {
    let command = read::<Create>("currency=usd&unit_amount=5&product=tea&transfer_lookup_key=true");
    assert_eq!(
        (command.amounts.unit.unit_amount, command.transfer_lookup_key),
        (Some(5), Some(true))
    );
    refuses::<Create>(
        &[
            "currency=usd&interval=month",
            "currency=usd&tiers=1",
            "currency=usd&tiers[0][up_to]=",
            "currency=usd&tiers[0][up_to][a]=1",
            "currency=usd&currency_options[]=eur",
            "currency=usd&currency_options=",
            "currency=usd&currency_options[eur]=",
            "currency=usd&currency_options[eur][tiers][0][wat]=1",
            "currency=usd&product_data[url]=https://a.b",
            "currency=usd&product_data[tax_details][performance_location]=x",
            "currency=usd&lookup_key=",
            "currency=usd&unit_amount_decimal[a]=1",
            "currency=usd&recurring[meter]=mtr_1",
        ],
        expect![[r#"
            currency=usd&interval=month
              [interval] parameter_unknown: Received unknown parameter: interval
            currency=usd&tiers=1
              [tiers] : Invalid array
            currency=usd&tiers[0][up_to]=
              [tiers[0][up_to]] parameter_invalid_empty: You passed an empty string for 'tiers[0][up_to]'. We assume empty values are an attempt to unset a parameter; however 'tiers[0][up_to]' cannot be unset. You should remove 'tiers[0][up_to]' from your request or supply a non-empty value.
            currency=usd&tiers[0][up_to][a]=1
              [tiers[0][up_to]] : Invalid string
            currency=usd&currency_options[]=eur
              [currency_options] : Invalid object
            currency=usd&currency_options=
              [currency_options] parameter_invalid_empty: You passed an empty string for 'currency_options'. We assume empty values are an attempt to unset a parameter; however 'currency_options' cannot be unset. You should remove 'currency_options' from your request or supply a non-empty value.
            currency=usd&currency_options[eur]=
              [currency_options[eur]] parameter_invalid_empty: You passed an empty string for 'currency_options[eur]'. We assume empty values are an attempt to unset a parameter; however 'currency_options[eur]' cannot be unset. You should remove 'currency_options[eur]' from your request or supply a non-empty value.
            currency=usd&currency_options[eur][tiers][0][wat]=1
              [currency_options[eur][tiers][0][wat]] parameter_unknown: Received unknown parameter: currency_options[eur][tiers][0][wat]
            currency=usd&product_data[url]=https://a.b
              [product_data[url]] parameter_unknown: Received unknown parameter: product_data[url]
            currency=usd&product_data[tax_details][performance_location]=x
              [product_data[tax_details][performance_location]] : performance_location is not supported by this server yet.
            currency=usd&lookup_key=
              [lookup_key] parameter_invalid_empty: You passed an empty string for 'lookup_key'. We assume empty values are an attempt to unset a parameter; however 'lookup_key' cannot be unset. You should remove 'lookup_key' from your request or supply a non-empty value.
            currency=usd&unit_amount_decimal[a]=1
              [unit_amount_decimal] : Invalid string
            currency=usd&recurring[meter]=mtr_1
              [recurring[meter]] : meter is not supported by this server yet.
        "#]],
    );
    refuses::<DefaultPriceData>(
        &["currency=usd&nickname=x", "currency=usd&lookup_key=x", "unit_amount=1"],
        expect![[r#"
            currency=usd&nickname=x
              [nickname] parameter_unknown: Received unknown parameter: nickname
            currency=usd&lookup_key=x
              [lookup_key] parameter_unknown: Received unknown parameter: lookup_key
            unit_amount=1
              [currency] parameter_missing: Missing required param: currency.
        "#]],
    );
}

#[test]
fn update() {
    let command = read::<Update>("currency_options=&lookup_key=&nickname=&metadata[a]=");
    assert_eq!(command.currency_options, Change::Unset);
    assert_eq!((command.lookup_key, command.nickname), (Change::Unset, Change::Unset));
    refuses::<Update>(
        &["currency=usd", "recurring[interval]=month", "tax_behavior=", "active="],
        expect![[r#"
            currency=usd
              [currency] parameter_unknown: Received unknown parameter: currency
            recurring[interval]=month
              [recurring] parameter_unknown: Received unknown parameter: recurring
            tax_behavior=
              [tax_behavior] parameter_invalid_empty: You passed an empty string for 'tax_behavior'. We assume empty values are an attempt to unset a parameter; however 'tax_behavior' cannot be unset. You should remove 'tax_behavior' from your request or supply a non-empty value.
            active=
              [active] parameter_invalid_empty: You passed an empty string for 'active'. We assume empty values are an attempt to unset a parameter; however 'active' cannot be unset. You should remove 'active' from your request or supply a non-empty value.
        "#]],
    );
}

#[test]
fn list() {
    let filter =
        read::<ListFilter>("lookup_keys[]=a&type=one_time&currency=EUR&recurring[interval]=day");
    assert_eq!(filter.lookup_keys, Some(vec!["a".to_owned()]));
    assert_eq!(filter.currency, Currency::parse("eur"));
    refuses::<ListFilter>(
        &["lookup_keys=a", "recurring=month", "nickname=a", "recurring[meter]=mtr_1"],
        expect![[r#"
            lookup_keys=a
              [lookup_keys] : Invalid array
            recurring=month
              [recurring] : Invalid object
            nickname=a
              [nickname] parameter_unknown: Received unknown parameter: nickname
            recurring[meter]=mtr_1
              [recurring[meter]] : meter is not supported by this server yet.
        "#]],
    );
}
