/** Postes with a token of their own, the codes that let them in, and what people did. */
export const ENROLMENT_STEP = `
CREATE TABLE enrolment_codes (
  id words PRIMARY KEY,
  hash words NOT NULL UNIQUE,
  site words NOT NULL,
  most INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0,
  created_at words NOT NULL,
  created_by words NOT NULL,
  expires_at words NOT NULL,
  ended_at words
);

CREATE TABLE postes (
  token_hash words PRIMARY KEY,
  id words NOT NULL UNIQUE,
  poste words NOT NULL,
  plain_name words NOT NULL,
  site words NOT NULL,
  enrolled_at words NOT NULL,
  last_seen words,
  revoked_at words
);
CREATE INDEX postes_by_name ON postes (plain_name);

-- With whose token a ticket was written; none for one that came with a shared token.
CREATE TABLE ticket_origins (
  reference words PRIMARY KEY REFERENCES tickets,
  poste_id words NOT NULL,
  poste words NOT NULL,
  site words NOT NULL
);

CREATE TABLE audit_log (
  position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at words NOT NULL,
  who words NOT NULL,
  event words NOT NULL
);
CREATE INDEX audit_log_by_moment ON audit_log (at);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'The audit log is never changed'; END $$;
CREATE TRIGGER audit_log_is_never_changed BEFORE UPDATE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/** What the postes of some sites see. */
export const PROFILE_STEP = `
CREATE TABLE profiles (
  id words PRIMARY KEY,
  name words NOT NULL,
  body words NOT NULL
);
`;
