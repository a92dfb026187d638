import type { EvidencePicture } from '#shared/contract.ts';
import type { Fault } from '#shared/errors.ts';
import type { PictureType } from '#shared/picture.ts';
import { ok, type Result } from '#shared/result.ts';

export interface PictureBytes {
  readonly mediaType: PictureType;
  readonly bytes: Uint8Array;
}

export interface PictureUrlsOptions {
  readonly fetch: (id: string) => Promise<Result<PictureBytes, Fault>>;
  readonly create: (picture: Blob) => string;
  readonly revoke: (url: string) => void;
}

export type PictureUrl = Result<string, Fault>;
export type PictureUrls = ReturnType<typeof createPictureUrls>;

/** Object URLs of pictures, each fetched once. A URL holds its bytes in memory until let go. */
export function createPictureUrls({ fetch, create, revoke }: PictureUrlsOptions) {
  const urls = new Map<string, Promise<PictureUrl>>();

  const load = async (id: string): Promise<PictureUrl> => {
    const reply = await fetch(id);
    if (!reply.ok) {
      // A picture that could not be had may be asked for again.
      urls.delete(id);
      return reply;
    }
    const bytes = new Uint8Array(reply.value.bytes);
    return ok(create(new Blob([bytes], { type: reply.value.mediaType })));
  };

  return {
    get(id: string): Promise<PictureUrl> {
      const known = urls.get(id) ?? load(id);
      urls.set(id, known);
      return known;
    },

    /** Lets go of every picture but these. */
    keep(ids: readonly string[]): void {
      for (const [id, url] of urls) {
        if (ids.includes(id)) continue;
        urls.delete(id);
        void url.then((answer) => answer.ok && revoke(answer.value));
      }
    },
  };
}

/** What a picture of the strip is called among the URLs: other bytes under the same id are another picture. */
export const urlName = ({ id, sha256 }: EvidencePicture): string => `${id}/${sha256}`;
