//! Queries as text, and what they find.

use super::*;
use crate::ApiError;
use crate::form::Tree;
use crate::params::decode;
use expect_test::expect;
use proptest::prelude::{any, prop};
use serde_json::json;

const KINDS: [Searchable; 5] = [
    Searchable::Charge,
    Searchable::Customer,
    Searchable::PaymentIntent,
    Searchable::Price,
    Searchable::Product,
];

fn customer() -> Value {
    json!({
        "id": "cus_1", "object": "customer", "created": 1000, "email": "Amy@RocketRides.io",
        "name": "Ämy \"A\" O'Neil", "phone": null, "metadata": { "order": "A 7", "b\"c": "\\", "n": "" },
    })
}

fn charge() -> Value {
    json!({
        "id": "ch_1", "object": "charge", "created": 1000, "amount": 1050, "currency": "eur",
        "customer": null, "disputed": false, "refunded": true, "status": "succeeded",
        "metadata": {}, "billing_details": { "address": { "postal_code": "0 815" } },
        "payment_method_details": { "card": {
            "brand": "visa", "exp_month": 8, "exp_year": 2034, "fingerprint": "Fp", "last4": "0042",
        } },
    })
}

/// `y` or `n`, or the message of a refusal.
fn ask(kind: Searchable, object: &Value, query: &str) -> String {
    match Query::parse(kind, query) {
        Ok(query) => if query.matches(object) { "y" } else { "n" }.to_owned(),
        Err(invalid) => {
            let error = ApiError::from(invalid);
            assert_eq!((error.status, error.param.as_deref()), (400, Some("query")));
            error.message
        }
    }
}

#[test]
fn what_queries_find() {
    for (query, expected) in [
        // A text, whole: without case.
        (r#"email:"amy@rocketrides.io""#, "y"),
        (r#"email:"amy@rocketrides""#, "n"),
        (r#"-email:"amy@rocketrides""#, "y"),
        ("email:'AMY@rocketrides.io'", "y"),
        (r#"name:"äMY \"a\" o'neil""#, "y"),
        (r#"name:'ämy "A" O\'Neil'"#, "y"),
        // A part.
        (r#"email~"ROCKET""#, "y"),
        (r#"email~"io.""#, "n"),
        (r#"-email~"rocket""#, "n"),
        (r#"name~"ämy""#, "y"),
        // What is absent.
        ("phone:null", "y"),
        ("phone:NULL", "y"),
        ("-phone:null", "n"),
        ("email:null", "n"),
        (r#"phone:"null""#, "n"),
        (r#"-phone:"1""#, "y"),
        (r#"phone~"123""#, "n"),
        // Metadata.
        (r#"metadata["order"]:"a 7""#, "y"),
        (r#"metadata["order"]:"a""#, "n"),
        (r#"metadata['order']:'A 7'"#, "y"),
        (r#"metadata["Order"]:"A 7""#, "n"),
        (r#"metadata["b\"c"]:"\\""#, "y"),
        (r#"metadata["n"]:"""#, "y"),
        (r#"metadata["order"]:null"#, "n"),
        (r#"-metadata["order"]:null"#, "y"),
        (r#"metadata["none"]:null"#, "y"),
        (r#"-metadata["none"]:"x""#, "y"),
        // Numbers.
        ("created:1000", "y"),
        (r#"created:"1000""#, "y"),
        ("created>1000", "n"),
        ("created>=1000", "y"),
        ("created<1000", "n"),
        ("created<=1000", "y"),
        ("created<1001", "y"),
        (r#"created>"999""#, "y"),
        ("-created>1000", "y"),
        ("created>-1", "y"),
        // Several.
        ("created:1000 phone:null", "y"),
        ("  created:1000   AND\tphone:null ", "y"),
        ("created:1000 and -phone:null", "n"),
        ("created:1 OR phone:null", "y"),
        ("created:1 or created:2 oR created:1000", "y"),
        ("created:1 OR -phone:null", "n"),
    ] {
        assert_eq!(ask(Searchable::Customer, &customer(), query), expected, "{query}");
    }
    for (query, expected) in [
        ("amount>1049", "y"),
        ("amount<1050", "n"),
        (r#"currency:"EUR""#, "y"),
        (r#"customer:"cus_1""#, "n"),
        ("customer:null", "y"),
        (r#"disputed:"false""#, "y"),
        (r#"refunded:"false""#, "n"),
        (r#"status:"succeeded""#, "y"),
        (r#"billing_details.address.postal_code:"0 815""#, "y"),
        ("payment_method_details.card.last4:0042", "y"),
        ("payment_method_details.card.last4:42", "n"),
        ("payment_method_details.card.exp_month:8", "y"),
        (r#"payment_method_details.card.exp_year:"2034""#, "y"),
        (r#"payment_method_details.card.brand:"visa""#, "y"),
        (r#"payment_method_details.card.fingerprint:"Fp""#, "y"),
    ] {
        assert_eq!(ask(Searchable::Charge, &charge(), query), expected, "{query}");
    }
}

#[test]
fn what_is_refused() {
    let unreadable = ApiError::from(Query::parse(Searchable::Customer, "").unwrap_err()).message;
    expect![[r#"We were unable to parse your search query. Try using the format `metadata["key"]:"value"` to query for metadata or key:"value" to query for other fields."#]]
        .assert_eq(&unreadable);
    for query in [
        " ",
        "-",
        "email",
        "email:",
        "email:amy",
        "email:true",
        r#"email="x""#,
        r#"email :"x""#,
        r#"email: "x""#,
        r#"email:"x"#,
        r#"email:"x\"#,
        r#"email:"x\""#,
        r#"email["x"]:"y""#,
        r#"--email:"x""#,
        r#"- email:"x""#,
        r#"(email:"x")"#,
        r#"email:"x"name:"y""#,
        r#"email:"x" AND"#,
        r#"email:"x" AND "#,
        r#"email:"x" AND OR name:"y""#,
        "created:1.5",
        "created:1e3",
        "created:+1",
        "created=1",
        "metadata",
        r#"metadata:"x""#,
        r#"metadata.k:"x""#,
        r#"metadata[k]:"x""#,
        r#"metadata["k":"x""#,
        "é",
    ] {
        let said = ask(Searchable::Customer, &customer(), query);
        let field = said.starts_with("Field `") && !query.contains("metadata[");
        assert!(said == unreadable || field, "{query}: {said}");
    }
    let eleven = "created:1 ".repeat(MAX_CLAUSES + 1);
    let long = format!("email:\"{}\"", "é".repeat(MAX_QUERY));
    let said: Vec<String> = [
        r#"wat:"x""#,
        r#"Email:"x""#,
        r#"4242424242424242:"x""#,
        r#"email:"x" OR name:"y" AND phone:"z""#,
        r#"email:"x" name:"y" OR phone:"z""#,
        r#"email~"xy""#,
        "email>1",
        "email~null",
        "created~100",
        "created>null",
        r#"created:"x""#,
        r#"created:"+1""#,
        "created:99999999999999999999",
        r#"metadata["k"]~"abc""#,
        eleven.as_str(),
        long.as_str(),
    ]
    .iter()
    .map(|query| ask(Searchable::Customer, &customer(), query))
    .collect();
    expect![[r#"
        Field `wat` is an unsupported search field for resource `customers`. See http://stripe.com/docs/search#query-fields-for-customers for a list of supported fields.
        Field `Email` is an unsupported search field for resource `customers`. See http://stripe.com/docs/search#query-fields-for-customers for a list of supported fields.
        Field `****************` is an unsupported search field for resource `customers`. See http://stripe.com/docs/search#query-fields-for-customers for a list of supported fields.
        Search queries can't combine AND and OR. Clauses separated by a space are joined by AND.
        Search queries can't combine AND and OR. Clauses separated by a space are joined by AND.
        Substring search needs at least 3 characters.
        Operator `>` can't be used with this value of `email`.
        Operator `~` can't be used with this value of `email`.
        Operator `~` can't be used with this value of `created`.
        Operator `>` can't be used with this value of `created`.
        Field `created` can only be compared with an integer.
        Field `created` can only be compared with an integer.
        Field `created` can only be compared with an integer.
        Operator `~` can't be used with this value of `metadata`.
        Search queries can have up to 10 clauses.
        Search queries can have up to 5000 characters.
    "#]].assert_eq(&(said.join("\n") + "\n"));
    let intent = ask(Searchable::PaymentIntent, &customer(), r#"email:"x""#);
    expect!["Field `email` is an unsupported search field for resource `payment_intents`. See http://stripe.com/docs/search#query-fields-for-payment-intents for a list of supported fields."].assert_eq(&intent);
}

#[test]
fn limits_are_inclusive() {
    assert_eq!(ask(Searchable::Customer, &customer(), &"created:1 ".repeat(MAX_CLAUSES)), "n");
    let longest = format!("email:\"{}\"", "é".repeat(MAX_QUERY - "email:\"\"".len()));
    assert_eq!(ask(Searchable::Customer, &customer(), &longest), "n");
    assert_eq!(ask(Searchable::Customer, &customer(), r#"email~"xyz""#), "n");
}

#[test]
fn a_query_bounds_when_its_objects_were_made() {
    for (query, from, to) in [
        ("phone:null", i64::MIN, i64::MAX),
        ("created>5 created<=9", 6, 9),
        ("created>=5 AND created<9 AND created>2", 5, 8),
        ("created:5", 5, 5),
        ("-created:5", i64::MIN, i64::MAX),
        ("-created:null", i64::MIN, i64::MAX),
        ("created>5 OR phone:null", i64::MIN, i64::MAX),
        ("created>9223372036854775807", i64::MAX, i64::MAX),
    ] {
        let range = Query::parse(Searchable::Customer, query).unwrap().created();
        assert_eq!(range, CreatedRange { from, to }, "{query}");
    }
}

#[test]
fn parameters_and_envelope() {
    let read = |form: &str| {
        decode::<Search>(Tree::parse(form.as_bytes()).unwrap())
            .map(|(search, _)| search)
            .map_err(|invalid| ApiError::from(invalid).message)
    };
    assert_eq!(read("limit=1"), Err("Missing required param: query.".to_owned()));
    assert_eq!(
        read("query=x&starting_after=cus_1"),
        Err("Received unknown parameter: starting_after".to_owned())
    );
    for (limit, size) in [("", 10), ("&limit=-1", 1), ("&limit=7", 7), ("&limit=1000", 100)] {
        assert_eq!(read(&format!("query=x{limit}")).unwrap().size(), size, "{limit}");
    }
    expect![[r#"{"object":"search_result","data":[],"has_more":true,"next_page":"cus_1","total_count":7,"url":"/v1/customers/search"}"#]]
        .assert_eq(&result(Searchable::Customer.url(), Vec::new(), Some("cus_1"), Some(7)).to_string());
    expect![[r#"{"object":"search_result","data":[],"has_more":false,"next_page":null,"url":"/v1/charges/search"}"#]]
        .assert_eq(&result(Searchable::Charge.url(), Vec::new(), None, None).to_string());
}

fn is_read_or_refused(query: &str) {
    for kind in KINDS {
        if let Ok(query) = Query::parse(kind, query) {
            let _ = (query.matches(&charge()), query.matches(&customer()), query.created());
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_or_refused(query in any::<String>()) {
        is_read_or_refused(&query);
    }

    #[test]
    fn what_looks_like_a_query_is_read_or_refused(
        parts in prop::collection::vec(
            "-|email|created|metadata\\[\"é\\]?|[:~<>]=?|\"[é\\\\x]{0,4}\"?|'|-?[0-9]{1,25}|null| (AND|or)? ?|\\PC",
            0..30,
        ),
    ) {
        is_read_or_refused(&parts.concat());
    }
}
