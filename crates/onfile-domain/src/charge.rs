//! Charges: one attempt to take money, as the network answered it.

use crate::address::{BillingDetails, Shipping, ShippingEntry};
use crate::balance_transaction::{BalanceTransaction, TransactionType};
use crate::card::{Card, Network};
use crate::dispute::Dispute;
use crate::early_fraud_warning::EarlyFraudWarning;
use crate::effects::Effects;
use crate::event::{Event, EventType};
use crate::id::{
    BalanceTransactionId, ChargeId, CustomerId, DisputeId, EarlyFraudWarningId, MandateId,
    PaymentId, PaymentIntentId, PaymentMethodId, RadarSessionId,
};
use crate::job::{Job, JobKind};
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::{Mint, Moment, Timestamp};
use crate::money::{Amount, Currency};
use crate::names::names;
use crate::payment_method::Details;
use crate::payment_method_type::{FutureUsage, PaymentMethodType};
use crate::rail::redirect::Payer;
use crate::rail::{Approval, Captured, Decline, Risk, ThreeDSecureResult};
use crate::refusal::Refusal;
use crate::typed::Change;
use serde::{Deserialize, Serialize};

names! {
    /// The seller's word on a charge.
    pub enum UserReport {
        Fraudulent = "fraudulent",
        Safe = "safe",
    }
}

/// An asynchronous capture settles a moment later: never in the same second, so that under a frozen
/// clock nothing happens behind the caller's back.
const SETTLED_AFTER: i64 = 1;

/// What became of the money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum State {
    /// The network or the fraud rules said no.
    Failed {
        /// Why.
        decline: Box<Decline>,
    },
    /// Asked of a bank, which has not said yet what became of it.
    Pending,
    /// Held, until captured or released.
    Authorised {
        /// Seconds since the Unix epoch.
        capture_before: Timestamp,
    },
    /// Taken.
    Captured {
        /// How much of what was authorised.
        amount: Amount,
    },
    /// The hold was given back.
    Released,
}

/// A card as it was charged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargedCard {
    /// The card, with the checks of this attempt.
    pub card: Card,
    /// The network that carried it.
    pub network: Network,
    /// The issuer's six digits; `None` after a decline.
    pub authorization_code: Option<String>,
    /// The network's id; `None` after a decline.
    pub network_transaction_id: Option<String>,
    /// How 3-D Secure ended.
    pub three_d_secure: Option<ThreeDSecureResult>,
}

/// What was charged, as it was charged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Charged {
    /// A card.
    Card(ChargedCard),
    /// An account was debited.
    Debit(ChargedDebit),
    /// The buyer agreed on a bank's page.
    Redirect(ChargedRedirect),
    /// The customer's cash was taken.
    Cash(ChargedCash),
}

/// An account as it was debited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargedDebit {
    /// The account.
    pub details: Details,
    /// The mandate it was debited under.
    pub mandate: MandateId,
    /// When it is expected to be debited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_debit_date: Option<Timestamp>,
    /// When it was handed over by the server's time, which its bank lives by, where the charge was
    /// made by the time of a test clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_over: Option<Timestamp>,
}

/// A payment or a setup on a bank's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargedRedirect {
    /// The method.
    pub details: Details,
    /// Who has paid, as the bank says; nothing when nobody has.
    pub payer: Payer,
    /// The debit that was set up for later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generated: Option<Generated>,
}

/// Cash as it was taken. It has no mark by which one could tell it from other cash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargedCash {}

/// A debit that was set up on a bank's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generated {
    /// The method to charge later.
    pub payment_method: PaymentMethodId,
    /// Its mandate.
    pub mandate: MandateId,
}

impl ChargedRedirect {
    /// A method on a bank's page, from where nobody has come back.
    pub fn of(details: &Details) -> ChargedRedirect {
        ChargedRedirect { details: details.clone(), payer: Payer::default(), generated: None }
    }
}

impl Charged {
    /// The type of method.
    pub fn kind(&self) -> PaymentMethodType {
        match self {
            Charged::Card(_) => PaymentMethodType::Card,
            Charged::Debit(it) => it.details.kind(),
            Charged::Redirect(it) => it.details.kind(),
            Charged::Cash(_) => PaymentMethodType::CustomerBalance,
        }
    }
}

/// A charge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charge {
    /// The charge's id.
    pub id: ChargeId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// How much was authorised.
    pub amount: Amount,
    /// Of which currency.
    pub currency: Currency,
    /// What became of the money.
    pub state: State,
    /// How much went back; failed and canceled refunds do not count.
    pub amount_refunded: Amount,
    /// The movement on the balance; later than the charge when capturing asynchronously.
    pub balance_transaction: Option<BalanceTransactionId>,
    /// The money can be used at once.
    pub available_at_once: bool,
    /// Who paid.
    pub billing_details: BillingDetails,
    /// Whose customer.
    pub customer: Option<CustomerId>,
    /// The caller's description.
    pub description: Option<String>,
    /// The newest dispute.
    pub dispute: Option<DisputeId>,
    /// The issuer's warning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early_fraud_warning: Option<EarlyFraudWarningId>,
    /// Disputes that took money and were not won: while there is one, nothing can be refunded.
    pub disputes_against: u32,
    /// The seller's word.
    pub user_report: Option<UserReport>,
    /// The caller's notes.
    pub metadata: Metadata,
    /// The intent behind it.
    pub payment_intent: PaymentIntentId,
    /// The method charged.
    pub payment_method: PaymentMethodId,
    /// The session of the browser that it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub radar_session: Option<RadarSessionId>,
    /// What was charged. On disk it stands under its own name: `card`, `debit`,
    /// `redirect` or `cash`.
    #[serde(flatten)]
    pub charged: Charged,
    /// The fraud model's verdict.
    pub risk: Risk,
    /// Where a receipt goes.
    pub receipt_email: Option<String>,
    /// Where goods go.
    pub shipping: Option<Shipping>,
    /// Text on the statement.
    pub statement_descriptor: Option<String>,
    /// Text on the statement, after the account's prefix.
    pub statement_descriptor_suffix: Option<String>,
    /// The caller's group.
    pub transfer_group: Option<String>,
    /// How the card will be used later, when this charge set it up.
    pub setup_for: Option<FutureUsage>,
}

/// Change a charge.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// A customer for a charge that has none.
    pub customer: Option<CustomerId>,
    /// See [`Charge::description`].
    pub description: Change<String>,
    /// See [`Charge::user_report`].
    pub fraud_details: Option<FraudDetails>,
    /// See [`Charge::metadata`].
    pub metadata: MetadataChange,
    /// See [`Charge::receipt_email`].
    pub receipt_email: Change<String>,
    /// See [`Charge::shipping`].
    pub shipping: Change<ShippingEntry>,
    /// See [`Charge::transfer_group`].
    pub transfer_group: Change<String>,
}

/// The seller's word on a charge.
#[derive(Clone, Debug, Default)]
pub struct FraudDetails {
    /// The word.
    pub user_report: Change<UserReport>,
}

impl Charge {
    /// Whether the network said yes.
    pub fn is_paid(&self) -> bool {
        match self.state {
            State::Failed { .. } | State::Pending => false,
            State::Authorised { .. } | State::Captured { .. } => true,
            // A debit that was called off never was.
            State::Released => self.card().is_some(),
        }
    }

    /// How much was taken.
    pub fn amount_captured(&self) -> Amount {
        match self.state {
            State::Captured { amount } => amount,
            State::Failed { .. } | State::Pending | State::Authorised { .. } | State::Released => {
                Amount::ZERO
            }
        }
    }

    /// Whether a dispute stands in the way of a refund.
    pub fn is_refundable(&self) -> bool {
        self.disputes_against == 0
    }

    /// How much can still go back.
    pub fn unrefunded(&self) -> Amount {
        self.amount_captured().minus(self.amount_refunded)
    }

    /// The id of a new charge: what is not a card's is a payment's.
    pub fn mint(kind: PaymentMethodType, mint: &mut dyn Mint) -> ChargeId {
        if kind == PaymentMethodType::Card {
            ChargeId::mint(mint)
        } else {
            ChargeId::named(PaymentId::mint(mint).as_str())
        }
    }

    /// The card, where one was charged.
    pub fn card(&self) -> Option<&ChargedCard> {
        match &self.charged {
            Charged::Card(card) => Some(card),
            Charged::Debit(_) | Charged::Redirect(_) | Charged::Cash(_) => None,
        }
    }

    /// The same, to be changed.
    pub fn card_mut(&mut self) -> Option<&mut ChargedCard> {
        match &mut self.charged {
            Charged::Card(card) => Some(card),
            Charged::Debit(_) | Charged::Redirect(_) | Charged::Cash(_) => None,
        }
    }

    /// The mandate that an account was debited under.
    pub fn mandate(&self) -> Option<&MandateId> {
        match &self.charged {
            Charged::Debit(debit) => Some(&debit.mandate),
            Charged::Card(_) | Charged::Redirect(_) | Charged::Cash(_) => None,
        }
    }

    /// What its movement on the balance is called.
    pub fn transaction_type(&self) -> TransactionType {
        match &self.charged {
            Charged::Card(_) => TransactionType::Charge,
            Charged::Debit(_) | Charged::Redirect(_) | Charged::Cash(_) => TransactionType::Payment,
        }
    }

    /// Records the network's yes on the card.
    pub fn approve(&mut self, approval: &Approval) {
        self.risk = approval.risk;
        let Some(card) = self.card_mut() else { return };
        card.card.checks = approval.checks;
        card.authorization_code = Some(approval.authorization_code.clone());
        card.network_transaction_id = Some(approval.network_transaction_id.clone());
        card.three_d_secure = approval.three_d_secure.clone();
    }

    /// Takes the money: captured, settled now or soon, disputed at once where the network says so.
    ///
    /// The events follow the recorded order: the charge's own first, then the disputes.
    pub fn take(
        mut self,
        (amount, captured): (Amount, &Captured),
        settle_now: bool,
        first: EventType,
        moment: &mut Moment<'_>,
        effects: &mut Effects,
    ) -> Charge {
        self.state = State::Captured { amount };
        self.available_at_once = captured.available_at_once;
        // A dispute moves money that must have arrived first.
        if settle_now || !captured.disputes.is_empty() || captured.available_at_once {
            self.settle(moment, effects);
        } else {
            let due = moment.now + SETTLED_AFTER;
            let job = Job::at(due, JobKind::SettleCharge, self.id.as_str());
            effects.jobs.push(job);
        }
        effects.tell(first, &self);
        if self.available_at_once {
            let kind = EventType::BalanceAvailable;
            effects.events.push(Event { kind, object: None, previous: None });
        }
        for notice in &captured.disputes {
            let dispute = Dispute::open(&self, notice, moment);
            self.dispute = Some(dispute.id.clone());
            self.disputes_against += u32::from(!notice.inquiry);
            dispute.tell_opening(moment, effects);
        }
        if let Some(fraud_type) = captured.early_fraud_warning {
            let warning = EarlyFraudWarning::of(&self, fraud_type, moment);
            self.early_fraud_warning = Some(warning.id.clone());
            effects.tell(EventType::RadarEarlyFraudWarningCreated, &warning);
            effects.save(warning);
        }
        effects.save(&self);
        self
    }

    /// Books the money on the balance, once.
    fn settle(&mut self, moment: &mut Moment<'_>, effects: &mut Effects) {
        let transaction = BalanceTransaction::of_charge(
            (self.id.as_str(), self.transaction_type()),
            (self.amount_captured(), self.currency),
            self.description.clone(),
            self.available_at_once,
            moment,
        );
        self.balance_transaction = Some(transaction.id.clone());
        transaction.book(effects);
    }

    /// The asynchronous part of an `automatic_async` capture. Harmless when it runs twice.
    pub fn settle_later(&self, moment: &mut Moment<'_>) -> Effects {
        let mut effects = Effects::default();
        if self.balance_transaction.is_none() && self.amount_captured() > Amount::ZERO {
            let mut settled = self.clone();
            settled.settle(moment, &mut effects);
            effects.tell_change(EventType::ChargeUpdated, self, &settled);
            effects.save(settled);
        }
        effects
    }

    /// Gives the hold back.
    pub fn release(&self) -> Charge {
        Charge { state: State::Released, ..self.clone() }
    }

    /// Changes what may change.
    pub fn update(&self, command: Update) -> Result<Effects, Refusal> {
        let mut changed = self.clone();
        if let Some(customer) = command.customer {
            if self.customer.as_ref().is_some_and(|current| *current != customer) {
                return Err(Refusal::ChargeHasCustomer);
            }
            changed.customer = Some(customer);
        }
        command.description.apply(&mut changed.description);
        if let Some(details) = command.fraud_details {
            details.user_report.apply(&mut changed.user_report);
        }
        changed.metadata.apply(command.metadata);
        command.receipt_email.apply(&mut changed.receipt_email);
        crate::address::apply_shipping(&mut changed.shipping, command.shipping);
        command.transfer_group.apply(&mut changed.transfer_group);
        let mut effects = Effects::default();
        effects.tell_change(EventType::ChargeUpdated, self, &changed);
        effects.save(changed);
        Ok(effects)
    }
}
