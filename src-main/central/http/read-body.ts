import { FaultError } from '#shared/errors.ts';

/**
 * Reads a body, and stops reading at `limitBytes`: what a caller announces proves nothing.
 * @throws FaultError with `code` when there is more.
 */
export async function readBody(
  request: Request,
  limitBytes: number,
  code: 'ticket-too-large' | 'request-too-large',
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new FaultError(code, 'The body is too large', { limitBytes });
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    total += chunk.byteLength;
    if (total > limitBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, total));
}

/** @throws FaultError `request-too-large` or `invalid-input`. */
export async function readJson(request: Request, limitBytes: number): Promise<unknown> {
  return parseJson(await readBody(request, limitBytes, 'request-too-large'));
}

/** @throws FaultError `invalid-input`, also for bytes that are not UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new FaultError('invalid-input', 'The body is not JSON');
  }
}
