//! The sum of all records: what an event can tell of and an operation can save.

use crate::balance_transaction::BalanceTransaction;
use crate::cash_balance::CustomerCashBalanceTransaction;
use crate::charge::Charge;
use crate::checkout_session::CheckoutSession;
use crate::confirmation_token::ConfirmationToken;
use crate::customer::Customer;
use crate::customer_balance_transaction::CustomerBalanceTransaction;
use crate::customer_session::CustomerSession;
use crate::dispute::Dispute;
use crate::early_fraud_warning::EarlyFraudWarning;
use crate::ephemeral_key::EphemeralKey;
use crate::mandate::Mandate;
use crate::metadata::Metadata;
use crate::payment_intent::PaymentIntent;
use crate::payment_method::PaymentMethod;
use crate::payment_method_configuration::PaymentMethodConfiguration;
use crate::payment_method_domain::PaymentMethodDomain;
use crate::price::{LookupKey, Price};
use crate::product::Product;
use crate::refund::Refund;
use crate::setup_attempt::SetupAttempt;
use crate::setup_intent::SetupIntent;
use crate::tax_id::TaxId;
use crate::test_clock::TestClock;
use crate::token::Token;
use crate::webhook_endpoint::WebhookEndpoint;

macro_rules! objects {
    ($($Type:ident),+ $(,)?) => {
        /// Any record that belongs to an account.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Object {
            $(#[doc = concat!("A [`", stringify!($Type), "`].")] $Type(Box<$Type>)),+
        }

        impl Object {
            /// The record's public id.
            pub fn id(&self) -> &str {
                match self { $(Object::$Type(record) => record.id.as_str()),+ }
            }
        }

        $(impl From<$Type> for Object {
            fn from(record: $Type) -> Self {
                Object::$Type(Box::new(record))
            }
        }
        impl From<&$Type> for Object {
            fn from(record: &$Type) -> Self {
                Object::$Type(Box::new(record.clone()))
            }
        }
        impl TryFrom<Object> for $Type {
            /// The object, when it is of another type.
            type Error = Object;
            fn try_from(object: Object) -> Result<Self, Object> {
                match object {
                    Object::$Type(record) => Ok(*record),
                    other => Err(other),
                }
            }
        })+
    };
}

objects![
    BalanceTransaction,
    Charge,
    CheckoutSession,
    ConfirmationToken,
    Customer,
    CustomerBalanceTransaction,
    CustomerCashBalanceTransaction,
    CustomerSession,
    Dispute,
    EarlyFraudWarning,
    EphemeralKey,
    LookupKey,
    Mandate,
    PaymentIntent,
    PaymentMethod,
    PaymentMethodConfiguration,
    PaymentMethodDomain,
    Price,
    Product,
    Refund,
    SetupAttempt,
    SetupIntent,
    TaxId,
    TestClock,
    Token,
    WebhookEndpoint,
];

impl Object {
    /// The caller's notes, on records that have them.
    pub fn metadata(&self) -> Option<&Metadata> {
        match self {
            Object::Charge(it) => Some(&it.metadata),
            Object::CheckoutSession(it) => Some(&it.metadata),
            Object::Customer(it) => Some(&it.metadata),
            Object::CustomerBalanceTransaction(it) => Some(&it.metadata),
            Object::Dispute(it) => Some(&it.metadata),
            Object::PaymentIntent(it) => Some(&it.metadata),
            Object::PaymentMethod(it) => Some(&it.metadata),
            Object::Price(it) => Some(&it.metadata),
            Object::Product(it) => Some(&it.metadata),
            Object::Refund(it) => Some(&it.metadata),
            Object::SetupIntent(it) => Some(&it.metadata),
            Object::WebhookEndpoint(it) => Some(&it.metadata),
            Object::BalanceTransaction(_)
            | Object::ConfirmationToken(_)
            | Object::CustomerCashBalanceTransaction(_)
            | Object::CustomerSession(_)
            | Object::EarlyFraudWarning(_)
            | Object::EphemeralKey(_)
            | Object::PaymentMethodConfiguration(_)
            | Object::PaymentMethodDomain(_)
            | Object::LookupKey(_)
            | Object::Mandate(_)
            | Object::SetupAttempt(_)
            | Object::TaxId(_)
            | Object::TestClock(_)
            | Object::Token(_) => None,
        }
    }
}
