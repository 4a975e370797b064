-- One event's way to one endpoint. `due` is when it is tried next, and nothing once it is at rest.
CREATE TABLE delivery (
  key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account text COLLATE "C" NOT NULL,
  event text COLLATE "C" NOT NULL,
  endpoint text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  due bigint,
  body bytea NOT NULL,
  UNIQUE (account, event, endpoint)
);

-- Each endpoint's queue, so that a long one is never walked to find another.
CREATE INDEX delivery_queue ON delivery (account, endpoint, due, key) WHERE due IS NOT NULL;

-- What one process does for all of them, until when by this database's own clock.
CREATE TABLE lease (
  name text COLLATE "C" PRIMARY KEY,
  holder text NOT NULL,
  until timestamptz NOT NULL
);
