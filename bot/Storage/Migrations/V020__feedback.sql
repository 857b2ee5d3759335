-- What was asked in vain, and what people said of answers. No person, no conversation, no time but the month; ids are keyed hashes, so that rows have no order.
CREATE TABLE policy_feedback (
  id          BLOB NOT NULL PRIMARY KEY,  -- keyed hash of the answer's ticket: the same answer is judged once, whatever is pressed how often
  month       TEXT NOT NULL,              -- yyyy-MM
  kind        TEXT NOT NULL CHECK (kind IN ('Abstained', 'Answered')),
  verdict     TEXT,                       -- NULL: nobody has said anything
  wrapped_key BLOB,                       -- NULL with the wording
  wording     BLOB                        -- sealed for the owners of policies; NULL when the answer helped, or when the question may not be kept
) STRICT, WITHOUT ROWID;

-- Which policies the judged answer quoted.
CREATE TABLE policy_feedback_cited (
  feedback_id BLOB NOT NULL REFERENCES policy_feedback (id),
  policy_id   TEXT NOT NULL,
  version     TEXT NOT NULL,
  PRIMARY KEY (feedback_id, policy_id, version)
) STRICT, WITHOUT ROWID;
