//! Radar sessions. No charge is judged by where its buyer was, so nothing is kept of them: a charge
//! names the one that it came from.

use super::call::{Intake, Outcome};
use super::tx::transact;
use crate::world::Entropy;
use onfile_domain::id::RadarSessionId;
use onfile_wire::expand::Root;
use onfile_wire::objects::radar_session::render;
use onfile_wire::params::NoParams;

/// `POST /v1/radar/session`
pub async fn create(caller: Intake, _: NoParams) -> Outcome {
    let call = caller.into_call();
    let id = RadarSessionId::mint(&mut Entropy::default());
    transact!(call, |tx| {
        let value = render(&id);
        tx.answer_value(Root::Object("radar.session"), value).await
    })
}
