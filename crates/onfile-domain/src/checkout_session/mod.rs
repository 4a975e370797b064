//! Checkout Sessions: a purchase, or a setup, that the seller describes and the buyer completes on a
//! page or in a form.
//!
//! The record is here; `command` holds what a seller can ask; `create` and `update` judge it;
//! `line_item` reckons; `lifecycle` ends a session; `intent` makes the intent that pays for it, which
//! happens when the buyer confirms and not before, and which only the session drives.

mod buyer;
mod command;
mod create;
mod custom_text;
mod customer;
mod customer_update;
mod intent;
mod lifecycle;
mod line_item;
mod refusal;
#[cfg(test)]
mod tests;
mod update;

pub use buyer::{BuyersUpdate, Confirm, Quantity, Saving, Says, ShipTo};
pub use command::{
    AdjustableQuantityEntry, BuyersLocation, CollectedInformation, Create, LineItemEntry,
    PaymentIntentData, PaymentIntentDataChange, PriceData, ProductData, SavedOptionsEntry,
    SetupIntentData, ShippingDetails, Update, UpdatedLineItem,
};
pub use create::Known;
pub use custom_text::{CustomText, MAX_CUSTOM_TEXT};
pub use customer_update::{CustomerUpdate, Follows};
pub use intent::NewIntent;
pub use lifecycle::Completion;
pub use line_item::{AdjustableQuantity, LineItem, MAX_LINE_ITEMS, Sold};
pub use refusal::{BuyerFault, CheckoutFault, CheckoutRefusal};

use crate::address::{Address, Shipping};
use crate::customer::TaxExempt;
use crate::customer_session::Toggle;
use crate::eligibility::Flow;
use crate::id::{CheckoutSessionId, CustomerId, PaymentIntentId, SetupIntentId};
use crate::metadata::Metadata;
use crate::moment::{DAY, MINUTE, Timestamp};
use crate::money::{Amount, Currency};
use crate::names::{Named, names};
use crate::payment_intent::{CaptureMethod, Methods, Narrowing, Options};
use crate::payment_method::AllowRedisplay;
use crate::payment_method_type::{FutureUsage, PaymentMethodType};
use serde::{Deserialize, Serialize};

/// How soon after its creation a session can expire. [D]
pub const SHORTEST: i64 = 30 * MINUTE;
/// How late, and when it does unless the seller says. [D]
pub const LONGEST: i64 = DAY;

names! {
    /// What a session is for. Subscriptions are not part of this server.
    pub enum ModeName {
        Payment = "payment",
        Setup = "setup",
    }
}

names! {
    /// Where the buyer sees it.
    pub enum UiMode {
        /// In elements on the seller's own page.
        Elements = "elements",
        /// In a page of ours, inside the seller's.
        EmbeddedPage = "embedded_page",
        /// In a form of ours, on the seller's own page.
        Form = "form",
        /// On a page of ours.
        HostedPage = "hosted_page",
    }
}

names! {
    /// What the same were called before API version 2026-03-25.dahlia.
    /// Source: <https://docs.stripe.com/changelog/dahlia/2026-03-25/updates-available-checkout-session-ui-modes>.
    pub enum FormerUiMode {
        Custom = "custom",
        Embedded = "embedded",
        Hosted = "hosted",
    }
}

names! {
    /// Whether the buyer is sent to the `return_url` at the end.
    pub enum RedirectOnCompletion {
        Always = "always",
        IfRequired = "if_required",
        Never = "never",
    }
}

names! {
    /// Whether completing a session makes a customer.
    pub enum CustomerCreation {
        Always = "always",
        IfRequired = "if_required",
    }
}

names! {
    /// Where a session stands.
    pub enum StatusName {
        Open = "open",
        Complete = "complete",
        Expired = "expired",
    }
}

names! {
    /// Whether the money is there.
    pub enum PaymentStatus {
        Paid = "paid",
        Unpaid = "unpaid",
        NoPaymentRequired = "no_payment_required",
    }
}

names! {
    /// What the button says.
    pub enum SubmitType {
        Auto = "auto",
        Book = "book",
        Donate = "donate",
        Pay = "pay",
    }
}

names! {
    /// Whether the buyer's billing address is asked for.
    pub enum BillingAddressCollection {
        Auto = "auto",
        Required = "required",
    }
}

names! {
    /// Whether the buyer is asked to hear from the seller.
    pub enum PromotionsCollection {
        Auto = "auto",
        None = "none",
    }
}

names! {
    /// Whether the buyer must accept the seller's terms.
    pub enum TermsCollection {
        None = "none",
        Required = "required",
    }
}

names! {
    /// Where the text about the reuse of a payment method stands.
    pub enum AgreementPosition {
        Auto = "auto",
        Hidden = "hidden",
    }
}

names! {
    /// What the buyer said about hearing from the seller.
    pub enum PromotionsConsent {
        OptIn = "opt_in",
        OptOut = "opt_out",
    }
}

names! {
    /// What the buyer said about the seller's terms.
    pub enum TermsConsent {
        Accepted = "accepted",
    }
}

names! {
    /// Who says where goods go.
    pub enum UpdateShippingDetails {
        ClientOnly = "client_only",
        ServerOnly = "server_only",
    }
}

names! {
    /// The languages of our pages. Source: the types in stripe-node 23.
    pub enum Locale {
        Auto = "auto", Bg = "bg", Cs = "cs", Da = "da", De = "de", El = "el", En = "en",
        EnGb = "en-GB", Es = "es", Es419 = "es-419", Et = "et", Fi = "fi", Fil = "fil", Fr = "fr",
        FrCa = "fr-CA", Hr = "hr", Hu = "hu", Id = "id", It = "it", Ja = "ja", Ko = "ko", Lt = "lt",
        Lv = "lv", Ms = "ms", Mt = "mt", Nb = "nb", Nl = "nl", Pl = "pl", Pt = "pt", PtBr = "pt-BR",
        Ro = "ro", Ru = "ru", Sk = "sk", Sl = "sl", Sv = "sv", Th = "th", Tr = "tr", Vi = "vi",
        Zh = "zh", ZhHk = "zh-HK", ZhTw = "zh-TW",
    }
}

/// Where a session stands, with the facts that exist there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Status {
    /// The buyer can complete it.
    Open,
    /// The buyer did.
    Complete {
        /// Whether the money is there: it may come later.
        payment_status: PaymentStatus,
    },
    /// Nobody did in time, or the seller called it off.
    Expired,
}

/// What a session is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "mode")]
pub enum Mode {
    /// A purchase.
    Payment(Box<Purchase>),
    /// A setup, which has no money.
    Setup(Box<Setup>),
}

/// What is bought, and how it is paid for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purchase {
    /// The one currency of everything in it.
    pub currency: Currency,
    /// What is bought; never nothing.
    pub line_items: Vec<LineItem>,
    /// What its payment intent will be like.
    pub intent_data: PaymentIntentData,
    /// Whether the buyer may save and see payment methods.
    pub saved_payment_method_options: Option<SavedPaymentMethodOptions>,
    /// What the button says.
    pub submit_type: Option<SubmitType>,
    /// The intent, once the buyer has confirmed for the first time.
    pub payment_intent: Option<PaymentIntentId>,
}

/// How something is set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// The currency that the method will be used in.
    pub currency: Option<Currency>,
    /// What its setup intent will be like.
    pub intent_data: SetupIntentData,
    /// The intent, once the buyer has confirmed for the first time.
    pub setup_intent: Option<SetupIntentId>,
}

/// Where the buyer sees it, and goes afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "in")]
pub enum Ui {
    /// See [`UiMode::Elements`].
    Elements {
        /// Where the buyer comes back to; the browser may say so instead.
        return_url: Option<String>,
    },
    /// See [`UiMode::EmbeddedPage`].
    EmbeddedPage {
        /// Where the buyer goes at the end; only without it when there is no redirect.
        return_url: Option<String>,
        /// Whether the buyer goes there.
        redirect_on_completion: RedirectOnCompletion,
    },
    /// See [`UiMode::Form`].
    Form {
        /// Where the buyer comes back to.
        return_url: Option<String>,
    },
    /// See [`UiMode::HostedPage`].
    HostedPage {
        /// Where the buyer goes at the end.
        success_url: String,
        /// Where the buyer goes who would rather not.
        cancel_url: Option<String>,
    },
}

/// Whether the buyer may save and see payment methods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedPaymentMethodOptions {
    /// Which saved methods are shown.
    pub allow_redisplay_filters: Vec<AllowRedisplay>,
    /// Whether they can be taken off file.
    pub payment_method_remove: Option<Toggle>,
    /// Whether the buyer is asked to save a new one.
    pub payment_method_save: Option<Toggle>,
}

/// What the buyer is asked to agree to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentCollection {
    /// See [`AgreementPosition`].
    pub payment_method_reuse_agreement: Option<AgreementPosition>,
    /// See [`PromotionsCollection`].
    pub promotions: Option<PromotionsCollection>,
    /// See [`TermsCollection`].
    pub terms_of_service: Option<TermsCollection>,
}

/// What the buyer agreed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// See [`PromotionsConsent`].
    pub promotions: Option<PromotionsConsent>,
    /// See [`TermsConsent`].
    pub terms_of_service: Option<TermsConsent>,
}

/// What is known of the buyer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerDetails {
    /// Billing address.
    pub address: Option<Address>,
    /// E-mail address.
    pub email: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Whether tax applies; unknown until the session is complete.
    pub tax_exempt: Option<TaxExempt>,
}

/// A Checkout Session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckoutSession {
    /// The session's id. Its client secret is derived from it, and stored nowhere.
    pub id: CheckoutSessionId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// When it expires, if nobody completes it.
    pub expires_at: Timestamp,
    /// Where it stands.
    pub status: Status,
    /// What it is for.
    #[serde(rename = "for")]
    pub mode: Mode,
    /// Where the buyer sees it.
    pub ui: Ui,
    /// Where its methods come from.
    pub methods: Methods,
    /// Only these of them.
    pub allowed_types: Option<Vec<PaymentMethodType>>,
    /// None of these.
    pub excluded_types: Option<Vec<PaymentMethodType>>,
    /// What the seller set by type.
    pub options: Options,
    /// What the payment method becomes, whatever the buyer says.
    pub allow_redisplay: Option<AllowRedisplay>,
    /// What the seller adds to the texts of our pages.
    #[serde(default)]
    pub custom_text: CustomText,
    /// Who buys, when it is known.
    pub customer: Option<CustomerId>,
    /// Whether completing it makes a customer; nothing where one is known.
    pub customer_creation: Option<CustomerCreation>,
    /// The e-mail address that the seller knows.
    pub customer_email: Option<String>,
    /// What is known of the buyer.
    pub customer_details: Option<CustomerDetails>,
    /// What of the customer follows what the buyer says.
    pub customer_update: Option<CustomerUpdate>,
    /// Whether the billing address is asked for.
    pub billing_address_collection: Option<BillingAddressCollection>,
    /// Whether the phone number is asked for.
    pub phone_number_collection: bool,
    /// The countries that goods go to, when the buyer is asked where.
    pub shipping_address_collection: Option<Vec<String>>,
    /// Who says where goods go.
    pub update_shipping_details: Option<UpdateShippingDetails>,
    /// Where goods go, as was said in this session.
    pub shipping_details: Option<Shipping>,
    /// What the buyer is asked to agree to.
    pub consent_collection: Option<ConsentCollection>,
    /// What the buyer agreed to.
    pub consent: Option<Consent>,
    /// The seller's own reference.
    pub client_reference_id: Option<String>,
    /// How the seller names the integration that made it.
    pub integration_identifier: Option<String>,
    /// Whether the page has a place for promotion codes, if that was said. There are none here, so
    /// it never has.
    pub allow_promotion_codes: Option<bool>,
    /// The language of the page.
    pub locale: Option<Locale>,
    /// The seller's notes.
    pub metadata: Metadata,
}

impl Purchase {
    /// What everything costs, before discounts and taxes, of which there are none here.
    pub fn total(&self) -> Amount {
        self.line_items.iter().fold(Amount::ZERO, |sum, item| sum.plus(item.amount))
    }
}

impl Ui {
    /// Where the buyer sees it.
    pub fn mode(&self) -> UiMode {
        match self {
            Ui::Elements { .. } => UiMode::Elements,
            Ui::EmbeddedPage { .. } => UiMode::EmbeddedPage,
            Ui::Form { .. } => UiMode::Form,
            Ui::HostedPage { .. } => UiMode::HostedPage,
        }
    }

    /// Where the buyer comes back to from elsewhere.
    pub fn return_url(&self) -> Option<&str> {
        match self {
            Ui::Elements { return_url }
            | Ui::EmbeddedPage { return_url, .. }
            | Ui::Form { return_url } => return_url.as_deref(),
            Ui::HostedPage { success_url, .. } => Some(success_url),
        }
    }
}

/// Where the buyer sees it, in the words of one time or the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UiModeWord {
    /// In today's.
    Current(UiMode),
    /// In those of before.
    Former(FormerUiMode),
}

impl UiModeWord {
    /// The word.
    pub fn name(self) -> &'static str {
        match self {
            UiModeWord::Current(mode) => mode.name(),
            UiModeWord::Former(former) => former.name(),
        }
    }

    /// What is meant.
    pub fn mode(self) -> UiMode {
        match self {
            UiModeWord::Current(mode) => mode,
            UiModeWord::Former(former) => former.into(),
        }
    }
}

impl UiMode {
    /// What it was called before; the form is younger than the new names.
    pub fn former(self) -> Option<FormerUiMode> {
        match self {
            UiMode::Elements => Some(FormerUiMode::Custom),
            UiMode::EmbeddedPage => Some(FormerUiMode::Embedded),
            UiMode::HostedPage => Some(FormerUiMode::Hosted),
            UiMode::Form => None,
        }
    }
}

impl From<FormerUiMode> for UiMode {
    fn from(former: FormerUiMode) -> Self {
        match former {
            FormerUiMode::Custom => UiMode::Elements,
            FormerUiMode::Embedded => UiMode::EmbeddedPage,
            FormerUiMode::Hosted => UiMode::HostedPage,
        }
    }
}

impl CheckoutSession {
    /// The status by name.
    pub fn status_name(&self) -> StatusName {
        match self.status {
            Status::Open => StatusName::Open,
            Status::Complete { .. } => StatusName::Complete,
            Status::Expired => StatusName::Expired,
        }
    }

    /// Whether the money is there.
    pub fn payment_status(&self) -> PaymentStatus {
        match (self.status, &self.mode) {
            (Status::Complete { payment_status }, _) => payment_status,
            (Status::Open | Status::Expired, Mode::Payment(_)) => PaymentStatus::Unpaid,
            (Status::Open | Status::Expired, Mode::Setup(_)) => PaymentStatus::NoPaymentRequired,
        }
    }

    /// What it is for, by name.
    pub fn mode_name(&self) -> ModeName {
        match self.mode {
            Mode::Payment(_) => ModeName::Payment,
            Mode::Setup(_) => ModeName::Setup,
        }
    }

    /// The purchase, when it is one.
    pub fn purchase(&self) -> Option<&Purchase> {
        match &self.mode {
            Mode::Payment(purchase) => Some(purchase),
            Mode::Setup(_) => None,
        }
    }

    /// What is bought.
    pub fn line_items(&self) -> &[LineItem] {
        self.purchase().map_or(&[], |purchase| &purchase.line_items)
    }

    /// The payment intent, once there is one.
    pub fn payment_intent(&self) -> Option<&PaymentIntentId> {
        self.purchase()?.payment_intent.as_ref()
    }

    /// The setup intent, once there is one.
    pub fn setup_intent(&self) -> Option<&SetupIntentId> {
        match &self.mode {
            Mode::Payment(_) => None,
            Mode::Setup(setup) => setup.setup_intent.as_ref(),
        }
    }

    /// The currency, when one is known.
    pub fn currency(&self) -> Option<Currency> {
        match &self.mode {
            Mode::Payment(purchase) => Some(purchase.currency),
            Mode::Setup(setup) => setup.currency,
        }
    }

    /// The methods it takes.
    pub fn types(&self) -> Vec<PaymentMethodType> {
        let (flow, future_usage, holds) = match &self.mode {
            Mode::Payment(purchase) => {
                let Purchase { currency, intent_data, .. } = purchase.as_ref();
                let flow = Flow::Payment { amount: purchase.total(), currency: *currency };
                let holds = intent_data.capture_method == Some(CaptureMethod::Manual);
                (flow, intent_data.setup_future_usage, holds)
            }
            Mode::Setup(_) => (Flow::Setup, Some(FutureUsage::OffSession), false),
        };
        let (allowed, excluded) = (self.allowed_types.as_deref(), self.excluded_types.as_deref());
        self.methods.types(&Narrowing { flow, allowed, excluded, future_usage, holds })
    }
}
