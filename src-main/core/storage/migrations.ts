/** Each step is final once released; the file's `user_version` counts the steps it has taken. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE tickets (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    reference TEXT,
    provisional_reference TEXT NOT NULL,
    category_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    urgency INTEGER NOT NULL,
    status TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER,
    reason TEXT,
    last_fault TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    unread INTEGER NOT NULL DEFAULT 0,
    synced_at INTEGER,
    etag TEXT,
    -- Last, and not among what a list reads: a long text lies on pages of its own.
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX tickets_due ON tickets (state, next_attempt_at);
  CREATE INDEX tickets_unread ON tickets (unread) WHERE unread = 1;
  CREATE VIEW summaries AS
    SELECT id, key, reference, provisional_reference, category_id, subject, status, state, attempts,
      next_attempt_at, reason, last_fault, created_at, updated_at, unread
    FROM tickets;

  CREATE TABLE pictures (
    ticket_id INTEGER NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB,
    PRIMARY KEY (ticket_id, position)
  ) STRICT;

  CREATE TABLE messages (
    ticket_id INTEGER NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (ticket_id, id)
  ) STRICT;

  CREATE TABLE draft (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    content TEXT NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE cached (
    name TEXT PRIMARY KEY,
    etag TEXT,
    content TEXT NOT NULL,
    fetched_at INTEGER NOT NULL
  ) STRICT;

  CREATE VIRTUAL TABLE ticket_words USING fts5 (
    reference_forms, words,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '2 3'
  );
  `,
  `
  -- Whether the central may hold the ticket although the poste was not told.
  ALTER TABLE tickets ADD COLUMN may_have_arrived INTEGER NOT NULL DEFAULT 0;
  -- Bytes of its pictures before they were made smaller to pass.
  ALTER TABLE tickets ADD COLUMN reduced_from_bytes INTEGER;
  -- Whether the search index knows the ticket as it now stands.
  ALTER TABLE tickets ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX tickets_to_index ON tickets (id) WHERE indexed = 0;
  DROP VIEW summaries;
  CREATE VIEW summaries AS
    SELECT id, key, reference, provisional_reference, category_id, subject, status, state, attempts,
      next_attempt_at, reason, last_fault, created_at, updated_at, unread, may_have_arrived,
      reduced_from_bytes
    FROM tickets;
  `,
  `
  -- Whether a phone may have read it off the screen.
  ALTER TABLE tickets ADD COLUMN code_shown INTEGER NOT NULL DEFAULT 0;
  DROP VIEW summaries;
  CREATE VIEW summaries AS
    SELECT id, key, reference, provisional_reference, category_id, subject, status, state, attempts,
      next_attempt_at, reason, last_fault, created_at, updated_at, unread, may_have_arrived,
      reduced_from_bytes, code_shown
    FROM tickets;
  `,
  `
  -- One line per reading of the screens, kept apart from tickets: it outlives them, and holds no picture.
  CREATE TABLE capture_log (
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    why TEXT NOT NULL,
    ending TEXT NOT NULL,
    screens INTEGER NOT NULL,
    sent INTEGER NOT NULL,
    ticket_key TEXT,
    reference TEXT,
    fault TEXT
  ) STRICT;
  CREATE INDEX capture_log_at ON capture_log (at);
  `,
  `
  -- Replies wait as tickets do. A delivered one stays, without pictures: its key must be known again.
  CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    ticket_id INTEGER NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER,
    reason TEXT,
    last_fault TEXT,
    may_have_arrived INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX replies_by_ticket ON replies (ticket_id, state);
  CREATE INDEX replies_due ON replies (state, next_attempt_at);
  CREATE TABLE reply_pictures (
    reply_id INTEGER NOT NULL REFERENCES replies (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (reply_id, position)
  ) STRICT;
  CREATE TABLE reply_drafts (
    ticket_id INTEGER PRIMARY KEY REFERENCES tickets (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;
  -- Whose ticket it is on a shared poste: an e-mail in lower case.
  ALTER TABLE tickets ADD COLUMN owner TEXT NOT NULL DEFAULT '';
  UPDATE tickets SET owner =
    lower(coalesce(iif(json_valid(content), content ->> '$.requester.email', ''), ''));
  -- Sent from elsewhere, and found here.
  ALTER TABLE tickets ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0;
  DROP VIEW summaries;
  CREATE VIEW summaries AS
    SELECT id, key, reference, provisional_reference, category_id, subject, status, state, attempts,
      next_attempt_at, reason, last_fault, created_at, updated_at, unread, may_have_arrived,
      reduced_from_bytes, code_shown, owner, elsewhere,
      (SELECT count(*) FROM replies WHERE ticket_id = tickets.id AND replies.state <> 'delivered')
        AS waiting_replies
    FROM tickets;
  `,
  `
  -- "Je suis concerné aussi": one per notice, kept once it is counted, so that it is not asked again.
  CREATE TABLE concerned (
    notice_id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER,
    head_count INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  -- Notices that the desktop has shown; never twice.
  CREATE TABLE told_notices (
    notice_id TEXT PRIMARY KEY,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- What articles have spared, per day: no person, no words. An empty batch has not left yet.
  CREATE TABLE deflections (
    batch TEXT NOT NULL,
    day TEXT NOT NULL,
    article_id TEXT NOT NULL,
    shown INTEGER NOT NULL,
    opened INTEGER NOT NULL,
    solved_checked INTEGER NOT NULL,
    solved_word INTEGER NOT NULL,
    ticket_anyway INTEGER NOT NULL,
    PRIMARY KEY (batch, day, article_id)
  ) STRICT, WITHOUT ROWID;
  -- For a day, to see whether a ticket comes all the same. Never leaves the poste.
  CREATE TABLE solved_requests (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    article_id TEXT NOT NULL,
    checked INTEGER NOT NULL,
    category_id TEXT,
    owner TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- What was said of a ticket is found as well from now on.
  UPDATE tickets SET indexed = 0;
  `,
  `
  -- When the central last said that it does not know this ticket: it was erased there, or is another central's.
  ALTER TABLE tickets ADD COLUMN missing_at INTEGER;
  DROP VIEW summaries;
  CREATE VIEW summaries AS
    SELECT id, key, reference, provisional_reference, category_id, subject, status, state, attempts,
      next_attempt_at, reason, last_fault, created_at, updated_at, unread, may_have_arrived,
      reduced_from_bytes, code_shown, owner, elsewhere, missing_at,
      (SELECT count(*) FROM replies WHERE ticket_id = tickets.id AND replies.state <> 'delivered')
        AS waiting_replies
    FROM tickets;
  `,
  `
  -- Whoever sits here reads their own first, among those of everybody who ever did.
  CREATE INDEX tickets_by_owner ON tickets (owner, id);
  `,
];
