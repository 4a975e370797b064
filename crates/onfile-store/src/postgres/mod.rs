//! The PostgreSQL engine: any number of processes share one database and keep no state of their own.
//!
//! [`commit`] writes a batch in two round trips, [`reads`] answers questions, [`schema`] brings the
//! database up to date.

mod commit;
mod deliveries;
mod pipeline;
mod reads;
mod schema;
mod statements;
mod steps;
mod survey;
mod words;
mod writes;

use crate::error::{OpenError, StoreError};
use deadpool_postgres::{
    Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime,
};
use std::error::Error;
use std::str::FromStr;
use std::time::Duration;
use tokio_postgres::config::SslMode;
use tokio_postgres::{Config, NoTls};

/// Connections of one process. Several processes fit into PostgreSQL's default of 100.
const CONNECTIONS: usize = 16;
/// How long a request waits for a connection before it is answered that the store is unavailable.
const PATIENCE: Duration = Duration::from_secs(10);

/// The open engine. Clones share it.
#[derive(Clone)]
pub(crate) struct Postgres {
    pool: Pool,
}

impl Postgres {
    pub(crate) async fn connect(url: &str) -> Result<Self, OpenError> {
        let manager = Manager::from_config(
            configuration(url)?,
            NoTls,
            ManagerConfig { recycling_method: RecyclingMethod::Fast },
        );
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .build()
            .map_err(|error| OpenError::Unavailable(error.to_string()))?;
        let engine = Postgres { pool };
        let mut client =
            engine.client().await.map_err(|error| OpenError::Unavailable(error.to_string()))?;
        schema::bring_up_to_date(&mut client).await?;
        Ok(engine)
    }

    /// Lends no more connections. Commits under way keep theirs to the end.
    pub(crate) fn close(self) {
        self.pool.close();
    }

    async fn client(&self) -> Result<Object, StoreError> {
        self.pool.get().await.map_err(|error| match error {
            PoolError::Backend(error) => failed(&error),
            PoolError::Timeout(_) => {
                StoreError::Unavailable("no connection to PostgreSQL came free in time".to_owned())
            }
            PoolError::Closed | PoolError::NoRuntimeSpecified | PoolError::PostCreateHook(_) => {
                StoreError::Unavailable(error.to_string())
            }
        })
    }
}

fn configuration(url: &str) -> Result<Config, OpenError> {
    let no_tls = || {
        OpenError::Unsupported(
            "this server cannot speak TLS to PostgreSQL yet; use a private network or a local \
             tunnel, and sslmode=disable"
                .to_owned(),
        )
    };
    let mut config = Config::from_str(url).map_err(|error| {
        // The driver does not know the stricter modes. They are refused like `require`, not as typing
        // errors.
        if url.contains("sslmode=verify-") {
            no_tls()
        } else {
            OpenError::Unavailable(text(&error))
        }
    })?;
    if config.get_ssl_mode() == SslMode::Require {
        return Err(no_tls());
    }
    // An acknowledged write is on disk, whatever this database is used to.
    let given = config.get_options().unwrap_or_default();
    let options = format!("{given} -c synchronous_commit=on");
    config.options(options.trim_start());
    config.application_name("onfile");
    config.connect_timeout(PATIENCE);
    Ok(config)
}

fn failed(error: &tokio_postgres::Error) -> StoreError {
    StoreError::Unavailable(text(error))
}

/// An error for the log. PostgreSQL's detail is left out, because it quotes the row.
fn text(error: &tokio_postgres::Error) -> String {
    match (error.as_db_error(), error.source()) {
        (Some(db), _) => format!("PostgreSQL: {} ({})", db.message(), db.code().code()),
        (None, Some(source)) => format!("PostgreSQL: {error}: {source}"),
        (None, None) => format!("PostgreSQL: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::configuration;

    #[test]
    fn tls_is_refused_and_says_so() {
        for mode in ["require", "verify-ca", "verify-full"] {
            let url = format!("postgres://onfile:secret@db/onfile?sslmode={mode}");
            let text = configuration(&url).unwrap_err().to_string();
            assert!(text.contains("cannot speak TLS to PostgreSQL yet"), "{text}");
            assert!(!text.contains("secret"), "{text}");
        }
    }

    #[test]
    fn the_session_is_durable_and_keeps_its_own_options() {
        let url = "postgres://db/onfile?options=-c%20search_path%3Dpayments";
        let config = configuration(url).unwrap();
        let expected = "-c search_path=payments -c synchronous_commit=on";
        assert_eq!(config.get_options(), Some(expected));
    }
}
