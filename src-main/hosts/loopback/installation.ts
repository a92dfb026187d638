import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Where this program's own files are. */
export interface Installation {
  /** The folder of package.json. */
  readonly root: string;
  readonly version: string;
  /** Running from `out/`, not from source. */
  readonly isBuilt: boolean;
}

export function findInstallation(moduleFolder: string): Installation {
  const root = climb(moduleFolder);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { root, version, isBuilt: moduleFolder.startsWith(join(root, 'out')) };
}

function climb(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the program');
  return climb(parent);
}
