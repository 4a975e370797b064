//! What a seller can ask of a Checkout Session.

use super::{
    BillingAddressCollection, ConsentCollection, CustomText, CustomerCreation, CustomerUpdate,
    Locale, ModeName, RedirectOnCompletion, SubmitType, UiModeWord, UpdateShippingDetails,
};
use crate::address::{AddressChange, Shipping, ShippingEntry};
use crate::core_account::CustomerRef;
use crate::customer_session::Toggle;
use crate::id::{PriceId, ProductId};
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::Timestamp;
use crate::money::Currency;
use crate::payment_intent::{CaptureMethod, OptionsChange};
use crate::payment_method::AllowRedisplay;
use crate::payment_method_type::{FutureUsage, PaymentMethodType};
use crate::price::{self, AmountsEntry, TaxBehavior, UnitEntry};
use crate::product;
use crate::typed::Change;
use serde::{Deserialize, Serialize};

/// How many of something the buyer may choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdjustableQuantityEntry {
    /// Whether the buyer chooses.
    pub enabled: bool,
    /// The most.
    pub maximum: Option<i64>,
    /// The least.
    pub minimum: Option<i64>,
}

/// A product that is made for one session.
#[derive(Clone, Debug)]
pub struct ProductData {
    /// See [`crate::product::Product::description`].
    pub description: Option<String>,
    /// See [`crate::product::Product::images`].
    pub images: Option<Vec<String>>,
    /// See [`crate::product::Product::metadata`].
    pub metadata: MetadataChange,
    /// See [`crate::product::Product::name`].
    pub name: String,
    /// See [`crate::product::Product::tax_code`].
    pub tax_code: Option<String>,
    /// The same, in other words.
    pub tax_details: Option<product::TaxDetailsChange>,
    /// See [`crate::product::Product::unit_label`].
    pub unit_label: Option<String>,
}

/// A price that is made for one session.
#[derive(Clone, Debug)]
pub struct PriceData {
    /// See [`crate::price::Price::currency`].
    pub currency: Currency,
    /// Of what: an existing product,
    pub product: Option<ProductId>,
    /// or a new one.
    pub product_data: Option<ProductData>,
    /// See [`crate::price::Price::tax_behavior`].
    pub tax_behavior: Option<TaxBehavior>,
    /// What one costs.
    pub unit: UnitEntry,
}

/// Something to buy.
#[derive(Clone, Debug, Default)]
pub struct LineItemEntry {
    /// How many the buyer may choose.
    pub adjustable_quantity: Option<AdjustableQuantityEntry>,
    /// The seller's notes.
    pub metadata: MetadataChange,
    /// What it costs: an existing price,
    pub price: Option<PriceId>,
    /// or a new one.
    pub price_data: Option<PriceData>,
    /// How many.
    pub quantity: Option<i64>,
}

/// Something to buy, as an update says it. What is not repeated goes.
#[derive(Clone, Debug)]
pub struct UpdatedLineItem {
    /// Which of those that are there.
    pub id: Option<String>,
    /// What changes of it, or the whole of a new one.
    pub entry: LineItemEntry,
}

/// What a payment intent of a session will be like.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentIntentData {
    /// See [`crate::payment_intent::PaymentIntent::capture_method`].
    pub capture_method: Option<CaptureMethod>,
    /// See [`crate::payment_intent::PaymentIntent::description`].
    pub description: Option<String>,
    /// See [`crate::payment_intent::PaymentIntent::metadata`].
    pub metadata: Metadata,
    /// See [`crate::payment_intent::PaymentIntent::receipt_email`].
    pub receipt_email: Option<String>,
    /// See [`crate::payment_intent::PaymentIntent::setup_future_usage`].
    pub setup_future_usage: Option<FutureUsage>,
    /// See [`crate::payment_intent::PaymentIntent::shipping`].
    pub shipping: Option<Shipping>,
    /// See [`crate::payment_intent::PaymentIntent::statement_descriptor`].
    pub statement_descriptor: Option<String>,
    /// See [`crate::payment_intent::PaymentIntent::statement_descriptor_suffix`].
    pub statement_descriptor_suffix: Option<String>,
    /// See [`crate::payment_intent::PaymentIntent::transfer_group`].
    pub transfer_group: Option<String>,
}

/// A change of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentIntentDataChange {
    /// See [`PaymentIntentData::capture_method`].
    pub capture_method: Option<CaptureMethod>,
    /// See [`PaymentIntentData::description`].
    pub description: Change<String>,
    /// See [`PaymentIntentData::metadata`].
    pub metadata: MetadataChange,
    /// See [`PaymentIntentData::receipt_email`].
    pub receipt_email: Change<String>,
    /// See [`PaymentIntentData::setup_future_usage`].
    pub setup_future_usage: Change<FutureUsage>,
    /// See [`PaymentIntentData::shipping`].
    pub shipping: Option<ShippingEntry>,
    /// See [`PaymentIntentData::statement_descriptor`].
    pub statement_descriptor: Change<String>,
    /// See [`PaymentIntentData::statement_descriptor_suffix`].
    pub statement_descriptor_suffix: Change<String>,
    /// See [`PaymentIntentData::transfer_group`].
    pub transfer_group: Change<String>,
}

impl PaymentIntentData {
    /// Applies what a command mentions.
    pub fn apply(&mut self, change: PaymentIntentDataChange) {
        self.capture_method = change.capture_method.or(self.capture_method);
        change.description.apply(&mut self.description);
        self.metadata.apply(change.metadata);
        change.receipt_email.apply(&mut self.receipt_email);
        change.setup_future_usage.apply(&mut self.setup_future_usage);
        self.shipping = change.shipping.map(Shipping::from).or(self.shipping.take());
        change.statement_descriptor.apply(&mut self.statement_descriptor);
        change.statement_descriptor_suffix.apply(&mut self.statement_descriptor_suffix);
        change.transfer_group.apply(&mut self.transfer_group);
    }
}

/// What a setup intent of a session will be like.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetupIntentData {
    /// See [`crate::setup_intent::SetupIntent::description`].
    pub description: Option<String>,
    /// See [`crate::setup_intent::SetupIntent::metadata`].
    pub metadata: Metadata,
}

/// See [`super::SavedPaymentMethodOptions`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedOptionsEntry {
    /// `["always"]` by default.
    pub allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Disabled by default.
    pub payment_method_remove: Option<Toggle>,
    /// Disabled by default.
    pub payment_method_save: Option<Toggle>,
}

/// Where goods may go, in countries of two letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuyersLocation {
    /// The countries.
    pub allowed_countries: Vec<String>,
}

/// Create a Checkout Session.
#[derive(Clone, Debug, Default)]
pub struct Create {
    /// See [`super::CheckoutSession::allow_promotion_codes`].
    pub allow_promotion_codes: Option<bool>,
    /// See [`super::CheckoutSession::allowed_types`].
    pub allowed_payment_method_types: Option<Vec<PaymentMethodType>>,
    /// See [`super::CheckoutSession::billing_address_collection`].
    pub billing_address_collection: Option<BillingAddressCollection>,
    /// See [`super::Ui::HostedPage`].
    pub cancel_url: Option<String>,
    /// See [`super::CheckoutSession::client_reference_id`].
    pub client_reference_id: Option<String>,
    /// See [`super::CheckoutSession::consent_collection`].
    pub consent_collection: Option<ConsentCollection>,
    /// The currency, where the prices have several, or there are none.
    pub currency: Option<Currency>,
    /// See [`super::CheckoutSession::custom_text`].
    pub custom_text: Option<CustomText>,
    /// See [`super::CheckoutSession::customer`].
    pub customer: Option<CustomerRef>,
    /// See [`super::CheckoutSession::customer_creation`].
    pub customer_creation: Option<CustomerCreation>,
    /// See [`super::CheckoutSession::customer_email`].
    pub customer_email: Option<String>,
    /// See [`super::CheckoutSession::customer_update`].
    pub customer_update: Option<CustomerUpdate>,
    /// See [`super::CheckoutSession::excluded_types`].
    pub excluded_payment_method_types: Option<Vec<PaymentMethodType>>,
    /// See [`super::CheckoutSession::expires_at`].
    pub expires_at: Option<Timestamp>,
    /// See [`super::CheckoutSession::integration_identifier`].
    pub integration_identifier: Option<String>,
    /// What is bought.
    pub line_items: Option<Vec<LineItemEntry>>,
    /// See [`super::CheckoutSession::locale`].
    pub locale: Option<Locale>,
    /// See [`super::CheckoutSession::metadata`].
    pub metadata: MetadataChange,
    /// What it is for.
    pub mode: Option<ModeName>,
    /// See [`super::Purchase::intent_data`].
    pub payment_intent_data: Option<PaymentIntentDataChange>,
    /// The account's configuration, by name.
    pub payment_method_configuration: Option<String>,
    /// See [`super::CheckoutSession::allow_redisplay`].
    pub allow_redisplay: Option<AllowRedisplay>,
    /// See [`super::CheckoutSession::options`].
    pub payment_method_options: Option<OptionsChange>,
    /// A fixed list; only before API version 2026-09-30.endive.
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
    /// See [`super::CheckoutSession::phone_number_collection`].
    pub phone_number_collection: Option<bool>,
    /// See [`super::Ui::EmbeddedPage`].
    pub redirect_on_completion: Option<RedirectOnCompletion>,
    /// See [`super::Ui::EmbeddedPage`].
    pub return_url: Option<String>,
    /// See [`super::Purchase::saved_payment_method_options`].
    pub saved_payment_method_options: Option<SavedOptionsEntry>,
    /// See [`super::Setup::intent_data`].
    pub setup_intent_data: Option<SetupIntentData>,
    /// See [`super::CheckoutSession::shipping_address_collection`].
    pub shipping_address_collection: Option<BuyersLocation>,
    /// See [`super::Purchase::submit_type`].
    pub submit_type: Option<SubmitType>,
    /// See [`super::Ui::HostedPage`].
    pub success_url: Option<String>,
    /// See [`super::CheckoutSession::ui`].
    pub ui_mode: Option<UiModeWord>,
    /// See [`super::CheckoutSession::update_shipping_details`].
    pub update_shipping_details: Option<UpdateShippingDetails>,
}

/// Where goods go, as the seller's server says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShippingDetails {
    /// The address.
    pub address: AddressChange,
    /// To whom.
    pub name: String,
}

/// What the seller's server says about the buyer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectedInformation {
    /// Where goods go.
    pub shipping_details: Option<ShippingDetails>,
}

/// Update a Checkout Session.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// See [`super::CheckoutSession::shipping_details`].
    pub collected_information: Option<CollectedInformation>,
    /// What is bought now, whole.
    pub line_items: Option<Vec<UpdatedLineItem>>,
    /// See [`super::CheckoutSession::metadata`].
    pub metadata: MetadataChange,
    /// See [`super::Purchase::intent_data`].
    pub payment_intent_data: Option<PaymentIntentDataChange>,
}

impl From<ProductData> for product::Create {
    /// Sold once, and not offered to anybody else. [D: such products are archived]
    fn from(data: ProductData) -> Self {
        let fields = product::Fields {
            active: Some(false),
            description: set(data.description),
            images: set(data.images),
            metadata: data.metadata,
            tax_code: set(data.tax_code),
            tax_details: set(data.tax_details),
            unit_label: set(data.unit_label),
            ..product::Fields::default()
        };
        product::Create { fields, default_price_data: None, id: None, kind: None, name: data.name }
    }
}

impl From<PriceData> for price::Create {
    fn from(data: PriceData) -> Self {
        price::Create {
            active: Some(false),
            amounts: AmountsEntry { unit: data.unit, tiers: None },
            billing_scheme: None,
            currency: data.currency,
            currency_options: None,
            lookup_key: None,
            metadata: MetadataChange::Keep,
            nickname: None,
            product: data.product,
            product_data: None,
            recurring: None,
            tax_behavior: data.tax_behavior,
            tiers_mode: None,
            transfer_lookup_key: None,
            transform_quantity: None,
        }
    }
}

fn set<T>(value: Option<T>) -> Change<T> {
    value.map_or(Change::Keep, Change::Set)
}
