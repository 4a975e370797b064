//! Sealed bytes: they open where they were sealed, and nothing else opens.

use super::{Target, kind};
use onfile_vault::{OpenError, Pan, Vault};
use std::sync::LazyLock;

pub(super) const TARGET: Target = Target { name: "sealed", call, corpus, words: &["\x01\x01"] };

const PLACE: (&str, &str) = ("acct_1", "card_1");

/// What the seeds are sealed by. Its key lies in a folder that is gone when the vault is open.
static VAULT: LazyLock<Option<Vault>> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("onfile-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(&folder).ok()?;
    let vault = Vault::open(folder.join("vault.key")).ok();
    // Only space is lost when it stays.
    let _ = std::fs::remove_dir_all(folder);
    vault
});

/// Everything that was sealed, to know what may open.
static SEALED: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let Some(vault) = VAULT.as_ref() else { return Vec::new() };
    let (account, record) = PLACE;
    let mut sealed = vec![vault.seal_bytes(account, record, "answer", b"an answer")];
    sealed.push(vault.seal_bytes(account, record, "answer", b""));
    sealed.push(vault.seal_bytes(account, "card_2", "answer", b"of another record"));
    let pan = Pan::parse("4242424242424242").ok();
    sealed.extend(pan.map(|pan| vault.seal_card(account, record, &pan).bytes));
    sealed
});

fn corpus() -> Vec<Vec<u8>> {
    assert!(SEALED.len() == 4, "there is no vault to seal by");
    SEALED.clone()
}

fn call(input: &[u8]) -> u64 {
    let Some(vault) = VAULT.as_ref() else { return 0 };
    let (account, record) = PLACE;
    let as_bytes = vault.open_bytes(account, record, "answer", input);
    let as_card = vault.open_card(account, record, input);
    let ours = |at: usize| SEALED.get(at).is_some_and(|sealed| sealed == input);
    assert_eq!(as_bytes.is_ok(), ours(0) || ours(1), "bytes open that were not sealed here");
    assert_eq!(as_card.is_ok(), ours(3), "a card opens that was not sealed here");
    let _ = vault.rewrap(account, record, input);
    let name = |refused: Option<OpenError>| refused.map_or(0, |why| kind(&format!("{why:?}")));
    name(as_bytes.err()) ^ name(as_card.err()).rotate_left(1)
}
