-- What Legal keeps of its work on a case, sealed with the case's key: triage, tags, links, checklist, reasons, proposals, releases of an identity.
CREATE TABLE casework (
  case_id TEXT NOT NULL PRIMARY KEY REFERENCES legal_case (id),
  content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Internal notes of handlers, sealed; those between attorney and client with a key of their own.
CREATE TABLE case_note (
  case_id    TEXT    NOT NULL REFERENCES legal_case (id),
  number     INTEGER NOT NULL,
  author     TEXT    NOT NULL,  -- id under Legal:Handlers
  written    TEXT    NOT NULL,  -- of an anonymous case the day
  privileged INTEGER NOT NULL CHECK (privileged IN (0, 1)),
  content    BLOB    NOT NULL,
  once_key   BLOB    NOT NULL UNIQUE,
  PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX legal_case_merged_into ON legal_case (merged_into);
