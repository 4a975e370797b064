//! A place to stand a store on a disk, and what is seen of it from outside.

use onfile_faultfs::{Disk, Mount, VFS};
use onfile_store::{Footing, OpenError, Store};
use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// Small enough that a session of a hundred pages sees checkpoints, and a log that starts over.
const FOOTING: Footing =
    Footing { vfs: Some(VFS), renew: onfile_faultfs::renew, checkpoint_step: 12, log_bound: 30 };

/// A directory: real for the store's lock file, on a [`Disk`] for its database.
pub(crate) struct Bench {
    directory: PathBuf,
    pub(crate) footing: Footing,
}

impl Bench {
    pub(crate) fn new() -> Bench {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("power-{}-{number}", std::process::id());
        let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&directory).unwrap();
        Bench { directory, footing: FOOTING }
    }

    /// Puts a disk in place.
    pub(crate) fn mount(&self, disk: &Disk) -> Mount {
        Mount::new(&self.directory, disk)
    }

    pub(crate) async fn open(&self) -> Result<Store, OpenError> {
        Store::open_directory_on(&self.directory, self.footing).await
    }

    /// A connection of a stranger's, such as an operator's tool, that leaves no checkpoint behind.
    pub(crate) fn connect(&self) -> rusqlite::Result<Connection> {
        let path = self.directory.join("onfile.db");
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
        let connection = Connection::open_with_flags_and_vfs(path, flags, VFS)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        Ok(connection)
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.directory).ok();
    }
}

/// Every table, in the order of its own key.
const TABLES: [(&str, &str); 9] = [
    ("object", "key"),
    ("entry", "account, name, value, created, key"),
    ("event_sequence", "account, sequence"),
    ("api_key", "hash"),
    ("idempotency", "account, key"),
    ("job", "account, id"),
    ("tally", "account, name"),
    ("sealed", "account, id"),
    ("setting", "name"),
];

/// Rows that contradict each other: what every store must answer 0 to.
const CONTRADICTIONS: [(&str, &str); 5] = [
    (
        "entries without their record",
        "SELECT count(*) FROM entry LEFT JOIN object USING (key, account, created)
         WHERE object.key IS NULL",
    ),
    (
        "records that no list shows",
        "SELECT count(*) FROM object WHERE NOT EXISTS (
           SELECT 1 FROM entry WHERE entry.account = object.account AND entry.name = object.kind
             AND entry.value = '' AND entry.created = object.created AND entry.key = object.key)",
    ),
    (
        "gaps in the sequence of events",
        "SELECT count(*) FROM (
           SELECT account, count(*) AS found, max(sequence) AS last FROM event_sequence
           GROUP BY account) LEFT JOIN tally USING (account)
         WHERE name = 'event_sequence' AND NOT (found = last AND last = value)",
    ),
    (
        "numbered events without their record",
        "SELECT count(*) FROM event_sequence LEFT JOIN object USING (key, account)
         WHERE object.key IS NULL",
    ),
    (
        "events without a number",
        "SELECT count(*) FROM object WHERE kind = 'event' AND key NOT IN
           (SELECT key FROM event_sequence)",
    ),
];

/// One number for everything that is stored.
pub(crate) fn digest(connection: &Connection) -> rusqlite::Result<u64> {
    let mut hasher = DefaultHasher::new();
    for (table, order) in TABLES {
        let mut statement =
            connection.prepare(&format!("SELECT * FROM {table} ORDER BY {order}"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            table.hash(&mut hasher);
            for column in 0..columns {
                match row.get_ref(column)? {
                    ValueRef::Integer(number) => number.hash(&mut hasher),
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.hash(&mut hasher),
                    ValueRef::Null | ValueRef::Real(_) => panic!("{table} has no such column"),
                }
            }
        }
    }
    Ok(hasher.finish())
}

/// What is wrong inside the database itself: its pages, its indexes, its rows.
pub(crate) fn contradiction(connection: &Connection) -> rusqlite::Result<Option<String>> {
    let text = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, String>(0));
    let integrity = text("PRAGMA integrity_check")?;
    if integrity != "ok" {
        return Ok(Some(integrity));
    }
    for (what, sql) in CONTRADICTIONS {
        let count: i64 = connection.query_row(sql, [], |row| row.get(0))?;
        if count > 0 {
            return Ok(Some(format!("{count} {what}")));
        }
    }
    Ok(None)
}
