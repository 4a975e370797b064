//! The embedded database: its tables, its migrations, and how a connection is set up.

use super::footing::Place;
use crate::error::OpenError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB, OpenFlags};

/// "Onfi": tells `file` and us whose database this is.
const APPLICATION_ID: i32 = 0x4f6e_6669;

/// One script for each schema number, applied in order. A released script is never changed.
const MIGRATIONS: &[&str] =
    &[include_str!("schema/1.sql"), include_str!("schema/2.sql"), include_str!("schema/3.sql")];

/// Memory for the writer's pages, in KiB, negative by SQLite's convention. A commit touches a few
/// pages of each index, and rereading them is what a small cache would cost.
const WRITER_CACHE: i64 = -16_384;

/// Opens the database for writing, and brings its schema up to date.
pub(crate) fn open(place: &Place) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut connection = connect(place, flags).map_err(|error| failed(&error))?;
    // SQLite opens what it may not write to as well, and would leave a log that nobody may write to.
    if connection.is_readonly(MAIN_DB).map_err(|error| failed(&error))? {
        return Err(OpenError::Unavailable(format!("{} is read-only", place.path.display())));
    }
    // Whose it is comes first: a stranger's database must not even be switched to our journal.
    let found = version(&connection)?;
    set_up(&connection).map_err(|error| failed(&error))?;
    renew_log(&connection, place)?;
    migrate(&mut connection, found).map_err(|error| failed(&error))?;
    Ok(connection)
}

/// Opens the database for reading.
pub(crate) fn open_reader(place: &Place) -> rusqlite::Result<Connection> {
    let connection = connect(place, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    keep_hands_off(&connection)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// Opens the database for checkpoints alone.
pub(crate) fn open_checkpointer(place: &Place) -> rusqlite::Result<Connection> {
    let connection = connect(place, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    durable(&connection)?;
    // It must not touch the database once the writer has given up: see `keep_hands_off`.
    keep_hands_off(&connection)?;
    Ok(connection)
}

/// Lets a connection be closed without the checkpoint that SQLite makes with the last one.
pub(crate) fn keep_hands_off(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map(drop)
}

fn connect(place: &Place, flags: OpenFlags) -> rusqlite::Result<Connection> {
    // Each connection is used by one thread at a time.
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    match place.footing.vfs {
        Some(vfs) => Connection::open_with_flags_and_vfs(&place.path, flags, vfs),
        None => Connection::open_with_flags(&place.path, flags),
    }
}

/// See [`Footing::renew`](super::Footing::renew). Under the writer's lock, so that nobody else, such
/// as an operator's tool, writes to the log meanwhile.
pub(crate) fn renew_log(connection: &Connection, place: &Place) -> Result<(), OpenError> {
    let run = |sql| connection.execute_batch(sql).map_err(|error| failed(&error));
    run("BEGIN IMMEDIATE")?;
    let log = place.log();
    let renewed = (place.footing.renew)(&log);
    run("ROLLBACK")?;
    renewed.map_err(|error| OpenError::Unavailable(format!("{}: {error}", log.display())))
}

fn set_up(connection: &Connection) -> rusqlite::Result<()> {
    // Some file systems cannot have one; every promise of this engine rests on it.
    if journal(connection)? != ["wal"] {
        let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CANTOPEN);
        let text = "this file system cannot keep a write-ahead log".to_owned();
        return Err(rusqlite::Error::SqliteFailure(code, Some(text)));
    }
    durable(connection)?;
    connection.pragma_update(None, "cache_size", WRITER_CACHE)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Asks for a write-ahead log, and says what there is instead. The first row comes before the commit
/// that makes it so; only who reads to the end is told when that fails.
fn journal(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare("PRAGMA journal_mode = WAL")?;
    statement.query_map([], |row| row.get(0))?.collect()
}

fn durable(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "synchronous", "FULL")?;
    // On macOS `fsync` stops at the drive's cache; elsewhere these two change nothing.
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    // A checkpoint inside a commit is the worst latency this engine has: see `checkpoint`.
    connection.query_row("PRAGMA wal_autocheckpoint = 0", [], |_row| Ok(()))
}

/// The schema number found, 0 in a new database.
fn version(connection: &Connection) -> Result<i64, OpenError> {
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let read = || -> rusqlite::Result<(i64, i64, i64)> {
        Ok((
            number("PRAGMA application_id")?,
            number("PRAGMA user_version")?,
            number("SELECT count(*) FROM sqlite_schema")?,
        ))
    };
    let (application, found, tables) = read().map_err(|error| failed(&error))?;
    if application != i64::from(APPLICATION_ID) && (application, found, tables) != (0, 0, 0) {
        return Err(OpenError::NotOurs {
            found: format!("its application id is {application}, and it has {tables} tables"),
        });
    }
    let known = MIGRATIONS.iter().zip(1_i64..).last().map_or(0, |(_, number)| number);
    if found > known {
        return Err(OpenError::Newer { found, known });
    }
    Ok(found)
}

fn migrate(connection: &mut Connection, found: i64) -> rusqlite::Result<()> {
    for (script, number) in MIGRATIONS.iter().zip(1_i64..).filter(|(_, number)| *number > found) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(script)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}

fn failed(error: &rusqlite::Error) -> OpenError {
    OpenError::Unavailable(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(number: &str, value: i64) -> OpenError {
        let connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
        connection.pragma_update(None, number, value).unwrap();
        version(&connection).unwrap_err()
    }

    #[test]
    fn a_newer_schema_is_refused() {
        assert_eq!(
            refusal("user_version", 9).to_string(),
            "a newer Onfile has written this store (its schema is 9, this server knows up to 3); \
             start that version, or restore a backup"
        );
    }

    #[test]
    fn another_program_s_database_is_refused() {
        assert_eq!(
            refusal("application_id", 77).to_string(),
            "this is not a store of Onfile: its application id is 77, and it has 0 tables"
        );
    }
}
