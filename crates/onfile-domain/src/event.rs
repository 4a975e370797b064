//! Facts told to the outside: one event per fact, in the commit that makes it one.

use crate::names::names;
use crate::object::Object;

names! {
    /// The events this server can send so far.
    pub enum EventType {
        CashBalanceFundsAvailable = "cash_balance.funds_available",
        ChargeCaptured = "charge.captured",
        ChargeDisputeClosed = "charge.dispute.closed",
        ChargeDisputeCreated = "charge.dispute.created",
        ChargeDisputeFundsReinstated = "charge.dispute.funds_reinstated",
        ChargeDisputeFundsWithdrawn = "charge.dispute.funds_withdrawn",
        ChargeDisputeUpdated = "charge.dispute.updated",
        ChargeExpired = "charge.expired",
        ChargeFailed = "charge.failed",
        ChargePending = "charge.pending",
        ChargeRefundUpdated = "charge.refund.updated",
        ChargeRefunded = "charge.refunded",
        ChargeSucceeded = "charge.succeeded",
        ChargeUpdated = "charge.updated",
        CheckoutSessionAsyncPaymentFailed = "checkout.session.async_payment_failed",
        CheckoutSessionAsyncPaymentSucceeded = "checkout.session.async_payment_succeeded",
        CheckoutSessionCompleted = "checkout.session.completed",
        CheckoutSessionExpired = "checkout.session.expired",
        CustomerCashBalanceTransactionCreated = "customer_cash_balance_transaction.created",
        CustomerCreated = "customer.created",
        CustomerDeleted = "customer.deleted",
        CustomerSourceCreated = "customer.source.created",
        CustomerSourceDeleted = "customer.source.deleted",
        CustomerSourceUpdated = "customer.source.updated",
        CustomerTaxIdCreated = "customer.tax_id.created",
        CustomerTaxIdDeleted = "customer.tax_id.deleted",
        CustomerTaxIdUpdated = "customer.tax_id.updated",
        CustomerUpdated = "customer.updated",
        MandateUpdated = "mandate.updated",
        PaymentIntentAmountCapturableUpdated = "payment_intent.amount_capturable_updated",
        PaymentIntentCanceled = "payment_intent.canceled",
        PaymentIntentCreated = "payment_intent.created",
        PaymentIntentPartiallyFunded = "payment_intent.partially_funded",
        PaymentIntentPaymentFailed = "payment_intent.payment_failed",
        PaymentIntentProcessing = "payment_intent.processing",
        PaymentIntentRequiresAction = "payment_intent.requires_action",
        PaymentIntentSucceeded = "payment_intent.succeeded",
        PaymentMethodAttached = "payment_method.attached",
        PaymentMethodAutomaticallyUpdated = "payment_method.automatically_updated",
        PaymentMethodDetached = "payment_method.detached",
        PaymentMethodUpdated = "payment_method.updated",
        PriceCreated = "price.created",
        PriceUpdated = "price.updated",
        ProductCreated = "product.created",
        ProductDeleted = "product.deleted",
        ProductUpdated = "product.updated",
        RadarEarlyFraudWarningCreated = "radar.early_fraud_warning.created",
        RadarEarlyFraudWarningUpdated = "radar.early_fraud_warning.updated",
        RefundCreated = "refund.created",
        RefundFailed = "refund.failed",
        RefundUpdated = "refund.updated",
        SetupIntentCanceled = "setup_intent.canceled",
        SetupIntentCreated = "setup_intent.created",
        SetupIntentRequiresAction = "setup_intent.requires_action",
        SetupIntentSetupFailed = "setup_intent.setup_failed",
        SetupIntentSucceeded = "setup_intent.succeeded",
        BalanceAvailable = "balance.available",
        TestClockAdvancing = "test_helpers.test_clock.advancing",
        TestClockCreated = "test_helpers.test_clock.created",
        TestClockDeleted = "test_helpers.test_clock.deleted",
        TestClockReady = "test_helpers.test_clock.ready",
        V1PriceActivated = "v1.price.activated",
        V1PriceDeactivated = "v1.price.deactivated",
        V1PriceLookupKeyChanged = "v1.price.lookup_key_changed",
        V1PriceTaxBehaviorChanged = "v1.price.tax_behavior_changed",
        V1ProductActivated = "v1.product.activated",
        V1ProductDeactivated = "v1.product.deactivated",
        V1ProductDefaultPriceChanged = "v1.product.default_price_changed",
        V1ProductTaxCodeChanged = "v1.product.tax_code_changed",
        V2CoreAccountClosed = "v2.core.account.closed",
        V2CoreAccountCreated = "v2.core.account.created",
        V2CoreAccountUpdated = "v2.core.account.updated",
        V2CoreAccountCustomerCapabilityStatusUpdated =
            "v2.core.account[configuration.customer].capability_status_updated",
        V2CoreAccountCustomerUpdated = "v2.core.account[configuration.customer].updated",
        V2CoreAccountDefaultsUpdated = "v2.core.account[defaults].updated",
        V2CoreAccountIdentityUpdated = "v2.core.account[identity].updated",
        V2CoreEventDestinationPing = "v2.core.event_destination.ping",
    }
}

/// One fact: what happened to which object, as it was at that moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub kind: EventType,
    /// The object afterwards; the customer where its cash balance is told of. `None` only for `balance.available`, whose object is the balance.
    pub object: Option<Object>,
    /// The object before, for events that carry `previous_attributes`.
    pub previous: Option<Object>,
}
