//! Chance that can be repeated: the same seed gives the same run. For tests and chores alone; what
//! nobody may guess is drawn from the system, by `onfile-server/world`.

/// SplitMix64: eight lines, good enough to choose what to do next, where to be killed and what to
/// break.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The stream of this seed.
    pub fn seeded(seed: u64) -> Self {
        Chance(seed)
    }

    /// Any number.
    pub fn any(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Any byte.
    pub fn byte(&mut self) -> u8 {
        self.any().to_le_bytes()[0]
    }

    /// A number from 0 to `limit - 1`; 0 when there is none.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.any() % limit.max(1)
    }

    /// The same, as a place in a slice.
    pub fn place(&mut self, length: usize) -> usize {
        // The remainder is below the length, so it fits whatever the word size.
        (self.any() % length.max(1) as u64) as usize
    }

    /// One of these, unless there are none.
    pub fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.place(all.len()))
    }

    /// Yes, so many times in a hundred.
    pub fn percent(&mut self, in_hundred: u64) -> bool {
        self.below(100) < in_hundred
    }

    /// Yes, once in so many times.
    pub fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_a_run() {
        let run = |seed| {
            let mut chance = Chance::seeded(seed);
            (0..8).map(|_| chance.below(1_000)).collect::<Vec<_>>()
        };
        assert_eq!(run(7), run(7));
        assert_ne!(run(7), run(8));
    }

    #[test]
    fn nothing_to_choose_from_is_no_panic() {
        let mut chance = Chance::seeded(1);
        assert_eq!((chance.below(0), chance.place(0)), (0, 0));
        assert_eq!(chance.of::<u8>(&[]), None);
    }
}
