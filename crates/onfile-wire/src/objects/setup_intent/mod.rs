//! Setup intents.

mod params;
mod render;
#[cfg(test)]
mod tests;

pub use super::payment_intent::{CollectBankAccount, VerifyMicrodeposits};
pub use params::{ClientConfirm, ListFilter};
pub use render::render;
