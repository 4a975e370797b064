//! What must be true after the restart.

use super::load::{Acknowledged, Journal, Write};
use crate::http::{Answer, Connection, request, text_field};
use crate::server::SECRET_KEY;
use std::net::SocketAddr;

/// Looks for everything in the journal; the answer says what was found.
pub(super) fn look(address: SocketAddr, journal: &Journal) -> Result<String, String> {
    let mut witness = Witness(Connection::open(address).map_err(|error| error.to_string())?);
    for acknowledged in &journal.acknowledged {
        witness.kept(acknowledged)?;
    }
    for write in &journal.unanswered {
        witness.whole(write)?;
    }
    let (acknowledged, unanswered) = (journal.acknowledged.len(), journal.unanswered.len());
    Ok(format!("{acknowledged} acknowledged writes found, {unanswered} unanswered ones whole"))
}

struct Witness(Connection);

impl Witness {
    /// The object is there, and the same request is answered by the same bytes.
    fn kept(&mut self, acknowledged: &Acknowledged) -> Result<(), String> {
        let Acknowledged { write, body, .. } = acknowledged;
        let id = text_field(body, "id").ok_or_else(|| format!("an answer without id: {body}"))?;
        self.get(&format!("{}/{id}", write.path))?;
        let again = self.send(&write.bytes())?;
        if again.status != acknowledged.status || again.body != *body {
            return Err(format!(
                "{id}: answered before the kill\n{body}\nand after it\n{}",
                again.body
            ));
        }
        self.settled_once(write, id)?;
        self.charged_once(write, body)
    }

    /// A debit whose bank has spoken is what the bank has said, and is on the balance once or never.
    fn settled_once(&mut self, write: &Write, id: &str) -> Result<(), String> {
        let Some(fate) = write.fate else { return Ok(()) };
        let intent = self.get(&format!("/v1/payment_intents/{id}"))?.body;
        if text_field(&intent, "status") != Some(fate) {
            return Err(format!("{id} should be {fate}: {intent}"));
        }
        let charge = text_field(&intent, "latest_charge").unwrap_or_default();
        let booked = self.get(&format!("/v1/balance_transactions?source={charge}"))?.body;
        let times = booked.matches("\"txn_").count();
        match times == usize::from(fate == "succeeded") {
            true => Ok(()),
            false => Err(format!("{id} is {fate} and was booked {times} times: {booked}")),
        }
    }

    /// A write that was never answered is done or not done; sent again, it is done once.
    fn whole(&mut self, write: &Write) -> Result<(), String> {
        let first = self.send(&write.bytes())?;
        let second = self.send(&write.bytes())?;
        if first.status != 200 || first.body != second.body {
            return Err(format!("POST {} sent again: {} {}", write.path, first.status, first.body));
        }
        self.charged_once(write, &first.body)
    }

    /// A payment has exactly one charge, however often it was asked for.
    fn charged_once(&mut self, write: &Write, body: &str) -> Result<(), String> {
        if write.path != "/v1/payment_intents" {
            return Ok(());
        }
        let id = text_field(body, "id").unwrap_or_default();
        let charges = self.get(&format!("/v1/charges?payment_intent={id}"))?.body;
        let compact: String = charges.split_whitespace().collect();
        match compact.matches("\"object\":\"charge\"").count() {
            1 => Ok(()),
            count => Err(format!("{id} has {count} charges: {charges}")),
        }
    }

    fn get(&mut self, path: &str) -> Result<Answer, String> {
        let answer = self.send(&request("GET", path, SECRET_KEY, None, None))?;
        match answer.status {
            200 => Ok(answer),
            status => Err(format!("GET {path}: {status} {}", answer.body)),
        }
    }

    fn send(&mut self, bytes: &[u8]) -> Result<Answer, String> {
        self.0.send(bytes).map_err(|error| error.to_string())
    }
}
