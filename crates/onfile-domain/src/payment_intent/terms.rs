//! Creating and updating: what an intent is about, before anybody pays.

use super::amount_details::apply_amount_details;
use super::{
    Acceptance, AcceptanceChange, BankOptions, CaptureMethod, CardOptions, CardOptionsChange,
    ConfirmationMethod, Create, Methods, MethodsChoice, Options, OptionsChange, PaymentDetails,
    PaymentDetailsChange, PaymentIntent, Status, StatusName, Terms, TransferOptions, TypeOptions,
    Update,
};
use crate::address::apply_shipping;
use crate::eligibility::OfferRefusal;
use crate::id::{PaymentIntentId, PaymentMethodId};
use crate::mandate::is_reference_prefix;
use crate::metadata::Metadata;
use crate::moment::{Mint, Moment, Timestamp};
use crate::money::{Amount, Currency};
use crate::payment_method_configuration::Chosen;
use crate::payment_method_type::PaymentMethodType;
use crate::refusal::{BankRefusal, IntentKind, Refusal};
use crate::typed::Change;

/// Judges an amount against its currency.
pub fn chargeable(amount: Amount, currency: Currency) -> Result<(), Refusal> {
    if amount == Amount::ZERO {
        return Err(Refusal::AmountZero);
    }
    if amount < currency.minimum() {
        return Err(Refusal::AmountTooSmall(currency));
    }
    if amount > currency.maximum() {
        return Err(Refusal::AmountTooLarge(currency));
    }
    if amount.minor_units() % currency.step() != 0 {
        return Err(Refusal::AmountTooFine(currency));
    }
    Ok(())
}

impl PaymentIntent {
    /// A new intent. Confirming it is a second step, on the result.
    pub fn create(command: Create, moment: &mut Moment<'_>) -> Result<PaymentIntent, Refusal> {
        chargeable(command.amount, command.currency)?;
        let confirmation_method =
            command.confirmation_method.unwrap_or(ConfirmationMethod::Automatic);
        let mut terms = command.terms;
        let choice = MethodsChoice {
            automatic: command.automatic_payment_methods.as_ref(),
            confirmed_by_hand: confirmation_method == ConfirmationMethod::Manual,
            ..terms.choice(command.payment_method_configuration.is_some())
        };
        let methods = choice.methods(terms.payment_method_types.take())?;
        let mut intent = PaymentIntent {
            id: PaymentIntentId::mint(moment.mint),
            created: moment.now,
            amount: command.amount,
            currency: command.currency,
            amount_details: None,
            status: Status::RequiresPaymentMethod,
            capture_method: CaptureMethod::AutomaticAsync,
            confirmation_method,
            methods,
            allowed_types: None,
            excluded_types: None,
            customer: None,
            checkout_session: None,
            payment_method: None,
            setup_future_usage: None,
            sellers_future_usage: None,
            options: Options::default(),
            acceptance: None,
            mandate: None,
            radar_session: None,
            description: None,
            metadata: Metadata::default(),
            payment_details: None,
            receipt_email: None,
            shipping: None,
            source: None,
            statement_descriptor: None,
            statement_descriptor_suffix: None,
            transfer_group: None,
            latest_charge: None,
            last_payment_error: None,
        };
        intent.apply(terms, moment.mint)?;
        Ok(intent)
    }

    /// Applies what a command mentions.
    pub fn apply(&mut self, terms: Terms, mint: &mut dyn Mint) -> Result<(), Refusal> {
        terms.choice(false).agrees()?;
        self.capture_method = terms.capture_method.unwrap_or(self.capture_method);
        if let Some(types) = terms.payment_method_types {
            self.methods = Methods::Listed { types };
        }
        terms.allowed_payment_method_types.apply(&mut self.allowed_types);
        terms.excluded_payment_method_types.apply(&mut self.excluded_types);
        if terms.setup_future_usage.is_mentioned() || terms.payment_method_options.is_some() {
            self.sellers_future_usage = None;
        }
        terms.setup_future_usage.apply(&mut self.setup_future_usage);
        self.has_types()?;
        let parts = terms.amount_details;
        apply_amount_details(&mut self.amount_details, parts, self.amount, mint)?;
        terms.customer.map(|named| named.id()).apply(&mut self.customer);
        terms.description.apply(&mut self.description);
        self.metadata.apply(terms.metadata);
        apply_details(&mut self.payment_details, terms.payment_details);
        if let Some(options) = terms.payment_method_options {
            options.agrees()?;
            self.options.apply(options);
        }
        terms.receipt_email.apply(&mut self.receipt_email);
        apply_shipping(&mut self.shipping, terms.shipping);
        terms.statement_descriptor.apply(&mut self.statement_descriptor);
        terms.statement_descriptor_suffix.apply(&mut self.statement_descriptor_suffix);
        terms.transfer_group.apply(&mut self.transfer_group);
        Ok(())
    }

    /// Takes its methods from a configuration; `None` is the default one, unchanged.
    pub fn choose(&mut self, chosen: Option<Chosen>) {
        self.methods.choose(chosen);
    }

    /// Whether anything is left to pay with.
    pub fn has_types(&self) -> Result<(), Refusal> {
        let none = self.types().is_empty();
        if none { Err(Refusal::Offer(OfferRefusal::NoTypes(IntentKind::Payment))) } else { Ok(()) }
    }

    /// Updates the intent; `method` is the method the command named, already found and judged.
    ///
    /// Nothing is told: there is no event for an updated intent.
    pub fn update(&self, command: &Update, mint: &mut dyn Mint) -> Result<PaymentIntent, Refusal> {
        let configured = command.payment_method_configuration.is_some();
        if command.changes_payment() {
            self.is_driven_directly()?;
            self.is_unfunded()?;
        }
        let confirmed_by_hand = self.confirmation_method == ConfirmationMethod::Manual;
        MethodsChoice { confirmed_by_hand, ..command.terms.choice(configured) }.agrees()?;
        if configured {
            self.may_change("payment_method_configuration")?;
        }
        let mut after = self.clone();
        let money_changes = command.amount.is_some_and(|amount| amount != self.amount)
            || command.currency.is_some_and(|currency| currency != self.currency);
        if command.amount.is_some() {
            self.may_change("amount")?;
        }
        if command.currency.is_some() {
            self.may_change("currency")?;
        }
        if command.terms.setup_future_usage.is_mentioned() {
            self.may_change("setup_future_usage")?;
        }
        after.amount = command.amount.unwrap_or(self.amount);
        after.currency = command.currency.unwrap_or(self.currency);
        chargeable(after.amount, after.currency)?;
        if self.awaits_transfer() && command.changes_payment() {
            // What the buyer was told to send was for other terms.
            after.status = Status::RequiresConfirmation { authenticated: false };
        }
        if money_changes && self.status_name() != StatusName::RequiresPaymentMethod {
            // The buyer authenticated, or is about to, for another amount. No later status gets
            // here: the money may not change there.
            after.status = Status::RequiresConfirmation { authenticated: false };
        }
        after.last_payment_error = None;
        after.apply(command.terms.clone(), mint)?;
        match command.payment_method.clone() {
            Change::Keep => {}
            Change::Unset => after.set_method(None)?,
            Change::Set(method) => after.set_method(Some(method))?,
        }
        Ok(after)
    }

    /// Sets or removes what to pay with; a running challenge is abandoned.
    pub fn set_method(&mut self, method: Option<PaymentMethodId>) -> Result<(), Refusal> {
        self.may_change("payment_method")?;
        self.status = match method {
            Some(_) => Status::RequiresConfirmation { authenticated: false },
            None => Status::RequiresPaymentMethod,
        };
        self.payment_method = method;
        Ok(())
    }

    fn may_change(&self, field: &'static str) -> Result<(), Refusal> {
        self.is_unfunded()?;
        match self.status_name() {
            StatusName::RequiresPaymentMethod
            | StatusName::RequiresConfirmation
            | StatusName::RequiresAction => Ok(()),
            status @ (StatusName::Processing
            | StatusName::RequiresCapture
            | StatusName::Canceled
            | StatusName::Succeeded) => Err(Refusal::UpdateStatus { field, status }),
        }
    }
}

impl Update {
    /// Whether it changes how, by whom or what is paid, and not only what is noted about it.
    fn changes_payment(&self) -> bool {
        let terms = &self.terms;
        self.amount.is_some()
            || self.currency.is_some()
            || self.payment_method_configuration.is_some()
            || self.payment_method.is_mentioned()
            || self.payment_method_data.is_some()
            || terms.capture_method.is_some()
            || terms.allowed_payment_method_types.is_mentioned()
            || terms.excluded_payment_method_types.is_mentioned()
            || terms.payment_method_types.is_some()
            || terms.customer.is_mentioned()
            || terms.payment_method_options.is_some()
            || terms.setup_future_usage.is_mentioned()
    }
}

impl Terms {
    fn choice(&self, configuration: bool) -> MethodsChoice<'static> {
        MethodsChoice {
            configuration,
            listed: self.payment_method_types.is_some(),
            allowed: self.allowed_payment_method_types.is_set(),
            excluded: self.excluded_payment_method_types.is_set(),
            ..MethodsChoice::default()
        }
    }
}

/// Applies a change to the caller's references.
pub(crate) fn apply_details(
    details: &mut Option<PaymentDetails>,
    change: Change<PaymentDetailsChange>,
) {
    match change {
        Change::Keep => {}
        Change::Unset => *details = None,
        Change::Set(change) => {
            let details = details.get_or_insert_default();
            change.customer_reference.apply(&mut details.customer_reference);
            change.order_reference.apply(&mut details.order_reference);
        }
    }
}

impl Options {
    /// Applies what a command mentions.
    pub fn apply(&mut self, change: OptionsChange) {
        match change.card {
            Change::Keep => {}
            Change::Unset => self.card = CardOptions::default(),
            Change::Set(card) => self.card.apply(card),
        }
        for (kind, options) in change.others {
            let usage = match options {
                Change::Keep => Change::Keep,
                Change::Unset => {
                    self.bank.unset(kind);
                    if kind == PaymentMethodType::CustomerBalance {
                        self.customer_balance = TransferOptions::default();
                    }
                    Change::Unset
                }
                Change::Set(options) => {
                    let cash = &mut self.customer_balance;
                    cash.funding_type = options.funding_type.or(cash.funding_type);
                    cash.bank_transfer = options.bank_transfer.or(cash.bank_transfer.take());
                    options.reference_prefix.apply(&mut self.bank.reference_prefix);
                    let method = options.verification_method;
                    self.bank.verification_method = method.or(self.bank.verification_method);
                    options.setup_future_usage
                }
            };
            match usage {
                Change::Keep => {}
                Change::Unset => {
                    self.future_usage.remove(&kind);
                }
                Change::Set(usage) => {
                    self.future_usage.insert(kind, usage);
                }
            }
        }
    }
}

impl BankOptions {
    /// Restores the defaults of one type.
    fn unset(&mut self, kind: PaymentMethodType) {
        if kind == PaymentMethodType::SepaDebit {
            self.reference_prefix = None;
        } else if kind == PaymentMethodType::UsBankAccount {
            self.verification_method = None;
        }
    }
}

impl OptionsChange {
    /// Whether what it says can be.
    pub(crate) fn agrees(&self) -> Result<(), Refusal> {
        for (_, options) in &self.others {
            let Change::Set(TypeOptions { reference_prefix: Change::Set(prefix), .. }) = options
            else {
                continue;
            };
            if !is_reference_prefix(prefix) {
                return Err(Refusal::Bank(BankRefusal::ReferencePrefix));
            }
        }
        Ok(())
    }
}

impl CardOptions {
    fn apply(&mut self, change: CardOptionsChange) {
        match change.capture_method {
            Change::Keep => {}
            Change::Unset => self.capture_manual = false,
            Change::Set(super::CaptureManual::Manual) => self.capture_manual = true,
        }
        self.network = change.network.or(self.network);
        let asked = change.request_extended_authorization;
        self.request_extended_authorization = asked.or(self.request_extended_authorization);
        let asked = change.request_incremental_authorization;
        self.request_incremental_authorization = asked.or(self.request_incremental_authorization);
        self.request_multicapture = change.request_multicapture.or(self.request_multicapture);
        self.request_overcapture = change.request_overcapture.or(self.request_overcapture);
        self.request_three_d_secure =
            change.request_three_d_secure.unwrap_or(self.request_three_d_secure);
        self.require_cvc_recollection =
            change.require_cvc_recollection.unwrap_or(self.require_cvc_recollection);
        change.setup_future_usage.apply(&mut self.setup_future_usage);
        self.setup_credential_usage = change.setup_credential_usage.or(self.setup_credential_usage);
        change.statement_descriptor_suffix_kana.apply(&mut self.statement_descriptor_suffix_kana);
        change.statement_descriptor_suffix_kanji.apply(&mut self.statement_descriptor_suffix_kanji);
        self.stored_credential_usage =
            change.stored_credential_usage.or(self.stored_credential_usage);
    }
}

impl From<Acceptance> for AcceptanceChange {
    fn from(acceptance: Acceptance) -> Self {
        AcceptanceChange { accepted_at: Some(acceptance.accepted_at), online: acceptance.online }
    }
}

impl Acceptance {
    /// Records an agreement.
    pub fn of(change: AcceptanceChange, now: Timestamp) -> Acceptance {
        Acceptance { accepted_at: change.accepted_at.unwrap_or(now), online: change.online }
    }
}
