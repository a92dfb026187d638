/** How long a thing stays on this disk, where the site's policy does not say otherwise. */
export const HISTORY_DAYS = 730;
export const STORAGE_LIMIT_MB = 500;
export const BLACK_BOX_HOURS = 24;
export const BLACK_BOX_MB = 2;
/** The program's own log turns over at this size, and the one before it is kept. */
export const PROGRAM_LOG_MB = 1;
/** The capture log keeps the newest, and none older than this. */
export const CAPTURE_LOG_ROWS = 1000;
export const CAPTURE_LOG_DAYS = 365;
/** What people did at the central: who gave a code, revoked, signed in, exported. */
export const AUDIT_DAYS = 365;
