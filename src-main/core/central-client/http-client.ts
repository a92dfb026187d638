import type { AxiosInstance } from 'axios';
import type { z } from 'zod';
import { pathOf } from '#shared/central-api.ts';
import type { Endpoint } from '#shared/endpoint.ts';
import { fault, type Fault } from '#shared/errors.ts';
import type { Language } from '#shared/language.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Clock, Fetch } from '../ports.ts';
import { askCentral, type CentralResponse, LARGEST_ANSWER_BYTES } from './ask-central.ts';
import { classifyAnswer, classifyNetworkFailure } from './classify-failure.ts';

/** Where the central is and what opens it. Read at each request: both can change. */
export interface CentralAddress {
  /** Without a trailing slash; undefined while the embedded central has not started. */
  readonly url: string | undefined;
  readonly token: string | undefined;
}

export interface HttpClientOptions {
  readonly address: () => CentralAddress;
  readonly fetch: Fetch;
  readonly language: () => Language;
  readonly clock: Clock;
  /** Whether the token that went with a request was known; it may have been replaced since. */
  readonly onToken?: (isKnown: boolean, token: string | undefined) => void;
}

export interface CentralRequest {
  readonly path?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: FormData | Blob | object;
  readonly etag?: string | null;
  readonly timeoutMs?: number;
  readonly binary?: boolean;
}

/** `notModified` when the central said 304 to our ETag. */
export interface CentralAnswer {
  readonly notModified: boolean;
  readonly etag: string | null;
  /** The address of what is answered, where the central says one. */
  readonly location: string | null;
  readonly data: unknown;
}

export type HttpClient = (
  endpoint: Endpoint,
  request?: CentralRequest,
) => Promise<Result<CentralAnswer, Fault>>;

const JSON_TIMEOUT_MS = 10_000;
const LARGEST_REQUEST_BYTES = 40_000_000;

/**
 * One request to the central, every outcome a value. axios carries what has something to bring; it is
 * loaded at the first of those, because with undici it costs a waiting poste 18 MiB (ADR 0009).
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  let client: Promise<AxiosInstance> | undefined;

  return async (endpoint, request = {}) => {
    const { url, token } = options.address();
    if (url === undefined) return err(fault('offline', 'The embedded central has not started'));
    const headers = headersOf(endpoint, request, token, options.language());
    const timeoutMs = request.timeoutMs ?? JSON_TIMEOUT_MS;
    const path = pathOf(endpoint, request.path);
    try {
      const response =
        endpoint.method === 'GET'
          ? await askCentral(options.fetch, { ...request, url: url + path, headers, timeoutMs })
          : await (
              await (client ??= createAxios(options.fetch))
            ).request<unknown>({
              baseURL: url,
              url: path,
              method: endpoint.method,
              params: request.query,
              data: request.body,
              timeout: timeoutMs,
              responseType: request.binary ? 'arraybuffer' : 'json',
              headers,
            });
      const answer = readAnswer(endpoint, response, options.clock.now());
      if (endpoint.token && tellsOfToken(answer)) options.onToken?.(answer.ok, token);
      return answer;
    } catch (thrown) {
      return err(classifyNetworkFailure(thrown));
    }
  };
}

/** What else was refused says nothing of it: a gateway may have refused. */
function tellsOfToken(answer: Result<CentralAnswer, Fault>): boolean {
  return answer.ok || answer.error.code === 'not-enrolled';
}

/** Checks what the central answered against the API before anyone believes it. */
export function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  outcome: Result<CentralAnswer, Fault>,
): Result<z.output<Schema>, Fault> {
  if (!outcome.ok) return outcome;
  const parsed = schema.safeParse(outcome.value.data);
  return parsed.success
    ? ok(parsed.data)
    : err(fault('central-unreadable', parsed.error.message.slice(0, 300)));
}

/** What changed since the ETag, or nothing. */
export type Fresh<Value> =
  | { readonly changed: false }
  | { readonly changed: true; readonly value: Value; readonly etag: string | null };

/** As `parseAnswer`, for an answer that may be "not modified". */
export function parseFresh<Schema extends z.ZodType>(
  schema: Schema,
  outcome: Result<CentralAnswer, Fault>,
): Result<Fresh<z.output<Schema>>, Fault> {
  if (outcome.ok && outcome.value.notModified) return ok({ changed: false });
  const parsed = parseAnswer(schema, outcome);
  if (!parsed.ok) return parsed;
  return ok({ changed: true, value: parsed.value, etag: outcome.ok ? outcome.value.etag : null });
}

async function createAxios(fetch: Fetch): Promise<AxiosInstance> {
  const { create } = (await import('axios')).default;
  return create({
    adapter: 'fetch',
    // A host's answer to what carries a body is the platform's own.
    env: { fetch: fetch as typeof globalThis.fetch, Request, Response },
    // A credential must not follow an absolute URL out of the central (GHSA-jr5f-v2jv-69x6).
    allowAbsoluteUrls: false,
    maxRedirects: 0,
    maxContentLength: LARGEST_ANSWER_BYTES,
    maxBodyLength: LARGEST_REQUEST_BYTES,
    validateStatus: () => true,
    redact: ['authorization'],
  } as Parameters<typeof create>[0]);
}

function headersOf(
  endpoint: Endpoint,
  request: CentralRequest,
  token: string | undefined,
  language: Language,
): Record<string, string> {
  return {
    accept: request.binary ? 'image/*, application/problem+json' : 'application/json',
    'accept-language': language,
    ...(endpoint.token && token !== undefined ? { authorization: `Bearer ${token}` } : {}),
    ...(request.etag ? { 'if-none-match': request.etag } : {}),
    // axios would send FormData as x-www-form-urlencoded over its fetch adapter (axios#6993). Merely
    // naming FormData loads undici, so a request without a body must not come here.
    ...(request.body !== undefined && request.body instanceof FormData
      ? { 'content-type': 'multipart/form-data' }
      : {}),
    ...request.headers,
  };
}

function readAnswer(
  endpoint: Endpoint,
  response: CentralResponse,
  now: number,
): Result<CentralAnswer, Fault> {
  const headers = response.headers as Record<string, string | undefined>;
  const etag = headers['etag'] ?? null;
  const location = headers['content-location'] ?? null;
  if (response.status === 304) return ok({ notModified: true, etag, location, data: null });
  const mediaType = headers['content-type'] ?? '';
  const expected = endpoint.answer.mediaType.replace('*', '');
  const succeeded = response.status === 200 || response.status === 201;
  if (!succeeded || !mediaType.startsWith(expected)) return err(classifyAnswer(response, now));
  return ok({ notModified: false, etag, location, data: response.data });
}
