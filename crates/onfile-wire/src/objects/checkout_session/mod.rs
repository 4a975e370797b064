//! Checkout Sessions.

mod params;
mod render;
#[cfg(test)]
mod tests;
mod version;

pub use params::ListFilter;
pub use render::{LINE_ITEM, line_item, line_items_url, render};
pub(in crate::objects) use render::{consent_collection, custom_text, customer_details, ui_mode};
pub(in crate::objects) use version::reword;
