//! What one client may cost, each with its arithmetic.
//!
//! Whatever is sent, the answer is quick: a 4xx, a 503 or a closed connection. The limits of the
//! form itself (depth, number and length of parameters) are in `onfile_wire::form`.

use std::time::Duration;

/// Connections at a time. Beyond it, those that wait make room (`waiting`). A Linux process may have 1,024 open files unless told otherwise; the
/// store needs under 60 (a database, its log, readers, or a pool of PostgreSQL connections), and the
/// rest is kept for the moments in which one connection closes and the next one opens.
pub const MAX_CONNECTIONS: usize = 900;

/// Connections beyond [`MAX_CONNECTIONS`] that are told so at a time; others are just closed. With
/// 900 + 60 this stays below 1,024.
pub const MAX_TURNED_AWAY: usize = 32;

/// How long a connection that is turned away may take to read the answer.
pub const TURN_AWAY: Duration = Duration::from_secs(2);

/// How long the next client waits for one that was asked to make room. That takes microseconds unless
/// a request came from it in the same moment.
pub const ROOM: Duration = Duration::from_millis(50);

/// How long accepting pauses when the system has no file left for a connection.
pub const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// From the first byte of a request to the end of its headers, and from connecting to the end of
/// the first headers. They fit into one packet or two; the slowest networks deliver those in 3 s.
pub const HEAD_DEADLINE: Duration = Duration::from_secs(10);

/// Between two requests on one connection. Longer than the 60 s after which the usual proxies and
/// load balancers give up an idle connection, so that they close it and not we, in the moment in
/// which they send the next request.
pub const IDLE: Duration = Duration::from_secs(75);

/// All headers together, with the request line; hyper takes at most 100 of them. The longest that official clients send are about
/// 1.5 KiB, and 8 KiB is the limit of most proxies; twice that.
pub const MAX_HEAD_BYTES: usize = 16 * 1024;

/// Memory for reading one connection: the head, and body bytes that came with it.
pub const READ_BUFFER: usize = 64 * 1024;

/// A body. The longest text of the API is a dispute's evidence with 150,000 characters; as
/// percent-encoded UTF-8 most of them take 3 bytes and some 12. 1 MiB carries any that people write.
pub const MAX_BODY: usize = 1024 * 1024;

/// A body that is read whoever else is being read. Official clients send a few hundred bytes, and 900
/// of these are 14 MiB.
pub const SMALL_BODY: usize = 16 * 1024;

/// What all longer bodies together may take, by their announced length; who sends one more is told
/// to come back: nobody has shown a key by then. A buffer doubles as it grows, so they hold 300 MiB
/// and not 128.
pub const LARGE_BODIES: usize = 128 * MAX_BODY;

/// Reading a whole body. At [`MIN_BODY_RATE`] that is 240 KiB; a slower sender of a longer body is
/// either broken or malicious.
pub const BODY_DEADLINE: Duration = Duration::from_secs(30);

/// How long a body may take before its rate counts.
pub const BODY_GRACE: Duration = Duration::from_secs(5);

/// The slowest sender, in bytes per second. Usual bodies of under 1 KiB arrive in one piece; 8 KiB/s
/// is an old telephone modem.
pub const MIN_BODY_RATE: u64 = 8 * 1024;

/// How long a client may leave an answer unread before the connection is closed. Answers of up to
/// about 200 KiB fit into the socket's own buffers, so this concerns nobody who reads.
pub const WRITE_STALL: Duration = Duration::from_secs(20);

/// From the end of a request to its answer. Ordinary calls take milliseconds; official clients give
/// up after 80 s, and shall hear from us before.
pub const REQUEST_DEADLINE: Duration = Duration::from_secs(70);

/// The same on the control API, where one call may be asked to run years of jobs or to move every
/// number: ten million of these at ten thousand a second, and half as long again.
pub const CONTROL_DEADLINE: Duration = Duration::from_secs(1_500);

/// How long a stopping server waits for requests in flight. Orchestrators send SIGKILL 30 s after
/// SIGTERM, and the store still has to be closed.
pub const DRAIN: Duration = Duration::from_secs(20);

/// An idempotency key, in characters. The real service's limit.
pub const MAX_IDEMPOTENCY_KEY: usize = 255;

// The limits fit each other.
const _: () = {
    assert!(MAX_CONNECTIONS + MAX_TURNED_AWAY + 60 < 1_024);
    assert!(HEAD_DEADLINE.as_secs() < IDLE.as_secs());
    assert!(MAX_HEAD_BYTES < READ_BUFFER);
    assert!(SMALL_BODY < MAX_BODY && MAX_BODY < LARGE_BODIES);
    assert!(LARGE_BODIES <= u32::MAX as usize);
    assert!(BODY_GRACE.as_secs() < BODY_DEADLINE.as_secs());
};

/// When the next bytes of a body have to be there, counted from the body's beginning.
pub fn body_due(received: u64) -> Duration {
    let earned = Duration::from_secs_f64(received as f64 / MIN_BODY_RATE as f64);
    BODY_DEADLINE.min(BODY_GRACE + earned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_earns_its_time() {
        assert_eq!(body_due(0), BODY_GRACE);
        assert_eq!(body_due(MIN_BODY_RATE), BODY_GRACE + Duration::from_secs(1));
        // One byte a second earns nothing worth having.
        assert!(body_due(10) < BODY_GRACE + Duration::from_millis(10));
        assert_eq!(body_due(MAX_BODY as u64), BODY_DEADLINE);
    }
}
