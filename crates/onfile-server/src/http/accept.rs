//! Our own accept loop. A framework's would leave out what matters here: a deadline for heads, a
//! bound on connections, and a stop that lets requests in flight finish.

use super::limits::{
    ACCEPT_PAUSE, DRAIN, IDLE, MAX_CONNECTIONS, MAX_HEAD_BYTES, MAX_TURNED_AWAY, READ_BUFFER, ROOM,
    TURN_AWAY,
};
use super::request::Head;
use super::server::Server;
use super::socket::{Phase, Socket};
use super::upgrade;
use super::waiting::{Place, Waiting};
use crate::world::request_id;
use hyper::header::{CONNECTION, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};

/// What a connection beyond the limit is told. It has no request id: nothing of it was read.
const TOO_MANY: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\n\
Content-Length: 117\r\nStripe-Should-Retry: true\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n\
{\"error\":{\"message\":\"The server has too many connections at the moment. Please try again later.\",\
\"type\":\"api_error\"}}";

/// Room for what a turned-away client still sends: closing with bytes unread would make the system
/// throw our answer away.
const UNREAD: usize = 4 * 1024;

/// Serves until told to stop, then until the requests in flight are done, but not for ever.
pub async fn serve(listener: TcpListener, server: Arc<Server>, mut stop: watch::Receiver<bool>) {
    let slots = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let waiting = Arc::new(Waiting::default());
    let doors = Arc::new(Semaphore::new(MAX_TURNED_AWAY));
    loop {
        let accepted = tokio::select! {
            biased;
            () = told(&mut stop) => break,
            accepted = listener.accept() => accepted,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of files, or a client that hung up before it was accepted. Without a pause
                // the first would keep a core busy and change nothing.
                tracing::warn!(%error, "a connection could not be accepted");
                sleep(ACCEPT_PAUSE).await;
                continue;
            }
        };
        if let Some(slot) = slot(&slots, &waiting, &server).await {
            let (server, stop, place) = (server.clone(), stop.clone(), waiting.join());
            tokio::spawn(async move {
                server.metrics.connections.inc();
                attend(stream, peer, &server, place, stop).await;
                server.metrics.connections.dec();
                drop(slot);
            });
        } else {
            server.metrics.turned_away.inc();
            if let Ok(door) = doors.clone().try_acquire_owned() {
                tokio::spawn(async move {
                    // Whether it is read is the client's business.
                    let _ = timeout(TURN_AWAY, turn_away(stream)).await;
                    drop(door);
                });
            }
        }
    }
    drop(listener);
    let all = u32::try_from(MAX_CONNECTIONS).unwrap_or(u32::MAX);
    let quiet = async {
        // Neither semaphore is ever closed.
        let _ = slots.acquire_many(all).await;
        server.drained().await;
    };
    if timeout(DRAIN, quiet).await.is_err() {
        tracing::warn!("some requests were still running and are given up");
    }
}

/// A free slot, or that of a connection which makes room. `None` when all are busy.
async fn slot(
    slots: &Arc<Semaphore>,
    waiting: &Waiting,
    server: &Server,
) -> Option<OwnedSemaphorePermit> {
    if let Ok(slot) = slots.clone().try_acquire_owned() {
        return Some(slot);
    }
    if !waiting.call_first() {
        return None;
    }
    server.metrics.made_room.inc();
    timeout(ROOM, slots.clone().acquire_owned()).await.ok()?.ok()
}

/// Waits for the word to stop. A sender that is gone says it too.
async fn told(stop: &mut watch::Receiver<bool>) {
    drop(stop.wait_for(|stopped| *stopped).await);
}

/// Serves one connection to its end.
async fn attend(
    stream: TcpStream,
    peer: SocketAddr,
    server: &Arc<Server>,
    place: Place,
    mut stop: watch::Receiver<bool>,
) {
    // An answer is one write; waiting for more to send would only delay it.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a socket keeps its delay");
    }
    let phase = Arc::new(Phase::default());
    let io = TokioIo::new(Socket::new(stream, phase.clone()));
    let service = service_fn(|incoming| {
        phase.head_read();
        place.busy();
        let (server, phase, place) = (server.clone(), phase.clone(), &place);
        async move {
            if upgrade::is_asked(&incoming) {
                // From here on its time is its own: there is no next head.
                return Ok::<_, Infallible>(upgrade::answer(&server, incoming));
            }
            let head = Head { id: request_id(), peer: peer.ip(), incoming };
            let mut reply = server.respond(head).await;
            if phase.outgrown() {
                reply.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
            }
            phase.answered();
            place.wait();
            Ok(reply)
        }
    });
    let mut connection = pin!(protocol().serve_connection(io, service).with_upgrades());
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = told(&mut stop) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
        busy = place.called() => match busy {
            true => {
                connection.as_mut().graceful_shutdown();
                connection.await
            }
            false => Ok(()),
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// HTTP/1 within our limits. hyper's header timer runs between requests as well, so it has the idle
/// time; the deadline of a head that has begun is the socket's. hyper takes at most 100 headers,
/// and answers more of them, or longer ones, with 431.
fn protocol() -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(IDLE)
        .max_header_size(MAX_HEAD_BYTES)
        .max_buf_size(READ_BUFFER)
        .half_close(true)
        .keep_alive(true);
    builder
}

async fn turn_away(mut stream: TcpStream) -> std::io::Result<()> {
    stream.write_all(TOO_MANY).await?;
    stream.shutdown().await?;
    let mut unread = vec![0; UNREAD];
    while stream.read(&mut unread).await? > 0 {}
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_of_the_fixed_answer_is_right() {
        let text = std::str::from_utf8(TOO_MANY).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        assert!(
            head.contains(&format!("\r\nContent-Length: {}\r\n", body.len())),
            "{}",
            body.len()
        );
    }
}
