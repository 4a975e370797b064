//! A bank's page, answered on ours: a payment or a setup is agreed to or not, and accounts in the
//! United States are proved.
//!
//! The address of a page belongs to one attempt. Once the attempt has ended it names nothing but the
//! way back (`way_back`), so going back and pressing again is harmless.

use super::authentication::{Challenged, challenged, method, outcome};
use super::call::{Call, Outcome};
use super::tx::{Tx, transact};
use super::way_back::{self, Resolved, back};
use super::{Answer, bank};
use crate::app::App;
use onfile_domain::charge::Charge;
use onfile_domain::id::{AccountId, PaymentMethodId};
use onfile_domain::mandate::Mandate;
use onfile_domain::payment_error::{PaymentError, PaymentErrorType};
use onfile_domain::payment_intent::{
    Action, Microdeposits, PaymentIntent, Status, StatusName, Step,
};
use onfile_domain::payment_method::{Nature, PaymentMethod};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::rail::debit::Proof;
use onfile_domain::refusal::{BankRefusal, IntentKind, ProofRefusal, Refusal};
use onfile_domain::setup_attempt::SetupAttempt;
use onfile_domain::setup_intent::{self as setup, SetupIntent};
use onfile_domain::{JobKind, Object, payment_intent as payment};
use onfile_rails::debit::network;
use onfile_wire::error::{ApiError, Intent};
use onfile_wire::objects::payment_intent::VerifyMicrodeposits;
use std::sync::Arc;

/// The most often a code, and amounts, may be typed wrong. `[D]`
const CODE_FAILURES: u32 = 10;
const AMOUNT_FAILURES: u32 = 3;

/// What the page shows.
pub struct View {
    /// The amount, as a buyer reads it; `None` for a setup.
    pub amount: Option<String>,
    /// The method's type.
    pub kind: PaymentMethodType,
    /// What is done on it.
    pub step: Step,
}

/// How an attempt on the page ended.
pub enum Ended {
    /// The buyer goes back.
    Back(Resolved),
    /// What was typed does not prove anything; it may be typed again.
    Again,
}

/// The page's view, or nothing when the address is unknown or was used.
pub async fn view(app: &Arc<App>, account: &str, id: &str) -> Result<Option<View>, ApiError> {
    let call = Call::in_background(app.clone(), AccountId::named(account));
    let mut tx = Tx::begin(&call);
    let Some((amount, named, action)) = on_page(&mut tx, id).await? else { return Ok(None) };
    let kind = method(&mut tx, named.as_ref()).await?.kind();
    Ok(Some(View { amount, kind, step: action.step }))
}

type OnPage = (Option<String>, Option<PaymentMethodId>, Action);

async fn on_page(tx: &mut Tx<'_>, id: &str) -> Result<Option<OnPage>, ApiError> {
    let found = challenged(tx, id).await?.map(|challenged| match challenged {
        Challenged::Payment(intent, action) => {
            (Some(intent.currency.format(intent.amount)), intent.payment_method, action)
        }
        Challenged::Setup(intent, action) => (None, intent.payment_method, action),
    });
    Ok(found.filter(|(.., action)| action.step != Step::Challenge))
}

/// The buyer pressed a button; whoever presses twice gets the first answer. `None` when the address
/// names nothing.
pub async fn resolve(
    app: Arc<App>,
    account: &str,
    id: &str,
    agreed: bool,
) -> Result<Option<Resolved>, ApiError> {
    let call = Call::in_background(app, AccountId::named(account));
    // Anybody may ask, so an address that names nothing costs reads alone.
    if on_page(&mut Tx::begin(&call), id).await?.is_none() {
        return way_back::kept(&call, id).await;
    }
    let mut resolved = None;
    let done = transact!(call, |tx| {
        resolved = match challenged(&mut tx, id).await? {
            Some(Challenged::Payment(intent, action)) if pressed(&action) => {
                Some(payment_answered(&mut tx, intent, &action, agreed).await?)
            }
            Some(Challenged::Setup(intent, action)) if pressed(&action) => {
                Some(setup_answered(&mut tx, intent, &action, agreed).await?)
            }
            Some(_) | None => None,
        };
        if let Some(resolved) = &resolved {
            way_back::keep(&mut tx, id, resolved)?;
        }
        Ok(Answer::empty())
    });
    way_back::of(&call, id, done, resolved).await
}

/// Whether the page is one of buttons.
fn pressed(action: &Action) -> bool {
    match action.step {
        Step::Redirect | Step::Login => true,
        Step::Challenge | Step::Microdeposits(_) => false,
    }
}

/// An attempt that goes on where the buyer left.
fn resumed(tx: &mut Tx<'_>, method: &PaymentMethod, action: &Action) -> payment::Attempt {
    payment::Attempt {
        charge: Charge::mint(method.kind(), tx.moment().mint),
        off_session: false,
        error_on_requires_action: false,
        return_url: action.return_url.clone(),
        by_sdk: false,
        authenticated: true,
        cvc: None,
    }
}

async fn payment_answered(
    tx: &mut Tx<'_>,
    intent: PaymentIntent,
    action: &Action,
    agreed: bool,
) -> Result<Resolved, ApiError> {
    tx.follow(intent.customer.as_ref()).await?;
    let method = method(tx, intent.payment_method.as_ref()).await?;
    let attempt = resumed(tx, &method, action);
    let concluded = if !(agreed && may_still_pay(tx, &intent, &method).await?) {
        intent.refused_at_bank(&method)
    } else if action.step == Step::Login {
        bank::pay_proved(tx, &intent, &method, &attempt).await?
    } else {
        let keeps = intent.future_usage(method.kind()).is_some();
        let answer = bank::agreed_at_bank(tx, &method, keeps)?;
        intent.returned_from_bank(&method, &attempt, answer, &mut tx.moment())
    };
    let status = redirect_status(concluded.intent.status_name());
    tx.apply(concluded.effects);
    tx.complete_with_payment(&concluded.intent).await?;
    Ok(back(tx.call, action, ("payment_intent", intent.id.as_str()), agreed, status))
}

/// Whether the method can still pay for this: while the buyer was away it may have been used elsewhere
/// or taken off file, the customer deleted, or something else put into the Checkout Session.
async fn may_still_pay(
    tx: &mut Tx<'_>,
    intent: &PaymentIntent,
    method: &PaymentMethod,
) -> Result<bool, ApiError> {
    let there = tx.still_there(intent.customer.as_ref()).await.is_ok();
    let wanted = tx.is_wanted_by_checkout(intent).await?;
    Ok(there && wanted && intent.accept(method).is_ok())
}

/// What the way back says. A payment that the bank has not confirmed yet is `pending`. `[D]`
fn redirect_status(status: StatusName) -> &'static str {
    match status {
        StatusName::Succeeded | StatusName::RequiresCapture => "succeeded",
        StatusName::Processing => "pending",
        StatusName::RequiresPaymentMethod
        | StatusName::RequiresConfirmation
        | StatusName::RequiresAction
        | StatusName::Canceled => "failed",
    }
}

async fn setup_answered(
    tx: &mut Tx<'_>,
    intent: SetupIntent,
    action: &Action,
    agreed: bool,
) -> Result<Resolved, ApiError> {
    tx.follow(intent.customer.as_ref()).await?;
    let method = method(tx, intent.payment_method.as_ref()).await?;
    let attempt = begun(tx, &intent, action).await?;
    let there = tx.still_there(intent.customer.as_ref()).await.is_ok();
    let may = agreed && there && intent.accept(&method).is_ok();
    let concluded = if may && action.step == Step::Login {
        bank::set_up_proved(tx, &intent, &method, &attempt).await?
    } else if may {
        let answer = bank::agreed_at_bank(tx, &method, true)?;
        Some(intent.returned_from_bank(&method, &attempt, answer, &mut tx.moment()))
    } else {
        None
    };
    let concluded = concluded.unwrap_or_else(|| {
        let code = "setup_intent_authentication_failure";
        intent.refused_at_bank(PaymentError::of_authentication(code, method.clone()), &attempt)
    });
    let status = outcome(concluded.error.is_none());
    tx.apply(concluded.effects);
    tx.complete_with_setup(&concluded.intent).await?;
    Ok(back(tx.call, action, ("setup_intent", intent.id.as_str()), agreed, status))
}

/// The attempt that sent the buyer away is the one that ends.
async fn begun(
    tx: &mut Tx<'_>,
    intent: &SetupIntent,
    action: &Action,
) -> Result<setup::Attempt, ApiError> {
    let id = intent.latest_attempt.clone().ok_or_else(ApiError::internal)?;
    let begun = tx.find::<SetupAttempt>(id.as_str()).await?.ok_or_else(ApiError::internal)?;
    Ok(setup::Attempt {
        id,
        started: begun.created,
        return_url: action.return_url.clone(),
        by_sdk: false,
        authenticated: true,
        cvc: None,
    })
}

/// What was paid into an account, as the buyer says: judged by its bank.
async fn judged(
    tx: &Tx<'_>,
    method: &PaymentMethod,
    said: &VerifyMicrodeposits,
) -> Result<Result<Proof, ProofRefusal>, ApiError> {
    let Nature::Debit(account) = method.details.nature() else { return Err(ApiError::internal()) };
    let fails = |number: &str| !network::takes_microdeposits(number);
    let fails = super::bank_account::with_number(tx, &account.sealed, fails).await?;
    let proof = match (&said.amounts, &said.descriptor_code) {
        (Some(amounts), None) => match amounts.as_slice() {
            [one, other] => network::amounts([one.minor_units(), other.minor_units()]),
            _ => return Ok(Err(ProofRefusal::AmountsInvalid)),
        },
        (None, Some(code)) => network::descriptor_code(code),
        (None, None) | (Some(_), Some(_)) => return Ok(Err(ProofRefusal::NothingToVerify)),
    };
    // Nothing can be paid into this account, so nothing typed is right.
    Ok(Ok(if fails { Proof::Failed } else { proof }))
}

/// Why an account was not proved, as an error of the intent.
fn unproved(code: &'static str, method: &PaymentMethod) -> PaymentError {
    let message = match code {
        "payment_method_microdeposit_verification_attempts_exceeded" => {
            "You have exceeded the number of allowed verification attempts."
        }
        "payment_method_microdeposit_verification_timeout" => {
            "The microdeposit verification was not completed within the allowed time."
        }
        _ => "The microdeposits could not be sent to the bank account.",
    };
    PaymentError {
        kind: PaymentErrorType::InvalidRequestError,
        code: code.to_owned(),
        decline_code: None,
        message: message.to_owned(),
        param: None,
        advice_code: None,
        network_decline_code: None,
        charge: None,
        payment_method: method.clone(),
    }
}

/// What a proof comes to: whether the account is proved, is given up, or may be tried again.
enum Judgement {
    Proved,
    GivenUp(&'static str),
    Again(ProofRefusal, Microdeposits),
}

fn judgement(proof: Proof, deposits: &Microdeposits, by_amounts: bool) -> Judgement {
    const EXCEEDED: &str = "payment_method_microdeposit_verification_attempts_exceeded";
    match proof {
        Proof::Verified => Judgement::Proved,
        Proof::Failed => Judgement::GivenUp("payment_method_microdeposit_failed"),
        Proof::AttemptsExceeded => Judgement::GivenUp(EXCEEDED),
        Proof::TimedOut => Judgement::GivenUp("payment_method_microdeposit_verification_timeout"),
        Proof::Mismatch => {
            let failures = deposits.failures + 1;
            let most = if by_amounts { AMOUNT_FAILURES } else { CODE_FAILURES };
            if failures >= most {
                return Judgement::GivenUp(EXCEEDED);
            }
            let refusal = match by_amounts {
                true => ProofRefusal::AmountsMismatch,
                false => ProofRefusal::DescriptorCodeMismatch,
            };
            Judgement::Again(refusal, Microdeposits { failures, ..deposits.clone() })
        }
    }
}

fn deposits(action: Option<&Action>) -> Option<(&Action, &Microdeposits)> {
    match action {
        Some(action @ Action { step: Step::Microdeposits(deposits), .. }) => {
            Some((action, deposits))
        }
        Some(_) | None => None,
    }
}

/// Verifies a payment's account. A wrong answer counts, so it commits and answers 400.
pub async fn verify_payment(
    tx: &mut Tx<'_>,
    intent: PaymentIntent,
    said: &VerifyMicrodeposits,
) -> Outcome {
    tx.live_by(intent.customer.as_ref()).await?;
    let status = onfile_domain::Named::name(intent.status_name());
    let Some((action, held)) = deposits(intent.action()) else {
        let refusal =
            Refusal::Bank(BankRefusal::VerifyStatus { kind: IntentKind::Payment, status });
        return Err(super::payment_intent::about(tx, &intent, refusal));
    };
    let paid_with = method(tx, intent.payment_method.as_ref()).await?;
    let proof = judged(tx, &paid_with, said).await?;
    let proof = proof.map_err(|it| super::payment_intent::about(tx, &intent, it.into()))?;
    let concluded = match judgement(proof, held, said.amounts.is_some()) {
        Judgement::Proved if may_still_pay(tx, &intent, &paid_with).await? => {
            let attempt = resumed(tx, &paid_with, action);
            bank::pay_proved(tx, &intent, &paid_with, &attempt).await?
        }
        Judgement::Proved => intent.refused_at_bank(&paid_with),
        Judgement::GivenUp(code) => intent.not_proved(unproved(code, &paid_with)),
        Judgement::Again(refusal, deposits) => {
            let step = Step::Microdeposits(deposits);
            let status = Status::RequiresAction(Action { step, ..action.clone() });
            let counted = PaymentIntent { status, ..intent.clone() };
            tx.save(&counted);
            let refused = super::payment_intent::about(tx, &counted, refusal.into());
            return Ok(tx.call.declined(&refused, tx.now));
        }
    };
    forget_expiry(tx, intent.id.as_str());
    tx.complete_with_payment(&concluded.intent).await?;
    tx.answer_attempt(IntentKind::Payment, &concluded.intent, concluded.effects, concluded.error)
        .await
}

/// Verifies a setup's account.
pub async fn verify_setup(
    tx: &mut Tx<'_>,
    intent: SetupIntent,
    said: &VerifyMicrodeposits,
) -> Outcome {
    tx.live_by(intent.customer.as_ref()).await?;
    let status = onfile_domain::Named::name(intent.status_name());
    let about = |tx: &Tx<'_>, intent: &SetupIntent, refusal: Refusal| {
        let shown = tx.call.view_at(tx.now).object(&Object::from(intent));
        ApiError::from(refusal).on(Intent::Setup(shown))
    };
    let Some((action, held)) = deposits(intent.action()) else {
        let refusal = Refusal::Bank(BankRefusal::VerifyStatus { kind: IntentKind::Setup, status });
        return Err(about(tx, &intent, refusal));
    };
    let kept = method(tx, intent.payment_method.as_ref()).await?;
    let proof = judged(tx, &kept, said).await?;
    let proof = proof.map_err(|it| about(tx, &intent, it.into()))?;
    let attempt = begun(tx, &intent, action).await?;
    let concluded = match judgement(proof, held, said.amounts.is_some()) {
        Judgement::Proved => {
            // As for a payment: the method may be spent by now, and the customer deleted.
            let there = tx.still_there(intent.customer.as_ref()).await.is_ok();
            match there && intent.accept(&kept).is_ok() {
                true => bank::set_up_proved(tx, &intent, &kept, &attempt).await?,
                false => None,
            }
        }
        Judgement::GivenUp(code) => Some(intent.refused_at_bank(unproved(code, &kept), &attempt)),
        Judgement::Again(refusal, deposits) => {
            let step = Step::Microdeposits(deposits);
            let status = setup::Status::RequiresAction(Action { step, ..action.clone() });
            let counted = SetupIntent { status, ..intent.clone() };
            tx.save(&counted);
            let refused = about(tx, &counted, refusal.into());
            return Ok(tx.call.declined(&refused, tx.now));
        }
    };
    let concluded = concluded.unwrap_or_else(|| {
        let code = "setup_intent_authentication_failure";
        intent.refused_at_bank(PaymentError::of_authentication(code, kept.clone()), &attempt)
    });
    forget_expiry(tx, intent.id.as_str());
    tx.complete_with_setup(&concluded.intent).await?;
    tx.answer_attempt(IntentKind::Setup, &concluded.intent, concluded.effects, concluded.error)
        .await
}

fn forget_expiry(tx: &mut Tx<'_>, intent: &str) {
    let mut effects = onfile_domain::Effects::default();
    effects.canceled_jobs.push((JobKind::ExpireMicrodeposits, intent.to_owned()));
    tx.apply(effects);
}

/// Nobody has proved the account in time. Harmless when it runs twice, or when the attempt has ended.
pub async fn give_up(tx: &mut Tx<'_>, intent: &str) -> Result<(), ApiError> {
    let code = "payment_method_microdeposit_verification_timeout";
    let due = |action: Option<&Action>, now: i64| {
        deposits(action).filter(|(_, deposits)| deposits.expires <= now).is_some()
    };
    match tx.object(intent).await? {
        Some(Object::PaymentIntent(intent)) if due(intent.action(), tx.now) => {
            let paid_with = method(tx, intent.payment_method.as_ref()).await?;
            tx.apply(intent.not_proved(unproved(code, &paid_with)).effects);
        }
        Some(Object::SetupIntent(intent)) if due(intent.action(), tx.now) => {
            let kept = method(tx, intent.payment_method.as_ref()).await?;
            let Some(action) = intent.action().cloned() else { return Ok(()) };
            let attempt = begun(tx, &intent, &action).await?;
            tx.apply(intent.refused_at_bank(unproved(code, &kept), &attempt).effects);
        }
        _ => {}
    }
    Ok(())
}

/// What was typed on the page; whoever sends what proved the account twice gets the first answer. `None`
/// when the address names nothing.
pub async fn prove(
    app: Arc<App>,
    account: &str,
    id: &str,
    said: &VerifyMicrodeposits,
) -> Result<Option<Ended>, ApiError> {
    let call = Call::in_background(app, AccountId::named(account));
    if on_page(&mut Tx::begin(&call), id).await?.is_none() {
        return Ok(way_back::kept(&call, id).await?.map(Ended::Back));
    }
    let mut resolved = None;
    let done = transact!(call, |tx| {
        let (answer, ended) = match challenged(&mut tx, id).await? {
            Some(Challenged::Payment(intent, action)) => {
                let named = ("payment_intent", &*intent.id.as_str().to_owned());
                let answer = verify_payment(&mut tx, intent, said).await?;
                let after = tx.payment_intent(named.1).await?;
                let status = redirect_status(after.status_name());
                let ended = after.action().is_none();
                (answer, ended.then(|| back(tx.call, &action, named, true, status)))
            }
            Some(Challenged::Setup(intent, action)) => {
                let named = ("setup_intent", &*intent.id.as_str().to_owned());
                let answer = verify_setup(&mut tx, intent, said).await?;
                let after = tx.setup_intent(named.1).await?;
                let status = outcome(after.status == setup::Status::Succeeded);
                let ended = after.action().is_none();
                (answer, ended.then(|| back(tx.call, &action, named, true, status)))
            }
            None => (Answer::empty(), None),
        };
        resolved = ended;
        if let Some(resolved) = &resolved {
            way_back::keep(&mut tx, id, resolved)?;
        }
        Ok(answer)
    });
    match way_back::of(&call, id, done, resolved).await {
        Ok(Some(resolved)) => Ok(Some(Ended::Back(resolved))),
        // A text that is no proof at all is a refusal, which counts as nothing.
        Ok(None) | Err(ApiError { status: 400, .. }) => Ok(Some(Ended::Again)),
        Err(error) => Err(error),
    }
}

/// A mandate as its holder may read it: type, status and reference.
pub async fn mandate(
    app: &Arc<App>,
    account: &str,
    id: &str,
) -> Result<Option<(PaymentMethodType, &'static str, Option<String>)>, ApiError> {
    let call = Call::in_background(app.clone(), AccountId::named(account));
    let found = Tx::begin(&call).find::<Mandate>(id).await?;
    Ok(found.map(|it| (it.kind, onfile_domain::Named::name(it.status), it.reference)))
}
