import { centralApi } from '#shared/central-api.ts';
import type { Fault } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import type { QueuedPicture } from '../tickets/picture-rows.ts';
import type { HttpClient } from './http-client.ts';

/** Thirty megabytes over a poor line; the outbox repeats what does not get through. */
export const UPLOAD_TIMEOUT_MS = 180_000;

/** Pictures one by one ahead of what will name them; the first that does not get through ends it. */
export function createPictureSender(request: HttpClient) {
  return async (key: string, pictures: readonly QueuedPicture[]): Promise<Result<null, Fault>> => {
    for (const { sha256, mediaType, bytes } of pictures) {
      const outcome = await request(centralApi.holdPicture, {
        path: { key, sha256 },
        headers: { 'content-type': mediaType },
        body: new Blob([new Uint8Array(bytes)], { type: mediaType }),
        timeoutMs: UPLOAD_TIMEOUT_MS,
      });
      if (!outcome.ok) return outcome;
    }
    return ok(null);
  };
}
