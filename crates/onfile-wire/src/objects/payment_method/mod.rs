//! Payment methods.

mod params;
mod render;
#[cfg(test)]
mod tests;

pub use params::{CustomerListFilter, ListFilter};
pub(super) use params::Preferred;
pub use render::render;
