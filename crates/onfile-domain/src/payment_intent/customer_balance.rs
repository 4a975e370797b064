//! Paying from the customer's cash: what is there is applied, and what is missing is asked for by bank
//! transfer.
//!
//! [`PaymentIntent::may_pay_from_cash`] guards, [`PaymentIntent::pay_from_cash`] confirms, and
//! [`PaymentIntent::fund`] is the one place where cash becomes part of a payment, whoever has it
//! applied: a confirmation, a transfer that arrives, or the seller. What was applied goes back with
//! [`PaymentIntent::give_back`]. Source: <https://docs.stripe.com/payments/customer-balance>.

use super::{Attempt, Concluded, PaymentIntent, Status, Transfer};
use crate::cash_balance::{FundingRefusal, Movement};
use crate::charge::{Charge, Charged, ChargedCash};
use crate::customer::Customer;
use crate::effects::Effects;
use crate::event::EventType;
use crate::funding_instructions::FundingInstructions;
use crate::id::ChargeId;
use crate::moment::Moment;
use crate::money::{Amount, Currency};
use crate::payment_method::PaymentMethod;
use crate::payment_method_type::PaymentMethodType;
use crate::rail::Captured;
use crate::refusal::{BankRefusal, Refusal};

/// Most payments of a customer that wait for transfers: whoever brings money looks at all of them in
/// one commit. `[U]`
pub const MOST_WAITING: usize = 100;

/// How long a transfer's reference is. [R]
const REFERENCE_LENGTH: usize = 12;

/// Pay from the customer's cash.
#[derive(Clone, Debug, Default)]
pub struct ApplyCustomerBalance {
    /// How much of it; what is missing when absent.
    pub amount: Option<Amount>,
    /// Of which currency.
    pub currency: Option<Currency>,
}

/// Why nothing is paid from the customer's cash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApplyRefusal {
    /// Nothing is to be paid.
    Zero,
    /// More than the intent's amount.
    TooLarge,
    /// The intent is in another currency.
    OtherCurrency {
        /// The intent's.
        of_intent: Currency,
        /// What was asked for.
        given: Currency,
    },
    /// The intent is not to be paid so.
    NotPaidFromCash,
    /// More than what is missing.
    MoreThanMissing,
    /// More than what is there.
    NotEnough,
}

impl From<ApplyRefusal> for Refusal {
    fn from(refusal: ApplyRefusal) -> Self {
        Refusal::ApplyCustomerBalance(refusal)
    }
}

/// Why no transfer is waited for, or why it is waited for all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransferRefusal {
    /// Nobody's cash.
    WithoutCustomer,
    /// The buyer is absent.
    OffSession,
    /// A Checkout Session drives the payment.
    OfCheckout,
    /// Nothing says how what is missing is sent.
    FundingTypeMissing,
    /// Nothing says by which transfer.
    TransferMissing,
    /// The transfer cannot be so.
    Transfer(FundingRefusal),
    /// Too many payments wait already.
    TooManyWaiting,
    /// A part of the money is here: the payment stays as it is until it is complete or canceled.
    PartlyFunded,
}

impl From<TransferRefusal> for Refusal {
    fn from(refusal: TransferRefusal) -> Self {
        Refusal::Bank(BankRefusal::Transfer(refusal))
    }
}

impl PaymentIntent {
    /// What is waited for.
    pub fn transfer(&self) -> Option<&Transfer> {
        match &self.status {
            Status::AwaitsTransfer(transfer) => Some(transfer),
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation { .. }
            | Status::RequiresAction(_)
            | Status::Processing
            | Status::RequiresCapture { .. }
            | Status::Succeeded { .. }
            | Status::Canceled { .. } => None,
        }
    }

    /// Whether the buyer is to send money.
    pub fn awaits_transfer(&self) -> bool {
        self.transfer().is_some()
    }

    /// How much of it was applied already.
    pub fn applied(&self) -> Amount {
        self.transfer().map_or(Amount::ZERO, |transfer| transfer.applied)
    }

    /// What is missing of an intent that waits for a transfer.
    pub fn missing(&self) -> Amount {
        self.transfer().map_or(Amount::ZERO, |transfer| self.amount.minus(transfer.applied))
    }

    /// Where what is missing is sent to.
    pub fn instructions(&self) -> Result<FundingInstructions, TransferRefusal> {
        let options = &self.options.customer_balance;
        let sent = options.bank_transfer.as_ref().ok_or(TransferRefusal::TransferMissing)?;
        FundingInstructions::of(sent, self.currency).map_err(TransferRefusal::Transfer)
    }

    /// Money that is part of a payment stays with it until it is complete or canceled.
    pub fn is_unfunded(&self) -> Result<(), Refusal> {
        match self.applied() {
            Amount::ZERO => Ok(()),
            _ => Err(TransferRefusal::PartlyFunded.into()),
        }
    }

    /// The guards before cash is applied and a transfer is waited for.
    pub fn may_pay_from_cash(
        &self,
        method: &PaymentMethod,
        attempt: &Attempt,
    ) -> Result<(), Refusal> {
        self.may_bank(method)?;
        let options = &self.options.customer_balance;
        if self.customer.is_none() {
            Err(TransferRefusal::WithoutCustomer.into())
        } else if attempt.off_session {
            Err(TransferRefusal::OffSession.into())
        } else if self.checkout_session.is_some() {
            Err(TransferRefusal::OfCheckout.into())
        } else if options.funding_type.is_none() {
            Err(TransferRefusal::FundingTypeMissing.into())
        } else {
            Ok(self.instructions().map(drop)?)
        }
    }

    /// Applies what is there, unless the seller reconciles, and waits for what is missing.
    pub fn pay_from_cash(
        &self,
        customer: &Customer,
        method: &PaymentMethod,
        attempt: &Attempt,
        moment: &mut Moment<'_>,
    ) -> Result<Concluded, Refusal> {
        let there = match customer.cash.reconciles() {
            true => customer.cash.of(self.currency),
            false => Amount::ZERO,
        };
        let mut intent = self.clone();
        intent.payment_method = Some(method.id.clone());
        intent.last_payment_error = None;
        let reference = moment.mint.alphanumeric(REFERENCE_LENGTH).to_uppercase();
        intent.status = Status::AwaitsTransfer(Transfer { applied: Amount::ZERO, reference });
        if there >= self.amount {
            return Ok(intent.take(customer, method, (self.amount, &attempt.charge), moment));
        }
        if attempt.error_on_requires_action {
            let error = super::confirm::action_not_handled(method.clone());
            return Ok(self.fail(error, Effects::default()));
        }
        let mut customer = customer.clone();
        customer.cash.waiting.retain(|other| *other != self.id);
        if customer.cash.waiting.len() >= MOST_WAITING {
            return Err(TransferRefusal::TooManyWaiting.into());
        }
        customer.cash.waiting.push(self.id.clone());
        let mut effects = Effects::default();
        effects.tell(EventType::PaymentIntentRequiresAction, &intent);
        effects.save(&intent);
        effects.save(&customer);
        let mut concluded = Concluded { intent, effects, error: None };
        if there > Amount::ZERO {
            let funded = concluded.intent.take(&customer, method, (there, &attempt.charge), moment);
            concluded.intent = funded.intent;
            concluded.effects.absorb(funded.effects);
        }
        Ok(concluded)
    }

    /// How much of a customer's cash the seller may apply, by his own word.
    pub fn may_apply(
        &self,
        command: &ApplyCustomerBalance,
        customer: Option<&Customer>,
    ) -> Result<Amount, ApplyRefusal> {
        if command.amount == Some(Amount::ZERO) {
            return Err(ApplyRefusal::Zero);
        }
        if command.amount.is_some_and(|amount| amount > self.amount) {
            return Err(ApplyRefusal::TooLarge);
        }
        if let Some(given) = command.currency.filter(|given| *given != self.currency) {
            return Err(ApplyRefusal::OtherCurrency { of_intent: self.currency, given });
        }
        let customer = customer.filter(|_| self.awaits_transfer());
        let customer = customer.ok_or(ApplyRefusal::NotPaidFromCash)?;
        let amount = command.amount.unwrap_or(self.missing());
        if amount > self.missing() {
            Err(ApplyRefusal::MoreThanMissing)
        } else if amount > customer.cash.of(self.currency) {
            Err(ApplyRefusal::NotEnough)
        } else {
            Ok(amount)
        }
    }

    /// Applies cash to an intent that waits for it: at most what is missing, and what is there.
    pub fn fund(
        &self,
        customer: &Customer,
        method: &PaymentMethod,
        amount: Amount,
        moment: &mut Moment<'_>,
    ) -> Effects {
        let amount = amount.min(self.missing()).min(customer.cash.of(self.currency));
        if amount == Amount::ZERO || self.customer.as_ref() != Some(&customer.id) {
            return Effects::default();
        }
        let charge = Charge::mint(PaymentMethodType::CustomerBalance, moment.mint);
        self.take(customer, method, (amount, &charge), moment).effects
    }

    /// Takes cash, which is there, for an intent that waits for as much.
    fn take(
        &self,
        customer: &Customer,
        method: &PaymentMethod,
        (amount, charge): (Amount, &ChargeId),
        moment: &mut Moment<'_>,
    ) -> Concluded {
        let mut effects = Effects::default();
        let (mut intent, mut customer) = (self.clone(), customer.clone());
        let movement = Movement::AppliedToPayment { applied_to: self.id.clone() };
        let out = (amount.negated(), self.currency);
        customer.move_cash(out, movement, moment, &mut effects);
        if let Status::AwaitsTransfer(transfer) = &mut intent.status {
            transfer.applied = transfer.applied.plus(amount);
        }
        if intent.missing() > Amount::ZERO {
            effects.tell(EventType::PaymentIntentPartiallyFunded, &intent);
        } else {
            customer.cash.waiting.retain(|other| *other != self.id);
            let charged = Charged::Cash(ChargedCash {});
            let attempt = Attempt::of(charge.clone());
            let charge = self.charge(method, charged, &attempt, moment.now);
            let money = (self.amount, &Captured::default());
            charge.take(money, true, EventType::ChargeSucceeded, moment, &mut effects);
            intent.latest_charge = Some(attempt.charge);
            intent.sellers_future_usage = None;
            intent.status = Status::Succeeded { received: self.amount };
            effects.tell(EventType::PaymentIntentSucceeded, &intent);
        }
        effects.save(customer);
        effects.save(&intent);
        Concluded { intent, effects, error: None }
    }

    /// Gives back what was applied to an intent that is called off. The intent itself is the
    /// caller's to end, in the same commit.
    pub fn give_back(&self, customer: &Customer, moment: &mut Moment<'_>) -> Effects {
        let (mut effects, mut customer) = (Effects::default(), customer.clone());
        let applied = self.applied();
        if applied > Amount::ZERO {
            let movement = Movement::UnappliedFromPayment { unapplied_from: self.id.clone() };
            customer.move_cash((applied, self.currency), movement, moment, &mut effects);
        }
        customer.cash.waiting.retain(|other| *other != self.id);
        effects.save(customer);
        effects
    }
}
