import { HelpDeskError, type HelpDeskErrorCode } from './help-desk-error.ts';

/** Node's codes for a request that never left; after any other one it may have been handled. */
const NEVER_LEFT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT|SELF_SIGNED/u;

export function networkFault(thrown: unknown): HelpDeskError {
  const words = chainOf(thrown)
    .map((error) => `${error.name} ${(error as { code?: string }).code ?? ''}`)
    .join(' ');
  return new HelpDeskError(NEVER_LEFT.test(words) ? 'unreachable' : 'no-answer', words);
}

function chainOf(thrown: unknown): Error[] {
  const chain: Error[] = [];
  for (let error = thrown; error instanceof Error && chain.length < 5; error = error.cause) {
    chain.push(error);
  }
  return chain;
}

const MEANINGS: Readonly<Partial<Record<number, HelpDeskErrorCode>>> = {
  401: 'credentials-refused',
  403: 'place-refused',
  // A proxy says so of everything while the help desk behind it is being replaced.
  404: 'not-understood',
  408: 'no-answer',
  410: 'not-understood',
  413: 'too-large',
  425: 'busy',
  429: 'busy',
  503: 'busy',
};

/** Where one ticket is named by its number; `proveGone` looks at the help desk before that is believed. */
export const TICKET_GONE = { 404: 'gone', 410: 'gone' } as const;

/** Status and shape alone decide: the words of a help desk are in its own language. */
export function answerFault(
  { status, headers }: Response,
  refusals: Readonly<Partial<Record<number, HelpDeskErrorCode>>> = {},
): HelpDeskError {
  const code = refusals[status] ?? MEANINGS[status] ?? byClass(status);
  const retryAfterMs = retryAfter(headers.get('retry-after'));
  const details = { status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  return new HelpDeskError(code, `HTTP ${status}`, details);
}

function byClass(status: number): HelpDeskErrorCode {
  if (status >= 500) return 'failed';
  return status >= 400 ? 'refused' : 'not-understood';
}

/** Seconds only: the one form with a date would need a clock, and its sender's to be right. */
function retryAfter(value: string | null): number | undefined {
  return value !== null && /^\d{1,6}$/u.test(value) ? Number(value) * 1000 : undefined;
}
