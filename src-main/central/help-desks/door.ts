import type { z } from 'zod';
import { CENTRAL_VERSION } from '../version.ts';
import { answerFault, networkFault } from './door-faults.ts';
import { HelpDeskError, type HelpDeskErrorCode } from './help-desk-error.ts';
import { readWithin } from './read-within.ts';

/** What the adapters need of `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface DoorOptions {
  readonly fetch: Fetch;
  /** With or without a trailing slash. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below the base address, with its query, encoded. */
  readonly path: string;
  readonly body?: FormData | Uint8Array | object;
  readonly contentType?: string;
  /** What a status means here, where it is not what it means everywhere. */
  readonly refusals?: Readonly<Partial<Record<number, HelpDeskErrorCode>>>;
}

/** Speaks with one help desk over HTTP, and believes nothing of what it hears. */
export interface Door {
  ask<Answer>(asked: Asked & { readonly schema: z.ZodType<Answer> }): Promise<Answer>;
  /** Where the body of the answer is not to be trusted, or there is none. */
  send(asked: Asked): Promise<Headers>;
  readBytes(path: string, most: number): Promise<Uint8Array>;
  /** An answer of a few letters, whatever it says it is. */
  askWord(asked: Asked): Promise<string>;
}

/** No page of a thread is as large as this. */
const LARGEST_JSON_BYTES = 32_000_000;
const LARGEST_WORD_BYTES = 1000;

export function createDoor(options: DoorOptions): Door {
  const base = options.baseUrl.replace(/\/+$/u, '');
  const request = async (asked: Asked): Promise<Response> => {
    const response = await knock(options, `${base}${asked.path}`, asked);
    if (response.ok) return response;
    await response.body?.cancel().catch(() => undefined);
    throw answerFault(response, asked.refusals);
  };
  return {
    ask: async (asked) => {
      const response = await request(asked);
      if (!/^application\/(?:[\w.]+\+)?json\b/u.test(response.headers.get('content-type') ?? '')) {
        await response.body?.cancel().catch(() => undefined);
        throw notUnderstood(asked, 'not JSON');
      }
      const answer = parseJson(await readWithin(response, LARGEST_JSON_BYTES));
      const checked = asked.schema.safeParse(answer);
      if (checked.success) return checked.data;
      const [issue] = checked.error.issues;
      throw notUnderstood(asked, `${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}`);
    },
    send: async (asked) => {
      const response = await request(asked);
      await response.body?.cancel().catch(() => undefined);
      return response.headers;
    },
    readBytes: async (path, most) => readWithin(await request({ path }), most),
    askWord: async (asked) => {
      const word = await readWithin(await request(asked), LARGEST_WORD_BYTES);
      return new TextDecoder().decode(word).trim();
    },
  };
}

async function knock(
  { fetch, headers, timeoutMs }: DoorOptions,
  url: string,
  { method = 'GET', body, contentType }: Asked,
): Promise<Response> {
  const type = contentType ?? (isPlainObject(body) ? 'application/json' : undefined);
  try {
    return await fetch(url, {
      method,
      // Request Tracker answers a browser with its login page instead of a refusal.
      headers: {
        'user-agent': `SOS-Poste-central/${CENTRAL_VERSION}`,
        accept: 'application/json',
        // A connection each: of a gateway that answers twice the next request on it hears what was said to this one.
        connection: 'close',
        ...headers,
        ...(type === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined
        ? {}
        : { body: isPlainObject(body) ? JSON.stringify(body) : (body as FormData) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (thrown) {
    if (thrown instanceof HelpDeskError) throw thrown;
    throw networkFault(thrown);
  }
}

function isPlainObject(body: Asked['body']): boolean {
  return body !== undefined && !(body instanceof FormData) && !(body instanceof Uint8Array);
}

/** An unusable sign is no reason to refuse the rest: Request Tracker mislabels its own prose. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new HelpDeskError('not-understood', 'The answer is no JSON');
  }
}

function notUnderstood({ method = 'GET', path }: Asked, why: string): HelpDeskError {
  // Without its query, which holds our token.
  return new HelpDeskError('not-understood', `${method} ${path.split('?')[0] ?? ''}: ${why}`);
}
