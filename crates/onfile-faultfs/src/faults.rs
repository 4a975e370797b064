//! How a disk misbehaves.

/// What a call fails with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// EIO: the device failed.
    Broken,
    /// ENOSPC: no room. A write leaves its first half behind; a sync that needs room fails as one.
    Full,
}

/// What the disk does when it is asked to sync. Everything but `Honest` is a planted defect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Honesty {
    /// It syncs.
    #[default]
    Honest,
    /// It says so, and does nothing.
    Never,
    /// It skips every so manieth.
    Skips(u64),
    /// It syncs files, never directories.
    ForgetsNames,
}

/// Which calls fail.
#[derive(Clone, Copy, Debug)]
struct Fault {
    /// The number of the first one.
    from: u64,
    /// The number of the last one.
    to: u64,
    error: Error,
}

/// Counts the calls that change a disk, and fails those it was told to.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    pub(crate) honesty: Honesty,
    calls: u64,
    syncs: u64,
    fault: Option<Fault>,
}

impl Faults {
    pub(crate) fn fail(&mut self, from: u64, to: u64, error: Error) {
        self.fault = Some(Fault { from, to, error });
    }

    pub(crate) fn clear(&mut self) {
        self.fault = None;
    }

    pub(crate) fn calls(&self) -> u64 {
        self.calls
    }

    /// Whether the call that is being made fails.
    pub(crate) fn next_call(&mut self) -> Option<Error> {
        self.calls += 1;
        let fault = self.fault.filter(|fault| (fault.from..=fault.to).contains(&self.calls))?;
        Some(fault.error)
    }

    /// Whether a sync that does not fail is carried out.
    pub(crate) fn syncs(&mut self) -> bool {
        self.syncs += 1;
        match self.honesty {
            Honesty::Honest | Honesty::ForgetsNames => true,
            Honesty::Never => false,
            Honesty::Skips(every) => !self.syncs.is_multiple_of(every),
        }
    }
}
