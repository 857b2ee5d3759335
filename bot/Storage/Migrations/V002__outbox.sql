-- Deliveries promised together with the change that caused them. No time is kept here: one beside an anonymous report could betray its reporter.
CREATE TABLE outbox_delivery (
  id          TEXT    NOT NULL PRIMARY KEY,  -- UUID version 4; the key by which a destination recognises a second attempt
  destination TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  payload     TEXT    NOT NULL,              -- JSON without narrative
  state       TEXT    NOT NULL CHECK (state IN ('pending', 'delivered', 'refused')),
  attempts    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_delivery_open ON outbox_delivery (state, destination);

-- Which of several replicas delivers. The holder counts the beat up at a steady pace, work or no work; the others watch whether it moves.
CREATE TABLE outbox_lease (
  name   TEXT    NOT NULL PRIMARY KEY,
  holder TEXT    NOT NULL,
  beat   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
