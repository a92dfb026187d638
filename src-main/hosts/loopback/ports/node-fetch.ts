import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import type { Fetch, FetchAnswer } from '#core/ports.ts';
import { nodeHttp } from '../node-http.ts';

/** More than the central ever says to a question. */
const LARGEST_ANSWER_BYTES = 12_000_000;

/**
 * `fetch` for a program that mostly waits. What only asks goes over Node's own HTTP; what carries a
 * body over Node's `fetch`, which is undici: 13 MiB that an idle poste need not hold.
 */
export const nodeFetch: Fetch = async (input, init = {}) => {
  const { method = 'GET', body } = init;
  const asks = method.toUpperCase() === 'GET' && (body === undefined || body === null);
  if (!asks || (typeof input !== 'string' && !(input instanceof URL))) {
    return globalThis.fetch(input, init);
  }
  return ask(new URL(input), { ...headersIn(init), signal: init.signal ?? undefined });
};

/** As `fetch` with `redirect: 'manual'`: a redirect is an answer like another. */
async function ask(url: URL, options: RequestOptions): Promise<FetchAnswer> {
  const { request } = url.protocol === 'https:' ? process.getBuiltinModule('node:https') : nodeHttp;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  try {
    request(url, options).on('response', resolve).on('error', reject).end();
    const message = await promise;
    const { statusCode = 0, headers: heads } = message;
    if (isEndless(heads)) return { ...toAnswer(statusCode, heads, NOTHING), body: message };
    return toAnswer(statusCode, heads, await readWhole(message));
  } catch (thrown) {
    // Node says "aborted" whatever for; whoever aborted has said why.
    options.signal?.throwIfAborted();
    throw thrown;
  }
}

/** A line held open for events is read as they come: it has no end to wait for. */
function isEndless({ 'content-type': mediaType = '' }: IncomingHttpHeaders): boolean {
  return mediaType.startsWith('text/event-stream');
}

const NOTHING = Buffer.alloc(0);

function headersIn({ headers = {} }: RequestInit): Pick<RequestOptions, 'headers'> {
  const given = Array.isArray(headers) ? headers : Object.entries(headers as object);
  return { headers: { ...Object.fromEntries(given), 'accept-encoding': 'identity' } };
}

async function readWhole(message: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Leaving the loop by an error ends the line too.
    if (bytes > LARGEST_ANSWER_BYTES) throw new Error(`An answer of more than ${bytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toAnswer(
  status: number,
  headers: IncomingHttpHeaders,
  bytes: Buffer<ArrayBuffer>,
): FetchAnswer {
  const text = () => bytes.toString('utf8');
  return {
    ok: status >= 200 && status < 300,
    status,
    headers: { get: (name) => headers[name.toLowerCase()]?.toString() ?? null },
    body: oneChunk(bytes),
    text: async () => text(),
    json: async () => JSON.parse(text()) as unknown,
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
  };
}

async function* oneChunk(bytes: Uint8Array) {
  yield bytes;
}
