//! Test clocks.

use crate::list::deleted;
use crate::objects::members::{Member, object};
use crate::objects::view::LIVEMODE;
use crate::params::{Page, params};
use onfile_domain::test_clock::{Advance, Create, Status, TestClock};
use serde_json::Value;

/// What a clock is, as its `object` and its list say.
pub const OBJECT: &str = "test_helpers.test_clock";

params! { Create { customer, frozen_time, name } }

params! { Advance { frozen_time } }

/// Which clocks are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
}

params! { ListFilter { flatten page } }

/// Renders a clock, or the stub of a deleted one.
pub fn render(clock: &TestClock) -> Value {
    if clock.deleted {
        return deleted(OBJECT, clock.id.as_str());
    }
    let (status, details) = match clock.status {
        Status::Ready => ("ready", object! {}),
        Status::Advancing { target_frozen_time } => {
            ("advancing", object! { advancing: object! { target_frozen_time: target_frozen_time } })
        }
    };
    object! {
        id: &clock.id,
        object: OBJECT,
        created: clock.created,
        deletes_after: clock.deletes_after,
        frozen_time: clock.frozen_time,
        livemode: LIVEMODE,
        name: &clock.name,
        status: status,
        status_details: details.member(),
    }
}
