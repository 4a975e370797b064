//! Customer sessions.

mod params;
mod render;
#[cfg(test)]
mod tests;

pub use render::{client_secret, for_elements, id_of_secret, render};
