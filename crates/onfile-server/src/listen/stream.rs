//! One connected command line: what happens is sent to it, until it goes.

use super::{PROLONG, Session, hear_requests};
use crate::app::App;
use crate::ops::listening::{self, Heard};
use crate::world::instant;
use onfile_wire::objects::stripecli_session::Feature;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::watch::Receiver;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Message, Utf8Bytes};

/// How often the store is looked at: another process may have told or said something.
const REST: Duration = Duration::from_secs(1);

/// How long nothing may come from the other side, which says something every two seconds.
const SILENCE: Duration = Duration::from_secs(30);

/// The longest frame that is read: the answer of the receiver that it was forwarded to.
const LONGEST: usize = 1024 * 1024;

type Socket<S> = WebSocketStream<S>;

/// Serves a connection to its end.
pub async fn serve<S>(app: Arc<App>, session: Session, stream: S)
where
    S: AsyncRead + AsyncWrite + Unpin + Send,
{
    let bell = app.listeners.join(&session.account);
    let config = WebSocketConfig::default().max_message_size(Some(LONGEST));
    let socket = WebSocketStream::from_raw_socket(stream, Role::Server, Some(config)).await;
    // What was told before it came is not for it.
    let Ok(heard) = listening::so_far(&app, &session).await else { return };
    let listener = Listener { app: &app, session: &session, socket, bell, heard };
    listener.run().await;
}

struct Listener<'a, S> {
    app: &'a Arc<App>,
    session: &'a Session,
    socket: Socket<S>,
    bell: Receiver<()>,
    /// What it was sent.
    heard: Heard,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Listener<'_, S> {
    async fn run(mut self) {
        use futures_util::StreamExt as _;
        let tails = self.session.feature == Feature::RequestLogs;
        if tails && self.prolong().await.is_break() {
            return;
        }
        let mut tick = tokio::time::interval(REST);
        let mut prolong = tokio::time::interval_at(instant() + PROLONG, PROLONG);
        let mut silence = Box::pin(tokio::time::sleep(SILENCE));
        loop {
            let went_on = tokio::select! {
                said = self.socket.next() => {
                    silence.as_mut().reset(instant() + SILENCE);
                    // Pings are answered by the library; acknowledgements and answers of receivers
                    // change nothing here, since a listener is told once.
                    match said {
                        Some(Ok(Message::Close(_)) | Err(_)) | None => ControlFlow::Break(()),
                        Some(Ok(_)) => ControlFlow::Continue(()),
                    }
                }
                rung = self.bell.changed() => match rung {
                    Ok(()) => self.news().await,
                    Err(_) => ControlFlow::Break(()),
                },
                _ = tick.tick() => self.news().await,
                _ = prolong.tick(), if tails => self.prolong().await,
                () = silence.as_mut() => ControlFlow::Break(()),
            };
            if went_on.is_break() {
                return;
            }
        }
    }

    async fn prolong(&mut self) -> ControlFlow<()> {
        match hear_requests(self.app, &self.session.account).await {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }

    /// Sends what was told and said since the last look.
    async fn news(&mut self) -> ControlFlow<()> {
        loop {
            let news = listening::news(self.app, self.session, self.heard).await;
            let Ok(news) = news else { return ControlFlow::Break(()) };
            if news.is_empty() {
                return ControlFlow::Continue(());
            }
            for (heard, frames) in news {
                for frame in frames {
                    self.send(frame).await?;
                }
                self.heard = heard;
            }
        }
    }

    async fn send(&mut self, frame: Vec<u8>) -> ControlFlow<()> {
        use futures_util::SinkExt as _;
        let Ok(text) = Utf8Bytes::try_from(frame) else { return ControlFlow::Break(()) };
        match self.socket.send(Message::Text(text)).await {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }
}
