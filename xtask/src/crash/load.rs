//! Writers that remember every answer, and the kill that interrupts them.

use crate::http::{Connection, request};
use crate::server::SECRET_KEY;
use onfile_chance::Chance;
use std::net::SocketAddr;
use std::sync::mpsc::{self, Sender};

/// A write as it is sent, and sent again.
#[derive(Clone)]
pub(super) struct Write {
    pub(super) path: &'static str,
    form: String,
    key: String,
    /// Where a debit stands when its bank has said what became of it.
    pub(super) fate: Option<&'static str>,
}

impl Write {
    pub(super) fn bytes(&self) -> Vec<u8> {
        request("POST", self.path, SECRET_KEY, Some(&self.form), Some(&self.key))
    }
}

/// A write with the answer it was acknowledged by.
pub(super) struct Acknowledged {
    pub(super) write: Write,
    pub(super) status: u16,
    pub(super) body: String,
}

/// What the writers know.
#[derive(Default)]
pub(super) struct Journal {
    pub(super) acknowledged: Vec<Acknowledged>,
    /// Sent, and never answered: done or not done, but nothing in between.
    pub(super) unanswered: Vec<Write>,
}

impl Journal {
    pub(super) fn append(&mut self, mut later: Journal) {
        self.acknowledged.append(&mut later.acknowledged);
        self.unanswered.append(&mut later.unanswered);
    }
}

enum Note {
    Acknowledged(Acknowledged),
    Unanswered(Write),
    /// Moving the clock was refused.
    Stuck(String),
}

/// The clock is moved so often while the clients write, by so much: a debit's bank takes five seconds.
const MOVES: u64 = 8;
const STEP: u64 = 6;

/// Lets the clients write until that many answers have come, then kills the server under them.
pub(super) fn until(
    address: SocketAddr,
    round: u64,
    answers: u64,
    clients: u64,
    chance: &mut Chance,
    kill: impl FnOnce(),
) -> Result<Journal, String> {
    let (notes, noted) = mpsc::channel();
    let seeds: Vec<u64> = (0..clients).map(|_| chance.below(u64::MAX)).collect();
    std::thread::scope(|scope| {
        for (client, seed) in seeds.into_iter().enumerate() {
            let notes = notes.clone();
            let name = format!("crash-{round}-{client}");
            scope.spawn(move || write_until_cut_off(address, &name, Chance::seeded(seed), &notes));
        }
        let mover = notes.clone();
        scope.spawn(move || move_until_cut_off(address, &mover));
        drop(notes);
        let mut journal = Journal::default();
        let mut kill = Some(kill);
        // The channel closes when the last client has been cut off.
        for note in noted {
            match note {
                Note::Acknowledged(answer) if answer.status == 200 => {
                    journal.acknowledged.push(answer)
                }
                Note::Acknowledged(answer) => {
                    // The others are cut off too, or they would write for ever.
                    kill.take().into_iter().for_each(|kill| kill());
                    return Err(format!(
                        "POST {}: {} {}",
                        answer.write.path, answer.status, answer.body
                    ));
                }
                Note::Unanswered(write) => journal.unanswered.push(write),
                Note::Stuck(why) => {
                    kill.take().into_iter().for_each(|kill| kill());
                    return Err(why);
                }
            }
            if journal.acknowledged.len() as u64 >= answers
                && let Some(kill) = kill.take()
            {
                kill();
            }
        }
        match kill {
            None => Ok(journal),
            Some(_) => Err("the server went away before it was killed".to_owned()),
        }
    })
}

fn write_until_cut_off(address: SocketAddr, name: &str, mut chance: Chance, notes: &Sender<Note>) {
    let Ok(mut connection) = Connection::open(address) else { return };
    for count in 0_u64.. {
        let write = any_write(&mut chance, format!("{name}-{count}"));
        let note = match connection.send(&write.bytes()) {
            Ok(answer) => {
                Note::Acknowledged(Acknowledged { write, status: answer.status, body: answer.body })
            }
            Err(_) => Note::Unanswered(write),
        };
        let cut_off = matches!(note, Note::Unanswered(_));
        if notes.send(note).is_err() || cut_off {
            return;
        }
    }
}

/// Lets what falls due happen while the clients write: banks report, settlements arrive.
fn move_until_cut_off(address: SocketAddr, notes: &Sender<Note>) {
    let Ok(mut connection) = Connection::open(address) else { return };
    let form = format!("seconds={STEP}");
    let path = "/_onfile/clock/advance";
    for _ in 0..MOVES {
        match connection.send(&request("POST", path, SECRET_KEY, Some(&form), None)) {
            Ok(answer) if answer.status == 200 => {}
            Ok(answer) => {
                let why = format!("POST {path}: {} {}", answer.status, answer.body);
                drop(notes.send(Note::Stuck(why)));
                return;
            }
            Err(_) => return,
        }
    }
}

/// What becomes of a debit, by the name of its test account.
const DEBITS: [(&str, &str); 3] = [
    ("pm_success_de", "succeeded"),
    ("pm_successDelayed_de", "succeeded"),
    ("pm_failed_de", "requires_payment_method"),
];

/// Payments by card and by debit, customers, setups and Checkout Sessions, in a mix that leans to
/// payments.
fn any_write(chance: &mut Chance, key: String) -> Write {
    let amount = 100 + chance.below(100_000);
    let (mut fate, at) = (None, chance.below(3));
    let (path, form) = match chance.below(8) {
        0..3 => {
            let (account, outcome) = DEBITS[usize::try_from(at).unwrap_or_default()];
            fate = Some(outcome);
            (
                "/v1/payment_intents",
                format!(
                    "amount={amount}&currency=eur&payment_method={account}&confirm=true&payment_method_types[]=sepa_debit&mandate_data[customer_acceptance][type]=offline"
                ),
            )
        }
        3 => {
            let item = "line_items[0][price_data]";
            let what = format!("{item}[currency]=eur&{item}[unit_amount]={amount}");
            let name = format!("{item}[product_data][name]=Tea&line_items[0][quantity]=1");
            let form = format!("mode=payment&success_url=https://example.com&{what}&{name}");
            ("/v1/checkout/sessions", form)
        }
        4 => ("/v1/customers", format!("name={key}")),
        5 => (
            "/v1/setup_intents",
            "payment_method=pm_card_visa&confirm=true&payment_method_types[]=card".to_owned(),
        ),
        _ => (
            "/v1/payment_intents",
            format!(
                "amount={amount}&currency=usd&payment_method=pm_card_visa&confirm=true&payment_method_types[]=card"
            ),
        ),
    };
    Write { path, form, key, fate }
}
