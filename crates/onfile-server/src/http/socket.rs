//! One client's socket, with the two deadlines that hyper does not have, and with memory that forgets
//! the last request.
//!
//! hyper's header timer also runs while a connection is idle, so it can only be as short as an idle
//! connection may be; and it waits for ever for a client that does not read. This socket closes
//! itself when a head has begun and does not end, and when nobody takes what is written.

use super::limits::{HEAD_DEADLINE, WRITE_STALL};
use crate::world::instant;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep_until};

/// The buffer with which hyper begins to read, and with which it goes on unless it has to grow.
const FRESH_BUFFER: usize = 8 * 1024;

/// Whether the connection is between requests, or in one that is past its head. The service says
/// so; the socket cannot know.
#[derive(Default)]
pub struct Phase {
    past_head: AtomicBool,
    idle: AtomicBool,
    outgrown: AtomicBool,
}

impl Phase {
    /// The head is complete: body and answer have deadlines of their own.
    pub fn head_read(&self) {
        self.past_head.store(true, Ordering::Release);
        self.idle.store(false, Ordering::Release);
    }

    /// The answer is made; the next byte begins the next head.
    pub fn answered(&self) {
        self.idle.store(true, Ordering::Release);
        self.past_head.store(false, Ordering::Release);
    }

    /// Whether the connection must end with this answer, because its buffer keeps requests where a
    /// later read does not wipe them. Ending frees it, and what is freed is wiped.
    pub fn outgrown(&self) -> bool {
        self.outgrown.load(Ordering::Acquire)
    }
}

/// The socket. It starts in a head: a client that connects has something to say.
pub struct Socket {
    stream: TcpStream,
    phase: Arc<Phase>,
    head: Timer,
    stall: Timer,
}

impl Socket {
    /// A fresh connection.
    pub fn new(stream: TcpStream, phase: Arc<Phase>) -> Self {
        Socket { stream, phase, head: Timer::default(), stall: Timer::default() }
    }
}

/// A deadline that exists only while something is awaited.
#[derive(Default)]
struct Timer(Option<Pin<Box<Sleep>>>);

impl Timer {
    /// Starts the timer unless it runs, and fails once it has run out.
    fn poll<T>(&mut self, limit: std::time::Duration, cx: &mut Context<'_>) -> Poll<io::Result<T>> {
        let sleep = self.0.get_or_insert_with(|| Box::pin(sleep_until(instant() + limit)));
        sleep.as_mut().poll(cx).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }

    fn stop(&mut self) {
        self.0 = None;
    }
}

impl AsyncRead for Socket {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = self.read_over_the_last_request(cx, buffer);
        if self.phase.past_head.load(Ordering::Acquire) {
            self.head.stop();
            return read;
        }
        if buffer.filled().len() > before {
            // The first byte after an answer: a head has begun, and its time runs.
            if self.phase.idle.swap(false, Ordering::AcqRel) {
                self.head.stop();
            }
            return read;
        }
        match read {
            Poll::Pending if !self.phase.idle.load(Ordering::Acquire) => {
                self.head.poll(HEAD_DEADLINE, cx)
            }
            other => other,
        }
    }
}

impl AsyncWrite for Socket {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.watched(written, cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, pieces);
        self.watched(written, cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

impl Socket {
    /// Reads, and wipes what is spare: hyper reads into the buffer of the last request, which may
    /// have held a card number, and a connection that is never idle would keep it for days.
    ///
    /// This reaches the whole buffer as long as hyper begins each request at the front, which it does
    /// in a buffer of the size it begins with. It grows for whoever fills it in one read, which
    /// nobody may, and for a head that does not come in one piece; that is noted.
    fn read_over_the_last_request(
        &mut self,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if buffer.remaining() > FRESH_BUFFER {
            self.phase.outgrown.store(true, Ordering::Release);
        }
        buffer.initialize_unfilled();
        let mut some = buffer.take(FRESH_BUFFER - 1);
        let read = Pin::new(&mut self.stream).poll_read(cx, &mut some);
        let length = some.filled().len();
        buffer.advance(length);
        read
    }

    /// Passes a write on, and gives up on a client that has stopped reading.
    fn watched(
        &mut self,
        written: Poll<io::Result<usize>>,
        cx: &mut Context<'_>,
    ) -> Poll<io::Result<usize>> {
        match written {
            Poll::Ready(done) => {
                self.stall.stop();
                Poll::Ready(done)
            }
            Poll::Pending => self.stall.poll(WRITE_STALL, cx),
        }
    }
}
