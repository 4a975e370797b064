//! Start and stop of a server: what is opened in which order, what is printed, what is waited for.

use crate::app::App;
use crate::config::{Config, Shop, Storage};
use crate::http::accept;
use crate::http::demo::{Demo, Opening};
use crate::http::server::Server;
use crate::http::web::Web;
use crate::jobs;
use crate::ops::account::{self, Keys, OPERATOR};
use crate::ops::{clock, vault as vault_key};
use crate::webhooks::{Webhooks, outbox};
use crate::world::World;
use onfile_domain::id::AccountId;
use onfile_store::{CommitError, Store, StoreError};
use onfile_vault::Vault;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

/// The setting by which a store recognises its vault key.
const VAULT_CHECK: &str = "vault_check";

/// Why the server does not start, for the operator who starts it.
type Refused = String;

/// Serves until SIGTERM or SIGINT.
pub async fn run(config: Config) -> Result<(), Refused> {
    let mut stop = Stop::listen()?;
    outlive_file_limits()?;
    let store = open_store(&config.storage).await?;
    let vault = open_vault(&store, &config.vault_key_file).await?;
    let saved = clock::load(&store).await.map_err(in_store)?;
    let world = World::resume(config.clock, saved);
    clock::save(&store, world.saved()).await.map_err(in_store)?;
    let listener = bind(config.listen).await?;
    let bound = listener.local_addr().map_err(|error| error.to_string())?;
    let public_url = config.public_url.clone().unwrap_or_else(|| url_of(bound));
    let webhooks = Webhooks::new(config.webhook_timeout, config.webhook_reach);
    let app = Arc::new(App { webhooks, ..App::new(store, vault, world, public_url) });
    let shown = operator(&app, &config).await?;
    if vault_key::retire(&app).await.is_err() {
        tracing::warn!("old vault keys could not be retired; the next rotation tries again");
    }
    let jobs = tokio::spawn(jobs::run(app.clone(), stop.sender.subscribe()));
    let outbox = tokio::spawn(outbox::run(app.clone(), stop.sender.subscribe()));
    let stopped = stop.sender.subscribe();
    let server = Arc::new(Server::new(app.clone(), config.open_keys, Web::new(config.web_dir)));
    let mut tasks = vec![(jobs, "jobs"), (outbox, "webhooks")];
    let shop_url = match config.shop {
        Some(shop) => {
            let (listener, shop, url) = open_shop(&app, &shown, shop).await?;
            let serving = accept::serve(listener, shop, stop.sender.subscribe());
            tasks.insert(0, (tokio::spawn(serving), "shop"));
            Some(url)
        }
        None => None,
    };
    tasks.insert(0, (tokio::spawn(accept::serve(listener, server, stopped)), "http"));
    tracing::info!(url = app.public_url, version = env!("CARGO_PKG_VERSION"), "serving");
    ready(&ready_block(&app.public_url, &shown, config.open_keys, shop_url.as_deref()));
    stop.wait().await;
    tracing::info!("stopping: finishing the requests in flight");
    for (task, name) in tasks {
        if task.await.is_err() {
            tracing::error!(name, "a task of the server panicked");
        }
    }
    app.store.clone().close().await;
    tracing::info!("stopped");
    Ok(())
}

/// The signals that end the server, and the word that passes it on.
struct Stop {
    sender: watch::Sender<bool>,
    terminate: Signal,
    interrupt: Signal,
}

fn take(kind: SignalKind) -> Result<Signal, Refused> {
    signal(kind).map_err(|error| format!("cannot take signals: {error}"))
}

/// A file that may not grow is a full disk: the write that meets it fails, and its caller is told. The
/// signal that comes along would end the process.
fn outlive_file_limits() -> Result<(), Refused> {
    /// SIGXFSZ, by its number on Linux and the BSDs.
    const FILE_SIZE: i32 = 25;
    // Nobody waits for it. It stays taken even so.
    take(SignalKind::from_raw(FILE_SIZE)).map(drop)
}

impl Stop {
    /// Takes the signals over first of all, so that one during start-up is not lost.
    fn listen() -> Result<Self, Refused> {
        let (terminate, interrupt) =
            (take(SignalKind::terminate())?, take(SignalKind::interrupt())?);
        Ok(Stop { sender: watch::channel(false).0, terminate, interrupt })
    }

    async fn wait(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
        self.sender.send_replace(true);
    }
}

async fn open_store(storage: &Storage) -> Result<Store, Refused> {
    let opened = match storage {
        Storage::Directory(directory) => Store::open_directory(directory).await,
        Storage::Postgres(url) => Store::connect(url).await,
    };
    opened.map_err(|error| error.to_string())
}

/// Opens the vault, and refuses to go on when the store was sealed under other keys: nothing must
/// be sealed under a key file that is there by mistake, or made anew because one is missing.
async fn open_vault(store: &Store, path: &Path) -> Result<Vault, Refused> {
    let known = store.setting(VAULT_CHECK).await.map_err(in_store)?;
    if known.is_some() && !path.exists() {
        return Err(format!(
            "the vault's key {} is missing; put the file back that this store was made with, or \
             name it with --vault-key-file",
            path.display()
        ));
    }
    let vault = Vault::open(path).map_err(|error| error.to_string())?;
    let check = vault.check_value();
    match known {
        None => store.set_setting(VAULT_CHECK, &check).await.map_err(in_store)?,
        Some(known) if known == check => {}
        Some(_) => {
            return Err(format!(
                "the vault's key {} is not the one this store was made with; put that file back, or \
                 name it with --vault-key-file",
                path.display()
            ));
        }
    }
    Ok(vault)
}

/// The shop of `onfile demo`, on its own address, and where that is.
async fn open_shop(
    app: &Arc<App>,
    keys: &Shown,
    shop: Shop,
) -> Result<(TcpListener, Arc<Server>, String), Refused> {
    let listener = bind(shop.listen).await?;
    let bound = listener.local_addr().map_err(|error| error.to_string())?;
    let url = shop.url.clone().unwrap_or_else(|| url_of(bound));
    let mut server = Server::new(app.clone(), false, Web::new(None));
    // Both are given: `config::Demo` makes them.
    let opening = Opening {
        secret_key: keys.secret.clone().unwrap_or_default(),
        publishable_key: keys.publishable.clone().unwrap_or_default(),
        url: shop.url,
        pages: shop.pages,
    };
    server.shop = Some(Demo::open(&server, opening).await?);
    Ok((listener, Arc::new(server), url))
}

async fn bind(address: SocketAddr) -> Result<TcpListener, Refused> {
    let bound = TcpListener::bind(address).await;
    bound.map_err(|error| format!("cannot listen on {address}: {error}"))
}

/// The keys to print: generated ones once, given ones every time.
struct Shown {
    secret: Option<String>,
    publishable: Option<String>,
}

/// Makes the operator's account on the first start, and adds keys that are given later.
async fn operator(app: &App, config: &Config) -> Result<Shown, Refused> {
    let given =
        Shown { secret: config.secret_key.clone(), publishable: config.publishable_key.clone() };
    let Some(known) = app.store.setting(OPERATOR).await.map_err(in_store)? else {
        return first_start(app, given).await;
    };
    let operator = AccountId::named(known);
    for key in [&given.secret, &given.publishable].into_iter().flatten() {
        account::add_key(app, &operator, key).await.map_err(at_commit)?;
        let owner = account::find_key(app, key).await.map_err(in_store)?;
        if owner.is_none_or(|owner| owner.account != operator.as_str()) {
            return Err("a key that was given belongs to another account already".to_owned());
        }
    }
    Ok(given)
}

async fn first_start(app: &App, given: Shown) -> Result<Shown, Refused> {
    let fresh = Keys::fresh();
    let keys = Keys {
        secret: given.secret.unwrap_or(fresh.secret),
        publishable: given.publishable.unwrap_or(fresh.publishable),
    };
    // A crash between these two leaves an account that nobody knows of and, with given keys, one
    // that has them: it is found again by its key.
    let operator = match account::open(app, &keys).await {
        Ok(account) => account.id.as_str().to_owned(),
        Err(CommitError::Conflict) => {
            let owner = account::find_key(app, &keys.secret).await.map_err(in_store)?;
            owner.ok_or("a key that was given belongs to another account already")?.account
        }
        Err(error) => return Err(at_commit(error)),
    };
    app.store.set_setting(OPERATOR, &operator).await.map_err(in_store)?;
    Ok(Shown { secret: Some(keys.secret), publishable: Some(keys.publishable) })
}

fn in_store(error: StoreError) -> Refused {
    error.to_string()
}

fn at_commit(error: CommitError) -> Refused {
    error.to_string()
}

/// The URL of an address; one that listens everywhere is reached on this machine.
fn url_of(bound: SocketAddr) -> String {
    let ip = match bound.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    format!("http://{}", SocketAddr::new(ip, bound.port()))
}

/// The one thing this program says to whoever started it. Nobody need listen: a closed pipe is no
/// reason to stop serving.
fn ready(block: &str) {
    use std::io::Write as _;
    let mut stdout = std::io::stdout().lock();
    let _ = writeln!(stdout, "{block}").and_then(|()| stdout.flush());
}

fn ready_block(url: &str, shown: &Shown, open_keys: bool, shop: Option<&str>) -> String {
    const HIDDEN: &str = "(made on the first start and not shown again; --secret-key sets another)";
    let hidden = HIDDEN.replace("secret", "publishable");
    let secret = shown.secret.as_deref().unwrap_or(HIDDEN);
    let publishable = shown.publishable.as_deref().unwrap_or(&hidden);
    let key = shown.secret.as_deref().unwrap_or("$ONFILE_SECRET_KEY");
    let (scheme, address) = url.split_once("://").unwrap_or(("http", url));
    let (host, port) = match address.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (host, port),
        _ => (address, if scheme == "https" { "443" } else { "80" }),
    };
    let open = if open_keys {
        "\n  open keys        any new sk_test_… key is an account of its own"
    } else {
        ""
    };
    let shop = shop.map_or(String::new(), |shop| {
        format!(
            "\nA shop to pay in, with 4242 4242 4242 4242 or any other test card:\n\n  {shop}\n"
        )
    });
    format!(
        "\nOnfile is ready.\n\n\
         \x20 URL              {url}\n\
         \x20 secret key       {secret}\n\
         \x20 publishable key  {publishable}{open}\n\n\
         \x20 curl    curl {url}/v1/customers -u {key}: -d email=ada@example.com\n\
         \x20 node    new Stripe('{key}', {{ protocol: '{scheme}', host: '{host}', port: {port} }})\n\
         \x20 python  stripe.StripeClient('{key}', base_addresses={{'api': '{url}'}})\n\
         \x20 stripe  stripe customers list --api-key {key} --api-base {url}\n\
         \x20 html    <script src=\"{url}/endive/stripe.js\"></script>\n\
         {shop}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn what_is_printed() {
        let shown = Shown {
            secret: Some("sk_test_1234".to_owned()),
            publishable: Some("pk_test_1234".to_owned()),
        };
        expect![[r#"

            Onfile is ready.

              URL              http://127.0.0.1:4240
              secret key       sk_test_1234
              publishable key  pk_test_1234

              curl    curl http://127.0.0.1:4240/v1/customers -u sk_test_1234: -d email=ada@example.com
              node    new Stripe('sk_test_1234', { protocol: 'http', host: '127.0.0.1', port: 4240 })
              python  stripe.StripeClient('sk_test_1234', base_addresses={'api': 'http://127.0.0.1:4240'})
              stripe  stripe customers list --api-key sk_test_1234 --api-base http://127.0.0.1:4240
              html    <script src="http://127.0.0.1:4240/endive/stripe.js"></script>
        "#]]
        .assert_eq(&ready_block("http://127.0.0.1:4240", &shown, false, None));
    }

    #[test]
    fn a_later_start_says_where_the_keys_went() {
        let hidden = Shown { secret: None, publishable: None };
        let block = ready_block("https://pay.example.com", &hidden, true, None);
        assert!(block.contains("secret key       (made on the first start"), "{block}");
        assert!(block.contains("--publishable-key sets another"), "{block}");
        assert!(block.contains("host: 'pay.example.com', port: 443"), "{block}");
        assert!(block.contains("open keys"), "{block}");
    }

    #[test]
    fn the_last_line_of_the_demo_is_its_link() {
        let hidden = Shown { secret: None, publishable: None };
        let block = ready_block("http://127.0.0.1:4240", &hidden, false, Some("http://[::1]:4242"));
        assert!(block.ends_with("any other test card:\n\n  http://[::1]:4242\n"), "{block}");
    }

    #[test]
    fn urls() {
        let url = |text: &str| url_of(text.parse().unwrap());
        assert_eq!(url("127.0.0.1:4240"), "http://127.0.0.1:4240");
        assert_eq!(url("0.0.0.0:80"), "http://127.0.0.1:80");
        assert_eq!(url("[::]:4240"), "http://[::1]:4240");
    }
}
