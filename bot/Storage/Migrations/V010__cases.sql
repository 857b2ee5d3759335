-- Cases, what is known of them in the clear. Times of an anonymous case, whoever caused them, are days.
CREATE TABLE legal_case (
  id           TEXT    NOT NULL PRIMARY KEY,  -- UUID version 4
  number       TEXT    NOT NULL UNIQUE,       -- random, not counted
  status       TEXT    NOT NULL,
  category     TEXT    NOT NULL,
  severity     TEXT    NOT NULL,
  reporter     TEXT    NOT NULL CHECK (reporter IN ('anonymous', 'named')),
  opened       TEXT    NOT NULL,
  acknowledged TEXT,
  closed       TEXT,
  outcome      TEXT,
  destinations TEXT    NOT NULL,              -- names, joined by commas
  version      INTEGER NOT NULL,
  once_key     BLOB    NOT NULL UNIQUE        -- keyed hash of the dialog's ticket: the same dialog opens one case
) STRICT, WITHOUT ROWID;

-- The case's key, wrapped for the vault. Deleting a row destroys all that was sealed with it.
CREATE TABLE sealing_key (
  subject TEXT NOT NULL PRIMARY KEY,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Reports as filed, sealed. Never updated: what comes later is a message.
CREATE TABLE report (
  case_id  TEXT NOT NULL PRIMARY KEY REFERENCES legal_case (id),
  content  BLOB NOT NULL,
  identity BLOB                               -- NULL: anonymous
) STRICT, WITHOUT ROWID;

-- Keyed hashes of receipts, and the mailbox's key under the receipt's own lock.
CREATE TABLE receipt (
  locator     BLOB NOT NULL PRIMARY KEY,
  verifier    BLOB NOT NULL,
  case_id     TEXT NOT NULL REFERENCES legal_case (id),
  mailbox_key BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Messages between reporter and Legal, sealed. Nothing says who read them.
CREATE TABLE message (
  case_id  TEXT    NOT NULL REFERENCES legal_case (id),
  number   INTEGER NOT NULL,
  sender   TEXT    NOT NULL CHECK (sender IN ('Reporter', 'Legal')),
  written  TEXT    NOT NULL,
  content  BLOB    NOT NULL,
  once_key BLOB    NOT NULL UNIQUE,
  PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;

-- The local inbox: cases that a delivery has brought there.
CREATE TABLE inbox_entry (
  case_id TEXT NOT NULL PRIMARY KEY REFERENCES legal_case (id)
) STRICT, WITHOUT ROWID;
