//! Too much of anything is refused early, and the server lives on.

use super::{raw, status, with_header};
use crate::harness::Server;
use crate::table::{Table, customer, get, outcome, pay, post};
use expect_test::expect;

#[test]
fn f_too_much_of_anything_is_refused_and_the_server_lives_on() {
    let server = Server::start();
    let mut table = Table::default();
    let many = |name: &str, times: usize| format!("{name}&").repeat(times);
    let numbered = |times: usize| (0..times).map(|at| format!("k{at}=v&")).collect::<String>();
    for (case, form) in [
        ("F2 80,000 names", numbered(80_000)),
        ("F2 100,000 times one name", many("name=a", 100_000)),
        ("F2 1,000 names", numbered(1_000)),
        ("F2 1,001 names", numbered(1_001)),
        ("F3 20,000 levels", format!("a{}=1", "[x]".repeat(20_000))),
        ("F3 20,000 levels of lists", format!("a{}=1", "[]".repeat(20_000))),
        ("F3 11 levels", format!("metadata{}=1", "[a]".repeat(10))),
        ("F3 20,000 open brackets", format!("a{}=1", "[".repeat(20_000))),
        ("F2 a name of 100 kB", format!("{}=1", "a".repeat(100_000))),
        ("F2 a value of 900 kB", format!("name={}", "a".repeat(900_000))),
        ("F4 a body of 1 MiB and a byte", "a".repeat(1024 * 1024 + 1)),
    ] {
        let answer = post(&server, "/v1/customers", &form);
        let line = outcome(&answer);
        let shown: String = line.chars().take(160).collect();
        assert!(matches!(answer.status, 400 | 413), "{case}: {shown}");
        assert!(answer.bytes.len() < 100_000, "{case}: {} bytes of answer", answer.bytes.len());
        table.line(case, &shown);
    }
    let announced = "POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Length: 2147483648\r\n\r\n";
    table.line("F4 2 GiB announced", status(&raw(&server, announced.as_bytes())));
    let mut endless =
        b"POST /v1/customers HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    endless.extend(
        b"8000\r\n"
            .iter()
            .chain([b'a'; 0x8000].iter())
            .chain(b"\r\n")
            .copied()
            .cycle()
            .take(4 << 20),
    );
    table.line("F4 chunks without end", status(&raw(&server, &endless)));
    let tiny = b"POST /v1/customers HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    let tiny: Vec<u8> = tiny.iter().copied().chain(b"1\r\na\r\n".repeat((1 << 20) + 1)).collect();
    table.line("F4 more than a million chunks of one byte", status(&raw(&server, &tiny)));
    for coding in ["gzip", "deflate", "br", "identity, gzip"] {
        let line = format!("Content-Encoding: {coding}");
        table.line(
            &format!("F5 {coding}"),
            status(&raw(&server, &with_header(line.as_bytes(), "name=a"))),
        );
    }
    let lines = |count: usize, length: usize| {
        let lines = (0..count).map(|at| format!("X-{at}: {}\r\n", "a".repeat(length)));
        format!("GET /healthz HTTP/1.1\r\nHost: x\r\n{}\r\n", lines.collect::<String>())
    };
    table.line("F1 101 headers", status(&raw(&server, lines(101, 1).as_bytes())));
    table.line("F1 20 kB of headers", status(&raw(&server, lines(10, 2_000).as_bytes())));
    let target = format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", "a".repeat(70_000));
    table.line("F1 a path of 70 kB", status(&raw(&server, target.as_bytes())));
    table.answer("afterwards", &get(&server, "/v1/customers"));
    expect![[r#"
        F2 80,000 names → 400 invalid_request_error - [-] Invalid form encoding: more than 2500 parameters.
        F2 100,000 times one name → 400 invalid_request_error - [-] Invalid form encoding: more than 2500 parameters.
        F2 1,000 names → 400 invalid_request_error parameter_unknown [k0] Received unknown parameters: k0, k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13, k14, k15, k16, k17, k1
        F2 1,001 names → 400 invalid_request_error parameter_unknown [k0] Received unknown parameters: k0, k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13, k14, k15, k16, k17, k1
        F3 20,000 levels → 400 invalid_request_error - [-] Invalid form encoding: a parameter's name has more than 520 bytes.
        F3 20,000 levels of lists → 400 invalid_request_error - [-] Invalid form encoding: a parameter's name has more than 520 bytes.
        F3 11 levels → 400 invalid_request_error - [metadata[a][a][a][a][a][a][a][a][a][a]] Invalid form encoding: parameters are nested more than 10 levels deep.
        F3 20,000 open brackets → 400 invalid_request_error - [-] Invalid form encoding: a parameter's name has more than 520 bytes.
        F2 a name of 100 kB → 400 invalid_request_error - [-] Invalid form encoding: a parameter's name has more than 520 bytes.
        F2 a value of 900 kB → 400 invalid_request_error - [name] Invalid form encoding: a value has more than 600000 bytes.
        F4 a body of 1 MiB and a byte → 413 invalid_request_error - [-] The request body is too large: at most 1048576 bytes are accepted.
        F4 2 GiB announced → 413
        F4 chunks without end → 413
        F4 more than a million chunks of one byte → 413
        F5 gzip → 415
        F5 deflate → 415
        F5 br → 415
        F5 identity, gzip → 415
        F1 101 headers → 431
        F1 20 kB of headers → 431
        F1 a path of 70 kB → 431
        afterwards → 200 ok
    "#]].assert_eq(table.text());
}

#[test]
fn f8_expansion_has_an_end() {
    let server = Server::start();
    let owner = customer(&server);
    for _ in 0..20 {
        pay(&server, &format!("customer={owner}&payment_method=pm_card_visa")).ok();
    }
    let mut table = Table::default();
    let round = "data.latest_charge.payment_intent.latest_charge";
    let wide: String = (0..100).map(|_| format!("expand[]={round}&")).collect();
    let all = [
        "customer",
        "latest_charge",
        "payment_method",
        "latest_charge.balance_transaction",
        "latest_charge.refunds",
    ];
    let all: String = all.iter().map(|path| format!("expand[]=data.{path}&")).collect();
    for (case, query) in [
        ("F8 round and round", format!("expand[]={round}")),
        ("F8 deeper", format!("expand[]={round}.payment_intent")),
        ("F8 deeper than deep", format!("expand[]=data{}", ".customer".repeat(10_000))),
        ("F8 everything on a full page", format!("limit=100&{all}")),
        ("F8 100 times the same", format!("limit=100&{wide}")),
        ("F8 dots alone", "expand[]=...".to_owned()),
        ("F8 nothing", "expand[]=".to_owned()),
        ("F8 a map", "expand[a]=customer".to_owned()),
        ("F8 lists in lists", "expand[][]=customer".to_owned()),
    ] {
        // A head has 16 kB at most: what is longer goes into a body, where there may be one.
        let answer = match query.len() < 8_000 {
            true => get(&server, &format!("/v1/payment_intents?{query}")),
            false => post(&server, "/v1/customers", &query),
        };
        let line: String = outcome(&answer).chars().take(160).collect();
        table.line(case, &line);
    }
    expect![[r#"
        F8 round and round → 200 ok
        F8 deeper → 400 invalid_request_error property_expansion_max_depth [-] You cannot expand more than 4 levels of a property. Property: data.latest_charge.payment_intent.lates
        F8 deeper than deep → 400 invalid_request_error - [expand[0]] Invalid string; must be at most 5000 characters
        F8 everything on a full page → 200 ok
        F8 100 times the same → 200 ok
        F8 dots alone → 400 invalid_request_error - [-] This property cannot be expanded because it doesn't exist: .
        F8 nothing → 400 invalid_request_error parameter_invalid_empty [expand[0]] You passed an empty string for 'expand[0]'. We assume empty values are an attempt to unset a param
        F8 a map → 400 invalid_request_error - [expand] Invalid array
        F8 lists in lists → 400 invalid_request_error - [expand[0]] Invalid string
    "#]].assert_eq(table.text());
}

#[test]
fn f9_cursors_lead_nowhere_else() {
    let server = Server::start();
    let mine = customer(&server);
    let gone = customer(&server);
    server.secret().delete(&format!("/v1/customers/{gone}")).ok();
    let paid = pay(&server, "payment_method=pm_card_visa").ok();
    let other = server.secret().post("/_onfile/accounts", &[]).ok();
    let foreign = server.client(Some(other.text("secret_key"))).post("/v1/customers", &[]).ok();
    let mut table = Table::default();
    for (case, query) in [
        ("F9 a cursor of another account", format!("starting_after={}", foreign.text("id"))),
        ("F9 a cursor of another kind", format!("starting_after={}", paid.text("id"))),
        ("F9 a cursor of something deleted", format!("starting_after={gone}")),
        ("F9 both cursors", format!("starting_after={mine}&ending_before={mine}")),
        ("F9 an empty cursor", "starting_after=".to_owned()),
        ("F9 a cursor in a list", format!("starting_after[]={mine}")),
        ("F9 a cursor with a quote", "starting_after=cus_1'--".to_owned()),
        ("F9 limit 0", "limit=0".to_owned()),
        ("F9 limit 101", "limit=101".to_owned()),
        ("F9 limit -1", "limit=-1".to_owned()),
        ("F9 limit 10^20", "limit=100000000000000000000".to_owned()),
        ("F9 limit 1e2", "limit=1e2".to_owned()),
        ("F9 created before time", "created[lt]=-9223372036854775808".to_owned()),
        ("F9 created after time", "created[gt]=9223372036854775807".to_owned()),
        ("F9 created never", "created[gt]=10&created[lt]=5".to_owned()),
    ] {
        table.answer(case, &get(&server, &format!("/v1/customers?{query}")));
    }
    expect![[r#"
        F9 a cursor of another account → 400 invalid_request_error resource_missing [starting_after] No such customer: 'cus_…'
        F9 a cursor of another kind → 400 invalid_request_error resource_missing [starting_after] No such customer: 'pi_…'
        F9 a cursor of something deleted → 200 ok
        F9 both cursors → 400 invalid_request_error - [-] Received both starting_after and ending_before parameters. Please pass in only one.
        F9 an empty cursor → 400 invalid_request_error parameter_invalid_empty [starting_after] You passed an empty string for 'starting_after'. We assume empty values are an attempt to unset a parameter; however 'starting_after' cannot be unset. You should remove 'starting_after' from your request or supply a non-empty value.
        F9 a cursor in a list → 400 invalid_request_error - [starting_after] Invalid string
        F9 a cursor with a quote → 400 invalid_request_error resource_missing [starting_after] No such customer: 'cus_1'--'
        F9 limit 0 → 200 ok
        F9 limit 101 → 200 ok
        F9 limit -1 → 200 ok
        F9 limit 10^20 → 400 invalid_request_error parameter_invalid_integer [limit] Invalid integer: *********************
        F9 limit 1e2 → 400 invalid_request_error parameter_invalid_integer [limit] Invalid integer: 1e2
        F9 created before time → 200 ok
        F9 created after time → 200 ok
        F9 created never → 200 ok
    "#]].assert_eq(table.text());
}
