//! What a dump of the process would hold: all memory that it may write, read while it runs, searched
//! for the numbers and codes that have passed through it.
//!
//! The process forbids its own dumps, and with that everybody but root reading its memory. Where these
//! tests do not run as root, that refusal is all that they can see, and it must be there.
//!
//! A security code itself waits in memory for its authorisation, for a quarter of an hour at most, and
//! four digits are found in any memory. So codes are looked for as they were sent: every buffer that
//! they came in must be gone.

use crate::canary::{CODES, NUMBERS, disguises, send_everything};
use crate::harness::{PUBLISHABLE, SECRET, Server};
use onfile_server::world::instant;
use std::fs::File;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::os::unix::fs::FileExt as _;
use std::time::Duration;

/// A number for planting: valid, and of no test card.
const PLANTED: &str = "4929420573595709";
/// A bank account of the test networks, and one that is nobody's.
const BANK_NUMBERS: [&str; 2] = ["000222222227", "DE89370400440532013000"];
/// The test card that is declined.
const DECLINED: &str = "4000000000000002";
/// Codes as nobody would type them: enough characters that memory holds them for one reason only.
const TYPED_CODES: [&str; 2] = ["7- -3 -- 9 1", "8 --26-- -4 "];

/// A text that must not be there, in one of its forms.
struct Needle {
    bytes: Vec<u8>,
    what: String,
}

/// Every form in which a number could lie in memory: text, and the binary ones that card networks use.
fn forms(number: &str) -> Vec<Needle> {
    let mut forms: Vec<(&str, Vec<u8>)> = Vec::new();
    forms.push(("UTF-16, little end", number.encode_utf16().flat_map(u16::to_le_bytes).collect()));
    forms.push(("UTF-16, big end", number.encode_utf16().flat_map(u16::to_be_bytes).collect()));
    forms.push(("UTF-32", number.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect()));
    // As binary, a short number is a small integer and one that is mostly zeros is a flag beside it:
    // memory is full of those.
    let distinct = number.bytes().filter(|byte| *byte != b'0').count() > 10;
    if let Some(value) = number.parse::<u64>().ok().filter(|_| distinct) {
        let digits: Vec<u8> = number.bytes().map(|byte| byte - b'0').collect();
        let nibbles = |pair: &[u8]| pair[0] << 4 | pair.get(1).copied().unwrap_or(0xf);
        forms.push(("packed digits", digits.chunks(2).map(nibbles).collect()));
        forms.push(("an integer, little end", value.to_le_bytes().to_vec()));
        forms.push(("an integer, big end", value.to_be_bytes().to_vec()));
        forms.push(("digits of a byte each", digits));
    }
    let needle = |(form, bytes)| Needle { bytes, what: format!("{number} as {form}") };
    let texts = disguises(number);
    texts.iter().map(|disguise| text(disguise)).chain(forms.into_iter().map(needle)).collect()
}

/// Where each needle was found: its name, the place, and what lies around it.
fn search(memory: &[(String, Vec<u8>)], needles: &[Needle]) -> Vec<String> {
    // Two bytes decide for nearly every place that nothing begins there.
    let mut begins = vec![false; 1 << 16];
    for needle in needles {
        begins[usize::from(needle.bytes[0]) << 8 | usize::from(needle.bytes[1])] = true;
    }
    let mut found = Vec::new();
    for (place, bytes) in memory {
        for at in 0..bytes.len().saturating_sub(1) {
            if !begins[usize::from(bytes[at]) << 8 | usize::from(bytes[at + 1])] {
                continue;
            }
            for needle in needles.iter().filter(|needle| bytes[at..].starts_with(&needle.bytes)) {
                let around = &bytes[at.saturating_sub(80)..bytes.len().min(at + 120)];
                found.push(format!(
                    "{} at {place}+{at:#x}: {}",
                    needle.what,
                    around.escape_ascii()
                ));
            }
        }
    }
    found
}

/// All memory that the process may write and that is its own: heap, stacks, data. `None` when the
/// kernel does not let us look.
fn memory_of(process: u32) -> Option<Vec<(String, Vec<u8>)>> {
    let maps = match File::open(format!("/proc/{process}/maps")) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return None,
        maps => maps,
    };
    let mut lines = String::new();
    maps.unwrap().read_to_string(&mut lines).unwrap();
    let memory = File::open(format!("/proc/{process}/mem")).unwrap();
    let mut pieces = Vec::new();
    for line in lines.lines().filter(|line| line.split(' ').nth(1) == Some("rw-p")) {
        let (range, _) = line.split_once(' ').unwrap();
        let (from, to) = range.split_once('-').unwrap();
        let [from, to] = [from, to].map(|end| u64::from_str_radix(end, 16).unwrap());
        let name = line.split_whitespace().nth(5).unwrap_or("anonymous");
        pieces.extend(
            read_range(&memory, from, to).map(|(at, piece)| (format!("{name} {at:x}"), piece)),
        );
    }
    Some(pieces)
}

/// The parts of a range that hold anything. A reserved page that was never written reads as zeros.
fn read_range(memory: &File, from: u64, to: u64) -> impl Iterator<Item = (u64, Vec<u8>)> {
    const STEP: usize = 1 << 16;
    let zeros = vec![0; STEP];
    let mut pieces: Vec<(u64, Vec<u8>)> = Vec::new();
    let mut piece = vec![0; STEP];
    for at in (from..to).step_by(STEP) {
        let length = STEP.min((to - at) as usize);
        // A mapping that went away meanwhile holds nothing any more.
        let Ok(read) = memory.read_at(&mut piece[..length], at) else { continue };
        let read = &piece[..read];
        if *read == zeros[..read.len()] {
            continue;
        }
        match pieces.last_mut() {
            // A number may lie across the border.
            Some((begin, whole)) if *begin + whole.len() as u64 == at => {
                whole.extend_from_slice(read);
            }
            _ => pieces.push((at, read.to_vec())),
        }
    }
    pieces.into_iter()
}

fn needles() -> Vec<Needle> {
    let mut needles: Vec<Needle> =
        NUMBERS.iter().chain(&BANK_NUMBERS).chain([&DECLINED]).flat_map(|n| forms(n)).collect();
    needles.extend(TYPED_CODES.iter().map(|code| text(code)));
    // Four digits alone could be any number; with their field around them they are a code.
    for code in CODES {
        let fields =
            [format!("cvc]={code}"), format!("cvc%5D={code}"), format!("\"cvc\":\"{code}\"")];
        needles.extend(fields.iter().map(|field| text(field)));
    }
    needles
}

fn text(text: &str) -> Needle {
    Needle { bytes: text.as_bytes().to_vec(), what: text.to_owned() }
}

/// What the canary does not send: codes in a form of their own, declines, bank accounts, a number in
/// every part of a request in which none belongs, and requests that break off in the middle.
fn send_more(server: &Server) {
    for (number, code) in NUMBERS.iter().zip(TYPED_CODES.iter().cycle()) {
        let form = [
            ("type", "card"),
            ("card[number]", number),
            ("card[cvc]", code),
            ("card[exp_month]", "12"),
            ("card[exp_year]", "2034"),
        ];
        for key in [SECRET, PUBLISHABLE] {
            let client = server.client(Some(key)).header("Origin", "https://shop.example");
            client.post("/v1/payment_methods", &form).ok();
        }
        let inline = form.map(|(name, value)| match name.strip_prefix("card") {
            Some(rest) => (format!("payment_method_data[card]{rest}"), value),
            None => ("payment_method_data[type]".to_owned(), value),
        });
        let mut pays = vec![("amount", "200000"), ("currency", "usd"), ("confirm", "true")];
        pays.extend(inline.iter().map(|(name, value)| (name.as_str(), *value)));
        let paid = server.secret().post("/v1/payment_intents", &pays);
        assert!(matches!(paid.status, 200 | 402), "{:#}", paid.body);
        server.secret().header("X-Card", number).get(&format!("/{number}?card={number}"));
        server.client(Some(number)).get("/v1/customers");
        server.secret().header("Stripe-Version", number).post("/v1/tokens", &form).error(400);
        break_off(server, number);
    }
    for number in BANK_NUMBERS {
        for path in ["/v1/payment_methods", "/v1/tokens", "/v1/payment_intents"] {
            let form = [
                ("type", "us_bank_account"),
                ("us_bank_account[account_number]", number),
                ("bank_account[account_number]", number),
                ("sepa_debit[iban]", number),
            ];
            server.secret().post(path, &form).error(400);
        }
    }
    // One that is declined at once, and tried again.
    let declined = [
        ("payment_method_data[type]", "card"),
        ("payment_method_data[card][number]", DECLINED),
        ("payment_method_data[card][cvc]", TYPED_CODES[0]),
        ("payment_method_data[card][exp_month]", "12"),
        ("payment_method_data[card][exp_year]", "2034"),
    ];
    for _ in 0..2 {
        server.pay(&declined).error(402);
    }
}

/// Connections that end in the middle of a head, and in the middle of a body.
fn break_off(server: &Server, number: &str) {
    for begun in [
        format!("GET /v1/tokens HTTP/1.1\r\nHost: x\r\nX-Card: {number}"),
        format!(
            "POST /v1/tokens HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\ncard[number]={number}"
        ),
    ] {
        let mut stream = TcpStream::connect(&server.address).unwrap();
        stream.write_all(begun.as_bytes()).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        // The server has seen the end when it closes.
        let _ = stream.read_to_end(&mut Vec::new());
    }
}

/// Looks until what is found is as expected. A task of the server may still hold a buffer in the
/// moment after its client has the answer.
fn look_until(
    server: &Server,
    needles: &[Needle],
    good: impl Fn(&[String]) -> bool,
) -> Vec<String> {
    let begun = instant();
    loop {
        let found = search(&memory_of(server.process()).unwrap(), needles);
        if good(&found) || begun.elapsed() > Duration::from_secs(20) {
            return found;
        }
    }
}

/// Whether the memory may be read; where it may not, that is the promise kept.
fn readable(server: &Server) -> bool {
    let Some(memory) = memory_of(server.process()) else {
        eprintln!("not run as root: the kernel keeps the server's memory to itself, as it shall");
        return false;
    };
    let bytes: usize = memory.iter().map(|(_, piece)| piece.len()).sum();
    assert!(bytes > 1_000_000, "{bytes} bytes cannot be all that the server holds");
    assert!(memory.iter().any(|(place, _)| place.starts_with("[stack]")));
    // Its settings are in there: what is looked through is the right thing.
    assert!(!search(&memory, &[text("vault.key")]).is_empty());
    true
}

#[test]
fn no_number_and_no_code_stays_in_memory() {
    for server in [Server::start(), Server::on_postgres()] {
        if !readable(&server) {
            return;
        }
        send_everything(&server);
        send_more(&server);
        let found = look_until(&server, &needles(), <[String]>::is_empty);
        assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
    }
}

#[test]
fn a_number_that_is_held_would_be_found_and_is_wiped_with_its_connection() {
    let server = Server::start();
    if !readable(&server) {
        return;
    }
    let forms = forms(PLANTED);
    let body: Vec<u8> = forms.iter().flat_map(|form| [&form.bytes[..], b"~"].concat()).collect();
    let mut stream = TcpStream::connect(&server.address).unwrap();
    // One byte never comes, so that the server must hold what did.
    let head = format!(
        "POST /v1/tokens HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n",
        body.len() + 1
    );
    stream.write_all(&[head.as_bytes(), &body].concat()).unwrap();
    let missing = |found: &[String]| {
        let kinds = forms.iter().map(|form| format!("{} at", form.what));
        kinds.filter(|kind| !found.iter().any(|line| line.starts_with(kind))).collect::<Vec<_>>()
    };
    let found = look_until(&server, &forms, |found| missing(found).is_empty());
    assert!(missing(&found).is_empty(), "not found: {:?}", missing(&found));
    stream.shutdown(Shutdown::Write).unwrap();
    stream.read_to_end(&mut Vec::new()).unwrap();
    let found = look_until(&server, &forms, <[String]>::is_empty);
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}

#[test]
fn a_connection_that_stays_open_forgets_the_request_that_it_has_answered() {
    let server = Server::start();
    if !readable(&server) {
        return;
    }
    let mut stream = TcpStream::connect(&server.address).unwrap();
    // The number at the front and at the end of bodies that fit into one read, into several, and into
    // none of the buffers that an earlier one has made.
    let card =
        format!("type=card&card[number]={}&card[exp_month]=12&card[exp_year]=2034", NUMBERS[1]);
    for filling in [0, 5_000, 20_000, 200_000, 0, 9_000] {
        let filling = "x".repeat(filling);
        for form in
            [format!("{card}&metadata[a]={filling}"), format!("metadata[a]={filling}&{card}")]
        {
            let head = format!(
                "POST /v1/payment_methods?card={} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {SECRET}\r\n\
                 X-Card: {}\r\nContent-Length: {}\r\n\r\n",
                NUMBERS[2],
                NUMBERS[0],
                form.len()
            );
            stream.write_all(format!("{head}{form}").as_bytes()).unwrap();
            assert!(one_answer(&mut stream).starts_with("HTTP/1.1 "));
            let found = look_until(&server, &needles(), <[String]>::is_empty);
            assert!(
                found.is_empty(),
                "{}: {} places:\n{}",
                filling.len(),
                found.len(),
                found.join("\n")
            );
        }
    }
}

#[test]
fn a_connection_whose_buffer_has_grown_ends_with_its_answer() {
    let server = Server::start();
    if !readable(&server) {
        return;
    }
    let mut stream = TcpStream::connect(&server.address).unwrap();
    let (first, second) = (NUMBERS[0], NUMBERS[1]);
    let begun = format!("GET /v1/customers?card={first} HTTP/1.1\r\nHost: x\r\n");
    stream.write_all(begun.as_bytes()).unwrap();
    // The server has read the first piece; the second one makes its buffer grow.
    assert!(!look_until(&server, &forms(first), |found| !found.is_empty()).is_empty());
    stream.write_all(format!("X-Card: {second}\r\n\r\n").as_bytes()).unwrap();
    let mut said = String::new();
    stream.read_to_string(&mut said).unwrap();
    assert!(said.starts_with("HTTP/1.1 401 ") && said.contains("connection: close"), "{said}");
    let found = look_until(&server, &needles(), <[String]>::is_empty);
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}

/// Reads one answer from a connection that stays open.
fn one_answer(stream: &mut TcpStream) -> String {
    let (mut said, mut buffer) = (String::new(), [0; 4096]);
    loop {
        let read = stream.read(&mut buffer).unwrap();
        assert!(read > 0, "the connection was closed after {said:?}");
        said.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
        let Some((head, body)) = said.split_once("\r\n\r\n") else { continue };
        let head = head.to_ascii_lowercase();
        let (_, length) = head.split_once("content-length: ").unwrap();
        let length: usize = length.lines().next().unwrap().parse().unwrap();
        if body.len() == length {
            return said;
        }
    }
}
