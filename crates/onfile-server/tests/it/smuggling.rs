//! Requests whose end two parties could see in different places. Each is followed by a request that
//! must never be answered when the shape is ambiguous: whoever stands in front of this server may
//! have taken it for part of the first one's body.

use crate::harness::Server;
use expect_test::expect;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

/// What follows. Its answer names its path.
const HIDDEN: &str = "GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n";

/// Head and body of a POST with these header lines.
fn post(lines: &str, body: &str) -> String {
    format!("POST /v1/customers HTTP/1.1\r\nHost: x\r\n{lines}\r\n{body}")
}

/// Shapes that must end the connection: what follows them is never answered. Chunks win over a
/// length, as RFC 9112, 6.3 has it, and then the connection is closed.
fn ambiguous() -> Vec<(&'static str, String)> {
    let chunks = "5\r\nname=\r\n0\r\n\r\n";
    let chunked = |lines: &str| post(lines, chunks);
    let te = |value: &str| post(&format!("Transfer-Encoding: {value}\r\n"), chunks);
    let length = |value: &str| post(&format!("Content-Length: {value}\r\n"), "name=");
    let body = |body: &str| post("Transfer-Encoding: chunked\r\n", body);
    let get = |lines: &str| format!("GET /healthz HTTP/1.1\r\nHost: x\r\n{lines}\r\n");
    let line = |line: &str| format!("{line}\r\nHost: x\r\n\r\n");
    vec![
        ("length and chunks", chunked("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")),
        ("chunks and length", chunked("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n")),
        ("chunks and length 0", chunked("Transfer-Encoding: chunked\r\nContent-Length: 0\r\n")),
        (
            "chunks and a length that is none",
            chunked("Transfer-Encoding: chunked\r\nContent-Length: x\r\n"),
        ),
        ("two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "name=")),
        (
            "two lengths, the second shorter",
            post("Content-Length: 6\r\nContent-Length: 0\r\n", "name=a"),
        ),
        ("two lengths in one line", length("5, 6")),
        ("a length with a sign", length("+5")),
        ("a negative length", length("-5")),
        ("a length in hex", length("0x5")),
        ("a length with a blank inside", length("5 5")),
        ("a length with a dot", length("5.0")),
        ("a length with an underscore", length("5_0")),
        ("a length with an exponent", length("5e0")),
        ("an empty length", length("")),
        ("a length in full-width digits", length("５")),
        ("a length of 2^64", length("18446744073709551616")),
        ("a length of 2^64 + 5", length("18446744073709551621")),
        ("a blank before the colon", post("Content-Length : 5\r\n", "name=")),
        ("a tab before the colon", post("Content-Length\t: 5\r\n", "name=")),
        ("a blank before the colon of chunks", chunked("Transfer-Encoding : chunked\r\n")),
        ("a folded length", post("Content-Length:\r\n 5\r\n", "name=")),
        ("folded chunks", chunked("Transfer-Encoding:\r\n chunked\r\n")),
        ("a folded header", get("X-A: b\r\n c\r\n")),
        ("a header folded by a tab", get("X-A: b\r\n\tc\r\n")),
        ("the first header folded", "GET /healthz HTTP/1.1\r\n Host: x\r\n\r\n".to_owned()),
        ("an unknown coding", te("xchunked")),
        ("chunks first, then identity", te("chunked, identity")),
        ("chunks that are not last", te("chunked, gzip")),
        ("identity", te("identity")),
        ("gzip", te("gzip")),
        ("quoted chunks", te("\"chunked\"")),
        ("chunks behind a vertical tab", te("\x0bchunked")),
        ("chunks before a vertical tab", te("chunked\x0b")),
        ("chunks behind NUL", te("\0chunked")),
        ("chunks with a parameter", te("chunked;a=b")),
        ("an empty coding", te("")),
        (
            "chunks, then something else in a line of its own",
            chunked("Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n"),
        ),
        (
            "chunks in HTTP/1.0",
            chunked("Transfer-Encoding: chunked\r\n").replace("HTTP/1.1", "HTTP/1.0"),
        ),
        ("a chunk in hex with its prefix", body("0x5\r\nname=\r\n0\r\n\r\n")),
        ("a chunk with a sign", body("+5\r\nname=\r\n0\r\n\r\n")),
        ("a negative chunk", body("-5\r\nname=\r\n0\r\n\r\n")),
        ("a chunk without size", body("\r\nname=\r\n0\r\n\r\n")),
        ("a chunk of 2^64", body("10000000000000005\r\nname=\r\n0\r\n\r\n")),
        ("a chunk that is longer than it says", body("3\r\nname=\r\n0\r\n\r\n")),
        ("a chunk that ends in LF alone", body("5\r\nname=\n0\r\n\r\n")),
        ("a chunk size that ends in CR alone", body("5\rname=\r\n0\r\n\r\n")),
        ("a chunk size that ends in LF alone", body("5\nname=\r\n0\r\n\r\n")),
        ("a chunk extension that ends in LF alone", body("5;a\nname=\r\n0\r\n\r\n")),
        ("the last chunk in LF alone", body("5\r\nname=\r\n0\n\n")),
        ("NUL in a value", get("X-A: a\0b\r\n")),
        ("NUL in a name", get("X-\0A: b\r\n")),
        ("CR in a value", get("X-A: a\rContent-Length: 5\r\n")),
        ("a name that is none", get(": b\r\n")),
        ("a line without a colon", get("X-A\r\n")),
        ("a name in other letters", get("X-Ä: b\r\n")),
        ("a name with a blank", get("X A: b\r\n")),
        ("a name in brackets", get("[Content-Length]: 5\r\n")),
        ("lines that end in CR alone", "GET /healthz HTTP/1.1\rHost: x\r\r".to_owned()),
        ("two blanks in the first line", line("GET  /healthz HTTP/1.1")),
        ("a tab in the first line", line("GET\t/healthz\tHTTP/1.1")),
        ("a blank in the target", line("GET /healthz /x HTTP/1.1")),
        ("a blank behind the version", line("GET /healthz HTTP/1.1 ")),
        ("a blank before the method", line(" GET /healthz HTTP/1.1")),
        ("no version", "GET /healthz\r\n\r\n".to_owned()),
        ("version 1.2", line("GET /healthz HTTP/1.2")),
        ("version 2.0", line("GET /healthz HTTP/2.0")),
        ("version 11", line("GET /healthz HTTP/11")),
        ("a version in small letters", line("GET /healthz http/1.1")),
        ("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned()),
        ("NUL in the target", line("GET /health\0z HTTP/1.1")),
        ("a method that is none", line("GE(T /healthz HTTP/1.1")),
        ("a TLS handshake", "\x16\x03\x01\x02".to_owned()),
    ]
}

/// Shapes that mean one thing: they are answered, and so is what follows.
fn plain() -> Vec<(&'static str, String)> {
    vec![
        // RFC 9112, 2.2 lets a server take LF alone for the end of a line, and hyper does. Proxies
        // must not pass it on inside of a value; see SECURITY.md.
        ("lines that end in LF alone", "GET /healthz HTTP/1.1\nHost: x\n\n".to_owned()),
        (
            "one line that ends in LF alone",
            "GET /healthz HTTP/1.1\r\nX-A: b\nHost: x\r\n\r\n".to_owned(),
        ),
        (
            "a length behind LF alone",
            "POST /v1/customers HTTP/1.1\r\nHost: x\r\nX-A: b\nContent-Length: 5\r\n\r\nname="
                .to_owned(),
        ),
        ("the end in LF alone", "GET /healthz HTTP/1.1\r\nHost: x\r\n\n".to_owned()),
        ("a form", post("Content-Length: 5\r\n", "name=")),
        ("the same length twice", post("Content-Length: 5\r\nContent-Length: 5\r\n", "name=")),
        ("chunks", post("Transfer-Encoding: chunked\r\n", "5\r\nname=\r\n0\r\n\r\n")),
        ("chunks in other letters", post("tRANSFER-eNCODING: cHUNKED\r\n", "5\r\nname=\r\n0\r\n\r\n")),
        ("an extension", post("Transfer-Encoding: chunked\r\n", "5;a=b\r\nname=\r\n0\r\n\r\n")),
        ("a trailer", post("Transfer-Encoding: chunked\r\n", "5\r\nname=\r\n0\r\nContent-Length: 9\r\n\r\n")),
        ("a body where none is needed", "GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nname=".to_owned()),
        ("an empty line first", "\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n".to_owned()),
        ("a whole URL", "GET http://x/healthz HTTP/1.1\r\nHost: x\r\n\r\n".to_owned()),
        ("an upgrade that is not taken", "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n".to_owned()),
    ]
}

/// The statuses of all answers to these bytes, and whether what follows was answered.
fn answers(server: &Server, bytes: &str) -> (Vec<String>, bool) {
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    // The server may have closed already: then what follows was not read.
    let _ = stream.write_all(format!("{bytes}{HIDDEN}").as_bytes());
    let _ = stream.shutdown(Shutdown::Write);
    let mut said = Vec::new();
    let _ = stream.read_to_end(&mut said);
    let said = String::from_utf8_lossy(&said).into_owned();
    let statuses = said.split("HTTP/1.1 ").skip(1).map(|answer| answer[..3].to_owned());
    (statuses.collect(), said.contains("GET: /hidden"))
}

fn table(server: &Server, shapes: Vec<(&'static str, String)>, followed: bool) -> String {
    let mut table = String::new();
    for (name, bytes) in shapes {
        let (statuses, hidden) = answers(server, &bytes);
        assert_eq!(hidden, followed, "{name}: {statuses:?}");
        table.push_str(&format!("{name} → {}\n", statuses.join(" ")));
    }
    table
}

#[test]
fn what_could_be_read_in_two_ways_is_refused_and_ends_the_connection() {
    let server = Server::start();
    let shapes = ambiguous();
    assert!(shapes.len() >= 60, "{} shapes", shapes.len());
    expect![[r#"
        length and chunks → 401
        chunks and length → 401
        chunks and length 0 → 401
        chunks and a length that is none → 401
        two lengths → 400
        two lengths, the second shorter → 400
        two lengths in one line → 400
        a length with a sign → 400
        a negative length → 400
        a length in hex → 400
        a length with a blank inside → 400
        a length with a dot → 400
        a length with an underscore → 400
        a length with an exponent → 400
        an empty length → 400
        a length in full-width digits → 400
        a length of 2^64 → 400
        a length of 2^64 + 5 → 400
        a blank before the colon → 400
        a tab before the colon → 400
        a blank before the colon of chunks → 400
        a folded length → 400
        folded chunks → 400
        a folded header → 400
        a header folded by a tab → 400
        the first header folded → 400
        an unknown coding → 400
        chunks first, then identity → 400
        chunks that are not last → 400
        identity → 400
        gzip → 400
        quoted chunks → 400
        chunks behind a vertical tab → 400
        chunks before a vertical tab → 400
        chunks behind NUL → 400
        chunks with a parameter → 400
        an empty coding → 400
        chunks, then something else in a line of its own → 400
        chunks in HTTP/1.0 → 400
        a chunk in hex with its prefix → 400
        a chunk with a sign → 400
        a negative chunk → 400
        a chunk without size → 400
        a chunk of 2^64 → 400
        a chunk that is longer than it says → 400
        a chunk that ends in LF alone → 400
        a chunk size that ends in CR alone → 400
        a chunk size that ends in LF alone → 400
        a chunk extension that ends in LF alone → 400
        the last chunk in LF alone → 400
        NUL in a value → 400
        NUL in a name → 400
        CR in a value → 400
        a name that is none → 400
        a line without a colon → 400
        a name in other letters → 400
        a name with a blank → 400
        a name in brackets → 400
        lines that end in CR alone → 400
        two blanks in the first line → 400
        a tab in the first line → 400
        a blank in the target → 400
        a blank behind the version → 400
        a blank before the method → 400
        no version → 400
        version 1.2 → 400
        version 2.0 → 400
        version 11 → 400
        a version in small letters → 400
        the preface of HTTP/2 → 
        NUL in the target → 400
        a method that is none → 400
        a TLS handshake → 400
    "#]]
    .assert_eq(&table(&server, shapes, false));
    server.secret().get("/v1/customers").ok();
    let made = server.secret().get("/v1/customers").ok();
    assert_eq!(made.body["data"].as_array().unwrap().len(), 0, "nothing was done");
}

#[test]
fn what_can_be_read_in_one_way_is_answered_and_so_is_what_follows() {
    let server = Server::start();
    expect![[r#"
        lines that end in LF alone → 200 404
        one line that ends in LF alone → 200 404
        a length behind LF alone → 401 404
        the end in LF alone → 200 404
        a form → 401 404
        the same length twice → 401 404
        chunks → 401 404
        chunks in other letters → 401 404
        an extension → 401 404
        a trailer → 401 404
        a body where none is needed → 200 404
        an empty line first → 200 404
        a whole URL → 200 404
        an upgrade that is not taken → 200 404
    "#]]
    .assert_eq(&table(&server, plain(), true));
}
