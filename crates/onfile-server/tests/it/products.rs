//! Products: made, priced, changed, listed and deleted; and what is refused.

use crate::harness::{SECRET, Server};
use crate::table::{Table, Watch, fields, get, masked, post};
use expect_test::expect;
use serde_json::Value;

/// The ids, or names, of a list.
fn named(list: &Value, name: &str) -> String {
    let data = list["data"].as_array().unwrap().iter();
    data.map(|it| it[name].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
}

#[test]
fn shown_whole() {
    let server = Server::start();
    let bare = post(&server, "/v1/products", "name=Tea").ok();
    expect![[r#"
        {
          "id": "prod_…",
          "object": "product",
          "active": true,
          "created": 1767225600,
          "default_price": null,
          "description": null,
          "images": [],
          "livemode": false,
          "marketing_features": [],
          "metadata": {},
          "name": "Tea",
          "package_dimensions": null,
          "shippable": null,
          "statement_descriptor": null,
          "tax_code": null,
          "tax_details": null,
          "type": "service",
          "unit_label": null,
          "updated": 1767225600,
          "url": null
        }"#]]
    .assert_eq(&masked(&format!("{:#}", bare.body)));
    let form = "name=Full&id=full-1&shippable=true&statement_descriptor=FULL+TEA&unit_label=cup\
        &url=https://example.com/full&tax_code=txcd_10103000&description=Strong&active=false\
        &images[]=https://example.com/a.png&images[]=https://example.com/b.png&metadata[a]=1\
        &marketing_features[0][name]=Hot&package_dimensions[height]=1&package_dimensions[length]=2.50\
        &package_dimensions[weight]=0.05&package_dimensions[width]=99999";
    let full = post(&server, "/v1/products", form).ok();
    expect![[r#"
        {
          "id": "full-1",
          "object": "product",
          "active": false,
          "created": 1767225600,
          "default_price": null,
          "description": "Strong",
          "images": [
            "https://example.com/a.png",
            "https://example.com/b.png"
          ],
          "livemode": false,
          "marketing_features": [
            {
              "name": "Hot"
            }
          ],
          "metadata": {
            "a": "1"
          },
          "name": "Full",
          "package_dimensions": {
            "height": 1,
            "length": 2.5,
            "weight": 0.05,
            "width": 99999
          },
          "shippable": true,
          "statement_descriptor": "FULL TEA",
          "tax_code": "txcd_10103000",
          "tax_details": {
            "performance_location": null,
            "tax_code": "txcd_10103000"
          },
          "type": "service",
          "unit_label": "cup",
          "updated": 1767225600,
          "url": "https://example.com/full"
        }"#]]
    .assert_eq(&masked(&format!("{:#}", full.body)));
    assert_eq!(get(&server, "/v1/products/full-1").ok().body, full.body);
}

#[test]
fn a_price_is_made_with_its_product() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let data = "default_price_data[currency]=usd&default_price_data";
    for more in [
        "[unit_amount]=1500",
        "[unit_amount_decimal]=0.125&default_price_data[metadata][a]=1",
        "[unit_amount]=1500&default_price_data[recurring][interval]=month\
         &default_price_data[recurring][interval_count]=3&default_price_data[tax_behavior]=exclusive",
        "[custom_unit_amount][enabled]=true&default_price_data[custom_unit_amount][preset]=500",
    ] {
        let form = format!("name=Tea&expand[]=default_price&{data}{more}");
        let made = post(&server, "/v1/products", &form).ok();
        let price = &made.body["default_price"];
        assert_eq!(price["product"], made.body["id"]);
        let shown = ["unit_amount", "unit_amount_decimal", "type", "tax_behavior", "metadata"];
        table.line(more, &fields(price, &shown));
        table.line("  told", &watch.news());
        let told = server.event("product.created");
        assert_eq!(told["data"]["object"]["default_price"], price["id"]);
    }
    for more in [
        "[unit_amount]=-1",
        "[unit_amount]=1&default_price_data[unit_amount_decimal]=1",
        "[active]=true",
        "[tiers][0][up_to]=inf",
        "[recurring][interval]=month",
        "[recurring][interval]=month&default_price_data[recurring][usage_type]=licensed",
        "[unit_amount]=1&default_price_data[currency_options][usd][unit_amount]=1",
        "[unit_amount]=1&default_price_data[currency_options][eur][colour]=red",
        "[unit_amount]=1&default_price_data[currency_options][xxx][unit_amount]=1",
    ] {
        let answer = post(&server, "/v1/products", &format!("name=Tea&{data}{more}"));
        let line: String = crate::table::outcome(&answer).chars().take(140).collect();
        table.line(more, &line);
    }
    table.line("told", &watch.news());
    expect![[r#"
        [unit_amount]=1500 → unit_amount=1500 unit_amount_decimal=1500 type=one_time tax_behavior=unspecified metadata={}
          told → product.created → price.created
        [unit_amount_decimal]=0.125&default_price_data[metadata][a]=1 → unit_amount=null unit_amount_decimal=0.125 type=one_time tax_behavior=unspecified metadata={"a":"1"}
          told → product.created → price.created
        [unit_amount]=1500&default_price_data[recurring][interval]=month&default_price_data[recurring][interval_count]=3&default_price_data[tax_behavior]=exclusive → unit_amount=1500 unit_amount_decimal=1500 type=recurring tax_behavior=exclusive metadata={}
          told → product.created → price.created
        [custom_unit_amount][enabled]=true&default_price_data[custom_unit_amount][preset]=500 → unit_amount=null unit_amount_decimal=null type=one_time tax_behavior=unspecified metadata={}
          told → product.created → price.created
        [unit_amount]=-1 → 400 invalid_request_error - [default_price_data[unit_amount]] Invalid non-negative integer
        [unit_amount]=1&default_price_data[unit_amount_decimal]=1 → 400 invalid_request_error - [default_price_data[unit_amount_decimal]] You may only specify one of these parameters: unit_amount, unit_amount
        [active]=true → 400 invalid_request_error parameter_unknown [default_price_data[active]] Received unknown parameter: default_price_data[active]
        [tiers][0][up_to]=inf → 400 invalid_request_error parameter_unknown [default_price_data[tiers]] Received unknown parameter: default_price_data[tiers]
        [recurring][interval]=month → 400 invalid_request_error - [default_price_data[unit_amount]] Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.
        [recurring][interval]=month&default_price_data[recurring][usage_type]=licensed → 400 invalid_request_error parameter_unknown [default_price_data[recurring][usage_type]] Received unknown parameter: default_price_data[recur
        [unit_amount]=1&default_price_data[currency_options][usd][unit_amount]=1 → 400 invalid_request_error - [default_price_data[currency_options][usd]] The price's own currency cannot be one of its currency_options.
        [unit_amount]=1&default_price_data[currency_options][eur][colour]=red → 400 invalid_request_error parameter_unknown [default_price_data[currency_options][eur][colour]] Received unknown parameter: default_price_da
        [unit_amount]=1&default_price_data[currency_options][xxx][unit_amount]=1 → 400 invalid_request_error - [default_price_data[currency_options][xxx]] Invalid currency: xxx. Stripe currently supports these currencies: u
        told
    "#]].assert_eq(table.text());
}

#[test]
fn refused() {
    let server = Server::start();
    post(&server, "/v1/products", "name=Tea&id=taken").ok();
    post(&server, "/v1/products", "name=Tea&id=gone").ok();
    server.secret().delete("/v1/products/gone").ok();
    let customer = post(&server, "/v1/customers", "").ok().text("id").to_owned();
    let event = server.event("customer.created")["id"].as_str().unwrap().to_owned();
    let mut table = Table::default();
    let images: String = (0..9).map(|at| format!("&images[{at}]=https://a.b/c")).collect();
    let features: String = (0..16).map(|at| format!("&marketing_features[{at}][name]=a")).collect();
    let long = format!("name=x&marketing_features[0][name]={}", "a".repeat(81));
    let long_id = format!("name=x&id={}", "a".repeat(256));
    for form in [
        "",
        "name=",
        "name=x&colour=red",
        "name=x&default_price=price_1",
        "name=x&active=maybe",
        "name=x&type=thing",
        "name=x&type=good&unit_label=cup",
        "name=x&type=good&statement_descriptor=CUP",
        "name=x&id=",
        "name=x&id=a/b",
        "name=x&id=..",
        "name=x&id=lookup_key%3Aa",
        "name=x&id=4242424242424242",
        "name=x&id=taken",
        "name=x&id=gone",
        &format!("name=x&id={customer}"),
        &format!("name=x&id={event}"),
        "name=x&url=ftp://example.com",
        "name=x&url=javascript://example.com",
        "name=x&images[]=here",
        "name=x&images[]=",
        "name=x&images=https://a.b/c",
        "name=x&marketing_features[0][title]=a",
        "name=x&statement_descriptor=12345",
        "name=x&statement_descriptor=A%3CB",
        "name=x&statement_descriptor=ABCDEFGHIJKLMNOPQRSTUVW",
        "name=x&tax_code=food",
        "name=x&tax_code=txcd_1234567",
        "name=x&tax_details[tax_code]=food",
        "name=x&tax_details[performance_location]=taxloc_1",
        "name=x&tax_code=txcd_10103000&tax_details[tax_code]=txcd_10103000",
        "name=x&package_dimensions[height]=1",
        "name=x&package_dimensions[height]=1.234&package_dimensions[length]=1&package_dimensions[weight]=1&package_dimensions[width]=1",
        "name=x&package_dimensions[height]=-1&package_dimensions[length]=1&package_dimensions[weight]=1&package_dimensions[width]=1",
        "name=x&package_dimensions[height]=1e3&package_dimensions[length]=1&package_dimensions[weight]=1&package_dimensions[width]=1",
    ] {
        table.answer(form, &post(&server, "/v1/products", form));
    }
    for (case, form) in [
        ("9 images", &format!("name=x{images}")),
        ("16 features", &format!("name=x{features}")),
        ("81 characters", &long),
        ("256 characters", &long_id),
    ] {
        table.answer(case, &post(&server, "/v1/products", form));
    }
    for (method, path) in [
        ("GET", "/v1/products/prod_x"),
        ("POST", "/v1/products/prod_x"),
        ("DELETE", "/v1/products/prod_x"),
        ("GET", "/v1/products/gone"),
        ("POST", "/v1/products/gone"),
        ("DELETE", "/v1/products/gone"),
        ("GET", "/v1/products/taken?expand[]=tax_code"),
        ("GET", "/v1/products/taken?expand[]=price"),
        ("GET", "/v1/products?ids[]=taken&starting_after=taken"),
        ("GET", "/v1/products?ids[]=taken&ending_before=taken"),
        ("GET", "/v1/products?starting_after=prod_x"),
        ("GET", "/v1/products?type=thing"),
    ] {
        table.answer(&format!("{method} {path}"), &server.secret().send(method, path, ""));
    }
    expect![[r#"
         → 400 invalid_request_error parameter_missing [name] Missing required param: name.
        name= → 400 invalid_request_error parameter_invalid_empty [name] You passed an empty string for 'name'. We assume empty values are an attempt to unset a parameter; however 'name' cannot be unset. You should remove 'name' from your request or supply a non-empty value.
        name=x&colour=red → 400 invalid_request_error parameter_unknown [colour] Received unknown parameter: colour
        name=x&default_price=price_1 → 400 invalid_request_error parameter_unknown [default_price] Received unknown parameter: default_price
        name=x&active=maybe → 400 invalid_request_error - [active] Invalid boolean: maybe
        name=x&type=thing → 400 invalid_request_error - [type] Invalid type: must be one of service or good
        name=x&type=good&unit_label=cup → 400 invalid_request_error - [unit_label] You can only specify unit_label for products with type=service.
        name=x&type=good&statement_descriptor=CUP → 400 invalid_request_error - [statement_descriptor] You can only specify statement_descriptor for products with type=service.
        name=x&id= → 400 invalid_request_error parameter_invalid_empty [id] You passed an empty string for 'id'. We assume empty values are an attempt to unset a parameter; however 'id' cannot be unset. You should remove 'id' from your request or supply a non-empty value.
        name=x&id=a/b → 400 invalid_request_error - [id] Invalid product ID. Use up to 255 letters, digits, underscores and hyphens; it cannot look like a card number.
        name=x&id=.. → 400 invalid_request_error - [id] Invalid product ID. Use up to 255 letters, digits, underscores and hyphens; it cannot look like a card number.
        name=x&id=lookup_key%3Aa → 400 invalid_request_error - [id] Invalid product ID. Use up to 255 letters, digits, underscores and hyphens; it cannot look like a card number.
        name=x&id=4242424242424242 → 400 invalid_request_error - [id] Invalid product ID. Use up to 255 letters, digits, underscores and hyphens; it cannot look like a card number.
        name=x&id=taken → 400 invalid_request_error resource_already_exists [id] Product already exists.
        name=x&id=gone → 400 invalid_request_error resource_already_exists [id] Product already exists.
        name=x&id=cus_… → 400 invalid_request_error resource_already_exists [id] Product already exists.
        name=x&id=evt_… → 400 invalid_request_error resource_already_exists [id] Product already exists.
        name=x&url=ftp://example.com → 400 invalid_request_error url_invalid [url] Not a valid URL
        name=x&url=javascript://example.com → 400 invalid_request_error url_invalid [url] Not a valid URL
        name=x&images[]=here → 400 invalid_request_error url_invalid [images[0]] Not a valid URL
        name=x&images[]= → 400 invalid_request_error parameter_invalid_empty [images[0]] You passed an empty string for 'images[0]'. We assume empty values are an attempt to unset a parameter; however 'images[0]' cannot be unset. You should remove 'images[0]' from your request or supply a non-empty value.
        name=x&images=https://a.b/c → 400 invalid_request_error - [images] Invalid array
        name=x&marketing_features[0][title]=a → 400 invalid_request_error parameter_unknown [marketing_features[0][title]] Received unknown parameter: marketing_features[0][title]
        name=x&statement_descriptor=12345 → 400 invalid_request_error - [statement_descriptor] The statement descriptor must contain at least one letter.
        name=x&statement_descriptor=A%3CB → 400 invalid_request_error - [statement_descriptor] The statement descriptor must not contain any of the characters <, >, \, ", and '.
        name=x&statement_descriptor=ABCDEFGHIJKLMNOPQRSTUVW → 400 invalid_request_error - [statement_descriptor] Invalid string; must be at most 22 characters
        name=x&tax_code=food → 400 invalid_request_error resource_missing [tax_code] No such tax code: 'food'
        name=x&tax_code=txcd_1234567 → 400 invalid_request_error resource_missing [tax_code] No such tax code: 'txcd_1234567'
        name=x&tax_details[tax_code]=food → 400 invalid_request_error resource_missing [tax_details[tax_code]] No such tax code: 'food'
        name=x&tax_details[performance_location]=taxloc_1 → 400 invalid_request_error - [tax_details[performance_location]] performance_location is not supported by this server yet.
        name=x&tax_code=txcd_10103000&tax_details[tax_code]=txcd_10103000 → 400 invalid_request_error - [-] You may only specify one of these parameters: tax_code, tax_details.
        name=x&package_dimensions[height]=1 → 400 invalid_request_error parameter_missing [package_dimensions[length]] Missing required param: package_dimensions[length].
        name=x&package_dimensions[height]=1.234&package_dimensions[length]=1&package_dimensions[weight]=1&package_dimensions[width]=1 → 400 invalid_request_error - [package_dimensions[height]] Dimensions must be between 0 and 99999, with at most 2 decimal places.
        name=x&package_dimensions[height]=-1&package_dimensions[length]=1&package_dimensions[weight]=1&package_dimensions[width]=1 → 400 invalid_request_error - [package_dimensions[height]] Dimensions must be between 0 and 99999, with at most 2 decimal places.
        name=x&package_dimensions[height]=1e3&package_dimensions[length]=1&package_dimensions[weight]=1&package_dimensions[width]=1 → 400 invalid_request_error - [package_dimensions[height]] Invalid decimal: 1e3; must be a decimal number with at most 12 decimal places
        9 images → 400 invalid_request_error - [images] You may only specify up to 8 images.
        16 features → 400 invalid_request_error - [marketing_features] You may only specify up to 15 marketing_features.
        81 characters → 400 invalid_request_error - [marketing_features[0][name]] Invalid string; must be at most 80 characters
        256 characters → 400 invalid_request_error - [id] Invalid product ID. Use up to 255 letters, digits, underscores and hyphens; it cannot look like a card number.
        GET /v1/products/prod_x → 404 invalid_request_error resource_missing [id] No such product: 'prod_x'
        POST /v1/products/prod_x → 404 invalid_request_error resource_missing [id] No such product: 'prod_x'
        DELETE /v1/products/prod_x → 404 invalid_request_error resource_missing [id] No such product: 'prod_x'
        GET /v1/products/gone → 404 invalid_request_error resource_missing [id] No such product: 'gone'
        POST /v1/products/gone → 404 invalid_request_error resource_missing [id] No such product: 'gone'
        DELETE /v1/products/gone → 404 invalid_request_error resource_missing [id] No such product: 'gone'
        GET /v1/products/taken?expand[]=tax_code → 400 invalid_request_error - [-] This property cannot be expanded (tax_code).
        GET /v1/products/taken?expand[]=price → 400 invalid_request_error - [-] This property cannot be expanded because it doesn't exist: price.
        GET /v1/products?ids[]=taken&starting_after=taken → 400 invalid_request_error - [-] You may only specify one of these parameters: ids, starting_after.
        GET /v1/products?ids[]=taken&ending_before=taken → 400 invalid_request_error - [-] You may only specify one of these parameters: ids, ending_before.
        GET /v1/products?starting_after=prod_x → 400 invalid_request_error resource_missing [starting_after] No such product: 'prod_x'
        GET /v1/products?type=thing → 400 invalid_request_error - [type] Invalid type: must be one of service or good
    "#]].assert_eq(table.text());
}

#[test]
fn updated() {
    let server = Server::start();
    let form = "name=Tea&id=tea&description=a&unit_label=cup&url=https://a.b/&metadata[a]=1\
        &images[]=https://a.b/c&marketing_features[][name]=Hot&tax_code=txcd_10103000\
        &statement_descriptor=TEA&package_dimensions[height]=1&package_dimensions[length]=1\
        &package_dimensions[weight]=1&package_dimensions[width]=1";
    post(&server, "/v1/products", form).ok();
    let price = |product: &str| {
        let form = format!("currency=usd&unit_amount=5&product={product}");
        post(&server, "/v1/prices", &form).ok().text("id").to_owned()
    };
    let (first, second) = (price("tea"), price("tea"));
    post(&server, "/v1/products", "name=Other&id=other").ok();
    let others = price("other");
    let archived = price("tea");
    post(&server, &format!("/v1/prices/{archived}"), "active=false").ok();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    for form in [
        "name=Green+tea&active=false",
        "description=&unit_label=&url=&images=&marketing_features=&tax_details=&package_dimensions=&metadata[b]=2",
        "statement_descriptor=&shippable=false&metadata=",
        "",
        "name=",
        &format!("default_price={first}"),
        &format!("default_price={second}"),
        &format!("default_price={others}"),
        &format!("default_price={archived}"),
        "default_price=price_x",
        "default_price=tea",
        "default_price=",
        "tax_details[tax_code]=txcd_10103001",
        "tax_details[tax_code]=",
        "id=new",
        "type=good",
        "default_price_data[currency]=usd",
    ] {
        server.advance(1);
        let answer = post(&server, "/v1/products/tea", form);
        table.answer(form, &answer);
        let news = watch.news();
        if !news.is_empty() {
            let event = server.event("product.updated");
            table.line(&format!("  {news}"), &event["data"]["previous_attributes"].to_string());
        }
    }
    let now = get(&server, "/v1/products/tea").ok();
    table.line("now", &now.body.to_string());
    expect![[r#"
        name=Green+tea&active=false → 200 ok
          product.updated → {"active":true,"name":"Tea","updated":1767225600}
        description=&unit_label=&url=&images=&marketing_features=&tax_details=&package_dimensions=&metadata[b]=2 → 200 ok
          product.updated → {"description":"a","images":["https://a.b/c"],"marketing_features":[{"name":"Hot"}],"metadata":{"b":null},"package_dimensions":{"height":1,"length":1,"weight":1,"width":1},"tax_code":"txcd_10103000","tax_details":{"performance_location":null,"tax_code":"txcd_10103000"},"unit_label":"cup","updated":1767225601,"url":"https://a.b/"}
        statement_descriptor=&shippable=false&metadata= → 200 ok
          product.updated → {"metadata":{"a":"1","b":"2"},"shippable":null,"statement_descriptor":"TEA","updated":1767225602}
         → 200 ok
        name= → 400 invalid_request_error parameter_invalid_empty [name] You passed an empty string for 'name'. We assume empty values are an attempt to unset a parameter; however 'name' cannot be unset. You should remove 'name' from your request or supply a non-empty value.
        default_price=price_… → 200 ok
          product.updated → {"default_price":null,"updated":1767225603}
        default_price=price_… → 200 ok
          product.updated → {"default_price":"price_…","updated":1767225606}
        default_price=price_… → 400 invalid_request_error - [default_price] The price specified (price_…) belongs to another product. A product's default price must be one of its own prices.
        default_price=price_… → 400 invalid_request_error - [default_price] The price specified is inactive. This field only accepts active prices.
        default_price=price_x → 400 invalid_request_error resource_missing [default_price] No such price: 'price_x'
        default_price=tea → 400 invalid_request_error resource_missing [default_price] No such price: 'tea'
        default_price= → 200 ok
          product.updated → {"default_price":"price_…","updated":1767225607}
        tax_details[tax_code]=txcd_10103001 → 200 ok
          product.updated → {"tax_code":null,"tax_details":null,"updated":1767225612}
        tax_details[tax_code]= → 200 ok
          product.updated → {"tax_code":"txcd_10103001","tax_details":{"performance_location":null,"tax_code":"txcd_10103001"},"updated":1767225613}
        id=new → 400 invalid_request_error parameter_unknown [id] Received unknown parameter: id
        type=good → 400 invalid_request_error parameter_unknown [type] Received unknown parameter: type
        default_price_data[currency]=usd → 400 invalid_request_error parameter_unknown [default_price_data] Received unknown parameter: default_price_data
        now → {"id":"tea","object":"product","active":false,"created":1767225600,"default_price":null,"description":null,"images":[],"livemode":false,"marketing_features":[],"metadata":{},"name":"Green tea","package_dimensions":null,"shippable":false,"statement_descriptor":null,"tax_code":null,"tax_details":null,"type":"service","unit_label":null,"updated":1767225614,"url":null}
    "#]].assert_eq(table.text());
}

#[test]
fn deleted_only_without_prices() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    post(&server, "/v1/products", "name=Tea&id=tea").ok();
    post(&server, "/v1/products", "name=Mug&id=mug").ok();
    let price = post(&server, "/v1/prices", "currency=usd&unit_amount=5&product=tea").ok();
    let delete = |id: &str| server.secret().delete(&format!("/v1/products/{id}"));
    table.answer("with a price", &delete("tea"));
    post(&server, &format!("/v1/prices/{}", price.text("id")), "active=false").ok();
    table.answer("with an archived price", &delete("tea"));
    table.line("without", &delete("mug").ok().body.to_string());
    table.line("told", &watch.news());
    let told = server.event("product.deleted");
    table.line("  shows", &fields(&told["data"]["object"], &["id", "active", "name", "deleted"]));
    table.answer("twice", &delete("mug"));
    let of_gone = post(&server, "/v1/prices", "currency=usd&unit_amount=5&product=mug");
    table.answer("a price of it", &of_gone);
    table.line("left", &named(&get(&server, "/v1/products").ok().body, "id"));
    let found = get(&server, "/v1/products/search?query=active%3A%27false%27").ok();
    table.line("found", &named(&found.body, "id"));
    expect![[r#"
        with a price → 400 invalid_request_error - [-] This product cannot be deleted because it has one or more user-created prices.
        with an archived price → 400 invalid_request_error - [-] This product cannot be deleted because it has one or more user-created prices.
        without → {"id":"mug","object":"product","deleted":true}
        told → product.created → product.created → price.created → price.updated → product.deleted
          shows → id=mug active=false name=Mug deleted=absent
        twice → 404 invalid_request_error resource_missing [id] No such product: 'mug'
        a price of it → 400 invalid_request_error resource_missing [product] No such product: 'mug'
        left → tea
        found
    "#]].assert_eq(table.text());
}

#[test]
fn listed() {
    let server = Server::start();
    for form in [
        "name=a&id=a&shippable=true&url=https://example.com/a",
        "name=b&id=b&active=false&shippable=false",
        "name=c&id=c&type=good",
        "name=d&id=d&metadata[kind]=last",
    ] {
        post(&server, "/v1/products", form).ok();
        server.advance(10);
    }
    let start = crate::harness::START;
    let mut table = Table::default();
    for query in [
        "",
        "active=true",
        "active=false",
        "shippable=true",
        "shippable=false",
        "type=good",
        "type=service",
        "url=https://example.com/a",
        "url=https://example.com/",
        "ids[]=a&ids[]=d&ids[]=prod_x",
        "ids[]=prod_x",
        "limit=2",
        "limit=2&starting_after=c",
        "ending_before=c",
        &format!("created[gte]={}", start + 20),
        &format!("created={start}"),
    ] {
        let list = get(&server, &format!("/v1/products?{query}")).ok();
        let more = if list.body["has_more"] == true { " +" } else { "" };
        table.line(query, &format!("{}{more}", named(&list.body, "id")));
    }
    for query in [
        "name:'A'",
        "active:'true' AND shippable:'true'",
        "metadata['kind']:'last'",
        "url~'example'",
        "-description:null",
        "type:'good'",
    ] {
        let encoded = query.replace(' ', "%20").replace('\'', "%27");
        let found = get(&server, &format!("/v1/products/search?query={encoded}"));
        let outcome = match found.status {
            200 => named(&found.body, "id"),
            _ => crate::table::outcome(&found),
        };
        table.line(query, &outcome);
    }
    expect![[r#"
         → d c b a
        active=true → d c a
        active=false → b
        shippable=true → a
        shippable=false → d c b
        type=good → c
        type=service → d b a
        url=https://example.com/a → a
        url=https://example.com/
        ids[]=a&ids[]=d&ids[]=prod_x → d a
        ids[]=prod_x
        limit=2 → d c +
        limit=2&starting_after=c → b a
        ending_before=c → d
        created[gte]=1767225620 → d c
        created=1767225600 → a
        name:'A' → a
        active:'true' AND shippable:'true' → a
        metadata['kind']:'last' → d
        url~'example' → a
        -description:null
        type:'good' → 400 invalid_request_error - [query] Field `type` is an unsupported search field for resource `products`. See http://stripe.com/docs/search#query-fields-for-products for a list of supported fields.
    "#]].assert_eq(table.text());
}

#[test]
fn two_accounts_choose_the_same_id() {
    let server = Server::start();
    let other = server.secret().post("/_onfile/accounts", &[]).ok();
    let keys = [SECRET, other.text("secret_key")];
    for (at, key) in keys.iter().enumerate() {
        let client = server.client(Some(key));
        let form = format!(
            "name=N{at}&id=gold&default_price_data[currency]=usd&default_price_data[unit_amount]=1"
        );
        client.send("POST", "/v1/products", &form).ok();
        let form = "currency=usd&unit_amount=5&product=gold&lookup_key=gold";
        client.send("POST", "/v1/prices", form).ok();
    }
    for (at, key) in keys.iter().enumerate() {
        let client = server.client(Some(key));
        assert_eq!(client.get("/v1/products/gold").ok().text("name"), format!("N{at}"));
        let prices = client.get("/v1/prices?product=gold").ok();
        assert_eq!(prices.body["data"].as_array().unwrap().len(), 2);
    }
}

#[test]
fn an_id_of_digits_is_an_id() {
    let server = Server::start();
    post(&server, "/v1/products", "name=Tea&id=2024").ok();
    assert_eq!(get(&server, "/v1/products/2024").ok().body["name"], "Tea");
    post(&server, "/v1/products", "name=Tea&id=2024").error(400);
}
