//! Payment methods: what is on file, and what may still be done with it.

use crate::address::{BillingDetails, BillingDetailsChange};
use crate::bank_account::{
    Account, AccountHolderType, AccountType, AuBecsDebit, Ideal, IdealBank, SepaDebit, Sofort,
    SofortCountry, UsBankAccount,
};
use crate::card::{Card, CardChange, CardEntry, Credential, expiry};
use crate::core_account::CustomerRef;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{CustomerId, MandateId, PaymentMethodId, RadarSessionId};
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::{Moment, Timestamp};
use crate::names::names;
use crate::payment_method_type::PaymentMethodType;
use crate::refusal::{BankRefusal, Refusal};
use crate::typed::{Change, Typed};
use serde::{Deserialize, Serialize};

names! {
    /// To whom a method may be shown again.
    pub enum AllowRedisplay {
        Always = "always",
        Limited = "limited",
        Unspecified = "unspecified",
    }
}

/// What may still be done with a method. Nobody has two customers, and nothing spent comes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Standing {
    /// Never used: may be used once, or attached.
    Fresh,
    /// Set up without a customer: may still be attached, but no longer used alone.
    SetUp,
    /// On file for this customer.
    Attached {
        /// Whose.
        customer: CustomerId,
    },
    /// Used without being attached, or detached: nothing may be done any more.
    Spent,
}

/// What is on file, by type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Details {
    /// A card.
    Card(Card),
    /// An account debited by the SEPA scheme.
    SepaDebit(SepaDebit),
    /// An Australian account.
    AuBecsDebit(AuBecsDebit),
    /// An account in the United States.
    UsBankAccount(UsBankAccount),
    /// One payment on a Belgian bank's page.
    Bancontact,
    /// One payment on a Dutch bank's page.
    Ideal(Ideal),
    /// One payment by Sofort.
    Sofort(Sofort),
    /// One payment on a German bank's page.
    Giropay,
    /// What the customer sends by bank transfer, or has sent.
    CustomerBalance,
}

/// How money moves with a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature<'a> {
    /// A card network authorises and presents.
    Card(&'a Card),
    /// An account is debited, under a mandate.
    Debit(&'a Account),
    /// The buyer agrees on a bank's page, once.
    Redirect,
    /// The buyer sends money, which comes by way of the customer's cash balance.
    Cash,
}

impl Details {
    /// The type.
    pub fn kind(&self) -> PaymentMethodType {
        match self {
            Details::Card(_) => PaymentMethodType::Card,
            Details::SepaDebit(_) => PaymentMethodType::SepaDebit,
            Details::AuBecsDebit(_) => PaymentMethodType::AuBecsDebit,
            Details::UsBankAccount(_) => PaymentMethodType::UsBankAccount,
            Details::Bancontact => PaymentMethodType::Bancontact,
            Details::Ideal(_) => PaymentMethodType::Ideal,
            Details::Sofort(_) => PaymentMethodType::Sofort,
            Details::Giropay => PaymentMethodType::Giropay,
            Details::CustomerBalance => PaymentMethodType::CustomerBalance,
        }
    }

    /// How money moves.
    pub fn nature(&self) -> Nature<'_> {
        match self {
            Details::Card(card) => Nature::Card(card),
            Details::SepaDebit(it) => Nature::Debit(&it.account),
            Details::AuBecsDebit(it) => Nature::Debit(&it.account),
            Details::UsBankAccount(it) => Nature::Debit(&it.account),
            Details::Bancontact | Details::Ideal(_) | Details::Sofort(_) | Details::Giropay => {
                Nature::Redirect
            }
            Details::CustomerBalance => Nature::Cash,
        }
    }
}

/// A payment method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentMethod {
    /// The method's id.
    pub id: PaymentMethodId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// To whom it may be shown again.
    pub allow_redisplay: AllowRedisplay,
    /// Who pays with it.
    pub billing_details: BillingDetails,
    /// The caller's notes.
    pub metadata: Metadata,
    /// What may still be done with it.
    pub standing: Standing,
    /// What it is.
    pub details: Details,
    /// The newest mandate to debit its account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<MandateId>,
    /// The session of the browser that it was typed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub radar_session: Option<RadarSessionId>,
}

/// A method as a caller hands it in: on its own, or inline while confirming an intent.
pub struct Entry {
    /// To whom it may be shown again.
    pub allow_redisplay: Option<AllowRedisplay>,
    /// Who pays with it.
    pub billing_details: BillingDetailsChange,
    /// The caller's notes.
    pub metadata: MetadataChange,
    /// See [`PaymentMethod::radar_session`].
    pub radar_session: Option<RadarSessionId>,
    /// What it is.
    pub details: EntryDetails,
}

/// What a method is, as a caller hands it in. Numbers are as they were typed.
pub enum EntryDetails {
    /// A card, or its token.
    Card(CardEntry),
    /// An account of the SEPA scheme.
    SepaDebit {
        /// Its number.
        iban: Typed,
    },
    /// An Australian account.
    AuBecsDebit {
        /// Bank, state and branch.
        bsb_number: String,
        /// Its number.
        account_number: Typed,
    },
    /// An account in the United States.
    UsBankAccount {
        /// Who holds it.
        account_holder_type: Option<AccountHolderType>,
        /// What kind it is.
        account_type: Option<AccountType>,
        /// The bank.
        routing_number: String,
        /// Its number.
        account_number: Typed,
    },
    /// An account in the United States whose holder has linked it at its bank.
    LinkedUsBankAccount {
        /// Who holds it.
        account_holder_type: Option<AccountHolderType>,
        /// What the bank knows it by.
        financial_connections_account: String,
    },
    /// One payment on a Belgian bank's page.
    Bancontact,
    /// One payment on a Dutch bank's page.
    Ideal {
        /// The bank, when it has been chosen.
        bank: Option<IdealBank>,
    },
    /// One payment by Sofort.
    Sofort {
        /// Where the buyer's bank is.
        country: SofortCountry,
    },
    /// One payment on a German bank's page.
    Giropay,
    /// What the customer sends by bank transfer, or has sent.
    CustomerBalance,
    /// Of a type that cannot be used yet.
    NotBuilt(PaymentMethodType),
}

/// Create a payment method.
pub struct Create {
    /// What it is.
    pub entry: Entry,
    /// Always refused, with a hint at `attach`.
    pub customer: Option<String>,
}

/// Change a payment method.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// See [`PaymentMethod::allow_redisplay`].
    pub allow_redisplay: Option<AllowRedisplay>,
    /// See [`PaymentMethod::billing_details`].
    pub billing_details: BillingDetailsChange,
    /// Expiry and preferred network.
    pub card: Option<CardChange>,
    /// See [`PaymentMethod::metadata`].
    pub metadata: MetadataChange,
    /// Holder and kind of an account in the United States.
    pub us_bank_account: Option<UsBankAccountChange>,
}

/// What may change of an account in the United States.
#[derive(Clone, Debug, Default)]
pub struct UsBankAccountChange {
    /// Who holds it.
    pub account_holder_type: Option<AccountHolderType>,
    /// What kind it is.
    pub account_type: Option<AccountType>,
}

/// Attach a payment method.
#[derive(Clone, Debug, Default)]
pub struct Attach {
    /// To which customer.
    pub customer: Option<CustomerRef>,
}

impl PaymentMethod {
    /// Its type.
    pub fn kind(&self) -> PaymentMethodType {
        self.details.kind()
    }

    /// The customer it is on file for.
    pub fn customer(&self) -> Option<&CustomerId> {
        match &self.standing {
            Standing::Attached { customer } => Some(customer),
            Standing::Fresh | Standing::SetUp | Standing::Spent => None,
        }
    }

    /// Whether it pays once, on a bank's page, and can never be on file.
    pub fn pays_once(&self) -> bool {
        self.details.nature() == Nature::Redirect
    }

    /// Whether it stands for the customer's cash. It holds nothing of anybody's, so there is nothing to
    /// keep on file, and nothing that is used up.
    pub fn is_cash(&self) -> bool {
        self.details.nature() == Nature::Cash
    }

    /// Puts the method on file for a customer. Attaching it again to the same one is nothing.
    pub fn attach(&self, customer: &CustomerId) -> Result<Option<PaymentMethod>, Refusal> {
        match &self.standing {
            Standing::Attached { customer: current } if current == customer => Ok(None),
            Standing::Attached { .. } => Err(Refusal::AttachedElsewhere),
            _ if self.pays_once() || self.is_cash() => {
                Err(Refusal::Bank(BankRefusal::CannotBeAttached(self.kind())))
            }
            Standing::Spent => Err(Refusal::AttachSpent),
            Standing::Fresh | Standing::SetUp => {
                let standing = Standing::Attached { customer: customer.clone() };
                Ok(Some(PaymentMethod { standing, ..self.clone() }))
            }
        }
    }

    /// Takes the method off file, for good.
    pub fn detach(&self) -> Result<Effects, Refusal> {
        if self.customer().is_none() {
            return Err(Refusal::NotAttached);
        }
        let detached = PaymentMethod { standing: Standing::Spent, ..self.clone() };
        let mut effects = Effects::default();
        effects.tell_change(EventType::PaymentMethodDetached, self, &detached);
        if self.is_source() {
            effects.tell(EventType::CustomerSourceDeleted, self);
        }
        effects.save(detached);
        Ok(effects)
    }

    /// Changes what may change: only on a method that is on file.
    pub fn update(&self, command: Update, moment: &Moment<'_>) -> Result<Effects, Refusal> {
        if self.customer().is_none() {
            return Err(Refusal::UpdateUnattached);
        }
        let mut changed = self.clone();
        changed.allow_redisplay = command.allow_redisplay.unwrap_or(changed.allow_redisplay);
        changed.billing_details.apply(command.billing_details);
        changed.metadata.apply(command.metadata);
        changed.change_details(command.card, command.us_bank_account, moment.now)?;
        let mut effects = Effects::default();
        effects.tell_change(EventType::PaymentMethodUpdated, self, &changed);
        if self.is_source() {
            effects.tell_change(EventType::CustomerSourceUpdated, self, &changed);
        }
        effects.save(changed);
        Ok(effects)
    }
}

impl PaymentMethod {
    /// Takes over what the issuer says of a card on file: its holder has another one now. A card of
    /// another brand needs a new agreement before it is charged without its holder.
    pub fn automatically_updated(&self, card: Card) -> Effects {
        let mut effects = Effects::default();
        let Details::Card(before) = &self.details else { return effects };
        let same_brand = before.description.brand == card.description.brand;
        let credential = if same_brand { before.credential.clone() } else { Credential::default() };
        let mut changed = self.clone();
        changed.details = Details::Card(Card { credential, ..card });
        effects.tell_change(EventType::PaymentMethodAutomaticallyUpdated, self, &changed);
        if self.is_source() {
            effects.tell_change(EventType::CustomerSourceUpdated, self, &changed);
        }
        effects.save(changed);
        effects
    }

    /// Changes what belongs to one type; for another type there is nothing to change.
    fn change_details(
        &mut self,
        card: Option<CardChange>,
        account: Option<UsBankAccountChange>,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let kind = self.kind();
        let wrong =
            |changed| Err(Refusal::Bank(BankRefusal::ChangeOfAnotherType { changed, kind }));
        match (&mut self.details, card, account) {
            (_, None, None) => Ok(()),
            (Details::Card(held), Some(change), None) => held.apply(change, now),
            (Details::UsBankAccount(held), None, Some(change)) => {
                held.account_holder_type = change.account_holder_type.or(held.account_holder_type);
                held.account_type = change.account_type.unwrap_or(held.account_type);
                Ok(())
            }
            (_, Some(_), _) if kind != PaymentMethodType::Card => wrong(PaymentMethodType::Card),
            (_, _, _) => wrong(PaymentMethodType::UsBankAccount),
        }
    }
}

impl Card {
    pub(crate) fn apply(&mut self, change: CardChange, now: Timestamp) -> Result<(), Refusal> {
        if change.exp_month.is_some() || change.exp_year.is_some() {
            let month = change.exp_month.unwrap_or(i64::from(self.exp_month));
            let year = change.exp_year.unwrap_or(i64::from(self.exp_year));
            (self.exp_month, self.exp_year) =
                expiry(month, year, now).map_err(Refusal::InvalidExpiry)?;
        }
        match change.preferred_network {
            Change::Keep => {}
            Change::Unset => self.preferred_network = None,
            Change::Set(preferred) => self.preferred_network = Some(preferred.network()),
        }
        Ok(())
    }
}
