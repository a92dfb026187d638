import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '#shared/central-api.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import { FaultError, fault, type ErrorCode, type Fault } from '#shared/errors.ts';
import type { Language } from '#shared/language.ts';
import type { Log } from '../ports.ts';

/** The HTTP status of each code the central says; anything else it meets is a defect. */
const STATUSES: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  'invalid-input': 400,
  'not-enrolled': 401,
  'wrong-origin': 403,
  'enrolment-refused': 403,
  'not-found': 404,
  'unknown-call': 404,
  'key-reused': 409,
  'ticket-taken-back': 410,
  'ticket-closed': 410,
  'request-too-large': 413,
  'ticket-too-large': 413,
  'fields-refused': 422,
  'picture-unreadable': 422,
  'receipt-mismatch': 422,
  'rate-limited': 429,
  'central-failed': 500,
  'disk-full': 507,
};

/** What to tell the caller; a defect is logged and becomes `central-failed`, its cause unsaid. */
export function callersFault(thrown: unknown, log: Log, event: string): Fault {
  if (thrown instanceof FaultError && STATUSES[thrown.fault.code] !== undefined) {
    if (thrown.fault.code === 'disk-full') log.error(event, thrown);
    return thrown.fault;
  }
  log.error(event, thrown);
  return fault('central-failed', 'The central met a defect');
}

export function statusOf(problem: Fault): ContentfulStatusCode {
  return STATUSES[problem.code] ?? 500;
}

/** RFC 9457. */
export function problemResponse(problem: Fault, language: Language): Response {
  const status = statusOf(problem);
  const { fields, retryAfterMs } = problem.details ?? {};
  const body: Problem = {
    type: `urn:sos-poste:problem:${problem.code}`,
    title: sentenceFor(problem, language),
    status,
    code: problem.code,
    detail: problem.message,
    ...(fields && { fields }),
  };
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'content-language': language,
    'cache-control': 'no-store',
  });
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  if (retryAfterMs !== undefined) headers.set('retry-after', `${Math.ceil(retryAfterMs / 1000)}`);
  return new Response(JSON.stringify(body), { status, headers });
}
