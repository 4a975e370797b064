//! The key file: who may read it, how it is written, what is refused.

use super::{Scratch, error};
use crate::{KeyError, Vault};
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn put(scratch: &Scratch, text: &str) {
    fs::write(scratch.key_path(), text).unwrap();
    fs::set_permissions(scratch.key_path(), Permissions::from_mode(0o600)).unwrap();
}

#[test]
fn a_missing_file_is_made_for_its_owner_alone() {
    let scratch = Scratch::new();
    let path = scratch.0.join("deep/down/vault.key");
    let first = super::opened(path.clone()).check_value();
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(&scratch.0.join("deep")), 0o700);
    assert_eq!(mode(&scratch.0.join("deep/down")), 0o700);
    let text = fs::read_to_string(&path).unwrap();
    let shapes: Vec<_> = text.lines().map(|line| line.rsplit_once(' ').unwrap()).collect();
    assert_eq!(shapes[0], ("onfile-vault-key", "1"));
    assert_eq!([shapes[1].0, shapes[2].0], ["root 1", "mac"]);
    assert_ne!(shapes[1].1, shapes[2].1);
    assert_eq!(super::opened(path).check_value(), first);
}

#[test]
fn rotation_keeps_the_permissions_and_leaves_nothing_behind() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    fs::write(scratch.0.join(".vault.key.new"), "left by a writer that died").unwrap();
    vault.begin_rotation().unwrap();
    assert_eq!(mode(&scratch.key_path()), 0o600);
    let mut names: Vec<_> =
        fs::read_dir(&scratch.0).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, [".vault.key.lock", "vault.key"]);
}

#[test]
fn a_file_that_others_may_read_is_refused_with_the_cure() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let path = scratch.key_path();
    for bits in [0o640, 0o604, 0o620, 0o602, 0o610, 0o644, 0o666] {
        fs::set_permissions(&path, Permissions::from_mode(bits)).unwrap();
        let refusal = error(Vault::open(&path));
        assert!(matches!(refusal, KeyError::TooOpen { mode, .. } if mode == bits));
        assert!(refusal.to_string().contains(&format!("run: chmod 600 {}", path.display())));
        assert!(matches!(error(vault.reload()), KeyError::TooOpen { .. }));
    }
    for bits in [0o600, 0o400] {
        fs::set_permissions(&path, Permissions::from_mode(bits)).unwrap();
        assert!(vault.reload().is_ok());
    }
}

#[test]
fn a_file_behind_a_symbolic_link_is_changed_where_it_is() {
    let scratch = Scratch::new();
    let link = scratch.0.join("link.key");
    drop(scratch.vault());
    std::os::unix::fs::symlink(scratch.key_path(), &link).unwrap();
    super::opened(link.clone()).begin_rotation().unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(scratch.vault().newest_version(), 2);
}

#[test]
fn a_written_file_is_read() {
    let scratch = Scratch::new();
    put(&scratch, &format!("onfile-vault-key 1\nroot 3 {KEY}\nroot 7 {KEY}\nmac {KEY}\n"));
    let vault = scratch.vault();
    assert_eq!(vault.newest_version(), 7);
    assert_eq!(vault.begin_rotation().unwrap(), 8);
    let text = scratch.key_text();
    let kept = format!("onfile-vault-key 1\nroot 3 {KEY}\nroot 7 {KEY}\nroot 8 ");
    assert!(text.starts_with(&kept) && text.ends_with(&format!("\nmac {KEY}\n")));
}

#[test]
fn what_is_not_a_whole_key_file_is_refused_by_line_and_without_its_content() {
    let root = format!("root 1 {KEY}");
    let mac = format!("mac {KEY}");
    for (lines, expected) in [
        (vec![], 1),
        (vec!["onfile-vault-key 2", &root, &mac], 1),
        (vec!["onfile-vault-key 1"], 1),
        (vec!["onfile-vault-key 1", &root], 2),
        (vec!["onfile-vault-key 1", &mac], 2),
        (vec!["onfile-vault-key 1", &root, &mac, &mac], 4),
        (vec!["onfile-vault-key 1", &root, &root, &mac], 3),
        (vec!["onfile-vault-key 1", &root.replace('1', "0"), &mac], 2),
        (vec!["onfile-vault-key 1", &root.replace('1', "-1"), &mac], 2),
        (vec!["onfile-vault-key 1", &root.replace('1', "4294967296"), &mac], 2),
        (vec!["onfile-vault-key 1", &root, "", &mac], 3),
        (vec!["onfile-vault-key 1", &root, &mac[..mac.len() - 4]], 3),
        (vec!["onfile-vault-key 1", &root[..root.len() - 1], &mac], 2),
        (vec!["onfile-vault-key 1", &format!("{root}AAAA"), &mac], 2),
        (vec!["onfile-vault-key 1", &root, "mac "], 3),
        (vec!["onfile-vault-key 1", &root, &mac, "salt 1"], 4),
    ] {
        let scratch = Scratch::new();
        put(&scratch, &lines.join("\n"));
        let refusal = error(Vault::open(scratch.key_path()));
        let found = matches!(refusal, KeyError::Malformed { line, .. } if line == expected);
        assert!(found, "{lines:?}: {refusal}");
        let told = format!("{refusal} {refusal:?}");
        assert!(!told.contains(&KEY[..8]), "{told}");
        assert_eq!(scratch.key_text(), lines.join("\n"), "it is not replaced by a fresh one");
    }
}

#[test]
fn a_file_is_cut_nowhere_without_being_noticed() {
    let scratch = Scratch::new();
    drop(scratch.vault());
    let whole = scratch.key_text();
    // Without its last newline it still says everything.
    for length in 0..whole.len() - 1 {
        put(&scratch, &whole[..length]);
        assert!(matches!(error(Vault::open(scratch.key_path())), KeyError::Malformed { .. }));
    }
}

#[test]
fn a_full_file_takes_no_more_keys_and_stays_readable() {
    let scratch = Scratch::new();
    let roots: String =
        (1..=1000).map(|number| format!("root {} {KEY}\n", 4_294_966_294u32 + number)).collect();
    put(&scratch, &format!("onfile-vault-key 1\n{roots}mac {KEY}\n"));
    let vault = scratch.vault();
    assert!(matches!(error(vault.begin_rotation()), KeyError::Full));
    vault.retire_before(4_294_967_294).unwrap();
    assert_eq!(vault.begin_rotation().map_err(|error| error.to_string()), Ok(u32::MAX));
    assert!(matches!(error(vault.begin_rotation()), KeyError::Full));
    assert_eq!(scratch.vault().newest_version(), u32::MAX);

    put(&scratch, &format!("onfile-vault-key 1\n{roots}{roots}mac {KEY}\n"));
    assert!(matches!(error(vault.reload()), KeyError::Malformed { line: 1, .. }));
}
