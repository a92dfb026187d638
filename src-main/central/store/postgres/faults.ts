import { FaultError } from '#shared/errors.ts';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DISK_FULL = '53100';
const READ_ONLY = '25006';

/** Two transactions could not both be: the one that was ended may simply be done again. */
const LOST_THE_RACE = ['40001', '40P01'];

/** The server ends or has ended, or takes nobody yet; and what the system says of a way that is cut. */
const CUT_OFF = [
  ...['57P01', '57P02', '57P03', '53300'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH', 'ENETUNREACH'],
];
/** The client library has no code for these. Having waited in vain for a connection is none: more would wait. */
const CUT_OFF_WORDS = /connection terminated|connection ended|not queryable/iu;

export type WhyAgain = 'lost-the-race' | 'cut-off';

/** Why the same may be tried again, when nothing of it has been committed; undefined when it may not. */
export function whyAgain(thrown: unknown): WhyAgain | undefined {
  const code = codeOf(thrown);
  if (LOST_THE_RACE.includes(code)) return 'lost-the-race';
  if (CUT_OFF.includes(code) || code.startsWith('08')) return 'cut-off';
  const isCutOff = thrown instanceof Error && CUT_OFF_WORDS.test(thrown.message);
  return isCutOff ? 'cut-off' : undefined;
}

/** What every store speaks of, in the place of PostgreSQL's own words for it. */
export function asFault(thrown: unknown, missingBytes: number): unknown {
  switch (codeOf(thrown)) {
    case DISK_FULL:
      return new FaultError('disk-full', 'The database server’s disk is full', { missingBytes });
    case READ_ONLY:
      return new FaultError('storage-read-only', 'The database server only lets itself be read');
    default:
      return thrown;
  }
}

function codeOf(thrown: unknown): string {
  const { code } = Object(thrown) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
