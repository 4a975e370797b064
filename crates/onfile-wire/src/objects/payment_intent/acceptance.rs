//! `mandate_data`: the buyer's agreement.

use crate::Invalid;
use crate::form::Param;
use crate::params::{Declaration, Declared, Fields, FromParam, Kind, Path, Schema, params};
use onfile_domain::Change;
use onfile_domain::payment_intent::{AcceptanceChange, OnlineAcceptance};
use std::sync::LazyLock;

/// The parameter itself has one member.
struct MandateData {
    customer_acceptance: CustomerAcceptance,
}

params! { MandateData { customer_acceptance } }

/// The agreement as it is sent.
struct CustomerAcceptance {
    accepted_at: Option<i64>,
    kind: Kinds,
    offline: Option<Nothing>,
    online: Option<Online>,
}

params! { CustomerAcceptance { kind = "type", accepted_at, offline, online } }

/// From where it was given. `infer_from_client` asks the server to fill in what it sees, which is
/// what an absent address means here anyway.
struct Online {
    infer_from_client: Option<bool>,
    ip_address: Option<String>,
    user_agent: Option<String>,
}

params! { Online { infer_from_client, ip_address, user_agent } }

/// How it was given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kinds {
    Offline,
    Online,
}

const KINDS: [&str; 2] = ["offline", "online"];

impl FromParam for Kinds {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match String::from_param(param, path)?.as_str() {
            "offline" => Ok(Kinds::Offline),
            "online" => Ok(Kinds::Online),
            _ => Err(path.choice(KINDS.to_vec())),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Choice(KINDS.to_vec()))
    }
}

/// A map without members, which a form can only send as an empty text.
pub(in crate::objects) struct Nothing;

impl FromParam for Nothing {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            Some(Param::Text(text)) if text.is_empty() => Ok(Nothing),
            Some(Param::Map(_)) => Ok(Nothing),
            Some(Param::Text(_) | Param::Json(_) | Param::List(_)) => Err(path.shape("object")),
            None => Err(path.missing()),
        }
    }

    fn schema() -> Schema {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::default);
        Schema::required(Kind::Object(&DECLARED)).unsettable()
    }
}

impl FromParam for AcceptanceChange {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let given = MandateData::read(&mut Fields::of(param, path)?)?.customer_acceptance;
        let here = path.child("customer_acceptance");
        let online = match (given.kind, given.online, given.offline) {
            (Kinds::Offline, None, _) => None,
            (Kinds::Online, Some(online), None) => {
                // `false` says nothing that its absence does not say.
                let _ = online.infer_from_client;
                let (ip_address, user_agent) = (online.ip_address, online.user_agent);
                Some(OnlineAcceptance { ip_address, user_agent })
            }
            (Kinds::Online, None, _) => return Err(here.child("online").missing()),
            (Kinds::Offline, Some(_), _) => {
                return Err(here.child("online").unsupported(ONE_KIND));
            }
            (Kinds::Online, Some(_), Some(Nothing)) => {
                return Err(here.child("offline").unsupported(ONE_KIND));
            }
        };
        Ok(AcceptanceChange { accepted_at: given.accepted_at, online })
    }

    fn schema() -> Schema {
        MandateData::schema()
    }
}

const ONE_KIND: &str = "This parameter does not belong to the `type` of customer acceptance given.";

/// The same, but from where must be said in full: on creation, where no browser speaks for itself.
pub(in crate::objects) struct FullAcceptance(Change<AcceptanceChange>);

impl FromParam for FullAcceptance {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let change = Change::<AcceptanceChange>::from_param(param, path)?;
        if let Change::Set(AcceptanceChange { online: Some(online), .. }) = &change {
            let (acceptance, here) = (path.child("customer_acceptance"), "online");
            let here = acceptance.child(here);
            if online.ip_address.is_none() {
                return Err(here.child("ip_address").missing());
            }
            if online.user_agent.is_none() {
                return Err(here.child("user_agent").missing());
            }
        }
        Ok(FullAcceptance(change))
    }

    fn schema() -> Schema {
        Change::<AcceptanceChange>::schema()
    }
}

impl From<FullAcceptance> for Change<AcceptanceChange> {
    fn from(acceptance: FullAcceptance) -> Self {
        acceptance.0
    }
}
