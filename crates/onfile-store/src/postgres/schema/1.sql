-- The same tables as the embedded engine's. Text is ordered by bytes ("C"), as SQLite does.

-- Records of every kind. The key grows with time and breaks ties within a second.
-- Some ids are the caller's choice, so they are an account's own.
CREATE TABLE object (
  key bigserial PRIMARY KEY,
  account text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  created bigint NOT NULL,
  body bytea NOT NULL,
  UNIQUE (id, account)
);

-- Every list is a scan of one (account, name, value), newest first.
CREATE TABLE entry (
  account text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  created bigint NOT NULL,
  key bigint NOT NULL,
  PRIMARY KEY (account, name, value, created, key)
);

CREATE TABLE event_sequence (
  account text COLLATE "C" NOT NULL,
  sequence bigint NOT NULL,
  key bigint NOT NULL,
  PRIMARY KEY (account, sequence)
);

CREATE TABLE api_key (
  hash bytea PRIMARY KEY,
  account text COLLATE "C" NOT NULL,
  kind smallint NOT NULL,
  hint text COLLATE "C" NOT NULL
);
CREATE INDEX api_key_account ON api_key (account);

CREATE TABLE idempotency (
  account text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  fingerprint bytea NOT NULL,
  created bigint NOT NULL,
  answer bytea NOT NULL,
  request_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (account, key)
);
CREATE INDEX idempotency_created ON idempotency (created);

CREATE TABLE job (
  account text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  due bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  PRIMARY KEY (account, id)
);
CREATE INDEX job_due ON job (due, id);

CREATE TABLE tally (
  account text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  value bigint NOT NULL,
  PRIMARY KEY (account, name)
);

CREATE TABLE sealed (
  account text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  key_version bigint NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (account, id)
);

CREATE TABLE setting (
  name text COLLATE "C" PRIMARY KEY,
  value text NOT NULL
);
