-- What whoever listens is told beside the events, for a minute. Numbers are never given out again: a
-- listener goes on after the last one that it has heard, also when that one is forgotten.
CREATE TABLE word (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  created INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE INDEX word_account ON word (account, number);
