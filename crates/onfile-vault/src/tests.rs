//! What the vault promises, tried from outside: through its public items and its key file.

mod account_number;
mod derived;
mod format;
mod key_file;
mod number;
mod rotation;
mod sealing;

use crate::{Pan, Vault};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

const ACCOUNT: &str = "acct_1";
const RECORD: &str = "vlt_1";
const NUMBER: &str = "4242424242424242";

/// A directory of a test's own, removed with it.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("onfile-vault-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    fn key_path(&self) -> PathBuf {
        self.0.join("vault.key")
    }

    fn key_text(&self) -> String {
        std::fs::read_to_string(self.key_path()).unwrap()
    }

    fn vault(&self) -> Vault {
        opened(self.key_path())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The error of an outcome whose good side cannot be printed.
fn error<T, E>(outcome: Result<T, E>) -> E {
    match outcome {
        Ok(_) => panic!("this should have failed"),
        Err(error) => error,
    }
}

/// The good side of an outcome, without asking that it can be printed.
fn opened(path: PathBuf) -> Vault {
    Vault::open(path).unwrap_or_else(|error| panic!("{error}"))
}

fn pan(text: &str) -> Pan {
    Pan::parse(text).unwrap_or_else(|error| panic!("{error}"))
}

/// Bytes that look like chance and are the same in every run.
fn noise(seed: u64) -> impl Iterator<Item = u8> {
    let step = |state: &u64| {
        Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407))
    };
    std::iter::successors(Some(seed), step).map(|state| (state >> 56) as u8)
}
