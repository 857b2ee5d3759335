-- The ledger. Rows are appended and never changed; each carries the hash of the one before it in its chain.
-- At rest a chain is one case. Details are codes and ids, never narrative.
CREATE TABLE audit_entry (
  chain         TEXT    NOT NULL,  -- UUID
  sequence      INTEGER NOT NULL,  -- 1, 2, 3 ... without a gap
  stamp         TEXT    NOT NULL,  -- UTC; a whole day where an anonymous person acted
  actor         TEXT    NOT NULL,
  deed          TEXT    NOT NULL,
  details       TEXT    NOT NULL,  -- canonical JSON: an object of strings, keys in byte order
  previous_hash BLOB    NOT NULL,  -- SHA-256; 32 zero bytes before the first
  hash          BLOB    NOT NULL,  -- SHA-256 over everything above
  PRIMARY KEY (chain, sequence)
) STRICT, WITHOUT ROWID;
