//! The intent that pays for a session, or sets a method up in it. It is made when the buyer confirms
//! for the first time; it names its session, which alone drives it from then on.
//! Source: <https://docs.stripe.com/upgrades#2022-08-01>.

use super::{CheckoutSession, Mode, Purchase, Setup};
use crate::core_account::CustomerRef;
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::Moment;
use crate::payment_intent::{self, Methods, PaymentIntent};
use crate::payment_method_type::PaymentMethodType;
use crate::refusal::Refusal;
use crate::setup_intent::{self, SetupIntent};
use crate::typed::Change;

/// A new intent of a session.
#[derive(Clone, Debug)]
pub enum NewIntent {
    /// Pays for a purchase.
    Payment(Box<PaymentIntent>),
    /// Sets a method up.
    Setup(Box<SetupIntent>),
}

impl CheckoutSession {
    /// The intent of a session that has none yet, and the session that has it. Saving both, and
    /// telling of the intent, is the caller's: what the buyer said is to be put into it first.
    pub fn with_intent(
        &self,
        moment: &mut Moment<'_>,
    ) -> Result<(CheckoutSession, NewIntent), Refusal> {
        let mut after = self.clone();
        let intent = match &mut after.mode {
            Mode::Payment(purchase) => {
                let intent = self.payment(purchase, moment)?;
                purchase.payment_intent = Some(intent.id.clone());
                NewIntent::Payment(Box::new(intent))
            }
            Mode::Setup(setup) => {
                let intent = self.setup(setup, moment)?;
                setup.setup_intent = Some(intent.id.clone());
                NewIntent::Setup(Box::new(intent))
            }
        };
        Ok((after, intent))
    }

    /// The seller's own list of types, where there is one.
    fn listed(&self) -> Option<Vec<PaymentMethodType>> {
        match &self.methods {
            Methods::Listed { types } => Some(types.clone()),
            Methods::Automatic { .. } => None,
        }
    }

    fn payment(
        &self,
        purchase: &Purchase,
        moment: &mut Moment<'_>,
    ) -> Result<PaymentIntent, Refusal> {
        let data = purchase.intent_data.clone();
        let terms = payment_intent::Terms {
            capture_method: data.capture_method,
            allowed_payment_method_types: set(self.allowed_types.clone()),
            excluded_payment_method_types: set(self.excluded_types.clone()),
            payment_method_types: self.listed(),
            customer: set(self.customer.clone().map(CustomerRef::Customer)),
            description: set(data.description),
            metadata: merged(&data.metadata),
            receipt_email: set(data.receipt_email),
            setup_future_usage: set(data.setup_future_usage),
            shipping: set(data.shipping.map(Into::into)),
            statement_descriptor: set(data.statement_descriptor),
            statement_descriptor_suffix: set(data.statement_descriptor_suffix),
            transfer_group: set(data.transfer_group),
            ..payment_intent::Terms::default()
        };
        let create = payment_intent::Create {
            amount: purchase.total(),
            currency: purchase.currency,
            automatic_payment_methods: None,
            confirm: None,
            confirmation_method: None,
            confirm_only: payment_intent::ConfirmOnly::default(),
            payment_method_configuration: None,
            payment_method: None,
            payment_method_data: None,
            terms,
            use_stripe_sdk: None,
        };
        let mut intent = PaymentIntent::create(create, moment)?;
        intent.methods = self.methods.clone();
        intent.options = self.options.clone();
        intent.checkout_session = Some(self.id.clone());
        intent.has_types()?;
        Ok(intent)
    }

    fn setup(&self, setup: &Setup, moment: &mut Moment<'_>) -> Result<SetupIntent, Refusal> {
        let terms = setup_intent::Terms {
            allowed_payment_method_types: set(self.allowed_types.clone()),
            excluded_payment_method_types: set(self.excluded_types.clone()),
            payment_method_types: self.listed(),
            customer: set(self.customer.clone().map(CustomerRef::Customer)),
            description: set(setup.intent_data.description.clone()),
            metadata: merged(&setup.intent_data.metadata),
            ..setup_intent::Terms::default()
        };
        let create = setup_intent::Create { terms, ..setup_intent::Create::default() };
        let mut intent = SetupIntent::create(create, moment)?;
        intent.methods = self.methods.clone();
        intent.options = self.options.clone();
        intent.checkout_session = Some(self.id.clone());
        intent.has_types()?;
        Ok(intent)
    }
}

fn set<T>(value: Option<T>) -> Change<T> {
    value.map_or(Change::Keep, Change::Set)
}

fn merged(notes: &Metadata) -> MetadataChange {
    let pairs = notes.iter().map(|(key, value)| (key.to_owned(), value.to_owned()));
    MetadataChange::Merge(pairs.collect())
}
