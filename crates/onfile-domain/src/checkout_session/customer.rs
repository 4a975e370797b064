//! The customer of a session: made of what the buyer says, or told what the seller did not know.

use super::CheckoutSession;
use crate::customer::{self, Customer};
use crate::moment::Moment;
use crate::typed::Change;

impl CheckoutSession {
    /// The customer that is made of the buyer.
    pub fn customer(&self, moment: &mut Moment<'_>) -> Customer {
        let details = self.customer_details.clone().unwrap_or_default();
        let set = |text: Option<String>| text.map_or(Change::Keep, Change::Set);
        let fields = customer::Fields {
            address: details.address.map_or(Change::Keep, |it| Change::Set(it.into())),
            email: set(details.email),
            name: set(details.name),
            phone: set(details.phone),
            shipping: self
                .shipping_details
                .clone()
                .map_or(Change::Keep, |it| Change::Set(it.into())),
            ..customer::Fields::default()
        };
        Customer::create(fields, moment)
    }

    /// The customer on record, as this attempt leaves it. One that an earlier attempt made says what
    /// the buyer says now; one that the seller knows is given an e-mail address if it had none. [D]
    pub fn renewed(&self, known: &Customer) -> Customer {
        let mut after = known.clone();
        let details = self.customer_details.clone().unwrap_or_default();
        if self.customer.is_some() {
            after.email = after.email.or(details.email);
            return after;
        }
        // Whole, not line by line: what an address lacks now is not that of the one before.
        after.address = details.address.or(after.address);
        after.email = details.email.or(after.email);
        after.name = details.name.or(after.name);
        after.phone = details.phone.or(after.phone);
        after.shipping = self.shipping_details.clone().or(after.shipping);
        after
    }
}
