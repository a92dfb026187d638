import { ENROLMENT_STEP, PROFILE_STEP } from './enrolment-step.ts';

/** One step per version of the database. A released step never changes; a new need is a new step. */
export const MIGRATIONS: readonly string[] = [
  `
  -- Compared byte by byte, as SQLite does, whatever language the database was made for. Moments are
  -- ISO 8601 in UTC, whose bytes are in their order.
  CREATE DOMAIN words AS TEXT COLLATE "C";

  CREATE TABLE tokens (
    hash words PRIMARY KEY,
    kind words NOT NULL CHECK (kind IN ('poste', 'desk')),
    label words NOT NULL,
    created_at words NOT NULL
  );

  CREATE TABLE accounts (
    id words PRIMARY KEY,
    name words NOT NULL,
    folded_name words NOT NULL UNIQUE,
    password words,
    must_change INTEGER NOT NULL,
    disabled_at words,
    created_at words NOT NULL
  );

  CREATE TABLE sessions (
    hash words PRIMARY KEY,
    expires_at words NOT NULL,
    account_id words REFERENCES accounts
  );
  CREATE INDEX sessions_by_end ON sessions (expires_at);

  CREATE TABLE catalogue (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    body words NOT NULL
  );

  CREATE TABLE catalogue_versions (
    position INTEGER PRIMARY KEY,
    version words NOT NULL,
    at words NOT NULL,
    author words NOT NULL,
    body words NOT NULL
  );

  CREATE TABLE articles (
    id words PRIMARY KEY,
    body words NOT NULL,
    retired_at words
  );

  CREATE TABLE notices (
    position BIGINT GENERATED ALWAYS AS IDENTITY,
    id words PRIMARY KEY,
    starts_at words NOT NULL,
    ends_at words,
    body words NOT NULL
  );

  CREATE TABLE tickets (
    reference words PRIMARY KEY,
    provisional_reference words NOT NULL,
    category_id words NOT NULL,
    urgency INTEGER NOT NULL,
    subject words NOT NULL,
    status words NOT NULL,
    requester_name words NOT NULL,
    requester_email words NOT NULL,
    poste words NOT NULL,
    created_at words NOT NULL,
    updated_at words NOT NULL,
    search_text words NOT NULL,
    content words NOT NULL
  );
  CREATE INDEX tickets_by_provisional ON tickets (provisional_reference);
  -- The order of the inbox, with all that it filters by.
  CREATE INDEX tickets_by_turn ON tickets (
    (status = 'resolved'), urgency, updated_at DESC, reference, status, category_id
  );

  CREATE TABLE pictures (
    reference words NOT NULL REFERENCES tickets,
    position INTEGER NOT NULL,
    name words NOT NULL,
    media_type words NOT NULL,
    sha256 words NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (reference, position)
  );

  CREATE TABLE messages (
    position BIGINT GENERATED ALWAYS AS IDENTITY,
    id words PRIMARY KEY,
    reference words NOT NULL REFERENCES tickets,
    at words NOT NULL,
    sender words NOT NULL,
    author words NOT NULL,
    text words NOT NULL
  );
  CREATE INDEX messages_by_ticket ON messages (reference, position);

  CREATE TABLE message_pictures (
    message_id words NOT NULL REFERENCES messages (id),
    position INTEGER NOT NULL,
    name words NOT NULL,
    media_type words NOT NULL,
    sha256 words NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (message_id, position)
  );

  CREATE TABLE idempotency_keys (
    key words PRIMARY KEY,
    content_hash words NOT NULL,
    reference words NOT NULL REFERENCES tickets,
    to_complete INTEGER NOT NULL DEFAULT 0,
    is_reply INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX idempotency_keys_by_ticket ON idempotency_keys (reference);

  CREATE TABLE held_pictures (
    key words NOT NULL,
    sha256 words NOT NULL,
    at words NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (key, sha256)
  );
  CREATE INDEX held_pictures_by_moment ON held_pictures (at);

  CREATE TABLE taken_back (
    key words PRIMARY KEY,
    revision INTEGER NOT NULL,
    at words NOT NULL
  );
  CREATE INDEX taken_back_by_moment ON taken_back (at);

  CREATE TABLE chief_findings (
    reference words PRIMARY KEY REFERENCES tickets,
    body words NOT NULL
  );

  CREATE TABLE assignments (
    reference words PRIMARY KEY REFERENCES tickets,
    account_id words NOT NULL REFERENCES accounts
  );

  CREATE TABLE desk_log (
    position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference words NOT NULL REFERENCES tickets,
    at words NOT NULL,
    author words NOT NULL,
    event words NOT NULL
  );
  CREATE INDEX desk_log_by_ticket ON desk_log (reference, position);

  CREATE TABLE ticket_signatures (
    reference words PRIMARY KEY REFERENCES tickets,
    at words NOT NULL,
    signature words NOT NULL,
    poste words NOT NULL
  );
  CREATE INDEX ticket_signatures_by_moment ON ticket_signatures (at, signature);

  CREATE TABLE incident_proposals (
    id words PRIMARY KEY,
    signature words NOT NULL,
    since words NOT NULL,
    usual DOUBLE PRECISION NOT NULL,
    raised_at words NOT NULL,
    state words NOT NULL CHECK (state IN ('open', 'confirmed', 'dismissed')),
    decided_at words,
    notice_id words REFERENCES notices
  );
  CREATE INDEX incident_proposals_by_signature ON incident_proposals (signature, raised_at);

  CREATE TABLE incident_tickets (
    reference words PRIMARY KEY REFERENCES tickets,
    notice_id words NOT NULL REFERENCES notices,
    at words NOT NULL
  );
  CREATE INDEX incident_tickets_by_notice ON incident_tickets (notice_id);

  CREATE TABLE notice_postes (
    notice_id words NOT NULL REFERENCES notices,
    poste words NOT NULL,
    at words NOT NULL,
    key words UNIQUE,
    site words,
    findings words NOT NULL DEFAULT '[]',
    PRIMARY KEY (notice_id, poste)
  );

  CREATE TABLE deflections (
    day words NOT NULL,
    site words NOT NULL,
    article_id words NOT NULL,
    shown INTEGER NOT NULL,
    opened INTEGER NOT NULL,
    solved_checked INTEGER NOT NULL,
    solved_word INTEGER NOT NULL,
    ticket_anyway INTEGER NOT NULL,
    PRIMARY KEY (day, site, article_id)
  );
  CREATE TABLE deflection_batches (
    key words PRIMARY KEY,
    at words NOT NULL
  );
  CREATE INDEX deflection_batches_by_moment ON deflection_batches (at);

  CREATE TABLE poste_reports (
    code words PRIMARY KEY,
    name words NOT NULL,
    reference words NOT NULL REFERENCES tickets,
    at words NOT NULL
  );
  CREATE TABLE attached_reports (
    reference words PRIMARY KEY REFERENCES tickets,
    name words NOT NULL,
    source words NOT NULL REFERENCES tickets
  );

  CREATE TABLE hand_overs (
    reference words PRIMARY KEY REFERENCES tickets,
    token words NOT NULL,
    state words NOT NULL,
    foreign_id words,
    attempts INTEGER NOT NULL,
    next_at words NOT NULL,
    error words,
    -- The central that has claimed it, for as long as it runs.
    owner words
  );
  CREATE INDEX hand_overs_by_turn ON hand_overs (state, next_at);
  `,
  `
  -- What is known of a handed-over ticket at the help desk, and the messages that go and come.
  ALTER TABLE hand_overs ADD COLUMN foreign_number words, ADD COLUMN foreign_state words;
  CREATE INDEX hand_overs_by_number ON hand_overs (foreign_number);
  CREATE TABLE help_desks (
    name words PRIMARY KEY,
    since words NOT NULL
  );
  CREATE TABLE message_hand_overs (
    message_id words PRIMARY KEY,
    reference words NOT NULL REFERENCES tickets,
    state words NOT NULL,
    foreign_id words,
    attempts INTEGER NOT NULL,
    next_at words NOT NULL,
    error words,
    -- The central that has claimed it, for as long as it runs.
    owner words
  );
  CREATE INDEX message_hand_overs_by_turn ON message_hand_overs (state, next_at);
  CREATE UNIQUE INDEX message_hand_overs_by_foreign ON message_hand_overs (reference, foreign_id)
    WHERE foreign_id IS NOT NULL;
  `,
  ENROLMENT_STEP,
  `
  -- Until when a claim is respected, by the clock of the database; whether something may be under way there.
  ALTER TABLE hand_overs ADD COLUMN lent_until TIMESTAMPTZ, ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE message_hand_overs
    ADD COLUMN lent_until TIMESTAMPTZ, ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
  `,
  PROFILE_STEP,
  `
  -- Where an article comes from that nobody has written here.
  ALTER TABLE articles ADD COLUMN origin words;
  `,
  `
  -- What is resolved and old goes, and all that points at it is found without reading every row.
  CREATE INDEX tickets_resolved_by_age ON tickets (updated_at) WHERE status = 'resolved';
  CREATE INDEX poste_reports_by_ticket ON poste_reports (reference);
  CREATE INDEX attached_reports_by_source ON attached_reports (source);
  CREATE INDEX message_hand_overs_by_ticket ON message_hand_overs (reference);
  -- A picture that was erased, as it was counted when it came: what stands in its place has other bytes.
  ALTER TABLE pictures ADD COLUMN came words;
  ALTER TABLE message_pictures ADD COLUMN came words;
  `,
];
