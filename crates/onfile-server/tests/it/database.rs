//! A PostgreSQL that a test may stop and start again: one of its own where PostgreSQL's programs are
//! installed. Elsewhere it is a database of the one that all tests share, which is closed to everybody
//! for a while: connections break and none can be made, but nothing is recovered from the log.

use crate::harness::{database_url, fresh_folder};
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A database server that can be taken away.
pub enum Outage {
    /// A server of the test's own.
    Own(Cluster),
    /// The shared one.
    Shared(String),
}

/// A server in a folder of its own.
pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
    /// Whom it runs as when we are root, whom PostgreSQL refuses.
    owner: Option<(u32, u32)>,
}

impl Outage {
    /// Starts a server, if it can.
    pub fn prepare() -> Outage {
        match programs() {
            Some(programs) => Outage::Own(Cluster::start(programs)),
            None => {
                eprintln!("initdb is not installed: connections are broken in place of a restart");
                Outage::Shared(database_url())
            }
        }
    }

    /// Where databases can be made.
    pub fn url(&self) -> String {
        match self {
            Outage::Own(cluster) => {
                format!("postgres://onfile@127.0.0.1:{}/postgres", cluster.port)
            }
            Outage::Shared(url) => url.clone(),
        }
    }

    /// Takes the database away, as a crash would: nothing is finished or told.
    pub fn begin(&self, database: &str) {
        match self {
            Outage::Own(cluster) => cluster.control(&["stop", "-m", "immediate"]),
            Outage::Shared(url) => {
                psql(url, &format!("ALTER DATABASE {database} ALLOW_CONNECTIONS false"));
                psql(
                    url,
                    &format!(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                         WHERE datname = '{database}'"
                    ),
                );
            }
        }
    }

    /// Gives it back.
    pub fn end(&self, database: &str) {
        match self {
            Outage::Own(cluster) => cluster.serve(),
            Outage::Shared(url) => {
                psql(url, &format!("ALTER DATABASE {database} ALLOW_CONNECTIONS true"));
            }
        }
    }
}

impl Cluster {
    fn start(programs: PathBuf) -> Cluster {
        let folder = fresh_folder();
        let root = number("id", &["-u"]) == 0;
        let owner =
            root.then(|| (number("id", &["-u", "nobody"]), number("id", &["-g", "nobody"])));
        if let Some((user, group)) = owner {
            std::os::unix::fs::chown(&folder, Some(user), Some(group)).unwrap();
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let cluster = Cluster { programs, folder, port, owner };
        cluster.run("initdb", &["-U", "onfile", "-A", "trust", "-E", "UTF8"]);
        cluster.serve();
        cluster
    }

    /// It writes to the disk as it would for a merchant: what it has confirmed, it has after a crash.
    fn serve(&self) {
        let settings =
            format!("-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories=", self.port);
        let log = self.folder.join("log");
        self.control(&["start", "-l", log.to_str().unwrap(), "-o", &settings]);
    }

    fn control(&self, arguments: &[&str]) {
        self.run("pg_ctl", &[arguments, &["-w"]].concat());
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let mut command = Command::new(self.programs.join(program));
        command.args(arguments).arg("-D").arg(self.folder.join("data"));
        // A server that inherited the test's own pipes would keep them open.
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.current_dir(&self.folder).env("LC_ALL", "C.UTF-8");
        if let Some((user, group)) = self.owner {
            command.uid(user).gid(group);
        }
        let done = command.status().unwrap();
        let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        assert!(done.success(), "{program} {arguments:?}: {done}\n{log}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.control(&["stop", "-m", "immediate"]);
        } else if let Ok(pid) = std::fs::read_to_string(self.folder.join("data/postmaster.pid")) {
            let pid = pid.lines().next().unwrap_or_default().to_owned();
            let _ = Command::new("kill").args(["-QUIT", &pid]).status();
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn psql(url: &str, sql: &str) {
    let done = Command::new("psql").args([url, "-qAtc", sql]).stdout(Stdio::null()).status();
    assert!(done.unwrap().success(), "{sql}");
}

fn number(program: &str, arguments: &[&str]) -> u32 {
    let printed = Command::new(program).args(arguments).output().unwrap().stdout;
    String::from_utf8(printed).unwrap().trim().parse().unwrap()
}

/// The newest of Debian's folders, or where a link in PATH leads.
fn programs() -> Option<PathBuf> {
    let whole =
        |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file();
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok().into_iter().flatten().flatten();
    let packaged = versions.map(|version| version.path().join("bin")).filter(whole).max();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let linked = std::env::split_paths(&path).map(|folder| folder.join("initdb"));
    let in_path = linked
        .filter_map(|initdb| std::fs::canonicalize(initdb).ok())
        .filter_map(|initdb| initdb.parent().map(Path::to_owned))
        .find(whole);
    packaged.or(in_path)
}
