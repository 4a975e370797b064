-- One event's way to one endpoint. `due` is when it is tried next, and nothing once it is at rest.
CREATE TABLE delivery (
  key INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  event TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  version INTEGER NOT NULL,
  due INTEGER,
  body BLOB NOT NULL,
  UNIQUE (account, event, endpoint)
) STRICT;

-- Each endpoint's queue, so that a long one is never walked to find another.
CREATE INDEX delivery_queue ON delivery (account, endpoint, due, key) WHERE due IS NOT NULL;
