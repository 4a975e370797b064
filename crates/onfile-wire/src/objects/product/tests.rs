//! Products as they are shown, and what may be said about them.

use super::{ListFilter, render};
use crate::objects::fixtures::{check, read, refuses, view};
use expect_test::expect;
use onfile_domain::product::{Create, Product, Update};
use onfile_domain::{Change, Mint, Moment};

struct Fixed;

impl Mint for Fixed {
    fn alphanumeric(&mut self, length: usize) -> String {
        "N".repeat(length.min(2))
    }
}

fn product(form: &str) -> Product {
    let mut mint = Fixed;
    Product::create(read::<Create>(form), &mut Moment { now: 1_767_225_600, mint: &mut mint })
        .unwrap()
}

#[test]
fn shown() {
    let form = "name=Mug&type=good&package_dimensions[height]=10.25&package_dimensions[length]=0.1\
        &package_dimensions[weight]=99999&package_dimensions[width]=8.30&tax_code=txcd_10103000";
    let mug = product(form);
    check(
        &render(&mug, &view()),
        expect![[r#"
        {
          "id": "prod_NN",
          "object": "product",
          "active": true,
          "created": 1767225600,
          "default_price": null,
          "description": null,
          "images": [],
          "livemode": false,
          "marketing_features": [],
          "metadata": {},
          "name": "Mug",
          "package_dimensions": {
            "height": 10.25,
            "length": 0.1,
            "weight": 99999,
            "width": 8.3
          },
          "shippable": null,
          "statement_descriptor": null,
          "tax_code": "txcd_10103000",
          "tax_details": {
            "performance_location": null,
            "tax_code": "txcd_10103000"
          },
          "type": "good",
          "unit_label": null,
          "updated": 1767225600,
          "url": null
        }"#]],
    );
    check(
        &render(&Product { deleted: true, ..mug }, &view()),
        expect![[r#"
        {
          "id": "prod_NN",
          "object": "product",
          "deleted": true
        }"#]],
    );
}

#[test]
fn create_and_update() {
    refuses::<Create>(
        &[
            "name=x&features[0][name]=a",
            "name=x&attributes[]=a",
            "name=x&marketing_features=",
            "name=x&url=",
            "name=x&url=example.com",
            "name=x&package_dimensions=1",
            "name=x&package_dimensions[height]=",
            "name=x&shippable=",
            "name=x&tax_details=1",
            "name=x&default_price_data=",
        ],
        expect![[r#"
            name=x&features[0][name]=a
              [features] parameter_unknown: Received unknown parameter: features
            name=x&attributes[]=a
              [attributes] parameter_unknown: Received unknown parameter: attributes
            name=x&marketing_features=
              is accepted
            name=x&url=
              is accepted
            name=x&url=example.com
              [url] url_invalid: Not a valid URL
            name=x&package_dimensions=1
              [package_dimensions] : Invalid object
            name=x&package_dimensions[height]=
              [package_dimensions[height]] parameter_invalid_empty: You passed an empty string for 'package_dimensions[height]'. We assume empty values are an attempt to unset a parameter; however 'package_dimensions[height]' cannot be unset. You should remove 'package_dimensions[height]' from your request or supply a non-empty value.
            name=x&shippable=
              [shippable] parameter_invalid_empty: You passed an empty string for 'shippable'. We assume empty values are an attempt to unset a parameter; however 'shippable' cannot be unset. You should remove 'shippable' from your request or supply a non-empty value.
            name=x&tax_details=1
              [tax_details] : Invalid object
            name=x&default_price_data=
              [default_price_data] parameter_invalid_empty: You passed an empty string for 'default_price_data'. We assume empty values are an attempt to unset a parameter; however 'default_price_data' cannot be unset. You should remove 'default_price_data' from your request or supply a non-empty value.
        "#]],
    );
    let command = read::<Update>("url=&statement_descriptor=&images=&default_price=");
    assert_eq!((command.fields.url, command.fields.images), (Change::Unset, Change::Unset));
    assert_eq!(command.default_price, Change::Unset);
    refuses::<Update>(
        &["id=x", "type=good", "name="],
        expect![[r#"
        id=x
          [id] parameter_unknown: Received unknown parameter: id
        type=good
          [type] parameter_unknown: Received unknown parameter: type
        name=
          [name] parameter_invalid_empty: You passed an empty string for 'name'. We assume empty values are an attempt to unset a parameter; however 'name' cannot be unset. You should remove 'name' from your request or supply a non-empty value.
    "#]],
    );
}

#[test]
fn list() {
    let filter = read::<ListFilter>("ids[0]=a&ids[1]=b&shippable=true&type=good&url=x");
    assert_eq!(filter.ids, Some(vec!["a".to_owned(), "b".to_owned()]));
    refuses::<ListFilter>(
        &["ids=a", "active=1", "name=x"],
        expect![[r#"
        ids=a
          [ids] : Invalid array
        active=1
          [active] : Invalid boolean: 1
        name=x
          [name] parameter_unknown: Received unknown parameter: name
    "#]],
    );
}
