//! Known numbers and codes go through every endpoint that takes one, well-formed and not; then they
//! are looked for everywhere they could have stayed: plain, grouped, encoded, hashed.

use crate::harness::{Answer, Server};
use crate::world::World;
use onfile_server::http::router::routes;
use std::path::Path;

/// Test numbers, and codes that appear nowhere else.
pub const NUMBERS: [&str; 3] = ["4000056655665556", "5555555555554444", "378282246310005"];
/// Account numbers, which are typed in full and must stay nowhere either.
pub const ACCOUNTS: [&str; 2] = ["DE89370400440532013000", "000222222227"];
pub const CODES: [&str; 2] = ["7391", "8264"];

/// A base64 encoder of eight lines, so that the search does not trust the code it searches.
fn base64(bytes: &[u8]) -> String {
    const SET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |chunk: &[u8]| {
        let word = chunk.iter().fold(0_u32, |word, byte| word << 8 | u32::from(*byte));
        let word = word << (8 * (3 - chunk.len()));
        (0..=chunk.len()).map(|at| char::from(SET[(word >> (18 - 6 * at)) as usize & 63])).collect()
    };
    bytes.chunks(3).map(group).collect::<Vec<String>>().concat()
}

/// How a number could have been written.
pub fn disguises(number: &str) -> Vec<String> {
    let grouped = |by: &str| {
        let digits: Vec<char> = number.chars().collect();
        let groups = digits.chunks(4).map(|group| group.iter().collect::<String>());
        groups.collect::<Vec<_>>().join(by)
    };
    vec![
        number.to_owned(),
        grouped(" "),
        grouped("-"),
        grouped("%20"),
        grouped("+"),
        base64(number.as_bytes()),
        number.bytes().map(|byte| format!("{byte:02x}")).collect(),
    ]
}

fn find(folder: &Path, needles: &[String], found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            find(&path, needles, found);
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        for needle in needles {
            if bytes.windows(needle.len()).any(|window| window == needle.as_bytes()) {
                found.push(format!("{needle} in {}", path.display()));
            }
        }
    }
}

/// Every number there is.
fn everything() -> impl Iterator<Item = &'static str> {
    NUMBERS.into_iter().chain(ACCOUNTS)
}

/// Sends everything everywhere; no answer, event, list or metric may hold a number.
pub fn send_everything(server: &Server) {
    let world = World::make(server);
    let mut answers: Vec<Answer> = Vec::new();
    for (at, number) in NUMBERS.iter().enumerate() {
        let code = if number.starts_with('3') { CODES[0] } else { &CODES[1][..3] };
        answers.extend(everywhere(server, &world, number, code, at));
    }
    for (at, number) in ACCOUNTS.iter().enumerate() {
        answers.extend(accounts_everywhere(server, number, at));
    }
    let sources = world.path("/v1/customers/{customer}/sources");
    for path in ["/v1/events?limit=100", "/v1/payment_methods", "/metrics", &sources] {
        answers.push(server.secret().get(path));
    }
    let numbers: Vec<String> = everything().flat_map(disguises).collect();
    for answer in &answers {
        let text = String::from_utf8_lossy(&answer.bytes).into_owned();
        for number in &numbers {
            assert!(!text.contains(number.as_str()), "{number} in an answer: {text}");
        }
    }
}

/// What must not be found on disk: the numbers in every disguise, and the codes with their field
/// around them, since four digits alone could be any number.
fn needles() -> Vec<String> {
    let mut needles: Vec<String> = everything().flat_map(disguises).collect();
    needles.extend(CODES.iter().flat_map(|code| {
        let written = format!("\"cvc\":\"{code}\"");
        let hex = written.bytes().map(|byte| format!("{byte:02x}")).collect();
        [written, hex, format!("cvc]={code}"), format!("cvc%5D={code}")]
    }));
    needles
}

#[test]
fn no_number_and_no_code_stays_anywhere() {
    let server = Server::start();
    send_everything(&server);
    // The process ends first, so that everything it will write is on disk.
    let server = server.kill_and_restart();
    let mut found = Vec::new();
    find(server.folder(), &needles(), &mut found);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_number_and_no_code_stays_in_postgres() {
    let server = Server::on_postgres();
    send_everything(&server);
    let dump = server.folder().join("dump");
    server.dump_database(&dump);
    let size = std::fs::metadata(&dump).unwrap().len();
    assert!(size > 100_000, "the dump has {size} bytes: it cannot hold the records");
    let mut found = Vec::new();
    find(server.folder(), &needles(), &mut found);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_search_would_find_it() {
    let folder = std::env::temp_dir().join(format!("onfile-canary-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for planted in disguises(NUMBERS[0]) {
        std::fs::write(folder.join("planted"), format!("xx{planted}yy")).unwrap();
        let mut found = Vec::new();
        find(&folder, &disguises(NUMBERS[0]), &mut found);
        assert!(!found.is_empty(), "{planted}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

/// Sends a number to every route: as card data where that belongs, and as anything where not.
fn everywhere(server: &Server, world: &World, number: &str, code: &str, at: usize) -> Vec<Answer> {
    let secret = server.secret();
    let card = |prefix: &str| {
        [("number", number), ("cvc", code), ("exp_month", "12"), ("exp_year", "2034")]
            .map(|(name, value)| format!("{prefix}card[{name}]={value}"))
            .join("&")
    };
    let form = |text: String| text.replace('[', "%5B").replace(']', "%5D");
    let inline = card("payment_method_data[]").replace("[]card", "[card]");
    let mut answers = Vec::new();
    let key = format!("canary-{at}");
    for body in [card(""), card("").replace("2034", "1999"), format!("{}&card[x", card(""))] {
        for path in ["/v1/tokens", "/v1/payment_methods"] {
            let more = if path.ends_with("methods") { "&type=card" } else { "" };
            let client =
                server.secret().header("Idempotency-Key", &format!("{key}{path}{}", body.len()));
            answers.push(client.send("POST", path, &form(format!("{body}{more}"))));
        }
    }
    let source = card("source[]").replace("[]card", "");
    for body in [source.clone(), source.replace("2034", "1999"), format!("{source}&source[x")] {
        let sources = world.path("/v1/customers/{customer}/sources");
        for path in [&sources, "/v1/customers", &world.path("/v1/customers/{customer}")] {
            let key = format!("{key}{path}{}", body.len());
            let client = server.secret().header("Idempotency-Key", &key);
            let answer = client.send("POST", path, &form(format!("source[object]=card&{body}")));
            assert_eq!(answer.status == 200, body == source, "{path} {body}: {}", answer.body);
            answers.push(answer);
        }
    }
    for body in [inline.clone(), inline.replace("2034", "1999"), format!("{inline}&[x")] {
        let body = format!("payment_method_data[type]=card&{body}");
        for (path, client) in [
            ("/v1/test_helpers/confirmation_tokens", server.secret()),
            ("/v1/confirmation_tokens", server.publishable()),
        ] {
            let key = format!("{key}{path}{}", body.len());
            let answer =
                client.header("Idempotency-Key", &key).send("POST", path, &form(body.clone()));
            let whole = !body.contains("1999") && !body.ends_with("[x");
            assert_eq!(answer.status == 200, whole, "{path} {body}: {}", answer.body);
            answers.push(answer);
        }
    }
    let pays = format!(
        "amount=1000&currency=usd&confirm=true&payment_method_types[]=card&payment_method_data[type]=card&{inline}"
    );
    let client = server.secret().header("Idempotency-Key", &format!("{key}-pays"));
    answers.push(client.send("POST", "/v1/payment_intents", &form(pays)));
    let sets_up =
        format!("confirm=true&payment_method_types[]=card&payment_method_data[type]=card&{inline}");
    answers.push(secret.send("POST", "/v1/setup_intents", &form(sets_up)));
    let attach = "/v1/payment_methods/pm_card_visa/attach";
    let customer = world.path("{customer}");
    let method = secret.post(attach, &[("customer", &customer)]).ok();
    let renewed = format!("/_onfile/payment_methods/{}/update_card", method.text("id"));
    for body in
        [format!("number={number}"), format!("number={number}0"), format!("number={number}&[x")]
    {
        let key = format!("{key}-renewed{}", body.len());
        let client = server.secret().header("Idempotency-Key", &key);
        let answer = client.send("POST", &renewed, &form(body.clone()));
        assert_eq!(answer.status == 200, body.ends_with(number), "{body}: {}", answer.body);
        answers.push(answer);
    }
    for route in routes().filter(|route| route.pattern.starts_with("/v1")) {
        let path = world.path(route.pattern);
        let body = format!("{}&number={number}", card(""));
        answers.push(match route.method.as_str() {
            "POST" => secret.send("POST", &path, &form(body)),
            method => secret.send(method, &format!("{path}?{}", form(body)), ""),
        });
        answers.push(secret.send("GET", &format!("/v1/payment_methods/{number}"), ""));
    }
    answers
}

/// Sends an account number to every route that takes one, well-formed and not.
fn accounts_everywhere(server: &Server, number: &str, at: usize) -> Vec<Answer> {
    let (kind, currency, account) = match number.starts_with("DE") {
        true => ("sepa_debit", "eur", format!("[iban]={number}")),
        false => (
            "us_bank_account",
            "usd",
            format!("[routing_number]=110000000&{{prefix}}[account_number]={number}"),
        ),
    };
    let holder = |prefix: &str| {
        let of = |name: &str| match prefix {
            "" => name.to_owned(),
            prefix => format!("{prefix}[{name}]"),
        };
        let (billing, account_of) = (of("billing_details"), of(kind));
        let account = account.replace("{prefix}", &account_of);
        format!(
            "{}={kind}&{account_of}{account}&{billing}[name]=Jenny&{billing}[email]=j@example.com",
            of("type")
        )
    };
    let inline = holder("payment_method_data");
    let mandate = "mandate_data[customer_acceptance][type]=offline";
    let pays = format!(
        "amount=1000&currency={currency}&confirm=true&payment_method_types[]={kind}&{inline}&{mandate}"
    );
    let sets_up = format!("confirm=true&payment_method_types[]={kind}&{inline}&{mandate}");
    let mut answers = Vec::new();
    for (path, body) in [
        ("/v1/payment_methods", holder("")),
        ("/v1/test_helpers/confirmation_tokens", inline.clone()),
        ("/v1/payment_intents", pays),
        ("/v1/setup_intents", sets_up),
    ] {
        let broken = [
            body.replace(number, &format!("{number}9")),
            body.replace("name]=Jenny", "nome]=Jenny"),
            format!("{body}&{kind}[x"),
        ];
        for (nth, sent) in [body].iter().chain(&broken).enumerate() {
            let key = format!("account-{at}{path}{nth}");
            let client = server.secret().header("Idempotency-Key", &key);
            let form = sent.replace('[', "%5B").replace(']', "%5D");
            let answer = client.send("POST", path, &form);
            assert_eq!(answer.status == 200, nth == 0, "{path} {sent}: {}", answer.body);
            answers.push(answer);
        }
    }
    answers
}
