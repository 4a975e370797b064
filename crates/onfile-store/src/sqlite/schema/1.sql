-- Records of every kind. The key is the row's own counter: rows lie in the order in which they were
-- written, whatever their ids look like. Some ids are the caller's choice, so they are an account's own.
CREATE TABLE object (
  key INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  created INTEGER NOT NULL,
  body BLOB NOT NULL,
  UNIQUE (id, account)
) STRICT;

-- Every list is a scan of one (account, name, value), newest first.
CREATE TABLE entry (
  account TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  created INTEGER NOT NULL,
  key INTEGER NOT NULL,
  PRIMARY KEY (account, name, value, created, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_sequence (
  account TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  key INTEGER NOT NULL,
  PRIMARY KEY (account, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE api_key (
  hash BLOB NOT NULL PRIMARY KEY,
  account TEXT NOT NULL,
  kind INTEGER NOT NULL,
  hint TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX api_key_account ON api_key (account);

-- Answers are large and their keys random, so rows lie in the order of writing and the key is an
-- index.
CREATE TABLE idempotency (
  account TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  created INTEGER NOT NULL,
  answer BLOB NOT NULL,
  request_id TEXT NOT NULL,
  UNIQUE (account, key)
) STRICT;
CREATE INDEX idempotency_created ON idempotency (created);

CREATE TABLE job (
  account TEXT NOT NULL,
  id TEXT NOT NULL,
  due INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (account, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_due ON job (due, id);

CREATE TABLE tally (
  account TEXT NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (account, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed (
  account TEXT NOT NULL,
  id TEXT NOT NULL,
  key_version INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (account, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
