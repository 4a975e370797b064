//! The calls on Checkout Sessions.

use crate::Invalid;
use crate::form::Param;
use crate::objects::core_account::NamedCustomer;
use crate::objects::payment_intent::CheckoutOptions;
use crate::objects::refused::{CONNECT, not_yet};
use crate::params::{
    CreatedRange, Declaration, EmailChange, FromParam, Kind, Page, Path, ReturnUrl, Schema,
    narrower, params, read_object,
};
use onfile_domain::checkout_session::{
    AdjustableQuantityEntry, AgreementPosition, BuyersLocation, CollectedInformation,
    ConsentCollection, Create, CustomText, CustomerUpdate, FormerUiMode, LineItemEntry,
    MAX_CUSTOM_TEXT, ModeName, PaymentIntentDataChange, PriceData, ProductData, SavedOptionsEntry,
    SetupIntentData, ShippingDetails, StatusName, UiMode, UiModeWord, Update,
    UpdateShippingDetails, UpdatedLineItem,
};
use onfile_domain::core_account::CustomerRef;
use onfile_domain::id::PaymentIntentId;
use onfile_domain::metadata::{Metadata, MetadataChange};
use onfile_domain::payment_method::AllowRedisplay;
use onfile_domain::price::UnitEntry;
use onfile_domain::{Change, Named};

/// Longest reference of the seller's own, in characters. [D]
const MAX_REFERENCE: usize = 200;

params! { AdjustableQuantityEntry { enabled, maximum, minimum } }

params! {
    ProductData { description, images, metadata, name, tax_code, tax_details, unit_label }
}

params! {
    /// What one costs, where the buyer does not choose it.
    struct PlainUnit for UnitEntry { unit_amount, unit_amount_decimal, .. }
}

params! {
    PriceData { currency, product, product_data, tax_behavior, flatten unit: PlainUnit }
    refused { recurring: not_yet!("recurring") }
}

params! {
    LineItemEntry { adjustable_quantity, metadata, price, price_data, quantity }
    refused { tax_rates: not_yet!("tax_rates") }
}

params! { UpdatedLineItem { id, flatten entry } }

params! {
    PaymentIntentDataChange {
        capture_method, description, metadata, receipt_email as EmailChange, setup_future_usage,
        shipping, statement_descriptor, statement_descriptor_suffix, transfer_group,
    }
    refused {
        application_fee_amount: CONNECT,
        on_behalf_of: CONNECT,
        transfer_data: CONNECT,
    }
}

params! {
    /// What of it may change while the buyer looks.
    struct UpdatedIntentData for PaymentIntentDataChange {
        description, metadata, setup_future_usage, statement_descriptor,
        statement_descriptor_suffix, ..
    }
}

params! {
    SetupIntentData { description, metadata as Notes }
    refused { on_behalf_of: CONNECT }
}

params! { SavedOptionsEntry { allow_redisplay_filters, payment_method_remove, payment_method_save } }

params! {
    ConsentCollection { payment_method_reuse_agreement as Agreement, promotions, terms_of_service }
}

params! { CustomerUpdate { address, name, shipping } }

params! {
    CustomText {
        after_submit as Message, shipping_address as Message, submit as Message,
        terms_of_service_acceptance as Message,
    }
}

params! { BuyersLocation { allowed_countries as Countries } }

params! {
    Create {
        allow_promotion_codes as Off, allowed_payment_method_types, billing_address_collection,
        cancel_url as ReturnUrl, client_reference_id as Reference, consent_collection, currency,
        custom_text, flatten customer: NamedCustomer, customer_creation, customer_email as Email,
        customer_update, excluded_payment_method_types, expires_at,
        integration_identifier as Reference, line_items, locale, metadata, mode,
        payment_intent_data, payment_method_configuration,
        allow_redisplay = "payment_method_data" as MethodData,
        payment_method_options as CheckoutOptions, payment_method_types,
        phone_number_collection as Collection, redirect_on_completion, return_url as ReturnUrl,
        saved_payment_method_options, setup_intent_data, shipping_address_collection, submit_type,
        success_url as ReturnUrl, ui_mode, update_shipping_details = "permissions" as Permissions,
    }
    refused {
        adaptive_pricing: not_yet!("adaptive_pricing"),
        after_expiration: not_yet!("after_expiration"),
        automatic_tax: not_yet!("automatic_tax"),
        branding_settings: not_yet!("branding_settings"),
        custom_fields: not_yet!("custom_fields"),
        discounts: not_yet!("discounts"),
        invoice_creation: not_yet!("invoice_creation"),
        managed_payments: not_yet!("managed_payments"),
        name_collection: not_yet!("name_collection"),
        optional_items: not_yet!("optional_items"),
        origin_context: not_yet!("origin_context"),
        payment_method_collection: not_yet!("payment_method_collection"),
        shipping_options: not_yet!("shipping_options"),
        subscription_data: not_yet!("subscription_data"),
        tax_id_collection: not_yet!("tax_id_collection"),
        wallet_options: not_yet!("wallet_options"),
    }
}

params! { ShippingDetails { address, name } }

params! { CollectedInformation { shipping_details } }

params! {
    Update {
        collected_information, line_items, metadata, payment_intent_data as UpdatedData,
    }
    refused { shipping_options: not_yet!("shipping_options") }
}

/// Whose e-mail address is looked for.
struct BuyersEmail {
    email: String,
}

params! { BuyersEmail { email } }

narrower!(ByEmail: Option<BuyersEmail>, Option<String>, |it| it.map(|it| it.email));

/// Which sessions are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Only of this customer.
    pub customer: Option<CustomerRef>,
    /// Only of a buyer with this e-mail address.
    pub email: Option<String>,
    /// Only the one with this intent.
    pub payment_intent: Option<PaymentIntentId>,
    /// Only those that stand here.
    pub status: Option<StatusName>,
}

params! {
    ListFilter {
        flatten page, created, flatten customer: NamedCustomer,
        email = "customer_details" as ByEmail, payment_intent, status,
    }
    refused {
        payment_link: not_yet!("payment_link"),
        subscription: not_yet!("subscription"),
    }
}

narrower!(Notes: MetadataChange, Metadata, |change| Metadata::of(change));
narrower!(Email: EmailChange, Option<String>, |change| Change::<String>::from(change).into_option());

/// Something that is asked for or not.
struct Enabled {
    enabled: bool,
}

params! { Enabled { enabled } }

narrower!(Collection: Option<Enabled>, Option<bool>, |it| it.map(|it| it.enabled));

struct Position {
    position: AgreementPosition,
}

params! { Position { position } }

narrower!(Agreement: Option<Position>, Option<AgreementPosition>, |it| it.map(|it| it.position));

struct Redisplay {
    allow_redisplay: Option<AllowRedisplay>,
}

params! { Redisplay { allow_redisplay } }

narrower!(MethodData: Option<Redisplay>, Option<AllowRedisplay>, |it| {
    it.and_then(|it| it.allow_redisplay)
});

struct Text {
    message: String,
}

params! { Text { message } }

/// A text of the seller's own, or none.
struct Message(Option<String>);

impl FromParam for Message {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let message = Change::<Text>::from_param(param, path)?.into_option().map(|it| it.message);
        if message.as_ref().is_some_and(|it| it.chars().count() > MAX_CUSTOM_TEXT) {
            let param = path.child("message").to_string();
            return Err(Invalid::TooLong { param, most: MAX_CUSTOM_TEXT });
        }
        Ok(Message(message))
    }

    fn schema() -> Schema {
        Change::<Text>::schema()
    }
}

impl From<Message> for Option<String> {
    fn from(message: Message) -> Self {
        message.0
    }
}

/// What can be said to be off, and cannot be on.
struct Off(Option<bool>);

impl FromParam for Off {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match Option::<bool>::from_param(param, path)? {
            Some(true) => Err(path.unsupported(not_yet!("A place for promotion codes"))),
            off => Ok(Off(off)),
        }
    }

    fn schema() -> Schema {
        Option::<bool>::schema()
    }
}

impl From<Off> for Option<bool> {
    fn from(off: Off) -> Self {
        off.0
    }
}

struct Permitted {
    update_shipping_details: Option<UpdateShippingDetails>,
}

params! { Permitted { update_shipping_details } }

narrower!(Permissions: Option<Permitted>, Option<UpdateShippingDetails>, |it| {
    it.and_then(|it| it.update_shipping_details)
});

/// The intent's data as an update says them.
struct UpdatedData(Option<PaymentIntentDataChange>);

impl FromParam for UpdatedData {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            None => Ok(UpdatedData(None)),
            some => read_object::<UpdatedIntentData>(some, path).map(|it| UpdatedData(Some(it))),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Object(UpdatedIntentData::declared())).optional()
    }
}

impl From<UpdatedData> for Option<PaymentIntentDataChange> {
    fn from(data: UpdatedData) -> Self {
        data.0
    }
}

/// A text with as many characters as a reference can have.
struct Reference(Option<String>);

impl FromParam for Reference {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let text = Option::<String>::from_param(param, path)?;
        if text.as_ref().is_some_and(|text| text.chars().count() > MAX_REFERENCE) {
            return Err(Invalid::TooLong { param: path.to_string(), most: MAX_REFERENCE });
        }
        Ok(Reference(text))
    }

    fn schema() -> Schema {
        Option::<String>::schema()
    }
}

impl From<Reference> for Option<String> {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}

/// Countries in two capital letters.
struct Countries(Vec<String>);

impl FromParam for Countries {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let countries = Vec::<String>::from_param(param, path)?;
        let is_code = |it: &String| it.len() == 2 && it.bytes().all(|it| it.is_ascii_uppercase());
        match countries.iter().position(|it| !is_code(it)) {
            Some(at) => Err(Invalid::Country(path.item(at).to_string())),
            None if countries.is_empty() => Err(path.empty()),
            None => Ok(Countries(countries)),
        }
    }

    fn schema() -> Schema {
        Vec::<String>::schema()
    }
}

impl From<Countries> for Vec<String> {
    fn from(countries: Countries) -> Self {
        countries.0
    }
}

/// What a session can be for; the last is known by name alone.
const MODES: [&str; 3] = ["payment", "setup", "subscription"];

impl FromParam for ModeName {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let text = String::from_param(param, path)?;
        match ModeName::parse(&text) {
            Some(mode) => Ok(mode),
            None if text == "subscription" => {
                Err(path.unsupported(not_yet!("A Checkout Session in `subscription` mode")))
            }
            None => Err(path.choice(MODES.to_vec())),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Choice(ModeName::ALL.iter().map(|it| it.name()).collect()))
    }
}

/// Both times' words are read; which of them a caller may use is its version's to say.
impl FromParam for UiModeWord {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let text = String::from_param(param, path)?;
        let current = UiMode::parse(&text).map(UiModeWord::Current);
        let word = current.or_else(|| FormerUiMode::parse(&text).map(UiModeWord::Former));
        word.ok_or_else(|| path.choice(UiMode::ALL.iter().map(|it| it.name()).collect()))
    }

    fn schema() -> Schema {
        Schema::required(Kind::Choice(UiMode::ALL.iter().map(|it| it.name()).collect()))
    }
}
