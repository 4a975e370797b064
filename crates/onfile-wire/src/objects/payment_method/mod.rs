//! Payment methods.

mod bank;
mod params;
mod render;
#[cfg(test)]
mod tests;

pub(super) use params::Preferred;
pub use params::{CustomerListFilter, ListFilter, UpdateByBuyer, UpdateCard};
pub use render::render;
