//! Forms as clients write them, and as nobody should.

use super::*;
use expect_test::{Expect, expect};
use proptest::prelude::*;

/// Writes a tree for reading; only tests may print values.
fn show(param: &Param) -> String {
    let join = |parts: Vec<String>| parts.join(", ");
    match param {
        Param::Text(text) => format!("{text:?}"),
        Param::Json(Json::Text(text)) => format!("json {text:?}"),
        Param::Json(Json::Null) => "null".to_owned(),
        Param::Json(Json::Boolean(value)) => value.to_string(),
        Param::Json(Json::Integer(number)) => number.to_string(),
        Param::List(items) => format!("[{}]", join(items.iter().map(show).collect())),
        Param::Map(entries) => format!("{{{}}}", join(entries.iter().map(entry).collect())),
    }
}

fn entry((key, param): &(String, Param)) -> String {
    format!("{key}: {}", show(param))
}

fn read(text: &str) -> String {
    match Tree::parse(text.as_bytes()) {
        Ok(tree) => tree.entries.iter().map(|pair| entry(pair) + "\n").collect(),
        Err(error) => format!("{error:?}\n"),
    }
}

fn read_json(text: &str) -> String {
    let mut tree = Tree::default();
    match tree.read_json(text.as_bytes()) {
        Ok(()) => tree.entries.iter().map(|pair| entry(pair) + "\n").collect(),
        Err(error) => format!("{error:?}\n"),
    }
}

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&read(text));
}

#[test]
fn what_the_clients_send() {
    check(
        "amount=1099&currency=usd",
        expect![[r#"
        amount: "1099"
        currency: "usd"
    "#]],
    );
    // node: literal brackets, %20; python: encoded brackets, +.
    check(
        "metadata[a]=one%20two&card%5Bnumber%5D=4242+4242&expand%5B%5D=data.customer",
        expect![[r#"
        metadata: {a: "one two"}
        card: {number: "4242 4242"}
        expand: ["data.customer"]
    "#]],
    );
    check(
        "a[0]=x&a[2]=z&a[1]=y&b[]=1&b[]=2",
        expect![[r#"
        a: {0: "x", 2: "z", 1: "y"}
        b: ["1", "2"]
    "#]],
    );
    check(
        "l[0][price]=p&l[1][price]=q&l[0][n]=1&m[][a]=1&m[][b]=2&m[][a]=3",
        expect![[r#"
        l: {0: {price: "p", n: "1"}, 1: {price: "q"}}
        m: [{a: "1", b: "2"}, {a: "3"}]
    "#]],
    );
    check(
        "description=&metadata=&flag&&x=a=b%26",
        expect![[r#"
        description: ""
        metadata: ""
        flag: ""
        x: "a=b&"
    "#]],
    );
    check(
        "a=1&a=2&m[k]=1&m[k]=2&name=%C3%A9%F0%9F%98%80",
        expect![[r#"
        a: "2"
        m: {k: "2"}
        name: "é😀"
    "#]],
    );
    check("", expect![[""]]);
}

#[test]
fn what_cannot_be_read() {
    check(
        "a=%",
        expect![[r#"
        Form { param: Some("a"), what: Percent }
    "#]],
    );
    check(
        "a=%4",
        expect![[r#"
        Form { param: Some("a"), what: Percent }
    "#]],
    );
    check(
        "a=%zz",
        expect![[r#"
        Form { param: Some("a"), what: Percent }
    "#]],
    );
    check(
        "a=%ff",
        expect![[r#"
        Form { param: Some("a"), what: Utf8 }
    "#]],
    );
    check(
        "%ff=a",
        expect![[r#"
        Form { param: None, what: Utf8 }
    "#]],
    );
    check(
        "a=%00",
        expect![[r#"
        Form { param: Some("a"), what: Nul }
    "#]],
    );
    for name in ["a[b", "a[b]c", "a]b", "[a]", "", "a[b[c]]", "a[b]]"] {
        assert_eq!(read(&format!("{name}=1")), "Form { param: None, what: Name }\n", "{name}");
    }
    for mix in ["a=1&a[b]=2", "a[b]=1&a=2", "a[]=1&a[b]=2", "a[0]=1&a[]=2", "a=&a[]=1"] {
        assert_eq!(
            read(mix).replace("a[b]", "a").replace("a[]", "a"),
            "Form { param: Some(\"a\"), what: Mixed }\n",
            "{mix}"
        );
    }
}

#[test]
fn limits() {
    let deep = |levels: usize| format!("a{}=1", "[b]".repeat(levels - 1));
    assert!(Tree::parse(deep(MAX_DEPTH).as_bytes()).is_ok());
    assert!(read(&deep(MAX_DEPTH + 1)).contains("TooDeep"));
    let many = |count: usize| (0..count).map(|n| format!("a{n}=1&")).collect::<String>();
    assert!(Tree::parse(many(MAX_PARAMETERS).as_bytes()).is_ok());
    assert!(read(&many(MAX_PARAMETERS + 1)).contains("TooMany"));
    let long = |length: usize| format!("a={}", "x".repeat(length));
    assert!(Tree::parse(long(MAX_VALUE).as_bytes()).is_ok());
    assert!(read(&long(MAX_VALUE + 1)).contains("ValueTooLong"));
    let name = |length: usize| format!("{}=1", "x".repeat(length));
    assert!(Tree::parse(name(MAX_NAME).as_bytes()).is_ok());
    assert!(read(&name(MAX_NAME + 1)).contains("NameTooLong"));
}

#[test]
fn json_keeps_its_types() {
    let text = r#"{
        "a": "1", "b": 1, "c": true, "d": null, "e": -9223372036854775808, "f": 9223372036854775807, "i": [], "j": {}, "k": [{"x": ["y"]}], "l": "\u00fc\n", "": "nameless"
    }"#;
    expect![[r#"
        a: json "1"
        b: 1
        c: true
        d: null
        e: -9223372036854775808
        f: 9223372036854775807
        i: []
        j: {}
        k: [{x: [json "y"]}]
        l: json "ü\n"
        : json "nameless"
    "#]]
    .assert_eq(&read_json(text));
}

#[test]
fn json_that_is_refused() {
    for (text, what) in [
        ("", "Syntax"),
        ("{", "Syntax"),
        ("{} {}", "Syntax"),
        ("{\"a\": 4242424242424242, }", "Syntax"),
        ("{'a': 1}", "Syntax"),
        ("{\"a\": 1e999}", "Syntax"),
        ("{\"a\": NaN}", "Syntax"),
        ("{\"a\": \"\\ud800\"}", "Syntax"),
        (r#"{"a": 1.0}"#, "Number"),
        (r#"{"a": [1e3]}"#, "Number"),
        (r#"{"a": -0.0}"#, "Number"),
        (r#"{"a": 9223372036854775808}"#, "Number"),
        (r#"{"a": 99999999999999999999}"#, "Number"),
        ("1.5", "Number"),
        ("[]", "NoObject"),
        ("\"a\"", "NoObject"),
        ("null", "NoObject"),
        ("{\"a\": 1, \"a\": 2}", "Twice"),
        ("{\"b\": {\"a\": 1, \"\\u0061\": 2}}", "Twice"),
        ("{\"a\": \"\\u0000\"}", "Nul"),
        ("{\"\\u0000\": 1}", "Nul"),
    ] {
        assert_eq!(read_json(text), format!("Json({what})\n"), "{text}");
    }
}

#[test]
fn limits_of_json() {
    let deep = |levels: usize| {
        let inside = levels - 1;
        format!("{{\"a\": {}{}}}", "[".repeat(inside), "]".repeat(inside))
    };
    assert!(!read_json(&deep(MAX_DEPTH)).contains("TooDeep"));
    assert!(read_json(&deep(MAX_DEPTH + 1)).contains("TooDeep"));
    assert!(read_json(&"[".repeat(100_000)).contains("TooDeep"), "refused before it is whole");
    let many = |count: usize| format!("{{\"a\": [{}]}}", vec!["1"; count].join(","));
    assert!(!read_json(&many(MAX_PARAMETERS - 1)).contains("TooMany"));
    assert!(read_json(&many(MAX_PARAMETERS)).contains("TooMany"));
    let long = |length: usize| format!("{{\"a\": \"{}\"}}", "x".repeat(length));
    assert!(!read_json(&long(MAX_VALUE)).contains("TooLong"));
    assert!(read_json(&long(MAX_VALUE + 1)).contains("ValueTooLong"));
    let name = |length: usize| format!("{{\"{}\": 1}}", "x".repeat(length));
    assert!(!read_json(&name(MAX_NAME)).contains("TooLong"));
    assert!(read_json(&name(MAX_NAME + 1)).contains("NameTooLong"));
}

#[test]
fn errors_never_repeat_a_value() {
    for text in ["number=4242424242424242%", "a=1&a[b]=4242424242424242", "n=4242424242424242%ff"] {
        let Err(error) = Tree::parse(text.as_bytes()) else { panic!("{text} was read") };
        assert!(!format!("{error:?}").contains("4242"), "{text}");
    }
}

fn depth(param: &Param) -> usize {
    match param {
        Param::Text(_) | Param::Json(_) => 1,
        Param::List(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Param::Map(entries) => 1 + entries.iter().map(|(_, child)| depth(child)).max().unwrap_or(0),
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Tree::parse(&bytes);
        let _ = Tree::default().read_json(&bytes);
    }

    #[test]
    fn any_json_is_read_or_refused(text in "([\\[\\]{}:,]|\"[ab]\"|1|null|true| ){0,80}") {
        let mut tree = Tree::default();
        if tree.read_json(text.as_bytes()).is_ok() {
            for (_, param) in tree.entries() {
                prop_assert!(depth(param) <= MAX_DEPTH);
            }
        }
    }

    #[test]
    fn depth_is_bounded(text in "([ab]|\\[|\\]|\\[[a0]?\\]|=|&|%5B|%5D|\\+){0,80}") {
        if let Ok(tree) = Tree::parse(text.as_bytes()) {
            for (_, param) in tree.entries() {
                prop_assert!(depth(param) <= MAX_DEPTH);
            }
        }
    }
}
