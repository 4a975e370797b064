//! The domain's records, as this store keeps them: their kinds, formats and indexes.
//!
//! A change of a record's serialised form needs a new `FORMAT` here, and a way to read the old one;
//! the snapshots in `tests/records.rs` notice.

use crate::batch::{Entry, Put};
use crate::error::StoreError;
use crate::record::{Record, decode, put};
use crate::row::Row;
use onfile_domain::account::Account;
use onfile_domain::balance_transaction::BalanceTransaction;
use onfile_domain::cash_balance::CustomerCashBalanceTransaction;
use onfile_domain::charge::Charge;
use onfile_domain::checkout_session::CheckoutSession;
use onfile_domain::confirmation_token::ConfirmationToken;
use onfile_domain::customer::Customer;
use onfile_domain::customer_balance_transaction::CustomerBalanceTransaction;
use onfile_domain::customer_session::CustomerSession;
use onfile_domain::dispute::Dispute;
use onfile_domain::early_fraud_warning::EarlyFraudWarning;
use onfile_domain::ephemeral_key::EphemeralKey;
use onfile_domain::mandate::Mandate;
use onfile_domain::payment_intent::PaymentIntent;
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::payment_method_configuration::PaymentMethodConfiguration;
use onfile_domain::payment_method_domain::PaymentMethodDomain;
use onfile_domain::price::{LookupKey, Price};
use onfile_domain::product::Product;
use onfile_domain::refund::Refund;
use onfile_domain::setup_attempt::SetupAttempt;
use onfile_domain::setup_intent::SetupIntent;
use onfile_domain::tax_id::TaxId;
use onfile_domain::test_clock::TestClock;
use onfile_domain::token::Token;
use onfile_domain::webhook_endpoint::WebhookEndpoint;
use onfile_domain::{Named, Object};

fn entry(name: &'static str, value: &str) -> Entry {
    Entry { name, value: value.to_owned() }
}

/// What each record is called, the number of its format, and its indexes beyond the list of its kind.
macro_rules! records {
    ($($Type:ident = $kind:literal v $format:literal, |$record:ident| $entries:expr;)+) => {$(
        impl Record for $Type {
            const KIND: &'static str = $kind;
            const FORMAT: u32 = $format;
            fn id(&self) -> &str {
                self.id.as_str()
            }
            fn created(&self) -> i64 {
                self.created
            }
            fn entries(&self) -> Vec<Entry> {
                let $record = self;
                $entries
            }
        }
    )+};
}

records! {
    Account = "account" v 1, |_account| Vec::new();
    BalanceTransaction = "balance_transaction" v 1, |it| vec![
        entry("balance_transaction.currency", it.currency.code()),
        entry("balance_transaction.source", &it.source),
        entry("balance_transaction.type", it.kind.name()),
    ];
    Charge = "charge" v 1, |it| {
        let mut entries = vec![entry("charge.payment_intent", it.payment_intent.as_str())];
        entries.extend(it.customer.iter().map(|id| entry("charge.customer", id.as_str())));
        entries
    };
    CheckoutSession = "checkout.session" v 1, |it| {
        let mut entries = Vec::new();
        let customer = it.customer.iter();
        entries.extend(customer.map(|id| entry("checkout.session.customer", id.as_str())));
        let email = it.customer_details.iter().filter_map(|details| details.email.as_ref());
        entries.extend(email.map(|email| entry("checkout.session.email", email)));
        let intent = it.payment_intent().into_iter();
        entries.extend(intent.map(|id| entry("checkout.session.payment_intent", id.as_str())));
        entries
    };
    ConfirmationToken = "confirmation_token" v 1, |_token| Vec::new();
    Customer = "customer" v 1, |it| {
        let mut entries: Vec<_> =
            it.email.iter().map(|email| entry("customer.email", email)).collect();
        entries.extend(it.account.iter().map(|_account| entry("customer.account", "")));
        let clock = it.test_clock.iter();
        entries.extend(clock.map(|id| entry("customer.test_clock", id.as_str())));
        entries
    };
    CustomerBalanceTransaction = "customer_balance_transaction" v 1, |it| {
        vec![entry("customer_balance_transaction.customer", it.customer.as_str())]
    };
    CustomerCashBalanceTransaction = "customer_cash_balance_transaction" v 1, |it| {
        vec![entry("customer_cash_balance_transaction.customer", it.customer.as_str())]
    };
    CustomerSession = "customer_session" v 1, |_session| Vec::new();
    Dispute = "dispute" v 1, |it| vec![
        entry("dispute.charge", it.charge.as_str()),
        entry("dispute.payment_intent", it.payment_intent.as_str()),
    ];
    EarlyFraudWarning = "radar.early_fraud_warning" v 1, |it| vec![
        entry("radar.early_fraud_warning.charge", it.charge.as_str()),
        entry("radar.early_fraud_warning.payment_intent", it.payment_intent.as_str()),
    ];
    EphemeralKey = "ephemeral_key" v 1, |_key| Vec::new();
    LookupKey = "lookup_key" v 1, |_key| Vec::new();
    Mandate = "mandate" v 1, |it| vec![
        entry("mandate.payment_method", it.payment_method.as_str()),
    ];
    PaymentIntent = "payment_intent" v 1, |it| {
        let customer = it.customer.iter();
        let mut entries: Vec<_> =
            customer.map(|id| entry("payment_intent.customer", id.as_str())).collect();
        entries.extend(it.action().map(|action| entry("authentication", action.id.as_str())));
        entries
    };
    PaymentMethod = "payment_method" v 1, |it| {
        let customer = it.customer().into_iter();
        let mut entries: Vec<_> =
            customer.clone().map(|id| entry("payment_method.customer", id.as_str())).collect();
        if it.is_source() {
            entries.extend(customer.map(|id| entry("payment_method.source_of", id.as_str())));
        }
        entries
    };
    PaymentMethodConfiguration = "payment_method_configuration" v 1, |_configuration| Vec::new();
    PaymentMethodDomain = "payment_method_domain" v 1, |it| {
        vec![entry("payment_method_domain.domain_name", &it.domain_name)]
    };
    Price = "price" v 1, |it| {
        let mut entries = vec![entry("price.product", it.product.as_str())];
        entries.extend(it.lookup_key.iter().map(|key| entry("price.lookup_key", key)));
        entries
    };
    Product = "product" v 1, |_product| Vec::new();
    Refund = "refund" v 1, |it| vec![
        entry("refund.charge", it.charge.as_str()),
        entry("refund.payment_intent", it.payment_intent.as_str()),
    ];
    SetupAttempt = "setup_attempt" v 1, |it| {
        vec![entry("setup_attempt.setup_intent", it.setup_intent.as_str())]
    };
    SetupIntent = "setup_intent" v 1, |it| {
        let mut entries = Vec::new();
        entries.extend(it.customer.iter().map(|id| entry("setup_intent.customer", id.as_str())));
        let method = it.payment_method.iter();
        entries.extend(method.map(|id| entry("setup_intent.payment_method", id.as_str())));
        entries.extend(it.action().map(|action| entry("authentication", action.id.as_str())));
        entries
    };
    TaxId = "tax_id" v 1, |it| {
        let customer = (!it.deleted).then(|| entry("tax_id.customer", it.customer.as_str()));
        customer.into_iter().collect()
    };
    TestClock = "test_helpers.test_clock" v 1, |_clock| Vec::new();
    Token = "token" v 1, |_token| Vec::new();
    WebhookEndpoint = "webhook_endpoint" v 1, |it| {
        it.is_there().then(|| entry("webhook_endpoint.there", "")).into_iter().collect()
    };
}

macro_rules! objects {
    ($($Type:ident),+ $(,)?) => {
        /// The kind under which an object is stored; also its `object` in the API.
        pub fn kind(object: &Object) -> &'static str {
            match object { $(Object::$Type(_) => $Type::KIND),+ }
        }

        /// The index entries of an object.
        pub fn entries(object: &Object) -> Vec<Entry> {
            match object { $(Object::$Type(record) => record.entries()),+ }
        }

        /// The kind that an index lists: it is named after it.
        pub fn kind_of_index(name: &str) -> Option<&'static str> {
            let of = |kind: &&str| name.strip_prefix(*kind).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
            [$($Type::KIND),+].into_iter().find(of)
        }

        /// Whether a row is one of the domain's objects: not an event, and not an account.
        pub fn is_object(row: &Row) -> bool {
            [$($Type::KIND),+].contains(&row.kind.as_str())
        }

        /// The object of a row.
        pub fn decode_object(row: &Row) -> Result<Object, StoreError> {
            match row.kind.as_str() {
                $($Type::KIND => Ok(decode::<$Type>(row)?.record.into()),)+
                _ => Err(StoreError::Inconsistent {
                    table: "object",
                    id: row.id.clone(),
                    field: "kind".to_owned(),
                }),
            }
        }

        /// The change that saves an object; `old` is what was read, with its version.
        ///
        /// An object never changes its type, so an `old` of another type is taken as none: the
        /// engine then finds that the id exists, and refuses.
        pub fn put_object(new: &Object, old: Option<(&Object, i64)>) -> Result<Put, StoreError> {
            match (new, old) {
                $((Object::$Type(new), Some((Object::$Type(old), version))) => {
                    put(new.as_ref(), Some((old.as_ref(), version)))
                })+
                $((Object::$Type(new), _) => put(new.as_ref(), None),)+
            }
        }
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
