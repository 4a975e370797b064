//! One connected command line: what happens is sent to it, until it goes.

use super::{Session, Word};
use crate::app::App;
use crate::ops::listening;
use onfile_wire::objects::stripecli_session::{Feature, request_frame};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Message, Utf8Bytes};

/// How often the sequence is looked at: another process may have told something.
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
    let words = app.listeners.join(&session.account);
    let config = WebSocketConfig::default().max_message_size(Some(LONGEST));
    let socket = WebSocketStream::from_raw_socket(stream, Role::Server, Some(config)).await;
    // What was told before it came is not for it.
    let Ok(heard) = listening::last_event(&app, &session.account).await else { return };
    let listener = Listener { app: &app, session: &session, socket, words, heard };
    listener.run().await;
}

struct Listener<'a, S> {
    app: &'a Arc<App>,
    session: &'a Session,
    socket: Socket<S>,
    words: Receiver<Word>,
    /// The number of the last event that it was sent.
    heard: i64,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Listener<'_, S> {
    async fn run(mut self) {
        use futures_util::StreamExt as _;
        let mut tick = tokio::time::interval(REST);
        let mut silence = Box::pin(tokio::time::sleep(SILENCE));
        loop {
            let went_on = tokio::select! {
                said = self.socket.next() => {
                    silence.as_mut().reset(crate::world::instant() + SILENCE);
                    // Pings are answered by the library; acknowledgements and answers of receivers
                    // change nothing here, since a listener is told once.
                    match said {
                        Some(Ok(Message::Close(_)) | Err(_)) | None => ControlFlow::Break(()),
                        Some(Ok(_)) => ControlFlow::Continue(()),
                    }
                }
                word = self.words.recv() => self.hear(word).await,
                _ = tick.tick() => self.news().await,
                () = silence.as_mut() => ControlFlow::Break(()),
            };
            if went_on.is_break() {
                return;
            }
        }
    }

    async fn hear(&mut self, word: Result<Word, RecvError>) -> ControlFlow<()> {
        match (word, self.session.feature) {
            // Who fell behind finds it all in the sequence, but for what is not there.
            (Ok(Word::News) | Err(RecvError::Lagged(_)), _) => self.news().await,
            (Ok(Word::Again(event)), Feature::Webhooks) => {
                match listening::again(self.app, self.session, &event).await {
                    Ok(Some(frame)) => self.send(frame).await,
                    Ok(None) => ControlFlow::Continue(()),
                    Err(_) => ControlFlow::Break(()),
                }
            }
            (Ok(Word::Request(logged)), Feature::RequestLogs)
                if self.session.filters.pass(&logged) =>
            {
                self.send(request_frame(&logged)).await
            }
            (Ok(Word::Again(_) | Word::Request(_)), _) => ControlFlow::Continue(()),
            (Err(RecvError::Closed), _) => ControlFlow::Break(()),
        }
    }

    /// Sends what was told since the last look.
    async fn news(&mut self) -> ControlFlow<()> {
        if self.session.feature == Feature::RequestLogs {
            return ControlFlow::Continue(());
        }
        loop {
            let told = listening::since(self.app, self.session, self.heard).await;
            let Ok(told) = told else { return ControlFlow::Break(()) };
            if told.is_empty() {
                return ControlFlow::Continue(());
            }
            for (number, frames) in told {
                for frame in frames {
                    self.send(frame).await?;
                }
                self.heard = number;
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
