import type { Fetch, FetchAnswer } from '../ports.ts';

/** What came back, whoever carried it; `data` is parsed where it is JSON. */
export interface CentralResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

export interface Question {
  readonly url: string;
  readonly query?: Record<string, string>;
  readonly headers: Record<string, string>;
  readonly timeoutMs: number;
  /** `data` is then an `ArrayBuffer`. */
  readonly binary?: boolean;
}

export const LARGEST_ANSWER_BYTES = 12_000_000;
/** All that is read of an answer's head. */
const HEADERS = ['etag', 'content-type', 'content-location', 'retry-after', 'date'];

/**
 * A request that brings nothing: health, lists, threads. What a waiting poste does all day, without
 * what axios holds for sending.
 * @throws Error as the host's `fetch` does, or when the answer has no end
 */
export async function askCentral(fetch: Fetch, question: Question): Promise<CentralResponse> {
  const { url, query = {}, headers, timeoutMs, binary = false } = question;
  const parameters = new URLSearchParams(query).toString();
  const answer = await fetch(parameters === '' ? url : `${url}?${parameters}`, {
    method: 'GET',
    headers,
    // The central never redirects: a redirect is a captive portal, and is to be seen as one.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const bytes = await readLimited(answer);
  return {
    status: answer.status,
    headers: Object.fromEntries(
      HEADERS.map((name) => [name, answer.headers.get(name) ?? undefined]),
    ),
    data: binary ? bytes : parsed(new TextDecoder().decode(bytes)),
  };
}

async function readLimited({ body }: FetchAnswer): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > LARGEST_ANSWER_BYTES) throw new Error(`An answer of more than ${length} bytes`);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole.buffer;
}

/** What is not JSON stays a text, which no schema accepts. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
