//! What the seller adds to the texts of our pages.

use serde::{Deserialize, Serialize};

/// Longest text, in characters. [D]
pub const MAX_CUSTOM_TEXT: usize = 1200;

/// Texts of the seller's own, each beside one of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomText {
    /// After the button.
    pub after_submit: Option<String>,
    /// Beside the address that goods go to.
    pub shipping_address: Option<String>,
    /// Beside the button.
    pub submit: Option<String>,
    /// In place of what the buyer accepts.
    pub terms_of_service_acceptance: Option<String>,
}
