//! A customer as the calls of the first API take it: `customer`, or `customer_account`.

use crate::Invalid;
use crate::params::{Declaration, Declared, Fields};
use onfile_domain::Change;
use onfile_domain::core_account::CustomerRef;
use onfile_domain::id::{CustomerAccountId, CustomerId};
use std::sync::LazyLock;

const CUSTOMER: &str = "customer";
const ACCOUNT: &str = "customer_account";

/// A customer that may be named.
pub(in crate::objects) struct NamedCustomer;

/// A customer that may be named, or unset.
pub(in crate::objects) struct ChangedCustomer;

impl Declaration for NamedCustomer {
    type Output = Option<CustomerRef>;

    fn declare(declared: &mut Declared) {
        declared.add::<Option<CustomerId>>(CUSTOMER);
        declared.add::<Option<CustomerAccountId>>(ACCOUNT);
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<NamedCustomer>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self::Output, Invalid> {
        one_of_them(fields)?;
        let customer = fields.take::<Option<CustomerId>>(CUSTOMER)?;
        let account = fields.take::<Option<CustomerAccountId>>(ACCOUNT)?;
        Ok(customer.map(CustomerRef::Customer).or(account.map(CustomerRef::Account)))
    }
}

impl Declaration for ChangedCustomer {
    type Output = Change<CustomerRef>;

    fn declare(declared: &mut Declared) {
        declared.add::<Change<CustomerId>>(CUSTOMER);
        declared.add::<Change<CustomerAccountId>>(ACCOUNT);
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<ChangedCustomer>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self::Output, Invalid> {
        one_of_them(fields)?;
        let customer = fields.take::<Change<CustomerId>>(CUSTOMER)?;
        let account = fields.take::<Change<CustomerAccountId>>(ACCOUNT)?;
        Ok(match customer.is_mentioned() {
            true => customer.map(CustomerRef::Customer),
            false => account.map(CustomerRef::Account),
        })
    }
}

/// Both are refused, even when they belong together.
fn one_of_them(fields: &Fields<'_>) -> Result<(), Invalid> {
    match fields.has(CUSTOMER) && fields.has(ACCOUNT) {
        true => Err(Invalid::Exclusive(&[CUSTOMER, ACCOUNT])),
        false => Ok(()),
    }
}
