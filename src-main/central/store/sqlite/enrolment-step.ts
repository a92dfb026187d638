/** Postes with a token of their own, the codes that let them in, and what people did. */
export const ENROLMENT_STEP = `
CREATE TABLE enrolment_codes (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  site TEXT NOT NULL,
  most INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE postes (
  token_hash TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  poste TEXT NOT NULL,
  plain_name TEXT NOT NULL,
  site TEXT NOT NULL,
  enrolled_at TEXT NOT NULL,
  last_seen TEXT,
  revoked_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX postes_by_name ON postes (plain_name);

-- With whose token a ticket was written; none for one that came with a shared token.
CREATE TABLE ticket_origins (
  reference TEXT PRIMARY KEY REFERENCES tickets,
  poste_id TEXT NOT NULL,
  poste TEXT NOT NULL,
  site TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_log (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  event TEXT NOT NULL
) STRICT;
CREATE INDEX audit_log_by_moment ON audit_log (at);
CREATE TRIGGER audit_log_is_never_changed BEFORE UPDATE ON audit_log
  BEGIN SELECT RAISE(ABORT, 'The audit log is never changed'); END;
`;

/** What the postes of some sites see. */
export const PROFILE_STEP = `
CREATE TABLE profiles (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
