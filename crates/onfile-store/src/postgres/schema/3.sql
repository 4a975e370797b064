-- What whoever listens is told beside the events, for a minute.
CREATE TABLE word (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account text COLLATE "C" NOT NULL,
  created bigint NOT NULL,
  body bytea NOT NULL
);

CREATE INDEX word_account ON word (account, number);
