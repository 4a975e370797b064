//! What falls due: found by time, done once in effect, by any number of servers.
//!
//! A job is a row. Whoever does it deletes the row in the same commit that has the job's effects, so
//! of two servers that both try, one has a conflict and finds the row gone.

use crate::app::App;
use crate::listen;
use crate::ops::tx::Tx;
use crate::ops::{Call, bank, bank_page, clock};
use crate::world::instant;
use onfile_domain::charge::Charge;
use onfile_domain::checkout_session::{self, CheckoutSession};
use onfile_domain::dispute::Dispute;
use onfile_domain::id::AccountId;
use onfile_domain::job::JobKind;
use onfile_domain::payment_intent::PaymentIntent;
use onfile_domain::refund::Refund;
use onfile_domain::tax_id::TaxId;
use onfile_domain::webhook_endpoint::WebhookEndpoint;
use onfile_domain::{Effects, Named};
use onfile_store::{Batch, CommitError, JobRow, NewJob, StoreError};
use onfile_wire::error::ApiError;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::MissedTickBehavior;

/// Jobs taken from the store at once, and done in one commit where they are of one account. Charges
/// settle a second after they were made, and whole seconds fall due at once: of hundreds of jobs in
/// one commit every payment behind it would feel the weight.
const BATCH: usize = 16;

/// How late jobs may be before they go first, in seconds.
const LATE: i64 = 2;

/// How often the runner looks around when nothing rings: the clock may be another server's to move.
const REST: Duration = Duration::from_secs(1);

/// How long a job that failed waits for its next try.
const PUT_OFF: i64 = onfile_domain::moment::HOUR;

/// Idempotency records kept for longer than a day are pruned this many at once.
const PRUNED: usize = 1_000;

/// Does what falls due until told to stop, and looks after the house once a second, however much there
/// is to do.
pub async fn run(app: Arc<App>, mut stop: tokio::sync::watch::Receiver<bool>) {
    let mut rest = tokio::time::interval(REST);
    // Work that outlasts a rest is not followed by several of them at once.
    rest.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !*stop.borrow() {
        if let Err(error) = run_due(&app, app.world.now(), Pace::Considerate).await {
            tracing::error!(%error, "jobs could not be done; trying again");
        }
        tokio::select! {
            () = app.jobs.notified() => {}
            _ = rest.tick() => {
                if let Err(error) = keep_house(&app).await {
                    tracing::error!(%error, "the store could not be read; trying again");
                }
            }
            _ = stop.changed() => {}
        }
    }
}

/// What every server does about once a second: it forgets what has expired, and catches up with what
/// other servers on the same store have done to the clock and the vault's keys.
async fn keep_house(app: &App) -> Result<(), StoreError> {
    app.world.follow(clock::load(&app.store).await?);
    if let Err(error) = app.vault.reload() {
        tracing::error!(%error, "the vault's key file could not be read again");
    }
    let now = app.world.now();
    app.codes.sweep(now);
    app.store.prune_idempotency(now - onfile_domain::moment::DAY, PRUNED).await?;
    listen::keep_house(app).await
}

/// How much of the store jobs may take.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// All: somebody waits for them.
    Hurried,
    /// Half, as long as they are not [`LATE`]: requests come first.
    Considerate,
}

/// Does everything due until a time, in due order. Answers how many jobs were done.
pub async fn run_due(app: &Arc<App>, until: i64, pace: Pace) -> Result<usize, StoreError> {
    let mut done = 0;
    loop {
        let begun = instant();
        let jobs = app.store.due_jobs(until, BATCH).await?;
        let Some(first) = jobs.first() else { return Ok(done) };
        let late = until - first.due > LATE;
        for group in jobs.chunk_by(|one, next| one.account == next.account) {
            run_group(app, group).await?;
        }
        done += jobs.len();
        if pace == Pace::Considerate && !late {
            tokio::time::sleep(begun.elapsed()).await;
        }
    }
}

/// Does jobs of one account in one commit, in their order: one sync for all of them. Where that
/// meets a conflict or a failure, each is done alone.
async fn run_group(app: &Arc<App>, jobs: &[JobRow]) -> Result<(), StoreError> {
    if jobs.len() > 1 && matches!(attempt(app, jobs).await, Ok(true)) {
        return Ok(());
    }
    for job in jobs {
        if let Err(error) = attempt(app, std::slice::from_ref(job)).await {
            tracing::error!(job = job.id, status = error.status, "a job failed; put off");
            put_off(app, job).await?;
        }
    }
    Ok(())
}

/// Moves a job that failed out of the way of the others.
async fn put_off(app: &App, job: &JobRow) -> Result<(), StoreError> {
    let Some(kind) = JobKind::parse(&job.kind) else {
        // Written by a newer version of this program, which knows what to do with it.
        let (table, id, field) = ("job", job.id.clone(), "kind".to_owned());
        return Err(StoreError::Inconsistent { table, id, field });
    };
    let (id, subject, kind) = (job.id.clone(), job.subject.clone(), kind.name());
    let later = NewJob { id, due: job.due + PUT_OFF, kind, subject };
    let batch = Batch { account: job.account.clone(), jobs: vec![later], ..Batch::default() };
    match app.store.commit(batch).await {
        Ok(()) | Err(CommitError::Conflict | CommitError::KeyInUse) => Ok(()),
        Err(CommitError::Store(error)) => Err(error),
    }
}

/// Decides jobs of one account and commits once. `false`: a conflict; somebody else was faster, or
/// the next round decides again.
async fn attempt(app: &Arc<App>, jobs: &[JobRow]) -> Result<bool, ApiError> {
    let Some(first) = jobs.first() else { return Ok(true) };
    let call = Call::in_background(app.clone(), AccountId::named(first.account.as_str()));
    let mut tx = Tx::begin(&call);
    for job in jobs {
        let Some(kind) = JobKind::parse(&job.kind) else {
            tracing::error!(job = job.id, "a job of an unknown kind");
            return Err(ApiError::internal());
        };
        tx.follow_server();
        let effects = consequences(&mut tx, kind, &job.subject).await?;
        tx.apply(effects);
        tx.finish_job(&job.id, job.due);
    }
    tx.commit_once().await
}

/// What a job comes to, at the time at which it is done: the server's, or a test clock's.
pub(crate) async fn consequences(
    tx: &mut Tx<'_>,
    kind: JobKind,
    subject: &str,
) -> Result<Effects, ApiError> {
    Ok(match kind {
        JobKind::SettleCharge => match tx.find::<Charge>(subject).await? {
            Some(charge) => {
                tx.follow(charge.customer.as_ref()).await?;
                charge.settle_later(&mut tx.moment())
            }
            None => Effects::default(),
        },
        JobKind::ExpireAuthorisation => match tx.find::<PaymentIntent>(subject).await? {
            Some(intent) => {
                let charge = tx.latest_charge(&intent).await?;
                intent.expire(&charge, tx.now)
            }
            None => Effects::default(),
        },
        JobKind::ExpireCheckoutSession => {
            match tx.find::<CheckoutSession>(subject).await? {
                Some(session) if session.status == checkout_session::Status::Open => {
                    tx.expire_checkout_session(&session).await?;
                }
                Some(_) | None => {}
            }
            Effects::default()
        }
        JobKind::RefundSucceeds => match tx.find::<Refund>(subject).await? {
            Some(refund) => refund.succeed(),
            None => Effects::default(),
        },
        JobKind::RefundFails => match tx.find::<Refund>(subject).await? {
            Some(refund) => {
                let charge = tx.charge(refund.charge.as_str(), "charge", false).await?;
                let effects = refund.fail(&charge, &mut tx.moment());
                tx.apply(effects);
                tx.weigh_warning(&charge.id).await?;
                Effects::default()
            }
            None => Effects::default(),
        },
        JobKind::GiveUpEndpoint => match tx.find::<WebhookEndpoint>(subject).await? {
            Some(endpoint) => endpoint.give_up(),
            None => Effects::default(),
        },
        JobKind::ReportDebit => {
            bank::report(tx, subject).await?;
            Effects::default()
        }
        JobKind::ExpireMicrodeposits => {
            bank_page::give_up(tx, subject).await?;
            Effects::default()
        }
        JobKind::VerifyTaxId => match tx.find::<TaxId>(subject).await? {
            Some(tax_id) => tax_id.verify(),
            None => Effects::default(),
        },
        JobKind::AdvanceTestClock => tx.advance_clock(subject).await?,
        JobKind::DeleteTestClock => tx.delete_clock(subject).await?,
        JobKind::DecideDispute => match tx.find::<Dispute>(subject).await? {
            Some(dispute) => {
                let charge = tx.charge(dispute.charge.as_str(), "charge", false).await?;
                dispute.decide(&charge, &mut tx.moment())
            }
            None => Effects::default(),
        },
    })
}
