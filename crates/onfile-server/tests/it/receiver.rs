//! An endpoint of a test's own: a real socket that writes down what it is sent, and answers as it is
//! told to.

use onfile_vault::signature::hmac_sha256;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver as Channel, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How long a test waits for what must come. Only a test that fails waits for so long.
const PATIENCE: Duration = Duration::from_secs(30);

/// What an endpoint does with what it is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// Answers with this status.
    Answer(u16),
    /// Sends whoever comes to somewhere else.
    Redirect(&'static str),
    /// Reads, and says nothing for ever.
    Hang,
    /// Reads, and hangs up.
    HangUp,
    /// Speaks something else than HTTP.
    Babble,
    /// Begins like this, and goes on with that for as long as anybody listens.
    Flood(&'static str, &'static str),
    /// Says this, and nothing more for ever.
    Stall(&'static str),
}

/// One request that it was sent.
pub struct Delivered {
    pub path: String,
    /// By name in small letters.
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Delivered {
    /// The event.
    pub fn event(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    pub fn kind(&self) -> String {
        self.event()["type"].as_str().unwrap().to_owned()
    }

    pub fn id(&self) -> String {
        self.event()["id"].as_str().unwrap().to_owned()
    }

    /// How many of its signatures this secret makes.
    pub fn signatures_of(&self, secret: &str) -> usize {
        let header = &self.headers["stripe-signature"];
        let (time, signatures) = header.split_once(',').unwrap();
        let time = time.strip_prefix("t=").unwrap();
        let signed = hmac_sha256(secret, &[time.as_bytes(), b".", self.body.as_bytes()]);
        let wanted = format!("v1={signed}");
        signatures.split(',').filter(|signature| *signature == wanted).count()
    }

    /// How many signatures it has.
    pub fn signatures(&self) -> usize {
        self.headers["stripe-signature"].matches("v1=").count()
    }
}

/// A listening endpoint.
pub struct Receiver {
    pub url: String,
    habit: Arc<Mutex<Habit>>,
    delivered: Channel<Delivered>,
}

impl Receiver {
    pub fn start(habit: Habit) -> Receiver {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hook?a=b", listener.local_addr().unwrap());
        let habit = Arc::new(Mutex::new(habit));
        let (sender, delivered) = channel();
        let shared = habit.clone();
        // It ends with the test's process.
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (habit, sender) = (shared.clone(), sender.clone());
                std::thread::spawn(move || attend(stream, &habit, &sender));
            }
        });
        Receiver { url, habit, delivered }
    }

    pub fn becomes(&self, habit: Habit) {
        *self.habit.lock().unwrap() = habit;
    }

    /// The next request, waited for.
    pub fn next(&self) -> Delivered {
        self.delivered.recv_timeout(PATIENCE).expect("a delivery")
    }

    /// Everything that has arrived by now.
    pub fn so_far(&self) -> Vec<Delivered> {
        self.delivered.try_iter().collect()
    }
}

fn attend(stream: TcpStream, habit: &Mutex<Habit>, sender: &Sender<Delivered>) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut stream = stream;
    loop {
        let delivered = read(&mut reader)?;
        // Who is told of a request before it is answered knows what the sender does not know yet.
        let habit = *habit.lock().unwrap();
        sender.send(delivered).ok()?;
        let answer = match habit {
            Habit::Answer(status) => {
                format!("HTTP/1.1 {status} X\r\nContent-Length: 2\r\n\r\nok")
            }
            Habit::Redirect(to) => {
                format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n")
            }
            Habit::Hang => return wait_for_the_end(&mut reader),
            Habit::Stall(beginning) => {
                stream.write_all(beginning.as_bytes()).ok()?;
                return wait_for_the_end(&mut reader);
            }
            Habit::Flood(beginning, more) => {
                stream.write_all(beginning.as_bytes()).ok()?;
                while stream.write_all(more.as_bytes()).is_ok() {}
                return None;
            }
            Habit::HangUp => return None,
            Habit::Babble => "220 mail.example.com ESMTP\r\n".to_owned(),
        };
        stream.write_all(answer.as_bytes()).ok()?;
        if habit == Habit::Babble {
            return None;
        }
    }
}

/// Until the other side gives up.
fn wait_for_the_end(reader: &mut BufReader<TcpStream>) -> Option<()> {
    let _ = reader.read(&mut [0]);
    None
}

fn read(reader: &mut BufReader<TcpStream>) -> Option<Delivered> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let path = line.split(' ').nth(1)?.to_owned();
    assert!(line.starts_with("POST ") && line.ends_with(" HTTP/1.1\r\n"), "{line}");
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.insert(name.to_ascii_lowercase(), value.to_owned());
    }
    let mut body = vec![0; headers["content-length"].parse().unwrap()];
    reader.read_exact(&mut body).ok()?;
    Some(Delivered { path, headers, body: String::from_utf8(body).unwrap() })
}
