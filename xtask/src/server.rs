//! The release binary as a child process, started as an operator would.

use crate::http::{Connection, request};
use crate::shell;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// The key that every chore uses.
pub(crate) const SECRET_KEY: &str = "sk_test_0123456789abcdefghijklmn";
const PUBLISHABLE_KEY: &str = "pk_test_0123456789abcdefghijklmn";
/// A start takes less than a second; a machine that is busy with a build takes its time.
const START: Duration = Duration::from_secs(60);

/// The binary that is looked at.
pub(crate) fn binary() -> PathBuf {
    let given = std::env::var_os("ONFILE_BINARY").map(PathBuf::from);
    given.unwrap_or_else(|| shell::target().join("release/onfile"))
}

/// Looks at what a server that has ended left in a folder: `onfile fsck`, on a copy. Opening a store
/// recovers it, and that is for the server's next start to show.
pub(crate) fn fsck(folder: &Path) -> Result<(), String> {
    let (data, copy) = (folder.join("data"), folder.join("copy"));
    copied(&data, &copy).map_err(|error| format!("copying {}: {error}", data.display()))?;
    let mut command = Command::new(binary());
    let done = command.args(["fsck", "--data"]).arg(&copy).output();
    let done = done.map_err(|error| format!("fsck: {error}"))?;
    if done.status.success() {
        return Ok(());
    }
    Err(format!("fsck: {}", String::from_utf8_lossy(&[done.stdout, done.stderr].concat())))
}

/// A directory of files alone, copied to a place of its own.
fn copied(from: &Path, to: &Path) -> std::io::Result<()> {
    if to.exists() {
        std::fs::remove_dir_all(to)?;
    }
    std::fs::create_dir(to)?;
    for file in std::fs::read_dir(from)? {
        let file = file?;
        std::fs::copy(file.path(), to.join(file.file_name()))?;
    }
    Ok(())
}

/// A running server, killed when dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    log: PathBuf,
}

impl Server {
    /// Starts the binary on what `folder` holds, and waits until it serves.
    pub(crate) fn start(folder: &Path) -> Result<Self, String> {
        Server::start_on(folder, None)
    }

    /// The same with its records in a PostgreSQL database, when one is given.
    pub(crate) fn start_on(folder: &Path, database: Option<&str>) -> Result<Self, String> {
        Server::start_with(folder, database, &[])
    }

    /// The same with options of one's own.
    pub(crate) fn start_with(
        folder: &Path,
        database: Option<&str>,
        options: &[&str],
    ) -> Result<Self, String> {
        let mut command = Command::new(binary());
        command.args(["serve", "--listen", "127.0.0.1:0"]);
        match database {
            Some(url) => command.args(["--database-url", url]),
            None => command.arg("--data").arg(folder.join("data")),
        };
        command.arg("--vault-key-file").arg(folder.join("vault.key"));
        command.args(["--secret-key", SECRET_KEY, "--publishable-key", PUBLISHABLE_KEY]);
        command.args(options);
        let mut server = Server::spawn(&mut command, &folder.join("server.log"))?;
        let health = request("GET", "/healthz", SECRET_KEY, None, None);
        let answer = Connection::open(server.address).and_then(|mut asked| asked.send(&health));
        match answer {
            Ok(answer) if answer.status == 200 => Ok(server),
            Ok(answer) => Err(server.failure(&format!("/healthz answered {}", answer.status))),
            Err(error) => Err(server.failure(&format!("/healthz: {error}"))),
        }
    }

    /// Starts a program that prints where it listens.
    pub(crate) fn spawn(command: &mut Command, log: &Path) -> Result<Self, String> {
        let program = command.get_program().to_string_lossy().into_owned();
        let file = File::options().create(true).append(true).open(log);
        let file = file.map_err(|error| format!("{}: {error}", log.display()))?;
        let errors = file.try_clone().map_err(|error| error.to_string())?;
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(errors);
        let mut child = command.spawn().map_err(|error| format!("{program}: {error}"))?;
        let (announce, announced) = mpsc::channel();
        if let Some(output) = child.stdout.take() {
            std::thread::spawn(move || relay(output, file, &announce));
        }
        let address = announced.recv_timeout(START);
        let mut server = Server {
            child,
            address: address.unwrap_or_else(|_| SocketAddr::from(([127, 0, 0, 1], 0))),
            log: log.to_owned(),
        };
        match address {
            Ok(_) => Ok(server),
            Err(_) => Err(server.failure(&format!("{program} did not say where it listens"))),
        }
    }

    /// Ends the process as a power cut would, without a word.
    pub(crate) fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        // It may be gone already; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// What went wrong, with the end of what the process said.
    pub(crate) fn failure(&mut self, what: &str) -> String {
        let ended = self.child.try_wait().ok().flatten();
        let ended = ended.map_or(String::new(), |status| format!(" ({status})"));
        let said = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = said.lines().collect();
        let tail = lines[lines.len().saturating_sub(30)..].join("\n");
        format!("{what}{ended}; the end of its log:\n{tail}")
    }

    /// Memory that the process has in use, in bytes; `None` where the system does not say.
    pub(crate) fn memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.split_whitespace().next()?.parse::<u64>().ok().map(|kibibytes| kibibytes * 1024)
    }

    /// Ends the process as an operator would, and waits for its end.
    pub(crate) fn stop(mut self) -> Result<(), String> {
        let id = self.child.id().to_string();
        crate::shell::output(&mut crate::shell::command("kill", &["-TERM", &id]))?;
        let ended = self.child.wait().map_err(|error| error.to_string())?;
        if ended.success() { Ok(()) } else { Err(self.failure("the server did not stop well")) }
    }

    /// Seconds of processor time the process has used; `None` where the system does not say.
    pub(crate) fn cpu_seconds(&self) -> Option<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        // The program's name, in brackets, may hold spaces; what is counted comes after it.
        let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
        let user: f64 = fields.next()?.parse().ok()?;
        let system: f64 = fields.next()?.parse().ok()?;
        const TICKS_PER_SECOND: f64 = 100.0;
        Some((user + system) / TICKS_PER_SECOND)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// Copies what a process says into its log, and announces the first address in it.
fn relay(output: ChildStdout, mut log: File, announce: &mpsc::Sender<SocketAddr>) {
    for line in BufReader::new(output).lines().map_while(Result::ok) {
        // A full disk must not stop the process we listen to.
        let _ = writeln!(log, "{line}");
        if let Some(address) = address_in(&line) {
            let _ = announce.send(address);
        }
    }
}

fn address_in(line: &str) -> Option<SocketAddr> {
    let after = line.split_once("http://")?.1;
    let end = after.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ':'));
    after[..end.unwrap_or(after.len())].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_out_of_a_sentence() {
        let address = address_in("  serving at http://127.0.0.1:4240/ now");
        assert_eq!(address, Some(SocketAddr::from(([127, 0, 0, 1], 4240))));
        assert_eq!(address_in("http://example.com"), None);
    }
}
