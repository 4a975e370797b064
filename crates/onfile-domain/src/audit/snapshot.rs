//! What the auditor looks at: an account's records as of one moment, sorted by type.

use crate::balance_transaction::BalanceTransaction;
use crate::cash_balance::CustomerCashBalanceTransaction;
use crate::charge::Charge;
use crate::checkout_session::CheckoutSession;
use crate::confirmation_token::ConfirmationToken;
use crate::customer::Customer;
use crate::customer_balance_transaction::CustomerBalanceTransaction;
use crate::customer_session::CustomerSession;
use crate::delivery::Delivery;
use crate::dispute::Dispute;
use crate::ephemeral_key::EphemeralKey;
use crate::event::EventType;
use crate::job::JobKind;
use crate::mandate::Mandate;
use crate::moment::Timestamp;
use crate::money::{Amount, Currency};
use crate::object::Object;
use crate::payment_intent::PaymentIntent;
use crate::payment_method::PaymentMethod;
use crate::payment_method_configuration::PaymentMethodConfiguration;
use crate::payment_method_domain::PaymentMethodDomain;
use crate::price::{LookupKey, Price};
use crate::product::Product;
use crate::refund::Refund;
use crate::setup_attempt::SetupAttempt;
use crate::setup_intent::SetupIntent;
use crate::test_clock::TestClock;
use crate::webhook_endpoint::WebhookEndpoint;
use std::collections::{BTreeMap, BTreeSet};

/// An event that was told, as far as the rules ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its place in the account's sequence.
    pub number: i64,
    /// Its id.
    pub id: String,
    /// What happened.
    pub kind: EventType,
    /// When.
    pub created: Timestamp,
    /// To which object; `None` for the balance, which has no id.
    pub object: Option<String>,
    /// The customer that the object named.
    pub customer: Option<String>,
}

/// A job that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// When it is due.
    pub due: Timestamp,
    /// What it will do.
    pub kind: JobKind,
    /// To which object.
    pub subject: String,
}

/// An account's records. The maps are by id.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// See [`BalanceTransaction`].
    pub balance_transactions: BTreeMap<String, BalanceTransaction>,
    /// See [`Charge`].
    pub charges: BTreeMap<String, Charge>,
    /// See [`CheckoutSession`].
    pub checkout_sessions: BTreeMap<String, CheckoutSession>,
    /// See [`ConfirmationToken`].
    pub confirmation_tokens: BTreeMap<String, ConfirmationToken>,
    /// See [`Customer`].
    pub customers: BTreeMap<String, Customer>,
    /// See [`CustomerBalanceTransaction`].
    pub customer_balance_transactions: BTreeMap<String, CustomerBalanceTransaction>,
    /// See [`CustomerCashBalanceTransaction`].
    pub customer_cash_balance_transactions: BTreeMap<String, CustomerCashBalanceTransaction>,
    /// See [`CustomerSession`].
    pub customer_sessions: BTreeMap<String, CustomerSession>,
    /// See [`Dispute`].
    pub disputes: BTreeMap<String, Dispute>,
    /// See [`EphemeralKey`].
    pub ephemeral_keys: BTreeMap<String, EphemeralKey>,
    /// See [`Mandate`].
    pub mandates: BTreeMap<String, Mandate>,
    /// See [`PaymentIntent`].
    pub payment_intents: BTreeMap<String, PaymentIntent>,
    /// See [`PaymentMethod`].
    pub payment_methods: BTreeMap<String, PaymentMethod>,
    /// See [`PaymentMethodConfiguration`].
    pub payment_method_configurations: BTreeMap<String, PaymentMethodConfiguration>,
    /// See [`PaymentMethodDomain`].
    pub payment_method_domains: BTreeMap<String, PaymentMethodDomain>,
    /// See [`LookupKey`].
    pub lookup_keys: BTreeMap<String, LookupKey>,
    /// See [`Price`].
    pub prices: BTreeMap<String, Price>,
    /// See [`Product`].
    pub products: BTreeMap<String, Product>,
    /// See [`Refund`].
    pub refunds: BTreeMap<String, Refund>,
    /// See [`SetupAttempt`].
    pub setup_attempts: BTreeMap<String, SetupAttempt>,
    /// See [`SetupIntent`].
    pub setup_intents: BTreeMap<String, SetupIntent>,
    /// See [`TestClock`].
    pub test_clocks: BTreeMap<String, TestClock>,
    /// See [`WebhookEndpoint`].
    pub webhook_endpoints: BTreeMap<String, WebhookEndpoint>,
    /// Those of them that nothing has changed since they were made.
    pub endpoints_as_made: BTreeSet<String>,
    /// What is on its way to them, or has been.
    pub deliveries: Vec<Delivery>,
    /// What was told, in the order of its numbers.
    pub events: Vec<Told>,
    /// What waits: for the server's time, and for test clocks.
    pub jobs: Vec<Pending>,
    /// What is counted on the balance, by currency and by the day from which it can be used; 0 for
    /// what could be used when it was booked.
    pub balance: BTreeMap<(Currency, Timestamp), Amount>,
}

impl Snapshot {
    /// Takes a record in.
    pub fn add(&mut self, object: Object) {
        let id = object.id().to_owned();
        match object {
            Object::BalanceTransaction(it) => drop(self.balance_transactions.insert(id, *it)),
            Object::Charge(it) => drop(self.charges.insert(id, *it)),
            Object::CheckoutSession(it) => drop(self.checkout_sessions.insert(id, *it)),
            Object::ConfirmationToken(it) => drop(self.confirmation_tokens.insert(id, *it)),
            Object::Customer(it) => drop(self.customers.insert(id, *it)),
            Object::CustomerBalanceTransaction(it) => {
                self.customer_balance_transactions.insert(id, *it);
            }
            Object::CustomerCashBalanceTransaction(it) => {
                self.customer_cash_balance_transactions.insert(id, *it);
            }
            Object::CustomerSession(it) => drop(self.customer_sessions.insert(id, *it)),
            Object::Dispute(it) => drop(self.disputes.insert(id, *it)),
            Object::EphemeralKey(it) => drop(self.ephemeral_keys.insert(id, *it)),
            Object::Mandate(it) => drop(self.mandates.insert(id, *it)),
            Object::PaymentIntent(it) => drop(self.payment_intents.insert(id, *it)),
            Object::PaymentMethod(it) => drop(self.payment_methods.insert(id, *it)),
            Object::PaymentMethodConfiguration(it) => {
                self.payment_method_configurations.insert(id, *it);
            }
            Object::PaymentMethodDomain(it) => {
                self.payment_method_domains.insert(id, *it);
            }
            Object::LookupKey(it) => drop(self.lookup_keys.insert(id, *it)),
            Object::Price(it) => drop(self.prices.insert(id, *it)),
            Object::Product(it) => drop(self.products.insert(id, *it)),
            Object::Refund(it) => drop(self.refunds.insert(id, *it)),
            Object::SetupAttempt(it) => drop(self.setup_attempts.insert(id, *it)),
            Object::SetupIntent(it) => drop(self.setup_intents.insert(id, *it)),
            Object::TestClock(it) => {
                let wait = it.jobs.iter().map(|job| {
                    let subject = job.subject.clone();
                    Pending { due: job.due, kind: job.kind, subject }
                });
                self.jobs.extend(wait);
                self.test_clocks.insert(id, *it);
            }
            // No rule is about these alone.
            Object::EarlyFraudWarning(_) | Object::TaxId(_) | Object::Token(_) => {}
            Object::WebhookEndpoint(it) => drop(self.webhook_endpoints.insert(id, *it)),
        }
    }

    /// When each charge was told of first, by the server's time; when it was made is by the time of
    /// its customer, which may be another.
    pub(super) fn charged(&self) -> BTreeMap<&str, Timestamp> {
        let mut charged: BTreeMap<&str, Timestamp> =
            self.charges.values().map(|it| (it.id.as_str(), it.created)).collect();
        for event in self.events.iter().rev() {
            // A debit is told of when it is handed over, long before the bank says more.
            let (EventType::ChargePending | EventType::ChargeSucceeded | EventType::ChargeFailed) =
                event.kind
            else {
                continue;
            };
            if let Some(told) = event.object.as_deref().and_then(|id| charged.get_mut(id)) {
                *told = event.created;
            }
        }
        charged
    }

    /// When each job is due, by what it will do and to which object.
    pub(super) fn due(&self) -> BTreeMap<(JobKind, &str), Timestamp> {
        self.jobs.iter().map(|job| ((job.kind, job.subject.as_str()), job.due)).collect()
    }
}
