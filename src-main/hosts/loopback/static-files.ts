import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { contentTypeOf } from '#hosts/common/content-types.ts';

export interface StaticFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** Undefined when the page has no such file. */
export type StaticFiles = (path: string) => Promise<StaticFile | undefined>;

/**
 * The built page. A path is looked up among the names found on disk and never joined to a folder,
 * so there is no path that leads outside.
 */
export function createStaticFiles(folder: string): StaticFiles {
  let files: Promise<ReadonlyMap<string, string>> | undefined;
  return async (path) => {
    // The names change with each build, and a new page is always asked for by its first file.
    if (path === '/' || files === undefined) files = listFiles(folder);
    const name = path === '/' ? '/index.html' : path;
    const file = (await files).get(name);
    if (file === undefined) return undefined;
    return {
      bytes: await readFile(file),
      contentType: contentTypeOf(file),
      cacheControl: name.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    };
  };
}

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  );
}
