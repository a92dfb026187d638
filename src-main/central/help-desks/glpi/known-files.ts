import { createHash } from 'node:crypto';

export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * GLPI tells the SHA-1 of a file and neither its size nor a better checksum. What this program has sent
 * or fetched once is known by its SHA-1 from then on; the rest is fetched to be measured.
 */
export interface KnownFiles {
  find(sha1: string): FileFacts | undefined;
  note(data: Uint8Array): FileFacts;
}

const MOST = 2000;

export function createKnownFiles(): KnownFiles {
  const facts = new Map<string, FileFacts>();
  return {
    find: (sha1) => facts.get(sha1),
    note: (data) => {
      const one = { bytes: data.byteLength, sha256: digest('sha256', data) };
      facts.set(digest('sha1', data), one);
      const [oldest] = facts.keys();
      if (facts.size > MOST && oldest !== undefined) facts.delete(oldest);
      return one;
    },
  };
}

function digest(algorithm: string, data: Uint8Array): string {
  return createHash(algorithm).update(data).digest('hex');
}
