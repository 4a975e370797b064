//! The command line, the environment and the configuration file, in this order of precedence.
//!
//! Each setting has one name: `--public-url`, `ONFILE_PUBLIC_URL`, and `public-url` in the file. What
//! comes out is a [`Config`] in which nothing is left to decide.

mod demo;

use crate::ops::account::KeyText;
use crate::webhooks;
use crate::world::Clock;
use clap::{Args, Parser, Subcommand, ValueEnum};
use onfile_domain::account::KeyKind;
use onfile_domain::webhook_endpoint::target::Reach;
use serde::Deserialize;
use std::env;
use std::fs;
use std::io::IsTerminal as _;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

pub use demo::{Demo, Shop};

/// Saved payment methods behind Stripe's API, on your own machine.
#[derive(Parser)]
#[command(
    name = "onfile",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Without a command, onfile serves. Point any official client at the printed URL.\n\
                  Each option can also be set as ONFILE_… in the environment, or without its dashes\n\
                  in the file given with --config; the command line wins, then the environment."
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The options of `serve`, which is what happens without a command.
    #[command(flatten)]
    pub serve: Settings,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Serve the API (the default)
    Serve(Settings),
    /// Serve a ready shop, to click and to pay in, and the API that it calls
    Demo(Demo),
    /// Look after the vault's key
    #[command(subcommand)]
    Vault(VaultCommand),
    /// Check everything in a store against every rule; exits with 1 when something does not hold
    Fsck(Records),
}

/// What to do with the vault's key.
#[derive(Subcommand)]
pub enum VaultCommand {
    /// Seal every card number under a new key, on a server that goes on serving
    Rotate(Rotate),
}

/// Where the server is whose key shall be rotated.
#[derive(Args)]
pub struct Rotate {
    /// The server's URL
    #[arg(long, env = "ONFILE_PUBLIC_URL", default_value = "http://127.0.0.1:4240")]
    pub url: String,
    /// The operator's secret key
    #[arg(long, env = "ONFILE_SECRET_KEY", hide_env_values = true)]
    pub secret_key: String,
}

/// Where the records are that shall be looked at.
#[derive(Args)]
pub struct Records {
    /// Directory of the embedded store; no server may run on it [default: ./onfile-data]
    #[arg(long, hide_env = true, env = "ONFILE_DATA", value_name = "DIR")]
    data: Option<PathBuf>,
    /// PostgreSQL, instead of --data; servers may go on running
    #[arg(long, hide_env = true, env = "ONFILE_DATABASE_URL", value_name = "URL")]
    database_url: Option<String>,
}

impl Records {
    /// The one place that is meant.
    pub fn storage(self) -> Result<Storage, String> {
        let Records { data, database_url } = self;
        Settings { data, database_url, ..Settings::default() }.storage()
    }
}

/// Whom log lines are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// One readable line each
    Human,
    /// One JSON object each
    Json,
}

impl LogFormat {
    /// What fits where the log goes.
    fn fitting() -> Self {
        if std::io::stderr().is_terminal() { LogFormat::Human } else { LogFormat::Json }
    }
}

/// The settings as they are given; what is not given is for the next source to say. No `Debug`: one
/// of them is a secret.
#[derive(Args, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Settings {
    /// Address to listen on [default: 127.0.0.1:4240]
    #[arg(long, hide_env = true, env = "ONFILE_LISTEN", value_name = "ADDRESS")]
    listen: Option<SocketAddr>,
    /// Directory of the embedded store, made when it is missing [default: ./onfile-data]
    #[arg(long, hide_env = true, env = "ONFILE_DATA", value_name = "DIR")]
    data: Option<PathBuf>,
    /// PostgreSQL 15 or later, instead of --data: postgres://user:password@host/database
    #[arg(long, hide_env = true, env = "ONFILE_DATABASE_URL", value_name = "URL")]
    database_url: Option<String>,
    /// Where browsers reach this server [default: http:// and the address]
    #[arg(long, hide_env = true, env = "ONFILE_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    /// A secret key for the operator's account: sk_test_ and 4 to 200 characters [default: generated]
    #[arg(long, hide_env = true, env = "ONFILE_SECRET_KEY", value_name = "KEY")]
    secret_key: Option<String>,
    /// A publishable key for the operator's account: pk_test_… [default: generated]
    #[arg(long, hide_env = true, env = "ONFILE_PUBLISHABLE_KEY", value_name = "KEY")]
    publishable_key: Option<String>,
    /// Give every new sk_test_… key a fresh account of its own: one per test, for the price of a key
    #[arg(
        long,
        hide_env = true,
        env = "ONFILE_OPEN_KEYS",
        hide_possible_values = true,
        value_name = "BOOL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true"
    )]
    open_keys: Option<bool>,
    /// real, or frozen:<unix seconds>: time that only moves when it is told to [default: real]
    #[arg(long, hide_env = true, env = "ONFILE_CLOCK", value_name = "CLOCK")]
    clock: Option<String>,
    /// File of the vault's key, made when it is missing; never inside the data directory
    /// [default: onfile/vault.key in $XDG_CONFIG_HOME or ~/.config]
    #[arg(long, hide_env = true, env = "ONFILE_VAULT_KEY_FILE", value_name = "FILE")]
    vault_key_file: Option<PathBuf>,
    /// Seconds that a webhook endpoint may take to answer, 1 to 60 [default: 20]
    #[arg(long, hide_env = true, env = "ONFILE_WEBHOOK_TIMEOUT", value_name = "SECONDS")]
    webhook_timeout: Option<u64>,
    /// Let webhook endpoints be in private networks (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16,
    /// 100.64.0.0/10, fc00::/7), for whoever may make them [default: false]
    #[arg(
        long,
        hide_env = true,
        env = "ONFILE_WEBHOOK_ALLOW_PRIVATE",
        hide_possible_values = true,
        value_name = "BOOL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true"
    )]
    webhook_allow_private: Option<bool>,
    /// Format of the log, human or json [default: human on a terminal, else json]
    #[arg(long, hide_possible_values = true, hide_env = true, env = "ONFILE_LOG")]
    log: Option<LogFormat>,
    /// Serve the browser's side from this folder instead of from the binary, while working on it
    #[arg(long, hide_env = true, env = "ONFILE_WEB_DIR", value_name = "DIR")]
    web_dir: Option<PathBuf>,
    /// TOML file with any of these settings
    #[arg(long, hide_env = true, env = "ONFILE_CONFIG", value_name = "FILE")]
    #[serde(skip)]
    config: Option<PathBuf>,
}

/// Where records are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Storage {
    /// The embedded engine, in this directory.
    Directory(PathBuf),
    /// PostgreSQL, at this address.
    Postgres(String),
}

/// Everything decided.
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where records are kept.
    pub storage: Storage,
    /// Where browsers reach this server; from the bound address when nobody says.
    pub public_url: Option<String>,
    /// A key for the operator's account.
    pub secret_key: Option<String>,
    /// A key for the operator's account.
    pub publishable_key: Option<String>,
    /// Whether a key that nobody has opens an account.
    pub open_keys: bool,
    /// Where time comes from.
    pub clock: Clock,
    /// How long a webhook endpoint may take to answer.
    pub webhook_timeout: Duration,
    /// How far away a webhook endpoint may be.
    pub webhook_reach: Reach,
    /// The vault's key.
    pub vault_key_file: PathBuf,
    /// Where the browser's side is read from; the binary when nobody says.
    pub web_dir: Option<PathBuf>,
    /// How to log.
    pub log: LogFormat,
    /// A shop of our own beside the server.
    pub shop: Option<Shop>,
}

const DEFAULT_LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 4240);
const DEFAULT_DATA: &str = "onfile-data";

impl Settings {
    /// Reads the file, fills in the defaults and checks that it all fits.
    pub fn resolve(self) -> Result<Config, String> {
        let file = match &self.config {
            Some(path) => read_file(path)?,
            None => Settings::default(),
        };
        let given = self.or(file);
        let storage = given.storage()?;
        let vault_key_file = match given.vault_key_file {
            Some(path) => path,
            None => default_key_file()?,
        };
        if let Storage::Directory(data) = &storage {
            apart(&vault_key_file, data)?;
        }
        Ok(Config {
            listen: given.listen.unwrap_or(DEFAULT_LISTEN),
            storage,
            public_url: given.public_url.map(|url| public_url("public-url", &url)).transpose()?,
            secret_key: key(given.secret_key, KeyKind::Secret, "secret-key")?,
            publishable_key: key(given.publishable_key, KeyKind::Publishable, "publishable-key")?,
            open_keys: given.open_keys.unwrap_or(false),
            clock: match given.clock {
                Some(text) => text.parse().map_err(|wanted| format!("--clock: {wanted}"))?,
                None => Clock::Real,
            },
            webhook_timeout: webhook_timeout(given.webhook_timeout)?,
            webhook_reach: match given.webhook_allow_private {
                Some(true) => Reach::Private,
                Some(false) | None => Reach::Public,
            },
            vault_key_file,
            web_dir: given.web_dir,
            log: given.log.unwrap_or_else(LogFormat::fitting),
            shop: None,
        })
    }

    /// These settings, and the file's where these say nothing. A store given here is not joined by
    /// another one given there: together they would contradict each other.
    fn or(self, mut file: Settings) -> Settings {
        if self.data.is_some() || self.database_url.is_some() {
            (file.data, file.database_url) = (None, None);
        }
        Settings {
            listen: self.listen.or(file.listen),
            data: self.data.or(file.data),
            database_url: self.database_url.or(file.database_url),
            public_url: self.public_url.or(file.public_url),
            secret_key: self.secret_key.or(file.secret_key),
            publishable_key: self.publishable_key.or(file.publishable_key),
            open_keys: self.open_keys.or(file.open_keys),
            clock: self.clock.or(file.clock),
            vault_key_file: self.vault_key_file.or(file.vault_key_file),
            webhook_timeout: self.webhook_timeout.or(file.webhook_timeout),
            webhook_allow_private: self.webhook_allow_private.or(file.webhook_allow_private),
            web_dir: self.web_dir.or(file.web_dir),
            log: self.log.or(file.log),
            config: self.config,
        }
    }

    fn storage(&self) -> Result<Storage, String> {
        match (&self.data, &self.database_url) {
            (Some(_), Some(_)) => {
                Err("give either --data or --database-url: records are kept in one place"
                    .to_owned())
            }
            (None, Some(url)) if is_postgres(url) => Ok(Storage::Postgres(url.clone())),
            // Not repeated: it may hold a password.
            (None, Some(_)) => Err("--database-url must begin with postgres://".to_owned()),
            (Some(data), None) => Ok(Storage::Directory(data.clone())),
            (None, None) => Ok(Storage::Directory(PathBuf::from(DEFAULT_DATA))),
        }
    }
}

fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

fn read_file(path: &Path) -> Result<Settings, String> {
    let text = fs::read_to_string(path)
        .map_err(|error| format!("the configuration file {}: {error}", path.display()))?;
    // The message of the parser quotes the line; one with a key in it is the operator's own.
    toml::from_str(&text).map_err(|error| {
        format!("the configuration file {} cannot be read: {}", path.display(), error.message())
    })
}

/// `https://pay.example.com`, without a slash at the end and without a path: other pages are named
/// by appending theirs.
fn public_url(option: &str, url: &str) -> Result<String, String> {
    let url = url.trim_end_matches('/');
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let plain = |host: &str| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        !host.is_empty() && host.bytes().all(fits)
    };
    match host {
        Some(host) if plain(host) => Ok(url.to_owned()),
        Some(_) | None => {
            Err(format!("--{option}: expected http:// or https://, a host and perhaps a port"))
        }
    }
}

fn key(given: Option<String>, kind: KeyKind, name: &str) -> Result<Option<String>, String> {
    match given {
        Some(key) if KeyText::parse(&key).is_none_or(|text| text.kind != kind) => {
            let prefix = onfile_domain::Named::name(kind);
            Err(format!(
                "--{name}: expected {prefix} and 4 to 200 letters, digits, dashes or underscores"
            ))
        }
        given => Ok(given),
    }
}

fn webhook_timeout(seconds: Option<u64>) -> Result<Duration, String> {
    match seconds {
        None => Ok(webhooks::TIMEOUT),
        Some(seconds @ 1..=60) => Ok(Duration::from_secs(seconds)),
        Some(_) => Err("--webhook-timeout: expected 1 to 60 seconds".to_owned()),
    }
}

fn default_key_file() -> Result<PathBuf, String> {
    let named = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let directory = named("XDG_CONFIG_HOME").or_else(|| Some(named("HOME")?.join(".config")));
    directory.map(|directory| directory.join("onfile").join("vault.key")).ok_or_else(|| {
        "where shall the vault's key be? Neither --vault-key-file nor HOME is set".to_owned()
    })
}

/// A key beside the numbers it seals protects them from nobody: whoever copies the directory, or a
/// backup of it, has both.
fn apart(key_file: &Path, data: &Path) -> Result<(), String> {
    let (key, data) = (settled(key_file)?, settled(data)?);
    match key.starts_with(&data) {
        false => Ok(()),
        true => Err(format!(
            "the vault's key {} may not be inside the data directory {}: whoever copies one would \
             have both",
            key.display(),
            data.display()
        )),
    }
}

/// A path without links and dots, as far as it exists; what does not exist is taken by its name.
fn settled(path: &Path) -> Result<PathBuf, String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut settled = PathBuf::new();
    for part in std::path::absolute(path).map_err(wrong)?.components() {
        match part {
            Component::ParentDir => {
                settled.pop();
            }
            Component::CurDir => {}
            Component::Normal(_) | Component::RootDir | Component::Prefix(_) => settled.push(part),
        }
        if let Ok(real) = fs::canonicalize(&settled) {
            settled = real;
        }
    }
    Ok(settled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(arguments: &[&str]) -> Settings {
        let all = [&["onfile"], arguments].concat();
        Cli::try_parse_from(all).unwrap_or_else(|error| panic!("{error}")).serve
    }

    fn file(text: &str) -> Settings {
        toml::from_str(text).unwrap()
    }

    #[test]
    fn the_command_line_is_consistent() {
        <Cli as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn serving_is_the_default() {
        let cli = Cli::try_parse_from(["onfile", "serve", "--open-keys"]).unwrap();
        let Some(Command::Serve(settings)) = cli.command else { panic!("no command") };
        assert!(settings == given(&["--open-keys"]));
        assert_eq!(settings.open_keys, Some(true));
        assert_eq!(given(&["--open-keys=false"]).open_keys, Some(false));
        assert!(Cli::try_parse_from(["onfile", "--open-keys", "serve"]).is_err());
    }

    #[test]
    fn the_command_line_wins_over_the_file() {
        let merged = given(&["--clock", "real"]).or(file(
            "clock = \"frozen:1\"\npublic-url = \"https://pay.example.com\"\nopen-keys = true",
        ));
        assert_eq!(merged.clock.as_deref(), Some("real"));
        assert_eq!(merged.public_url.as_deref(), Some("https://pay.example.com"));
        assert_eq!(merged.open_keys, Some(true));
    }

    #[test]
    fn private_networks_are_let_in_by_the_operator_alone() {
        let reach = |settings: Settings| {
            let key = Some(PathBuf::from("/nowhere/keys/vault.key"));
            let settings = Settings { vault_key_file: key, ..settings };
            settings.resolve().unwrap_or_else(|error| panic!("{error}")).webhook_reach
        };
        assert_eq!(reach(given(&[])), Reach::Public);
        assert_eq!(reach(given(&["--webhook-allow-private"])), Reach::Private);
        let allowed = file("webhook-allow-private = true");
        assert_eq!(reach(given(&[]).or(allowed.clone())), Reach::Private);
        let refused = given(&["--webhook-allow-private=false"]);
        assert_eq!(reach(refused.or(allowed)), Reach::Public);
    }

    #[test]
    fn one_store() {
        let storage = |settings: Settings| settings.storage();
        assert_eq!(storage(given(&[])), Ok(Storage::Directory(PathBuf::from("onfile-data"))));
        assert!(storage(given(&["--data", "d", "--database-url", "postgres://h/d"])).is_err());
        let merged = given(&["--data", "d"]).or(file("database-url = \"postgres://h/d\""));
        assert_eq!(storage(merged), Ok(Storage::Directory(PathBuf::from("d"))));
    }

    #[test]
    fn a_file_with_an_unknown_setting_is_refused() {
        assert!(toml::from_str::<Settings>("listn = \"127.0.0.1:1\"").is_err());
        assert!(toml::from_str::<Settings>("config = \"other.toml\"").is_err());
    }

    #[test]
    fn urls_and_keys() {
        let public_url = |url| public_url("public-url", url);
        assert_eq!(
            public_url("https://pay.example.com/"),
            Ok("https://pay.example.com".to_owned())
        );
        assert_eq!(public_url("http://[::1]:4240"), Ok("http://[::1]:4240".to_owned()));
        for url in ["", "pay.example.com", "ftp://h", "https://", "https://h/path", "https://h\"x"]
        {
            assert!(public_url(url).is_err(), "{url}");
        }
        let secret = |text: &str| key(Some(text.to_owned()), KeyKind::Secret, "secret-key");
        assert!(secret("sk_test_1234").is_ok());
        assert!(secret("pk_test_1234").is_err() && secret("sk_live_1234").is_err());
    }

    #[test]
    fn the_key_stays_out_of_the_data() {
        let apart = |key: &str, data: &str| apart(Path::new(key), Path::new(data)).is_ok();
        assert!(apart("/nowhere/keys/vault.key", "/nowhere/data"));
        assert!(apart("/nowhere/data.key", "/nowhere/data"));
        assert!(!apart("/nowhere/data/vault.key", "/nowhere/data"));
        assert!(!apart("/nowhere/keys/../data/vault.key", "/nowhere/data"));
        assert!(!apart("data/./vault.key", "data"));
    }
}
