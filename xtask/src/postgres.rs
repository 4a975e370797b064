//! A PostgreSQL of our own for one run: its own folder, its own port, gone afterwards.

use crate::shell;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const MISSING: &str = "PostgreSQL 15 or newer is needed and its initdb and pg_ctl are neither in \
                       PATH nor in /usr/lib/postgresql: install it (Debian: apt-get install \
                       postgresql) or set ONFILE_TEST_DATABASE_URL.";

/// A running server, stopped and removed when dropped.
pub(crate) struct Postgres {
    programs: PathBuf,
    folder: PathBuf,
    owner: Option<Owner>,
    port: u16,
}

/// Whom the server runs as when we are root, whom PostgreSQL refuses.
#[derive(Clone, Copy)]
struct Owner {
    uid: u32,
    gid: u32,
}

/// Whether an acknowledged commit must be on disk.
#[derive(Clone, Copy)]
pub(crate) enum Syncs {
    /// As in production: for measuring.
    Always,
    /// Nothing outlives the run, so nothing needs to reach the disk: the tests look at what is
    /// committed, not at what survives a power cut.
    Never,
}

impl Postgres {
    pub(crate) fn start(syncs: Syncs) -> Result<Self, String> {
        let programs = programs()?;
        let owner = if shell::is_root() { Some(nobody()?) } else { None };
        let folder = folder(owner)?;
        let server = Postgres { programs, folder, owner, port: free_port()? };
        let data = server.data();
        server.quietly("initdb", &["-D", &data, "-U", "onfile", "-A", "trust", "-E", "UTF8"])?;
        let log = server.folder.join("log").display().to_string();
        let fsync = match syncs {
            Syncs::Always => "on",
            Syncs::Never => "off",
        };
        let settings = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
             -c max_connections=300 -c fsync={fsync} -c synchronous_commit=on",
            server.port
        );
        let started =
            server.quietly("pg_ctl", &["start", "-w", "-D", &data, "-l", &log, "-o", &settings]);
        started.map_err(|why| match std::fs::read_to_string(&log) {
            Ok(log) => format!("{why}\n{log}"),
            Err(_) => why,
        })?;
        Ok(server)
    }

    /// Where to connect.
    pub(crate) fn url(&self) -> String {
        format!("postgres://onfile@127.0.0.1:{}/postgres", self.port)
    }

    /// Where its records are.
    pub(crate) fn data(&self) -> String {
        self.folder.join("data").display().to_string()
    }

    fn quietly(&self, program: &str, arguments: &[&str]) -> Result<(), String> {
        let mut command = Command::new(self.programs.join(program));
        command.args(arguments).current_dir(&self.folder).stdin(Stdio::null());
        // A server that inherits our pipes would keep them open after we are done.
        command.stdout(Stdio::null()).env("LC_ALL", "C.UTF-8").env_remove("PGDATA");
        if program == "pg_ctl" {
            command.stderr(Stdio::null());
        }
        run_as(&mut command, self.owner);
        shell::output(&mut command).map(drop)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let data = self.data();
        if let Err(why) = self.quietly("pg_ctl", &["stop", "-w", "-m", "immediate", "-D", &data]) {
            eprintln!("PostgreSQL did not stop: {why}");
        }
        if let Err(why) = std::fs::remove_dir_all(&self.folder) {
            eprintln!("{}: {why}", self.folder.display());
        }
    }
}

fn run_as(command: &mut Command, owner: Option<Owner>) {
    if let Some(Owner { uid, gid }) = owner {
        command.uid(uid).gid(gid);
    }
}

/// The folder with `initdb` and `pg_ctl`; installs them when that needs nobody's leave.
fn programs() -> Result<PathBuf, String> {
    if let Some(folder) = installed() {
        return Ok(folder);
    }
    if shell::is_root() && shell::find("apt-get").is_some() {
        println!("PostgreSQL is missing: installing Debian's package");
        shell::run(&mut shell::command("apt-get", &["update", "-q"]))?;
        let mut install = shell::command("apt-get", &["install", "-q", "-y", "postgresql"]);
        shell::run(install.env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    installed().ok_or_else(|| MISSING.to_owned())
}

fn installed() -> Option<PathBuf> {
    let whole = |folder: &Path| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file();
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok().into_iter().flatten().flatten();
    let mut packaged: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    packaged.retain(|folder| whole(folder));
    packaged.sort();
    let in_path = || {
        // A link in PATH: the programs look for their libraries beside the file it points to.
        let real = std::fs::canonicalize(shell::find("initdb")?).ok()?;
        real.parent().map(Path::to_owned).filter(|folder| whole(folder))
    };
    packaged.pop().or_else(in_path)
}

fn nobody() -> Result<Owner, String> {
    let id = |flag: &str| -> Result<u32, String> {
        let printed = shell::output(&mut shell::command("id", &[flag, "nobody"]))?;
        printed.trim().parse().map_err(|error| format!("id {flag} nobody: {error}"))
    };
    Ok(Owner { uid: id("-u")?, gid: id("-g")? })
}

/// A new folder that the owner can reach: under `target`, or among the system's temporary files
/// when some folder above the repository is closed to everybody else.
fn folder(owner: Option<Owner>) -> Result<PathBuf, String> {
    let name = format!("onfile-postgres-{}", std::process::id());
    for parent in [shell::target(), std::env::temp_dir()] {
        let folder = parent.join(&name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        let Some(Owner { uid, gid }) = owner else { return Ok(folder) };
        let given = std::os::unix::fs::chown(&folder, Some(uid), Some(gid))
            .and_then(|()| std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o700)));
        given.map_err(|why| format!("{}: {why}", folder.display()))?;
        let mut look = Command::new("test");
        look.args(["-w", &folder.display().to_string()]).current_dir("/");
        run_as(&mut look, owner);
        if look.status().is_ok_and(|status| status.success()) {
            return Ok(folder);
        }
        let _ = std::fs::remove_dir_all(&folder);
    }
    Err("no folder can be given to the user that PostgreSQL runs as".to_owned())
}

/// A port that is free now. Somebody else may take it before the server does; then the run fails
/// and says so.
fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|why| why.to_string())?;
    listener.local_addr().map(|address| address.port()).map_err(|why| why.to_string())
}
