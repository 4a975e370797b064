//! Answers: one object or a list, with what the caller wants to see whole.

use super::call::{Answer, Call, Outcome};
use super::tx::Tx;
use onfile_domain::customer::Customer;
use onfile_domain::moment::Timestamp;
use onfile_domain::payment_intent::PaymentIntent;
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::price::Price;
use onfile_domain::refusal::IntentKind;
use onfile_domain::{Effects, EventType, Object, PaymentError};
use onfile_store::records;
use onfile_wire::error::{ApiError, Intent};
use onfile_wire::expand::{self, Inexpandable, Root, Target};
use onfile_wire::invalid::Invalid;
use onfile_wire::list;
use onfile_wire::objects::{self, Audience, View};
use onfile_wire::version::ApiVersion;
use serde_json::Value;

/// Most members shown of a list inside an object; the rest is listed by its own route.
pub(super) const SHOWN_INSIDE: usize = 10;

/// What rendering needs to know, owned.
pub struct Scene<'a> {
    call: &'a Call,
    now: Timestamp,
    pages: String,
    checkout: String,
    bank_pages: String,
    mandate_pages: String,
}

impl Call {
    /// The scene of this call at a time.
    pub fn view_at(&self, now: Timestamp) -> Scene<'_> {
        let account = self.account.as_str();
        let of = |name: &str| format!("{}/{name}/{account}", self.app.public_url);
        let (pages, checkout) = (of("3d_secure"), of("c/pay"));
        let (bank_pages, mandate_pages) = (of("bank"), of("mandates"));
        Scene { call: self, now, pages, checkout, bank_pages, mandate_pages }
    }

    /// What is derived from an id and never stored, with so many characters.
    fn secret(&self, id: &str, length: usize) -> String {
        self.app.vault.derive_secret(self.account.as_str(), id, length)
    }

    /// The id of the account's default payment method configuration.
    pub fn configuration(&self) -> String {
        objects::configuration(&|id, length| self.secret(id, length))
    }

    /// The id of the object of a domain.
    pub fn payment_method_domain(&self, name: &str) -> String {
        format!("pmd_1{}", self.secret(&format!("payment_method_domain {name}"), 23))
    }

    /// The client secret of an intent.
    pub fn client_secret(&self, intent: &str) -> String {
        let length = objects::client_secret_length(intent);
        format!("{intent}_secret_{}", self.secret(intent, length))
    }
}

impl Scene<'_> {
    /// Runs a rendering with the view.
    pub fn with<T>(&self, render: impl FnOnce(&View<'_>) -> T) -> T {
        let version = self.call.version.as_ref();
        render(&View {
            now: self.now,
            authentication_pages: &self.pages,
            checkout_pages: &self.checkout,
            former_ui_modes: version.is_some_and(ApiVersion::has_former_ui_modes),
            bank_pages: &self.bank_pages,
            mandate_pages: &self.mandate_pages,
            secret: &|id, length| self.call.secret(id, length),
            audience: self.call.audience,
        })
    }

    /// Renders a record for the caller.
    pub fn object(&self, object: &Object) -> Value {
        self.with(|view| objects::render_object(object, view))
    }

    /// Renders a record for an event: whole, whoever caused it.
    pub fn told(&self, kind: EventType, object: &Object, default: Option<&PaymentMethod>) -> Value {
        self.with(|view| objects::render_told(kind, object, default, &view.whole()))
    }
}

/// What a browser may see whole. A method names its customer to its buyer, but what the account notes
/// about a customer is not for buyers. The only intents that a browser's answers name are those of a
/// Checkout Session that is opened to it.
fn for_buyers(target: Target) -> bool {
    matches!(
        target,
        Target::PaymentMethod
            | Target::CustomerSource
            | Target::PaymentIntent
            | Target::SetupIntent
    )
}

impl Tx<'_> {
    /// The answer that shows one object as this decision leaves it.
    pub async fn answer(&mut self, object: impl Into<Object>) -> Result<Answer, ApiError> {
        let object = object.into();
        let root = Root::Object(records::kind(&object));
        let value = self.call.view_at(self.server_now).object(&object);
        self.answer_value(root, value).await
    }

    /// The answer to an attempt: the intent, or the 402 that a decline commits with.
    pub async fn answer_attempt(
        &mut self,
        kind: IntentKind,
        intent: impl Into<Object>,
        effects: Effects,
        error: Option<PaymentError>,
    ) -> Outcome {
        self.apply(effects);
        let intent = intent.into();
        let Some(error) = error else { return self.answer(intent).await };
        let scene = self.call.view_at(self.server_now);
        let shown = match kind {
            IntentKind::Payment => Intent::Payment(scene.object(&intent)),
            IntentKind::Setup => Intent::Setup(scene.object(&intent)),
        };
        let method = scene.object(&Object::from(&error.payment_method));
        let declined = ApiError::from_payment_error(&error, kind, method).on(shown);
        Ok(self.call.declined(&declined, self.server_now))
    }

    /// The answer that shows a rendered value, with what the caller wants to see whole.
    pub async fn answer_value(&mut self, root: Root, mut value: Value) -> Result<Answer, ApiError> {
        let paths = &self.call.expand;
        expand::check(root, paths)?;
        // Each round leads one level deeper.
        for _ in 0..expand::MAX_DEPTH {
            let wanted = expand::wanted(&value, paths);
            if wanted.is_empty() {
                break;
            }
            for wanted in wanted {
                if let Some(object) = self.expanded(&wanted).await? {
                    expand::graft(&mut value, &wanted.pointer, object);
                }
            }
        }
        Ok(Answer::of(200, &value))
    }

    async fn expanded(&mut self, wanted: &expand::Wanted) -> Result<Option<Value>, ApiError> {
        if self.call.audience == Audience::Client && !for_buyers(wanted.target) {
            let step = wanted.pointer.rsplit('/').next().unwrap_or_default();
            return Err(Invalid::Expand(Inexpandable::Plain(step.to_owned())).into());
        }
        match wanted.target {
            Target::Refunds => {
                let url = format!("/v1/charges/{}/refunds", wanted.id);
                self.inner_list("refund.charge", &wanted.id, &url).await.map(Some)
            }
            Target::CashBalance => {
                let customer = self.find::<Customer>(&wanted.id).await?;
                // The stub of a deleted customer says nothing but that.
                let customer = customer.filter(Customer::is_there);
                Ok(customer.as_ref().map(objects::cash_balance::render))
            }
            Target::Tax => match self.find::<Customer>(&wanted.id).await? {
                Some(customer) => {
                    let method = self.default_method(&customer).await?;
                    Ok(Some(objects::tax::render(&customer, method.as_ref())))
                }
                None => Ok(None),
            },
            Target::TaxIds => {
                let url = objects::tax_id::list_url(&wanted.id);
                self.inner_list("tax_id.customer", &wanted.id, &url).await.map(Some)
            }
            Target::LineItems => {
                let intent = self.find::<PaymentIntent>(&wanted.id).await?;
                Ok(intent.as_ref().map(objects::payment_intent::line_items))
            }
            Target::CurrencyOptions => {
                let price = self.find::<Price>(&wanted.id).await?;
                Ok(price.as_ref().map(objects::price::currency_options))
            }
            Target::Tiers => {
                let price = self.find::<Price>(&wanted.id).await?;
                Ok(price
                    .and_then(|price| objects::price::tiers(&price, option_of(&wanted.pointer))))
            }
            Target::CheckoutLineItems => self.expanded_line_items(&wanted.id).await,
            Target::Sources => Ok(Some(self.sources_of(&wanted.id).await?)),
            Target::CustomerSource => {
                let source = self.find::<PaymentMethod>(&wanted.id).await?;
                Ok(source.map(|source| self.shown_source(&source)))
            }
            Target::BalanceTransaction
            | Target::Charge
            | Target::Customer
            | Target::Mandate
            | Target::PaymentIntent
            | Target::PaymentMethod
            | Target::Price
            | Target::Product
            | Target::SetupAttempt
            | Target::SetupIntent
            | Target::TestClock
            | Target::Source => {
                let object = self.object(&wanted.id).await?;
                Ok(object.map(|object| self.call.view_at(self.server_now).object(&object)))
            }
        }
    }

    /// A list inside an object: its first members, with what this decision has made of them.
    async fn inner_list(
        &mut self,
        name: &'static str,
        value: &str,
        url: &str,
    ) -> Result<Value, ApiError> {
        let (objects, has_more) = self.first_of(name, value, SHOWN_INSIDE).await?;
        let scene = self.call.view_at(self.server_now);
        let shown = objects.iter().map(|object| scene.object(object)).collect();
        Ok(list::list(url, shown, has_more))
    }
}

/// The currency whose tiers a pointer leads to: `…/currency_options/eur/tiers`.
fn option_of(pointer: &str) -> Option<&str> {
    let (_, inside) = pointer.rsplit_once("/currency_options/")?;
    inside.split('/').next()
}
