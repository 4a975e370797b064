//! Many clients at once who want nothing, too much, or never come to an end: the server stays small,
//! and whoever has something to ask is served meanwhile.

use crate::harness::{SECRET, Server};
use onfile_server::http::limits::{LARGE_BODIES, MAX_BODY, MAX_CONNECTIONS, SMALL_BODY};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::Command;

/// Connections that somebody opens and leaves alone.
const IDLE: usize = 10_000;
/// What the server may hold for all of them together, in KiB. [`MAX_CONNECTIONS`] of them are open at
/// a time, each with a task, a socket and a buffer of 8 KiB: 20 MiB. As much again is what the
/// allocator keeps for each of its threads; ten thousand open ones would take 140 MiB.
const IDLE_KIB: usize = 96 * 1024;
/// Bodies of 1 MiB that are sent up to their last byte but one.
const BODIES: usize = 300;

/// Lets the test have all the files that the system allows.
fn raise_the_limit_of_files() -> usize {
    let process = format!("--pid={}", std::process::id());
    let hard = limit_of_files(std::process::id());
    let raised =
        Command::new("prlimit").args([&process, &format!("--nofile={hard}:{hard}")]).status();
    assert!(raised.unwrap().success(), "the soft limit cannot be raised to the hard one");
    hard
}

/// The most files that a process may have; the last column but one is the hard limit.
fn limit_of_files(process: u32) -> usize {
    let limits = std::fs::read_to_string(format!("/proc/{process}/limits")).unwrap();
    let line = limits.lines().find(|line| line.starts_with("Max open files")).unwrap();
    line.split_whitespace().nth(4).unwrap().parse().unwrap_or(usize::MAX >> 1)
}

/// What the process holds in memory, in KiB.
fn resident(server: &Server) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.process())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn connect(server: &Server) -> TcpStream {
    TcpStream::connect(&server.address).unwrap()
}

/// Asks, on a connection that stays open, and reads the answer's first bytes.
fn ask(stream: &mut TcpStream, path: &str) -> String {
    let head = format!("GET {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {SECRET}\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let mut said = [0; 4096];
    let length = stream.read(&mut said).unwrap();
    String::from_utf8_lossy(&said[..length]).into_owned()
}

#[test]
fn ten_thousand_idle_connections_keep_nobody_out() {
    // The other tests of this process have their own files.
    let idle = IDLE.min(raise_the_limit_of_files().saturating_sub(500));
    assert!(idle > 2 * MAX_CONNECTIONS, "only {idle} connections can be opened here");
    let server = Server::start();
    // What the limits are calculated for.
    let process = format!("--pid={}", server.process());
    let lowered = Command::new("prlimit").args([&process, "--nofile=1024:1024"]).status();
    assert!(lowered.unwrap().success());
    let before = resident(&server);
    let mut most = before;
    let mut crowd = Vec::new();
    let mut regular = connect(&server);
    for number in 0..idle {
        let mut stream = connect(&server);
        match number % 3 {
            0 => {}
            1 => stream.write_all(b"GET /v1/customers HTTP/1.1\r\nX-Slow: ").unwrap(),
            // Everybody who asks is answered, though the house has long been full.
            _ => {
                let said = ask(&mut stream, "/healthz");
                assert!(said.starts_with("HTTP/1.1 200 "), "connection {number}: {said}");
            }
        }
        crowd.push(stream);
        if number % 200 == 0 {
            // Who comes now and then keeps his connection, and newcomers get one.
            let said = ask(&mut regular, "/v1/customers?limit=1");
            assert!(said.starts_with("HTTP/1.1 200 "), "after {number} connections: {said}");
            server.secret().post("/v1/customers", &[("name", "a")]).ok();
            most = most.max(resident(&server));
        }
    }
    eprintln!("{idle} connections opened; {before} KiB before, at most {most} KiB");
    assert!(most - before < IDLE_KIB, "{idle} idle connections take {} KiB", most - before);
    let metrics = server.secret().get("/metrics").bytes;
    let metrics = String::from_utf8(metrics).unwrap();
    let figure = |name: &str| -> usize {
        let line = metrics.lines().find(|line| line.starts_with(&format!("{name} "))).unwrap();
        line.rsplit(' ').next().unwrap().parse().unwrap()
    };
    assert!(figure("onfile_http_connections") <= MAX_CONNECTIONS);
    assert!(figure("onfile_http_connections_made_room_total") >= idle - MAX_CONNECTIONS);
    assert_eq!(figure("onfile_http_connections_turned_away_total"), 0);
}

#[test]
fn when_all_are_busy_the_next_one_is_told_so() {
    raise_the_limit_of_files();
    let server = Server::start();
    // The server asks for each of these bodies, so it knows that a request is under way.
    let head = "POST /v1/customers HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 6\r\n\r\n";
    let mut busy: Vec<TcpStream> = Vec::new();
    let mut said = [0; 64];
    for _ in 0..MAX_CONNECTIONS {
        let mut stream = connect(&server);
        stream.write_all(head.as_bytes()).unwrap();
        let length = stream.read(&mut said).unwrap();
        assert!(
            said[..length].starts_with(b"HTTP/1.1 100 "),
            "{:?}",
            said[..length].escape_ascii()
        );
        busy.push(stream);
    }
    // The one beyond is told, without having to say anything.
    let mut text = String::new();
    let _ = connect(&server).read_to_string(&mut text);
    assert!(text.starts_with("HTTP/1.1 503 "), "{text}");
    // Those who were let in are served all the same.
    let last = busy.last_mut().unwrap();
    last.write_all(b"name=a").unwrap();
    let length = last.read(&mut said).unwrap();
    assert!(said[..length].starts_with(b"HTTP/1.1 401 "), "{:?}", said[..length].escape_ascii());
}

#[test]
fn unfinished_bodies_share_a_room_of_their_own() {
    let server = Server::start();
    let before = resident(&server);
    let head =
        format!("POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Length: {MAX_BODY}\r\n\r\n");
    let body = vec![b'x'; MAX_BODY - 1];
    let mut unfinished = Vec::new();
    for _ in 0..BODIES {
        let mut stream = connect(&server);
        stream.write_all(head.as_bytes()).unwrap();
        // Who is told that there is no room has his body left unread.
        let _ = stream.write_all(&body);
        unfinished.push(stream);
        server.secret().post("/v1/customers", &[("name", "a")]).ok();
    }
    let held = resident(&server) - before;
    eprintln!("{BODIES} unfinished bodies of 1 MiB take {held} KiB");
    // Each is held once, in a buffer that doubles as it grows; without the room it would be 430 MiB.
    assert!(held < 3 * LARGE_BODIES / 1024, "{held} KiB");
    let mut told = 0;
    for stream in &mut unfinished[LARGE_BODIES / MAX_BODY..] {
        let mut said = [0; 64];
        let length = stream.read(&mut said).unwrap_or(0);
        told += usize::from(said[..length].starts_with(b"HTTP/1.1 503 "));
    }
    assert!(told > 0, "nobody was told that there is no room");
    // Who leaves makes room.
    drop(unfinished);
    let long = format!("name=a{}", "&x=".repeat(SMALL_BODY));
    let mut answer = server.secret().send("POST", "/v1/customers", &long);
    for _ in 0..1_000 {
        if answer.status != 503 {
            break;
        }
        answer = server.secret().send("POST", "/v1/customers", &long);
    }
    answer.error(400);
}

#[test]
fn bodies_without_end_are_cut_off() {
    let server = Server::start();
    let before = resident(&server);
    let head = "POST /v1/customers HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    let chunk = [b"10000\r\n", &[b'x'; 0x10000][..], b"\r\n"].concat();
    for _ in 0..50 {
        let mut stream = connect(&server);
        stream.write_all(head.as_bytes()).unwrap();
        // Its end is an error here: the server has stopped reading.
        let sent = (0..).take_while(|_| stream.write_all(&chunk).is_ok()).count();
        assert!(sent * chunk.len() < 64 * MAX_BODY, "{sent} pieces were taken");
        server.secret().get("/v1/customers?limit=1").ok();
    }
    let held = resident(&server).saturating_sub(before);
    eprintln!("after 50 endless bodies: {held} KiB more");
    assert!(held < IDLE_KIB, "{held} KiB");
}
