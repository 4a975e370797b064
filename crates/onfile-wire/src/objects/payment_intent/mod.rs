//! Payment intents.

mod acceptance;
mod options;
mod params;
mod render;
#[cfg(test)]
mod tests;
mod types;

pub(super) use acceptance::FullAcceptance;
pub(super) use options::{ClientSetupOptions, SetupOptions};
pub use params::{ClientConfirm, Increment, ListFilter, VerifyMicrodeposits};
pub use render::render;
pub(super) use render::{automatic_payment_methods, configuration_details, next_action};
