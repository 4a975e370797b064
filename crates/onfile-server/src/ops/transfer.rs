//! Payments from customers' cash, and the transfers that they wait for.
//!
//! A customer's record names the payments that wait for its cash, so whoever waits, whoever brings
//! money and whoever spends it write the same record: of two at once, one decides again.

use super::bank::Attempted;
use super::tx::Tx;
use onfile_domain::Amount;
use onfile_domain::cash_balance::CustomerCashBalanceTransaction;
use onfile_domain::customer::Customer;
use onfile_domain::id::CustomerId;
use onfile_domain::payment_intent::{
    ApplyCustomerBalance, ApplyRefusal, Attempt, Concluded, PaymentIntent,
};
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::refund::Refund;
use onfile_wire::error::ApiError;

impl Tx<'_> {
    /// One attempt to pay from the customer's cash.
    pub(super) async fn pay_from_cash(
        &mut self,
        intent: &PaymentIntent,
        method: &PaymentMethod,
        attempt: &Attempt,
    ) -> Result<Attempted<Concluded>, ApiError> {
        if let Err(refusal) = intent.may_pay_from_cash(method, attempt) {
            return Ok(Attempted::Refused(refusal));
        }
        let customer = intent.customer.as_ref().ok_or_else(ApiError::internal)?;
        let mut customer = self.customer(customer, "customer").await?;
        let waiting = self.waiting(&customer).await?;
        customer.cash.waiting = waiting.into_iter().map(|it| it.id).collect();
        let mut moment = self.moment();
        Ok(match intent.pay_from_cash(&customer, method, attempt, &mut moment) {
            Ok(concluded) => Attempted::Made(concluded),
            Err(refusal) => Attempted::Refused(refusal),
        })
    }

    /// The payments that still wait for a customer's cash, the oldest one first.
    async fn waiting(&mut self, customer: &Customer) -> Result<Vec<PaymentIntent>, ApiError> {
        let mut waiting = Vec::new();
        for id in &customer.cash.waiting {
            let intent = self.find::<PaymentIntent>(id.as_str()).await?;
            let is_theirs = |it: &PaymentIntent| it.customer.as_ref() == Some(&customer.id);
            waiting.extend(intent.filter(|it| it.awaits_transfer() && is_theirs(it)));
        }
        // One that is confirmed again keeps the place that it was made in.
        waiting.sort_by_key(|intent| intent.created);
        Ok(waiting)
    }

    /// Cash that is there pays for what waits for it, unless the seller says for what: first for the
    /// payment whose reference a sender wrote. `[U]`: the service then looks for payments that miss
    /// exactly what has come, before it goes by age.
    pub(super) async fn reconcile(
        &mut self,
        customer: &CustomerId,
        reference: Option<&str>,
    ) -> Result<(), ApiError> {
        let customer = self.find::<Customer>(customer.as_str()).await?;
        let automatic = |it: &Customer| it.is_there() && it.cash.reconciles();
        let Some(customer) = customer.filter(automatic) else { return Ok(()) };
        let mut waiting = self.waiting(&customer).await?;
        let is_meant = |it: &PaymentIntent| {
            it.transfer().is_some_and(|transfer| Some(transfer.reference.as_str()) == reference)
        };
        waiting.sort_by_key(|intent| !is_meant(intent));
        for intent in waiting {
            self.fund(&intent, intent.missing()).await?;
        }
        Ok(())
    }

    /// Applies cash of its customer to an intent that waits for it.
    async fn fund(&mut self, intent: &PaymentIntent, amount: Amount) -> Result<(), ApiError> {
        let customer = intent.customer.as_ref().ok_or_else(ApiError::internal)?;
        let customer = self.customer(customer, "customer").await?;
        let method = intent.payment_method.as_ref().ok_or_else(ApiError::internal)?;
        let method = self.find::<PaymentMethod>(method.as_str()).await?;
        let method = method.ok_or_else(ApiError::internal)?;
        let effects = intent.fund(&customer, &method, amount, &mut self.moment());
        self.apply(effects);
        Ok(())
    }

    /// Applies cash by the seller's word.
    pub(super) async fn apply_customer_balance(
        &mut self,
        intent: &PaymentIntent,
        command: &ApplyCustomerBalance,
    ) -> Result<Result<(), ApplyRefusal>, ApiError> {
        let customer = match intent.customer.as_ref().filter(|_| intent.awaits_transfer()) {
            Some(customer) => Some(self.customer(customer, "customer").await?),
            None => None,
        };
        Ok(match intent.may_apply(command, customer.as_ref()) {
            Ok(amount) => Ok(self.fund(intent, amount).await?),
            Err(refusal) => Err(refusal),
        })
    }

    /// Gives back what was applied to an intent that is called off, to a deleted customer as well:
    /// the money is still theirs. What it pays next is seen to once the intent has ended.
    pub(super) async fn give_back(&mut self, intent: &PaymentIntent) -> Result<(), ApiError> {
        let Some(customer) = intent.customer.as_ref().filter(|_| intent.awaits_transfer()) else {
            return Ok(());
        };
        let customer = self.find::<Customer>(customer.as_str()).await?;
        let customer = customer.ok_or_else(ApiError::internal)?;
        let effects = intent.give_back(&customer, &mut self.moment());
        self.apply(effects);
        Ok(())
    }

    /// What was paid from a customer's cash goes back there, and pays for what waits for it.
    pub(super) async fn return_to_cash(&mut self, refund: &Refund) -> Result<(), ApiError> {
        if refund.kind != PaymentMethodType::CustomerBalance {
            return Ok(());
        }
        let customer = refund.customer.as_ref().ok_or_else(ApiError::internal)?;
        let customer = self.find::<Customer>(customer.as_str()).await?;
        let customer = customer.ok_or_else(ApiError::internal)?;
        let effects =
            CustomerCashBalanceTransaction::refunded(&customer, refund, &mut self.moment());
        self.apply(effects);
        self.reconcile(&customer.id, None).await
    }
}
