//! What is on the platter at a moment of a log, and what a start after a power cut may find.

use crate::log::{FileId, Op};
use onfile_chance::Chance;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a drive writes whole or not at all.
const SECTOR: usize = 512;

/// The files a start finds, by name.
pub type Image = BTreeMap<String, Vec<u8>>;

/// A disk as of a position in its log: what is durable, and what waits to become so.
#[derive(Clone, Debug, Default)]
pub struct Platter {
    files: BTreeMap<FileId, File>,
    names: BTreeMap<String, FileId>,
    /// Names given (`Some`) and taken away.
    waiting: Vec<(String, Option<FileId>)>,
}

#[derive(Clone, Debug, Default)]
struct File {
    durable: Vec<u8>,
    waiting: Vec<Waiting>,
}

#[derive(Clone, Debug)]
struct Waiting {
    change: Change,
    fate: Fate,
}

/// What is known about a change that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// The next sync writes it.
    Open,
    /// A sync has failed: it is there or not, and no later sync changes that.
    GivenUp,
    /// It was synced, and waits only because something before it was given up.
    Durable,
}

#[derive(Clone, Debug)]
enum Change {
    Write { at: usize, bytes: Arc<[u8]> },
    Truncate { length: usize },
}

/// How the power goes.
#[derive(Clone, Copy)]
enum Cut {
    /// Nothing had left the cache.
    Nothing,
    /// Everything had.
    Everything,
    /// The cache was written in order, and the cut fell into one write.
    InOrder { whole: usize },
    /// Each write had, or had not.
    AnyWrite,
    /// Each sector had, or had not.
    AnySector,
    /// As `AnySector`, and some of the sectors under way hold noise.
    Noise,
}

impl Platter {
    /// The disk that holds these files durably.
    pub fn holding(image: &Image) -> Self {
        let mut platter = Platter::default();
        for (number, (name, bytes)) in image.iter().enumerate() {
            let file = File { durable: bytes.clone(), waiting: Vec::new() };
            platter.files.insert(FileId(number), file);
            platter.names.insert(name.clone(), FileId(number));
        }
        platter
    }

    /// Goes one step on in the log.
    pub fn apply(&mut self, op: &Op) {
        match op {
            Op::Create { name, file } => {
                self.files.entry(*file).or_default();
                self.waiting.push((name.clone(), Some(*file)));
            }
            Op::Delete { name } => self.waiting.push((name.clone(), None)),
            Op::Write { file, at, bytes } => {
                self.wait(*file, Change::Write { at: *at, bytes: Arc::clone(bytes) });
            }
            Op::Truncate { file, length } => self.wait(*file, Change::Truncate { length: *length }),
            Op::Sync { file } => self.files.entry(*file).or_default().sync(),
            Op::SyncFailed { file } => {
                self.files.entry(*file).or_default().settle(Fate::GivenUp);
            }
            Op::SyncDirectory => {
                for (name, file) in std::mem::take(&mut self.waiting) {
                    rename(&mut self.names, name, file);
                }
            }
        }
    }

    fn wait(&mut self, file: FileId, change: Change) {
        let file = self.files.entry(file).or_default();
        file.waiting.push(Waiting { change, fate: Fate::Open });
    }

    /// One of the states in which a start may find the disk after a power cut at this moment.
    pub fn cut(&self, chance: &mut Chance) -> Image {
        let mut names = self.names.clone();
        let keep = chance.below(3);
        for (name, file) in &self.waiting {
            if keep == 0 || (keep == 1 && chance.one_in(2)) {
                rename(&mut names, name.clone(), *file);
            }
        }
        let bytes = |file: &FileId, chance: &mut Chance| {
            self.files.get(file).map(|file| file.cut(chance)).unwrap_or_default()
        };
        names.into_iter().map(|(name, file)| (name, bytes(&file, chance))).collect()
    }
}

fn rename(names: &mut BTreeMap<String, FileId>, name: String, file: Option<FileId>) {
    match file {
        Some(file) => names.insert(name, file),
        None => names.remove(&name),
    };
}

impl File {
    fn sync(&mut self) {
        self.settle(Fate::Durable);
        // What was given up no longer matters where something durable was written over it.
        let waiting = std::mem::take(&mut self.waiting);
        let buried = |at: usize| {
            let over = |later: &Waiting| later.change.covers(&waiting[at].change);
            waiting[at + 1..].iter().any(|later| later.fate == Fate::Durable && over(later))
        };
        let unclear = |at: &usize| waiting[*at].fate == Fate::GivenUp && !buried(*at);
        let first = (0..waiting.len()).find(unclear).unwrap_or(waiting.len());
        let certain = waiting.iter().take(first).filter(|each| each.fate == Fate::Durable);
        certain.for_each(|each| each.change.apply(&mut self.durable));
        self.waiting = waiting.into_iter().skip(first).collect();
    }

    /// Decides what is still open.
    fn settle(&mut self, fate: Fate) {
        for waiting in self.waiting.iter_mut().filter(|waiting| waiting.fate == Fate::Open) {
            waiting.fate = fate;
        }
    }

    fn cut(&self, chance: &mut Chance) -> Vec<u8> {
        let mut bytes = self.durable.clone();
        let cut = match chance.below(8) {
            0 => Cut::Nothing,
            1 => Cut::Everything,
            2 | 3 => Cut::InOrder { whole: chance.place(self.waiting.len()) },
            4 | 5 => Cut::AnyWrite,
            6 => Cut::AnySector,
            _ => Cut::Noise,
        };
        for (number, Waiting { change, fate }) in self.waiting.iter().enumerate() {
            match cut {
                _ if *fate == Fate::Durable => change.apply(&mut bytes),
                Cut::Nothing => {}
                Cut::Everything => change.apply(&mut bytes),
                Cut::InOrder { whole } if number < whole => change.apply(&mut bytes),
                Cut::InOrder { whole } if number > whole => {}
                Cut::AnyWrite if chance.one_in(2) => change.apply(&mut bytes),
                Cut::AnyWrite => {}
                Cut::InOrder { .. } | Cut::AnySector => change.tear(&mut bytes, false, chance),
                Cut::Noise => change.tear(&mut bytes, true, chance),
            }
        }
        bytes
    }
}

impl Change {
    fn apply(&self, to: &mut Vec<u8>) {
        match self {
            Change::Write { at, bytes } => overwrite(to, *at, bytes),
            Change::Truncate { length } => to.resize(*length, 0),
        }
    }

    /// Whether nothing of an earlier change can be seen after this one. A length always can.
    fn covers(&self, earlier: &Change) -> bool {
        match (self, earlier) {
            (Change::Write { at, bytes }, Change::Write { at: from, bytes: what }) => {
                at <= from && from + what.len() <= at + bytes.len()
            }
            _ => false,
        }
    }

    /// Writes some of its sectors. A length is never torn: it is one number.
    fn tear(&self, to: &mut Vec<u8>, noise: bool, chance: &mut Chance) {
        let Change::Write { at, bytes } = self else {
            if chance.one_in(2) {
                self.apply(to);
            }
            return;
        };
        let mut begin = 0;
        while begin < bytes.len() {
            let end = (SECTOR - (at + begin) % SECTOR + begin).min(bytes.len());
            match chance.below(8) {
                0..=3 => overwrite(to, at + begin, &bytes[begin..end]),
                4 if noise => scramble(to, at + begin, &bytes[begin..end], chance),
                _ => {}
            }
            begin = end;
        }
    }
}

/// A write that was cut off inside a sector: what it was to change may be anything now. What it was
/// not to change is as it was, which SQLite assumes too, since it appends to sectors that hold what
/// was acknowledged; the store's renewal of a log rests on the same.
fn scramble(to: &mut Vec<u8>, at: usize, bytes: &[u8], chance: &mut Chance) {
    for (at, byte) in (at..).zip(bytes) {
        if to.get(at) != Some(byte) {
            overwrite(to, at, &[chance.byte()]);
        }
    }
}

/// Writes bytes into a file, which grows with zeros to where they begin.
pub(crate) fn overwrite(to: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if to.len() < end {
        to.resize(end, 0);
    }
    to[at..end].copy_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: FileId = FileId(0);

    fn write(at: usize, byte: u8, length: usize) -> Op {
        Op::Write { file: FILE, at, bytes: vec![byte; length].into() }
    }

    fn after(ops: &[Op]) -> Platter {
        let mut platter = Platter::default();
        ops.iter().for_each(|op| platter.apply(op));
        platter
    }

    fn cuts(platter: &Platter) -> Vec<Image> {
        let mut chance = Chance::seeded(1);
        (0..200).map(|_| platter.cut(&mut chance)).collect()
    }

    fn create() -> Op {
        Op::Create { name: "a".to_owned(), file: FILE }
    }

    #[test]
    fn what_was_synced_is_always_there_and_what_was_not_sometimes() {
        let ops = [create(), write(0, 1, 600), Op::Sync { file: FILE }, Op::SyncDirectory];
        let synced = after(&ops);
        assert!(cuts(&synced).iter().all(|image| image["a"] == vec![1; 600]));

        let torn = after(&[&ops[..], &[write(0, 2, 600)]].concat());
        let found = cuts(&torn);
        assert!(found.iter().any(|image| image["a"] == vec![1; 600]), "lost");
        assert!(found.iter().any(|image| image["a"] == vec![2; 600]), "kept");
        let half = [vec![2; 512], vec![1; 88]].concat();
        assert!(found.iter().any(|image| image["a"] == half), "torn at a sector");
    }

    #[test]
    fn a_name_needs_a_sync_of_its_own() {
        let unnamed = after(&[create(), write(0, 1, 8), Op::Sync { file: FILE }]);
        assert!(cuts(&unnamed).iter().any(|image| !image.contains_key("a")));
        assert!(cuts(&unnamed).iter().any(|image| image.contains_key("a")));
    }

    #[test]
    fn a_later_sync_does_not_bring_back_what_a_failed_one_gave_up() {
        let failed = Op::SyncFailed { file: FILE };
        let again = Op::Sync { file: FILE };
        let ops = [create(), Op::SyncDirectory, write(0, 1, 8), failed, write(8, 2, 8), again];
        let found = cuts(&after(&ops));
        assert!(found.iter().all(|image| image["a"][8..] == [2; 8]));
        assert!(found.iter().any(|image| image["a"][..8] == [0; 8]));
    }

    #[test]
    fn what_was_given_up_never_comes_back_over_what_was_synced_later() {
        let failed = Op::SyncFailed { file: FILE };
        let again = Op::Sync { file: FILE };
        for over in [write(0, 2, 8), write(2, 2, 4)] {
            let ops =
                [create(), Op::SyncDirectory, write(0, 1, 8), failed.clone(), over, again.clone()];
            let found = cuts(&after(&ops));
            assert!(found.iter().all(|image| image["a"][2..6] == [2; 4]));
        }
    }
}
