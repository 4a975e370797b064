//! The session of a buyer's browser, as `radar_options` names it.

use super::{FromParam, Path, Schema, params};
use crate::Invalid;
use crate::form::Param;
use onfile_domain::id::RadarSessionId;

/// What every session's id begins with. Nothing is kept under one, so nothing else is looked at.
const PREFIX: &str = "rse_";

struct Sent {
    session: Option<String>,
}

params! { Sent { session } }

/// `radar_options`: the session in it.
pub(crate) struct RadarOptions(Option<RadarSessionId>);

impl FromParam for RadarOptions {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let session = Option::<Sent>::from_param(param, path)?.and_then(|sent| sent.session);
        match session {
            Some(id) if !id.starts_with(PREFIX) => {
                // [U]
                Err(path.child("session").unfit(format!("No such Radar session: '{id}'")))
            }
            session => Ok(RadarOptions(session.map(|id| RadarSessionId::named(&id)))),
        }
    }

    fn schema() -> Schema {
        Option::<Sent>::schema()
    }
}

impl From<RadarOptions> for Option<RadarSessionId> {
    fn from(options: RadarOptions) -> Self {
        options.0
    }
}
