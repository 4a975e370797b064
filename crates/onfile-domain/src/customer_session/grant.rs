//! What a caller who is not the account may do with one customer: what a customer session enables,
//! or all that an ephemeral key opens.
//!
//! A grant is never stored. It is read off the record that gives it each time it is presented, so it
//! ends with that record.

use super::{Components, CustomerSession, CustomerSessionRefusal, Toggle};
use crate::ephemeral_key::EphemeralKey;
use crate::id::CustomerId;
use crate::names::Named;
use crate::payment_method::{AllowRedisplay, PaymentMethod};

/// What may be done, and with whose methods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The id of what gives it.
    pub given_by: String,
    /// Whose methods.
    pub customer: CustomerId,
    /// The API version that it was made for, if it is bound to one.
    pub version: Option<String>,
    /// Where saved methods are shown, one for each component that shows any.
    displays: Vec<Display>,
    /// Whether methods can be put on file.
    attach: bool,
}

/// A place where saved methods are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Display {
    filters: Vec<AllowRedisplay>,
    limit: Option<u8>,
    remove: bool,
}

impl Display {
    fn shows(&self, method: &PaymentMethod) -> bool {
        self.filters.contains(&method.allow_redisplay)
    }
}

impl Grant {
    /// What a session enables.
    pub fn of_session(session: &CustomerSession) -> Self {
        Grant {
            given_by: session.id.as_str().to_owned(),
            customer: session.customer.clone(),
            version: None,
            displays: displays(&session.components),
            attach: false,
        }
    }

    /// What an ephemeral key opens: everything on file, and to put more there.
    pub fn of_key(key: &EphemeralKey) -> Self {
        let everything =
            Display { filters: AllowRedisplay::ALL.to_vec(), limit: None, remove: true };
        Grant {
            given_by: key.id.as_str().to_owned(),
            customer: key.customer.clone(),
            version: Some(key.api_version.clone()),
            displays: vec![everything],
            attach: true,
        }
    }

    /// Whether this method is one that it shows.
    pub fn shows(&self, method: &PaymentMethod) -> bool {
        let own = method.customer() == Some(&self.customer);
        own && self.displays.iter().any(|display| display.shows(method))
    }

    /// Refuses to show saved methods where none are redisplayed.
    pub fn may_list(&self) -> Result<(), CustomerSessionRefusal> {
        match self.displays.is_empty() {
            true => Err(CustomerSessionRefusal::NotEnabled("payment_method_redisplay")),
            false => Ok(()),
        }
    }

    /// Refuses to take a method off file that no component both shows and removes.
    pub fn may_remove(&self, method: &PaymentMethod) -> Result<(), CustomerSessionRefusal> {
        match self.displays.iter().any(|display| display.remove && display.shows(method)) {
            true => Ok(()),
            false => Err(CustomerSessionRefusal::NotEnabled("payment_method_remove")),
        }
    }

    /// Refuses to put a method on file outside of an intent, which sessions never do.
    pub fn may_attach(&self) -> Result<(), CustomerSessionRefusal> {
        match self.attach {
            true => Ok(()),
            false => Err(CustomerSessionRefusal::NotEnabled("attaching payment methods")),
        }
    }

    /// What is shown at once of methods in the order in which they shall be shown: each display takes
    /// its own until it is full.
    pub fn shown_at_once(&self, methods: Vec<PaymentMethod>) -> Vec<PaymentMethod> {
        let mut room: Vec<usize> = (self.displays.iter())
            .map(|display| display.limit.map_or(usize::MAX, usize::from))
            .collect();
        let takes = |method: &PaymentMethod| {
            let mut taken = false;
            for (display, room) in self.displays.iter().zip(&mut room) {
                if *room > 0 && display.shows(method) {
                    *room -= 1;
                    taken = true;
                }
            }
            taken
        };
        methods.into_iter().filter(takes).collect()
    }
}

fn displays(components: &Components) -> Vec<Display> {
    let Components { customer_sheet, mobile_payment_element, payment_element, .. } = components;
    // Showing what is saved is what the customer sheet is for, so it has no feature for it.
    let sheet = customer_sheet.as_ref().map(|it| Display {
        filters: it.payment_method_allow_redisplay_filters.clone(),
        limit: None,
        remove: it.payment_method_remove == Toggle::Enabled,
    });
    let mobile = mobile_payment_element.as_ref();
    let mobile = mobile.filter(|it| it.payment_method_redisplay == Toggle::Enabled);
    let mobile = mobile.map(|it| Display {
        filters: it.payment_method_allow_redisplay_filters.clone(),
        limit: None,
        remove: it.payment_method_remove == Toggle::Enabled,
    });
    let element = payment_element.as_ref();
    let element = element.filter(|it| it.payment_method_redisplay == Toggle::Enabled);
    let element = element.map(|it| Display {
        filters: it.payment_method_allow_redisplay_filters.clone(),
        limit: Some(it.payment_method_redisplay_limit),
        remove: it.payment_method_remove == Toggle::Enabled,
    });
    [sheet, mobile, element].into_iter().flatten().collect()
}
