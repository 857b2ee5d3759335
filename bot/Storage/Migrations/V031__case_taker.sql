-- Who acknowledged a case, by the name that colleagues are shown.
CREATE TABLE case_taker (
  case_id TEXT NOT NULL PRIMARY KEY REFERENCES legal_case (id),
  name    BLOB NOT NULL               -- sealed
) STRICT, WITHOUT ROWID;
