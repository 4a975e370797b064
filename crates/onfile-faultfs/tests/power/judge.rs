//! What is found after a power cut, and whether it is what was promised.

use crate::bench::{Bench, contradiction, digest};
use crate::history::probe;
use crate::session::Session;
use onfile_chance::Chance;
use onfile_faultfs::{Disk, Image, Platter};

/// What a crash state shows.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Everything that was acknowledged, and nothing by halves.
    Whole,
    /// Acknowledged writes are gone.
    Lost(String),
    /// The store cannot be opened, or holds what never was.
    Broken(String),
}

/// Counts of verdicts, and the first bad one of each kind.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) states: usize,
    pub(crate) lost: usize,
    pub(crate) broken: usize,
    pub(crate) first: Option<String>,
}

impl Tally {
    pub(crate) fn bad(&self) -> usize {
        self.lost + self.broken
    }

    pub(crate) fn add(&mut self, other: Tally) {
        self.states += other.states;
        self.lost += other.lost;
        self.broken += other.broken;
        self.first = self.first.take().or(other.first);
    }

    fn count(&mut self, verdict: Verdict, seed: u64, position: usize) {
        self.states += 1;
        let (count, why) = match verdict {
            Verdict::Whole => return,
            Verdict::Lost(why) => (&mut self.lost, why),
            Verdict::Broken(why) => (&mut self.broken, why),
        };
        *count += 1;
        self.first.get_or_insert_with(|| format!("seed {seed}, cut at {position}: {why}"));
    }
}

/// Cuts the power at moments of a session, looks at what is left each time, and counts. Once in a
/// while the power goes again while the store recovers.
pub(crate) async fn cut(bench: &Bench, session: &Session, seed: u64, states: usize) -> Tally {
    let mut chance = Chance::seeded(seed ^ 0xc0_7e57);
    let mut moments: Vec<usize> =
        (0..states).map(|_| chance.place(session.log.len() + 1)).collect();
    moments.sort_unstable();
    let (mut platter, mut applied) = (Platter::default(), 0);
    let mut tally = Tally::default();
    for position in moments {
        session.log[applied..position].iter().for_each(|op| platter.apply(op));
        applied = position;
        let image = platter.cut(&mut chance);
        let promised = session.acknowledged_at(position);
        let again = chance.one_in(8).then(|| chance.any());
        tally.count(look(bench, &image, session, promised, again).await, seed, position);
    }
    tally
}

async fn look(
    bench: &Bench,
    image: &Image,
    session: &Session,
    promised: usize,
    again: Option<u64>,
) -> Verdict {
    let disk = Disk::holding(image);
    let verdict = recover(bench, &disk, session, promised).await;
    match (again, verdict) {
        (Some(seed), Verdict::Whole) => {
            // The log of the recovery itself, cut once more.
            let log = disk.log_since(0);
            let mut chance = Chance::seeded(seed);
            let mut platter = Platter::holding(image);
            let end = chance.place(log.len() + 1);
            log[..end].iter().for_each(|op| platter.apply(op));
            let disk = Disk::holding(&platter.cut(&mut chance));
            recover(bench, &disk, session, promised).await
        }
        (_, verdict) => verdict,
    }
}

/// Opens the store as a start would, compares what it holds with the history, and writes to it.
async fn recover(bench: &Bench, disk: &Disk, session: &Session, promised: usize) -> Verdict {
    let _mounted = bench.mount(disk);
    let store = match bench.open().await {
        Ok(store) => store,
        Err(error) => return Verdict::Broken(error.to_string()),
    };
    let verdict = judge(bench, session, promised);
    if verdict == Verdict::Whole
        && let Err(error) = probe().run(&store).await
    {
        return Verdict::Broken(format!("nothing can be written: {error}"));
    }
    store.close().await;
    verdict
}

pub(crate) fn judge(bench: &Bench, session: &Session, promised: usize) -> Verdict {
    let look = || -> rusqlite::Result<Verdict> {
        let connection = bench.connect()?;
        if let Some(what) = contradiction(&connection)? {
            return Ok(Verdict::Broken(what));
        }
        // The probe of the recovery before this one.
        connection.execute("DELETE FROM tally WHERE account = 'acct_probe'", [])?;
        Ok(match session.prefix(digest(&connection)?) {
            None => Verdict::Broken("no beginning of the history looks like this".to_owned()),
            Some(found) if found < promised => {
                Verdict::Lost(format!("{promised} writes were acknowledged, {found} are there"))
            }
            Some(_) => Verdict::Whole,
        })
    };
    look().unwrap_or_else(|error| Verdict::Broken(error.to_string()))
}
