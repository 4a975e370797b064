//! Trouble with the machine: what the user sees, and that nothing that was answered is lost.
//!
//! Each trouble ends, and the server goes on without hands; a page that is destroyed comes back with
//! the backup. What a power cut leaves is the business of `onfile-faultfs`.

use crate::harness::{Answer, SECRET, START, Server, Stopped};
use std::fs::Permissions;
use std::io::Read as _;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Whoever has no rights: root is refused nothing, so what is refused is tried as this user.
const NOBODY: u32 = 65_534;

/// A trouble that keeps a server from starting.
struct Trouble {
    name: &'static str,
    /// Makes it, in the data directory.
    begin: fn(&Path),
    end: fn(&Path),
    /// What the operator is told.
    said: &'static str,
}

const TROUBLES: [Trouble; 6] = [
    Trouble {
        name: "the directory is read-only",
        begin: |data| {
            inside(data).iter().for_each(|file| set_mode(file, 0o400));
            set_mode(data, 0o500);
        },
        end: |data| {
            set_mode(data, 0o700);
            inside(data).iter().for_each(|file| set_mode(file, 0o600));
        },
        said: "Permission denied",
    },
    Trouble {
        name: "the directory is closed",
        begin: |data| set_mode(data, 0),
        end: |data| set_mode(data, 0o700),
        said: "Permission denied",
    },
    Trouble {
        name: "the database is closed",
        begin: |data| set_mode(&data.join("onfile.db"), 0),
        end: |data| set_mode(&data.join("onfile.db"), 0o600),
        said: "unable to open database file",
    },
    Trouble {
        name: "the database is read-only",
        begin: |data| set_mode(&data.join("onfile.db"), 0o400),
        end: |data| set_mode(&data.join("onfile.db"), 0o600),
        said: "onfile.db is read-only",
    },
    Trouble {
        name: "the directory is a file",
        begin: |data| {
            std::fs::rename(data, data.with_extension("aside")).unwrap();
            std::fs::write(data, "").unwrap();
        },
        end: |data| {
            std::fs::remove_file(data).unwrap();
            std::fs::rename(data.with_extension("aside"), data).unwrap();
        },
        said: "File exists",
    },
    Trouble {
        name: "the database is somebody else's",
        begin: |data| {
            std::fs::rename(data.join("onfile.db"), data.join("aside")).unwrap();
            let list = "a list of things to buy\n".repeat(500);
            std::fs::write(data.join("onfile.db"), list).unwrap();
            set_mode(&data.join("onfile.db"), 0o666);
        },
        end: |data| std::fs::rename(data.join("aside"), data.join("onfile.db")).unwrap(),
        said: "file is not a database",
    },
];

fn set_mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn inside(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn a_start_in_trouble_is_refused_in_words_and_goes_through_when_it_ends() {
    let server = Server::start();
    let paid = server.pay(&[("payment_method", "pm_card_visa")]).ok();
    let path = format!("/v1/payment_intents/{}", paid.text("id"));
    let mut stopped = server.stop();
    let unprivileged = Unprivileged::of(&stopped);
    for trouble in &TROUBLES {
        let data = stopped.folder().join("data");
        (trouble.begin)(&data);
        let said = started(unprivileged.serve(), &stopped).expect_err(trouble.name);
        (trouble.end)(&data);
        println!("{}: {said}", trouble.name);
        assert!(said.contains(trouble.said), "{}: {said}", trouble.name);
        started(unprivileged.serve(), &stopped).expect(trouble.name);
        let server = stopped.restart();
        assert_eq!(server.secret().get(&path).ok().bytes, paid.bytes, "{}", trouble.name);
        stopped = server.stop();
        unprivileged.hand_over(&stopped);
    }
}

/// Starts servers that permissions bind.
struct Unprivileged {
    /// Where that user can reach it.
    program: PathBuf,
    /// Permissions do not bind us, so another user has to be asked.
    is_root: bool,
}

impl Unprivileged {
    fn of(stopped: &Stopped) -> Unprivileged {
        let (folder, built) = (stopped.folder(), env!("CARGO_BIN_EXE_onfile"));
        let program = folder.join("onfile");
        std::fs::hard_link(built, &program)
            .or_else(|_other_disk| std::fs::copy(built, &program).map(drop))
            .unwrap();
        let closed = folder.join("closed");
        std::fs::write(&closed, "").unwrap();
        set_mode(&closed, 0);
        let unprivileged = Unprivileged { program, is_root: std::fs::read(&closed).is_ok() };
        unprivileged.hand_over(stopped);
        unprivileged
    }

    /// Gives that user everything.
    fn hand_over(&self, stopped: &Stopped) {
        if self.is_root {
            let folder = stopped.folder();
            let all = [inside(folder), inside(&folder.join("data"))].concat();
            // The program is linked, not copied: it stays whose it is.
            for path in all.iter().filter(|path| **path != self.program) {
                chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
            }
        }
    }

    fn serve(&self) -> Command {
        let mut command = Command::new(&self.program);
        if self.is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        command
    }
}

/// Tries to start a server, and ends it if it starts: whether it did, and what it said if not.
fn started(mut command: Command, stopped: &Stopped) -> Result<(), String> {
    command.args(["serve", "--listen", "127.0.0.1:0", "--secret-key", SECRET]);
    command.args(["--clock", &format!("frozen:{START}")]);
    command.arg("--data").arg(stopped.folder().join("data"));
    command.arg("--vault-key-file").arg(stopped.folder().join("vault.key"));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    if child.stdout.as_mut().unwrap().read(&mut [0]).unwrap() > 0 {
        child.kill().unwrap();
        child.wait().unwrap();
        return Ok(());
    }
    let ended = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(1), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    Err(said)
}

/// A limit on the size of files: a disk on which nothing grows. What the engine does when the disk itself
/// says that it is full is tested in `onfile-faultfs`.
#[cfg(target_os = "linux")]
mod full {
    use super::*;

    /// The soft limit alone, which may be raised again.
    fn may_grow_to(server: &Server, bytes: &str) {
        let (id, limit) = (format!("--pid={}", server.id()), format!("--fsize={bytes}:"));
        let done = Command::new("prlimit").args([id, limit]).status();
        assert!(done.expect("prlimit is part of util-linux").success());
    }

    fn create(server: &Server, number: u32) -> Answer {
        let key = format!("customer-{number}");
        let name = "n".repeat(400);
        server.secret().header("Idempotency-Key", &key).post("/v1/customers", &[("name", &name)])
    }

    #[test]
    fn a_full_disk_is_an_error_and_room_ends_it() {
        let server = Server::start();
        let mut made = vec![create(&server, 0).ok()];
        let log = server.folder().join("data/onfile.db-wal");
        let room = std::fs::metadata(log).unwrap().len() + 64 * 1024;
        for _twice in 0..2 {
            may_grow_to(&server, &room.to_string());
            let refused = (made.len() as u32..1_000).find_map(|number| {
                let answer = create(&server, number);
                if answer.status == 200 {
                    made.push(answer);
                    return None;
                }
                Some(answer)
            });
            let refused = refused.expect("the disk is full at some time");
            assert_eq!(refused.error(500)["type"], "api_error");
            assert!(refused.header("request-id").is_some());
            // Whatever is tried is refused, and whatever is there is shown.
            server.pay(&[("payment_method", "pm_card_visa")]).error(500);
            create(&server, made.len() as u32).error(500);
            for customer in &made {
                let path = format!("/v1/customers/{}", customer.text("id"));
                assert_eq!(server.secret().get(&path).ok().bytes, customer.bytes);
            }
            may_grow_to(&server, "unlimited");
            made.push(create(&server, made.len() as u32).ok());
        }
        let server = server.kill_and_restart();
        for (number, customer) in made.iter().enumerate() {
            let path = format!("/v1/customers/{}", customer.text("id"));
            assert_eq!(server.secret().get(&path).ok().bytes, customer.bytes);
            assert_eq!(create(&server, number as u32).ok().bytes, customer.bytes, "made once");
        }
        assert_eq!(server.event_types().len(), made.len());
    }

    #[test]
    fn a_start_on_a_full_disk_is_refused_in_words() {
        let server = Server::start();
        let made = create(&server, 0).ok();
        let stopped = server.stop();
        // In blocks of 512 bytes.
        let mut limited = Command::new("sh");
        limited.args(["-c", "ulimit -f 4; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_onfile")]);
        let said = started(limited, &stopped).expect_err("the disk is full");
        assert!(said.contains("disk I/O error"), "{said}");
        let server = stopped.restart();
        let path = format!("/v1/customers/{}", made.text("id"));
        assert_eq!(server.secret().get(&path).ok().bytes, made.bytes);
    }
}

#[test]
fn a_destroyed_page_is_an_error_and_comes_back_with_the_backup() {
    const PAGE: usize = 4096;
    let server = Server::start();
    let paid = server.pay(&[("payment_method", "pm_card_visa")]).ok();
    let paths = [
        format!("/v1/payment_intents/{}", paid.text("id")),
        "/v1/charges".to_owned(),
        "/v1/events".to_owned(),
        "/v1/balance".to_owned(),
    ];
    let ask = |server: &Server| paths.each_ref().map(|path| server.secret().get(path));
    let before = ask(&server).map(|answer| answer.ok().bytes);
    let mut stopped = server.stop();
    let database = stopped.folder().join("data/onfile.db");
    let backup = std::fs::read(&database).unwrap();
    let (mut refused, mut errors) = (0, 0);
    for page in 0..backup.len() / PAGE {
        let mut destroyed = backup.clone();
        destroyed[page * PAGE..(page + 1) * PAGE].fill(0xa5);
        std::fs::write(&database, destroyed).unwrap();
        match stopped.try_restart() {
            Ok(server) => {
                // An answer is the right one, or an error.
                for (answer, before) in ask(&server).iter().zip(&before) {
                    if answer.status != 200 {
                        assert_eq!(answer.error(500)["type"], "api_error");
                        errors += 1;
                    } else {
                        assert!(answer.bytes == *before, "page {page}: {:#}", answer.body);
                    }
                }
                stopped = server.stop();
                assert!(
                    stopped.audit().is_err(),
                    "fsck does not see that page {page} is destroyed"
                );
            }
            Err((still, said)) => {
                assert!(said.contains("malformed") || said.contains("not a database"), "{said}");
                stopped = still;
                refused += 1;
            }
        }
        let _ = std::fs::remove_file(database.with_extension("db-wal"));
        std::fs::write(&database, &backup).unwrap();
    }
    println!("{refused} starts and {errors} requests refused");
    assert!(refused > 0 && errors > 0);
    let server = stopped.restart();
    assert_eq!(ask(&server).map(|answer| answer.ok().bytes), before);
}

#[test]
fn a_clock_that_jumps_goes_on_and_never_back() {
    const DAY: i64 = 86_400;
    /// The year 2100: the machine's clock is behind it.
    const AHEAD: i64 = 4_102_444_800;
    let jumps = [
        ("a day back", Some(START - DAY)),
        ("to 1970", Some(0)),
        ("a month on", Some(START + 30 * DAY)),
        ("and back again", Some(START)),
        ("a lifetime on", Some(AHEAD)),
        ("back to what the machine says", None),
    ];
    let mut latest = START;
    let server = Server::start();
    let mut intents = vec![server.pay(&[("payment_method", "pm_card_visa")]).ok()];
    let mut stopped = server.stop();
    for (name, to) in jumps {
        let clock = to.map_or("real".to_owned(), |to| format!("frozen:{to}"));
        let server = stopped.restart_with(&["--clock", &clock]);
        latest = latest.max(to.unwrap_or_default());
        let now = server.secret().get("/_onfile/clock").ok().body["now"].as_i64().unwrap();
        assert!((latest..latest + 60).contains(&now), "{name}: {now}");
        let paid = server.pay(&[("payment_method", "pm_card_visa")]).ok();
        assert!(paid.body["created"].as_i64().unwrap() >= now, "{name}");
        intents.push(paid);
        // Lists stay in order, and everything is there.
        let listed = server.secret().get("/v1/payment_intents?limit=100").ok();
        let listed = listed.body["data"].as_array().unwrap().clone();
        let ids: Vec<_> = listed.iter().rev().map(|intent| intent["id"].clone()).collect();
        let known: Vec<_> = intents.iter().map(|intent| intent.body["id"].clone()).collect();
        assert_eq!(ids, known, "{name}");
        // What falls due is done once.
        server.advance(DAY);
        latest += DAY;
        let balance = server.secret().get("/v1/balance_transactions?limit=100").ok();
        assert_eq!(balance.body["data"].as_array().unwrap().len(), intents.len(), "{name}");
        stopped = server.stop();
    }
}
