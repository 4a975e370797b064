//! `onfile vault rotate`: asks a running server to rotate its vault's key.
//!
//! One request over plain HTTP, written by hand: a client library would be the larger risk. Over
//! HTTPS, and from elsewhere, any HTTP client can make the same call.

use crate::config::Rotate;
use crate::http::limits::CONTROL_DEADLINE;
use serde_json::Value;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How long to wait for the answer: longer than the server lets any call take.
const PATIENCE: Duration = CONTROL_DEADLINE.saturating_add(Duration::from_secs(30));

/// The longest answer that is read. The server's is under 300 bytes.
const LONGEST_ANSWER: u64 = 64 * 1024;

/// Rotates the key and says what was done.
pub async fn run(rotate: &Rotate) -> Result<String, String> {
    let host = rotate.url.strip_prefix("http://").map(|host| host.trim_end_matches('/'));
    let Some(host) = host.filter(|host| !host.is_empty() && !host.contains('/')) else {
        return Err(format!(
            "{}: this command speaks plain HTTP alone; give the server's own address, or POST to \
             /_onfile/vault/rotate with another client",
            rotate.url
        ));
    };
    if rotate.secret_key.bytes().any(|byte| byte.is_ascii_control()) {
        return Err("--secret-key: this is not a key".to_owned());
    }
    let answer = timeout(PATIENCE, ask(host, &rotate.secret_key)).await;
    let answer = answer.map_err(|_| "the server has not answered; its log says more".to_owned())?;
    let answer = answer.map_err(|error| format!("{}: {error}", rotate.url))?;
    read(&answer)
}

async fn ask(host: &str, key: &str) -> std::io::Result<String> {
    let address = if host.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok()) {
        host.to_owned()
    } else {
        format!("{host}:80")
    };
    let mut stream = TcpStream::connect(address).await?;
    let request = format!(
        "POST /_onfile/vault/rotate HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {key}\r\n\
         Content-Length: 0\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.take(LONGEST_ANSWER).read_to_string(&mut answer).await?;
    Ok(answer)
}

/// What the answer says.
fn read(answer: &str) -> Result<String, String> {
    let unclear = || "this does not answer like an Onfile server".to_owned();
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(unclear)?;
    let body: Value = serde_json::from_str(body).map_err(|_| unclear())?;
    if head.split(' ').nth(1) == Some("200") {
        let (version, moved) = (&body["key_version"], &body["moved"]);
        let retired = match &body["retired_before"] {
            Value::Null => {
                "Older keys stay in the key file until the answers they seal have expired."
            }
            _ => "Keys that nothing needs any more have left the key file.",
        };
        return Ok(format!(
            "The vault seals under key {version} now; {moved} numbers moved. {retired}"
        ));
    }
    Err(body["error"]["message"].as_str().map_or_else(unclear, str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        let ok = "HTTP/1.1 200 OK\r\na: b\r\n\r\n{\"key_version\":2,\"moved\":3,\"retired_before\":null}";
        assert!(read(ok).unwrap().starts_with("The vault seals under key 2 now; 3 numbers moved."));
        let refused = "HTTP/1.1 401 Unauthorized\r\n\r\n{\"error\":{\"message\":\"No.\"}}";
        assert_eq!(read(refused), Err("No.".to_owned()));
        assert!(read("HTTP/1.1 200 OK\r\n\r\n<html>").is_err());
        assert!(read("").is_err());
    }
}
