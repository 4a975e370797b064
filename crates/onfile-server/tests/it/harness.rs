//! A server of one test's own, and clients that speak to it: plain HTTP/1.1 over a socket, so that
//! nothing between the test and the server forgives anything.

use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

/// The frozen time at which every test begins: 2026-01-01T00:00:00Z.
pub const START: i64 = 1_767_225_600;
/// The secret key of every test's server.
pub const SECRET: &str = "sk_test_it0000000000000000000000";
/// Its publishable key.
pub const PUBLISHABLE: &str = "pk_test_it0000000000000000000000";

/// What clients call it.
const HOST: &str = "onfile";

/// A running server and its folder; both go when it is dropped.
pub struct Server {
    child: Child,
    /// `127.0.0.1:port`.
    pub address: String,
    folder: PathBuf,
    database: Option<String>,
    options: Vec<String>,
}

impl Server {
    /// A fresh server on the embedded engine.
    pub fn start() -> Server {
        Server::with(&[])
    }

    /// A fresh server with more options.
    pub fn with(options: &[&str]) -> Server {
        let options = options.iter().map(|option| (*option).to_owned()).collect();
        Server::launch(fresh_folder(), None, options)
    }

    /// A fresh server on a PostgreSQL database of its own.
    pub fn on_postgres() -> Server {
        Server::on_a_database_of(&database_url())
    }

    /// The same, on the PostgreSQL that this URL leads to.
    pub fn on_a_database_of(url: &str) -> Server {
        let folder = fresh_folder();
        let name = folder.file_name().unwrap().to_str().unwrap().replace('-', "_");
        let made = Command::new("psql")
            .args([url, "-qc", &format!("CREATE DATABASE {name}")])
            .status()
            .expect("psql makes a database for the test");
        assert!(made.success(), "psql could not make a database");
        let (server, _) = url.rsplit_once('/').unwrap();
        let url = format!("{server}/{name}");
        Server::launch(folder, Some(url), Vec::new())
    }

    /// Writes everything in the PostgreSQL database to a file, as text.
    pub fn dump_database(&self, file: &Path) {
        let url = self.database.as_ref().unwrap();
        let dumped = Command::new("pg_dump").arg("--inserts").arg("-f").arg(file).arg(url).status();
        assert!(dumped.expect("pg_dump is there where psql is").success());
    }

    /// The name of its database.
    pub fn database(&self) -> &str {
        self.database.as_ref().and_then(|url| url.rsplit('/').next()).unwrap()
    }

    /// Another process on the same PostgreSQL, with a copy of the same key file.
    pub fn another(&self) -> Server {
        let folder = fresh_folder();
        std::fs::copy(self.folder.join("vault.key"), folder.join("vault.key")).unwrap();
        Server::launch(folder, self.database.clone(), Vec::new())
    }

    fn launch(folder: PathBuf, database: Option<String>, options: Vec<String>) -> Server {
        Server::try_launch(folder, database, options).unwrap_or_else(|stopped| {
            panic!("the server did not start:\n{}", stopped.server.log());
        })
    }

    fn try_launch(
        folder: PathBuf,
        database: Option<String>,
        options: Vec<String>,
    ) -> Result<Server, Box<Stopped>> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_onfile"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--log", "json"]);
        command.args(["--secret-key", SECRET, "--publishable-key", PUBLISHABLE]);
        if !options.iter().any(|option| option == "--clock") {
            command.args(["--clock", &format!("frozen:{START}")]);
        }
        command.arg("--vault-key-file").arg(folder.join("vault.key"));
        match &database {
            Some(url) => command.args(["--database-url", url]),
            None => command.arg("--data").arg(folder.join("data")),
        };
        command.args(&options);
        let log =
            std::fs::OpenOptions::new().create(true).append(true).open(folder.join("log")).unwrap();
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let ready = stdout.lines().map_while(Result::ok).find_map(|line| {
            let (_, rest) = line.split_once("http://127.0.0.1:")?;
            Some(rest.chars().take_while(char::is_ascii_digit).collect::<String>())
        });
        let address = format!("127.0.0.1:{}", ready.as_deref().unwrap_or_default());
        let server = Server { child, address, folder, database, options };
        if ready.is_none() {
            return Err(Box::new(Stopping { server }.wait()));
        }
        Ok(server)
    }

    /// Everything it has logged, in all its runs.
    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }

    /// Runs `onfile fsck` over the store of this server, which must not run on the embedded engine:
    /// nothing, or what it found. Every test that uses a server ends with it.
    pub fn audit(&self) -> Result<String, String> {
        let mut fsck = Command::new(env!("CARGO_BIN_EXE_onfile"));
        match &self.database {
            Some(url) => fsck.args(["fsck", "--database-url", url]),
            None => fsck.args(["fsck", "--data"]).arg(self.folder.join("data")),
        };
        let done = fsck.output().unwrap();
        match done.status.success() {
            true => Ok(String::new()),
            false => {
                Err(String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned())
            }
        }
    }

    /// Kills the process (SIGKILL); what is on disk stays.
    pub fn kill(mut self) -> Stopped {
        self.child.kill().unwrap();
        let status = self.child.wait().unwrap();
        Stopped { server: self, status }
    }

    /// Kills the process (SIGKILL) and starts it again on what is on disk.
    pub fn kill_and_restart(mut self) -> Server {
        let (folder, database, options) = self.hand_over();
        Server::launch(folder, database, options)
    }

    /// Kills the process, and gives the next one what is its own.
    fn hand_over(&mut self) -> (PathBuf, Option<String>, Vec<String>) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        // The folder stays: the next server owns it.
        let folder = std::mem::take(&mut self.folder);
        (folder, self.database.clone(), std::mem::take(&mut self.options))
    }

    /// Stops the process with SIGTERM and waits for its end; what is on disk stays.
    pub fn stop(self) -> Stopped {
        self.terminate().wait()
    }

    /// Sends SIGTERM.
    pub fn terminate(self) -> Stopping {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        Stopping { server: self }
    }

    /// The process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// A client with the secret key.
    pub fn secret(&self) -> Client<'_> {
        self.client(Some(SECRET))
    }

    /// A client with the publishable key.
    pub fn publishable(&self) -> Client<'_> {
        self.client(Some(PUBLISHABLE))
    }

    /// A client with any key, or none.
    pub fn client<'a>(&'a self, key: Option<&'a str>) -> Client<'a> {
        Client { address: &self.address, host: HOST, key, headers: Vec::new() }
    }

    /// The id of its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Moves time forward; everything that falls due is done when this returns.
    pub fn advance(&self, seconds: i64) {
        let seconds = seconds.to_string();
        self.secret().post("/_onfile/clock/advance", &[("seconds", &seconds)]).ok();
    }

    /// Does what is due now.
    pub fn run_due(&self) {
        self.advance(0);
    }

    /// Every event's type, oldest first.
    pub fn event_types(&self) -> Vec<String> {
        let events = self.secret().get("/v1/events?limit=100").ok();
        let data = events.body["data"].as_array().unwrap().clone();
        data.iter().rev().map(|event| event["type"].as_str().unwrap().to_owned()).collect()
    }

    /// The newest event of a type.
    pub fn event(&self, kind: &str) -> Value {
        let events = self.secret().get(&format!("/v1/events?limit=1&type={kind}")).ok();
        events.body["data"][0].clone()
    }

    /// Where the server keeps everything: store, key file and log.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A card payment by the secret key, confirmed at once.
    pub fn pay(&self, more: &[(&str, &str)]) -> Answer {
        let mut form = vec![
            ("amount", "1000"),
            ("currency", "usd"),
            ("confirm", "true"),
            ("payment_method_types[]", "card"),
        ];
        for (name, value) in more {
            form.retain(|(known, _)| known != name);
            form.push((name, value));
        }
        self.secret().post("/v1/payment_intents", &form)
    }
}

/// A server that was told to end.
pub struct Stopping {
    server: Server,
}

impl Stopping {
    /// Waits for its end.
    pub fn wait(mut self) -> Stopped {
        let status = self.server.child.wait().unwrap();
        Stopped { server: self.server, status }
    }
}

/// A server that has ended in order.
pub struct Stopped {
    server: Server,
    status: std::process::ExitStatus,
}

impl Stopped {
    /// How it ended.
    pub fn exit_status(&mut self) -> std::process::ExitStatus {
        self.status
    }

    /// Starts it again on what is on disk.
    pub fn restart(self) -> Server {
        self.server.kill_and_restart()
    }

    /// Starts it again, or says why it refuses to.
    pub fn try_restart(mut self) -> Result<Server, (Stopped, String)> {
        let before = self.server.log().len();
        let (folder, database, options) = self.server.hand_over();
        Server::try_launch(folder, database, options).map_err(|stopped| {
            let said = stopped.server.log().split_off(before);
            (*stopped, said)
        })
    }

    /// See [`Server::audit`].
    pub fn audit(&self) -> Result<String, String> {
        self.server.audit()
    }

    /// Starts it again with other options.
    pub fn restart_with(mut self, options: &[&str]) -> Server {
        self.server.options = options.iter().map(|option| (*option).to_owned()).collect();
        self.restart()
    }

    /// Where it kept everything.
    pub fn folder(&self) -> &Path {
        &self.server.folder
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() && self.folder.is_dir() {
            eprintln!("--- the server's log ---\n{}", self.log());
        }
        if self.folder.is_dir() {
            let audited = self.audit();
            let _ = std::fs::remove_dir_all(&self.folder);
            // A test that fails already has its own reason.
            if !std::thread::panicking() {
                assert_eq!(
                    audited.as_deref(),
                    Ok(""),
                    "what the test leaves does not hold together"
                );
            }
        }
    }
}

/// Says that it is over when it goes, however it goes.
pub struct Over<'a>(pub &'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// The PostgreSQL that tests make their databases in.
pub fn database_url() -> String {
    std::env::var("ONFILE_TEST_DATABASE_URL")
        .expect("ONFILE_TEST_DATABASE_URL is not set; `cargo xtask test` starts a PostgreSQL")
}

/// A new folder among the system's temporary ones.
pub fn fresh_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::SeqCst);
    let folder = std::env::temp_dir().join(format!("onfile-it-{}-{number}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A client with one key.
pub struct Client<'a> {
    address: &'a str,
    /// The name by which it calls the server.
    host: &'a str,
    key: Option<&'a str>,
    headers: Vec<(String, String)>,
}

impl<'a> Client<'a> {
    /// A client with the secret key, of a server that may be gone by now.
    pub fn of(address: &'a str) -> Client<'a> {
        Client::of_key(address, SECRET)
    }

    /// A client with this key.
    pub fn of_key(address: &'a str, key: &'a str) -> Client<'a> {
        Client { address, host: HOST, key: Some(key), headers: Vec::new() }
    }

    /// A client without a key, which calls the server by its address.
    pub fn visiting(address: &'a str) -> Client<'a> {
        Client { address, host: address, key: None, headers: Vec::new() }
    }

    /// The same client, calling the server by another name.
    #[must_use]
    pub fn called(mut self, host: &'a str) -> Self {
        self.host = host;
        self
    }

    /// The same client, sending one more header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// `GET`; the path carries its query.
    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, "")
    }

    /// `DELETE`.
    pub fn delete(&self, path: &str) -> Answer {
        self.send("DELETE", path, "")
    }

    /// `POST` of a form.
    pub fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        self.send("POST", path, &encoded(form))
    }

    /// The same, of a server that may be killed meanwhile.
    pub fn try_post(&self, path: &str, form: &[(&str, &str)]) -> std::io::Result<Answer> {
        self.try_send("POST", path, &encoded(form))
    }

    /// Any request, with a body as it is.
    pub fn send(&self, method: &str, path: &str, body: &str) -> Answer {
        self.try_send(method, path, body).unwrap()
    }

    /// Whether it is answered in the words that the official SDK's types have. What they replaced,
    /// the names of `ui_mode`, was replaced then.
    fn is_of_today(&self) -> bool {
        let mut headers = self.headers.iter();
        let version = headers.find(|(name, _)| name == "Stripe-Version");
        version.is_none_or(|(_, version)| version.as_str() >= "2026-03-25")
    }

    fn try_send(&self, method: &str, path: &str, body: &str) -> std::io::Result<Answer> {
        let mut head =
            format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n", self.host);
        if let Some(key) = self.key {
            head.push_str(&format!("Authorization: Bearer {key}\r\n"));
        }
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if method != "GET" {
            let kind = match path.starts_with("/v2/") {
                true => "application/json",
                false => "application/x-www-form-urlencoded",
            };
            head.push_str(&format!("Content-Type: {kind}\r\n"));
            head.push_str(&format!("Content-Length: {}\r\n", body.len()));
        }
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        stream.write_all(format!("{head}\r\n{body}").as_bytes())?;
        let answer = Answer::read(stream)?;
        if self.key.is_some_and(|key| key.starts_with("sk_")) && self.is_of_today() {
            record(method, path, &answer);
        }
        Ok(answer)
    }
}

/// Writes an answer down for the check against the official SDK's types (`cargo xtask test types`),
/// when that is under way. Answers to browsers, and in the words of before, are left out: they are not
/// what those types describe.
fn record(method: &str, path: &str, answer: &Answer) {
    static FILE: OnceLock<Option<Mutex<File>>> = OnceLock::new();
    let file = FILE.get_or_init(|| {
        let folder = PathBuf::from(std::env::var_os("ONFILE_RECORDINGS")?).join("it");
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("it-{}.jsonl", std::process::id()));
        Some(Mutex::new(File::create(path).unwrap()))
    });
    let Some(file) = file else { return };
    let line = json!({
        "method": method,
        "path": path,
        "status": answer.status,
        "type": answer.header("content-type"),
        "body": String::from_utf8_lossy(&answer.bytes),
    });
    writeln!(file.lock().unwrap(), "{line}").unwrap();
}

fn encoded(form: &[(&str, &str)]) -> String {
    let pairs = form.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// Percent-encodes everything but letters, digits and the brackets that clients send as they are.
fn encode(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"[]_-.~".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// Headers as they came, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body's bytes.
    pub bytes: Vec<u8>,
    /// The body as JSON; null when it is none.
    pub body: Value,
}

impl Answer {
    fn read(stream: TcpStream) -> std::io::Result<Answer> {
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        let mut headers = Vec::new();
        loop {
            line.clear();
            reader.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(':') else { break };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes)?;
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        let answer = Answer { status, headers, bytes, body };
        let length = answer.header("content-length").and_then(|length| length.parse().ok());
        // Of an answer that was cut off nobody knows what it would have said.
        match length.is_none_or(|length: usize| length == answer.bytes.len()) && status > 0 {
            true => Ok(answer),
            false => Err(std::io::ErrorKind::UnexpectedEof.into()),
        }
    }

    /// This answer, which must be a 200.
    #[track_caller]
    pub fn ok(self) -> Answer {
        assert_eq!(self.status, 200, "{:#}", self.body);
        self
    }

    /// The error of this answer, which must have this status.
    #[track_caller]
    pub fn error(&self, status: u16) -> &Value {
        assert_eq!(self.status, status, "{:#}", self.body);
        let error = &self.body["error"];
        assert!(error.is_object(), "{:#}", self.body);
        error
    }

    /// `status code [param] message` of an error, as tables show it; `-` for what is absent.
    pub fn refusal(&self) -> String {
        let error = &self.body["error"];
        let text = |name: &str| error[name].as_str().unwrap_or("-").to_owned();
        format!(
            "{} {} {} [{}] {}",
            self.status,
            text("type"),
            text("code"),
            text("param"),
            text("message")
        )
    }

    /// A string field, by name or by JSON pointer.
    #[track_caller]
    pub fn text(&self, name: &str) -> &str {
        let found = match name.starts_with('/') {
            true => self.body.pointer(name),
            false => self.body.get(name),
        };
        found.and_then(Value::as_str).unwrap_or_else(|| panic!("no {name} in {:#}", self.body))
    }

    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}
