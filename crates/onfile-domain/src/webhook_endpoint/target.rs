//! Where a URL leads, and which addresses a delivery may go to.
//!
//! Endpoints are the callers' words, so a delivery is a way for them to reach what only this machine
//! can: the address is judged after the name was looked up, and that very address is connected to.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Longest URL, in bytes.
const MAX_URL: usize = 2048;

/// What a URL says, as far as a delivery asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// `https`.
    pub tls: bool,
    /// The name or address, without brackets.
    pub host: String,
    /// Where it listens.
    pub port: u16,
    /// Host and port as the URL has them, for the header.
    pub authority: String,
    /// Path and query.
    pub path: String,
}

impl Target {
    /// Reads a URL; `None` for what is none, or has another scheme, or credentials in it.
    pub fn parse(url: &str) -> Option<Target> {
        let (scheme, rest) = url.split_once("://")?;
        let tls = match scheme.to_ascii_lowercase().as_str() {
            "https" => true,
            "http" => false,
            _ => return None,
        };
        let plain = |byte: u8| byte.is_ascii_graphic() && !br#"\"<>^`{|}"#.contains(&byte);
        if url.len() > MAX_URL || !url.bytes().all(plain) {
            return None;
        }
        let rest = rest.split('#').next()?;
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let (host, port) = host_and_port(authority)?;
        let port = match port {
            None => {
                if tls {
                    443
                } else {
                    80
                }
            }
            Some(digits) => number(digits)?,
        };
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        Some(Target { tls, host: host.to_owned(), port, authority: authority.to_owned(), path })
    }

    /// The address, where the URL has one in place of a name.
    pub fn address(&self) -> Option<IpAddr> {
        self.host.parse().ok()
    }
}

fn host_and_port(authority: &str) -> Option<(&str, Option<&str>)> {
    if let Some(rest) = authority.strip_prefix('[') {
        let (host, after) = rest.split_once(']')?;
        host.parse::<Ipv6Addr>().ok()?;
        return match after {
            "" => Some((host, None)),
            _ => Some((host, Some(after.strip_prefix(':')?))),
        };
    }
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let of_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    // A host that ends in a number is an address, however short it is written: `127.1`, `2130706433`.
    let last = host.trim_end_matches('.').rsplit('.').next()?;
    let numeric = last.starts_with(|it: char| it.is_ascii_digit())
        && last.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'x');
    let sane = !host.is_empty() && host.bytes().all(of_name);
    (sane && (!numeric || host.parse::<Ipv4Addr>().is_ok())).then_some((host, port))
}

fn number(digits: &str) -> Option<u16> {
    let decimal = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|port| decimal && *port > 0)
}

/// How far deliveries go. That is the operator's to say, and nobody else's: who makes an endpoint may
/// not be who owns the network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// To what the whole internet can reach.
    #[default]
    Public,
    /// Into private networks too.
    Private,
}

/// Whether a delivery may go to this address: to any that the whole internet can reach and, for
/// whoever tests on one machine, to the machine itself. Everything else may be a router, a database
/// or a cloud's metadata; where the operator says that his endpoints are in a private network, its
/// addresses are as good, and no others. Source: the registries of special-purpose addresses,
/// <https://www.iana.org/assignments/iana-ipv4-special-registry>, `iana-ipv6-special-registry`.
pub fn may_be_reached(address: IpAddr, livemode: bool, reach: Reach) -> bool {
    let address = address.to_canonical();
    (address.is_loopback() && !livemode)
        || is_public(address)
        || (reach == Reach::Private && is_private(address))
}

/// Addresses that networks give out to themselves. Those of one link are not among them: that is where
/// clouds keep what they know of a machine.
fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            let [a, b, ..] = address.octets();
            address.is_private() || (a == 100 && (64..=127).contains(&b))
        }
        IpAddr::V6(address) => address.is_unique_local(),
    }
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_4(address),
        IpAddr::V6(address) => is_public_6(address),
    }
}

fn is_public_4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    match (a, b) {
        (0 | 10 | 127, _) | (169, 254) | (192, 168) | (198, 18 | 19) => false,
        // Shared between a carrier and its customers.
        (100, 64..=127) => false,
        (172, 16..=31) => false,
        // Protocols, documentation, relays of 6to4, and direct delegation.
        (192, 0) => !matches!(c, 0 | 2),
        (192, 88) => c != 99,
        (198, 51) => c != 100,
        (203, 0) => c != 113,
        // Multicast, reserved, broadcast.
        (224.., _) => false,
        _ => true,
    }
}

/// Only what is given out to the world, and of that nothing that carries an address of version 4
/// inside, which could be any.
fn is_public_6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    let global = first & 0xe000 == 0x2000;
    let special = match (first, second) {
        // Teredo, benchmarks, overlays, and the rest of what is for protocols.
        (0x2001, 0..=0x01ff) => true,
        (0x2001, 0x0db8) => true,
        // 6to4.
        (0x2002, _) => true,
        // Documentation.
        (0x3fff, 0..=0x0fff) => true,
        _ => false,
    };
    global && !special
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls() {
        let of = |url: &str| {
            Target::parse(url).map(|it| (it.tls, it.host, it.port, it.authority, it.path))
        };
        let own = |tls, host: &str, port, authority: &str, path: &str| {
            Some((tls, host.to_owned(), port, authority.to_owned(), path.to_owned()))
        };
        assert_eq!(of("https://example.com"), own(true, "example.com", 443, "example.com", "/"));
        assert_eq!(of("http://a.b/c?d=e#f"), own(false, "a.b", 80, "a.b", "/c?d=e"));
        assert_eq!(
            of("HTTP://localhost:4242?x"),
            own(false, "localhost", 4242, "localhost:4242", "/?x")
        );
        assert_eq!(of("http://[::1]:80/"), own(false, "::1", 80, "[::1]:80", "/"));
        assert_eq!(of("http://127.0.0.1/"), own(false, "127.0.0.1", 80, "127.0.0.1", "/"));
        assert_eq!(
            of("https://a_b.c-d.example"),
            own(true, "a_b.c-d.example", 443, "a_b.c-d.example", "/")
        );
    }

    #[test]
    fn no_urls() {
        for url in [
            "",
            "example.com",
            "ftp://example.com",
            "https://",
            "https:///x",
            "https://a b",
            "https://user:secret@example.com",
            "https://user@example.com",
            "http://a:0",
            "http://a:",
            "http://a:65536",
            "http://a:+1",
            "http://[::1",
            "http://[::1]x",
            "http://[a]",
            "http://127.1",
            "http://2130706433",
            "http://0x7f000001",
            "http://0177.0.0.1",
            "http://127.0.0.1.",
            "http://a\r\nX: y",
            "http://\u{fc}",
            "http://a/\"",
            &format!("https://a/{}", "x".repeat(MAX_URL)),
        ] {
            assert_eq!(Target::parse(url), None, "{url}");
        }
    }

    /// Those of the addresses below that a private network has.
    const PRIVATE: [&str; 9] = [
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "100.127.0.1",
        "::ffff:10.0.0.1",
        "fc00::1",
        "fd12::1",
    ];

    #[test]
    fn addresses() {
        let reached =
            |text: &str, livemode| may_be_reached(text.parse().unwrap(), livemode, Reach::Public);
        for text in [
            "1.1.1.1",
            "93.184.215.14",
            "172.15.0.1",
            "172.32.0.1",
            "100.63.0.1",
            "192.1.0.1",
            "2606:4700::1111",
        ] {
            assert!(reached(text, true), "{text}");
        }
        for text in ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"] {
            assert!(reached(text, false) && !reached(text, true), "{text}");
        }
        for text in [
            "0.0.0.0",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.0.1",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.9",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::ffff:10.0.0.1",
            "::10.0.0.1",
            "64:ff9b::a00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:a00:1::1",
            "3fff::1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!reached(text, false), "{text}");
            let address = text.parse().unwrap();
            let private = may_be_reached(address, false, Reach::Private);
            assert_eq!(private, PRIVATE.contains(&text), "{text}");
        }
    }
}
