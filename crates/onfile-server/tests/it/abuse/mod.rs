//! What nobody sends by accident: case, request, safe outcome. The letters are those of the threat
//! model: B leaks, C where this server goes and sends others, F exhaustion, G money and state, H
//! idempotency. Requests of an unclear end are in `smuggling`, credentials that are almost right (A)
//! in `matrix` and `customer_sessions`, clients that take their time in `slow_clients`, a trouble
//! with the machine (I, J) in `trouble`, and what a page around our frames tries (D) in `web/test`.

mod exhaustion;
mod keys;
mod leaks;
mod money;
mod outbound;
mod state;

use crate::harness::{SECRET, Server};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

/// Sends bytes as they are and reads to the end.
fn raw(server: &Server, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(&server.address).unwrap();
    // The server may answer and close before it has read everything.
    let _ = stream.write_all(bytes);
    let mut said = Vec::new();
    let _ = stream.read_to_end(&mut said);
    String::from_utf8_lossy(&said).into_owned()
}

fn status(said: &str) -> &str {
    said.strip_prefix("HTTP/1.1 ").map_or("closed", |rest| &rest[..3])
}

/// A request with one more header line, as bytes.
fn with_header(line: &[u8], form: &str) -> Vec<u8> {
    let mut bytes = format!(
        "POST /v1/customers HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer {SECRET}\r\nContent-Length: {}\r\n",
        form.len()
    )
    .into_bytes();
    bytes.extend_from_slice(line);
    bytes.extend_from_slice(format!("\r\n\r\n{form}").as_bytes());
    bytes
}
