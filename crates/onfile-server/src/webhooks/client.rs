//! The one way out of this server: a POST to an endpoint, under one deadline.
//!
//! A name is looked up here, each address is judged, and that very address is connected to; nobody
//! can have it looked up differently in between. Redirects are answers like any other: they are not
//! followed, so they lead nowhere. Connections are kept for the next delivery to the same endpoint.

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{CONTENT_TYPE, HOST, USER_AGENT};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use onfile_domain::delivery::{Failure, Outcome};
use onfile_domain::webhook_endpoint::target::{Reach, Target, may_be_reached};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

/// Who we say we are.
pub const AGENT: &str = "Stripe/1.0 (+https://stripe.com/docs/webhooks)";

/// What a body is.
pub const JSON: &str = "application/json; charset=utf-8";

/// The longest answer that is read to its end. A longer one costs the connection, nothing else.
const LONGEST_ANSWER: usize = 64 * 1024;

/// How long the rest of an answer may take once its status is known.
const REST_OF_ANSWER: Duration = Duration::from_secs(1);

/// Connections kept open to one endpoint.
const KEPT: usize = 32;

/// This server has no live mode.
const LIVEMODE: bool = false;

type Sender = SendRequest<Full<Bytes>>;

/// Connections to one endpoint that wait for its next delivery.
#[derive(Default)]
pub struct Pool(Mutex<Vec<(Target, Sender)>>);

impl Pool {
    fn lock(&self) -> MutexGuard<'_, Vec<(Target, Sender)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection to where a target is. Those to elsewhere are of an older URL, and closed.
    fn take(&self, target: &Target) -> Option<Sender> {
        let mut kept = self.lock();
        let leads = |to: &Target| {
            (to.tls, &to.authority, to.port) == (target.tls, &target.authority, target.port)
        };
        kept.retain(|(to, sender)| leads(to) && !sender.is_closed());
        kept.pop().map(|(_, sender)| sender)
    }

    fn give(&self, target: Target, sender: Sender) {
        let mut kept = self.lock();
        if kept.len() < KEPT {
            kept.push((target, sender));
        }
    }
}

/// What is sent.
pub struct Message {
    /// Whereto.
    pub target: Target,
    /// The header of [`super::signature`].
    pub signature: String,
    /// The event.
    pub body: Bytes,
}

impl Message {
    fn request(&self) -> Result<Request<Full<Bytes>>, Failure> {
        Request::post(&self.target.path)
            .header(HOST, &self.target.authority)
            .header(USER_AGENT, AGENT)
            .header(hyper::header::ACCEPT, "*/*; q=0.5, application/xml")
            .header(hyper::header::CACHE_CONTROL, "no-cache")
            .header(CONTENT_TYPE, JSON)
            .header(super::signature::HEADER, &self.signature)
            .body(Full::new(self.body.clone()))
            .map_err(|_| Failure::ConnectionFailed)
    }
}

/// What may stand in for sockets: the simulation's endpoints live in virtual time, where nothing takes
/// any. No configuration leads here.
pub trait Endpoints: Send + Sync {
    /// What comes of a message.
    fn receive<'a>(
        &'a self,
        message: &'a Message,
    ) -> Pin<Box<dyn Future<Output = Outcome> + Send + 'a>>;
}

/// Who knows where a name leads.
trait Names: Send + Sync {
    /// The addresses of a name, as of now.
    fn look_up<'a>(&'a self, name: &'a str, port: u16) -> Found<'a>;
}

type Found<'a> = Pin<Box<dyn Future<Output = std::io::Result<Vec<IpAddr>>> + Send + 'a>>;

/// Whom this machine asks.
struct System;

impl Names for System {
    fn look_up<'a>(&'a self, name: &'a str, port: u16) -> Found<'a> {
        Box::pin(async move {
            Ok(tokio::net::lookup_host((name, port)).await?.map(|found| found.ip()).collect())
        })
    }
}

/// The way out.
pub struct Client {
    timeout: Duration,
    reach: Reach,
    names: Box<dyn Names>,
    instead: Option<Arc<dyn Endpoints>>,
}

impl Client {
    /// An endpoint has to have answered by then, and is no further away than this.
    pub fn new(timeout: Duration, reach: Reach) -> Self {
        Client { timeout, reach, names: Box::new(System), instead: None }
    }

    /// Without sockets, as far as anybody looks.
    pub fn to(endpoints: Arc<dyn Endpoints>) -> Self {
        Client { instead: Some(endpoints), ..Client::new(Duration::MAX, Reach::default()) }
    }

    /// Whether anything may be sent to this address.
    pub fn may_reach(&self, address: IpAddr) -> bool {
        may_be_reached(address, LIVEMODE, self.reach)
    }

    /// Sends a message, and says what came of it.
    pub async fn post(&self, pool: &Pool, message: &Message) -> Outcome {
        if let Some(endpoints) = &self.instead {
            return endpoints.receive(message).await;
        }
        match timeout(self.timeout, self.attempt(pool, message)).await {
            // It has said what it had to say, however long it goes on.
            Ok(Ok((sender, answer))) => {
                Outcome::Answered(finish(pool, message, sender, answer).await)
            }
            Ok(Err(failure)) => Outcome::Failed(failure),
            Err(_elapsed) => Outcome::Failed(Failure::TimedOut),
        }
    }

    /// An answer as soon as its status is known, and the connection that the rest of it comes by.
    async fn attempt(
        &self,
        pool: &Pool,
        message: &Message,
    ) -> Result<(Sender, Response<Incoming>), Failure> {
        while let Some(mut sender) = pool.take(&message.target) {
            // It may have been closed just now, with or without the message having arrived: then it is
            // sent again, since at least once is the promise.
            if let Ok(answer) = sender.send_request(message.request()?).await {
                return Ok((sender, answer));
            }
        }
        let mut sender = self.connect(&message.target).await?;
        let answer = sender.send_request(message.request()?).await.map_err(|error| {
            let garbled = error.is_parse() || error.is_parse_status();
            if garbled { Failure::InvalidResponse } else { Failure::ConnectionFailed }
        })?;
        Ok((sender, answer))
    }

    async fn connect(&self, target: &Target) -> Result<Sender, Failure> {
        let stream = reach(&self.addresses(target).await?).await?;
        if !target.tls {
            return speak(stream).await;
        }
        let name = match target.address() {
            Some(address) => ServerName::IpAddress(address.into()),
            None => {
                ServerName::try_from(target.host.clone()).map_err(|_| Failure::NameNotResolved)?
            }
        };
        let connector = TlsConnector::from(TLS.clone());
        speak(connector.connect(name, stream).await.map_err(|_| Failure::TlsFailed)?).await
    }

    async fn addresses(&self, target: &Target) -> Result<Vec<SocketAddr>, Failure> {
        let found: Vec<IpAddr> = match target.address() {
            Some(address) => vec![address],
            None => {
                let found = self.names.look_up(&target.host, target.port).await;
                found.map_err(|_| Failure::NameNotResolved)?
            }
        };
        allowed(&found, target.port, |address| self.may_reach(address))
    }
}

/// Reads the rest of an answer, so that the connection can be used again. What it says is nobody's
/// business; the status alone counts, and it is known.
async fn finish(
    pool: &Pool,
    message: &Message,
    mut sender: Sender,
    answer: Response<Incoming>,
) -> u16 {
    let status = answer.status().as_u16();
    let rest = async {
        let mut body = answer.into_body();
        let mut read = 0;
        while let Some(frame) = body.frame().await {
            read += frame.ok()?.data_ref().map_or(0, Bytes::len);
            if read > LONGEST_ANSWER {
                return None;
            }
        }
        sender.ready().await.ok()
    };
    if let Ok(Some(())) = timeout(REST_OF_ANSWER, rest).await {
        pool.give(message.target.clone(), sender);
    }
    status
}

/// Those that a delivery may go to. A name with one address that it may not go to is not trusted with
/// the others: whoever gives out such names wants something else.
fn allowed(
    found: &[IpAddr],
    port: u16,
    may_reach: impl Fn(IpAddr) -> bool,
) -> Result<Vec<SocketAddr>, Failure> {
    if found.is_empty() || !found.iter().all(|address| may_reach(*address)) {
        return Err(Failure::AddressRefused);
    }
    Ok(found.iter().map(|address| SocketAddr::new(*address, port)).collect())
}

/// Connects to the first address that answers.
async fn reach(addresses: &[SocketAddr]) -> Result<TcpStream, Failure> {
    for address in addresses {
        if let Ok(stream) = TcpStream::connect(address).await {
            // A delivery is one write; waiting for more to send would only delay it.
            if let Err(error) = stream.set_nodelay(true) {
                tracing::debug!(%error, "a socket keeps its delay");
            }
            return Ok(stream);
        }
    }
    Err(Failure::ConnectionFailed)
}

async fn speak<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
    stream: S,
) -> Result<Sender, Failure> {
    let (sender, connection) =
        handshake(TokioIo::new(stream)).await.map_err(|_| Failure::ConnectionFailed)?;
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection to an endpoint ended early");
        }
    });
    Ok(sender)
}

/// Whom we believe: whom this machine does. Operators add their own authority where their system
/// keeps them, or name a file in `SSL_CERT_FILE`.
static TLS: LazyLock<Arc<ClientConfig>> = LazyLock::new(|| {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    let (added, _) = roots.add_parsable_certificates(found.certs);
    if added == 0 {
        tracing::error!("this machine trusts no certificate authority; no https endpoint will do");
    }
    Arc::new(ClientConfig::builder().with_root_certificates(roots).with_no_client_auth())
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_private_address_spoils_a_name() {
        let of = |texts: &[&str], livemode| {
            let found: Vec<IpAddr> = texts.iter().map(|text| text.parse().unwrap()).collect();
            let may_reach = |address| may_be_reached(address, livemode, Reach::Public);
            allowed(&found, 80, may_reach).map(|found| found.len())
        };
        assert_eq!(of(&["1.1.1.1", "2606:4700::1"], true), Ok(2));
        assert_eq!(of(&["127.0.0.1", "::1"], false), Ok(2));
        assert_eq!(of(&["127.0.0.1"], true), Err(Failure::AddressRefused));
        assert_eq!(of(&["1.1.1.1", "10.0.0.1"], false), Err(Failure::AddressRefused));
        assert_eq!(of(&["169.254.169.254"], false), Err(Failure::AddressRefused));
        assert_eq!(of(&[], false), Err(Failure::AddressRefused));
        let client = Client::new(Duration::ZERO, Reach::Private);
        let of = |texts: &[&str]| {
            let found: Vec<IpAddr> = texts.iter().map(|text| text.parse().unwrap()).collect();
            allowed(&found, 80, |address| client.may_reach(address)).map(|found| found.len())
        };
        assert_eq!(of(&["1.1.1.1", "10.0.0.1"]), Ok(2));
        assert_eq!(of(&["10.0.0.1", "169.254.169.254"]), Err(Failure::AddressRefused));
    }

    /// Whoever owns a name, and gives out another address each time he is asked.
    struct Owner {
        given_out: Mutex<Vec<&'static str>>,
        asked: Arc<Mutex<Vec<String>>>,
    }

    impl Names for Owner {
        fn look_up<'a>(&'a self, name: &'a str, _port: u16) -> Found<'a> {
            self.asked.lock().unwrap().push(name.to_owned());
            let address = self.given_out.lock().unwrap().pop();
            let none = || std::io::Error::from(std::io::ErrorKind::NotFound);
            Box::pin(
                async move { Ok(vec![address.ok_or_else(none)?.parse().map_err(|_| none())?]) },
            )
        }
    }

    /// A client that asks such an owner, the last address first, and what it asked.
    fn asking(given_out: &[&'static str]) -> (Client, Arc<Mutex<Vec<String>>>) {
        let asked = Arc::new(Mutex::default());
        let given_out = Mutex::new(given_out.to_vec());
        let names = Box::new(Owner { given_out, asked: Arc::clone(&asked) });
        (Client { names, ..Client::new(Duration::from_secs(20), Reach::Public) }, asked)
    }

    /// A receiver on this machine that answers everybody with this head and hangs up; its port.
    async fn receiver(head: &'static str) -> u16 {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut read = [0; 1024];
                if stream.read(&mut read).await.is_ok() {
                    let answer = format!(
                        "HTTP/1.1 {head}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    );
                    stream.write_all(answer.as_bytes()).await.ok();
                }
            }
        });
        port
    }

    async fn post(client: &Client, port: u16) -> Outcome {
        let target = Target::parse(&format!("http://shop.example:{port}/hook")).unwrap();
        let message = Message { target, signature: "t=0".to_owned(), body: Bytes::new() };
        client.post(&Pool::default(), &message).await
    }

    #[tokio::test]
    async fn an_address_is_judged_after_its_name_was_looked_up_and_that_one_is_connected_to() {
        let port = receiver("200 OK").await;
        // The second answer would be another: nobody asks for it.
        let (client, asked) = asking(&["10.0.0.1", "127.0.0.1"]);
        assert_eq!(post(&client, port).await, Outcome::Answered(200));
        assert_eq!(*asked.lock().unwrap(), ["shop.example"]);
        // The next delivery asks anew, and goes nowhere.
        assert_eq!(post(&client, port).await, Outcome::Failed(Failure::AddressRefused));
        for address in ["169.254.169.254", "::ffff:192.168.0.1", "fd00::1", "0.0.0.0"] {
            let (client, _) = asking(&[address]);
            let outcome = post(&client, port).await;
            assert_eq!(outcome, Outcome::Failed(Failure::AddressRefused), "{address}");
        }
        let (client, _) = asking(&[]);
        assert_eq!(post(&client, port).await, Outcome::Failed(Failure::NameNotResolved));
    }

    #[tokio::test]
    async fn a_redirect_into_a_private_network_leads_nowhere() {
        for head in [
            "302 Found\r\nLocation: http://10.0.0.1/",
            "307 Temporary Redirect\r\nLocation: http://metadata.example/latest",
            "308 Permanent Redirect\r\nLocation: http://127.0.0.1:1/",
        ] {
            let port = receiver(head).await;
            let (client, asked) = asking(&["127.0.0.1"]);
            let status = head[..3].parse().unwrap();
            assert_eq!(post(&client, port).await, Outcome::Answered(status));
            assert!(!Outcome::Answered(status).is_success());
            assert_eq!(*asked.lock().unwrap(), ["shop.example"]);
        }
    }
}
