//! The n-th call to the disk fails, for every n of a session: opening, writing, checkpoints, closing.
//!
//! What may come of it is success, a clean error, or an error and a recovery by itself. A write that
//! failed is done or not done; whoever repeats it has it done once. And whatever the power then
//! takes, what was acknowledged is there: after a failed sync above all, when the kernel calls pages
//! clean that never reached the disk.

use crate::bench::{Bench, digest};
use crate::history::{self, Step};
use crate::judge::{self, Tally};
use crate::session::{Prefixes, Session, prefixes};
use onfile_faultfs::{Disk, Error};
use onfile_store::{CommitError, OpenError, Store, StoreError};

const STEPS: usize = 10;
/// Power cuts after each failure.
const CUTS: usize = 6;
/// How often a write is repeated before the disk is mended. A recovery is attempted each time.
const PATIENCE: usize = 3;

/// How long the disk stays broken, in calls; the last one is until it is mended.
const SPANS: [u64; 3] = [1, 7, u64::MAX / 2];

/// What came of it.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) runs: usize,
    /// Runs in which a call to the store failed.
    pub(crate) errors: usize,
    pub(crate) cuts: Tally,
}

/// A scripted session, and what it looks like when nothing fails.
pub(crate) struct Script {
    steps: Vec<Step>,
    prefixes: Prefixes,
    bench: Bench,
    /// How many calls to the disk it makes.
    calls: u64,
}

impl Script {
    pub(crate) async fn new(seed: u64) -> Script {
        let steps = history::draw(seed, STEPS);
        let prefixes = prefixes(&steps).await;
        let mut script = Script { steps, prefixes, bench: Bench::new(), calls: 0 };
        let disk = Disk::default();
        script.play(&disk).await;
        script.calls = disk.calls();
        script
    }

    /// The engine as it would be without the renewal of its log: a planted defect.
    pub(crate) fn never_renews(&mut self) {
        self.bench.footing.renew = |_log| Ok(());
    }

    /// Fails every `step`-th call, in every way, until something is found.
    pub(crate) async fn fail_each(&self, step: usize) -> Outcome {
        let mut outcome = Outcome::default();
        for call in (1..=self.calls).step_by(step) {
            if outcome.cuts.bad() > 0 {
                break;
            }
            for error in [Error::Broken, Error::Full] {
                for span in SPANS {
                    let disk = Disk::default();
                    disk.fail(call, call + span - 1, error);
                    let (session, errors) = self.play(&disk).await;
                    outcome.runs += 1;
                    outcome.errors += usize::from(errors > 0);
                    outcome.cuts.add(judge::cut(&self.bench, &session, call, CUTS).await);
                }
            }
        }
        outcome
    }

    /// Plays it to its end, repeating what fails. Returns how often something did.
    async fn play(&self, disk: &Disk) -> (Session, usize) {
        let _mounted = self.bench.mount(disk);
        let (store, mut errors) = self.open(disk).await;
        let mut acknowledged = Vec::new();
        for (done, step) in self.steps.iter().enumerate() {
            errors += self.write(&store, disk, step, done).await;
            acknowledged.push(disk.position());
        }
        store.close().await;
        disk.mend();
        assert_eq!(self.found(), self.steps.len(), "the end of the session");
        let prefixes = self.prefixes.clone();
        (Session { log: disk.log_since(0), acknowledged, prefixes }, errors)
    }

    async fn open(&self, disk: &Disk) -> (Store, usize) {
        for attempt in 0.. {
            if attempt == PATIENCE {
                disk.mend();
            }
            match self.bench.open().await {
                Ok(store) => return (store, attempt),
                Err(OpenError::Unavailable(_)) if attempt < PATIENCE => {}
                Err(error) => panic!("after {attempt} attempts: {error}"),
            }
        }
        unreachable!("the loop ends in one of its arms")
    }

    async fn write(&self, store: &Store, disk: &Disk, step: &Step, done: usize) -> usize {
        for attempt in 0.. {
            if attempt == PATIENCE {
                disk.mend();
            }
            match step.clone().run(store).await {
                Ok(()) => return attempt,
                // A recovery has found the attempt before this one in the log.
                Err(CommitError::Conflict | CommitError::KeyInUse) if attempt > 0 => {
                    assert_eq!(self.found(), done + 1, "refused, and not done");
                    return attempt;
                }
                Err(CommitError::Store(StoreError::Unavailable(_))) if attempt < PATIENCE => {}
                Err(error) => panic!("step {done} after {attempt} attempts: {error}"),
            }
            // Reads go on, and the write that failed is done or not done.
            store.tallies("acct_stays", "").await.unwrap();
            let found = self.found();
            if found == done + 1 {
                return attempt + 1;
            }
            assert_eq!(found, done, "something else was written");
        }
        unreachable!("the loop ends in one of its arms")
    }

    /// How many steps a stranger finds.
    fn found(&self) -> usize {
        let digest = digest(&self.bench.connect().unwrap()).unwrap();
        *self.prefixes.get(&digest).expect("a beginning of the history")
    }
}
