//! Paying and setting up with methods at banks: accounts that are debited, pages that are redirected
//! to, and what banks report. What is paid from customers' cash is in `transfer`.

use super::bank_account::with_number;
use super::tx::Tx;
use onfile_domain::bank_account::Account;
use onfile_domain::charge::{Charge, Charged};
use onfile_domain::id::{ChargeId, MandateId};
use onfile_domain::mandate::Mandate;
use onfile_domain::moment::DAY;
use onfile_domain::payment_intent::{
    BankOptions, MicrodepositType, Microdeposits, PaymentIntent, Step, VerificationMethod,
};
use onfile_domain::payment_method::{Details, Nature, PaymentMethod};
use onfile_domain::rail::debit::Report;
use onfile_domain::rail::redirect::Authorised;
use onfile_domain::refusal::BankRefusal;
use onfile_domain::setup_intent::SetupIntent;
use onfile_domain::{Refusal, payment_intent as payment, setup_intent as setup};
use onfile_rails::debit::network;
use onfile_rails::redirect;
use onfile_wire::error::ApiError;

/// Days until what is paid into an account arrives, and until it is given up. `[D]`
const ARRIVES_AFTER: i64 = 2 * DAY;
const EXPIRES_AFTER: i64 = 10 * DAY;

/// What an attempt comes to: a refusal is about the intent, whose caller shows it.
pub enum Attempted<T> {
    /// The attempt was made.
    Made(T),
    /// It was not.
    Refused(Refusal),
}

impl Tx<'_> {
    async fn mandate_of(&mut self, id: Option<&MandateId>) -> Result<Option<Mandate>, ApiError> {
        match id {
            Some(id) => self.find::<Mandate>(id.as_str()).await,
            None => Ok(None),
        }
    }

    /// The mandate that a payment may be made under: the one that it names, or the method's own.
    async fn mandate_for(
        &mut self,
        intent: &PaymentIntent,
        method: &PaymentMethod,
    ) -> Result<Result<Option<Mandate>, Refusal>, ApiError> {
        let Some(named) = &intent.mandate else {
            return self.mandate_of(method.mandate.as_ref()).await.map(Ok);
        };
        let found = self.find::<Mandate>(named.as_str()).await?;
        let (noun, id, param) = ("mandate", named.as_str().to_owned(), "mandate");
        let no_such = Refusal::NoSuch { noun, id, param, in_path: false };
        Ok(found.map(Some).ok_or(no_such))
    }

    /// Taking a method off file ends whatever its account may be debited under: mandates for one
    /// payment and those that a newer one stands beside, too.
    pub(super) async fn end_mandates(&mut self, method: &PaymentMethod) -> Result<(), ApiError> {
        if !matches!(method.details.nature(), Nature::Debit(_)) {
            return Ok(());
        }
        for object in self.all_of("mandate.payment_method", method.id.as_str()).await? {
            if let Ok(mandate) = Mandate::try_from(object) {
                self.apply(mandate.end());
            }
        }
        Ok(())
    }
}

/// One attempt to pay with a method at a bank.
pub async fn pay(
    tx: &mut Tx<'_>,
    intent: &PaymentIntent,
    method: &PaymentMethod,
    attempt: &payment::Attempt,
) -> Result<Attempted<payment::Concluded>, ApiError> {
    if method.is_cash() {
        return tx.pay_from_cash(intent, method, attempt).await;
    }
    if let Err(refusal) = intent.may_bank(method) {
        return Ok(Attempted::Refused(refusal));
    }
    let Nature::Debit(account) = method.details.nature() else {
        if let Err(refusal) = intent.may_redirect(method, attempt) {
            return Ok(Attempted::Refused(refusal));
        }
        return Ok(Attempted::Made(intent.send_away(
            method,
            attempt,
            Step::Redirect,
            &mut tx.moment(),
        )));
    };
    let standing = match tx.mandate_for(intent, method).await? {
        Ok(standing) => standing,
        Err(refusal) => return Ok(Attempted::Refused(refusal)),
    };
    let authority = match intent.may_debit(method, standing.as_ref()) {
        Ok(authority) => authority,
        Err(refusal) => return Ok(Attempted::Refused(refusal)),
    };
    if let Some(step) =
        proof(tx, method, &intent.options.bank, attempt.return_url.is_some() && !attempt.by_sdk)
    {
        return Ok(Attempted::Made(intent.send_away(method, attempt, step, &mut tx.moment())));
    }
    let debited = intent.mandate(method, authority, &mut tx.moment());
    collect(tx, intent, (method, account), attempt, debited).await.map(Attempted::Made)
}

/// Hands a collection over.
async fn collect(
    tx: &mut Tx<'_>,
    intent: &PaymentIntent,
    (method, account): (&PaymentMethod, &Account),
    attempt: &payment::Attempt,
    mut debited: payment::Debited,
) -> Result<payment::Concluded, ApiError> {
    debited.handed_over = (tx.now != tx.server_now).then_some(tx.server_now);
    let (kind, instruction) = (method.kind(), intent.collect(attempt, tx.now));
    let answer =
        with_number(tx, &account.sealed, |number| network::collect(kind, number, &instruction));
    let answer = answer.await?;
    Ok(intent.submitted(method, attempt, debited, answer, &mut tx.moment()))
}

/// What proves that an account in the United States is its holder's; nothing once it is proved.
/// Without a page to come back from there is only what is paid into the account; likewise for the
/// library for browsers, which has its buyers link their accounts before it confirms.
fn proof(
    tx: &Tx<'_>,
    method: &PaymentMethod,
    options: &BankOptions,
    may_go_away: bool,
) -> Option<Step> {
    let account = method.us_bank_account()?;
    if account.verified.is_some() {
        return None;
    }
    let deposits = Step::Microdeposits(Microdeposits {
        arrival: tx.now - tx.now.rem_euclid(DAY) + ARRIVES_AFTER,
        expires: tx.now + EXPIRES_AFTER,
        kind: MicrodepositType::DescriptorCode,
        failures: 0,
    });
    Some(match options.verification_method {
        Some(VerificationMethod::Instant) => Step::Login,
        Some(VerificationMethod::Microdeposits) => deposits,
        Some(VerificationMethod::Automatic) | None if may_go_away => Step::Login,
        Some(VerificationMethod::Automatic) | None => deposits,
    })
}

/// One attempt to set a method at a bank up.
pub async fn set_up(
    tx: &mut Tx<'_>,
    intent: &SetupIntent,
    method: &PaymentMethod,
    attempt: &setup::Attempt,
) -> Result<Attempted<setup::Concluded>, ApiError> {
    if method.is_cash() {
        return Ok(Attempted::Refused(Refusal::Bank(BankRefusal::NotReusable(method.kind()))));
    }
    if method.details.nature() == Nature::Redirect {
        if let Err(refusal) = intent.may_redirect(method, attempt) {
            return Ok(Attempted::Refused(refusal));
        }
        let away = intent.send_away(method, attempt, Step::Redirect, &mut tx.moment());
        return Ok(Attempted::Made(away));
    }
    let standing = tx.mandate_of(method.mandate.as_ref()).await?;
    let authority = match intent.may_debit(method, standing.as_ref()) {
        Ok(authority) => authority,
        Err(refusal) => return Ok(Attempted::Refused(refusal)),
    };
    if let Some(step) =
        proof(tx, method, &intent.options.bank, attempt.return_url.is_some() && !attempt.by_sdk)
    {
        return Ok(Attempted::Made(intent.send_away(method, attempt, step, &mut tx.moment())));
    }
    let done = intent.debit_set_up(method, attempt, authority, &mut tx.moment());
    Ok(Attempted::Made(done))
}

/// The account was proved while the buyer was away: the payment goes on.
pub async fn pay_proved(
    tx: &mut Tx<'_>,
    intent: &PaymentIntent,
    method: &PaymentMethod,
    attempt: &payment::Attempt,
) -> Result<payment::Concluded, ApiError> {
    let method = proved(tx, method);
    let standing = tx.mandate_for(intent, &method).await?.unwrap_or_default();
    // The word was given before the buyer left, or a mandate stood; both may have ended meanwhile.
    let Ok(authority) = intent.may_debit(&method, standing.as_ref()) else {
        return Ok(intent.refused_at_bank(&method));
    };
    let Nature::Debit(account) = method.details.nature() else {
        return Err(ApiError::internal());
    };
    let debited = intent.mandate(&method, authority, &mut tx.moment());
    collect(tx, intent, (&method, account), attempt, debited).await
}

/// The same for a setup; `None` when no mandate can be made any more.
pub async fn set_up_proved(
    tx: &mut Tx<'_>,
    intent: &SetupIntent,
    method: &PaymentMethod,
    attempt: &setup::Attempt,
) -> Result<Option<setup::Concluded>, ApiError> {
    let method = proved(tx, method);
    let standing = tx.mandate_of(method.mandate.as_ref()).await?;
    let Ok(authority) = intent.may_debit(&method, standing.as_ref()) else { return Ok(None) };
    Ok(Some(intent.debit_set_up(&method, attempt, authority, &mut tx.moment())))
}

fn proved(tx: &mut Tx<'_>, method: &PaymentMethod) -> PaymentMethod {
    let mut method = method.clone();
    if let Details::UsBankAccount(account) = &mut method.details {
        account.verified = Some(tx.now);
    }
    tx.save(&method);
    method
}

/// What comes back with a buyer who has agreed on a bank's page. `keeps` is whether later debits were
/// agreed to.
pub fn agreed_at_bank(
    tx: &mut Tx<'_>,
    method: &PaymentMethod,
    keeps: bool,
) -> Result<Authorised, ApiError> {
    let billing = &method.billing_details;
    let (email, name) = (billing.email.as_deref(), billing.name.as_deref());
    let page = redirect::authorise(&method.details, email, name).ok_or_else(ApiError::internal)?;
    let account = match page.iban.filter(|_| keeps) {
        Some(iban) => {
            let (account, sealed) = super::bank_account::of_page(tx.call, iban)?;
            sealed.into_iter().for_each(|sealed| tx.seal(sealed));
            Some(account)
        }
        None => None,
    };
    let payer = page.payer;
    Ok(Authorised { payer, account, paid_after: page.paid_after })
}

/// Asks the bank of a charge what it has to say, and draws the consequences of all of it. A bank
/// repeats itself: what is known already changes nothing.
pub async fn report(tx: &mut Tx<'_>, charge: &str) -> Result<(), ApiError> {
    let id = ChargeId::named(charge);
    let Some(charge) = tx.find::<Charge>(id.as_str()).await? else { return Ok(()) };
    let reports = match &charge.charged {
        Charged::Card(_) | Charged::Cash(_) => return Ok(()),
        Charged::Redirect(_) => vec![Report::Paid],
        Charged::Debit(debit) => match debit.details.nature() {
            Nature::Debit(account) => {
                // The bank knows nothing of test clocks.
                let at = debit.handed_over.unwrap_or(charge.created);
                let (kind, now) = (debit.details.kind(), tx.server_now);
                with_number(tx, &account.sealed, |number| network::reports(kind, number, at, now))
                    .await?
            }
            Nature::Card(_) | Nature::Redirect | Nature::Cash => return Err(ApiError::internal()),
        },
    };
    for report in &reports {
        consume(tx, &id, report).await?;
    }
    Ok(())
}

/// The one door by which a report comes in, whoever it is from.
pub async fn consume(tx: &mut Tx<'_>, id: &ChargeId, report: &Report) -> Result<(), ApiError> {
    let charge = tx.find::<Charge>(id.as_str()).await?.ok_or_else(ApiError::internal)?;
    let intent = tx.find::<PaymentIntent>(charge.payment_intent.as_str()).await?;
    let intent = intent.ok_or_else(ApiError::internal)?;
    let method = tx.find::<PaymentMethod>(charge.payment_method.as_str()).await?;
    let method = method.ok_or_else(ApiError::internal)?;
    let mandate = tx.mandate_of(charge.mandate()).await?;
    let effects = intent.reported(&charge, &method, mandate.as_ref(), report, &mut tx.moment());
    tx.apply(effects);
    tx.settle_refunds(id).await?;
    tx.settle_checkout(&intent).await
}
