//! Accounts of the second API, as far as they are customers.

mod named;
mod page;
mod params;
mod render;
#[cfg(test)]
mod tests;

pub(super) use named::{ChangedCustomer, NamedCustomer};
pub use page::{Filter, Position, page_url};
pub use params::{Close, Create, List, Retrieve, Update};
pub use render::{OBJECT, render};
