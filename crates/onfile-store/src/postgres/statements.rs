//! The statements of a commit, prepared once on each connection.
//!
//! They are prepared before the commit begins: preparing is a round trip of its own, and inside the
//! pipeline it would let a statement arrive after the COMMIT that was meant to follow it.

use deadpool_postgres::Object;
use tokio_postgres::{Error, Statement};

macro_rules! statements {
    ($($(#[$doc:meta])* $field:ident = $sql:expr;)+) => {
        /// Everything a commit may run.
        pub(crate) struct Statements {
            $($(#[$doc])* pub(crate) $field: Statement,)+
        }

        impl Statements {
            pub(crate) async fn prepare(client: &Object) -> Result<Self, Error> {
                Ok(Statements { $($field: client.prepare_cached($sql).await?,)+ })
            }
        }
    };
}

statements! {
    begin = "BEGIN ISOLATION LEVEL READ COMMITTED";
    commit = "COMMIT";
    /// Keeps the account from being erased meanwhile; commits do not keep each other out.
    share_account = "SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))";
    /// Takes the idempotency key. No row means that it is in use. While another request with it
    /// commits, this waits for the outcome.
    claim_key = "
        INSERT INTO idempotency (account, key, fingerprint, created, answer, request_id)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (account, key) DO UPDATE
        SET fingerprint = excluded.fingerprint, created = excluded.created,
            answer = excluded.answer, request_id = excluded.request_id
        WHERE idempotency.created < $7
        RETURNING true";
    /// Locks the records that were read (shared) and those to change (exclusively), in the order of
    /// the arrays. One nested loop, so that every commit locks in the same order and none deadlocks.
    lock_records = "
        SELECT wanted.id,
               coalesce(changed.key, read.key),
               coalesce(changed.version, read.version),
               coalesce(changed.created, read.created)
        FROM unnest($2::text[], $3::bool[]) WITH ORDINALITY AS wanted (id, changes, place)
        LEFT JOIN LATERAL (
          SELECT key, version, created FROM object
          WHERE wanted.changes AND account = $1 AND id = wanted.id FOR UPDATE
        ) AS changed ON true
        LEFT JOIN LATERAL (
          SELECT key, version, created FROM object
          WHERE NOT wanted.changes AND account = $1 AND id = wanted.id FOR SHARE
        ) AS read ON true
        WHERE changed.key IS NOT NULL OR read.key IS NOT NULL";
    /// Locks the jobs to finish that are still as they were found.
    lock_jobs = "
        SELECT locked.id
        FROM (SELECT * FROM unnest($2::text[], $3::int8[]) AS given (id, due) ORDER BY id) AS found
        CROSS JOIN LATERAL (
          SELECT id FROM job
          WHERE account = $1 AND job.id = found.id AND job.due = found.due FOR UPDATE
        ) AS locked";
    update_records = "
        UPDATE object SET version = version + 1, body = new.body
        FROM unnest($1::int8[], $2::bytea[]) AS new (key, body) WHERE object.key = new.key";
    /// New records and events, their keys in the order of the arrays, and their entries.
    insert_records = "
        WITH fresh AS (
          INSERT INTO object (account, id, kind, version, created, body)
          SELECT $1, id, kind, 1, created, body
          FROM unnest($2::text[], $3::text[], $4::int8[], $5::bytea[])
            WITH ORDINALITY AS new (id, kind, created, body, place)
          ORDER BY place
          RETURNING key, id, created
        )
        INSERT INTO entry (account, name, value, created, key)
        SELECT $1, gained.name, gained.value, fresh.created, fresh.key
        FROM unnest($6::text[], $7::text[], $8::text[]) AS gained (id, name, value)
        JOIN fresh ON fresh.id = gained.id
        ON CONFLICT DO NOTHING";
    remove_entries = "
        DELETE FROM entry
        USING unnest($2::text[], $3::text[], $4::int8[], $5::int8[])
          AS lost (name, value, created, key)
        WHERE entry.account = $1 AND entry.name = lost.name AND entry.value = lost.value
          AND entry.created = lost.created AND entry.key = lost.key";
    add_entries = "
        INSERT INTO entry (account, name, value, created, key)
        SELECT $1, name, value, created, key
        FROM unnest($2::text[], $3::text[], $4::int8[], $5::int8[])
          AS gained (name, value, created, key)
        ON CONFLICT DO NOTHING";
    remove_jobs = "DELETE FROM job WHERE account = $1 AND id = ANY ($2::text[])";
    put_jobs = "
        INSERT INTO job (account, id, due, kind, subject)
        SELECT $1, id, due, kind, subject
        FROM unnest($2::text[], $3::int8[], $4::text[], $5::text[])
          AS new (id, due, kind, subject)
        ORDER BY id
        ON CONFLICT (account, id) DO UPDATE
        SET due = excluded.due, kind = excluded.kind, subject = excluded.subject";
    /// Locks the deliveries to change that are still as they were read.
    lock_deliveries = "
        SELECT locked.key
        FROM (
          SELECT * FROM unnest($2::text[], $3::text[], $4::int8[]) AS given (event, endpoint, version)
          ORDER BY event, endpoint
        ) AS found
        CROSS JOIN LATERAL (
          SELECT key FROM delivery
          WHERE account = $1 AND delivery.event = found.event
            AND delivery.endpoint = found.endpoint AND delivery.version = found.version
          FOR UPDATE
        ) AS locked";
    update_deliveries = "
        UPDATE delivery SET version = version + 1, due = new.due, body = new.body
        FROM unnest($2::text[], $3::text[], $4::int8[], $5::bytea[])
          AS new (event, endpoint, due, body)
        WHERE delivery.account = $1 AND delivery.event = new.event
          AND delivery.endpoint = new.endpoint";
    insert_deliveries = "
        INSERT INTO delivery (account, event, endpoint, version, due, body)
        SELECT $1, event, endpoint, 1, due, body
        FROM unnest($2::text[], $3::text[], $4::int8[], $5::bytea[])
          WITH ORDINALITY AS new (event, endpoint, due, body, place)
        ORDER BY place";
    /// One commit after the other for each account, from here to its end: the order of the numbers is
    /// the order in which they can be read.
    insert_words = "
        WITH turn AS (SELECT pg_advisory_xact_lock(hashtextextended($1, 1)))
        INSERT INTO word (account, created, body)
        SELECT $1, created, body
        FROM turn
        CROSS JOIN unnest($2::int8[], $3::bytea[]) WITH ORDINALITY AS new (created, body, place)
        ORDER BY place";
    insert_sealed = "
        INSERT INTO sealed (account, id, key_version, bytes)
        SELECT $1, id, key_version, bytes
        FROM unnest($2::text[], $3::int8[], $4::bytea[]) AS new (id, key_version, bytes)";
    insert_api_keys = "
        INSERT INTO api_key (hash, account, kind, hint)
        SELECT hash, $1, kind, hint
        FROM unnest($2::bytea[], $3::int2[], $4::text[]) AS new (hash, kind, hint)";
    add_tallies = "
        INSERT INTO tally (account, name, value)
        SELECT $1, name, delta FROM unnest($2::text[], $3::int8[]) AS given (name, delta)
        ORDER BY name
        ON CONFLICT (account, name) DO UPDATE SET value = tally.value + excluded.value";
    /// Numbers the events. The lock on the counter, held until the commit, is what makes the numbers
    /// of an account gapless and their order the order of the commits.
    number_events = "
        WITH counter AS (
          INSERT INTO tally (account, name, value) VALUES ($1, 'event_sequence', $3)
          ON CONFLICT (account, name) DO UPDATE SET value = tally.value + excluded.value
          RETURNING value
        )
        INSERT INTO event_sequence (account, sequence, key)
        SELECT $1, counter.value - $3 + told.place, object.key
        FROM unnest($2::text[]) WITH ORDINALITY AS told (id, place)
        CROSS JOIN LATERAL (
          SELECT key FROM object WHERE object.id = told.id AND object.account = $1 LIMIT 1
        ) AS object
        CROSS JOIN counter";
    /// Fails, by dividing by zero, when somebody who decided later has told something: time never
    /// runs backwards along the numbers. It looks once the counter is locked, so what it sees is what
    /// stays before this commit.
    events_in_time = "
        SELECT 1 / CASE WHEN EXISTS (
          SELECT FROM entry WHERE account = $1 AND name = 'event' AND value = '' AND created > $2
        ) THEN 0 ELSE 1 END";
}
