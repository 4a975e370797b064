//! What a library asks before it draws elements: the intent, and the buyer's saved methods.

use super::call::{Call, Intake, Outcome};
use super::tx::Tx;
use super::{customer_session, ephemeral_key};
use onfile_domain::Refusal;
use onfile_domain::customer::Customer;
use onfile_domain::customer_session::grant::Grant;
use onfile_domain::customer_session::{CustomerSession, CustomerSessionRefusal};
use onfile_domain::elements_session::{IntentType, NoIntent, Retrieve};
use onfile_domain::id::{CustomerId, ElementsSessionId};
use onfile_domain::payment_intent::PaymentIntent;
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::refusal::IntentKind;
use onfile_domain::setup_intent::SetupIntent;
use onfile_vault::same_secret;
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::objects::elements_session::{Buyer, Drawn, Opener, render};

/// The most saved methods that are shown where a component has no limit of its own.
const MOST_SHOWN: usize = 100;

/// The intent that is asked for.
enum Asked {
    Deferred(Vec<PaymentMethodType>),
    Payment(PaymentIntent),
    Setup(SetupIntent),
}

impl Asked {
    fn drawn(&self) -> Drawn<'_> {
        match self {
            Asked::Deferred(types) => Drawn::Deferred(types),
            Asked::Payment(intent) => Drawn::Payment(intent),
            Asked::Setup(intent) => Drawn::Setup(intent),
        }
    }

    fn customer(&self) -> Option<&CustomerId> {
        match self {
            Asked::Deferred(_) => None,
            Asked::Payment(intent) => intent.customer.as_ref(),
            Asked::Setup(intent) => intent.customer.as_ref(),
        }
    }
}

/// What opens the buyer's methods.
enum Opened {
    Session(CustomerSession),
    Key(Grant),
}

impl Opened {
    async fn by(command: &Retrieve, call: &Call) -> Result<Option<Self>, ApiError> {
        let session = &command.customer_session_client_secret;
        match (session, &command.legacy_customer_ephemeral_key) {
            (None, None) => Ok(None),
            (Some(_), Some(_)) => Err(Refusal::Exclusive(&[
                "customer_session_client_secret",
                "legacy_customer_ephemeral_key",
            ])
            .into()),
            (Some(secret), None) => {
                let session = customer_session::opened(&call.app, &call.account, secret).await?;
                Ok(Some(Opened::Session(session)))
            }
            (None, Some(key)) => {
                let opened = ephemeral_key::opened(&call.app, key).await?;
                let own = opened.filter(|(account, _)| *account == call.account);
                let (_, grant) = own.ok_or_else(|| ApiError::invalid_key(key))?;
                Ok(Some(Opened::Key(grant)))
            }
        }
    }

    fn grant(&self) -> Grant {
        match self {
            Opened::Session(session) => Grant::of_session(session),
            Opened::Key(grant) => grant.clone(),
        }
    }

    fn of_another(&self) -> CustomerSessionRefusal {
        match self {
            Opened::Session(_) => CustomerSessionRefusal::OfAnotherCustomer,
            Opened::Key(_) => CustomerSessionRefusal::KeyOfAnotherCustomer,
        }
    }

    fn param(&self) -> &'static str {
        match self {
            Opened::Session(_) => "customer_session_client_secret",
            Opened::Key(_) => "legacy_customer_ephemeral_key",
        }
    }
}

/// `GET /v1/elements/sessions`
pub async fn retrieve(caller: Intake, command: Retrieve) -> Outcome {
    let call = match caller {
        Intake::Secret(_) if command.customer_session_client_secret.is_some() => {
            return Err(unsupported(
                "customer_session_client_secret",
                "The client secret of a CustomerSession can only be used with a publishable API key.",
            ));
        }
        Intake::Secret(call) | Intake::Publishable(call) => call,
    };
    let mut tx = Tx::begin(&call);
    let asked = tx.asked(&command).await?;
    let opened = Opened::by(&command, &call).await?;
    let drawn = asked.drawn();
    let id = ElementsSessionId::mint(tx.moment().mint);
    let ids = (id.as_str(), call.account.as_str());
    let scene = call.view_at(tx.now);
    let value = match &opened {
        None => scene.with(|view| render(ids, &drawn, None, view)),
        Some(opened) => {
            let grant = opened.grant();
            if asked.customer().is_some_and(|customer| *customer != grant.customer) {
                return Err(Refusal::CustomerSession(opened.of_another()).into());
            }
            let customer = tx.customer(&grant.customer, opened.param()).await?;
            let preferred = command.client_default_payment_method.as_deref();
            let methods = tx.saved_methods(&customer, &grant, &drawn.types(), preferred).await?;
            let api_key = ephemeral_key::secret_of(&call.app, &call.account, &grant.given_by);
            let opener = match opened {
                Opened::Session(session) => Opener::Session(session, &api_key),
                Opened::Key(_) => Opener::Key,
            };
            let default = customer.invoice_settings.default_payment_method.as_ref();
            let country = customer.address.as_ref().and_then(|address| address.country.as_deref());
            let buyer = Buyer { opener, methods: &methods, default, country };
            scene.with(|view| render(ids, &drawn, Some(&buyer), view))
        }
    };
    tx.answer_value(Root::Object("elements_session"), value).await
}

fn unsupported(param: &str, message: &str) -> ApiError {
    Refusal::Unsupported { param: param.to_owned(), message: message.to_owned() }.into()
}

/// The id in a client secret that is the intent's.
fn proven<'a>(call: &Call, kind: IntentKind, secret: &'a str) -> Result<&'a str, ApiError> {
    let id = secret.split_once("_secret_").map(|(id, _)| id);
    id.filter(|id| same_secret(secret, &call.client_secret(id)))
        .ok_or_else(|| Refusal::WrongClientSecret(kind).into())
}

impl Tx<'_> {
    async fn asked(&mut self, command: &Retrieve) -> Result<Asked, ApiError> {
        let (secret, deferred) = (command.client_secret.as_deref(), &command.deferred_intent);
        match (command.kind, secret, deferred) {
            (IntentType::DeferredIntent, None, Some(deferred)) => match deferred.check() {
                Ok(()) => {
                    let named = deferred.payment_method_configuration.as_deref();
                    let chosen = self.chosen(named).await?;
                    let on = chosen.as_ref().map(|chosen| chosen.on.as_slice());
                    Ok(Asked::Deferred(deferred.types(on)))
                }
                Err(NoIntent::Missing(param)) => Err(ApiError::missing(param)),
                Err(NoIntent::Refused(refusal)) => Err(refusal.into()),
            },
            (IntentType::PaymentIntent, Some(secret), None) => {
                let kind = IntentKind::Payment;
                let id = proven(self.call, kind, secret)?;
                let intent = self.find(id).await?;
                intent.map(Asked::Payment).ok_or_else(|| Refusal::WrongClientSecret(kind).into())
            }
            (IntentType::SetupIntent, Some(secret), None) => {
                let kind = IntentKind::Setup;
                let id = proven(self.call, kind, secret)?;
                let intent = self.find(id).await?;
                intent.map(Asked::Setup).ok_or_else(|| Refusal::WrongClientSecret(kind).into())
            }
            (_, Some(_), Some(_)) => {
                Err(Refusal::Exclusive(&["client_secret", "deferred_intent"]).into())
            }
            (IntentType::DeferredIntent, _, None) => Err(ApiError::missing("deferred_intent")),
            (IntentType::PaymentIntent | IntentType::SetupIntent, None, _) => {
                Err(ApiError::missing("client_secret"))
            }
        }
    }

    /// The saved methods that a grant shows, of types that the intent takes: what the library
    /// remembers first, then the customer's default, then the newest.
    async fn saved_methods(
        &mut self,
        customer: &Customer,
        grant: &Grant,
        types: &[PaymentMethodType],
        preferred: Option<&str>,
    ) -> Result<Vec<PaymentMethod>, ApiError> {
        if grant.may_list().is_err() {
            return Ok(Vec::new());
        }
        let shown = |method: &PaymentMethod| grant.shows(method) && types.contains(&method.kind());
        let mut methods = self.on_file(&grant.customer, MOST_SHOWN, shown).await?;
        let default = self.default_method(customer).await?;
        let preferred = match preferred {
            Some(id) => self.find::<PaymentMethod>(id).await?,
            None => None,
        };
        for first in [default, preferred].into_iter().flatten().filter(shown) {
            methods.retain(|method| method.id != first.id);
            methods.insert(0, first);
        }
        Ok(grant.shown_at_once(methods))
    }
}
