//! A charge.

use crate::objects::address::{billing_details, shipping};
use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use crate::objects::{bank_account, card};
use onfile_domain::charge::{Charge, Charged, ChargedCard, State};
use onfile_domain::rail::{Decline, DeclinedBy, RiskLevel};
use onfile_domain::{Amount, Named};
use serde_json::{Map, Value};

/// Renders a charge. The key `refunds` appears only where it is expanded.
pub fn render(charge: &Charge, view: &View<'_>) -> Value {
    let decline = decline(charge);
    object! {
        id: &charge.id,
        object: "charge",
        amount: charge.amount,
        amount_captured: captured(charge),
        amount_refunded: charge.amount_refunded,
        application: Value::Null,
        application_fee: Value::Null,
        application_fee_amount: Value::Null,
        balance_transaction: &charge.balance_transaction,
        billing_details: billing_details(&charge.billing_details),
        calculated_statement_descriptor: statement(charge),
        captured: is_captured(charge),
        created: charge.created,
        currency: &charge.currency,
        customer: &charge.customer,
        description: &charge.description,
        disputed: charge.dispute.is_some(),
        failure_balance_transaction: Value::Null,
        failure_code: decline.map(failure_code),
        failure_message: decline.map(|decline| decline.message.as_str()),
        fraud_details: object! { user_report[optional]: charge.user_report.as_ref() },
        livemode: LIVEMODE,
        metadata: &charge.metadata,
        on_behalf_of: Value::Null,
        outcome: outcome(charge),
        paid: charge.is_paid(),
        payment_intent: &charge.payment_intent,
        payment_method: &charge.payment_method,
        payment_method_details: details(charge, view),
        radar_options[optional]: charge.radar_session.as_ref().map(|it| object! { session: it }),
        receipt_email: &charge.receipt_email,
        receipt_number: Value::Null,
        // Receipts are not hosted here, and a link that leads nowhere is worse than none.
        receipt_url: Value::Null,
        refunded: charge.amount_captured() > Amount::ZERO && charge.unrefunded() == Amount::ZERO,
        review: Value::Null,
        shipping: charge.shipping.as_ref().map(shipping),
        source: Value::Null,
        source_transfer: Value::Null,
        statement_descriptor: &charge.statement_descriptor,
        statement_descriptor_suffix: &charge.statement_descriptor_suffix,
        status: status(charge),
        transfer_data: Value::Null,
        transfer_group: &charge.transfer_group,
    }
}

/// A debit is taken as soon as it is asked for, and may come back.
fn captured(charge: &Charge) -> Amount {
    match charge.state {
        State::Pending => charge.amount,
        State::Failed { .. }
        | State::Authorised { .. }
        | State::Captured { .. }
        | State::Released => charge.amount_captured(),
    }
}

/// The reason in one word. Recorded debits have an empty code, and the word in the decline code.
fn failure_code(decline: &Decline) -> &str {
    match decline.code.as_str() {
        "" => decline.decline_code.as_deref().unwrap_or_default(),
        code => code,
    }
}

fn status(charge: &Charge) -> &'static str {
    match charge.state {
        State::Failed { .. } => "failed",
        State::Pending => "pending",
        State::Authorised { .. } | State::Captured { .. } => "succeeded",
        // A hold that was given back was one; a debit that was called off never came to anything.
        State::Released if charge.card().is_some() => "succeeded",
        State::Released => "failed",
    }
}

fn details(charge: &Charge, view: &View<'_>) -> Value {
    let (kind, shown) = match &charge.charged {
        Charged::Card(card) => ("card", card_details(charge, card, view)),
        Charged::Debit(debit) => (debit.details.kind().name(), bank_account::of_debit(debit, view)),
        Charged::Redirect(redirect) => {
            (redirect.details.kind().name(), bank_account::of_redirect(redirect, false))
        }
        Charged::Cash(_) => (charge.charged.kind().name(), object! {}),
    };
    let mut details = Map::new();
    details.insert(kind.to_owned(), shown);
    details.insert("type".to_owned(), Value::from(kind));
    Value::Object(details)
}

fn decline(charge: &Charge) -> Option<&Decline> {
    match &charge.state {
        State::Failed { decline } => Some(decline),
        State::Pending | State::Authorised { .. } | State::Captured { .. } | State::Released => {
            None
        }
    }
}

fn is_captured(charge: &Charge) -> bool {
    match charge.state {
        // A debit is not held first.
        State::Captured { .. } | State::Pending => true,
        State::Failed { .. } | State::Authorised { .. } | State::Released => false,
    }
}

/// A test account's name on statements. [R]
const STATEMENT_PREFIX: &str = "Stripe";

/// Most characters on a card's statement. [D]
const STATEMENT_LENGTH: usize = 22;

/// What the cardholder reads: the prefix, and the seller's suffix behind `* `. [D]
fn statement(charge: &Charge) -> String {
    let prefix = charge.statement_descriptor.as_deref().unwrap_or(STATEMENT_PREFIX);
    let whole = match &charge.statement_descriptor_suffix {
        Some(suffix) => format!("{prefix}* {suffix}"),
        None => prefix.to_owned(),
    };
    let shown: String = whole.chars().take(STATEMENT_LENGTH).collect();
    shown.trim_end().to_owned()
}

/// What the network and the fraud rules said. Elevated risk is authorised all the same: only rules
/// of the seller's own send it to review.
fn outcome(charge: &Charge) -> Value {
    let Some(decline) = decline(charge) else {
        return object! {
            advice_code: Value::Null,
            network_advice_code: Value::Null,
            network_decline_code: Value::Null,
            network_status: "approved_by_network",
            reason: Value::Null,
            risk_level: charge.risk.level.name(),
            risk_score[optional]: risk_score(charge),
            seller_message: "Payment complete.",
            type: "authorized",
        };
    };
    let said = decline.decline_code.as_ref().unwrap_or(&decline.code);
    let (kind, network_status, reason) = match decline.by {
        DeclinedBy::Issuer => ("issuer_declined", "declined_by_network", said.as_str()),
        // The rule's name; that the buyer is told `fraudulent` is another matter. [D]
        DeclinedBy::FraudRules => ("blocked", "not_sent_to_network", "highest_risk_level"),
        DeclinedBy::Authentication => ("blocked", "not_sent_to_network", said.as_str()),
    };
    object! {
        advice_code: &decline.advice_code,
        network_advice_code: Value::Null,
        network_decline_code: &decline.network_decline_code,
        network_status: network_status,
        reason: reason,
        risk_level: charge.risk.level.name(),
        risk_score[optional]: risk_score(charge),
        seller_message: &decline.seller_message,
        type: kind,
    }
}

fn risk_score(charge: &Charge) -> Option<u8> {
    match charge.risk.level {
        RiskLevel::Normal | RiskLevel::Elevated | RiskLevel::Highest => Some(charge.risk.score),
        RiskLevel::NotAssessed => None,
    }
}

/// The ECI of a payment without 3-D Secure. [R]
const NOT_AUTHENTICATED: &str = "07";

/// The card as it was charged: the recorded list of keys. [R] What a test network does not offer
/// (installments, more than one capture, network tokens) is said to be unavailable.
fn card_details(charge: &Charge, charged: &ChargedCard, view: &View<'_>) -> Value {
    let card = &charged.card;
    let secured = charged.three_d_secure.as_ref();
    let paid = charge.is_paid();
    let plain = paid.then_some(NOT_AUTHENTICATED);
    let indicator = secured.and_then(|result| result.electronic_commerce_indicator.as_deref());
    let capture_before = match charge.state {
        State::Authorised { capture_before } => Some(capture_before),
        State::Failed { .. } | State::Pending | State::Captured { .. } | State::Released => None,
    };
    object! {
        amount_authorized: paid.then_some(charge.amount),
        authorization_code: &charged.authorization_code,
        brand: &card.description.brand,
        capture_before[optional]: capture_before,
        checks: card::checks(&card.checks),
        country: &card.description.country,
        electronic_commerce_indicator: indicator.or(plain),
        exp_month: card.exp_month,
        exp_year: card.exp_year,
        extended_authorization: object! { status: "disabled" },
        fingerprint[optional]: card::fingerprint(card, view),
        funding: &card.description.funding,
        incremental_authorization: object! { status: "unavailable" },
        installments: Value::Null,
        last4: &card.last4,
        mandate: Value::Null,
        multicapture: object! { status: "unavailable" },
        network: &charged.network,
        network_token: object! { used: false },
        network_transaction_id: &charged.network_transaction_id,
        overcapture: object! {
            maximum_amount_capturable: charge.amount,
            status: "unavailable",
        },
        regulated_status: card::REGULATED_STATUS,
        three_d_secure: secured.map(card::charged_three_d_secure),
        transaction_link_id: Value::Null,
        wallet: Value::Null,
    }
}
