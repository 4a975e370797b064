//! Where a test keeps its store.

use onfile_store::Store;
use std::path::PathBuf;
use tokio_postgres::NoTls;

/// A store's place: a directory, or a schema in the test database.
pub(crate) enum Home {
    Directory(PathBuf),
    Schema {
        name: String,
        url: String,
    },
    /// Only the store itself, so that it is there when it is opened again.
    Memory(Store),
}

/// Two runs of the suite at once must not meet.
fn name_of(test: &str) -> String {
    // PostgreSQL cuts names at 63 bytes.
    let end = test.len().min(40);
    format!("onfile_{}_{}", std::process::id(), &test[..end])
}

/// Where the test database is.
fn url() -> String {
    std::env::var("ONFILE_TEST_DATABASE_URL").unwrap_or_else(|_| {
        panic!(
            "ONFILE_TEST_DATABASE_URL is not set: the PostgreSQL half of this suite needs a \
             database. `cargo xtask test` starts one and sets it."
        )
    })
}

async fn admin(url: &str) -> tokio_postgres::Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

impl Home {
    pub(crate) async fn directory(test: &str) -> Home {
        let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name_of(test));
        std::fs::remove_dir_all(&directory).ok();
        Home::Directory(directory)
    }

    pub(crate) async fn memory(_test: &str) -> Home {
        Home::Memory(Store::in_memory())
    }

    pub(crate) async fn schema(test: &str) -> Home {
        let (name, url) = (name_of(test), url());
        let reset = format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}");
        admin(&url).await.batch_execute(&reset).await.unwrap();
        Home::Schema { name, url }
    }

    pub(crate) async fn open(&self) -> Store {
        match self {
            Home::Directory(directory) => Store::open_directory(directory).await.unwrap(),
            Home::Schema { name, url } => {
                let mark = if url.contains('?') { '&' } else { '?' };
                let url = format!("{url}{mark}options=-c%20search_path%3D{name}");
                Store::connect(&url).await.unwrap()
            }
            Home::Memory(store) => store.clone(),
        }
    }

    /// Changes rows behind the store's back.
    pub(crate) async fn tamper(&self, sql: &str) {
        match self {
            Home::Directory(directory) => {
                let database = rusqlite::Connection::open(directory.join("onfile.db")).unwrap();
                database.execute_batch(sql).unwrap();
            }
            Home::Schema { name, url } => {
                let sql = format!("SET search_path = {name}; {sql}");
                admin(url).await.batch_execute(&sql).await.unwrap();
            }
            Home::Memory(_) => panic!("nothing lies behind this store's back"),
        }
    }

    pub(crate) async fn remove(self) {
        match self {
            Home::Directory(directory) => std::fs::remove_dir_all(directory).unwrap(),
            Home::Schema { name, url } => {
                let sql = format!("DROP SCHEMA {name} CASCADE");
                admin(&url).await.batch_execute(&sql).await.unwrap();
            }
            Home::Memory(_) => {}
        }
    }
}
