//! A session that was rendered, in the words of another version.

use onfile_domain::Named as _;
use onfile_domain::checkout_session::{FormerUiMode, UiMode};
use serde_json::Value;

/// Calls the `ui_mode` of a rendered session what it is called, or what it was called before.
pub(in crate::objects) fn reword(session: &mut Value, former: bool) {
    if session["object"] != "checkout.session" {
        return;
    }
    let Some(word) = session["ui_mode"].as_str() else { return };
    let mode = UiMode::parse(word).or_else(|| FormerUiMode::parse(word).map(UiMode::from));
    if let Some(mode) = mode {
        session["ui_mode"] = match mode.former().filter(|_| former) {
            Some(before) => Value::from(before.name()),
            None => Value::from(mode.name()),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_name_has_its_time() {
        for (before, now) in
            [("custom", "elements"), ("embedded", "embedded_page"), ("hosted", "hosted_page")]
        {
            for stored in [before, now] {
                for (former, name) in [(true, before), (false, now)] {
                    let mut session = json!({ "object": "checkout.session", "ui_mode": stored });
                    reword(&mut session, former);
                    assert_eq!(session["ui_mode"], name, "{stored}, {former}");
                }
            }
        }
        // The form is younger than the names.
        for object in [
            json!({ "object": "checkout.session", "ui_mode": "form" }),
            json!({ "object": "charge", "ui_mode": "custom" }),
            json!({ "object": "checkout.session" }),
        ] {
            for former in [true, false] {
                let mut same = object.clone();
                reword(&mut same, former);
                assert_eq!(same, object);
            }
        }
    }
}
