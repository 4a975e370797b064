//! What a library needs to draw elements for an intent: the methods that it takes, and, with a
//! customer session, the buyer's saved ones.
//!
//! The service documents neither the call nor its answer; both follow what the official mobile
//! libraries send and read, as far as it is about intents and customers. `[U]`

use crate::objects::customer_session;
use crate::objects::members::object;
use crate::objects::refused::{CONNECT, not_yet};
use crate::objects::view::{LIVEMODE, View};
use crate::objects::{payment_intent, payment_method, setup_intent};
use crate::params::params;
use onfile_domain::Named;
use onfile_domain::customer_session::CustomerSession;
use onfile_domain::elements_session::{DeferredIntent, IntentType, Library, Retrieve};
use onfile_domain::eligibility::is_had_in;
use onfile_domain::id::PaymentMethodId;
use onfile_domain::payment_intent::PaymentIntent;
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::payment_method_configuration::Method;
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::setup_intent::SetupIntent;
use serde_json::Value;

params! {
    Retrieve {
        client_default_payment_method, client_secret, customer_session_client_secret,
        deferred_intent, kind = "type", legacy_customer_ephemeral_key, flatten library,
    }
    refused {
        custom_payment_methods: not_yet!("custom_payment_methods"),
        external_payment_methods: not_yet!("external_payment_methods"),
    }
}

params! { Library { locale, mobile_app_id, mobile_session_id } }

params! {
    DeferredIntent {
        amount, capture_method, currency, mode, payment_method_configuration,
        payment_method_types, setup_future_usage,
    }
    refused {
        on_behalf_of: CONNECT,
        payment_method_options: not_yet!("payment_method_options"),
    }
}

/// The intent that elements are drawn for.
pub enum Drawn<'a> {
    /// One that is made later, of these types.
    Deferred(&'a [PaymentMethodType]),
    /// A payment intent.
    Payment(&'a PaymentIntent),
    /// A setup intent.
    Setup(&'a SetupIntent),
}

/// What opens the buyer.
pub enum Opener<'a> {
    /// A customer session, with the key for the calls that it enables.
    Session(&'a CustomerSession, &'a str),
    /// An ephemeral key, which the library has already.
    Key,
}

/// The buyer.
pub struct Buyer<'a> {
    /// Who let the library see it.
    pub opener: Opener<'a>,
    /// The saved methods that are shown, in their order.
    pub methods: &'a [PaymentMethod],
    /// The customer's default.
    pub default: Option<&'a PaymentMethodId>,
    /// Where the customer lives, if that is known: other countries' methods are not drawn.
    pub country: Option<&'a str>,
}

/// Renders what to draw, for an account.
///
/// What the service says beyond this is about things that this server does not have: wallets and
/// Link, whose preferences are given as they are; experiments; forms in the buyer's language, for
/// which a library then takes its own; and the account's country and currency, since an account has
/// neither here.
pub fn render(
    (id, account): (&str, &str),
    drawn: &Drawn<'_>,
    buyer: Option<&Buyer<'_>>,
    view: &View<'_>,
) -> Value {
    let mut types = drawn.types();
    if let Some(country) = buyer.and_then(|buyer| buyer.country) {
        types.retain(|kind| is_had_in(*kind, country));
    }
    let (mut current, mut legacy) = (None, None);
    match buyer.map(|buyer| (buyer, &buyer.opener)) {
        Some((buyer, Opener::Session(session, api_key))) => {
            let session = customer_session::for_elements(session, api_key);
            current = Some(customer(buyer, session, view));
        }
        Some((buyer, Opener::Key)) => legacy = Some(legacy_customer(buyer, view)),
        None => {}
    }
    let mut wallets: Vec<&str> = types.iter().map(|kind| kind.name()).collect();
    wallets.extend(WALLETS.into_iter().filter(|it| it.is_built()).map(Named::name));
    object! {
        id: id,
        object: "elements_session",
        apple_pay_preference: preference_of(Method::ApplePay),
        // Buyers of co-badged cards choose the network, whoever sells to them.
        card_brand_choice: object! {
            eligible: types.contains(&PaymentMethodType::Card),
            preferred_networks: Vec::<Value>::new(),
            supported_cobranded_networks: object! { cartes_bancaires: true },
        },
        customer: current,
        // Experiments and switches that a library would follow: none are tried out on anybody.
        flags: object! {},
        google_pay_preference: preference_of(Method::GooglePay),
        legacy_customer[optional]: legacy,
        link_settings: object! { link_funding_sources: Vec::<Value>::new() },
        livemode: LIVEMODE,
        merchant_id: account,
        ordered_payment_method_types_and_wallets: &wallets,
        payment_method_preference: preference(drawn, &types, view),
        session_id: id,
        // Every type is taken to be active on every account.
        unactivated_payment_method_types: Vec::<Value>::new(),
    }
}

/// The methods that are wallets: a card, handed over by a device.
const WALLETS: [Method; 2] = [Method::ApplePay, Method::GooglePay];

fn preference_of(wallet: Method) -> &'static str {
    if wallet.is_built() { "enabled" } else { "disabled" }
}

fn customer(buyer: &Buyer<'_>, session: Value, view: &View<'_>) -> Value {
    object! {
        customer_session: session,
        default_payment_method: buyer.shown_default(),
        payment_methods: buyer.rendered(view),
    }
}

fn legacy_customer(buyer: &Buyer<'_>, view: &View<'_>) -> Value {
    object! {
        default_payment_method: buyer.shown_default(),
        payment_methods: buyer.rendered(view),
    }
}

impl Buyer<'_> {
    fn shown_default(&self) -> Option<&str> {
        let shown = |id: &&PaymentMethodId| self.methods.iter().any(|method| method.id == **id);
        self.default.filter(shown).map(PaymentMethodId::as_str)
    }

    fn rendered(&self, view: &View<'_>) -> Vec<Value> {
        self.methods.iter().map(|method| payment_method::render(method, view)).collect()
    }
}

/// An intent says here which `setup_future_usage` it has, from which the library sees whether a
/// customer session's `payment_method_save_usage` contradicts it.
fn preference(drawn: &Drawn<'_>, types: &[PaymentMethodType], view: &View<'_>) -> Value {
    let (kind, payment, setup) = match drawn {
        Drawn::Deferred(_) => (IntentType::DeferredIntent, None, None),
        Drawn::Payment(intent) => {
            (IntentType::PaymentIntent, Some(payment_intent::render(intent, view)), None)
        }
        Drawn::Setup(intent) => {
            (IntentType::SetupIntent, None, Some(setup_intent::render(intent, view)))
        }
    };
    object! {
        object: "payment_method_preference",
        ordered_payment_method_types: types,
        payment_intent[optional]: payment,
        setup_intent[optional]: setup,
        type: &kind,
    }
}

impl Drawn<'_> {
    /// The types of methods that it takes.
    pub fn types(&self) -> Vec<PaymentMethodType> {
        match self {
            Drawn::Deferred(types) => types.to_vec(),
            Drawn::Payment(intent) => intent.types(),
            Drawn::Setup(intent) => intent.types(),
        }
    }
}
