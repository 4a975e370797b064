//! What the buyer says while a session is open, and what becomes of the payment method.

use super::create::payable;
use super::{
    BuyerFault, CheckoutFault, CheckoutRefusal, CheckoutSession, Completion, Consent,
    ConsentCollection, CustomerCreation, CustomerDetails, Mode, PaymentStatus,
    PromotionsCollection, Status, TermsCollection, UiMode, UpdateShippingDetails,
};
use crate::address::{Address, AddressChange, BillingDetails, Shipping};
use crate::customer::TaxExempt;
use crate::customer_session::Toggle;
use crate::id::{CustomerId, PaymentMethodId};
use crate::moment::Moment;
use crate::money::Amount;
use crate::payment_intent::{self, PaymentIntent};
use crate::payment_method::{self, AllowRedisplay, PaymentMethod};
use crate::payment_method_type::{FutureUsage, PaymentMethodType};
use crate::setup_intent::{self, SetupIntent};

/// How many of something the buyer wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Of which line item.
    pub id: String,
    /// How many.
    pub quantity: i64,
}

/// Where the buyer wants the goods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShipTo {
    /// Where that is.
    pub address: AddressChange,
    /// Who receives them.
    pub name: String,
}

/// What the buyer says of himself and of the purchase, before or while confirming it.
#[derive(Clone, Debug, Default)]
pub struct Says {
    /// Billing address.
    pub billing_address: Option<AddressChange>,
    /// E-mail address.
    pub email: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Where goods go.
    pub shipping: Option<ShipTo>,
}

/// Change an open session as its buyer.
#[derive(Clone, Debug, Default)]
pub struct BuyersUpdate {
    /// How many of what.
    pub line_items: Option<Vec<Quantity>>,
    /// About the buyer.
    pub says: Says,
}

/// Complete a session.
pub struct Confirm {
    /// What the buyer agrees to.
    pub consent: Option<Consent>,
    /// The amount that the buyer saw.
    pub expected_amount: Option<Amount>,
    /// The type of the method that the buyer chose.
    pub expected_payment_method_type: Option<PaymentMethodType>,
    /// A method that exists.
    pub payment_method: Option<PaymentMethodId>,
    /// A new method.
    pub payment_method_data: Option<payment_method::Entry>,
    /// Where the buyer comes back to, unless the session says.
    pub return_url: Option<String>,
    /// Whether the buyer wants to see the method again; not said of saved ones.
    pub save_payment_method: Option<bool>,
    /// About the buyer.
    pub says: Says,
    /// Whether the browser library handles what has to be done next.
    pub use_stripe_sdk: Option<bool>,
}

/// What becomes of the payment method, by what the seller set and the buyer ticked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    /// To whom a new method may be shown again; `None` leaves it as it is.
    pub allow_redisplay: Option<AllowRedisplay>,
    /// What the intent sets it up for.
    pub setup_future_usage: Option<FutureUsage>,
}

impl CheckoutSession {
    /// Whether the buyer is asked to save the method: there must be somebody to save it for.
    pub fn offers_save(&self) -> bool {
        let options = self.purchase().and_then(|it| it.saved_payment_method_options.as_ref());
        let enabled = options.is_some_and(|it| it.payment_method_save == Some(Toggle::Enabled));
        enabled && self.has_buyer()
    }

    /// Whether a completed session has a customer.
    fn has_buyer(&self) -> bool {
        self.customer.is_some() || self.makes_customer()
    }

    /// Whether confirming makes a customer.
    pub fn makes_customer(&self) -> bool {
        self.customer.is_none() && self.customer_creation == Some(CustomerCreation::Always)
    }

    /// Whether the buyer may take saved methods off file.
    pub fn offers_removal(&self) -> bool {
        let options = self.purchase().and_then(|it| it.saved_payment_method_options.as_ref());
        options.is_some_and(|it| it.payment_method_remove == Some(Toggle::Enabled))
    }

    /// Whether a saved method is shown to the buyer. A setup shows none. [D]
    pub fn shows(&self, method: &PaymentMethod) -> bool {
        let Some(purchase) = self.purchase() else { return false };
        let own = self.customer.is_some() && method.customer() == self.customer.as_ref();
        let listed = purchase
            .saved_payment_method_options
            .as_ref()
            .is_some_and(|it| it.allow_redisplay_filters.contains(&method.allow_redisplay));
        own && listed && self.keeps(method.kind()) && self.types().contains(&method.kind())
    }

    /// Whether methods of a type are saved for the buyer and shown again. With elements, cards and US
    /// bank accounts alone are. [D]
    fn keeps(&self, kind: PaymentMethodType) -> bool {
        match self.ui.mode() {
            UiMode::Elements => {
                [PaymentMethodType::Card, PaymentMethodType::UsBankAccount].contains(&kind)
            }
            UiMode::EmbeddedPage | UiMode::Form | UiMode::HostedPage => true,
        }
    }

    /// What becomes of a method that the buyer confirms with.
    pub fn saving(
        &self,
        method: &PaymentMethod,
        ticked: Option<bool>,
    ) -> Result<Saving, CheckoutRefusal> {
        let on_file = method.customer().is_some();
        let usage = match &self.mode {
            Mode::Payment(purchase) => purchase.intent_data.setup_future_usage,
            Mode::Setup(_) => Some(FutureUsage::OffSession),
        };
        let ticked = match ticked {
            Some(_) if on_file => {
                return Err(BuyerFault::SavedAlready.at("save_payment_method"));
            }
            Some(true) if !(self.offers_save() && self.keeps(method.kind())) => {
                return Err(BuyerFault::SaveNotOffered.at("save_payment_method"));
            }
            ticked => ticked.unwrap_or(false),
        };
        if on_file {
            return Ok(Saving { allow_redisplay: None, setup_future_usage: usage });
        }
        let by_consent = match (ticked, usage) {
            (true, _) => Some(AllowRedisplay::Always),
            (false, Some(_)) => Some(AllowRedisplay::Limited),
            (false, None) => None,
        };
        // What a ticked box alone saves a method for is not documented. [U] What was saved in the
        // shop is charged later without the buyer, so it is set up for that.
        let setup_future_usage = usage.or(ticked.then_some(FutureUsage::OffSession));
        Ok(Saving { allow_redisplay: self.allow_redisplay.or(by_consent), setup_future_usage })
    }

    /// Takes in what the buyer says, while the session is open.
    pub fn hears(&self, says: &Says) -> Result<CheckoutSession, CheckoutRefusal> {
        let mut after = self.clone();
        if let Some(shipping) = &says.shipping {
            after.shipping_details = Some(self.ships_to(shipping)?);
        }
        let mut details = after.customer_details.take().unwrap_or_default();
        if let Some(email) = &says.email {
            if self.customer_email.as_ref().is_some_and(|known| known != email) {
                return Err(BuyerFault::EmailKnown.at("email"));
            }
            details.email = Some(email.clone());
        }
        if let Some(address) = &says.billing_address {
            details.address = Some(Address::of(address.clone()));
        }
        details.name = says.name.clone().or(details.name);
        details.phone = says.phone.clone().or(details.phone);
        after.customer_details = (details != CustomerDetails::default()).then_some(details);
        Ok(after)
    }

    fn ships_to(&self, to: &ShipTo) -> Result<Shipping, CheckoutRefusal> {
        let Some(countries) = &self.shipping_address_collection else {
            return Err(CheckoutFault::NoShipping.at("shipping"));
        };
        if self.update_shipping_details == Some(UpdateShippingDetails::ServerOnly) {
            return Err(BuyerFault::ServerOnly.at("shipping"));
        }
        let address = Address::of(to.address.clone());
        if !address.country.as_ref().is_some_and(|country| countries.contains(country)) {
            return Err(CheckoutFault::NotShippedThere.at("shipping[address][country]"));
        }
        let (carrier, phone, tracking_number) = (None, None, None);
        Ok(Shipping { address, carrier, name: to.name.clone(), phone, tracking_number })
    }

    /// Changes what the buyer may change.
    pub fn buyer_updates(
        &self,
        command: &BuyersUpdate,
        moment: &Moment<'_>,
    ) -> Result<CheckoutSession, CheckoutRefusal> {
        self.may_confirm(None, moment.now)?;
        let mut after = self.hears(&command.says)?;
        let Some(wanted) = &command.line_items else { return Ok(after) };
        let Mode::Payment(purchase) = &mut after.mode else {
            return Err(CheckoutFault::NotInMode(self.mode_name()).at("line_items"));
        };
        for (place, wanted) in wanted.iter().enumerate() {
            let at = |name: &str| format!("line_items[{place}][{name}]");
            let mut items = purchase.line_items.iter_mut();
            let item = items
                .find(|item| item.id.as_str() == wanted.id)
                .ok_or_else(|| CheckoutFault::NoSuchLineItem(wanted.id.clone()).at(at("id")))?;
            if item.adjustable_quantity.is_none() {
                return Err(CheckoutFault::NotAdjustable.at(at("quantity")));
            }
            item.count(wanted.quantity, &at("quantity"), purchase.currency)?;
        }
        payable(purchase.total(), purchase.currency)?;
        after.has_types()?;
        Ok(after)
    }

    /// The session as the buyer confirms it: with all that he had to say.
    pub fn confirmed(
        &self,
        command: &Confirm,
        method: &PaymentMethod,
    ) -> Result<CheckoutSession, CheckoutRefusal> {
        if command.expected_payment_method_type.is_some_and(|kind| kind != method.kind()) {
            return Err(BuyerFault::AnotherType.at("expected_payment_method_type"));
        }
        if command.return_url.is_some() && self.ui.return_url().is_some() {
            return Err(BuyerFault::ReturnUrlKnown.at("return_url"));
        }
        let mut after = self.hears(&command.says)?;
        after.consent = self.agreed(command.consent.unwrap_or_default())?;
        if after.shipping_address_collection.is_some() && after.shipping_details.is_none() {
            return Err(CheckoutFault::Missing.at("shipping"));
        }
        let details = after.customer_details.take().unwrap_or_default();
        let details = details.completed_by(&method.billing_details);
        if after.phone_number_collection && details.phone.is_none() {
            return Err(CheckoutFault::Missing.at("phone"));
        }
        after.customer_details = (details != CustomerDetails::default()).then_some(details);
        Ok(after)
    }

    fn agreed(&self, consent: Consent) -> Result<Option<Consent>, CheckoutRefusal> {
        let asked = self.consent_collection.unwrap_or(ConsentCollection {
            payment_method_reuse_agreement: None,
            promotions: None,
            terms_of_service: None,
        });
        let promotions = asked.promotions == Some(PromotionsCollection::Auto);
        if consent.promotions.is_some() && !promotions {
            return Err(BuyerFault::NotAsked.at("consent[promotions]"));
        }
        match (asked.terms_of_service, consent.terms_of_service) {
            (Some(TermsCollection::Required), None) => {
                Err(CheckoutFault::Missing.at("consent[terms_of_service]"))
            }
            (None | Some(TermsCollection::None), Some(_)) => {
                Err(BuyerFault::NotAsked.at("consent[terms_of_service]"))
            }
            (Some(TermsCollection::Required), Some(_)) | (_, None) => {
                Ok((consent != Consent::default()).then_some(consent))
            }
        }
    }

    /// Makes an intent what this attempt needs: the session may have changed since the last one.
    pub fn prepare_payment(
        &self,
        intent: &mut PaymentIntent,
        customer: Option<CustomerId>,
        saving: Saving,
    ) {
        if let Some(purchase) = self.purchase() {
            intent.amount = purchase.total();
        }
        intent.customer = customer;
        intent.setup_future_usage = saving.setup_future_usage;
        if let Some(shipping) = &self.shipping_details {
            intent.shipping = Some(shipping.clone());
        }
    }

    /// The same for a setup.
    pub fn prepare_setup(&self, intent: &mut SetupIntent, customer: Option<CustomerId>) {
        intent.customer = customer;
    }

    /// What a payment that succeeded, or is held, completes the session with; `None` while the buyer
    /// still has something to do.
    pub fn paid_by(&self, intent: &PaymentIntent) -> Option<Completion> {
        let payment_status = match intent.status {
            payment_intent::Status::Succeeded { .. } => PaymentStatus::Paid,
            // Money that is held, or on its way.
            payment_intent::Status::RequiresCapture { .. } | payment_intent::Status::Processing => {
                PaymentStatus::Unpaid
            }
            payment_intent::Status::RequiresPaymentMethod
            | payment_intent::Status::RequiresConfirmation { .. }
            | payment_intent::Status::RequiresAction(_)
            | payment_intent::Status::AwaitsTransfer(_)
            | payment_intent::Status::Canceled { .. } => return None,
        };
        Some(self.completion(payment_status, intent.customer.clone()))
    }

    /// The same for a setup.
    pub fn set_up_by(&self, intent: &SetupIntent) -> Option<Completion> {
        let done = intent.status_name() == setup_intent::StatusName::Succeeded;
        done.then(|| self.completion(PaymentStatus::NoPaymentRequired, intent.customer.clone()))
    }

    fn completion(
        &self,
        payment_status: PaymentStatus,
        customer: Option<CustomerId>,
    ) -> Completion {
        let details = self.customer_details.clone().unwrap_or_default();
        Completion {
            payment_status,
            customer,
            customer_details: CustomerDetails { tax_exempt: Some(TaxExempt::None), ..details },
            consent: self.consent,
            shipping_details: None,
        }
    }

    /// Whether it is open, so that an intent that ends well completes it.
    pub fn waits(&self) -> bool {
        self.status == Status::Open
    }
}

impl PaymentIntent {
    /// Whether the money came that was on its way; `None` when that is no news.
    pub fn money_came(&self, after: &PaymentIntent) -> Option<bool> {
        let on_its_way = self.status == payment_intent::Status::Processing;
        match after.status {
            payment_intent::Status::Succeeded { .. } if on_its_way => Some(true),
            payment_intent::Status::RequiresPaymentMethod if on_its_way => Some(false),
            payment_intent::Status::Succeeded { .. }
            | payment_intent::Status::RequiresPaymentMethod
            | payment_intent::Status::RequiresConfirmation { .. }
            | payment_intent::Status::RequiresAction(_)
            | payment_intent::Status::AwaitsTransfer(_)
            | payment_intent::Status::Processing
            | payment_intent::Status::RequiresCapture { .. }
            | payment_intent::Status::Canceled { .. } => None,
        }
    }
}

impl CustomerDetails {
    /// What the method's holder said fills in what the buyer left unsaid.
    fn completed_by(self, billing: &BillingDetails) -> CustomerDetails {
        CustomerDetails {
            address: self.address.or_else(|| billing.address.clone()),
            email: self.email.or_else(|| billing.email.clone()),
            name: self.name.or_else(|| billing.name.clone()),
            phone: self.phone.or_else(|| billing.phone.clone()),
            tax_exempt: self.tax_exempt,
        }
    }
}
