-- A case that is opened again owes feedback anew, from that day.
ALTER TABLE legal_case ADD COLUMN reopened TEXT;  -- day (yyyy-MM-dd) in the case's calendar

-- Which alarms of a case have rung, or were passed over since a later one rang in their place: each rings once, however many replicas watch. No time is kept.
CREATE TABLE case_alarm (
  case_id TEXT NOT NULL REFERENCES legal_case (id),
  kind    TEXT NOT NULL,
  due     TEXT NOT NULL,  -- the day (yyyy-MM-dd) that the alarm is about, so that a deadline that moves is told of again
  PRIMARY KEY (case_id, kind, due)
) STRICT, WITHOUT ROWID;

-- Cases from before there were alarms: the first look at each finds out when the next one is.
UPDATE legal_case SET next_alarm = '1970-01-01T00:00:00.000Z';
