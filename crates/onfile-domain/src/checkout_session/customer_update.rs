//! What of a customer who was known before follows what the buyer says.

use super::CheckoutSession;
use crate::customer::Customer;
use crate::names::names;
use serde::{Deserialize, Serialize};

names! {
    /// Whether something of the customer follows.
    pub enum Follows {
        Auto = "auto",
        Never = "never",
    }
}

/// What of the customer follows; nothing does by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerUpdate {
    /// The address follows the billing address.
    pub address: Option<Follows>,
    /// The name.
    pub name: Option<Follows>,
    /// Where goods go.
    pub shipping: Option<Follows>,
}

impl CheckoutSession {
    /// The customer as the completed session leaves it, if that changes anything.
    pub fn changed_customer(&self, before: &Customer) -> Option<Customer> {
        let (asked, said) = (self.customer_update?, self.customer_details.as_ref()?);
        let mut after = before.clone();
        if asked.address == Some(Follows::Auto) && said.address.is_some() {
            after.address.clone_from(&said.address);
        }
        if asked.name == Some(Follows::Auto) && said.name.is_some() {
            after.name.clone_from(&said.name);
        }
        if asked.shipping == Some(Follows::Auto) && self.shipping_details.is_some() {
            after.shipping.clone_from(&self.shipping_details);
        }
        (after != *before).then_some(after)
    }
}
