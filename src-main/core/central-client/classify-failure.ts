import { Problem } from '#shared/central-api.ts';
import { fault, type ErrorCode, type Fault } from '#shared/errors.ts';
import type { CentralResponse } from './ask-central.ts';

/** Node's errno, or Chromium's `net::ERR_…` (which Electron gives in the message only), to our codes. */
const NETWORK_CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/ENOTFOUND|EAI_AGAIN|ERR_NAME_NOT_RESOLVED/u, 'name-not-resolved'],
  [/ECONNREFUSED|ERR_CONNECTION_REFUSED/u, 'connection-refused'],
  [/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_SSL|ERR_TLS/u, 'certificate-refused'],
  [/ETIMEDOUT|ECONNABORTED|TimeoutError|ERR_TIMED_OUT|UND_ERR_\w*TIMEOUT/u, 'timeout'],
  [/ENOSPC/u, 'disk-full'],
  // Chromium's stack refuses a redirect instead of showing it (electron#43715).
  [/Redirect was cancelled|redirect policy was/u, 'captive-portal'],
];

/** A request that got no answer. */
export function classifyNetworkFailure(thrown: unknown): Fault {
  const words = chainOf(thrown)
    .map((error) => `${error.name} ${(error as { code?: string }).code ?? ''} ${error.message}`)
    .join(' ');
  const found = NETWORK_CODES.find(([pattern]) => pattern.test(words));
  return fault(found?.[1] ?? 'offline', words.slice(0, 300));
}

/** The error and its causes, outermost first; axios's own wrapper says nothing of its own. */
function chainOf(thrown: unknown): Error[] {
  const chain: Error[] = [];
  for (let error = thrown; error instanceof Error && chain.length < 5; error = error.cause) {
    chain.push(error);
  }
  return chain;
}

const STATUS_CODES: Record<number, ErrorCode> = {
  401: 'not-enrolled',
  403: 'not-enrolled',
  404: 'not-found',
  408: 'timeout',
  409: 'key-reused',
  410: 'ticket-taken-back',
  413: 'ticket-too-large',
  422: 'ticket-refused',
  425: 'rate-limited',
  429: 'rate-limited',
  507: 'central-failed',
};

/** These say one of several things. */
const SAYS_WHICH = [403, 410, 422];

/**
 * An answer that is not the one hoped for. A page or a redirect is a captive portal, whatever its
 * status: the central speaks JSON only and never redirects.
 */
export function classifyAnswer(response: CentralResponse, now: number): Fault {
  const { status } = response;
  const mediaType = headerOf(response, 'content-type');
  const message = `HTTP ${status} ${mediaType}`;
  if ((status >= 300 && status < 400) || mediaType.startsWith('text/html')) {
    return fault('captive-portal', message, { status });
  }
  const retryAfterMs = parseRetryAfter(headerOf(response, 'retry-after'), {
    now,
    answeredAt: headerOf(response, 'date'),
  });
  const details = { status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  const problem = Problem.safeParse(response.data);
  const fields = problem.success && problem.data.fields ? { fields: problem.data.fields } : {};
  const code = STATUS_CODES[status] ?? (status >= 500 ? 'central-failed' : 'central-unreadable');
  const refined = SAYS_WHICH.includes(status) && problem.success ? problem.data.code : code;
  const said = problem.success ? `${message}: ${problem.data.code}` : message;
  return fault(refined, said, { ...details, ...fields });
}

/**
 * Seconds or an HTTP date (RFC 9110, 10.2.3), in milliseconds from now. A date is the server's, and is
 * measured by its own clock where the answer says what time it was there: ours may be a day off.
 */
export function parseRetryAfter(
  value: string,
  { now, answeredAt }: { readonly now: number; readonly answeredAt: string },
): number | undefined {
  if (value === '') return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const [date, theirs] = [Date.parse(value), Date.parse(answeredAt)];
  return Number.isNaN(date) ? undefined : Math.max(0, date - (Number.isNaN(theirs) ? now : theirs));
}

function headerOf({ headers }: CentralResponse, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value.toLowerCase() : '';
}
