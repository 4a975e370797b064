//! Customers.

mod params;
mod render;
#[cfg(test)]
mod tests;

pub use params::ListFilter;
pub use render::render;
