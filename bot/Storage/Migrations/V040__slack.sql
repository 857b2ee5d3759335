-- Where the bot was installed through Slack's own pages, and the tokens it was given there. A token that is written in the settings is not here.
CREATE TABLE slack_workspace (
  id      BLOB NOT NULL PRIMARY KEY,  -- keyed hash of the workspace's id, or of the organisation's where the bot is installed for all of it
  version INTEGER NOT NULL,           -- grows with every change, so that of two processes one alone renews a token
  content BLOB NOT NULL               -- sealed
) STRICT, WITHOUT ROWID;

-- How named reporters are written to in Slack. Nothing of anybody else, and nothing of whoever reports without a name.
CREATE TABLE slack_person (
  id      TEXT NOT NULL PRIMARY KEY,  -- UUID version 4
  person  BLOB NOT NULL UNIQUE,       -- keyed hash of workspace and user
  content BLOB NOT NULL               -- sealed
) STRICT, WITHOUT ROWID;
