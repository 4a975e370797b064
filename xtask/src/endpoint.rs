//! A webhook endpoint of ours: what it is sent goes to whoever listens, who says how it is answered.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

/// Listens until the process ends; answers where. What is sent is given to `take`, which says with
/// which status it is answered: with none at all, the connection is held and nothing is ever said.
pub(crate) fn listen(
    take: impl Fn(&str) -> Option<u16> + Send + Sync + 'static,
) -> std::io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/", listener.local_addr()?);
    let take = Arc::new(take);
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let take = take.clone();
            std::thread::spawn(move || attend(stream, &*take));
        }
    });
    Ok(url)
}

fn attend(stream: TcpStream, take: &impl Fn(&str) -> Option<u16>) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut stream = stream;
    loop {
        let body = body(&mut reader)?;
        let Some(status) = take(&body) else {
            // Until the other side gives up.
            let _ = reader.read(&mut [0]);
            return None;
        };
        let answer = format!("HTTP/1.1 {status} X\r\nContent-Length: 0\r\n\r\n");
        stream.write_all(answer.as_bytes()).ok()?;
    }
}

/// The body of the next request; the rest of it is nobody's business.
fn body(reader: &mut BufReader<TcpStream>) -> Option<String> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok()?;
        }
        if line == "\r\n" {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    String::from_utf8(body).ok()
}
