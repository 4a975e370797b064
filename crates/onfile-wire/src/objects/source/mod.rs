//! Sources of a customer: cards, in the API's older shape.

mod params;
mod render;
#[cfg(test)]
mod tests;

pub use params::{ListFilter, Verify};
pub(super) use render::brand;
pub use render::render;
