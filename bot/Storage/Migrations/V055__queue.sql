-- What Legal's queue is sorted, filtered and counted by.
ALTER TABLE legal_case ADD COLUMN due TEXT NOT NULL DEFAULT '9999-12-31';          -- day by which something is owed next; the last of all days: nothing is
ALTER TABLE legal_case ADD COLUMN urgency TEXT NOT NULL DEFAULT '9 9999-12-31';    -- sorts the most severe first, then by due; closed cases last
ALTER TABLE legal_case ADD COLUMN came_back INTEGER NOT NULL DEFAULT 0;            -- 1: the reporter wrote again after the report
ALTER TABLE legal_case ADD COLUMN times_reopened INTEGER NOT NULL DEFAULT 0;             -- how often it was opened again
ALTER TABLE legal_case ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;              -- 0: from before this migration, and not yet read into the columns above and case_token

-- Each holds every column that a filter may ask for, so that a page is found without a look at the cases that are not on it.
CREATE INDEX legal_case_by_due ON legal_case (due, number, status, severity, category, reporter, assignee, id);
CREATE INDEX legal_case_by_urgency ON legal_case (urgency, number, status, severity, category, reporter, assignee, due, id);
CREATE INDEX legal_case_by_opened ON legal_case (opened, number, status, severity, category, reporter, assignee, due, id);
CREATE INDEX legal_case_by_number ON legal_case (number, status, severity, category, reporter, assignee, due, id);
CREATE INDEX legal_case_counts ON legal_case (status, severity, category, reporter, assignee, due, id);
CREATE INDEX legal_case_to_index ON legal_case (id) WHERE indexed = 0;
CREATE INDEX case_barred_person ON case_barred (person, case_id);

-- Which words stand in a case, as keyed hashes: equal words have equal tokens, and no token says its word. A row goes with the case's key.
CREATE TABLE case_token (
  token   BLOB NOT NULL,
  case_id TEXT NOT NULL REFERENCES sealing_key (subject) ON DELETE CASCADE,
  PRIMARY KEY (token, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_token_case ON case_token (case_id);
