//! Products.

mod params;
mod render;
#[cfg(test)]
mod tests;

pub use params::ListFilter;
pub(crate) use params::StatementDescriptor;
pub use render::render;
