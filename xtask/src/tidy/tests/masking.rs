//! Code is told from text.

use super::super::mask::mask;
use super::super::source::Source;

#[test]
fn comments_and_literals_are_blanked_and_lines_keep_their_place() {
    let text =
        "let a = \"fn\"; // fn\n/* fn /* fn */ fn */ let b = 'f';\nlet c = r#\"fn \" fn\"#;\n";
    let code = mask(text);
    assert_eq!(code.len(), text.len());
    assert_eq!(code.lines().count(), 3);
    assert!(!code.contains("fn") && code.contains("let b") && code.contains("let c"));
}

#[test]
fn a_lifetime_is_not_a_character() {
    let code = mask("fn f<'a>(x: &'a str) -> char { '\\'' }");
    assert!(code.contains("<'a>") && code.contains("&'a str") && !code.contains("'\\''"));
}

#[test]
fn byte_strings_and_escapes_end_where_they_end() {
    assert_eq!(mask(r#"f(b"\"", br"\", c"x") + g"#).trim_end().chars().last(), Some('g'));
}

#[test]
fn a_function_is_its_signature_and_its_body() {
    let source = Source::new(
        "a.rs",
        "trait T {\n    fn none(&self);\n}\nfn f(\n    x: [u8; 2],\n) {\n    g(x)\n}\n",
    );
    let functions = source.functions();
    assert_eq!(functions.len(), 1);
    assert_eq!((functions[0].first_line, functions[0].last_line), (4, 8));
    assert_eq!(functions[0].name, "f");
}

#[test]
fn lines_of_a_test_module_are_tests() {
    let source =
        Source::new("a.rs", "fn f() {}\n#[cfg(test)]\nmod tests {\n    fn g() {}\n}\nfn h() {}\n");
    assert_eq!(source.lines(), 2);
    assert!(source.is_test(4) && !source.is_test(6));
}

#[test]
fn a_test_module_in_a_file_of_its_own_leaves_the_rest_alone() {
    let source = Source::new("a.rs", "#[cfg(test)]\nmod tests;\n\nfn h() {\n}\n");
    assert!(!source.is_test(4));
    assert_eq!(Source::new("a/tests.rs", "fn h() {}\n").lines(), 0);
}
