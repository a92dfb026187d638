import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ContractServer } from '#bridge/serve-contract.ts';
import { withFirstSnapshot } from '#hosts/common/with-first-snapshot.ts';
import type { Reply } from '#shared/contract.ts';
import { fault, type ErrorCode, type Fault } from '#shared/errors.ts';
import { MAX_PICTURE_BYTES } from '#shared/picture.ts';
import { err } from '#shared/result.ts';
import { decodeWire, encodeWire } from '#shared/wire.ts';
import type { EventStream } from './event-stream.ts';
import type { LaunchCodes } from './launch-codes.ts';
import { readBody } from './read-body.ts';
import { REOPEN_PAGE } from './reopen-page.ts';
import type { RequestGuard } from './request-guard.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { StaticFiles } from './static-files.ts';

export interface HttpTransportOptions {
  readonly guard: RequestGuard;
  readonly codes: LaunchCodes;
  readonly serve: ContractServer;
  readonly events: EventStream;
  readonly files: StaticFiles;
  /** The program was started a second time: a new act, answered by the address of its window. */
  readonly onSecondStart: () => Promise<string>;
  /** Told about defects only. */
  readonly onDefect: (thrown: unknown) => void;
}

export type HttpTransport = (request: IncomingMessage, response: ServerResponse) => void;

/** What a route decides, written in one place; `null` instead where the answer stays open for events. */
interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Follows the body, which does not wait for it. */
  readonly rest?: Promise<string>;
}

interface Exchange extends HttpTransportOptions {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly query: string;
}

/** One picture in base64, with room for the words around it. */
const MAX_BODY_BYTES = Math.ceil((MAX_PICTURE_BYTES * 4) / 3) + 65_536;

/**
 * Five routes on `node:http`. Hono, which the central uses, would cost this host memory and start
 * time for a router it does not need, and hide the raw headers that the guard judges.
 */
export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  return (request, response) => {
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    route({ ...options, request, response, path, query })
      .then((answer) => (answer === null ? undefined : write(request, response, answer)))
      .catch((thrown: unknown) => {
        // The client left in the middle of its own request: nobody is there to be answered.
        if (request.destroyed && !request.complete) return;
        options.onDefect(thrown);
        // Half a page cannot become a refusal: the browser shows that it was cut.
        if (response.headersSent) response.destroy();
        else void write(request, response, DEFECT);
      });
  };
}

async function route(exchange: Exchange): Promise<Answer | null> {
  const { guard, request, path } = exchange;
  const { headers } = request;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const refusedHost = guard.refuseHost(headers);
  if (refusedHost !== undefined) return refusal(refusedHost);
  if (path.startsWith('/call/')) {
    if (request.method !== 'POST') return wrongMethod('POST');
    return refused(guard.refuseCall(headers)) ?? answerCall(exchange);
  }
  if (path === '/instance/act') {
    if (request.method !== 'POST') return wrongMethod('POST');
    return refused(guard.refuseProgram(headers)) ?? answerSecondStart(exchange);
  }
  if (!isRead) return wrongMethod('GET, HEAD');
  if (path === '/events' && request.method === 'GET') {
    return refused(guard.refuseEvents(headers)) ?? attachEvents(exchange);
  }
  if (path === '/open') return openSession(exchange);
  return answerFile(exchange);
}

async function answerCall({ request, path, serve }: Exchange): Promise<Answer> {
  const name = path.slice('/call/'.length);
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok) return refusal(body.error);
  let input: unknown;
  try {
    input = decodeWire(body.value);
  } catch {
    return refusal(fault('invalid-input', `${name}: the body is not in the wire form`));
  }
  const answer = await serve(name, input);
  return json(answer.ok ? 200 : (STATUS_OF[answer.error.code] ?? 200), answer);
}

async function answerSecondStart({ onSecondStart }: Exchange): Promise<Answer> {
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: await onSecondStart() };
}

function attachEvents({ events, response }: Exchange): null {
  events.attach(response);
  return null;
}

/** Swaps the code for a cookie. Whoever holds the cookie already just goes on. */
function openSession({ query, request, codes, guard }: Exchange): Answer {
  const code = new URLSearchParams(query).get('code') ?? '';
  if (request.method === 'GET' && codes.redeem(code)) {
    return { status: 303, headers: { location: '/', 'set-cookie': guard.sessionCookie } };
  }
  const isOpen = guard.refuseSession(request.headers) === undefined;
  return isOpen ? { status: 303, headers: { location: '/' } } : REOPEN;
}

async function answerFile({ path, request, files, guard, serve }: Exchange): Promise<Answer> {
  if (guard.refuseSession(request.headers) !== undefined) return REOPEN;
  const file = await files(path);
  if (file === undefined) return refusal(fault('not-found', 'No such file'));
  const { bytes, contentType, cacheControl } = file;
  if (path === '/') {
    // It holds what the agent has written, so no cache may keep it.
    const headers = { 'content-type': contentType };
    const { head, rest } = withFirstSnapshot(bytes, serve);
    return { status: 200, headers, body: head, rest };
  }
  const headers = { 'content-type': contentType, 'cache-control': cacheControl };
  return { status: 200, headers, body: bytes };
}

const REOPEN: Answer = {
  status: 403,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: REOPEN_PAGE,
};

/** The status speaks of the request; what a call could not do otherwise is a Reply with 200. */
const STATUS_OF: Partial<Record<ErrorCode, number>> = {
  'wrong-token': 401,
  'wrong-origin': 403,
  'wrong-host': 403,
  'unknown-call': 404,
  'not-found': 404,
  'invalid-input': 400,
  'request-too-large': 413,
  'invalid-output': 500,
  internal: 500,
};

const DEFECT = refusal(fault('internal', 'The request could not be handled'));

function refused(reason: Fault | undefined): Answer | undefined {
  return reason && refusal(reason);
}

function refusal(reason: Fault): Answer {
  return json(STATUS_OF[reason.code] ?? 400, err(reason));
}

function wrongMethod(allowed: string): Answer {
  const answer = json(405, err(fault('unknown-call', `Only ${allowed} is known here`)));
  return { ...answer, headers: { ...answer.headers, allow: allowed } };
}

function json(status: number, reply: Reply): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers, body: encodeWire(reply) };
}

async function write(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  const { status, headers, body = '', rest } = answer;
  const isHead = request.method === 'HEAD';
  // Where the body was not read, the line cannot carry another request.
  const line = request.complete ? {} : { connection: 'close' };
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'cache-control': 'no-store',
    ...(rest === undefined && { 'content-length': Buffer.byteLength(body) }),
    ...line,
    ...headers,
  });
  if (rest === undefined) {
    response.end(isHead ? undefined : body);
    return;
  }
  if (!isHead) response.write(body);
  const end = await rest;
  response.end(isHead ? undefined : end);
}
