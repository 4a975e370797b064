//! The balance: what can be used, and what is on its way.

use super::call::{Call, Outcome, Secret};
use super::tx::{Tx, internal};
use onfile_domain::effects::Posting;
use onfile_domain::moment::Timestamp;
use onfile_domain::{Amount, Currency};
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::objects::balance::{self, Funds};
use onfile_wire::params::NoParams;
use serde_json::Value;
use std::collections::BTreeMap;

/// `GET /v1/balance`
pub async fn retrieve(Secret(call): Secret, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let value = render(&call, tx.now, &[]).await?;
    tx.answer_value(Root::Object("balance"), value).await
}

/// The balance at a time, with movements that are not on disk yet.
pub async fn render(call: &Call, now: Timestamp, pending: &[Posting]) -> Result<Value, ApiError> {
    let mut funds: BTreeMap<Currency, Funds> = BTreeMap::new();
    let tallies = call.app.store.tallies(call.account.as_str(), "balance.").await;
    let on_disk = tallies.map_err(internal)?.into_iter().filter_map(|(name, net)| {
        let (currency, available_on) = name.strip_prefix("balance.")?.split_once('.')?;
        let (currency, available_on) = (Currency::parse(currency)?, available_on.parse().ok()?);
        Some(Posting { currency, available_on, net: Amount::new(net) })
    });
    for posting in on_disk.chain(pending.iter().cloned()) {
        let (currency, available, pending) = (posting.currency, Amount::ZERO, Amount::ZERO);
        let funds = funds.entry(currency).or_insert(Funds { currency, available, pending });
        if posting.available_on <= now {
            funds.available = funds.available.plus(posting.net);
        } else {
            funds.pending = funds.pending.plus(posting.net);
        }
    }
    let funds: Vec<Funds> = funds.into_values().collect();
    Ok(call.view_at(now).with(|view| balance::render(&funds, view)))
}
