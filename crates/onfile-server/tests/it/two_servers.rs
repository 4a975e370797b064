//! Two processes on one PostgreSQL are one server, whatever ends in the middle: one of them is killed,
//! then the database, then the other. Callers do what official clients do: they ask again, with the
//! same idempotency key, whoever answers.

use crate::database::Outage;
use crate::harness::{Answer, Client, Over, START, Server};
use crate::receiver::{Habit, Receiver as Endpoint};
use onfile_server::world::instant;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// Payments that somebody means to make, each once.
const PAYMENTS: usize = 48;
/// Debits that are made while the clock is moved, each once.
const DEBITS: usize = 36;
/// Payments on their way at a time; each asks up to eight times at once.
const WORKERS: usize = 6;
/// How long one caller asks again before the test gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the callers tell the test.
enum Note {
    /// A request has its answer.
    Answered,
    /// No answer, or half of one: the process is gone.
    CutOff,
    /// The process is there and cannot do it now.
    Unavailable,
}

/// The callers' view: two addresses, which change when a process is started again.
struct Callers {
    addresses: Mutex<[String; 2]>,
    notes: Sender<Note>,
}

impl Callers {
    /// Asks until there is an answer that stays one, first at this server and then in turns.
    fn ask(&self, first: usize, path: &str, form: &[(&str, &str)], key: &str) -> Answer {
        let begun = instant();
        let mut last = String::new();
        for turn in first.. {
            assert!(begun.elapsed() < PATIENCE, "POST {path} has no answer, at last: {last}");
            let address = self.addresses.lock().unwrap()[turn % 2].clone();
            let client = Client::of(&address).header("Idempotency-Key", key);
            let note = match client.try_post(path, form) {
                Ok(answer) if matches!(answer.status, 200 | 400 | 402) => {
                    self.notes.send(Note::Answered).unwrap();
                    return answer;
                }
                Ok(answer) => {
                    last = answer.refusal();
                    let kind = answer.error(answer.status)["type"].clone();
                    match answer.status {
                        // Another request holds the key, or what it wants to change.
                        409 | 429 => continue,
                        status => assert!(status >= 500 && kind == "api_error", "{last}"),
                    }
                    Note::Unavailable
                }
                Err(error) => {
                    last = error.to_string();
                    Note::CutOff
                }
            };
            self.notes.send(note).unwrap();
        }
        unreachable!("a server counts only so far")
    }

    /// Asks with each key at both servers at once. Equal keys are answered equally; the answers of
    /// the keys, in order.
    fn race(&self, path: &str, form: &[(&str, &str)], keys: &[String]) -> Vec<Answer> {
        std::thread::scope(|scope| {
            let ask = |server: usize, key| scope.spawn(move || self.ask(server, path, form, key));
            let calls: Vec<_> = keys.iter().map(|key| [ask(0, key), ask(1, key)]).collect();
            let answers = calls.into_iter().map(|both| {
                let [one, two] = both.map(|call| call.join().unwrap());
                assert_eq!(one.body, two.body, "POST {path}");
                assert_eq!((one.status, &one.bytes), (two.status, &two.bytes), "POST {path}");
                one
            });
            answers.collect()
        })
    }

    /// The one success of a race, in which everybody else was refused with this code.
    fn winner(&self, path: &str, form: &[(&str, &str)], keys: &[String], code: &str) -> Answer {
        let (won, lost): (Vec<_>, Vec<_>) =
            self.race(path, form, keys).into_iter().partition(|answer| answer.status == 200);
        assert_eq!(won.len(), 1, "POST {path} succeeded {} times", won.len());
        for answer in lost {
            assert_eq!(answer.error(400)["code"], code, "{:#}", answer.body);
        }
        won.into_iter().next().unwrap()
    }
}

/// What one payment must have become.
struct Outcome {
    intent: String,
    declined: bool,
    refunds: Vec<String>,
    method: String,
    owner: Option<String>,
    strangers: Vec<String>,
}

/// One merchant's payment: made, confirmed, captured, refunded, and a card kept or given away.
fn pay(callers: &Callers, number: usize) -> Outcome {
    let name = number.to_string();
    let keys = |what: &str, count: usize| -> Vec<String> {
        (0..count).map(|at| format!("{what}-{number}-{at}")).collect()
    };
    let (manual, declined) = (number % 2 == 1, number % 6 == 4);
    let capture = if manual { "manual" } else { "automatic" };
    let form = [
        ("amount", "1000"),
        ("currency", "usd"),
        ("capture_method", capture),
        ("payment_method_types[]", "card"),
        ("metadata[payment]", &name),
    ];
    let made = callers.race("/v1/payment_intents", &form, &keys("make", 1)).remove(0).ok();
    let intent = made.text("id").to_owned();
    let path = format!("/v1/payment_intents/{intent}");
    let confirm = format!("{path}/confirm");
    let unexpected = "payment_intent_unexpected_state";
    let mut refunds = Vec::new();
    if declined {
        let form = [("payment_method", "pm_card_chargeDeclined")];
        callers.race(&confirm, &form, &keys("confirm", 1)).remove(0).error(402);
    } else {
        let form = [("payment_method", "pm_card_visa")];
        callers.winner(&confirm, &form, &keys("confirm", 4), unexpected);
        if manual {
            callers.winner(&format!("{path}/capture"), &[], &keys("capture", 3), unexpected);
        }
        let form = [("payment_intent", intent.as_str()), ("amount", "400")];
        let answers = callers.race("/v1/refunds", &form, &keys("refund", 4));
        let (done, refused): (Vec<_>, Vec<_>) =
            answers.into_iter().partition(|answer| answer.status == 200);
        for answer in refused {
            answer.error(400);
        }
        refunds.extend(done.iter().map(|answer| answer.text("id").to_owned()));
    }
    let (method, owner, strangers) = keep_card(callers, number, &keys);
    Outcome { intent, declined, refunds, method, owner, strangers }
}

/// Two customers want the same card; whoever has it may lose it again.
fn keep_card(
    callers: &Callers,
    number: usize,
    keys: &dyn Fn(&str, usize) -> Vec<String>,
) -> (String, Option<String>, Vec<String>) {
    let form = [("type", "card"), ("card[token]", "tok_visa")];
    let card = callers.race("/v1/payment_methods", &form, &keys("card", 1)).remove(0).ok();
    let card = card.text("id").to_owned();
    let customers: Vec<String> = keys("customer", 2)
        .iter()
        .map(|key| {
            let made = callers.race("/v1/customers", &[("name", key)], std::slice::from_ref(key));
            made[0].text("id").to_owned()
        })
        .collect();
    let attach = format!("/v1/payment_methods/{card}/attach");
    let attached: Vec<bool> = std::thread::scope(|scope| {
        let calls: Vec<_> = customers
            .iter()
            .zip(keys("attach", 2))
            .map(|(customer, key)| {
                let attach = &attach;
                scope.spawn(move || {
                    let form = [("customer", customer.as_str())];
                    let answer = callers.race(attach, &form, &[key]).remove(0);
                    answer.status == 200 || {
                        answer.error(400);
                        false
                    }
                })
            })
            .collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    let (owners, mut strangers): (Vec<_>, Vec<_>) =
        customers.into_iter().zip(attached).partition(|(_, attached)| *attached);
    assert_eq!(owners.len(), 1, "a card has one owner");
    let mut owner = owners.into_iter().next().map(|(customer, _)| customer);
    let mut strangers: Vec<String> = strangers.drain(..).map(|(customer, _)| customer).collect();
    if number.is_multiple_of(3) {
        let detach = format!("/v1/payment_methods/{card}/detach");
        let answers = callers.race(&detach, &[], &keys("detach", 3));
        assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
        strangers.extend(owner.take());
    }
    (card, owner, strangers)
}

/// Waits until so many notes of a kind have come.
fn wait(notes: &Receiver<Note>, count: usize, what: impl Fn(&Note) -> bool) {
    let mut seen = 0;
    while seen < count {
        // The callers end when all is done; then there was too little to do for this test.
        let note = notes.recv_timeout(PATIENCE).expect("the callers had nothing left to ask");
        seen += usize::from(what(&note));
    }
}

#[test]
fn two_servers_are_one_while_each_of_them_and_the_database_is_killed() {
    let outage = Outage::prepare();
    let one = Server::on_a_database_of(&outage.url());
    let two = one.another();
    let (sender, notes) = channel();
    let addresses = Mutex::new([one.address.clone(), two.address.clone()]);
    let callers = Callers { addresses, notes: sender };
    let callers = &callers;
    let (servers, outcomes) = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..WORKERS)
            .map(|worker| {
                let mine = (worker..PAYMENTS).step_by(WORKERS);
                scope.spawn(move || mine.map(|number| pay(callers, number)).collect::<Vec<_>>())
            })
            .collect();
        let restart = |server: Server, at: usize| {
            let killed = server.kill();
            wait(&notes, 3, |note| matches!(note, Note::CutOff));
            let server = killed.restart();
            callers.addresses.lock().unwrap()[at] = server.address.clone();
            server
        };
        let later = |count| wait(&notes, count, |note| matches!(note, Note::Answered));
        later(150);
        let one = restart(one, 0);
        later(150);
        outage.begin(one.database());
        wait(&notes, 2 * WORKERS, |note| matches!(note, Note::Unavailable));
        outage.end(one.database());
        later(150);
        let two = restart(two, 1);
        let outcomes: Vec<_> =
            workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect();
        ([one, two], outcomes)
    });
    assert_eq!(outcomes.len(), PAYMENTS);
    for server in &servers {
        each_is_there_once(server, &outcomes);
    }
    // The servers go first: each of them has its store audited (`onfile fsck`) when it is dropped.
    drop(servers);
    drop(outage);
}

fn each_is_there_once(server: &Server, outcomes: &[Outcome]) {
    let get = |path: &str| server.secret().get(path).ok();
    let data = |path: &str| get(path).body["data"].as_array().unwrap().clone();
    let mut named: Vec<String> = data("/v1/payment_intents?limit=100")
        .iter()
        .map(|intent| intent["metadata"]["payment"].as_str().unwrap().to_owned())
        .collect();
    named.sort_by_key(|name| name.parse::<usize>().unwrap());
    assert!(named.iter().cloned().eq((0..PAYMENTS).map(|number| number.to_string())), "{named:?}");
    assert_eq!(data("/v1/charges?limit=100").len(), PAYMENTS);
    for outcome in outcomes {
        let charges = data(&format!("/v1/charges?payment_intent={}", outcome.intent));
        let [charge] = &charges[..] else { panic!("{} charges: {charges:#?}", charges.len()) };
        let (captured, refunded) = if outcome.declined { (0, 0) } else { (1000, 800) };
        assert_eq!(charge["paid"], !outcome.declined);
        assert_eq!(charge["amount_captured"], captured);
        assert_eq!(charge["amount_refunded"], refunded);
        let mut refunds: Vec<String> =
            data(&format!("/v1/refunds?payment_intent={}", outcome.intent))
                .iter()
                .map(|refund| refund["id"].as_str().unwrap().to_owned())
                .collect();
        let mut acknowledged = outcome.refunds.clone();
        refunds.sort();
        acknowledged.sort();
        assert_eq!(refunds, acknowledged);
        let method = get(&format!("/v1/payment_methods/{}", outcome.method));
        assert_eq!(method.body["customer"].as_str(), outcome.owner.as_deref());
        let cards =
            |customer: &String| data(&format!("/v1/payment_methods?customer={customer}")).len();
        assert_eq!(
            outcome.owner.iter().map(cards).sum::<usize>(),
            usize::from(outcome.owner.is_some())
        );
        assert_eq!(outcome.strangers.iter().map(cards).sum::<usize>(), 0);
    }
}

/// Debits that settle, deliveries and a clock that is moved, on two servers, of which one is killed in
/// the middle of all of it and comes back.
#[test]
fn two_servers_settle_each_debit_once_and_deliver_every_event() {
    let one = Server::on_postgres();
    let two = one.another();
    let receiver = Endpoint::start(Habit::Answer(200));
    let form = [("url", receiver.url.as_str()), ("enabled_events[]", "*")];
    one.secret().post("/v1/webhook_endpoints", &form).ok();
    let (sender, notes) = channel();
    let addresses = Mutex::new([one.address.clone(), two.address.clone()]);
    let callers = Callers { addresses, notes: sender };
    let callers = &callers;
    let fates = [
        ("pm_success_de", "succeeded"),
        ("pm_successDelayed_de", "succeeded"),
        ("pm_failed_de", "requires_payment_method"),
        ("pm_disputed_de", "succeeded"),
    ];
    let debit = |number: usize| {
        let (account, fate) = fates[number % fates.len()];
        let form = [
            ("amount", "1000"),
            ("currency", "eur"),
            ("confirm", "true"),
            ("payment_method_types[]", "sepa_debit"),
            ("payment_method", account),
            ("mandate_data[customer_acceptance][type]", "offline"),
        ];
        let made = callers.race("/v1/payment_intents", &form, &[format!("debit-{number}")]);
        // The clock moves under the debits, on whichever server is asked.
        let key = format!("move-{number}");
        callers.ask(number % 2, "/_onfile/clock/advance", &[("seconds", "2")], &key);
        (made[0].text("id").to_owned(), account, fate)
    };
    let (servers, debits) = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..WORKERS)
            .map(|worker| {
                let mine = (worker..DEBITS).step_by(WORKERS);
                scope.spawn(move || mine.map(debit).collect::<Vec<_>>())
            })
            .collect();
        wait(&notes, DEBITS, |note| matches!(note, Note::Answered));
        let killed = one.kill();
        wait(&notes, 1, |note| matches!(note, Note::CutOff));
        let one = killed.restart();
        callers.addresses.lock().unwrap()[0] = one.address.clone();
        let debits: Vec<_> = workers.into_iter().flat_map(|it| it.join().unwrap()).collect();
        ([one, two], debits)
    });
    servers[0].advance(200);
    let get = |path: &str| servers[1].secret().get(path).ok();
    for (intent, account, fate) in &debits {
        let shown = get(&format!("/v1/payment_intents/{intent}"));
        assert_eq!(shown.text("status"), *fate, "{intent}");
        let charge = shown.text("latest_charge");
        let booked = get(&format!("/v1/balance_transactions?source={charge}"));
        let booked = booked.body["data"].as_array().unwrap().len();
        assert_eq!(booked, usize::from(*fate == "succeeded"), "{account} {intent}");
    }
    let mut told = Vec::new();
    let mut page = get("/v1/events?limit=100");
    loop {
        let data = page.body["data"].as_array().unwrap();
        told.extend(data.iter().map(|event| event["id"].as_str().unwrap().to_owned()));
        let Some(last) = told.last().filter(|_| !data.is_empty()) else { break };
        page = get(&format!("/v1/events?limit=100&starting_after={last}"));
    }
    servers[1].run_due();
    let mut arrived: Vec<String> = receiver.so_far().iter().map(|event| event.id()).collect();
    told.sort();
    arrived.sort();
    arrived.dedup();
    assert_eq!(told, arrived);
}

/// Both move the clock at once, one of them further than the other: what was seen of it stays seen, also
/// when nobody is left who has seen it.
#[test]
fn two_servers_that_move_the_clock_at_once_never_turn_it_back() {
    let one = Server::on_postgres();
    let two = one.another();
    let moves = |server: &Server, seconds: i64| -> i64 {
        let seconds = seconds.to_string();
        let form = [("seconds", seconds.as_str())];
        let moved = server.secret().post("/_onfile/clock/advance", &form).ok();
        moved.body["now"].as_i64().unwrap()
    };
    let latest = std::thread::scope(|scope| {
        let both = [(&one, 1), (&two, 1_000)].map(|(server, seconds)| {
            scope.spawn(move || (0..40).map(|_| moves(server, seconds)).max().unwrap())
        });
        both.map(|it| it.join().unwrap()).into_iter().max().unwrap()
    });
    // Whoever moves it next begins there, without having looked in between.
    assert_eq!(moves(&one, 1), latest + 1);
    assert_eq!(moves(&two, 1), latest + 2);
    let (one, two) = (one.kill(), two.kill());
    for server in [one.restart(), two.restart()] {
        let clock = server.secret().get("/_onfile/clock").ok();
        assert_eq!(clock.body["now"], latest + 2);
    }
}

/// What a server does once a second it does however much there is to do besides.
#[test]
fn a_server_that_is_never_idle_follows_the_clock() {
    let one = Server::on_postgres();
    let two = one.another();
    let over = AtomicBool::new(false);
    let hold = [("payment_method", "pm_card_visa"), ("capture_method", "manual")];
    std::thread::scope(|scope| {
        // Each wakes those who do what falls due, and nothing of it does for a week.
        scope.spawn(|| {
            while !over.load(Ordering::SeqCst) {
                two.pay(&hold).ok();
            }
        });
        let _over = Over(&over);
        one.advance(60);
        let begun = instant();
        let now = || two.secret().get("/_onfile/clock").ok().body["now"].clone();
        while now() != START + 60 {
            assert!(begun.elapsed() < PATIENCE, "it still shows {}", now());
        }
    });
}
