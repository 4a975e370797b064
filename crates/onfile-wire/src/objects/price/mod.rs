//! Prices.

mod params;
mod render;
#[cfg(test)]
mod tests;

pub use params::ListFilter;
pub use render::{currency_options, render, render_lookup_key, tiers};
