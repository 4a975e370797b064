//! Payment intents.

mod acceptance;
mod amount_details;
mod collect;
mod options;
mod params;
mod render;
#[cfg(test)]
mod tests;
mod types;

pub(super) use acceptance::{FullAcceptance, Nothing};
pub use amount_details::{line_item, line_items, line_items_url};
pub use collect::CollectBankAccount;
pub(super) use options::{CheckoutOptions, ClientSetupOptions, SetupOptions};
pub use params::{ClientConfirm, Increment, ListFilter, VerifyMicrodeposits};
pub use render::render;
pub(super) use render::{
    automatic_payment_methods, configuration_details, next_action, other_options,
};
