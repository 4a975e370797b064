//! What a browser is told that asks for a Radar session: an id.
//!
//! The service documents what its library returns, and not the call; its mobile libraries send this one
//! and read the id. What they send beside it describes the device, which nothing here looks at, so it
//! is refused as any unknown parameter is. `[U]`

use crate::objects::members::object;
use crate::objects::view::LIVEMODE;
use onfile_domain::id::RadarSessionId;
use serde_json::Value;

/// Renders a session.
pub fn render(id: &RadarSessionId) -> Value {
    object! {
        id: id,
        object: "radar.session",
        livemode: LIVEMODE,
    }
}
