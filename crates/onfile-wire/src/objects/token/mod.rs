//! Tokens.

mod params;
mod render;
#[cfg(test)]
mod tests;

pub use render::render;
