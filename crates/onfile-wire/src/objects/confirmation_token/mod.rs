//! Confirmation tokens.

mod params;
mod render;
#[cfg(test)]
mod tests;

pub use params::ClientCreate;
pub use render::render;
