//! The merchant's endpoints, without sockets: they take what they are sent as they are in the mood to,
//! and remember it.

use super::act::Mood;
use super::defect::Wire;
use onfile_domain::delivery::{Failure, Outcome};
use onfile_server::webhooks::client::{Endpoints, Message};
use onfile_vault::signature::hmac_sha256;
use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

/// All endpoints of an episode; clones share them. They outlive the server's processes.
#[derive(Clone)]
pub struct Net(Arc<Mutex<State>>);

struct State {
    wire: Wire,
    messages: u64,
    moods: Vec<(Mood, String)>,
    /// Whether they hold on to what they get, and answer never.
    holding: bool,
    /// How often each event came to each endpoint.
    arrived: BTreeMap<(usize, String), usize>,
    complaints: Vec<String>,
}

impl Net {
    pub fn new(wire: Wire) -> Net {
        let (moods, arrived, complaints) = (vec![], BTreeMap::new(), vec![]);
        let state = State { wire, messages: 0, moods, holding: false, arrived, complaints };
        Net(Arc::new(Mutex::new(state)))
    }

    /// A new endpoint, the next in number, which knows its secret.
    pub fn add(&self, mood: Mood, secret: &str) {
        self.0.lock().unwrap().moods.push((mood, secret.to_owned()));
    }

    pub fn becomes(&self, endpoint: usize, mood: Mood) {
        self.0.lock().unwrap().moods[endpoint].0 = mood;
    }

    pub fn hold(&self, holding: bool) {
        self.0.lock().unwrap().holding = holding;
    }

    /// Everything that came: which event to which endpoint, how often.
    pub fn all(&self) -> BTreeMap<(usize, String), usize> {
        self.0.lock().unwrap().arrived.clone()
    }

    /// What was wrong with what came.
    pub fn complaints(&self) -> Vec<String> {
        self.0.lock().unwrap().complaints.clone()
    }

    /// Where an endpoint is.
    pub fn url(endpoint: usize) -> String {
        format!("http://127.0.0.1:9/{endpoint}")
    }

    fn take(&self, message: &Message) -> (Outcome, bool) {
        let mut state = self.0.lock().unwrap();
        let number: usize = message.target.path[1..].parse().unwrap();
        let (mood, secret) = state.moods[number].clone();
        let outcome = match mood {
            Mood::Well => Outcome::Answered(200),
            Mood::Fails => Outcome::Answered(500),
            Mood::Late => Outcome::Failed(Failure::TimedOut),
            // Nobody is there to hold anything.
            Mood::Gone => return (Outcome::Failed(Failure::ConnectionFailed), false),
        };
        let event: serde_json::Value = serde_json::from_slice(&message.body).unwrap();
        let id = event["id"].as_str().unwrap().to_owned();
        state.messages += 1;
        let wire = if state.messages.is_multiple_of(7) { state.wire } else { Wire::Sound };
        if wire == Wire::Forges || !is_signed(message, &secret) {
            state.complaints.push(format!("{id} to endpoint {number} is not signed by its secret"));
        }
        let times = match wire {
            Wire::Sound | Wire::Forges => 1,
            Wire::Loses => 0,
            Wire::Doubles => 2,
        };
        if times > 0 {
            *state.arrived.entry((number, id)).or_default() += times;
        }
        (outcome, state.holding)
    }
}

fn is_signed(message: &Message, secret: &str) -> bool {
    let Some((time, signature)) = message.signature.split_once(",v1=") else { return false };
    let Some(time) = time.strip_prefix("t=") else { return false };
    hmac_sha256(secret, &[time.as_bytes(), b".", &message.body]) == signature
}

impl Endpoints for Net {
    fn receive<'a>(
        &'a self,
        message: &'a Message,
    ) -> Pin<Box<dyn Future<Output = Outcome> + Send + 'a>> {
        Box::pin(async move {
            let (outcome, held) = self.take(message);
            if held {
                std::future::pending::<()>().await;
            }
            outcome
        })
    }
}
