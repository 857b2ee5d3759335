-- Why somebody is kept out of a case, sealed with the mailbox's key of the case: who they are and by which rule. One row for each person.
CREATE TABLE case_conflict (
  id      TEXT NOT NULL PRIMARY KEY,                   -- random
  case_id TEXT NOT NULL REFERENCES legal_case (id),
  content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX case_conflict_case ON case_conflict (case_id);
