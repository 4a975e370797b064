//! The options of `onfile demo`. It takes none from the environment: what is set there is for a real
//! server, whose records the demo must not open.

use super::{Config, LogFormat, Settings, public_url};
use crate::ops::account::Keys;
use clap::Args;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

const DEFAULT_SHOP: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 4242);

/// The options of `onfile demo`.
#[derive(Args)]
pub struct Demo {
    /// Address of the shop
    #[arg(long, value_name = "ADDRESS", default_value_t = DEFAULT_SHOP)]
    shop: SocketAddr,
    /// Where browsers reach the shop [default: http:// and the address]
    #[arg(long, value_name = "URL")]
    shop_url: Option<String>,
    /// Address of the API that the shop calls [default: 127.0.0.1:4240]
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<SocketAddr>,
    /// Where browsers reach the API [default: http:// and the address]
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// Directory for everything, kept for the next time [default: a temporary one, removed at the end]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Format of the log, human or json [default: human on a terminal, else json]
    #[arg(long, hide_possible_values = true)]
    log: Option<LogFormat>,
    /// Serve the browser's side from this folder instead of from the binary, while working on it
    #[arg(long, value_name = "DIR")]
    web_dir: Option<PathBuf>,
    /// Serve the shop's pages from this folder instead of from the binary, while working on them
    #[arg(long, value_name = "DIR")]
    shop_dir: Option<PathBuf>,
}

/// A shop beside the server.
pub struct Shop {
    /// Where it listens.
    pub listen: SocketAddr,
    /// Where browsers reach it; from the bound address when nobody says.
    pub url: Option<String>,
    /// Where its pages are read from; the binary when nobody says.
    pub pages: Option<PathBuf>,
}

impl Demo {
    /// A server with everything in `home`, keys of this start, and a shop. The vault's key lies in there
    /// too: the numbers that it seals are printed on the shop's own page.
    pub fn resolve(self, home: &Path) -> Result<Config, String> {
        let url = self.shop_url.map(|url| public_url("shop-url", &url)).transpose()?;
        let shop = Shop { listen: self.shop, url, pages: self.shop_dir };
        let keys = Keys::fresh();
        let settings = Settings {
            listen: self.listen,
            data: Some(home.join("data")),
            vault_key_file: Some(home.join("vault.key")),
            public_url: self.public_url,
            secret_key: Some(keys.secret),
            publishable_key: Some(keys.publishable),
            log: self.log,
            web_dir: self.web_dir,
            ..Settings::default()
        };
        Ok(Config { shop: Some(shop), ..settings.resolve()? })
    }
}
