//! Checkout Sessions: what they say of their intents is what those say, and they end in time.

use super::Invariant::{C1, C2, S4};
use super::{Findings, Snapshot};
use crate::checkout_session::{CheckoutSession, PaymentStatus, Purchase, StatusName};
use crate::job::JobKind;
use crate::payment_intent;
use crate::setup_intent;

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    let due = snapshot.due();
    for (id, session) in &snapshot.checkout_sessions {
        for item in session.line_items() {
            let there = snapshot.prices.contains_key(item.price.as_str());
            findings.expect(there, C1, id, || format!("its price {} is not there", item.price));
        }
        if let Some(customer) = &session.customer {
            let there = snapshot.customers.contains_key(customer.as_str());
            findings.expect(there, C1, id, || format!("its customer {customer} is not there"));
        }
        let due = due.get(&(JobKind::ExpireCheckoutSession, id.as_str())).copied();
        let open = session.status_name() == StatusName::Open;
        // A job that failed is put off, never brought forward.
        let ends =
            if open { due.is_some_and(|due| due >= session.expires_at) } else { due.is_none() };
        findings.expect(ends, S4, id, || {
            format!("{:?}, and the job that expires it is due at {due:?}", session.status_name())
        });
        went_through(session, snapshot, findings);
    }
    for (id, intent) in &snapshot.payment_intents {
        let Some(session) = &intent.checkout_session else { continue };
        let known = snapshot.checkout_sessions.get(session.as_str());
        let named = known.and_then(CheckoutSession::payment_intent);
        findings.expect(named.is_some_and(|named| named.as_str() == id), C1, id, || {
            format!("the session {session} that made it does not name it")
        });
    }
    for (id, intent) in &snapshot.setup_intents {
        let Some(session) = &intent.checkout_session else { continue };
        let known = snapshot.checkout_sessions.get(session.as_str());
        let named = known.and_then(CheckoutSession::setup_intent);
        findings.expect(named.is_some_and(|named| named.as_str() == id), C1, id, || {
            format!("the session {session} that made it does not name it")
        });
    }
}

/// How far an intent is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Through {
    /// It can still be confirmed, or waits for its buyer.
    NotYet,
    /// It is on its way.
    Underway,
    /// The money is taken or held, or the method set up.
    Yes,
    /// It was called off.
    Never,
}

fn of_payment(status: payment_intent::StatusName) -> Through {
    use payment_intent::StatusName as S;
    match status {
        S::RequiresPaymentMethod | S::RequiresConfirmation | S::RequiresAction => Through::NotYet,
        S::Processing => Through::Underway,
        S::RequiresCapture | S::Succeeded => Through::Yes,
        S::Canceled => Through::Never,
    }
}

fn of_setup(status: setup_intent::StatusName) -> Through {
    use setup_intent::StatusName as S;
    match status {
        S::RequiresPaymentMethod | S::RequiresConfirmation | S::RequiresAction => Through::NotYet,
        S::Processing => Through::Underway,
        S::Succeeded => Through::Yes,
        S::Canceled => Through::Never,
    }
}

fn went_through(session: &CheckoutSession, snapshot: &Snapshot, findings: &mut Findings) {
    let id = session.id.as_str();
    let payment = session.payment_intent().map(|intent| intent.as_str());
    let setup = session.setup_intent().map(|intent| intent.as_str());
    let paid = payment.and_then(|intent| snapshot.payment_intents.get(intent));
    let kept = setup.and_then(|intent| snapshot.setup_intents.get(intent));
    let paid = paid.filter(|intent| intent.checkout_session.as_ref() == Some(&session.id));
    let kept = kept.filter(|intent| intent.checkout_session.as_ref() == Some(&session.id));
    let through = paid.map(|intent| of_payment(intent.status_name()));
    let through = through.or(kept.map(|intent| of_setup(intent.status_name())));
    let named = payment.or(setup);
    findings.expect(named.is_none() || through.is_some(), C1, id, || {
        format!("its intent {} is not there, or not its own", named.unwrap_or_default())
    });
    let agrees = match (session.status_name(), through) {
        (StatusName::Open, through) => {
            matches!(through, None | Some(Through::NotYet))
        }
        (StatusName::Expired, through) => matches!(through, None | Some(Through::Never)),
        // A hold that is complete can be released, and a payment underway can fail.
        (StatusName::Complete, through) => match session.payment_status() {
            PaymentStatus::Paid => matches!(through, Some(Through::Yes)),
            PaymentStatus::Unpaid => through.is_some(),
            PaymentStatus::NoPaymentRequired => matches!(through, Some(Through::Yes)),
        },
    };
    let complete = session.status_name() == StatusName::Complete;
    let total = session.purchase().map(Purchase::total).filter(|_| complete);
    let amount = paid.map(|intent| intent.amount);
    findings.expect(total.is_none() || total == amount, C2, id, || {
        format!("it costs {total:?}, and its intent is of {amount:?}")
    });
    findings.expect(agrees, C2, id, || {
        format!("{:?}, and its intent is {through:?}", session.status_name())
    });
}
