//! One planted violation per rule.

use super::super::Ratchet;
use super::super::tree::Tree;
use super::{caught, findings, passes};

const OPS: &str = "crates/onfile-server/src/ops/refund.rs";
const LIB: &str = "//! x\n#![warn(clippy::wildcard_enum_match_arm)]\n";

/// A file with its head.
fn rust(code: &str) -> String {
    format!("//! What it is for.\n{code}\n")
}

fn manifest(name: &str, rest: &str) -> String {
    format!("[package]\nname = \"{name}\"\n[lints]\nworkspace = true\n{rest}\n")
}

#[test]
fn a_pure_crate_takes_no_strange_dependency() {
    let path = "crates/onfile-domain/Cargo.toml";
    let strange = "[dependencies]\nserde = \"1\"\ntokio = { workspace = true }";
    caught(path, &manifest("onfile-domain", strange), "may not depend on tokio");
    let own_table = "[dependencies.chrono]\nversion = \"0.4\"";
    caught(path, &manifest("onfile-domain", own_table), "may not depend on chrono");
    passes(path, &manifest("onfile-domain", "[dev-dependencies]\nproptest = \"1\""));
}

#[test]
fn drivers_and_sealing_stay_in_their_crates() {
    let path = "crates/onfile-server/Cargo.toml";
    let driver = "[dependencies]\nrusqlite.workspace = true";
    caught(path, &manifest("onfile-server", driver), "only onfile-store");
    let sealing = "[build-dependencies]\naes-gcm = \"0.11\"";
    caught(path, &manifest("onfile-server", sealing), "only onfile-vault");
    caught(OPS, &rust("use tokio_postgres::Client;"), "names tokio_postgres");
    caught(OPS, &rust("type C = aes_gcm::Aes256Gcm;"), "names aes_gcm");
    passes("crates/onfile-store/src/sqlite/mod.rs", &rust("use rusqlite::Connection;"));
    let driver = "[dependencies]\nrusqlite = { workspace = true }";
    passes("crates/onfile-faultfs/Cargo.toml", &manifest("onfile-faultfs", driver));
}

#[test]
fn an_instrument_is_for_tests() {
    let path = "crates/onfile-server/Cargo.toml";
    let instrument = "[dependencies]\nonfile-faultfs = { path = \"../onfile-faultfs\" }";
    caught(path, &manifest("onfile-server", instrument), "for [dev-dependencies] alone");
    passes(path, &manifest("onfile-server", &instrument.replace("[dep", "[dev-dep")));
}

#[test]
fn a_crate_is_called_like_its_directory_and_takes_the_lints() {
    caught("crates/store/Cargo.toml", &manifest("onfile-store", ""), "the crate onfile-store");
    caught("crates/onfile-x/Cargo.toml", "[package]\nname = \"onfile-x\"\n", "lints");
}

#[test]
fn every_dependency_says_why() {
    let table = "[workspace.dependencies]\nonfile-domain = { path = \"x\" }\na = \"1\" # because\n";
    passes("Cargo.toml", table);
    caught("Cargo.toml", &format!("{table}b = \"2\"\n"), "b does not say why");
}

#[test]
fn arrows_that_must_not_be_drawn() {
    caught("crates/onfile-domain/src/a.rs", &rust("use std::time::Duration;"), "names std::time");
    caught("crates/onfile-rails/src/a.rs", &rust("async fn f() {}"), "names async");
    caught("crates/onfile-wire/src/a.rs", &rust("type A = f64;"), "names f64");
    caught(OPS, &rust("use crate::http::Request;"), "names http");
    caught(OPS, &rust("use hyper::Method;"), "names hyper");
    caught(OPS, &rust("fn f() { unsafe { g() } }"), "names unsafe");
    passes("crates/onfile-faultfs/src/vfs/files.rs", &rust("fn f() { unsafe { g() } }"));
    let http = "crates/onfile-server/src/http";
    caught(&format!("{http}/router.rs"), &rust("fn f(a: &A) { a.store.get() }"), "names store");
    caught(&format!("{http}/router.rs"), &rust("use onfile_store::Batch;"), "names onfile_store");
    passes(&format!("{http}/idempotency.rs"), &rust("use onfile_store::Batch;"));
    passes(&format!("{http}/socket.rs"), &rust("fn f(a: &AtomicU64) { a.store(1, Relaxed) }"));
    passes("crates/onfile-wire/src/a.rs", &rust("fn f(a: &V) { a.as_f64() } // f64"));
}

#[test]
fn clock_and_chance_are_read_in_one_place() {
    caught(OPS, &rust("fn f() { let t = Instant::now(); }"), "names Instant::now");
    caught(OPS, &rust("use std::time::SystemTime;"), "names SystemTime");
    caught(OPS, &rust("fn f(b: &mut [u8]) { getrandom::fill(b) }"), "names getrandom");
    passes(
        "crates/onfile-server/src/world.rs",
        &rust("fn f() { SystemTime::now(); getrandom::fill(b) }"),
    );
    passes("crates/onfile-vault/src/keys.rs", &rust("fn f() { getrandom::fill(b) }"));
}

#[test]
fn pure_crates_match_enums_exhaustively() {
    caught("crates/onfile-rails/src/lib.rs", "//! x\n", "wildcard_enum_match_arm");
    passes("crates/onfile-rails/src/lib.rs", LIB);
}

#[test]
fn names_and_heads() {
    caught("crates/onfile-wire/src/utils.rs", &rust(""), "fits anything");
    caught("tests/compat/node/helpers.mjs", "", "fits anything");
    caught("crates/onfile-wire/src/a.rs", "struct A;\n", "//!");
}

#[test]
fn attributes_have_reasons() {
    caught(OPS, &rust("#[allow(dead_code)]\nfn f() {}"), "#[expect");
    caught(OPS, &rust("#![allow(dead_code)]"), "#[expect");
    caught(OPS, &rust("#[cfg_attr(test, allow(dead_code))]\nfn f() {}"), "#[expect");
    caught(OPS, &rust("#[expect(dead_code)]\nfn f() {}"), "without a reason");
    passes(OPS, &rust("#[expect(\n    dead_code,\n    reason = \"x\"\n)]\nfn f() {}"));
}

#[test]
fn tests_run_and_do_not_sleep() {
    caught(OPS, &rust(concat!("#[ign", "ore]\nfn f() {}")), "no test");
    let sleeping = concat!("fn f() { std::thread::", "sleep(d) }");
    caught("crates/onfile-server/tests/api.rs", sleeping, "never for time");
    let module = format!("#[cfg(test)]\nmod tests {{\n    {sleeping}\n}}");
    caught(OPS, &rust(&module), "never for time");
    passes(OPS, &rust(concat!("async fn f() { tokio::time::", "sleep(d).await }")));
}

#[test]
fn no_path_of_one_machine_is_committed() {
    for path in [concat!("/wo", "rk/main"), concat!("/ho", "me/ada"), concat!("/ro", "ot/x")] {
        caught("README.md", &format!("see {path}\n"), "one machine");
    }
    let lock = "tests/compat/node/package-lock.json";
    caught(lock, "{\"resolved\": \"https://example.com/a.tgz\"}", "package hosts");
}

#[test]
fn budgets() {
    let short = (0..10).map(|index| (format!("xtask/src/f{index}.rs"), rust("")));
    let long = (OPS.to_owned(), rust(&"// x\n".repeat(800)));
    let tree = Tree::of(short.chain([long]));
    let findings = super::super::check(&tree, &Ratchet::parse("").unwrap(), "");
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(findings[0].message.contains("file-lines is 802"));
    caught(
        OPS,
        &rust(&format!("fn f() {{\n{}}}", "    x();\n".repeat(69))),
        "function-lines is 71",
    );
    passes(OPS, &rust(&format!("fn f() {{\n{}}}", "    x();\n".repeat(68))));
    let tests = "crates/onfile-server/tests/api.rs";
    passes(tests, &format!("fn f() {{\n{}}}\n", "    x();\n".repeat(900)));
}

#[test]
fn nine_files_of_ten_are_short() {
    let file = |index: usize| (format!("crates/a/src/f{index}.rs"), rust(&"// x\n".repeat(500)));
    let tree = Tree::of((0..5).map(file));
    let findings = super::super::check(&tree, &Ratchet::parse("").unwrap(), "");
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(findings[0].message.contains("file-lines-p90 is 502"));
}

#[test]
fn every_place_that_lays_a_number_open_is_listed() {
    let path = "crates/onfile-vault/src/a.rs";
    let text = rust("fn f(p: &Pan) { p.expose(); }\nfn g(p: &Pan) { p.expose(); }");
    caught(path, &text, "calls .expose() 2 times, xtask/tidy.exposes allows 0");
    let check = |list: &str| {
        super::super::check(&super::tree(path, &text), &Ratchet::parse("").unwrap(), list).len()
    };
    assert_eq!(check(&format!("# path count reason\n{path} 2 seals it\n")), 0);
    assert_eq!(check(&format!("{path} 1 seals it\n")), 1, "one call more than listed");
    assert_eq!(check(&format!("{path} 3 seals it\n")), 1, "one call fewer than listed");
    assert_eq!(check(&format!("{path} 2\n")), 2, "no reason");
    assert_eq!(findings("crates/onfile-vault/src/tests/a.rs", &text), Vec::<String>::new());
}
