//! Making a session: what may stand beside what, and what comes of it.

use super::command::{Create, SavedOptionsEntry};
use super::{
    CheckoutFault, CheckoutRefusal, CheckoutSession, CustomerCreation, CustomerDetails, LONGEST,
    LineItem, MAX_LINE_ITEMS, Mode, ModeName, PaymentIntentData, Purchase, RedirectOnCompletion,
    SHORTEST, SavedPaymentMethodOptions, Setup, Sold, Status, Ui, UiMode, UiModeWord,
};
use crate::customer::Customer;
use crate::effects::Effects;
use crate::id::CheckoutSessionId;
use crate::job::{Job, JobKind};
use crate::metadata::Metadata;
use crate::moment::{Moment, Timestamp};
use crate::money::{Amount, Currency};
use crate::payment_intent::{AllowRedirects, CardOptions, Methods, MethodsChoice, Options};
use crate::payment_method::AllowRedisplay;
use crate::payment_method_configuration::Chosen;
use crate::refusal::Refusal;

/// What the records say about what a command names.
#[derive(Clone, Debug)]
pub struct Known {
    /// Who buys.
    pub customer: Option<Customer>,
    /// What each line item sells, in their order.
    pub sold: Vec<Sold>,
    /// What the configuration turns on; `None` for the default one, unchanged.
    pub chosen: Option<Chosen>,
}

impl Create {
    /// Whether what was said can be said together; asks no record.
    pub fn agrees(&self, now: Timestamp) -> Result<(), Refusal> {
        self.customer_agrees()?;
        self.mode_agrees()?;
        self.ui_agrees()?;
        self.methods_agree()?;
        match self.expires_at {
            Some(at) if at < now + SHORTEST => Err(CheckoutFault::TooSoon.at("expires_at").into()),
            Some(at) if at > now + LONGEST => Err(CheckoutFault::TooLate.at("expires_at").into()),
            Some(_) | None => Ok(()),
        }
    }

    /// What it is for.
    fn mode(&self) -> Result<ModeName, CheckoutRefusal> {
        self.mode.ok_or_else(|| CheckoutFault::Missing.at("mode"))
    }

    /// Where the buyer sees it.
    fn ui_mode(&self) -> UiMode {
        self.ui_mode.map_or(UiMode::HostedPage, UiModeWord::mode)
    }

    fn customer_agrees(&self) -> Result<(), Refusal> {
        match (&self.customer, &self.customer_email, self.customer_creation) {
            (Some(_), Some(_), _) => Err(Refusal::Exclusive(&["customer", "customer_email"])),
            (Some(_), None, Some(_)) => Err(Refusal::Exclusive(&["customer", "customer_creation"])),
            (Some(_), None, None) => Ok(()),
            (None, _, _) if self.customer_update.is_some() => {
                Err(CheckoutFault::NobodyToUpdate.at("customer_update").into())
            }
            (None, _, _) => Ok(()),
        }
    }

    fn mode_agrees(&self) -> Result<(), CheckoutRefusal> {
        let mode = self.mode()?;
        let foreign: &[(&str, bool)] = match mode {
            ModeName::Payment => &[("setup_intent_data", self.setup_intent_data.is_some())],
            ModeName::Setup => &[
                ("line_items", self.line_items.is_some()),
                ("payment_intent_data", self.payment_intent_data.is_some()),
                ("saved_payment_method_options", self.saved_payment_method_options.is_some()),
                ("shipping_address_collection", self.shipping_address_collection.is_some()),
                ("submit_type", self.submit_type.is_some()),
            ],
        };
        if let Some((param, _)) = foreign.iter().find(|(_, sent)| *sent) {
            return Err(CheckoutFault::NotInMode(mode).at(*param));
        }
        match (mode, self.line_items.as_deref()) {
            (ModeName::Payment, None | Some([])) => Err(CheckoutFault::Missing.at("line_items")),
            (ModeName::Payment, Some(items)) if items.len() > MAX_LINE_ITEMS => {
                Err(CheckoutFault::TooMany.at("line_items"))
            }
            (ModeName::Setup, _) if self.currency.is_none() && !self.names_types() => {
                Err(CheckoutFault::Missing.at("currency"))
            }
            (ModeName::Payment | ModeName::Setup, _) => Ok(()),
        }
    }

    fn names_types(&self) -> bool {
        self.allowed_payment_method_types.is_some() || self.payment_method_types.is_some()
    }

    fn ui_agrees(&self) -> Result<(), CheckoutRefusal> {
        let success = ("success_url", self.success_url.is_some());
        let cancel = ("cancel_url", self.cancel_url.is_some());
        let back = ("return_url", self.return_url.is_some());
        let redirect = ("redirect_on_completion", self.redirect_on_completion.is_some());
        let submit = ("submit_type", self.submit_type.is_some());
        let text = ("custom_text", self.custom_text.is_some());
        let foreign: &[(&'static str, bool)] = match self.ui_mode() {
            UiMode::Elements => &[cancel, text, redirect, submit, success],
            UiMode::Form => &[cancel, redirect, submit, success],
            UiMode::EmbeddedPage => &[cancel, success],
            UiMode::HostedPage => &[redirect, back],
        };
        let params: Vec<_> = foreign.iter().filter(|(_, sent)| *sent).map(|it| it.0).collect();
        if !params.is_empty() {
            let mode = self.ui_mode.unwrap_or(UiModeWord::Current(UiMode::HostedPage));
            return Err(CheckoutRefusal::NotInUiMode { params, mode });
        }
        match (self.ui_mode(), self.redirect_on_completion) {
            (UiMode::EmbeddedPage, Some(RedirectOnCompletion::Never)) if back.1 => {
                Err(CheckoutFault::NeverRedirected.at("return_url"))
            }
            (
                UiMode::EmbeddedPage,
                None | Some(RedirectOnCompletion::Always | RedirectOnCompletion::IfRequired),
            ) if !back.1 => Err(CheckoutFault::Missing.at("return_url")),
            (UiMode::HostedPage, _) if !success.1 => Err(CheckoutFault::Missing.at("success_url")),
            (UiMode::Elements | UiMode::EmbeddedPage | UiMode::Form | UiMode::HostedPage, _) => {
                Ok(())
            }
        }
    }

    fn methods_agree(&self) -> Result<(), Refusal> {
        MethodsChoice {
            configuration: self.payment_method_configuration.is_some(),
            listed: self.payment_method_types.is_some(),
            allowed: self.allowed_payment_method_types.is_some(),
            excluded: self.excluded_payment_method_types.is_some(),
            ..MethodsChoice::default()
        }
        .agrees()
    }

    fn ui(&self) -> Ui {
        let return_url = self.return_url.clone();
        match self.ui_mode() {
            UiMode::Elements => Ui::Elements { return_url },
            UiMode::EmbeddedPage => {
                let asked = self.redirect_on_completion;
                let redirect_on_completion = asked.unwrap_or(RedirectOnCompletion::Always);
                Ui::EmbeddedPage { return_url, redirect_on_completion }
            }
            UiMode::Form => Ui::Form { return_url },
            UiMode::HostedPage => Ui::HostedPage {
                success_url: self.success_url.clone().unwrap_or_default(),
                cancel_url: self.cancel_url.clone(),
            },
        }
    }

    fn methods(&self, chosen: Option<Chosen>) -> Methods {
        if let Some(types) = self.payment_method_types.clone() {
            return Methods::Listed { types };
        }
        let allow_redirects = match self.redirect_on_completion {
            Some(RedirectOnCompletion::Never) => AllowRedirects::Never,
            None | Some(RedirectOnCompletion::Always | RedirectOnCompletion::IfRequired) => {
                AllowRedirects::Always
            }
        };
        Methods::Automatic { allow_redirects, configuration: chosen.map(Box::new) }
    }

    /// What a setup can do with options: ask for 3-D Secure.
    fn options(&self, mode: ModeName) -> Result<Options, CheckoutRefusal> {
        let mut options = Options::default();
        if let Some(change) = self.payment_method_options.clone() {
            options.apply(change);
        }
        let request_three_d_secure = options.card.request_three_d_secure;
        let card = CardOptions { request_three_d_secure, ..CardOptions::default() };
        let of_setup = Options { card, ..Options::default() };
        if mode == ModeName::Setup && options != of_setup {
            let param = "payment_method_options";
            return Err(CheckoutFault::NotInMode(ModeName::Setup).at(param));
        }
        Ok(options)
    }

    fn purchase(
        &self,
        sold: &[Sold],
        moment: &mut Moment<'_>,
    ) -> Result<Purchase, CheckoutRefusal> {
        let first = sold.first().map(|sold| sold.price.currency);
        let currency = self.currency.or(first).unwrap_or(Currency::USD);
        let entries = self.line_items.clone().unwrap_or_default();
        let mut line_items = Vec::with_capacity(entries.len());
        for (place, (entry, sold)) in entries.into_iter().zip(sold).enumerate() {
            line_items.push(LineItem::of(place, entry, sold, currency, moment.mint)?);
        }
        let mut intent_data = PaymentIntentData::default();
        intent_data.apply(self.payment_intent_data.clone().unwrap_or_default());
        let purchase = Purchase {
            currency,
            line_items,
            intent_data,
            saved_payment_method_options: self.saved_options(),
            submit_type: self.submit_type,
            payment_intent: None,
        };
        payable(purchase.total(), currency)?;
        Ok(purchase)
    }

    /// Saving needs somebody to save for; without that nothing is said unless it was asked for. [U]
    fn saved_options(&self) -> Option<SavedPaymentMethodOptions> {
        let known =
            self.customer.is_some() || self.customer_creation == Some(CustomerCreation::Always);
        let asked = self.saved_payment_method_options.clone();
        let entry = if known { Some(asked.unwrap_or_default()) } else { asked };
        entry.map(SavedPaymentMethodOptions::from)
    }
}

impl From<SavedOptionsEntry> for SavedPaymentMethodOptions {
    fn from(entry: SavedOptionsEntry) -> Self {
        SavedPaymentMethodOptions {
            allow_redisplay_filters: entry
                .allow_redisplay_filters
                .unwrap_or_else(|| vec![AllowRedisplay::Always]),
            payment_method_remove: entry.payment_method_remove,
            payment_method_save: entry.payment_method_save,
        }
    }
}

/// Judges a total. Nothing at all is too little, too: sessions without a payment are not built yet.
pub(super) fn payable(total: Amount, currency: Currency) -> Result<(), CheckoutRefusal> {
    if total < currency.minimum() {
        return Err(CheckoutRefusal::TooSmall(currency));
    }
    if total > currency.maximum() {
        return Err(CheckoutRefusal::TooLarge(currency));
    }
    if total.minor_units() % currency.step() != 0 {
        return Err(CheckoutRefusal::TooFine(currency));
    }
    Ok(())
}

impl CheckoutSession {
    /// A new session, open until it expires. `command` agrees with itself.
    pub fn create(
        command: &Create,
        known: Known,
        moment: &mut Moment<'_>,
    ) -> Result<(CheckoutSession, Effects), Refusal> {
        let Known { customer, sold, chosen } = known;
        let mode = command.mode()?;
        let options = command.options(mode)?;
        let guest_creation = match mode {
            ModeName::Payment => Some(CustomerCreation::IfRequired),
            ModeName::Setup => None,
        };
        let mode = match mode {
            ModeName::Payment => Mode::Payment(Box::new(command.purchase(&sold, moment)?)),
            ModeName::Setup => Mode::Setup(Box::new(Setup {
                currency: command.currency,
                intent_data: command.setup_intent_data.clone().unwrap_or_default(),
                setup_intent: None,
            })),
        };
        let email = command.customer_email.clone();
        let email = email.or(customer.as_ref().and_then(|customer| customer.email.clone()));
        let details = CustomerDetails { email, ..CustomerDetails::default() };
        let session = CheckoutSession {
            id: CheckoutSessionId::mint(moment.mint),
            created: moment.now,
            expires_at: command.expires_at.unwrap_or(moment.now + LONGEST),
            status: Status::Open,
            mode,
            ui: command.ui(),
            methods: command.methods(chosen),
            allowed_types: command.allowed_payment_method_types.clone(),
            excluded_types: command.excluded_payment_method_types.clone(),
            options,
            allow_redisplay: command.allow_redisplay,
            custom_text: command.custom_text.clone().unwrap_or_default(),
            customer_creation: match customer {
                Some(_) => None,
                None => command.customer_creation.or(guest_creation),
            },
            customer: customer.map(|customer| customer.id),
            customer_email: command.customer_email.clone(),
            customer_details: details.email.is_some().then_some(details),
            customer_update: command.customer_update,
            billing_address_collection: command.billing_address_collection,
            phone_number_collection: command.phone_number_collection.unwrap_or(false),
            shipping_address_collection: command
                .shipping_address_collection
                .clone()
                .map(|location| location.allowed_countries),
            update_shipping_details: command.update_shipping_details,
            shipping_details: None,
            consent_collection: command.consent_collection,
            consent: None,
            client_reference_id: command.client_reference_id.clone(),
            integration_identifier: command.integration_identifier.clone(),
            allow_promotion_codes: command.allow_promotion_codes,
            locale: command.locale,
            metadata: Metadata::of(command.metadata.clone()),
        };
        session.has_types()?;
        let mut effects = Effects::default();
        let (due, kind) = (session.expires_at, JobKind::ExpireCheckoutSession);
        effects.jobs.push(Job::at(due, kind, session.id.as_str()));
        effects.save(&session);
        Ok((session, effects))
    }

    /// Whether anything is left to pay with, or to set up.
    pub(super) fn has_types(&self) -> Result<(), CheckoutRefusal> {
        if self.types().is_empty() { Err(CheckoutRefusal::NoTypes) } else { Ok(()) }
    }
}
