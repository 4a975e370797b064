//! Words in memory.

use super::{Memory, State};
use crate::error::StoreError;
use crate::words::NewWord;

/// A word, and whose it is.
pub(super) struct Said {
    account: String,
    number: i64,
    word: NewWord,
}

impl State {
    pub(super) fn say(&mut self, account: &str, word: NewWord) {
        self.last_word += 1;
        self.words.push(Said { account: account.to_owned(), number: self.last_word, word });
    }

    pub(super) fn forget_words(&mut self, account: &str) {
        self.words.retain(|said| said.account != account);
    }
}

impl Memory {
    pub(crate) fn last_word(&self, account: &str) -> i64 {
        self.words(account, 0, usize::MAX).last().map_or(0, |(number, _)| *number)
    }

    pub(crate) fn words(&self, account: &str, after: i64, limit: usize) -> Vec<(i64, Vec<u8>)> {
        let state = self.lock();
        let of = |said: &&Said| said.account == account && said.number > after;
        let found = state.words.iter().filter(of).take(limit);
        found.map(|said| (said.number, said.word.body.clone())).collect()
    }

    pub(crate) fn prune_words(
        &self,
        created_before: i64,
        limit: usize,
    ) -> Result<usize, StoreError> {
        let mut state = self.open()?;
        let before = state.words.len();
        let mut left = limit;
        state.words.retain(|said| {
            let goes = said.word.created < created_before && left > 0;
            left -= usize::from(goes);
            !goes
        });
        Ok(before - state.words.len())
    }
}
