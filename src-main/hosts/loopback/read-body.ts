import type { IncomingMessage } from 'node:http';
import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';

/**
 * The body as text. One that is too large is read to its end and thrown away, up to four times the
 * limit: a browser whose upload is cut off reports a network failure and never shows our refusal.
 */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number,
): Promise<Result<string, Fault>> {
  let bytes = 0;
  let chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes <= limitBytes) chunks.push(chunk);
    else chunks = [];
    if (bytes > 4 * limitBytes) break;
  }
  if (bytes <= limitBytes) return ok(Buffer.concat(chunks).toString('utf8'));
  return err(fault('request-too-large', `More than ${limitBytes} bytes`, { bytes, limitBytes }));
}
