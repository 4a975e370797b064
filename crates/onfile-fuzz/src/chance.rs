//! Chance that can be repeated: the same seed makes the same inputs.

/// SplitMix64.
pub struct Chance(u64);

impl Chance {
    /// Chance that begins here.
    pub fn seeded(seed: u64) -> Self {
        Chance(seed)
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `limit - 1`; 0 when there is none.
    pub fn below(&mut self, limit: usize) -> usize {
        // The remainder is below `limit`, so it fits whatever the word size.
        (self.draw() % limit.max(1) as u64) as usize
    }

    /// One of these, unless there are none.
    pub fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }

    /// Any byte.
    pub fn byte(&mut self) -> u8 {
        self.draw().to_le_bytes()[0]
    }
}
