-- What Legal's desk keeps of a case in the clear. Of an anonymous case every time here is a day, or follows from days.
ALTER TABLE legal_case ADD COLUMN route TEXT NOT NULL DEFAULT '';          -- names of destinations that escalation has not told yet, joined by commas, in order
ALTER TABLE legal_case ADD COLUMN calendar TEXT NOT NULL DEFAULT '';       -- name under Calendars by which its clocks run; empty: the default one
ALTER TABLE legal_case ADD COLUMN waiting_since TEXT;                      -- day (yyyy-MM-dd) since when Legal waits for the reporter
ALTER TABLE legal_case ADD COLUMN waited_days INTEGER NOT NULL DEFAULT 0;  -- whole days of waiting that are over
ALTER TABLE legal_case ADD COLUMN next_alarm TEXT;                         -- when a clock has to be looked at next (yyyy-MM-ddTHH:mm:ss.fffZ); NULL: never
ALTER TABLE legal_case ADD COLUMN assignee TEXT;                           -- id under Legal:Handlers of who leads it
ALTER TABLE legal_case ADD COLUMN merged_into TEXT;                        -- id of the case of which this is a duplicate

CREATE INDEX legal_case_next_alarm ON legal_case (next_alarm);

-- Who must never learn of a case, its existence included. No row says who they are: person is a keyed hash.
CREATE TABLE case_barred (
  case_id TEXT NOT NULL REFERENCES legal_case (id),
  person  BLOB NOT NULL,
  PRIMARY KEY (case_id, person)
) STRICT, WITHOUT ROWID;
