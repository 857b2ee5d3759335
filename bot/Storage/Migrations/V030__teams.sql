-- How named reporters and handlers are written to in Teams. Nothing of anybody else, and nothing of whoever reports without a name.
CREATE TABLE teams_conversation (
  id      TEXT NOT NULL PRIMARY KEY,  -- UUID version 4
  person  BLOB NOT NULL UNIQUE,       -- keyed hash of tenant and user
  entra   BLOB,                       -- keyed hash of tenant and Entra object id; NULL: Teams named none
  content BLOB NOT NULL               -- sealed
) STRICT, WITHOUT ROWID;

-- Which message of ours tells of which case, so that it is changed and not sent again. The ids of Teams are times: they are sealed.
CREATE TABLE teams_notice (
  id      BLOB NOT NULL PRIMARY KEY,  -- keyed hash of the destination and the case
  content BLOB NOT NULL               -- sealed
) STRICT, WITHOUT ROWID;
