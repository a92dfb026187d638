import { ENROLMENT_STEP, PROFILE_STEP } from './enrolment-step.ts';

/** One step per version of the file. A released step never changes; a new need is a new step. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE tokens (
    hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('poste', 'desk')),
    label TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,
    expires_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE catalogue (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    starts_at TEXT NOT NULL,
    ends_at TEXT,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE tickets (
    reference TEXT PRIMARY KEY,
    provisional_reference TEXT NOT NULL,
    category_id TEXT NOT NULL,
    urgency INTEGER NOT NULL,
    subject TEXT NOT NULL,
    status TEXT NOT NULL,
    requester_name TEXT NOT NULL,
    requester_email TEXT NOT NULL,
    poste TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    -- The long ones last: the inbox reads what stands before them without following their pages.
    search_text TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX tickets_by_provisional ON tickets (provisional_reference);
  CREATE INDEX tickets_by_status ON tickets (status, category_id);

  CREATE TABLE pictures (
    reference TEXT NOT NULL REFERENCES tickets,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (reference, position)
  ) STRICT;

  CREATE TABLE messages (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL REFERENCES tickets,
    at TEXT NOT NULL,
    sender TEXT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX messages_by_ticket ON messages (reference, position);

  CREATE TABLE idempotency_keys (
    key TEXT PRIMARY KEY,
    content_hash TEXT NOT NULL,
    reference TEXT NOT NULL REFERENCES tickets
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE held_pictures (
    key TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    at TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (key, sha256)
  ) STRICT;
  CREATE INDEX held_pictures_by_moment ON held_pictures (at);
  `,
  `
  -- Made from a phone: the poste, once it is back, brings the rest under the same key.
  ALTER TABLE idempotency_keys ADD COLUMN to_complete INTEGER NOT NULL DEFAULT 0;
  `,
  `
  CREATE TABLE taken_back (
    key TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX taken_back_by_moment ON taken_back (at);
  `,
  `
  -- Apart from the tickets, whose long columns stand last: a row of the inbox reads none of them.
  CREATE TABLE chief_findings (
    reference TEXT PRIMARY KEY REFERENCES tickets,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE message_pictures (
    message_id TEXT NOT NULL REFERENCES messages (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (message_id, position)
  ) STRICT;
  ALTER TABLE idempotency_keys ADD COLUMN is_reply INTEGER NOT NULL DEFAULT 0;
  `,
  `
  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL UNIQUE,
    password TEXT,
    must_change INTEGER NOT NULL,
    disabled_at TEXT,
    created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE sessions ADD COLUMN account_id TEXT REFERENCES accounts;
  `,
  `
  -- Apart from the tickets, as the chief findings are.
  CREATE TABLE assignments (
    reference TEXT PRIMARY KEY REFERENCES tickets,
    account_id TEXT NOT NULL REFERENCES accounts
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE desk_log (
    position INTEGER PRIMARY KEY,
    reference TEXT NOT NULL REFERENCES tickets,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    event TEXT NOT NULL
  ) STRICT;
  CREATE INDEX desk_log_by_ticket ON desk_log (reference, position);

  -- The order of the inbox, with all that it filters by: a page of it reads no ticket but its own.
  CREATE INDEX tickets_by_turn ON tickets (
    status = 'resolved', urgency, updated_at DESC, reference, status, category_id
  );
  `,
  `
  ALTER TABLE articles ADD COLUMN retired_at TEXT;
  `,
  `
  CREATE TABLE catalogue_versions (
    position INTEGER PRIMARY KEY,
    version TEXT NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- What tickets have in common, by which an outage is seen.
  CREATE TABLE ticket_signatures (
    reference TEXT PRIMARY KEY REFERENCES tickets,
    at TEXT NOT NULL,
    signature TEXT NOT NULL,
    poste TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ticket_signatures_by_moment ON ticket_signatures (at, signature);

  CREATE TABLE incident_proposals (
    id TEXT PRIMARY KEY,
    signature TEXT NOT NULL,
    since TEXT NOT NULL,
    usual REAL NOT NULL,
    raised_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'dismissed')),
    decided_at TEXT,
    notice_id TEXT REFERENCES notices
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_proposals_by_signature ON incident_proposals (signature, raised_at);

  CREATE TABLE incident_tickets (
    reference TEXT PRIMARY KEY REFERENCES tickets,
    notice_id TEXT NOT NULL REFERENCES notices,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_tickets_by_notice ON incident_tickets (notice_id);

  -- Who is concerned by a notice, each poste once, by a press or by its ticket; a press has a key.
  CREATE TABLE notice_postes (
    notice_id TEXT NOT NULL REFERENCES notices,
    poste TEXT NOT NULL,
    at TEXT NOT NULL,
    key TEXT UNIQUE,
    site TEXT,
    findings TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (notice_id, poste)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- What articles have spared: sums, and which batches are in them.
  CREATE TABLE deflections (
    day TEXT NOT NULL,
    site TEXT NOT NULL,
    article_id TEXT NOT NULL,
    shown INTEGER NOT NULL,
    opened INTEGER NOT NULL,
    solved_checked INTEGER NOT NULL,
    solved_word INTEGER NOT NULL,
    ticket_anyway INTEGER NOT NULL,
    PRIMARY KEY (day, site, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE deflection_batches (
    key TEXT PRIMARY KEY,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deflection_batches_by_moment ON deflection_batches (at);
  `,
  `
  -- The last report of each poste, by its name and by its sticker's code, both as they are compared.
  CREATE TABLE poste_reports (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    reference TEXT NOT NULL REFERENCES tickets,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE attached_reports (
    reference TEXT PRIMARY KEY REFERENCES tickets,
    name TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES tickets
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Tickets on their way to the site's own help desk.
  CREATE TABLE hand_overs (
    reference TEXT PRIMARY KEY REFERENCES tickets,
    token TEXT NOT NULL,
    state TEXT NOT NULL,
    foreign_id TEXT,
    attempts INTEGER NOT NULL,
    next_at TEXT NOT NULL,
    error TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX hand_overs_by_turn ON hand_overs (state, next_at);
  `,
  `
  -- What is known of a handed-over ticket at the help desk, and the messages that go and come.
  ALTER TABLE hand_overs ADD COLUMN foreign_number TEXT;
  ALTER TABLE hand_overs ADD COLUMN foreign_state TEXT;
  CREATE INDEX hand_overs_by_number ON hand_overs (foreign_number);
  CREATE TABLE help_desks (
    name TEXT PRIMARY KEY,
    since TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE message_hand_overs (
    message_id TEXT PRIMARY KEY REFERENCES messages (id),
    reference TEXT NOT NULL REFERENCES tickets,
    state TEXT NOT NULL,
    foreign_id TEXT,
    attempts INTEGER NOT NULL,
    next_at TEXT NOT NULL,
    error TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX message_hand_overs_by_turn ON message_hand_overs (state, next_at);
  CREATE UNIQUE INDEX message_hand_overs_by_foreign ON message_hand_overs (reference, foreign_id)
    WHERE foreign_id IS NOT NULL;
  `,
  ENROLMENT_STEP,
  `
  -- Whether something may be under way at the help desk, so that a crash is not followed too closely.
  ALTER TABLE hand_overs ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE message_hand_overs ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
  `,
  PROFILE_STEP,
  `
  -- Where an article comes from that nobody has written here.
  ALTER TABLE articles ADD COLUMN origin TEXT;
  `,
  `
  -- What is old goes, what is recent is followed, and what points at a ticket is found, without reading all.
  CREATE INDEX tickets_by_age ON tickets (status = 'resolved', updated_at, reference, status);
  CREATE INDEX idempotency_keys_by_ticket ON idempotency_keys (reference);
  CREATE INDEX poste_reports_by_ticket ON poste_reports (reference);
  CREATE INDEX attached_reports_by_source ON attached_reports (source);
  CREATE INDEX message_hand_overs_by_ticket ON message_hand_overs (reference);
  -- A picture that was erased, as it was counted when it came: what stands in its place has other bytes.
  ALTER TABLE pictures ADD COLUMN came TEXT;
  ALTER TABLE message_pictures ADD COLUMN came TEXT;
  `,
];
