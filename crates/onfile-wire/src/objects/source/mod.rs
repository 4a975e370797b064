//! Sources of a customer: cards, in the API's older shape.

mod params;
mod render;
#[cfg(test)]
mod tests;

pub(super) use params::OlderAddress;
pub use params::{ListFilter, Verify};
pub(super) use render::OlderCard;
pub use render::render;
