//! A small HTTP/1.1 client over one kept-alive connection: enough to load and question a server.

use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// No answer takes this long unless the server is stuck.
const PATIENCE: Duration = Duration::from_secs(30);

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
}

/// A connection, opened again by whoever gets an error.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub(crate) fn open(address: SocketAddr) -> io::Result<Self> {
        Connection::waiting(address, PATIENCE)
    }

    /// For a question whose answer takes as long as all that it sets off.
    pub(crate) fn waiting(address: SocketAddr, patience: Duration) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(patience))?;
        Ok(Connection { stream, buffer: Vec::with_capacity(16 * 1024) })
    }

    /// Sends one request, as [`request`] wrote it, and reads its answer.
    pub(crate) fn send(&mut self, request: &[u8]) -> io::Result<Answer> {
        self.stream.write_all(request)?;
        let head_end = self.read_until_blank_line()?;
        let head = String::from_utf8_lossy(&self.buffer[..head_end]);
        let (status, length) = understood(&head).ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidData, format!("not understood: {head}"))
        })?;
        while self.buffer.len() < head_end + length {
            self.read_more()?;
        }
        let body = String::from_utf8_lossy(&self.buffer[head_end..head_end + length]).into_owned();
        self.buffer.drain(..head_end + length);
        Ok(Answer { status, body })
    }

    fn read_until_blank_line(&mut self) -> io::Result<usize> {
        loop {
            if let Some(at) = self.buffer.windows(4).position(|window| window == b"\r\n\r\n") {
                return Ok(at + 4);
            }
            self.read_more()?;
        }
    }

    fn read_more(&mut self) -> io::Result<()> {
        let mut chunk = [0; 16 * 1024];
        let length = self.stream.read(&mut chunk)?;
        if length == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.buffer.extend_from_slice(&chunk[..length]);
        Ok(())
    }
}

/// The status, and how long the body is.
fn understood(head: &str) -> Option<(u16, usize)> {
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, header(head, "content-length")?.parse().ok()?))
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let fields = head.lines().filter_map(|line| line.split_once(':'));
    let mut named = fields.filter(|(field, _)| field.eq_ignore_ascii_case(name));
    named.next().map(|(_, value)| value.trim())
}

/// The bytes of a request; `form` is sent as it is, with its idempotency key when there is one.
pub(crate) fn request(
    method: &str,
    path: &str,
    key: &str,
    form: Option<&str>,
    idempotency: Option<&str>,
) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    // Writing to a string cannot fail.
    let _ = write!(text, "Authorization: Bearer {key}\r\n");
    if let Some(idempotency) = idempotency {
        let _ = write!(text, "Idempotency-Key: {idempotency}\r\n");
    }
    if let Some(form) = form {
        let kind = "application/x-www-form-urlencoded";
        let _ = write!(text, "Content-Type: {kind}\r\nContent-Length: {}\r\n", form.len());
    }
    text.push_str("\r\n");
    text.push_str(form.unwrap_or_default());
    text.into_bytes()
}

/// The first text field of this name: an object's own id comes before those it contains.
pub(crate) fn text_field<'a>(json: &'a str, name: &str) -> Option<&'a str> {
    let quoted = format!("\"{name}\"");
    let after = &json[json.find(&quoted)? + quoted.len()..];
    let value = after.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    value.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_whatever_the_spacing() {
        assert_eq!(text_field("{\"id\":\"a\",\"b\":{\"id\":\"c\"}}", "id"), Some("a"));
        assert_eq!(text_field("{\n  \"id\" : \"a\"\n}", "id"), Some("a"));
        assert_eq!(text_field("{\"id\":null}", "id"), None);
    }

    #[test]
    fn headers_are_named_in_any_case() {
        assert_eq!(
            header("HTTP/1.1 200 OK\r\ncontent-LENGTH:  12\r\n", "Content-Length"),
            Some("12")
        );
    }
}
