//! Rules about who may know whom, read off the code: the arrows of `ARCHITECTURE.md`.

use super::finding::Finding;
use super::tree::Tree;

/// One arrow that must not be drawn.
struct Barrier {
    /// Where it holds: any of these beginnings of a path.
    rooms: &'static [&'static str],
    /// Files inside those rooms where it does not.
    except: &'static [&'static str],
    /// What must not be named there.
    words: &'static [&'static str],
    why: &'static str,
}

const DOMAIN: &str = "crates/onfile-domain/src/";
const RAILS: &str = "crates/onfile-rails/src/";
const WIRE: &str = "crates/onfile-wire/src/";
const VAULT: &str = "crates/onfile-vault/src/";
const FAULTFS: &str = "crates/onfile-faultfs/";
const WORLD: &str = "crates/onfile-server/src/world.rs";

const BARRIERS: [Barrier; 10] = [
    Barrier {
        rooms: &[DOMAIN, RAILS, WIRE],
        except: &[],
        words: &["std::fs", "std::net", "std::env", "std::process", "std::thread", "std::time"],
        why: "pure crates are functions over values: no I/O, no clock, no threads",
    },
    Barrier {
        rooms: &[DOMAIN, RAILS, WIRE, VAULT],
        except: &[],
        words: &["async", "await", "tokio", "futures"],
        why: "pure crates are synchronous",
    },
    Barrier {
        rooms: &[DOMAIN, RAILS, WIRE],
        except: &[],
        words: &["f32", "f64"],
        why: "money and times are integers; nothing here has a use for floating point",
    },
    Barrier {
        rooms: &["crates/"],
        // A disk in memory is a file system for SQLite, which names its functions.
        except: &["crates/onfile-store/", FAULTFS],
        words: &["rusqlite", "libsqlite3_sys", "tokio_postgres", "deadpool_postgres"],
        why: "only onfile-store names a database driver",
    },
    Barrier {
        rooms: &["crates/"],
        except: &["crates/onfile-vault/"],
        words: &["aes_gcm"],
        why: "only onfile-vault names the sealing library",
    },
    Barrier {
        rooms: &["crates/"],
        except: &["crates/onfile-vault/src/memory.rs", "crates/onfile-faultfs/src/vfs/"],
        words: &["unsafe"],
        why: "unsafe code stands in onfile-vault/src/memory.rs and onfile-faultfs/src/vfs alone",
    },
    Barrier {
        rooms: &["crates/onfile-server/src/ops/"],
        except: &[],
        words: &["http::", "hyper", "hyper_util", "http_body_util"],
        why: "a use case does not know that it was called over HTTP",
    },
    Barrier {
        rooms: &["crates/onfile-server/src/http/"],
        except: &["crates/onfile-server/src/http/idempotency.rs"],
        words: &["onfile_store", ".store.", "app.store"],
        why: "http reaches the store only through ops and idempotency",
    },
    Barrier {
        rooms: &["crates/"],
        // An example of the store is a yardstick: it measures, and decides nothing.
        except: &[WORLD, "crates/onfile-store/examples/"],
        words: &["SystemTime", "Instant::now"],
        why: "time is a value: take `now`; the clock is read in onfile-server/src/world.rs alone",
    },
    Barrier {
        rooms: &["crates/"],
        except: &[WORLD, "crates/onfile-vault/src/keys.rs"],
        words: &["getrandom", "rand::", "thread_rng", "fastrand"],
        why: "chance is drawn in onfile-server/src/world.rs and in the vault's keys.rs alone",
    },
];

/// Crates where a new variant of a domain enum must break every match that has not thought of it.
const EXHAUSTIVE: [&str; 3] = [DOMAIN, RAILS, WIRE];
const WILDCARD_LINT: &str = "#![warn(clippy::wildcard_enum_match_arm)]";

/// The rules of this file.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings: Vec<Finding> = BARRIERS.iter().flat_map(|each| crossed(tree, each)).collect();
    findings.extend(EXHAUSTIVE.iter().filter_map(|room| wildcard_lint(tree, room)));
    findings
}

fn crossed(tree: &Tree, barrier: &Barrier) -> Vec<Finding> {
    let begins = |path: &str, starts: &[&str]| starts.iter().any(|start| path.starts_with(start));
    let mut findings = Vec::new();
    for source in &tree.sources {
        if !begins(&source.path, barrier.rooms) || begins(&source.path, barrier.except) {
            continue;
        }
        let mut said = Vec::new();
        for word in barrier.words {
            for line in source.naming(word) {
                // `app.store.` is found twice; once is enough.
                if !said.contains(&line) {
                    said.push(line);
                    let message =
                        format!("names {}: {}", word.trim_matches([':', '.']), barrier.why);
                    findings.push(Finding::new(&source.path, line, message));
                }
            }
        }
    }
    findings
}

fn wildcard_lint(tree: &Tree, room: &str) -> Option<Finding> {
    let path = format!("{room}lib.rs");
    let library = tree.sources.iter().find(|source| source.path == path)?;
    let missing = !library.code.contains(WILDCARD_LINT);
    missing.then(|| Finding::new(&path, 0, format!("lacks {WILDCARD_LINT}")))
}
