//! Clients that take their time, on purpose. The server runs inside the test, on a paused timer that
//! jumps to the next deadline whenever everybody waits: seconds pass without anybody waiting them.

use onfile_server::app::App;
use onfile_server::http::accept;
use onfile_server::http::limits::{BODY_GRACE, HEAD_DEADLINE, IDLE};
use onfile_server::http::server::Server;
use onfile_server::http::web::Web;
use onfile_server::world::{Clock, Saved, World, instant};
use onfile_store::Store;
use onfile_vault::Vault;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// A server on this runtime. Its requests need no store: they have no key, and get their 401.
struct Here {
    address: std::net::SocketAddr,
    folder: PathBuf,
    _stop: watch::Sender<bool>,
}

impl Here {
    async fn start(name: &str) -> Here {
        let folder =
            std::env::temp_dir().join(format!("onfile-slow-{name}-{}", std::process::id()));
        let store = Store::open_directory(&folder.join("data")).await.unwrap();
        let vault = Vault::open(folder.join("vault.key")).unwrap();
        let world = World::resume(Clock::Frozen(0), Saved::default());
        let app = App::new(store, vault, world, String::new());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(accept::serve(
            listener,
            Arc::new(Server::new(Arc::new(app), false, Web::new(None))),
            stopped,
        ));
        Here { address, folder, _stop: stop }
    }

    /// Sends bytes, and then nothing: how long until the server ends it, and what it says.
    async fn send_and_wait(&self, bytes: &[u8]) -> (Duration, String) {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(bytes).await.unwrap();
        let begun = instant();
        let mut said = Vec::new();
        let _ = stream.read_to_end(&mut said).await;
        (begun.elapsed(), String::from_utf8_lossy(&said).into_owned())
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A deadline was kept, give or take the timer's own tick.
fn assert_about(elapsed: Duration, deadline: Duration) {
    let tick = Duration::from_secs(1);
    assert!(
        elapsed + tick >= deadline && elapsed <= deadline + tick,
        "{elapsed:?} for {deadline:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_head_that_never_ends_is_ended() {
    let here = Here::start("head").await;
    for begun in [&b""[..], b"G", b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: "] {
        let (elapsed, said) = here.send_and_wait(begun).await;
        assert_about(elapsed, HEAD_DEADLINE);
        assert!(!said.contains("200"), "{said}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_head_that_drips_has_no_more_time() {
    let here = Here::start("drip").await;
    let mut stream = TcpStream::connect(here.address).await.unwrap();
    let begun = instant();
    let mut buffer = [0; 64];
    for byte in b"GET /healthz HTTP/1.1\r\nHost: a-rather-long-name.example\r\n".iter().cycle() {
        if stream.write_all(&[*byte]).await.is_err() {
            break;
        }
        let second = Duration::from_secs(1);
        let ended = tokio::time::timeout(second, stream.read(&mut buffer)).await;
        if matches!(ended, Ok(Ok(0) | Err(_))) {
            break;
        }
        assert!(begun.elapsed() < 3 * HEAD_DEADLINE, "dripping keeps the connection open");
    }
}

#[tokio::test(start_paused = true)]
async fn a_body_that_never_comes_is_not_waited_for() {
    let here = Here::start("body").await;
    let head = "POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nname=";
    let (elapsed, said) = here.send_and_wait(head.as_bytes()).await;
    assert_about(elapsed, BODY_GRACE);
    assert!(said.starts_with("HTTP/1.1 408 ") && said.contains("\"error\""), "{said}");
}

#[tokio::test(start_paused = true)]
async fn a_connection_without_requests_is_closed_after_a_while() {
    let here = Here::start("idle").await;
    let asked = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    let (elapsed, said) = here.send_and_wait(asked).await;
    assert!(said.starts_with("HTTP/1.1 200 "), "{said}");
    assert_about(elapsed, IDLE);
}

#[tokio::test(start_paused = true)]
async fn a_client_that_has_said_everything_is_answered() {
    let here = Here::start("half").await;
    let mut stream = TcpStream::connect(here.address).await.unwrap();
    let asked = "POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nname=a";
    stream.write_all(asked.as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut said = String::new();
    stream.read_to_string(&mut said).await.unwrap();
    assert!(said.starts_with("HTTP/1.1 401 "), "{said}");
}
