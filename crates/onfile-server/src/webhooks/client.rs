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

/// The way out.
pub struct Client {
    timeout: Duration,
    reach: Reach,
    instead: Option<Arc<dyn Endpoints>>,
}

impl Client {
    /// Everything about an attempt has to be over by then, and goes no further than this.
    pub fn new(timeout: Duration, reach: Reach) -> Self {
        Client { timeout, reach, instead: None }
    }

    /// Without sockets, as far as anybody looks.
    pub fn to(endpoints: Arc<dyn Endpoints>) -> Self {
        Client { timeout: Duration::MAX, reach: Reach::default(), instead: Some(endpoints) }
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
            Ok(Ok(status)) => Outcome::Answered(status),
            Ok(Err(failure)) => Outcome::Failed(failure),
            Err(_elapsed) => Outcome::Failed(Failure::TimedOut),
        }
    }

    async fn attempt(&self, pool: &Pool, message: &Message) -> Result<u16, Failure> {
        while let Some(mut sender) = pool.take(&message.target) {
            // It may have been closed just now, with or without the message having arrived: then it is
            // sent again, since at least once is the promise.
            if let Ok(answer) = sender.send_request(message.request()?).await {
                return Ok(finish(pool, message, sender, answer).await);
            }
        }
        let mut sender = self.connect(&message.target).await?;
        let answer = sender.send_request(message.request()?).await.map_err(|error| {
            let garbled = error.is_parse() || error.is_parse_status();
            if garbled { Failure::InvalidResponse } else { Failure::ConnectionFailed }
        })?;
        Ok(finish(pool, message, sender, answer).await)
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
                let found = tokio::net::lookup_host((target.host.as_str(), target.port)).await;
                found.map_err(|_| Failure::NameNotResolved)?.map(|found| found.ip()).collect()
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
}
