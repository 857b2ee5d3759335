-- Which named reports one reporter filed, for that reporter's own list. A row goes with the case's key. An anonymous report has nothing by which it could be here.
CREATE TABLE named_report (
  reporter BLOB NOT NULL,  -- keyed hash of the way in which the channel writes to them
  case_id  TEXT NOT NULL REFERENCES sealing_key (subject) ON DELETE CASCADE,
  PRIMARY KEY (reporter, case_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX named_report_case ON named_report (case_id);
