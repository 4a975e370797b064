//! Checkout Sessions.

mod params;
mod render;
#[cfg(test)]
mod tests;

pub use params::ListFilter;
pub use render::{LINE_ITEM, line_item, line_items_url, render};
