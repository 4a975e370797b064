//! Accounts of the second API, as far as they are customers.

mod filter;
mod named;
mod params;
mod render;
#[cfg(test)]
mod tests;
mod told;

pub use filter::{Filter, PATH};
pub(super) use named::{ChangedCustomer, NamedCustomer};
pub use params::{Close, Create, List, Retrieve, Update};
pub use render::{OBJECT, render};
pub use told::{part_told, told_with};
