-- Links by which people of Legal enter their pages. A row goes when the link is used, or is taken away by another.
CREATE TABLE desk_link (
  id      BLOB NOT NULL PRIMARY KEY,  -- keyed hash of the secret in the link
  handler BLOB NOT NULL UNIQUE,       -- keyed hash of who may use it: at most one link each
  ends    TEXT NOT NULL               -- when it is no longer good (yyyy-MM-ddTHH:mm:ss.fffZ)
) STRICT, WITHOUT ROWID;

-- Who is at Legal's desk in a browser. Nothing says which browser, from where, or at what.
CREATE TABLE legal_session (
  id       BLOB NOT NULL PRIMARY KEY,  -- keyed hash of the cookie
  handler  BLOB NOT NULL,              -- keyed hash of who it is
  idle_end TEXT NOT NULL,              -- when it ends unless something is asked for; moved at most once a minute
  ends     TEXT NOT NULL               -- when it ends in any case
) STRICT, WITHOUT ROWID;
